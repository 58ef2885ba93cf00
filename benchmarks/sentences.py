"""Texts with known sentence boundaries in; how many of them are found out.

VERIFY_DATA=…/data python -m benchmarks.accuracy --only sentences
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, f1, read_rows
from verify.language.sentences import split_sentences


def figures(data: Path) -> tuple[Figure, ...]:
    """Edge cases split exactly as labelled, and boundaries found in running web text."""
    rows = read_rows(data / "sentences" / "golden_en.jsonl")
    right = sum(
        [row["text"][s.start : s.end] for s in split_sentences(row["text"])] == row["sentences"]
        for row in rows
    )
    golden = Figure("sentences/golden_en", "texts split as labelled", right / len(rows), len(rows))
    return (golden, _treebank_figure(data / "sentences" / "en_ewt-ud-dev.conllu"))


def _treebank_figure(path: Path) -> Figure:
    hits = spurious = missed = total = 0
    for sentences in _paragraphs(path):
        text = " ".join(sentences)
        labelled, position = set(), 0
        for sentence in sentences:
            labelled.add((position, position + len(sentence)))
            position += len(sentence) + 1
        found = {(span.start, span.end) for span in split_sentences(text)}
        hits += len(found & labelled)
        spurious += len(found - labelled)
        missed += len(labelled - found)
        total += len(labelled)
    value = f1(hits=hits, spurious=spurious, missed=missed)
    return Figure(
        "sentences/en_ewt-ud-dev", "sentence F1", value, total, "web text, much without full stops"
    )


def _paragraphs(path: Path) -> Iterator[list[str]]:
    """The treebank's sentences, those of one paragraph together."""
    group: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and group:
            yield group
            group = []
        if line.startswith("# text = "):
            group.append(re.sub(r"\s+", " ", line.removeprefix("# text = ")).strip())
    if group:
        yield group
