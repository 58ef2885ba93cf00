"""Bundles of pairs in; batches of word pieces for the reader's training, alike in length, out."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Encoding, Tokenizer

from training.reader_pairs import Bundle, Example, Target

MOST_PIECES = 256
"""Of passage and claim together; the passage is cut at its end, the claim never."""
# Pieces in a batch, and bundles among which those of like length are put together.
_PIECES = 2_200
_CHUNK = 400
# By so much support two pairs of a bundle must differ for training to put one above the other.
_APART = 0.5


@dataclass(frozen=True, slots=True)
class Coded:
    """A pair as word pieces; `wrong` says of each whether the passage does not bear it out."""

    ids: tuple[int, ...]
    sides: tuple[int, ...]
    target: Target
    wrong: tuple[float, ...]
    marked: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Pairs side by side; the pair `above[i]` should score above the pair `below[i]`."""

    ids: torch.Tensor
    mask: torch.Tensor
    sides: torch.Tensor
    targets: torch.Tensor
    wrong: torch.Tensor
    marked: torch.Tensor
    above: torch.Tensor
    below: torch.Tensor


def code(bundles: Sequence[Bundle], tokenizer: Tokenizer) -> list[tuple[Coded, ...]]:
    """Spell every pair in word pieces, each once however often it comes."""
    tokenizer.enable_truncation(MOST_PIECES, strategy="only_first")
    tokenizer.no_padding()
    known: dict[int, tuple[Coded, ...]] = {}
    coded = []
    for bundle in bundles:
        if id(bundle) not in known:
            pairs = [(example.passage, example.claim) for example in bundle.examples]
            spelled = tokenizer.encode_batch(pairs)
            known[id(bundle)] = tuple(map(_code, bundle.examples, spelled))
        coded.append(known[id(bundle)])
    return coded


def _code(example: Example, spelled: Encoding) -> Coded:
    wrong, marked = [], []
    for (start, end), side in zip(spelled.offsets, spelled.sequence_ids, strict=True):
        is_claim = side == 1
        is_wrong = is_claim and any(s.start < end and start < s.end for s in example.wrong)
        wrong.append(float(is_wrong))
        marked.append(float(is_claim and example.is_marked))
    return Coded(
        tuple(spelled.ids), tuple(spelled.type_ids), example.target, tuple(wrong), tuple(marked)
    )


def batches(coded: Sequence[Sequence[Coded]], dice: random.Random) -> Iterator[Batch]:
    """Batches in the order of the schedule, except that within a stretch like lengths meet."""
    for start in range(0, len(coded), _CHUNK):
        chunk = sorted(coded[start : start + _CHUNK], key=_longest)
        made: list[list[Sequence[Coded]]] = [[]]
        pairs = 0
        for bundle in chunk:
            if made[-1] and (pairs + len(bundle)) * _longest(bundle) > _PIECES:
                made.append([])
                pairs = 0
            made[-1].append(bundle)
            pairs += len(bundle)
        dice.shuffle(made)
        yield from map(_batch, made)


def _longest(bundle: Sequence[Coded]) -> int:
    return max(len(each.ids) for each in bundle)


def _batch(bundles: Sequence[Sequence[Coded]]) -> Batch:
    pairs = [each for bundle in bundles for each in bundle]
    longest = max(len(each.ids) for each in pairs)
    above, below, first = [], [], 0
    for bundle in bundles:
        for one, high in enumerate(bundle, start=first):
            for other, low in enumerate(bundle, start=first):
                if high.target[0] - low.target[0] > _APART:
                    above.append(one)
                    below.append(other)
        first += len(bundle)

    def padded(rows: Sequence[Sequence[float]]) -> list[list[float]]:
        return [[*row, *[0] * (longest - len(row))] for row in rows]

    return Batch(
        torch.tensor(padded([each.ids for each in pairs])),
        torch.tensor(padded([[1] * len(each.ids) for each in pairs])),
        torch.tensor(padded([each.sides for each in pairs])),
        torch.tensor([each.target for each in pairs]),
        torch.tensor(padded([each.wrong for each in pairs])),
        torch.tensor(padded([each.marked for each in pairs])),
        torch.tensor(above, dtype=torch.long),
        torch.tensor(below, dtype=torch.long),
    )
