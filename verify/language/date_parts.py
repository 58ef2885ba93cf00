"""Days and the part of them that is told in, those days out: "early 2015", "the week of May 4"."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, timedelta, timezone

from verify.language.date_forms import Part
from verify.records import Precision, Published

__all__ = ["local_day", "month_days", "narrow"]

_Days = tuple[date, date]
_NOWHERE: tuple[()] = ()


def narrow(days: _Days, part: Part, published: Published) -> _Days | tuple[()]:
    """The part of a year, month, week or decade that "early", "the end of" or "rest of" means."""
    first, last = days
    if part is Part.WHOLE:
        return days
    if part is Part.WEEK_OF:
        monday = first - timedelta(days=first.isoweekday() - 1)
        return monday, monday + timedelta(days=6)
    if part in (Part.FIRST_DAY, Part.LAST_DAY):
        day = first if part is Part.FIRST_DAY else last
        return day, day
    if part in (Part.WEEK_FROM, Part.WEEK_TO):
        week = timedelta(days=6)
        return (first, first + week) if part is Part.WEEK_FROM else (last - week, last)
    if part in (Part.SO_FAR, Part.STILL_TO_COME, Part.REST):
        if not published.is_known:
            return days
        today = local_day(published)
        if part is Part.SO_FAR:
            return first, max(first, min(last, today - timedelta(days=1)))
        begin = today if part is Part.REST else today + timedelta(days=1)
        return min(max(first, begin), last), last
    size = (last - first).days + 1
    if size == 7:
        start, end = _DAYS_OF_WEEK[part]
        return first + timedelta(days=start), first + timedelta(days=end)
    if size in range(28, 32):
        start, end = _DAYS_OF_MONTH[part]
        return first.replace(day=start), min(last, first + timedelta(days=end - 1))
    if size in (365, 366):
        start, end = _MONTHS_OF_YEAR[part]
        return month_days(first.year, start)[0], month_days(first.year, end)[1]
    if size > LEAST_DECADE:
        start, end = _YEARS_OF_DECADE[part]
        scale = (last.year - first.year + 1) // 10  # a century has ten decades
        return (
            date(first.year + start * scale, 1, 1),
            date(first.year + (end + 1) * scale - 1, 12, 31),
        )
    return days


# What the parts of a period mean: wide, since nobody who says "early in the year" measures it.
_DAYS_OF_WEEK = {Part.EARLY: (0, 2), Part.START: (0, 2), Part.MID: (1, 4), Part.LATE: (3, 6),
                 Part.END: (3, 6)}  # fmt: skip
_DAYS_OF_MONTH = {Part.EARLY: (1, 15), Part.START: (1, 15), Part.MID: (10, 20),
                  Part.LATE: (16, 31), Part.END: (16, 31)}  # fmt: skip
_MONTHS_OF_YEAR = {Part.EARLY: (1, 6), Part.START: (1, 4), Part.MID: (5, 8), Part.LATE: (7, 12),
                   Part.END: (9, 12)}  # fmt: skip
_YEARS_OF_DECADE = {Part.EARLY: (0, 4), Part.START: (0, 4), Part.MID: (3, 6), Part.LATE: (5, 9),
                    Part.END: (6, 9)}  # fmt: skip
LEAST_DECADE = 3000


def local_day(published: Published) -> date:
    """The day it was where the text came out: "Sunday" is meant locally, not in UTC."""
    zone = re.fullmatch(r"([+-])(\d\d):(\d\d)", published.zone)
    if zone is None or published.precision not in (Precision.SECOND, Precision.MINUTE):
        return published.day
    hours, minutes = int(zone.group(2)), int(zone.group(3))
    offset = timedelta(hours=hours, minutes=minutes)
    try:
        local = timezone(offset if zone.group(1) == "+" else -offset)
        return published.value.replace(tzinfo=UTC).astimezone(local).date()
    except (ValueError, OverflowError):
        return published.day


def month_days(year: int, month: int) -> _Days:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
