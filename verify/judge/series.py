"""Judged evidence on a claim in; the figures that reports tell in its place, by time, out."""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.numbers import find_numbers
from verify.records import CheckKind, Counting, Evidence, Figure, Relation, Series, order_by_time


def find_series(evidence: Sequence[Evidence]) -> tuple[Series, ...]:
    """A series for each figure of the claim in whose place dated reports tell several.

    Taken are reports that count and are about the claim, each with the figure that was held against
    the claim's own. A toll that grows from report to report is no contradiction, and a reader sees
    it grow.
    """
    told: dict[str, list[Figure]] = {}
    for piece in order_by_time(evidence):
        is_silent = piece.relation is Relation.SILENT
        is_dated = piece.report.published.is_known
        if is_silent or not is_dated or piece.counting is not Counting.COUNTS:
            continue
        for check in piece.checks:
            if check.kind is not CheckKind.NUMBER or not check.report_value:
                continue
            numbers = find_numbers(check.report_value)
            if len(numbers) == 1 and not numbers[0].is_ordinal:
                figure = Figure(numbers[0].value, check.report_value, piece.report, check.outcome)
                told.setdefault(check.claim_value, []).append(figure)
    return tuple(
        Series(claim_value, tuple(figures))
        for claim_value, figures in told.items()
        if len({figure.value for figure in figures}) > 1
    )
