"""No input; the patterns of English dates that words tell out, by the word they begin with."""

from __future__ import annotations

import re
from functools import cache

from verify.language.calendar_words import DAY_ORDINALS, SMALL_COUNTS, WEEKDAYS
from verify.language.date_pattern_parts import (
    CARDINAL,
    CLOSED,
    COUNT,
    DASH,
    DAY,
    HYPHEN,
    ISO,
    NUMERIC,
    PART_OF_DAY,
    PLACE,
    S0,
    SEASON,
    SHORT_YEAR,
    SPAN_END,
    SPAN_YEAR,
    UNIT,
    WEEKDAY,
    YEAR,
    YEAR_GIVEN,
    YEAR_WORDS,
    Patterns,
    S,
    compiled,
    month_of,
)

__all__ = ["english_digits", "english_words", "words_after_the"]

_SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
# "On Sun" and "on Sat" are names too often.
_PLAIN_SHORT = r"(?P<weekday>tues?|wed|thu(?:rs?)?|fri)\b\.?"
_ONE_SPACE = r"[^\S\r\n]"
_QUARTER = rf"(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th){_ONE_SPACE}quarter"
_HALF = rf"(?P<half>first|second|1st|2nd){_ONE_SPACE}half"
_MODIFIER = "(?P<modifier>last|next|this)"
_OF_YEAR = rf"(?:{S}|,{S0})(?:of{S})?(?:(?P<year>{YEAR})|{YEAR_WORDS}|{_MODIFIER}{S}year\b)"
_NAMED_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_WAY = (
    rf"(?:(?P<way>ago|earlier|later|from{S}now|hence)"
    rf"|(?P<side>from|after|before){S}(?P<base>today|tomorrow|yesterday))\b"
)
_COUNTS = SMALL_COUNTS.keys() - {"a", "an"}
_MORE = "".join(
    rf"(?:(?:,{S0}|{S})(?:and{S})?(?P<count{place}>\d{{1,4}}|{'|'.join(sorted(_COUNTS))}|an?){S}"
    rf"(?P<unit{place}>day|week|month|year)s?\b)?"
    for place in (2, 3)
)
# "The last week of May" is not last week, nor "the last days of Low's life" the days just over;
# "found guilty last month of murder" was last month.
_NOT_OF = (
    rf"(?!{S}of{S}(?:the|its|his|her|their|our|my|an?|each|every)\b"
    rf"|{S}of{S}(?:(?-i:[A-Z])[\w.-]*{S}){{0,2}}(?-i:[A-Z])[\w.-]*['’]"
    rf"|{S}(?:of|in){S}(?:{month_of('en')}|\d{{4}})(?![^\W_]))"
)


def english_digits() -> tuple[tuple[str, str], ...]:
    """The English dates that begin with a digit; the first two come before those of a month."""
    of_month = rf"of{S}{_MODIFIER}{S}month\b"
    joined = rf"(?:{S0}[-–—]{S0}|{S}(?:to|and|until|till|through){S})"
    of_quarter, this_month = rf"{_QUARTER}{_OF_YEAR}", rf"{_MODIFIER}{S}month\b"
    return (
        ("days_of_month", rf"(?P<day>{DAY}){joined}(?P<end_day>{DAY}){S}(?:of{S})?{this_month}"),
        ("half", rf"(?P<year>{YEAR}){_ONE_SPACE}h(?P<half>[12])\b"),
        ("quarter", rf"(?P<year>{SPAN_YEAR})(?:{S0}|-)(?P<quarter>q[1-4])\b"),
        ("quarter", rf"(?P<quarter>[1-4])q(?:{S0}(?P<year>{YEAR})|(?P<bare_year>\d\d)(?!\w))"),
        ("ago", rf"{COUNT}{S}(?:\w{{4,8}}{S})?{UNIT}{_MORE}{S}{_WAY}"),
        ("weekdays_from", rf"{COUNT}{S}{WEEKDAY}s?{S}(?P<way>ago|from{S}now)\b"),
        ("quarter", of_quarter),
        ("day_of_month", rf"(?P<day>{DAY}){S}{of_month}"),
        ("month_day_figures", r"(?P<first>\d{1,2})(?P<mark>[/-])(?P<second>\d{1,2})(?![\d/%-])"),
    )  # fmt: skip


@cache
def words_after_the() -> frozenset[str]:
    """The words that may follow "the" where it begins a date, those of figures apart.

    Of a hundred "the" one begins a date: this tells the others at one look instead of nine.
    """
    ordinals = {re.split(r"[- ]", place)[0] for place in DAY_ORDINALS}
    return frozenset((*_AFTER_THE.split(), *_NAMED_DECADES, *ordinals))


_AFTER_THE = (
    "day last past previous next coming current upcoming weekend week month year same following "
    "nineteen eighteen twenty noughties aughts end beginning start middle rest remainder early late"
)


def english_words() -> dict[str, Patterns]:
    """The English dates by their first word, those that begin with a month apart."""
    found: dict[str, Patterns] = {}
    for weekday in WEEKDAYS:
        found[weekday] = _weekday_first()
    for short in _SHORT_WEEKDAYS:
        found[short] = _short_weekday_first()
    for word in SMALL_COUNTS:
        found[word] = _count_first()
    for word in DAY_ORDINALS:
        found.setdefault(word.split("-")[0].split(" ")[0], _ordinal_first())
    for word in ("twenty", "thirty"):
        found[word] = _count_first() + _ordinal_first()
    for word in ("few", "several", "couple"):
        found[word] = _vague_first()
    found["a"] = _vague_first() + found["a"]
    season = rf"{SEASON},?{S}(?:of{S})?(?P<year>{YEAR})(?:{_TO}(?P<end_year>\d{{2,4}})\b)?"
    for word in ("spring", "summer", "autumn", "fall", "winter"):
        found[word] = compiled(("season", season))
    found["the"] = _the_first()
    found["in"] = _in_first()
    for word in ("since", "year"):
        found[word] = compiled(("in_year_words", rf"{word}{S}{YEAR_WORDS}"))
    for word in ("last", "next", "this", "past", "previous", "coming", "current", "upcoming"):
        found[word] = _modifier_first()
    found["last"] = _nth_weekday("last") + found["last"] + _nth_week("last") + _last_quarter()
    found["final"] = _last_quarter()
    for word in ("eighteen", "nineteen", "twenty"):
        decade = rf"(?P<century>{word}){HYPHEN}(?P<decade>tens|{'|'.join(_NAMED_DECADES)})\b"
        found[word] += compiled(("worded_decade", decade))
    for word in ("early", "late", "mid", "earlier", "later"):
        found[word] = _part_first()
    for word in ("end", "beginning", "start", "middle", "rest", "remainder"):
        found[word] = _rest_first()
    for word in ("today", "tonight", "yesterday", "tomorrow"):
        found[word] = compiled(("day_word", rf"(?P<word>{word})(?:{S}{PART_OF_DAY})?\b"))
    for word in ("between", "from"):
        between = rf"{word}{S}(?P<year>{SPAN_YEAR}){S}(?:and|to|until|through){S}"
        found[word] = compiled(
            ("years_between", rf"{between}(?P<end_year>{SPAN_YEAR}){SPAN_END}"),
        )
    for quarter in ("q1", "q2", "q3", "q4"):
        found[quarter] = compiled(
            ("quarter", rf"(?P<quarter>{quarter})(?:{_OF_YEAR}|{S0}{SHORT_YEAR})")
        )
    for half in ("h1", "h2"):
        found[half] = compiled(("half", rf"h(?P<half>[12]){_OF_YEAR}"))
    found["within"] = compiled(
        ("within", rf"within{S}(?:the{S}next{S})?{COUNT}{S}{UNIT}(?!{S}of\b)")
    )
    return found


def _last_quarter() -> Patterns:
    of_year = rf"{S}quarter{S}of{S}(?:(?P<year>{YEAR})|{YEAR_WORDS}|{_MODIFIER}{S}year\b)"
    return compiled(("quarter", rf"(?P<quarter>last|final){of_year}"))


def _weekday_first() -> Patterns:
    part = rf"(?:{S}{PART_OF_DAY}\b)?"
    ranked = rf"(?:the{S})?(?P<day>\d{{1,2}}(?:st|nd|rd|th))(?![\w-]|{S}(?:of|century|place)\b)"
    of_week = rf"(?:of{S})?{_MODIFIER}{S}week\b"
    place = rf"(?:(?P<day>{DAY})\b|(?:{PLACE}|{CARDINAL}){CLOSED})"
    return _dated_weekday(WEEKDAY) + compiled(
        ("weekday_of_week", rf"{WEEKDAY}{S}{of_week}"),
        ("day_of_month", rf"{WEEKDAY},?{S}the{S}{place}(?!{S}of\b)"),
        ("day_of_month", rf"{WEEKDAY},?{S}{ranked}"),
        ("weeks_from", rf"{WEEKDAY}{S}(?P<unit>week|fortnight)(?:{CLOSED}|(?={S}(?:at|in|and)\b))"),
        ("weekday", rf"{WEEKDAY}\b{part}"),
    )


def _short_weekday_first() -> Patterns:
    short = r"(?P<weekday>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?"
    return _dated_weekday(short) + compiled(
        ("weekday", rf"(?<=\bon{_ONE_SPACE}){_PLAIN_SHORT}"),
    )


def _dated_weekday(weekday: str) -> Patterns:
    """A weekday followed by its date, which then decides: "Sunday, Nov. 20, 2016"."""
    month, day, year = rf"(?P<month>{month_of('en')})", rf"(?P<day>{DAY})", YEAR_GIVEN
    head = rf"{weekday}(?:{S}{PART_OF_DAY})?{S0},?{S0}[(]?(?:the{S})?"
    return compiled(
        ("month_day", rf"{head}{month}(?:{S}|-){day}{year}"),
        ("day_month", rf"{head}{day}{S}(?:of{S})?{month}{year}"),
        ("month_ordinal", rf"{head}{month}{S}(?:the{S})?{PLACE}{year}"),
        ("month_ordinal", rf"{head}{PLACE}{S}(?:of{S})?{month}{year}"),
        ("month_cardinal", rf"{head}{month}{S}{CARDINAL}{year}"),
        ("iso", rf"{head}{ISO}(?!\d)"),
        ("weekday_numeric", head + NUMERIC),
        ("weekday_figures", rf"{head}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})(?![\d/%])"),
    )


# "A week on Tuesday" lies ahead, "a week ago Tuesday" is over.
_FROM = rf"(?:from|on|(?P<way>ago)(?:{S}on)?)"
# What joins the years of one winter: "2015-16", "2015/16".
_TO = rf"(?:{DASH}|/|{S}(?:to|and){S})"


def _count_first() -> Patterns:
    about = rf"(?:{S}or{S}(?:two|three|so)|{S}and{S}a{S}half)?"
    return compiled(
        ("weeks_from", rf"(?<![-\w]){COUNT}{S}(?P<unit>week)s?{S}{_FROM}{S}{WEEKDAY}\b"),
        ("ago", rf"(?<![-\w]){COUNT}{about}{S}{UNIT}{_MORE}{S}{_WAY}"),
        ("weekdays_from", rf"(?<![-\w]){COUNT}{S}{WEEKDAY}s?{S}(?P<way>ago|from{S}now)\b"),
    )


def _vague_first() -> Patterns:
    vague = rf"(?:a{S})?(?P<vague>few|several|couple)(?:{S}of)?"
    return compiled(("spread", rf"{vague}{S}{UNIT}{S}(?P<way>ago|from{S}now|earlier|later)\b"))


def _nth_week(place: str) -> Patterns:
    of = rf"{S}(?P<unit>week)(?:{S}(?:of|in))?{S}"
    month = rf"(?P<month>{month_of('en')})(?:,?{S}(?:of{S})?(?P<year>{YEAR}))?"
    nth = rf"(?P<place>{place}){of}"
    return compiled(
        ("nth_week", rf"{nth}{_MODIFIER}{S}(?P<of_unit>month|year)\b"),
        ("nth_week", rf"{nth}{month}"),
        ("nth_week", rf"{nth}(?P<year>{YEAR})"),
    )


def _nth_weekday(place: str) -> Patterns:
    """The first Monday of May, of next month, or (unplaced) of a month told before."""
    nth = rf"(?P<place>{place}){S}{WEEKDAY}{S}(?:of|in){S}"
    return compiled(
        ("nth_weekday", rf"{nth}(?P<month>{month_of('en')}){YEAR_GIVEN}"),
        ("nth_weekday", rf"{nth}{_MODIFIER}{S}month\b"),
        ("unplaced", rf"{nth}(?:the|each|every|that|a){S}month\b"),
    )


def _ordinal_first() -> Patterns:
    month = month_of("en")
    return (
        _nth_weekday("first|second|third|fourth|fifth")
        + compiled(
            ("century", rf"{PLACE}(?:{S}|[-‐‑])century\b"),
            ("month_ordinal", rf"{PLACE}{S}(?:of{S})?(?P<month>{month}){YEAR_GIVEN}"),
            ("quarter", rf"{_QUARTER}{_OF_YEAR}"),
            ("half", rf"{_HALF}{_OF_YEAR}"),
        )
        + _nth_week("first|second|third|fourth")
    )


def _the_first() -> Patterns:
    named = "|".join(_NAMED_DECADES)
    of_century = "(?P<century>eighteen|nineteen|twenty)"
    modifier = "(?P<modifier>last|past|next|coming)"
    current = "(?P<modifier>past|current|coming|upcoming)"
    place = rf"(?:(?P<day>{DAY}(?<=[a-z]))|{PLACE})"
    compound = rf"(?:(?P<day>{DAY}(?<=[a-z]))|(?P<place>(?:twenty|thirty){HYPHEN}\w{{4,7}})\b)"
    of_told = "(?:following|same|previous)"
    after = "".join(rf"(?<=\b{word}{_ONE_SPACE})|" for word in
                    ("for", "by", "from", "until", "till", "before", "after", "since"))  # fmt: skip
    return compiled(
        ("day_before", rf"the{S}day{S}(?P<way>before{S}yesterday|after{S}tomorrow)\b"),
        ("unplaced", rf"the{S}(?:next|following|same|previous){S}day\b"),
        # Reckoned from a day the text has told, and not from the day it came out.
        ("unplaced", rf"the{S}{of_told}{S}(?:{month_of('en')}|{WEEKDAY})(?!{S}\d)"),
        ("unplaced", rf"the{S}previous{S}(?:(?:few{S})?{COUNT}{S}|few{S})?{UNIT}{_NOT_OF}"),
        ("unit_after", rf"the{S}{UNIT}{S}(?P<way>after{S}(?:the{S})?next|before{S}last)\b"),
        ("last_units", rf"the{S}{modifier}{S}{COUNT}{S}{UNIT}{_NOT_OF}(?!['’])"),
        ("last_unit", rf"the{S}(?P<modifier>past|last){S}{UNIT}{_NOT_OF}"),
        ("last_unit", rf"the{S}(?P<modifier>next|coming){S}(?P<unit>decade)\b"),
        ("modified_unit", rf"the{S}{current}{S}{UNIT}"),
        ("weekend", rf"the{S}(?P<unit>weekend)\b{_NOT_OF}"),
        ("named_decade", rf"the{S}(?P<decade>{named})\b"),
        ("worded_decade", rf"the{S}{of_century}{HYPHEN}(?P<decade>tens|{named})\b"),
        ("worded_decade", rf"the{S}(?P<decade>noughties|aughts)\b"),
        ("short_decade", rf"the{S}(?:'|’|‘)?(?P<decade>[2-9]0)['’]?s\b"),
        ("day_of_month", rf"the{S}{place}{S}of{S}{_MODIFIER}{S}month\b"),
        ("day_of_month", rf"(?<=\bon{_ONE_SPACE})the{S}{place}{CLOSED}"),
        ("day_of_month", rf"(?:{after[:-1]})the{S}{compound}{CLOSED}"),
    )  # fmt: skip


def _in_first() -> Patterns:
    return compiled(
        ("in_spread", rf"in{S}(?:a{S})?(?P<vague>few|several|couple)(?:{S}of)?{S}{UNIT}"),
        ("in_time", rf"in{S}{COUNT}{S}{UNIT}(?P<way>['’]?{S}time\b)?"),
        ("in_year", rf"in{S}(?P<year>1\d{{3}}|20\d\d)(?![\d%]|[.,:/-]\d|[-‐‑]\w|[^\W\d_])"),
        ("in_year_words", rf"in{S}{YEAR_WORDS}"),
    )


def _modifier_first() -> Patterns:
    modifier = r"(?P<modifier>last|next|this|past|previous|coming|current|upcoming)"
    return compiled(
        ("day_part", rf"(?P<modifier>last|this){S}(?P<part>night|morning|afternoon|evening)\b"),
        ("weekday_of_week", rf"(?P<modifier>last|this|next){S}week(?:['’]s)?{S}{WEEKDAY}\b"),
        ("weekday", rf"{modifier}{S}{WEEKDAY}\b(?:{S}{PART_OF_DAY}\b)?"),
        ("weekday", rf"(?P<modifier>last|next|this){S}{_PLAIN_SHORT}"),
        ("last_units", rf"{modifier}{S}(?:few{S})?{COUNT}{S}{UNIT}{_NOT_OF}(?!['’])"),
        ("few_units", rf"{modifier}{S}few{S}{UNIT}{_NOT_OF}"),
        ("modified_unit", rf"{modifier}{S}{UNIT}(?<!s){_NOT_OF}"),
        ("modified_month", rf"{modifier}{S}(?P<month>{month_of('en')})(?!{S}\d)"),
        ("modified_season", rf"{modifier}{S}{SEASON}\b(?!{S}(?:in{S}(?!\d)|of\b|from\b))"),
    )


def _part_first() -> Patterns:
    part = rf"(?P<part>early|late|mid|earlier|later)(?:{S}|[-‐‑])(?:on{S}|in{S})?"
    month, named = month_of("en"), "|".join(_NAMED_DECADES)
    of_century, century = "(?P<century>eighteen|nineteen|twenty)", rf"(?:{S}|[-‐‑])century\b"
    return compiled(
        ("weekday", rf"{part}{WEEKDAY}\b(?:{S}{PART_OF_DAY}\b)?"),
        ("modified_unit", rf"{part}{_MODIFIER}{S}{UNIT}"),
        ("modified_month", rf"{part}{_MODIFIER}{S}(?P<month>{month})(?!{S}\d)"),
        ("month_year", rf"{part}(?P<month>{month}),?{S}(?:of{S})?(?P<year>{YEAR})"),
        ("month", rf"{part}(?P<month>{month})(?!{S}\d)"),
        ("decade", rf"{part}(?:the{S})?(?P<decade>[12]\d\d0)(?:'|’)?s\b"),
        ("year", rf"{part}(?P<year>{YEAR})(?!['’]?s)"),
        ("short_decade", rf"{part}(?:the{S})?['’‘](?P<decade>[2-9]0)['’]?s\b"),
        ("worded_decade", rf"(?<=\bthe ){part}(?:{of_century}{HYPHEN})?(?P<decade>{named})\b"),
        ("century", rf"{part}(?:the{S})?(?:(?P<century>\d\d?)(?:st|nd|rd|th)|{PLACE}){century}"),
        ("day_word", rf"{part}(?P<word>today|tonight|yesterday|tomorrow)\b"),
    )


def _rest_first() -> Patterns:
    """Parts of the running week, month or year: "the rest of the week"."""
    part = rf"(?:(?P<part>end|beginning|start|middle|rest|remainder){S}of|(?P<rest>rest)){S}"
    owner = rf"(?:the|this|my|our){S}"
    return compiled(
        ("part_of_unit", rf"{part}{owner}(?P<unit>week|month|year|decade)\b(?!['’])"),
    )
