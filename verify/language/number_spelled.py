"""Pieces of a line and a place in, the figure spelled there out: "half a million", "dozens of"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from verify.language.number_tokens import NO_FIGURE, Figure, Piece, PieceKind
from verify.language.number_units import word_at
from verify.language.number_words import FRACTIONS, SCALES, VAGUE, Spelled, is_number_word, spell
from verify.language.word_lists import word_set

__all__ = ["VAGUE_HEADS", "read_spelled", "read_vulgar"]

_DASHES = ("-", "‐", "‑")
# Words that open a vague or shared figure: "half a million", "several hundred".
VAGUE_HEADS = word_set("a an half several few many quarter tens couple") | frozenset(VAGUE)
# Words before "thousand" and the like that count it vaguely: the least and the most they mean.
_VAGUE_COUNTS = {
    "several": (3.0, 9.0), "few": (2.0, 5.0), "couple": (2.0, 3.0), "many": (3.0, 9.0),
    "tens": (20.0, 99.0), "hundreds": (200.0, 999.0), "dozens": (24.0, 99.0),
}  # fmt: skip
# No number spelled in the news is longer than this many words.
LONGEST_SPELLED = 14


def read_vulgar(pieces: Sequence[Piece], at: int) -> float:
    """The value of ½ and its like, 0 for anything else."""
    if at >= len(pieces) or len(pieces[at].text) != 1:
        return 0.0
    value = unicodedata.numeric(pieces[at].text, 0.0)
    return value if 0 < value < 1 else 0.0


def read_spelled(pieces: Sequence[Piece], at: int) -> Figure:
    """Read the figure that words or a sign such as ½ begin at a piece; else NO_FIGURE."""
    piece = pieces[at]
    vulgar = read_vulgar(pieces, at)
    if vulgar:
        return Figure(at, at + 1, vulgar, vulgar, vulgar, unit="fraction")
    if piece.kind is not PieceKind.WORD:
        return NO_FIGURE
    word = piece.lower
    if word in VAGUE_HEADS:
        return _read_vague(pieces, at)
    if not is_number_word(word):
        return NO_FIGURE
    return _read_spelled(pieces, at)


def _words_from(pieces: Sequence[Piece], at: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The lower-case words from a place on, hyphens left out, and the piece after each."""
    words: list[str] = []
    places: list[int] = []
    while at < len(pieces) and len(words) < LONGEST_SPELLED:
        piece = pieces[at]
        is_joint = piece.text in _DASHES and piece.is_glued and words
        if piece.kind is PieceKind.WORD:
            words.append(piece.lower)
            places.append(at + 1)
        elif not is_joint:
            break
        at += 1
    return tuple(words), tuple(places)


def _read_spelled(pieces: Sequence[Piece], at: int) -> Figure:
    words, places = _words_from(pieces, at)
    spelled = spell(words)
    if spelled.count == 0:
        return NO_FIGURE
    after, value = places[spelled.count - 1], spelled.value
    if spelled.is_ordinal:
        return Figure(at, after, value, value, value, is_ordinal=True, is_spelled=True)
    share = _read_share(pieces, words, places, spelled)
    if share.first >= 0:
        return share
    if words[spelled.count : spelled.count + 1] == ("dozen",):
        value *= 12
        return Figure(at, places[spelled.count], value, value, value, is_spelled=True)
    scale = next((size for size in (1e12, 1e9, 1e6) if value >= size), 1.0)
    value, after, scale = _read_decimals(
        words, places, spelled.count, value=value, after=after, scale=scale
    )
    return Figure(at, after, value, value, value, scale=scale, is_spelled=True)


def _read_share(
    pieces: Sequence[Piece], words: tuple[str, ...], places: tuple[int, ...], spelled: Spelled
) -> Figure:
    """Read "two thirds", "six and two thirds", "three quarters of a million"; else NO_FIGURE."""
    count = spelled.count
    word = words[count] if count < len(words) else ""
    below = FRACTIONS.get(word, 0)
    whole, above, size = 0.0, spelled.value, 1.0
    if "and" in words[:count]:
        joint = count - 1 - words[:count][::-1].index("and")
        whole, above = spell(words[:joint]).value, spell(words[joint + 1 : count]).value
        size = next((size for size in (1e12, 1e9, 1e6) if whole >= size), 1.0)
    if not below or not _is_share(pieces, words, places, count, above):
        return NO_FIGURE
    value, end = whole + size * above / below, count
    times = SCALES.get(words[count + 1], 0.0) if count + 1 < len(words) else 0.0
    if times:
        value, end = value * times, count + 1
    elif words[count + 1 : count + 3] == ("of", "a") and count + 3 < len(words):
        times = SCALES.get(words[count + 3], 0.0)
        value, end = (value * times, count + 3) if times else (value, count)
    unit = "" if times or whole else "fraction"
    scale = times if times >= 1e6 else 1.0
    after = places[end]
    return Figure(
        places[0] - 1, after, value, value, value, scale=scale, unit=unit, is_spelled=True
    )


def _is_share(
    pieces: Sequence[Piece], words: tuple[str, ...], places: tuple[int, ...], count: int,
    above: float,
) -> bool:  # fmt: skip
    """True for "two thirds" and "one-eighth"; "two quarters" are of a business year."""
    word = words[count]
    if word.endswith("s"):
        return not word.startswith(("quarter", "halves")) or above == 3
    is_last = count + 1 == len(words) or words[count + 1] == "of"
    is_joined = pieces[places[count - 1]].text in _DASHES
    return above == 1 and (word in ("half", "third", "quarter") or is_last or is_joined)


_ZEROS = ("nought", "naught")
_DIGIT_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _read_decimals(
    words: tuple[str, ...], places: tuple[int, ...], count: int, *, value: float, after: int,
    scale: float,
) -> tuple[float, int, float]:  # fmt: skip
    """Read "point five" and "and a half" after spelled words, and a scale after either."""
    at = count
    if words[at : at + 1] == ("point",):
        digits = ""
        while at + 1 < len(words) and words[at + 1] in (*_DIGIT_WORDS, *_ZEROS):
            digit = words[at + 1]
            digits += "0" if digit in _ZEROS else str(_DIGIT_WORDS.index(digit))
            at += 1
        if digits:
            value, after, at = value + float(f"0.{digits}"), places[at], at + 1
    elif words[at : at + 1] == ("and",) and at + 2 < len(words):
        share = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}.get(words[at + 2], 0.0)
        if words[at + 1] in ("a", "one") and share:
            # "a million and a half" is half a million more, "two and a half" half of one
            value, after, at = value + share * scale, places[at + 2], at + 3
    if count < at < len(words) and words[at] in SCALES and scale == 1:
        scale = SCALES[words[at]]
        value, after = value * scale, places[at]
    return value, after, scale


def _read_vague(pieces: Sequence[Piece], at: int) -> Figure:
    """Read "a million", "half a dozen", "several hundred", "tens of thousands", "a quarter of"."""
    words, places = _words_from(pieces, at)
    head = 1 if words[0] in ("a", "an") else 0
    word = words[head] if head < len(words) else ""
    rest = words[head + 1 : head + 4]
    if word in ("half", "quarter"):
        return _read_half(pieces, at, words, places, head=head)
    is_last = (
        head < len(words)
        and places[head] < len(pieces)
        and (
            pieces[places[head]].kind is PieceKind.SIGN and pieces[places[head]].text not in _DASHES
        )
    )
    if head and word in ("third", "fifth", "tenth") and (rest[:1] == ("of",) or is_last):
        share = 1 / FRACTIONS[word]
        return Figure(at, places[head], share, share, share, unit="fraction", is_spelled=True)
    if head and word in (*SCALES, "dozen"):
        spelled = spell(("one", *words[1:])) if word != "dozen" else None
        value = spelled.value if spelled else 12.0
        after = places[spelled.count - 1 if spelled else head]
        scale = next((size for size in (1e12, 1e9, 1e6) if value >= size), 1.0)
        return Figure(at, after, value, value, value, scale=scale, is_spelled=True)
    step = 2 if rest[:1] == ("of",) else 1
    size = words[head + step] if head + step < len(words) else ""
    times = SCALES.get(size.removesuffix("s")) or (12.0 if size == "dozen" else 0.0)
    is_couple = word == "couple" and (size in SCALES or size == "dozen")
    counts = step == 1 or size.endswith("s") or is_couple
    if word in _VAGUE_COUNTS and times and counts and (head == 0 or word in ("few", "couple")):
        low, high = (bound * times for bound in _VAGUE_COUNTS[word])
        return Figure(at, places[head + step], low, low, high, is_spelled=True)
    if head == 0 and word in VAGUE:
        low, high = VAGUE[word]
        return Figure(at, places[0], low, low, high, is_spelled=True)
    return NO_FIGURE


def _read_half(
    pieces: Sequence[Piece], at: int, words: tuple[str, ...], places: tuple[int, ...], *, head: int
) -> Figure:
    """Read "half a million", "half of", "a quarter of a century"; "half" alone is no figure."""
    share = 0.5 if words[head] == "half" else 0.25
    rest = words[head + 1 : head + 5]
    skip = 1 if rest[:1] == ("of",) else 0
    if rest[skip : skip + 1] in (("a",), ("an",)):
        size = rest[skip + 1] if skip + 1 < len(rest) else ""
        times = SCALES.get(size) or {"dozen": 12.0}.get(size, 0.0)
        if times:
            value = share * times
            scale = times if times >= 1e6 else 1.0
            end = places[head + 2 + skip]
            return Figure(at, end, value, value, value, scale=scale, is_spelled=True)
        unit_like = size in ("hour", "mile", "year", "century", "day", "minute", "pound", "point")
        if unit_like and not skip:
            return Figure(at, places[head + 1], share, share, share, is_spelled=True)
    if rest and (rest[0] in SCALES or rest[0] == "dozen"):
        scale = SCALES.get(rest[0], 12.0)
        value = share * scale
        scale = scale if scale >= 1e6 else 1.0
        return Figure(at, places[head + 1], value, value, value, scale=scale, is_spelled=True)
    is_hedged = word_at(pieces, at - 1) in ("than", "about", "nearly", "almost", "over", "roughly")
    if (skip and (words[head] == "half" or head)) or (is_hedged and words[head] == "half"):
        return Figure(at, places[head], share, share, share, unit="fraction", is_spelled=True)
    return NO_FIGURE
