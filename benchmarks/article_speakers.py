"""Whole articles labelled by hand, our own; how often a claim has the speaker of its label, out.

python -m benchmarks.article_speakers [--wrong]

Counted are the labelled claims that are found (as benchmarks/claims.py aligns them). A speaker is
right when a head of its phrase is one of the label's ("spokesman" of "spokesman for the fund",
never "fund"); where the label has one voice inside another ("Low (via Ash)"), either is right.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.claims import align
from benchmarks.figures import Figure, Row, share
from benchmarks.quoted_speakers import is_same_speaker
from benchmarks.sets import ROOT
from verify.claims import split_claims
from verify.records import Article, Claim

SET = "article_speakers"
_VIA = re.compile(r"\s\(via\s|\)$")


def read_pairs(root: Path) -> Iterator[tuple[Row, Claim]]:
    """The labelled claims of all articles that are found, each with the claim taken for it."""
    for path in sorted((root / "tests" / "articles").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        yield from align(row, split_claims(Article(row["text"]))).pairs


def is_right(label: Row, claim: Claim) -> bool:
    """Whether the claim has the speaker of its label."""
    voices = [voice for voice in _VIA.split(label["speaker"]) if voice]
    return any(is_same_speaker(voice, claim.speaker) for voice in voices)


def figures(root: Path) -> tuple[Figure, ...]:
    """Speakers right, others named, and claims of the article itself put into a mouth."""
    pairs = tuple(read_pairs(root))
    spoken = [pair for pair in pairs if pair[0]["speaker"]]
    own = [claim for label, claim in pairs if not label["speaker"]]
    right = [is_right(*pair) for pair in spoken]
    other = [bool(claim.speaker) and not is_right(label, claim) for label, claim in spoken]
    given = [bool(claim.speaker) for claim in own]
    note = "all articles were read by who wrote the rules"
    return (
        Figure(SET, "speaker right", share(right), len(right), note),
        Figure(SET, "another speaker named", share(other), len(other), is_better_low=True),
        Figure(
            SET, "speaker named for the article's own", share(given), len(given), is_better_low=True
        ),
    )


def main() -> int:
    """Print the figures, or with --wrong the mistakes."""
    if "--wrong" in sys.argv:
        for label, claim in read_pairs(ROOT):
            is_wrong = not is_right(label, claim) if label["speaker"] else bool(claim.speaker)
            if is_wrong:
                print(f"{label['speaker']!r}, found {claim.speaker!r} ({claim.cue}): {claim.text}")
        return 0
    for figure in figures(ROOT):
        print(f"{figure.measure:40} {figure.value:6.3f} of {figure.count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
