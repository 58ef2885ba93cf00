"""Articles labelled by hand in; how well the role of each sentence is read out.

VERIFY_DATA=…/data python -m benchmarks.accuracy --only roles
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from benchmarks.articles import labelled_articles, to_article
from benchmarks.figures import UNDEFINED, Figure, Part, f1
from verify.claims import read_sentences
from verify.records import Role


def figures(data: Path) -> tuple[Figure, ...]:
    """Sentences that hold claims, and what of boilerplate and opinion gets through."""
    pairs: dict[Part, list[tuple[str, str]]] = defaultdict(list)
    for name, part, row in labelled_articles(data):
        found = {(s.start, s.end): str(s.role) for s in read_sentences(to_article(name, row))}
        pairs[part].extend(
            (str(s["role"]), found.get((s["start"], s["end"]), "")) for s in row["sentences"]
        )
    holds = {str(Role.CLAIM), str(Role.QUOTE)}
    made: list[Figure] = []
    for part, rows in pairs.items():
        hits = sum(a in holds and b in holds for a, b in rows)
        spurious = sum(a not in holds and b in holds for a, b in rows)
        missed = sum(a in holds and b not in holds for a, b in rows)
        value = f1(hits=hits, spurious=spurious, missed=missed)
        made.append(Figure("claims/articles", "holds a claim F1", value, len(rows), part=part))
        for role in (Role.BOILERPLATE, Role.OPINION):
            labelled = [b for a, b in rows if a == role]
            taken = sum(b in holds for b in labelled)
            share = taken / len(labelled) if labelled else UNDEFINED
            made.append(
                Figure(
                    "claims/articles",
                    f"{role} taken for claim",
                    share,
                    len(labelled),
                    part=part,
                    is_better_low=True,
                )
            )
    return tuple(made)
