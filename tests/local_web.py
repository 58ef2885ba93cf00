"""A made-up web on the loopback: sites by host name in, a server that plays them all out.

It answers by the Host header, and as a proxy too ("GET http://host/path"), so a program can be
pointed at it with `proxy` in sources.toml, or with a connector that leads every address to it.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Reply:
    """What a site says to one path; the length is sent unless headers name it."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it arrived; `at` is on the monotonic clock, headers are in lower case."""

    host: str
    path: str
    headers: Mapping[str, str]
    at: float


Answerer = Callable[[Asked], Reply]
# Host name -> path with its query -> what is answered.
Sites = Mapping[str, Mapping[str, Reply | Answerer]]


@dataclass(slots=True)
class LocalWeb:
    """A running web: where it listens, and what it was asked, in order."""

    sites: Sites
    delay_s: float = 0.0
    asked: list[Asked] = field(default_factory=list)
    port: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def proxy(self) -> str:
        """The address to give as `proxy`."""
        return f"http://127.0.0.1:{self.port}"

    def paths_of(self, host: str) -> list[str]:
        """What was asked of one host, in order."""
        return [asked.path for asked in self.asked if asked.host == host]

    def answer(self, asked: Asked) -> Reply:
        """Note a request and say what its site says."""
        with self.lock:
            self.asked.append(asked)
        if self.delay_s:
            time.sleep(self.delay_s)
        found = self.sites.get(asked.host, {}).get(asked.path)
        if found is None:
            return Reply(b"<h1>404 Not Found</h1>", status=404)
        return found if isinstance(found, Reply) else found(asked)


@contextmanager
def serve_web(sites: Sites, *, delay_s: float = 0.0) -> Iterator[LocalWeb]:
    """Run the web for the length of a `with` block."""
    web = LocalWeb(sites, delay_s)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            headers = {name.lower(): value for name, value in self.headers.items()}
            host = (parts.hostname or urlsplit(f"//{headers.get('host', '')}").hostname) or ""
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            reply = web.answer(Asked(host, path, headers, time.monotonic()))
            self.send_response_only(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            if "content-length" not in {name.lower() for name, _ in reply.headers}:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of those that hung up, killed runs among them."""
            if not isinstance(sys.exception(), ConnectionError):
                super().handle_error(request, client_address)  # type: ignore[arg-type]  # as it came

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    web.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
