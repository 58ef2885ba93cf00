"""Lower-case words in, the fraction they begin with out: "two thirds", "six and a half"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verify.language.number_words import ORDINALS, SCALES, spell

__all__ = ["NO_FRACTION", "Fraction", "read_fraction"]


@dataclass(frozen=True, slots=True)
class Fraction:
    """A fraction's value, the words it takes, the scale it counts in and the whole before it.

    `is_share` is True for a part of something ("two thirds"), False where a whole or a scale makes
    it a count ("six and two thirds", "three quarters of a million").
    """

    value: float
    count: int
    scale: float = 1.0
    is_share: bool = True


NO_FRACTION = Fraction(0.0, 0)
# "Firsts" and "seconds" are divided by nothing, unless twenty or more stands before.
_NO_DENOMINATORS = frozenset({1.0, 2.0})
# "Three hundred and sixty-fifth" has five words; nothing in the news is divided by more.
LONGEST_DENOMINATOR = 5
# "Two quarters" and "two halves" are of a year and a match; three quarters are a fraction.
_PARTED = ("quarters", "halves")


def read_fraction(words: Sequence[str], joined: Sequence[bool]) -> Fraction:
    """Read the fraction that words begin with; NO_FRACTION where they begin with none.

    `joined[i]` is True where word i hangs on the one before by a hyphen: "one hundred
    thirty-fifths" are a hundred parts of 35, "one hundred and thirty fifths" 130 parts of five.
    """
    head = spell(tuple(words))
    if head.is_ordinal and head.count == 2 and words[0] == "one":
        is_part = words[2:3] in ([], ["of"]) or joined[1]
        return Fraction(1 / head.value, 2) if is_part else NO_FRACTION
    if head.count == 0 or head.is_ordinal:
        return NO_FRACTION
    found = _read_parts(words, joined, head.count)
    if found.count:
        return _scaled(found, words)
    after = head.count
    if words[after : after + 1] != ["and"] or after + 2 >= len(words):
        return NO_FRACTION
    rest, rest_joined = words[after + 1 :], joined[after + 1 :]
    part = _read_one_part(rest) if rest[0] in ("a", "an", "one") else NO_FRACTION
    if not part.count and rest[0] not in ("a", "an"):
        below = spell(tuple(rest))
        part = _read_parts(rest, rest_joined, below.count) if below.count else NO_FRACTION
    if not part.count or part.value >= 1:
        return NO_FRACTION
    return _mixed(head.value, part, rest, after + 1)


def _read_parts(words: Sequence[str], joined: Sequence[bool], most: int) -> Fraction:
    """Read a numerator of at most so many words and its denominator."""
    above = most
    while above > 1 and above < len(words) and joined[above]:
        above -= 1  # thirty-fifths are one word: the numerator ends before it
    if above == 0 or above >= len(words):
        return NO_FRACTION
    counted = tuple(words[:above])
    numerator = spell(counted)
    below, count = _read_denominator(words, above)
    if numerator.count != above or numerator.is_ordinal or not below:
        return NO_FRACTION
    joint = above - counted[::-1].index("and") if "and" in counted else 0
    whole = spell(counted[: joint - 1]).value if joint else 0.0
    part = spell(counted[joint:]).value
    if whole and part >= below:  # "one hundred and thirty fifths": all of them are fifths
        whole, part, joint = 0.0, numerator.value, 0
    last = words[above + count - 1]
    if not last.endswith("s") and not _is_one_part(words, joined, above, count, part):
        return NO_FRACTION
    if last in _PARTED and part != 3:
        return NO_FRACTION
    found = Fraction(part / below, above + count - joint)
    return _mixed(whole, found, words[joint:], joint) if whole else found


def _is_one_part(
    words: Sequence[str], joined: Sequence[bool], above: int, count: int, numerator: float
) -> bool:
    """True for "one third" and "one-eighth"; "one fifth man" is no fifth of him."""
    if numerator != 1:
        return False
    after = above + count
    is_last = after == len(words) or words[after] == "of"
    return words[above] in ("half", "third", "quarter") or is_last or joined[above]


def _read_denominator(words: Sequence[str], at: int) -> tuple[float, int]:
    """The denominator at a place and the words it takes: "fifths", "twenty firsts"; else 0."""
    named = {"half": 2.0, "halves": 2.0, "quarter": 4.0, "quarters": 4.0}.get(words[at], 0.0)
    if named:
        return named, 1
    head = ("one",) if words[at] in SCALES else ()  # "nine hundred-thousandths"
    for end in range(at, min(at + LONGEST_DENOMINATOR, len(words))):
        stem = words[end].removesuffix("s")
        if stem not in ORDINALS:
            continue
        ordinal = spell((*head, *words[at:end], stem))
        is_whole = ordinal.is_ordinal and ordinal.count == end - at + 1 + len(head)
        if is_whole and not (end == at and ordinal.value in _NO_DENOMINATORS):
            return ordinal.value, end - at + 1
        return 0.0, 0
    return 0.0, 0


def _read_one_part(words: Sequence[str]) -> Fraction:
    """Read "a half" and "a thirtieth" after a whole, unless more follows that it may rank."""
    below, count = _read_denominator(words, 1) if len(words) > 1 else (0.0, 0)
    if not below or words[count].endswith("s"):
        return NO_FRACTION
    after = words[count + 1] if count + 1 < len(words) else ""
    is_plain = after == "" or after in SCALES or (after.endswith("s") and len(after) > 3)
    if after == "of" or not (is_plain or words[1] in ("half", "quarter")):
        return NO_FRACTION  # "three million and a quarter of them", "two and a third was hurt"
    return Fraction(1 / below, count + 1)


def _scaled(part: Fraction, words: Sequence[str]) -> Fraction:
    """Read the scale after a fraction: "three quarters of a million", "half a dozen"."""
    rest = words[part.count : part.count + 3]
    step = 2 if tuple(rest[:2]) == ("of", "a") else 0
    size = rest[step] if step < len(rest) else ""
    times = SCALES.get(size, 0.0)
    if not times or not part.is_share:
        return part
    scale = times if times >= 1e6 else 1.0
    return Fraction(part.value * times, part.count + step + 1, scale, is_share=False)


def _mixed(whole: float, part: Fraction, rest: Sequence[str], before: int) -> Fraction:
    """Add a part to its whole: "a million and a half" is half a million more than a million."""
    scale = next((size for size in (1e12, 1e9, 1e6) if whole >= size), 1.0)
    after = rest[part.count] if part.count < len(rest) else ""
    own = SCALES.get(after, 0.0)
    if own and own <= whole:  # "one billion and a quarter million"
        return Fraction(whole + part.value * own, before + part.count + 1, scale, is_share=False)
    if own and scale == 1.0:  # "one and a half million"
        value = (whole + part.value) * own
        size = own if own >= 1e6 else 1.0
        return Fraction(value, before + part.count + 1, size, is_share=False)
    return Fraction(whole + part.value * scale, before + part.count, scale, is_share=False)
