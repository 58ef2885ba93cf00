"""A page's text and what it says of itself in; whether it is a report that was read out."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from verify.extract.jsonld import Stated
from verify.extract.notices import CONSENT, GONE, PAYWALL, REFUSED, SCRIPTED
from verify.records import PageStatus

# An agency flash has one sentence of twenty words; shorter texts are captions and notices.
# A page that says it is an article is believed from a headline's length on.
MIN_WORDS = 20
MIN_WORDS_STATED = 8
# Walls and notices stand in for the text, so they are looked for in short texts only. The
# shortest of 65 whole articles has 110 words, 15 of them are said not to be free and are whole.
MAX_STUB_WORDS = 90
MAX_NOTICE_WORDS = 150
# A list of headlines has this many lines or more, all of a headline's length, none closed like a
# sentence. Chosen by reasoning; each of 65 saved articles has a longer line and closed ones.
# Re-measure: python -m benchmarks.accuracy --only html (read at all)
FEWEST_LISTED = 4
MAX_LISTED_CHARS = 120

_CLOSED = re.compile(r"[.!?…。！？।؟۔][\"'”’»›)\]]*$")


def rate_page(
    text: str, *, title: str, whole: str, stated: Stated, url: str
) -> tuple[PageStatus, str]:
    """Say whether text is a report: the status and, when it is not `ok`, the reason in words.

    `whole` is everything the page shows, `title` its headline. Short texts only are suspected:
    a long article may well speak of cookies or subscriptions.
    """
    count = len(text.split())
    shown = f"{title}\n{text}\n{whole if len(whole.split()) <= MAX_NOTICE_WORDS else ''}"
    if count <= MAX_NOTICE_WORDS and GONE.search(f"{title}\n{text[:300]}"):
        return PageStatus.NOT_ARTICLE, "the page says that what was asked for is not there"
    if count <= MAX_STUB_WORDS:
        if CONSENT.search(shown):
            return PageStatus.CONSENT_WALL, "the page asks for consent instead of showing a text"
        if not stated.is_free:
            return PageStatus.PAYWALL, f"only {count} words are free, says the page's JSON-LD"
    if count <= MAX_STUB_WORDS and not stated.is_article and REFUSED.search(f"{title}\n{text}"):
        return PageStatus.NOT_ARTICLE, "the site shows a notice in place of the page"
    if count <= MAX_NOTICE_WORDS and (PAYWALL.search(shown) or PAYWALL.search(whole[-4000:])):
        return PageStatus.PAYWALL, f"only {count} words stand before a call to subscribe"
    if count <= MAX_STUB_WORDS and SCRIPTED.search(shown):
        return PageStatus.NOT_ARTICLE, "the page shows its text to browsers with JavaScript only"
    least = MIN_WORDS_STATED if stated.is_article else MIN_WORDS
    if count < least:
        plural = "" if count == 1 else "s"
        found = f"only {count} word{plural}" if count else "no article text"
        return PageStatus.NOT_ARTICLE, f"{found} found on the page"
    if not stated.is_article and _is_list(text):
        return PageStatus.NOT_ARTICLE, "this is a list of headlines, not an article"
    if url.startswith("http") and urlsplit(url).path in ("", "/") and not stated.is_article:
        return PageStatus.NOT_ARTICLE, "this is the front page of a site, not an article"
    return PageStatus.OK, ""


def _is_list(text: str) -> bool:
    lines = text.splitlines()
    return len(lines) >= FEWEST_LISTED and not any(
        len(line) > MAX_LISTED_CHARS or _CLOSED.search(line) for line in lines
    )
