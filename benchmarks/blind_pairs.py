"""Pairs of sentences labelled blind, our own; kind, polarity and figures read right, out.

python -m benchmarks.accuracy --only blind_pairs. The keys of a label are told in the head of
tests/kinds_blind.toml; that file is `dev`, tests/kinds_blind_second.toml is `held-out`. A sentence
is read as an article of its own; where it makes several claims, the first one counts.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from benchmarks.figures import Figure, Part, Row, share
from benchmarks.quoted_speakers import is_same_speaker
from verify.claims import read_sentences, split_claims
from verify.language.numbers import find_numbers
from verify.records import Article, Number

_FILES = (("kinds_blind.toml", Part.DEV), ("kinds_blind_second.toml", Part.HELD_OUT))
# What the labels call otherwise; "not said" is declined there.
_POLARITIES = {"not said": "declined"}
_HEDGES = {"exact": "exactly"}
_UNITS = {"percent": "%"}


def figures(root: Path) -> tuple[Figure, ...]:
    """Every figure of both files; each counts the sentences whose label says something of it."""
    made: list[Figure] = []
    for file, part in _FILES:
        pairs = tomllib.loads((root / "tests" / file).read_text(encoding="utf-8"))["pair"]
        judged: dict[str, list[bool]] = defaultdict(list)
        for pair in pairs:
            for side in ("first", "second"):
                for measure, is_right in _judge(pair[side]):
                    judged[measure].append(is_right)
        for measure, right in judged.items():
            made.append(Figure("blind/pairs", measure, share(right), len(right), part=part))
    return tuple(made)


def _judge(label: Row) -> Iterator[tuple[str, bool]]:
    """What the label asks for, each with whether it was read so."""
    article = Article(label["text"])
    claims = split_claims(article)
    if "role" in label:
        yield "kind or role", [s.role for s in read_sentences(article)] == [label["role"]]
    else:
        yield "kind or role", bool(claims) and claims[0].kind == label["kind"]
    if "polarity" in label:
        wanted = _POLARITIES.get(label["polarity"], label["polarity"])
        yield "polarity", bool(claims) and claims[0].polarity == wanted
    if "speaker" in label:
        yield "speaker", bool(claims) and is_same_speaker(label["speaker"], claims[0].speaker)
    numbers = find_numbers(label["text"])
    if "hedge" in label:
        yield "hedge", any(_has_value(n, label) and _is_hedged(n, label) for n in numbers)
    if "unit" in label:
        yield "unit", any(_has_value(n, label) and _has_unit(n, label) for n in numbers)
    if "low" in label:
        low, high = _figure(label["low"]), _figure(label["high"])
        yield "range", any(_is_near(n.low, low) and _is_near(n.high, high) for n in numbers)
    if label.get("not_a_range"):
        yield "range", any(_has_value(n, label) and n.low == n.high for n in numbers)


def _has_value(number: Number, label: Row) -> bool:
    return _is_near(number.value, _figure(label["value"]))


def _is_hedged(number: Number, label: Row) -> bool:
    return number.hedge == _HEDGES.get(label["hedge"], label["hedge"])


def _has_unit(number: Number, label: Row) -> bool:
    """Whether it counts the labelled unit; found ones are singular, labelled ones plural."""
    wanted = str(_UNITS.get(label["unit"], label["unit"]))
    return number.unit in (wanted, wanted.removesuffix("s"))


def _figure(words: str) -> float:
    return float(Fraction(words.removesuffix("%")))


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(1.0, abs(other))
