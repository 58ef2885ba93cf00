"""Dates of an article, a claim and a report in; whether the report may count, and why, out."""

from __future__ import annotations

from datetime import date, timedelta

from verify.records import Claim, ClaimKind, Counting, DatePeriod, Precision, Published, Report

# Less than a week on either side: so a weekly figure, vote or briefing told in the same words
# cannot stand in for this one. Chosen by that reasoning, not fitted; reports outside are shown.
DAYS_BEFORE = timedelta(days=3)
DAYS_AFTER = timedelta(days=6)
# A period longer than this places no event: "in June" is background, "last week" is not.
_LONGEST = timedelta(days=8)
_COARSE = (Precision.MONTH, Precision.YEAR)


def choose_window(claim: Claim, published: Published) -> tuple[date, date] | None:
    """The days, both included, a report on this claim may bear; None where nothing is dated.

    It reaches from the first day the article or the claim names to the last, plus the margins.
    Claims about years or decades do not stretch it: their reports are of the article's days.
    """
    days = []
    if published.is_known and published.precision not in _COARSE:
        days.append(published.day)
    days += [period.first for period in _short_periods(claim)]
    if not days:
        return None
    return _shift(min(days), -DAYS_BEFORE), _shift(max(days), DAYS_AFTER)


def choose_event_day(claim: Claim, published: Published) -> date | None:
    """The first day on which what the claim tells can have been; None where it names no such day.

    Of several days the earliest, since the claim may name an older event too. A day after the
    article is one that is announced, and the announcement is what is to be proved; so it is with
    predictions.
    """
    if claim.kind is ClaimKind.PREDICTION:
        return None
    days = [
        period.first
        for period in _short_periods(claim)
        if not published.is_known or period.first <= max(published.days[1], published.local_day)
    ]
    return min(days, default=None)


def decide_counting(
    report: Report,
    window: tuple[date, date] | None,
    *,
    event_day: date | None = None,
) -> Counting:
    """Decide by its dates and its source whether a report counts towards a status.

    A time of day without a zone counts where it can lie within the window in some zone. A month or
    a year counts only when all of it does: it is no date to be relied on otherwise.
    """
    published = report.published
    if not report.publisher.counts:
        return Counting.NOT_COUNTED
    if published.is_refused:
        return Counting.WRONG_DATE
    if window is None:
        return Counting.COUNTS
    if not published.is_known:
        return Counting.UNDATED
    first, last = published.days
    if last < window[0] or first > window[1]:
        return Counting.OUTSIDE_WINDOW
    if published.precision in _COARSE and not (window[0] <= first and last <= window[1]):
        return Counting.UNDATED
    # The clock that wrote it may be a day ahead of UTC, and the event on that clock's day.
    if event_day and max(last, published.local_day) < event_day:
        return Counting.BEFORE_EVENT
    return Counting.COUNTS


def is_after(report: Published, article: Published) -> bool:
    """True when a report came out after the article, however their dates are read."""
    return report.is_known and article.is_known and report.start >= article.end


def _short_periods(claim: Claim) -> list[DatePeriod]:
    return [period for period in claim.dates if period.last - period.first < _LONGEST]


def _shift(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
