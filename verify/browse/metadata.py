"""The descriptions of the store's tables in, the metadata Datasette shows them with out."""

from __future__ import annotations

from verify.browse.queries import QUERIES
from verify.browse.start import TITLE
from verify.store.schema import TABLES, VIEWS, TableText

# Kept by sqlite-utils, to know which migrations a database has had.
# The column of a view that the full-text index of a table knows its rows by.
SEARCH_ROW = "search_row"
_INNER_TABLES = ("_sqlite_migrations",)


def to_database_metadata() -> dict[str, object]:
    """Return what Datasette is told about a database of verify: titles, labels, facets, queries."""
    tables = {table.name: _to_table(table) for table in (*VIEWS, *TABLES)}
    return {
        "title": TITLE,
        "tables": tables | {name: {"hidden": True} for name in _INNER_TABLES},
        "queries": to_queries(),
    }


def to_queries() -> dict[str, dict[str, object]]:
    """Return the questions as Datasette's canned queries."""
    return {
        query.name: {
            "title": query.question,
            "description": query.text,
            "sql": query.sql.strip(),
            "hide_sql": True,
        }
        for query in QUERIES
    }


def _to_table(table: TableText) -> dict[str, object]:
    shown: dict[str, object] = {
        "title": table.title,
        "description": table.text.replace("`", ""),
        "columns": {name: text.replace("`", "") for name, text in table.columns if text},
    }
    if table.label:
        shown["label_column"] = table.label
    if table.facets:
        shown["facets"] = list(table.facets)
    if table.sort:
        shown["sort_desc" if table.sort.startswith("-") else "sort"] = table.sort.removeprefix("-")
    if table.search:
        shown["fts_table"], shown["fts_pk"] = table.search, SEARCH_ROW
    if table.is_hidden:
        shown["hidden"] = True
    return shown
