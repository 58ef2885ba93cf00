"""The numbers, dates and quotations of a claim as they were parsed in; the same as records out."""

import math
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from verify.records import DatePeriod, Hedge, Number, Polarity, Quotation

FACTS: Final = ("numbers", "dates", "quotations")
_NUMBER: Final = ("text", "start", "end", "value", "low", "high", "unit", "hedge", "ordinal")
_DATE: Final = ("text", "start", "end", "first", "last", "relative")
_QUOTATION: Final = ("text", "start", "end", "speaker", "cue", "polarity")
# What JSON cannot write: the end of "more than", and the beginning of "less than".
_OPEN: Final = {"high": math.inf, "low": -math.inf}
_AGAIN: Final = "delete “{}” from the claim to have them read again"

Tell = Callable[[str, str], None]
Fact = TypeVar("Fact")
Member = TypeVar("Member", bound=StrEnum)


def read_numbers(row: Mapping[str, object], tell: Tell) -> tuple[Number, ...]:
    """The numbers a row states."""
    return _read(row, "numbers", _NUMBER, _number, tell)


def read_dates(row: Mapping[str, object], tell: Tell) -> tuple[DatePeriod, ...]:
    """The dates a row states."""
    return _read(row, "dates", _DATE, _date, tell)


def read_quotations(row: Mapping[str, object], tell: Tell) -> tuple[Quotation, ...]:
    """The quotations a row states."""
    return _read(row, "quotations", _QUOTATION, _quotation, tell)


def _read(
    row: Mapping[str, object],
    name: str,
    fields: tuple[str, ...],
    make: Callable[[Mapping[str, object]], Fact],
    tell: Tell,
) -> tuple[Fact, ...]:
    items = row.get(name, [])
    made: list[Fact] = []
    if not isinstance(items, list):
        tell(name, "is no list; take it out, and they are read from the wording")
        return ()
    for number, item in enumerate(items, start=1):
        if not isinstance(item, Mapping) or not set(item) <= set(fields):
            tell(name, f"takes objects of {', '.join(fields)}; {_AGAIN.format(name)}")
            return ()
        try:
            made.append(make(item))
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            tell(name, f"in {name[:-1]} {number}, {_reason(error)}; {_AGAIN.format(name)}")
            return ()
    return tuple(made)


def _reason(error: Exception) -> str:
    if isinstance(error, OverflowError):
        return "a figure is too large"
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)


def _number(item: Mapping[str, object]) -> Number:
    value = _figure(item, "value")
    low, high = _figure(item, "low"), _figure(item, "high")
    if not low <= value <= high or math.isinf(value):
        raise ValueError(f"value {value:g} does not lie between low {low:g} and high {high:g}")
    return Number(
        *_place(item),
        value,
        low,
        high,
        _text(item, "unit"),
        _member(item, "hedge", Hedge.EXACT),
        _flag(item, "ordinal"),
    )


def _date(item: Mapping[str, object]) -> DatePeriod:
    first = _day(item, "first", "")
    last = _day(item, "last", first.isoformat())
    if last < first:
        raise ValueError(f"last {last} is before first {first}")
    return DatePeriod(*_place(item), first, last, _flag(item, "relative"))


def _quotation(item: Mapping[str, object]) -> Quotation:
    text, start, end = _place(item)
    polarity = _member(item, "polarity", Polarity.SAID)
    return Quotation(start, end, text, _text(item, "speaker"), _text(item, "cue"), polarity)


def _place(item: Mapping[str, object]) -> tuple[str, int, int]:
    text, start, end = item["text"], item["start"], item["end"]
    is_place = isinstance(text, str) and all(type(each) is int for each in (start, end))
    if not is_place:
        raise TypeError("text, start and end are not text and two whole numbers")
    return str(text), int(str(start)), int(str(end))


def _figure(item: Mapping[str, object], name: str) -> float:
    value = item[name] if name == "value" else item.get(name, item["value"])
    if value == "open" and name in _OPEN:
        return _OPEN[name]
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError(f"{name} is no number, write one as 3.5")
    return float(value)


def _day(item: Mapping[str, object], name: str, unset: str) -> date:
    words = _text(item, name, unset)
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise ValueError(f"{name} is no day (“{words}”), write it as 2016-11-20") from None


def _member(item: Mapping[str, object], name: str, unset: Member) -> Member:
    words = _text(item, name, str(unset))
    known = [str(member) for member in type(unset)]
    if words not in known:
        raise ValueError(f"{name} knows no “{words}”, known are {', '.join(known)}")
    return type(unset)(words)


def _text(item: Mapping[str, object], name: str, unset: str = "") -> str:
    value = item.get(name, unset)
    if not isinstance(value, str):
        raise TypeError(f"{name} is no text")
    return value


def _flag(item: Mapping[str, object], name: str) -> bool:
    value = item.get(name, False)
    if not isinstance(value, bool):
        raise TypeError(f"{name} is not true or false")
    return value
