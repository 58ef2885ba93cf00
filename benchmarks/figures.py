"""What the accuracy sets share: labelled rows in, figures out (rank statistic, F1, the split)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

Item = TypeVar("Item")
Row = dict[str, Any]

UNDEFINED = float("nan")


class Part(StrEnum):
    """Which share of a set a figure was measured on: rules may be tuned on `dev` only."""

    DEV = "dev"
    HELD_OUT = "held-out"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Figure:
    """One published figure: what was measured on which set, over how many rows.

    `value` is nan when the set holds nothing to measure it on; `note` says what a reader of
    the bare figure could get wrong; `is_better_low` is True for a share of mistakes.
    """

    set: str
    measure: str
    value: float
    count: int
    note: str = ""
    part: Part = Part.ALL
    is_better_low: bool = False

    @property
    def name(self) -> str:
        """The key under which floors.toml keeps this figure."""
        return f"{self.set}: {self.measure} [{self.part}]"


def part_of(key: str) -> Part:
    """The part a row belongs to, by the hash of its key: the same on every machine and day."""
    return Part.HELD_OUT if hashlib.sha256(key.encode()).digest()[0] % 2 else Part.DEV


def split_rows(
    rows: Iterable[Item], key: Callable[[Item], str]
) -> tuple[tuple[Part, tuple[Item, ...]], ...]:
    """Both parts with their rows, in order; rows of one key never stand on both sides."""
    kept = tuple(rows)
    return tuple(
        (part, tuple(row for row in kept if part_of(key(row)) is part))
        for part in (Part.DEV, Part.HELD_OUT)
    )


def sample(rows: Iterable[Item], key: Callable[[Item], str], count: int) -> tuple[Item, ...]:
    """A fixed choice of `count` rows: those with the smallest hashes of their keys."""
    ranked = sorted(rows, key=lambda row: hashlib.sha256(b"sample " + key(row).encode()).digest())
    return tuple(ranked[:count])


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines if line.strip())


def auc(scored: Iterable[tuple[float, bool]]) -> float:
    """The chance that a positive row outscores a negative one, ties counting half.

    nan when one side is empty.
    """
    pairs = sorted(scored, key=lambda pair: pair[0])
    positives = sum(is_positive for _, is_positive in pairs)
    negatives = len(pairs) - positives
    if not positives or not negatives:
        return UNDEFINED
    rank_sum, start = 0.0, 0
    while start < len(pairs):
        end = start
        while end < len(pairs) and pairs[end][0] == pairs[start][0]:
            end += 1
        middle_rank = (start + 1 + end) / 2
        rank_sum += middle_rank * sum(is_positive for _, is_positive in pairs[start:end])
        start = end
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)


def share(flags: Iterable[bool]) -> float:
    """The share of True among flags; nan when there are none."""
    kept = tuple(flags)
    return sum(kept) / len(kept) if kept else UNDEFINED


def f1(*, hits: int, spurious: int, missed: int) -> float:
    """The harmonic mean of precision and recall; 1 when there was nothing to find or invent."""
    total = 2 * hits + spurious + missed
    return 2 * hits / total if total else 1.0


def macro_f1(pairs: Sequence[tuple[str, str]], labels: Iterable[str]) -> float:
    """The mean F1 over labels of (expected, found) pairs; labels in neither column are left out.

    nan when there are no pairs.
    """
    scores = []
    for label in labels:
        hits = sum(expected == found == label for expected, found in pairs)
        spurious = sum(found == label != expected for expected, found in pairs)
        missed = sum(expected == label != found for expected, found in pairs)
        if hits + spurious + missed:
            scores.append(f1(hits=hits, spurious=spurious, missed=missed))
    return sum(scores) / len(scores) if scores else UNDEFINED
