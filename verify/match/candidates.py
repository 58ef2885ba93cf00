"""A claim and a report in; the passages that may be evidence out, best first.

Only sentences that share a telling word with the claim are looked at: an index from stems to
sentences rules the rest out, so the cost follows the matches and not the pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from verify.language.similarity import Vocabulary, find_alike_stems, make_vocabulary
from verify.match.rarity import Rarity
from verify.match.reading import ReadClaim, ReadReport
from verify.match.scale import Scale, make_scale

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
# So far a passage and what is around it reach beyond its first sentence.
GAP = max(LOOK_BACK, LONGEST_PASSAGE - 1)


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
    """Where each stem stands; made once per run.

    Sentences are numbered through all reports, with GAP numbers of none before each report and at
    the end, so that looking beside a sentence never meets another report. `firsts` holds the
    number of each report's first sentence, `report_of` the report of each number. `titles` are
    the reports with a stem in their headline.
    """

    vocabulary: Vocabulary
    places: dict[str, list[int]]
    titles: dict[str, list[int]]
    report_of: tuple[int, ...]
    firsts: tuple[int, ...]


def index_reports(readings: Sequence[ReadReport]) -> Index:
    """Index the stems of all reports."""
    places: dict[str, list[int]] = defaultdict(list)
    titles: dict[str, list[int]] = defaultdict(list)
    report_of: list[int] = []
    firsts: list[int] = []
    for report, reading in enumerate(readings):
        report_of += [report] * GAP
        firsts.append(len(report_of))
        for stem in reading.title_stems:
            titles[stem].append(report)
        for sentence in reading.sentences:
            for stem in sentence.stems:
                places[stem].append(len(report_of))
            report_of.append(report)
    report_of += [len(readings)] * GAP
    return Index(
        make_vocabulary(places), dict(places), dict(titles), tuple(report_of), tuple(firsts)
    )


def weigh_claim(claim: ReadClaim, rarity: Rarity) -> dict[str, float]:
    """Each telling stem of the claim with its weight, the whole summing to 1."""
    weights = {token.stem: rarity.weigh(token.stem) for token in claim.content}
    total = sum(weights.values())
    return {stem: weight / total for stem, weight in weights.items()} if total else {}


def find_windows(
    weights: dict[str, float],
    index: Index,
    *,
    names: frozenset[str] = frozenset(),
    telling_from: float = 0.0,
) -> dict[int, tuple[Window, ...]]:
    """For each report that shares a word with the claim, its best passages, best first.

    `names` are the stems among `weights` that belong to names. Where no other passage of a report
    covers `telling_from` of the claim, only the best is given.
    """
    around = {
        stem: weight * (NAME_CONTEXT_SHARE if stem in names else CONTEXT_SHARE)
        for stem, weight in weights.items()
    }
    stems = tuple(weights)
    scale = make_scale(weights, around, find_alike_stems(stems, index.vocabulary))
    marks = _mark(scale.words, index.places, len(index.report_of))
    own_words = ((stem, 1 << number) for number, stem in enumerate(stems))
    titles = _mark(own_words, index.titles, len(index.firsts))
    found = {}
    told = (number for number, mark in enumerate(marks) if mark)
    for report, run in groupby(told, key=index.report_of.__getitem__):
        first = index.firsts[report]
        candidates = _rate_candidates(run, marks, scale, about=titles[report] | marks[first])
        chosen = _choose_best(candidates, telling_from)
        found[report] = tuple(_make_window(one, scale, first) for one in chosen)
    return found


def _mark(words: Iterable[tuple[str, int]], places: dict[str, list[int]], size: int) -> list[int]:
    """For each place, the bits of the words that stand there."""
    marks = [0] * size
    for word, bit in words:
        for place in places.get(word, ()):
            marks[place] |= bit
    return marks


# Rank (less is better), first and last sentence, coverage, context, the marks of the words held
# and of those around: a tuple, since several are rated for each that becomes a window.
_Candidate = tuple[float, int, int, float, float, int, int]
_FIRST, _LAST, _COVERAGE = 1, 2, 3
_BACK = tuple(range(1, LOOK_BACK + 1))
_AHEAD = tuple(range(1, LONGEST_PASSAGE))
# A sentence must be worth more than its price to be added; the rest is for rounding.
_PAYS_FROM = PRICE_OF_A_SENTENCE - 1e-9


def _rate_candidates(
    run: Iterable[int], marks: list[int], scale: Scale, *, about: int
) -> list[_Candidate]:
    """Rate the stretches of a report that begin and end with a word of the claim.

    Left out is a stretch whose last sentence is worth less than its price: without it, it ranks
    higher and begins at the same place, so it is never chosen. `about` is the mark of the headline
    and the lead.
    """
    worth, held, around, own = scale.worth, scale.held, scale.around, scale.own
    candidates = []
    for start in run:
        near = about
        for back in _BACK:
            near |= marks[start - back]
        near &= own
        mark = marks[start]
        lost = near & ~held[mark]
        coverage, context = worth[mark], around[lost]
        candidates.append((-(coverage + context), start, start, coverage, context, mark, lost))
        for ahead in _AHEAD:
            added = marks[start + ahead]
            mark |= added
            if worth[added] > _PAYS_FROM:
                lost = near & ~held[mark]
                coverage, context = worth[mark], around[lost]
                rank = coverage + context - PRICE_OF_A_SENTENCE * ahead
                last = start + ahead
                candidates.append((-rank, start, last, coverage, context, mark, lost))
    return candidates


def _choose_best(candidates: list[_Candidate], telling_from: float) -> list[_Candidate]:
    """The best candidates that do not overlap, up to PASSAGES_PER_REPORT of them."""
    best = min(candidates)
    _, first, last, *_ = best
    if not any(
        one[_COVERAGE] >= telling_from
        for one in candidates
        if one[_LAST] < first or one[_FIRST] > last
    ):
        return [best]
    kept: list[_Candidate] = []
    for one in sorted(candidates):
        if len(kept) == PASSAGES_PER_REPORT:
            break
        if all(one[_LAST] < other[_FIRST] or one[_FIRST] > other[_LAST] for other in kept):
            kept.append(one)
    return kept


def _make_window(one: _Candidate, scale: Scale, offset: int) -> Window:
    _, first, last, coverage, context, mark, lost = one
    return Window(
        first=first - offset,
        last=last - offset,
        coverage=coverage,
        context=context,
        matched=scale.stems[scale.held[mark]],
        nearby=scale.stems[lost],
    )
