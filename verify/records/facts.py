"""Stretches of a text in; what stands there as a number, a period or a quotation, out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Polarity(StrEnum):
    """How a speaker stands to what is reported: says it, denies it, or would not (did not) say.

    `said` also where nobody but the article itself speaks.
    """

    SAID = "said"
    DENIED = "denied"
    DECLINED = "declined"


class Hedge(StrEnum):
    """How a number is softened; each stands for an interval."""

    EXACT = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    UP_TO = "up to"
    NEARLY = "nearly"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, as code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text as the interval low..high it may stand for.

    `text` is as written; `value` the figure itself, scale applied; `unit` a canonical noun
    ("%", "percentage point", "USD", "minute", a stemmed counted noun), "to 2" for a score of 3-2,
    or "" when bare;
    `is_ordinal` is True for "first", "3rd".
    """

    text: str
    start: int
    end: int
    value: float
    low: float
    high: float
    unit: str = ""
    hedge: Hedge = Hedge.EXACT
    is_ordinal: bool = False

    def __str__(self) -> str:
        """The figure alone, without separators: "300000", "10%", "3 to 2"."""
        figure = f"{self.value:.10g}" if abs(self.value) < 1e10 else f"{self.value:.0f}"
        if self.unit.startswith("to "):
            return f"{figure} {self.unit}"
        return figure + ("%" if self.unit == "%" else "")


@dataclass(frozen=True, slots=True)
class DatePeriod:
    """A date or period in a text: the days first..last, both included.

    `is_relative` is True when it was reckoned from the publication date ("Sunday").
    """

    text: str
    start: int
    end: int
    first: date
    last: date
    is_relative: bool = False

    def __str__(self) -> str:
        """ISO text: a day, month or year where it is one, else first/last."""
        if self.first == self.last:
            return self.first.isoformat()
        after = self.last + timedelta(days=1) if self.last < date.max else self.last
        if self.first.day == 1 and after.day == 1:
            if (after.year, after.month) == _next_month(self.first):
                return f"{self.first:%Y-%m}"
            if self.first.month == 1 and after == date(self.first.year + 1, 1, 1):
                return f"{self.first:%Y}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def _next_month(day: date) -> tuple[int, int]:
    return (day.year + day.month // 12, day.month % 12 + 1)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: start and end enclose the words without the marks."""

    start: int
    end: int
    text: str
    speaker: str = ""
    cue: str = ""
    polarity: Polarity = Polarity.SAID
