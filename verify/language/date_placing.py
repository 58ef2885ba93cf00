"""A date-like expression and the publication date in, the days it names out, or nowhere."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import UTC, date, timedelta, timezone

from verify.language.calendar_words import CalendarUnit
from verify.language.date_forms import Direction, Form, Mention, Part
from verify.records import Precision, Published

__all__ = ["place_mention"]

_Days = tuple[date, date]
_NOWHERE: tuple[()] = ()
# News looks back farther than ahead: a date without a year that is further ahead than this, with
# no word such as "will" beside it, is the past one ("in May", read in November).
FAR_AHEAD_DAYS = 120


def place_mention(mention: Mention, published: Published) -> _Days | tuple[()]:
    """The days a mention names, or () where it cannot be placed."""
    if mention.form is Form.UNPLACED:
        return _NOWHERE
    try:
        if mention.until:
            return _place_both(mention, mention.until[0], published)
        days = _place(mention, published)
        return _narrowed(days, mention.part, published) if days else _NOWHERE
    except (ValueError, OverflowError):
        return _NOWHERE  # 31 February, or a year the calendar does not reach


def _place_both(first: Mention, last: Mention, published: Published) -> _Days | tuple[()]:
    """Place a period by its ends; a year, month or week that one of them lacks is the other's."""
    begin = replace(first, until=())
    if begin.form is Form.CALENDAR and last.form is Form.CALENDAR:
        if begin.year and not last.year and last.month:
            later = (last.month, last.day) < (begin.month, begin.day)
            last = replace(last, year=begin.year + later)
        end = place_mention(last, published)
        if not end:
            return _NOWHERE
        if not begin.year and begin.month:
            begin = replace(begin, year=end[0].year)
            if (begin.month, begin.day) > (end[0].month, end[0].day):
                begin = replace(begin, year=end[0].year - 1)
    else:
        end = place_mention(last, published)
    start = place_mention(begin, published)
    if not start or not end:
        return _NOWHERE
    if begin.form is Form.WEEKDAY and last.form is Form.WEEKDAY and start[0] > end[1]:
        week = timedelta(weeks=1)
        is_ahead = Direction.FUTURE in (begin.direction, last.direction)
        start, end = (start, (end[0] + week, end[1] + week)) if is_ahead else (
            (start[0] - week, start[1] - week), end
        )  # fmt: skip
    return (start[0], end[1]) if start[0] <= end[1] else _NOWHERE


def _place(mention: Mention, published: Published) -> _Days | tuple[()]:
    if mention.form is Form.CALENDAR and mention.year:
        return _calendar_days(mention)
    if mention.form in (Form.NTH_WEEKDAY, Form.NTH_WEEK) and mention.year:
        return _PLACERS[mention.form](mention, date(mention.year, 1, 1))
    if not _is_exact_enough(mention, published):
        return _NOWHERE
    return _PLACERS[mention.form](mention, _local_day(published))


def _narrowed(days: _Days, part: Part, published: Published) -> _Days | tuple[()]:
    """The part of a year, month, week or decade that "early", "the end of" or "rest of" means."""
    first, last = days
    if part is Part.WHOLE:
        return days
    if part is Part.WEEK_OF:
        monday = first - timedelta(days=first.isoweekday() - 1)
        return monday, monday + timedelta(days=6)
    if part in (Part.SO_FAR, Part.STILL_TO_COME, Part.REST):
        if not published.is_known:
            return days
        today = _local_day(published)
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
        return _month_days(first.year, start)[0], _month_days(first.year, end)[1]
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


def _is_exact_enough(mention: Mention, published: Published) -> bool:
    """True when publication is known to the unit the mention counts in."""
    if not published.is_known:
        return False
    if published.precision is Precision.YEAR:
        return mention.form is Form.SHIFT and mention.unit in (
            CalendarUnit.YEAR, CalendarUnit.DECADE
        )  # fmt: skip
    if published.precision is Precision.MONTH:
        return mention.form is Form.SHIFT and mention.unit in (
            CalendarUnit.MONTH, CalendarUnit.QUARTER, CalendarUnit.YEAR, CalendarUnit.DECADE
        )  # fmt: skip
    return True


def _local_day(published: Published) -> date:
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


def _month_days(year: int, month: int) -> _Days:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _calendar_days(mention: Mention) -> _Days | tuple[()]:
    year, month, day = mention.year, mention.month, mention.day
    if month == 0:
        return date(year, 1, 1), date(mention.end_year or year, 12, 31)
    end_month = mention.end_month or month
    if day == 0:
        end_year = mention.end_year or year
        return _month_days(year, month)[0], _month_days(end_year, end_month)[1]
    if mention.end_day == 0:
        return date(year, month, day), date(year, month, day)
    first, last = date(year, month, day), date(year, end_month, mention.end_day)
    if first > last and end_month < month:  # "Dec. 28 to Jan. 3, 2017": the year is the last one's
        first = date(year - 1, month, day)
    return (first, last) if first <= last else _NOWHERE


def _nearest_year(mention: Mention, today: date) -> _Days | tuple[()]:
    """Place a date without a year; of two years equally near, the past one."""
    if mention.direction is Direction.THIS:
        return _calendar_days(replace(mention, year=today.year))
    best: _Days | tuple[()] = _NOWHERE
    best_distance = (0, 0)
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            days = _calendar_days(replace(mention, year=year))
        except ValueError:
            continue  # 29 February is in some of the years only
        if not days or (mention.direction is Direction.PAST and days[1] >= today):
            continue
        if mention.direction is Direction.FUTURE and days[1] < today:
            continue
        if mention.direction is Direction.BACK and days[0] > today:
            continue
        apart = max((days[0] - today).days, (today - days[1]).days, 0)
        if mention.direction is Direction.NEAREST and (days[0] - today).days > FAR_AHEAD_DAYS:
            continue
        distance = (apart, int(days[0] > today))
        if not best or distance < best_distance:
            best, best_distance = days, distance
    return best


def _weekday(mention: Mention, today: date) -> _Days:
    """The nearest such weekday at or before today, or to come; `shift` is so many weeks on."""
    since = (today.isoweekday() - mention.weekday) % 7
    if mention.unit is CalendarUnit.WEEK:
        monday = today - timedelta(days=today.isoweekday() - 1) + timedelta(weeks=mention.shift)
        day = monday + timedelta(days=mention.weekday - 1)
    elif mention.direction is Direction.FUTURE:
        day = today + timedelta(days=(7 - since) % 7)
    else:
        day = today - timedelta(days=since)
    if mention.unit is not CalendarUnit.WEEK:
        day += timedelta(weeks=mention.shift)
    return day, day


def _shift(mention: Mention, today: date) -> _Days:
    """So many units from today: its month, quarter or half where one is named."""
    if mention.direction is Direction.BACK:  # "the weekend" that began last
        days = _shifted(today, mention.unit, 0)
        return days if days[0] <= today else _shifted(today, mention.unit, -1)
    days = _shifted(today, mention.unit, mention.shift)
    if not mention.month:
        return days
    year = days[0].year
    return _month_days(year, mention.month)[0], _month_days(
        year, mention.end_month or mention.month
    )[1]


def _spread(mention: Mention, today: date) -> _Days:
    """From the nearer to the farther of two shifts: "a few weeks ago"."""
    one, other = (_shifted(today, mention.unit, far) for far in (mention.shift, mention.end_shift))
    return min(one[0], other[0]), max(one[1], other[1])


def _offset(mention: Mention, today: date) -> _Days:
    day = _months_on(today, mention.months) + timedelta(days=mention.shift)
    return day, day


def _months_on(today: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month."""
    count = today.year * 12 + today.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _shifted(today: date, unit: CalendarUnit, shift: int) -> _Days:
    """The day, week (from Monday), month, year… so many units from today's."""
    if unit is CalendarUnit.DAY:
        day = today + timedelta(days=shift)
        return day, day
    if unit in (CalendarUnit.WEEK, CalendarUnit.WEEKEND):
        monday = today - timedelta(days=today.isoweekday() - 1) + timedelta(weeks=shift)
        first = monday + timedelta(days=5) if unit is CalendarUnit.WEEKEND else monday
        return first, monday + timedelta(days=6)
    if unit is CalendarUnit.MONTH:
        months = today.year * 12 + today.month - 1 + shift
        return _month_days(months // 12, months % 12 + 1)
    if unit is CalendarUnit.QUARTER:
        quarters = today.year * 4 + (today.month - 1) // 3 + shift
        first_month = quarters % 4 * 3 + 1
        return date(quarters // 4, first_month, 1), _month_days(quarters // 4, first_month + 2)[1]
    if unit is CalendarUnit.YEAR:
        year = today.year + shift
        return date(year, 1, 1), date(year, 12, 31)
    decade = (today.year // 10 + shift) * 10
    return date(decade, 1, 1), date(decade + 9, 12, 31)


def _day_of_month(mention: Mention, today: date) -> _Days | tuple[()]:
    """A day by its place in a month: of the month that is named, else of the nearest."""
    if mention.unit is CalendarUnit.MONTH:
        month = _shifted(today, CalendarUnit.MONTH, mention.shift)[0]
        day = month.replace(day=mention.day)
        return day, day
    days = []
    for shift in range(-WEEKDAY_REACH, WEEKDAY_REACH + 1) if mention.weekday else (-1, 0, 1):
        first, last = _shifted(today, CalendarUnit.MONTH, shift)
        if mention.day <= last.day:
            day = first.replace(day=mention.day)
            if mention.weekday in (0, day.isoweekday()):
                days.append(day)
    if not days:
        return _NOWHERE
    day = min(days, key=lambda day: (abs((day - today).days), day > today))
    return day, day


# "Friday the 13th" is looked for in so many months about: the calendar seldom has it later.
WEEKDAY_REACH = 3


def _nth_weekday(mention: Mention, today: date) -> _Days | tuple[()]:
    """Place "the first Tuesday of November": in the named year, else in the nearest such month."""
    if mention.month:
        named = replace(mention, form=Form.CALENDAR, day=0, weekday=0)
        months = _calendar_days(named) if mention.year else _nearest_year(named, today)
    else:
        months = _shifted(today, CalendarUnit.MONTH, mention.shift)
    if not months:
        return _NOWHERE
    if mention.day < 0:
        return _NOWHERE
    first = months[0] + timedelta(days=(mention.weekday - months[0].isoweekday()) % 7)
    day = first + timedelta(weeks=mention.day - 1)
    return (day, day) if day <= months[1] else _NOWHERE


def _last_units(mention: Mention, today: date) -> _Days:
    """The stretch of so many units that ends (or, to come, begins) today."""
    days = {CalendarUnit.DAY: 1, CalendarUnit.WEEK: 7, CalendarUnit.WEEKEND: 7}.get(mention.unit)
    if days:
        other = today + timedelta(days=days * mention.shift)
    else:
        months = {CalendarUnit.MONTH: 1, CalendarUnit.QUARTER: 3, CalendarUnit.YEAR: 12}.get(
            mention.unit, 120
        )
        other = _months_on(today, months * mention.shift)
    return (other, today) if mention.shift < 0 else (today, other)


def _nth_week(mention: Mention, today: date) -> _Days | tuple[()]:
    """Place "the second week of May": its days 8 to 14 and the rest of the week from Monday.

    Weeks of a year are those of the calendar, whose first holds 4 January (ISO 8601).
    """
    if mention.month or (mention.unit is CalendarUnit.MONTH and not mention.year):
        named = replace(mention, form=Form.CALENDAR, day=0)
        if mention.month:
            months = _calendar_days(named) if mention.year else _nearest_year(named, today)
        else:
            months = _shifted(today, CalendarUnit.MONTH, mention.shift)
        if not months:
            return _NOWHERE
        if mention.day < 0:
            return months[1] - timedelta(days=6), months[1]
        first = months[0] + timedelta(weeks=mention.day - 1)
        monday = first + timedelta(days=(8 - first.isoweekday()) % 7)
        return first, min(monday + timedelta(days=6), months[1])
    year = mention.year or today.year + mention.shift
    weeks = date(year, 12, 28).isocalendar().week
    monday = date.fromisocalendar(year, weeks if mention.day < 0 else mention.day, 1)
    return monday, monday + timedelta(days=6)


_PLACERS = {
    Form.CALENDAR: _nearest_year, Form.WEEKDAY: _weekday, Form.SHIFT: _shift,
    Form.OFFSET: _offset, Form.SPREAD: _spread, Form.UNITS: _last_units,
    Form.DAY_OF_MONTH: _day_of_month, Form.NTH_WEEKDAY: _nth_weekday, Form.NTH_WEEK: _nth_week,
}  # fmt: skip
