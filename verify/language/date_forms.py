"""No input; the form out in which a date-like expression is kept until it is placed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verify.language.calendar_words import CalendarUnit, Direction

__all__ = ["Direction", "Form", "Mention", "Part"]


class Form(StrEnum):
    """How a mention is placed; `unplaced` is date-like but must not be guessed ("the next day").

    `either order` is 01/02/2024, unplaced until something says which figure is the month.
    """

    CALENDAR = "calendar"
    WEEKDAY = "weekday"
    SHIFT = "shift"
    OFFSET = "offset"
    SPREAD = "spread"
    UNITS = "units"
    DAY_OF_MONTH = "day of month"
    NTH_WEEKDAY = "nth weekday"
    NTH_WEEK = "nth week"
    EASTER = "days from Easter"
    SEASON = "season"
    ENDING = "ending"
    EITHER_ORDER = "either order"
    UNPLACED = "unplaced"


class Part(StrEnum):
    """Which part of the named period is meant: "early 2015", "the week of May 4"."""

    WHOLE = "whole"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    SO_FAR = "so far"
    STILL_TO_COME = "still to come"
    REST = "rest"
    WEEK_OF = "week of"
    WEEK_FROM = "week from"
    WEEK_TO = "week to"
    FIRST_DAY = "first day"
    LAST_DAY = "last day"


@dataclass(frozen=True, slots=True)
class Mention:
    """A date-like expression; 0 stands for a part that is not said.

    `calendar`: year, month, day, and the same of the last day where a period is named.
    `weekday`: ISO weekday with a direction, from the coming one on where `end_shift` is set;
    `shift`: so many units from publication, and the month and day of that year where they are
    said ("June 5 last year");
    `offset`: exactly `months` and `shift` days from publication; `spread`: between `shift` and
    `end_shift` units from it ("a few days ago"); `units`: the last (shift < 0) or next so many
    units; `day of month`: a day of the nearest month, or of the one so many months from
    publication, on `weekday` where that is said; `nth weekday` and `nth week`: the so-manieth
    (`day`, -1 the last) of a month or year, and `shift` days after it where the month is named;
    `days from Easter`: `shift` of them; `season`: the one that begins in `month`, the nearest that
    way where `shift` is 1; `ending`: the `months` and `shift` days up to the last day of `until`;
    `either order`: `month` and `day` as written.
    `until` holds the mention that a period ends with.
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
    end_shift: int = 0
    months: int = 0
    direction: Direction = Direction.NEAREST
    part: Part = Part.WHOLE
    until: tuple[Mention, ...] = ()
