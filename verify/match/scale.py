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
    own = (1 << len(stems)) - 1
    words: list[tuple[str, int]] = []
    # For each other spelling: its bit, the word it stands for, and what it is worth.
    spellings: list[tuple[int, int, float]] = []
    for number, (stem, found) in enumerate(zip(stems, alike, strict=True)):
        for word, likeness in found:
            bit = 1 << (number if word == stem else len(stems) + len(spellings))
            words.append((word, bit))
            if bit > own:
                spellings.append((bit, 1 << number, likeness * weights[stem]))

    def hold(mark: int) -> int:
        held = mark & own
        for bit, word, _ in spellings:
            held |= word if mark & bit else 0
        return held

    def weigh(mark: int) -> float:
        if mark <= own:
            return _add_up(mark, values)
        best = dict.fromkeys((word for _, word, _ in spellings), 0.0)
        for bit, word, value in spellings:
            best[word] = max(best[word], value if mark & bit else 0.0)
        return sum(
            best.get(1 << number, value)
            for number, value in enumerate(values)
            if hold(mark) >> number & 1
        )

    def weigh_around(mark: int) -> float:
        return _add_up(mark, values_around)

    def name(mark: int) -> frozenset[str]:
        return frozenset(stem for number, stem in enumerate(stems) if mark >> number & 1)

    values, values_around = tuple(weights.values()), tuple(around.values())
    return Scale(tuple(words), own, Memo(hold), Memo(weigh), Memo(weigh_around), Memo(name))


def _add_up(mark: int, values: Sequence[float]) -> float:
    """The values of the words of a mark, added in the claim's order."""
    total: float = 0
    while mark:
        first = mark & -mark
        total += values[first.bit_length() - 1]
        mark ^= first
    return total
