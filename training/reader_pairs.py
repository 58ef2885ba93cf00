"""The data folder in; labelled pairs of passage and claim to train the reader on, bundled, out.

Pairs that share a passage or a claim are kept in one bundle, so that training can put what is
borne out above what is not. Of the sets that benchmarks/relation.py measures, only the part that it
calls dev is read here, and a tenth of that is set aside to stop and to calibrate by.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Part, part_of, read_rows
from benchmarks.reader import condense
from verify.records import Span

Target = tuple[float, float, float]
"""How much a pair is supports, contradicts and silent; the three sum to 1."""

SUPPORTS: Target = (1.0, 0.0, 0.0)
CONTRADICTS: Target = (0.0, 1.0, 0.0)
SILENT: Target = (0.0, 0.0, 1.0)
# A part of the facts is there and a part missing: not support, but nearer to it than silence.
PARTIAL: Target = (0.3, 0.05, 0.65)
# A fact was taken out of the passage; what is left is of the same event.
LEFT_OUT: Target = (0.05, 0.1, 0.85)
# Words of a passage that training sees at most; the sentences nearest to the claim are kept.
MOST_WORDS = 110
VALIDATION_SHARE = 10


@dataclass(frozen=True, slots=True)
class Example:
    """One pair with its target.

    `wrong` are the stretches of the claim that the passage does not bear out, where that is known;
    `is_marked` is True where it is: then no stretch means that every word is borne out.
    """

    passage: str
    claim: str
    target: Target
    wrong: tuple[Span, ...] = ()
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pairs to be trained on together; `origin` is the set they are from."""

    origin: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One set: its file under the data folder, and how it is read."""

    origin: str
    file: str
    read: Callable[[Path], Iterator[Bundle]]


def is_validation(claim: str) -> bool:
    """True for the tenth of the claims that is set aside to stop and to calibrate by."""
    return hashlib.sha256(claim.encode()).digest()[1] % VALIDATION_SHARE == 0


def _is_dev(claim: str) -> bool:
    return part_of(claim) is Part.DEV


def _by(key: Callable[[Example], str], origin: str, found: Iterable[Example]) -> Iterator[Bundle]:
    groups: dict[str, list[Example]] = {}
    for example in found:
        groups.setdefault(key(example), []).append(example)
    for group in groups.values():
        for start in range(0, len(group), _MOST_IN_BUNDLE):
            yield Bundle(origin, tuple(group[start : start + _MOST_IN_BUNDLE]))


_MOST_IN_BUNDLE = 6
_VERDICTS = {"SUPPORTS": SUPPORTS, "REFUTES": CONTRADICTS}
_STANCES = {
    "completely-support": SUPPORTS,
    "partially-support": PARTIAL,
    "refute": CONTRADICTS,
    "irrelevant": SILENT,
}
_DEGREES = {"supported": SUPPORTS, "partially_supported": PARTIAL, "not_supported": SILENT}
_ENTAILED = {"entailment": SUPPORTS, "contradiction": CONTRADICTS, "neutral": SILENT}


def _passage(example: Example) -> str:
    return example.passage


def _claim(example: Example) -> str:
    return example.claim


def _read_verdicts(origin: str) -> Callable[[Path], Iterator[Bundle]]:
    def read(path: Path) -> Iterator[Bundle]:
        rows = [row for row in read_rows(path) if _is_dev(row["claim"])]
        found = [Example(row["evidence"], row["claim"], _VERDICTS[row["label"]]) for row in rows]
        yield from _by(_passage, origin, found)

    return read


def _read_stances(path: Path) -> Iterator[Bundle]:
    rows = [row for row in read_rows(path) if _is_dev(row["claim"])]
    found = [Example(row["evidence"], row["claim"], _STANCES[row["stance"]]) for row in rows]
    yield from _by(_claim, "factcheck-bench", found)


def _read_degrees(path: Path) -> Iterator[Bundle]:
    rows = [row for row in read_rows(path) if _is_dev(row["claim"])]
    found = [
        Example(
            condense(row["claim"], row["evidence"], most_words=MOST_WORDS),
            row["claim"],
            _DEGREES[row["label"]],
        )
        for row in rows
    ]
    yield from _by(_claim, "wice", found)


def _read_unsupported(path: Path) -> Iterator[Bundle]:
    """Claims of which some words are not borne out by the sentences that bear out the rest."""
    for row in read_rows(path):
        kept = sorted({place for group in row["supporting_sentences"] for place in group})
        sentences = [row["evidence"][place] for place in kept if place < len(row["evidence"])]
        wrong = tuple(_token_spans(row))
        if sentences and wrong:
            passage = condense(row["claim"], sentences, most_words=MOST_WORDS)
            yield Bundle(
                "wice-tokens", (Example(passage, row["claim"], PARTIAL, wrong, is_marked=True),)
            )


def _token_spans(row: dict[str, list[str]]) -> Iterator[Span]:
    claim, at = str(row["claim"]), 0
    for token, is_wrong in zip(row["claim_tokens"], row["non_supported_spans"], strict=True):
        start = claim.find(token, at)
        if start < 0:
            continue
        at = start + len(token)
        if is_wrong:
            yield Span(start, at)


def _read_documents(path: Path) -> Iterator[Bundle]:
    found = [
        Example(
            row["text_a"],
            row["text_b"][0],
            SUPPORTS if row["orig_label"] else LEFT_OUT,
        )
        for row in read_rows(path)
    ]
    yield from _by(_claim, "cg2c", found)


def _read_captions(path: Path) -> Iterator[Bundle]:
    found = [
        Example(row["evidence"].strip(), row["claim"].strip(), _ENTAILED[row["label"]])
        for row in read_rows(path)
        if row["label"] in _ENTAILED
    ]
    yield from _by(_passage, "snli", found)


def _read_swapped_words(path: Path) -> Iterator[Bundle]:
    """One word swapped: of each premise the two swaps with the smallest hashes, and all equals."""
    found: dict[str, list[Example]] = {}
    for row in read_rows(path):
        target = _ENTAILED[row["label"]]
        wrong = () if target is SUPPORTS else _changed_words(row["evidence"], row["claim"])
        example = Example(row["evidence"], row["claim"], target, wrong, is_marked=True)
        found.setdefault(row["evidence"], []).append(example)
    for group in found.values():
        swapped = [example for example in group if example.target is not SUPPORTS]
        swapped.sort(key=lambda example: hashlib.sha256(example.claim.encode()).digest())
        equal = [example for example in group if example.target is SUPPORTS]
        same = Example(group[0].passage, group[0].passage, SUPPORTS, is_marked=True)
        yield Bundle("breaking-nli", tuple([*swapped[:2], *equal[:2], same][:_MOST_IN_BUNDLE]))


def _changed_words(before: str, after: str) -> tuple[Span, ...]:
    old = set(before.lower().split())
    spans, at = [], 0
    for word in after.split():
        start = after.index(word, at)
        at = start + len(word)
        if word.lower() not in old:
            spans.append(Span(start, at))
    return tuple(spans)


def _read_monotone(path: Path) -> Iterator[Bundle]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        found = [
            Example(row["sentence1"], row["sentence2"], _ENTAILED[row["gold_label"]])
            for row in rows
            if row["gold_label"] in _ENTAILED
        ]
    yield from _by(_passage, "med", found)


SOURCES = (
    Source("fm2", "relation/fm2_dev.jsonl", _read_verdicts("fm2")),
    Source(
        "fever-symmetric", "relation/fever_symmetric_dev.jsonl", _read_verdicts("fever-symmetric")
    ),
    Source("factcheck-bench", "relation/factcheck_bench_dev.jsonl", _read_stances),
    Source("wice", "relation/wice_oracle_dev.jsonl", _read_degrees),
    Source("wice-tokens", "relation/wice_tokens_train.jsonl", _read_unsupported),
    Source("cg2c", "relation/cg2c_doc.jsonl", _read_documents),
    Source("snli", "relation/snli_dev_test.jsonl", _read_captions),
    Source("breaking-nli", "relation/breaking_nli.jsonl", _read_swapped_words),
    Source("med", "relation/med.tsv", _read_monotone),
)


def read_labelled(data: Path) -> tuple[Bundle, ...]:
    """Every bundle of the labelled sets, in the order of SOURCES."""
    return tuple(bundle for source in SOURCES for bundle in source.read(data / source.file))


def part_bundles(bundles: Iterable[Bundle]) -> tuple[tuple[Bundle, ...], tuple[Bundle, ...]]:
    """Split by claim into what is trained on and what is set aside."""
    kept, aside = [], []
    for bundle in bundles:
        training = tuple(each for each in bundle.examples if not is_validation(each.claim))
        validation = tuple(each for each in bundle.examples if is_validation(each.claim))
        if training:
            kept.append(Bundle(bundle.origin, training))
        if validation:
            aside.append(Bundle(bundle.origin, validation))
    return tuple(kept), tuple(aside)
