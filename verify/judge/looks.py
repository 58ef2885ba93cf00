"""Judged evidence on a claim and the answers of sources in; a look for each source out.

Never confused are "nobody reports it" and "we could not look": `has-not` is said of a source only
when a report of it on the event was read in full and counts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from verify.records import (
    Answer,
    AnswerStatus,
    Counting,
    Evidence,
    Found,
    Look,
    PageStatus,
    Relation,
    Report,
)

_BY_RELATION = {
    Relation.SUPPORTS: Found.HAS_IT,
    Relation.CONTRADICTS: Found.AGAINST,
    Relation.PARTIAL: Found.HAS_PART,
    Relation.SILENT: Found.HAS_NOT,
}
_BY_COUNTING = {
    Counting.OWN_COPY: Found.OWN_COPY,
    Counting.FROM_ARTICLE: Found.FROM_ARTICLE,
    Counting.NOT_COUNTED: Found.NOT_COUNTED,
    Counting.UNDATED: Found.UNDATED,
    Counting.OUTSIDE_WINDOW: Found.OUTSIDE_WINDOW,
    Counting.BEFORE_EVENT: Found.BEFORE_EVENT,
    Counting.WRONG_DATE: Found.WRONG_DATE,
    Counting.OFF_EVENT: Found.OFF_EVENT,
}
_UNREAD = (Found.PAYWALLED, Found.HEADLINE_ONLY, Found.COULD_NOT_LOOK)
# A source with several reports stands as the first of these that one of them gives. What could
# not be read comes before what is of other days or events: it might have had the claim.
_ORDER = tuple(Found)
_ANSWERED = (AnswerStatus.OK, AnswerStatus.EMPTY)


def look_around(
    evidence: Sequence[Evidence], *, off_event: frozenset[int], answers: Sequence[Answer] = ()
) -> tuple[Look, ...]:
    """Say of each source what looking for the claim in it came to, in the order of the answers.

    `evidence` holds one piece per report, its counting decided; `off_event` are indexes of those
    on something else. A source that holds several outlets has a look for each of them.
    """
    by_source: dict[str, dict[str, list[int]]] = {answer.source: {} for answer in answers}
    for index, piece in enumerate(evidence):
        report = piece.report
        outlets = by_source.setdefault(report.source, defaultdict(list))
        outlets.setdefault(report.outlet or report.publisher.outlet, []).append(index)
    looks: list[Look] = []
    for source, outlets in by_source.items():
        said = [answer for answer in answers if answer.source == source]
        looks += [
            _look_at_reports(source, outlet, members, evidence, off_event)
            for outlet, members in outlets.items()
        ] or [_look_at_answers(source, said)]
    return tuple(looks)


def _look_at_reports(
    source: str,
    outlet: str,
    members: Sequence[int],
    evidence: Sequence[Evidence],
    off_event: frozenset[int],
) -> Look:
    found = {at: _find(evidence[at], is_off_event=at in off_event) for at in members}
    best = min(found.values(), key=_ORDER.index)
    first = next(evidence[at].report for at in members if found[at] is best)
    others = Counter(other for other in found.values() if other is not best)
    beside = ", ".join(f"{others[other]} {other}" for other in _ORDER if others[other])
    is_unread = best in _UNREAD or best is Found.NO_REPORT
    return Look(
        source=source,
        outlet=outlet,
        found=best,
        status=str(first.status) if is_unread else "",
        read=sum(one in _BY_RELATION.values() for one in found.values()),
        unread=sum(one in _UNREAD for one in found.values()),
        detail="; ".join(
            filter(None, (_tell(first, best), f"beside it: {beside}" if beside else ""))
        ),
    )


def _find(piece: Evidence, *, is_off_event: bool) -> Found:
    status = piece.report.status
    if status is PageStatus.NOT_ARTICLE:
        return Found.NO_REPORT
    if status is PageStatus.PAYWALL:
        return Found.PAYWALLED
    if status is not PageStatus.OK:
        return Found.HEADLINE_ONLY if piece.report.title else Found.COULD_NOT_LOOK
    if piece.counting is not Counting.COUNTS:
        return _BY_COUNTING[piece.counting]
    if piece.relation is Relation.SILENT and is_off_event:
        return Found.OFF_EVENT
    return _BY_RELATION[piece.relation]


def _tell(report: Report, found: Found) -> str:
    if found in _UNREAD:
        headline = f"headline: {report.title}" if report.title else ""
        return "; ".join(filter(None, (report.detail, headline)))
    return report.detail


def _look_at_answers(source: str, answers: Sequence[Answer]) -> Look:
    """What a source came to of which no report is there."""
    failed = [answer for answer in answers if answer.status not in (*_ANSWERED, AnswerStatus.OFF)]
    off = [answer for answer in answers if answer.status is AnswerStatus.OFF]
    if failed:
        return _make(source, Found.COULD_NOT_LOOK, failed[0])
    if off:
        return _make(source, Found.LEFT_OUT, off[0])
    return _make(source, Found.NO_REPORT, answers[0])


def _make(source: str, found: Found, answer: Answer) -> Look:
    return Look(source, "", found, status=str(answer.status), detail=answer.detail)
