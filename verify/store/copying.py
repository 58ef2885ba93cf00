"""A database about to be changed for good in; a copy of it as it is, beside it, out."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

from verify.errors import StoreFull

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def keep_copy(path: Path, *, schema: int) -> Path:
    """Copy the database at `path` beside it and return where: verify.before-schema-12.db.

    `schema` is the number it is about to be brought up to. The name is one that no file has, with
    -2, -3, … where some have: no copy is ever written over. The copy has its name only once it is
    whole. The caller holds the write lock, so nobody changes the database meanwhile; what is still
    in its side file is in the copy too. Raises StoreFull where there is no room or no right to
    write it; nothing is left then, and the database is as it was.
    """
    unfinished = path.with_name(f".{path.name}.copy-{os.getpid()}")
    try:
        with suppress(FileNotFoundError):
            unfinished.unlink()  # of a process of that number that was killed
        _copy(path, unfinished)
        return _give_name(unfinished, path, schema)
    except (OSError, sqlite3.Error) as error:
        raise _refuse(error, path) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()


def _copy(path: Path, target: Path) -> None:
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(uri, uri=True)) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    target.chmod(path.stat().st_mode & 0o777)


def _give_name(unfinished: Path, path: Path, schema: int) -> Path:
    """Move it to the first name that is free, at one stroke, so that two never take the same."""
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        name = path.with_name(f"{path.stem}.before-schema-{schema}{again}{path.suffix}")
        try:
            os.link(unfinished, name)
        except FileExistsError:
            continue
        except OSError:
            # Some file systems know no second name of a file; there the name is looked up first.
            if name.exists():
                continue
            unfinished.rename(name)
        return name
    raise AssertionError("there is always another number")


def _refuse(error: OSError | sqlite3.Error, path: Path) -> StoreFull:
    is_full = getattr(error, "errno", 0) in _NO_ROOM or (
        getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL
    )
    why = "the disk is full" if is_full else str(error)
    return StoreFull(
        f"{path} is of an earlier version of verify, and the copy that is kept of it before it is "
        f"brought up to date cannot be written beside it ({why}); nothing was changed in it: make "
        "room in its folder, or move it to another, and run again"
    )
