"""A reader's model and labelled pairs in; how well it judges relation by itself, and how fast, out.

    python -m benchmarks.reader DATA [READER]

READER is a folder with a model, verify/reader/small where none is given. Each figure stands beside
that of words alone: the share of the claim's stems that the passage has, rare ones counting more.
"""

from __future__ import annotations

import math
import os
import sys
import time
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from benchmarks.events import LABELLED, MANY, Story, read_stories
from benchmarks.figures import Part, auc, part_of, read_rows, sample, share
from benchmarks.relation import AGAINST, FOR, PAIR_SETS, SAMPLE_SIZE, PairSet
from benchmarks.relation import Pair as Labelled
from verify import Relation
from verify.errors import ReaderError
from verify.language.sentences import split_sentences
from verify.language.tokens import find_stems
from verify.match.condensing import MOST_WORDS, pick_sentences
from verify.reader.choosing import SHIPPED
from verify.reader.files import find_files
from verify.reader.onnx_head import OnnxHead
from verify.reader.tokens import PairTokenizer, TooLong
from verify.records import Pair

# What the product holds a claim against: up to three sentences.
MOST_IN_REPORT = 80
# Sets of which training reads the dev part.
_NAMES = ("fm2", "fever-symmetric", "factcheck-bench", "wice")
TRAINED_ON = frozenset(f"relation/{name}" for name in _NAMES)
PIECES_TIMED, PAIRS_TIMED = 99, 300


class Logits(NamedTuple):
    """How strongly a model says each; not yet divided by its temperature."""

    supports: float
    contradicts: float
    silent: float

    @property
    def support(self) -> float:
        """Support against the two others, as log odds."""
        return self.supports - _log_sum(self.contradicts, self.silent)

    @property
    def direction(self) -> float:
        """Support against contradiction."""
        return self.supports - self.contradicts


def _log_sum(one: float, other: float) -> float:
    return max(one, other) + math.log1p(math.exp(-abs(one - other)))


class Scores(NamedTuple):
    """What was reached by words alone, by the reader, and by the sum of a row's ranks in both."""

    words: float
    reader: float
    both: float


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of words alone, of the reader, and of both; nan where words have none."""

    set: str
    measure: str
    part: str
    scores: Scores
    count: int


class LogitsReader:
    """An ONNX reader of three labels that is asked for its logits, as a regression needs them."""

    def __init__(self, folder: Path) -> None:
        """Raises ReaderError where the folder holds none."""
        files = find_files(folder, name=str(folder))
        self._order = [files.labels.meanings.index(name) for name in Logits._fields]
        self._head = OnnxHead(files.model)
        self._tokenizer = PairTokenizer(files.tokenizer, max_length=files.max_length)

    def read(self, pairs: Sequence[Pair], *, cores: int = 0) -> list[Logits]:
        """The logits of each pair of passage and claim; raises ReaderError for too long a claim."""
        with ThreadPoolExecutor(max_workers=cores or os.cpu_count() or 1) as threads:
            return list(threads.map(self._read_one, pairs))

    def _read_one(self, pair: Pair) -> Logits:
        tokens = self._tokenizer.encode(pair)
        if isinstance(tokens, TooLong):
            raise ReaderError(tokens.note)
        logits = self._head.score(tokens)
        return Logits(*(logits[at] for at in self._order))


def condense(claim: str, sentences: Sequence[str], *, most_words: int) -> str:
    """The sentences that share most stems with the claim, in their order, up to so many words.

    One that is too long by itself is cut at its end, only where nothing else was kept.
    """
    wanted = find_stems(claim)
    stems = [find_stems(sentence) for sentence in sentences]
    lengths = [len(sentence.split()) for sentence in sentences]
    places = pick_sentences(wanted, stems, lengths, most_words=most_words)
    if not places and sentences:
        nearest = max(sentences, key=lambda sentence: len(wanted & find_stems(sentence)))
        return " ".join(nearest.split()[:most_words])
    return " ".join(sentences[place] for place in places)


def condense_text(claim: str, text: str, *, most_words: int) -> str:
    """The same for a text; one that is short enough stays as it is."""
    if len(text.split()) <= most_words:
        return text
    sentences = [text[one.start : one.end] for one in split_sentences(text)]
    return condense(claim, sentences, most_words=most_words)


class Rarity:
    """How much each stem weighs, by how few of the passages have it."""

    def __init__(self, passages: Iterable[str]) -> None:
        self._passages = [find_stems(passage) for passage in passages]
        self._counts = Counter(stem for stems in self._passages for stem in stems)

    def share(self, claim: str, passage: str) -> float:
        """The share of the claim's weight that the passage has."""
        stems, there = find_stems(claim), find_stems(passage)
        whole = sum(map(self._weight, stems))
        return sum(map(self._weight, stems & there)) / whole if whole else 0.0

    def _weight(self, stem: str) -> float:
        return math.log((len(self._passages) + 1) / (self._counts[stem] + 0.5))


def measure(data: Path, reader: LogitsReader) -> Iterator[Line]:
    """Every figure of the folder `data`."""
    for pair_set in PAIR_SETS:
        yield from _measure_pairs(pair_set, data, reader)
    for name in (LABELLED, MANY):
        stories = [story for own, _, part in read_stories(data) if own == name for story in part]
        yield from _measure_twins(name, stories, reader)


def _measure_pairs(pair_set: PairSet, data: Path, reader: LogitsReader) -> Iterator[Line]:
    rows = [pair_set.read(row) for row in read_rows(data / pair_set.file)]
    if pair_set.name not in TRAINED_ON:
        rows = list(sample(rows, lambda pair: pair.claim + pair.evidence, SAMPLE_SIZE))
        yield from _lines(pair_set.name, "all", rows, reader)
        return
    seen = {pair.evidence for pair in rows if part_of(pair.claim) is Part.DEV}
    held = [pair for pair in rows if part_of(pair.claim) is Part.HELD_OUT]
    yield from _lines(pair_set.name, "held-out", held, reader)
    unseen = [pair for pair in held if pair.evidence not in seen]
    if len(unseen) < len(held):
        yield from _lines(pair_set.name, "held-out, text unseen", unseen, reader)


def _lines(name: str, part: str, pairs: Sequence[Labelled], reader: LogitsReader) -> Iterator[Line]:
    rarity = Rarity(pair.evidence for pair in pairs)
    given = [
        Pair(condense_text(pair.claim, pair.evidence, most_words=MOST_WORDS), pair.claim)
        for pair in pairs
    ]
    logits = reader.read(given)
    words = [rarity.share(pair.claim, pair.evidence) for pair in pairs]
    labels = [pair.label for pair in pairs]
    if set(labels) - {FOR, AGAINST}:
        scores = _areas(words, [each.support for each in logits], [each is FOR for each in labels])
        yield Line(name, "AUC, supported against the rest", part, scores, len(pairs))
    if AGAINST in labels:
        sides = [at for at, label in enumerate(labels) if label in {FOR, AGAINST}]
        scores = _areas(
            [words[at] for at in sides],
            [logits[at].direction for at in sides],
            [labels[at] is FOR for at in sides],
        )
        yield Line(name, "AUC, supported against refuted", part, scores, len(sides))


def _areas(words: Sequence[float], found: Sequence[float], flags: Sequence[bool]) -> Scores:
    return Scores(
        *(auc(zip(each, flags, strict=True)) for each in (words, found, _add(words, found)))
    )


def _add(words: Sequence[float], found: Sequence[float]) -> list[float]:
    """The sum of the ranks of each row: no scale has to be brought to the other."""
    pairs = zip(_ranks(words), _ranks(found), strict=True)
    return [float(one + other) for one, other in pairs]


def _ranks(values: Sequence[float]) -> list[int]:
    ordered = sorted(values)
    return [bisect_left(ordered, value) + bisect_right(ordered, value) for value in values]


class _Duel(NamedTuple):
    report: str
    evidence: str
    claim: str
    twin: str


def _duels(stories: Sequence[Story]) -> Iterator[_Duel]:
    for story in stories:
        for report, label in zip(story.reports, story.expected, strict=True):
            if label.relation is Relation.SUPPORTS:
                evidence = " ".join(report.text[one.start : one.end] for one in label.places)
                for twin in story.twins:
                    yield _Duel(report.text, evidence, story.claim, twin.text)


def _measure_twins(name: str, stories: Sequence[Story], reader: LogitsReader) -> Iterator[Line]:
    duels = list(_duels(stories))
    rarity = Rarity(
        duel.report[one.start : one.end]
        for duel in {duel.report: duel for duel in duels}.values()
        for one in split_sentences(duel.report)
    )
    for place, passage in (("labelled evidence", _labelled), ("best sentences", _best)):
        true = [Pair(passage(duel, duel.claim), duel.claim) for duel in duels]
        false = [Pair(passage(duel, duel.twin), duel.twin) for duel in duels]
        above, below = reader.read(true), reader.read(false)
        words = [rarity.share(claim, text) for text, claim in (*true, *false)]
        found = [each.support for each in (*above, *below)]
        flags = [True] * len(duels) + [False] * len(duels)
        for measured, scores in (
            ("AUC, true claims against twins", _areas(words, found, flags)),
            (
                "true claim above its twin",
                Scores(*map(_won, (words, found, _add(words, found)))),
            ),
            ("twin called contradicts", Scores(math.nan, share(map(_is_against, below)), math.nan)),
            (
                "true claim called contradicts",
                Scores(math.nan, share(map(_is_against, above)), math.nan),
            ),
        ):
            yield Line(name, measured, place, scores, len(duels))


def _labelled(duel: _Duel, claim: str) -> str:
    return condense_text(claim, duel.evidence, most_words=MOST_WORDS)


def _best(duel: _Duel, claim: str) -> str:
    return condense_text(claim, duel.report, most_words=MOST_IN_REPORT)


def _is_against(logits: Logits) -> bool:
    return logits.contradicts == max(logits)


def _won(scores: Sequence[float]) -> float:
    """How often the first half's score is above that of the second; a tie counts half."""
    half = len(scores) // 2
    wins = [
        (one > other) + 0.5 * (one == other)
        for one, other in zip(scores[:half], scores[half:], strict=True)
    ]
    return sum(wins) / half if half else math.nan


def time_reader(reader: LogitsReader, *, cores: int) -> float:
    """Pairs a second of about PIECES_TIMED pieces, each different."""
    words = "the council of the town met on a long grey day and voted for a new bridge by".split()
    pairs = []
    for at in range(PAIRS_TIMED):
        text = " ".join([*words * (PIECES_TIMED // len(words) - 1), str(1_900 + at)])
        pairs.append(Pair(text, " ".join(words) + "."))
    reader.read(pairs[:10], cores=cores)
    began = time.perf_counter()
    reader.read(pairs, cores=cores)
    return len(pairs) / (time.perf_counter() - began)


def main(data: Path, folder: Path) -> None:
    """Print every figure as a row of a table."""
    reader = LogitsReader(folder)
    print("| set | measure | part | words alone | reader | both | rows |")
    print("|" + " --- |" * 7)
    for line in measure(data, reader):
        scores = ["–" if math.isnan(score) else f"{score:.3f}" for score in line.scores]
        cells = (line.set, line.measure, line.part, *scores, str(line.count))
        print("| " + " | ".join(cells) + " |", flush=True)
    speeds = ", ".join(f"{cores}: {time_reader(reader, cores=cores):.0f}" for cores in (1, 2))
    print(f"\nPairs a second of about {PIECES_TIMED} pieces, by cores: {speeds}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else SHIPPED)
