"""The sets that have figures: their names in, where their rows lie and what is measured out."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from benchmarks.figures import Figure

ROOT = Path(__file__).resolve().parent.parent
DATA_VARIABLE = "VERIFY_DATA"


@dataclass(frozen=True, slots=True)
class MeasuredSet:
    """One set: module benchmarks.`name` measures it on the files below `folders`.

    `is_ours` sets lie in the repository, the others in the folder that VERIFY_DATA names.
    """

    name: str
    folders: tuple[str, ...]
    is_ours: bool = False

    def measure(self, data: Path) -> tuple[Figure, ...]:
        """Its figures, in a fixed order."""
        module = importlib.import_module(f"benchmarks.{self.name}")
        return cast("tuple[Figure, ...]", module.figures(data))

    def digest(self, data: Path) -> str:
        """The sha256 of all its files with their paths: other data, other figures."""
        total = hashlib.sha256()
        for path in self._files(data):
            total.update(path.relative_to(data).as_posix().encode() + b"\0")
            total.update(hashlib.sha256(path.read_bytes()).digest())
        return total.hexdigest()

    def _files(self, data: Path) -> Iterator[Path]:
        for folder in self.folders:
            place = data / folder
            yield from sorted(path for path in place.rglob("*") if path.is_file())
            if place.is_file():
                yield place


BLIND = (
    "tests/articles",
    "tests/context_blind.toml",
    "tests/context_blind_second.toml",
    "tests/quotations_blind.toml",
)
SETS = (
    MeasuredSet("seeds", ("seeds",), is_ours=True),
    MeasuredSet("seed_twins", ("seeds",), is_ours=True),
    MeasuredSet("pairs", ("tests/pairs.toml",), is_ours=True),
    MeasuredSet(
        "hard_pairs", ("tests/hard_pairs.toml", "tests/hard_pairs_held.toml"), is_ours=True
    ),
    MeasuredSet("altered", ("tests/altered.toml", "tests/altered_held.toml"), is_ours=True),
    MeasuredSet(
        "other_events", ("tests/other_events.toml", "tests/other_events_held.toml"), is_ours=True
    ),
    MeasuredSet("languages", ("benchmarks/languages.toml",), is_ours=True),
    MeasuredSet(
        "facts_languages",
        ("benchmarks/facts_languages.toml", "benchmarks/facts_english.toml"),
        is_ours=True,
    ),
    MeasuredSet("furniture", ("benchmarks/furniture.toml",), is_ours=True),
    MeasuredSet("origin_pairs", ("benchmarks/origin_pairs.toml",), is_ours=True),
    MeasuredSet("credits", ("benchmarks/credits.toml",), is_ours=True),
    MeasuredSet("reported_speech", ("tests/reported_speech.toml",), is_ours=True),
    MeasuredSet("blind", BLIND, is_ours=True),
    MeasuredSet("article_speakers", ("tests/articles",), is_ours=True),
    MeasuredSet(
        "blind_pairs", ("tests/kinds_blind.toml", "tests/kinds_blind_second.toml"), is_ours=True
    ),
    MeasuredSet("worth", ("worth",)),
    MeasuredSet("sentences", ("sentences",)),
    MeasuredSet("roles", ("claims/articles", "worth/newssd_train.jsonl", "worth/newssd_val.jsonl")),
    MeasuredSet("claims", ("claims",)),
    MeasuredSet("names", ("facts/wikigold",)),
    MeasuredSet("context", ("claims/articles", "texts/wikinews.jsonl")),
    MeasuredSet("relation", ("relation",)),
    MeasuredSet("calibration", ("relation",)),
    MeasuredSet("ablation", ("relation", "events/labelled", "events/many")),
    MeasuredSet("events", ("events/labelled", "events/many")),
    MeasuredSet("candidates", ("events/labelled", "events/many")),
    MeasuredSet("findings", ("events/labelled", "events/many")),
    MeasuredSet("origins", ("origins", "events/many")),
    MeasuredSet("relatedness", ("events/ecbplus_dev.jsonl", "events/many")),
    MeasuredSet("facts", ("facts",)),
    MeasuredSet("quotes", ("quotes",)),
    MeasuredSet("html", ("html",)),
)
