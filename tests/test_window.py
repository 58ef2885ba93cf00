"""The days on which a report may count: both ends included, reckoned in UTC."""

from datetime import date, timedelta

import pytest

from verify import Counting, Report
from verify.judge.window import DAYS_AFTER, DAYS_BEFORE, choose_window, decide_counting
from verify.records import Claim, ClaimKind, to_published

CLAIM = Claim("The dam broke.", 0, 14, ((0, 14),), ClaimKind.EVENT)
DAY = date(2016, 11, 20)
FIRST, LAST = DAY - DAYS_BEFORE, DAY + DAYS_AFTER


def count(published: str, *, article: str = "2016-11-20") -> Counting:
    window = choose_window(CLAIM, to_published(article))
    return decide_counting(Report(published=published), window)


@pytest.mark.parametrize(
    ("day", "counting"),
    [
        (FIRST - timedelta(days=1), Counting.OUTSIDE_WINDOW),
        (FIRST, Counting.COUNTS),
        (LAST, Counting.COUNTS),
        (LAST + timedelta(days=1), Counting.OUTSIDE_WINDOW),
    ],
)
def test_both_ends_of_the_window_are_in_it(day: date, counting: Counting):
    """From the first second of the first day to the last second of the last."""
    assert count(day.isoformat()) is counting
    assert count(f"{day}T00:00:00Z") is counting
    assert count(f"{day}T23:59:59Z") is counting


@pytest.mark.parametrize(
    ("published", "counting"),
    [
        (f"{LAST + timedelta(days=1)}T00:30:00+01:00", Counting.COUNTS),
        (f"{LAST + timedelta(days=1)}T08:00:00+13:00", Counting.COUNTS),
        (f"{LAST}T23:30:00-01:00", Counting.OUTSIDE_WINDOW),
        (f"{FIRST}T00:30:00+01:00", Counting.OUTSIDE_WINDOW),
        (f"{FIRST - timedelta(days=1)}T23:30:00-01:00", Counting.COUNTS),
    ],
)
def test_the_day_is_that_of_utc(published: str, counting: Counting):
    """What the clock on the wall showed there decides nothing."""
    assert count(published) is counting


def test_an_hour_of_summer_time_moves_no_report_across_the_end():
    """One moment written in summer and in winter time is one moment."""
    written = (f"{LAST}T23:30:00+00:00", f"{LAST + timedelta(days=1)}T00:30:00+01:00")
    moments = {to_published(each).value for each in written}
    assert len(moments) == 1
    assert {count(each) for each in written} == {Counting.COUNTS}
    # In Vienna the clocks went back on 30 October 2016: the same hour stands there twice.
    first, second = "2016-10-30T02:30:00+02:00", "2016-10-30T02:30:00+01:00"
    assert to_published(second).value - to_published(first).value == timedelta(hours=1)
    assert {count(each, article="2016-10-30") for each in (first, second)} == {Counting.COUNTS}


def test_the_window_of_an_article_is_that_of_its_day_in_utc():
    """An article of the small hours in the east belongs to the day before."""
    east = choose_window(CLAIM, to_published("2016-11-21T05:00:00+13:00"))
    assert east == choose_window(CLAIM, to_published("2016-11-20"))
