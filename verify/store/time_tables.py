"""What the order of reports in time adds to the tables before it, as SQL; nothing in. Frozen.

What earlier versions kept is taken as no echo and without series: they did not tell.
"""

EVIDENCE = """CREATE TABLE {name} (
    position INTEGER NOT NULL,
    relation TEXT NOT NULL,
    passage TEXT NOT NULL,
    outlet TEXT NOT NULL,
    published TEXT NOT NULL,
    counting TEXT NOT NULL,
    is_echo INTEGER NOT NULL DEFAULT 0 CHECK (is_echo IN (0, 1)),
    score REAL NOT NULL,
    supports REAL NOT NULL,
    contradicts REAL NOT NULL,
    matched TEXT NOT NULL,
    missing TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports(id),
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    finding_id TEXT NOT NULL REFERENCES findings(id),
    id TEXT PRIMARY KEY
) STRICT"""
EVIDENCE_COLUMNS = (
    "rowid",  # by which the full-text index finds a passage
    "position",
    "relation",
    "passage",
    "outlet",
    "published",
    "counting",
    "score",
    "supports",
    "contradicts",
    "matched",
    "missing",
    "report_id",
    "start_char",
    "end_char",
    "finding_id",
    "id",
)
ADDED: tuple[str, ...] = (
    """CREATE TABLE finding_figures (
    finding_id TEXT NOT NULL REFERENCES findings(id),
    series INTEGER NOT NULL,
    position INTEGER NOT NULL,
    claim_value TEXT NOT NULL,
    value REAL NOT NULL,
    words TEXT NOT NULL,
    outcome TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports(id),
    PRIMARY KEY (finding_id, series, position)
) STRICT""",
    "CREATE INDEX finding_figures_report_id ON finding_figures (report_id)",
)

# A day stands before any time of that day, since it may be all of it; what has no date comes last.
_TIMELINE = """
SELECT claims.text AS claim,
       reports.published AS published,
       reports.published_precision AS precision,
       reports.published_zone AS zone,
       reports.published_provenance AS provenance,
       evidence.outlet AS outlet,
       evidence.relation AS relation,
       evidence.counting AS counting,
       evidence.is_echo AS is_echo,
       evidence.passage AS passage,
       findings.status AS status,
       findings.position AS number,
       latest_results.article AS article,
       reports.url AS url,
       evidence.id AS evidence_id,
       findings.id AS finding_id,
       evidence.rowid AS search_row
FROM latest_results
JOIN findings ON findings.result_id = latest_results.result_id
JOIN claims ON claims.id = findings.claim_id
JOIN evidence ON evidence.finding_id = findings.id
JOIN reports ON reports.id = evidence.report_id
ORDER BY latest_results.checked_at DESC, latest_results.article_id, findings.position,
         reports.published_precision IN ('unknown', 'ambiguous'), reports.published_at,
         evidence.position"""

_GROWING_FIGURES = """
SELECT claims.text AS claim,
       finding_figures.claim_value AS claim_says,
       finding_figures.words AS report_says,
       finding_figures.value AS value,
       finding_figures.outcome AS outcome,
       reports.published AS published,
       coalesce(nullif(reports.outlet, ''), publishers.outlet) AS outlet,
       findings.status AS status,
       findings.position AS number,
       latest_results.article AS article,
       reports.url AS url,
       reports.id AS report_id,
       findings.id AS finding_id,
       claims.rowid AS search_row
FROM latest_results
JOIN findings ON findings.result_id = latest_results.result_id
JOIN claims ON claims.id = findings.claim_id
JOIN finding_figures ON finding_figures.finding_id = findings.id
JOIN reports ON reports.id = finding_figures.report_id
JOIN publishers ON publishers.id = reports.publisher_id
ORDER BY latest_results.checked_at DESC, latest_results.article_id, findings.position,
         finding_figures.series, finding_figures.position"""

VIEWS: tuple[tuple[str, str], ...] = (
    ("timeline", _TIMELINE.strip()),
    ("figures_over_time", _GROWING_FIGURES.strip()),
)
