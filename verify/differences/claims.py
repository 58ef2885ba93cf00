"""The findings of two results in; which claim of the one is which of the other out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from verify.language.similarity import rate_likeness

# From this likeness two wordings are one claim in two versions of an article. Chosen by looking at
# claims of the seeds changed by hand: a changed figure, name or added clause leaves 0.75 and more,
# two claims of one article on one matter come up to 0.68. Re-measure: tests/test_differences.py
SAME_CLAIM_FROM: Final = 0.7


def pair_claims(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """For places in the later list, the place of the same claim in the earlier one.

    Equal wordings go together first, in their order, then the nearest of what is left.
    """
    waiting: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(before):
        waiting[text].append(at)
    pairs = {at: waiting[text].pop(0) for at, text in enumerate(after) if waiting[text]}
    left = [at for places in waiting.values() for at in places]
    rated = sorted(
        (-likeness, at, old_at)
        for at, text in enumerate(after)
        if at not in pairs
        for old_at in left
        if (likeness := rate_likeness(before[old_at], text)) >= SAME_CLAIM_FROM
    )
    taken: set[int] = set()
    for _, at, old_at in rated:
        if at not in pairs and old_at not in taken:
            pairs[at] = old_at
            taken.add(old_at)
    return pairs
