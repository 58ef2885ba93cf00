"""What a reader needs of a table's columns, from the descriptions of the store: kinds and links."""

from __future__ import annotations

from verify.store.schema import TABLES, VIEWS, TableText

VIEW_NAMES = frozenset(view.name for view in VIEWS)
TABLES_BY_NAME: dict[str, TableText] = {table.name: table for table in (*VIEWS, *TABLES)}

# A database is ours when it has these tables; other people's tables may have one of the names.
OUR_TABLES = frozenset({"_sqlite_migrations", "claims", "evidence", "findings", "finding_origins"})

MARKS = frozenset(
    {
        "status",
        "relation",
        "outcome",
        "verdict",
        "state",
        "side",
        "how",
        "found",
        "counting",
        "kind",
    }
)
TIMES = frozenset(
    {"published", "published_at", "started_at", "ended_at", "fetched_at", "checked_at"}
    | {"reviewed_at", "first_day", "last_day", "first_fetched_at", "last_fetched_at", "seen_at"}
)
ADDRESSES = frozenset({"url", "asked_url", "final_url", "canonical_url", "page_url"})
CHANCES = frozenset({"score", "supports", "contradicts", "worth"})
LISTS = frozenset({"matched", "missing", "unclear", "candidates", "files", "urls", "allow_hosts"})
PASSAGES = frozenset({"passage", "best_evidence"})
# Each wording of a quotation or of a changed sentence, and the column it is held against.
QUOTATIONS = {
    "words_in_the_claim": "words_in_the_report",
    "words_in_the_report": "words_in_the_claim",
    "before": "after",
    "after": "before",
}
TRUTHS = frozenset({"counts"})  # and whatever begins with is_, needs_ or has_

# Shown on the page of a row, not in a table of rows: they explain, and make a table wide.
DETAILS = frozenset(
    {"published_at", "published_precision", "published_zone", "published_provenance"}
    | {"start_char", "end_char", "sha256", "page_sha256", "canonical_url", "page_url"}
    | {"matched", "missing", "original", "unclear", "candidates", "cue", "facts_provenance"}
    | {"supports", "contradicts", "needs_network", "search_row"}
    | {"allow_hosts", "key_env", "key_header", "job", "model_sha256", "pair_hash"}
)
# Texts of a whole page, and what another column of the table says as well.
_DETAILS_OF = frozenset(
    {("articles", "text"), ("articles", "label"), ("reports", "text"), ("reports", "label")}
    | {("findings", "label"), ("origins", "name"), ("publishers", "label"), ("answers", "source")}
)

# Where a column leads whose name is not simply that of its table.
_PLURALS = {"evidence": "evidence"}


def is_truth(column: str) -> bool:
    """Whether the column holds 1 for yes and 0 for no."""
    return column in TRUTHS or column.startswith(("is_", "needs_", "has_"))


def to_target(table: str, column: str) -> str:
    """Return the table whose row the column names, "" when it names none: claim_id → claims."""
    if column == "sha256" and table == "pages":
        return "page_bodies"
    if column == "replays":
        return "runs"
    if not column.endswith("_id"):
        return ""
    stem = column.removesuffix("_id").removeprefix("earlier_").removeprefix("later_")
    target = _PLURALS.get(stem, f"{stem}s")
    return target if target in TABLES_BY_NAME else ""


def is_detail(table: str, column: str) -> bool:
    """Whether the column is left to the page of the row."""
    return column in DETAILS or (table, column) in _DETAILS_OF or is_echo(table, column)


def is_echo(table: str, column: str) -> bool:
    """Whether the column only repeats the label, for Datasette without this plugin."""
    described = TABLES_BY_NAME.get(table)
    return column == "title" and described is not None and column not in dict(described.columns)


def to_heading(column: str) -> str:
    """Return a column's name for a reader: finding_id → finding, elapsed_s → elapsed (s)."""
    if column.endswith("_s"):
        return f"{column.removesuffix('_s').replace('_', ' ')} (s)"
    return column.removesuffix("_id").replace("_", " ")
