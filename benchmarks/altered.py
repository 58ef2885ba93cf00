"""The claims of tests/altered*.toml in; how many altered ones pass for borne out out."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure, Part, share
from verify import Relation
from verify.claims import read_claim
from verify.match import compare_passages

# The second file is held out: its mistakes are counted and never shown.
FILES = {Part.DEV: "tests/altered.toml", Part.HELD_OUT: "tests/altered_held.toml"}
SET = "altered"
TRUE, EXCLUDED, UNSUPPORTED = "supports", "contradicts", "unsupported"


@dataclass(frozen=True, slots=True)
class AlteredClaim:
    """One claim and the passage of a report it is held against.

    `relation` is TRUE, EXCLUDED or UNSUPPORTED; `kind` says what was altered.
    """

    text: str
    passage: str
    relation: str
    kind: str

    def judge(self) -> Relation:
        """How the passage stands to the claim, by words and checks alone."""
        (found,) = compare_passages(read_claim(self.text), [self.passage])
        return found.relation


def read_altered(file: Path) -> tuple[AlteredClaim, ...]:
    """The claims of one file, in order."""
    return tuple(
        AlteredClaim(claim["text"], report["passage"], claim["relation"], claim["kind"])
        for report in tomllib.loads(file.read_text(encoding="utf-8"))["report"]
        for claim in report["claim"]
    )


def figures(root: Path) -> tuple[Figure, ...]:
    """The figures of both parts; `root` is the project's folder."""
    return tuple(
        figure
        for part, file in FILES.items()
        for figure in _measure(part, [(one, one.judge()) for one in read_altered(root / file)])
    )


def _measure(part: Part, judged: Sequence[tuple[AlteredClaim, Relation]]) -> Iterator[Figure]:
    true = [found for claim, found in judged if claim.relation == TRUE]
    altered = [(claim, found) for claim, found in judged if claim.relation != TRUE]
    passed = [found is Relation.SUPPORTS for _, found in altered]
    note = _name_kinds(altered) if part is Part.DEV else ""
    yield Figure(
        SET, "altered called supports", share(passed), len(passed), note, part, is_better_low=True
    )
    excluded = [
        found is Relation.CONTRADICTS for claim, found in altered if claim.relation == EXCLUDED
    ]
    yield Figure(SET, "excluded called contradicts", share(excluded), len(excluded), "", part)
    borne = [found is Relation.SUPPORTS for found in true]
    yield Figure(SET, "true, in other words, called supports", share(borne), len(borne), "", part)
    against = [found is Relation.CONTRADICTS for found in true]
    yield Figure(
        SET,
        "true, in other words, called contradicts",
        share(against),
        len(against),
        "",
        part,
        is_better_low=True,
    )


def _name_kinds(altered: Sequence[tuple[AlteredClaim, Relation]]) -> str:
    """How many of each kind pass, the most first."""
    rows = Counter(claim.kind for claim, _ in altered)
    passed = Counter(claim.kind for claim, found in altered if found is Relation.SUPPORTS)
    return "passed: " + "; ".join(f"{kind} {n} of {rows[kind]}" for kind, n in passed.most_common())
