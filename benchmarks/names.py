"""Wikigold's annotated names in; span F1 of people, organisations and places out.

VERIFY_DATA=../shared/data python -m benchmarks.names [--wrong KIND]

A name is right when both ends and the kind are those of the annotation. The texts are passages
of an encyclopedia, tokenised; they are put back together here, so a few spaces differ from print.
Documents are split in dev and held-out by the hash of their first sentence. The fourth kind of
the annotation, miscellaneous (peoples, works, events), counts only for "found, of any kind".
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure, Part, f1, part_of
from benchmarks.sets import DATA_VARIABLE
from verify.language.name_kinds import settle_kinds
from verify.language.names import NameKind, find_names

FOLDER = "facts/wikigold"
_KINDS = {
    "PER": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "LOC": NameKind.PLACE,
    "MISC": NameKind.OTHER,
}
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]%]+|'s|'|n't|'(?:re|ve|ll|d|m)")
_NO_SPACE_AFTER = frozenset("([$")


@dataclass(frozen=True, slots=True)
class Document:
    """One passage, put together, with its names: (start, end, kind)."""

    text: str
    names: tuple[tuple[int, int, NameKind], ...]


def figures(data: Path) -> tuple[Figure, ...]:
    """F1 of each kind on both parts, and of all names whatever their kind."""
    documents = read_documents(data / FOLDER / "wikigold.conll.txt")
    made: list[Figure] = []
    for part in (Part.DEV, Part.HELD_OUT):
        chosen = [one for one in documents if part_of(one.text[:200]) is part]
        counts = _count(chosen)
        made += [
            _figure(counts, f"{kind}, both ends and kind right, F1", kind, part)
            for kind in (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
        ]
        made.append(_figure(counts, "found with both ends right, of any kind, F1", "any", part))
    return tuple(made)


def _figure(counts: Counter[tuple[str, str]], measure: str, kind: str, part: Part) -> Figure:
    hits, spurious = counts[kind, "hit"], counts[kind, "spurious"]
    missed = counts[kind, "missed"]
    value = f1(hits=hits, spurious=spurious, missed=missed)
    return Figure("facts/wikigold", measure, value, hits + missed, part=part)


def _count(documents: Sequence[Document]) -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        found = {
            (name.start, name.end, name.kind)
            for name in settle_kinds(document.text, find_names(document.text))
        }
        wanted = set(document.names)
        for kind in NameKind:
            ours = {one for one in found if one[2] is kind}
            theirs = {one for one in wanted if one[2] is kind}
            counts[kind, "hit"] += len(ours & theirs)
            counts[kind, "spurious"] += len(ours - theirs)
            counts[kind, "missed"] += len(theirs - ours)
        places = {one[:2] for one in found}
        wanted_places = {one[:2] for one in wanted}
        counts["any", "hit"] += len(places & wanted_places)
        counts["any", "spurious"] += len(places - wanted_places)
        counts["any", "missed"] += len(wanted_places - places)
    return counts


def read_documents(path: Path) -> tuple[Document, ...]:
    """The passages of a CoNLL file with one token and its tag a line."""
    documents: list[Document] = []
    tokens: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        token, _, tag = line.rpartition(" ")
        if token == "-DOCSTART-":
            if tokens:
                documents.append(_document(tokens))
            tokens = []
        elif token:
            tokens.append((token, tag))
    if tokens:
        documents.append(_document(tokens))
    return tuple(documents)


def _document(tokens: Sequence[tuple[str, str]]) -> Document:
    text = ""
    names: list[tuple[int, int, NameKind]] = []
    previous = "O"
    opened = False
    for token, tag in tokens:
        is_quote = token in ('"', "``", "''")
        glued = _NO_SPACE_BEFORE.fullmatch(token) or text[-1:] in _NO_SPACE_AFTER
        if text and not glued and not (is_quote and opened) and not (text[-1] == '"' and opened):
            text += " "
        if is_quote:
            opened = not opened
        start = len(text)
        text += token
        if tag != "O":
            kind = _KINDS[tag[2:]]
            if names and tag == previous:
                names[-1] = (names[-1][0], len(text), kind)
            else:
                names.append((start, len(text), kind))
        previous = tag
    return Document(text, tuple(names))


def _mistakes(documents: Sequence[Document], kind: NameKind) -> Iterator[str]:
    for document in documents:
        found = {
            (name.start, name.end, name.kind)
            for name in settle_kinds(document.text, find_names(document.text))
        }
        for mark, ones in (("-", set(document.names) - found), ("+", found - set(document.names))):
            for start, end, own in sorted(ones):
                if own is kind:
                    before = document.text[max(0, start - 40) : start]
                    after = document.text[end : end + 30]
                    yield f"{mark} {before}[{document.text[start:end]}]{after}"


def main() -> None:
    """Print the figures; with --wrong, the mistakes of one kind on the dev part."""
    parser = argparse.ArgumentParser(description="Measure the names that are found.")
    parser.add_argument("--wrong", type=NameKind, choices=list(NameKind), help="mistakes of a kind")
    options = parser.parse_args()
    data = os.environ.get(DATA_VARIABLE, "")
    if not data:
        sys.exit(f"{DATA_VARIABLE} names no folder; set it to where the labelled sets are")
    for figure in figures(Path(data)):
        print(f"{figure.measure:48} {figure.part:9} {figure.value:6.3f}  of {figure.count}")
    if options.wrong:
        documents = read_documents(Path(data) / FOLDER / "wikigold.conll.txt")
        dev = [one for one in documents if part_of(one.text[:200]) is Part.DEV]
        print("\n".join(_mistakes(dev, options.wrong)))


if __name__ == "__main__":
    main()
