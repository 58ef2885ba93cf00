"""The path of a sources.toml in; its sources and settings out, or all its mistakes at once."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from verify.config import judging, origins
from verify.config.blocks import KIND, NAME, BlockReader, find_same_names
from verify.config.fetching import TABLE, read_fetching
from verify.config.lines import Lines, explain_syntax, locate
from verify.config.mistakes import Mistake, shown, suggest
from verify.config.origins import read_counted
from verify.errors import BadSources
from verify.records import FetchSettings, SourceBlock
from verify.sources.registry import KINDS

# The largest file anybody has a use for; a device or a film given by accident is not read whole.
CONFIG_SIZE_BYTES: Final = 1_000_000
SOURCE: Final = "source"

# The tables of settings.
_SETTINGS: Final = (TABLE, origins.TABLE, judging.TABLE)


@dataclass(frozen=True, slots=True)
class Config:
    """What a sources.toml says: where to look, in file order, and how the web is asked.

    `settings` are further ones that a result depends on, by name. `enough_read` reports without it
    make a claim unreported, 0 where the file does not say.
    """

    sources: tuple[SourceBlock, ...]
    fetch: FetchSettings
    settings: tuple[tuple[str, str], ...] = ()
    enough_read: int = 0


def load_sources(path: Path) -> tuple[SourceBlock, ...]:
    """Read the sources of a TOML file, in file order; raises BadSources as load_config does."""
    return load_config(path).sources


def load_config(path: Path, *, needs_source: bool = True) -> Config:
    """Read a sources.toml; the paths in it come out absolute.

    Raises BadSources with every mistake of the file, in file order, before any source is asked.
    A file without a source is a mistake unless `needs_source` is False. A folder that does not
    exist is no mistake here: the source will answer `unreachable`.
    """
    return parse_config(read_text(path), path, needs_source=needs_source)


def parse_config(text: str, path: Path, *, needs_source: bool = True) -> Config:
    """Read what stands, or is about to stand, in the file at `path`; raises as load_config does."""
    text = text.replace("\r\n", "\n")
    try:
        tables = tomllib.loads(text)
    except RecursionError as error:
        raise BadSources(str(path), ("its brackets are nested too deeply to be read",)) from error
    except ValueError as error:
        raise BadSources(str(path), (explain_syntax(text, str(error)),)) from error
    lines = locate(text)
    sources, mistakes = _find_sources(tables, lines, needs_source=needs_source)
    folder = Path(os.path.abspath(path)).parent  # noqa: PTH100 - keeps links as the user wrote them
    fetch = read_fetching(tables.get(TABLE), lines, mistakes, folder=folder)
    settings = read_counted(tables.get(origins.TABLE), lines, mistakes)
    enough_read = judging.read_enough(tables.get(judging.TABLE), lines, mistakes)
    blocks: list[SourceBlock] = []
    for number, source in enumerate(sources):
        blocks.append(BlockReader(source, number, lines, mistakes).read(folder))
    mistakes.extend(find_same_names(blocks, lines))
    if mistakes:
        mistakes.sort(key=lambda mistake: mistake.line)
        raise BadSources(str(path), tuple(f"line {one.line}: {one.text}" for one in mistakes))
    return Config(tuple(blocks), fetch, settings, enough_read)


def read_text(path: Path) -> str:
    """The text of the file as it is, line ends too; raises BadSources when it cannot be read."""
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
        return raw.decode("utf-8-sig")  # editors on Windows open a file with a byte order mark
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        said = f"line {line}: this is not UTF-8 text; save the file as UTF-8"
        raise BadSources(str(path), (said,)) from error


def _find_sources(
    tables: Mapping[str, object], lines: Lines, *, needs_source: bool
) -> tuple[Sequence[dict[str, object]], list[Mistake]]:
    mistakes: list[Mistake] = []
    for name in tables:
        if name in (SOURCE, *_SETTINGS):
            continue
        said = f"unknown name '{shown(name)}' outside of a source"
        below = f"; what is set here stands below a line [[{SOURCE}]] or [{TABLE}]"
        hint = suggest(name, (SOURCE, *_SETTINGS)) or below
        mistakes.append(Mistake(lines.names.get(name, 1), said + hint))
    given = tables.get(SOURCE)
    if isinstance(given, list) and given and all(isinstance(one, dict) for one in given):
        return given, mistakes
    if given is not None:
        said = "each source begins with [[source]], in double brackets, and its keys follow below"
        mistakes.append(Mistake(lines.names.get(SOURCE, 1), said))
    elif needs_source and not mistakes:
        needed = [key.example for key in KINDS[0].keys if key.is_required]
        wanted = ", ".join([KIND.example, NAME.example, *needed])
        said = (
            f"there is no source in it; add a line [[source]] and below it, line by line, {wanted}"
        )
        mistakes.append(Mistake(1, said))
    return (), mistakes
