"""The claims of tests/other_events*.toml in; how many a report of another event is held for out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.figures import Figure, Part, share
from verify import Relation
from verify.claims import read_claim
from verify.match import compare_passages

# The second file is held out: its mistakes are counted and never shown.
FILES = {Part.DEV: "tests/other_events.toml", Part.HELD_OUT: "tests/other_events_held.toml"}
SET = "other events"


def read_pairs(file: Path) -> tuple[tuple[str, str], ...]:
    """The claims of one file, in order, each with the passage on another event."""
    return tuple(
        (claim, report["passage"])
        for report in tomllib.loads(file.read_text(encoding="utf-8"))["report"]
        for claim in report["claims"]
    )


def figures(root: Path) -> tuple[Figure, ...]:
    """The figures of both parts; `root` is the project's folder."""
    return tuple(
        figure
        for part, file in FILES.items()
        for figure in _measure(part, [_judge(*pair) for pair in read_pairs(root / file)])
    )


def _judge(claim: str, passage: str) -> Relation:
    (found,) = compare_passages(read_claim(claim), [passage])
    return found.relation


def _measure(part: Part, judged: Sequence[Relation]) -> Iterator[Figure]:
    for relation in (Relation.CONTRADICTS, Relation.SUPPORTS):
        flags = [found is relation for found in judged]
        measure = f"of another event, called {relation}"
        yield Figure(SET, measure, share(flags), len(flags), part=part, is_better_low=True)
