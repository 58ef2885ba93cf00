"""origin_pairs.toml in; how many pairs of each label are joined, and as what, out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, Part, Row, f1, share
from verify import OriginKind, Report, group_origins

SET = "benchmarks/origin_pairs.toml"
_DERIVED = (OriginKind.DERIVED, OriginKind.REWRITE)


def figures(data: Path) -> tuple[Figure, ...]:
    """Shares by label, and F1 over all pairs."""
    rows = tomllib.loads((data / SET).read_text(encoding="utf-8"))["pair"]
    return tuple(_measure([(row["label"], judge_pair(row)) for row in rows]))


def judge_pair(row: Row) -> OriginKind:
    """What two reports of two outlets are to each other; `single`: two origins."""
    reports = [
        Report(text=row[side], outlet=f"Outlet {side}", url=f"https://outlet-{side}.example/1")
        for side in ("a", "b")
    ]
    origins = group_origins(reports)
    return origins[0].kind if len(origins) == 1 else OriginKind.SINGLE


def _measure(judged: list[tuple[str, OriginKind]]) -> Iterator[Figure]:
    for label in ("same", "derived", "independent"):
        flags = [kind is not OriginKind.SINGLE for own, kind in judged if own == label]
        is_low = label == "independent"
        measure = f"pairs labelled {label} joined"
        yield Figure("origin_pairs", measure, share(flags), len(flags), "", Part.HELD_OUT, is_low)
    derived = [kind in _DERIVED for own, kind in judged if own == "derived"]
    measure = "derived pairs called derived or rewrite"
    yield Figure("origin_pairs", measure, share(derived), len(derived), "", Part.HELD_OUT)
    joined = [(own != "independent", kind is not OriginKind.SINGLE) for own, kind in judged]
    score = f1(
        hits=sum(one and two for one, two in joined),
        spurious=sum(two and not one for one, two in joined),
        missed=sum(one and not two for one, two in joined),
    )
    yield Figure("origin_pairs", "pair F1 of origins", score, len(joined), "", Part.HELD_OUT)
