"""Pieces of text in, text for a terminal of a given width out; rich is used as a typesetter only.

Nothing is read from the environment and no mark-up is interpreted: what comes in is shown.
"""

import io
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from verify.records import Relation, Status
from verify.render.shown import visible

MIN_WIDTH = 40  # narrower than this nothing can be read anyway
# Lines longer than this are hard to follow with the eye; wide tables use up to WIDEST.
WIDEST = 180

STYLES = {
    Status.CORROBORATED: "green",
    Status.SINGLE_ORIGIN: "cyan",
    Status.CONTESTED: "yellow",
    Status.CONTRADICTED: "bold red",
    Status.PARTLY_REPORTED: "blue",
    Status.UNREPORTED: "magenta",
    Status.UNVERIFIABLE: "dim",
}
RELATION_STYLES = {
    Relation.SUPPORTS: "green",
    Relation.CONTRADICTS: "bold red",
    Relation.PARTIAL: "blue",
    Relation.SILENT: "dim",
}


def shown(text: str, style: str = "") -> Text:
    """Text of others as one line that nothing in it can leave."""
    return Text(visible(text), style=style)


def line(*parts: str | tuple[str, str]) -> Text:
    """A line put together from plain parts and (part, style) pairs."""
    text = Text()
    for part in parts:
        words, style = part if isinstance(part, tuple) else (part, "")
        text.append(_inline(words), style=style or None)
    return text


def _inline(words: str) -> str:
    """Make words visible and keep the spaces at their ends, which join them to their neighbours."""
    core = words.strip(" ")
    left = len(words) - len(words.lstrip(" "))
    right = len(words) - len(words.rstrip(" ")) if core else 0
    return " " * left + visible(core) + " " * right


def indent(body: RenderableType, *, by: int) -> RenderableType:
    """The same, moved right by so many columns."""
    return Padding(body, (0, 0, 0, by), expand=False)


def bullets(lines: Iterable[str], *, style: str = "") -> list[RenderableType]:
    """Lines with a hanging indent, each behind a dash."""
    made: list[RenderableType] = []
    for words in lines:
        grid = Table.grid(padding=0)
        grid.add_column(width=4)
        grid.add_column(ratio=1, overflow="fold")
        grid.add_row("  – ", shown(words, style))
        made.append(grid)
    return made


class Hanging:
    """A sign in a column of its own, and text beside it that keeps out of that column.

    A table of two columns looks the same and takes five times as long to set, which counts for a
    list of thousands.
    """

    def __init__(self, sign: Text, body: Text, *, column: int) -> None:
        """`column` is the width of the sign's column, in cells."""
        self._sign = sign
        self._body = body
        self._column = column

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines of the text, the first behind the sign."""
        space = Text(" " * self._column)
        sign = self._sign.copy()
        sign.append(" " * max(1, self._column - sign.cell_len))
        width = max(1, options.max_width - self._column)
        for number, row in enumerate(self._body.wrap(console, width, overflow="fold")):
            row.rstrip()
            yield Text.assemble(space if number else sign, row)


def typeset(parts: Iterable[RenderableType], *, width: int, is_color: bool) -> str:
    """Set parts below one another in width columns; every line ends without trailing spaces."""
    console = Console(
        file=io.StringIO(),
        width=max(MIN_WIDTH, min(width, WIDEST)),
        height=25,  # of no meaning here, and asked of the system for every line when not set
        force_terminal=is_color,
        color_system="standard" if is_color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        force_interactive=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "".join(f"{row.rstrip()}\n" for row in capture.get().splitlines())
