"""Pages that nobody has taken yet in; whether there is room for more out."""

from __future__ import annotations

import asyncio
from typing import Final

# Bodies that wait to be read, with what 32 connections may add before they notice. A hundred pages
# of 0.3 MB keep two reading processes busy for three seconds, longer than any pause of ours.
BACKLOG_BYTES: Final = 32_000_000


class Backlog:
    """Counts the bytes that wait for the one who iterates. Used on the loop's thread only."""

    def __init__(self, limit_bytes: int = BACKLOG_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._held_bytes = 0
        self.has_room = asyncio.Event()
        self.has_room.set()

    def add(self, size_bytes: int) -> None:
        """A page was put there."""
        self._held_bytes += size_bytes
        if self._held_bytes >= self._limit_bytes:
            self.has_room.clear()

    def take(self, size_bytes: int) -> None:
        """A page was taken from there."""
        self._held_bytes -= size_bytes
        if self._held_bytes < self._limit_bytes:
            self.has_room.set()
