"""Sentences in; how much each is worth checking out, 0 to 1, by a small regression on its words."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

WEIGHTS_FILE = "worth_weights.json"
"""The weights beside this module; training/worth.py writes it and says from what."""

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "has number",
            r"\d|\b(?:million|billion|trillion|thousand|hundred|dozen|half|double|twice)s?\b",
        ),
        ("has percent or money", r"\d\s?(?:%|percent|per\scent)|[$£€]\s?\d|\bdollars?\b"),
        ("has year", r"\b(?:19|20)\d\d\b"),
        (
            "compares",
            r"\b(?:more|less|fewer|higher|lower|most|least|highest|lowest|first|last|only)\b",
        ),
        (
            "reports speech",
            r"\b(?:said|says|told|according\sto|reported|announced|denied|claimed)\b",
        ),
        ("has happened", r"\b(?:was|were|had|has|have|did|\w{3,20}ed)\b"),
        ("I", r"\b(?:i|i'm|i've|i'd|i'll|me|my)\b"),
        ("we", r"\b(?:we|we're|we've|we'll|us|our)\b"),
        ("you", r"\b(?:you|you're|your|you've)\b"),
        ("asks", r"\?"),
        ("exclaims", r"!"),
        ("thinks", r"\b(?:think|believe|feel|hope|guess|wish|want|like\sto|know)\b"),
        (
            "thanks",
            r"\b(?:thank|thanks|please|welcome|congratulations|god\sbless|good\s(?:evening|night))\b",
        ),
        ("demands", r"\b(?:should|must|need\sto|ought|let's|has\sto|have\sto|got\sto)\b"),
        ("foresees", r"\b(?:will|would|could|may|might|can|going\sto|i'll|we'll)\b"),
        ("denies", r"\b(?:not|no|never|none|nobody|nothing)\b|n't\b"),
        ("quotes", r"[\"“”]"),
    )
)
_NAME = re.compile(r"(?<=[a-z,;:'] )[A-Z][\w.]{1,40}")
# Lengths in words that divide sentences into about equal fifths on ClaimBuster.
_LENGTHS = (8, 13, 18, 25)
_LONGEST = 2_000  # characters looked at


def find_features(sentence: str) -> dict[str, float]:
    """Find what a sentence is rated by: named features and its words, each with its strength."""
    text = sentence[:_LONGEST].replace("’", "'")
    words = _WORD.findall(text.lower())
    features = {name: 1.0 for name, pattern in _PATTERNS if pattern.search(text)}
    names = len(_NAME.findall(text))
    if names:
        features["names"] = math.log1p(names)
    figures = len(re.findall(r"\d+", text))
    if figures:
        features["figures"] = math.log1p(figures)
    for least in _LENGTHS:
        if len(words) >= least:
            features[f"at least {least} words"] = 1.0
    for word in words:
        features[f"word {word}"] = 1.0
    return features


def rate_worth(sentences: Sequence[str]) -> tuple[float, ...]:
    """Rate how much each sentence is worth checking, in the order given.

    A probability-like score in 0..1: 0.5 is where the training labels turn from "not worth it"
    to "worth it". Rates what a sentence says, not whether it is true.
    """
    weights = _load_weights()
    return tuple(_rate(sentence, weights) for sentence in sentences)


def _rate(sentence: str, weights: Mapping[str, float]) -> float:
    if not any(character.isalpha() for character in sentence):
        return 0.0
    total = weights["bias"] + sum(
        weights.get(name, 0.0) * value for name, value in find_features(sentence).items()
    )
    return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))), 4)


def explain_worth(sentence: str) -> tuple[tuple[str, float], ...]:
    """Say what a sentence's worth comes from: each thing found in it, and what that adds.

    In log-odds, the strongest first; above 0 speaks for checking it. Empty where nothing counts.
    """
    weights = _load_weights()
    added = {
        _in_plain_words(name): weights[name] * value
        for name, value in find_features(sentence).items()
        if name in weights
    }
    return tuple(sorted(added.items(), key=lambda step: (-abs(step[1]), step[0])))


def _in_plain_words(name: str) -> str:
    return f"“{name.removeprefix('word ')}”" if name.startswith("word ") else name


@lru_cache(maxsize=1)
def _load_weights() -> Mapping[str, float]:
    text = files("verify.claims").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)["weights"]
    return weights
