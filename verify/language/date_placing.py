"""A date-like expression and the publication date in, the days it names out, or nowhere."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from verify.language.calendar_words import CalendarUnit
from verify.language.date_forms import Direction, Form, Mention
from verify.language.date_parts import local_day, month_days, narrow
from verify.language.date_seasons import season_days
from verify.records import Precision, Published

__all__ = ["place_mention"]

_Days = tuple[date, date]
_NOWHERE: tuple[()] = ()
# News looks back farther than ahead: a date without a year that is further ahead than this, with
# no word such as "will" beside it, is the past one ("in May", read in November).
FAR_AHEAD_DAYS = 120


def place_mention(mention: Mention, published: Published) -> _Days | tuple[()]:
    """The days a mention names, or () where it cannot be placed."""
    if mention.form in (Form.UNPLACED, Form.EITHER_ORDER):
        return _NOWHERE
    try:
        if mention.form is Form.ENDING:
            return _ending(mention, published)
        if mention.until:
            return _place_both(mention, mention.until[0], published)
        days = _place(mention, published)
        return narrow(days, mention.part, published) if days else _NOWHERE
    except (ValueError, OverflowError):
        return _NOWHERE  # 31 February, or a year the calendar does not reach


def _ending(mention: Mention, published: Published) -> _Days | tuple[()]:
    """Place "the three months to the end of March" by the day it ends with."""
    end = place_mention(mention.until[0], published)
    if not end:
        return _NOWHERE
    after = end[1] + timedelta(days=1)
    return _months_on(after, -mention.months) - timedelta(days=mention.shift), end[1]


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
    if mention.form is Form.EASTER and mention.year:
        return _easter_days(mention)
    if mention.form in (Form.NTH_WEEKDAY, Form.NTH_WEEK) and mention.year:
        return _PLACERS[mention.form](mention, date(mention.year, 1, 1))
    if not _is_exact_enough(mention, published):
        return _NOWHERE
    return _PLACERS[mention.form](mention, local_day(published))


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


def _calendar_days(mention: Mention) -> _Days | tuple[()]:
    year, month, day = mention.year, mention.month, mention.day
    if month == 0:
        return date(year, 1, 1), date(mention.end_year or year, 12, 31)
    end_month = mention.end_month or month
    if day == 0:
        end_year = mention.end_year or year
        return month_days(year, month)[0], month_days(end_year, end_month)[1]
    if mention.end_day == 0:
        return date(year, month, day), date(year, month, day)
    first, last = date(year, month, day), date(year, end_month, mention.end_day)
    if first > last and end_month < month:  # "Dec. 28 to Jan. 3, 2017": the year is the last one's
        first = date(year - 1, month, day)
    return (first, last) if first <= last else _NOWHERE


def _nearest_year(
    mention: Mention, today: date, *, days_of: Callable[[Mention], _Days | tuple[()]]
) -> _Days | tuple[()]:
    """Place what each year has, without its year; of two years equally near, the past one."""
    if mention.direction is Direction.THIS:
        return days_of(replace(mention, year=today.year))
    best: _Days | tuple[()] = _NOWHERE
    best_distance = (0, 0)
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            days = days_of(replace(mention, year=year))
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
        if mention.end_shift:  # "next Saturday" is the coming one to some, to others one later
            return today + timedelta(days=7 - since), day
    elif mention.direction is Direction.FUTURE:
        day = today + timedelta(days=(7 - since) % 7)
    else:
        day = today - timedelta(days=since)
    if mention.unit is not CalendarUnit.WEEK:
        day += timedelta(weeks=mention.shift)
    return day, day


def _shift(mention: Mention, today: date) -> _Days | tuple[()]:
    """So many units from today: its month, quarter or half where one is named."""
    if mention.direction is Direction.BACK:  # "the weekend" that began last
        days = _shifted(today, mention.unit, 0)
        return days if days[0] <= today else _shifted(today, mention.unit, -1)
    days = _shifted(today, mention.unit, mention.shift)
    return _calendar_days(replace(mention, year=days[0].year)) if mention.month else days


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
        return month_days(months // 12, months % 12 + 1)
    if unit is CalendarUnit.QUARTER:
        quarters = today.year * 4 + (today.month - 1) // 3 + shift
        first_month = quarters % 4 * 3 + 1
        return date(quarters // 4, first_month, 1), month_days(quarters // 4, first_month + 2)[1]
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
    """Place "the first Tuesday of November": in the named year, else the nearest such day."""
    if not mention.month:
        return _weekday_in(mention, _shifted(today, CalendarUnit.MONTH, mention.shift))
    if mention.year:
        return _nth_of_month(mention)
    return _nearest_year(mention, today, days_of=_nth_of_month)


def _nth_of_month(mention: Mention) -> _Days | tuple[()]:
    days = _weekday_in(mention, month_days(mention.year, mention.month))
    after = timedelta(days=mention.shift)
    return (days[0] + after, days[1] + after) if days else _NOWHERE


def _weekday_in(mention: Mention, month: _Days) -> _Days | tuple[()]:
    """The first, second… or (with a place below 0) the last such weekday of a month."""
    if mention.day < 0:
        day = month[1] - timedelta(days=(month[1].isoweekday() - mention.weekday) % 7)
        return day, day
    first = month[0] + timedelta(days=(mention.weekday - month[0].isoweekday()) % 7)
    day = first + timedelta(weeks=mention.day - 1)
    return (day, day) if day <= month[1] else _NOWHERE


def _easter(mention: Mention, today: date) -> _Days | tuple[()]:
    return _nearest_year(mention, today, days_of=_easter_days)


def _easter_days(mention: Mention) -> _Days:
    """So many days from Easter of the western churches (Meeus, Astronomical Algorithms, ch. 8)."""
    golden, century = mention.year % 19, mention.year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full_moon = epact - epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (mention.year + mention.year // 4 + full_moon + 2 - century + century // 4) % 7
    sunday = date(mention.year, 3, 28) + timedelta(days=full_moon - weekday)
    day = sunday + timedelta(days=mention.shift)
    return day, day


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
            months = (
                _calendar_days(named)
                if mention.year
                else _nearest_year(named, today, days_of=_calendar_days)
            )
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


def _nearest_day(mention: Mention, today: date) -> _Days | tuple[()]:
    return _nearest_year(mention, today, days_of=_calendar_days)


_PLACERS = {
    Form.CALENDAR: _nearest_day, Form.EASTER: _easter, Form.SEASON: season_days,
    Form.WEEKDAY: _weekday, Form.SHIFT: _shift,
    Form.OFFSET: _offset, Form.SPREAD: _spread, Form.UNITS: _last_units,
    Form.DAY_OF_MONTH: _day_of_month, Form.NTH_WEEKDAY: _nth_weekday, Form.NTH_WEEK: _nth_week,
}  # fmt: skip
