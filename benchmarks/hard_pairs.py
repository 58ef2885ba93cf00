"""The claims and reports of tests/hard_pairs*.toml in; how many are judged as labelled out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from benchmarks.figures import Figure, Part, macro_f1, share
from verify import Evidence, Relation, Report
from verify.claims import read_claim
from verify.match import find_evidence
from verify.records import to_published

# The second file is held out: its mistakes are counted and never shown.
FILES = {Part.DEV: "tests/hard_pairs.toml", Part.HELD_OUT: "tests/hard_pairs_held.toml"}
SET = "hard_pairs"


@dataclass(frozen=True, slots=True)
class HardPair:
    """One claim and the report it is held against; claims of one `passage` are twins.

    `published` is the day of the report and of the claim's article, "" where it does not matter.
    """

    claim: str
    passage: str
    title: str
    published: str
    relation: Relation
    difficulty: str
    why: str

    def judge(self) -> Evidence:
        """What is found of the claim in the report."""
        report = Report(text=self.passage, title=self.title, published=self.published or None)
        day = to_published(self.published or None)
        claim = read_claim(self.claim, published=day)
        ((evidence,),) = find_evidence([claim], [report], published=day)
        return evidence


def read_pairs(file: Path) -> tuple[HardPair, ...]:
    """The pairs of one file, in order."""
    reports = tomllib.loads(file.read_text(encoding="utf-8"))["report"]
    return tuple(
        HardPair(
            claim=claim["text"],
            passage=report["passage"],
            title=report["title"],
            published=report.get("published", ""),
            relation=Relation(claim["relation"]),
            difficulty=claim["difficulty"],
            why=claim["why"],
        )
        for report in reports
        for claim in report["claim"]
    )


def figures(root: Path) -> tuple[Figure, ...]:
    """The figures of both parts; `root` is the project's folder."""
    return tuple(
        figure
        for part, file in FILES.items()
        for figure in _measure(part, [(pair, pair.judge()) for pair in read_pairs(root / file)])
    )


_Judged = Sequence[tuple[HardPair, Evidence]]


def _measure(part: Part, judged: _Judged) -> Iterator[Figure]:
    both = [(pair.relation, found.relation) for pair, found in judged]
    right = [label is found for label, found in both]
    note = _name_mistakes(judged) if part is Part.DEV else ""
    yield Figure(SET, "relation right", share(right), len(right), note, part)
    yield Figure(
        SET, "macro-F1 of the four relations", macro_f1(both, Relation), len(both), "", part
    )
    for label, measure in (
        (Relation.SUPPORTS, "supporting called supports"),
        (Relation.CONTRADICTS, "distorted called contradicts"),
    ):
        flags = [found is label for own, found in both if own is label]
        yield Figure(SET, measure, share(flags), len(flags), "", part)
    others = [found is Relation.SUPPORTS for label, found in both if label != "supports"]
    measure = "others called supports"
    yield Figure(SET, measure, share(others), len(others), "", part, is_better_low=True)
    wins = list(_compare_twins(judged))
    measure = "true claim scored above its distorted twin"
    value = sum(wins) / len(wins) if wins else share([])
    yield Figure(SET, measure, value, len(wins), "ties count half", part)


def _compare_twins(judged: _Judged) -> Iterator[float]:
    """1 for each true claim scored above a distorted one on the same report, 0.5 for a tie."""
    for (one, true), (other, false) in product(judged, judged):
        if one.passage == other.passage and (one.relation, other.relation) == (
            Relation.SUPPORTS,
            Relation.CONTRADICTS,
        ):
            yield (true.score > false.score) + 0.5 * (true.score == false.score)


def _name_mistakes(judged: _Judged) -> str:
    wrong = [
        f"{pair.relation} by {pair.difficulty} ({found.relation})"
        for pair, found in judged
        if pair.relation is not found.relation
    ]
    return f"wrong: {'; '.join(wrong)}" if wrong else ""
