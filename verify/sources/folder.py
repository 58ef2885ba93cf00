"""A folder of saved reports in; file: leads of the files that match its patterns out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from verify.records import Answer, AnswerStatus, Lead, Query, SourceBlock
from verify.sources.kinds import Fetcher, Key, Kind, Shape

DEFAULT_FILES: Final = ("*.html", "*.htm", "*.txt", "*.md")
# Facts about a report are kept beside it in these; they are never reports themselves.
SIDECAR_SUFFIXES: Final = (".toml", ".json")
# Reports extract at 19-40 a second and core (docs/accuracy.md has the measuring command), so
# this is minutes of work; a folder beyond it wants narrower `files`.
FILES_PER_FOLDER: Final = 10_000
# Bounds the walk when somebody names a whole disk: 100,000 names take 0.8 s.
NAMES_PER_FOLDER: Final = 1_000_000


@dataclass(slots=True)
class _Walk:
    """Where a walk stands: folders still to do as (path, path below the top), and what it met.

    Linked folders wait until all real ones are done, so that a file is met under its own path.
    """

    todo: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    entered: set[str] = field(default_factory=set)
    files: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    name_count: int = 0
    is_cut: bool = False

    def meet(self, entry: os.DirEntry[str], below: str) -> None:
        if entry.is_symlink():
            self.links.append((os.path.realpath(entry.path), below))
        else:
            self.enter(entry.path, below)

    def enter(self, path: str, below: str) -> None:
        """Plan a visit, once only: this is what ends a loop of links."""
        if path not in self.entered:
            self.entered.add(path)
            self.todo.append((path, below))


def ask_folder(
    block: SourceBlock,
    query: Query,
    _fetcher: Fetcher | None = None,
    *,
    file_limit: int = FILES_PER_FOLDER,
    name_limit: int = NAMES_PER_FOLDER,
) -> tuple[Answer, tuple[Lead, ...]]:
    """Return a lead for every matching file below block.path, sorted by url; never raises OSError.

    A folder answers every query with all it has: what bears on the claims is found by matching.
    Hidden files and folders and sidecars are skipped. A link counts as what it leads to; a link
    that leads nowhere is a lead all the same, so that reading it says so. Beyond `file_limit`
    files the first by url are returned, and after `name_limit` names the walk ends; the answer's
    detail says either.
    """
    walk = _Walk()
    try:
        _walk_folder(block, walk, name_limit=name_limit)
    except FileNotFoundError:
        return _fail(block, query, AnswerStatus.UNREACHABLE, "there is no folder {path}")
    except NotADirectoryError:
        return _fail(block, query, AnswerStatus.SOURCE_ERROR, "{path} is a file, not a folder")
    except (OSError, ValueError) as error:
        reason = f"the folder {{path}} cannot be read: {_reason(error)}"
        return _fail(block, query, AnswerStatus.SOURCE_ERROR, reason)
    urls = sorted({Path(path).as_uri() for path in walk.files})
    leads = tuple(
        Lead(url=url, source=block.name, publisher=block.publisher) for url in urls[:file_limit]
    )
    answer = Answer(
        source=block.name,
        status=AnswerStatus.OK if leads else AnswerStatus.EMPTY,
        query=query.text,
        lead_count=len(leads),
        detail="; ".join(
            _notes(block, walk, match_count=len(urls), file_limit=file_limit, name_limit=name_limit)
        ),
    )
    return answer, leads


KIND: Final = Kind(
    name="folder",
    keys=(
        Key("path", Shape.PATH, 'path = "reports"', is_required=True),
        Key("files", Shape.PATTERNS, 'files = ["*.html", "2016/*.txt"]'),
    ),
    ask=ask_folder,
)


def is_wanted(below: str, patterns: Sequence[str]) -> bool:
    """Return True when a path below the folder, its parts joined by "/", fits one of patterns.

    A pattern without "/" is held against the file name at any depth, one with "/" against the
    whole path; "**" stands for any folders, "*" stays within one name. Capitals do not matter.
    """
    parts = below.casefold().split("/")
    for pattern in patterns:
        wanted = [part for part in pattern.casefold().split("/") if part not in ("", ".")]
        if _fits(parts if "/" in pattern else parts[-1:], wanted):
            return True
    return False


def _fits(parts: Sequence[str], wanted: Sequence[str]) -> bool:
    if not wanted:
        return not parts
    if wanted[0] == "**":
        return any(_fits(parts[skip:], wanted[1:]) for skip in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], wanted[0]) and _fits(parts[1:], wanted[1:])


def _walk_folder(block: SourceBlock, walk: _Walk, *, name_limit: int) -> None:
    """Fill `walk`; raises OSError for block.path itself only."""
    patterns = block.files or DEFAULT_FILES
    top = os.path.realpath(block.path)
    walk.enter(top, "")
    while walk.todo and not walk.is_cut:
        folder, below = walk.todo.pop()
        try:
            entries = sorted(_list_folder(folder), key=lambda entry: entry.name)
        except OSError as error:
            if folder == top:
                raise
            walk.unread.append(f"{_shown(below)} ({_reason(error)})")
            entries = []
        walk.name_count += len(entries)
        walk.is_cut = walk.name_count > name_limit
        for entry in reversed(entries[: len(entries) - max(0, walk.name_count - name_limit)]):
            name = f"{below}{entry.name}"
            if _is_folder(entry):
                walk.meet(entry, f"{name}/")
            elif is_wanted(name, patterns) and not name.lower().endswith(SIDECAR_SUFFIXES):
                walk.files.append(_target(entry))
        while walk.links and not walk.todo:
            walk.enter(*walk.links.pop())


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _list_folder(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith("."):
                yield entry


def _target(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        target = os.path.realpath(entry.path)
        # Path.exists raises where os.path.exists says no, as in a folder that may not be entered.
        return target if os.path.exists(target) else entry.path  # noqa: PTH110
    return entry.path


def _notes(
    block: SourceBlock, walk: _Walk, *, match_count: int, file_limit: int, name_limit: int
) -> Iterator[str]:
    if not match_count:
        patterns = ", ".join(block.files or DEFAULT_FILES)
        yield f"no file in {_shown(block.path)} matches {patterns}"
    if match_count > file_limit:
        yield (
            f"{match_count:,} files match and only the first {file_limit:,} by name are read; "
            "narrow `files` or split the folder into several sources"
        )
    if walk.is_cut:
        yield (
            f"the folder holds more names than the {name_limit:,} that are looked at, and the "
            "search stopped there; name a smaller folder"
        )
    if walk.unread:
        more = f" and {len(walk.unread) - 3} more" if len(walk.unread) > 3 else ""
        yield f"folders that cannot be read: {', '.join(walk.unread[:3])}{more}"


def _fail(
    block: SourceBlock, query: Query, status: AnswerStatus, detail: str
) -> tuple[Answer, tuple[Lead, ...]]:
    said = detail.replace("{path}", _shown(block.path))
    return Answer(source=block.name, status=status, query=query.text, detail=said), ()


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _shown(path: str) -> str:
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in path)
