"""The descriptions of the store's tables in, the metadata Datasette shows them with out."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from verify.browse.queries import QUERIES
from verify.store.schema import TABLES, VIEWS, TableText

_TITLE = "Claims and who reports them"
_TEXT = (
    "Which claims of an article other reports corroborate, contradict or do not mention, with the"
    " evidence beside each. A status says what the stored reports say, not what is true."
)

# Kept by sqlite-utils, to know which migrations a database has had.
_INNER_TABLES = ("_sqlite_migrations",)

# Datasette shows a row's key first and whole, the key behind a label too, and a glossary line by
# line: shortened here, since metadata can carry a style but cannot put a key last.
_WIDE = (
    *("claim", "claim_id", "best_evidence", "passage", "reason", "label", "text", "original"),
    *("words_in_the_claim", "words_in_the_report", "result", "result_id"),
)
_HALF = (
    *("article", "article_id", "finding_id", "report_id", "outlets", "detail"),
    *("title", "why", "claim_says", "report_says", "url", "page_url", "canonical_url"),
)
_STYLE = (
    "td.type-pk a{display:inline-block;max-width:3.5em;overflow:hidden}",
    "td.type-pk a{text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom}",
    "td a+em{display:none}",
    f"{','.join('td.col-' + name for name in _WIDE)}{{min-width:17em}}",
    f"{','.join('td.col-' + name for name in _HALF)}{{min-width:9em}}",
    "td.col-status,td.col-published{white-space:nowrap}",
    "td.col-url,td.col-page_url,td.col-canonical_url{overflow-wrap:anywhere}",
    "dl.column-descriptions{font-size:.85em;line-height:1.5}",
    "dl.column-descriptions dt,dl.column-descriptions dd{display:inline;margin:0;padding:0}",
    "dl.column-descriptions dd{white-space:normal;padding:0 1em 0 .4em}",
    ".facet-info ul{max-height:9em;overflow-y:auto}",
    ".metadata-description ul{margin:0 0 1em 1.5em}",
    ".metadata-description li{list-style-type:disc}",
)


def datasette_metadata(*, database: str = "verify") -> dict[str, object]:
    """Return Datasette's metadata for the store: titles, descriptions, labels, facets, queries.

    `database` is the name Datasette gives the file: its name without the ending.
    """
    tables = {table.name: _to_table(table) for table in (*VIEWS, *TABLES)}
    start = _to_start(database)
    described = {
        "title": _TITLE,
        "description_html": start,  # Datasette lists the questions itself below it
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
    style = "data:text/css," + quote("".join(_STYLE))
    return {
        "title": _TITLE,
        "description_html": start + _to_questions(database),
        "extra_css_urls": [style],
        "databases": {database: described},
    }


def _to_start(database: str) -> str:
    """Say what this is, and link what to read first and where people write."""
    folder = f"/{_to_address(database)}"
    return (
        f"<p>{escape(_TEXT)}</p>"
        f'<p>Start with the <a href="{folder}/claim_board"><strong>claim board</strong></a>'
        f' or the <a href="{folder}/contradictions">contradictions</a>.'
        f' Your own verdicts belong in <a href="{folder}/reviews">reviews</a>.</p>'
    )


def _to_questions(database: str) -> str:
    folder = f"/{_to_address(database)}"
    questions = "".join(
        f'<li><a href="{folder}/{query.name}">{escape(query.question)}</a></li>'
        for query in QUERIES
    )
    return f"<p>Or with a question:</p><ul>{questions}</ul>"


def _to_address(database: str) -> str:
    """Write a name as Datasette does in its addresses: ~ and the hex of what is no plain sign."""
    plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    signs = (chr(byte) for byte in database.encode())
    return "".join("+" if s == " " else s if s in plain else f"~{ord(s):02X}" for s in signs)


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
    if table.is_hidden:
        shown["hidden"] = True
    return shown
