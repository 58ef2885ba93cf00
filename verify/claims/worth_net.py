"""Words as rows of a table in; how much they speak for checking out, the same on every processor.

A small network over the pieces of a sentence: each piece and its neighbours are held against a
number of patterns, and a sentence is rated by how strongly each pattern fits on the whole and at
its best place. All of it is whole numbers small enough that float32 adds them without rounding,
in any order, so a score depends neither on the processor nor on what else is rated with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verify.claims.worth_pieces import Word

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Whole = NDArray[np.float32]
    """Whole numbers kept as float32, which multiplies fastest."""

# Patterns and their mean fits are cut to these, which keeps every sum below 2**24.
HIGHEST_FIT = 255
# A mean is kept in halves.
MEAN_PARTS = 2
# Sentences at a time, so that a long article takes no more memory than a short one.
_BATCH = 128


@dataclass(frozen=True, slots=True)
class Net:
    """The trained network; every array holds whole numbers.

    `pieces` and `shapes` have a row for each piece and shape; `patterns` is laid out as
    (neighbours x row length, patterns). `fit_scale` and `middle_scale` bring sums back into range,
    `out_scale` brings the last one to log-odds.
    """

    pieces: NDArray[np.int8]
    shapes: NDArray[np.int8]
    patterns: Whole
    pattern_bias: Whole
    middle: Whole
    middle_bias: Whole
    out: Whole
    out_bias: float
    fit_scale: float
    middle_scale: float
    out_scale: float


@dataclass(frozen=True, slots=True)
class _Rows:
    """Sentences below each other, rows of nothing around each; where each one begins, how long."""

    values: Whole
    starts: tuple[int, ...]
    lengths: tuple[int, ...]


def rate(net: Net, sentences: Sequence[Sequence[Word]]) -> list[float]:
    """The log-odds of each sentence, in the order given; each must have a word."""
    found: list[float] = []
    for start in range(0, len(sentences), _BATCH):
        found += _run(net, _fill(net, sentences[start : start + _BATCH]))
    return found


def rate_without_each(net: Net, words: Sequence[Word]) -> list[float]:
    """The log-odds of a sentence as it is, and then without each of its words in turn.

    A word left out leaves a gap: its neighbours do not move together.
    """
    rows = _fill(net, [words] * (len(words) + 1))
    inside = 0
    for word, start in zip(words, rows.starts[1:], strict=True):
        rows.values[start + inside : start + inside + len(word.pieces)] = 0
        inside += len(word.pieces)
    return _run(net, rows)


def _fill(net: Net, sentences: Sequence[Sequence[Word]]) -> _Rows:
    import numpy as np

    place = _reach(net)
    pieces: list[int] = []
    shapes: list[int] = []
    places: list[int] = []
    starts: list[int] = []
    for words in sentences:
        starts.append(place)
        for word in words:
            pieces += word.pieces
            shapes += [word.shape] * len(word.pieces)
        end = place + len(pieces) - len(places)
        places += range(place, end)
        place = end + _reach(net)
    values = np.zeros((place, net.pieces.shape[1]), dtype=np.float32)
    values[places] = np.add(net.pieces[pieces], net.shapes[shapes], dtype=np.float32)
    ends = [start - _reach(net) for start in (*starts[1:], place)]
    lengths = tuple(end - start for start, end in zip(starts, ends, strict=True))
    return _Rows(values, tuple(starts), lengths)


def _reach(net: Net) -> int:
    """How many neighbours on each side a pattern looks at."""
    return len(net.patterns) // len(net.shapes[0]) // 2


def _run(net: Net, rows: _Rows) -> list[float]:
    import numpy as np

    size, reach = net.pieces.shape[1], _reach(net)
    count = len(rows.values) - 2 * reach
    fits = np.tile(net.pattern_bias, (count, 1))
    for number in range(2 * reach + 1):
        fits += rows.values[number : number + count] @ net.patterns[number * size :][:size]
    fits *= np.float32(net.fit_scale)
    np.clip(np.floor(fits, out=fits), 0, HIGHEST_FIT, out=fits)
    # Where each sentence begins and ends; every second stretch is what lies between two of them.
    bounds = np.array(rows.starts).repeat(2) - reach
    bounds[1::2] += rows.lengths
    sums = np.add.reduceat(fits, bounds[:-1], axis=0)[::2]
    best = np.maximum.reduceat(fits, bounds[:-1], axis=0)[::2]
    means = np.floor(sums * MEAN_PARTS / np.array(rows.lengths, dtype=np.float32)[:, None])
    middle = np.concatenate([means, best], axis=1) @ net.middle + net.middle_bias
    middle = np.clip(np.floor(middle * np.float32(net.middle_scale)), 0, HIGHEST_FIT)
    logs = (middle @ net.out).astype(np.float64) + net.out_bias
    return [float(value) for value in logs * net.out_scale]
