"""Text and its publication date in, the days it names out; two such periods in, an outcome out."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, timedelta, timezone

from verify.language.calendar_words import CalendarUnit
from verify.language.date_mentions import Direction, Form, Mention, read_mentions
from verify.records import UNKNOWN_DATE, DatePeriod, Outcome, Precision, Published, Span

__all__ = ["compare_dates", "find_date_mentions", "find_dates"]

_Days = tuple[date, date]
_NOWHERE: tuple[()] = ()
# News looks back farther than ahead: a date without a year that is further ahead than this, with
# no word such as "will" beside it, is the past one ("in May", read in November).
FAR_AHEAD_DAYS = 120


def find_dates(
    text: str,
    *,
    published: Published = UNKNOWN_DATE,
    language: str = "en",
    mentions: Iterable[Mention] | None = None,
) -> tuple[DatePeriod, ...]:
    """Find the dates and periods of text, in order, text[start:end] being each one's wording.

    What is relative ("Sunday", "two months ago") or lacks its year ("Nov. 8") is reckoned from
    `published`, on the day it was there (its zone); where that is not known exactly enough it is
    left out. A weekday is the nearest at or before publication, unless the words around say that
    it is to come. A day and month without a year is the nearest to publication. Impossible
    (31 February) and ambiguous (01/02/2024) dates are left out. `language` (ISO 639-1) decides
    month names; relative dates are read in English only. `mentions` are the text's date-like
    expressions, where they have been read already.
    """
    found = []
    for mention in read_mentions(text, language=language) if mentions is None else mentions:
        days = _place(mention, published)
        if days:
            is_relative = mention.year == 0
            found.append(
                DatePeriod(
                    text[mention.start : mention.end],
                    mention.start,
                    mention.end,
                    *days,
                    is_relative,
                )
            )
    return tuple(found)


def find_date_mentions(text: str, *, language: str = "en") -> tuple[Span, ...]:
    """Find every date-like expression of text, also those that cannot be placed; in order."""
    return tuple(Span(found.start, found.end) for found in read_mentions(text, language=language))


def compare_dates(claim: DatePeriod, report: DatePeriod) -> Outcome:
    """Say whether a report's date bears a claim's date out.

    AGREES when one period lies within the other (a day within the month that is named),
    DIFFERS when they share no day, MISSING when they only overlap: neither bears the other out.
    """
    if claim.last < report.first or report.last < claim.first:
        return Outcome.DIFFERS
    claim_holds = claim.first <= report.first and report.last <= claim.last
    report_holds = report.first <= claim.first and claim.last <= report.last
    return Outcome.AGREES if claim_holds or report_holds else Outcome.MISSING


def _place(mention: Mention, published: Published) -> _Days | tuple[()]:
    """The days a mention names, or () where it cannot be placed."""
    if mention.form is Form.UNPLACED:
        return _NOWHERE
    try:
        if mention.form is Form.CALENDAR and mention.year:
            return _calendar_days(mention)
        if mention.form is Form.NTH_WEEKDAY and mention.year:
            return _nth_weekday(mention, date(mention.year, 1, 1))
        if not _is_exact_enough(mention, published):
            return _NOWHERE
        today = _local_day(published)
        if mention.form is Form.CALENDAR:
            return _nearest_year(mention, today)
        if mention.form is Form.WEEKDAY:
            return _weekday(mention, today)
        if mention.form is Form.UNITS:
            return _last_units(mention, today)
        if mention.form is Form.DAY_OF_MONTH:
            return _day_of_month(mention, today)
        if mention.form is Form.NTH_WEEKDAY:
            return _nth_weekday(mention, today)
        return _shifted(today, mention.unit, mention.shift)
    except (ValueError, OverflowError):
        return _NOWHERE  # 31 February, or a year the calendar does not reach


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
    since = (today.isoweekday() - mention.weekday) % 7
    if mention.unit is CalendarUnit.WEEK:
        monday = today - timedelta(days=today.isoweekday() - 1) + timedelta(weeks=mention.shift)
        day = monday + timedelta(days=mention.weekday - 1)
    elif mention.direction is Direction.FUTURE:
        day = today + timedelta(days=(7 - since) % 7)
    else:
        day = today - timedelta(days=since)
    return day, day


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
    for shift in (-1, 0, 1):
        first, last = _shifted(today, CalendarUnit.MONTH, shift)
        if mention.day <= last.day:
            days.append(first.replace(day=mention.day))
    day = min(days, key=lambda day: (abs((day - today).days), day > today))
    return day, day


def _nth_weekday(mention: Mention, today: date) -> _Days | tuple[()]:
    """Place "the first Tuesday of November": in the named year, else in the nearest such month."""
    if mention.month:
        named = replace(mention, form=Form.CALENDAR, day=0, weekday=0)
        months = _calendar_days(named) if mention.year else _nearest_year(named, today)
    else:
        months = _shifted(today, CalendarUnit.MONTH, mention.shift)
    if not months:
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
        count = today.year * 12 + today.month - 1 + months * mention.shift
        year, month = count // 12, count % 12 + 1
        other = date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
    return (other, today) if mention.shift < 0 else (today, other)
