"""An article, and the claims to check when they are given, in; a stored run and its result out."""

import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from verify.cli.exits import ExitCode
from verify.cli.interrupts import heard_interrupts
from verify.cli.notices import Notice, say, say_nothing
from verify.cli.progress import make_reporter
from verify.cli.sources_file import read_sources
from verify.records import Article, Claim, FetchSettings, Result, Run, Status


@dataclass(frozen=True, slots=True)
class Running:
    """Where a run looks, what it keeps, and how much it says meanwhile."""

    sources: str
    db: str
    is_offline: bool
    is_quiet: bool
    is_verbose: bool

    @property
    def notice(self) -> Notice:
        """Where sentences for the user go: nowhere with -q."""
        return say_nothing if self.is_quiet else say


def run_stages(
    article: Article, running: Running, *, claims: Sequence[Claim] | None = None
) -> tuple[Run, Result]:
    """Read the sources file, open the database and do the main job; raises VerifyError."""
    from verify.fetch import WebFetcher
    from verify.pipeline import run_article
    from verify.store import open_store

    _, blocks = read_sources(running.sources, notice=running.notice)
    if not article.published.is_known:
        running.notice(
            "The article's date is not known: reports of any day count. Give --published DATE."
        )
    reporter = make_reporter(is_quiet=running.is_quiet, is_verbose=running.is_verbose)
    with (
        open_store(Path(running.db)) as store,
        WebFetcher(FetchSettings(), now=utc_now) as web,
        reporter as tell,
        heard_interrupts(tell) as on_progress,
    ):
        return run_article(
            article,
            blocks,
            store=store,
            web=web,
            now=utc_now,
            is_offline=running.is_offline,
            claims=claims,
            command=command_line(),
            on_progress=on_progress,
        )


def utc_now() -> datetime:
    """The time, aware and UTC."""
    return datetime.now(UTC)


def command_line() -> str:
    """The command as it was typed, kept with the run."""
    return shlex.join(["verify", *sys.argv[1:]])


def code_for(result: Result, *, fail_on: frozenset[Status]) -> ExitCode:
    """The exit code of a finished run: a match beats a source that could not be asked."""
    from verify.pipeline import count_unasked

    if any(finding.status in fail_on for finding in result.findings):
        return ExitCode.MATCHED
    return ExitCode.SOURCES_FAILED if count_unasked(result) else ExitCode.DONE
