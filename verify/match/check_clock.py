"""A claim's times of day held against a passage: agrees, differs or missing, both as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome

# "6:20 a.m.", "6 pm", "at 18:45": figures with a colon alone may be a score or a running time.
_CLOCK = re.compile(
    r"""(?P<hedge>\b(?:about|around|nearly|almost|shortly\ (?:before|after)|just\ (?:before|after)|
        before|after|by|past)\ )?
    (?:(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?
      |(?<=\bat\ )(?P<bare>[01]?\d|2[0-3])[:.](?P<rest>[0-5]\d)(?!\d|\s?%))
    (?P<zone>\s(?-i:[A-Z]{1,4}T|GMT|UTC)\b)?""",
    re.IGNORECASE | re.VERBOSE,
)
# What is told about to the quarter of an hour.
ROUGHLY_MIN = 15
_HALF_DAY_MIN = 12 * 60


@dataclass(frozen=True, slots=True)
class _Clock:
    """Minutes from midnight; `is_half` says that "6:20" may be morning or evening."""

    words: str
    minutes: int
    is_rough: bool
    is_half: bool
    zone: str


def check_clock(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Hold each time of day of the claim against those of the passage and of what is around it.

    It differs where the passage tells one other time. Of several, it only lacks the claim's: each
    may be that of something else; so where the two are told in two zones.
    """
    times = list(_find(claim.claim.text))
    if not times:
        return ()
    there = list(_find(passage.read.report.text[passage.start : passage.end]))
    around = [one for sentence in passage.surroundings for one in _find(sentence.text)]
    checks = []
    for asked in times:
        met = next((one for one in (*there, *around) if _agree(asked, one)), None)
        if met:
            found, outcome = met.words, Outcome.AGREES
        elif len(there) == 1 and asked.zone == there[0].zone:
            found, outcome = there[0].words, Outcome.DIFFERS
        else:
            found, outcome = "", Outcome.MISSING
        checks.append(Check(CheckKind.DATE, outcome, asked.words, found))
    return tuple(checks)


def _find(text: str) -> Iterator[_Clock]:
    for match in _CLOCK.finditer(text):
        hour = int(match["hour"] or match["bare"])
        minute = int(match["minute"] or match["rest"] or 0)
        half = (match["half"] or "").casefold()
        if half and not 1 <= hour <= 12:
            continue
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
        is_half = not half and hour <= 12
        zone = (match["zone"] or "").strip().upper()
        words = match.group().strip()
        yield _Clock(words, 60 * hour + minute, bool(match["hedge"]), is_half, zone)


def _agree(one: _Clock, other: _Clock) -> bool:
    room = ROUGHLY_MIN if one.is_rough or other.is_rough else 0
    day = _HALF_DAY_MIN if one.is_half or other.is_half else 2 * _HALF_DAY_MIN
    apart = abs(one.minutes - other.minutes) % day
    return min(apart, day - apart) <= room
