"""The schema as it is and as it is described in, docs/schema.md out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from verify.store.migrations import apply_migrations
from verify.store.schema import TABLES, VIEWS, TableText

_INTRODUCTION = """# The database

`verify` keeps all it reads and finds in one SQLite file, `verify.db` unless `--db` names another.
Any SQLite tool opens it; `datasette verify.db` shows it in a browser. This page is made from the
database and its descriptions by `docs/build_schema.py`; change those, not this.

- Rows are named by a hash of their content, so saving a thing twice adds nothing. Only `runs` has
  ids of its own (its start), and `reviews`, which people write, are numbered.
- Rows are added, never changed or taken away, but for a run's state and which report a page gave.
- Lists belong to their owner by its id and their `position`, 1 being the first.
- Offsets count characters (code points) from 0; the end is the first character after.
- Texts are never NULL: what is not said is an empty text. NULL is only: a time that is not known,
  or a row that is not there.
- A column without a description holds what its name says.
- A character SQLite cannot hold (NUL, half of a surrogate pair) is stored as U+FFFD, one for one.
- Tables that others point to and whose rows have no `title` or `name` repeat their label, cut, in a
  column `title` that takes no room and is not listed here: bare Datasette calls rows by it.
- `claims_fts`, `reports_fts` and `evidence_fts` are the full-text indexes of their tables.
"""


def describe_schema() -> str:
    """Return docs/schema.md: every table and view with its columns, types and meaning."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    parts = [_INTRODUCTION, _to_contents("Views", VIEWS), _to_contents("Tables", TABLES)]
    parts += [_to_section(view, ("what it holds",), view.columns) for view in VIEWS]
    try:
        apply_migrations(connection)
        parts += [_to_table_section(connection, table) for table in TABLES]
    finally:
        connection.close()
    return "\n".join(parts)


def _to_contents(title: str, tables: Iterable[TableText]) -> str:
    lines = [f"- [`{table.name}`](#{table.name}): {table.text}" for table in tables]
    return "\n".join([f"## {title}", "", *lines, ""])


def _to_table_section(connection: sqlite3.Connection, table: TableText) -> str:
    targets = {
        row[3]: f" → [`{row[2]}`](#{row[2]})"
        for row in connection.execute(f"PRAGMA foreign_key_list({table.name})")
    }
    types = {
        row[1]: row[2].lower() + (" (key)" if row[5] else "")
        for row in connection.execute(f"PRAGMA table_info({table.name})")
    }
    rows = [(name, types[name], text + targets.get(name, "")) for name, text in table.columns]
    return _to_section(table, ("type", "what it holds"), rows)


def _to_section(table: TableText, headings: Sequence[str], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [f"## {table.name}", "", table.text, "", f"| column | {' | '.join(headings)} |"]
    lines.append("|---" * (len(headings) + 1) + "|")
    for name, *cells in rows:
        lines.append("| " + " | ".join([f"`{name}`", *(_to_cell(cell) for cell in cells)]) + " |")
    return "\n".join([*lines, ""])


def _to_cell(text: str) -> str:
    return text.replace("|", "\\|")
