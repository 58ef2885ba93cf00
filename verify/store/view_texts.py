"""What the views and their columns mean; nothing in."""

from __future__ import annotations

from verify.store.table_text import (
    COUNTING,
    FOUND,
    READ_COUNT,
    STATUS_RULES,
    UNREAD_COUNT,
    TableText,
)

_ARTICLE = ("article", "")
_NUMBER = ("number", "The claim's place in the article, 1 being the first.")
_CLAIM = ("claim", "")
_STATUS = ("status", STATUS_RULES)
_OUTLET = ("outlet", "")
_PUBLISHED = ("published", "As exactly as it is known, or `unknown`, `ambiguous`.")
_URL = ("url", "")
_PASSAGE = ("passage", "The sentence of the report.")
_FINDING = ("finding_id", "")
_EVIDENCE = ("evidence_id", "")
_SEARCH_ROW = ("search_row", "The rowid by which the full-text index finds the row.")

VIEWS: tuple[TableText, ...] = (
    TableText(
        "latest_results",
        "Latest results",
        "The latest run of each article that came to a result. Other views of findings are about"
        " these.",
        (
            _ARTICLE,
            ("result", "The article and how many of its claims have which status."),
            ("state", "done; interrupted: of what it had read when it was stopped."),
            ("checked_at", "When that run started, UTC."),
            ("version", "Of verify."),
            ("run_id", ""),
            ("result_id", ""),
            ("article_id", ""),
        ),
    ),
    TableText(
        "claim_board",
        "Claim board",
        "Every claim with its status and the sentence that says most about it.",
        (
            _STATUS,
            _CLAIM,
            ("best_evidence", "Cut after 200 characters; the whole stands in evidence."),
            _OUTLET,
            _PUBLISHED,
            ("relation", "What that sentence does: supports, contradicts, partial."),
            (
                "score",
                "Probability, 0.01 to 0.99, that an origin supports it and none contradicts it.",
            ),
            ("origins_for", "How many independent origins support it."),
            ("origins_against", ""),
            ("reason", "The rule that gave the status, in words."),
            _NUMBER,
            _ARTICLE,
            _URL,
            _FINDING,
            _SEARCH_ROW,
        ),
        search="claims_fts",
        facets=("status", "article"),
    ),
    TableText(
        "contradictions",
        "Contradictions",
        "Where a report contradicts a claim: what each of them says. Those that count come first.",
        (
            _CLAIM,
            ("fact", "What differs: number, date, name, place, quote, polarity, attribution."),
            ("claim_says", ""),
            ("report_says", ""),
            _PASSAGE,
            _OUTLET,
            _PUBLISHED,
            COUNTING,
            ("status", "What all the evidence that counts says of the claim."),
            _NUMBER,
            _ARTICLE,
            _URL,
            _EVIDENCE,
            _FINDING,
            _SEARCH_ROW,
        ),
        search="evidence_fts",
        facets=("counting", "fact", "outlet"),
    ),
    TableText(
        "origins_by_claim",
        "Origins by claim",
        "Which independent pieces of reporting stand for and against each claim, and who ran them.",
        (
            _CLAIM,
            _STATUS,
            ("side", "`for` or `against`."),
            ("origin", ""),
            ("kind", "single, same-text, update, rewrite, derived, same-owner or ruled."),
            ("outlets", "Who ran it."),
            ("report_count", ""),
            ("reason", "Why these reports count as one origin."),
            _NUMBER,
            _ARTICLE,
            ("origin_id", ""),
            _FINDING,
            _SEARCH_ROW,
        ),
        search="claims_fts",
        facets=("side", "kind"),
    ),
    TableText(
        "silent_sources",
        "Who is silent",
        "For each claim and source, what looking for the one in the other came to: silence first,"
        " then what could not be looked at, what does not count, and who has it.",
        (
            _CLAIM,
            FOUND,
            _OUTLET,
            ("why", "That it was read, or what was in the way and how that ended."),
            READ_COUNT,
            UNREAD_COUNT,
            ("source", ""),
            _STATUS,
            _NUMBER,
            _ARTICLE,
            _FINDING,
            _SEARCH_ROW,
        ),
        search="claims_fts",
        facets=("found", "outlet"),
    ),
    TableText(
        "quote_drift",
        "Quote drift",
        "Where a report prints a quotation in other words than the claim.",
        (
            ("words_in_the_claim", ""),
            ("words_in_the_report", ""),
            ("outcome", "agrees: the core is the same; differs: it is not."),
            ("detail", "What the difference is."),
            _OUTLET,
            _PUBLISHED,
            _PASSAGE,
            _CLAIM,
            _NUMBER,
            _ARTICLE,
            _URL,
            _EVIDENCE,
            _FINDING,
            _SEARCH_ROW,
        ),
        search="evidence_fts",
        facets=("outcome", "outlet"),
    ),
    TableText(
        "page_versions",
        "Versions of pages",
        "What was read at each address, a row for each version; of all runs, those that changed"
        " first. The bytes of each are in page_bodies.",
        (
            _OUTLET,
            ("title", ""),
            ("version", "1 is the first that was read."),
            ("versions", "How many versions of it were read."),
            ("first_fetched_at", "UTC."),
            ("last_fetched_at", "UTC."),
            ("runs", "How many runs read it."),
            ("size_bytes", ""),
            ("changed_lines", "How many sentences differ from the version before it."),
            ("asked_url", ""),
            ("sha256", "Of its bytes."),
            ("page_id", ""),
            ("report_id", ""),
        ),
        facets=("outlet", "versions"),
    ),
    TableText(
        "page_changes",
        "Changes of pages",
        "Which sentences a page withdrew, added or reworded, the latest first; of all runs.",
        (
            ("change", "withdrawn, added, reworded."),
            ("before", "The sentence as it was; empty: it was added."),
            ("after", "As it is in the later version; empty: it was withdrawn."),
            _OUTLET,
            ("title", ""),
            ("seen_at", "When a run first read the later version, UTC."),
            ("page_url", ""),
            ("earlier_report_id", ""),
            ("later_report_id", ""),
        ),
        facets=("change", "outlet"),
    ),
)
