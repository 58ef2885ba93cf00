"""Text in, its date-like expressions out: where they stand and what they name, not yet placed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from verify.language.calendar_words import (
    DAY_ORDINALS,
    RISKY_MONTHS,
    SMALL_COUNTS,
    UNITS,
    WEEKDAYS,
    CalendarUnit,
    month_names,
)
from verify.language.date_context import follows_time_word, is_year, looks_ahead, looks_back
from verify.language.date_patterns import digit_patterns, word_patterns, words_after_the
from verify.language.stretches import cut_stretches

__all__ = ["Direction", "Form", "Mention", "read_mentions"]


class Form(StrEnum):
    """How a mention is placed; `unplaced` is date-like but must not be guessed (01/02/2024)."""

    CALENDAR = "calendar"
    WEEKDAY = "weekday"
    SHIFT = "shift"
    UNITS = "units"
    DAY_OF_MONTH = "day of month"
    NTH_WEEKDAY = "nth weekday"
    UNPLACED = "unplaced"


class Direction(StrEnum):
    """Which way from the publication date a mention looks."""

    NEAREST = "nearest"
    PAST = "past"
    THIS = "this"
    BACK = "at or before"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Mention:
    """A date-like expression; 0 stands for a part that is not said.

    `calendar`: year, month, day, and the same of the last day where a period is named.
    `weekday`: ISO weekday with a direction; `shift`: so many units from publication;
    `units`: the last (shift < 0) or next so many units; `day of month`: a day of the nearest
    month, or of the one so many months from publication; `nth weekday`: the so-manieth weekday
    (`day`) of a month.
    """

    start: int
    end: int
    form: Form
    year: int = 0
    month: int = 0
    day: int = 0
    end_year: int = 0
    end_month: int = 0
    end_day: int = 0
    weekday: int = 0
    unit: CalendarUnit = CalendarUnit.DAY
    shift: int = 0
    direction: Direction = Direction.NEAREST


_WORD = re.compile(r"[^\W\d_]+|\d+")
# The word after "the"; empty before an apostrophe and a figure ("the '90s").
_FOLLOWING = re.compile(r"[^\S\r\n]{1,3}(\w+|(?=['’‘]\d))")
_LONGEST_YEAR = 4
# "Q1" is read as a letter and a figure; no other date begins with a letter that a figure follows.
_QUARTER_LETTER = "q"
# "5/5/71" is 1971, "5/5/15" is 2015: two-digit years from here on are of the last century.
FIRST_SHORT_YEAR = 50
# The attacks of 2001 are named by their day alone.
_OF_2001 = re.compile(
    r"[,’']?s?\s(?:terror|attack|hijack|victim|famil|commission|memorial|widow|plot|survivor|"
    r"anniversar|conspir|strike|suspect|era\b|case)"
)
_THAT_YEAR = re.compile(r",?\s(?:of\s)?(?:that|the same|the following|the next)\syear\b")
_NAMED_DAYS = re.compile(
    r"\b(?:Black|Good|Super|Bloody|Ash|Palm|Easter|Cyber|Fat|Every|Each)\s$", re.IGNORECASE
)
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_DECADES = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
    "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip
_MODIFIERS = {
    "last": Direction.PAST, "past": Direction.PAST, "previous": Direction.PAST,
    "this": Direction.THIS, "current": Direction.THIS, "next": Direction.FUTURE,
    "coming": Direction.FUTURE, "upcoming": Direction.FUTURE,
}  # fmt: skip
_SHIFTS = {Direction.PAST: -1, Direction.THIS: 0, Direction.FUTURE: 1, Direction.NEAREST: 0}
_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def read_mentions(text: str, *, language: str = "en") -> Iterator[Mention]:
    """Yield the date-like expressions of text in order; they never overlap."""
    for stretch in cut_stretches(text):
        line = text[stretch.start : stretch.end]
        for mention in _read_line(line, language):
            yield replace(
                mention, start=mention.start + stretch.start, end=mention.end + stretch.start
            )


def _read_line(line: str, language: str) -> Iterator[Mention]:
    by_word = word_patterns(language)
    of_digits = digit_patterns(language)
    reached = 0
    for word in _WORD.finditer(line):
        first = word.group().lower()
        patterns = by_word.get(first, ())
        if not patterns:  # nine words in ten begin no date: they are passed at one look
            if first.isdecimal():
                is_part = len(first) > _LONGEST_YEAR or _is_inside_figure(line, word.start())
                patterns = () if is_part else of_digits
            elif first == _QUARTER_LETTER:
                patterns = by_word.get(line[word.start() : word.end() + 1].lower(), ())
            if not patterns:
                continue
        elif first == "the" and not _may_begin_date(line, word.end()):
            continue
        if word.start() < reached or (word.start() and line[word.start() - 1] == "_"):
            continue
        for name, pattern in patterns:
            match = pattern.match(line, word.start())
            if match is None:
                continue
            mention = _read(name, match, line, language)
            if mention is not None:
                reached = mention.end
                yield mention
                break


def _may_begin_date(line: str, after: int) -> bool:
    """False for a "the" that begins no date, as the word after it shows."""
    following = _FOLLOWING.match(line, after)
    if following is None:
        return False
    word = following.group(1)
    return not word or word[0].isdecimal() or word.casefold() in words_after_the()


def _is_inside_figure(line: str, start: int) -> bool:
    """True when the digits go on a figure or name begun before: 1,2016 or $2016 or A-2016."""
    before = line[max(0, start - 2) : start]
    if not before:
        return False
    if before[-1] in "$€£¥#/\\@.,:=+":
        return before[-1] not in ".,:" or before[:-1].isdigit()
    return before[-1] in "-‐‑" and before[:-1].isalnum() and not before[:-1].islower()


def _read(name: str, match: re.Match[str], line: str, language: str) -> Mention | None:
    """Turn one match into a mention, or None where it is no date after all."""
    parts = {key: value.lower() for key, value in match.groupdict().items() if value}
    at = Mention(match.start(), match.end(), Form.CALENDAR)
    if line[at.end - 1] == "." and not _is_short_month(line[at.start : at.end], language):
        at = replace(at, end=at.end - 1)
    if name in ("day_month", "month_day", "month_ordinal", "month_year", "day_range_month",
                "month_day_range", "months_days", "months_year", "month",
                "modified_month"):  # fmt: skip
        return _read_month(name, at, parts, line, language)
    if name in ("day_of_month", "nth_weekday", "year_named_month", "month_day_figures"):
        return _read_placed(name, at, parts, line, language)
    if name in ("iso", "numeric", "year_month"):
        return _read_figures(name, at, parts, language)
    if name in ("year", "years", "years_between", "in_year", "decade", "named_decade",
                "short_decade", "century", "quarter", "season", "modified_season"):  # fmt: skip
        return _read_years(name, at, parts, line)
    if name in ("weekday", "weekday_of_week"):
        return _read_weekday(at, parts, line)
    return _read_relative(name, at, parts, line)


def _is_short_month(text: str, language: str) -> bool:
    word = re.findall(r"[^\W\d_]+", text[-10:])
    if not word or word[-1].lower() in ("may", "june", "july", "march", "april"):
        return False
    return word[-1].lower() in month_names(language) and len(word[-1]) <= 5


def _day(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else DAY_ORDINALS[text]


def _read_month(
    name: str, at: Mention, parts: dict[str, str], line: str, language: str
) -> Mention | None:
    months = month_names(language)
    word = parts["month"].rstrip(".")
    month = months[word]
    year = int(parts.get("year", "0"))
    if name in ("month", "modified_month"):
        return _read_bare_month(at, word, month, parts, line)
    written = line[at.start : at.end]
    if word in ("may", "march") and word in written and name in ("month_day", "month_day_range"):
        return None  # "it may 20 years later", "they march 12 miles"
    if name == "month_year":
        return replace(at, year=year, month=month)
    if name == "months_year":
        end_month = months[parts["end_month"].rstrip(".")]
        begin = year - 1 if end_month < month else year
        return replace(at, year=begin, month=month, end_year=year, end_month=end_month)
    first = _day(parts.get("day") or parts["place"])
    mention = replace(at, year=year, month=month, day=first)
    if "end_day" in parts:
        end_month = months[parts["end_month"].rstrip(".")] if "end_month" in parts else month
        mention = replace(mention, end_month=end_month, end_day=_day(parts["end_day"]))
    if not 1 <= first <= 31 or mention.end_day > 31:
        return None
    return mention if year else _turned(mention, line)


def _turned(mention: Mention, line: str) -> Mention:
    """Give a date without a year the direction that the words around it show."""
    after = line[mention.end : mention.end + 40].lower()
    if (mention.month, mention.day) == (9, 11) and _OF_2001.match(after):
        return replace(mention, year=2001)
    if _THAT_YEAR.match(after):
        return replace(mention, form=Form.UNPLACED)
    if looks_back(line, mention.start):
        return replace(mention, direction=Direction.BACK)
    if looks_ahead(line, mention.start, mention.end):
        return replace(mention, direction=Direction.FUTURE)
    return mention


def _read_bare_month(
    at: Mention, word: str, month: int, parts: dict[str, str], line: str
) -> Mention | None:
    written = line[at.start : at.end]
    if "modifier" in parts:
        direction = _MODIFIERS[parts["modifier"]]
        return replace(at, month=month, direction=direction)
    if at.end - at.start > len(word) + 1:  # "early November"
        return (
            replace(at, month=month) if written[-len(word) - 1 :].strip(" -.").istitle() else None
        )
    if not written[0].isupper():
        return None
    if len(word) <= 3 and not written.endswith("."):
        return (
            None
            if word != "may" or not follows_time_word(line, at.start)
            else replace(at, month=month)
        )
    if (word in RISKY_MONTHS or len(word) <= 3) and not follows_time_word(line, at.start):
        return None
    return _turned(replace(at, month=month), line)


def _read_figures(name: str, at: Mention, parts: dict[str, str], language: str) -> Mention | None:
    year = int(parts["year"])
    if name == "iso":
        return replace(at, year=year, month=int(parts["month"]), day=int(parts["day"]))
    if name == "year_month":
        return replace(at, year=year, month=int(parts["month"]))
    first, second = int(parts["first"]), int(parts["second"])
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    if year < 100:
        if parts["mark"] != "/" or (first <= 12 and second <= 12 and first != second):
            return replace(at, form=Form.UNPLACED)
        year += 1900 if year >= FIRST_SHORT_YEAR else 2000
    if language != "en" or parts["mark"] == ".":
        return replace(at, year=year, month=second, day=first)
    if first > 12 >= second:
        return replace(at, year=year, month=second, day=first)
    if second > 12 >= first or first == second:
        return replace(at, year=year, month=first, day=second)
    return replace(at, form=Form.UNPLACED)


def _read_placed(
    name: str, at: Mention, parts: dict[str, str], line: str, language: str
) -> Mention | None:
    """Read days that are counted within a month: "the 20th of last month", "on 4/22"."""
    if name == "year_named_month":
        month = month_names(language)[parts["month"].rstrip(".")]
        return replace(at, year=int(parts["year"]), month=month, day=_day(parts["day"]))
    if name == "month_day_figures":
        first, second = int(parts["first"]), int(parts["second"])
        low, high = min(first, second), max(first, second)
        is_plain = 1 <= low <= 12 < high <= 31 and follows_time_word(line, at.start)
        return replace(at, month=low, day=high) if is_plain else None
    if name == "nth_weekday":
        month = month_names(language)[parts["month"].rstrip(".")] if "month" in parts else 0
        given = replace(
            at,
            form=Form.NTH_WEEKDAY,
            year=int(parts.get("year", "0")),
            month=month,
            day=DAY_ORDINALS[parts["place"]],
            weekday=WEEKDAYS[parts["weekday"]],
        )
    else:
        day = _day(parts.get("day") or parts["place"])
        given = replace(at, form=Form.DAY_OF_MONTH, day=day)
    if "modifier" not in parts:
        return given
    direction = _MODIFIERS[parts["modifier"]]
    return replace(given, unit=CalendarUnit.MONTH, shift=_SHIFTS[direction], direction=direction)


def _read_years(name: str, at: Mention, parts: dict[str, str], line: str) -> Mention | None:
    year = int(parts.get("year", "0"))
    if name in ("years", "years_between"):
        given = int(parts["end_year"])
        end_year = given if given >= 100 else year - year % 100 + given
        return replace(at, year=year, end_year=end_year) if end_year > year else None
    if name == "in_year":
        return (
            replace(at, start=at.start + 3, year=year)
            if is_year(line, at.start, at.end, year=year)
            else None
        )
    if name == "decade":
        return replace(at, year=int(parts["decade"]), end_year=int(parts["decade"]) + 9)
    if name in ("named_decade", "short_decade"):
        decade = _DECADES.get(parts["decade"]) or 1900 + int(parts["decade"])
        return replace(at, year=decade, end_year=decade + 9)
    if name == "century":
        last = int(parts["century"]) * 100
        return replace(at, year=last - 99, end_year=last)
    if name == "quarter":
        quarter = _QUARTERS.get(parts["quarter"]) or int(re.sub(r"\D", "", parts["quarter"]))
        return replace(at, year=year, month=3 * quarter - 2, end_month=3 * quarter)
    if name in ("season", "modified_season"):
        return _read_season(at, parts, year)
    return replace(at, year=year) if is_year(line, at.start, at.end, year=year) else None


def _read_season(at: Mention, parts: dict[str, str], year: int) -> Mention:
    if year == 0 or parts["season"] == "winter":
        return replace(at, form=Form.UNPLACED)
    first, last = _SEASONS[parts["season"]]
    return replace(at, year=year, month=first, end_month=last)


def _read_weekday(at: Mention, parts: dict[str, str], line: str) -> Mention | None:
    weekday = WEEKDAYS[parts["weekday"]]
    if "modifier" in parts:
        is_week = "week" in line[at.start : at.end].lower()
        direction = _MODIFIERS[parts["modifier"]]
        if is_week:
            return replace(
                at, form=Form.WEEKDAY, weekday=weekday, unit=CalendarUnit.WEEK,
                shift=_SHIFTS[direction], direction=direction,
            )  # fmt: skip
        unit = CalendarUnit.WEEK if parts["modifier"] == "next" else CalendarUnit.DAY
        shift = 1 if parts["modifier"] == "next" else 0
        return replace(
            at, form=Form.WEEKDAY, weekday=weekday, unit=unit, shift=shift, direction=direction
        )
    if _NAMED_DAYS.search(line[max(0, at.start - 10) : at.start]):
        return replace(at, form=Form.UNPLACED)
    is_future = looks_ahead(line, at.start, at.end)
    direction = Direction.FUTURE if is_future else Direction.NEAREST
    return replace(at, form=Form.WEEKDAY, weekday=weekday, direction=direction)


def _read_relative(name: str, at: Mention, parts: dict[str, str], line: str) -> Mention | None:
    shift = replace(at, form=Form.SHIFT)
    if name == "last_unit":
        ahead = _MODIFIERS[parts["modifier"]] is Direction.FUTURE
        return replace(at, form=Form.UNITS, unit=UNITS[parts["unit"]], shift=1 if ahead else -1)
    if name == "day_word":
        if line[at.start].isupper() and re.search(
            r"\b[A-Z]\w*\s$", line[max(0, at.start - 20) : at.start]
        ):
            return None  # the newspaper USA Today
        return replace(shift, shift=_DAY_WORDS[parts["word"]])
    if name == "day_before":
        return replace(shift, shift=-2 if parts["way"].startswith("before") else 2)
    if name == "day_part":
        return replace(shift, shift=-1 if parts["modifier"] == "last" else 0)
    unit = UNITS[parts["unit"]]
    if name == "modified_unit":
        direction = _MODIFIERS[parts["modifier"]]
        if unit is CalendarUnit.DAY or (unit is CalendarUnit.QUARTER and "last" not in parts):
            return replace(at, form=Form.UNPLACED)
        return replace(shift, unit=unit, shift=_SHIFTS[direction])
    given = parts["count"]
    count = int(given) if given.isdecimal() else SMALL_COUNTS[given]
    if parts["unit"] == "fortnight":
        count *= 2
    if name == "last_units":
        ahead = _MODIFIERS[parts["modifier"]] is Direction.FUTURE
        return replace(at, form=Form.UNITS, unit=unit, shift=count if ahead else -count)
    if name == "in_time":
        if "way" not in parts and not looks_ahead(line, at.start, at.end):
            return None  # "for the third time in two months" is a duration
        return replace(shift, unit=unit, shift=count)
    if parts["way"] in ("earlier", "later") or " or " in line[at.start : at.end]:
        return replace(at, form=Form.UNPLACED)
    return replace(shift, unit=unit, shift=-count if parts["way"] == "ago" else count)
