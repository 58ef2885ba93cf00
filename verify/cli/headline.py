"""A page's title and its text in; the text as a reader sees it out, under its headline."""

from itertools import islice

# Above its headline a text may hold a kicker and a line of the page.
_FIRST_LINES = 3


def put_headline(title: str, text: str) -> str:
    """The text with the title in a line of its own above it, where its first lines lack it.

    A headline claims something like any other sentence, and a pasted text has it too.
    """
    headline = " ".join(title.split())
    lines = (line for line in text.splitlines() if line.strip())
    is_there = any(_words(line) == _words(headline) for line in islice(lines, _FIRST_LINES))
    return text if is_there or not _words(headline) else f"{headline}\n\n{text}"


def _words(line: str) -> str:
    return "".join(character for character in line.casefold() if character.isalnum())
