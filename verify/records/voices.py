"""The reports that have a claim in; whose word each passes on, or that it is its own, out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verify.records.statuses import Status


class VoiceKind(StrEnum):
    """Who says it in a report: the report itself, or somebody whose word it passes on.

    `same-speaker` is the one who speaks in the claim; it is told of what he said only.
    """

    OWN = "own-reporting"
    NAMED = "named-speaker"
    UNNAMED = "unnamed-speaker"
    SAME = "same-speaker"


@dataclass(frozen=True, slots=True)
class Wording:
    """Where a report, by its index, says it: report.text[start:end]."""

    report: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Voice:
    """One who says it, and where each report has it.

    `name` is the speaker or body as first met, or the origin for what a report says itself.
    `origins` counts how many origins of the finding rest on this voice.
    """

    kind: VoiceKind
    name: str
    origins: int
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What the speaker of a claim said, judged as a claim of its own: claim.text[start:end].

    Who passes on the same speaker's word stands among the voices and counts for nothing. `status`
    follows the rules of every finding; `for_it` are those who have it, `against` those who say
    otherwise.
    """

    text: str
    start: int
    end: int
    status: Status
    reason: str
    for_it: tuple[Voice, ...] = ()
    against: tuple[Voice, ...] = ()


# Of a claim without a speaker, or whose speaker asserts nothing that could be checked by itself.
NO_CONTENT = Content("", 0, 0, Status.UNVERIFIABLE, "")
