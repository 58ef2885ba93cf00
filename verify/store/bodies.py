"""Pages in, their bytes compressed by hash out, and the bytes back again."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Final

from verify.records import Page

# On the 29 pages of 60 to 300 KB in VERIFY_DATA/html, one busy core: level 1 packs 120 MB/s to
# 24.7 % of the size (1.7 ms a page), level 6 48 MB/s to 21.1 % (4.2 ms). Extracting such a page
# takes about 40 ms of one core, and packing it should stay out of its way. Measure again by
# timing zlib.compress over such pages at each level.
PACKING_LEVEL: Final = 1


def pack_bodies(pages: Iterable[Page], *, is_known: Callable[[str], bool]) -> dict[str, bytes]:
    """Return the compressed bytes of the pages by their hash, those already known left out."""
    packed: dict[str, bytes] = {}
    for page in pages:
        digest = to_digest(page)
        if digest and digest not in packed and not is_known(digest):
            packed[digest] = zlib.compress(page.body, PACKING_LEVEL)
    return packed


def unpack_body(packed: bytes) -> bytes:
    """Return the bytes as they were. Raises zlib.error when they are damaged."""
    return zlib.decompress(packed)


def to_digest(page: Page) -> str:
    """Return the hash of a page's bytes, "" when it has none."""
    return page.sha256 or (sha256(page.body).hexdigest() if page.body else "")


def has_body(connection: sqlite3.Connection, digest: str) -> bool:
    """Whether the bytes with this hash are stored."""
    row = connection.execute("SELECT 1 FROM page_bodies WHERE sha256 = ?", [digest]).fetchone()
    return row is not None
