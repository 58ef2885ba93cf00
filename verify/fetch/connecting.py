"""A host and a port in; a connection to a vetted address of that host out.

The name is looked up once, every record is vetted, and the connection goes to one of those very
addresses, by number: a name that leads elsewhere a moment later (DNS rebinding) changes nothing.
"""

from __future__ import annotations

import asyncio
import os
import re
import socket
import ssl
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from itertools import chain, zip_longest
from typing import Final

import httpcore

from verify.fetch.addresses import vet_host, vet_text
from verify.fetch.failure import Failure
from verify.records import PageStatus

# Host and port in, addresses as text out; raises OSError where the name is unknown.
Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
# Address, port and time limit in seconds in; raises OSError or an httpcore error.
Connector = Callable[[str, int, float], Awaitable[httpcore.AsyncNetworkStream]]

# How long one address may stay silent before the next is tried beside it, after RFC 8305.
ATTEMPT_DELAY_S: Final = 0.25
# A name may have hundreds of addresses; whoever does not answer on six is not there.
ADDRESSES_TRIED: Final = 6
# A look-up that hangs cannot be ended, so only so many may hang at once.
LOOKUPS_AT_ONCE: Final = 32
# Errors of the system come wrapped by anyio, httpcore and their groups.
WRAPPINGS: Final = 6
# When the caller names no limit; HttpSender always does.
CONNECT_LIMIT_S: Final = 10.0

_QUOTED_BYTES: Final = re.compile(r":? ?(?:bytearray\()?b['\"]")


class VettedBackend(httpcore.AsyncNetworkBackend):
    """Where httpcore's connections come from.

    With `is_guarded` False, hosts are connected to unvetted: for the proxy, and for the hosts a
    source's configuration allows. Never share a pool between the two.
    """

    def __init__(self, *, resolve: Resolver, connect: Connector, is_guarded: bool) -> None:
        self._resolve = resolve
        self._connect = connect
        self._is_guarded = is_guarded

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to one of the host's vetted addresses; raises Failure."""
        del local_address, socket_options
        limit_s = timeout or CONNECT_LIMIT_S
        try:
            async with asyncio.timeout(limit_s):
                addresses = await self._find_addresses(host, port)
                return await _connect_first(self._connect, addresses, port, limit_s)
        except TimeoutError as error:
            detail = f"{host} could not be connected to within {limit_s:g} s"
            raise Failure(PageStatus.TIMEOUT, detail) from error

    async def sleep(self, seconds: float) -> None:
        """Wait between httpcore's own retries, of which there are none."""
        await asyncio.sleep(seconds)

    async def _find_addresses(self, host: str, port: int) -> list[str]:
        if self._is_guarded:
            refuse_host(host)
        try:
            found = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            detail = f"there is no address for the name {host}"
            is_unknown = not isinstance(error, socket.gaierror) or error.errno != socket.EAI_AGAIN
            raise Failure(PageStatus.UNREACHABLE, detail, is_name_unknown=is_unknown) from error
        if self._is_guarded:
            for address in found:
                verdict = vet_text(address)
                if not verdict.is_allowed:
                    detail = f"{host} may not be asked: it leads to {address}, {verdict.reason}"
                    raise Failure(PageStatus.PRIVATE_ADDRESS, detail)
        return _alternate(found)[:ADDRESSES_TRIED]


def refuse_host(host: str) -> None:
    """Raise Failure for a host that may not be asked, whatever its addresses are."""
    verdict = vet_host(host)
    if not verdict.is_allowed:
        detail = f"{host} may not be asked: it is {verdict.reason}"
        raise Failure(PageStatus.PRIVATE_ADDRESS, detail)


async def connect_address(
    address: str, port: int, time_limit_s: float
) -> httpcore.AsyncNetworkStream:
    """Connect to an address by number; the usual Connector."""
    return await httpcore.AnyIOBackend().connect_tcp(address, port, timeout=time_limit_s)


def make_resolver() -> Resolver:
    """Make the usual Resolver, which asks the system."""
    turns = asyncio.Semaphore(LOOKUPS_AT_ONCE)

    async def resolve(host: str, port: int) -> Sequence[str]:
        await turns.acquire()
        return await _look_up(host, port, turns)

    return resolve


def _look_up(host: str, port: int, turns: asyncio.Semaphore) -> asyncio.Future[list[str]]:
    # A thread of its own, and a daemon: asyncio's own look-ups share a few threads, which a dead
    # name server would block for all, and Python waits for them before it ends.
    loop = asyncio.get_running_loop()
    future: asyncio.Future[list[str]] = loop.create_future()

    def settle(found: list[str], error: OSError | UnicodeError | None) -> None:
        turns.release()
        if future.done():
            return
        if error is None:
            future.set_result(found)
        else:
            future.set_exception(error)

    def run() -> None:
        found: list[str] = []
        failed: OSError | UnicodeError | None = None
        try:
            records = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found = list(dict.fromkeys(str(record[4][0]) for record in records))
        except (OSError, UnicodeError) as error:
            failed = error
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, found, failed)

    threading.Thread(target=run, daemon=True, name="verify-lookup").start()
    return future


def _alternate(addresses: Sequence[str]) -> list[str]:
    """Keep the resolver's order within a family and alternate between the two."""
    families: dict[bool, list[str]] = {}
    for address in addresses:
        families.setdefault(":" in address, []).append(address)
    return [address for address in chain(*zip_longest(*families.values())) if address]


async def _connect_first(
    connect: Connector, addresses: Sequence[str], port: int, limit_s: float
) -> httpcore.AsyncNetworkStream:
    """Connect to whichever address answers first, each a little later than the one before."""
    untried = deque(addresses)
    running: set[asyncio.Task[httpcore.AsyncNetworkStream]] = set()
    reason = ""
    try:
        while untried or running:
            if untried:
                attempt = connect(untried.popleft(), port, limit_s)
                running.add(asyncio.ensure_future(attempt))
            done, running = await asyncio.wait(
                running,
                timeout=ATTEMPT_DELAY_S if untried else None,
                return_when=asyncio.FIRST_COMPLETED,
            )
            for task in done:
                error = task.exception()
                if error is None:
                    running |= done - {task}
                    return task.result()
                if not isinstance(
                    error, OSError | httpcore.NetworkError | httpcore.TimeoutException
                ):
                    raise error
                reason = describe_error(error)
    finally:
        await _abandon(running)
    detail = f"it could not be connected to: {reason}"
    raise Failure(PageStatus.UNREACHABLE, detail)


async def _abandon(tasks: set[asyncio.Task[httpcore.AsyncNetworkStream]]) -> None:
    for task in tasks:
        task.cancel()
    for outcome in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(outcome, httpcore.AsyncNetworkStream):
            await outcome.aclose()


def describe_error(error: BaseException) -> str:
    """Find the words of the system behind an error that other errors were wrapped around."""
    for _ in range(WRAPPINGS):
        inner = error.args[0] if error.args else None
        if isinstance(error, ExceptionGroup):
            inner = error.exceptions[0]
        elif not isinstance(inner, BaseException):
            inner = None if isinstance(error, OSError) and error.strerror else error.__cause__
        if inner is None:
            break
        error = inner
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message.rstrip(".")
    if isinstance(error, ssl.SSLError):
        return (error.reason or "no TLS").replace("_", " ").lower()
    if isinstance(error, TimeoutError):
        return "no answer in time"
    # asyncio puts the address into the words; the number says the same in fewer.
    if isinstance(error, OSError) and error.errno is not None and error.errno > 0:
        return os.strerror(error.errno).lower()
    # h11 quotes the bytes that offended it; they may be a key of ours.
    return _QUOTED_BYTES.split(str(error))[0].lower() or "no answer"
