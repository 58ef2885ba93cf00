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
from verify.language.word_lists import word_set
from verify.records import Hedge

__all__ = ["hedge_after", "hedge_before"]


def hedge_before(pieces: Sequence[Piece], first: int, unit: str, *, value: float) -> Hedge:
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
        if words[0] in _WHERE and value < MOST_PASSED and _moves(pieces, first, unit):
            return Hedge.EXACT
        return hedge
    return Hedge.EXACT


# "Leapt over two fences" says where; no more than so many things are passed at one go.
MOST_PASSED = 10
_WHERE = word_set("over above under below beyond")
# So many words before "over" may part it from the verb: "headed the ball high over two defenders".
_MOVE_REACH = 4
_MOVES = word_set(
    "jumped jumps jump jumping leapt leaped leaps leap leaping flew flies fly flying rose rises "
    "rise rising soared soars soaring towered towers towering vaulted climbed climbs climbing "
    "stepped steps ran runs run running drove drives driving rode walked walks looked looks "
    "hung hangs hanging fell falls tumbled crawled crawls ducked headed heads kicked threw "
    "throws thrown lobbed chipped curled fired sailed sails glided swept lifted crashed passed "
    "passes crossed buried trapped crushed stands stood hovered hovers circled swam dived"
)
# What is climbed by number is counted: "climbed over five places", "rose above six points".
_COUNTED_STEPS = word_set("place point spot position seat goal run")


def _moves(pieces: Sequence[Piece], first: int, unit: str) -> bool:
    """True where something moves or stands over things that are counted, not measured."""
    is_thing = unit != "" and family_of(unit).name == unit and unit not in _COUNTED_STEPS
    reached = {word_at(pieces, at) for at in range(max(0, first - 1 - _MOVE_REACH), first - 1)}
    return is_thing and unit[0].islower() and not _MOVES.isdisjoint(reached)


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
