"""What a speaker said, as a claim of its own, and its evidence in; who else has it, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verify.judge.newsrooms import count_up, pick_origins
from verify.judge.rules import ENOUGH_READ, choose_rule
from verify.judge.voices import Teller, count_voices, find_teller, is_same_speaker
from verify.records import (
    CheckKind,
    Claim,
    Content,
    Counting,
    Evidence,
    Origin,
    Outcome,
    PageStatus,
    Polarity,
    Relation,
    VoiceKind,
)

# Share of the telling words of what was said that may be missing where a report says otherwise.
# By reasoning, on the two seeds; lower is safer. Re-measure: python -m pytest tests/test_voices.py
MOST_MISSING = 0.25
_TURNED = {Relation.SUPPORTS: Relation.CONTRADICTS, Relation.CONTRADICTS: Relation.SUPPORTS}


def judge_content(
    claim: Claim,
    content: Claim,
    evidence: Sequence[Evidence],
    said: Sequence[Evidence],
    origins: Sequence[Origin],
    *,
    off_event: frozenset[int] = frozenset(),
    enough_read: int = ENOUGH_READ,
) -> Content:
    """Judge what was said by whoever has it otherwise than from its speaker.

    `said` is the evidence on the claim that he said it, `evidence` that on what he said, each with
    one piece per report. A report that only passes on his word counts neither for nor against.
    """
    pieces = [
        replace(_turn(_weaken(piece), claim), counting=told.counting)
        for piece, told in zip(evidence, said, strict=True)
    ]
    tellers = {
        i: _find_teller(claim, content, piece, said[i])
        for i, piece in enumerate(pieces)
        if piece.relation is not Relation.SILENT
    }
    tellers = _spread(tellers, origins)
    others = [
        replace(piece, relation=Relation.SILENT) if _is_same(tellers, i) else piece
        for i, piece in enumerate(pieces)
    ]
    for_it = pick_origins(origins, others, Relation.SUPPORTS)
    against = pick_origins(origins, others, Relation.CONTRADICTS)
    on_event = [
        i
        for i, piece in enumerate(others)
        if piece.report.status is PageStatus.OK
        and piece.counting is Counting.COUNTS
        and i not in off_event
    ]
    tally = count_up(for_it, against, others, on_event, origins=origins, enough=enough_read)
    rule = choose_rule(tally)
    his = pick_origins(origins, pieces, Relation.SUPPORTS)
    return Content(
        text=content.text,
        start=content.start,
        end=content.end,
        status=rule.status,
        reason=rule.tell(tally),
        for_it=count_voices(tellers, pieces, his),
        against=count_voices(tellers, others, against),
    )


def _weaken(piece: Evidence) -> Evidence:
    """What differs counts only where the rest is there: a few words alone meet by chance.

    "Inspected no more dams than he did" says nothing against "was last inspected in June".
    """
    has_gap = any(one.outcome is Outcome.MISSING for one in piece.checks)
    total = len(piece.matched) + len(piece.missing)
    is_thin = has_gap or len(piece.missing) > MOST_MISSING * total
    is_against = piece.relation is Relation.CONTRADICTS
    return replace(piece, relation=Relation.PARTIAL) if is_against and is_thin else piece


def _turn(piece: Evidence, claim: Claim) -> Evidence:
    """Of a denial: what has it that it was so speaks against the speaker, and the other way round.

    A figure or name that differs says nothing for him who denies all of it.
    """
    if claim.polarity is not Polarity.DENIED:
        return piece
    differing = {one.kind for one in piece.checks if one.outcome is Outcome.DIFFERS}
    if piece.relation is Relation.CONTRADICTS and differing != {CheckKind.POLARITY}:
        return replace(piece, relation=Relation.PARTIAL)
    return replace(piece, relation=_TURNED.get(piece.relation, piece.relation))


def _find_teller(claim: Claim, content: Claim, piece: Evidence, said: Evidence) -> Teller:
    teller = find_teller(content, piece)
    is_there = said.start < piece.end and piece.start < said.end
    is_his = teller.name and is_same_speaker(claim.speaker, teller)
    # Where the report has him say it, no reading of the passage makes it anybody else's word; nor
    # are his very words somebody else's finding where a report puts them into another mouth.
    is_quoted = any(
        one.kind is CheckKind.QUOTE and one.outcome is Outcome.AGREES for one in said.checks
    )
    if is_his or (is_there and (is_quoted or said.relation is Relation.SUPPORTS)):
        return Teller(VoiceKind.SAME, claim.speaker)
    return teller


def _spread(tellers: dict[int, Teller], origins: Sequence[Origin]) -> dict[int, Teller]:
    """A copy without the speaker's name has it from him all the same."""
    spread = dict(tellers)
    for origin in origins:
        same = [i for i in origin.members if _is_same(tellers, i)]
        for i in origin.members:
            if same and i in spread:
                spread[i] = tellers[same[0]]
    return spread


def _is_same(tellers: dict[int, Teller], index: int) -> bool:
    return index in tellers and tellers[index].kind is VoiceKind.SAME
