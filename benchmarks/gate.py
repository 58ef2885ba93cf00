"""floors.toml in; exit 1 with the figures that fell below their floor out.

python -m benchmarks.gate                       check: ours always, VERIFY_DATA's when it is set
python -m benchmarks.gate --update              write the figures that rose, and new ones
python -m benchmarks.gate --lower RECORD.md     also write those that fell; the record says why
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.sets import DATA_VARIABLE, ROOT, SETS, MeasuredSet

FLOORS = ROOT / "benchmarks" / "floors.toml"
RECORDS = ROOT / "docs" / "decisions"

# Figures are exact on one machine; this is room for the last digit on another processor.
ROUNDING = 0.0005


@dataclass(frozen=True, slots=True)
class Limits:
    """What is kept of one set: the hash of its data, and a limit for each figure by name."""

    sha256: str = ""
    floors: Mapping[str, float] | None = None
    ceilings: Mapping[str, float] | None = None

    def of(self, figure: Figure) -> float | None:
        """The limit of a figure; None when it has none yet."""
        kept = self.ceilings if figure.is_better_low else self.floors
        return (kept or {}).get(figure.name)


def main() -> int:
    """Check the figures, or write new limits; 1 when a figure fell, 2 when asked amiss."""
    options = _options()
    record = options.lower
    if record and not (record.is_file() and record.resolve().parent == RECORDS):
        print(f"{record} is not a decision record of docs/decisions; write it first")
        return 2
    limits = read_limits(FLOORS)
    fallen: list[str] = []
    for kind, data in _places(options.only):
        figures = tuple(f for f in kind.measure(data) if not math.isnan(f.value))
        before = limits.get(kind.name, Limits())
        digest = kind.digest(data)
        if kind.name not in limits and not options.update:
            fallen.append(f"{kind.name} has no limits yet; run python -m benchmarks.gate --update")
        fallen += complaints(kind.name, figures, before, digest)
        if options.update or record:
            limits[kind.name] = renewed(figures, before, digest, may_fall=record is not None)
    if options.update or record:
        FLOORS.write_text(to_toml(limits), encoding="utf-8")
    print("\n".join(fallen) or "no figure fell below its floor")
    return 1 if fallen and not record else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fail when an accuracy figure fell.")
    names = [kind.name for kind in SETS]
    parser.add_argument("--only", action="append", choices=names, help="this set; may be repeated")
    parser.add_argument("--update", action="store_true", help="write the figures that rose")
    parser.add_argument("--lower", type=Path, help="the decision record that explains a fall")
    return parser.parse_args()


def _places(only: list[str] | None) -> Iterator[tuple[MeasuredSet, Path]]:
    given = os.environ.get(DATA_VARIABLE, "")
    for kind in SETS:
        if (only and kind.name not in only) or not (kind.is_ours or given):
            continue
        yield kind, ROOT if kind.is_ours else Path(given)


def complaints(name: str, figures: Iterable[Figure], before: Limits, digest: str) -> Iterator[str]:
    """One sentence for each figure beyond its limit, for missing ones, and for other data."""
    if before.sha256 and before.sha256 != digest:
        yield f"{name}: its data changed since the limits were set; run --update to note the new"
    measured = {figure.name: figure for figure in figures}
    for figure in measured.values():
        limit = before.of(figure)
        if limit is None:
            continue
        word = "above its ceiling" if figure.is_better_low else "below its floor"
        if _is_beyond(figure, limit):
            yield f"{figure.name} is {figure.value:.4f}, {word} {limit:.4f}"
    for kept in (*(before.floors or {}), *(before.ceilings or {})):
        if kept not in measured:
            yield f"{kept} has a limit and is not measured any more"


def _is_beyond(figure: Figure, limit: float) -> bool:
    if figure.is_better_low:
        return figure.value > limit + ROUNDING
    return figure.value < limit - ROUNDING


def renewed(figures: Iterable[Figure], before: Limits, digest: str, *, may_fall: bool) -> Limits:
    """The limits after these figures: the better of old and new, or the new when may_fall."""
    floors: dict[str, float] = {}
    ceilings: dict[str, float] = {}
    for figure in figures:
        limit = before.of(figure)
        keeps_old = limit is not None and not may_fall and _is_beyond(figure, limit)
        value = limit if keeps_old and limit is not None else round(figure.value, 4)
        (ceilings if figure.is_better_low else floors)[figure.name] = value
    return replace(before, sha256=digest, floors=floors, ceilings=ceilings)


def read_limits(path: Path) -> dict[str, Limits]:
    """The limits of every set in floors.toml."""
    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        name: Limits(table["sha256"], table.get("floors", {}), table.get("ceilings", {}))
        for name, table in kept.items()
    }


def to_toml(limits: Mapping[str, Limits]) -> str:
    """The limits as the text of floors.toml."""
    lines = [
        "# What accuracy figures must keep; written by python -m benchmarks.gate --update.",
        "# Limits only get better: giving one up takes --lower and a decision record.",
    ]
    for name, kept in limits.items():
        lines += ["", f"[{name}]", f'sha256 = "{kept.sha256}"']
        for title, values in (("floors", kept.floors), ("ceilings", kept.ceilings)):
            if values:
                lines += ["", f"[{name}.{title}]"]
                lines += [f"{json.dumps(figure)} = {value}" for figure, value in values.items()]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())
