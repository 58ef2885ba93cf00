"""Labelled pairs held out from fitting in; how far the probabilities are to be believed out.

    VERIFY_DATA=../shared/data python -m benchmarks.calibration [READER]

prints the reliability plots. READER is what --reader takes: none where it is left out.
The expected calibration error is the mean, over ten bins of equal width, of the distance between
what was said and what came true, each bin by its share of the pairs.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean

from benchmarks.figures import Figure, Part
from benchmarks.relation import PAIR_SETS, Judged, judge_pairs
from verify import Relation
from verify.reader import choose_reader
from verify.records import NO_READER, Reader

# The sets whose development halves the weights are fitted to; pooled, each pair counts once.
FITTED = ("relation/fm2", "relation/fever-symmetric", "relation/factcheck-bench", "relation/wice")
POOLED = "relation, four sets pooled"
BINS = 10
DRAWS = 1000
SEED = 20161120
BAR = 40

Said = Sequence[tuple[float, bool]]
SIDES: Mapping[Relation, Callable[[Judged], float]] = {
    Relation.SUPPORTS: lambda row: row.comparison.supports,
    Relation.CONTRADICTS: lambda row: row.comparison.contradicts,
}


def figures(data: Path) -> tuple[Figure, ...]:
    """The error of both probabilities on the pooled held-out halves, without a reader and with."""
    with_reader = judge_held_out(data, choose_reader("small"))
    return (*_measure(judge_held_out(data), ""), *_measure(with_reader, ", with the small reader"))


def _measure(judged: Sequence[Judged], told: str) -> Iterator[Figure]:
    for side in SIDES:
        said = read_said(judged, side)
        note = "95 of 100 draws from {:.3f} to {:.3f}".format(*bootstrap(said))
        measure = f"expected calibration error of {side}{told}"
        value = calibration_error(said)
        yield Figure(POOLED, measure, value, len(said), note, Part.HELD_OUT, is_better_low=True)


def judge_held_out(data: Path, reader: Reader = NO_READER) -> tuple[Judged, ...]:
    """The held-out halves of the sets that the weights are fitted to, judged."""
    return tuple(
        row
        for one in PAIR_SETS
        if one.name in FITTED
        for row in judge_pairs(one.read_parts(data)[Part.HELD_OUT], reader)
    )


def read_said(rows: Sequence[Judged], side: Relation) -> Said:
    """For each pair, how likely it was said to be on this side, and whether it is."""
    return [(SIDES[side](row), row.pair.label is side) for row in rows]


def calibration_error(said: Said) -> float:
    """The expected calibration error; 0 where what is said comes true as often as said."""
    return sum(abs(sum(said - true for said, true in rows)) for rows in _bin(said)) / len(said)


def _bin(said: Said) -> list[list[tuple[float, bool]]]:
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for one in said:
        bins[min(BINS - 1, int(one[0] * BINS))].append(one)
    return bins


def bootstrap(said: Said) -> tuple[float, float]:
    """The ends of the interval that holds 95 of 100 errors on as many pairs drawn anew."""
    draw = random.Random(SEED)
    errors = sorted(calibration_error(draw.choices(said, k=len(said))) for _ in range(DRAWS))
    return errors[DRAWS // 40], errors[-1 - DRAWS // 40]


def plot_reliability(said: Said) -> str:
    """A line for each bin: what was said on average (|), what came true (#), and of how many."""
    lines = []
    for at, rows in enumerate(_bin(said)):
        if not rows:
            continue
        told, true = (mean(row[side] for row in rows) for side in (0, 1))
        bar = list("#" * round(true * BAR) + " " * (BAR - round(true * BAR)) + " ")
        bar[round(told * BAR)] = "|"
        bounds = f"{at / BINS:.1f}–{(at + 1) / BINS:.1f}"
        lines.append(f"{bounds}  {''.join(bar)} said {told:.2f}, true {true:.2f} of {len(rows)}")
    return "\n".join(lines)


def main() -> int:
    """Print both plots and the error beside each; 2 without data."""
    data = os.environ.get("VERIFY_DATA", "")
    if not data:
        print(__doc__)
        return 2
    judged = judge_held_out(Path(data), choose_reader((*sys.argv[1:], "none")[0]))
    for side in SIDES:
        said = read_said(judged, side)
        low, high = bootstrap(said)
        error = f"{calibration_error(said):.3f} ({low:.3f}–{high:.3f})"
        print(f"{side}: expected calibration error {error}, {len(said)} pairs\n")
        print(plot_reliability(said), end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
