"""A language code in, the compiled patterns of its written dates out, by the word they begin with.

Every pattern is anchored where it is tried and bounded in length, so that reading is linear.
"""

from __future__ import annotations

import re
from functools import cache

from verify.language.calendar_words import (
    DAY_ORDINALS,
    SMALL_COUNTS,
    UNITS,
    WEEKDAYS,
    month_names,
)

__all__ = ["Patterns", "digit_patterns", "word_patterns", "words_after_the"]

Patterns = tuple[tuple[str, re.Pattern[str]], ...]

_S = r"[^\S\r\n]{1,3}"  # space inside an expression, never a line break
_S0 = r"[^\S\r\n]{0,3}"
_DASH = rf"{_S0}[-‐‑–—]{_S0}"
_YEAR = r"[12]\d{3}(?![\d%]|[.,:]\d)"
_NOT_MORE = r"(?!\d|[.,:/]\d|%)"
_DAY = rf"[0-3]?\d(?:st|nd|rd|th)?{_NOT_MORE}"
_PART_OF_DAY = r"(?:morning|afternoon|evening|night)"


def _one_of(words: dict[str, int] | tuple[str, ...]) -> str:
    """An alternation with longer words first, so that "sept" does not hide "september"."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _compiled(*named: tuple[str, str]) -> Patterns:
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in named)


_WEEKDAY = rf"(?P<weekday>{_one_of(WEEKDAYS)})"
_COUNT = rf"(?P<count>\d{{1,4}}|{_one_of(SMALL_COUNTS)})"
_UNIT = rf"(?P<unit>{_one_of(tuple(UNITS))})s?\b"
_PLACE = rf"(?P<place>{_one_of(DAY_ORDINALS)})\b"
_ONE_SPACE = r"[^\S\r\n]"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_QUARTER = r"(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th)[^\S\r\n]quarter"
_ISO = r"(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
_ISO_TIME = r"\d\d:?\d\d(?::?\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?"
_NUMERIC = (
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)"
    r"(?P<year>[12]\d{3}|\d\d)(?![\d%]|[-/.]\d)"
)
_SPAN_YEAR = r"(?:1[0-9]|20)\d\d"
_SPAN_END = r"(?![\d%]|[.,:/-]\d)\b"
_YEAR_SPAN = (
    rf"(?P<year>{_SPAN_YEAR})(?:{_DASH}|{_S}to{_S})(?P<end_year>{_SPAN_YEAR}|\d\d){_SPAN_END}"
)


@cache
def _month(language: str) -> str:
    return rf"(?:{_one_of(month_names(language))})\b\.?"


@cache
def digit_patterns(language: str) -> Patterns:
    """The dates that begin with a digit; the first that fits at a place is taken."""
    month = _month(language)
    of = rf"(?:{_S}(?:of{_S}|de{_S}|di{_S})?|\.{_S0}|-)"
    year = rf"(?:(?:,?{_S}(?:(?:of|de|del|in){_S})?|-)(?P<year>{_YEAR}))?"
    joined = rf"(?:{_DASH}|{_S}(?:to|and|or|until|through|bis|und|et|al){_S})"
    day = rf"(?P<day>{_DAY})"
    return _compiled(
        ("iso", _ISO + rf"(?:T{_ISO_TIME}|(?!\d))"),
        ("numeric", _NUMERIC),
        ("year_named_month", rf"(?P<year>[12]\d{{3}})[-/](?P<month>{month})[-/](?P<day>{_DAY})"),
        ("day_range_month", rf"{day}{joined}(?P<end_day>{_DAY}){of}(?P<month>{month}){year}"),
        ("day_month", rf"{day}{of}(?P<month>{month})(?:{year}(?!{_S}\d{{1,2}}\b))"),
        ("day_month", rf"(?P<day>[0-3]?\d)(?P<month>{month}){year}"),
        ("year_month", r"(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2])(?![\d/])"),
        ("decade", r"(?P<decade>[12]\d\d0)(?:'|’)?s\b"),
        ("years", _YEAR_SPAN),
        ("century", rf"(?P<century>[1-9]|1\d|2[01])(?:st|nd|rd|th){_S}century\b"),
        *(_english_digits() if language == "en" else ()),
        ("year", rf"(?P<year>{_YEAR})(?![-‐‑]\w|[^\W\d_])"),
    )


def _english_digits() -> tuple[tuple[str, str], ...]:
    way = rf"(?P<way>ago|earlier|later|from{_S}now|hence)\b"
    of_month = rf"of{_S}(?P<modifier>last|next|this){_S}month\b"
    return (
        ("ago", rf"{_COUNT}{_S}(?:\w{{4,8}}{_S})?{_UNIT}{_S}{way}"),
        ("quarter", rf"{_QUARTER}{_S}(?:of{_S})?(?P<year>{_YEAR})"),
        ("day_of_month", rf"(?P<day>{_DAY}){_S}{of_month}"),
        ("month_day_figures", r"(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\d/%-])"),
    )


@cache
def words_after_the() -> frozenset[str]:
    """The words that may follow "the" where it begins a date, those of figures apart.

    Of a hundred "the" one begins a date: this tells the others at one look instead of nine.
    """
    ordinals = {re.split(r"[- ]", place)[0] for place in DAY_ORDINALS}
    return frozenset((*_AFTER_THE.split(), *_NAMED_DECADES, *ordinals))


@cache
def word_patterns(language: str) -> dict[str, Patterns]:
    """The dates that begin with a word, by that word in lower case."""
    found: dict[str, Patterns] = {}
    months = _month_first(language)
    for name in month_names(language):
        found[name] = months
    if language != "en":
        return found
    for weekday in WEEKDAYS:
        found[weekday] = _weekday_first()
    for short in ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"):
        found[short] = _short_weekday_first()
    for word in SMALL_COUNTS:
        found[word] = _count_first()
    for word in DAY_ORDINALS:
        found.setdefault(word.split("-")[0].split(" ")[0], _ordinal_first())
    for word in ("twenty", "thirty"):
        found[word] = _count_first() + _ordinal_first()
    for word in ("spring", "summer", "autumn", "fall", "winter"):
        found[word] = _compiled(("season", rf"{_SEASON}{_S}(?:of{_S})?(?P<year>{_YEAR})"))
    found["the"] = _the_first()
    found["in"] = _in_first()
    for word in ("last", "next", "this", "past", "previous", "coming", "current", "upcoming"):
        found[word] = _modifier_first()
    for word in ("early", "late", "mid", "earlier", "later"):
        found[word] = _part_first()
    for word in ("today", "tonight", "yesterday", "tomorrow"):
        found[word] = _compiled(("day_word", rf"(?P<word>{word})(?:{_S}{_PART_OF_DAY})?\b"))
    for word in ("between", "from"):
        between = rf"{word}{_S}(?P<year>{_SPAN_YEAR}){_S}(?:and|to|until|through){_S}"
        found[word] = _compiled(
            ("years_between", rf"{between}(?P<end_year>{_SPAN_YEAR}){_SPAN_END}"),
        )
    for quarter in ("q1", "q2", "q3", "q4"):
        found[quarter] = _compiled(("quarter", rf"(?P<quarter>{quarter}){_S}(?P<year>{_YEAR})"))
    return found


def _month_first(language: str) -> Patterns:
    month = rf"(?P<month>{_month(language)})"
    day, end_day = rf"(?P<day>{_DAY})", rf"(?P<end_day>{_DAY})"
    year = rf"(?:(?:{_S0},{_S0}|{_S})(?P<year>{_YEAR}))?"
    joined = rf"(?:{_DASH}|{_S}(?:to|and|or|until|through){_S})"
    end_month = rf"(?P<end_month>{_month(language)})"
    uncounted = rf"(?!{_S}(?:percent|million|billion|per{_S}cent|people)\b)"
    return _compiled(
        ("months_days", rf"{month}{_S}{day}{joined}{end_month}{_S}{end_day}{year}"),
        ("months_year", rf"{month}{joined}{end_month}{_S}(?:of{_S})?(?P<year>{_YEAR})"),
        ("month_day_range", rf"{month}{_S}{day}{joined}{end_day}{uncounted}{year}"),
        ("month_day", rf"{month}(?:,?{_S}(?:the{_S})?|[-/])?{day}{uncounted}{year}"),
        ("month_year", rf"{month},?{_S}(?:of{_S})?(?P<year>{_YEAR})"),
        ("month_ordinal", rf"{month}{_S}(?:the{_S})?{_PLACE}{year}"),
        ("month", rf"{month}(?![-‐‑]\w)"),
    )


def _weekday_first() -> Patterns:
    part = rf"(?:{_S}{_PART_OF_DAY}\b)?"
    of_week = rf"(?:of{_S})?(?P<modifier>last|next|this){_S}week\b"
    return _dated_weekday(_WEEKDAY) + _compiled(
        ("weekday_of_week", rf"{_WEEKDAY}{_S}{of_week}"),
        ("day_of_month", rf"{_WEEKDAY},?{_S}the{_S}(?P<day>{_DAY})\b(?!{_S}of\b)"),
        ("weekday", rf"{_WEEKDAY}\b{part}"),
    )


def _short_weekday_first() -> Patterns:
    short = r"(?P<weekday>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?"
    return _dated_weekday(short)


def _dated_weekday(weekday: str) -> Patterns:
    """A weekday followed by its date, which then decides: "Sunday, Nov. 20, 2016"."""
    month, day = rf"(?P<month>{_month('en')})", rf"(?P<day>{_DAY})"
    year = rf"(?:(?:{_S0},{_S0}|{_S})(?P<year>{_YEAR}))?"
    head = rf"{weekday}(?:{_S}{_PART_OF_DAY})?{_S0},?{_S0}[(]?(?:the{_S})?"
    return _compiled(
        ("month_day", rf"{head}{month}{_S}{day}{year}"),
        ("day_month", rf"{head}{day}{_S}(?:of{_S})?{month}{year}"),
        ("month_ordinal", rf"{head}{month}{_S}(?:the{_S})?{_PLACE}{year}"),
        ("month_ordinal", rf"{head}{_PLACE}{_S}(?:of{_S})?{month}{year}"),
        ("iso", rf"{head}{_ISO}(?!\d)"),
    )


def _count_first() -> Patterns:
    about = rf"(?:{_S}or{_S}(?:two|three|so)|{_S}and{_S}a{_S}half)?"
    way = rf"(?P<way>ago|earlier|later|from{_S}now|hence)\b"
    return _compiled(("ago", rf"(?<![-\w]){_COUNT}{about}{_S}{_UNIT}{_S}{way}"))


def _ordinal_first() -> Patterns:
    month = _month("en")
    year = rf"(?:,?{_S}(?:of{_S})?(?P<year>{_YEAR}))?"
    of = rf"{_S}(?:of|in){_S}"
    nth = rf"(?P<place>first|second|third|fourth|fifth){_S}{_WEEKDAY}{of}"
    return _compiled(
        ("nth_weekday", rf"{nth}(?P<month>{month}){year}"),
        ("nth_weekday", rf"{nth}(?P<modifier>last|next|this){_S}month\b"),
        ("month_ordinal", rf"{_PLACE}{_S}(?:of{_S})?(?P<month>{month}){year}"),
        ("quarter", rf"{_QUARTER}{_S}(?:of{_S})?(?P<year>{_YEAR})"),
    )


_NAMED_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_AFTER_THE = "day last past previous next coming current upcoming"


def _the_first() -> Patterns:
    named = "|".join(_NAMED_DECADES)
    modifier = "(?P<modifier>last|past|previous|next|coming)"
    current = "(?P<modifier>past|current|coming|previous|upcoming)"
    place = rf"(?:(?P<day>{_DAY}(?<=[a-z]))|{_PLACE})"
    return _compiled(
        ("day_before", rf"the{_S}day{_S}(?P<way>before{_S}yesterday|after{_S}tomorrow)\b"),
        ("last_units", rf"the{_S}{modifier}{_S}{_COUNT}{_S}{_UNIT}(?!['’])"),
        ("last_unit", rf"the{_S}(?P<modifier>past|last){_S}{_UNIT}"),
        ("last_unit", rf"the{_S}(?P<modifier>next|coming){_S}(?P<unit>decade)\b"),
        ("modified_unit", rf"the{_S}{current}{_S}{_UNIT}"),
        ("named_decade", rf"the{_S}(?P<decade>{named})\b"),
        ("short_decade", rf"the{_S}(?:'|’|‘)?(?P<decade>[2-9]0)s\b"),
        ("day_of_month", rf"the{_S}{place}{_S}of{_S}(?P<modifier>last|next|this){_S}month\b"),
        ("day_of_month", rf"(?<=\bon{_ONE_SPACE})the{_S}{place}(?={_S0}(?:[.,;!?)]|$))"),
    )


def _in_first() -> Patterns:
    return _compiled(
        ("in_time", rf"in{_S}{_COUNT}{_S}{_UNIT}(?P<way>['’]?{_S}time\b)?"),
        ("in_year", rf"in{_S}(?P<year>1\d{{3}}|20\d\d)(?![\d%]|[.,:/-]\d|[-‐‑]\w|[^\W\d_])"),
    )


def _modifier_first() -> Patterns:
    modifier = r"(?P<modifier>last|next|this|past|previous|coming|current|upcoming)"
    return _compiled(
        ("day_part", rf"(?P<modifier>last|this){_S}(?P<part>night|morning|afternoon|evening)\b"),
        ("weekday_of_week", rf"(?P<modifier>last|this|next){_S}week(?:['’]s)?{_S}{_WEEKDAY}\b"),
        ("weekday", rf"{modifier}{_S}{_WEEKDAY}\b(?:{_S}{_PART_OF_DAY}\b)?"),
        ("last_units", rf"{modifier}{_S}(?:few{_S})?{_COUNT}{_S}{_UNIT}(?!['’])"),
        ("modified_unit", rf"{modifier}{_S}{_UNIT}"),
        ("modified_month", rf"{modifier}{_S}(?P<month>{_month('en')})(?!{_S}\d)"),
        ("modified_season", rf"{modifier}{_S}{_SEASON}\b"),
    )


def _part_first() -> Patterns:
    part = rf"(?:early|late|mid|earlier|later)(?:{_S}|[-‐‑])(?:on{_S}|in{_S})?"
    month = _month("en")
    modifier = r"(?P<modifier>last|next|this)"
    return _compiled(
        ("weekday", rf"{part}{_WEEKDAY}\b(?:{_S}{_PART_OF_DAY}\b)?"),
        ("modified_unit", rf"{part}{modifier}{_S}{_UNIT}"),
        ("modified_month", rf"{part}{modifier}{_S}(?P<month>{month})(?!{_S}\d)"),
        ("month_year", rf"{part}(?P<month>{month}),?{_S}(?:of{_S})?(?P<year>{_YEAR})"),
        ("month", rf"{part}(?P<month>{month})(?!{_S}\d)"),
        ("decade", rf"{part}(?:the{_S})?(?P<decade>[12]\d\d0)(?:'|’)?s\b"),
        ("year", rf"{part}(?P<year>{_YEAR})(?!['’]?s)"),
        ("day_word", rf"{part}(?P<word>today|tonight|yesterday|tomorrow)\b"),
    )
