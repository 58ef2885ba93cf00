"""Articles labelled by hand in; how well the role of each sentence is read out.

VERIFY_DATA=…/data python -m benchmarks.accuracy --only roles; with `python -m benchmarks.roles`
the mistakes on the dev part are printed.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import labelled_articles, to_article
from benchmarks.figures import Figure, Part, f1, part_of, read_rows, share
from benchmarks.sets import ROOT
from verify.claims import read_sentences
from verify.records import Article, Role, Sentence

# Our own roles of the first sentences of 19 news texts and columns: offsets only, by RULES.md.
OWN_LABELS = ROOT / "benchmarks" / "labels" / "roles.json"
OWN_NOTE = "labelled by who wrote the rules, before they were written; columns and tabloids"
HOLDS = frozenset((Role.CLAIM, Role.QUOTE))


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled sentence: the role it has, the role found, and why; found "" when not cut so."""

    labelled: str
    found: str
    text: str
    reason: str


def figures(data: Path) -> tuple[Figure, ...]:
    """Sentences that hold claims, and what of boilerplate and opinion gets through."""
    articles: dict[Part, list[Judged]] = {Part.DEV: [], Part.HELD_OUT: []}
    for name, part, row in labelled_articles(data):
        labels = [(s["start"], s["end"], str(s["role"])) for s in row["sentences"]]
        articles[part] += _judge(labels, read_sentences(to_article(name, row)))
    made = [f for part, rows in articles.items() for f in _figures("claims/articles", rows, part)]
    for part, rows in own_rows(data).items():
        made += _figures("roles/own", rows, part, note=OWN_NOTE)
    return (*made, *_newssd_figures(data))


def own_rows(data: Path) -> dict[Part, list[Judged]]:
    """Our own labels against the texts they are of; a text that changed is left out."""
    files: dict[str, dict[str, str]] = {}
    rows: dict[Part, list[Judged]] = {Part.DEV: [], Part.HELD_OUT: []}
    for label in json.loads(OWN_LABELS.read_text(encoding="utf-8")):
        name = label["file"]
        if name not in files:
            files[name] = {row["id"]: row["text"] for row in read_rows(data / name)}
        text = files[name][label["id"]]
        if hashlib.sha256(text.encode()).hexdigest() != label["sha256"]:
            continue
        rows[part_of(label["id"])] += _judge(label["sentences"], read_sentences(Article(text)))
    return rows


def _judge(labels: list[tuple[int, int, str]], sentences: tuple[Sentence, ...]) -> Iterator[Judged]:
    found = {(s.start, s.end): s for s in sentences}
    for start, end, role in labels:
        sentence = found.get((start, end))
        if sentence is None:
            yield Judged(role, "", "", "cut elsewhere")
        else:
            yield Judged(role, str(sentence.role), sentence.text, sentence.reason)


def _figures(name: str, rows: list[Judged], part: Part, note: str = "") -> Iterator[Figure]:
    hits = sum(r.labelled in HOLDS and r.found in HOLDS for r in rows)
    spurious = sum(r.labelled not in HOLDS and r.found in HOLDS for r in rows)
    missed = sum(r.labelled in HOLDS and r.found not in HOLDS for r in rows)
    value = f1(hits=hits, spurious=spurious, missed=missed)
    yield Figure(name, "holds a claim F1", value, len(rows), note, part)
    for role in (Role.BOILERPLATE, Role.OPINION):
        own = [r.found in HOLDS for r in rows if r.labelled == role]
        yield Figure(
            name, f"{role} taken for claim", share(own), len(own), part=part, is_better_low=True
        )
    facts = [r.found not in HOLDS for r in rows if r.labelled in HOLDS]
    yield Figure(
        name, "claim or quote missed", share(facts), len(facts), part=part, is_better_low=True
    )


def _newssd_figures(data: Path) -> Iterator[Figure]:
    """News sentences that people called subjective: a weak check, judged without context."""
    for name, part in (("train", Part.DEV), ("val", Part.HELD_OUT)):
        rows = read_rows(data / "worth" / f"newssd_{name}.jsonl")
        for label, measure, is_low in (
            ("SUBJ", "subjective read as opinion, question or other", False),
            ("OBJ", "objective read as opinion, question or other", True),
        ):
            texts = [row["Sentence"].strip() for row in rows if row["Label"] == label]
            value = share(_is_no_claim(text) for text in texts)
            yield Figure(
                "roles/newssd", measure, value, len(texts), part=part, is_better_low=is_low
            )


def _is_no_claim(text: str) -> bool:
    article = Article(f"Low in Hallsee\n\n{text}\n\nThe council met on Monday in Hallsee.")
    own = [s for s in read_sentences(article)[1:] if s.start < len(text) + 16]
    return bool(own) and all(s.role not in HOLDS for s in own)


def main() -> None:
    """Print the mistakes on the dev part of our own labels."""
    folder = os.environ.get("VERIFY_DATA", "")
    if not folder:
        sys.exit("VERIFY_DATA names no folder; set it to where the labelled sets are")
    for row in own_rows(Path(folder))[Part.DEV]:
        if (row.labelled in HOLDS) != (row.found in HOLDS):
            print(f"{row.labelled} read as {row.found or '-'} ({row.reason}): {row.text[:200]}")


if __name__ == "__main__":
    main()
