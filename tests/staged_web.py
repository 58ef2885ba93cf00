"""Answers by address in; a sender and a clock that play them without a network or a wait out."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from tests.no_web import ignore
from verify.fetch import WebFetcher
from verify.fetch.exchange import Exchange
from verify.records import FetchSettings, Lead, Page, PageStatus, Progress

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
# So many rounds of the loop without an event are taken for: all wait for the clock.
_IDLE_ROUNDS = 40


class StagedClock:
    """A clock that jumps to the next moment somebody waits for, once nothing else goes on."""

    def __init__(self) -> None:
        self.time_s = 0.0
        self.slept: list[float] = []
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._begun = asyncio.Event()
        self._driver: asyncio.Task[None] | None = None

    def monotonic(self) -> float:
        """The seconds played so far."""
        return self.time_s

    def begin(self) -> None:
        """Let the time pass from now on; before, the loop may be idle since nobody asked yet."""
        self._begun.set()

    async def sleep(self, seconds: float) -> None:
        """Wait for the clock to come there."""
        self.slept.append(seconds)
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.time_s + seconds, next(self._order), done))
        if self._driver is None or self._driver.done():
            self._driver = asyncio.ensure_future(self._drive())
        await done

    async def _drive(self) -> None:
        await self._begun.wait()
        while self._sleepers:
            for _ in range(_IDLE_ROUNDS):
                await asyncio.sleep(0)
            if not self._sleepers:
                return
            at, _, done = heapq.heappop(self._sleepers)
            if not done.done():
                self.time_s = max(self.time_s, at)
                done.set_result(None)


class HastyClock:
    """A clock for real servers: real time, but for waits, which are jumped over."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self._jumped_s = 0.0

    def monotonic(self) -> float:
        """Real seconds and those that nobody had to wait."""
        return time.monotonic() + self._jumped_s

    async def sleep(self, seconds: float) -> None:
        """Let the others go on, and be there."""
        self.slept.append(seconds)
        self._jumped_s += seconds
        await asyncio.sleep(0)


@dataclass(frozen=True, slots=True)
class Sent:
    """One request as the sender got it; `at` is on the staged clock."""

    url: str
    headers: tuple[tuple[str, str], ...]
    allow_hosts: tuple[str, ...]
    time_limit_s: float
    at: float


# One answer, several in turn (the last one stays), or what makes one from the request.
Scene = Exchange | Sequence[Exchange] | Callable[[Sent], Exchange]


@dataclass(slots=True)
class StagedSender:
    """Plays the scene of each address; one without a scene is not found."""

    scenes: Mapping[str, Scene]
    clock: StagedClock = field(default_factory=StagedClock)
    sent: list[Sent] = field(default_factory=list)
    # While it is in flight a request takes so long on the staged clock.
    takes_s: float = 0.0
    in_flight: int = 0
    most_in_flight: int = 0
    is_closed: bool = False

    async def send(
        self,
        url: str,
        *,
        time_limit_s: float,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
        head_bytes: int = 0,
    ) -> Exchange:
        """Play the next answer of an address."""
        self.clock.begin()
        sent = Sent(url, tuple(headers), tuple(allow_hosts), time_limit_s, self.clock.time_s)
        self.sent.append(sent)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            if self.takes_s:
                await self.clock.sleep(self.takes_s)
            else:
                await asyncio.sleep(0)
        finally:
            self.in_flight -= 1
        scene = self.scenes.get(url, not_found())
        if isinstance(scene, Exchange):
            answer = scene
        elif callable(scene):
            answer = scene(sent)
        else:
            times = sum(earlier.url == url for earlier in self.sent)
            answer = scene[min(times, len(scene)) - 1]
        cut = answer.body[:head_bytes] if head_bytes else answer.body
        return replace(answer, url=url, body=cut)

    async def aclose(self) -> None:
        """Note that it was closed."""
        self.is_closed = True

    @property
    def urls(self) -> list[str]:
        """What was asked for, robots files left out, in order."""
        return [sent.url for sent in self.sent if not sent.url.endswith("/robots.txt")]

    def times_of(self, url: str) -> list[float]:
        """When an address was asked for, on the staged clock."""
        return [sent.at for sent in self.sent if sent.url == url]


def read(body: bytes = b"<!doctype html><p>Some text.", **changes: Any) -> Exchange:
    """An answer that was read whole."""
    answer = Exchange("", PageStatus.OK, 200, body=body, content_type="text/html")
    return replace(answer, **changes)


def not_found() -> Exchange:
    """An answer that there is nothing."""
    return Exchange("", PageStatus.HTTP_4XX, 404, detail="the server answered 404")


def failed(status: PageStatus, http_status: int = 0, **changes: Any) -> Exchange:
    """An answer that is none."""
    return replace(Exchange("", status, http_status, detail=f"it was {status}"), **changes)


def moved(location: str) -> Exchange:
    """An answer that passes on."""
    return Exchange("", PageStatus.REDIRECTS, 302, location=location)


def robots(text: str) -> Exchange:
    """A robots.txt."""
    return read(text.encode(), content_type="text/plain")


def stopping(web: WebFetcher, reason: str) -> Callable[[Sent], Exchange]:
    """A scene in which the fetcher is stopped just before the answer comes."""

    def stop_and_answer(_sent: Sent) -> Exchange:
        web.stop(reason)
        return read()

    return stop_and_answer


def open_web(sender: StagedSender, **settings: Any) -> WebFetcher:
    """A fetcher on a stage; settings as in FetchSettings, without pauses unless given."""
    chosen = replace(FetchSettings(pause_s=0.0), **settings)
    return WebFetcher(chosen, now=lambda: NOW, sender=sender, clock=sender.clock)


def fetch_urls(
    sender: StagedSender,
    *urls: str,
    source: str = "Mine",
    on_progress: Callable[[Progress], None] = ignore,
    **settings: Any,
) -> list[Page]:
    """Fetch addresses and return their pages in the order of the addresses."""
    leads = [Lead(url=url, source=source) for url in urls]
    with open_web(sender, **settings) as web:
        pages = list(web.fetch(leads, on_progress=on_progress))
    assert sorted(page.lead.url for page in pages) == sorted(urls)
    return sorted(pages, key=lambda page: urls.index(page.lead.url))
