"""What pages that change add to the tables before it, as SQL; nothing in. Frozen as it is."""

ADDED: tuple[str, ...] = (
    """CREATE TABLE report_changes (
    change TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    position INTEGER NOT NULL,
    earlier_report_id TEXT NOT NULL REFERENCES reports(id),
    later_report_id TEXT NOT NULL REFERENCES reports(id),
    PRIMARY KEY (earlier_report_id, later_report_id, position)
) STRICT""",
    "CREATE INDEX report_changes_later_report_id ON report_changes (later_report_id)",
    "CREATE INDEX pages_asked_url ON pages (asked_url)",
)

# A version is what was read at an address: the same bytes fetched again are the same version.
PAGE_VERSIONS = """
WITH versions AS (
    SELECT pages.asked_url AS asked_url,
           pages.sha256 AS sha256,
           min(pages.id) AS page_id,
           min(coalesce(run_pages.fetched_at, pages.fetched_at)) AS first_fetched_at,
           max(coalesce(run_pages.fetched_at, pages.fetched_at)) AS last_fetched_at,
           count(DISTINCT run_pages.run_id) AS runs
    FROM pages
    LEFT JOIN run_pages ON run_pages.page_id = pages.id
    WHERE pages.sha256 IS NOT NULL
    GROUP BY pages.asked_url, pages.sha256
)
SELECT reports.outlet AS outlet,
       reports.title AS title,
       row_number() OVER (
           PARTITION BY versions.asked_url ORDER BY versions.first_fetched_at, versions.sha256
       ) AS version,
       count(*) OVER (PARTITION BY versions.asked_url) AS versions,
       versions.first_fetched_at AS first_fetched_at,
       versions.last_fetched_at AS last_fetched_at,
       versions.runs AS runs,
       page_bodies.size_bytes AS size_bytes,
       (SELECT count(*) FROM report_changes
        WHERE report_changes.later_report_id = reports.id) AS changed_lines,
       versions.asked_url AS asked_url,
       versions.sha256 AS sha256,
       versions.page_id AS page_id,
       reports.id AS report_id
FROM versions
JOIN page_bodies ON page_bodies.sha256 = versions.sha256
LEFT JOIN reports ON reports.id = (
    SELECT max(extractions.report_id) FROM extractions
    WHERE extractions.page_id = versions.page_id
)
ORDER BY versions DESC, versions.asked_url, version"""

PAGE_CHANGES = """
SELECT report_changes.change AS change,
       report_changes.before AS before,
       report_changes.after AS after,
       later.outlet AS outlet,
       later.title AS title,
       (SELECT min(run_pages.fetched_at)
        FROM extractions
        JOIN run_pages ON run_pages.page_id = extractions.page_id
        WHERE extractions.report_id = later.id) AS seen_at,
       later.page_url AS page_url,
       report_changes.earlier_report_id AS earlier_report_id,
       report_changes.later_report_id AS later_report_id
FROM report_changes
JOIN reports AS later ON later.id = report_changes.later_report_id
ORDER BY seen_at DESC, report_changes.later_report_id, report_changes.position"""

VIEWS: tuple[tuple[str, str], ...] = (
    ("page_versions", PAGE_VERSIONS.strip()),
    ("page_changes", PAGE_CHANGES.strip()),
)
