"""sources.toml in, one SourceBlock per `[[source]]` out; all mistakes at once, with their lines."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from verify.errors import BadSources
from verify.records import Publisher, SourceBlock
from verify.sources.kinds import Key, Shape
from verify.sources.registry import KINDS, find_kind

# The largest file anybody has a use for; a device or a film given by accident is not read whole.
CONFIG_SIZE_BYTES: Final = 1_000_000
# Enough of a slip to find it by.
SHOWN_LENGTH: Final = 60

NAME: Final = Key("name", Shape.TEXT, 'name = "My reports"', is_required=True)
KIND: Final = Key("kind", Shape.TEXT, f'kind = "{KINDS[0].name}"', is_required=True)
SWITCH: Final = Key("on", Shape.FLAG, "on = false")
# Each publisher key with the field of Publisher it fills.
PUBLISHER_KEYS: Final = (
    (Key("outlet", Shape.TEXT, 'outlet = "The Daily Example"'), "outlet"),
    (Key("country", Shape.TEXT, 'country = "AT"'), "country"),
    (Key("language", Shape.TEXT, 'language = "en"'), "language"),
    (Key("owner", Shape.TEXT, 'owner = "Example Holding"'), "owner"),
    (Key("agency", Shape.FLAG, "agency = true"), "is_agency"),
    (Key("primary", Shape.FLAG, "primary = true"), "is_primary"),
    (Key("counts", Shape.FLAG, "counts = false"), "counts"),
)
COMMON_KEYS: Final = (NAME, KIND, SWITCH, *(key for key, _ in PUBLISHER_KEYS))

_STRING: Final = r'"""(?:\\.|[^\\])*?"{3,5}|' r"'''.*?'{3,5}|" r'"(?:\\.|[^"\\\n])*"|' r"'[^'\n]*'"
_PIECE: Final = re.compile(rf"{_STRING}|#[^\n]*|[\n=\[\]{{}}]|[^\n=\[\]{{}}#\"']+", re.DOTALL)
_POSITION: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TYPE_NAMES: Final = (
    (bool, "true or false"),
    ((int, float), "a number"),
    ((date, time), "a date"),
    (list, "a list"),
    (dict, "a table"),
)


@dataclass(frozen=True, slots=True)
class _Mistake:
    line: int
    text: str


@dataclass(slots=True)
class _Lines:
    """The line, from 1, of each top-level name, each `[[source]]` and each key in one."""

    names: dict[str, int] = field(default_factory=dict)
    blocks: list[int] = field(default_factory=list)
    keys: dict[tuple[int, str], int] = field(default_factory=dict)

    def of_block(self, number: int) -> int:
        """Line of block `number`, from 0; sources written inline have that of `source`."""
        return self.blocks[number] if number < len(self.blocks) else self.names["source"]

    def of_key(self, number: int, key: str) -> int:
        return self.keys.get((number, key), self.of_block(number))


def load_sources(path: Path) -> tuple[SourceBlock, ...]:
    """Read the sources of a TOML file, in file order; a folder's path comes out absolute.

    Raises BadSources with every mistake of the file, in file order, before any source is asked.
    A folder that does not exist is no mistake here: the source will answer `unreachable`.
    """
    text = _read_text(path)
    try:
        tables = tomllib.loads(text)
    except RecursionError as error:
        raise BadSources(str(path), ("its brackets are nested too deeply to be read",)) from error
    except ValueError as error:
        raise BadSources(str(path), (_explain_syntax(text, str(error)),)) from error
    lines = _locate(text)
    sources, mistakes = _find_sources(tables, lines)
    folder = Path(os.path.abspath(path)).parent  # noqa: PTH100 - keeps links as the user wrote them
    blocks: list[SourceBlock] = []
    for number, source in enumerate(sources):
        blocks.append(_Reader(source, number, lines, mistakes).read(folder))
    mistakes.extend(_find_same_names(blocks, lines))
    if mistakes:
        mistakes.sort(key=lambda mistake: mistake.line)
        raise BadSources(str(path), tuple(f"line {one.line}: {one.text}" for one in mistakes))
    return tuple(blocks)


def _read_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(CONFIG_SIZE_BYTES + 1)
    except FileNotFoundError as error:
        said = "there is no such file; name another with --sources, or write one with [[source]]"
        raise BadSources(str(path), (said,)) from error
    except IsADirectoryError as error:
        said = "it is a folder; name the sources.toml in it"
        raise BadSources(str(path), (said,)) from error
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise BadSources(str(path), (f"it cannot be read: {reason}",)) from error
    if len(raw) > CONFIG_SIZE_BYTES:
        said = f"it is larger than {CONFIG_SIZE_BYTES:,} bytes, so it is no list of sources"
        raise BadSources(str(path), (said,))
    try:
        # Editors on Windows open a file with a byte order mark and end lines with \r\n.
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        said = f"line {line}: this is not UTF-8 text; save the file as UTF-8"
        raise BadSources(str(path), (said,)) from error


def _explain_syntax(text: str, said: str) -> str:
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
    return f"line {at_line}: this is not TOML: {reason}{hint}: {_shown(written)}"


def _locate(text: str) -> _Lines:
    """Find the lines tomllib does not tell; text must be TOML it has read without error."""
    lines = _Lines()
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
        if full[0] == "source" and len(full) > 1:
            lines.keys.setdefault((len(lines.blocks) - 1, full[1]), line)
    return lines


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


def _find_sources(
    tables: dict[str, object], lines: _Lines
) -> tuple[Sequence[dict[str, object]], list[_Mistake]]:
    mistakes: list[_Mistake] = []
    for name in tables:
        if name == "source":
            continue
        said = f"unknown name '{_shown(name)}' outside of a source"
        hint = _suggest(name, ("source",)) or "; what is set here stands below a line [[source]]"
        mistakes.append(_Mistake(lines.names.get(name, 1), said + hint))
    given = tables.get("source")
    if isinstance(given, list) and given and all(isinstance(one, dict) for one in given):
        return given, mistakes
    if given is not None:
        said = "each source begins with [[source]], in double brackets, and its keys follow below"
        mistakes.append(_Mistake(lines.names.get("source", 1), said))
    elif not mistakes:
        needed = [key.example for key in KINDS[0].keys if key.is_required]
        wanted = ", ".join([KIND.example, NAME.example, *needed])
        said = (
            f"there is no source in it; add a line [[source]] and below it, line by line, {wanted}"
        )
        mistakes.append(_Mistake(1, said))
    return (), mistakes


@dataclass(frozen=True, slots=True)
class _Reader:
    """One `[[source]]` while it is read; what is wrong with it is added to `mistakes`."""

    given: dict[str, object]
    number: int
    lines: _Lines
    mistakes: list[_Mistake]

    @property
    def title(self) -> str:
        """What a mistake calls the source."""
        name = self.given.get("name")
        is_named = isinstance(name, str) and name.strip()
        return f"source '{_shown(str(name))}'" if is_named else f"source {self.number + 1}"

    def read(self, folder: Path) -> SourceBlock:
        """Turn the block into a record, which is of no use where mistakes were added."""
        kind_names = [kind.name for kind in KINDS]
        kind_name = self.given.get("kind")
        kinds = [find_kind(str(kind_name))] if kind_name in kind_names else list(KINDS)
        own_keys = [key for kind in kinds for key in kind.keys]
        known = {key.name: key for key in (*COMMON_KEYS, *own_keys)}
        self._find_unknown(tuple(known))
        values: dict[str, Any] = {}
        for key in known.values():
            if key.name in self.given:
                values[key.name] = self._read_value(key, folder)
            elif key.is_required and (kind_name in kind_names or key in COMMON_KEYS):
                said = f"{self.title} has no {key.name!r}; add a line such as {key.example}"
                self._add("", said)
        if isinstance(kind_name, str) and kind_name not in kind_names:
            said = f"unknown kind '{_shown(kind_name)}' in {self.title}"
            hint = _suggest(kind_name, kind_names) or f"; the kinds are: {', '.join(kind_names)}"
            self._add("kind", said + hint)
        return SourceBlock(
            name=values.get("name", ""),
            kind=values.get("kind", ""),
            publisher=Publisher(
                **{where: values[key.name] for key, where in PUBLISHER_KEYS if key.name in values}
            ),
            needs_network=any(kind.needs_network for kind in kinds),
            is_on=values.get("on", True),
            **{key.name: values[key.name] for key in own_keys if key.name in values},
        )

    def _find_unknown(self, known: Sequence[str]) -> None:
        for name in self.given:
            if name not in known:
                hint = _suggest(name, known) or f"; the keys are: {', '.join(known)}"
                self._add(name, f"unknown key '{_shown(name)}' in {self.title}{hint}")

    def _read_value(self, key: Key, folder: Path) -> str | bool | tuple[str, ...]:
        value = self.given[key.name]
        wrong = _find_wrong(key, value)
        if wrong:
            said = f"{key.name!r} in {self.title} {wrong}; write it as {key.example}"
            self._add(key.name, said)
        elif key.shape == Shape.PATH:
            return _absolute(folder, str(value))
        elif isinstance(value, list):
            return tuple(value)
        elif isinstance(value, bool):
            return value
        return value.strip() if isinstance(value, str) else ""

    def _add(self, key: str, text: str) -> None:
        self.mistakes.append(_Mistake(self.lines.of_key(self.number, key), text))


def _find_wrong(key: Key, value: object) -> str:
    """Say what is wrong with a value, or "" where it has the shape of its key."""
    if key.shape == Shape.FLAG:
        return "" if isinstance(value, bool) else f"is {_name_type(value)}, not true or false"
    if key.shape == Shape.PATTERNS:
        return _find_wrong_pattern(value)
    if not isinstance(value, str):
        return f"is {_name_type(value)}, not text"
    if key.is_required and not value.strip():
        return "is empty"
    return "holds a NUL character" if "\0" in value else ""


def _find_wrong_pattern(value: object) -> str:
    if not isinstance(value, list):
        return f"is {_name_type(value)}, not a list of texts"
    if not value:
        return "is an empty list; leave it out to read all reports, or name some"
    for one in value:
        if not isinstance(one, str):
            return f"holds {_name_type(one)}, not texts only"
        if not one.strip():
            return "holds an empty pattern"
        if one.startswith(("/", "~")) or ".." in one.split("/"):
            return f"holds '{_shown(one)}', which leads out of the folder"
    return ""


def _name_type(value: object) -> str:
    for kind, name in _TYPE_NAMES:
        if isinstance(value, kind):
            return name
    return f"the text '{_shown(str(value))}'"


def _absolute(folder: Path, path: str) -> str:
    try:
        wanted = folder / Path(path.strip()).expanduser()
    except RuntimeError:  # "~name" of nobody on this machine is taken as a folder called that
        wanted = folder / path.strip()
    return os.path.normpath(wanted)


def _find_same_names(blocks: Sequence[SourceBlock], lines: _Lines) -> Iterator[_Mistake]:
    first: dict[str, int] = {}
    for number, block in enumerate(blocks):
        earlier = first.setdefault(block.name.casefold(), number)
        if block.name and earlier != number:
            at_line = lines.of_key(earlier, "name")
            said = f"the name '{_shown(block.name)}' is taken by the source of line {at_line}"
            yield _Mistake(lines.of_key(number, "name"), f"{said}; give each its own")


def _suggest(name: str, known: Sequence[str]) -> str:
    close = get_close_matches(name.casefold(), known, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _shown(text: str) -> str:
    """Shorten text for a sentence; what a terminal would act on comes out escaped."""
    cut = text if len(text) <= SHOWN_LENGTH else text[:SHOWN_LENGTH] + "…"
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in cut)
