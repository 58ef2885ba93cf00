"""Looks in, their rows out, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from verify.records import Found, Look
from verify.store.save import Row


def look_rows(looks: Iterable[Look]) -> Iterator[Row]:
    """Return a row for each look of one finding."""
    for look in looks:
        yield {
            "source": look.source,
            "outlet": look.outlet,
            "found": look.found,
            "status": look.status,
            "read_count": look.read,
            "unread_count": look.unread,
            "detail": look.detail,
        }


def to_look(row: sqlite3.Row) -> Look:
    """Return the look of a row."""
    return Look(
        source=row["source"],
        outlet=row["outlet"],
        found=Found(row["found"]),
        status=row["status"],
        read=row["read_count"],
        unread=row["unread_count"],
        detail=row["detail"],
    )
