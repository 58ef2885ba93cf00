"""The views of the first version, as SQL; nothing in. Frozen: later changes are new migrations.

Every view is about the latest finished run of each article, so that no claim is shown twice.
"""

_LATEST_RESULTS = """
SELECT articles.label AS article,
       results.label AS result,
       runs.started_at AS checked_at,
       runs.version AS version,
       runs.id AS run_id,
       results.id AS result_id,
       articles.id AS article_id
FROM runs
JOIN results ON results.id = runs.result_id
JOIN articles ON articles.id = results.article_id
WHERE runs.id = (
    SELECT later.id
    FROM runs AS later
    JOIN results AS their ON their.id = later.result_id
    WHERE their.article_id = results.article_id AND later.state = 'done'
    ORDER BY later.started_at DESC, later.rowid DESC
    LIMIT 1
)
ORDER BY runs.started_at DESC, runs.rowid DESC"""

# A sentence longer than this is cut on the board, whose cells are narrow: 200 characters are about
# a long sentence. The whole of it stands in evidence.
# The arithmetic ends near 0 and 1, but no score is certain: two digits, never 0 or 1, are shown.
_CLAIM_BOARD = """
SELECT findings.status AS status,
       claims.text AS claim,
       CASE WHEN length(evidence.passage) > 200
           THEN rtrim(substr(evidence.passage, 1, 199)) || '…'
           ELSE coalesce(evidence.passage, '')
       END AS best_evidence,
       coalesce(evidence.outlet, '') AS outlet,
       coalesce(evidence.published, '') AS published,
       coalesce(evidence.relation, '') AS relation,
       min(max(round(findings.score, 2), 0.01), 0.99) AS score,
       (SELECT count(*) FROM finding_origins
        WHERE finding_id = findings.id AND side = 'for') AS origins_for,
       (SELECT count(*) FROM finding_origins
        WHERE finding_id = findings.id AND side = 'against') AS origins_against,
       findings.reason AS reason,
       findings.position AS number,
       latest_results.article AS article,
       coalesce(reports.url, '') AS url,
       findings.id AS finding_id
FROM latest_results
JOIN findings ON findings.result_id = latest_results.result_id
JOIN claims ON claims.id = findings.claim_id
LEFT JOIN evidence ON evidence.finding_id = findings.id AND evidence.position = 1
LEFT JOIN reports ON reports.id = evidence.report_id
ORDER BY latest_results.checked_at DESC, latest_results.article_id, findings.position"""

_CONTRADICTIONS = """
SELECT claims.text AS claim,
       coalesce(checks.kind, '') AS fact,
       coalesce(checks.claim_value, '') AS claim_says,
       coalesce(checks.report_value, '') AS report_says,
       evidence.passage AS passage,
       evidence.outlet AS outlet,
       evidence.published AS published,
       evidence.counting AS counting,
       findings.status AS status,
       findings.position AS number,
       latest_results.article AS article,
       reports.url AS url,
       evidence.id AS evidence_id,
       findings.id AS finding_id
FROM latest_results
JOIN findings ON findings.result_id = latest_results.result_id
JOIN claims ON claims.id = findings.claim_id
JOIN evidence ON evidence.finding_id = findings.id AND evidence.relation = 'contradicts'
JOIN reports ON reports.id = evidence.report_id
LEFT JOIN checks ON checks.evidence_id = evidence.id AND checks.outcome = 'differs'
ORDER BY evidence.counting <> 'counts', latest_results.checked_at DESC,
         latest_results.article_id, findings.position, evidence.position, checks.position"""

_ORIGINS_BY_CLAIM = """
SELECT claims.text AS claim,
       findings.status AS status,
       finding_origins.side AS side,
       origins.label AS origin,
       origins.kind AS kind,
       (SELECT group_concat(outlet, ', ') FROM (
            SELECT coalesce(nullif(reports.outlet, ''), publishers.outlet) AS outlet
            FROM origin_members
            JOIN reports ON reports.id = origin_members.report_id
            JOIN publishers ON publishers.id = reports.publisher_id
            WHERE origin_members.origin_id = origins.id
            GROUP BY 1 ORDER BY min(origin_members.position)
        )) AS outlets,
       (SELECT count(*) FROM origin_members WHERE origin_id = origins.id) AS report_count,
       origins.reason AS reason,
       findings.position AS number,
       latest_results.article AS article,
       origins.id AS origin_id,
       findings.id AS finding_id
FROM latest_results
JOIN findings ON findings.result_id = latest_results.result_id
JOIN claims ON claims.id = findings.claim_id
JOIN finding_origins ON finding_origins.finding_id = findings.id
JOIN origins ON origins.id = finding_origins.origin_id
ORDER BY latest_results.checked_at DESC, latest_results.article_id, findings.position,
         finding_origins.side DESC, finding_origins.position"""

_SILENT_SOURCES = """
SELECT claims.text AS claim,
       finding_reports.how AS how,
       coalesce(nullif(reports.outlet, ''), publishers.outlet) AS outlet,
       reports.title AS title,
       reports.published AS published,
       CASE finding_reports.how
           WHEN 'silent' THEN 'read, does not mention it'
           ELSE trim(reports.status || ': ' || reports.detail, ': ')
       END AS why,
       reports.source AS source,
       findings.position AS number,
       latest_results.article AS article,
       reports.url AS url,
       reports.id AS report_id,
       findings.id AS finding_id
FROM latest_results
JOIN findings ON findings.result_id = latest_results.result_id
JOIN claims ON claims.id = findings.claim_id
JOIN finding_reports ON finding_reports.finding_id = findings.id
JOIN reports ON reports.id = finding_reports.report_id
JOIN publishers ON publishers.id = reports.publisher_id
ORDER BY latest_results.checked_at DESC, latest_results.article_id, findings.position,
         finding_reports.how, finding_reports.position"""

_QUOTE_DRIFT = """
SELECT checks.claim_value AS words_in_the_claim,
       checks.report_value AS words_in_the_report,
       checks.outcome AS outcome,
       checks.detail AS detail,
       evidence.outlet AS outlet,
       evidence.published AS published,
       evidence.passage AS passage,
       claims.text AS claim,
       findings.position AS number,
       latest_results.article AS article,
       reports.url AS url,
       evidence.id AS evidence_id,
       findings.id AS finding_id
FROM latest_results
JOIN findings ON findings.result_id = latest_results.result_id
JOIN claims ON claims.id = findings.claim_id
JOIN evidence ON evidence.finding_id = findings.id
JOIN reports ON reports.id = evidence.report_id
JOIN checks ON checks.evidence_id = evidence.id
WHERE checks.kind = 'quote'
  AND checks.report_value <> ''
  AND checks.report_value <> checks.claim_value
ORDER BY latest_results.checked_at DESC, latest_results.article_id, findings.position,
         evidence.position, checks.position"""

# latest_results first: the others read it.
VIEWS: tuple[tuple[str, str], ...] = (
    ("latest_results", _LATEST_RESULTS.strip()),
    ("claim_board", _CLAIM_BOARD.strip()),
    ("contradictions", _CONTRADICTIONS.strip()),
    ("origins_by_claim", _ORIGINS_BY_CLAIM.strip()),
    ("silent_sources", _SILENT_SOURCES.strip()),
    ("quote_drift", _QUOTE_DRIFT.strip()),
)
