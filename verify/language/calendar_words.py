"""The words dates are written with: no input; month, weekday and unit names out, by language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "DAY_CARDINALS",
    "DAY_ORDINALS",
    "ENGLISH_WORDS",
    "MONTHS",
    "RISKY_MONTHS",
    "SMALL_COUNTS",
    "UNITS",
    "WEEKDAYS",
    "CalendarUnit",
    "DateWords",
    "Direction",
    "month_names",
]


class Direction(StrEnum):
    """Which way from the publication date a mention looks."""

    NEAREST = "nearest"
    PAST = "past"
    THIS = "this"
    BACK = "at or before"
    FUTURE = "future"


class CalendarUnit(StrEnum):
    """What a relative date counts in."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


_ENGLISH = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
}  # fmt: skip

MONTHS: dict[str, dict[str, int]] = {
    "en": _ENGLISH,
    "de": {
        "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feb": 2, "märz": 3, "april": 4,
        "apr": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "aug": 8, "september": 9,
        "sept": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11, "dezember": 12, "dez": 12,
    },
    "fr": {
        "janvier": 1, "janv": 1, "février": 2, "févr": 2, "mars": 3, "avril": 4, "mai": 5,
        "juin": 6, "juillet": 7, "juil": 7, "août": 8, "septembre": 9, "sept": 9, "octobre": 10,
        "oct": 10, "novembre": 11, "nov": 11, "décembre": 12, "déc": 12,
    },
    "es": {
        "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7,
        "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11,
        "diciembre": 12,
    },
    "pt": {
        "janeiro": 1, "fevereiro": 2, "março": 3, "abril": 4, "maio": 5, "junho": 6, "julho": 7,
        "agosto": 8, "setembro": 9, "outubro": 10, "novembro": 11, "dezembro": 12,
    },
    "it": {
        "gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6,
        "luglio": 7, "agosto": 8, "settembre": 9, "ottobre": 10, "novembre": 11, "dicembre": 12,
    },
}  # fmt: skip

# Month names that are also words or first names: alone, they need a word such as "in" before.
RISKY_MONTHS = frozenset({"may", "march", "april", "june", "august"})

# ISO weekday numbers.
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
}  # fmt: skip

UNITS = {
    "day": CalendarUnit.DAY, "night": CalendarUnit.DAY, "weekend": CalendarUnit.WEEKEND,
    "week": CalendarUnit.WEEK, "fortnight": CalendarUnit.WEEK, "month": CalendarUnit.MONTH,
    "quarter": CalendarUnit.QUARTER, "year": CalendarUnit.YEAR, "decade": CalendarUnit.DECADE,
}  # fmt: skip

SMALL_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

_CARDINALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
DAY_CARDINALS = {
    **{word: place for place, word in enumerate(_CARDINALS, start=1)},
    **{f"twenty-{word}": place for place, word in enumerate(_CARDINALS[:9], start=21)},
    **{f"twenty {word}": place for place, word in enumerate(_CARDINALS[:9], start=21)},
    "thirty": 30,
    "thirty-one": 31,
    "thirty one": 31,
}
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
DAY_ORDINALS = {
    **{word: place for place, word in enumerate(_ORDINALS, start=1)},
    **{f"twenty-{word}": place for place, word in enumerate(_ORDINALS[:9], start=21)},
    **{f"twenty {word}": place for place, word in enumerate(_ORDINALS[:9], start=21)},
    "thirtieth": 30,
    "thirty-first": 31,
    "thirty first": 31,
}


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of one language that relative dates are made of, in lower case."""

    weekdays: dict[str, int]
    day_words: dict[str, int]
    units: dict[str, CalendarUnit]
    counts: dict[str, int]
    modifiers: dict[str, Direction]


_SHORT_WEEKDAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
    "sun": 7,
}  # fmt: skip
ENGLISH_WORDS = DateWords(
    weekdays=WEEKDAYS | _SHORT_WEEKDAYS,
    day_words={"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
    units=UNITS,
    counts=SMALL_COUNTS,
    modifiers={
        "last": Direction.PAST, "past": Direction.PAST, "previous": Direction.PAST,
        "this": Direction.THIS, "current": Direction.THIS, "next": Direction.FUTURE,
        "coming": Direction.FUTURE, "upcoming": Direction.FUTURE,
    },
)  # fmt: skip


def month_names(language: str) -> dict[str, int]:
    """The month names of a language, casefolded, with English for languages not known here."""
    return MONTHS.get(language, _ENGLISH)
