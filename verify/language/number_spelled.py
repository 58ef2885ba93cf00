"""Pieces of a line and a place in, the figure spelled there out: "half a million", "dozens of"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verify.language.number_fractions import read_fraction
from verify.language.number_tokens import NO_FIGURE, Figure, Piece, PieceKind
from verify.language.number_units import word_at
from verify.language.number_words import (
    LARGEST,
    NO_SPELLED,
    SCALES,
    VAGUE,
    is_number_word,
    spell,
)
from verify.language.units import UNIT_WORDS, family_of
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
    after = word_at(pieces, at + 1)
    if word in SCALES and (after.removesuffix("th") in SCALES or after == "and"):
        return _read_bare_scales(pieces, at)
    if not is_number_word(word):
        return NO_FIGURE
    return _read_spelled(pieces, at)


def _read_bare_scales(pieces: Sequence[Piece], at: int) -> Figure:
    """Read "hundred thousand" and "hundred and first" with no word that counts it: one is meant."""
    run = _words_from(pieces, at)
    words, joined = ("one", *run.words), (False, *run.joined)
    spelled, share = spell(words), read_fraction(list(words), list(joined))
    if share.count:
        figure = _plain(at, run.places[share.count - 2], share.value)
        return replace(figure, unit="fraction", scale=share.scale)
    if words[2:3] == ("and",) and spelled.count < 4:
        return NO_FIGURE
    is_rank = spelled.is_ordinal and words[2:3] == ("and",)
    if spelled.is_ordinal and not is_rank:
        return NO_FIGURE
    scale = next((size for size in (1e12, 1e9, 1e6) if spelled.value >= size), 1.0)
    figure = _plain(at, run.places[spelled.count - 2], spelled.value)
    return replace(figure, scale=scale, is_ordinal=is_rank)


@dataclass(frozen=True, slots=True)
class _Run:
    """The lower-case words from a piece on, the piece after each, and which hang on a hyphen."""

    words: tuple[str, ...]
    places: tuple[int, ...]
    joined: tuple[bool, ...]


def _words_from(pieces: Sequence[Piece], at: int) -> _Run:
    words: list[str] = []
    places: list[int] = []
    joined: list[bool] = []
    is_joined = False
    while at < len(pieces) and len(words) < LONGEST_SPELLED:
        piece = pieces[at]
        if piece.kind is PieceKind.WORD:
            words.append(piece.lower)
            places.append(at + 1)
            joined.append(is_joined)
            is_joined = False
        elif (
            words
            and piece.text in _DASHES
            and (piece.is_glued or _splits_tens(words[-1], word_at(pieces, at + 1)))
        ):
            is_joined = True
        else:
            break
        at += 1
    return _Run(tuple(words), tuple(places), tuple(joined))


def _splits_tens(before: str, after: str) -> bool:
    """True for "fifty - two", a number typed with spaces about its hyphen."""
    tens, ones = spell((before,)), spell((after,))
    return before.endswith("ty") and 20 <= tens.value < 100 and 0 < ones.value < 10


def _read_spelled(pieces: Sequence[Piece], at: int) -> Figure:
    run = _words_from(pieces, at)
    words, places = run.words, run.places
    spelled = spell(words)
    if spelled.count == 0:
        return NO_FIGURE
    after, value = places[spelled.count - 1], spelled.value
    share = read_fraction(list(words), list(run.joined))
    if share.count:
        after, value = places[share.count - 1], share.value
        unit = "fraction" if share.is_share else ""
        return Figure(at, after, value, value, value, scale=share.scale, unit=unit, is_spelled=True)
    if spelled.is_ordinal:
        return Figure(at, after, value, value, value, is_ordinal=True, is_spelled=True)
    if words[spelled.count : spelled.count + 1] in (("dozen",), ("dozens",)):
        value = _count_dozens(words, spelled.count)
        return Figure(at, places[spelled.count], value, value, value, is_spelled=True)
    scale = next((size for size in (1e12, 1e9, 1e6) if value >= size), 1.0)
    value, after, scale = _read_decimals(
        words, places, spelled.count, value=value, after=after, scale=scale
    )
    return Figure(at, after, value, value, value, scale=scale, is_spelled=True)


def _count_dozens(words: tuple[str, ...], count: int) -> float:
    """The value of "two dozen", and of "three hundred and two dozen"."""
    counted = words[:count]
    joint = count - 1 - counted[::-1].index("and") if "and" in counted else -1
    whole = spell(counted[:joint]).value if joint > 0 else 0.0
    return whole + 12 * spell(counted[joint + 1 :]).value


_ZEROS = ("nought", "naught", "oh")
_DIGIT_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _read_decimals(
    words: tuple[str, ...], places: tuple[int, ...], count: int, *, value: float, after: int,
    scale: float,
) -> tuple[float, int, float]:  # fmt: skip
    """Read "point five" and "point eleven" after spelled words, and a scale after them."""
    at = count
    if words[at : at + 1] != ("point",):
        return value, after, scale
    digits = ""
    while at + 1 < len(words) and words[at + 1] in (*_DIGIT_WORDS, *_ZEROS):
        digit = words[at + 1]
        digits += "0" if digit in _ZEROS else str(_DIGIT_WORDS.index(digit))
        at += 1
    below = spell(words[at + 1 : at + 3]) if not digits.strip("0") else NO_SPELLED
    if 10 <= below.value < 100 and not below.is_ordinal:
        digits, at = f"{digits}{below.value:.0f}", at + below.count
    if not digits:
        return value, after, scale
    value, after, at = value + float(f"0.{digits}"), places[at], at + 1
    if at < len(words) and words[at] in SCALES and scale == 1:
        scale = SCALES[words[at]]
        value, after = value * scale, places[at]
    return value, after, scale


def _read_vague(pieces: Sequence[Piece], at: int) -> Figure:
    """Read "a million", "half a dozen", "several hundred", "tens of thousands", "a quarter of"."""
    run = _words_from(pieces, at)
    words, places = run.words, run.places
    head = 1 if words[0] in ("a", "an") else 0
    word = words[head] if head < len(words) else ""
    if word in ("half", "quarter"):
        half = _read_half(pieces, at, words, places, head=head)
        if half.first >= 0 or not head:
            return half
    if head:
        counted = _read_a(pieces, at, run)
        return counted if counted.first >= 0 else _read_several(at, words, places, head=head)
    several = _read_several(at, words, places, head=head)
    if several.first >= 0 or word not in VAGUE:
        return several
    low, high = VAGUE[word]
    return Figure(at, places[0], low, low, high, is_spelled=True)


def _read_a(pieces: Sequence[Piece], at: int, run: _Run) -> Figure:
    """Read what "a" begins: "a fifth of", "a million", "a dozen", "an hour and a half"."""
    words, places = run.words, run.places
    word = words[1] if len(words) > 1 else ""
    if words[2:5] in (("and", "a", "half"), ("and", "a", "quarter")):
        unit = UNIT_WORDS.get(word, "")
        if family_of(unit).name in ("time", "length", "mass", "volume"):
            value = 1.5 if words[4] == "half" else 1.25
            return Figure(at, places[4], value, value, value, unit=unit, is_spelled=True)
    share = read_fraction(["one", *words[1:]], run.joined)
    if share.count and _is_a_share(pieces, at, words, places, share.count):
        after, value = places[share.count - 1], share.value
        unit = "fraction" if share.is_share else ""
        return Figure(at, after, value, value, value, scale=share.scale, unit=unit, is_spelled=True)
    if word not in (*SCALES, "dozen"):
        return NO_FIGURE
    spelled = spell(("one", *words[1:])) if word != "dozen" else None
    if spelled and spelled.is_ordinal:
        after = places[spelled.count - 1]
        return replace(_plain(at, after, spelled.value), is_ordinal=True)
    if not spelled and words[2:5] == ("and", "a", "half"):
        return _plain(at, places[4], 18.0)
    value = spelled.value if spelled else 12.0
    after = places[spelled.count - 1 if spelled else 1]
    scale = next((size for size in (1e12, 1e9, 1e6) if value >= size), 1.0)
    if share.count and not share.is_share:  # "a million and a half"
        return replace(_plain(at, places[share.count - 1], share.value), scale=share.scale)
    return replace(_plain(at, after, value), scale=scale)


def _plain(at: int, after: int, value: float) -> Figure:
    return Figure(at, after, value, value, value, is_spelled=True)


def _is_a_share(
    pieces: Sequence[Piece], at: int, words: tuple[str, ...], places: tuple[int, ...], count: int
) -> bool:
    """True for "a fifth of" and "by a fifth"; "and wants a fifth" is a place in a row.

    A third and a tenth are shares at the end of a clause too.
    """
    if words[count : count + 1] == ("of",):
        return True
    after = places[count - 1]
    is_last = after >= len(pieces) or (
        pieces[after].kind is PieceKind.SIGN and pieces[after].text not in _DASHES
    )
    is_named = words[count - 1] in ("third", "tenth") and after < len(pieces)
    is_whole_line = at == 0 and after >= len(pieces)
    return is_last and (is_named or is_whole_line or word_at(pieces, at - 1) in _SHARED)


_SHARED = word_set("by than about nearly almost over roughly under around approximately to only")


def _read_several(at: int, words: tuple[str, ...], places: tuple[int, ...], *, head: int) -> Figure:
    """Read "several hundred thousand", "a few million", "tens of thousands", "a couple dozen"."""
    word = words[head] if head < len(words) else ""
    if word not in _VAGUE_COUNTS or (head and word not in ("few", "couple")):
        return NO_FIGURE
    step = 2 if words[head + 1 : head + 2] == ("of",) else 1
    times, end = 1.0, head + step
    while end < len(words) and (size := words[end]).removesuffix("s") in _SIZES:
        is_plural = size.endswith("s")
        if not (step == 1 or is_plural or word == "couple") or (end > head + step and is_plural):
            break
        times *= _SIZES[size.removesuffix("s")]
        end += 1
    low, high = _VAGUE_COUNTS[word]
    if end > head + step and high * times <= LARGEST:
        low, high = low * times, high * times
        return Figure(at, places[end - 1], low, low, high, is_spelled=True)
    if word == "tens" and step == 2 and end < len(words):
        return Figure(at, places[head], low, low, high, is_spelled=True)
    return NO_FIGURE


_SIZES = {**SCALES, "dozen": 12.0}


_HALVED = word_set(
    "hour mile year century day minute pound point percent percentage month decade kilometre"
)


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
        if size in _HALVED and not (skip and size not in ("percent", "percentage", "point")):
            return Figure(at, places[head + 1 + skip], share, share, share, is_spelled=True)
    if rest and rest[0] in _HALVED and pieces[places[head]].text in _DASHES:
        return Figure(at, places[head], share, share, share, is_spelled=True)  # "a half-hour"
    if head and (rest[:1] in (("percent",), ("percentage",)) or rest[:2] == ("per", "cent")):
        return Figure(at, places[head], share, share, share, is_spelled=True)
    if rest and (rest[0] in SCALES or rest[0] == "dozen"):
        scale = SCALES.get(rest[0], 12.0)
        value = share * scale
        scale = scale if scale >= 1e6 else 1.0
        return Figure(at, places[head + 1], value, value, value, scale=scale, is_spelled=True)
    is_hedged = word_at(pieces, at - 1) in ("than", "about", "nearly", "almost", "over", "roughly")
    if (skip and (words[head] == "half" or head)) or (is_hedged and words[head] == "half"):
        return Figure(at, places[head], share, share, share, unit="fraction", is_spelled=True)
    return NO_FIGURE
