"""Claim and evidence pairs of public sets in; how well `compare` tells the relations apart out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import verify
from benchmarks.figures import Figure, Part, Row, auc, read_rows, sample, share, split_rows
from verify import Relation

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


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with what `compare` said of it."""

    pair: Pair
    found: Relation
    supports: float
    contradicts: float


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
    rows = (pair_set.read(row) for row in read_rows(data / pair_set.file))
    pairs = sample(rows, lambda pair: pair.claim + pair.evidence, SAMPLE_SIZE)
    for part, part_pairs in split_rows(pairs, lambda pair: pair.claim):
        judged = _judge(part_pairs)
        for measure in pair_set.measures:
            yield _figure(pair_set.name, measure, judged, part)


def _judge(pairs: Sequence[Pair]) -> tuple[Judged, ...]:
    by_claim: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_claim.setdefault(pair.claim, []).append(pair)
    judged = []
    for claim, own in by_claim.items():
        comparisons = verify.compare(claim, [pair.evidence for pair in own])
        for pair, comparison in zip(own, comparisons, strict=True):
            judged.append(
                Judged(pair, comparison.relation, comparison.supports, comparison.contradicts)
            )
    return tuple(judged)


def _figure(name: str, measure: str, judged: Sequence[Judged], part: Part) -> Figure:
    supported = [row for row in judged if row.pair.label is FOR]
    refuted = [row for row in judged if row.pair.label is AGAINST]
    if measure == PRESENT:
        value = auc((row.supports, row.pair.label is FOR) for row in judged)
        return Figure(name, measure, value, len(judged), part=part)
    if measure == DIRECTION:
        value = auc(
            (row.supports - row.contradicts, row.pair.label is FOR) for row in supported + refuted
        )
        return Figure(name, measure, value, len(supported) + len(refuted), part=part)
    if measure == ENDORSED:
        value = share(row.found is FOR for row in supported)
        return Figure(name, measure, value, len(supported), part=part)
    called = FOR if measure == SLANDER else AGAINST
    value = share(row.found is called for row in refuted)
    is_mistake = measure == SLANDER
    return Figure(name, measure, value, len(refuted), part=part, is_better_low=is_mistake)
