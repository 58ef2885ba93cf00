"""The labelled sets in; figures on the claims found in them out.

VERIFY_DATA=…/data python -m benchmarks.claims
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import SEEN_NOTE, labelled_articles, to_article
from benchmarks.figures import Figure, Part, Row, auc
from verify.claims import rate_worth, read_sentences, split_claims
from verify.language.tokens import tokenize
from verify.records import Claim

# A found claim is a labelled one when their spans overlap by this share of the shorter one, and
# this share of the shorter wording's content words is in the longer one. One found claim takes one
# labelled claim, best pairs first. Lenient on wording: read the claims, not only the figure.
LEAST_SPAN_OVERLAP = 0.5
LEAST_WORD_OVERLAP = 0.5
# One ClaimBuster sentence in five is kept from training, by the hash of its text.
_KEPT_BYTES = 51


def is_kept_for_measuring(text: str) -> bool:
    """Whether a ClaimBuster sentence is held out: the same on every machine and day."""
    return hashlib.sha256(text.encode()).digest()[1] < _KEPT_BYTES


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the claims found in one article stand to the labelled ones."""

    hits: int
    found: int
    labelled: int


def figures(data: Path) -> tuple[Figure, ...]:
    """Measure everything this file knows on the sets in a data folder."""
    return (
        *claim_figures(data),
        _articles_worth_figure(data),
    )


def claim_figures(data: Path) -> tuple[Figure, ...]:
    """Atomic claims found and superfluous; labelled statements inside quotes are optional."""
    sums: dict[Part, list[Alignment]] = defaultdict(list)
    for name, part, row in labelled_articles(data):
        sums[part].append(align(row, split_claims(to_article(name, row))))
    made: list[Figure] = []
    for part, parts in sums.items():
        hits = sum(item.hits for item in parts)
        found = sum(item.found for item in parts)
        labelled = sum(item.labelled for item in parts)
        made += [
            Figure(
                "claims/articles",
                "atomic claims found",
                hits / labelled,
                labelled,
                note=SEEN_NOTE,
                part=part,
            ),
            Figure(
                "claims/articles",
                "claims superfluous",
                (found - hits) / max(1, found),
                found,
                part=part,
                is_better_low=True,
            ),
        ]
    return tuple(made)


def align(row: Row, claims: Sequence[Claim]) -> Alignment:
    """Pair found with labelled claims by span and words; see the constants for the measure.

    Labelled repeats (`same_as`) may be met by any span of a merged claim and are not counted;
    labelled facts inside a quotation (`in_quote`) may be found, and need not be.
    """
    labelled = [c for c in row["claims"] if c["same_as"] is None and c["in_quote"] is None]
    optional = [c for c in row["claims"] if c["same_as"] is not None or c["in_quote"] is not None]
    pairs = []
    for group, rows in enumerate((labelled, optional)):
        for place, label in enumerate(rows):
            for index, claim in enumerate(claims):
                rated = _likeness(label, claim)
                if rated:
                    pairs.append((-rated, group, place, index))
    used: set[tuple[int, int]] = set()
    taken: set[int] = set()
    for _, group, place, index in sorted(pairs):
        if (group, place) not in used and index not in taken:
            used.add((group, place))
            taken.add(index)
    hits = sum(group == 0 for group, _ in used)
    return Alignment(hits, len(claims) - (len(used) - hits), len(labelled))


def _likeness(label: Row, claim: Claim) -> float:
    start, end = label["anchor_start"], label["anchor_end"]
    spans: float = max(
        (min(end, b) - max(start, a)) / max(1, min(end - start, b - a)) for a, b in claim.spans
    )
    if spans < LEAST_SPAN_OVERLAP:
        return 0.0
    one, other = _content(label["text"]), _content(claim.text)
    both = len(one & other)
    if both < LEAST_WORD_OVERLAP * max(1, min(len(one), len(other))):
        return 0.0
    return float(both / max(1, len(one | other)) + 0.01 * spans)


def _content(text: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokenize(text) if not token.is_stopword)


def _articles_worth_figure(data: Path) -> Figure:
    rated: list[tuple[float, bool]] = []
    for _, _, row in labelled_articles(data):
        scores = rate_worth([claim["text"] for claim in row["claims"]])
        rated += [
            (score, claim["check_worthy"] >= 2)
            for score, claim in zip(scores, row["claims"], strict=True)
        ]
    return Figure("claims/articles", "worth AUC, 2-3 against 0-1", auc(rated), len(rated))


# --- speed --------------------------------------------------------------------------------------


def speed_figure(data: Path) -> Figure:
    """Sentences split into claims a second, on one core."""
    articles = [to_article(name, row) for name, _, row in labelled_articles(data)] * 3
    count = sum(len(read_sentences(article)) for article in articles)
    start = time.perf_counter()
    for article in articles:
        split_claims(article)
    return Figure(
        "claims/articles", "sentences a second", count / (time.perf_counter() - start), count
    )


def main() -> None:
    """Print every figure of the folder VERIFY_DATA names."""
    folder = os.environ.get("VERIFY_DATA", "")
    if not folder:
        sys.exit("VERIFY_DATA names no folder; set it to where the labelled sets are")
    for figure in (*figures(Path(folder)), speed_figure(Path(folder))):
        print(f"{figure.set:28} {figure.name:46} {figure.value:10.3f}  of {figure.count}")


if __name__ == "__main__":
    main()
