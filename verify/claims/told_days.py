"""A sentence and those before it in; the day or year that "that day" means there, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.claims.pronouns import Meant
from verify.records import Span

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(
    rf"(?<!\w)(?:(?:{_MONTHS})\s\d{{1,2}}|\d{{1,2}}\s(?:{_MONTHS}))(?:,?\s\d{{4}})?(?!\w)"
)
_YEAR = re.compile(r"(?<![\w,.-])(?:1[89]|20)\d\d(?![\w-])")
_REFERENCE = re.compile(
    r"(?<![\w’'-])(?:(?:on|in)\s)?that\s(?:same\s)?(?P<unit>day|year)(?![\w’'-])"
)


def find_told_day(text: str, earlier: Sequence[str]) -> Iterator[tuple[Span, Meant]]:
    """Find "that day" and "that year" behind a sentence that tells of just one."""
    for match in _REFERENCE.finditer(text):
        is_day = match.group("unit") == "day"
        told = _DAY if is_day else _YEAR
        if told.search(text[: match.start()]) or not earlier:
            continue
        found = set(told.findall(earlier[0]))
        if len(found) == 1:
            words = f"{'on' if is_day else 'in'} {found.pop()}"
            yield Span(match.start(), match.end()), Meant(words)
