"""Groups of pages in as they come, the report of each out; both are kept on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from verify.extract import EXTRACTOR, extract_pages
from verify.records import Lead, Page, Progress, Report, Run, Stage
from verify.surroundings import Keeper, OnProgress

# How long, and with how much memory, one page may keep a worker busy. Saved news pages take about
# 50 ms (docs/decisions/trafilatura.md); hostile ones have been seen to take 18 s and 500 MB.
PAGE_TIME_LIMIT_S: Final = 20.0
PAGE_MEMORY_LIMIT_BYTES: Final = 1024 * 1024 * 1024
# Reports are kept in groups of this many: a killed run reads at most these again, and a
# transaction of about 1 ms falls on half a second of reading.
REPORTS_AT_A_TIME: Final = 16


def read_pages(
    groups: Iterable[Sequence[Page]],
    *,
    keeper: Keeper | None,
    run: Run,
    total: int,
    tell: OnProgress,
) -> Iterator[Report]:
    """Extract the report of each page, those first that the keeper does not have yet.

    A group is kept before anything in it is read, so what was fetched is not fetched again.
    """
    known: list[Report] = []
    extracted = extract_pages(
        _keep_pages(groups, known, keeper=keeper, run=run),
        time_limit_s=PAGE_TIME_LIMIT_S,
        memory_limit_bytes=PAGE_MEMORY_LIMIT_BYTES,
    )
    fresh: list[Report] = []
    for done, report in enumerate(extracted, start=1):
        tell(Progress(Stage.REPORTS, done + len(known), total, report.outlet))
        fresh.append(report)
        if len(fresh) == REPORTS_AT_A_TIME:
            yield from _keep_reports(fresh, keeper)
            fresh = []
    yield from _keep_reports(fresh, keeper)
    yield from known
    tell(Progress(Stage.REPORTS, total, total))


def in_order_of(leads: Sequence[Lead], reports: Iterable[Report]) -> tuple[Report, ...]:
    """Put reports into the order of the leads they were read for, whenever their pages came in."""
    position = {lead.url: at for at, lead in enumerate(leads)}
    return tuple(sorted(reports, key=lambda report: position[report.page_url]))


def _keep_pages(
    groups: Iterable[Sequence[Page]], known: list[Report], *, keeper: Keeper | None, run: Run
) -> Iterator[Page]:
    """Yield the pages to read; the reports of all others are added to `known`."""
    for group in groups:
        found: dict[tuple[str, str], Report] = {}
        if keeper:
            found = keeper.known_reports(group, extractor=EXTRACTOR)
            keeper.save_pages(group, run=run)
        for page in group:
            report = found.get((page.asked_url, page.sha256))
            if report is None:
                yield page
            else:
                known.append(report)


def _keep_reports(reports: Sequence[Report], keeper: Keeper | None) -> Sequence[Report]:
    if keeper and reports:
        keeper.save_reports(reports, extractor=EXTRACTOR)
    return reports
