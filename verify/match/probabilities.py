"""The steps and checks of one passage in; how likely it supports or contradicts the claim out.

A regression over ten signs that a person can read in `--explain`; where a reader was asked, its log
odds are added to a part of theirs. Its weights are fitted to pairs labelled by people and lie in
relation_weights.json; `python -m training.relation DATA` fits them anew. The relation is decided by
rules, not here, and sets bounds to what comes out.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from verify.match.settled import settle
from verify.records import Check, CheckKind, Outcome, Relation, Step

# What supports (contradicts) is at least EVEN likely to, and nothing else is, but one thing: a
# passage that lacks no fact, only too many words by the rules, may be likelier once a reader has
# read it. To let all that was read be likelier takes .013 off the error of calibration, and makes
# "was charged" likely beside "was arrested". Re-measure: python -m benchmarks.calibration small
EVEN = 0.5
# The most that is left of support beside a check that differs. Of 370 such pairs of the sets it is
# fitted to, a third are labelled supported all the same; with this bound the error of calibration
# stays under 0.05 (0.30 would take 0.004 off it), and lower is safer. Re-measure:
# python -m benchmarks.calibration DATA
DIFFERING_TO = 0.20
# Below a bound, so much room in which what would be beyond it stays in order.
ROOM = 0.02
# More facts of one sort than this say no more than these.
MOST_FACTS = 2
# A reader is never surer than this, whatever it says.
LEAST_READ = 0.01

WEIGHTS_FILE: Final = "relation_weights.json"
# The steps that carry a reading; silent is what is left.
READ_FOR: Final = "reader"
READ_AGAINST: Final = "reader against"
# The steps that say what the passage lacks of the claim or has otherwise.
FAILED: Final = frozenset(("missing", "exchanged", "differs"))
SIGNS = (
    "covered in the passage or around it",
    "deeds above need",
    "telling words, logarithm",
    "figures, dates and quotations that agree",
    "other facts that agree",
    "figures, dates and quotations missing",
    "other facts missing",
    "figures, dates and quotations that differ",
    "names that differ",
    "polarity that differs",
)
BESIDE_READING: Final = "beside a reading"
_FOR, _AGAINST = str(Relation.SUPPORTS), str(Relation.CONTRADICTS)
_EXACT = frozenset((CheckKind.NUMBER, CheckKind.DATE, CheckKind.QUOTE))
_POLAR = frozenset((CheckKind.POLARITY,))
_NAMED = frozenset((CheckKind.NAME, CheckKind.PLACE, CheckKind.ATTRIBUTION))


@dataclass(frozen=True, slots=True)
class Weights:
    """For each side the constant, then one weight for each sign in the order of SIGNS.

    Beside a reading `own` is how much the signs count, `reading` how much the reader's log odds
    do, and `against` is added to those of contradicts.
    """

    supports: tuple[float, ...]
    contradicts: tuple[float, ...]
    own: float = 1.0
    reading: float = 0.0
    against: float = 0.0


@dataclass(frozen=True, slots=True)
class Odds:
    """The two probabilities; what is left of 1 is that the passage decides nothing."""

    supports: float
    contradicts: float


def estimate(steps: Sequence[Step], checks: Sequence[Check]) -> Odds:
    """Weigh the signs of one passage, and where a reader leans if one has read it."""
    return weigh(load_weights(), steps, checks)


def weigh(weights: Weights, steps: Sequence[Step], checks: Sequence[Check]) -> Odds:
    """The same by other weights."""
    told = {step.name: step.value for step in steps}
    signs = (1.0, *read_signs(steps, checks))
    supports, contradicts = (
        sum(one * sign for one, sign in zip(side, signs, strict=True))
        for side in (weights.supports, weights.contradicts)
    )
    if READ_AGAINST in told:
        for_it, against = read_log_odds(told)
        supports = weights.own * supports + weights.reading * for_it
        contradicts = weights.own * contradicts + weights.reading * against + weights.against
    supports, contradicts = math.exp(supports), math.exp(contradicts)
    total = 1 + supports + contradicts
    return Odds(settle(supports / total), settle(contradicts / total))


def keep_to(
    relation: Relation, odds: Odds, checks: Sequence[Check], *, is_free: bool = False
) -> Odds:
    """The probabilities within the bounds that the relation and a failed check set.

    `is_free` says that a reader was asked of a passage that has a part, and no check of it failed
    or found nothing.
    """
    if relation is Relation.SUPPORTS:
        supports = max(EVEN, odds.supports)
        return Odds(supports, min(odds.contradicts, 1 - supports))
    is_differing = any(one.outcome is Outcome.DIFFERS for one in checks)
    most = DIFFERING_TO if is_differing else 1.0 if is_free else EVEN
    supports = _keep_below(most, odds.supports)
    if relation is Relation.CONTRADICTS:
        return Odds(min(supports, EVEN - ROOM), max(EVEN, odds.contradicts))
    return Odds(supports, _keep_below(EVEN, odds.contradicts))


def _keep_below(bound: float, value: float) -> float:
    """What is beyond the bound comes to lie within ROOM below it, in order."""
    knee = bound - ROOM
    return value if value <= knee else knee + ROOM * (value - knee) / (1 + ROOM - knee)


def read_signs(steps: Sequence[Step], checks: Sequence[Check]) -> tuple[float, ...]:
    """The signs in the order of SIGNS."""
    told = {step.name: step.value for step in steps}
    return (
        told["coverage"] + told["context"],
        told["deeds"] - told["needed"],
        math.log1p(told["words"]),
        _count(checks, Outcome.AGREES, _EXACT),
        _count(checks, Outcome.AGREES, _NAMED | _POLAR),
        _count(checks, Outcome.MISSING, _EXACT),
        _count(checks, Outcome.MISSING, _NAMED | _POLAR),
        min(1, _count(checks, Outcome.DIFFERS, _EXACT)),
        min(1, _count(checks, Outcome.DIFFERS, _NAMED)),
        min(1, _count(checks, Outcome.DIFFERS, _POLAR)),
    )


def read_log_odds(told: Mapping[str, float]) -> tuple[float, float]:
    """How much likelier a reader holds support, and contradiction, than silence, as logarithms.

    `told` are the steps by their names.
    """
    given = told[READ_FOR], told[READ_AGAINST]
    for_it, against, silent = (math.log(max(LEAST_READ, one)) for one in (*given, 1 - sum(given)))
    return for_it - silent, against - silent


def _count(checks: Sequence[Check], outcome: Outcome, kinds: frozenset[CheckKind]) -> int:
    return min(MOST_FACTS, sum(one.outcome is outcome and one.kind in kinds for one in checks))


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The shipped weights."""
    text = files("verify.match").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")
    sides = json.loads(text)["weights"]
    return Weights(tuple(sides[_FOR]), tuple(sides[_AGAINST]), **sides[BESIDE_READING])
