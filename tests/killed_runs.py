"""An article and its sources in; runs that are killed at a given moment, and what they told, out.

One prepared process forks a child for each run, so that a hundred runs need no hundred starts of
the interpreter. Each child tells over a pipe what the store has acknowledged.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import select
import signal
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from unittest.mock import patch

from verify import groups, reading
from verify.extract import extract_page
from verify.fetch import WebFetcher
from verify.pipeline import run_article
from verify.records import (
    Answer,
    Article,
    Claim,
    FetchSettings,
    LineDifference,
    OriginRuling,
    Page,
    Pair,
    Reading,
    Report,
    Result,
    Run,
    RunState,
    SourceBlock,
)
from verify.store import Store, open_store

Told = dict[str, set[str]]
Clock = Callable[[], datetime]
# The clock of all runs stands still, so that what they store differs in nothing.
NOW = datetime(2026, 11, 23, 15, 4, 5, tzinfo=UTC)
# Small groups make many commits, and so many moments between two of them.
SMALL = 4


@dataclass(frozen=True, slots=True)
class Work:
    """What each run does."""

    article: Article
    blocks: Sequence[SourceBlock]
    settings: FetchSettings


class TellingStore:
    """A store that tells of each write once it is acknowledged."""

    def __init__(self, store: Store, tell: Callable[[str, Iterable[str]], None]) -> None:
        self._store = store
        self._tell = tell

    def begin_run(
        self, version: str, command: str, *, job: str, replays: str = "", now: Clock
    ) -> Run:
        """Tell its id."""
        run = self._store.begin_run(version, command, job=job, replays=replays, now=now)
        self._tell("runs", [run.id])
        return run

    def save_claims(self, article: Article, claims: Iterable[Claim]) -> None:
        """Tell their texts."""
        kept = tuple(claims)
        self._store.save_claims(article, kept)
        self._tell("claims", (claim.text for claim in kept))

    def save_answers(self, blocks: Iterable[SourceBlock], answers: Iterable[Answer]) -> None:
        """Tell who answered."""
        kept = tuple(answers)
        self._store.save_answers(blocks, kept)
        self._tell("answers", (answer.source for answer in kept))

    def origin_rulings(self) -> tuple[OriginRuling, ...]:
        """Tell nothing: it is no write."""
        return self._store.origin_rulings()

    def save_pages(self, pages: Iterable[Page], *, run: Run) -> None:
        """Tell their addresses."""
        kept = tuple(pages)
        self._store.save_pages(kept, run=run)
        self._tell("pages", (page.asked_url for page in kept))

    def fetched_pages(self, job: str, *, since: datetime) -> Mapping[str, Page]:
        """Tell nothing: it is no write."""
        return self._store.fetched_pages(job, since=since)

    def save_reports(self, reports: Iterable[Report], *, extractor: str) -> None:
        """Tell the addresses of their pages."""
        kept = tuple(reports)
        self._store.save_reports(kept, extractor=extractor)
        self._tell("reports", (report.page_url for report in kept))

    def known_reports(
        self, pages: Iterable[Page], *, extractor: str
    ) -> dict[tuple[str, str], Report]:
        """Tell nothing: it is no write."""
        return self._store.known_reports(pages, extractor=extractor)

    def earlier_reports(self, reports: Sequence[Report], *, run: Run) -> Mapping[int, Report]:
        """Tell nothing: it is no write."""
        return self._store.earlier_reports(reports, run=run)

    def save_changes(
        self, changes: Iterable[tuple[Report, Report, Sequence[LineDifference]]]
    ) -> None:
        """Tell nothing: they follow from the reports."""
        self._store.save_changes(changes)

    def known_readings(self, model_hash: str, pairs: Sequence[Pair]) -> Mapping[Pair, Reading]:
        """Tell nothing: it is no write."""
        return self._store.known_readings(model_hash, pairs)

    def save_readings(self, model_hash: str, readings: Mapping[Pair, Reading]) -> None:
        """Tell nothing: they can be had again."""
        self._store.save_readings(model_hash, readings)

    def save_result(
        self, run: Run, result: Result, *, state: RunState = RunState.DONE, now: Clock
    ) -> Run:
        """Tell its id."""
        ended = self._store.save_result(run, result, state=state, now=now)
        self._tell("results", [ended.result_id])
        return ended

    def end_run(self, run: Run, state: RunState, *, now: Clock) -> Run:
        """Tell nothing: no row is added."""
        return self._store.end_run(run, state, now=now)


def do_work(work: Work, path: Path, tell: Callable[[str, Iterable[str]], None]) -> None:
    """Do one whole run; its pages are read in this process, since workers keep nothing."""
    with (
        open_store(path) as store,
        WebFetcher(work.settings, now=lambda: NOW) as web,
        patch.object(reading, "extract_pages", _read_here),
        patch.object(groups, "GROUP_PAGES", SMALL),
        patch.object(reading, "REPORTS_AT_A_TIME", SMALL),
    ):
        kept = TellingStore(store, tell)
        run_article(work.article, work.blocks, store=kept, web=web, now=lambda: NOW)


def _read_here(pages: Iterable[Page], **_limits: float) -> Iterator[Report]:
    return map(extract_page, pages)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: by itself or killed, after how long, and what was acknowledged to it."""

    is_whole: bool
    took_s: float
    told: Told


Runner = Callable[[Path, float], Ending]


@contextmanager
def prepared(work: Work, whole: Path) -> Iterator[Runner]:
    """Do the work once into `whole`, undisturbed, and yield what does it again elsewhere.

    That is asked with a database and after how many seconds the run is to be killed.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(work, whole, there))
    process.start()
    there.close()
    try:
        here.recv()

        def run(path: Path, after_s: float) -> Ending:
            here.send((path, after_s))
            ending = here.recv()
            assert isinstance(ending, Ending)
            return ending

        yield run
    finally:
        here.close()
        process.join()


def _serve(work: Work, whole: Path, asked: Connection) -> None:
    do_work(work, whole, lambda _kind, _names: None)
    asked.send("ready")
    with suppress(EOFError):
        while True:
            asked.send(_run_killed(work, *asked.recv()))


def _run_killed(work: Work, path: Path, after_s: float) -> Ending:
    ear, mouth = os.pipe()
    started_at = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(ear)
        _run_as_child(work, path, mouth)
    os.close(mouth)
    told = b"".join(_listen(ear, child, started_at + after_s))
    os.close(ear)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in (0, -signal.SIGKILL):
        raise RuntimeError(f"a run ended with {code}")
    return Ending(code == 0, time.monotonic() - started_at, _understand(told))


def _run_as_child(work: Work, path: Path, mouth: int) -> None:
    def tell(kind: str, names: Iterable[str]) -> None:
        os.write(mouth, json.dumps([kind, *names]).encode() + b"\n")

    code = 1
    try:
        do_work(work, path, tell)
        code = 0
    except Exception:  # noqa: BLE001 - shown to whoever reads why the test failed
        traceback.print_exc()
    finally:
        # Nothing of the parent's is to be cleaned up by its copy.
        os._exit(code)


def _listen(ear: int, child: int, ends_at: float) -> Iterator[bytes]:
    """Yield what the child tells; it is killed when its time is up, and heard to the end."""
    is_killed = False
    while True:
        left_s = max(0.0, ends_at - time.monotonic())
        if not is_killed and not select.select([ear], [], [], left_s)[0]:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            is_killed = True
        heard = os.read(ear, 65536)
        if not heard:
            return
        yield heard


def _understand(told: bytes) -> Told:
    """Read whole lines; the last may have been cut off by the kill."""
    acknowledged: Told = {}
    for line in told.split(b"\n")[:-1]:
        kind, *names = json.loads(line)
        acknowledged.setdefault(kind, set()).update(names)
    return acknowledged
