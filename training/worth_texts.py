"""The data folder in; what the worth model is trained on out: labelled sentences and variants.

Variants are sentences made of those that may be trained on: words swapped for like ones, pieces
cut out, two joined. They carry no label; the teacher rates them, and the small model learns from
that how to rate words which no labelled sentence has.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import read_rows
from benchmarks.worth import is_kept_for_measuring

DEBATES = "worth/claimbuster_train.jsonl"
NEWS = "worth/newssd_train.jsonl"
OWN = Path(__file__).with_name("worth_sentences.tsv")
# How likely a desk wants it checked, for each grade of our own sentences: grades of news are those
# of the labelled articles, 3 for the dead and the contested, 0 for colour.
OWN_LABELS = {
    "news": {"0": 0.05, "1": 0.3, "2": 0.7, "3": 0.95},
    "speech": {"0": 0.04, "1": 0.45, "2": 0.85},
}
# NewsSD's "objective" is close to, not the same as, "worth checking": its rows count for less. Our
# own are few and count for more. With 0, 1, 3 and 6 for them, the teacher's AUC on PoliClaim dev
# was 0.862, 0.868, 0.873 and 0.875, and on claims of articles 0.763, 0.747, 0.731 and 0.717.
NEWS_WEIGHT = 0.3
OWN_WEIGHT = 2.0
NEIGHBOURS = 15
_SWAP_SHARES = (0.3, 0.6)
_FEWEST_WORDS = 3
_SHORTEST_CUT = 5
_JOINED_SHARE = 0.5
_JOINTS = ("and", "which", "but", "when", "because", ",")
_WORD = re.compile(r"([\"“(]?)([A-Za-z]+|\d+)([.,;:!?\"”)]*)")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence, how likely it is worth checking (0..1), and how much that counts."""

    text: str
    label: float
    weight: float


def read_labelled(data: Path) -> list[Labelled]:
    """Every sentence with a label that may be trained on."""
    debates = [row for row in read_rows(data / DEBATES) if not is_kept_for_measuring(row["text"])]
    own = [line.split("\t") for line in OWN.read_text(encoding="utf-8").splitlines()]
    return [
        *(Labelled(row["text"], float(row["label"]), 1.0) for row in debates),
        *(
            Labelled(row["Sentence"].strip(), float(row["Label"] == "OBJ"), NEWS_WEIGHT)
            for row in read_rows(data / NEWS)
        ),
        *(Labelled(text, OWN_LABELS[kind][grade], OWN_WEIGHT) for grade, kind, text in own),
    ]


def make_variants(texts: list[str], like: dict[str, list[str]], *, seed: int) -> list[str]:
    """Make three or four variants of each text, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311  (no secret)
    return [variant for text in texts for variant in _vary(text, texts, like, chance)]


def _vary(
    text: str, texts: list[str], like: dict[str, list[str]], chance: random.Random
) -> Iterator[str]:
    for share in _SWAP_SHARES:
        yield " ".join(_swap(word, share, like, chance) for word in text.split())
    words = text.split()
    if len(words) > _SHORTEST_CUT:
        start = chance.randrange(len(words) - _SHORTEST_CUT + 1)
        end = chance.randrange(start + _SHORTEST_CUT, len(words) + 1)
        yield _as_sentence(" ".join(words[start:end]))
    if chance.random() < _JOINED_SHARE:
        other = chance.choice(texts).split()
        head = words[: chance.randrange(_FEWEST_WORDS, max(_FEWEST_WORDS + 1, len(words)))]
        tail = other[chance.randrange(max(1, len(other) - _FEWEST_WORDS)) :]
        yield " ".join([*head, chance.choice(_JOINTS), *tail])


def _swap(word: str, share: float, like: dict[str, list[str]], chance: random.Random) -> str:
    match = _WORD.fullmatch(word)
    others = like.get(match[2].lower()) if match else None
    if match is None or others is None or chance.random() >= share:
        return word
    other = chance.choice(others)
    return match[1] + (other.capitalize() if match[2][0].isupper() else other) + match[3]


def _as_sentence(text: str) -> str:
    text = text.rstrip(",;:")
    return text[:1].upper() + text[1:] + ("" if text[-1:] in ".?!" else ".")
