"""A language code in, the compiled patterns of its written dates out, by the word they begin with.

Every pattern is anchored where it is tried and bounded in length, so that reading is linear.
"""

from __future__ import annotations

from functools import cache

from verify.language.calendar_words import month_names
from verify.language.date_holidays import holiday_patterns
from verify.language.date_pattern_parts import (
    CARDINAL,
    CLOSED,
    DASH,
    DAY,
    ISO,
    NUMERIC,
    PLACE,
    S0,
    SHORT_YEAR,
    SPAN_END,
    SPAN_YEAR,
    YEAR,
    YEAR_GIVEN,
    YEAR_WORDS,
    Patterns,
    S,
    compiled,
    month_of,
)
from verify.language.date_patterns_elsewhere import digits_elsewhere, words_elsewhere
from verify.language.date_patterns_english import english_digits, english_words

__all__ = ["digit_patterns", "word_patterns"]

_ISO_TIME = r"\d\d:?\d\d(?::?\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?"
_NEAR_YEAR = r"(?:19|20)\d\d"
_MONTH_FIGURE = r"0?[1-9]|1[0-2]"
_STROKE, _MARK = r"[^\S\r\n]?/[^\S\r\n]?", r"[^\S\r\n]?[-/.][^\S\r\n]?"
_ALONE = r"(?<![-/.])(?<![-/.][^\S\r\n])"  # not the end of "4 / 9 / 2007"
_NO_MORE = r"(?!\d|[^\S\r\n]?[-/.][^\S\r\n]?\d)"
_YEAR_SPAN = (
    rf"(?P<year>{SPAN_YEAR})(?:{DASH}|{S}(?:to|through){S})(?P<end_year>{SPAN_YEAR}|\d\d){SPAN_END}"
)


@cache
def digit_patterns(language: str) -> Patterns:
    """The dates that begin with a digit; the first that fits at a place is taken."""
    month = month_of(language)
    of = (
        rf"\.?(?:{S}(?:of{S}|de{S}|di{S})?|{S0}|-)"
        if language == "de"
        else (rf"(?:{S}(?:of{S}|de{S}|di{S})?|\.{S0}|[-/])")
    )
    year = rf"(?:(?:,?{S}(?:(?:of|de|del|in){S})?|[-,/])(?P<year>{YEAR}))?"
    if language == "en":
        year = rf"(?:[-,/]?(?P<glued_year>{YEAR})|{S}(?P<bare_year>\d\d){CLOSED}|{YEAR_GIVEN})"
    joined = rf"(?:{DASH}|{S}(?:to|and|or|until|till|through|bis|und|et|au|al|a|y|e|ao){S})"
    day = rf"(?P<day>{DAY})" if language == "en" else rf"(?P<day>{DAY}(?:er|º|°)?\.?)"
    # "The 19 Sept. 11 hijackers" are nineteen, of the 11th.
    counted = rf"(?!(?<=\bthe\s)\d{{1,2}}{S}{month}{S}\d{{1,2}}{S}[a-z]{{3,}})"
    english = english_digits() if language == "en" else ()
    elsewhere = digits_elsewhere(language)
    return compiled(
        ("iso", ISO + rf"(?:T{_ISO_TIME}|(?!\d))"),
        ("iso", rf"(?P<year>{_NEAR_YEAR})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d){SPAN_END}"),
        ("numeric", NUMERIC),
        ("year_named_month", rf"(?P<year>[12]\d{{3}})[-/](?P<month>{month})[-/](?P<day>{DAY})"),
        *(english[:2]),
        ("day_range_month", rf"{day}{joined}(?P<end_day>{DAY}){of}(?P<month>{month}){year}"),
        (
            "day_month",
            rf"{day}(?P<mark>[-/])(?P<month>{month})(?P=mark)(?P<short_year>\d\d)(?![\w:/-])",
        ),
        ("day_month", rf"{counted}{day}{of}(?P<month>{month}){year}"),
        ("day_month", rf"(?P<day>[0-3]?\d)(?P<month>{month}){year}"),
        ("season_years", rf"(?P<year>{SPAN_YEAR})/(?P<end_year>\d\d){SPAN_END}"),
        (
            "year_month",
            rf"{_ALONE}(?P<year>{_NEAR_YEAR}){_STROKE}(?P<month>{_MONTH_FIGURE}){_NO_MORE}",
        ),
        (
            "year_month",
            rf"{_ALONE}(?P<month>{_MONTH_FIGURE}){_MARK}(?P<year>{_NEAR_YEAR}){_NO_MORE}",
        ),
        ("year_first", rf"(?P<year>(?:19|20)\d\d)(?:{S0},)?{S0}(?P<month>{month})(?!{S}\d)"),
        ("decade", r"(?P<decade>[12]\d\d0)(?:'|’)?s\b"),
        ("years", _YEAR_SPAN),
        ("century", rf"(?P<century>[1-9]|1\d|2[01])(?:st|nd|rd|th)(?:{S}|[-‐‑])century\b"),
        *english[2:],
        *elsewhere,
        ("year", rf"(?P<year>{YEAR})(?![-‐‑]\w|[^\W\d_])"),
    )


@cache
def word_patterns(language: str) -> dict[str, Patterns]:
    """The dates that begin with a word, by that word in lower case."""
    found: dict[str, Patterns] = {}
    months = _month_first(language)
    for name in month_names(language):
        found[name] = months
    found.update(english_words() if language == "en" else {})
    for word, patterns in words_elsewhere(language).items():
        found[word] = found.get(word, ()) + patterns
    for word, patterns in holiday_patterns(language).items():
        found[word] = patterns + found.get(word, ())
    return found


def _month_first(language: str) -> Patterns:
    month = rf"(?P<month>{month_of(language)})"
    day, end_day = rf"(?P<day>{DAY})", rf"(?P<end_day>{DAY})"
    given = rf"(?P<year>{YEAR})"
    year = rf"(?:(?:{S0},{S0}|{S}){given})?"
    if language == "en":
        given, year = rf"(?:{given}|{YEAR_WORDS}|{SHORT_YEAR})", YEAR_GIVEN
    joined = rf"(?:{DASH}|{S}(?:to|and|or|until|till|through){S})"
    end_month = rf"(?P<end_month>{month_of(language)})"
    apart = rf"(?:,?{S}(?:the{S})?|[-/]|(?<=\.)|(?<=[^\W\d_]{{5}}))"  # "October2", "Oct.2"
    uncounted = rf"(?!{S}(?:percent|million|billion|per{S}cent|people)\b)"
    return compiled(
        ("months_days", rf"{month}{S}{day}{joined}{end_month}{S}{end_day}{year}"),
        ("months_year", rf"{month}{joined}{end_month}{S}(?:of{S})?(?P<year>{YEAR})"),
        ("month_day_range", rf"{month}{S}{day}{joined}{end_day}{uncounted}{year}"),
        ("month_day", rf"{month}{apart}{day}{uncounted}{year}"),
        ("month_year", rf"{month},?{S}(?:of{S})?{given}"),
        ("month_ordinal", rf"{month}{S}(?:the{S})?{PLACE}{year}"),
        ("month_cardinal", rf"{month}{S}{CARDINAL}(?:(?:{S0},{S0}|{S}){given}|{CLOSED})"),
        ("month_of_year", rf"{month}{S}(?:of{S})?(?P<modifier>last|next|this){S}year\b"),
        ("month", rf"{month}(?![-‐‑]\w)"),
    )
