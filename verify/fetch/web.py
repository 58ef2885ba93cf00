"""Addresses in, pages out: the open web behind two plain calls, safe from many threads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from datetime import datetime
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from verify.fetch.exchange import Sender
from verify.fetch.telling import OnProgress, Teller
from verify.records import FetchSettings, Lead, Page, PageStatus

if TYPE_CHECKING:
    from verify.fetch.background import Background
    from verify.fetch.clock import Clock
    from verify.fetch.engine import Engine

# How often the one who iterates hears of a wait that goes on: as fast as seconds change.
TELL_EVERY_S: Final = 1.0

_Inbox = SimpleQueue["tuple[int, Page] | None"]


@dataclass(frozen=True, slots=True)
class _Session:
    """What runs from the first call on."""

    background: Background
    engine: Engine


class WebFetcher:
    """Gets pages over HTTP. Use it in a `with` block; nothing is started before the first call.

    `sender` and `clock` are for tests and take the place of real connections and real time.
    """

    def __init__(
        self,
        settings: FetchSettings,
        *,
        now: Callable[[], datetime],
        sender: Sender | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.settings = settings
        self._now = now
        self._sender = sender
        self._clock = clock
        self._starting = threading.Lock()
        self._session: _Session | None = None
        self._reason = ""
        self._getting = 0
        self._inboxes: list[_Inbox] = []

    @property
    def is_stopped(self) -> bool:
        """True once stop() was called."""
        return bool(self._reason)

    @property
    def is_busy(self) -> bool:
        """True while somebody waits for a page; takes no lock, so signal handlers may ask."""
        return self._getting > 0 or bool(self._inboxes)

    @property
    def is_awaiting(self) -> bool:
        """True while the one who iterates over fetch() would have to wait for its next page."""
        return bool(self._inboxes) and all(inbox.empty() for inbox in self._inboxes)

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End all that is under way and close every connection."""
        self.stop("the run ended")
        with self._starting:
            session, self._session = self._session, None
        if session:
            session.background.close(session.engine.aclose())

    def get(
        self,
        url: str,
        *,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
    ) -> Page:
        """Wait for one address; what fails is the page's status, never an error."""
        lead = Lead(url=url, source="")
        session = self._start()
        if session is None:
            return self._put_off(lead)
        work = session.engine.get(lead, allow_hosts=allow_hosts, headers=headers)
        with self._starting:
            self._getting += 1
        try:
            return session.background.submit(work).result()
        except (CancelledError, RuntimeError):
            # The fetcher was closed by another thread meanwhile.
            work.close()
            return self._put_off(lead)
        finally:
            with self._starting:
                self._getting -= 1

    def fetch(
        self, leads: Iterable[Lead], *, on_progress: OnProgress
    ) -> Generator[Page, None, None]:
        """Get the page of each lead, in the order they come in; each lead gives one page.

        `on_progress` hears of every page and of what is waited for, in the thread that iterates.
        """
        left = dict(enumerate(leads))
        teller = Teller(on_progress, total=len(left), waiting=self.waiting)
        session = self._start() if left else None
        if session:
            for page in self._take_pages(session, left, teller):
                teller.tell_page(page)
                yield page
        for lead in left.values():
            page = self._put_off(lead)
            teller.tell_page(page)
            yield page

    def stop(self, reason: str) -> None:
        """Begin nothing new: what is not there yet ends as `deferred` with the reason.

        It takes no lock and does not wait, so a signal handler may call it at any time.
        """
        self._reason = self._reason or reason
        session = self._session
        if session:
            session.background.call(session.engine.halt, reason)

    def waiting(self) -> str:
        """What is waited for and why, in words; "" when nothing is. Safe in any thread."""
        session = self._session
        return session.engine.hosts.waiting() if session else ""

    def _take_pages(
        self, session: _Session, left: dict[int, Lead], teller: Teller
    ) -> Iterator[Page]:
        """Yield pages as they come in and take their leads out of `left`; ends when none will."""
        inbox: _Inbox = SimpleQueue()
        gathering = session.engine.gather(
            tuple(left.values()), lambda at, page: inbox.put((at, page))
        )
        try:
            done = session.background.submit(gathering)
        except RuntimeError:
            gathering.close()
            return
        done.add_done_callback(lambda _: inbox.put(None))
        self._inboxes.append(inbox)
        try:
            while left:
                try:
                    came = inbox.get(timeout=TELL_EVERY_S)
                except Empty:
                    teller.tell_wait()
                    continue
                if came is None:
                    return
                at, page = came
                del left[at]
                session.background.call(session.engine.backlog.take, len(page.body))
                yield page
        finally:
            self._inboxes.remove(inbox)
            done.cancel()

    def _start(self) -> _Session | None:
        """The running session; started by the first call, None once the fetcher was stopped."""
        with self._starting:
            if self._session is None and not self._reason:
                self._session = _start_session(
                    self.settings, now=self._now, sender=self._sender, clock=self._clock
                )
            session = self._session
        if session and self._reason:
            # stop() may have come after the first look and before there was a session.
            session.background.call(session.engine.halt, self._reason)
        return session

    def _put_off(self, lead: Lead) -> Page:
        return Page(
            lead=lead,
            asked_url=lead.url,
            final_url=lead.url,
            status=PageStatus.DEFERRED,
            detail=self._reason,
            fetched_at=self._now(),
        )


def _start_session(
    settings: FetchSettings,
    *,
    now: Callable[[], datetime],
    sender: Sender | None,
    clock: Clock | None,
) -> _Session:
    # Here, since folders are read without a network and need none of it.
    from verify.fetch.background import Background
    from verify.fetch.clock import RealClock
    from verify.fetch.engine import Engine
    from verify.fetch.sending import HttpSender

    chosen = sender or HttpSender(settings)

    async def make_engine() -> Engine:
        return Engine(settings, sender=chosen, clock=clock or RealClock(), now=now)

    background = Background()
    return _Session(background, background.submit(make_engine()).result())
