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
# Sentences at a time, longest last, so that little is filled up with nothing.
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


def rate(net: Net, sentences: Sequence[Sequence[Word]]) -> list[float]:
    """The log-odds of each sentence, in the order given; each must have a word."""
    lengths = [sum(len(word.pieces) for word in words) for words in sentences]
    order = sorted(range(len(sentences)), key=lengths.__getitem__)
    found = [0.0] * len(sentences)
    for start in range(0, len(order), _BATCH):
        chosen = order[start : start + _BATCH]
        rows = _fill(net, [sentences[place] for place in chosen], lengths[chosen[-1]])
        sizes = [lengths[place] for place in chosen]
        for place, value in zip(chosen, _run(net, rows, sizes), strict=True):
            found[place] = value
    return found


def rate_without_each(net: Net, words: Sequence[Word]) -> list[float]:
    """The log-odds of a sentence as it is, and then without each of its words in turn.

    A word left out leaves a gap: its neighbours do not move together.
    """
    import numpy as np

    length = sum(len(word.pieces) for word in words)
    rows = np.repeat(_fill(net, [words], length), len(words) + 1, axis=0)
    place = _reach(net)
    for number, word in enumerate(words, start=1):
        rows[number, place : place + len(word.pieces)] = 0
        place += len(word.pieces)
    return _run(net, rows, [length] * len(rows))


def _fill(net: Net, sentences: Sequence[Sequence[Word]], longest: int) -> Whole:
    """The rows of each sentence, and rows of nothing around and after it."""
    import numpy as np

    reach = _reach(net)
    rows = np.zeros((len(sentences), longest + 2 * reach, net.pieces.shape[1]), dtype=np.float32)
    for row, words in zip(rows, sentences, strict=True):
        pieces = [piece for word in words for piece in word.pieces]
        shapes = [word.shape for word in words for _ in word.pieces]
        inside = row[reach : reach + len(pieces)]
        np.add(net.pieces[pieces], net.shapes[shapes], out=inside, dtype=np.float32)
    return rows


def _reach(net: Net) -> int:
    """How many neighbours on each side a pattern looks at."""
    return len(net.patterns) // len(net.shapes[0]) // 2


def _run(net: Net, rows: Whole, lengths: Sequence[int]) -> list[float]:
    import numpy as np

    size, longest = net.pieces.shape[1], rows.shape[1] - 2 * _reach(net)
    fits = np.tile(net.pattern_bias, (len(rows), longest, 1))
    for number in range(2 * _reach(net) + 1):
        neighbours = rows[:, number : number + longest]
        fits += neighbours @ net.patterns[number * size : (number + 1) * size]
    fits = np.clip(np.floor(fits * np.float32(net.fit_scale)), 0, HIGHEST_FIT)
    counts = np.array(lengths, dtype=np.float32)
    fits *= (np.arange(longest) < counts[:, None])[:, :, None]
    means = np.floor(fits.sum(axis=1) * MEAN_PARTS / counts[:, None])
    summary = np.concatenate([means, fits.max(axis=1)], axis=1)
    middle = summary @ net.middle + net.middle_bias
    middle = np.clip(np.floor(middle * np.float32(net.middle_scale)), 0, HIGHEST_FIT)
    logs = (middle @ net.out).astype(np.float64) + net.out_bias
    return [float(value) for value in logs * net.out_scale]
