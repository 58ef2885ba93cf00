"""Lines of the page and sentences that look like them in; which are taken for which, out.

python -m benchmarks.accuracy --only furniture; with `python -m benchmarks.furniture` the mistakes
on the dev part are printed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure, Part, part_of, share
from benchmarks.roles import HOLDS
from benchmarks.sets import ROOT
from verify.claims import read_sentences
from verify.records import Article

ROWS = Path("benchmarks") / "furniture.toml"
NOTE = "made up and labelled by who wrote the rules, before they were written"
HEADLINE = "Bridge falls in Hallsee"
FIRST = "The bridge over the Hall fell into the river on Monday, police said. Nobody was hurt."
LAST = "The county had closed the bridge to lorries in May. It was built in 1978."
# What stands around a line at each place of the article.
AROUND = {
    "head": ((HEADLINE,), (FIRST, LAST)),
    "middle": ((HEADLINE, FIRST), (LAST,)),
    "foot": ((HEADLINE, FIRST, LAST), ()),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line at its place: whether it is of the page, and whether a claim was read in it."""

    text: str
    part: Part
    place: str
    is_page: bool
    holds_claim: bool
    reasons: str


def figures(root: Path) -> tuple[Figure, ...]:
    """Of the lines of the page those taken for claims, and of the claims those lost."""
    lines = tuple(read_lines(root))
    made = []
    for part in (Part.DEV, Part.HELD_OUT):
        page = [x.holds_claim for x in lines if x.part is part and x.is_page]
        told = [not x.holds_claim for x in lines if x.part is part and not x.is_page]
        made += [
            Figure("furniture", measure, share(flags), len(flags), NOTE, part, is_better_low=True)
            for measure, flags in (("page taken for claim", page), ("claim taken for page", told))
        ]
    return tuple(made)


def read_lines(root: Path) -> Iterator[Line]:
    """Every line, read at its place in an article."""
    rows = tomllib.loads((root / ROWS).read_text(encoding="utf-8"))
    for place in AROUND:
        for name, is_page in (("page", True), ("claims", False)):
            for text in rows[place][name].strip().splitlines():
                yield from _read([text], place, is_page=is_page)
    for block in rows["block"]:
        yield from _read(block["lines"], block["place"], is_page=True)


def _read(lines: list[str], place: str, *, is_page: bool) -> Iterator[Line]:
    before, after = AROUND[place]
    # The lines of a block follow each other; a line by itself is a paragraph.
    text = "\n\n".join((*before, "\n".join(lines), *after))
    sentences = read_sentences(Article(text))
    part = part_of("\n".join(lines))
    position = sum(len(line) + 2 for line in before)
    for line in lines:
        own = [s for s in sentences if position <= s.start < position + len(line)]
        found = [s for s in own if s.role in HOLDS]
        reasons = "; ".join(f"{s.role}: {s.reason}" for s in own)
        yield Line(line, part, place, is_page, bool(found), reasons)
        position += len(line) + 1


def main() -> None:
    """Print the mistakes on the dev part."""
    for line in read_lines(ROOT):
        if line.part is Part.DEV and line.is_page == line.holds_claim:
            print(
                f"{line.place} {'page' if line.is_page else 'claim'} ({line.reasons}): {line.text}"
            )


if __name__ == "__main__":
    main()
