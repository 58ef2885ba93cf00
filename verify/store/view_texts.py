"""What the views and their columns mean; nothing in."""

from __future__ import annotations

from verify.store.table_text import TableText

_ARTICLE = ("article", "The article's title, or its first words.")
_NUMBER = ("number", "The claim's number in the article's result.")
_CLAIM = ("claim", "The claim.")
_STATUS = ("status", "The finding's status.")
_OUTLET = ("outlet", "Who printed it.")
_PUBLISHED = ("published", "When it came out, as exactly as that is known.")
_URL = ("url", "Where the report stands.")
_PASSAGE = ("passage", "The sentence of the report.")
_FINDING = ("finding_id", "The row of findings.")
_EVIDENCE = ("evidence_id", "The row of evidence.")

VIEWS: tuple[TableText, ...] = (
    TableText(
        "latest_results",
        "Latest results",
        "The latest finished run of each article. All other views are about these.",
        (
            _ARTICLE,
            ("result", "The article and how many of its claims have which status."),
            ("checked_at", "When that run started, UTC."),
            ("version", "The version of verify."),
            ("run_id", "The row of runs."),
            ("result_id", "The row of results."),
            ("article_id", "The row of articles."),
        ),
    ),
    TableText(
        "claim_board",
        "Claim board",
        "Every claim with its status, its origins for and against, and the best evidence sentence.",
        (
            _ARTICLE,
            _NUMBER,
            _STATUS,
            _CLAIM,
            ("score", "Probability that at least one origin supports it and none contradicts."),
            ("origins_for", "How many independent origins support it."),
            ("origins_against", "How many contradict it."),
            ("best_evidence", "The sentence that says most about it; empty: none found."),
            ("relation", "What that sentence does: supports, contradicts, partial."),
            _OUTLET,
            _PUBLISHED,
            _URL,
            ("reason", "The rule that gave the status, in words."),
            _FINDING,
        ),
        facets=("status", "article"),
    ),
    TableText(
        "contradictions",
        "Contradictions",
        "Where a report contradicts a claim: what each of them says.",
        (
            _ARTICLE,
            _NUMBER,
            _CLAIM,
            ("fact", "What differs: number, date, name, place, quote, polarity, attribution."),
            ("claim_says", "The value in the claim."),
            ("report_says", "The value in the report."),
            _PASSAGE,
            _OUTLET,
            _PUBLISHED,
            ("counting", "`counts`, or why it does not count."),
            _URL,
            _STATUS,
            _EVIDENCE,
            _FINDING,
        ),
        facets=("fact", "outlet", "counting"),
    ),
    TableText(
        "origins_by_claim",
        "Origins by claim",
        "Which independent pieces of reporting stand for and against each claim, and who ran them.",
        (
            _ARTICLE,
            _NUMBER,
            _CLAIM,
            _STATUS,
            ("side", "`for` or `against`."),
            ("origin", "What the origin is called."),
            ("kind", "single, agency, copy, rewrite or owner."),
            ("outlets", "Who ran it."),
            ("report_count", "In how many reports."),
            ("reason", "Why these reports count as one origin."),
            ("origin_id", "The row of origins."),
            _FINDING,
        ),
        facets=("side", "kind"),
    ),
    TableText(
        "silent_sources",
        "Who is silent",
        "The reports that were read and do not mention a claim, and those that could not be read.",
        (
            _ARTICLE,
            _NUMBER,
            _CLAIM,
            ("how", "`silent` or `unread`."),
            _OUTLET,
            ("title", "The report's headline."),
            _PUBLISHED,
            ("why", "That it was read, or how reading it ended."),
            ("source", "The source that led to it."),
            _URL,
            ("report_id", "The row of reports."),
            _FINDING,
        ),
        facets=("how", "outlet"),
    ),
    TableText(
        "quote_drift",
        "Quote drift",
        "Where a report prints a quotation in other words than the claim.",
        (
            _ARTICLE,
            _NUMBER,
            ("words_in_the_claim", "The quotation as the claim has it."),
            ("words_in_the_report", "The same as the report has it."),
            ("outcome", "agrees: the core is the same; differs: it is not."),
            ("detail", "What the difference is."),
            _OUTLET,
            _PUBLISHED,
            _PASSAGE,
            _URL,
            _CLAIM,
            _EVIDENCE,
            _FINDING,
        ),
        facets=("outcome", "outlet"),
    ),
)
