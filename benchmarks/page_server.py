"""How many pages and how slowly in; a process of its own that serves made pages out.

python -m benchmarks.page_server --pages 200 [--delay-ms 50] [--cut 60000]. It prints its port and
ends with its standard input. Any host is served: /story-7 is page 7, gzipped as sites do.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from benchmarks.make_pages import make_page

_MISSING = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


class _Answering(asyncio.Protocol):
    """One connection: each request is answered after the delay."""

    def __init__(self, answers: Mapping[str, bytes], *, delay_s: float) -> None:
        self._answers = answers
        self._delay_s = delay_s
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, self._received = self._received.partition(b"\r\n\r\n")
            path = head.split(b" ", 2)[1].decode("latin-1")
            answer = self._answers.get(path, _MISSING)
            asyncio.get_running_loop().call_later(self._delay_s, self._transport.write, answer)


async def _serve(answers: Mapping[str, bytes], *, delay_s: float) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Answering(answers, delay_s=delay_s), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


def _make_answer(number: int, *, cut_bytes: int) -> bytes:
    html = make_page(number).html
    body = gzip.compress(html[:cut_bytes] if cut_bytes else html, 6)
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n"
        f'ETag: "{number}"\r\nCache-Control: max-age=600\r\nVary: Accept-Encoding\r\n'
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


@contextmanager
def serve_pages(count: int, *, delay_ms: int = 0, cut_bytes: int = 0) -> Iterator[int]:
    """Run the server in a process of its own; gives its port."""
    options = ("--pages", str(count), "--delay-ms", str(delay_ms), "--cut", str(cut_bytes))
    command = [sys.executable, "-m", "benchmarks.page_server", *options]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield int(process.stdout.readline())
        finally:
            process.stdin.close()


def main() -> int:
    """Serve until standard input ends."""
    parser = argparse.ArgumentParser(description="Serve made pages on the loopback.")
    parser.add_argument("--pages", type=int, required=True)
    parser.add_argument("--delay-ms", type=int, default=0)
    parser.add_argument("--cut", type=int, default=0, help="bytes of each page, 0 for all")
    given = parser.parse_args()
    answers = {
        f"/story-{number}": _make_answer(number, cut_bytes=given.cut)
        for number in range(given.pages)
    }
    asyncio.run(_serve(answers, delay_s=given.delay_ms / 1000))
    return 0


if __name__ == "__main__":
    sys.exit(main())
