"""Series of figures in, their rows out, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from verify.records import Figure, Outcome, Report, Series
from verify.store.save import Row, Writer


def add_series(writer: Writer, finding_id: str, series: Iterable[Series]) -> None:
    """Write the series of one finding, a row for each figure."""
    for number, each in enumerate(series, start=1):
        owner: Row = {"finding_id": finding_id, "series": number}
        writer.insert_list(
            "finding_figures",
            owner,
            (
                {
                    "claim_value": each.claim_value,
                    "value": float(figure.value),
                    "words": figure.words,
                    "outcome": figure.outcome,
                    "report_id": writer.add_report(figure.report),
                }
                for figure in each.figures
            ),
        )


def to_series(rows: Sequence[sqlite3.Row], reports: Mapping[str, Report]) -> tuple[Series, ...]:
    """Return the series of one finding; `rows` are in the order they were written."""
    found: dict[int, tuple[str, list[Figure]]] = {}
    for row in rows:
        _, figures = found.setdefault(row["series"], (row["claim_value"], []))
        outcome = Outcome(row["outcome"])
        figures.append(Figure(row["value"], row["words"], reports[row["report_id"]], outcome))
    return tuple(Series(claim_value, tuple(figures)) for claim_value, figures in found.values())
