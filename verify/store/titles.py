"""What bare Datasette calls a row by, as SQL; nothing in. Frozen.

It takes a column called title or name for the label that stands for a row wherever another points
to it, and shows a hash where there is none. The column is reckoned when read and takes no room.
"""

# As long as two lines of a cell: it stands in for the row, and does not replace it.
_LABEL_LENGTH = 120

# Tables without such a column that others point to, and the column that says what a row is.
TITLED: tuple[tuple[str, str], ...] = (
    ("claims", "text"),
    ("findings", "label"),
    ("evidence", "passage"),
    ("results", "label"),
    ("publishers", "label"),
    ("leads", "url"),
    ("pages", "final_url"),
    ("answers", "source"),
)


def add_title(table: str, column: str) -> str:
    """Return the statement that gives the table its title."""
    cut = f"rtrim(substr({column}, 1, {_LABEL_LENGTH - 1})) || '…'"
    reckoned = f"CASE WHEN length({column}) > {_LABEL_LENGTH} THEN {cut} ELSE {column} END"
    return f"ALTER TABLE {table} ADD COLUMN title TEXT GENERATED ALWAYS AS ({reckoned}) VIRTUAL"
