"""The text of an article in; the day of publication that its dateline states out."""

from __future__ import annotations

import re

from verify.language.dates import find_dates
from verify.records import UNKNOWN_DATE, Article, Provenance, Published, to_published

# "LIMA, Peru, Nov. 20, 2016 (Wire) —": a place in capitals or with its agency, then a dash.
_HEAD = re.compile(
    r"(?P<place>[^\W\d_a-z][^\n—–]{1,90}?)\s?(?:—|–|--|\s-)\s",
)
_CAPITALS = re.compile(r"[^\W\d_a-z]{2,}(?:[ .'’-]+[^\W\d_a-z]+)*\b")
_AGENCY = re.compile(r"\([^()]{2,40}\)")
_SMALL_WORD = re.compile(r"\b[a-zß-öø-ÿ]\w*")
# Headline, byline and a picture's line stand before it.
_LINES = 12
_HEAD_CHARACTERS = 4_000


def find_dateline_day(article: Article) -> Published:
    """The day in the dateline of an article, unknown where it has none or leaves out the year.

    Nothing is reckoned: a day without a year could be that of any.
    """
    for line in article.text[:_HEAD_CHARACTERS].splitlines()[:_LINES]:
        match = _HEAD.match(line.strip())
        if not match:
            continue
        head = match["place"]
        if not (_CAPITALS.match(head) or _AGENCY.search(head)):
            continue
        periods = find_dates(head, language=article.language or "en")
        if len(periods) != 1 or periods[0].is_relative or periods[0].first != periods[0].last:
            continue
        beside = head[: periods[0].start] + head[periods[0].end :]
        if not _SMALL_WORD.search(_AGENCY.sub("", beside).lstrip()):
            return to_published(periods[0].first, provenance=Provenance.DATELINE)
    return UNKNOWN_DATE
