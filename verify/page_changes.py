"""The reports of a run in; the same out, and what their pages changed since earlier runs kept."""

from __future__ import annotations

from verify.differences import compare_lines
from verify.records import Report, Run
from verify.surroundings import Keeper


def keep_changes(
    reports: tuple[Report, ...], *, keeper: Keeper | None, run: Run
) -> tuple[Report, ...]:
    """Keep which lines were withdrawn, added or reworded; both versions are kept already."""
    if keeper is None:
        return reports
    earlier = keeper.earlier_reports(reports, run=run)
    if earlier:
        keeper.save_changes(
            [
                (
                    before,
                    reports[at],
                    compare_lines(
                        before.text, reports[at].text, language=reports[at].language or "en"
                    ),
                )
                for at, before in earlier.items()
            ]
        )
    return reports
