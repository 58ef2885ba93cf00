"""A way to look at a story in; what changed from each look to the next out, for as long as wanted.

Clock and sleep are passed in. Looks keep to the times they were set for: one that comes too late,
since the one before took long or the machine slept, is left out and not made up for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from verify.differences import compare_results
from verify.errors import VerifyError
from verify.records import Result, ResultDifference, Run, RunState
from verify.surroundings import Clock

# Feeds and sites are asked anew at each look: more often than this no desk needs it, and sources
# would turn us away.
SHORTEST_INTERVAL: Final = timedelta(minutes=1)
# How long to sleep at most before the clock is asked again: a machine that was put to sleep wakes
# to a later time than its timers know of.
_NAP_S: Final = 60.0

Sleep = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Looked:
    """A run that came to a result."""

    run: Run
    result: Result


@dataclass(frozen=True, slots=True)
class Changes:
    """What one look found changed since the last one that was whole; `next_at` is the next look."""

    before: Looked
    after: Looked
    difference: ResultDifference
    next_at: datetime


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A look with none before it to compare with."""

    looked: Looked
    next_at: datetime


@dataclass(frozen=True, slots=True)
class MissedLook:
    """A look that failed; the next one is made all the same."""

    reason: str
    next_at: datetime


def watch(
    look: Callable[[], Looked],
    *,
    every: timedelta,
    now: Clock,
    sleep: Sleep,
    find_earlier: Callable[[Looked], tuple[Looked, ...]] = lambda _: (),
    times: int = 0,
) -> Iterator[FirstLook | Changes | MissedLook]:
    """Yield what each look came to, the first at once, then one `every` so often.

    `find_earlier` gives the run to compare the first look with, if there is one. `times` is how
    many looks are made, 0 for no end. What the first look raises goes through; a later one that
    raises a VerifyError is missed. Ends after a look that was interrupted, which is not told: it
    has not seen the whole.
    """
    last: tuple[Looked, ...] = ()
    began = now()
    done = 0
    while True:
        done += 1
        try:
            looked = look()
        except VerifyError as error:
            if done == 1:
                raise
            yield MissedLook(str(error), _next(began, every, now()))
        else:
            if looked.run.state is RunState.INTERRUPTED:
                return
            last = last or find_earlier(looked)
            next_at = _next(began, every, now())
            if last:
                difference = compare_results(last[0].result, looked.result)
                yield Changes(last[0], looked, difference, next_at)
            else:
                yield FirstLook(looked, next_at)
            last = (looked,)
        if done == times:
            return
        _wait(_next(began, every, now()), now=now, sleep=sleep)


def _next(began: datetime, every: timedelta, moment: datetime) -> datetime:
    """The first of the set times that is still to come."""
    return began + ((moment - began) // every + 1) * every


def _wait(until: datetime, *, now: Clock, sleep: Sleep) -> None:
    while (left := (until - now()).total_seconds()) > 0:
        sleep(min(left, _NAP_S))
