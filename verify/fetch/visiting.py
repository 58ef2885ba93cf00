"""An address in; what is at its end, after all redirects, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verify.fetch.exchange import Exchange
from verify.fetch.hosts import Hosts
from verify.fetch.patient import PatientSender, Request
from verify.fetch.robots import Robots, Verdict
from verify.fetch.web_address import read_address
from verify.records import FetchSettings, PageStatus


class Visitor:
    """Follows one address to its end, asking each host on the way as that host wants it."""

    def __init__(
        self, sender: PatientSender, *, robots: Robots, hosts: Hosts, settings: FetchSettings
    ) -> None:
        self._sender = sender
        self._robots = robots
        self._hosts = hosts
        self._settings = settings

    async def visit(
        self,
        url: str,
        *,
        source: str = "",
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
        is_for_backlog: bool = False,
    ) -> Exchange:
        """Ask for `url` and what it passes on to; the exchange's `url` is the last one asked.

        `headers` are sent as long as the host stays the same and secure, `allow_hosts` hold
        as long as each address on the way is on one of them. The deadline is that of all transfers.
        """
        allowed = tuple(host.lower() for host in allow_hosts)
        request = Request(url, source, allowed, headers, is_for_backlog=is_for_backlog)
        seen: set[str] = set()
        spent_s = 0.0
        for _ in range(self._settings.redirect_limit + 1):
            bare = read_address(request.url).bare
            if bare in seen:
                detail = f"it is passed on in a circle, back to {request.url}"
                return _end(request.url, PageStatus.REDIRECTS, detail, spent_s)
            seen.add(bare)
            verdict = await self._may_ask(request)
            if verdict.status is not PageStatus.OK:
                return _end(request.url, verdict.status, verdict.detail, spent_s)
            left_s = self._settings.deadline_s - spent_s
            if left_s <= 0:
                detail = f"its redirects took longer than {self._settings.deadline_s:g} s"
                return _end(request.url, PageStatus.TIMEOUT, detail, spent_s)
            exchange = await self._ask(request, left_s)
            spent_s += exchange.elapsed_s
            if exchange.status is not PageStatus.REDIRECTS or not exchange.location:
                return replace(exchange, url=request.url, elapsed_s=spent_s)
            request = _pass_on(request, exchange.location)
        detail = f"it is passed on more than {self._settings.redirect_limit} times"
        return _end(request.url, PageStatus.REDIRECTS, detail, spent_s)

    async def _ask(self, request: Request, left_s: float) -> Exchange:
        if read_address(request.url).is_robots:
            return (await self._robots.read(request.url, source=request.source)).exchange
        return await self._sender.send(request, time_limit_s=left_s)

    async def _may_ask(self, request: Request) -> Verdict:
        url = request.url
        address = read_address(url)
        name = address.host
        if not address.is_on_the_web:
            detail = f"{url[:80]!a} is no http: or https: address"
            return Verdict(PageStatus.BAD_SCHEME, detail)
        # A host the user allows is the user's own: robots.txt is written for strangers.
        if address.is_robots or name in request.allow_hosts:
            return Verdict()
        rules = await self._robots.read(url, source=request.source)
        verdict = rules.judge(url)
        if verdict.status is not PageStatus.OK:
            return verdict
        delay_s, limit_s = rules.crawl_delay_s, self._settings.pause_limit_s
        if delay_s > limit_s:
            detail = (
                f"{name} wants {delay_s:.0f} s between two requests (crawl-delay), "
                f"longer than the {limit_s:g} s we wait"
            )
            return Verdict(PageStatus.DEFERRED, detail)
        self._hosts.of(url).heed_crawl_delay(delay_s)
        return verdict


def _pass_on(request: Request, location: str) -> Request:
    """What is asked next: nothing that is meant for one host goes on to another.

    But what must not be cached must not be anywhere: the address passed on may hold its key.
    """
    before, after = read_address(request.url), read_address(location)
    return replace(
        request,
        url=location,
        headers=request.headers if after.keeps_secrets_of(before) else _uncached(request),
        allow_hosts=request.allow_hosts if before.host in request.allow_hosts else (),
    )


def _uncached(request: Request) -> tuple[tuple[str, str], ...]:
    return tuple(header for header in request.headers if header[0].lower() == "cache-control")


def _end(url: str, status: PageStatus, detail: str, elapsed_s: float) -> Exchange:
    return Exchange(url, status, detail=detail, elapsed_s=elapsed_s)
