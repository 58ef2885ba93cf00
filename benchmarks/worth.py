"""Labelled sentences in; how well `rate_worth` ranks those worth checking out.

The model behind `rate_worth` was trained on four fifths of ClaimBuster, on the training rows of
NewsSD and on sentences of our own (training/worth.py), so only the rest of these two is measured,
and is all held out. PoliClaim and CLEF 2019 were never trained on; settings were chosen on their
dev half.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import verify
from benchmarks.figures import UNDEFINED, Figure, Part, Row, auc, read_rows, split_rows

AUC = "AUC, {} against the rest"
# One ClaimBuster sentence in five is kept from training, by the hash of its text.
_KEPT_BYTES = 51


def is_kept_for_measuring(text: str) -> bool:
    """Whether a ClaimBuster sentence is held out: the same on every machine and day."""
    return hashlib.sha256(text.encode()).digest()[1] < _KEPT_BYTES


@dataclass(frozen=True, slots=True)
class Rated:
    """One sentence's score, and what people said of it."""

    score: float
    is_worthy: bool


@dataclass(frozen=True, slots=True)
class SentenceSet:
    """One set of labelled sentences; `is_untouched` says of a text that nothing was fitted on it.

    `is_split` is True where both parts are equally unseen and are published side by side.
    """

    name: str
    file: str
    read: Callable[[Row], tuple[str, bool]]
    positives: str
    is_untouched: Callable[[str], bool]
    is_split: bool


def _claimbuster(row: Row) -> tuple[str, bool]:
    return row["text"], bool(row["label"])


def _policlaim(row: Row) -> tuple[str, bool]:
    return row["sentence"], row["factual_claim"] == "1"


def _newssd(row: Row) -> tuple[str, bool]:
    return row["Sentence"].strip(), row["Label"] == "OBJ"


def _always(_: str) -> bool:
    return True


SENTENCE_SETS = (
    SentenceSet(
        "worth/claimbuster",
        "worth/claimbuster_train.jsonl",
        _claimbuster,
        "check-worthy in debates",
        is_kept_for_measuring,
        is_split=False,
    ),
    SentenceSet(
        "worth/newssd",
        "worth/newssd_val.jsonl",
        _newssd,
        "objective in news",
        _always,
        is_split=False,
    ),
    SentenceSet(
        "worth/policlaim",
        "worth/policlaim_train.jsonl",
        _policlaim,
        "checkable fact in speeches",
        _always,
        is_split=True,
    ),
)
CLEF_FILE = "worth/clef2019_train.jsonl"


def figures(data: Path) -> tuple[Figure, ...]:
    """Every worth figure of the folder `data`, each on both parts."""
    ranked = [figure for kind in SENTENCE_SETS for figure in _areas(kind, data)]
    return (*ranked, *_average_precisions(data))


def _areas(kind: SentenceSet, data: Path) -> Iterator[Figure]:
    rows = [kind.read(row) for row in read_rows(data / kind.file)]
    untouched = tuple(row for row in rows if kind.is_untouched(row[0]))
    parts = split_rows(untouched, _sentence) if kind.is_split else ((Part.HELD_OUT, untouched),)
    for part, chosen in parts:
        rated = _rate(chosen)
        value = auc((row.score, row.is_worthy) for row in rated)
        yield Figure(kind.name, AUC.format(kind.positives), value, len(rated), part=part)


def _sentence(row: tuple[str, bool]) -> str:
    return row[0]


def _rate(rows: Sequence[tuple[str, bool]]) -> tuple[Rated, ...]:
    scores = verify.rate_worth([sentence for sentence, _ in rows])
    return tuple(
        Rated(score, is_worthy) for score, (_, is_worthy) in zip(scores, rows, strict=True)
    )


def _average_precisions(data: Path) -> Iterator[Figure]:
    debates: dict[str, list[tuple[str, bool]]] = {}
    for row in read_rows(data / CLEF_FILE):
        debates.setdefault(row["file_name"], []).append((row["text"], row["label"] == "1"))
    for part, names in split_rows(sorted(debates), lambda name: name):
        precisions = [
            precision
            for name in names
            if (precision := _average_precision(_rate(debates[name]))) is not UNDEFINED
        ]
        value = sum(precisions) / len(precisions) if precisions else UNDEFINED
        yield _clef_figure(value, len(precisions), part)


def _clef_figure(value: float, count: int, part: Part) -> Figure:
    note = "count is debates; under 3 % of their sentences are positive"
    return Figure("worth/clef2019", "MAP over debates", value, count, note, part)


def _average_precision(rated: Sequence[Rated]) -> float:
    """Mean precision at each positive, best score first; ties keep the text's order."""
    hits, precisions = 0, []
    for rank, row in enumerate(sorted(rated, key=lambda row: -row.score), start=1):
        if row.is_worthy:
            hits += 1
            precisions.append(hits / rank)
    return sum(precisions) / hits if hits else UNDEFINED
