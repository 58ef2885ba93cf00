"""Pieces and the place of a figure in, the hedge that stands before or after it out."""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.hedges import (
    HEDGE_ENDS,
    HEDGE_STARTS,
    HEDGES_AFTER,
    HEDGES_BEFORE,
    LONGEST_HEDGE,
)
from verify.language.number_tokens import Piece
from verify.language.number_units import word_at
from verify.language.units import family_of
from verify.records import Hedge

__all__ = ["hedge_after", "hedge_before"]


def hedge_before(pieces: Sequence[Piece], first: int, unit: str) -> Hedge:
    """The hedge right before a figure of this unit: "more than", "no fewer than"."""
    if word_at(pieces, first - 1) not in HEDGE_ENDS:
        return Hedge.EXACT
    for length in range(min(LONGEST_HEDGE, first), 0, -1):
        words = tuple(word_at(pieces, at) for at in range(first - length, first))
        hedge = HEDGES_BEFORE.get(words)
        if hedge is None:
            continue
        if words == ("over",) and family_of(unit).name == "time" and not _lasts(pieces, first):
            return Hedge.EXACT  # "over two days" says when, not how long at least
        return hedge
    return Hedge.EXACT


def _lasts(pieces: Sequence[Piece], first: int) -> bool:
    return word_at(pieces, first - 2) in (
        "lasted", "lasting", "took", "takes", "spent", "for", "well", "just", "after", "last",
        "ran", "spanning", "waited",
    )  # fmt: skip


def hedge_after(pieces: Sequence[Piece], after: int) -> tuple[Hedge, int]:
    """The hedge that follows a figure or its noun, and how many pieces it takes."""
    for start in (after, after + 1):
        if word_at(pieces, start) not in HEDGE_STARTS:
            continue
        for length in (3, 2, 1):
            words = tuple(word_at(pieces, at) for at in range(start, start + length))
            if words in HEDGES_AFTER and (start == after or length > 1):
                return HEDGES_AFTER[words], length if start == after else 0
    return Hedge.EXACT, 0
