"""The findings of an article in; how many have which status, and which to look at first, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verify.records.findings import Finding
from verify.records.statuses import Status
from verify.records.voices import VoiceKind

# A claim of this worth or more is looked at for resting on one origin or voice, or on none. It is
# what a claim of unrated worth gets, so that none is passed over for that; not fitted.
CHECK_WORTHY = 0.5


@dataclass(frozen=True, slots=True)
class Concern:
    """A claim to look at, by its number from 1, and why."""

    number: int
    status: Status
    reason: str


@dataclass(frozen=True, slots=True)
class Summary:
    """How many findings have each status, in the order of Status, and what to look at, in order.

    First what is contradicted, then contested, then what was said and others say otherwise, then
    what is worth checking and rests on one origin, on one voice, or on nothing that was read. Of
    one sort the claim most worth checking comes first. A claim is named once.
    """

    counts: tuple[tuple[Status, int], ...]
    concerns: tuple[Concern, ...]


def summarise(findings: Sequence[Finding]) -> Summary:
    """Sum up the findings of an article, given in its order."""
    tally = Counter(finding.status for finding in findings)
    ranked = sorted(
        (rank, -finding.claim.worth, number, finding.status, reason)
        for number, finding in enumerate(findings, start=1)
        for rank, reason in _worries(finding)
    )
    concerns: dict[int, Concern] = {}
    for _, _, number, status, reason in ranked:
        concerns.setdefault(number, Concern(number, status, reason))
    counts = tuple((status, tally[status]) for status in Status if tally[status])
    return Summary(counts, tuple(concerns.values()))


def _worries(finding: Finding) -> Iterator[tuple[int, str]]:
    """Why a finding should be looked at, each with its rank, the lowest first."""
    status, content = finding.status, finding.content
    for_it, against = len(finding.origins_for), len(finding.origins_against)
    if status is Status.CONTRADICTED:
        yield 1, f"{_origins(against)} against it, none for it"
    if status is Status.CONTESTED:
        yield 2, f"{_origins(for_it)} for it, {against} against"
    if content.against:
        yield 3, f"said so; {' and '.join(voice.name for voice in content.against)} says otherwise"
    if finding.claim.worth < CHECK_WORTHY:
        return
    if status is Status.SINGLE_ORIGIN:
        yield 4, "worth checking, and of one origin only"
    if is_one_voice(finding):
        yield 5, f"worth checking, and all {_origins(for_it)} rest on {finding.voices[0].name}"
    if status is Status.UNREPORTED:
        yield 6, "worth checking, and no report has it"


def is_one_voice(finding: Finding) -> bool:
    """Whether several origins have a claim, and all of them from one and the same speaker."""
    voices = finding.voices
    is_told = len(voices) == 1 and voices[0].kind is not VoiceKind.OWN
    return is_told and len(finding.origins_for) > 1


def _origins(number: int) -> str:
    return "1 origin" if number == 1 else f"{number} origins"
