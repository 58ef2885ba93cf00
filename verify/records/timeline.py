"""Evidence in; in which order it came out, who was first, and how figures grew, out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from verify.records.evidence import Counting, Evidence, Outcome, Relation
from verify.records.reports import Report


class Trend(StrEnum):
    """How the values of a series go with time; `mixed` is a disagreement, not a growth."""

    RISING = "rising"
    FALLING = "falling"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Figure:
    """What one report tells in the place of a figure of the claim: the value, in its words.

    `outcome` is what the check of the two came to: `missing` for a count of another hour.
    """

    value: float
    words: str
    report: Report
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Series:
    """The figures that dated reports tell in the place of one of the claim's, by time."""

    claim_value: str
    figures: tuple[Figure, ...]

    @property
    def trend(self) -> Trend:
        """Whether each later value is at least, or at most, the one before it.

        A value that differs from the claim's is another answer and no growth, and values that may
        be of one moment have no order: either makes the series mixed.
        """
        later = [
            (one.value, other.value)
            for one, other in pairwise(self.figures)
            if one.value != other.value
        ]
        are_apart = all(
            one.report.published.end <= other.report.published.start
            for one, other in pairwise(self.figures)
            if one.value != other.value
        )
        if any(figure.outcome is Outcome.DIFFERS for figure in self.figures):
            return Trend.MIXED
        if are_apart and all(one < other for one, other in later):
            return Trend.RISING
        if are_apart and all(one > other for one, other in later):
            return Trend.FALLING
        return Trend.MIXED


def order_by_time(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The evidence as its reports came out, the first first; undated ones last, as they come."""
    listed = list(evidence)
    dated = [piece for piece in listed if piece.report.published.is_known]
    dated.sort(key=lambda piece: (piece.report.published.value, piece.report.published.end))
    return (*dated, *(piece for piece in listed if not piece.report.published.is_known))


def find_first(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Who had the claim first: more than one where their dates do not tell, none where undated.

    Only evidence that counts: a copy of the article has it from there.
    """
    having = [
        piece
        for piece in order_by_time(evidence)
        if piece.relation is Relation.SUPPORTS
        and piece.counting is Counting.COUNTS
        and piece.report.published.is_known
    ]
    bound = min((piece.report.published.end for piece in having), default=None)
    return tuple(
        piece for piece in having if bound is not None and piece.report.published.start < bound
    )
