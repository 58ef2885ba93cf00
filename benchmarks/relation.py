"""Claim and evidence pairs of public sets in; how well `compare` tells the relations apart out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure, Part, Row, auc, read_rows, sample, share, split_rows
from verify import Relation
from verify.claims import read_claim
from verify.match import compare_passages
from verify.records import NO_READER, Comparison, Reader

# Takes the sets whose labels were checked by hand whole (FM2, FEVER-Symmetric, Factcheck-Bench,
# WiCE), the two large ones in part; a minute in all.
SAMPLE_SIZE = 1800

FOR, AGAINST, NEITHER = Relation.SUPPORTS, Relation.CONTRADICTS, Relation.SILENT


@dataclass(frozen=True, slots=True)
class Pair:
    """One labelled pair; `label` as the set's own labels translate, PARTIAL where it has them."""

    claim: str
    evidence: str
    label: Relation


@dataclass(frozen=True, slots=True)
class PairSet:
    """One set: where it lies, how a row reads, and which measures its labels allow."""

    name: str
    file: str
    read: Callable[[Row], Pair]
    measures: tuple[str, ...]

    def read_parts(self, data: Path) -> dict[Part, tuple[Pair, ...]]:
        """Its pairs by part; of a large set a fixed choice."""
        rows = (self.read(row) for row in read_rows(data / self.file))
        pairs = sample(rows, lambda pair: pair.claim + pair.evidence, SAMPLE_SIZE)
        return dict(split_rows(pairs, lambda pair: pair.claim))


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with what `compare` said of it."""

    pair: Pair
    comparison: Comparison

    @property
    def score(self) -> float:
        """How much likelier it is to support than to contradict."""
        return self.comparison.supports - self.comparison.contradicts


PRESENT = "AUC of supports, supported against the rest"
DIRECTION = "AUC of supports - contradicts, supported against refuted"
SLANDER = "refuted called supports"
REFUTED = "refuted called contradicts"
ENDORSED = "supported called supports"

_STANCES = {
    "completely-support": FOR,
    "partially-support": Relation.PARTIAL,
    "refute": AGAINST,
    "irrelevant": NEITHER,
}
_VERDICTS = {"SUPPORTS": FOR, "REFUTES": AGAINST, "NOT_ENOUGH_INFO": NEITHER}
_DEGREES = {
    "supported": FOR,
    "partially_supported": Relation.PARTIAL,
    "not_supported": NEITHER,
}


def _verdict(row: Row) -> Pair:
    return Pair(row["claim"], row["evidence"], _VERDICTS[row["label"]])


def _stance(row: Row) -> Pair:
    return Pair(row["claim"], row["evidence"], _STANCES[row["stance"]])


def _degree(row: Row) -> Pair:
    return Pair(row["claim"], " ".join(row["evidence"]), _DEGREES[row["label"]])


def _presence(row: Row) -> Pair:
    return Pair(row["claim"], row["evidence"], FOR if row["present"] else NEITHER)


_BOTH_WAYS = (DIRECTION, SLANDER, REFUTED, ENDORSED)
PAIR_SETS = (
    PairSet("relation/fm2", "relation/fm2_dev.jsonl", _verdict, _BOTH_WAYS),
    PairSet("relation/fever-symmetric", "relation/fever_symmetric_dev.jsonl", _verdict, _BOTH_WAYS),
    PairSet(
        "relation/factcheck-bench",
        "relation/factcheck_bench_dev.jsonl",
        _stance,
        (PRESENT, *_BOTH_WAYS),
    ),
    PairSet("relation/wice", "relation/wice_oracle_dev.jsonl", _degree, (PRESENT, ENDORSED)),
    PairSet("relation/scu-news", "relation/scu_news_pairs.jsonl", _presence, (PRESENT, ENDORSED)),
    PairSet(
        "relation/climate-fever", "relation/climate_fever.jsonl", _verdict, (PRESENT, *_BOTH_WAYS)
    ),
)


def figures(data: Path) -> tuple[Figure, ...]:
    """Every relation figure of the folder `data`, each on both parts."""
    return tuple(figure for pair_set in PAIR_SETS for figure in _measure(pair_set, data))


def _measure(pair_set: PairSet, data: Path) -> Iterator[Figure]:
    for part, pairs in pair_set.read_parts(data).items():
        judged = judge_pairs(pairs)
        for measure in pair_set.measures:
            yield _figure(pair_set.name, measure, judged, part)


def judge_pairs(pairs: Sequence[Pair], reader: Reader = NO_READER) -> tuple[Judged, ...]:
    """Each pair with what `compare` says of it; passages of one claim are compared together."""
    by_claim: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_claim.setdefault(pair.claim, []).append(pair)
    judged: list[Judged] = []
    for claim, own in by_claim.items():
        texts = [pair.evidence for pair in own]
        comparisons = compare_passages(read_claim(claim), texts, reader=reader)
        judged += [Judged(*row) for row in zip(own, comparisons, strict=True)]
    return tuple(judged)


def _figure(name: str, measure: str, judged: Sequence[Judged], part: Part) -> Figure:
    supported = [row for row in judged if row.pair.label is FOR]
    refuted = [row for row in judged if row.pair.label is AGAINST]
    if measure == PRESENT:
        value = auc((row.comparison.supports, row.pair.label is FOR) for row in judged)
        return Figure(name, measure, value, len(judged), part=part)
    if measure == DIRECTION:
        value = auc((row.score, row.pair.label is FOR) for row in supported + refuted)
        return Figure(name, measure, value, len(supported) + len(refuted), part=part)
    if measure == ENDORSED:
        value = share(row.comparison.relation is FOR for row in supported)
        return Figure(name, measure, value, len(supported), part=part)
    called = FOR if measure == SLANDER else AGAINST
    value = share(row.comparison.relation is called for row in refuted)
    is_mistake = measure == SLANDER
    return Figure(name, measure, value, len(refuted), part=part, is_better_low=is_mistake)
