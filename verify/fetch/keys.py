"""An address in; a key out that its tracking, AMP and mobile variants share. Never fetched."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

# Host labels that only say how a page is shown.
_VARIANT_LABELS: Final = frozenset({"www", "m", "mobile", "amp"})
# Parameters that only say how a page is shown; they are few since each could fold two pages.
_VARIANT_PARAMETERS: Final = frozenset({"amp", "outputtype"})
_AMP_PATH: Final = re.compile(r"\.amp(?=\.html?$|$)|/amp/?$|^/amp(?=/.)", re.IGNORECASE)
# A path names an article by words joined by hyphens or by a number. Where it has neither
# ("/story.php"), the query does, and no parameter may be taken for a mere tracker: courlan takes
# `cid`, `uid` and all that begin with `ga` or `gl` for one.
_NAMES_AN_ARTICLE: Final = re.compile(r"\d{3}|[^/-]-[^/-]")


def make_key(url: str) -> str:
    """Fold the variants of one address into one text; an address that cannot be read is its own.

    Order, trackers and fragments are courlan's; AMP, mobile, `www` and http for https are ours.
    Two addresses of one key are taken for the same page.
    """
    from courlan.clean import normalize_url

    try:
        parts = urlsplit(url.strip())
        # The host is read for its check of brackets and ports.
        if parts.scheme.lower() not in ("http", "https") or not parts.hostname or parts.username:
            return url
        plain = normalize_url(urlunsplit(_without_query(parts)), strict=True)
        normal = urlsplit(plain)
        host, path = _fold_host(normal.netloc), _fold_path(normal.path)
        return f"{host}{path}{_fold_query(parts.query, path)}"
    except ValueError:  # an address with half a character is one of them
        return url


def _without_query(parts: SplitResult) -> SplitResult:
    return parts._replace(query="", fragment="")


def _fold_host(netloc: str) -> str:
    labels = netloc.rstrip(".").split(".")
    # The last two labels are a name of its own, such as m.example.
    kept = [label for label in labels[:-2] if label not in _VARIANT_LABELS]
    return ".".join((*kept, *labels[-2:]))


def _fold_path(path: str) -> str:
    before = ""
    while before != path:
        before, path = path, _AMP_PATH.sub("", path)
    return path.rstrip("/") or "/"


def _fold_query(query: str, path: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = sorted(pair for pair in pairs if not _is_variant(pair[0]))
    if _NAMES_AN_ARTICLE.search(path):
        kept = [pair for pair in kept if not _is_tracker(pair[0])]
    return f"?{urlencode(kept)}" if kept else ""


def _is_variant(name: str) -> bool:
    return name.lower() in _VARIANT_PARAMETERS


def _is_tracker(name: str) -> bool:
    from courlan.clean import clean_query

    return not clean_query(urlencode({name: "x"}))
