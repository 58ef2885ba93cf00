"""credits.toml in; how many credit lines are found, and how many that only look like one, out."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, Row, share, split_rows
from verify import Report
from verify.language.credits import find_credits

SET = "benchmarks/credits.toml"
STORY = (
    "The ferry left the harbour at six in the morning with eighty people on board.",
    "Two fishing boats reached it first. The harbour master closed the port until noon.",
    "The council will hear the owner on Monday, when the report of the engineers is due.",
)


def figures(data: Path) -> tuple[Figure, ...]:
    """Shares of the lines of both kinds, each half apart."""
    rows = tomllib.loads((data / SET).read_text(encoding="utf-8"))
    return (*_measure("credits found", rows["credit"]), *_measure("false credits", rows["hard"]))


def _measure(measure: str, rows: list[Row]) -> Iterator[Figure]:
    is_false = measure.startswith("false")
    for part, kept in split_rows(rows, lambda row: json.dumps(row, ensure_ascii=False)):
        flags = [bool(wrong_on(row)) if is_false else not wrong_on(row) for row in kept]
        yield Figure("credits", measure, share(flags), len(flags), "", part, is_better_low=is_false)


def wrong_on(row: Row) -> str:
    """What was found where something else should be, "" where it is right."""
    found = {credit.agency for credit in find_credits(to_report(row))}
    wanted = row.get("agency", "")
    if wanted:
        return "" if wanted in found else f"{found or 'nothing'} for {wanted}"
    return ", ".join(sorted(found))


def to_report(row: Row) -> Report:
    """The story with the row's line in its place."""
    first, middle, last = STORY
    paragraphs = [f"{row.get('inline', '')}{first}", middle, f"{last}{row.get('end', '')}"]
    lines = [
        *filter(None, [row.get("head", "")]),
        *paragraphs,
        *filter(None, [row.get("foot", "")]),
    ]
    return Report(
        text="\n".join(filter(None, lines)),
        author=row.get("author", ""),
        outlet=row.get("outlet", ""),
        url=row.get("url", "https://quay-gazette.example/ferry"),
        canonical_url=row.get("canonical", ""),
    )
