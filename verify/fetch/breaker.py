"""How pages ended in; whether to go on asking, or the reason to give up, out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from verify.fetch.clock import Clock
from verify.records import PageStatus

# Pages in a row. Three of them, each tried as often as the settings say, take at most 90 s of a
# host that takes every connection and says nothing; a host that lost one answer is not given up.
HOST_FAILURES: Final = 3
# A source leads to many hosts, and old links die: without a network at all, this many look-ups
# are made before the rest is given up. Chosen by thought.
SOURCE_FAILURES: Final = 20
# After this long one page is tried again; if it comes, the others follow.
REST_S: Final = 60.0

_NO_ANSWER: Final = frozenset((PageStatus.UNREACHABLE, PageStatus.TIMEOUT, PageStatus.TLS))


@dataclass(slots=True)
class _Count:
    failures: int = 0
    status: PageStatus = PageStatus.OK
    opened_at: float = 0.0


class Breaker:
    """Gives up on a host or a source that has not answered several times in a row."""

    def __init__(self, *, limit: int, clock: Clock) -> None:
        self._limit = limit
        self._clock = clock
        self._counts: dict[str, _Count] = {}

    def note(self, name: str, status: PageStatus) -> None:
        """Count how a page of `name` ended; any answer at all starts the count anew."""
        if status is PageStatus.DEFERRED:
            return
        if status not in _NO_ANSWER:
            self._counts.pop(name, None)
            return
        count = self._counts.setdefault(name, _Count())
        count.failures += 1
        count.status = status
        count.opened_at = self._clock.monotonic()

    def given_up(self, name: str) -> PageStatus:
        """The status the next page of `name` ends with unasked, or `ok` to go on asking."""
        count = self._counts.get(name)
        if count is None or count.failures < self._limit:
            return PageStatus.OK
        if self._clock.monotonic() - count.opened_at >= REST_S:
            count.failures = self._limit - 1
            return PageStatus.OK
        return count.status
