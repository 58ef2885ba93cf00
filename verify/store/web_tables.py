"""What the open web adds to the first tables, as SQL; nothing in. Frozen as they are.

Tables whose rows end with an id are built anew, so that the new columns stand before it. Where a
row of an earlier version has no value, the default says so: 0 and "" are "not said".
"""

# Each table with its new definition and the columns that are taken over.
REBUILT: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "pages",
        """CREATE TABLE {name} (
    asked_url TEXT NOT NULL,
    final_url TEXT NOT NULL,
    status TEXT NOT NULL,
    http_status INTEGER NOT NULL DEFAULT 0,
    detail TEXT NOT NULL,
    fetched_at TEXT,
    elapsed_s REAL NOT NULL DEFAULT 0,
    content_type TEXT NOT NULL,
    sha256 TEXT REFERENCES page_bodies(sha256),
    facts_provenance TEXT NOT NULL,
    lead_id TEXT NOT NULL REFERENCES leads(id),
    id TEXT PRIMARY KEY
) STRICT""",
        (
            "asked_url",
            "final_url",
            "status",
            "detail",
            "fetched_at",
            "content_type",
            "sha256",
            "facts_provenance",
            "lead_id",
            "id",
        ),
    ),
    (
        "sources",
        """CREATE TABLE {name} (
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    publisher_id TEXT NOT NULL REFERENCES publishers(id),
    path TEXT NOT NULL,
    files TEXT NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    urls TEXT NOT NULL DEFAULT '',
    allow_hosts TEXT NOT NULL DEFAULT '',
    key_env TEXT NOT NULL DEFAULT '',
    key_header TEXT NOT NULL DEFAULT '',
    needs_network INTEGER NOT NULL CHECK (needs_network IN (0, 1)),
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    id TEXT PRIMARY KEY
) STRICT""",
        (
            "name",
            "kind",
            "publisher_id",
            "path",
            "files",
            "needs_network",
            "is_on",
            "id",
        ),
    ),
)

ADDED: tuple[str, ...] = (
    "ALTER TABLE runs ADD COLUMN job TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE run_pages (
    run_id TEXT NOT NULL REFERENCES runs(id),
    page_id TEXT NOT NULL REFERENCES pages(id),
    status TEXT NOT NULL,
    http_status INTEGER NOT NULL,
    fetched_at TEXT,
    elapsed_s REAL NOT NULL,
    PRIMARY KEY (run_id, page_id)
) STRICT""",
)

INDEXED: tuple[tuple[str, str], ...] = (
    ("pages", "sha256"),
    ("pages", "lead_id"),
    ("sources", "publisher_id"),
    ("sources", "name"),
    ("runs", "job"),
    ("run_pages", "page_id"),
)

# An interrupted run may have a result too, of what it had read by then, so the state is shown.
LATEST_RESULTS = """
SELECT articles.label AS article,
       results.label AS result,
       runs.state AS state,
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
    WHERE their.article_id = results.article_id
    ORDER BY later.started_at DESC, later.rowid DESC
    LIMIT 1
)
ORDER BY runs.started_at DESC, runs.rowid DESC"""
