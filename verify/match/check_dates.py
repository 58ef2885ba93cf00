"""A claim's dates held against a passage: agrees, differs or missing, both resolved to days."""

from __future__ import annotations

import re
from datetime import timedelta

from verify.language.dates import compare_dates
from verify.language.tokens import tokenize
from verify.match.passage import Passage, find_neighbours
from verify.match.reading import ReadClaim, ReadSentence
from verify.records import Check, CheckKind, DatePeriod, Outcome, Precision

# News of a day's event is printed on the day or the next: a report of that age that names no
# other day agrees with a claim that does.
NEWS_DELAY = timedelta(days=1)
_ENDS = re.compile(r"\bend of the (day|week|month|year|decade|century)\b")
_PARTS = re.compile(
    r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (morning|afternoon|evening|night)\b"
)
_COARSE = (Precision.MONTH, Precision.YEAR)
# A report may name a day for something else; only a period this short can rule another out.
SHORT_PERIOD = timedelta(days=31)
# A day that goes unsaid may be the day of the news; where the passage names other days, it is not.
OTHER_DAYS = "other days are named there"
# Two dates speak of the same thing when this many telling words beside them are the same.
_SHARED_NEIGHBOURS = 2


def check_dates(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Hold each date of the claim against those of the passage, then of what is around it."""
    dated = tuple(_check_date(period, claim, passage) for period in claim.dates)
    return (*dated, *_check_ends(claim, passage), *_check_parts(claim, passage))


def _check_ends(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs for "by the end of the day" and "by the end of the year", dated or not."""
    ours, theirs = _ENDS.findall(claim.claim.text.lower()), _ENDS.findall(passage.text.lower())
    if len(ours) != 1 or not theirs or ours[0] in theirs:
        return ()
    values = (f"end of the {ours[0]}", f"end of the {theirs[0]}")
    return (Check(CheckKind.DATE, Outcome.DIFFERS, *values),)


def _check_parts(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs for "Thursday afternoon" and "Thursday evening"; night is taken for evening."""
    theirs = _read_parts(passage.text)
    for day, parts in _read_parts(claim.claim.text).items():
        others = theirs.get(day, {})
        if others and parts.keys().isdisjoint(others):
            values = (*list(parts.values())[:1], *list(others.values())[:1])
            return (Check(CheckKind.DATE, Outcome.DIFFERS, *values),)
    return ()


def _read_parts(text: str) -> dict[str, dict[str, str]]:
    """For each weekday the parts of it that are named, as they stand."""
    found: dict[str, dict[str, str]] = {}
    for match in _PARTS.finditer(text):
        part = match[2].replace("night", "evening")
        found.setdefault(match[1], {})[part] = match[0]
    return found


def _check_date(period: DatePeriod, claim: ReadClaim, passage: Passage) -> Check:
    rivals = []
    is_alike = claim.is_placed == passage.read.is_placed
    for sentence in passage.sentences:
        is_about = passage.window.first == passage.window.last or _is_about(sentence, period, claim)
        for found in sentence.dates:
            outcome = _compare(period, found, is_placed_alike=is_alike)
            if outcome is Outcome.AGREES and is_about:
                return _make_check(period, found, Outcome.AGREES, claim)
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
        return _make_check(period, rivals[0], Outcome.DIFFERS, claim)
    around = [(sentence, found) for sentence in passage.surroundings for found in sentence.dates]
    for sentence, found in around:
        is_same = _compare(period, found, is_placed_alike=is_alike) is Outcome.AGREES
        if is_same and _is_about(sentence, period, claim):
            return _make_check(period, found, Outcome.AGREES, claim, "in the sentences around it")
    published = passage.read.report.published
    is_silent = not any(_is_day(found) for found in passage.dates)
    is_exact = published.is_known and published.precision not in _COARSE
    if claim.is_placed and is_exact and is_silent:
        is_news = period.first <= published.day <= period.last + NEWS_DELAY
        if is_news:
            day = published.day.isoformat()
            own_date = "the report's own date"
            return Check(CheckKind.DATE, Outcome.AGREES, _name(period, claim), day, own_date)
    other_days = [
        found for found in (*passage.dates, *(one for _, one in around)) if _is_day(found)
    ]
    detail = OTHER_DAYS if other_days and _is_day(period) else ""
    report_value = _name(other_days[0], claim) if detail else ""
    return Check(CheckKind.DATE, Outcome.MISSING, period.text, report_value, detail)


def _compare(period: DatePeriod, found: DatePeriod, *, is_placed_alike: bool) -> Outcome:
    """Compare two dates; where only one text is dated, a weekday can agree and never differ."""
    if is_placed_alike or not (period.is_relative or found.is_relative):
        is_same = compare_dates(period, found) is Outcome.AGREES
        if is_same or _is_same_day_of_year(period, found):
            return Outcome.AGREES
        return compare_dates(period, found)
    both_relative = period.is_relative and found.is_relative
    if both_relative and (_is_same_weekday(period, found) or _is_same_day_of_year(period, found)):
        return Outcome.AGREES
    return Outcome.MISSING


def _is_same_weekday(period: DatePeriod, found: DatePeriod) -> bool:
    is_days = _is_day(period) and _is_day(found)
    return is_days and period.first.isoweekday() == found.first.isoweekday()


def _is_about(sentence: ReadSentence, period: DatePeriod, claim: ReadClaim) -> bool:
    """Whether a sentence speaks of what the claim dates: it shares another word with it."""
    others = claim.stems - {token.stem for token in tokenize(period.text)}
    return not others or not others.isdisjoint(sentence.stems)


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


def _name(period: DatePeriod, claim: ReadClaim) -> str:
    """The date as written, with its day where that is not written but known."""
    is_written = any(mark.isdigit() for mark in period.text)
    return period.text if is_written or not claim.is_placed else f"{period.text} ({period})"


def _make_check(
    period: DatePeriod, found: DatePeriod, outcome: Outcome, claim: ReadClaim, detail: str = ""
) -> Check:
    return Check(CheckKind.DATE, outcome, _name(period, claim), _name(found, claim), detail)
