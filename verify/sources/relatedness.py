"""Words of a headline and the terms of a query in; how related the two are, 0..1, out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from verify.language.tokens import tokenize

# Where an entry counts as related. Chosen on the even topics of events/ecbplus_dev, headline with
# one sentence; re-measure: python -m benchmarks.accuracy --only relatedness
RELATED_FROM: Final = 0.16
# The term after this many weighs half of the first. Tried: 5, 10 and 20 do as well.
HALVING_TERMS: Final = 10
# An entry with the first six terms holds all that can be asked of a headline.
TERMS_OF_A_HEADLINE: Final = 6
# An entry of one or two words says too little to be all about the event.
FEWEST_WORDS: Final = 4
# A summary may be the whole article, which would drown its headline.
ENTRY_WORDS: Final = 60


@dataclass(frozen=True, slots=True)
class Terms:
    """The stems of a query's terms with what each weighs."""

    weights: dict[str, float]

    @property
    def enough(self) -> float:
        """The weight of the terms that a headline can be expected to hold."""
        return sum(list(self.weights.values())[:TERMS_OF_A_HEADLINE])


def weigh_terms(terms: Sequence[str]) -> Terms:
    """Weigh a query's terms by their order, the most telling first."""
    stems = dict.fromkeys(
        token.stem for term in terms for token in tokenize(term) if not token.is_stopword
    )
    return Terms({stem: 1 / (1 + rank / HALVING_TERMS) for rank, stem in enumerate(stems)})


def rate_relatedness(terms: Terms, text: str) -> float:
    """How related a text is: the mean of how much of the query it holds and of it the query.

    The geometric mean, so that neither a long summary that touches the subject nor a short
    headline with one common word passes. Without terms everything is related.
    """
    if not terms.weights:
        return 1.0
    words = [token.stem for token in tokenize(text) if not token.is_stopword][:ENTRY_WORDS]
    stems = {stem for stem in words if len(stem) > 1}
    held = sum(terms.weights.get(stem, 0.0) for stem in stems)
    coverage = min(1.0, held / terms.enough)
    precision = min(1.0, held / max(FEWEST_WORDS, len(stems)))
    return math.sqrt(coverage * precision)
