"""What judging a run anew adds to the tables before it, as SQL; nothing in. Frozen as it is.

A reading is named by the model and by the passage and claim it was given, so that it is found again
whatever run asked for it. Their texts stand in reports and claims and would fill the file here.
"""

ADDED: tuple[str, ...] = (
    "ALTER TABLE runs ADD COLUMN replays TEXT REFERENCES runs(id)",
    "CREATE INDEX runs_replays ON runs (replays)",
    """CREATE TABLE readings (
    model_sha256 TEXT NOT NULL,
    pair_hash TEXT NOT NULL,
    is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
    supports REAL NOT NULL,
    contradicts REAL NOT NULL,
    silent REAL NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (model_sha256, pair_hash)
) STRICT""",
)

# The latest by the pages it is about: a replay of an old run is about that run's pages. Runs of the
# same pages in order; so a replay of the latest run is the latest.
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
    LEFT JOIN runs AS replayed ON replayed.id = later.replays
    WHERE their.article_id = results.article_id
    ORDER BY COALESCE(replayed.started_at, later.started_at) DESC,
             later.started_at DESC, later.rowid DESC
    LIMIT 1
)
ORDER BY runs.started_at DESC, runs.rowid DESC"""
