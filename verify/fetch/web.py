"""Addresses in, pages out: the open web behind two plain calls, safe from many threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from types import TracebackType
from typing import Self

from verify.records import FetchSettings, Lead, Page, PageStatus, Progress

OnProgress = Callable[[Progress], None]


class WebFetcher:
    """Gets pages over HTTP. Use it in a `with` block; nothing is started before the first call."""

    def __init__(self, settings: FetchSettings, *, now: Callable[[], datetime]) -> None:
        self.settings = settings
        self._now = now

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End all that is under way."""
        self.stop("the run ended")

    def get(
        self,
        url: str,
        *,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
    ) -> Page:
        """Wait for one address; what fails is the page's status, never an error."""
        del allow_hosts, headers
        return self._fail(Lead(url=url, source=""))

    def fetch(self, leads: Iterable[Lead], *, on_progress: OnProgress) -> Iterator[Page]:
        """Get the page of each lead, in the order they come in; each lead gives one page.

        `on_progress` hears of every page and of what is waited for, in the thread that iterates.
        """
        del on_progress
        for lead in leads:
            yield self._fail(lead)

    def stop(self, reason: str) -> None:
        """Begin nothing new: what is not there yet ends as `deferred` with the reason."""
        del reason

    def _fail(self, lead: Lead) -> Page:
        return Page(
            lead=lead,
            asked_url=lead.url,
            final_url=lead.url,
            status=PageStatus.BAD_SCHEME,
            detail="fetching from the web comes with the next version; save the page in a folder",
            fetched_at=self._now(),
        )
