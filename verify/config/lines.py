"""TOML text in; the line of every name, source and key out, which tomllib does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from verify.config.mistakes import shown

_STRING: Final = r'"""(?:\\.|[^\\])*?"{3,5}|' r"'''.*?'{3,5}|" r'"(?:\\.|[^"\\\n])*"|' r"'[^'\n]*'"
_PIECE: Final = re.compile(rf"{_STRING}|#[^\n]*|[\n=\[\]{{}}]|[^\n=\[\]{{}}#\"']+", re.DOTALL)
_POSITION: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(slots=True)
class Lines:
    """The line, from 1, of each top-level name, each `[[source]]` and each key below either."""

    names: dict[str, int] = field(default_factory=dict)
    blocks: list[int] = field(default_factory=list)
    keys: dict[tuple[int, str], int] = field(default_factory=dict)
    settings: dict[tuple[str, str], int] = field(default_factory=dict)

    def of_block(self, number: int) -> int:
        """Line of block `number`, from 0; sources written inline have that of `source`."""
        return self.blocks[number] if number < len(self.blocks) else self.names["source"]

    def of_key(self, number: int, key: str) -> int:
        """Line of a key of block `number`, or of the block where it has no such key."""
        return self.keys.get((number, key), self.of_block(number))

    def of_setting(self, table: str, key: str) -> int:
        """Line of a key of a table such as `[fetch]`, or of the table."""
        return self.settings.get((table, key), self.names.get(table, 1))


def locate(text: str) -> Lines:
    """Find the lines tomllib does not tell; text must be TOML it has read without error."""
    lines = Lines()
    table: tuple[str, ...] = ()
    for line, written, is_header in _split_statements(text):
        path = _read_key(written.strip("[] \t") if is_header else written)
        if is_header:
            table = path
            lines.names.setdefault(path[0], line)
            if path == ("source",):
                lines.blocks.append(line)
                continue
        full = path if is_header else table + path
        lines.names.setdefault(full[0], line)
        if len(full) > 1 and full[0] == "source":
            lines.keys.setdefault((len(lines.blocks) - 1, full[1]), line)
        elif len(full) > 1:
            lines.settings.setdefault((full[0], full[1]), line)
    return lines


def explain_syntax(text: str, said: str) -> str:
    """Say where TOML's rules are broken and, for the usual slips, what to write instead."""
    position = _POSITION.search(said)
    at_line = int(position[1]) if position and position[1] else text.rstrip().count("\n") + 1
    written = text.split("\n")[at_line - 1].strip()
    reason = _POSITION.sub("", said)
    if re.match(r"\[\s*source\s*\]", written):
        hint = "; each source begins with [[source]], in double brackets"
    elif re.search("[“”„‘’«»]", written.partition("=")[2]):
        hint = '; use straight quotation marks: "…"'
    elif re.search(r"=\s*(True|False|yes|no|on|off)\b", written, re.IGNORECASE):
        hint = "; write true or false, in small letters"
    elif "\\" in written:
        hint = "; write / for \\ in a path, or put the path between ' and '"
    elif "overwrite" in reason or "twice" in reason:
        hint = "; this name is there already"
    elif re.match(r"[\w.-]+\s*=\s*[^\s\"'\[{\d]", written):
        hint = '; text stands between quotation marks: "…"'
    else:
        hint = ""
    return f"line {at_line}: this is not TOML: {reason}{hint}: {shown(written)}"


def _split_statements(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield (line, header or what stands before "=", is_header) for each header and each key."""
    line, depth, started_at = 1, 0, 0
    written = ""
    is_value = False
    for piece in _PIECE.findall(text + "\n"):
        if piece == "\n" and depth == 0:
            if written.strip():
                yield started_at, written, not is_value
            written, is_value = "", False
        elif piece == "=" and not is_value:
            is_value = True
        elif not is_value and piece[0] != "#":
            started_at = started_at if written.strip() else line
            written += piece
        depth += (piece in "[{") - (piece in "]}")
        line += piece.count("\n")


def _read_key(written: str) -> tuple[str, ...]:
    """Split a key as TOML writes it, bare, quoted or dotted: a."b.c" is ("a", "b.c")."""
    nested: object = tomllib.loads(f"{written} = 0")
    path: list[str] = []
    while isinstance(nested, dict):
        [(key, nested)] = nested.items()
        path.append(key)
    return tuple(path)
