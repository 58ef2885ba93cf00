"""A claim's dates held against a passage: agrees, differs or missing, both resolved to days."""

from __future__ import annotations

from datetime import timedelta
from itertools import chain

from verify.language.dates import compare_dates
from verify.match.passage import Passage, find_neighbours
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, DatePeriod, Outcome, Precision

# News of a day's event is printed on the day or the next: a report of that age that names no
# other day agrees with a claim that does.
NEWS_DELAY = timedelta(days=1)
# A report may name a day for something else; only a period this short can rule another out.
SHORT_PERIOD = timedelta(days=31)
# A day that goes unsaid may be the day of the news; where the passage names other days, it is not.
OTHER_DAYS = "other days are named there"
# Two dates speak of the same thing when this many telling words beside them are the same.
_SHARED_NEIGHBOURS = 2


def check_dates(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Hold each date of the claim against those of the passage, then of what is around it."""
    return tuple(_check_date(period, claim, passage) for period in claim.dates)


def _check_date(period: DatePeriod, claim: ReadClaim, passage: Passage) -> Check:
    rivals = []
    for found in passage.dates:
        outcome = compare_dates(period, found)
        if outcome is Outcome.AGREES or _is_same_day_of_year(period, found):
            return _make_check(period, found, Outcome.AGREES)
        if outcome is Outcome.DIFFERS and _can_exclude(period, found):
            rivals.append(found)
    own = {str(other) for other in claim.dates}
    about = find_neighbours(claim.tokens, *_locate(period, claim)) - claim.name_stems
    rivals = [
        found
        for found in rivals
        if str(found) not in own
        and len(about & find_neighbours(passage.tokens, found.start, found.end))
        >= min(_SHARED_NEIGHBOURS, len(about) // 2)
        > 0
    ]
    if rivals:
        return _make_check(period, rivals[0], Outcome.DIFFERS)
    around = tuple(chain.from_iterable(sentence.dates for sentence in passage.surroundings))
    for found in around:
        if compare_dates(period, found) is Outcome.AGREES:
            return _make_check(period, found, Outcome.AGREES, "in the sentences around it")
    published = passage.read.report.published
    if published.is_known and published.precision not in (Precision.MONTH, Precision.YEAR):
        is_news = period.first - NEWS_DELAY <= published.day <= period.last + NEWS_DELAY
        if is_news:
            day = published.day.isoformat()
            return Check(
                CheckKind.DATE, Outcome.AGREES, _name(period), day, "the report's own date"
            )
    other_days = [found for found in (*passage.dates, *around) if _is_day(found)]
    detail = OTHER_DAYS if other_days and _is_day(period) else ""
    report_value = _name(other_days[0]) if detail else ""
    return Check(CheckKind.DATE, Outcome.MISSING, period.text, report_value, detail)


def _locate(period: DatePeriod, claim: ReadClaim) -> tuple[int, int]:
    """Where the date stands in the claim's wording; a claim's dates may count in its article."""
    start = claim.claim.text.find(period.text)
    return (start, start + len(period.text)) if start >= 0 else (0, 0)


def _can_exclude(period: DatePeriod, found: DatePeriod) -> bool:
    """Whether two disjoint periods speak of the same clock: a day never excludes a decade."""
    both = (period.last - period.first, found.last - found.first)
    return max(both) <= SHORT_PERIOD or both[0] == both[1]


def _is_same_day_of_year(period: DatePeriod, found: DatePeriod) -> bool:
    """True for "June 5" on both sides, placed in two years only because neither text names one."""
    is_yearless = period.is_relative and found.is_relative and period.text[-1:].isdigit()
    days = {(one.first.month, one.first.day) for one in (period, found)}
    return is_yearless and len(days) == 1 and _is_day(period) and _is_day(found)


def _is_day(period: DatePeriod) -> bool:
    return period.first == period.last


def _name(period: DatePeriod) -> str:
    return f"{period.text} ({period})" if not any(c.isdigit() for c in period.text) else period.text


def _make_check(
    period: DatePeriod, found: DatePeriod | None, outcome: Outcome, detail: str = ""
) -> Check:
    return Check(
        kind=CheckKind.DATE,
        outcome=outcome,
        claim_value=_name(period),
        report_value=_name(found) if found else "",
        detail=detail,
    )
