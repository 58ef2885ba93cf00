"""Claims and reports in; evidence out: each report's best passage for each claim, explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from verify.errors import BadInput
from verify.match.binding import find_unbound
from verify.match.candidates import Index, Window, find_windows, index_reports, weigh_claim
from verify.match.checks import check_facts
from verify.match.condensing import condense
from verify.match.exchanged import find_exchanged
from verify.match.passage import Passage
from verify.match.rarity import Rarity, count_words
from verify.match.reading import ReadClaim, ReadReport, read_claim_facts, read_report
from verify.match.reading_relation import add_reading
from verify.match.reasons import find_missing_reasons
from verify.match.relation import SILENT_BELOW, is_surely_silent, relate
from verify.match.verdict import Verdict
from verify.records import (
    NO_READER,
    UNKNOWN_DATE,
    UNREAD,
    Check,
    Claim,
    Comparison,
    Evidence,
    Pair,
    Published,
    Reader,
    Reading,
    Relation,
    Report,
)

# Which passage speaks for a report when several were checked: one that supports, unless another
# contradicts and covers this much more of the claim: two or three words of an ordinary claim. By
# reasoning, not swept.
_NEAR = 0.12
# A reader is asked of a report whose best passage covers this much of the claim. Asked of all, it
# is asked twice as often (375 and 200 times of 20 claims and 20 reports of events/many) and tells
# Factcheck-Bench .760 for .752, the other sets as well; from .20 on much is lost (.699).
# Re-measure: python -m benchmarks.accuracy --only ablation
READ_FROM = 0.12


@dataclass(frozen=True, slots=True)
class _Found:
    """A passage that may be evidence for a claim, its facts compared; not judged yet.

    `is_read` says whether what a reader makes of the report bears on it.
    """

    window: Window
    checks: tuple[Check, ...]
    exchanged: tuple[str, ...]
    is_read: bool


@dataclass(frozen=True, slots=True)
class _Case:
    """A claim, what its words weigh, and what each report has on it."""

    claim: ReadClaim
    weights: dict[str, float]
    found: tuple[tuple[_Found, ...], ...]


@dataclass(frozen=True, slots=True)
class _Judged:
    found: _Found
    verdict: Verdict


def find_evidence(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    *,
    published: Published = UNKNOWN_DATE,
    reader: Reader = NO_READER,
) -> tuple[tuple[Evidence, ...], ...]:
    """Hold every claim against every report: per claim, one piece of evidence per report, in order.

    `published` is the article's date; it places "Sunday" in the claims. A report with no passage
    about the claim gives silent evidence with an empty span. `reader` is asked once, about all
    reports that hold READ_FROM of the claim in a passage.
    """
    texts = [read_report(report, published=published) for report in reports]
    index = index_reports(texts)
    rarity = _count(texts)
    cases = [
        _find_passages(read_claim_facts(claim, published=published), texts, index, rarity)
        for claim in claims
    ]
    is_asked = reader is not NO_READER
    pairs = [pair for case in cases for pair in _pair_up(case, texts)] if is_asked else []
    readings = iter(reader.read(pairs)) if is_asked else repeat(UNREAD)
    return tuple(
        tuple(
            _to_evidence(case, _choose(_judge(case, found, readings)), read)
            for found, read in zip(case.found, texts, strict=True)
        )
        for case in cases
    )


def compare_passages(
    claim: Claim,
    passages: Sequence[str],
    *,
    published: Published = UNKNOWN_DATE,
    reader: Reader = NO_READER,
) -> tuple[Comparison, ...]:
    """Hold one claim against texts, from a sentence to a whole article; offsets are into each."""
    if isinstance(passages, str):
        raise BadInput("passages must be a list of texts; put the one text into a list")
    reports = [Report(text=passage) for passage in passages]
    (evidence,) = find_evidence([claim], reports, published=published, reader=reader)
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


def _count(texts: Iterable[ReadReport]) -> Rarity:
    return count_words(sentence.stems for read in texts for sentence in read.sentences)


def _find_passages(
    claim: ReadClaim, texts: Sequence[ReadReport], index: Index, rarity: Rarity
) -> _Case:
    weights = weigh_claim(claim, rarity)
    windows = find_windows(weights, index, names=claim.name_stems, telling_from=SILENT_BELOW)
    found = (
        tuple(_compare(claim, weights, read, windows.get(at, ()))) for at, read in enumerate(texts)
    )
    return _Case(claim, weights, tuple(found))


def _compare(
    claim: ReadClaim, weights: dict[str, float], read: ReadReport, windows: tuple[Window, ...]
) -> Iterator[_Found]:
    for at, window in enumerate(windows):
        is_silent = is_surely_silent(window, claim=claim, weights=weights)
        # Six in seven of the later windows are silent whatever the checks say, and are never shown.
        if at and is_silent:
            continue
        passage = Passage(read, window)
        checks = check_facts(claim, passage)
        # A passage that is silent in any case is not searched for what keeps it from supporting.
        exchanged = () if is_silent else _find_lacks(claim, passage, weights)
        yield _Found(window, checks, exchanged, is_read=window.coverage >= READ_FROM)


def _find_lacks(claim: ReadClaim, passage: Passage, weights: dict[str, float]) -> tuple[str, ...]:
    return (
        *find_exchanged(claim, passage, weights),
        *find_missing_reasons(claim, passage),
        *find_unbound(claim, passage),
    )


def _pair_up(case: _Case, texts: Sequence[ReadReport]) -> Iterator[Pair]:
    """What the reader is asked, once a report, in the order in which _judge takes its answers."""
    for found, read in zip(case.found, texts, strict=True):
        best = next((one for one in found if one.is_read), None)
        if best is not None:
            yield Pair(condense(case.claim, Passage(read, best.window)), case.claim.claim.text)


def _judge(
    case: _Case, found: tuple[_Found, ...], readings: Iterator[Reading]
) -> tuple[_Judged, ...]:
    reading = next(readings) if any(one.is_read for one in found) else UNREAD
    return tuple(
        _Judged(one, _relate(case, one, reading if one.is_read else UNREAD)) for one in found
    )


def _relate(case: _Case, one: _Found, reading: Reading) -> Verdict:
    by_rules = relate(one.window, one.checks, one.exchanged, claim=case.claim, weights=case.weights)
    return add_reading(by_rules, reading, one.checks)


def _choose(judged: tuple[_Judged, ...]) -> _Judged | None:
    """The passage that speaks for its report; None where the report has none."""
    if not judged:
        return None
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
    return one.found.window.coverage + one.found.window.context


def _to_evidence(case: _Case, judged: _Judged | None, read: ReadReport) -> Evidence:
    if judged is None:
        return Evidence(read.report, Relation.SILENT, 0.0, 0.0, 0.0, 0, 0)
    window = judged.found.window
    passage = Passage(read, window)
    return Evidence(
        report=read.report,
        relation=judged.verdict.relation,
        supports=judged.verdict.supports,
        contradicts=judged.verdict.contradicts,
        score=judged.verdict.score,
        start=passage.start,
        end=passage.end,
        checks=judged.found.checks,
        matched=_show(case.claim, window.matched | window.nearby),
        missing=_show(case.claim, case.claim.stems - window.matched - window.nearby),
        steps=judged.verdict.steps,
    )


def _show(claim: ReadClaim, stems: frozenset[str]) -> tuple[str, ...]:
    """The words of the claim behind some stems, as written and in order."""
    return tuple(dict.fromkeys(token.text for token in claim.content if token.stem in stems))
