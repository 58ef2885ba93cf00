"""The views with the row number their full-text search needs, as SQL; nothing in. Frozen too."""

from __future__ import annotations

from verify.store.first_views import VIEWS

# Which table's index searches the view, by the rowid that its column search_row holds.
SEARCHED_BY: dict[str, str] = {
    "claim_board": "claims",
    "contradictions": "evidence",
    "origins_by_claim": "claims",
    "silent_sources": "claims",
    "quote_drift": "evidence",
}
# A quotation whose end only has another sign is printed in the same words.
_SAME_WORDS = "AND checks.report_value <> checks.claim_value"
_OTHER_WORDS = """AND trim(lower(checks.report_value), ' .,;:!?') \
<> trim(lower(checks.claim_value), ' .,;:!?')"""
_LAST = "findings.id AS finding_id\n"


def searched_views() -> tuple[tuple[str, str], ...]:
    """Return the views of SEARCHED_BY, each with search_row last; quote_drift by its words."""
    return tuple(
        (name, _add_column(query, table).replace(_SAME_WORDS, _OTHER_WORDS))
        for name, query in VIEWS
        for table in [SEARCHED_BY.get(name, "")]
        if table
    )


def _add_column(query: str, table: str) -> str:
    return query.replace(_LAST, f"{_LAST[:-1]},\n       {table}.rowid AS search_row\n", 1)
