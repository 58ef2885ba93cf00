"""Pages in as they come; groups of them out, none too many, too large or too long awaited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import Final

from verify.records import Page

# Pages are stored and read in groups: a killed run loses at most one, and no more than one is held
# in memory. So many pages keep every worker busy.
GROUP_PAGES: Final = 64
# 64 pages of 250 kB, as large news pages are; a page of the largest size still fits beside them.
GROUP_BYTES: Final = 16_000_000
# Slow disks take long to fill a group: what came within this time is stored before more comes.
GROUP_TIME_S: Final = 2.0


def in_groups(
    pages: Iterable[Page],
    *,
    is_awaiting: Callable[[], bool] = lambda: False,
    clock: Callable[[], float] = monotonic,
) -> Iterator[tuple[Page, ...]]:
    """Yield the pages in their order, a group as soon as it is full; `clock` gives seconds.

    A group ends with the page that reaches one of the limits above, with one after which the next
    must be waited for, as `is_awaiting` tells, or with the last page.
    """
    group: list[Page] = []
    size_bytes, started_at = 0, clock()
    for page in pages:
        group.append(page)
        size_bytes += len(page.body)
        is_late = clock() - started_at >= GROUP_TIME_S
        is_full = len(group) >= GROUP_PAGES or size_bytes >= GROUP_BYTES
        if is_full or is_late or is_awaiting():
            yield tuple(group)
            group.clear()
            size_bytes, started_at = 0, clock()
    if group:
        yield tuple(group)
