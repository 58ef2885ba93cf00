"""An httpx request in; the answer of a vetted connection, its body still to be read, out.

Connections are kept for the next request to the same site. httpcore's pool looks at every idle
connection at every request (1.4 ms of 2.1 ms for a page of 60 KB with 50 sites), so each site has
a pool of its own.
"""

from __future__ import annotations

import ssl
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import httpcore
import httpx

from verify.fetch.connecting import Connector, Resolver, VettedBackend, describe_error, refuse_host
from verify.fetch.failure import Failure
from verify.fetch.routes import DIRECT, Proxies, read_proxy
from verify.records import PageStatus

# The request extension that says that a source's configuration allows this request's host.
ALLOWED: Final = "verify_allowed"
# How many sites may have connections that wait for their next request: a run asks some fifty sites,
# and a process may have 256 files open on macOS.
IDLE_SITES: Final = 64
IDLE_CONNECTIONS: Final = 2
# Servers close idle connections after 5 to 75 s; a request sent into a closing one is sent again.
IDLE_LIMIT_S: Final = 20.0
CONNECTIONS_PER_SITE: Final = 32

Trust = Callable[[], ssl.SSLContext]


@dataclass(frozen=True, slots=True)
class _Site:
    """What a connection may be shared by: nothing vetted differently ever has the same site."""

    scheme: bytes
    host: bytes
    port: int | None
    proxy: str
    is_allowed: bool


@dataclass(slots=True)
class _Connections:
    pool: httpcore.AsyncConnectionPool
    active: int = 0

    def has_idle(self) -> bool:
        return any(connection.is_idle() for connection in self.pool.connections)


class GuardedTransport(httpx.AsyncBaseTransport):
    """Sends each request over a connection that the address guard let through; raises Failure."""

    def __init__(
        self, proxies: Proxies, *, resolve: Resolver, connect: Connector, trust: Trust
    ) -> None:
        self._proxies = proxies
        self._guarded = VettedBackend(resolve=resolve, connect=connect, is_guarded=True)
        self._unguarded = VettedBackend(resolve=resolve, connect=connect, is_guarded=False)
        self._trust = trust
        self._ssl_context: ssl.SSLContext | None = None
        self._sites: OrderedDict[_Site, _Connections] = OrderedDict()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; its body must be read or closed."""
        url = request.url
        is_allowed = bool(request.extensions.get(ALLOWED))
        if not is_allowed:
            refuse_host(url.raw_host.decode("ascii"))
        proxy = self._proxies.find(url.scheme, url.host, is_allowed=is_allowed)
        site = _Site(url.raw_scheme, url.raw_host, url.port, proxy, is_allowed)
        connections = self._connections_of(site)
        connections.active += 1
        core = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions={"timeout": request.extensions["timeout"]},
        )
        try:
            await self._close_oldest()
            with _as_failures():
                answer = await _send(connections, core)
        except BaseException:
            connections.active -= 1
            raise
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer, connections),
            extensions=dict(answer.extensions),
        )

    async def aclose(self) -> None:
        """Close all connections."""
        while self._sites:
            await self._sites.popitem()[1].pool.aclose()

    def _connections_of(self, site: _Site) -> _Connections:
        connections = self._sites.get(site)
        if connections is None:
            connections = self._sites[site] = _Connections(self._make_pool(site))
        self._sites.move_to_end(site)
        return connections

    async def _close_oldest(self) -> None:
        while len(self._sites) > IDLE_SITES:
            idle = next((site for site, held in self._sites.items() if not held.active), None)
            if idle is None:
                return
            await self._sites.pop(idle).pool.aclose()

    def _make_pool(self, site: _Site) -> httpcore.AsyncConnectionPool:
        needs_tls = site.scheme == b"https" or site.proxy.startswith("https:")
        if needs_tls and self._ssl_context is None:
            self._ssl_context = self._trust()
        if site.proxy == DIRECT:
            return httpcore.AsyncConnectionPool(
                ssl_context=self._ssl_context,
                max_connections=CONNECTIONS_PER_SITE,
                max_keepalive_connections=IDLE_CONNECTIONS,
                keepalive_expiry=IDLE_LIMIT_S,
                network_backend=self._unguarded if site.is_allowed else self._guarded,
            )
        url, auth = read_proxy(site.proxy)
        return httpcore.AsyncHTTPProxy(
            proxy_url=url,
            proxy_auth=auth,
            ssl_context=self._ssl_context,
            proxy_ssl_context=self._ssl_context if url.scheme == b"https" else None,
            max_connections=CONNECTIONS_PER_SITE,
            max_keepalive_connections=IDLE_CONNECTIONS,
            keepalive_expiry=IDLE_LIMIT_S,
            network_backend=self._unguarded,
        )


class _Body(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response, connections: _Connections) -> None:
        self._answer = answer
        self._connections = connections
        self._is_closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _as_body_failures():
            async for chunk in self._answer.aiter_stream():
                yield chunk

    async def aclose(self) -> None:
        if not self._is_closed:
            self._is_closed = True
            self._connections.active -= 1
            await self._answer.aclose()


async def _send(connections: _Connections, request: httpcore.Request) -> httpcore.Response:
    # A server may close a kept connection at the moment it is used again; that is no failure.
    has_idle = connections.has_idle()
    try:
        return await connections.pool.handle_async_request(request)
    except (httpcore.RemoteProtocolError, httpcore.ReadError):
        if not has_idle:
            raise
    return await connections.pool.handle_async_request(request)


@contextmanager
def _as_failures() -> Iterator[None]:
    """Say what an error means before the answer has begun."""
    try:
        yield
    except httpcore.ConnectError as error:
        # The backend raises Failure where no connection came about, so this one is of TLS.
        detail = f"the connection could not be secured: {describe_error(error)}"
        raise Failure(PageStatus.TLS, detail) from error
    except httpcore.ConnectTimeout as error:
        detail = "the connection could not be secured in time"
        raise Failure(PageStatus.TIMEOUT, detail) from error
    except httpcore.TimeoutException as error:
        detail = "the server did not begin to answer in time"
        raise Failure(PageStatus.TIMEOUT, detail) from error
    except httpcore.ProxyError as error:
        detail = f"the proxy refused: {error}"
        raise Failure(PageStatus.UNREACHABLE, detail) from error
    except httpcore.NetworkError as error:
        detail = f"the connection broke before an answer came: {describe_error(error)}"
        raise Failure(PageStatus.UNREACHABLE, detail) from error
    except httpcore.LocalProtocolError as error:
        detail = f"the request cannot be sent: {describe_error(error)}"
        raise Failure(PageStatus.PROTOCOL_ERROR, detail) from error
    except httpcore.ProtocolError as error:
        if "disconnected without sending" in str(error):
            detail = "the server closed the connection without an answer"
            raise Failure(PageStatus.UNREACHABLE, detail) from error
        detail = f"the answer is no HTTP: {describe_error(error)}"
        raise Failure(PageStatus.PROTOCOL_ERROR, detail) from error


@contextmanager
def _as_body_failures() -> Iterator[None]:
    """Say what an error means once the answer has begun."""
    try:
        yield
    except httpcore.TimeoutException as error:
        detail = "the server stopped sending before the end"
        raise Failure(PageStatus.TIMEOUT, detail) from error
    except httpcore.NetworkError as error:
        detail = f"the connection broke before the end: {describe_error(error)}"
        raise Failure(PageStatus.TRUNCATED, detail) from error
    except httpcore.ProtocolError as error:
        if "peer closed connection" in str(error):
            detail = "it broke off before the length it was announced with"
            raise Failure(PageStatus.TRUNCATED, detail) from error
        detail = f"the answer is no HTTP: {describe_error(error)}"
        raise Failure(PageStatus.PROTOCOL_ERROR, detail) from error
