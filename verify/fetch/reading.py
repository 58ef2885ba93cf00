"""An answer's stream in; its body, inflated, within limits of size, memory and time, out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Final, Self

from verify.fetch.failure import Failure
from verify.fetch.inflate import Inflater, too_large
from verify.records import PageStatus

# Beyond this size a body needs a turn to be read on. Of the 65 pages in VERIFY_DATA/html 5 are
# larger; 32 connections may hold 32 MB outside the turns.
LARGE_BODY_BYTES: Final = 1_000_000
# How many large bodies may be in memory at once: 10 MB each, and one more while it is put together,
# so that 50 hostile pages stay within 100 MB (tests/test_fetch_memory.py measures it).
LARGE_BODY_TURNS: Final = 3
# How long a page may wait for its turn; then it is put off. Turns end with their pages' deadlines.
TURN_LIMIT_S: Final = 60.0


class Deadline:
    """A time limit for the whole of an exchange, which stands still while it waits for others.

    Raises TimeoutError at its end, as asyncio.timeout does.
    """

    def __init__(self, limit_s: float) -> None:
        self.limit_s = limit_s
        self._timeout = asyncio.timeout(limit_s)

    async def __aenter__(self) -> Self:
        """Begin to count."""
        await self._timeout.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop counting."""
        await self._timeout.__aexit__(kind, error, traceback)

    def elapsed_s(self) -> float:
        """How much of the limit was used."""
        ends_at = self._timeout.when()
        if ends_at is None:
            return 0.0
        return self.limit_s - (ends_at - asyncio.get_running_loop().time())

    @asynccontextmanager
    async def standing_still(self) -> AsyncIterator[None]:
        """Do not count what happens within."""
        loop = asyncio.get_running_loop()
        ends_at = self._timeout.when()
        if ends_at is None:
            yield
            return
        left_s = ends_at - loop.time()
        self._timeout.reschedule(None)
        try:
            yield
        finally:
            self._timeout.reschedule(loop.time() + left_s)


class BodyReader:
    """Reads bodies for all exchanges of one sender, so that together they fit into memory."""

    def __init__(self, *, limit_bytes: int, turn_limit_s: float = TURN_LIMIT_S) -> None:
        self.limit_bytes = limit_bytes
        self.turn_limit_s = turn_limit_s
        self._turns = asyncio.Semaphore(LARGE_BODY_TURNS)

    async def read(
        self,
        stream: AsyncIterator[bytes],
        *,
        content_encoding: str,
        content_length: str,
        head_bytes: int,
        deadline: Deadline,
    ) -> bytes:
        """Read a body to its end; raises Failure where it has none within the limits.

        With `head_bytes` a longer body ends there.
        """
        if head_bytes:
            return await read_head(stream, content_encoding=content_encoding, head_bytes=head_bytes)
        if read_length(content_length) > self.limit_bytes:
            raise too_large(self.limit_bytes)
        inflater = Inflater(content_encoding, limit_bytes=self.limit_bytes)
        has_turn = False
        try:
            async for chunk in stream:
                inflater.feed(chunk)
                if inflater.size_bytes > LARGE_BODY_BYTES and not has_turn:
                    await self._take_turn(deadline)
                    has_turn = True
            inflater.finish()
            return b"".join(inflater.pieces)
        except Failure as failure:
            if failure.status is PageStatus.TRUNCATED:
                failure.body = b"".join(inflater.pieces)
            raise
        finally:
            if has_turn:
                self._turns.release()

    async def _take_turn(self, deadline: Deadline) -> None:
        async with deadline.standing_still():
            try:
                async with asyncio.timeout(self.turn_limit_s):
                    await self._turns.acquire()
            except TimeoutError as error:
                detail = "too many large pages came at once; it is left for a later run"
                raise Failure(PageStatus.DEFERRED, detail) from error


async def read_head(
    stream: AsyncIterator[bytes], *, content_encoding: str, head_bytes: int
) -> bytes:
    """Read a body, or the first bytes of a longer one; raises Failure where it is broken."""
    inflater = Inflater(content_encoding, limit_bytes=head_bytes)
    try:
        async for chunk in stream:
            inflater.feed(chunk)
        inflater.finish()
    except Failure as failure:
        if failure.status != PageStatus.TOO_LARGE:
            raise
    return b"".join(inflater.pieces)


async def read_refusal(
    stream: AsyncIterator[bytes], *, content_encoding: str, head_bytes: int
) -> bytes:
    """Read the first bytes of a body that only says why there is none; "" where it is broken."""
    try:
        return await read_head(stream, content_encoding=content_encoding, head_bytes=head_bytes)
    except Failure:
        return b""


def read_length(content_length: str) -> int:
    """Return the length a body was announced with, 0 where it is unknown."""
    is_number = content_length.isascii() and content_length.isdigit() and len(content_length) < 20
    return int(content_length) if is_number else 0
