"""What the evidence for origins adds to the tables before it, as SQL; nothing in. Frozen as it is.

Kinds of earlier versions keep their meaning under the names of this one: what was joined by an
agency's credit was so for its shared text, and the agency now has a column of its own.
"""

# The origins are built anew so that the new column stands before the hashes.
TABLE = "origins"
DEFINITION = """CREATE TABLE {name} (
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    agency TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL,
    result_id TEXT NOT NULL REFERENCES results(id),
    position INTEGER,
    id TEXT PRIMARY KEY
) STRICT"""
COLUMNS = ("label", "kind", "name", "reason", "result_id", "position", "id")
ADDED: tuple[str, ...] = (
    """UPDATE origins SET agency = name
    WHERE kind = 'agency' OR (kind = 'single' AND reason LIKE 'credits %')""",
    """UPDATE origins SET kind = CASE kind
        WHEN 'owner' THEN 'same-owner' ELSE 'same-text' END
    WHERE kind IN ('owner', 'agency', 'copy')""",
    """CREATE TABLE origin_links (
    origin_id TEXT NOT NULL REFERENCES origins(id),
    position INTEGER NOT NULL,
    counts_as_one INTEGER NOT NULL CHECK (counts_as_one IN (0, 1)),
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    one_position INTEGER NOT NULL,
    other_position INTEGER NOT NULL,
    PRIMARY KEY (origin_id, position)
) STRICT""",
    """CREATE TABLE origin_signs (
    origin_id TEXT NOT NULL REFERENCES origins(id),
    link_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    place TEXT NOT NULL,
    report_position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (origin_id, link_position, position)
) STRICT""",
    """CREATE TABLE appearances (
    result_id TEXT NOT NULL REFERENCES results(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports(id),
    report_position INTEGER NOT NULL,
    PRIMARY KEY (result_id, position)
) STRICT""",
    """CREATE TABLE appearance_signs (
    result_id TEXT NOT NULL REFERENCES results(id),
    appearance_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    place TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (result_id, appearance_position, position)
) STRICT""",
    """CREATE TABLE origin_rulings (
    id INTEGER PRIMARY KEY,
    verdict TEXT NOT NULL CHECK (verdict IN ('one', 'apart')),
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    ruled_by TEXT NOT NULL DEFAULT '',
    ruled_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT""",
)
INDEXED: tuple[tuple[str, str], ...] = (("origins", "result_id"), ("appearances", "report_id"))
