"""A database and addresses of reports in; the ruling of a person on their origins, stored, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, product
from pathlib import Path

from verify.errors import BadInput
from verify.records import OriginRuling, Report, Verdict, name_report
from verify.store import open_store


def rule_one(
    path: Path, reports: Sequence[Report | str], *, note: str, ruled_by: str
) -> tuple[OriginRuling, ...]:
    """Store that reports are one origin. Raises BadInput for fewer than two."""
    return _store(path, combinations(_names(reports), 2), Verdict.ONE, note, ruled_by)


def rule_apart(
    path: Path,
    reports: Sequence[Report | str],
    others: Sequence[Report | str],
    *,
    note: str,
    ruled_by: str,
) -> tuple[OriginRuling, ...]:
    """Store that each of the reports is of another origin than each of the others."""
    return _store(path, product(_names(reports), _names(others)), Verdict.APART, note, ruled_by)


def _names(reports: Sequence[Report | str]) -> tuple[str, ...]:
    if isinstance(reports, str):
        raise BadInput("give a list of reports or of their addresses, not one text")
    return tuple(
        dict.fromkeys(
            name_report(Report(url=report)) if isinstance(report, str) else name_report(report)
            for report in reports
        )
    )


def _store(
    path: Path, pairs: Iterable[tuple[str, str]], verdict: Verdict, note: str, ruled_by: str
) -> tuple[OriginRuling, ...]:
    rulings = tuple(
        OriginRuling(verdict, one, other, note, ruled_by) for one, other in pairs if one != other
    )
    if not rulings:
        raise BadInput("a ruling needs two reports at least; give two addresses")
    with open_store(path) as store:
        store.rule_origins(rulings)
    return rulings
