"""The config of a model in; which of its figures means what, and probabilities from them, out."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verify.errors import ReaderError

_MEANINGS = {
    "supports": "entailment entails entail supports support supported consistent factual faithful",
    "contradicts": "contradiction contradicts contradictory refutes refute refuted",
    # What only says that it is no support leaves open whether it is against.
    "silent": "neutral silent unknown nei notenoughinfo notentailment unsupported notsupported "
    "inconsistent hallucinated hallucination unfaithful",
}
_BY_WORD = {word: meaning for meaning, words in _MEANINGS.items() for word in words.split()}
_UNNAMED = re.compile(r"label\d+")
_SINGLE = ("supports",)
# Two heads without names: fact-checking models, MiniCheck among them, put support second.
_UNNAMED_TWO = ("silent", "supports")


@dataclass(frozen=True, slots=True)
class Labels:
    """What each figure of a model stands for, in its order; one figure alone is of support."""

    meanings: tuple[str, ...]

    def rate(self, logits: Sequence[float], *, temperature: float) -> tuple[float, float, float]:
        """The probabilities of supports, contradicts and silent; they sum to 1."""
        scaled = [logit / temperature for logit in logits]
        if len(scaled) == 1:
            supports = (1 + math.tanh(scaled[0] / 2)) / 2
            return supports, 0.0, 1 - supports
        top = max(scaled)
        parts = [math.exp(one - top) for one in scaled]
        of = {"supports": 0.0, "contradicts": 0.0, "silent": 0.0}
        for meaning, part in zip(self.meanings, parts, strict=True):
            of[meaning] += part / sum(parts)
        return of["supports"], of["contradicts"], of["silent"]


def read_labels(settings: Mapping[str, object], *, place: str) -> Labels:
    """Read id2label, or num_labels where the labels have no names; raises ReaderError."""
    given = settings.get("id2label")
    if isinstance(given, Mapping) and given:
        try:
            ordered = sorted(given.items(), key=lambda item: int(item[0]))
        except ValueError as error:
            raise ReaderError(f"{place}: the keys of id2label should be 0, 1, 2 …") from error
        words = [re.sub(r"[^a-z0-9]", "", str(word).casefold()) for _, word in ordered]
        if [int(key) for key, _ in ordered] != list(range(len(ordered))):
            raise ReaderError(f"{place}: the keys of id2label should be 0, 1, 2 …")
    else:
        count = settings.get("num_labels", 2)
        words = [f"label{at}" for at in range(count)] if isinstance(count, int) else []
    if len(words) == 1:
        return Labels(_SINGLE)
    if len(words) == 2 and all(_UNNAMED.fullmatch(word) for word in words):
        return Labels(_UNNAMED_TWO)
    unknown = [word for word in words if word not in _BY_WORD]
    meanings = tuple(_BY_WORD.get(word, "") for word in words)
    if unknown or "supports" not in meanings:
        raise ReaderError(
            f"{place}: id2label does not say which label means support ({', '.join(words)}); "
            "name them supports, contradicts and silent there"
        )
    return Labels(meanings)
