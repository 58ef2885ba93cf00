"""Sentences and the teacher's ratings in; the network that is shipped, in whole numbers, out."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from verify.claims.worth_net import HIGHEST_FIT, MEAN_PARTS
from verify.claims.worth_pieces import Shape, Word

# AUC on ClaimBuster not trained on, and on PoliClaim dev: 0.941 and 0.863. With 96 patterns, 32 in
# the middle and six epochs: 0.939 and 0.859. Size, window and rates were not varied.
SIZE = 64
PATTERNS = 128
WINDOW = 3
MIDDLE = 48
EPOCHS = 5
BATCH = 64
PIECE_RATE = 5e-4
RATE = 2e-3
DECAY = 0.01
# Pieces are left out while training, so that the network can say what a word adds by leaving
# it out; and so that it does not lean on single words.
WORDS_LEFT_OUT = 0.1
SUMMARY_LEFT_OUT = 0.2
_WARM_UP = 100
_LARGEST = 127
_SPREAD = 0.3
# Piece values further out than this share of all are cut off: the rest is kept more finely.
_KEPT_SHARE = 0.9999

Coded = tuple[list[int], list[int]]


class Student(nn.Module):
    """What verify/claims/worth_net.py runs, in floating point, to be trained."""

    def __init__(self, pieces: np.ndarray) -> None:
        super().__init__()
        self.pieces = nn.Embedding.from_pretrained(torch.tensor(pieces), freeze=False)
        self.shapes = nn.Embedding(len(Shape), SIZE)
        nn.init.normal_(self.shapes.weight, std=0.1)
        self.patterns = nn.Conv1d(SIZE, PATTERNS, WINDOW, padding=WINDOW // 2)
        self.middle = nn.Linear(2 * PATTERNS, MIDDLE)
        self.out = nn.Linear(MIDDLE, 1)

    def fits(
        self, pieces: torch.Tensor, shapes: torch.Tensor, inside: torch.Tensor
    ) -> torch.Tensor:
        """How well each pattern fits each place: sentences x patterns x places."""
        rows = self.pieces(pieces) + self.shapes(shapes)
        if self.training:
            inside = inside * (torch.rand(inside.shape) > WORDS_LEFT_OUT)
        rows = rows * inside[:, :, None]
        return functional.relu(self.patterns(rows.transpose(1, 2)))

    def hidden(self, fits: torch.Tensor, inside: torch.Tensor) -> torch.Tensor:
        """The middle layer of each sentence."""
        fits = fits * inside[:, None, :]
        means = fits.sum(2) / inside.sum(1, keepdim=True)
        summary = torch.cat([means, fits.max(2).values], 1)
        summary = functional.dropout(summary, SUMMARY_LEFT_OUT, self.training)
        return functional.relu(self.middle(summary))

    def forward(
        self, pieces: torch.Tensor, shapes: torch.Tensor, inside: torch.Tensor
    ) -> torch.Tensor:
        """The log-odds of each sentence."""
        return self.out(self.hidden(self.fits(pieces, shapes, inside), inside))[:, 0]


def code(words: Sequence[Word]) -> Coded:
    """A sentence as the rows of its pieces and of their shapes."""
    pieces = [piece for word in words for piece in word.pieces]
    return pieces, [int(word.shape) for word in words for _ in word.pieces]


def train_student(
    pieces: np.ndarray, sentences: list[Coded], targets: np.ndarray, weights: np.ndarray, seed: int
) -> Student:
    """Train on sentences with targets in 0..1; the same result for the same seed and processor."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311  (no secret)
    student = Student((pieces / pieces.std() * _SPREAD).astype(np.float32))
    rest = [value for name, value in student.named_parameters() if name != "pieces.weight"]
    optimizer = torch.optim.AdamW(
        [
            {"params": [student.pieces.weight], "lr": PIECE_RATE, "weight_decay": 0.0},
            {"params": rest, "lr": RATE, "weight_decay": DECAY},
        ]
    )
    steps = EPOCHS * -(-len(sentences) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / _WARM_UP) * max(0.01, 1.0 - step / steps)
    )
    wanted = torch.tensor(targets, dtype=torch.float32)
    counting = torch.tensor(weights, dtype=torch.float32)
    for _ in range(EPOCHS):
        for chosen in _batches(sentences, chance):
            made = student(*stack([sentences[place] for place in chosen]))
            losses = functional.binary_cross_entropy_with_logits(
                made, wanted[chosen], reduction="none"
            )
            optimizer.zero_grad()
            (losses * counting[chosen]).mean().backward()
            optimizer.step()
            schedule.step()
    return student.eval()


def _batches(sentences: list[Coded], chance: random.Random) -> list[list[int]]:
    """Places of sentences of like length, in a new order each time."""
    keys = [len(pieces) + 8 * chance.random() for pieces, _ in sentences]
    order = sorted(range(len(sentences)), key=keys.__getitem__)
    batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    chance.shuffle(batches)
    return batches


def stack(sentences: Sequence[Coded]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pieces, shapes and what is inside, each a row a sentence, filled up to the longest."""
    size = max(len(pieces) for pieces, _ in sentences)
    made = [
        (row + [0] * (size - len(row)) for row in (pieces, shapes, [1] * len(pieces)))
        for pieces, shapes in sentences
    ]
    pieces, shapes, inside = (torch.tensor(rows) for rows in zip(*made, strict=True))
    return pieces, shapes, inside.float()


def to_whole_numbers(
    student: Student, sentences: list[Coded]
) -> tuple[dict[str, np.ndarray], dict[str, float]]:
    """The arrays and scales of verify.claims.worth_net.Net; ranges are those of the sentences."""
    highest_fit, highest_hidden = _ranges(student, sentences)
    fit, hidden = highest_fit / HIGHEST_FIT, highest_hidden / HIGHEST_FIT
    values = {name: value.detach().numpy() for name, value in student.named_parameters()}
    piece = np.quantile(np.abs(values["pieces.weight"]), _KEPT_SHARE) / _LARGEST
    # torch: patterns x size x window; the net: (window x size) x patterns.
    patterns = values["patterns.weight"].transpose(2, 1, 0).reshape(WINDOW * SIZE, PATTERNS)
    pattern = np.abs(patterns).max() / _LARGEST
    fit_scale = piece * pattern / fit
    middle = values["middle.weight"].T * fit
    middle[:PATTERNS] /= MEAN_PARTS
    unit = np.abs(middle).max() / _LARGEST
    middle_scale = unit / hidden
    out = values["out.weight"][0]
    out_unit = np.abs(out).max() / _LARGEST
    # The net rounds down: half a step is given back to what follows.
    middle_bias = values["middle.bias"] + middle[:PATTERNS].sum(axis=0) / 2
    arrays = {
        "pieces": _whole(values["pieces.weight"] / piece),
        "shapes": _whole(values["shapes.weight"] / piece),
        "patterns": _whole(patterns / pattern),
        "pattern_bias": np.rint(values["patterns.bias"] / (piece * pattern) + 0.5 / fit_scale),
        "middle": _whole(middle / unit),
        "middle_bias": np.rint(middle_bias / unit + 0.5 / middle_scale),
        "out": _whole(out / out_unit),
    }
    for name in ("pattern_bias", "middle_bias"):
        arrays[name] = arrays[name].astype(np.int32)
    out_scale = hidden * out_unit
    scales = {
        "fit_scale": float(fit_scale),
        "middle_scale": float(middle_scale),
        "out_scale": float(out_scale),
        "out_bias": float(np.rint(values["out.bias"][0] / out_scale)),
    }
    return arrays, scales


def _ranges(student: Student, sentences: list[Coded]) -> tuple[float, float]:
    fits = hidden = 0.0
    with torch.inference_mode():
        for start in range(0, len(sentences), BATCH):
            pieces, shapes, inside = stack(sentences[start : start + BATCH])
            made = student.fits(pieces, shapes, inside)
            fits = max(fits, float((made * inside[:, None, :]).max()))
            hidden = max(hidden, float(student.hidden(made, inside).max()))
    return fits, hidden


def _whole(values: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(values), -_LARGEST, _LARGEST).astype(np.int8)
