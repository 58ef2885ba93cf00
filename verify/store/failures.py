"""What SQLite raises in; a StoreError that says what failed, on which file and what to do out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verify.errors import StoreBusy, StoreCorrupt, StoreError, StoreFull

_PRIMARY_CODE = 0xFF  # the low byte of an extended result code is the primary one
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNSOUND = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_NOT_WRITABLE = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,  # a full disk shows as one when the shared memory file cannot grow
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn any error of SQLite in the block into a StoreError about the file at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise to_store_error(error, path) from error


def to_store_error(error: sqlite3.Error, path: Path) -> StoreError:
    """Return the StoreError for what SQLite raised about the file at `path`."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE
    if code in _BUSY:
        return StoreBusy(
            f"{path} is held by another program that is writing to it; wait until that has ended"
            " and run again, or name another file with --db"
        )
    if code in _UNSOUND:
        return StoreCorrupt(
            f"{path} is not a sound SQLite database ({error}); nothing was changed in it: move it"
            " away or name another file with --db, and `sqlite3 FILE .recover` may save its rows"
        )
    if code == sqlite3.SQLITE_FULL:
        return StoreFull(
            f"{path} cannot grow, the disk is full; what was stored before is safe: make room"
            " and run again, and the run goes on from there"
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        return StoreFull(
            f"{path} cannot be opened or created; see that it is a file, that its folder exists"
            " and that you may write there, or name another file with --db"
        )
    if code in _NOT_WRITABLE:
        return StoreFull(
            f"{path} cannot be written ({error}); what was stored before is safe: see that the"
            " file and its folder may be written and that the disk has room, and run again"
        )
    return StoreError(
        f"{path} cannot be used ({error}); what was stored before is safe: name another file with"
        " --db, or restore a copy of this one"
    )
