"""Articles and references labelled blind, our own; how well they are split and resolved, out.

python -m benchmarks.accuracy --only blind; with `python -m benchmarks.blind` the figures of each
article are printed. How the labels were made: tests/articles/README.md and the head of
tests/context_blind.toml.

Somebody who did not work on the rules wrote texts and labels before the program had read them.
Half were then given to who mends the rules: these are `dev`. Of the rest only figures were seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.claims import Alignment, align
from benchmarks.context import judge_cases, judged_figures
from benchmarks.figures import Figure, Part, Row, f1, share
from benchmarks.roles import HOLDS
from benchmarks.sets import ROOT
from verify.claims import read_sentences, split_claims
from verify.records import Article, Role, Sentence

# Whose mistakes were read; of the cases, every second one.
READ = (
    "court_hospice_fraud",
    "editorial_bridge_toll",
    "market_profit_warning",
    "web_leaf_blowers",
)


def figures(root: Path) -> tuple[Figure, ...]:
    """Roles, atomic claims and references, each for what was read and what was not."""
    made: list[Figure] = []
    for part in (Part.DEV, Part.HELD_OUT):
        rows = [row for name, row in _articles(root) if _part(name) is part]
        made += _role_figures(rows, part)
        made += _claim_figures(rows, part)
    cases = judge_cases(root / "tests" / "context_blind.toml")
    made += judged_figures("blind/references", cases[1::2], Part.DEV)
    made += judged_figures("blind/references", cases[0::2], Part.HELD_OUT)
    return tuple(made)


def _articles(root: Path) -> Iterator[tuple[str, Row]]:
    for path in sorted((root / "tests" / "articles").glob("*.json")):
        yield path.stem, json.loads(path.read_text(encoding="utf-8"))


def _part(name: str) -> Part:
    return Part.DEV if name in READ else Part.HELD_OUT


def _role_figures(rows: list[Row], part: Part) -> Iterator[Figure]:
    """A labelled sentence has the role of the found one it shares most characters with."""
    pairs = []
    for row in rows:
        sentences = read_sentences(Article(row["text"]))
        pairs += [(label["role"], _nearest(label, sentences)) for label in row["sentences"]]
    value = f1(
        hits=sum(said in HOLDS and found in HOLDS for said, found in pairs),
        spurious=sum(said not in HOLDS and found in HOLDS for said, found in pairs),
        missed=sum(said in HOLDS and found not in HOLDS for said, found in pairs),
    )
    yield Figure("blind/articles", "holds a claim F1", value, len(pairs), part=part)
    for role in (Role.BOILERPLATE, Role.OPINION):
        own = [found in HOLDS for said, found in pairs if said == role]
        measure = f"{role} taken for claim"
        yield Figure("blind/articles", measure, share(own), len(own), part=part, is_better_low=True)


def _nearest(label: Row, sentences: tuple[Sentence, ...]) -> Role:
    def shared(sentence: Sentence) -> int:
        return min(sentence.end, int(label["end"])) - max(sentence.start, int(label["start"]))

    return max(sentences, key=shared).role


def _claim_figures(rows: list[Row], part: Part) -> Iterator[Figure]:
    found = [align(row, split_claims(Article(row["text"]))) for row in rows]
    hits = sum(len(one.pairs) for one in found)
    labelled = sum(one.labelled for one in found)
    extra = sum(len(one.extra) for one in found)
    kinds = [label["kind"] == claim.kind for one in found for label, claim in one.pairs]
    yield Figure("blind/articles", "atomic claims found", hits / labelled, labelled, part=part)
    yield Figure(
        "blind/articles",
        "claims superfluous",
        extra / (extra + hits),
        extra + hits,
        part=part,
        is_better_low=True,
    )
    yield Figure("blind/articles", "kind as labelled", share(kinds), len(kinds), part=part)


def _describe(name: str, found: Alignment) -> str:
    return (
        f"{name:28} {_part(name):9} found {len(found.pairs):3} of {found.labelled:3}, "
        f"superfluous {len(found.extra):3}"
    )


def main() -> None:
    """Print each article's claims found and superfluous."""
    for name, row in _articles(ROOT):
        print(_describe(name, align(row, split_claims(Article(row["text"])))))


if __name__ == "__main__":
    main()
