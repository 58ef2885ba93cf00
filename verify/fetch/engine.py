"""Addresses and leads in; their pages out: all of the web's work that happens on the loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Final, TypeVar

from verify.fetch.backlog import Backlog
from verify.fetch.breaker import SOURCE_FAILURES, Breaker
from verify.fetch.clock import Clock
from verify.fetch.exchange import Exchange, Sender
from verify.fetch.hosts import Hosts
from verify.fetch.keys import make_key
from verify.fetch.patient import PatientSender
from verify.fetch.robots import Robots
from verify.fetch.visiting import Visitor
from verify.records import FetchSettings, Lead, Page, PageStatus

_READ: Final = (PageStatus.OK, PageStatus.NOT_MODIFIED)
Result = TypeVar("Result")
_Asked = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]


class Engine:
    """Puts hosts, robots files, retries and limits together. Used on the loop's thread only."""

    def __init__(
        self,
        settings: FetchSettings,
        *,
        sender: Sender,
        clock: Clock,
        now: Callable[[], datetime],
    ) -> None:
        self.backlog = Backlog()
        self.hosts = Hosts(settings, clock=clock, backlog=self.backlog)
        self.reason = ""
        self._sender = sender
        self._now = now
        self._sources = Breaker(limit=SOURCE_FAILURES, clock=clock)
        patient = PatientSender(
            sender, settings=settings, hosts=self.hosts, sources=self._sources, clock=clock, now=now
        )
        self._robots = Robots(patient, settings=settings)
        self._visitor = Visitor(patient, robots=self._robots, hosts=self.hosts, settings=settings)
        self._asking: dict[_Asked, asyncio.Task[Page]] = {}
        self._tasks: set[asyncio.Task[object]] = set()
        if settings.max_time_s:
            self._start(self._end_after(settings.max_time_s, clock))

    async def get(
        self,
        lead: Lead,
        *,
        allow_hosts: Sequence[str],
        headers: Sequence[tuple[str, str]],
    ) -> Page:
        """Get one page; those who ask the same meanwhile wait for one answer."""
        asked = (lead.url, tuple(allow_hosts), tuple(headers))
        if asked not in self._asking:
            task = self._start(self._read(lead, allow_hosts=allow_hosts, headers=headers))
            self._asking[asked] = task
            task.add_done_callback(lambda _: self._asking.pop(asked, None))
        return await asyncio.shield(self._asking[asked])

    async def gather(self, leads: Sequence[Lead], put: Callable[[int, Page], None]) -> None:
        """Get the page of each lead and put it out with the lead's place; leads may be left over.

        Variants of one address are asked one after the other, so that one answer does for all.
        """
        groups: dict[str, list[int]] = {}
        for at, lead in enumerate(leads):
            groups.setdefault(make_key(lead.url), []).append(at)
        tasks = [self._start(self._read_group(group, leads, put)) for group in groups.values()]
        try:
            if tasks:
                await asyncio.wait(tasks)
        finally:
            for task in tasks:
                task.cancel()

    def halt(self, reason: str) -> None:
        """End all that is under way as `deferred`, and begin nothing more."""
        self.reason = self.reason or reason
        for task in tuple(self._tasks):
            task.cancel()

    async def aclose(self) -> None:
        """Close the connections, once all that is under way has ended."""
        self.halt("the run ended")
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._robots.aclose()
        await self._sender.aclose()

    def put_off(self, lead: Lead) -> Page:
        """The page of a lead that was not come to."""
        return self._to_page(lead, Exchange(lead.url, PageStatus.DEFERRED, detail=self.reason))

    async def _read_group(
        self, group: Sequence[int], leads: Sequence[Lead], put: Callable[[int, Page], None]
    ) -> None:
        pages: list[Page] = []
        for at in group:
            page = _share(leads[at], pages) or await self._read(leads[at], is_for_backlog=True)
            self._sources.note(leads[at].source, page.status)
            pages.append(page)
            self.backlog.add(len(page.body))
            put(at, page)

    async def _read(
        self,
        lead: Lead,
        *,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
        is_for_backlog: bool = False,
    ) -> Page:
        if self._is_halted():
            return self.put_off(lead)
        try:
            exchange = await self._visitor.visit(
                lead.url,
                source=lead.source,
                allow_hosts=allow_hosts,
                headers=headers,
                is_for_backlog=is_for_backlog,
            )
        except asyncio.CancelledError:
            # Only halt() ends in a page; whoever cancels otherwise wants none.
            if not self._is_halted():
                raise
            return self.put_off(lead)
        except Exception as error:  # noqa: BLE001 - one page's fault, whatever it is, is that page's
            detail = f"it could not be read: {type(error).__name__}: {error}"
            exchange = Exchange(lead.url, PageStatus.PROTOCOL_ERROR, detail=detail)
        if is_for_backlog and exchange.status is PageStatus.OK:
            # A source may have asked for a packed sitemap; a report is text or nothing.
            exchange = replace(exchange, status=exchange.content_status)
        page = self._to_page(lead, exchange)
        if exchange.status is PageStatus.TRUNCATED and not is_for_backlog:
            # Half a feed still lists entries; half a report would be taken for a whole one.
            page = replace(page, body=exchange.body)
        return page

    def _is_halted(self) -> bool:
        return bool(self.reason)

    def _to_page(self, lead: Lead, exchange: Exchange) -> Page:
        is_read = exchange.status is PageStatus.OK
        is_unchanged = is_read and exchange.is_revalidated
        return Page(
            lead=lead,
            asked_url=lead.url,
            final_url=exchange.url,
            status=PageStatus.NOT_MODIFIED if is_unchanged else exchange.status,
            body=exchange.body if is_read else b"",
            content_type=exchange.content_type,
            headers=exchange.headers,
            sha256=sha256(exchange.body).hexdigest() if is_read else "",
            detail=exchange.detail,
            fetched_at=self._now(),
            http_status=exchange.http_status,
            elapsed_s=exchange.elapsed_s,
        )

    def _start(self, work: Coroutine[object, object, Result]) -> asyncio.Task[Result]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _end_after(self, limit_s: float, clock: Clock) -> None:
        await clock.sleep(limit_s)
        self.halt(f"the limit of {limit_s:g} s for this run was reached (--max-time)")


def _share(lead: Lead, pages: Sequence[Page]) -> Page | None:
    """The page of `lead` when another of its group does for it: the same address, or one read."""
    for page in pages:
        if page.asked_url == lead.url:
            return replace(page, lead=lead)
        if page.status in _READ:
            detail = f"read as {page.asked_url}, which is the same page"
            return replace(page, lead=lead, asked_url=lead.url, detail=detail)
    return None
