"""Paths with what is played under them in; a server on the loopback that misbehaves so out.

Real sockets, with TLS on a second port. `LocalNet` is the resolver and the connector for it: names
lead to addresses that look public, those addresses lead to the server, and nothing leads anywhere
else, even where the guard under test fails.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
import zlib
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpcore
import trustme

from verify.fetch.connecting import connect_address
from verify.fetch.exchange import Exchange
from verify.fetch.sending import HttpSender
from verify.records import FetchSettings

PUBLIC = "93.184.215.14"
OTHER_PUBLIC = "93.184.215.15"
PRIVATE = "10.1.2.3"
SITE = "http://site.example"
SECURE_SITE = "https://site.example"
QUICK = FetchSettings(connect_timeout_s=2.0, read_timeout_s=5.0)


@dataclass(frozen=True, slots=True)
class Received:
    """One request as it arrived, header names in lower case."""

    path: str
    headers: Mapping[str, str]
    is_tls: bool


Play = Callable[[Received, asyncio.StreamWriter], Awaitable[None]]


def answer(
    body: bytes = b"",
    *headers: str,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
) -> Play:
    """Answer as a decent server would."""

    async def play(_received: Received, writer: asyncio.StreamWriter) -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers]
        if not any(line.lower().startswith("content-length") for line in headers):
            lines.append(f"Content-Length: {len(body)}")
        writer.write("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body)
        await writer.drain()

    return play


def say(*pieces: bytes, ends: str = "close", pause_s: float = 0.0) -> Play:
    """Send raw bytes, then close the connection, reset it, or leave it open."""

    async def play(_received: Received, writer: asyncio.StreamWriter) -> None:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause_s)
        if ends == "reset":
            raw = writer.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()
        elif ends == "close":
            writer.close()
        else:
            await asyncio.Event().wait()

    return play


def drip(head: bytes, *, pause_s: float = 0.02) -> Play:
    """Send a byte of body at a time, for ever."""

    async def play(_received: Received, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while not writer.is_closing():
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(pause_s)

    return play


def tunnel(port: Callable[[], int]) -> Play:
    """Answer CONNECT as a proxy does, and carry bytes to and from a port of this machine."""

    async def play(_received: Received, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port())
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        near_reader = writer.transport.get_protocol()._stream_reader  # type: ignore[attr-defined]

        async def carry(reader: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
            while data := await reader.read(65_536):
                to.write(data)
            to.close()

        await asyncio.gather(carry(near_reader, far_writer), carry(far_reader, writer))

    return play


def bomb(coding: str, *, size_mb: int = 1024) -> bytes:
    """Zeros, compressed a thousandfold: `size_mb` KB that stand for as many MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    block = packer.compress(bytes(1_048_576)) + packer.flush(zlib.Z_FULL_FLUSH)
    start = {
        "gzip": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff",
        "deflate": b"\x78\x9c",
        "raw deflate": b"",
    }[coding]
    return start + block * size_mb


@dataclass(slots=True)
class FaultServer:
    """A running server: its ports, its authority, and what it was asked, in order.

    `greeting` is sent at once to whoever connects.
    """

    plays: Mapping[str, Play]
    port: int = 0
    tls_port: int = 0
    received: list[Received] = field(default_factory=list)
    opened: int = 0
    open_now: int = 0
    most_open: int = 0
    greeting: bytes = b""
    authority: trustme.CA = field(default_factory=trustme.CA)

    def paths(self) -> list[str]:
        """What was asked, in order."""
        return [received.path for received in self.received]

    async def handle(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, is_tls: bool
    ) -> None:
        """Play one connection until it ends."""
        self.opened += 1
        self.open_now += 1
        self.most_open = max(self.most_open, self.open_now)
        writer.write(self.greeting)
        try:
            while not writer.is_closing():
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                first, *lines = head.strip().split("\r\n")
                pairs = (line.partition(":")[::2] for line in lines)
                headers = {name.lower(): value.strip() for name, value in pairs}
                received = Received(first.split()[1], headers, is_tls)
                self.received.append(received)
                missing = answer(b"not here", status="404 Not Found")
                await self.plays.get(received.path, missing)(received, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        except asyncio.CancelledError:
            writer.transport.abort()
        finally:
            self.open_now -= 1
            writer.close()


async def settle() -> None:
    """Let what just came be accepted, and what was just closed end, in the loop's next rounds."""
    for _ in range(10):
        await asyncio.sleep(0)


@contextmanager
def play_faults(plays: Mapping[str, Play]) -> Iterator[FaultServer]:
    """Run the server in a thread of its own for the length of a `with` block."""
    server = FaultServer(plays)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.authority.issue_cert("site.example", "*.site.example").configure_cert(context)
    is_ready = threading.Event()
    loop = asyncio.new_event_loop()

    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await server.handle(reader, writer, is_tls=False)

    async def secure(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await server.handle(reader, writer, is_tls=True)

    async def run(ended: asyncio.Event) -> None:
        listening = await asyncio.start_server(plain, "127.0.0.1", 0)
        tls = await asyncio.start_server(secure, "127.0.0.1", 0, ssl=context)
        server.port = listening.sockets[0].getsockname()[1]
        server.tls_port = tls.sockets[0].getsockname()[1]
        is_ready.set()
        await ended.wait()
        await settle()
        for each in (listening, tls):
            each.close()
        playing = asyncio.all_tasks() - {asyncio.current_task()}
        for task in playing:
            task.cancel()
        await asyncio.gather(*playing, return_exceptions=True)
        await settle()

    def work() -> None:
        asyncio.set_event_loop(loop)
        loop.set_exception_handler(lambda *_: None)  # clients that give up are part of the play
        loop.run_until_complete(run(ended))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()

    ended = asyncio.Event()
    thread = threading.Thread(target=work)
    thread.start()
    is_ready.wait()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join()


@dataclass(slots=True)
class LocalNet:
    """The resolver and connector of the tests; `tried` is what was connected to, in order."""

    server: FaultServer
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ports: Mapping[str, int] = field(default_factory=dict)
    authorities: list[trustme.CA] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)
    tried: list[str] = field(default_factory=list)

    async def resolve(self, host: str, port: int) -> Sequence[str]:
        """Look a name up; those nobody named lead to the server, under a public address."""
        self.looked_up.append(host)
        if host.endswith(".missing.example"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return self.names.get(host, (PUBLIC,))

    async def connect(
        self, address: str, port: int, time_limit_s: float
    ) -> httpcore.AsyncNetworkStream:
        """Lead a public address to the server, and refuse every other."""
        self.tried.append(address)
        if address not in (PUBLIC, OTHER_PUBLIC, *self.ports):
            raise AssertionError(f"the guard let {address} through")
        usual = self.server.tls_port if port == 443 else self.server.port
        local_port = self.ports.get(address, usual)
        return await connect_address("127.0.0.1", local_port, time_limit_s)

    def trust(self) -> ssl.SSLContext:
        """Trust one authority and no other, that of the server unless the test names one."""
        context = ssl.create_default_context()
        (self.authorities or [self.server.authority])[0].configure_trust(context)
        return context

    def sender(self, settings: FetchSettings = QUICK) -> HttpSender:
        """A sender that knows no other net."""
        return HttpSender(settings, resolve=self.resolve, connect=self.connect, trust=self.trust)

    def ask(
        self,
        *urls: str,
        settings: FetchSettings = QUICK,
        time_limit_s: float = 20.0,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
        head_bytes: int = 0,
    ) -> Exchange:
        """Ask one after the other with one sender; the last exchange is returned."""

        async def run() -> Exchange:
            sender = self.sender(settings)
            try:
                for url in urls:
                    exchange = await sender.send(
                        url,
                        time_limit_s=time_limit_s,
                        allow_hosts=allow_hosts,
                        headers=headers,
                        head_bytes=head_bytes,
                    )
            finally:
                await sender.aclose()
            return exchange

        return asyncio.run(run())


@contextmanager
def local_net(plays: Mapping[str, Play]) -> Iterator[LocalNet]:
    """Run a fault server and give the net that leads to it."""
    with play_faults(plays) as server:
        yield LocalNet(server)
