"""What a run stands on, as protocols; nothing in. Tests and scripts may pass their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from verify.records import (
    Answer,
    Article,
    Claim,
    Lead,
    LineDifference,
    OriginRuling,
    Page,
    Pair,
    Progress,
    Reading,
    Report,
    Result,
    Run,
    RunState,
    SourceBlock,
)

OnProgress = Callable[[Progress], None]
Clock = Callable[[], datetime]


class Web(Protocol):
    """The open web; verify.fetch.WebFetcher is it. Nothing in it raises for a page that fails."""

    @property
    def is_stopped(self) -> bool:
        """True once somebody wanted no more of it."""
        ...

    @property
    def is_awaiting(self) -> bool:
        """True while the next page of fetch() is not there yet."""
        ...

    def get(
        self,
        url: str,
        *,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
    ) -> Page:
        """Wait for one address; safe in many threads."""
        ...

    def fetch(self, leads: Iterable[Lead], *, on_progress: OnProgress) -> Iterator[Page]:
        """Get the page of each lead, in the order they come in."""
        ...

    def waiting(self) -> str:
        """What is waited for and why, in words; "" when nothing is. Safe in any thread."""
        ...


class Keeper(Protocol):
    """What a run keeps as it goes; verify.store.Store is one, each method one transaction."""

    def begin_run(
        self, version: str, command: str, *, job: str, replays: str = "", now: Clock
    ) -> Run:
        """Write a run that starts now; `job` names its work, `replays` the run it judges anew."""
        ...

    def save_claims(self, article: Article, claims: Iterable[Claim]) -> None:
        """Keep the article and its claims."""
        ...

    def save_answers(self, blocks: Iterable[SourceBlock], answers: Iterable[Answer]) -> None:
        """Keep what each source said."""
        ...

    def origin_rulings(self) -> tuple[OriginRuling, ...]:
        """Find what people ruled on origins, the oldest first."""
        ...

    def save_pages(self, pages: Iterable[Page], *, run: Run) -> None:
        """Keep the pages this run read."""
        ...

    def fetched_pages(self, job: str, *, since: datetime) -> Mapping[str, Page]:
        """Find what unfinished runs of this job have fetched since then, by the lead's address."""
        ...

    def save_reports(self, reports: Iterable[Report], *, extractor: str) -> None:
        """Keep the reports read from pages."""
        ...

    def known_reports(
        self, pages: Iterable[Page], *, extractor: str
    ) -> dict[tuple[str, str], Report]:
        """Find reports already read from these pages."""
        ...

    def earlier_reports(self, reports: Sequence[Report], *, run: Run) -> Mapping[int, Report]:
        """Find, by its place, the version of each report that was read before its page changed."""
        ...

    def save_changes(
        self, changes: Iterable[tuple[Report, Report, Sequence[LineDifference]]]
    ) -> None:
        """Keep what changed from one version of a report (the first) to the next."""
        ...

    def known_readings(self, model_hash: str, pairs: Sequence[Pair]) -> Mapping[Pair, Reading]:
        """Find what the model of this hash has made of these pairs, in any run."""
        ...

    def save_readings(self, model_hash: str, readings: Mapping[Pair, Reading]) -> None:
        """Keep what a model made of pairs, in place of what it made of them before."""
        ...

    def save_result(
        self, run: Run, result: Result, *, state: RunState = RunState.DONE, now: Clock
    ) -> Run:
        """Keep the findings and end the run in this state."""
        ...

    def end_run(self, run: Run, state: RunState, *, now: Clock) -> Run:
        """End a run that did not come to a result."""
        ...
