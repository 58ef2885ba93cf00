"""Labelled pairs and events in; what each part of matching is worth alone and together out.

    VERIFY_DATA=../shared/data python -m benchmarks.accuracy --only ablation

The parts: the plain recipe (best sentence by token_set_ratio), the words of a claim found in a
passage (coverage), the same with the checks of key facts, with the fitted probabilities, and with
the small reader. What it costs is printed by `python -m benchmarks.ablation DATA`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from rapidfuzz import fuzz

import verify
from benchmarks.events import read_stories
from benchmarks.figures import Figure, Part, auc, share
from benchmarks.relation import DIRECTION, PAIR_SETS, PRESENT, Pair, PairSet
from verify import Relation
from verify.language.sentences import split_sentences
from verify.records import Comparison

# Where the plain recipe calls a sentence support.
RECIPE_FROM = 60.0
_TIMED = "relation/wice"
FOR = Relation.SUPPORTS
_ORDER = (Relation.CONTRADICTS, Relation.SILENT, Relation.PARTIAL, Relation.SUPPORTS)
_RIVALS = ("relation/fm2", "relation/fever-symmetric", "relation/factcheck-bench", "relation/wice")
_SHOWN = (*_RIVALS, "relation/scu-news", "relation/climate-fever")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a part says of one pair: a score, higher for support, and whether it calls it so.

    `against` is taken off the score where supported stands against refuted.
    """

    score: float
    is_support: bool
    against: float = 0.0


Judge = Callable[[str, Sequence[str]], tuple[Judgement, ...]]


def judge_by_recipe(claim: str, texts: Sequence[str]) -> tuple[Judgement, ...]:
    """The plain recipe: the best token_set_ratio of a sentence, 0..1."""
    judged = []
    for text in texts:
        sentences = [text[span.start : span.end] for span in split_sentences(text)] or [text]
        best = max(fuzz.token_set_ratio(claim, one) for one in sentences)
        judged.append(Judgement(best / 100, best >= RECIPE_FROM))
    return tuple(judged)


def judge_by_words(claim: str, texts: Sequence[str]) -> tuple[Judgement, ...]:
    """Coverage alone: the share of the claim's words that the best passage and its context hold."""
    return tuple(_read_coverage(one) for one in verify.compare(claim, texts, reader="none"))


def judge_by_checks(claim: str, texts: Sequence[str]) -> tuple[Judgement, ...]:
    """Coverage within the relation that the rules find with the checks."""
    return tuple(
        Judgement(_ORDER.index(one.relation) + _read_coverage(one).score, one.relation is FOR)
        for one in verify.compare(claim, texts, reader="none")
    )


def judge_by_all(
    claim: str, texts: Sequence[str], *, reader: str = "none"
) -> tuple[Judgement, ...]:
    """The same with the fitted probabilities, as `verify` does without a reader."""
    return tuple(
        Judgement(one.supports, one.relation is FOR, one.contradicts)
        for one in verify.compare(claim, texts, reader=reader)
    )


def judge_with_reader(claim: str, texts: Sequence[str]) -> tuple[Judgement, ...]:
    """The whole, with the small reader."""
    return judge_by_all(claim, texts, reader="small")


def _read_coverage(found: Comparison) -> Judgement:
    steps = {step.name: step.value for step in found.steps}
    covered = steps.get("coverage", 0.0) + steps.get("context", 0.0)
    return Judgement(covered, steps.get("deeds", 0.0) >= steps.get("needed", 1.0))


PARTS: tuple[tuple[str, Judge], ...] = (
    ("token_set_ratio", judge_by_recipe),
    ("words", judge_by_words),
    ("words + checks", judge_by_checks),
    ("words + checks + probabilities", judge_by_all),
    ("all + reader", judge_with_reader),
)


def figures(data: Path) -> tuple[Figure, ...]:
    """Each part on the pair sets and on the labelled events, held-out halves where there are."""
    return (*_pair_figures(data), *_twin_figures(data))


def _pair_figures(data: Path) -> Iterator[Figure]:
    for pair_set in PAIR_SETS:
        if pair_set.name not in _SHOWN:
            continue
        held = pair_set.read_parts(data)[Part.HELD_OUT]
        by_claim: dict[str, list[Pair]] = {}
        for pair in held:
            by_claim.setdefault(pair.claim, []).append(pair)
        for name, judge in PARTS:
            judged = [
                row
                for claim, own in by_claim.items()
                for row in zip(own, judge(claim, [pair.evidence for pair in own]), strict=True)
            ]
            yield from _rank_figures(pair_set, name, judged)


def _rank_figures(
    pair_set: PairSet, name: str, judged: Sequence[tuple[Pair, Judgement]]
) -> Iterator[Figure]:
    if PRESENT in pair_set.measures:
        value = auc((row.score, pair.label is Relation.SUPPORTS) for pair, row in judged)
        yield Figure(pair_set.name, f"{PRESENT}: {name}", value, len(judged), part=Part.HELD_OUT)
    if DIRECTION in pair_set.measures:
        sides = [
            (row.score - row.against, pair.label is Relation.SUPPORTS)
            for pair, row in judged
            if pair.label in (Relation.SUPPORTS, Relation.CONTRADICTS)
        ]
        measure = f"{DIRECTION}: {name}"
        yield Figure(pair_set.name, measure, auc(sides), len(sides), part=Part.HELD_OUT)


def _weigh(one: Judgement) -> float:
    return one.score - one.against


def _twin_figures(data: Path) -> Iterator[Figure]:
    """True claims and their falsified twins before the same reports, the supporting ones."""
    stories = [story for _, _, part in read_stories(data) for story in part]
    for name, judge in PARTS:
        duels: list[float] = []
        passed: list[bool] = []
        endorsed: list[bool] = []
        for story in stories:
            texts = [
                report.text
                for report, label in zip(story.reports, story.expected, strict=True)
                if label.relation is Relation.SUPPORTS
            ]
            if not texts:
                continue
            true = judge(story.claim, texts)
            endorsed += [one.is_support for one in true]
            for twin in story.twins:
                false = judge(twin.text, texts)
                passed += [one.is_support for one in false]
                duels += [
                    (_weigh(here) > _weigh(there)) + 0.5 * (_weigh(here) == _weigh(there))
                    for here, there in zip(true, false, strict=True)
                ]
        yield Figure("events", f"true above its twin, same report: {name}", mean(duels), len(duels))
        yield Figure(
            "events",
            f"twins called supports: {name}",
            share(passed),
            len(passed),
            is_better_low=True,
        )
        yield Figure("events", f"true called supports: {name}", share(endorsed), len(endorsed))


def main() -> int:
    """Print how many pairs a second the recipe and the whole judge; 2 without a folder."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    pairs = next(one for one in PAIR_SETS if one.name == _TIMED).read_parts(Path(sys.argv[1]))
    for name, judge in (PARTS[0], PARTS[-2], PARTS[-1]):
        started = time.perf_counter()
        for pair in pairs[Part.HELD_OUT]:
            judge(pair.claim, [pair.evidence])
        taken = time.perf_counter() - started
        print(f"{name}: {len(pairs[Part.HELD_OUT]) / taken:.0f} pairs a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
