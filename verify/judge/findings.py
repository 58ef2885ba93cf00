"""Evidence and origins in; a finding out: the status by the rules of the design, and why."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from verify.judge.contents import judge_content
from verify.judge.echoes import tell_echoes
from verify.judge.looks import look_around
from verify.judge.newsrooms import count_up, join_newsrooms, pick_origins, tell_cited
from verify.judge.rules import ENOUGH_READ, choose_rule
from verify.judge.series import find_series
from verify.judge.voices import count_voices, find_teller
from verify.judge.window import choose_event_day, choose_window, decide_counting, is_after
from verify.records import (
    NO_CONTENT,
    UNKNOWN_DATE,
    Answer,
    Claim,
    ClaimKind,
    Counting,
    Evidence,
    Finding,
    Origin,
    PageStatus,
    Published,
    Relation,
    Voice,
)

NOTHING: Final[Mapping[int, Counting]] = MappingProxyType({})
_UNDECIDED = (Relation.PARTIAL, Relation.SILENT)
_ORDER = (Relation.SUPPORTS, Relation.CONTRADICTS, Relation.PARTIAL, Relation.SILENT)


def judge(
    claim: Claim,
    evidence: Sequence[Evidence],
    origins: Sequence[Origin],
    *,
    published: Published = UNKNOWN_DATE,
    left_out: Mapping[int, Counting] = NOTHING,
    off_event: frozenset[int] = frozenset(),
    answers: Sequence[Answer] = (),
    enough_read: int = ENOUGH_READ,
    content: tuple[Claim, Sequence[Evidence]] | None = None,
) -> Finding:
    """Judge one claim.

    `evidence` holds one piece per report, in the order of the reports that `origins` index.
    `left_out` says of reports, by index, why they never count: copies of the article, those that
    have it from there, those about another event. `off_event` are those whose silence says nothing.
    `answers` are what the sources said; `enough_read` reports on the event make silence.
    `content` is what the claim's speaker said, as a claim of its own with its evidence.
    """
    window = choose_window(claim, published)
    counted = _count(claim, evidence, window, published=published, left_out=left_out)
    for_them = pick_origins(origins, counted, Relation.SUPPORTS)
    against = pick_origins(origins, counted, Relation.CONTRADICTS)
    readable = [piece.report.status is PageStatus.OK for piece in counted]
    on_event = [
        i
        for i, piece in enumerate(counted)
        if readable[i] and piece.counting is Counting.COUNTS and i not in off_event
    ]
    tally = count_up(for_them, against, counted, on_event, origins=origins, enough=enough_read)
    rule = choose_rule(tally)
    reason = _explain(rule.tell(tally), claim, for_them, tally.supporting, window, counted)
    return Finding(
        claim=claim,
        status=rule.status,
        score=_rate(counted, origins),
        origins_for=for_them,
        origins_against=against,
        evidence=_sort_evidence(counted),
        silent=tuple(counted[i].report for i in on_event if counted[i].relation is Relation.SILENT),
        unread=tuple(piece.report for i, piece in enumerate(counted) if not readable[i]),
        reason="; ".join((reason, *tell_echoes(for_them, counted))),
        looks=look_around(counted, off_event=off_event, answers=answers),
        series=find_series(counted),
        voices=() if claim.speaker else _find_voices(claim, counted, for_them),
        content=judge_content(
            claim, *content, counted, origins, off_event=off_event, enough_read=enough_read
        )
        if content
        else NO_CONTENT,
    )


def _find_voices(
    claim: Claim, evidence: Sequence[Evidence], for_them: Sequence[Origin]
) -> tuple[Voice, ...]:
    tellers = {i: find_teller(claim, evidence[i]) for one in for_them for i in one.members}
    return count_voices(tellers, evidence, for_them)


def _count(
    claim: Claim,
    evidence: Sequence[Evidence],
    window: tuple[date, date] | None,
    *,
    published: Published,
    left_out: Mapping[int, Counting],
) -> list[Evidence]:
    """Decide of each piece whether it counts, and whether it may only echo the article."""
    event_day = choose_event_day(claim, published)
    return [
        replace(
            piece,
            counting=_choose(
                left_out.get(i, Counting.COUNTS),
                decide_counting(piece.report, window, event_day=event_day),
            ),
            is_echo=is_after(piece.report.published, published),
        )
        for i, piece in enumerate(evidence)
    ]


def _choose(left_out: Counting, by_date: Counting) -> Counting:
    """Of two reasons the one that tells more: a date is seen, another event is reckoned."""
    is_told = left_out not in (Counting.COUNTS, Counting.OFF_EVENT)
    return left_out if is_told or by_date is Counting.COUNTS else by_date


def _explain(
    reason: str,
    claim: Claim,
    for_them: Sequence[Origin],
    newsrooms: int,
    window: tuple[date, date] | None,
    counted: Sequence[Evidence],
) -> str:
    parts = [reason]
    if len(for_them) > max(newsrooms, 1):
        shared = "; ".join(tell_cited(for_them, counted))
        parts.append(shared or _tell_shared(len(for_them), newsrooms))
    if claim.kind in (ClaimKind.STATEMENT, ClaimKind.QUOTE) and claim.speaker and for_them:
        parts.append(f"this says that {claim.speaker} said it, not that it is so")
    if window:
        parts.append(f"counted are reports of {window[0]} to {window[1]}")
    return "; ".join(parts)


def _tell_shared(origin_count: int, newsrooms: int) -> str:
    if newsrooms == 1:
        return f"{origin_count} origins come from one newsroom or owner"
    shared = "share a newsroom, owner or agency"
    return f"the {origin_count} origins for it {shared} and count as {newsrooms}"


def _rate(evidence: Sequence[Evidence], origins: Sequence[Origin]) -> float:
    """The probability that a newsroom supports and none contradicts.

    Newsrooms that support (contradict) are independent and add up. Those that have a part of it
    mostly lack the same fact, so of them, and of the silent, only the likeliest to support counts.
    """
    unsupported = uncontradicted = 1.0
    likeliest = 0.0
    for members in sorted(join_newsrooms(origins, evidence)):
        pieces = [evidence[i] for i in members if evidence[i].counting is Counting.COUNTS]
        for_it = [piece.supports for piece in pieces if piece.relation is Relation.SUPPORTS]
        against = [piece.contradicts for piece in pieces if piece.relation is Relation.CONTRADICTS]
        unsupported *= 1 - max(for_it, default=0.0)
        uncontradicted *= 1 - max(against, default=0.0)
        others = [piece.supports for piece in pieces if piece.relation in _UNDECIDED]
        likeliest = max(likeliest, *others, 0.0)
    score = (1 - unsupported * (1 - likeliest)) * uncontradicted
    return score if math.isfinite(score) else 0.0


def _sort_evidence(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    told = [(i, piece) for i, piece in enumerate(evidence) if piece.relation is not Relation.SILENT]

    def order(pair: tuple[int, Evidence]) -> tuple[bool, int, float, int]:
        index, piece = pair
        strength = max(piece.supports, piece.contradicts)
        is_left_out = piece.counting is not Counting.COUNTS
        return is_left_out, _ORDER.index(piece.relation), -strength, index

    return tuple(piece for _, piece in sorted(told, key=order))
