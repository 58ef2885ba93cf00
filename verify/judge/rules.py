"""What was counted for one claim in; the first rule of RULES that holds of it, and why, out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from verify.records import Status

# "Nobody reports it" may only be said when at least this many reports on the event were read in
# full and might have had it. Two silent reports are chance, not silence; chosen by that reasoning.
ENOUGH_READ = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """What the rules ask about; reports that are shown and not counted are in `readable` alone.

    `supporting` are newsrooms: origins that share no outlet, owner or agency. `contradicting` are
    origins. `read` are texts on the event, one page met under three addresses being one, and
    `has_part` says whether one of them has a part of the claim. `readable` are all reports that
    could be read. `enough` is how many texts must have been read for silence to mean something.
    """

    supporting: int
    contradicting: int
    has_part: bool
    read: int
    readable: int
    enough: int = ENOUGH_READ


@dataclass(frozen=True, slots=True)
class Rule:
    """A status, when it is given (in words and as a test), and what a finding says of it."""

    status: Status
    when: str
    holds: Callable[[Tally], bool]
    tell: Callable[[Tally], str]


def _tell_too_few(tally: Tally) -> str:
    if not tally.readable:
        return f"no report could be read, {tally.enough} on the event are needed"
    were = "1 report was read" if tally.readable == 1 else f"{tally.readable} reports were read"
    share = f"{tally.read or 'none'} of them can count for this event, {tally.enough} are needed"
    return f"{were}; {share}"


# In order: the first rule that holds decides, and the last one always does.
RULES: tuple[Rule, ...] = (
    Rule(
        Status.CONTESTED,
        "one origin or more supports it, and one or more contradicts it",
        holds=lambda tally: tally.supporting > 0 and tally.contradicting > 0,
        tell=lambda _: "some origins support it and some contradict it",
    ),
    Rule(
        Status.CONTRADICTED,
        "one origin or more contradicts it, and none supports it",
        holds=lambda tally: tally.contradicting > 0,
        tell=lambda _: "what was read contradicts it and nothing supports it",
    ),
    Rule(
        Status.CORROBORATED,
        "two origins or more, of no common newsroom, owner or agency, support it; none contradicts",
        holds=lambda tally: tally.supporting > 1,
        tell=lambda tally: f"{tally.supporting} independent origins support it, none contradicts",
    ),
    Rule(
        Status.SINGLE_ORIGIN,
        "all support goes back to one origin, newsroom or owner; none contradicts",
        holds=lambda tally: tally.supporting > 0,
        tell=lambda _: "all support goes back to one origin; none contradicts",
    ),
    Rule(
        Status.PARTLY_REPORTED,
        "a report on the event has a part of it; none has all of it, none contradicts",
        holds=lambda tally: tally.has_part,
        tell=lambda _: "reports have a part of it, none has all of it",
    ),
    Rule(
        Status.UNREPORTED,
        f"{ENOUGH_READ} reports on the event or more were read in full, and none has any of it",
        holds=lambda tally: tally.read >= tally.enough,
        tell=lambda tally: f"{tally.read} reports on the event were read in full and none has it",
    ),
    Rule(
        Status.UNVERIFIABLE,
        f"fewer than {ENOUGH_READ} reports on the event could be read",
        holds=lambda _: True,
        tell=_tell_too_few,
    ),
)


def choose_rule(tally: Tally) -> Rule:
    """The first rule that holds."""
    return next(rule for rule in RULES if rule.holds(tally))
