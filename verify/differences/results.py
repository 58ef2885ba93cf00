"""Two results in; what changed between them, per claim, report, source and setting, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from verify.differences.claims import pair_claims
from verify.differences.lines import compare_figures
from verify.differences.reports import PairedReports, compare_reports, pair_reports
from verify.differences.shifts import Told, find_shifts
from verify.records import (
    NOT_THERE,
    Answer,
    ClaimChange,
    ClaimDifference,
    ClaimSide,
    Finding,
    LineDifference,
    Result,
    ResultDifference,
    WordDifference,
)


def compare_results(before: Result, after: Result) -> ResultDifference:
    """Tell what changed from one result to a later one of the same story.

    Claims go together by their wording, equal ones first and then the nearest; reports by their
    address. Nothing is asked and nothing judged anew.
    """
    pairs = pair_reports(before.reports, after.reports)
    reports = compare_reports(before.reports, after.reports, pairs)
    lines = {key: one.lines for key, one in reports.items()}
    return ResultDifference(
        claim_count=len(after.findings),
        claims=tuple(_compare_claims(before, after, pairs, lines)),
        reports=tuple(reports.values()),
        sources=_compare_words(_answered(before.answers), _answered(after.answers)),
        settings=_compare_words(dict(before.settings), dict(after.settings)),
    )


def _compare_claims(
    before: Result,
    after: Result,
    reports: PairedReports,
    lines: Mapping[str, Sequence[LineDifference]],
) -> Iterator[ClaimDifference]:
    pairs = pair_claims(
        [finding.claim.text for finding in before.findings],
        [finding.claim.text for finding in after.findings],
    )
    for at, finding in enumerate(after.findings):
        if at not in pairs:
            yield ClaimDifference(ClaimChange.NEW, NOT_THERE, _side(finding, at))
            continue
        old = before.findings[pairs[at]]
        sides = _side(old, pairs[at]), _side(finding, at)
        shifts = find_shifts(
            Told(old, before.reports, reports.before),
            Told(finding, after.reports, reports.after),
            lines,
        )
        is_same = old.claim.text == finding.claim.text
        if is_same and not shifts and old.status is finding.status:
            continue
        language = after.article.language or "en"
        yield ClaimDifference(
            ClaimChange.KEPT if is_same else ClaimChange.REWORDED,
            *sides,
            compare_figures(old.claim.text, finding.claim.text, language=language),
            shifts,
        )
    for at, finding in enumerate(before.findings):
        if at not in pairs.values():
            yield ClaimDifference(ClaimChange.GONE, _side(finding, at), NOT_THERE)


def _side(finding: Finding, at: int) -> ClaimSide:
    return ClaimSide(at + 1, finding.claim.text, str(finding.status), finding.score, finding.reason)


def _answered(answers: Sequence[Answer]) -> dict[str, str]:
    """What each source answered, the last word where it was asked more than once."""
    return {answer.source: str(answer.status) for answer in answers}


def _compare_words(before: dict[str, str], after: dict[str, str]) -> tuple[WordDifference, ...]:
    return tuple(
        WordDifference(name, before.get(name, ""), after.get(name, ""))
        for name in dict.fromkeys((*after, *before))
        if before.get(name, "") != after.get(name, "")
    )
