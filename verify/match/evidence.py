"""Claims and reports in; evidence out: each report's best passage for each claim, explained."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verify.errors import BadInput
from verify.match.candidates import Window, find_windows, index_reports, weigh_claim
from verify.match.checks import check_facts
from verify.match.exchanged import find_exchanged
from verify.match.passage import Passage
from verify.match.rarity import Rarity, count_words
from verify.match.reading import ReadClaim, ReadReport, read_claim_facts, read_report
from verify.match.relation import SILENT_BELOW, Verdict, is_surely_silent, relate
from verify.records import (
    UNKNOWN_DATE,
    Check,
    Claim,
    Comparison,
    Evidence,
    Published,
    Relation,
    Report,
)

# Which passage speaks for a report when several were checked: one that supports, unless another
# contradicts and covers this much more of the claim: two or three words of an ordinary claim. By
# reasoning, not swept.
_NEAR = 0.12


@dataclass(frozen=True, slots=True)
class _Judged:
    claim: ReadClaim
    passage: Passage
    checks: tuple[Check, ...]
    verdict: Verdict


def find_evidence(
    claims: Sequence[Claim], reports: Sequence[Report], *, published: Published = UNKNOWN_DATE
) -> tuple[tuple[Evidence, ...], ...]:
    """Hold every claim against every report: per claim, one piece of evidence per report, in order.

    `published` is the article's date; it places "Sunday" in the claims. A report with no passage
    about the claim gives silent evidence with an empty span.
    """
    readings = [read_report(report, published=published) for report in reports]
    index = index_reports(readings)
    rarity = _count(readings)
    found = []
    for claim in claims:
        read = read_claim_facts(claim, published=published)
        weights = weigh_claim(read, rarity)
        windows = find_windows(weights, index, names=read.name_stems, telling_from=SILENT_BELOW)
        found.append(
            tuple(
                _to_evidence(_judge_report(read, weights, reading, windows.get(at, ())), reading)
                for at, reading in enumerate(readings)
            )
        )
    return tuple(found)


def compare_passages(
    claim: Claim, passages: Sequence[str], *, published: Published = UNKNOWN_DATE
) -> tuple[Comparison, ...]:
    """Hold one claim against texts, from a sentence to a whole article; offsets are into each."""
    if isinstance(passages, str):
        raise BadInput("passages must be a list of texts; put the one text into a list")
    reports = [Report(text=passage) for passage in passages]
    (evidence,) = find_evidence([claim], reports, published=published)
    return tuple(
        Comparison(
            relation=piece.relation,
            supports=piece.supports,
            contradicts=piece.contradicts,
            score=piece.score,
            start=piece.start,
            end=piece.end,
            checks=piece.checks,
            matched=piece.matched,
            missing=piece.missing,
            steps=piece.steps,
        )
        for piece in evidence
    )


def _count(readings: Iterable[ReadReport]) -> Rarity:
    return count_words(sentence.stems for reading in readings for sentence in reading.sentences)


def _judge_report(
    claim: ReadClaim,
    weights: dict[str, float],
    reading: ReadReport,
    windows: tuple[Window, ...],
) -> _Judged | None:
    if not windows:
        return None
    # Six in seven of the later windows are silent whatever the checks say, and are never shown.
    judged = [
        _judge_window(claim, weights, reading, window)
        for at, window in enumerate(windows)
        if at == 0 or not is_surely_silent(window, claim=claim, weights=weights)
    ]
    for_it = [one for one in judged if one.verdict.relation is Relation.SUPPORTS]
    against = [one for one in judged if one.verdict.relation is Relation.CONTRADICTS]
    if for_it and against:
        is_outweighed = _cover(against[0]) >= _cover(for_it[0]) + _NEAR
        return against[0] if is_outweighed else for_it[0]
    if for_it:
        return for_it[0]
    best = _cover(judged[0])
    if against and _cover(against[0]) >= best - _NEAR:
        return against[0]
    partial = [one for one in judged if one.verdict.relation is Relation.PARTIAL]
    return partial[0] if partial else judged[0]


def _cover(one: _Judged) -> float:
    return one.passage.window.coverage + one.passage.window.context


def _judge_window(
    claim: ReadClaim, weights: dict[str, float], reading: ReadReport, window: Window
) -> _Judged:
    passage = Passage(reading, window)
    checks = check_facts(claim, passage)
    exchanged = find_exchanged(claim, passage, weights)
    return _Judged(
        claim, passage, checks, relate(window, checks, exchanged, claim=claim, weights=weights)
    )


def _to_evidence(judged: _Judged | None, reading: ReadReport) -> Evidence:
    if judged is None:
        return Evidence(reading.report, Relation.SILENT, 0.0, 0.0, 0.0, 0, 0)
    window = judged.passage.window
    return Evidence(
        report=reading.report,
        relation=judged.verdict.relation,
        supports=judged.verdict.supports,
        contradicts=judged.verdict.contradicts,
        score=judged.verdict.score,
        start=judged.passage.start,
        end=judged.passage.end,
        checks=judged.checks,
        matched=_show(judged.claim, window.matched | window.nearby),
        missing=_show(judged.claim, judged.claim.stems - window.matched - window.nearby),
        steps=judged.verdict.steps,
    )


def _show(claim: ReadClaim, stems: frozenset[str]) -> tuple[str, ...]:
    """The words of the claim behind some stems, as written and in order."""
    return tuple(dict.fromkeys(token.text for token in claim.content if token.stem in stems))
