"""A file and a transport in; a transport that keeps what servers allow to be kept out.

hishel decides, by RFC 9111 as a private cache, what is kept, how long it stays fresh and when the
server is asked whether it changed. It sees the bytes as they came over the wire, so what is read
from the file is inflated under the same bounds as what comes from a server. Whatever goes wrong
with the file costs the cache, never the page.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar
from uuid import UUID, uuid4

import httpx
from hishel import AsyncBaseStorage, CacheOptions, Entry, Headers, Request, Response, SqliteStorage
from hishel.httpx import AsyncCacheTransport

# What is not asked for again within a month belongs to a story that is over.
KEPT_S: Final = 30 * 86_400.0
# Some 10,000 pages as they come over the wire, or the disk space of one film.
FILE_SIZE_BYTES: Final = 500_000_000
# Wire bytes of one body; of the pages in VERIFY_DATA/html none has more even when inflated.
BODY_SIZE_BYTES: Final = 2_000_000
# A look into the file takes 0.1 ms here. When one takes this long another program holds the file,
# or the disk is gone, and the run goes on without.
WAIT_LIMIT_S: Final = 1.0

# Others are kept by the standard too, but a page that was not there is worth another look.
_KEPT_STATUSES: Final = frozenset((200, 301, 308))
_SAYS_HOW_LONG: Final = ("etag", "last-modified", "expires")

T = TypeVar("T")


class LostBody(Exception):
    """The file names an answer whose body it no longer has."""


class CacheFile(AsyncBaseStorage):
    """hishel's SQLite storage, used from one thread of its own.

    hishel's own async storage hops to a thread for every statement, some twenty times a page:
    3.4 ms of processor time on pages of 60 KB, against some 1.0 ms here, where each look and each
    page is one hop (measured in November 2026 with 16 requests at a time).
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.failure = ""
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="verify-cache")
        self._storage: SqliteStorage | None = None

    async def get_entries(self, key: str) -> list[Entry]:
        """Find what is kept for an address, the bodies still to be read."""
        nothing: list[Entry] = []
        found = await self._run(lambda storage: storage.get_entries(key), nothing)
        return [
            replace(entry, response=replace(entry.response, stream=self._read(entry)))
            for entry in found
        ]

    async def create_entry(
        self,
        request: Request,
        response: Response,
        key: str,
        *,
        ttl: float | None = None,
        tti: float | None = None,
    ) -> Entry:
        """Keep an answer once its body was read to the end."""
        del ttl, tti
        body = response.stream
        assert isinstance(body, AsyncIterator)
        if not self.failure and _is_worth_keeping(response):
            body = self._keep(request, response, key, body)
        return Entry(id=uuid4(), request=request, response=replace(response, stream=body))

    async def update_headers(self, id: UUID, headers: Headers) -> None:  # noqa: A002 - hishel's name
        """Note what a server said when it was asked whether an answer still holds."""
        await self._run(lambda storage: storage.update_headers(id, headers), None)

    async def remove_entry(self, id: UUID) -> None:  # noqa: A002 - hishel's name
        """Forget an answer."""
        await self._run(lambda storage: storage.remove_entry(id), None)

    async def close(self) -> None:
        """Close the file, after what is still to be written."""
        if self._storage is not None:
            closing = self._thread.submit(self._storage.close)
            with suppress(TimeoutError, sqlite3.Error):
                async with asyncio.timeout(WAIT_LIMIT_S):
                    await asyncio.wrap_future(closing)
        self._thread.shutdown(wait=False)

    async def _keep(
        self, request: Request, response: Response, key: str, body: AsyncIterator[bytes]
    ) -> AsyncIterator[bytes]:
        chunks: list[bytes] = []
        size_bytes = 0
        async for chunk in body:
            size_bytes += len(chunk)
            if size_bytes <= BODY_SIZE_BYTES:
                chunks.append(chunk)
            else:
                chunks.clear()
            yield chunk
        # Only a body that came to its end gets here: what broke off is never kept.
        if size_bytes <= BODY_SIZE_BYTES:
            whole = replace(response, stream=iter(chunks))
            await self._run(lambda storage: _store(storage, request, whole, key), None)

    async def _read(self, entry: Entry) -> AsyncIterator[bytes]:
        stream = entry.response.stream
        assert isinstance(stream, Iterator)
        try:
            async with asyncio.timeout(WAIT_LIMIT_S):
                loop = asyncio.get_running_loop()
                chunks = await loop.run_in_executor(self._thread, tuple, stream)
        except (TimeoutError, sqlite3.Error, RuntimeError) as error:
            await self.remove_entry(entry.id)
            raise LostBody from error
        for chunk in chunks:
            yield chunk

    async def _run(self, work: Callable[[SqliteStorage], T], otherwise: T) -> T:
        if self.failure:
            return otherwise
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(WAIT_LIMIT_S):
                return await loop.run_in_executor(self._thread, lambda: work(self._open()))
        except (TimeoutError, sqlite3.Error, OSError, RuntimeError) as error:
            self.failure = str(error) or "it did not answer in time"
        return otherwise

    def _open(self) -> SqliteStorage:
        if self._storage is None:
            # hishel logs what fails with a traceback, and without any handler that is printed.
            logging.getLogger("hishel").addHandler(logging.NullHandler())
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # Opened here since hishel would leave a .gitignore beside the file.
            connection = sqlite3.connect(
                self._path, timeout=WAIT_LIMIT_S / 2, isolation_level=None, check_same_thread=False
            )
            self._storage = SqliteStorage(
                connection=connection, default_ttl=KEPT_S, max_size=FILE_SIZE_BYTES
            )
        return self._storage


def keep_answers(transport: httpx.AsyncBaseTransport, file: CacheFile) -> AsyncCacheTransport:
    """Put the cache before a transport; closing it closes both."""
    # Told nothing, hishel 2 keeps even answers that say no-store, and asks no more.
    options = CacheOptions(shared=False, supported_methods=["GET"], allow_stale=False)
    return AsyncCacheTransport(transport, storage=file, rfc=options)


def _is_worth_keeping(response: Response) -> bool:
    """Return True where the answer can ever be used again without being sent again."""
    headers = response.headers
    return response.status_code in _KEPT_STATUSES and (
        any(name in headers for name in _SAYS_HOW_LONG)
        or "max-age" in (headers.get("cache-control") or "").lower()
    )


def _store(storage: SqliteStorage, request: Request, response: Response, key: str) -> None:
    # hishel leaves the oldest beside the new one, and would then ask about either.
    for old in storage.get_entries(key):
        storage.remove_entry(old.id)
    entry = storage.create_entry(request, response, key)
    stream = entry.response.stream
    assert isinstance(stream, Iterator)
    for _chunk in stream:
        pass
