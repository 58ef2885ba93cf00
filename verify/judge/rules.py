"""What was counted for one claim in; the first rule of RULES that holds of it, and why, out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from verify.records import Status

# "Nobody reports it" may only be said when reports of at least this many origins on the event were
# read in full and might have had it. Two silent origins are chance, not silence; chosen by that
# reasoning.
ENOUGH_READ = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """What the rules ask about; reports that are shown and not counted are in `readable` alone.

    `supporting` are newsrooms: origins that share no outlet, owner, agency or cited outlet.
    `contradicting` are origins. `read` are origins of which a report on the event was read: ten
    copies are one silence.
    `texts` are those reports, one page met under three addresses being one, and `has_part` says
    whether one of them has a part of the claim. `readable` are all reports that could be read.
    `enough` is how many origins must have been read for silence to mean something. `is_one_origin`
    is True when all that supports and all that contradicts goes back to one and the same origin.
    """

    supporting: int
    contradicting: int
    has_part: bool
    read: int
    texts: int
    readable: int
    enough: int = ENOUGH_READ
    is_one_origin: bool = False


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
    if not tally.read:
        return f"{were}; none of them can count for this event, {tally.enough} are needed"
    of_origins = f", of {tally.read} {_origins(tally.read)}," if tally.texts != tally.read else ""
    counting = f"{tally.texts} of them{of_origins} can count for this event"
    return f"{were}; {counting}, {tally.enough} are needed"


def _tell_unreported(tally: Tally) -> str:
    of_origins = f", of {tally.read} origins," if tally.texts != tally.read else ""
    return f"{tally.texts} reports on the event{of_origins} were read in full and none has it"


def _tell_contested(tally: Tally) -> str:
    if tally.is_one_origin:
        return "reports of one origin support it and contradict it: it says both"
    return "some origins support it and some contradict it"


def _origins(count: int) -> str:
    return "origin" if count == 1 else "origins"


# In order: the first rule that holds decides, and the last one always does.
RULES: tuple[Rule, ...] = (
    Rule(
        Status.CONTESTED,
        "one origin or more supports it, and one or more contradicts it",
        holds=lambda tally: tally.supporting > 0 and tally.contradicting > 0,
        tell=_tell_contested,
    ),
    Rule(
        Status.CONTRADICTED,
        "one origin or more contradicts it, and none supports it",
        holds=lambda tally: tally.contradicting > 0,
        tell=lambda _: "what was read contradicts it and nothing supports it",
    ),
    Rule(
        Status.CORROBORATED,
        "two origins or more, of no common newsroom, owner, agency or cited outlet, support it; "
        "none contradicts",
        holds=lambda tally: tally.supporting > 1,
        tell=lambda tally: f"{tally.supporting} independent origins support it, none contradicts",
    ),
    Rule(
        Status.SINGLE_ORIGIN,
        "all support goes back to one origin, newsroom, owner or cited outlet; none contradicts",
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
        f"reports of {ENOUGH_READ} origins or more on the event were read in full, and none has it",
        holds=lambda tally: tally.read >= tally.enough,
        tell=_tell_unreported,
    ),
    Rule(
        Status.UNVERIFIABLE,
        f"reports of fewer than {ENOUGH_READ} origins on the event could be read",
        holds=lambda _: True,
        tell=_tell_too_few,
    ),
)


def choose_rule(tally: Tally) -> Rule:
    """The first rule that holds."""
    return next(rule for rule in RULES if rule.holds(tally))
