"""A URL in; one guarded request over the network or the cache, and what came of it, out.

No redirect is followed, no cookie is kept, and no credentials are read from an address or a file:
httpx's client would have to be talked out of all this, so requests go straight to the transport.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path
from typing import Final

import httpx

from verify.fetch.cache import CacheFile, LostBody, keep_answers
from verify.fetch.connecting import Connector, Resolver, connect_address, make_resolver
from verify.fetch.content import sniff_answer
from verify.fetch.exchange import Exchange
from verify.fetch.failure import Failure
from verify.fetch.inflate import OFFERED
from verify.fetch.outcomes import REFUSAL_BYTES, judge_answer
from verify.fetch.reading import BodyReader, Deadline, read_refusal
from verify.fetch.redaction import redact
from verify.fetch.routes import find_proxies
from verify.fetch.targets import read_target, resolve_location
from verify.fetch.transport import ALLOWED, GuardedTransport, Trust
from verify.records import FetchSettings, PageStatus
from verify.version import __version__

ACCEPT: Final = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"
# Outlets write in many languages; where a site offers several, English is what most readers share.
ACCEPT_LANGUAGE: Final = "en,*;q=0.5"
# What stands in the User-Agent where nobody said who asks.
NO_CONTACT: Final = "no contact given"


@dataclass(frozen=True, slots=True)
class _Asking:
    """What one exchange is held to."""

    url: str
    deadline: Deadline
    head_bytes: int


class HttpSender:
    """The Sender that asks the network: guarded, bounded, and with a cache where one is set.

    `resolve` and `connect` are how names become addresses and addresses connections; `trust` makes
    the TLS context and is called once, before the first https request. Use it on one event loop.
    Raises BadInput for a proxy that cannot be used.
    """

    def __init__(
        self,
        settings: FetchSettings,
        *,
        resolve: Resolver | None = None,
        connect: Connector = connect_address,
        trust: Trust | None = None,
    ) -> None:
        self._settings = settings
        self._direct = GuardedTransport(
            find_proxies(settings),
            resolve=resolve or make_resolver(),
            connect=connect,
            trust=trust or (lambda: httpx.create_ssl_context(trust_env=settings.trust_env)),
        )
        self._cached: httpx.AsyncBaseTransport = self._direct
        if settings.cache_path:
            self._cached = keep_answers(self._direct, CacheFile(Path(settings.cache_path)))
        self._reader = BodyReader(limit_bytes=settings.size_limit_bytes)
        self._headers = (
            ("User-Agent", user_agent(settings.contact)),
            ("Accept", ACCEPT),
            ("Accept-Language", ACCEPT_LANGUAGE),
            ("Accept-Encoding", OFFERED),
        )

    async def send(
        self,
        url: str,
        *,
        time_limit_s: float,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
        head_bytes: int = 0,
    ) -> Exchange:
        """Send a GET and read the answer within the time limit, or only `head_bytes` of its body.

        `allow_hosts` and `headers` come from a source's configuration. A request with headers of
        its own is not cached, since a key would then stand in the file. Never raises for what
        the other side does; no secret of `headers` or of the address stands in `detail`.
        """
        deadline = Deadline(time_limit_s)
        asking = _Asking(url, deadline, head_bytes)
        try:
            async with deadline:
                exchange = await self._exchange(asking, allow_hosts, headers)
        except Failure as failure:
            exchange = Exchange(
                url,
                failure.status,
                detail=failure.detail,
                is_name_unknown=failure.is_name_unknown,
            )
        except TimeoutError:
            detail = f"it was not there whole within {time_limit_s:g} s"
            exchange = Exchange(url, PageStatus.TIMEOUT, detail=detail)
        detail = redact(exchange.detail, secrets=[value for _, value in headers])
        return replace(exchange, detail=detail, elapsed_s=deadline.elapsed_s())

    async def aclose(self) -> None:
        """Close all connections and the cache's file."""
        await self._cached.aclose()

    async def _exchange(
        self, asking: _Asking, allow_hosts: Sequence[str], headers: Sequence[tuple[str, str]]
    ) -> Exchange:
        target = read_target(asking.url)
        names = (target.host, target.raw_host.decode("ascii"))
        is_allowed = any(host.lower().strip("[]") in names for host in allow_hosts)
        request = self._make_request(target, headers, is_allowed=is_allowed)
        if headers:
            return await self._ask(self._direct, request, asking)
        try:
            exchange = await self._ask(self._cached, request, asking)
        except LostBody:
            return await self._ask(self._direct, request, asking)
        if exchange.http_status == HTTPStatus.NOT_MODIFIED:
            request.headers["Cache-Control"] = "no-cache"
            return await self._ask(self._direct, request, asking)
        return exchange

    def _make_request(
        self, target: httpx.URL, headers: Sequence[tuple[str, str]], *, is_allowed: bool
    ) -> httpx.Request:
        settings = self._settings
        named = {name.lower() for name, _ in headers}
        kept = [pair for pair in self._headers if pair[0].lower() not in named]
        extensions: dict[str, object] = {
            ALLOWED: is_allowed,
            "timeout": {
                "connect": settings.connect_timeout_s,
                "read": settings.read_timeout_s,
                "write": settings.read_timeout_s,
                "pool": None,
            },
        }
        if is_allowed:
            # What came from a private host is never served to a request that may not ask it.
            extensions["caching"] = {"key": f"allowed {target}"}
        return httpx.Request("GET", target, headers=[*kept, *headers], extensions=extensions)

    async def _ask(
        self, transport: httpx.AsyncBaseTransport, request: httpx.Request, asking: _Asking
    ) -> Exchange:
        response = await transport.handle_async_request(request)
        try:
            headers = tuple((name.lower(), value) for name, value in response.headers.multi_items())
            exchange = Exchange(asking.url, PageStatus.OK, response.status_code, headers)
            if response.is_success:
                exchange = await self._read_body(exchange, response, asking)
            else:
                exchange = await _read_refusal(exchange, response)
        finally:
            await response.aclose()
        return _note_location(_note_cache(exchange, response), request.url)

    async def _read_body(
        self, exchange: Exchange, response: httpx.Response, asking: _Asking
    ) -> Exchange:
        try:
            body = await self._reader.read(
                response.aiter_raw(),
                content_encoding=exchange.header("content-encoding"),
                content_length=exchange.header("content-length"),
                head_bytes=asking.head_bytes,
                deadline=asking.deadline,
            )
        except Failure as failure:
            return replace(
                exchange, status=failure.status, detail=failure.detail, body=failure.body
            )
        outcome = judge_answer(exchange, "")
        if outcome.status != PageStatus.OK:
            return replace(exchange, status=outcome.status, detail=outcome.detail)
        content = sniff_answer(exchange.header("content-type"), body)
        return replace(
            exchange,
            body=body,
            content_type=content.content_type,
            content_status=content.status,
            detail=content.detail,
        )


async def _read_refusal(exchange: Exchange, response: httpx.Response) -> Exchange:
    start = await read_refusal(
        response.aiter_raw(),
        content_encoding=exchange.header("content-encoding"),
        head_bytes=REFUSAL_BYTES,
    )
    outcome = judge_answer(exchange, start.decode("utf-8", "replace"))
    return replace(exchange, status=outcome.status, detail=outcome.detail)


def _note_location(exchange: Exchange, target: httpx.URL) -> Exchange:
    if exchange.status != PageStatus.REDIRECTS:
        return exchange
    location = resolve_location(target, exchange.header("location"))
    if location:
        return replace(exchange, location=location)
    detail = f"it is passed on ({exchange.http_status}) to what is no address"
    return replace(exchange, status=PageStatus.PROTOCOL_ERROR, detail=detail)


def _note_cache(exchange: Exchange, response: httpx.Response) -> Exchange:
    caching = response.extensions.get("caching")
    if not caching or not caching["from_cache"]:
        return exchange
    is_revalidated = bool(caching["revalidated"])
    return replace(exchange, is_from_cache=not is_revalidated, is_revalidated=is_revalidated)


def user_agent(contact: str) -> str:
    """The honest name under which everything is asked; `contact` is an address of its user."""
    plain = " ".join(contact.encode("ascii", "ignore").decode().split())
    return f"verify/{__version__} (+{plain})" if plain else f"verify/{__version__} ({NO_CONTACT})"
