"""One request in; what it came to, after its turn and all tries worth making, out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from verify.fetch.breaker import HOST_FAILURES, SOURCE_FAILURES, Breaker
from verify.fetch.budget import Budget
from verify.fetch.clock import Clock
from verify.fetch.exchange import Exchange, Sender
from verify.fetch.hosts import Host, Hosts, Why
from verify.fetch.retry_after import read_retry_after
from verify.records import FetchSettings, PageStatus

# The first of the growing waits before another try; two tries more then take 1.5 s, in which a
# server that was being restarted is often back. The host's other pages wait too.
FIRST_BACKOFF_S: Final = 0.5
# A try with less time than this left of the page's deadline could only end in another timeout.
LEAST_TRY_S: Final = 1.0
# A name that has no address now may have one when the resolver is asked again, not a third time.
TRIES_OF_A_NAME: Final = 2

_TRANSIENT: Final = frozenset(
    (PageStatus.TIMEOUT, PageStatus.UNREACHABLE, PageStatus.HTTP_5XX, PageStatus.THROTTLED)
)


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked, and for which source; with `is_free` no pause lies before it (robots.txt).

    `head_bytes` is as for a Sender, `is_for_backlog` as for a turn.
    """

    url: str
    source: str = ""
    allow_hosts: Sequence[str] = ()
    headers: Sequence[tuple[str, str]] = ()
    head_bytes: int = 0
    is_free: bool = False
    is_for_backlog: bool = False


class _Again(Exception):
    """Carries what a try came to."""

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange


class PatientSender:
    """Sends a request when its host may be asked, and again when that may help."""

    def __init__(
        self,
        sender: Sender,
        *,
        settings: FetchSettings,
        hosts: Hosts,
        sources: Breaker,
        clock: Clock,
        now: Callable[[], datetime],
    ) -> None:
        self._sender = sender
        self._settings = settings
        self._hosts = hosts
        self._sources = sources
        self._clock = clock
        self._now = now
        self._budget = Budget(settings.max_requests)
        self._breaker = Breaker(limit=HOST_FAILURES, clock=clock)
        # Without a handler Python prints each retry that stamina logs.
        logger = logging.getLogger("stamina")
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())

    async def send(self, request: Request, *, time_limit_s: float) -> Exchange:
        """Send it, at most `attempts` times and for so long in all, waits left out."""
        from stamina import retry_context

        host = self._hosts.of(request.url)
        spent_s = 0.0
        exchange = Exchange(request.url, PageStatus.DEFERRED)
        tries = retry_context(
            on=_at_once,
            attempts=max(1, self._settings.attempts),
            timeout=None,
            wait_initial=FIRST_BACKOFF_S,
            wait_max=self._settings.pause_limit_s,
            wait_jitter=0.0,
        )
        try:
            async for attempt in tries:
                with attempt:
                    left_s = time_limit_s - spent_s
                    exchange = await self._send_once(request, host, left_s)
                    spent_s += exchange.elapsed_s
                    left_s = time_limit_s - spent_s
                    if self._is_worth_another(exchange, attempt.num, left_s, request, host):
                        host.hold(self._clock.monotonic() + attempt.next_wait, Why.TRY_AGAIN)
                        raise _Again(exchange)  # noqa: TRY301 - to stamina, which counts the tries
        except _Again as last:
            exchange = last.exchange
        self._breaker.note(host.name, exchange.status)
        return replace(exchange, elapsed_s=spent_s)

    async def _send_once(self, request: Request, host: Host, time_limit_s: float) -> Exchange:
        refusal = self._refuse(request, host)
        if refusal.status is not PageStatus.OK:
            return refusal
        if not await self._budget.reserve(is_free=request.is_free):
            return Exchange(request.url, PageStatus.DEFERRED, detail=self._budget.reason)
        was_sent = False
        try:
            turn = self._hosts.turn(
                host, is_free=request.is_free, is_for_backlog=request.is_for_backlog
            )
            async with turn:
                refusal = self._refuse(request, host)
                if refusal.status is not PageStatus.OK:
                    return refusal
                was_sent = True
                exchange = await self._sender.send(
                    request.url,
                    time_limit_s=time_limit_s,
                    allow_hosts=request.allow_hosts,
                    headers=request.headers,
                    head_bytes=request.head_bytes,
                )
                was_sent = not exchange.is_from_cache
                if not was_sent and not request.is_free:
                    host.spare()
                # Before the turn ends, so that the next in line heeds what was learnt.
                return self._learn(host, exchange)
        finally:
            if not request.is_free:
                self._budget.settle(was_sent=was_sent)

    def _refuse(self, request: Request, host: Host) -> Exchange:
        """The end of a request that is not worth sending; `ok` when it is."""
        url = request.url
        if self._clock.monotonic() < host.closed_until:
            return Exchange(url, PageStatus.THROTTLED, detail=host.closed_why)
        status = self._breaker.given_up(host.name)
        if status is not PageStatus.OK:
            detail = f"{host.name} did not answer {HOST_FAILURES} times in a row; it was left alone"
            return Exchange(url, status, detail=detail)
        if self._sources.given_up(request.source) is not PageStatus.OK:
            detail = (
                f"the last {SOURCE_FAILURES} pages of {request.source} did not answer; "
                "the others were left alone"
            )
            return Exchange(url, PageStatus.DEFERRED, detail=detail)
        return Exchange(url, PageStatus.OK)

    def _learn(self, host: Host, exchange: Exchange) -> Exchange:
        is_overloaded = exchange.status is PageStatus.THROTTLED or exchange.http_status == 503
        if not is_overloaded:
            if exchange.http_status and not exchange.is_from_cache:
                host.speed_up()
            return exchange
        limit_s = self._settings.pause_limit_s
        come_back = read_retry_after(exchange.header("retry-after"), now=self._now())
        if not come_back.is_said:
            host.slow_down(limit_s)
        elif come_back.wait_s <= limit_s:
            host.hold(self._clock.monotonic() + come_back.wait_s, Why.RETRY_AFTER)
        else:
            wait = f"{come_back.wait_s:.0f} s"
            why = f"{host.name} wants no request for {wait}, longer than the {limit_s:g} s we wait"
            host.close(self._clock.monotonic() + come_back.wait_s, why)
            return replace(exchange, detail=why)
        return exchange

    def _is_worth_another(
        self, exchange: Exchange, tries: int, left_s: float, request: Request, host: Host
    ) -> bool:
        if exchange.status not in _TRANSIENT or left_s < LEAST_TRY_S:
            return False
        if exchange.is_name_unknown and tries >= TRIES_OF_A_NAME:
            return False
        return self._refuse(request, host).status is PageStatus.OK


def _at_once(error: Exception) -> float | bool:
    """Let stamina count the tries and reckon the waits; the waiting is the host's line's."""
    return 0.0 if isinstance(error, _Again) else False
