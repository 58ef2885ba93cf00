"""A database in; all it holds out, so that two can be compared, and what is wrong with it."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from verify.store import open_store

# What tells two rows of a table apart for a reader, whatever their ids.
NAMES = {
    "articles": "label",
    "claims": "text",
    "answers": "source",
    "sources": "name",
    "leads": "url",
    "pages": "asked_url",
    "reports": "page_url",
    "results": "label",
}
# Where each thing that a run is told of stands.
TOLD = {
    "runs": "SELECT id FROM runs",
    "claims": "SELECT text FROM claims",
    "answers": "SELECT source FROM answers",
    "pages": "SELECT asked_url FROM run_pages JOIN pages ON pages.id = page_id",
    "reports": (
        "SELECT page_url FROM extractions JOIN reports ON reports.id = report_id"
        " JOIN pages ON pages.id = page_id AND pages.asked_url = page_url"
    ),
    "results": "SELECT result_id FROM runs WHERE state = 'done'",
}


# A table of its own for each run, and how long a server took: these differ from run to run.
OF_RUNS = frozenset({"runs", "run_pages"})
OF_FETCHES = frozenset({"elapsed_s"})


def read_content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of our tables, sorted, without what differs from run to run."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%'"
            " ESCAPE '\\' AND name <> '_sqlite_migrations'"
        ).fetchall()
        return {name: _read_rows(connection, name) for (name,) in names if name not in OF_RUNS}


def _read_rows(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    listed = ", ".join(column for column in columns if column not in OF_FETCHES)
    return sorted(connection.execute(f"SELECT {listed} FROM {table}").fetchall(), key=repr)


def find_lost(path: Path, told: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Return what was acknowledged and is not in the database, by table."""
    with closing(sqlite3.connect(path)) as connection:
        lost = {
            table: names - {row[0] for row in connection.execute(TOLD[table])}
            for table, names in told.items()
        }
    return {table: names for table, names in lost.items() if names}


def find_doubled(path: Path) -> dict[str, list[str]]:
    """Return what stands twice in a table of one article's work."""
    with closing(sqlite3.connect(path)) as connection:
        doubled = {
            table: [
                row[0]
                for row in connection.execute(
                    f"SELECT {name} FROM {table} GROUP BY {name} HAVING count(*) > 1"
                )
            ]
            for table, name in NAMES.items()
        }
    return {table: names for table, names in doubled.items() if names}


def check_sound(path: Path) -> None:
    """Raise when a page, a link between tables or a full-text index of the file is damaged."""
    with open_store(path) as store:
        store.check_soundness()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for table in ("claims", "reports", "evidence"):
            connection.execute(
                f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)"
            )
        connection.execute("ROLLBACK")
