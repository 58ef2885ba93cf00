"""Claims in; the same claims out, those that assert the same joined into one with several spans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

# The numbers, dates and speaker of a claim: claims that differ in one are never compared.
_Facts = tuple[tuple[str, ...], tuple[str, ...], str]


def merge_claims(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Join claims that assert the same; the first wording stays, spans are gathered in order."""
    spans = {index: list(claim.spans) for index, claim in enumerate(claims)}
    alike: dict[_Facts, list[int]] = {}
    for index, claim in enumerate(claims):
        alike.setdefault(_read_facts(claim), []).append(index)
    for group in alike.values():
        if len(group) > 1:  # most claims have facts of their own: their words are not read
            for index, twin in _find_twins({index: _Key(claims[index]) for index in group}):
                found = spans.pop(index)
                spans[twin] += [one for one in found if not _meets(one, spans[twin])]
    return tuple(_with_spans(claims[index], found) for index, found in spans.items())


def _meets(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


def _with_spans(claim: Claim, spans: Sequence[tuple[int, int]]) -> Claim:
    if len(spans) == len(claim.spans):
        return claim
    return replace(claim, spans=tuple(dict.fromkeys(spans)))


def _find_twins(keys: Mapping[int, _Key]) -> Iterator[tuple[int, int]]:
    """Pairs of a claim and the earlier one that asserts the same, itself joined to none."""
    places: dict[str, list[int]] = {}
    counts = Counter(stem for key in keys.values() for stem in key.stems)
    for index, key in keys.items():
        rare = sorted(key.stems, key=lambda stem: (counts[stem], stem))[:_RARE_STEMS]
        twin = _twin(key, keys, (place for stem in rare for place in places.get(stem, ())))
        if twin >= 0:
            yield index, twin
            continue
        for stem in rare:
            places.setdefault(stem, []).append(index)


class _Key:
    """What two claims must share to be the same."""

    __slots__ = ("is_denied", "names", "place", "stems", "text")

    def __init__(self, claim: Claim) -> None:
        tokens = tokenize(claim.text)
        self.text = claim.text
        self.place = claim.spans
        self.stems = frozenset(token.stem for token in tokens if not token.is_stopword)
        self.names = frozenset(
            token.stem for token in tokens if token.text[:1].isupper() and not token.is_stopword
        )
        self.is_denied = bool(find_denied(claim.text, tokens))

    def crosses(self, other: _Key) -> bool:
        """Whether one was cut out of the other: no second place that says the same."""
        return any(_meets(one, other.place) for one in self.place)


def _read_facts(claim: Claim) -> _Facts:
    numbers = tuple(sorted(str(number) for number in claim.numbers))
    return numbers, tuple(sorted(str(date) for date in claim.dates)), claim.speaker


# At most so many earlier claims are compared with one: keeps long lists of like sentences linear.
_MOST_COMPARED = 60


def _twin(key: _Key, keys: Mapping[int, _Key], places: Iterable[int]) -> int:
    for number, place in enumerate(dict.fromkeys(places)):
        if number >= _MOST_COMPARED:
            break
        other = keys[place]
        if other.is_denied is not key.is_denied:
            continue
        if other.text == key.text:
            return place
        if other.crosses(key):  # cut from the other: the same only where it tells no more
            is_part = key.stems <= other.stems
            if is_part and len(key.stems) >= SAME_SHARE * len(other.stems):
                return place
            continue
        if not (other.names <= key.stems and key.names <= other.stems):
            continue
        both = len(other.stems & key.stems)
        either = len(other.stems | key.stems)
        if min(len(other.stems), len(key.stems)) >= _FEWEST_STEMS and both >= SAME_SHARE * either:
            return place
    return -1
