"""Reports that have a claim in; who says it in each of them, and how many voices that is, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verify.language.name_forms import same_name
from verify.language.sentences import split_sentences
from verify.language.tellings import Telling, find_tellings, fold_speaker, overlapping
from verify.language.tokens import tokenize
from verify.records import Claim, Evidence, Origin, Voice, VoiceKind, Wording


@dataclass(frozen=True, slots=True)
class Teller:
    """Who says a claim in one piece of evidence; `body` is for whom a named person speaks."""

    kind: VoiceKind
    name: str = ""
    body: str = ""


OWN = Teller(VoiceKind.OWN)


def find_teller(claim: Claim, piece: Evidence) -> Teller:
    """Whose word a passage passes on: the speaker who says more of the claim than the report.

    What a report says itself in one sentence of the passage is its own, whoever says it again.
    """
    stems = _telling_stems(claim.text)
    text = piece.report.text
    tellings = tuple(overlapping(find_tellings(text), piece.start, piece.end))
    if not tellings:
        return OWN
    told = max(tellings, key=lambda one: (len(_held(text, one.start, one.end, stems)), -one.start))
    most = len(_held(text, told.start, told.end, stems))
    own = max((len(held) for held in _own_parts(piece, tellings, stems)), default=0)
    if not told.speaker or most <= own:
        return OWN
    kind = VoiceKind.NAMED if told.is_named else VoiceKind.UNNAMED
    return Teller(kind, told.speaker, told.body)


def _own_parts(
    piece: Evidence, tellings: Sequence[Telling], stems: frozenset[str]
) -> list[frozenset[str]]:
    """What each sentence of the passage says of the claim outside of anybody's mouth."""
    parts = []
    passage = piece.report.text[piece.start : piece.end]
    for span in split_sentences(passage):
        start, end = piece.start + span.start, piece.start + span.end
        tokens = tokenize(piece.report.text[start:end])
        parts.append(
            frozenset(
                token.stem
                for token in tokens
                if token.stem in stems
                and not any(one.start <= start + token.start < one.end for one in tellings)
            )
        )
    return parts


def _held(text: str, start: int, end: int, stems: frozenset[str]) -> frozenset[str]:
    return _telling_stems(text[start:end]) & stems


def _telling_stems(text: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokenize(text) if not token.is_stopword)


def is_same_speaker(one: str, other: Teller) -> bool:
    """Whether a speaker is this teller, or the body for which he speaks."""
    return any(_is_same(one, name) for name in (other.name, other.body) if name)


def _is_same(one: str, other: str) -> bool:
    if one.casefold() == other.casefold():
        return True
    if one[:1].isupper() and other[:1].isupper():
        return same_name(one, other)
    ours, theirs = fold_speaker(one), fold_speaker(other)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def count_voices(
    tellers: dict[int, Teller], evidence: Sequence[Evidence], origins: Sequence[Origin]
) -> tuple[Voice, ...]:
    """Join tellers, by the index of their report, into voices, those of most origins first.

    A copy that dropped who says it has it from whoever says it in the others of its origin.
    """
    groups: list[tuple[Teller, list[int], set[int]]] = []
    for number, origin in enumerate(origins):
        members = [index for index in origin.members if index in tellers]
        passed = next((tellers[i] for i in members if tellers[i].kind is not VoiceKind.OWN), None)
        for index in members:
            teller = tellers[index]
            if teller.kind is VoiceKind.OWN:
                teller = passed or Teller(VoiceKind.OWN, _name_origin(origin, evidence))
            group = next((one for one in groups if _is_one_voice(one[0], teller)), None)
            if group is None:
                group = (teller, [], set())
                groups.append(group)
            group[1].append(index)
            group[2].add(number)
    ordered = sorted(groups, key=lambda group: (-len(group[2]), group[1]))
    return tuple(
        Voice(
            teller.kind,
            teller.body or teller.name,
            len(numbers),
            tuple(Wording(i, evidence[i].start, evidence[i].end) for i in sorted(members)),
        )
        for teller, members, numbers in ordered
    )


def _name_origin(origin: Origin, evidence: Sequence[Evidence]) -> str:
    report = evidence[origin.members[0]].report
    return origin.name or report.outlet or report.publisher.outlet or report.url


def _is_one_voice(one: Teller, other: Teller) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind is VoiceKind.OWN:
        return one.name == other.name
    if VoiceKind.UNNAMED in (one.kind, other.kind):
        return one.name.casefold() == other.name.casefold()
    return is_same_speaker(one.name, other) or bool(one.body and is_same_speaker(one.body, other))
