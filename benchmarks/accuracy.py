"""The data folder of VERIFY_DATA in; every accuracy figure printed, or written to docs, out.

VERIFY_DATA=../shared/data python -m benchmarks.accuracy [--only relation] [--write FILE]
"""

from __future__ import annotations

import argparse
import math
import os
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Figure, Part
from benchmarks.sets import DATA_VARIABLE, ROOT, SETS, MeasuredSet


def main() -> int:
    """Measure the sets asked for; 2 when there is nothing to measure on."""
    options = _options()
    data = os.environ.get(DATA_VARIABLE, "")
    chosen = [kind for kind in SETS if not options.only or kind.name in options.only]
    runnable = [kind for kind in chosen if kind.is_ours or data]
    if len(runnable) < len(chosen):
        left_out = ", ".join(kind.name for kind in chosen if kind not in runnable)
        print(
            f"{DATA_VARIABLE} names no folder, so these are left out: {left_out}", file=sys.stderr
        )
    for kind in runnable:
        started = time.perf_counter()
        figures = kind.measure(ROOT if kind.is_ours else Path(data))
        print(f"## {kind.name} ({time.perf_counter() - started:.0f} s)\n")
        print(table(figures))
        if options.write:
            write_section(options.write, kind, table(figures))
    return 0 if runnable else 2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Print the accuracy figures of verify.")
    names = [kind.name for kind in SETS]
    parser.add_argument("--only", action="append", choices=names, help="this set; may be repeated")
    parser.add_argument(
        "--write", type=Path, help="put the tables between the markers of this Markdown file"
    )
    return parser.parse_args()


def table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table, one row a measure, the two parts side by side."""
    lines = [
        "| set | measure | dev | held-out | all | rows | good is |",
        "| --- | --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for name, measure in dict.fromkeys((figure.set, figure.measure) for figure in figures):
        parts = {f.part: f for f in figures if (f.set, f.measure) == (name, measure)}
        shown = [_value(parts.get(part)) for part in Part]
        counts = " + ".join(str(parts[part].count) for part in Part if part in parts)
        better = "low" if next(iter(parts.values())).is_better_low else "high"
        lines.append(f"| {name} | {measure} | {' | '.join(shown)} | {counts} | {better} |")
    return "\n".join([*lines, "", *_notes(figures)])


def _notes(figures: Sequence[Figure]) -> list[str]:
    """The notes as list items, one that several figures of a set share said once."""
    shared: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        if figure.note:
            shared.setdefault((figure.set, figure.note), []).append(figure)
    lines = []
    for (name, note), own in shared.items():
        measures = tuple(dict.fromkeys(figure.measure for figure in own))
        parts = tuple(dict.fromkeys(figure.part for figure in own))
        about = f", {measures[0]}" if len(measures) == 1 else ""
        lines.append(f"- {name}{about} [{', '.join(parts)}]: {note}")
    return [*lines, ""] if lines else []


def _value(figure: Figure | None) -> str:
    if figure is None:
        return ""
    return "none" if math.isnan(figure.value) else f"{figure.value:.3f}"


def write_section(path: Path, kind: MeasuredSet, text: str) -> None:
    """Put `text` between the markers of the set in a Markdown file that has them."""
    begin, end = f"<!-- figures: {kind.name} -->", f"<!-- end: {kind.name} -->"
    document = path.read_text(encoding="utf-8")
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(document):
        sys.exit(f"{path} has no place for {kind.name}: add the lines {begin} and {end}")
    section = f"{begin}\n\n{text}\n{end}"
    path.write_text(pattern.sub(lambda _: section, document), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
