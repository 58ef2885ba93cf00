"""A sentence in, a line on stderr out: everything that is not a result goes this way."""

import sys
from collections.abc import Callable

Notice = Callable[[str], None]


def say(words: str) -> None:
    """Write words to stderr; text of others in it cannot act on the terminal.

    Line breaks between listed mistakes are kept. A closed stderr is no reason to stop.
    """
    from verify.render.shown import visible

    lines = [
        " " * (len(row) - len(row.lstrip(" "))) + visible(row) for row in words.splitlines() or [""]
    ]
    text = "\n".join(lines) + "\n"
    encoding = sys.stderr.encoding or "utf-8"
    try:
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()
    except OSError:
        return


def say_nothing(_words: str) -> None:
    """The notice of a quiet run."""
