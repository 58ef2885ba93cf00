"""Words in, the value they spell out: "three hundred thousand", "half a million", "dozens"."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "FRACTIONS",
    "LARGEST",
    "NO_SPELLED",
    "NUMBER_WORDS",
    "ORDINALS",
    "SCALES",
    "SHORT_SCALES",
    "VAGUE",
    "Spelled",
    "is_count",
    "is_number_word",
    "scale_of",
    "spell",
]

# Figures beyond this are no counts of anything in the news: the Earth weighs 6e24 kilograms.
LARGEST = 1e30

_SMALL = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lac": 1e5, "million": 1e6, "crore": 1e7,
    "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15, "quintillion": 1e18,
}  # fmt: skip
# "Two millions" is old or foreign English; "two hundreds" are an innings.
_PLURAL_SCALES = {
    f"{scale}s": SCALES[scale]
    for scale in ("thousand", "million", "billion", "trillion", "lakh", "lac", "crore")
}
# Letters that stand for a scale right after a figure; "m" only beside money or where a counted
# noun follows, since 300m may be metres.
SHORT_SCALES = {
    "k": 1e3, "mn": 1e6, "mln": 1e6, "mil": 1e6, "m": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9,
    "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_UNIT_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
_SCALE_ORDINALS = {
    "hundredth": 1e2, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12,
}  # fmt: skip
ORDINALS: dict[str, float] = {**_UNIT_ORDINALS, **_SCALE_ORDINALS}
FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100, "thirds": 3,
    "quarters": 4, "fourths": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8,
    "ninths": 9, "tenths": 10, "hundredths": 100,
}  # fmt: skip
# Plural scales say an order of size only: value as the least they can mean, and the most.
VAGUE = {
    "dozens": (24.0, 99.0), "scores": (40.0, 99.0), "hundreds": (200.0, 999.0),
    "thousands": (2e3, 9_999.0), "millions": (2e6, 9.999e6), "billions": (2e9, 9.999e9),
    "trillions": (2e12, 9.999e12),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spelled:
    """What a run of words spells: its value, how many words it took, and whether it ranks."""

    value: float
    count: int
    is_ordinal: bool = False


NO_SPELLED = Spelled(0.0, 0)
NUMBER_WORDS = frozenset(_SMALL) | frozenset(_TENS) | frozenset(ORDINALS)


def is_number_word(word: str) -> bool:
    """True for a lower-case word that can begin a spelled number."""
    return word in NUMBER_WORDS


def is_count(word: str) -> bool:
    """True for a lower-case word that is nothing but a number: "twelve", "forty-one", "dozens"."""
    parts = word.split("-")
    return all(part in NUMBER_WORDS or part in SCALES or part in VAGUE for part in parts)


def spell(words: tuple[str, ...]) -> Spelled:
    """Read the longest number that lower-case words, hyphens left out, begin with.

    "three", "hundred", "thousand", "people" gives 300000 from three words. `count` is 0 where
    the words begin with no number, or with one beyond LARGEST.
    """
    total, group, count = 0.0, 0.0, 0
    last_scale = LARGEST
    room = 1e3  # what may still be added to the group: twenty leaves room for one digit
    for place, word in enumerate(words):
        if word == "and":
            if not ((count and group >= 100) or total) or not _goes_on(words, place + 1, room):
                break
            continue
        if word in _SMALL or word in _TENS:
            value = float(_SMALL.get(word, _TENS.get(word, 0)))
            if value >= room or (value == 0 and count):
                break
            group += value
            room = 10 if word in _TENS else 1
        elif word == "hundred" and 1 <= group < 100 and count:
            group *= 100
            room = 100
        elif word != "hundred" and group > 0 and scale_of(word) < last_scale:
            last_scale = scale_of(word)
            total += group * last_scale
            group, room = 0.0, 1e3
        elif word in ORDINALS:
            return _end_in_ordinal(word, total, group, count=count, room=room, place=place)
        else:
            break
        count = place + 1
    return Spelled(total + group, count) if total + group <= LARGEST else Spelled(0.0, 0)


def scale_of(word: str, unknown: float = LARGEST) -> float:
    """What a scale word multiplies with: "million", "crores"; `unknown` for any other word."""
    return SCALES.get(word) or _PLURAL_SCALES.get(word, unknown)


def _goes_on(words: tuple[str, ...], place: int, room: float) -> bool:
    if place >= len(words):
        return False
    word = words[place]
    value = _SMALL.get(word) or _TENS.get(word) or _UNIT_ORDINALS.get(word) or 0
    return 0 < value < room


def _end_in_ordinal(
    word: str, total: float, group: float, *, count: int, room: float, place: int
) -> Spelled:
    """Close a number with its ordinal word, or stop before it where it does not go on."""
    if word in _UNIT_ORDINALS:
        value = float(_UNIT_ORDINALS[word])
        if value < room or count == 0:
            return Spelled(total + group + value, place + 1, is_ordinal=True)
        return Spelled(total + group, count)
    scale = _SCALE_ORDINALS[word]
    if count == 0:
        return Spelled(scale, place + 1, is_ordinal=True)
    if group:
        return Spelled(total + group * scale, place + 1, is_ordinal=True)
    return Spelled(total, count)
