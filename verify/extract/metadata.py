"""A parsed page in; title, outlet, author, language and canonical URL out, as the page states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from verify.extract.jsonld import Stated
from verify.extract.tree import Node, attribute, first_meta, read_metas, read_text

# A headline, a name and a list of authors; what is longer is something else.
MAX_TITLE_CHARS = 300
MAX_NAME_CHARS = 80
MAX_AUTHOR_CHARS = 200

_TAIL = re.compile(r"\s+[|–—·•»:-]\s+(?=[^|–—·•»]{2,60}$)")
_BY = re.compile(r"^\s*(?:(?:written|words|story|reporting)\s+)?by[:\s]\s*", re.IGNORECASE)
# A date, a clock or an office after the name: Ann Doe 30 August 2023, Ann Doe | Political Editor.
_AFTER_NAME = re.compile(
    r"\s*(?:[|•·]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,4}\b|\b(?:updated|published)\b).*",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"^([a-zA-Z]{2,3})(?:$|[-_])")
_AUTHOR_LABELS = re.compile(r"(?:^|[\s_-])(?:byline|author)(?:$|[\s_-])|authorname", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; "" is: not said."""

    title: str
    outlet: str
    author: str
    language: str
    canonical_url: str


def read_metadata(tree: Node, stated: Stated, *, url: str) -> Metadata:
    """Read what the page in tree and its JSON-LD say of it.

    The canonical URL is what the page claims, made absolute; it may name another domain, so it
    tells nothing certain about who publishes. Without a named outlet, the host of url stands in.
    """
    metas = read_metas(tree)
    shown = _squeeze(next((read_text(node) for node in tree.iter("title")), ""))
    heads = [text for node in tree.iter("h1") if (text := _squeeze(read_text(node)))]
    offered = (
        stated.headline,
        first_meta(metas, "og:title", "twitter:title", "dc.title"),
        heads[0] if heads else "",
        shown,
    )
    title = next((text for text in map(_squeeze, offered) if 0 < len(text) <= MAX_TITLE_CHARS), "")
    outlet = _find_outlet(metas, stated, shown=shown, heads=(title, *heads))
    host = urlsplit(url).hostname if url.startswith("http") else None
    return Metadata(
        title=strip_outlet(title, outlet=outlet, host=host or ""),
        outlet=outlet or (host or "").removeprefix("www."),
        author=_find_author(tree, metas, stated),
        language=_find_language(tree, metas, stated),
        canonical_url=_find_canonical(tree, metas, url),
    )


def strip_outlet(title: str, *, outlet: str, host: str = "") -> str:
    """Take a " | Outlet" tail off title, provided it names the outlet or its host."""
    parts = list(_TAIL.finditer(title))
    if not parts:
        return title
    tail = _fold(title[parts[-1].end() :])
    names = {_fold(outlet), _fold(host.removeprefix("www.")), _fold(host.split(".")[-2:][0])}
    return title[: parts[-1].start()].strip() if tail and tail in names else title


def _fold(name: str) -> str:
    folded = re.sub(r"\W+", "", name.casefold())
    return folded.removeprefix("the")


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _find_outlet(
    metas: tuple[tuple[str, str], ...], stated: Stated, *, shown: str, heads: tuple[str, ...]
) -> str:
    named = first_meta(metas, "og:site_name")
    fallback = first_meta(metas, "application-name", "dc.publisher", "publisher")
    for name in (stated.outlet, named, stated.site, fallback):
        if 0 < len(name) <= MAX_NAME_CHARS and not name.startswith("http"):
            return _squeeze(name)
    # "<title>Headline | Outlet</title>" beside "<h1>Headline</h1>": the rest is the outlet.
    for head in heads:
        tail = _TAIL.match(shown, len(head)) if head and shown.startswith(head) else None
        if tail:
            return shown[tail.end() :].strip()
    return ""


def _find_author(tree: Node, metas: tuple[tuple[str, str], ...], stated: Stated) -> str:
    labelled = (
        read_text(node)
        for node in tree.iter("a", "span", "p", "div", "address", "li")
        if _AUTHOR_LABELS.search(
            " ".join(attribute(node, name) for name in ("class", "rel", "itemprop", "id"))
        )
    )
    metas_say = (
        first_meta(metas, name)
        for name in (
            "author",
            "article:author",
            "parsely-author",
            "byl",
            "sailthru.author",
            "dc.creator",
        )
    )
    for offered in (stated.author, *metas_say, *labelled):
        author = _BY.sub("", _squeeze(offered))
        author = _AFTER_NAME.sub("", author)
        if 0 < len(author) <= MAX_AUTHOR_CHARS and "http" not in author:
            return author
    return ""


def _find_language(tree: Node, metas: tuple[tuple[str, str], ...], stated: Stated) -> str:
    root = next(tree.iter("html"), None)
    offered = (
        attribute(root, "lang") if root is not None else "",
        attribute(root, "xml:lang") if root is not None else "",
        stated.language,
        first_meta(metas, "og:locale", "content-language", "language", "dc.language"),
    )
    return next((match[1].lower() for text in offered if (match := _LANGUAGE.match(text))), "")


def _find_canonical(tree: Node, metas: tuple[tuple[str, str], ...], url: str) -> str:
    links = (
        attribute(node, "href")
        for node in tree.iter("link")
        if "canonical" in attribute(node, "rel").lower().split()
    )
    claimed = next(filter(None, links), "") or first_meta(metas, "og:url")
    try:
        absolute = urljoin(url, claimed) if claimed else ""
        is_web = urlsplit(absolute).scheme in ("http", "https") and urlsplit(absolute).hostname
    except ValueError:  # "http://[" and the like
        return ""
    return absolute if is_web else ""
