"""Pages in, reports out in the same order; each is read in a process that can be killed."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from verify.extract.page import READABLE, extract_page
from verify.records import Page, PageStatus, Report

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from pebble import ProcessFuture, ProcessPool

# The slowest of 65 saved pages takes 0.25 s; the largest page that is let through, 9 s.
TIME_LIMIT_S = 20.0
# A worker starts with 40 MB, 65 saved pages take it to 100 MB, and 10 MB of prose to 520 MB.
MEMORY_LIMIT_BYTES = 1_000_000_000
# Pages in the pool beyond those being read, so that no worker waits for the next.
QUEUED_PER_WORKER = 2
# lxml gives memory back badly: a worker is replaced after so many pages.
PAGES_PER_WORKER = 500
# What a page may wait on top of its own limit before it is given up: the pool's own reaction
# time, and the start of a new process.
GRACE_S = 30.0


def extract_pages(
    pages: Iterable[Page],
    *,
    worker_count: int = 0,
    time_limit_s: float = TIME_LIMIT_S,
    memory_limit_bytes: int = MEMORY_LIMIT_BYTES,
    extract: Callable[[Page], Report] = extract_page,
) -> Iterator[Report]:
    """Read one report from each page, in the order of pages, which is consumed as needed.

    `worker_count` 0 means one for each processor. A page that takes more than `time_limit_s`
    ends as `timeout`; one that needs more than `memory_limit_bytes` beyond the worker's start, or
    crashes it, as `extract-failed`; the other pages are untouched. `extract` must be a function
    of a module. Closing the iterator, an exception or Ctrl-C ends all workers.

    Scripts need a main guard to call this (workers are started anew); `extract_report` does not.
    """
    count = worker_count or os.cpu_count() or 1
    limits = _Limits(time_limit_s, memory_limit_bytes)
    waiting: deque[tuple[Page, _Reading | None]] = deque()
    with _Readers(count, limits, extract) as readers:
        for page in pages:
            waiting.append((page, readers.start(page)))
            if len(waiting) >= count * (1 + QUEUED_PER_WORKER):
                yield readers.wait(*waiting.popleft())
        while waiting:
            yield readers.wait(*waiting.popleft())


@dataclass(frozen=True, slots=True)
class _Limits:
    time_s: float
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """A page being read: the answer to come, and the pool it comes from."""

    future: ProcessFuture[Report]
    pool: ProcessPool


class _Readers:
    """The worker processes; none is started before the first page that has something to read."""

    def __init__(self, count: int, limits: _Limits, extract: Callable[[Page], Report]) -> None:
        self._count = count
        self._limits = limits
        self._extract = extract
        self._pool: ProcessPool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stop()

    def start(self, page: Page) -> _Reading | None:
        """Hand page to a worker; None when there is nothing to read in it."""
        if page.status not in READABLE:
            return None
        try:
            return self._schedule(page)
        except RuntimeError:  # the pool broke down between a look at it and its use
            return self._schedule(page)

    def wait(self, page: Page, reading: _Reading | None) -> Report:
        """The report of page, or one that says how the reading failed."""
        if reading is None:
            return extract_page(page)
        try:
            return self._result(page, reading)
        except BrokenProcessPool:
            # A worker that dies between two pages takes the pool along (Pebble 5.2), and with it
            # the pages that wait: they did nothing wrong, so each is tried once more.
            if reading.pool is self._pool:
                self._stop()
        try:
            return self._result(page, self._schedule(page))
        except RuntimeError as error:  # BrokenProcessPool is one
            return _failed(page, PageStatus.EXTRACT_FAILED, f"the worker broke down: {error}")

    def _result(self, page: Page, reading: _Reading) -> Report:
        from pebble import ProcessExpired

        future = reading.future
        patience_s = self._limits.time_s * (1 + QUEUED_PER_WORKER) + GRACE_S
        try:
            return future.result(timeout=patience_s)
        except TimeoutError:
            if future.done():
                reason = f"reading it took more than {self._limits.time_s:g} s"
                return _failed(page, PageStatus.TIMEOUT, reason)
            future.cancel()  # type: ignore[no-untyped-call]  # Pebble types it in part
            return _failed(page, PageStatus.TIMEOUT, f"no worker answered in {patience_s:g} s")
        except MemoryError:
            reason = f"reading it took more than {self._limits.memory_bytes:,} bytes of memory"
        except ProcessExpired as error:
            reason = f"it crashed the reading process (exit code {error.exitcode})"
        except BrokenProcessPool:
            raise
        except Exception as error:  # noqa: BLE001 - one page's failure is that page's status
            reason = f"the extractor failed: {type(error).__name__}: {str(error)[:200]}"
        return _failed(page, PageStatus.EXTRACT_FAILED, reason)

    def _schedule(self, page: Page) -> _Reading:
        if self._pool is not None and not self._pool.active:
            self._stop()
        if self._pool is None:
            self._pool = self._open()
        future = self._pool.schedule(
            _read_limited,
            args=(self._extract, page, self._limits.time_s),
            timeout=self._limits.time_s,
        )
        return _Reading(future, self._pool)

    def _open(self) -> ProcessPool:
        from pebble import ProcessPool

        return ProcessPool(
            max_workers=self._count,
            max_tasks=PAGES_PER_WORKER,
            initializer=_prepare_worker,
            initargs=(self._limits.memory_bytes,),
            context=_start_method(),
        )

    def _stop(self) -> None:
        if self._pool is not None:
            pool, self._pool = self._pool, None
            pool.stop()  # type: ignore[no-untyped-call]  # Pebble types it in part
            pool.join()


def _start_method() -> BaseContext:
    """Forks of a clean, single-threaded server where there is one; see docs/decisions.

    The server imports once what every worker needs, so that a worker starts at once, also the
    one that replaces a killed one.
    """
    methods = multiprocessing.get_all_start_methods()
    if "fork" in methods and not _can_import_main():
        return multiprocessing.get_context("fork")
    if "forkserver" not in methods:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", "trafilatura", "htmldate", __name__])
    _start_server_deaf()
    return context


def _start_server_deaf() -> None:
    """Start the server, and with it all workers, deaf to Ctrl-C and mute: the run ends them itself.

    The signal is held back meanwhile, not lost: it arrives when the mask is taken off. What goes
    wrong in a worker is its page's status; a worker whose pool is gone before it has begun would
    only print a traceback.
    """
    from multiprocessing import forkserver, resource_tracker

    resource_tracker.ensure_running()  # it takes the mask off, so it goes first
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    sys.stderr.flush()
    told, silence = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(silence, 2)
        forkserver.ensure_running()
    finally:
        os.dup2(told, 2)
        os.close(told)
        os.close(silence)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _can_import_main() -> bool:
    """False for a program read from stdin, which a new worker could not import again."""
    path = getattr(sys.modules["__main__"], "__file__", None)
    return path is None or Path(path).exists()


def _prepare_worker(memory_bytes: int) -> None:
    """Cap what this process may take beyond what it has; only Linux enforces it.

    What libraries log of a page is in the page's status already.
    """
    # Pebble's own reaction to SIGTERM waits for the interpreter, which a loop in C never reaches.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for name in ("trafilatura", "htmldate", "charset_normalizer"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    if sys.platform != "linux":
        return
    import resource  # there is none on Windows
    from pathlib import Path

    pages_now = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages_now * resource.getpagesize() + memory_bytes
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _read_limited(extract: Callable[[Page], Report], page: Page, time_s: float) -> Report:
    """Read page in this worker; the kernel ends it, should nobody be left to do so."""
    if sys.platform != "win32":
        import resource  # there is none on Windows

        usage = resource.getrusage(resource.RUSAGE_SELF)
        spent_s = usage.ru_utime + usage.ru_stime
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(spent_s + 2 * time_s) + 1, hard))
    return extract(page)


def _failed(page: Page, status: PageStatus, reason: str) -> Report:
    return extract_page(replace(page, status=status, detail=reason, body=b""))
