"""The descriptions of the store's tables in, the metadata Datasette shows them with out."""

from __future__ import annotations

from verify.browse.queries import QUERIES
from verify.store.schema import TABLES, VIEWS, TableText

_TITLE = "Claims and who reports them"
_TEXT = (
    "Which claims of an article other reports corroborate, contradict or do not mention, with the"
    " evidence beside each. A status says what the stored reports say, not what is true. Start"
    " with the claim board."
)

# Kept by sqlite-utils, to know which migrations a database has had.
_INNER_TABLES = ("_sqlite_migrations",)


def datasette_metadata(*, database: str = "verify") -> dict[str, object]:
    """Return Datasette's metadata for the store: titles, descriptions, labels, facets, queries.

    `database` is the name Datasette gives the file: its name without the ending.
    """
    tables = {table.name: _to_table(table) for table in (*VIEWS, *TABLES)}
    described = {
        "title": _TITLE,
        "description": _TEXT,
        "tables": tables | {name: {"hidden": True} for name in _INNER_TABLES},
        "queries": {
            query.name: {
                "title": query.question,
                "description": query.text,
                "sql": query.sql.strip(),
                "hide_sql": True,
            }
            for query in QUERIES
        },
    }
    return {"title": _TITLE, "description": _TEXT, "databases": {database: described}}


def _to_table(table: TableText) -> dict[str, object]:
    shown: dict[str, object] = {
        "title": table.title,
        "description": table.text.replace("`", ""),
        "columns": {name: text.replace("`", "") for name, text in table.columns},
    }
    if table.label:
        shown["label_column"] = table.label
    if table.facets:
        shown["facets"] = list(table.facets)
    if table.sort:
        shown["sort_desc" if table.sort.startswith("-") else "sort"] = table.sort.removeprefix("-")
    if table.is_hidden:
        shown["hidden"] = True
    return shown
