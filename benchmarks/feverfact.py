"""Sentences with the claims people wrote for them in; focus and coverage of ours out.

    VERIFY_DATA=…/data python -m benchmarks.feverfact     [-v prints the development half]

Focus is the share of our claims that are among the written ones, coverage the share of written
claims that ours hold. The reference has a model judge a claim against all of the other side; here
words and numbers judge, in two ways, each at several thresholds:
- together: that share of a claim's content words, and all its numbers, stand in the other side's;
- one to one: that share of the shorter claim's words, and its numbers, stand in the other; each
  claim answers one, the best pairs first.
Written claims say things in words of their own ("a band" for its name), which no words can match.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure, Part, Row, read_rows, split_rows
from verify.claims import split_claims
from verify.language.numbers import find_numbers
from verify.language.tokens import tokenize
from verify.records import Article

FILE = Path("claims") / "feverfact_validation.jsonl"
THRESHOLDS = (0.5, 0.65)
NAME = "claims/feverfact"


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as what it is compared by."""

    text: str
    stems: frozenset[str]
    numbers: frozenset[str]


def figures(data: Path) -> tuple[Figure, ...]:
    """Focus and coverage at each threshold, on both halves: split by the source article."""
    made = []
    for part, rows in split_rows(read_rows(data / FILE), key=lambda row: row["source"]):
        pairs = [(found_claims(row), row["claims"]) for row in rows]
        ours = sum(len(found) for found, _ in pairs)
        written = sum(len(claims) for _, claims in pairs)
        for threshold in THRESHOLDS:
            hits = sum(len(answers(found, claims, threshold)) for found, claims in pairs)
            focused = sum(_held(found, claims, threshold) for found, claims in pairs)
            covered = sum(_held(claims, found, threshold) for found, claims in pairs)
            for measure, right, count in (
                ("focus, together", focused, ours),
                ("coverage, together", covered, written),
                ("focus, one to one", hits, ours),
                ("coverage, one to one", hits, written),
            ):
                name = f"{measure}, at {threshold}"
                made.append(Figure(NAME, name, right / max(1, count), count, part=part))
    return tuple(made)


def found_claims(row: Row) -> list[str]:
    """The claims we find in the row's sentence, read in its context."""
    title, *around = row["sentence_context"]
    text = f"{title}\n{' '.join(around)}"
    start = text.find(row["sentence"])
    end = start + len(row["sentence"])
    return [claim.text for claim in split_claims(Article(text)) if start <= claim.start < end]


def _held(claims: Sequence[str], others: Sequence[str], threshold: float) -> int:
    """How many claims stand in the others taken together."""
    told = [_told(text) for text in others]
    stems = frozenset().union(*(other.stems for other in told))
    numbers = frozenset().union(*(other.numbers for other in told))
    held = 0
    for claim in (_told(text) for text in claims):
        both = len(claim.stems & stems)
        held += both >= threshold * max(1, len(claim.stems)) and claim.numbers <= numbers
    return held


def answers(
    found: Sequence[str], written: Sequence[str], threshold: float
) -> list[tuple[int, int]]:
    """Which of our claims answers which written one, by place, one to one."""
    ours, theirs = [_told(text) for text in found], [_told(text) for text in written]
    rated = sorted(_rated(ours, theirs, threshold), reverse=True)
    taken: list[tuple[int, int]] = []
    for _, i, j in rated:
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return taken


def _rated(
    ours: Sequence[Told], theirs: Sequence[Told], threshold: float
) -> Iterator[tuple[float, int, int]]:
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            both = len(one.stems & other.stems)
            shorter, longer = sorted((one, other), key=lambda told: len(told.stems))
            if both >= threshold * max(1, len(shorter.stems)) and shorter.numbers <= longer.numbers:
                yield both / max(1, len(one.stems | other.stems)), i, j


def _told(text: str) -> Told:
    stems = frozenset(token.stem for token in tokenize(text) if not token.is_stopword)
    return Told(text, stems, frozenset(str(number.value) for number in find_numbers(text)))


def main() -> None:
    """Print every figure; with -v what was found and written for the development half."""
    folder = os.environ.get("VERIFY_DATA", "")
    if not folder:
        sys.exit("VERIFY_DATA names no folder; set it to where the labelled sets are")
    if "-v" in sys.argv:
        for part, rows in split_rows(read_rows(Path(folder) / FILE), key=lambda row: row["source"]):
            for row in rows if part is Part.DEV else ():
                found = found_claims(row)
                taken = dict(answers(found, row["claims"], THRESHOLDS[1]))
                met = set(taken.values())
                print(f"\n{row['sentence']}")
                print(
                    "".join(f"  {'+' if i in taken else '-'} {c}\n" for i, c in enumerate(found)),
                    end="",
                )
                print(
                    "".join(
                        f"  {'=' if j in met else '!'} {c}\n" for j, c in enumerate(row["claims"])
                    ),
                    end="",
                )
    for figure in figures(Path(folder)):
        print(f"{figure.part:9} {figure.measure:32} {figure.value:.3f} of {figure.count}")


if __name__ == "__main__":
    main()
