"""A match of a date pattern in, the mention out that it stands for, or None for a false one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from verify.language.calendar_words import (
    DAY_CARDINALS,
    DAY_ORDINALS,
    RISKY_MONTHS,
    WEEKDAYS,
    CalendarUnit,
    month_names,
)
from verify.language.date_context import (
    follows_preposition,
    follows_time_word,
    is_closed,
    is_year,
    turned,
)
from verify.language.date_forms import Direction, Form, Mention, Part
from verify.language.date_holidays import read_holiday
from verify.language.date_relative import RELATIVE_READERS
from verify.language.date_seasons import SEASONS, is_southern
from verify.language.date_words import date_words
from verify.language.number_words import spell

__all__ = ["read_match"]

Parts = dict[str, str]
Reader = Callable[[Mention, Parts, str, str], Mention | None]

# "5/5/71" is 1971, "5/5/15" is 2015: two-digit years from here on are of the last century.
FIRST_SHORT_YEAR = 50
_ON = re.compile(r"\b(?:on|by|since|until|till|before|after|from|due|in)\s{1,5}$", re.IGNORECASE)
# A fiscal year begins in another month in each country and firm.
_FISCAL = re.compile(r"\b(?:(?:fiscal|financial)(?:[^\S\r\n]year)?|fy)[^\S\r\n]?$", re.IGNORECASE)
_SEASON_AFTER = re.compile(
    r"[^\S\r\n]{1,2}(?:season|campaign|academic|budget|term|winter|title|edition)"
)
# The place of the last one in a month or year.
LAST = -1
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_DECADES = {
    "aughts": 2000, "noughties": 2000, "tens": 1910, "twenties": 1920, "thirties": 1930,
    "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980,
    "nineties": 1990,
}  # fmt: skip
_SHIFTS = {Direction.PAST: -1, Direction.THIS: 0, Direction.FUTURE: 1, Direction.NEAREST: 0}
_PARTS = {"early": Part.EARLY, "mid": Part.MID, "late": Part.LATE, "earlier": Part.SO_FAR,
          "later": Part.STILL_TO_COME}  # fmt: skip


def read_match(name: str, match: re.Match[str], line: str, language: str) -> Mention | None:
    """Turn one match into a mention, or None where it is no date after all."""
    parts = {key: value.lower() for key, value in match.groupdict().items() if value}
    parts = _with_year(parts)
    at = Mention(match.start(), match.end(), Form.CALENDAR)
    if line[at.end - 1] == "." and not _is_short_month(line[at.start : at.end], language):
        at = replace(at, end=at.end - 1)
    reader = _READERS.get(name)
    found = reader(at, parts, line, language) if reader else None
    if found is None or "part" not in parts or found.form is Form.UNPLACED:
        return found
    return replace(found, part=_PARTS.get(parts["part"], found.part))


def _with_year(parts: Parts) -> Parts:
    """Give the year one name, however it is written: "2019", "'19", "nineteen oh five"."""
    if "year_words" in parts:
        return {**parts, "year": str(_spelled_year(parts["year_words"]))}
    short = parts.get("short_year") or parts.get("bare_year")
    if short:
        return {**parts, "year": str(_full_year(int(short)))}
    return {**parts, "year": parts["glued_year"]} if "glued_year" in parts else parts


def _full_year(short: int) -> int:
    return short + (1900 if short >= FIRST_SHORT_YEAR else 2000)


def _spelled_year(words: str) -> int:
    """The year that words spell: "nineteen oh five", "two thousand and eighteen"."""
    said = re.split(r"[\s-]+", words)
    if "thousand" in said:
        return int(spell(tuple(said)).value)
    rest = [word for word in said[1:] if word not in ("oh", "zero")]
    below = 0 if rest == ["hundred"] else spell(tuple(rest)).value
    return int(100 * spell((said[0],)).value + below)


def _is_short_month(text: str, language: str) -> bool:
    word = re.findall(r"[^\W\d_]+", text[-10:])
    if not word or word[-1].lower() in ("may", "june", "july", "march", "april"):
        return False
    return word[-1].lower() in month_names(language) and len(word[-1]) <= 5


def _day(parts: Parts) -> int:
    if "cardinal" in parts:
        return DAY_CARDINALS[parts["cardinal"]]
    digits = re.match(r"\d+", parts.get("day", ""))
    return int(digits.group()) if digits else DAY_ORDINALS.get(parts["place"], 0)


def _modifier(parts: Parts, language: str) -> Direction:
    return date_words(language).modifiers.get(parts.get("modifier", ""), Direction.NEAREST)


def _read_month_day(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    months = month_names(language)
    word = parts["month"].rstrip(".")
    year = int(parts.get("year", "0"))
    is_glued = parts.get("cardinal") or line[at.start : at.end].lower().startswith(word)
    if language == "en" and word in ("may", "march") and is_glued and not year:
        written = line[at.start : at.start + len(word)]
        follows_word = line[max(0, at.start - 2) : at.start].strip().isalpha()
        is_verb = written.islower() or (written.isupper() and follows_word)
        if is_verb and not _ON.search(line, max(0, at.start - 8), at.start):
            return None  # "it may 20 years later", "they march 12 miles", "A STORM MAY"
    mention = replace(at, year=year, month=months[word], day=_day(parts))
    if "end_day" in parts:
        end_month = months[parts["end_month"].rstrip(".")] if "end_month" in parts else 0
        last = re.match(r"\d+", parts["end_day"])
        mention = replace(
            mention, end_month=end_month or mention.month, end_day=int(last.group()) if last else 0
        )
    if not 1 <= mention.day <= 31 or mention.end_day > 31:
        return None
    if "modifier" in parts:  # "5 June last year"
        shift = _SHIFTS[_modifier(parts, language)]
        return replace(mention, form=Form.SHIFT, unit=CalendarUnit.YEAR, shift=shift)
    return mention if year else turned(mention, line, language)


def _read_month_year(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    month = month_names(language)[parts["month"].rstrip(".")]
    return replace(at, year=int(parts["year"]), month=month)


def _read_year_first(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    """Read "2016 June", but no "1963 March on Washington"."""
    is_name = language == "en" and parts["month"] in RISKY_MONTHS and not is_closed(line, at.end)
    return None if is_name else _read_month_year(at, parts, line, language)


def _read_months_year(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    months, year = month_names(language), int(parts["year"])
    month, end_month = (months[parts[key].rstrip(".")] for key in ("month", "end_month"))
    begin = year - 1 if end_month < month else year
    return replace(at, year=begin, month=month, end_year=year, end_month=end_month)


def _read_month_of_year(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    """Read "June next year": the month, so many years from publication."""
    month = month_names(language)[parts["month"].rstrip(".")]
    shift = _SHIFTS[_modifier(parts, language)]
    return replace(at, form=Form.SHIFT, unit=CalendarUnit.YEAR, shift=shift, month=month)


def _read_bare_month(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    word = parts["month"].rstrip(".")
    month = month_names(language)[word]
    written = line[at.start : at.end]
    if "modifier" in parts:
        return replace(at, month=month, direction=_modifier(parts, language))
    if language != "en":
        is_told = (language == "de") == written[0].isupper()
        is_told = is_told and follows_preposition(line, at.start, language)
        return turned(replace(at, month=month), line, language) if is_told else None
    if "part" in parts:  # "early November"
        is_name = written[-len(word) - 1 :].strip(" -.").istitle()
        return replace(at, month=month) if is_name else None
    if not written[0].isupper():
        return None
    if len(word) <= 3 and not written.endswith("."):
        is_may = word == "may" and follows_time_word(line, at.start)
        return replace(at, month=month) if is_may else None
    if (word in RISKY_MONTHS or len(word) <= 3) and not follows_time_word(line, at.start):
        return None
    return turned(replace(at, month=month), line, language)


def _read_iso(at: Mention, parts: Parts, _line: str, _language: str) -> Mention:
    return replace(at, year=int(parts["year"]), month=int(parts["month"]), day=int(parts["day"]))


def _read_year_month(at: Mention, parts: Parts, _line: str, _language: str) -> Mention:
    return replace(at, year=int(parts["year"]), month=int(parts["month"]))


def _read_numeric(at: Mention, parts: Parts, _line: str, language: str) -> Mention | None:
    year = int(parts.get("year") or parts["comma_year"])
    first, second = int(parts["first"]), int(parts["second"])
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    if year < 100:
        is_plain = parts["mark"] == "/" or (language != "en" and parts["mark"] == ".")
        if not is_plain or (language == "en" and first <= 12 and second <= 12 and first != second):
            return replace(
                at, form=Form.EITHER_ORDER, year=_full_year(year), month=first, day=second
            )
        year = _full_year(year)
    if language != "en" or parts["mark"] == ".":
        return replace(at, year=year, month=second, day=first)
    if first > 12 >= second:
        return replace(at, year=year, month=second, day=first)
    if second > 12 >= first or first == second:
        return replace(at, year=year, month=first, day=second)
    weekday = date_words(language).weekdays.get(parts.get("weekday", "").rstrip("."), 0)
    orders = [order for order in ((first, second), (second, first)) if weekday]
    told = [order for order in orders if date(year, *order).isoweekday() == weekday]
    if len(told) == 1:  # "Monday 01/02/2021": the second of January was none
        return replace(at, year=year, month=told[0][0], day=told[0][1])
    return replace(at, form=Form.EITHER_ORDER, year=year, month=first, day=second)


def _read_figures(at: Mention, parts: Parts, line: str, _language: str) -> Mention | None:
    """Read "on 4/22", and "on 4-22" where no noun follows that a score may belong to."""
    if line[at.start : at.end] == "9/11":  # the attacks of 2001 go by that name
        return replace(at, year=2001, month=9, day=11)
    first, second = int(parts["first"]), int(parts["second"])
    low, high = min(first, second), max(first, second)
    is_day = 1 <= low <= 12 and high <= 31 and (high > 12 or low == high)
    is_told = "weekday" in parts or _ON.search(line, max(0, at.start - 12), at.start) is not None
    is_told = is_told or at.end - at.start == len(line)
    if parts.get("mark") == "-":
        is_told = is_told and is_closed(line, at.end)
    if is_told and low <= 12 and 1 <= high <= 12 and low != high and "weekday" in parts:
        return replace(at, form=Form.UNPLACED)
    return replace(at, month=low, day=high) if is_day and is_told else None


def _read_year_named_month(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    month = month_names(language)[parts["month"].rstrip(".")]
    return replace(at, year=int(parts["year"]), month=month, day=_day(parts))


def _read_day_of_month(at: Mention, parts: Parts, _line: str, language: str) -> Mention | None:
    """Read a day by its place in a month: "the 20th of last month", "Friday the 13th"."""
    day = _day(parts)
    if not 1 <= day <= 31:
        return None
    given = replace(at, form=Form.DAY_OF_MONTH, day=day)
    if "weekday" in parts:
        given = replace(given, weekday=WEEKDAYS[parts["weekday"]])
    if "modifier" not in parts:
        return given
    direction = _modifier(parts, language)
    return replace(given, unit=CalendarUnit.MONTH, shift=_SHIFTS[direction], direction=direction)


def _read_days_of_month(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    """Read "4 to 22 this month"."""
    first = _read_day_of_month(at, parts, line, language)
    last = _read_day_of_month(at, {**parts, "day": parts["end_day"]}, line, language)
    return replace(first, until=(last,)) if first and last else None


def _read_nth(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    """Read "the first Monday of May" and "the second week of next month"."""
    month = month_names(language)[parts["month"].rstrip(".")] if "month" in parts else 0
    direction = _modifier(parts, language)
    is_week = "weekday" not in parts
    return replace(
        at,
        form=Form.NTH_WEEK if is_week else Form.NTH_WEEKDAY,
        year=int(parts.get("year", "0")),
        month=month,
        day=LAST if parts["place"] == "last" else DAY_ORDINALS[parts["place"]],
        weekday=0 if is_week else WEEKDAYS[parts["weekday"]],
        unit=CalendarUnit.YEAR if parts.get("of_unit") == "year" else CalendarUnit.MONTH,
        shift=_SHIFTS[direction],
        direction=direction,
    )


def _read_span(at: Mention, parts: Parts, _line: str, _language: str) -> Mention | None:
    year, given = int(parts["year"]), int(parts["end_year"])
    end_year = given if given >= 100 else year - year % 100 + given
    if end_year > year:
        return replace(at, year=year, end_year=end_year)
    is_month = given <= 12 and len(parts["end_year"]) == 2 and given > 0
    return replace(at, year=year, month=given) if is_month else None


def _read_season_years(at: Mention, parts: Parts, line: str, _language: str) -> Mention | None:
    """Read "2019/20" as two years; "2019/10" is a month, and 2011/12 may be either."""
    year, last = int(parts["year"]), int(parts["end_year"])
    if last != (year + 1) % 100:
        return None
    if last <= 12 and not _SEASON_AFTER.match(line, at.end):
        return replace(at, form=Form.UNPLACED)
    return replace(at, year=year, end_year=year + 1)


def _read_in_year(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    year = int(parts["year"])
    begin = at.end - len(parts["year"])
    return (
        replace(at, start=begin, year=year)
        if is_year(line, at.start, at.end, year=year, language=language)
        else None
    )


def _read_in_year_words(at: Mention, parts: Parts, _line: str, _language: str) -> Mention:
    return replace(at, start=at.end - len(parts["year_words"]), year=int(parts["year"]))


def _read_year(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    year = int(parts["year"])
    if _FISCAL.search(line, max(0, at.start - 16), at.start):
        return replace(at, form=Form.UNPLACED)
    return (
        replace(at, year=year)
        if is_year(line, at.start, at.end, year=year, language=language)
        else None
    )


def _read_decade(at: Mention, parts: Parts, _line: str, _language: str) -> Mention:
    said = parts["decade"]
    if parts.get("century"):
        year = _DECADES[said] + {"eighteen": -100, "nineteen": 0, "twenty": 100}[parts["century"]]
    else:
        year = _DECADES.get(said) or (int(said) if len(said) == 4 else 1900 + int(said))
    return replace(at, year=year, end_year=year + 9)


def _read_century(at: Mention, parts: Parts, _line: str, _language: str) -> Mention:
    place = DAY_ORDINALS[parts["place"]] if "place" in parts else int(parts["century"])
    last = place * 100
    return replace(at, year=last - 99, end_year=last)


def _read_quarter(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    quarter = _QUARTERS.get(parts["quarter"]) or int(re.sub(r"\D", "", parts["quarter"]))
    return _of_year(replace(at, month=3 * quarter - 2, end_month=3 * quarter), parts, language)


def _read_half(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    is_first = parts["half"] in ("1", "first", "1st")
    return _of_year(
        replace(at, month=1 if is_first else 7, end_month=6 if is_first else 12), parts, language
    )


def _of_year(mention: Mention, parts: Parts, language: str) -> Mention:
    if "modifier" not in parts:
        return replace(mention, year=int(parts["year"]))
    shift = _SHIFTS[_modifier(parts, language)]
    return replace(mention, form=Form.SHIFT, unit=CalendarUnit.YEAR, shift=shift)


def _read_season(at: Mention, parts: Parts, line: str, language: str) -> Mention:
    if is_southern(line):
        return replace(at, form=Form.UNPLACED)
    year, month = int(parts.get("year", "0")), SEASONS[parts["season"]]
    if "modifier" in parts:
        way = parts["modifier"]
        is_nearest = way in ("past", "coming", "upcoming")
        direction = _modifier(parts, language)
        return replace(at, form=Form.SEASON, month=month, direction=direction, shift=is_nearest)
    if parts["season"] != "winter":
        return replace(at, year=year, month=month, end_month=month + 2)
    last = int(parts.get("end_year", "-1")) % 100
    if last != (year + 1) % 100:
        return replace(at, form=Form.UNPLACED)  # the winter before or after New Year
    return replace(at, year=year, month=12, end_year=year + 1, end_month=2)


_READERS: dict[str, Reader] = {
    **RELATIVE_READERS,
    "day_month": _read_month_day, "month_day": _read_month_day,
    "month_ordinal": _read_month_day, "month_cardinal": _read_month_day,
    "day_range_month": _read_month_day, "month_day_range": _read_month_day,
    "months_days": _read_month_day, "month_year": _read_month_year,
    "year_first": _read_year_first,
    "months_year": _read_months_year, "month_of_year": _read_month_of_year,
    "month": _read_bare_month, "modified_month": _read_bare_month, "iso": _read_iso,
    "year_month": _read_year_month, "numeric": _read_numeric,
    "month_day_figures": _read_figures, "weekday_figures": _read_figures,
    "year_named_month": _read_year_named_month, "day_of_month": _read_day_of_month,
    "days_of_month": _read_days_of_month, "nth_weekday": _read_nth, "nth_week": _read_nth,
    "holiday": read_holiday, "season_years": _read_season_years,
    "weekday_numeric": _read_numeric,
    "years": _read_span, "years_between": _read_span, "in_year": _read_in_year,
    "in_year_words": _read_in_year_words, "year": _read_year, "decade": _read_decade,
    "named_decade": _read_decade, "short_decade": _read_decade, "worded_decade": _read_decade,
    "century": _read_century, "quarter": _read_quarter, "half": _read_half,
    "season": _read_season, "modified_season": _read_season,
}  # fmt: skip
