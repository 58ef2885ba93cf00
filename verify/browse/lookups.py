"""What the pages of Datasette ask the database beside the rows they show; rows in words out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from verify.browse.marking import Compared
from verify.browse.rows import TABLES_BY_NAME


class Database(Protocol):
    """The part of a Datasette database that is used here."""

    async def execute(self, sql: str, params: Sequence[object] = ()) -> Any:  # noqa: ANN401 - its own
        """Return the rows."""


_CHECKS = """
SELECT kind, outcome, claim_value, report_value, detail
FROM checks WHERE evidence_id = ? ORDER BY position"""
_MATCHED = "SELECT matched FROM evidence WHERE id = ?"
_BEST = "SELECT id FROM evidence WHERE finding_id = ? AND position = 1"
_EVIDENCE = """
SELECT id, relation, counting, outlet, published, passage, report_id
FROM evidence WHERE finding_id = ? ORDER BY position"""
_ORIGINS = """
SELECT finding_origins.side, origins.label AS origin, origins.kind, origins.reason,
       origins.id AS origin_id,
       (SELECT count(*) FROM origin_members WHERE origin_id = origins.id) AS report_count,
       (SELECT group_concat(outlet, ', ') FROM (
            SELECT coalesce(nullif(reports.outlet, ''), publishers.outlet) AS outlet
            FROM origin_members
            JOIN reports ON reports.id = origin_members.report_id
            JOIN publishers ON publishers.id = reports.publisher_id
            WHERE origin_members.origin_id = origins.id
            GROUP BY 1 ORDER BY min(origin_members.position)
        )) AS outlets
FROM finding_origins
JOIN origins ON origins.id = finding_origins.origin_id
WHERE finding_origins.finding_id = ?
ORDER BY finding_origins.side DESC, finding_origins.position"""
_TALLY = """
SELECT article, status, count(*) FROM claim_board
GROUP BY article, status ORDER BY article, count(*) DESC, status"""


async def find_label(database: Database, table: str, key: object) -> str:
    """Return what the row is called; "" when it has no name or is not there."""
    label = TABLES_BY_NAME[table].label
    if not label:
        return ""
    sql = f"SELECT {label} FROM {table} WHERE id = ?"  # noqa: S608 - names from our own descriptions
    row = (await database.execute(sql, [key])).first()
    return str(row[0]) if row else ""


async def find_best_evidence(database: Database, finding_id: str) -> str:
    """Return the id of a finding's best evidence; "" when it has none."""
    row = (await database.execute(_BEST, [finding_id])).first()
    return str(row[0]) if row else ""


async def find_words(database: Database, evidence_id: str) -> tuple[str, ...]:
    """Return the words of the claim that were found in the passage."""
    row = (await database.execute(_MATCHED, [evidence_id])).first()
    return tuple(str(row[0]).split(" | ")) if row and row[0] else ()


async def find_checks(database: Database, evidence_id: str) -> tuple[Compared, ...]:
    """Return the checks of a piece of evidence."""
    rows = await database.execute(_CHECKS, [evidence_id])
    return tuple(Compared(*(str(value) for value in row)) for row in rows)


async def list_evidence(database: Database, finding_id: str) -> list[Any]:
    """Return the evidence of a finding, the best first, as rows that know their columns."""
    return list(await database.execute(_EVIDENCE, [finding_id]))


async def list_origins(database: Database, finding_id: str) -> list[Any]:
    """Return the origins of a finding, those for it first, as rows that know their columns."""
    return list(await database.execute(_ORIGINS, [finding_id]))


async def count_statuses(database: Database) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return, for each article, how many of its claims have which status."""
    tally: dict[str, tuple[tuple[str, int], ...]] = {}
    for article, status, count in await database.execute(_TALLY):
        tally[str(article)] = (*tally.get(str(article), ()), (str(status), int(count)))
    return tally
