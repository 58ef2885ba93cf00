"""Whole articles labelled by hand, our own; how often a claim has the speaker of its label, out.

python -m benchmarks.article_speakers [--wrong]

The articles are those of benchmarks/blind.py, and parted as there: `dev` is what may be read by who
mends the rules, and of the others --wrong prints nothing. Counted are the labelled claims that are
found (as benchmarks/claims.py aligns them). A speaker is right when a head of its phrase is one of
the label's ("spokesman" of "spokesman for the fund", never "fund"); where the label has one voice
inside another ("Low (via Ash)"), either is right.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.blind import READ
from benchmarks.claims import align
from benchmarks.figures import Figure, Part, Row, share
from benchmarks.quoted_speakers import is_same_speaker
from benchmarks.sets import ROOT
from verify.claims import split_claims
from verify.records import Article, Claim

SET = "article_speakers"
_VIA = re.compile(r"\s\(via\s|\)$")


def read_pairs(root: Path, part: Part) -> Iterator[tuple[Row, Claim]]:
    """The labelled claims of a part's articles that are found, each with the claim taken for it."""
    for path in sorted((root / "tests" / "articles").glob("*.json")):
        if (path.stem in READ) is (part is Part.DEV):
            row = json.loads(path.read_text(encoding="utf-8"))
            yield from align(row, split_claims(Article(row["text"]))).pairs


def is_right(label: Row, claim: Claim) -> bool:
    """Whether the claim has the speaker of its label."""
    voices = [voice for voice in _VIA.split(label["speaker"]) if voice]
    return any(is_same_speaker(voice, claim.speaker) for voice in voices)


def is_wrong(label: Row, claim: Claim) -> bool:
    """Whether the claim names a speaker where its label has another one, or none."""
    return bool(claim.speaker) and not (label["speaker"] and is_right(label, claim))


def figures(root: Path) -> tuple[Figure, ...]:
    """Speakers right, others named, and claims of the article itself put into a mouth."""
    found: list[Figure] = []
    for part in (Part.DEV, Part.HELD_OUT):
        pairs = tuple(read_pairs(root, part))
        spoken = [pair for pair in pairs if pair[0]["speaker"]]
        own = [pair for pair in pairs if not pair[0]["speaker"]]
        found.append(_figure("speaker right", [is_right(*pair) for pair in spoken], part))
        for measure, group in (
            ("another speaker named", spoken),
            ("speaker named for the article's own", own),
        ):
            wrong = [is_wrong(*pair) for pair in group]
            found.append(_figure(measure, wrong, part, is_better_low=True))
    return tuple(found)


def _figure(measure: str, made: list[bool], part: Part, *, is_better_low: bool = False) -> Figure:
    return Figure(SET, measure, share(made), len(made), part=part, is_better_low=is_better_low)


def main() -> int:
    """Print the figures, or with --wrong the mistakes in what may be read."""
    if "--wrong" in sys.argv:
        for label, claim in read_pairs(ROOT, Part.DEV):
            if is_wrong(label, claim) or (label["speaker"] and not claim.speaker):
                print(f"{label['speaker']!r}, found {claim.speaker!r} ({claim.cue}): {claim.text}")
        return 0
    for figure in figures(ROOT):
        print(f"{figure.measure:40} {figure.part:9} {figure.value:6.3f} of {figure.count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
