"""What the articles' outlet adds to the tables before it, as SQL; nothing in. Frozen as it is.

The table is built anew so that the new column stands before the text. Articles of earlier versions
do not say who published them: "".
"""

TABLE = "articles"
DEFINITION = """CREATE TABLE {name} (
    label TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    published_at TEXT,
    published_precision TEXT NOT NULL,
    published_zone TEXT NOT NULL,
    published_provenance TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    outlet TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL,
    id TEXT PRIMARY KEY
) STRICT"""
COLUMNS = (
    "label",
    "title",
    "published",
    "published_at",
    "published_precision",
    "published_zone",
    "published_provenance",
    "url",
    "language",
    "text",
    "id",
)
