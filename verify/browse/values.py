"""One value of a cell in, HTML that a person reads out: times, marks, addresses, figures, texts.

What others wrote is always escaped, and what would act on a browser is made visible.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from math import isinf
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from verify.records import Status
from verify.render.shown import shorten, visible
from verify.render.wording import MEANINGS, SIGNS

# A cell of more characters than this is no reading matter: the rest is in the JSON of the row.
_TEXT_LIMIT = 50_000
# From here on a text gets a box of its own, which a table keeps low: about four lines of a cell.
_LONG_TEXT = 240
_ADDRESS_LIMIT = 44
_LABEL_LIMIT = 110
_HASH = re.compile(r"[0-9a-f]{16,}")
_KEY = re.compile(r"[0-9a-f]{16,}|\d{8}-\d{6}(?:-\d+)?")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?")
_WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

# How each word of the closed sets is coloured; words that are not here stay grey.
_TONES = {
    **dict.fromkeys(("corroborated", "supports", "agrees", "ok", "done", "for", "agree"), "good"),
    **dict.fromkeys(("contradicted", "contradicts", "differs", "against", "disagree"), "bad"),
    **dict.fromkeys(("paywalled", "headline-only", "could-not-look"), "doubt"),
    "has-it": "good",
    "says-otherwise": "bad",
    "has-a-part": "part",
    **dict.fromkeys(("contested", "single-origin", "failed", "interrupted", "unread"), "doubt"),
    **dict.fromkeys(("partly-reported", "partial", "missing", "unsure", "running"), "part"),
}
_SIGNS = {str(status): sign for status, sign in SIGNS.items()} | {
    "supports": "✔",
    "contradicts": "✘",
    "partial": "◔",
    "silent": "○",
    "agrees": "✔",
    "differs": "✘",
    "missing": "○",
    "has-it": "✔",
    "says-otherwise": "✘",
    "has-a-part": "◔",
    "has-not": "○",
    **dict.fromkeys(("paywalled", "headline-only", "could-not-look"), "?"),
    "for": "✔",
    "against": "✘",
}


def show_text(text: str) -> Markup:
    """Return a text by paragraphs, a long one in a box; a hash cut short."""
    if is_hash(text):
        return show_hash(text)
    whole = text[:_TEXT_LIMIT]
    paragraphs = [Markup.escape(visible(part)) for part in whole.split("\n") if part.strip()]
    if len(text) > _TEXT_LIMIT:
        paragraphs.append(Markup("<i>… {:,} characters more</i>").format(len(text) - _TEXT_LIMIT))
    shown = Markup("<br>").join(paragraphs)
    return (
        Markup('<div class="verify-long">{}</div>').format(shown)
        if len(text) > _LONG_TEXT
        else shown
    )


def is_hash(text: str) -> bool:
    """Whether text is a hash, which tells a reader nothing."""
    return _HASH.fullmatch(text) is not None


def is_key(text: str) -> bool:
    """Whether text may be the key of a row: a hash, or the start of a run."""
    return _KEY.fullmatch(text) is not None


def show_hash(text: str) -> Markup:
    """Return the first signs of a hash, the whole of it for who points at it."""
    return Markup('<code class="verify-hash" title="{}">{}…</code>').format(text, text[:6])


def show_label(text: str) -> str:
    """Return what stands for a row in a link: one line, not too long; an address by its ends."""
    if text.startswith(("file:", "http:", "https:")):
        return _shorten_address(text)
    return shorten(visible(text), limit=_LABEL_LIMIT)


def show_mark(word: str, before: str = "") -> Markup:
    """Return a word of a closed set with its sign and colour, and what a status means."""
    sign = f"{_SIGNS[word]} " if word in _SIGNS else ""
    meaning = MEANINGS[Status(word)] if word in {str(status) for status in Status} else ""
    return Markup('<span class="verify-mark {}" title="{}">{}{}{}</span>').format(
        _TONES.get(word, "other"), meaning, before, sign, visible(word)
    )


def show_time(text: str) -> Markup:
    """Return a day or a moment as people write it; anything else as it stands."""
    moment = _TIME.fullmatch(text)
    try:
        if moment:
            read = datetime.fromisoformat(text)
            zone = "UTC" if moment[1] in ("Z", "+00:00") else moment[1] or ""
            shown = f"{read.day} {read:%b %Y, %H:%M} {zone}".rstrip()
        elif _DAY.fullmatch(text):
            day = date.fromisoformat(text)
            shown = f"{day.day} {day:%b %Y}"
        else:
            return Markup.escape(visible(text))
    except ValueError:  # the 31st of February is shown as it was stored
        return Markup.escape(visible(text))
    return Markup('<time datetime="{}" title="{}">{}</time>').format(text, text, shown)


def show_address(url: str) -> Markup:
    """Return a short link for a web address, the name of a file, or the text as it stands."""
    shown = _shorten_address(url)
    if not _WEB_ADDRESS.match(url):
        return Markup('<span title="{}">{}</span>').format(visible(url), shown)
    # A site learns nothing of who checks it: no referrer, and nothing is fetched before a click.
    return Markup('<a href="{}" title="{}" rel="noreferrer noopener nofollow">{}</a>').format(
        url, visible(url), shown
    )


def _shorten_address(url: str) -> str:
    """The host and the last part of an address; of a file the name."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return shorten(visible(url), limit=_ADDRESS_LIMIT)
    path = unquote(parts.path).rstrip("/")
    last = path.rpartition("/")[2]
    if parts.scheme == "file":
        return shorten(visible(last), limit=_ADDRESS_LIMIT)
    if not _WEB_ADDRESS.match(url):
        return shorten(visible(url), limit=_ADDRESS_LIMIT)
    host = parts.netloc.removeprefix("www.")
    between = "/…/" if path.count("/") > 1 else "/"
    return shorten(visible(f"{host}{between}{last}" if last else host), limit=_ADDRESS_LIMIT)


def show_chance(value: float) -> str:
    """Return a probability or score by two digits; nothing is ever certain."""
    if abs(value) > 0.99:
        return "> 0.99" if value > 0 else "< -0.99"
    if 0 <= value < 0.01:
        return "< 0.01"
    return f"{value:.2f}"


def show_figure(value: float) -> str:
    """Return a figure with its thousands told apart and at most three decimals."""
    if isinf(value):
        return "no limit"
    return f"{value:,.3f}".rstrip("0").rstrip(".")


def show_list(text: str) -> Markup:
    """Return a list stored as `one | two` with its parts told apart."""
    parts = (Markup("<li>{}</li>").format(visible(part)) for part in text.split(" | "))
    return Markup('<ul class="verify-list">{}</ul>').format(Markup("").join(parts))
