"""Texts with known sentence boundaries in; how many of them are found out.

VERIFY_DATA=…/data python -m benchmarks.sentences prints our row beside those of the libraries that
are installed (pip install sentencex pysbd syntok blingfire spacy); accuracy --only sentences
publishes ours.
"""

from __future__ import annotations

import importlib
import os
import re
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure, Part, f1, part_of, read_rows, share
from benchmarks.sets import ROOT
from verify.language.sentences import split_sentences

Pairs = list[tuple[int, int]]
Splitter = Callable[[str], Pairs]
OWN_ROWS = ROOT / "benchmarks" / "sentence_ends.toml"
# The genre of the treebank with posts and reports that were edited; the others are e-mails, forum
# posts with their headers, questions and reviews, all joined to one line.
NEWS_LIKE = "weblog"
_ENDS = re.compile(r"[.?!…]\W{0,4}$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the treebank: its sentences, and the genre of the page it stands on."""

    genre: str
    sentences: tuple[str, ...]

    @property
    def is_edited(self) -> bool:
        """Whether each of its sentences ends in a sign: running text, no list and no header."""
        return all(_ENDS.search(sentence) for sentence in self.sentences)


def figures(data: Path) -> tuple[Figure, ...]:
    """Edge cases split exactly as labelled, boundaries in web text, and our own languages."""
    paragraphs = tuple(read_paragraphs(data / "sentences" / "en_ewt-ud-dev.conllu"))
    news = [p for p in paragraphs if p.genre == NEWS_LIKE]
    edited = [p for p in paragraphs if p.is_edited]
    golden = read_rows(data / "sentences" / "golden_en.jsonl")
    return (
        Figure(
            "sentences/golden_en",
            "texts split as labelled",
            golden_share(data, split_spans),
            len(golden),
        ),
        _treebank("sentence F1, weblogs", news, "the genre nearest to news"),
        _treebank(
            "sentence F1, edited paragraphs", edited, "every sentence of them ends in a sign"
        ),
        _treebank(
            "sentence F1", list(paragraphs), "a third of the ends have no sign and no line break"
        ),
        *_own_figures(),
    )


def _treebank(measure: str, paragraphs: list[Paragraph], note: str) -> Figure:
    count = sum(len(paragraph.sentences) for paragraph in paragraphs)
    value = sentence_f1(paragraphs, split_spans)
    return Figure("sentences/en_ewt-ud-dev", measure, value, count, note)


def _own_figures() -> Iterator[Figure]:
    rows = tomllib.loads(OWN_ROWS.read_text(encoding="utf-8"))
    for language, texts in rows.items():
        for part in (Part.DEV, Part.HELD_OUT):
            chosen = [row for row in texts if part_of(" ".join(row)) is part]
            value = share(
                [text[s.start : s.end] for s in split_sentences(text, language=language)] == row
                for row in chosen
                for text in [" ".join(row)]
            )
            yield Figure(
                f"sentences/own_{language}", "texts split as written", value, len(chosen), part=part
            )


def split_spans(text: str) -> Pairs:
    """What verify finds, as pairs of offsets."""
    return [(span.start, span.end) for span in split_sentences(text)]


def golden_share(data: Path, split: Splitter) -> float:
    """The share of the edge cases that come out exactly as labelled."""
    return share(
        [row["text"][start:end] for start, end in split(row["text"])] == row["sentences"]
        for row in read_rows(data / "sentences" / "golden_en.jsonl")
    )


def sentence_f1(paragraphs: Iterable[Paragraph], split: Splitter) -> float:
    """F1 of exact sentence spans; the sentences of a paragraph are joined by one space."""
    hits = spurious = missed = 0
    for paragraph in paragraphs:
        labelled, position = set(), 0
        for sentence in paragraph.sentences:
            labelled.add((position, position + len(sentence)))
            position += len(sentence) + 1
        found = set(split(" ".join(paragraph.sentences)))
        hits += len(found & labelled)
        spurious += len(found - labelled)
        missed += len(labelled - found)
    return f1(hits=hits, spurious=spurious, missed=missed)


def read_paragraphs(path: Path) -> Iterator[Paragraph]:
    """The paragraphs of the treebank, in order."""
    genre, group = "", list[str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(("# newdoc", "# newpar")) and group:
            yield Paragraph(genre, tuple(group))
            group = []
        if line.startswith("# newdoc id = "):
            genre = line.removeprefix("# newdoc id = ").split("-")[0]
        if line.startswith("# text = "):
            group.append(re.sub(r"\s+", " ", line.removeprefix("# text = ")).strip())
    if group:
        yield Paragraph(genre, tuple(group))


# --- the libraries ------------------------------------------------------------------------------


def _located(sentences: Iterable[str], text: str) -> Pairs:
    """Where the sentences a library gives as strings stand in the text."""
    pairs, position = list[tuple[int, int]](), 0
    for sentence in sentences:
        start = text.find(sentence.strip(), position)
        if sentence.strip() and start >= 0:
            position = start + len(sentence.strip())
            pairs.append((start, position))
    return pairs


def _libraries() -> Iterator[tuple[str, Splitter]]:
    yield "verify", split_spans
    makers: dict[str, Callable[[], Splitter]] = {
        "sentencex": _sentencex,
        "pysbd": _pysbd,
        "syntok": _syntok,
        "blingfire": _blingfire,
        "spacy": _spacy,
    }
    for name, make in makers.items():
        try:
            yield name, make()
        except ImportError:
            print(f"{name} is not installed", file=sys.stderr)


def _sentencex() -> Splitter:
    segment = importlib.import_module("sentencex").segment
    return lambda text: _located(segment("en", text), text)


def _pysbd() -> Splitter:
    segmenter = importlib.import_module("pysbd").Segmenter(language="en", clean=False)
    return lambda text: _located(segmenter.segment(text), text)


def _syntok() -> Splitter:
    process = importlib.import_module("syntok.segmenter").process
    return lambda text: [
        (tokens[0].offset, tokens[-1].offset + len(tokens[-1].value))
        for paragraph in process(text)
        for tokens in paragraph
    ]


def _blingfire() -> Splitter:
    to_sentences = importlib.import_module("blingfire").text_to_sentences
    return lambda text: _located(to_sentences(text).split("\n"), text)


def _spacy() -> Splitter:
    nlp = importlib.import_module("spacy").blank("en")
    nlp.add_pipe("sentencizer")
    return lambda text: _located((sentence.text for sentence in nlp(text).sents), text)


def main() -> None:
    """Print a row for each splitter: edge cases, F1 on weblogs, edited paragraphs and all, time."""
    folder = os.environ.get("VERIFY_DATA", "")
    if not folder:
        sys.exit("VERIFY_DATA names no folder; set it to where the labelled sets are")
    data = Path(folder)
    paragraphs = tuple(read_paragraphs(data / "sentences" / "en_ewt-ud-dev.conllu"))
    for name, split in _libraries():
        started = time.perf_counter()
        whole = sentence_f1(paragraphs, split)
        seconds = time.perf_counter() - started
        news = sentence_f1((p for p in paragraphs if p.genre == NEWS_LIKE), split)
        edited = sentence_f1((p for p in paragraphs if p.is_edited), split)
        golden = golden_share(data, split)
        print(f"{name:10} {golden:.3f} {news:.3f} {edited:.3f} {whole:.3f} {seconds:6.2f} s")


if __name__ == "__main__":
    main()
