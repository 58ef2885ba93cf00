"""A claim in; its figures and dates with another value each, out, as (start, end, wording)."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

from verify.language.dates import find_date_mentions
from verify.language.numbers import find_numbers
from verify.records import Hedge, Number


class Other(NamedTuple):
    """Another wording for text[start:end]."""

    start: int
    end: int
    changed: str


_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"[A-Za-z]+")
_SMALL = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_SCALES = "hundred thousand million billion".split()
_MANY = "dozens hundreds thousands millions".split()
_SHARES = "half third quarter".split()
_PARTS = re.compile(r"[- ](?:thirds|quarters|fifths|sixths|tenths)\b")
_MULTIPLES = "double triple quadruple".split()
_ROWS = (_SMALL, _TENS, _ORDINALS, _SCALES, _MANY, _SHARES, _MULTIPLES)
# "One" is also a pronoun, and its noun is singular.
_KEPT = frozenset(("one", "a", "an"))
_RISING = (Hedge.AT_LEAST, Hedge.MORE_THAN)
_FALLING = (Hedge.AT_MOST, Hedge.LESS_THAN, Hedge.UP_TO, Hedge.NEARLY)
_UP, _DOWN = (1.5, 2, 3, 10), (0.1, 0.25, 0.5, 0.7)
# How far a small count may move, up or down.
_STEPS = (-7, -5, -4, -3, -2, 2, 3, 4, 5, 7, 9)
_SMALL_COUNT = 31
_TRIES = 6
_MOST_DIGITS = 15

_MONTHS = """January February March April May June July August September October November
December""".split()
_SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_CALENDAR = (
    _MONTHS,
    _SHORT_MONTHS,
    _DAYS,
    "yesterday today tomorrow".split(),
    "last next".split(),
    "day week month year decade".split(),
    "days weeks months years decades".split(),
    "spring summer autumn winter".split(),
    "morning afternoon evening".split(),
    _SMALL[1:],
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<![\d:.,/-])\d{1,2}(?![\d:.,/-]\d)(?!\d|:)")
_YEARS_AWAY = (-11, -9, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 9, 11)
_DAYS_AWAY = (-9, -6, -4, -3, -2, 2, 3, 4, 6, 9)
_LAST_DAY = 28


def other_figures(text: str, dice: random.Random) -> Iterator[Other]:
    """Each number of text with a figure that its own interval does not allow."""
    for number in find_numbers(text):
        for _ in range(_TRIES):
            found = _other_figure(text, number, dice)
            if found is None:
                break
            if not _may_still_hold(text, number, found):
                yield found
                break


def _other_figure(text: str, number: Number, dice: random.Random) -> Other | None:
    written = _FIGURE.search(text, number.start, number.end)
    if written is not None:
        figure = _other_digits(written.group(), number, dice)
        return Other(written.start(), written.end(), figure) if figure else None
    for word in _WORD.finditer(text, number.start, number.end):
        lower = word.group().lower()
        row = next((row for row in _ROWS if lower in row), None)
        is_counted = bool(_PARTS.match(text, word.end()))  # "two thirds": no count of people
        if row is None or lower in _KEPT or is_counted:
            continue
        changed = dice.choice([other for other in row if other not in (lower, *_KEPT)])
        if lower == "half" and not text[: word.start()].endswith(" a "):
            changed = "a " + changed
        is_capital = word.group()[0].isupper()
        return Other(word.start(), word.end(), changed.capitalize() if is_capital else changed)
    return None


def _other_digits(written: str, number: Number, dice: random.Random) -> str:
    plain = written.replace(",", "")
    if len(plain) > _MOST_DIGITS:
        return ""
    value = float(plain)
    if "." not in plain and value <= _SMALL_COUNT and number.hedge not in _RISING + _FALLING:
        moved = int(value) + dice.choice(_STEPS)
        return str(moved) if moved > 1 and value != 1 else ""
    factors = _UP if number.hedge in _RISING else _DOWN if number.hedge in _FALLING else _UP + _DOWN
    moved_value = value * dice.choice(factors)
    if "." in plain:
        return f"{moved_value:.{len(plain.partition('.')[2])}f}"
    moved = _rounded_like(moved_value, plain)
    return f"{moved:,}" if "," in written else str(moved)


def _rounded_like(value: float, written: str) -> int:
    """A round number stays as round as it was written."""
    zeros = len(written) - len(written.rstrip("0"))
    unit = 10 ** min(zeros, max(0, len(str(int(value))) - 1))
    return max(2, int(round(value / unit) * unit))


def _may_still_hold(text: str, number: Number, other: Other) -> bool:
    changed = text[: other.start] + other.changed + text[other.end :]
    new = next((one for one in find_numbers(changed) if one.start == number.start), None)
    if new is None:
        return True
    if number.hedge in _RISING + _FALLING:
        return new.value == number.value
    return new.low <= number.high and number.low <= new.high


def other_dates(text: str, dice: random.Random) -> Iterator[Other]:
    """Each date of text with another day, month, year or span of time in it."""
    for span in find_date_mentions(text):
        choices = list(_date_parts(text, span.start, span.end, dice))
        if choices:
            yield dice.choice(choices)


def _date_parts(text: str, start: int, end: int, dice: random.Random) -> Iterator[Other]:
    years = list(_YEAR.finditer(text, start, end))
    for year in years:
        yield Other(year.start(), year.end(), str(int(year.group()) + dice.choice(_YEARS_AWAY)))
    days = [day for day in _DAY.finditer(text, start, end) if 0 < int(day.group()) <= _LAST_DAY + 3]
    for day in days:
        moved = (int(day.group()) + dice.choice(_DAYS_AWAY) - 1) % _LAST_DAY + 1
        if moved != int(day.group()):
            yield Other(day.start(), day.end(), str(moved))
    for word in _WORD.finditer(text, start, end):
        row = next(
            (row for row in _CALENDAR if word.group() in row or word.group().lower() in row), None
        )
        # A weekday beside a day of the month is fixed by it.
        if row is None or (row is _DAYS and (days or years)):
            continue
        own = word.group() if word.group() in row else word.group().lower()
        changed = dice.choice([other for other in row if other != own])
        is_capital = word.group()[0].isupper()
        yield Other(
            word.start(), word.end(), changed[0].upper() + changed[1:] if is_capital else changed
        )
