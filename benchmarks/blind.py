"""Articles, references and quotations labelled blind, our own; how well they are read, out.

python -m benchmarks.accuracy --only blind; with `python -m benchmarks.blind` the figures of each
article are printed. How the labels were made: tests/articles/README.md and the heads of
tests/context_blind.toml, tests/context_blind_second.toml and tests/quotations_blind.toml.

Somebody who did not work on the rules wrote texts and labels before the program had read them. The
first eight articles and hundred references have been given to who mends the rules: these are `dev`.
The second lot was written after that, and of it only figures were seen: it is `held-out`.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import governed
from benchmarks.claims import align
from benchmarks.context import judge_cases, judged_figures
from benchmarks.figures import Figure, Part, Row, f1, share
from benchmarks.quoted_speakers import is_same_speaker
from benchmarks.roles import HOLDS
from benchmarks.sets import ROOT
from verify.claims import read_sentences, split_claims
from verify.language.quotes import find_quotations
from verify.records import Article, Quotation, Role, Sentence

# The first lot, whose mistakes may be read.
READ = (
    "court_hospice_fraud",
    "disaster_island_quake",
    "editorial_bridge_toll",
    "market_profit_warning",
    "sport_athletics_meeting",
    "summit_border_talks",
    "web_leaf_blowers",
    "wire_depot_blast",
)
_EDGES = " \t\n\"“”‘’'.,;:?!"


def figures(root: Path) -> tuple[Figure, ...]:
    """Roles, atomic claims, references and quotations, for what was read and what was not."""
    made: list[Figure] = []
    for part in (Part.DEV, Part.HELD_OUT):
        rows = [row for name, row in _articles(root) if _part(name) is part]
        made += _role_figures(rows, part)
        made += _claim_figures(rows, part)
    for name, part in (("context_blind", Part.DEV), ("context_blind_second", Part.HELD_OUT)):
        cases = judge_cases(root / "tests" / f"{name}.toml")
        made += judged_figures("blind/references", cases, part)
    passages = tomllib.loads((root / "tests" / "quotations_blind.toml").read_text("utf-8"))
    made += _quotation_figures(passages["passage"])
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
    yield governed.figure("blind/articles", [Article(row["text"]) for row in rows], part)


def _quotation_figures(passages: Sequence[Row]) -> Iterator[Figure]:
    """Spans, speakers and polarity of the quotations; one that was not found has no speaker."""
    read = [_read_passage(passage) for passage in passages]
    pairs = [pair for pairs, _ in read for pair in pairs]
    found = [(label, quotation) for label, quotation in pairs if quotation is not None]
    spurious = sum(more for _, more in read)
    span = f1(hits=len(found), spurious=spurious, missed=len(pairs) - len(found))
    said = [pair for pair in pairs if pair[0]["speaker"]]
    right = [quotation is not None and _is_speaker(label, quotation) for label, quotation in said]
    other = [bool(one.speaker) and not _is_speaker(label, one) for label, one in found]
    polar = [label["polarity"] == one.polarity for label, one in found if label["speaker"]]
    for measure, value, count in (
        ("span F1", span, len(pairs)),
        ("speaker right", share(right), len(right)),
        ("another speaker named", share(other), len(other)),
        ("polarity as labelled", share(polar), len(polar)),
    ):
        is_low = measure == "another speaker named"
        yield Figure(
            "blind/quotations", measure, value, count, part=Part.HELD_OUT, is_better_low=is_low
        )


def _read_passage(passage: Row) -> tuple[list[tuple[Row, Quotation | None]], int]:
    """Each labelled quotation with the found one of the same words; how many more were found."""
    text = passage["text"]
    found = {text[q.start : q.end].strip(_EDGES): q for q in find_quotations(text)}
    pairs = [(label, found.pop(label["words"].strip(_EDGES), None)) for label in passage["said"]]
    return pairs, len(found)


def _is_speaker(label: Row, quotation: Quotation) -> bool:
    names = (name for name in (label["speaker"], label.get("written")) if name)
    return any(is_same_speaker(name, quotation.speaker) for name in names)


def _describe(name: str, row: Row) -> str:
    found = align(row, split_claims(Article(row["text"])))
    right = sum(label["kind"] == claim.kind for label, claim in found.pairs)
    taken = [
        f"{figure.value:.3f} of {figure.count}" for figure in _role_figures([row], _part(name))
    ]
    return (
        f"{name:24} {_part(name):9} found {len(found.pairs):2} of {found.labelled:2}, "
        f"superfluous {len(found.extra):2}, kind right {right:2}; holds a claim F1 {taken[0]}, "
        f"boilerplate taken {taken[1]}, opinion {taken[2]}"
    )


def main() -> None:
    """Print what each article's claims and roles come to, and no words of them."""
    for name, row in _articles(ROOT):
        print(_describe(name, row))


if __name__ == "__main__":
    main()
