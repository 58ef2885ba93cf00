"""Rows of runs in, the runs and what each found at a glance out."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from verify.records import Run, RunState, RunSummary, Status
from verify.store.load import to_time

_TITLES = """
SELECT results.id AS result_id, articles.label AS title
FROM results JOIN articles ON articles.id = results.article_id"""
_COUNTS = "SELECT result_id, status, count(*) AS number FROM findings GROUP BY result_id, status"


def load_runs(connection: sqlite3.Connection) -> tuple[Run, ...]:
    """Return all runs, the oldest first."""
    rows = connection.execute("SELECT * FROM runs ORDER BY started_at, rowid")
    return tuple(_to_run(row) for row in rows)


def load_summaries(connection: sqlite3.Connection) -> tuple[RunSummary, ...]:
    """Return all runs with the headline and the counts of their results, the oldest first."""
    titles = {row["result_id"]: row["title"] for row in connection.execute(_TITLES)}
    counts: dict[str, dict[Status, int]] = defaultdict(dict)
    for row in connection.execute(_COUNTS):
        counts[row["result_id"]][Status(row["status"])] = row["number"]
    return tuple(
        RunSummary(
            run,
            titles.get(run.result_id, ""),
            tuple(
                (status, counts[run.result_id][status])
                for status in Status
                if status in counts[run.result_id]
            ),
        )
        for run in load_runs(connection)
    )


def _to_run(row: sqlite3.Row) -> Run:
    return Run(
        id=row["id"],
        started_at=to_time(row["started_at"]),
        version=row["version"],
        state=RunState(row["state"]),
        ended_at=to_time(row["ended_at"]),
        result_id=row["result_id"] or "",
        command=row["command"],
        job=row["job"],
        replays=row["replays"] or "",
    )
