"""A claim and a report in; the passages that may be evidence out, best first.

Only sentences that share a telling word with the claim are looked at: an index from stems to
sentences rules the rest out, so the cost follows the matches and not the pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from verify.language.similarity import Vocabulary, find_alike_stems, make_vocabulary
from verify.match.ranking import Flags, Layout, Places, Prices, Word, rank_passages
from verify.match.rarity import Rarity
from verify.match.reading import ReadClaim, ReadReport
from verify.match.settled import settle, settle_share

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


_NOWHERE: Final = np.empty(0, np.int64)


class Window(NamedTuple):
    """Sentences first..last (included) of a report and how much of the claim they hold.

    A tuple, since thousands are made in a run. `coverage` is the share (0..1) of the claim's weight
    found there, `context` the share found only around it. `matched` are the stems of the claim
    found in the passage.
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
    the end, so that looking beside a sentence never meets another report. `titles` are the reports
    with a stem in their headline.
    """

    vocabulary: Vocabulary
    places: Mapping[str, Places]
    titles: Mapping[str, Places]
    layout: Layout


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
    layout = Layout(np.array(report_of, np.int64), np.array(firsts, np.int64))
    return Index(make_vocabulary(places), _to_arrays(places), _to_arrays(titles), layout)


def _to_arrays(lists: Mapping[str, list[int]]) -> dict[str, Places]:
    return {stem: np.array(numbers, np.int64) for stem, numbers in lists.items()}


def weigh_claim(claim: ReadClaim, rarity: Rarity) -> dict[str, float]:
    """Each telling stem of the claim with its weight, the whole summing to 1 but for rounding."""
    weights = {token.stem: rarity.weigh(token.stem) for token in claim.content}
    total = sum(weights.values())
    return {stem: settle(weight / total) for stem, weight in weights.items()} if total else {}


def find_windows(
    weights: Mapping[str, float],
    index: Index,
    *,
    names: frozenset[str] = frozenset(),
    telling_from: float = 0.0,
    kept: int = PASSAGES_PER_REPORT,
) -> dict[int, tuple[Window, ...]]:
    """For each report that shares a word with the claim, its `kept` best passages, best first.

    `names` are the stems among `weights` that belong to names. Where no other passage of a report
    covers `telling_from` of the claim, only the best is given.
    """
    words = tuple(_read_words(weights, index, names))
    prices = Prices(LONGEST_PASSAGE, LOOK_BACK, PRICE_OF_A_SENTENCE, kept)
    ranked = rank_passages(words, index.layout, prices, telling_from=telling_from)
    stems = tuple(weights)
    windows = map(
        Window,
        ranked.first.tolist(),
        ranked.last.tolist(),
        map(settle_share, ranked.coverage.tolist()),
        map(settle_share, ranked.context.tolist()),
        _name_rows(ranked.held, stems),
        _name_rows(ranked.nearby, stems),
    )
    found: dict[int, tuple[Window, ...]] = {}
    for report, window in zip(ranked.report.tolist(), windows, strict=True):
        found[report] = (*found.get(report, ()), window)
    return found


def _read_words(
    weights: Mapping[str, float], index: Index, names: frozenset[str]
) -> Iterator[Word]:
    alike = find_alike_stems(tuple(weights), index.vocabulary)
    for (stem, weight), found in zip(weights.items(), alike, strict=True):
        yield Word(
            worth=weight,
            around=weight * (NAME_CONTEXT_SHARE if stem in names else CONTEXT_SHARE),
            spellings=tuple((index.places[word], likeness) for word, likeness in found),
            is_own=stem in index.places,
            titles=index.titles.get(stem, _NOWHERE),
        )


def _name_rows(flags: Flags, stems: Sequence[str]) -> list[frozenset[str]]:
    """For each passage the stems that are flagged; passages with the same ones share a set."""
    packed = np.ascontiguousarray(np.packbits(flags, axis=0).T)
    keys = [] if not packed.size else packed.view(f"V{packed.shape[1]}").ravel().tolist()
    any_of = {key: at for at, key in enumerate(keys)}
    named = {
        key: frozenset(stems[word] for word in np.flatnonzero(flags[:, at]).tolist())
        for key, at in any_of.items()
    }
    return [named[key] for key in keys]
