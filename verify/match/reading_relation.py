"""The verdict on a passage, and what a reader makes of its report, in; one verdict out.

The relation stays what words and checks made it; the reading only enters the probabilities, within
the bounds of the relation (probabilities.py). Of a reader that was let decide, none of the hard
pairs got better and true support was lost (docs/decisions/reader-relation.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verify.match.probabilities import FAILED, READ_AGAINST, READ_FOR, estimate, keep_to
from verify.match.verdict import Verdict
from verify.records import Check, Outcome, Reading, Relation, Step


def add_reading(verdict: Verdict, reading: Reading, checks: Sequence[Check]) -> Verdict:
    """The verdict with what the reader makes of the passage; the same where it was not read."""
    if not reading.is_read:
        if not reading.note:
            return verdict
        return replace(verdict, steps=(*verdict.steps, Step(READ_FOR, 0.0, reading.note)))
    figures = f"supports; contradicts {reading.contradicts:.3f}, silent {reading.silent:.3f}"
    told = f"{figures}; {reading.note}" if reading.note else figures
    steps = [
        *verdict.steps,
        Step(READ_FOR, reading.supports, told),
        Step(READ_AGAINST, reading.contradicts, "the same"),
    ]
    has_failed = any(step.name in FAILED for step in verdict.steps) or any(
        check.outcome is not Outcome.AGREES for check in checks
    )
    is_free = verdict.relation is Relation.PARTIAL and not has_failed
    odds = keep_to(verdict.relation, estimate(steps, checks), checks, is_free=is_free)
    return replace(
        verdict, supports=odds.supports, contradicts=odds.contradicts, steps=tuple(steps)
    )
