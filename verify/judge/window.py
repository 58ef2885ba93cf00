"""Dates of an article, a claim and a report in; whether the report may count, and why, out."""

from __future__ import annotations

from datetime import date, timedelta

from verify.records import Claim, Counting, Precision, Published, Report

# Less than a week on either side: so a weekly figure, vote or briefing told in the same words
# cannot stand in for this one. Chosen by that reasoning, not fitted; reports outside are shown.
DAYS_BEFORE = timedelta(days=3)
DAYS_AFTER = timedelta(days=6)


def choose_window(claim: Claim, published: Published) -> tuple[date, date] | None:
    """The days, both included, a report on this claim may bear; None where nothing is dated.

    It reaches from the first day the article or the claim names to the last, plus the margins.
    Claims about years or decades do not stretch it: their reports are of the article's days.
    """
    days = []
    if published.is_known and published.precision not in (Precision.MONTH, Precision.YEAR):
        days.append(published.day)
    days += [
        period.first for period in claim.dates if period.last - period.first < timedelta(days=8)
    ]
    if not days:
        return None
    return _shift(min(days), -DAYS_BEFORE), _shift(max(days), DAYS_AFTER)


def decide_counting(
    report: Report, window: tuple[date, date] | None, *, is_own_copy: bool
) -> Counting:
    """Decide whether a report counts towards a status."""
    if is_own_copy:
        return Counting.OWN_COPY
    if not report.publisher.counts:
        return Counting.NOT_COUNTED
    if window is None:
        return Counting.COUNTS
    if not report.published.is_known:
        return Counting.UNDATED
    if not window[0] <= report.published.day <= window[1]:
        return Counting.OUTSIDE_WINDOW
    return Counting.COUNTS


def _shift(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
