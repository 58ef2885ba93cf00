"""No input; the pieces that patterns of written dates are made of out: spaces, days, years, units.

Every piece is bounded in length and crosses no line break, so that reading is linear.
"""

from __future__ import annotations

import re
from functools import cache

from verify.language.calendar_words import (
    DAY_CARDINALS,
    DAY_ORDINALS,
    SMALL_COUNTS,
    UNITS,
    WEEKDAYS,
    month_names,
)

__all__ = [
    "CARDINAL",
    "CLOSED",
    "COUNT",
    "DASH",
    "DAY",
    "HYPHEN",
    "ISO",
    "NUMERIC",
    "PART_OF_DAY",
    "PLACE",
    "S0",
    "SEASON",
    "SHORT_YEAR",
    "SPAN_END",
    "SPAN_YEAR",
    "UNIT",
    "WEEKDAY",
    "YEAR",
    "YEAR_GIVEN",
    "YEAR_WORDS",
    "Patterns",
    "S",
    "compiled",
    "month_of",
    "one_of",
]

Patterns = tuple[tuple[str, re.Pattern[str]], ...]

S = r"[^\S\r\n]{1,4}"  # space inside an expression, never a line break
S0 = r"[^\S\r\n]{0,3}"
HYPHEN = r"(?:[^\S\r\n]{1,2}|-)"
DASH = rf"{S0}[-‐‑–—]{S0}"
YEAR = r"[12]\d{3}(?![\d%]|[.,:]\d)"
DAY = r"[0-3]?\d(?:st|nd|rd|th)?(?!\d|[.:/]\d|,(?![12]\d{3}(?!\d))\d|%)"
PART_OF_DAY = r"(?:morning|afternoon|evening|night)"
# What follows ends the clause, so that no counted noun stands there.
CLOSED = r"(?=[^\S\r\n]{0,3}(?:[.,;!?)]|$))"
SPAN_YEAR = r"(?:1[0-9]|20)\d\d"
SPAN_END = r"(?![\d%]|[.,:/-]\d)\b"
ISO = r"(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"


NUMERIC = (
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})"
    r"(?:(?P=mark)(?P<year>[12]\d{3}|\d\d)|,[^\S\r\n]?(?P<comma_year>[12]\d{3}))(?![\d%]|[-/.]\d)"
)


def one_of(words: dict[str, int] | tuple[str, ...]) -> str:
    """An alternation with longer words first, so that "sept" does not hide "september"."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def compiled(*named: tuple[str, str]) -> Patterns:
    """Named patterns, compiled so that case does not matter."""
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in named)


@cache
def month_of(language: str) -> str:
    """Any month name of a language; a figure may hang on it ("October2")."""
    return rf"(?:{one_of(month_names(language))})(?![^\W\d_])\.?"


WEEKDAY = rf"(?P<weekday>{one_of(WEEKDAYS)})"
COUNT = rf"(?P<count>\d{{1,4}}|{one_of(SMALL_COUNTS)})"
UNIT = rf"(?P<unit>{one_of(tuple(UNITS))})s?\b"
PLACE = rf"(?P<place>{one_of(DAY_ORDINALS)})\b"
CARDINAL = rf"(?P<cardinal>{one_of(DAY_CARDINALS)})\b"
SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_BELOW = rf"(?:(?:{_TENS})(?:{HYPHEN}(?:{_ONES}))?|{_TEENS})"
# "nineteen seventy-eight", "twenty oh five", "two thousand and eighteen"
YEAR_WORDS = (
    rf"(?P<year_words>(?:seventeen|eighteen|nineteen|twenty){HYPHEN}"
    rf"(?:(?:oh|zero){HYPHEN}(?:{_ONES})|hundred|{_BELOW})"
    rf"|(?:one|two){HYPHEN}thousand(?:{HYPHEN}(?:{_ONES}){HYPHEN}hundred)?"
    rf"(?:(?:{HYPHEN}and)?{HYPHEN}(?:{_BELOW}|{_ONES})|{CLOSED}))(?![^\W_])"
)
# The year of an English date, if it is said: "2019", "'19", "nineteen seventy-eight", "last year".
SHORT_YEAR = r"['’‘](?P<short_year>\d\d)(?![\w])"
YEAR_GIVEN = (
    rf"(?:(?:{S0},{S0}|{S})(?:(?:of|in){S})?(?:(?P<year>{YEAR})|{YEAR_WORDS}|{SHORT_YEAR})"
    rf"|{S}(?:of{S})?(?P<modifier>this|last|next){S}year\b)?"
)
