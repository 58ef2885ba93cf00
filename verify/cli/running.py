"""An article, and the claims to check when they are given, in; a stored run and its result out."""

import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from verify.cli.choices import choose_duration, choose_limit
from verify.cli.exits import ExitCode
from verify.cli.interrupts import heard_interrupts
from verify.cli.notices import Notice, say, say_nothing
from verify.cli.progress import make_reporter
from verify.cli.reading import MAX_SPLIT_LENGTH, Given, read_article
from verify.cli.reading_web import is_address, read_web_article
from verify.cli.sources_file import read_config
from verify.errors import BadInput
from verify.records import (
    Article,
    Claim,
    FetchSettings,
    Reader,
    Result,
    Run,
    RunState,
    SourceBlock,
    Status,
)

if TYPE_CHECKING:  # httpx takes 0.1 s to load, and a run on folders never asks the web
    from verify.fetch import WebFetcher


@dataclass(frozen=True, slots=True)
class Running:
    """Where a run looks, what it keeps, and how much it says meanwhile; 0 is: not set."""

    sources: str
    db: str
    is_offline: bool
    is_quiet: bool
    is_verbose: bool
    max_requests: int = 0
    max_time_s: float = 0.0
    reader: str = "none"
    enough_read: int = 0

    @property
    def notice(self) -> Notice:
        """Where sentences for the user go: nowhere with -q."""
        return say_nothing if self.is_quiet else say


def choose_running(
    sources: str,
    db: str,
    *,
    is_offline: bool,
    is_quiet: bool,
    is_verbose: bool,
    max_requests: int | None,
    max_time: str,
    reader: str,
    enough_read: int | None = None,
) -> Running:
    """The options that commands share, their values checked; raises BadInput."""
    return Running(
        sources,
        db,
        is_offline,
        is_quiet,
        is_verbose,
        max_requests=choose_limit(max_requests, option="--max-requests"),
        max_time_s=choose_duration(max_time, option="--max-time"),
        reader=reader,
        enough_read=choose_limit(enough_read, option="--enough-read"),
    )


@dataclass(frozen=True, slots=True)
class Ground:
    """What a run stands on once its sources file is read: whom it asks, over what, who reads."""

    running: Running
    blocks: tuple[SourceBlock, ...]
    web: "WebFetcher"
    reader: Reader
    settings: tuple[tuple[str, str], ...] = ()

    def read(self, name: str, given: Given) -> Article:
        """The article of INPUT: a file, standard input, or a web page; raises BadInput."""
        if not is_address(name):
            return read_article(name, given, notice=self.running.notice)
        if self.running.is_offline:
            raise BadInput(f"--offline leaves the web out, and {name} is on it; give a saved page")
        return read_web_article(name, given, notice=self.running.notice, web=self.web)

    def check(
        self,
        article: Article,
        *,
        claims: Sequence[Claim] | None = None,
        given_by: Sequence[tuple[str, str]] = (),
    ) -> tuple[Run, Result]:
        """Open the database and do the main job; raises VerifyError."""
        from verify.judge import ENOUGH_READ
        from verify.pipeline import run_article
        from verify.store import open_store

        running = self.running
        if not article.published.is_known:
            running.notice(
                "The article's date is not known: dates such as Sunday stay open, and reports of "
                "any day count. Give --published DATE."
            )
        reporter = make_reporter(is_quiet=running.is_quiet, is_verbose=running.is_verbose)
        with (
            open_store(Path(running.db), notice=running.notice) as store,
            reporter as tell,
            heard_interrupts(tell, web=self.web, notice=running.notice) as on_progress,
        ):
            return run_article(
                article,
                self.blocks,
                store=store,
                web=self.web,
                now=utc_now,
                is_offline=running.is_offline,
                claims=claims,
                given_by=(*given_by, *self.settings),
                reader=self.reader,
                enough_read=running.enough_read or ENOUGH_READ,
                command=command_line(),
                on_progress=on_progress,
            )


@contextmanager
def prepare(running: Running) -> Iterator[Ground]:
    """Read the sources file and make ready what a run needs; nothing is asked or written yet.

    Raises BadInput, BadSources or ReaderError.
    """
    from verify.fetch import WebFetcher
    from verify.reader import choose_reader

    reader = choose_reader(running.reader)
    _, config = read_config(running.sources, notice=running.notice)
    settings = with_limits(config.fetch, running)
    with WebFetcher(settings, now=utc_now) as web:
        enough_read = running.enough_read or config.enough_read
        chosen = replace(running, enough_read=enough_read)
        yield Ground(chosen, config.sources, web, reader, config.settings)


def read_alone(name: str, given: Given, *, sources: str, is_quiet: bool) -> Article:
    """The article of INPUT where nothing else is asked; raises BadInput or BadSources."""
    notice = say_nothing if is_quiet else say
    if not is_address(name):
        return read_article(name, given, notice=notice, max_length=MAX_SPLIT_LENGTH)
    running = Running(sources, "", is_offline=False, is_quiet=is_quiet, is_verbose=False)
    with prepare(running) as ground:
        return ground.read(name, given)


def with_limits(settings: FetchSettings, running: Running) -> FetchSettings:
    """The settings of the file under the limits of the command line, which win."""
    return replace(
        settings,
        max_requests=running.max_requests or settings.max_requests,
        max_time_s=running.max_time_s or settings.max_time_s,
        cache_path=settings.cache_path or default_cache(),
    )


def default_cache() -> str:
    """The HTTP cache in the place that the user's system keeps caches in."""
    import platformdirs

    return str(platformdirs.user_cache_path("verify") / "http.db")


def utc_now() -> datetime:
    """The time, aware and UTC."""
    return datetime.now(UTC)


def command_line() -> str:
    """The command as it was typed, kept with the run."""
    return shlex.join(["verify", *sys.argv[1:]])


def code_for(
    result: Result, *, fail_on: frozenset[Status], state: RunState = RunState.DONE
) -> ExitCode:
    """The exit code of a run that ended in `state`: a match beats a source that failed."""
    from verify.pipeline import count_unasked

    if state is RunState.INTERRUPTED:
        return ExitCode.INTERRUPTED
    if any(finding.status in fail_on for finding in result.findings):
        return ExitCode.MATCHED
    return ExitCode.SOURCES_FAILED if count_unasked(result) else ExitCode.DONE
