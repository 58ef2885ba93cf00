"""A match of a relative date in, its mention out: weekdays, "two weeks ago", "next month"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from verify.language.calendar_words import CalendarUnit
from verify.language.date_context import looks_ahead
from verify.language.date_forms import Direction, Form, Mention, Part
from verify.language.date_tense import Tense, tense_of_day
from verify.language.date_words import date_words

__all__ = ["RELATIVE_READERS"]

Parts = dict[str, str]

_NAMED_DAYS = re.compile(
    r"\b(?:Black|Good|Super|Bloody|Ash|Palm|Easter|Cyber|Fat|Every|Each)\s$", re.IGNORECASE
)
_OVER = re.compile(r"\b(?:over|during|throughout|at|of|for)\s$", re.IGNORECASE)
_SHIFTS = {Direction.PAST: -1, Direction.THIS: 0, Direction.FUTURE: 1, Direction.NEAREST: 0}
# What "a few days ago" means at least and at most: the widest that nobody would call wrong.
_VAGUE = {"few": (2, 6), "couple": (2, 3), "several": (3, 9)}
_PARTS = {"end": Part.END, "beginning": Part.START, "start": Part.START, "middle": Part.MID,
          "rest": Part.REST, "remainder": Part.REST}  # fmt: skip
_DAYS_IN = {CalendarUnit.DAY: 1, CalendarUnit.WEEK: 7, CalendarUnit.WEEKEND: 7}
_MONTHS_IN = {CalendarUnit.MONTH: 1, CalendarUnit.QUARTER: 3, CalendarUnit.YEAR: 12,
              CalendarUnit.DECADE: 120}  # fmt: skip


def _direction(parts: Parts, language: str) -> Direction:
    return date_words(language).modifiers[parts["modifier"]]


def _unit(parts: Parts, language: str, key: str = "unit") -> CalendarUnit:
    return date_words(language).units[parts[key]]


def _count(parts: Parts, language: str, key: str = "count") -> int:
    given = parts[key]
    count = int(given) if given.isdecimal() else date_words(language).counts[given]
    return 2 * count if parts.get("unit") == "fortnight" and key == "count" else count


def _read_weekday(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    weekday = date_words(language).weekdays[parts["weekday"].rstrip(".")]
    if "modifier" in parts:
        is_next = parts["modifier"] in ("next", "nächsten", "nächster")
        return replace(
            at, form=Form.WEEKDAY, weekday=weekday, direction=_direction(parts, language),
            unit=CalendarUnit.WEEK if is_next else CalendarUnit.DAY, shift=1 if is_next else 0,
            end_shift=1 if is_next else 0,
        )  # fmt: skip
    if language == "en" and _NAMED_DAYS.search(line[max(0, at.start - 10) : at.start]):
        return replace(at, form=Form.UNPLACED)
    if language != "en" and _follows_day_word(line, at.start, language):
        return None  # "mañana lunes": the word before has said which day
    if language == "en":
        tense = tense_of_day(line, at.start, at.end)
        if tense is Tense.EITHER:
            return replace(at, form=Form.UNPLACED)  # "told to leave by Friday"
        is_future = tense is Tense.COMING
    else:
        is_future = looks_ahead(line, at.start, at.end, language=language)
    direction = Direction.FUTURE if is_future else Direction.NEAREST
    return replace(at, form=Form.WEEKDAY, weekday=weekday, direction=direction)


def _follows_day_word(line: str, start: int, language: str) -> bool:
    before = re.search(r"(\w+),?\s$", line[max(0, start - 16) : start])
    return before is not None and before.group(1).lower() in date_words(language).day_words


def _read_weekday_of_week(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    direction = _direction(parts, language)
    return replace(
        at, form=Form.WEEKDAY, weekday=date_words(language).weekdays[parts["weekday"]],
        unit=CalendarUnit.WEEK, shift=_SHIFTS[direction], direction=direction,
    )  # fmt: skip


def _read_weekdays_from(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    """Read "two Sundays from now"."""
    is_past = parts["way"] == "ago"
    weeks = _count(parts, language) - 1
    return replace(
        at, form=Form.WEEKDAY, weekday=date_words(language).weekdays[parts["weekday"]],
        shift=-weeks if is_past else weeks,
        direction=Direction.PAST if is_past else Direction.FUTURE,
    )  # fmt: skip


def _read_weeks_from(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    """Read "Monday week", "two weeks from Tuesday" and "a week ago Tuesday"."""
    weekday = date_words(language).weekdays[parts["weekday"]]
    weeks = _count(parts, language) if "count" in parts else 1
    weeks = 2 if parts["unit"] == "fortnight" else weeks
    if "way" in parts:
        return replace(
            at, form=Form.WEEKDAY, weekday=weekday, unit=CalendarUnit.WEEK, shift=-weeks,
            direction=Direction.PAST,
        )  # fmt: skip
    return replace(at, form=Form.WEEKDAY, weekday=weekday, shift=weeks, direction=Direction.FUTURE)


def _read_day_word(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    if language == "en" and line[at.start].isupper():
        before = line[max(0, at.start - 20) : at.start]
        if re.search(r"\b[A-Z]\w*\s$", before):
            return None  # the newspaper USA Today
    if language != "en" and _is_morning(line, at, parts["word"]):
        return None
    return replace(at, form=Form.SHIFT, shift=date_words(language).day_words[parts["word"]])


_MORNING_AFTER = re.compile(
    r"\b(?:la|esta|una|cada|por|toda|misma|media|heute|gestern|vorgestern)\s$", re.IGNORECASE
)


def _is_morning(line: str, at: Mention, word: str) -> bool:
    """True for "esta mañana" and "heute Morgen", where the word for tomorrow means the morning."""
    if word not in ("mañana", "morgen"):
        return False
    before = line[max(0, at.start - 12) : at.start]
    is_noun = (
        word == "morgen" and line[at.start].isupper() and before.rstrip()[-1:] not in ("", ".")
    )
    return is_noun or _MORNING_AFTER.search(before) is not None


def _read_day_before(at: Mention, parts: Parts, _line: str, _language: str) -> Mention:
    return replace(at, form=Form.SHIFT, shift=-2 if parts["way"].startswith("before") else 2)


def _read_day_part(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    is_past = _direction(parts, language) is Direction.PAST
    return replace(at, form=Form.SHIFT, shift=-1 if is_past else 0)


def _read_last_unit(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    ahead = _direction(parts, language) is Direction.FUTURE
    return replace(at, form=Form.UNITS, unit=_unit(parts, language), shift=1 if ahead else -1)


# What may stand before "last six weeks" where it is a time; before the verb stands who lasts.
_BEFORE_LAST = re.compile(
    r"(?:^|[^\w\s]\s?|[’']s?\s|\b(?:the|these|those|his|her|its|their|our|my|your|in|over|during|for|of|"
    r"within|from|and|or|throughout|across|after|since|by|at|about|than|very)\s)$",
    re.IGNORECASE,
)


def _read_last_units(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    if language == "en" and line[at.start : at.end].startswith("last"):
        before = line[max(0, at.start - 20) : at.start]
        if not _BEFORE_LAST.search(before):
            return None  # "could last six weeks"
    ahead = _direction(parts, language) is Direction.FUTURE
    count = _count(parts, language)
    return replace(
        at, form=Form.UNITS, unit=_unit(parts, language), shift=count if ahead else -count
    )


def _read_few_units(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    """Read "the past few days"; of years and decades nobody knows how many are meant."""
    if _unit(parts, language) in (CalendarUnit.YEAR, CalendarUnit.DECADE):
        return replace(at, form=Form.UNPLACED)
    return _read_last_units(at, {**parts, "count": str(_VAGUE["few"][1])}, line, language)


def _read_modified_unit(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    unit, direction = _unit(parts, language), _direction(parts, language)
    if unit in (CalendarUnit.DAY, CalendarUnit.QUARTER):
        return replace(at, form=Form.UNPLACED)
    return replace(at, form=Form.SHIFT, unit=unit, shift=_SHIFTS[direction])


def _read_unit_after(at: Mention, parts: Parts, _line: str, language: str) -> Mention:
    """Read "the week after next" and "the month before last"."""
    unit = _unit(parts, language)
    if unit is CalendarUnit.DAY:
        return replace(at, form=Form.UNPLACED)
    return replace(
        at, form=Form.SHIFT, unit=unit, shift=2 if parts["way"].startswith("after") else -2
    )


def _read_weekend(at: Mention, parts: Parts, line: str, language: str) -> Mention:
    """Read "the weekend": the one that began last, or the coming one where the words say so."""
    if not _OVER.search(line, max(0, at.start - 12), at.start):
        return replace(at, form=Form.UNPLACED)
    is_future = looks_ahead(line, at.start, at.end, language=language)
    direction = Direction.FUTURE if is_future else Direction.BACK
    return replace(at, form=Form.SHIFT, unit=_unit(parts, language), direction=direction)


def _read_part_of_unit(at: Mention, parts: Parts, line: str, language: str) -> Mention:
    """Read "the rest of the week": of the running one where what is said lies ahead."""
    before = line[max(0, at.start - 12) : at.start]
    is_limit = re.search(r"\b(?:by|before|until|till)\s(?:the\s)?$", before)
    if not is_limit and not looks_ahead(line, at.start, at.end, language=language):
        return replace(at, form=Form.UNPLACED)
    part = Part.REST if is_limit else _PARTS[parts.get("part", "rest")]
    return replace(at, form=Form.SHIFT, unit=_unit(parts, language), part=part)


def _read_ago(at: Mention, parts: Parts, line: str, language: str) -> Mention:
    """Read "two months ago", "1 month and 21 days ago", "three weeks from tomorrow"."""
    unit, count = _unit(parts, language), _count(parts, language)
    way = parts.get("way", "")
    if way in ("earlier", "later") or " or " in line[at.start : at.end]:
        return replace(at, form=Form.UNPLACED)
    is_back = way in ("ago", "fa") or parts.get("side") == "before"
    sign = -1 if is_back else 1
    if "base" not in parts and "count2" not in parts:
        return replace(at, form=Form.SHIFT, unit=unit, shift=sign * count)
    months, days = _MONTHS_IN.get(unit, 0) * count, _DAYS_IN.get(unit, 0) * count
    for key in ("2", "3"):
        if f"count{key}" in parts:
            more, lower = (
                _count(parts, language, f"count{key}"),
                _unit(parts, language, f"unit{key}"),
            )
            months += _MONTHS_IN.get(lower, 0) * more
            days += _DAYS_IN.get(lower, 0) * more
    base = date_words(language).day_words.get(parts.get("base", ""), 0)
    return replace(at, form=Form.OFFSET, months=sign * months, shift=base + sign * days)


def _read_ago_before(at: Mention, parts: Parts, line: str, language: str) -> Mention:
    return _read_ago(at, {**parts, "way": "ago"}, line, language)


def _read_ahead(at: Mention, parts: Parts, line: str, language: str) -> Mention:
    return _read_ago(at, {**parts, "way": "hence"}, line, language)


def _read_in_time(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    if "way" not in parts and not looks_ahead(line, at.start, at.end, language=language):
        return None  # "for the third time in two months" is a duration
    return replace(at, form=Form.SHIFT, unit=_unit(parts, language), shift=_count(parts, language))


def _read_within(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    """Read "within two weeks" where it looks ahead; else it counts from what was told before."""
    if not looks_ahead(line, at.start, at.end, language=language):
        return None
    return replace(at, form=Form.UNITS, unit=_unit(parts, language), shift=_count(parts, language))


def _read_spread(at: Mention, parts: Parts, line: str, language: str) -> Mention | None:
    """Read "a few days ago" as the stretch it may mean."""
    least, most = _VAGUE[parts["vague"]]
    way = parts.get("way", "")
    if way in ("earlier", "later"):
        return replace(at, form=Form.UNPLACED)
    if not way and not looks_ahead(line, at.start, at.end, language=language):
        return None
    near, far = (-least, -most) if way == "ago" else (least, most)
    return replace(at, form=Form.SPREAD, unit=_unit(parts, language), shift=near, end_shift=far)


def _read_unplaced(at: Mention, _parts: Parts, _line: str, _language: str) -> Mention:
    return replace(at, form=Form.UNPLACED)


RELATIVE_READERS: dict[str, Callable[[Mention, Parts, str, str], Mention | None]] = {
    "weekday": _read_weekday, "weekday_of_week": _read_weekday_of_week,
    "weekdays_from": _read_weekdays_from, "weeks_from": _read_weeks_from,
    "day_word": _read_day_word,
    "day_before": _read_day_before, "day_part": _read_day_part, "last_unit": _read_last_unit,
    "last_units": _read_last_units, "few_units": _read_few_units,
    "modified_unit": _read_modified_unit, "unit_after": _read_unit_after,
    "weekend": _read_weekend, "part_of_unit": _read_part_of_unit, "ago": _read_ago,
    "ago_before": _read_ago_before, "ahead": _read_ahead, "in_time": _read_in_time,
    "within": _read_within, "spread": _read_spread,
    "in_spread": _read_spread, "unplaced": _read_unplaced,
}  # fmt: skip
