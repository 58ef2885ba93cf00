"""What the words that a claim leaves open add to the tables before it, as SQL; nothing in. Frozen.

The claims are built anew so that the new column stands before what its words may mean. What
earlier versions kept has none: they did not tell.
"""

DEFINITION = """CREATE TABLE {name} (
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT NOT NULL,
    cue TEXT NOT NULL,
    polarity TEXT NOT NULL DEFAULT 'said',
    worth REAL NOT NULL,
    is_ambiguous INTEGER NOT NULL CHECK (is_ambiguous IN (0, 1)),
    unclear TEXT NOT NULL DEFAULT '',
    candidates TEXT NOT NULL,
    original TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles(id),
    id TEXT PRIMARY KEY
) STRICT"""
COLUMNS = (
    "rowid",  # by which the full-text index finds a claim
    "text",
    "kind",
    "speaker",
    "cue",
    "polarity",
    "worth",
    "is_ambiguous",
    "candidates",
    "original",
    "start_char",
    "end_char",
    "article_id",
    "id",
)
