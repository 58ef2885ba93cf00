"""A text that is no JSON in; what is wrong with it, in words for who edited it by hand, out."""

import json
import re
from typing import Final

_CURLY: Final = "“”„‟‘’"
_STRAIGHT: Final = 'JSON takes only straight ones (") around names and texts'
# What Python's parser says, by how its message begins.
_WORDS: Final = (
    ("Unterminated string", "a text begins here whose closing quotation mark is missing"),
    ("Expecting value", "a value is missing here, or the comma before it is one too many"),
    (
        "Expecting property name",
        "the name of a field is missing here, or the comma before it is one too many",
    ),
    ("Illegal trailing comma", "the comma here is one too many"),
    (
        "Expecting ',' delimiter",
        "a comma is missing here, or a quotation mark inside a text needs a backslash before it",
    ),
    ("Expecting ':' delimiter", "a colon is missing here"),
    ("Extra data", "something stands here after the end"),
    ("Invalid control character", "a text goes on over the end of its line here; write it on one"),
    ("Invalid \\", "a backslash stands alone here; write two of them"),
)


def explain_mistake(error: json.JSONDecodeError, name: str) -> str:
    """One sentence that says where the mistake is and how to mend it."""
    text = error.doc.strip()
    if not text:
        return (
            f"{name} is empty; `verify split INPUT -o claims.json` writes the claims of an article"
        )
    if not text.startswith(("{", "[")):
        return (
            f"{name} is not JSON, which begins with {{ or [; a list, a claim a line, takes a name"
            " in .txt or .md, a table one in .csv"
        )
    where = f"line {error.lineno}, column {error.colno}"
    line = error.doc.splitlines()[error.lineno - 1] if error.doc.splitlines() else ""
    at = error.doc[error.pos : error.pos + 1]
    is_open = error.msg.startswith(("Unterminated", "Expecting ':'")) and re.search(
        f"[{_CURLY}]\\s*[:,}}\\]]", line
    )
    if (at and at in _CURLY) or is_open:
        return f"{name} is not JSON at {where}: a curly quotation mark stands there; {_STRAIGHT}"
    words = next((words for start, words in _WORDS if error.msg.startswith(start)), error.msg)
    return f"{name} is not JSON at {where}: {words}"
