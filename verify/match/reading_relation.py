"""The verdict of words and checks, and a reader's reading of the same passage, in; one verdict out.

The rules, in order (the first that holds decides the relation):
1. What was not read, and what is silent or contradicts already, stays as it was.
2. The reader takes it for surely against: contradicts.
3. It takes it for rather against: supports becomes partial.
4. It takes it for surely for, and no key fact has failed: partial becomes supports.
The probabilities are weighed anew with the reading (probabilities.py), within the bounds of the
relation; after a failed check never more for the claim than before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from verify.match.probabilities import READ_AGAINST, READ_FOR, estimate, keep_to
from verify.match.verdict import Verdict
from verify.records import Check, Reading, Relation, Step

# From here on a reading outweighs what words and checks found; from half on it raises a doubt.
# By reasoning, before there was a model of our own to choose them with.
SURE_FROM = 0.90
DOUBT_FROM = 0.50
# The steps of the arithmetic, by which what is shown says who decided.
DECIDES_STEP: Final = "reader decides"


def add_reading(verdict: Verdict, reading: Reading, checks: Sequence[Check]) -> Verdict:
    """The verdict with what the reader makes of the passage; the same where it was not read."""
    if not reading.is_read:
        if not reading.note:
            return verdict
        return replace(verdict, steps=(*verdict.steps, Step(READ_FOR, 0.0, reading.note)))
    relation = _decide(verdict, reading)
    figures = f"supports; contradicts {reading.contradicts:.3f}, silent {reading.silent:.3f}"
    told = f"{figures}; {reading.note}" if reading.note else figures
    steps = [
        *verdict.steps,
        Step(READ_FOR, reading.supports, told),
        Step(READ_AGAINST, reading.contradicts, "the same"),
    ]
    odds = keep_to(relation, estimate(steps, checks), checks)
    supports = min(odds.supports, verdict.supports) if verdict.has_failed else odds.supports
    if relation is not verdict.relation:
        weight = reading.supports if relation is Relation.SUPPORTS else reading.contradicts
        steps.append(Step(DECIDES_STEP, weight, f"{verdict.relation} → {relation}"))
    return Verdict(
        relation, supports, odds.contradicts, tuple(steps), has_failed=verdict.has_failed
    )


def _decide(verdict: Verdict, reading: Reading) -> Relation:
    if verdict.relation in (Relation.SILENT, Relation.CONTRADICTS):
        return verdict.relation
    if reading.contradicts >= SURE_FROM:
        return Relation.CONTRADICTS
    if reading.contradicts >= DOUBT_FROM:
        return Relation.PARTIAL
    if reading.supports >= SURE_FROM and not verdict.has_failed:
        return Relation.SUPPORTS
    return verdict.relation
