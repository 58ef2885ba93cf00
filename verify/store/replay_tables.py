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
