"""Pieces of a line and a place in, the bare figure that begins there out: digits or words."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from verify.language.number_degrees import is_temperature
from verify.language.number_millions import COUNTED_IN_MILLIONS, tells_of_many
from verify.language.number_signs import BEFORE_CODE, MONEY_SIGNS, read_sign_before
from verify.language.number_spelled import VAGUE_HEADS, read_spelled, read_vulgar
from verify.language.number_tokens import NO_FIGURE, Figure, Piece, PieceKind, parse_figure
from verify.language.number_units import read_unit, word_at
from verify.language.number_words import (
    FRACTIONS,
    LARGEST,
    NUMBER_WORDS,
    SCALES,
    SHORT_SCALES,
    VAGUE,
    is_number_word,
    scale_of,
)
from verify.language.units import CURRENCY_CODES, CURRENCY_WORDS, UNIT_SHORTS
from verify.language.word_lists import word_set

__all__ = ["may_hold_figure", "read_figure"]

_DASHES = ("-", "‐", "‑")


def may_hold_figure(line: str) -> bool:
    """False for a line in which `read_figure` finds nothing at any place, told at one look.

    Half of the lines of a report are such, and cutting a line into pieces costs a hundred looks.
    """
    has_digit = _DIGIT.search(line) if line.isascii() else any(map(str.isnumeric, line))
    return bool(has_digit or _COUNTING.search(line.lower()))


def read_figure(pieces: Sequence[Piece], place: int, *, language: str = "en") -> Figure:
    """Read the figure that begins at a piece, its sign of money included; else NO_FIGURE.

    Digits glued to letters that are no unit or scale ("F-16", "3D", "1e400") are no figure.
    """
    piece = pieces[place]
    if piece.kind is PieceKind.MASKED:
        return NO_FIGURE
    if piece.kind is PieceKind.WORD and piece.lower not in _FIRST_WORDS and len(piece.text) > 1:
        return NO_FIGURE
    negative = False
    if piece.text in ("-", "−") and _is_minus(pieces, place) and place + 2 < len(pieces):
        negative = pieces[place + 1].text in MONEY_SIGNS and pieces[place + 2].is_glued  # -$5
    unit, at = read_sign_before(pieces, place + 1 if negative else place)
    if word_at(pieces, at) in ("-", "−", "minus", "negative") and _is_minus(pieces, at):
        negative, at = True, at + 1
    if at >= len(pieces):
        return NO_FIGURE
    if pieces[at].kind is PieceKind.FIGURE:
        figure = _read_digits(pieces, at, unit, language)
    elif language == "en":
        figure = _join_digits(pieces, read_spelled(pieces, at))
    else:
        figure = NO_FIGURE
    if figure.first < 0 or figure.value > LARGEST:
        return NO_FIGURE
    if negative:
        figure = replace(figure, value=-figure.value, low=-figure.high, high=-figure.low)
    return replace(figure, first=place, unit=unit or figure.unit)


def _join_digits(pieces: Sequence[Piece], figure: Figure) -> Figure:
    """Read "one hundred and 5", hundreds in words that go on in digits."""
    at = figure.after + 1
    is_open = figure.is_spelled and figure.value >= 100 and figure.value % 100 == 0
    if not is_open or at >= len(pieces) or word_at(pieces, at - 1) != "and":
        return figure
    if pieces[at].kind is not PieceKind.FIGURE or figure.is_vague or figure.is_ordinal:
        return figure
    lower = parse_figure(pieces[at].text)
    is_between = word_at(pieces, figure.first - 1) == "between"
    if not 0 < lower < 100 or not lower.is_integer() or is_between or figure.scale > 1:
        return figure
    value = figure.value + lower
    return replace(figure, after=at + 1, value=value, low=value, high=value)


_FIRST_WORDS = (
    NUMBER_WORDS
    | VAGUE_HEADS
    | {"hundred"}
    | word_set("minus negative u.s. rmb rs dm rm nis")
    | frozenset(BEFORE_CODE)
    | frozenset(code.lower() for code in CURRENCY_CODES)
)


# A figure without a digit has one of these: "a" and "several" count with a scale after them only.
_COUNTING_WORDS = (
    NUMBER_WORDS
    | frozenset(VAGUE)
    | frozenset(SCALES)
    | frozenset(f"{scale}s" for scale in SCALES)
    | word_set("half quarter dozen tens")
)
_DIGIT = re.compile(r"\d")
_COUNTING = re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(_COUNTING_WORDS))})(?![^\W_])")


def _is_minus(pieces: Sequence[Piece], at: int) -> bool:
    if pieces[at].lower == "minus":
        return True
    if pieces[at].lower == "negative":
        return _is_negative(pieces, at)
    if at == 0 and _is_bare(pieces):
        return True
    before = pieces[at - 1].text if at else ""
    is_open = not pieces[at].is_glued or before in ("(", "$", "€", "£", "[", "“", '"')
    return is_open and at + 1 < len(pieces) and pieces[at + 1].is_glued


def _is_bare(pieces: Sequence[Piece]) -> bool:
    """True for a line that is a sign and a figure ("- 10 k"); else its dash marks an item."""
    return len(pieces) <= 6 and all(
        piece.kind is PieceKind.FIGURE
        or piece.text == "/"
        or piece.lower in SCALES
        or piece.lower in SHORT_SCALES
        for piece in pieces[1:]
    )


def _is_negative(pieces: Sequence[Piece], at: int) -> bool:
    """True for "is negative five", False for "tested negative two days later"."""
    if at + 1 >= len(pieces) or (word_at(pieces, at - 1) not in _NEGATED and at > 0):
        return False
    figure = read_figure(pieces, at + 1)
    after = word_at(pieces, figure.after)
    is_closed = not after or not after[0].isalpha() or after in _AFTER_NEGATIVE
    return figure.first >= 0 and not figure.is_ordinal and is_closed


_NEGATED = word_set("is was are were be at of and to by equals from")
_AFTER_NEGATIVE = word_set("over percent per degrees to and is are was were in")


def _read_digits(pieces: Sequence[Piece], at: int, unit: str, language: str) -> Figure:
    piece = pieces[at]
    if not unit and _is_glued_to_name(pieces, at):
        return NO_FIGURE
    value = parse_figure(piece.text, language=language)
    if not 0 <= value <= LARGEST:
        return NO_FIGURE
    after = at + 1
    suffix = pieces[after].lower if after < len(pieces) and pieces[after].is_glued else ""
    figure = Figure(at, after, value, value, value, piece.text)
    vulgar = read_vulgar(pieces, after)
    if vulgar:
        whole = value + vulgar
        return Figure(at, after + 1, whole, whole, whole, f"{whole}")
    if after < len(pieces) and suffix and pieces[after].kind is PieceKind.WORD:
        return _read_suffix(pieces, figure, suffix, unit)
    if suffix == "/" and after + 1 < len(pieces):
        return _read_fraction(pieces, figure)
    if value.is_integer() and _is_stroke(pieces, after):
        part = _read_fraction(
            pieces, Figure(after, after + 1, parse_figure(pieces[after].text), 0, 0)
        )
        if part.first >= 0:
            whole = value + part.value
            return Figure(at, part.after, whole, whole, whole, f"{whole}")
    return _read_scale(pieces, figure, unit) if language == "en" else figure


def _is_stroke(pieces: Sequence[Piece], at: int) -> bool:
    """True where a figure and a stroke follow, as in 10 1/2."""
    is_figure = at + 2 < len(pieces) and pieces[at].kind is PieceKind.FIGURE
    return is_figure and pieces[at + 1].text == "/" and pieces[at + 1].is_glued


def _is_glued_to_name(pieces: Sequence[Piece], at: int) -> bool:
    """True for the 16 of F-16, the 19 of COVID-19, the 5 of v.5 and the 30 of mid-30s."""
    if not pieces[at].is_glued or at == 0:
        return False
    before = pieces[at - 1]
    if before.kind in (PieceKind.WORD, PieceKind.MASKED) and before.text != "$":
        return True
    if before.text in ("/", "\\", "_", "=", "^", ".", "+", "*"):
        return not (before.text == "+" and not before.is_glued)
    if before.text in _DASHES and before.is_glued and at > 1:
        earlier = pieces[at - 2]
        joins = earlier.lower in ("to", "and")
        return earlier.kind is PieceKind.WORD and not joins and not _ends_number(earlier)
    return False


def _ends_number(piece: Piece) -> bool:
    return is_number_word(piece.lower) or piece.lower in SCALES or piece.lower in SHORT_SCALES


def _read_suffix(pieces: Sequence[Piece], figure: Figure, suffix: str, unit: str) -> Figure:
    """Read what letters directly after digits say: 3rd, 5m, 10km; other letters make a name."""
    after = figure.after + 1
    if suffix in ("st", "nd", "rd", "th"):
        return replace(figure, after=after, is_ordinal=True)
    if unit and suffix == "t":
        suffix = "tn"
    is_scale = unit or suffix not in ("m", "b") or _counts_on(pieces, after)
    if suffix in SHORT_SCALES and (is_scale or tells_of_many(pieces, figure.first, after)):
        scale = SHORT_SCALES[suffix]
        value = figure.value * scale
        return replace(figure, after=after, value=value, low=value, high=value, scale=scale)
    if pieces[figure.after].text in CURRENCY_CODES:
        return figure
    scale = _CAPITAL_SCALES.get(pieces[figure.after].text, 0.0)
    is_sized = suffix[0] == "m" or "." in figure.written or _is_plural(pieces, after)
    if scale and is_sized:  # a flat may be 12B, and its level 5T
        value = figure.value * scale
        return replace(figure, after=after, value=value, low=value, high=value, scale=scale)
    if suffix == "s" and "." not in figure.written:
        return NO_FIGURE  # "in his 30s"
    if is_temperature(pieces, figure.after):
        return figure
    if pieces[figure.after].text in ("G", "C", "P", "S", "H"):
        return NO_FIGURE  # a 5G network
    if suffix == "x":
        return replace(figure, after=after, unit="time")  # "2x faster"
    return figure if suffix in UNIT_SHORTS or suffix == "m" else NO_FIGURE


_CAPITAL_SCALES = {"M": 1e6, "MM": 1e6, "B": 1e9, "T": 1e12}


def _is_plural(pieces: Sequence[Piece], at: int) -> bool:
    word = word_at(pieces, at)
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _counts_on(pieces: Sequence[Piece], after: int) -> bool:
    """True where money or a counted noun follows "5m": five million of them, not metres.

    No plural will do, as "5m waves" and "400m hurdles" show.
    """
    if word_at(pieces, after) in COUNTED_IN_MILLIONS:
        return True
    money = word_at(pieces, after + 1) if word_at(pieces, after) in _DASHES else ""
    if money in CURRENCY_WORDS or money == "pound":
        return True  # "a 900m-crown contract"
    unit = read_unit(pieces, after, value=1e6)
    if unit.name not in _MONEY:
        return False
    last = pieces[unit.after - 1]
    return last.text in CURRENCY_CODES or last.lower.endswith("s")  # "the 100m won by Low"


_MONEY = CURRENCY_CODES | frozenset(CURRENCY_WORDS.values())


def _read_fraction(pieces: Sequence[Piece], figure: Figure) -> Figure:
    """Read 1/2 and 3/4; other figures joined by a stroke (24/7, 10/12) are no numbers."""
    at = figure.after + 1
    if pieces[at].kind is not PieceKind.FIGURE or not pieces[at].is_glued:
        return figure
    below = parse_figure(pieces[at].text)
    is_part = below in _PARTED or (figure.value == 1 and below > LAST_DAY)
    if not (0 < figure.value < below and is_part):
        return NO_FIGURE
    value = figure.value / below
    return Figure(figure.first, at + 1, value, value, value, unit="fraction")


# Denominators that are no day or year of a date, or are too common to be one.
_PARTED = frozenset((2, 3, 4, 5, 6, 8, 10, 32, 64, 100, 1000))
LAST_DAY = 31


def _read_scale(pieces: Sequence[Piece], figure: Figure, unit: str) -> Figure:
    """Read "million", "bn", "hundred thousand" and "dozen" after a figure, hyphen or not."""
    at, scale = figure.after, 1.0
    if word_at(pieces, at) in _DASHES and word_at(pieces, at + 1) in SCALES:
        at += 1
    while 1 < scale * (size := scale_of(word_at(pieces, at), 0.0)) <= 1e15:
        scale *= size
        at += 1
    word = word_at(pieces, at)
    if scale == 1.0 and word in ("dozen", "dozens", "dz", "dzs", "doz"):
        scale, at = 12.0, at + 1
    elif scale == 1.0 and (
        word in ("bn", "mn", "tn", "mln", "bln", "trn")
        or (word == "m" and (unit or _counts_on(pieces, at + 1)))
    ):
        scale, at = SHORT_SCALES[word], at + 1
    elif scale == 1.0 and word in _LETTER_SCALES and _is_scale_letter(pieces, figure, at):
        scale, at = _LETTER_SCALES[word], at + 1
    if scale == 1.0:
        if word in ("and", "^"):
            return _read_more(pieces, figure)
        return _read_parts(figure, word) if word.endswith("s") else figure
    value = figure.value * scale
    scaled = replace(figure, after=at, value=value, low=value, high=value, scale=scale)
    return _read_more(pieces, scaled)


def _read_parts(figure: Figure, word: str) -> Figure:
    """Read "5 eighths"; seconds and quarters are counted, not divided."""
    below = FRACTIONS.get(word, 0)
    if not below or word.startswith(("quarter", "halves", "second")):
        return figure
    value = figure.value / below
    return replace(figure, after=figure.after + 1, value=value, low=value, high=value,
                   unit="fraction", is_spelled=True)  # fmt: skip


_LETTER_SCALES = {"k": 1e3, "m": 1e6, "g": 1e9, "b": 1e9, "t": 1e12}


def _is_scale_letter(pieces: Sequence[Piece], figure: Figure, at: int) -> bool:
    """True for "1,674.5 M" and "10 k" at the end of a clause; not for "a 10 k run", "K-1 visas"."""
    is_end = at + 1 >= len(pieces) or word_at(pieces, at + 1) in (".", ",", ";", "!", "?", ")")
    if not is_end or pieces[at].is_glued:
        return False
    return pieces[at].text == "k" or (pieces[at].text.isupper() and not figure.written.isdecimal())


def _read_more(pieces: Sequence[Piece], figure: Figure) -> Figure:
    """Read what goes on a figure: "3 million and a quarter", "4 thousand 3 hundred", "2^10"."""
    at = figure.after
    if word_at(pieces, at) == "^":
        return _read_power(pieces, figure)
    has_and = word_at(pieces, at) == "and"
    if has_and and word_at(pieces, at + 1) in ("a", "an", "one"):
        share = _PARTS.get(word_at(pieces, at + 2), 0.0)
        after = word_at(pieces, at + 3)
        if not share or after in ("of", "in", "is", "was", "were", "are", "to", "has", "had"):
            return figure
        value = figure.value + share * (figure.scale if figure.scale >= 1e6 else 1.0)
        own = SCALES.get(after, 0.0) if figure.scale == 1.0 else 0.0
        value, size = (value * own, own) if own else (value, figure.scale)
        after_all = at + (4 if own else 3)
        return replace(figure, after=after_all, value=value, low=value, high=value, scale=size)
    return _read_lower(pieces, figure, at + 1 if has_and else at, has_and=has_and)


_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}


def _read_lower(pieces: Sequence[Piece], figure: Figure, at: int, *, has_and: bool) -> Figure:
    """Read the lower part of a figure with a scale: "3 hundred and 21", "6 crore 2 lakh"."""
    is_between = word_at(pieces, figure.first - 1) == "between"
    if figure.scale == 12.0 or at >= len(pieces) or is_between:
        return figure
    if figure.scale == 1.0 and not has_and:
        return figure
    lower = read_figure(pieces, at)
    if lower.unit == "fraction" and has_and and 0 < lower.value < 1:
        return _add_share(pieces, figure, lower)
    if lower.first < 0 or lower.is_ordinal or lower.is_vague or lower.unit or lower.value <= 0:
        return figure
    is_bare = lower.scale == 1.0 and not (lower.is_spelled and lower.value >= 100)
    if lower.value >= figure.scale or (is_bare and (figure.scale >= 1e6 or not has_and)):
        return figure
    if word_at(pieces, lower.after) in ("percent", "%", "per"):
        return figure
    value = figure.value + lower.value
    return replace(figure, after=lower.after, value=value, low=value, high=value, written="")


def _add_share(pieces: Sequence[Piece], figure: Figure, lower: Figure) -> Figure:
    """Join "2 and three quarters", unless it is three quarters of something else."""
    if word_at(pieces, lower.after) == "of" or not figure.value.is_integer():
        return figure
    value = figure.value + lower.value * (figure.scale if figure.scale >= 1e6 else 1.0)
    return replace(figure, after=lower.after, value=value, low=value, high=value, written="")


def _read_power(pieces: Sequence[Piece], figure: Figure) -> Figure:
    """Read "2^10" and "1.1^-3"."""
    at, sign = figure.after + 1, 1.0
    if word_at(pieces, at) in ("-", "+"):
        sign, at = (-1.0 if word_at(pieces, at) == "-" else 1.0), at + 1
    if at >= len(pieces) or pieces[at].kind is not PieceKind.FIGURE:
        return figure
    power = sign * parse_figure(pieces[at].text)
    if abs(power) > LARGEST_POWER or figure.value == 0:
        return figure
    if power * math.log10(figure.value) > math.log10(LARGEST):
        return figure
    value = figure.value**power
    return replace(figure, after=at + 1, value=value, low=value, high=value, written="")


# Enough for any figure below LARGEST that is written as a power of two or more.
LARGEST_POWER = 100
