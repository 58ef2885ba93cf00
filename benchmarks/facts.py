"""Published test sentences for numbers and dates in; the share of values read right out.

VERIFY_DATA=../shared/data python -m benchmarks.facts [--wrong]

A value is right when a number (or date) found where the row expects one has the row's value, and
for money its unit too; either end of a range counts, and a figure of theirs inside a date that is
read as a date ("5/17/2018") is no number. A row that expects nothing is right when nothing is
found. Rows that no platform of the publisher reads (`NotSupported` naming all four) are left out
of the count. The rows come from voice assistants, not from the news, so figures here say little
about reports.
"""

from __future__ import annotations

import json
import math
import os
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure, Part, share
from verify.language.dates import find_date_mentions, find_dates
from verify.language.numbers import find_numbers
from verify.language.units import family_of
from verify.records import DatePeriod, Number, to_published

FOLDER = "facts/recognizers"
PLATFORMS = frozenset({"dotnet", "javascript", "python", "java"})
MEASURES = frozenset({"length", "mass", "area", "volume", "speed"})
IMPOSSIBLE = (date.min, date.min)
Row = dict[str, Any]
# Values are given to 15 digits at most.
CLOSE = 1e-9
_JOINT = re.compile(r"[-–—]|\b(?:to|and|or|through|until|till)\b")
_UNITS = {"USD": "Dollar", "EUR": "Euro", "GBP": "Pound", "cent": "Cent", "JPY": "Japanese yen"}


@dataclass(frozen=True, slots=True)
class Model:
    """One file of rows: how an expected result of it is held against a text's findings."""

    file: str
    measure: str
    is_right: Callable[[Row], bool]
    note: str = ""
    counts: Callable[[Row], bool] = lambda _row: True


def figures(data: Path) -> tuple[Figure, ...]:
    """Every figure of the folder `data`, each on both halves: every second row is held out."""
    found = []
    for model in MODELS:
        rows = _rows(data / FOLDER / f"{model.file}.json")
        for part, half in ((Part.DEV, rows[0::2]), (Part.HELD_OUT, rows[1::2])):
            chosen = [row for row in half if model.counts(row)]
            value = share(model.is_right(row) for row in chosen)
            name = f"facts/{model.file}"
            found.append(Figure(name, model.measure, value, len(chosen), model.note, part))
    return tuple(found)


def _rows(path: Path) -> tuple[Row, ...]:
    rows = json.loads(path.read_text(encoding="utf-8-sig"))
    return tuple(row for row in rows if not _platforms(row) >= PLATFORMS)


def _platforms(row: Row) -> frozenset[str]:
    named = f"{row.get('NotSupported', '')},{row.get('NotSupportedByDesign', '')}"
    return frozenset(name.strip().lower() for name in named.split(","))


def _covers(number: Number | DatePeriod, result: Row) -> bool:
    """True when what was found shares text with the expected result."""
    end = result["End"] + 1 if "End" in result else result["Start"] + result["Length"]
    return bool(number.start < end and result["Start"] < number.end)


def _is_number(result: Row) -> bool:
    return _to_float(result["Resolution"].get("value")) is not None


def _to_float(text: object) -> float | None:
    try:
        return float(str(text).rstrip("%").replace(",", ""))
    except ValueError:
        return None


def _has_values(row: Row, fits: Callable[[Number, Row], bool]) -> bool:
    numbers = find_numbers(row["Input"])
    expected = [result for result in row["Results"] if _is_number(result)]
    if not expected:
        return not any(fits(number, {}) for number in numbers)
    dates = find_date_mentions(row["Input"])
    return all(
        any(_covers(number, result) and fits(number, result) for number in numbers)
        or any(date.start <= result["Start"] and result["End"] < date.end for date in dates)
        for result in expected
    )


def _same_value(number: Number, result: Row) -> bool:
    if not result:  # a figure with its unit is another of their models' business
        return not number.is_ordinal and not number.unit
    value = _to_float(result["Resolution"]["value"])
    if value is None:
        return False
    ends = (number.low, number.value, number.high) if _is_range(number) else (number.value,)
    return any(math.isclose(end, value, rel_tol=CLOSE) for end in ends)


def _is_range(number: Number) -> bool:
    """True for "eight to 10 feet", one number here and two of theirs: each end is right."""
    return number.low < number.value < number.high and bool(_JOINT.search(number.text))


def _is_ordinal(number: Number, result: Row) -> bool:
    return number.is_ordinal and (not result or _same_value(number, result))


def _is_percent(number: Number, result: Row) -> bool:
    return number.unit == "%" and (not result or _same_value(number, result))


def _is_money(number: Number, result: Row) -> bool:
    if not result:
        return number.unit in _UNITS
    if not _same_value(number, result):
        return False
    code = result["Resolution"].get("isoCurrency", "")
    return number.unit == code or number.unit not in ("", "%")


def _is_measure(number: Number, result: Row) -> bool:
    if not result:
        return family_of(number.unit).name in MEASURES
    return not number.is_ordinal and _same_value(number, result)


def _has_dates(row: Row) -> bool:
    """True when each expected day is found, as that day alone."""
    periods = _periods(row)
    expected = [result for result in row["Results"] if _days(result, "date") != IMPOSSIBLE]
    return all(_date_fits(periods, result) for result in expected) and (
        bool(expected) or not periods
    )


def _holds_dates(row: Row) -> bool:
    """True when each expected day lies in a period found there: "two years ago" names a year."""
    periods = _periods(row)
    expected = [result for result in row["Results"] if _days(result, "date") != IMPOSSIBLE]
    return all(
        any(
            _covers(period, result) and period.first <= day <= period.last
            for period in periods
            for day in _days(result, "date")
        )
        for result in expected
    )


def _periods(row: Row) -> tuple[DatePeriod, ...]:
    reference = row.get("Context", {}).get("ReferenceDateTime", "")[:10]
    return find_dates(row["Input"], published=to_published(reference))


def _date_fits(periods: Iterable[DatePeriod], result: Row) -> bool:
    """A year-less or weekday date has a past and a coming reading: either is right."""
    days = _days(result, "date")
    return any(
        _covers(period, result) and period.first == period.last and period.first in days
        for period in periods
    )


def _days(result: Row, key: str) -> tuple[date, ...]:
    value = result.get("Value") or {}
    given = [value.get(way, {}).get(key) for way in ("PastResolution", "FutureResolution")]
    return tuple(_day(text) for text in given if text and text[:4].isdigit() and len(text) == 10)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min


def _has_spans(row: Row) -> bool:
    """True when what is found lies exactly where each expected date does."""
    spans = {(span.start, span.end) for span in find_date_mentions(row["Input"])}
    return all(
        (result["Start"], result["Start"] + result["Length"]) in spans for result in row["Results"]
    )


def _has_periods(row: Row) -> bool:
    """True when each expected period is found, first and last day."""
    periods = _periods(row)
    for result in row["Results"]:
        expected = _stretches(result)
        if not any(
            _covers(period, result) and _is_period(period, expected, result["Text"])
            for period in periods
        ):
            return False
    return True


def _has_stretches(row: Row) -> bool:
    return all(_stretches(result) for result in row["Results"])


def _stretches(result: Row) -> tuple[tuple[date, date], ...]:
    return tuple(zip(_days(result, "startDate"), _days(result, "endDate"), strict=False))


def _is_period(period: DatePeriod, expected: Iterable[tuple[date, date]], text: str) -> bool:
    """Their end is the day after, but for "from A to B": there it is where B begins."""
    last = period.last
    after = last.toordinal() + 1
    named = (last, last.replace(day=1), last.replace(day=1, month=1))
    ends_named = _JOINT.search(text) or text.lower().startswith(("within", "rest"))
    return any(
        period.first == first and (end.toordinal() == after or (ends_named and end in named))
        for first, end in expected
    )


MODELS = (
    Model("NumberModel", "value right", lambda row: _has_values(row, _same_value)),
    Model("OrdinalModel", "value right", lambda row: _has_values(row, _is_ordinal),
          "rows that expect only relative ordinals ('the previous one') expect nothing of us"),
    Model("PercentModel", "value right", lambda row: _has_values(row, _is_percent)),
    Model("CurrencyModel", "value right", lambda row: _has_values(row, _is_money)),
    Model("DimensionModel", "value right", lambda row: _has_values(row, _is_measure)),
    Model("DateParser", "day right", _has_dates, "the past or the coming reading counts"),
    Model("DateParser", "day within period", _holds_dates, "weeks ago are read as a week"),
    Model("DateExtractor", "span exact", _has_spans),
    Model("DatePeriodParser", "period right", _has_periods,
          "rows that expect no first and last day ('next spring') are left out", _has_stretches),
)  # fmt: skip


def main() -> int:
    """Print the figures, or with --wrong the development rows that come out wrong."""
    data = Path(os.environ.get("VERIFY_DATA", ""))
    if not (data / FOLDER).is_dir():
        print(f"VERIFY_DATA must name a folder that holds {FOLDER}", file=sys.stderr)
        return 2
    for figure in figures(data):
        print(f"{figure.set:24} {figure.measure:14} {figure.part:9} {figure.value:6.3f} "
              f"of {figure.count}  {figure.note}")  # fmt: skip
    if "--wrong" in sys.argv:
        _print_wrong(data)
    return 0


def _print_wrong(data: Path) -> None:
    for model in MODELS:
        for row in _rows(data / FOLDER / f"{model.file}.json")[0::2]:
            if model.counts(row) and not model.is_right(row):
                found = find_numbers(row["Input"]), _periods(row)
                shown = [f"{one.text}={one}" for kind in found for one in kind]
                expected = [(result["Text"], result.get("Resolution") or result.get("Value"))
                            for result in row["Results"]]  # fmt: skip
                print(model.file, repr(row["Input"][:150]), shown[:5], str(expected)[:230])


if __name__ == "__main__":
    sys.exit(main())
