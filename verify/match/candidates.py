"""A claim and a report in; the passages that may be evidence out, best first.

Only sentences that share a telling word with the claim are looked at: an index from stems to
sentences rules the rest out, so the cost follows the matches and not the pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from verify.language.similarity import find_alike_stems
from verify.match.rarity import Rarity
from verify.match.reading import ReadClaim, ReadReport

# A passage is one to this many neighbouring sentences: in the development events the fact of one
# claim sentence is spread over up to three.
LONGEST_PASSAGE = 3
# Each further sentence must add this share of the claim's weight, or the shorter passage is
# better evidence. Tried on both labelled event sets: 0.06 let one distorted claim of 153 through,
# 0.10 lost three supporting reports, 0.08 neither.
PRICE_OF_A_SENTENCE = 0.08
# A word of the claim that stands only in the headline or the lead counts this much: it says who
# and what the report is about, not that this passage says it.
CONTEXT_SHARE = 0.5
# A name that stands there counts nearly as much as in the passage: the next sentence says "he".
# From 0.5 to 0.9 no supporting report was won or lost; higher gives shorter passages.
NAME_CONTEXT_SHARE = 0.8
# How many passages of one report are checked for one claim.
PASSAGES_PER_REPORT = 3
# How many sentences before a passage may say who "he" is.
LOOK_BACK = 2


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences first..last (included) of a report and how much of the claim they hold.

    `coverage` is the share (0..1) of the claim's weight found there, `context` the share found
    only around it. `matched` are the stems of the claim found in the passage.
    """

    first: int
    last: int
    coverage: float
    context: float
    matched: frozenset[str]
    nearby: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """Where each stem stands: (report, sentence) pairs in order; made once per run."""

    vocabulary: tuple[str, ...]
    places: dict[str, tuple[tuple[int, int], ...]]


def index_reports(readings: Sequence[ReadReport]) -> Index:
    """Index the stems of all reports."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for report, reading in enumerate(readings):
        for index, sentence in enumerate(reading.sentences):
            for stem in sentence.stems:
                places[stem].append((report, index))
    return Index(tuple(sorted(places)), {stem: tuple(found) for stem, found in places.items()})


def weigh_claim(claim: ReadClaim, rarity: Rarity) -> dict[str, float]:
    """Each telling stem of the claim with its weight, the whole summing to 1."""
    weights = {token.stem: rarity.weigh(token.stem) for token in claim.content}
    total = sum(weights.values())
    return {stem: weight / total for stem, weight in weights.items()} if total else {}


def find_windows(
    weights: dict[str, float],
    readings: Sequence[ReadReport],
    index: Index,
    *,
    names: frozenset[str] = frozenset(),
) -> dict[int, tuple[Window, ...]]:
    """For each report that shares a word with the claim, its best passages, best first.

    `names` are the stems among `weights` that belong to names.
    """
    stems = tuple(weights)
    found: dict[int, dict[int, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for stem, alike in zip(stems, find_alike_stems(stems, index.vocabulary), strict=True):
        for word, likeness in alike:
            weight = likeness * weights[stem]
            for report, sentence in index.places[word]:
                held = found[report][sentence]
                held[stem] = max(held.get(stem, 0.0), weight)
    return {
        report: _choose_windows(weights, readings[report], sentences, names)
        for report, sentences in found.items()
    }


def _choose_windows(
    weights: dict[str, float],
    read: ReadReport,
    found: dict[int, dict[str, float]],
    names: frozenset[str],
) -> tuple[Window, ...]:
    candidates = [
        _make_window(first, last, weights, found, read, names)
        for first in sorted(found)
        for last in range(first, min(first + LONGEST_PASSAGE, len(read.sentences)))
        if last in found
    ]
    candidates.sort(key=lambda window: (-_rank(window), window.first, window.last))
    return _drop_overlaps(candidates)


def _rank(window: Window) -> float:
    length = window.last - window.first
    return window.coverage + window.context - PRICE_OF_A_SENTENCE * length


def _make_window(
    first: int,
    last: int,
    weights: dict[str, float],
    found: dict[int, dict[str, float]],
    read: ReadReport,
    names: frozenset[str],
) -> Window:
    held: dict[str, float] = {}
    for sentence in range(first, last + 1):
        for stem, weight in found.get(sentence, {}).items():
            held[stem] = max(held.get(stem, 0.0), weight)
    around = [read.title_stems, read.sentences[0].stems]
    around += [read.sentences[at].stems for at in range(max(0, first - LOOK_BACK), first)]
    lost = [stem for stem in weights if stem not in held]
    nearby = {stem for stem in lost if any(stem in stems for stems in around)}
    return Window(
        first=first,
        last=last,
        coverage=sum(held.values()),
        context=sum(
            weights[stem] * (NAME_CONTEXT_SHARE if stem in names else CONTEXT_SHARE)
            for stem in lost
            if stem in nearby
        ),
        matched=frozenset(held),
        nearby=frozenset(nearby),
    )


def _drop_overlaps(candidates: list[Window]) -> tuple[Window, ...]:
    kept: list[Window] = []
    for window in candidates:
        if len(kept) == PASSAGES_PER_REPORT:
            break
        if all(window.last < other.first or window.first > other.last for other in kept):
            kept.append(window)
    return tuple(kept)
