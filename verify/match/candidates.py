"""A claim and a report in; the passages that may be evidence out, best first.

Only sentences that share a telling word with the claim are looked at: an index from stems to
sentences rules the rest out, so the cost follows the matches and not the pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
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


# Rank (less is better), first and last sentence, coverage, context, what of the claim stands there
# and what around it. A tuple, since ten are rated for each that becomes a window.
_Candidate = tuple[float, int, int, float, float, dict[str, float], set[str]]


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
    around = {
        stem: weight * (NAME_CONTEXT_SHARE if stem in names else CONTEXT_SHARE)
        for stem, weight in weights.items()
    }
    return {
        report: _choose_windows(around, readings[report], sentences)
        for report, sentences in found.items()
    }


def _choose_windows(
    around: dict[str, float], read: ReadReport, found: dict[int, dict[str, float]]
) -> tuple[Window, ...]:
    candidates = sorted(_rate_candidates(around, read, found))
    return tuple(
        Window(first, last, coverage, context, frozenset(held), near - held.keys())
        for _, first, last, coverage, context, held, near in _drop_overlaps(candidates)
    )


def _rate_candidates(
    around: dict[str, float], read: ReadReport, found: dict[int, dict[str, float]]
) -> Iterator[_Candidate]:
    """Every stretch of neighbouring sentences that begins and ends with a word of the claim.

    `around` says what each stem is worth where it stands only around the stretch.
    """
    stems = around.keys()
    about = (stems & read.title_stems) | (stems & read.sentences[0].stems)
    for first, begun in found.items():
        near = about.union(
            *(stems & read.sentences[at].stems for at in range(max(0, first - LOOK_BACK), first))
        )
        held = begun
        for last in range(first, min(first + LONGEST_PASSAGE, len(read.sentences))):
            if last not in found:
                continue
            if last > first:
                held = _join(held, found[last])
            coverage = sum(held.values())
            context = sum(around[stem] for stem in stems if stem in near and stem not in held)
            rank = coverage + context - PRICE_OF_A_SENTENCE * (last - first)
            yield -rank, first, last, coverage, context, held, near


def _join(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    joined = dict(one)
    for stem, weight in other.items():
        joined[stem] = max(joined.get(stem, 0.0), weight)
    return joined


def _drop_overlaps(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    kept: list[_Candidate] = []
    for candidate in candidates:
        if len(kept) == PASSAGES_PER_REPORT:
            break
        _, first, last, *_ = candidate
        if all(last < other[1] or first > other[2] for other in kept):
            kept.append(candidate)
    return kept
