"""Plain text in; the same out, as long, with lines that were broken at a fixed width joined."""

import itertools
import re

# Mail and typewriters break lines at 60 to 80 characters, some editors at 100.
WRAPPED_LINE_LENGTH = 100
# How near to the width a line must come, its successor's first word added, to have been full: fmt
# keeps a paragraph's lines even and ends them up to a sixth early.
_FULL = 0.8
# In English news put through `fmt -w 72` and `fold -s -w 76`, at least 0.97 of the line ends of
# each of 21 texts came at a full line, and at least 0.62 of those went on in lower case. The bars
# stand lower for mail with lists and addresses in it and for German nouns. None of the texts was
# taken for wrapped with a paragraph a line. To measure again: these shares on texts of your own.
_LEAST_FULL = 0.6
_LEAST_IN_LOWER_CASE = 0.4
_FEWEST_BREAKS = 3  # two lines show no width
_SHORTEST_WIDTH = 40  # columns narrower than this are verse or a table
_WIDTH_OF_ONE = 60  # in one paragraph alone, a narrower width is as likely a list's
_WIDE_LINES = 0.9  # a heading or a link may be longer than the width

_ENDS = ".!?:;…"
_EMPTY_LINE = re.compile(r"(\n[ \t]*\n)")
# What begins a line of its own: a list's mark, a quoted mail's, a heading's, a table's.
_MARK = re.compile(r"\s*(?:[-–—*+•‣·>#|](?=[\s>#|])|(?:\d{1,3}|[a-zA-Z])[.)]\)?\s|[|>#])")


def join_lines(text: str) -> str:
    """Join the lines of paragraphs that were broken at a fixed width; the length stays the same.

    A text is taken for wrapped when most of its line ends come where a line was full and go on in
    lower case; then every full line is joined to the next. In any other text a paragraph is joined
    where each of its lines but the last was as full as can be and most go on in lower case. Lists,
    poems and headlines are not.
    """
    blocks = _EMPTY_LINE.split(text)
    width = _find_width(blocks)
    if width:
        return "".join(_join_full(block, width) for block in blocks)
    return "".join(_join_block(block) for block in blocks)


def _find_width(blocks: list[str]) -> int:
    """The width a text was wrapped at; 0 where it was not."""
    breaks = [pair for block in blocks for pair in itertools.pairwise(block.split("\n"))]
    breaks = [(line, after) for line, after in breaks if line.strip() and after.strip()]
    short = sorted(len(line) for line, _ in breaks if len(line) <= WRAPPED_LINE_LENGTH)
    if len(breaks) < _FEWEST_BREAKS or not short:
        return 0
    width = short[int(_WIDE_LINES * (len(short) - 1))]
    full = [after for line, after in breaks if _is_full(line, after, width)]
    lower = sum(after.lstrip()[0].islower() for after in full)
    is_wrapped = (
        width >= _SHORTEST_WIDTH
        and len(full) >= _LEAST_FULL * len(breaks)
        and lower >= _LEAST_IN_LOWER_CASE * len(full)
    )
    return width if is_wrapped else 0


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether a line was broken because the next word did not fit."""
    if len(line) > WRAPPED_LINE_LENGTH or _MARK.match(after) or _indent(after) > _indent(line):
        return False
    return len(line.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > _FULL * width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _join_full(block: str, width: int) -> str:
    lines = block.split("\n")
    joined = lines[0]
    for line, after in itertools.pairwise(lines):
        is_one = line.strip() and after.strip() and _is_full(line, after, width)
        joined += (" " if is_one else "\n") + after
    return joined


def _join_block(block: str) -> str:
    lines = block.split("\n")
    width = max(map(len, lines))
    if len(lines) < 2 or not all(lines) or not _WIDTH_OF_ONE <= width <= WRAPPED_LINE_LENGTH:
        return block
    pairs = tuple(itertools.pairwise(lines))
    is_full = all(len(line) + 1 + len(after.split(" ", 1)[0]) > width for line, after in pairs)
    going_on = sum(after[0].islower() and line[-1] not in _ENDS for line, after in pairs)
    is_one = is_full and going_on >= _LEAST_IN_LOWER_CASE * len(pairs)
    return block.replace("\n", " ") if is_one else block
