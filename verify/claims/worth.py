"""Sentences in; how much each is worth checking out, 0 to 1, by a small network trained for it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from verify.claims.worth_net import Net, rate, rate_without_each
from verify.claims.worth_pieces import (
    MOST_CHARACTERS,
    Shape,
    Word,
    split_each,
    split_words,
)

RECORD_FILE = "worth_model.json"
"""What the model was made from and under which licences; training/worth.py writes it."""
NUMBERS_FILE = "worth_model.npz"
"""The model's arrays, and the pieces of words that it knows, one a line."""

_CALLED = {Shape.DIGITS: "number", Shape.CAPITAL: "name", Shape.CAPITALS: "name"}


class _Model(NamedTuple):
    vocabulary: Mapping[str, int]
    net: Net


def rate_worth(sentences: Sequence[str]) -> tuple[float, ...]:
    """Rate how much each sentence is worth checking, in the order given.

    A probability-like score in 0..1: 0.5 is where the training labels turn from "not worth it"
    to "worth it". Rates what a sentence says, not whether it is true; a sentence without a letter
    is rated 0. Trained and measured on English only: elsewhere it sees little but the numbers
    and names. The first 2,000 characters count.
    """
    if not sentences:
        return ()
    model = _load_model()
    rated = [0.0] * len(sentences)
    places = [place for place, sentence in enumerate(sentences) if _has_words(sentence)]
    split = split_each([sentences[place] for place in places], model.vocabulary)
    for place, value in zip(places, rate(model.net, split), strict=True):
        rated[place] = round(1.0 / (1.0 + math.exp(-value)), 4)
    return tuple(rated)


def explain_worth(sentence: str) -> tuple[tuple[str, float], ...]:
    """Say what a sentence's worth comes from: each word, and how much lower it is without it.

    In log-odds, the strongest first; above 0 speaks for checking it. Marks are left out, and words
    count by their neighbours too: these do not add up to the rating. Empty without a letter.
    """
    if not _has_words(sentence):
        return ()
    model = _load_model()
    words = split_words(sentence, model.vocabulary)
    whole, *without = rate_without_each(model.net, words)
    added: dict[str, float] = {}
    for word, value in zip(words, without, strict=True):
        if word.shape is Shape.MARK:
            continue
        name = _in_plain_words(word)
        added[name] = added.get(name, 0.0) + whole - value
    return tuple(sorted(added.items(), key=lambda step: (-abs(step[1]), step[0])))


def _has_words(sentence: str) -> bool:
    return any(character.isalpha() for character in sentence[:MOST_CHARACTERS])


def _in_plain_words(word: Word) -> str:
    return f"{_CALLED.get(word.shape, 'word')} “{word.text}”"


@lru_cache(maxsize=1)
def _load_model() -> _Model:
    import numpy as np

    folder = files("verify.claims")
    scales = json.loads(folder.joinpath(RECORD_FILE).read_text(encoding="utf-8"))["scales"]
    with folder.joinpath(NUMBERS_FILE).open("rb") as numbers, np.load(numbers) as arrays:
        pieces = arrays["vocabulary"].tobytes().decode().split("\n")
        net = Net(
            pieces=arrays["pieces"],
            shapes=arrays["shapes"],
            **{
                name: arrays[name].astype(np.float32)
                for name in ("patterns", "pattern_bias", "middle", "middle_bias", "out")
            },
            **scales,
        )
    return _Model({piece: row for row, piece in enumerate(pieces)}, net)
