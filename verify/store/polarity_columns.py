"""What the polarity of reported speech adds to the tables before it, as SQL; nothing in. Frozen.

The claims are built anew so that the new column stands before the id. What earlier versions kept
is taken as said: they did not tell.
"""

TABLE = "claims"
DEFINITION = """CREATE TABLE {name} (
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT NOT NULL,
    cue TEXT NOT NULL,
    polarity TEXT NOT NULL DEFAULT 'said',
    worth REAL NOT NULL,
    is_ambiguous INTEGER NOT NULL CHECK (is_ambiguous IN (0, 1)),
    candidates TEXT NOT NULL,
    original TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles(id),
    id TEXT PRIMARY KEY
) STRICT"""
ADD_TO_QUOTATIONS = "ALTER TABLE claim_quotations ADD COLUMN polarity TEXT NOT NULL DEFAULT 'said'"
COLUMNS = (
    "rowid",  # by which the full-text index finds a claim
    "text",
    "kind",
    "speaker",
    "cue",
    "worth",
    "is_ambiguous",
    "candidates",
    "original",
    "start_char",
    "end_char",
    "article_id",
    "id",
)
# What goes away with a table and is built again as it was.
KEPT = """SELECT sql FROM sqlite_master
    WHERE tbl_name = ? AND type IN ('trigger', 'index') AND sql <> ''"""
