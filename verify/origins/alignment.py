"""The prose of two reports in; which sentences of the one stand in the other out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from verify.language.similarity import rate_shared_order
from verify.origins.prose import Prose

# Two sentences are one when this share of their words is common, in order. Below it are sentences
# about one fact by two hands; copies are edited by a word or two. See docs/decisions/origins.md.
SAME_FROM = 0.75
# A sentence stands in a longer one when nearly all its words do, in order: cut or joined by an
# editor. Only from this length on: short ones are in any longer one.
WITHIN_FROM = 0.85
LONG_WORDS = 12
# Sentences that share this much in order are one sentence in other words.
REWORDED_FROM = 0.5


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two reports have in common, of their prose.

    `pairs` are the sentences they share, as places in both. `share` is the part of the shorter
    report's words in them, `cover` that of the longer's, `words` how many of the shorter's they
    are. `reworded` is the part of the shorter's words in sentences that are at least much alike.
    """

    pairs: tuple[tuple[int, int], ...] = ()
    share: float = 0.0
    cover: float = 0.0
    words: int = 0
    reworded: float = 0.0


NOTHING_SHARED = Alignment()


def align_prose(one: Prose, other: Prose) -> Alignment:
    """Align two reports sentence by sentence, each with the one of the other most like it."""
    if not one.pieces or not other.pieces:
        return NOTHING_SHARED
    shared = rate_shared_order(
        [piece.words for piece in one.pieces], [piece.words for piece in other.pieces]
    )
    ours = np.array([len(piece.words) for piece in one.pieces])
    theirs = np.array([len(piece.words) for piece in other.pieces])
    alike = 2 * shared / (ours[:, None] + theirs[None, :])
    shorter = np.minimum(ours[:, None], theirs[None, :])
    is_within = (shared >= WITHIN_FROM * shorter) & (shorter >= LONG_WORDS)
    is_same = (alike >= SAME_FROM) | is_within
    if not is_same.any():
        rows = ours[(alike >= REWORDED_FROM).any(axis=1)].sum() / one.size
        columns = theirs[(alike >= REWORDED_FROM).any(axis=0)].sum() / other.size
        return Alignment(reworded=float(rows if one.size <= other.size else columns))
    return _sum_up(one, other, shared, is_same, is_same | (alike >= REWORDED_FROM))


def _sum_up(
    one: Prose, other: Prose, shared: np.ndarray, is_same: np.ndarray, is_alike: np.ndarray
) -> Alignment:
    """Count the shared words; of a long sentence that holds a short one, only those shared."""
    held = np.where(is_same, shared, 0)
    here, there = held.max(axis=1), held.max(axis=0)
    first, second = float(here.sum()) / one.size, float(there.sum()) / other.size
    is_shorter = one.size <= other.size
    best = held.argmax(axis=1)
    pairs = tuple((int(at), int(best[at])) for at in np.flatnonzero(here))
    alike = np.where(is_alike, shared, 0)
    reworded = alike.max(axis=1).sum() / one.size if is_shorter else 0.0
    if not is_shorter:
        reworded = alike.max(axis=0).sum() / other.size
    return Alignment(
        pairs,
        share=first if is_shorter else second,
        cover=second if is_shorter else first,
        words=int(here.sum() if is_shorter else there.sum()),
        reworded=float(reworded),
    )
