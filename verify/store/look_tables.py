"""What looking for a claim in each source adds to the tables before it, as SQL; nothing in. Frozen.

The view that tells who is silent is now by claim and source. Of findings that an earlier version
saved it tells what that noted: reports that were read and silent, and those that were not read.
"""

TABLES: tuple[str, ...] = (
    """CREATE TABLE finding_looks (
    finding_id TEXT NOT NULL REFERENCES findings(id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    outlet TEXT NOT NULL,
    found TEXT NOT NULL,
    status TEXT NOT NULL,
    read_count INTEGER NOT NULL,
    unread_count INTEGER NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (finding_id, position)
) STRICT""",
)

# Silence first, then what could not be looked at, then what does not count, then who has it.
SILENT_SOURCES = """
WITH looks AS (
    SELECT finding_id, position, source, outlet, found, status, read_count, unread_count, detail
    FROM finding_looks
    UNION ALL
    SELECT finding_reports.finding_id, 1000000 + finding_reports.position, reports.source,
           coalesce(nullif(reports.outlet, ''), publishers.outlet),
           CASE WHEN finding_reports.how = 'silent' THEN 'has-not'
                WHEN reports.status = 'paywall' THEN 'paywalled'
                ELSE 'could-not-look' END,
           CASE finding_reports.how WHEN 'silent' THEN '' ELSE reports.status END,
           finding_reports.how = 'silent', finding_reports.how = 'unread', reports.detail
    FROM finding_reports
    JOIN reports ON reports.id = finding_reports.report_id
    JOIN publishers ON publishers.id = reports.publisher_id
    WHERE NOT EXISTS (
        SELECT 1 FROM finding_looks WHERE finding_looks.finding_id = finding_reports.finding_id
    )
)
SELECT claims.text AS claim,
       looks.found AS found,
       coalesce(nullif(looks.outlet, ''), looks.source) AS outlet,
       CASE looks.found
           WHEN 'has-not' THEN trim('read, does not have it; ' || looks.detail, '; ')
           ELSE trim(looks.status || ': ' || looks.detail, ': ')
       END AS why,
       looks.read_count AS read_count,
       looks.unread_count AS unread_count,
       looks.source AS source,
       findings.status AS status,
       findings.position AS number,
       latest_results.article AS article,
       findings.id AS finding_id,
       claims.rowid AS search_row
FROM latest_results
JOIN findings ON findings.result_id = latest_results.result_id
JOIN claims ON claims.id = findings.claim_id
JOIN looks ON looks.finding_id = findings.id
ORDER BY latest_results.checked_at DESC, latest_results.article_id, findings.position,
         CASE
             WHEN looks.found = 'has-not' THEN 0
             WHEN looks.found IN ('paywalled', 'headline-only', 'could-not-look') THEN 1
             WHEN looks.found IN ('has-it', 'says-otherwise', 'has-a-part') THEN 3
             ELSE 2
         END,
         looks.position"""
