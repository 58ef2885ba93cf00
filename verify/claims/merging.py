"""Claims in; the same claims out, those that assert the same joined into one with several spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from verify.language.polarity import find_denied
from verify.language.tokens import tokenize
from verify.records import Claim

# Two claims assert the same when they share this part of their content words, and every number,
# date, name, speaker and denial. Chosen so that a headline and a lead of equal words join while
# two steps of one story do not; measured by benchmarks.claims (claims found, superfluous).
SAME_SHARE = 0.8
_FEWEST_STEMS = 3  # shorter claims are joined only when they are equal
_RARE_STEMS = 3  # claims are compared when they share one of so many of their rarest stems


def merge_claims(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Join claims that assert the same; the first wording stays, spans are gathered in order."""
    keys = [_Key(claim) for claim in claims]
    kept: list[int] = []
    places: dict[str, list[int]] = {}
    spans: dict[int, list[tuple[int, int]]] = {}
    counts = _counts(keys)
    for index, key in enumerate(keys):
        rare = sorted(key.stems, key=lambda stem: (counts[stem], stem))[:_RARE_STEMS]
        twin = _twin(key, keys, (place for stem in rare for place in places.get(stem, ())))
        if twin >= 0:
            spans[twin].extend(claims[index].spans)
            continue
        kept.append(index)
        spans[index] = list(claims[index].spans)
        for stem in rare:
            places.setdefault(stem, []).append(index)
    return tuple(replace(claims[i], spans=tuple(dict.fromkeys(spans[i]))) for i in kept)


class _Key:
    """What two claims must share to be the same."""

    __slots__ = ("facts", "names", "stems", "text")

    def __init__(self, claim: Claim) -> None:
        tokens = tokenize(claim.text)
        self.text = claim.text
        self.stems = frozenset(token.stem for token in tokens if not token.is_stopword)
        self.names = frozenset(
            token.stem for token in tokens if token.text[:1].isupper() and not token.is_stopword
        )
        self.facts = (
            tuple(sorted(str(number) for number in claim.numbers)),
            tuple(sorted(str(date) for date in claim.dates)),
            claim.speaker,
            bool(find_denied(claim.text, tokens)),
        )


def _counts(keys: Iterable[_Key]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key in keys:
        for stem in key.stems:
            counts[stem] = counts.get(stem, 0) + 1
    return counts


# At most so many earlier claims are compared with one: keeps long lists of like sentences linear.
_MOST_COMPARED = 60


def _twin(key: _Key, keys: Sequence[_Key], places: Iterable[int]) -> int:
    for number, place in enumerate(dict.fromkeys(places)):
        if number >= _MOST_COMPARED:
            break
        other = keys[place]
        if other.facts != key.facts:
            continue
        if other.text == key.text:
            return place
        if not (other.names <= key.stems and key.names <= other.stems):
            continue
        both = len(other.stems & key.stems)
        either = len(other.stems | key.stems)
        if min(len(other.stems), len(key.stems)) >= _FEWEST_STEMS and both >= SAME_SHARE * either:
            return place
    return -1
