"""A path in, a connection to a database of this version out, or an error that says why not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from verify.errors import StoreError, StoreNewer, StoreOlder
from verify.store.copying import keep_copy
from verify.store.migrations import (
    MIGRATIONS,
    SCHEMA_VERSION,
    apply_migrations,
    has_table,
    read_applied,
)

Notice = Callable[[str], None]

NO_PAGE_LIMIT = 0
_PRIMARY_CODE = 0xFF


def connect(
    path: Path, *, busy_timeout_s: float, page_limit: int, notice: Notice
) -> sqlite3.Connection:
    """Return a connection that may write; the database is made or brought up to date first.

    Of one that is brought up to date a copy is kept beside it, and `notice` is told where.
    """
    connection = _connect(path, "rwc", busy_timeout_s)
    try:
        _check_known(connection, path)
        if page_limit != NO_PAGE_LIMIT:
            connection.execute(f"PRAGMA max_page_count = {page_limit:d}")
        _switch_to_wal(connection)
        if len(read_applied(connection)) < len(MIGRATIONS):
            with transaction(connection, "IMMEDIATE"):
                # Asked again now that no other program can be at it.
                _check_known(connection, path)
                _bring_up_to_date(connection, path, notice)
        # Only now: migrations may replace a table that others point to.
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_readonly(path: Path, *, busy_timeout_s: float) -> sqlite3.Connection:
    """Return a connection that cannot change any row. Raises StoreError when there is no file."""
    if not path.exists():
        raise StoreError(f"there is no database at {path} yet; `verify claims` makes one")
    try:
        # Opened for writing where that is allowed: only so does SQLite clear up its own side files.
        connection = _connect(path, "rw", busy_timeout_s)
        return _set_readonly(connection, path)
    except sqlite3.OperationalError as error:
        side_file = path.with_name(path.name + "-wal")
        is_closed = not side_file.exists() or side_file.stat().st_size == 0
        code = error.sqlite_errorcode & _PRIMARY_CODE
        if code not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) or not is_closed:
            raise
    # In a folder that may not be written, a WAL database can only be read as one at rest.
    return _set_readonly(_connect(path, "ro&immutable=1", busy_timeout_s), path)


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str) -> Iterator[None]:
    """Hold a transaction of this kind (DEFERRED or IMMEDIATE) around the block."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has rolled back by itself after some errors, a full disk among them.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _connect(path: Path, mode: str, busy_timeout_s: float) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=busy_timeout_s, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


def _set_readonly(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA query_only = ON")
        _check_known(connection, path)
        _check_current(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, notice: Notice) -> None:
    applied = read_applied(connection)
    if not applied:
        apply_migrations(connection)
    elif len(applied) < len(MIGRATIONS):  # else another program has done it just now
        kept = keep_copy(path, schema=SCHEMA_VERSION)
        try:
            apply_migrations(connection)
        except BaseException:
            kept.unlink()  # the database stays as it was, and needs no copy
            raise
        notice(
            f"{path} was of an earlier version of verify and is brought up to date; "
            f"a copy as it was is kept in {kept}"
        )


def _check_current(connection: sqlite3.Connection, path: Path) -> None:
    if len(read_applied(connection)) < len(MIGRATIONS):
        raise StoreOlder(
            f"{path} is not yet a database of this version of verify; run `verify runs list` with"
            " it once, which brings it up to date and keeps a copy"
        )


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # Another program is at it: this one works in the old mode, and the next opening tries.
        if error.sqlite_errorcode & _PRIMARY_CODE != sqlite3.SQLITE_BUSY:
            raise


def _check_known(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a database that a later version wrote, or that is somebody else's."""
    applied = read_applied(connection)
    later = sorted(set(applied) - {name for name, _ in MIGRATIONS})
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if applied and (later or version > SCHEMA_VERSION):
        raise StoreNewer(
            f"{path} was written by a later version of verify (it has"
            f" {', '.join(later) or f'schema {version}'}); update verify, or name another file"
            " with --db"
        )
    if not applied and has_table(connection):
        raise StoreError(
            f"{path} is a database of another program; nothing was changed in it: name another"
            " file with --db"
        )
