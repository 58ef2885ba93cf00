"""The questions people ask the database first, each with the SQL that answers it; nothing in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """A question under a name for its address, what the answer shows, and the SQL."""

    name: str
    question: str
    text: str
    sql: str


QUERIES: tuple[Query, ...] = (
    Query(
        "contradicted",
        "Which claims are contradicted?",
        "What the claim says, what the report says, and the sentence it says it in. Only what"
        " counts: the view contradictions has the rest too, with the reason.",
        """
SELECT claim, fact, claim_says, report_says, passage, outlet, published, status, article, url,
       finding_id, evidence_id
FROM contradictions
WHERE counting = 'counts'
""",
    ),
    Query(
        "corroborated",
        "Which claims are corroborated, and by whom?",
        "The independent origins that support each claim, with the outlets that ran them.",
        """
SELECT claim, status, origin, kind, outlets, report_count, reason, article, finding_id
FROM origins_by_claim
WHERE side = 'for' AND status = 'corroborated'
""",
    ),
    Query(
        "one_origin",
        "Which claims rest on one origin alone?",
        "Many reports of one agency's story are one origin.",
        """
SELECT claim, origin, kind, outlets, report_count, reason, article, finding_id
FROM origins_by_claim
WHERE status = 'single-origin'
""",
    ),
    Query(
        "nowhere",
        "Which claims does nobody report?",
        "unreported: enough was read and none has it. unverifiable: too little could be read.",
        """
SELECT claim, status, reason, article, finding_id
FROM claim_board
WHERE status IN ('unreported', 'unverifiable')
""",
    ),
    Query(
        "silent",
        "Who is silent?",
        "For each outlet, how many claims its reports do not mention.",
        """
SELECT outlet,
       count(DISTINCT finding_id) AS claims_not_mentioned,
       max(read_count) AS reports
FROM silent_sources
WHERE found = 'has-not'
GROUP BY outlet
ORDER BY claims_not_mentioned DESC, outlet
""",
    ),
    Query(
        "not_read",
        "What could not be read or asked, and why?",
        "Reports that could not be read, and sources that did not answer.",
        """
SELECT DISTINCT 'report' AS what, coalesce(nullif(reports.outlet, ''), reports.url) AS who,
       trim(reports.status || ': ' || reports.detail, ': ') AS why, reports.url AS url
FROM latest_results
JOIN result_reports ON result_reports.result_id = latest_results.result_id
JOIN reports ON reports.id = result_reports.report_id
WHERE reports.status <> 'ok'
UNION ALL
SELECT DISTINCT 'source', answers.source,
       trim(answers.status || ': ' || answers.detail, ': '), ''
FROM latest_results
JOIN result_answers ON result_answers.result_id = latest_results.result_id
JOIN answers ON answers.id = result_answers.answer_id
WHERE answers.status NOT IN ('ok', 'empty')
""",
    ),
    Query(
        "drifted_quotes",
        "Which quotations are printed in other words?",
        "The words of the claim beside the words of the report.",
        """
SELECT words_in_the_claim, words_in_the_report, outcome, outlet, published, passage, article, url,
       finding_id, evidence_id
FROM quote_drift
""",
    ),
    Query(
        "who_wrote",
        "Which reports say this?",
        "Reports that hold these words in this order; signs and operators are taken literally.",
        """
SELECT reports.label AS report,
       reports.published,
       snippet(reports_fts, 1, '', '', ' … ', 40) AS passage,
       reports.url
FROM reports_fts
JOIN reports ON reports.rowid = reports_fts.rowid
WHERE reports_fts MATCH '"' || replace(:words, '"', '""') || '"'
ORDER BY rank
""",
    ),
)
