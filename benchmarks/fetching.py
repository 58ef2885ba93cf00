"""Nothing in; how fast pages come from a local web, beside what bounds it and what peers do, out.

python -m benchmarks.fetching [--only politeness|speed|whole]. The server is another process on
this machine, every host name leads to it, and no other connection is made.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import httpcore
import httpx

from benchmarks.make_pages import SITES, make_page
from benchmarks.page_server import serve_pages
from verify import Article
from verify.extract import extract_pages
from verify.fetch import WebFetcher, fetch_pages
from verify.fetch.connecting import connect_address
from verify.fetch.sending import HttpSender
from verify.groups import in_groups
from verify.reading import PAGE_MEMORY_LIMIT_BYTES, PAGE_TIME_LIMIT_S, read_pages
from verify.records import FetchSettings, Lead, Page, PageStatus, Progress
from verify.store import open_store

# Any public address: the connector leads it to the loopback.
ADDRESS = "93.184.215.14"
PAGE_BYTES = 60_000
POLITE_PAGES = 500
DELAY_MS = 50
QUICK_PAGES = 1_000
WHOLE_PAGES = 200
ROUNDS = 3
_BARE = "bare httpx, 32 at once"


@dataclass(frozen=True, slots=True)
class _Times:
    """What some work took; processor time is this process's, so that a busy machine shows less."""

    wall_s: float
    processor_s: float


def main() -> int:
    """Print the figures; always 0, since a figure of one machine is no pass or fail."""
    parts = {"politeness": time_politeness, "speed": time_speed, "whole": time_whole}
    parser = argparse.ArgumentParser(description="Time the fetching of made pages.")
    parser.add_argument("--only", choices=parts, help="one part of the three")
    only = parser.parse_args().only
    for name, part in parts.items():
        if only in (None, name):
            part()
    return 0


def time_politeness() -> None:
    """500 pages on 50 hosts that answer after 50 ms, a second between two requests to one."""
    settings = FetchSettings(pause_s=1.0)
    # The last page of a host begins after all pauses and takes the delay.
    bound_s = (POLITE_PAGES / SITES - 1) * settings.pause_s + DELAY_MS / 1000
    with serve_pages(POLITE_PAGES, delay_ms=DELAY_MS, cut_bytes=PAGE_BYTES) as port:
        seconds = _time(lambda: _fetch(port, POLITE_PAGES, settings)).wall_s
    print(
        f"{POLITE_PAGES} pages on {SITES} hosts, {DELAY_MS} ms answers, {settings.pause_s:g} s "
        f"politeness: {seconds:.2f} s, {seconds / bound_s:.3f} of the bound of {bound_s:.2f} s "
        f"(goal: at most 1.15)"
    )


def time_speed() -> None:
    """Pages of 60 KB without politeness: with the cache and without, and a bare client's speed."""
    with (
        serve_pages(QUICK_PAGES, cut_bytes=PAGE_BYTES) as port,
        tempfile.TemporaryDirectory() as folder,
    ):
        plain = FetchSettings(pause_s=0.0)
        times: dict[str, list[_Times]] = {}
        for at in range(ROUNDS):
            cached = replace(plain, cache_path=str(Path(folder) / f"{at}.db"))
            for name, fetch in _ways(port, plain, cached):
                times.setdefault(name, []).append(_time(fetch))
    bare_s = statistics.median(each.wall_s for each in times[_BARE])
    for name, found in times.items():
        wall_s = statistics.median(each.wall_s for each in found)
        own_s = statistics.median(each.processor_s for each in found)
        print(
            f"{PAGE_BYTES // 1000} KB pages, {name}: {QUICK_PAGES / wall_s:.0f} a second, "
            f"{bare_s / wall_s:.2f} of bare; {QUICK_PAGES / own_s:.0f} a second of processor time"
        )
    print("(goal: at least 200 a second)")


def _ways(
    port: int, plain: FetchSettings, cached: FetchSettings
) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "cache off", lambda: _fetch(port, QUICK_PAGES, plain)
    yield "cache on, pages new to it", lambda: _fetch(port, QUICK_PAGES, cached)
    yield "cache on, pages in it", lambda: _fetch(port, QUICK_PAGES, cached)
    yield _BARE, lambda: asyncio.run(_fetch_barely(port, QUICK_PAGES))


def time_whole() -> None:
    """Fetch, extract and store against extraction alone, in turn, on pages of real make-up."""
    numbers = [n for n in range(2 * WHOLE_PAGES) if len(make_page(n).html) >= PAGE_BYTES]
    numbers = numbers[:WHOLE_PAGES]
    leads = [_lead(number) for number in numbers]
    bodies = [make_page(number).html for number in numbers]
    pages = [
        Page(lead, lead.url, lead.url, PageStatus.OK, body=body, fetched_at=_now())
        for lead, body in zip(leads, bodies, strict=True)
    ]
    alone: list[_Times] = []
    whole: list[_Times] = []
    with serve_pages(2 * WHOLE_PAGES) as port:
        for _ in range(ROUNDS):
            alone.append(_time(lambda: _extract(pages)))
            whole.append(_time(lambda: _fetch_and_read(port, leads)))
    alone_s = statistics.median(each.wall_s for each in alone)
    whole_s = statistics.median(each.wall_s for each in whole)
    own_s = statistics.median(each.processor_s for each in whole)
    own_alone_s = statistics.median(each.processor_s for each in alone)
    # In pairs, since the machine is not equally busy all the time.
    ratios = [one.wall_s / other.wall_s for one, other in zip(alone, whole, strict=True)]
    mean_kb = statistics.mean(map(len, bodies)) / 1000
    print(
        f"{len(pages)} pages of {mean_kb:.0f} KB: extraction alone {len(pages) / alone_s:.1f} a "
        f"second; fetch, extract and store {len(pages) / whole_s:.1f}, "
        f"{statistics.median(ratios):.2f} of that ({min(ratios):.2f} to {max(ratios):.2f}; goal: "
        f"at least 0.90); main process {_peak_mb():.0f} MB at most, "
        f"{1000 * own_s / len(pages):.1f} ms of processor time a page, "
        f"{1000 * own_alone_s / len(pages):.1f} ms with extraction alone"
    )


def _fetch(port: int, count: int, settings: FetchSettings) -> None:
    leads = [_lead(number) for number in range(count)]
    with _open(port, settings) as web:
        _check(web.fetch(leads, on_progress=_ignore))


def _fetch_and_read(port: int, leads: Sequence[Lead]) -> None:
    settings = FetchSettings(pause_s=0.0)
    article = Article("Nothing is claimed here.")
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(Path(folder) / "verify.db") as store,
        _open(port, settings) as web,
    ):
        run = store.begin_run("0", "benchmark", job=article.text, now=_now)
        pages = fetch_pages(leads, web=web, now=_now, on_progress=_ignore)
        groups = in_groups(pages, is_awaiting=lambda: web.is_awaiting)
        reports = read_pages(groups, keeper=store, run=run, total=len(leads), tell=_ignore)
        assert all(report.status is PageStatus.OK for report in reports)


def _extract(pages: Sequence[Page]) -> None:
    reports = extract_pages(
        pages, time_limit_s=PAGE_TIME_LIMIT_S, memory_limit_bytes=PAGE_MEMORY_LIMIT_BYTES
    )
    assert all(report.status is PageStatus.OK for report in reports)


async def _fetch_barely(port: int, count: int) -> None:
    """What a plain script would do: no robots, no limits, no guard, one connection pool."""
    at_once = asyncio.Semaphore(32)
    async with httpx.AsyncClient(trust_env=False) as client:

        async def get(number: int) -> None:
            async with at_once:
                answer = await client.get(f"http://127.0.0.1:{port}/story-{number}")
            assert len(answer.content) == PAGE_BYTES

        await asyncio.gather(*map(get, range(count)))


def _lead(number: int) -> Lead:
    return Lead(url=f"http://www.site-{number % SITES}.example/story-{number}", source="Made up")


def _open(port: int, settings: FetchSettings) -> WebFetcher:
    async def resolve(_host: str, _port: int) -> Sequence[str]:
        return (ADDRESS,)

    async def connect(
        _address: str, _port: int, time_limit_s: float
    ) -> httpcore.AsyncNetworkStream:
        return await connect_address("127.0.0.1", port, time_limit_s)

    sender = HttpSender(settings, resolve=resolve, connect=connect)
    return WebFetcher(settings, now=_now, sender=sender)


def _check(pages: Iterable[Page]) -> None:
    for page in pages:
        assert page.status is PageStatus.OK, page.detail


def _time(work: Callable[[], object]) -> _Times:
    began, own_began = time.perf_counter(), time.process_time()
    work()
    return _Times(time.perf_counter() - began, time.process_time() - own_began)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _now() -> datetime:
    return datetime.now(UTC)


def _ignore(_progress: Progress) -> None:
    """Hear of progress and do nothing."""


if __name__ == "__main__":
    sys.exit(main())
