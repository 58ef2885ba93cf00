"""Requests to many hosts in; each at its turn out, so that waiting for one never blocks others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from verify.fetch.backlog import Backlog
from verify.fetch.clock import Clock
from verify.fetch.web_address import read_address
from verify.records import FetchSettings

# News sites stand behind caches that bear far more; one at a time is what a reader's click costs.
CONNECTIONS_PER_HOST: Final = 1
# What a server that wants fewer requests, and does not say how few, is given at first; it is
# doubled each time. Chosen to be the pause we leave anyway, not measured.
THROTTLED_PAUSE_S: Final = 1.0
PAUSE_GROWTH: Final = 2.0
# ... and after about ten answers it is asked as often as before.
PAUSE_SHRINK: Final = 0.8
# Shorter waits come and go before they could be read.
SHOWN_WAIT_S: Final = 1.0


class Why(StrEnum):
    """Why a host is waited for, as a clause after its name."""

    OWN_PAUSE = "so as not to ask it too often"
    CRAWL_DELAY = "which asks for it (crawl-delay)"
    RETRY_AFTER = "which asks for it (Retry-After)"
    THROTTLED = "which wants fewer requests"
    TRY_AGAIN = "before it is tried again"


@dataclass(slots=True)
class Host:
    """One host: how often it may be asked, and from when on; moments are on the clock."""

    name: str
    pause_s: float
    why: Why = Why.OWN_PAUSE
    grown_s: float = 0.0
    began_at: float = float("-inf")
    began_before: float = float("-inf")
    held_until: float = float("-inf")
    held_why: Why = Why.RETRY_AFTER
    closed_until: float = float("-inf")
    closed_why: str = ""
    line: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(CONNECTIONS_PER_HOST))

    def heed_crawl_delay(self, delay_s: float) -> None:
        """Leave at least so much between two requests."""
        if delay_s > self.pause_s:
            self.pause_s, self.why = delay_s, Why.CRAWL_DELAY

    def hold(self, until: float, why: Why) -> None:
        """Ask nothing before that moment."""
        if until > self.held_until:
            self.held_until, self.held_why = until, why

    def begin(self, moment: float) -> None:
        """A request goes out now."""
        self.began_before, self.began_at = self.began_at, moment

    def spare(self) -> None:
        """The request that began last was answered by the cache: the host was not asked."""
        self.began_at = self.began_before

    def close(self, until: float, why: str) -> None:
        """Refuse at once what is asked before that moment."""
        self.closed_until, self.closed_why = until, why

    def slow_down(self, limit_s: float) -> None:
        """Grow the pause, up to the limit."""
        grown_s = max(self.grown_s, self.pause_s) * PAUSE_GROWTH
        self.grown_s = min(max(THROTTLED_PAUSE_S, grown_s), limit_s)

    def speed_up(self) -> None:
        """Come back towards the old pause after an answer."""
        self.grown_s *= PAUSE_SHRINK

    def next_turn(self, *, is_free: bool) -> tuple[float, Why]:
        """From when on it may be asked, and why not before; a free request heeds no pause."""
        if is_free:
            return self.held_until, self.held_why
        pause = (self.pause_s, self.why)
        if self.grown_s > self.pause_s:
            pause = (self.grown_s, Why.THROTTLED)
        turn_at = self.began_at + pause[0]
        if self.held_until > turn_at:
            return self.held_until, self.held_why
        return turn_at, pause[1]


@dataclass(frozen=True, slots=True)
class Wait:
    """A host that is waited for, until when, and why."""

    host: str
    until: float
    why: Why


class Hosts:
    """The hosts of a run and the connections they share. Used on the loop, `waiting` anywhere."""

    def __init__(self, settings: FetchSettings, *, clock: Clock, backlog: Backlog) -> None:
        self._settings = settings
        self._clock = clock
        self._backlog = backlog
        self._hosts: dict[str, Host] = {}
        self._waits: dict[str, Wait] = {}
        self._asked: dict[str, float] = {}
        self._slots = asyncio.Semaphore(settings.connections)

    def of(self, url: str) -> Host:
        """The host of an address; http and https, and all ports, are one."""
        name = read_address(url).host
        if name not in self._hosts:
            self._hosts[name] = Host(name, self._settings.pause_s)
        return self._hosts[name]

    @asynccontextmanager
    async def turn(
        self, host: Host, *, is_free: bool = False, is_for_backlog: bool = False
    ) -> AsyncIterator[None]:
        """Wait for the host's turn and a free connection, and hold both for the `with` block.

        A free request waits for no pause and begins none. A page for the backlog waits until
        there is room in it, without holding up others.
        """
        while True:
            if is_for_backlog:
                await self._backlog.has_room.wait()
            async with host.line:
                await self._wait_for(host, is_free=is_free)
                async with self._slots:
                    if is_for_backlog and not self._backlog.has_room.is_set():
                        continue
                    began_at = self._clock.monotonic()
                    if not is_free:
                        host.begin(began_at)
                    self._asked[host.name] = began_at
                    try:
                        yield
                    finally:
                        self._asked.pop(host.name, None)
                return

    def waiting(self) -> str:
        """Say in words which host is waited for longest; "" when none is. Safe in any thread.

        A host that may not be asked yet comes before one that was asked and does not answer.
        """
        moment = self._clock.monotonic()
        # list() copies in one step, whatever the loop's thread does meanwhile.
        waits = [w for w in list(self._waits.values()) if w.until - moment >= SHOWN_WAIT_S]
        if not waits:
            return self._waiting_for_answers(moment)
        longest = max(waits, key=lambda wait: wait.until)
        others = f" and {len(waits) - 1} more" if len(waits) > 1 else ""
        seconds = longest.until - moment
        return f"waiting {seconds:.0f} s for {longest.host}, {longest.why}{others}"

    def _waiting_for_answers(self, moment: float) -> str:
        asked = [pair for pair in list(self._asked.items()) if moment - pair[1] >= SHOWN_WAIT_S]
        if not asked:
            return ""
        host, since = min(asked, key=lambda pair: pair[1])
        others = f" and {len(asked) - 1} more" if len(asked) > 1 else ""
        return f"waiting since {moment - since:.0f} s for the answer of {host}{others}"

    async def _wait_for(self, host: Host, *, is_free: bool) -> None:
        while True:
            until, why = host.next_turn(is_free=is_free)
            left_s = until - self._clock.monotonic()
            if left_s <= 0:
                return
            self._waits[host.name] = Wait(host.name, until, why)
            try:
                await self._clock.sleep(left_s)
            finally:
                self._waits.pop(host.name, None)
