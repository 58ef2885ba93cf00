"""Two versions of a text in; which sentences were withdrawn, added or reworded out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from verify.language.numbers import find_numbers
from verify.language.sentences import split_sentences
from verify.language.similarity import rate_likeness
from verify.records import FigureDifference, LineChange, LineDifference, Number

# From this likeness a new sentence is an old one reworded. Chosen by looking at sentences of live
# reports: "12 people died" / "15 people died, police said" 0.72, two sentences of one report on
# one matter up to 0.55. Too high shows a rewording as withdrawn and added, and loses its figures.
REWORDED_FROM: Final = 0.6
# Beyond so many changed sentences it is another text, and who pairs with whom says nothing.
_PAIRED_LINES: Final = 200


def compare_lines(before: str, after: str, *, language: str = "en") -> tuple[LineDifference, ...]:
    """Tell what changed from one version to the next, in the order of the later one.

    A sentence that only moved is no change. Withdrawn sentences stand first.
    """
    old, new = _cut(before, language), _cut(after, language)
    withdrawn, added = _without(old, new), _without(new, old)
    pairs = _pair_up(withdrawn, added)
    gone = [line for at, line in enumerate(withdrawn) if at not in pairs.values()]
    differences = [LineDifference(LineChange.WITHDRAWN, before=line) for line in gone]
    for at, line in enumerate(added):
        if at in pairs:
            old_line = withdrawn[pairs[at]]
            figures = compare_figures(old_line, line, language=language)
            differences.append(LineDifference(LineChange.REWORDED, old_line, line, figures))
        else:
            differences.append(LineDifference(LineChange.ADDED, after=line))
    return tuple(differences)


def compare_figures(
    before: str, after: str, *, language: str = "en"
) -> tuple[FigureDifference, ...]:
    """Pair the figures of two wordings that are of one unit and not the same, in their order."""
    old = find_numbers(before, language=language or "en")
    new = find_numbers(after, language=language or "en")
    kept = Counter(map(_value, old)) & Counter(map(_value, new))
    left, right = _drop(old, kept.copy()), _drop(new, kept.copy())
    found: list[FigureDifference] = []
    for number in left:
        match = next((other for other in right if _unit(other) == _unit(number)), None)
        if match is not None:
            right.remove(match)
            found.append(FigureDifference(number.text, match.text, number.unit))
    return tuple(found)


def fold(text: str) -> str:
    """A sentence with its white space made even, by which it is known again."""
    return " ".join(text.split())


def _cut(text: str, language: str) -> list[str]:
    spans = split_sentences(text, language=language)
    return [fold(text[span.start : span.end]) for span in spans]


def _without(lines: Sequence[str], others: Sequence[str]) -> list[str]:
    """The lines that the others do not have, as often as they lack them."""
    there = Counter(others)
    left: list[str] = []
    for line in lines:
        if there[line]:
            there[line] -= 1
        else:
            left.append(line)
    return left


def _pair_up(withdrawn: Sequence[str], added: Sequence[str]) -> dict[int, int]:
    """For each reworded line its place among the added, and that of its old wording."""
    if max(len(withdrawn), len(added)) > _PAIRED_LINES:
        return {}
    rated = sorted(
        (
            (-rate_likeness(old, new), at, old_at)
            for at, new in enumerate(added)
            for old_at, old in enumerate(withdrawn)
        ),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, at, old_at in rated:
        if -likeness >= REWORDED_FROM and at not in pairs and old_at not in taken:
            pairs[at] = old_at
            taken.add(old_at)
    return pairs


def _value(number: Number) -> tuple[float, str]:
    return number.value, number.unit


def _unit(number: Number) -> tuple[str, bool]:
    return number.unit, number.is_ordinal


def _drop(numbers: Sequence[Number], kept: Counter[tuple[float, str]]) -> list[Number]:
    left: list[Number] = []
    for number in numbers:
        if kept[_value(number)]:
            kept[_value(number)] -= 1
        else:
            left.append(number)
    return left
