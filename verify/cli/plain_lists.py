"""A Markdown or plain list of claims as text in; its rows, as from a JSON file, out.

No line is passed over in silence: it is a claim, a heading, what `verify split` writes beside a
claim, or the list is refused.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verify.cli.own_output import is_head_line, is_own_list
from verify.errors import BadInput
from verify.records import ClaimKind

_ESCAPED = re.compile(r"\\([\\`*_\[\]<>|~&#$])")
_ITEM = re.compile(r"(\s*)(?:\d{1,5}[.)]|[-*+•–])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)")
_HEADING = re.compile(r"\s*#{1,6}(?:\s|$)")
_RULE = re.compile(r"\s*([-*_=])(?:\s*\1){2,}\s*")
_UNCLEAR = re.compile(r"(?:\*\*\?\*\* )?unclear: ")
_KIND = re.compile(rf"(?:{'|'.join(ClaimKind)})(?: · .*)?")
# `verify split` writes three lines below a claim at most: its kind, its facts, what is unclear.
_MOST_DETAILS = 3
_SHOWN_LINE = 60  # characters of a line that a mistake shows
_TAB = 4


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that is not blank; `depth` is the column of its sign, `is_item` False without."""

    number: int
    words: str
    depth: int
    is_item: bool


def read_list_rows(text: str, name: str) -> list[Mapping[str, object]]:
    """The claims of a list, a line each; raises BadInput for a line that may be one or not."""
    is_own = is_own_list(text)
    claims: list[str] = []
    details: list[str] = []
    is_item = False
    depth = 0
    after = 0  # the line of an item, which an indented one goes on from
    for line in _lines(text):
        if is_own and not claims and not line.is_item and is_head_line(line.words):
            continue
        is_below = bool(claims) and line.depth > depth + 1
        if line.is_item and is_below:
            details.append(line.words)
            _check_details(details, line, name)
        elif is_below and after == line.number - 1 and not details:
            claims[-1] += f" {line.words}"
        else:
            claims.append(line.words)
            details = []
            depth = line.depth
            is_item = line.is_item
        after = line.number if is_item else 0
    return [{"text": _ESCAPED.sub(r"\1", claim).strip()} for claim in claims]


def _lines(text: str) -> Iterator[_Line]:
    """Every line but blank ones, headings and rules."""
    rows = [row.expandtabs(_TAB) for row in text.splitlines()]
    for number, row in enumerate(rows, start=1):
        below = rows[number] if number < len(rows) else ""
        is_heading = _HEADING.match(row) or re.fullmatch(r"={3,}\s*", below)
        if not row.strip() or is_heading or _RULE.fullmatch(row):
            continue
        item = _ITEM.match(row)
        indent = len(row) - len(row.lstrip())
        words = item[2] if item else row
        yield _Line(number, words.strip(), indent, item is not None)


def _check_details(details: Sequence[str], line: _Line, name: str) -> None:
    """Refuse what stands below a claim and is not what `verify split` writes there."""
    is_known = _KIND.fullmatch(details[0]) and len(details) <= _MOST_DETAILS
    if is_known and (len(details) < _MOST_DETAILS or _UNCLEAR.match(line.words)):
        return
    shown = line.words[:_SHOWN_LINE] + ("…" if len(line.words) > _SHOWN_LINE else "")
    raise BadInput(
        f"{name}, line {line.number}: “{shown}” stands below another claim; begin it as far left as"
        " that one if it is a claim too, else take it out"
    )
