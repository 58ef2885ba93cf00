"""Where the words of a claim stand in the sentences of all reports in; the best passages out.

All stretches of all reports are ranked at once, as arrays with one entry for each sentence that
holds a word of the claim. Sums are added word by word in the claim's order, so a figure is the same
to the last digit on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.int64]

_NEVER: Final = -np.inf
# Of equal passages the first is taken, not that whose words were added up luckier: behind these
# digits is only what adding leaves.
_RANK_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a claim: what it is worth in a passage and around one, and where it stands.

    `spellings` are, for each word of the reports that stands for it, the numbers of the sentences
    that hold it and its likeness (0..1). `is_own` is True where the word stands there as it is, and
    so may stand around a passage too; `titles` are the reports that hold it in their headline.
    """

    worth: float
    around: float
    spellings: tuple[tuple[Places, float], ...]
    is_own: bool
    titles: Places


@dataclass(frozen=True, slots=True)
class Layout:
    """How sentences are numbered: see Index. `firsts` has the first sentence of each report."""

    report_of: Places
    firsts: Places


@dataclass(frozen=True, slots=True)
class Prices:
    """What decides between passages: how long they may be, and what length costs.

    `back` is how many sentences before a passage stand around it.
    """

    longest: int
    back: int
    per_sentence: float
    kept: int


@dataclass(frozen=True, slots=True)
class Ranked:
    """The passages kept, in any order: arrays of one length, best first within each report.

    `held` and `nearby` have a row for each word of the claim.
    """

    report: Places
    first: Places
    last: Places
    coverage: Floats
    context: Floats
    held: Flags
    nearby: Flags


@dataclass(frozen=True, slots=True)
class _Rated:
    """The stretches of one length, an entry for each sentence they begin at."""

    coverage: Floats
    context: Floats
    held: Flags
    nearby: Flags


@dataclass(frozen=True, slots=True)
class _Stretches:
    """All stretches by length; `rank` has an axis for where they begin and one for the length."""

    by_length: tuple[_Rated, ...]
    rank: Floats


def rank_passages(
    words: Sequence[Word], layout: Layout, prices: Prices, *, telling_from: float
) -> Ranked:
    """Choose the best passages of each report that holds a word, none overlapping another.

    Where no other passage of a report covers `telling_from`, only the best is kept. Equal ones:
    the first and shortest.
    """
    is_told = np.zeros(layout.report_of.size, np.bool_)
    for word in words:
        for numbers, _ in word.spellings:
            is_told[numbers] = True
    told = np.flatnonzero(is_told)
    reports = layout.report_of[told]
    stretches = _weigh(words, told, reports, layout, prices)
    begins = np.flatnonzero(np.diff(reports, prepend=-1))
    chosen = _choose(stretches, told, begins, prices, telling_from)
    rows, lengths = np.divmod(chosen, prices.longest)
    begin = told[rows] - layout.firsts[reports[rows]]
    parts = [
        (rows[lengths == length], rated, np.flatnonzero(lengths == length))
        for length, rated in enumerate(stretches.by_length)
    ]
    order = np.argsort(np.concatenate([where for _, _, where in parts]))
    return Ranked(
        report=reports[rows],
        first=begin,
        last=begin + lengths,
        coverage=np.concatenate([one.coverage[row] for row, one, _ in parts])[order],
        context=np.concatenate([one.context[row] for row, one, _ in parts])[order],
        held=np.concatenate([one.held[:, row] for row, one, _ in parts], axis=1)[:, order],
        nearby=np.concatenate([one.nearby[:, row] for row, one, _ in parts], axis=1)[:, order],
    )


def _weigh(
    words: Sequence[Word], told: Places, reports: Places, layout: Layout, prices: Prices
) -> _Stretches:
    """Weigh every stretch that begins at a told sentence."""
    # Where each sentence stands among the told ones; the last place stands for all others.
    place_of = np.full(layout.report_of.size, told.size)
    place_of[told] = np.arange(told.size)
    worth, is_here = _spread(words, place_of, told.size)
    is_near = np.zeros((len(words), layout.firsts.size), np.bool_)
    for at, word in enumerate(words):
        is_near[at, word.titles] = True
    is_near = is_near[:, reports]
    is_own = np.array([word.is_own for word in words], np.bool_)[:, None]
    around = [layout.firsts[reports], *(told - back for back in range(1, prices.back + 1))]
    for numbers in around:
        is_near |= is_here[:, place_of[numbers]] & is_own
    best, held = worth[:, :-1], is_here[:, :-1]
    weighed = [_rate(words, best, held, is_near)]
    ranks = [(weighed[0].coverage + weighed[0].context).round(_RANK_DIGITS)]
    for ahead in range(1, prices.longest):
        last = place_of[told + ahead]
        added = worth[:, last]
        best, held = np.maximum(best, added), held | is_here[:, last]
        rated = _rate(words, best, held, is_near)
        # A stretch whose last sentence is worth less than its price ranks below the one without
        # it, which begins at the same place, so it is never chosen; the rest is for rounding.
        pays = _add_up(added) > prices.per_sentence - 1e-9
        rank = rated.coverage + rated.context - prices.per_sentence * ahead
        rank = rank.round(_RANK_DIGITS)
        weighed.append(rated)
        ranks.append(np.where(pays, rank, _NEVER))
    return _Stretches(tuple(weighed), np.stack(ranks, axis=1))


def _spread(words: Sequence[Word], place_of: Places, size: int) -> tuple[Floats, Flags]:
    """What each word is worth in each told sentence, and whether it is there."""
    worth = np.zeros((len(words), size + 1))
    is_here = np.zeros(worth.shape, np.bool_)
    for at, word in enumerate(words):
        for numbers, likeness in word.spellings:
            places = place_of[numbers]
            worth[at, places] = np.maximum(worth[at, places], likeness * word.worth)
            is_here[at, places] = True
    return worth, is_here


def _rate(words: Sequence[Word], best: Floats, held: Flags, is_near: Flags) -> _Rated:
    nearby = is_near & ~held
    shares = np.array([word.around for word in words])[:, None]
    return _Rated(_add_up(best), _add_up(shares * nearby), held, nearby)


def _add_up(rows: Floats) -> Floats:
    """Add row by row, in the claim's order: numpy's own sum may take another."""
    total = np.zeros(rows.shape[1])
    for row in rows:
        total += row
    return total


def _choose(
    stretches: _Stretches, told: Places, begins: Places, prices: Prices, telling_from: float
) -> Places:
    """The numbers of the stretches kept: the best of each report, then those that do not overlap.

    A stretch is numbered by its place in the flattened arrays; those of a report lie together.
    """
    if not told.size:
        return np.empty(0, np.int64)
    rank = stretches.rank.ravel().copy()
    coverage = np.stack([rated.coverage for rated in stretches.by_length], axis=1).ravel()
    first = np.repeat(told, prices.longest)
    last = (told[:, None] + np.arange(prices.longest)).ravel()
    starts = begins * prices.longest
    report = np.repeat(np.arange(starts.size), np.diff(starts, append=rank.size))
    rounds = []
    for at in range(prices.kept):
        best = _find_best(rank, starts, report)
        if not best.size:
            break
        rounds.append(best)
        # The best of each report, spread over its stretches; reports without one are done.
        of = np.full(starts.size, -1)
        of[report[best]] = best
        mine = of[report]
        rank[(mine < 0) | ((first <= last[mine]) & (last >= first[mine]))] = _NEVER
        if at == 0:
            tells = np.logical_or.reduceat((coverage >= telling_from) & (rank > _NEVER), starts)
            rank[~tells[report]] = _NEVER
    return np.concatenate(rounds)


def _find_best(rank: Floats, starts: Places, report: Places) -> Places:
    """The first stretch of the highest rank in each report that has one left."""
    highest = np.maximum.reduceat(rank, starts)
    equal = np.flatnonzero((rank == highest[report]) & (rank > _NEVER))
    is_first = np.diff(report[equal], prepend=-1) > 0
    found: Places = equal[is_first]
    return found
