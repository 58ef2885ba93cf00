"""The hand-written pairs of tests/pairs.toml in; how many get the relation beside them out."""

from __future__ import annotations

import tomllib
from pathlib import Path

import verify
from benchmarks.figures import Figure, macro_f1, share
from verify import Relation


def figures(root: Path) -> tuple[Figure, ...]:
    """The pairs figures; `root` is the project's folder."""
    pairs = tomllib.loads((root / "tests" / "pairs.toml").read_text(encoding="utf-8"))["pair"]
    found = [
        verify.compare(pair["claim"], [pair["passage"]], reader="none")[0].relation
        for pair in pairs
    ]
    labelled = [Relation(pair["relation"]) for pair in pairs]
    both = list(zip(labelled, found, strict=True))
    wrong = [
        f"{pair['why']} ({relation})"
        for pair, relation in zip(pairs, found, strict=True)
        if pair["relation"] != relation
    ]
    right = [label is relation for label, relation in both]
    others = [relation is Relation.SUPPORTS for label, relation in both if label != "supports"]
    return (
        Figure("pairs", "relation right", share(right), len(pairs), "wrong: " + "; ".join(wrong)),
        Figure("pairs", "macro-F1 of the four relations", macro_f1(both, Relation), len(pairs)),
        Figure("pairs", "others called supports", share(others), len(others), is_better_low=True),
    )
