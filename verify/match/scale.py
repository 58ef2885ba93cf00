"""A claim's weighed words in; what any set of them is worth out.

A set is written as a mark: an integer with one bit for each word. Sentences hold the same few sets
again and again, so each set is weighed once, and a window of a report costs a few look-ups.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_T = TypeVar("_T")


class Memo(dict[int, _T]):
    """What is read from a mark, kept: a plain look-up where the mark was met before."""

    def __init__(self, read: Callable[[int], _T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, mark: int) -> _T:
        """Read a mark that is met for the first time."""
        value = self[mark] = self._read(mark)
        return value


@dataclass(frozen=True, slots=True)
class Scale:
    """Weighs the marks of one claim.

    `words` gives the bit of each word of the reports that stands for one of the claim's; `own`
    holds the bits of those that are the claim's words as they are, one bit for each word of the
    claim in its order. `held` drops the difference: which of the claim's words a mark stands for.
    `worth` is what a passage with these words covers of the claim, `around` what it is worth that
    they stand around one, `stems` are the words themselves.
    """

    words: tuple[tuple[str, int], ...]
    own: int
    held: Memo[int]
    worth: Memo[float]
    around: Memo[float]
    stems: Memo[frozenset[str]]


def make_scale(
    weights: dict[str, float],
    around: dict[str, float],
    alike: Sequence[tuple[tuple[str, float], ...]],
) -> Scale:
    """Make the scale of a claim whose words have these weights, in a passage and around one.

    `alike` says for each word which words of the reports stand for it, and with what likeness.
    """
    stems = tuple(weights)
    words: list[tuple[str, int]] = []
    # For each word of the claim: the bits that stand for it, and what each of them is worth.
    bits: list[list[tuple[int, float]]] = []
    spare = len(stems)
    for number, (stem, found) in enumerate(zip(stems, alike, strict=True)):
        bits.append([])
        for word, likeness in found:
            bit = number if word == stem else spare
            spare += bit == spare
            words.append((word, 1 << bit))
            bits[number].append((1 << bit, likeness * weights[stem]))

    def weigh(mark: int) -> float:
        best = (max((worth for bit, worth in one if mark & bit), default=0.0) for one in bits)
        return sum(best)

    def hold(mark: int) -> int:
        return sum(
            1 << number for number, one in enumerate(bits) if any(mark & bit for bit, _ in one)
        )

    def weigh_around(mark: int) -> float:
        return sum(worth for number, worth in enumerate(around.values()) if mark >> number & 1)

    def name(mark: int) -> frozenset[str]:
        return frozenset(stem for number, stem in enumerate(stems) if mark >> number & 1)

    own = (1 << len(stems)) - 1
    return Scale(tuple(words), own, Memo(hold), Memo(weigh), Memo(weigh_around), Memo(name))
