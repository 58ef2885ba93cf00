"""The claims of the seed stories with one fact falsified each in; what became of them out.

    python -m benchmarks.seed_twins     names those that some report of the story bears out

Our own stories, our own falsifications (benchmarks/distort.py): a development set. A few are no
falsehood: the reports of the stories disagree on purpose, and evening for night tells one thing.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.distort import Distortion, Kind, distort
from benchmarks.figures import Figure, share
from benchmarks.seeds import STORIES, Story, run_story
from benchmarks.sets import ROOT
from verify.claims import read_claim
from verify.pipeline import judge_claims
from verify.records import Finding, Status

SET = "seeds/twins"
SEED = 1
Judged = tuple[tuple[Distortion, Finding], ...]


def figures(root: Path) -> tuple[Figure, ...]:
    """How many are corroborated, rest on one origin, and are contradicted, of both stories."""
    judged = [one for story in STORIES for one in judge_twins(story, root / "seeds")]
    against = (Status.CONTRADICTED, Status.CONTESTED)
    return (
        _measure("distorted claims corroborated", judged, (Status.CORROBORATED,), is_low=True),
        _measure("distorted claims on one origin", judged, (Status.SINGLE_ORIGIN,), is_low=True),
        _measure("distorted claims contradicted or contested", judged, against, is_low=False),
    )


def _measure(
    measure: str,
    judged: Sequence[tuple[Distortion, Finding]],
    statuses: Sequence[Status],
    *,
    is_low: bool,
) -> Figure:
    flags = [finding.status in statuses for _, finding in judged]
    return Figure(SET, measure, share(flags), len(flags), is_better_low=is_low)


def judge_twins(story: Story, seeds: Path) -> Judged:
    """Each falsified claim of a story with its finding; what is left open is no falsehood."""
    result = run_story(story, seeds=seeds)
    article = result.article
    twins = [
        twin
        for claim in result.claims
        for twin in distort(claim.text, article=article.text, seed=SEED)
        if twin.kind is not Kind.MODALITY
    ]
    claims = [
        read_claim(twin.text, context=article.text, published=article.published) for twin in twins
    ]
    findings, *_ = judge_claims(article, claims, result.reports)
    return tuple(zip(twins, findings, strict=True))


def main() -> int:
    """Print those that are borne out."""
    for story in STORIES:
        for twin, finding in judge_twins(story, ROOT / "seeds"):
            if finding.status in (Status.CORROBORATED, Status.SINGLE_ORIGIN):
                change = f"{twin.original} -> {twin.changed}"
                print(f"{story.name}: {finding.status}: {twin.text} ({twin.kind}: {change})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
