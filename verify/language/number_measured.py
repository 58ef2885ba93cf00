"""Pieces and a figure in, the figure with its unit and the piece after its wording out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verify.language.number_hedges import hedge_after
from verify.language.number_tokens import Figure, Piece, PieceKind
from verify.language.number_units import (
    NO_UNIT,
    Unit,
    ends_noun,
    read_counted,
    read_unit,
    word_at,
)
from verify.language.number_words import ORDINALS, SCALES, SHORT_SCALES
from verify.language.units import CURRENCY_CODES, family_of, name_counted
from verify.language.word_lists import word_set

__all__ = ["Read", "rated", "read_with_unit"]

_PER = word_set("an a per /")
_RATES = word_set("hour day night week month year")
# "Sold for $3m a year later" tells of no rate.
_NO_RATE = word_set("ago earlier later before after from into")
# Nobody in the news is older.
OLDEST = 120


@dataclass(frozen=True, slots=True)
class Read:
    """A figure (or two, of a range) with its unit and the piece after the wording."""

    figure: Figure
    last: Figure
    unit: str
    after: int


def read_with_unit(pieces: Sequence[Piece], figure: Figure) -> Read:
    """Join a figure with what follows: a unit of money, share or measure, else what it counts."""
    if figure.is_ordinal:
        return Read(figure, figure, _ordinal_unit(pieces, figure.after), figure.after)
    part = _read_part_of(pieces, figure)
    if part.name:
        return Read(figure, figure, part.name, part.after)
    if figure.unit:
        doubled = read_unit(pieces, figure.after, value=figure.value)
        is_same = figure.unit != "fraction" and (
            doubled.name in (figure.unit, "USD") or family_of(doubled.name).name == figure.unit
        )
        after = doubled.after if doubled.name and is_same else figure.after
        return Read(figure, figure, figure.unit, after)
    unit = read_unit(pieces, figure.after, value=figure.value)
    if not unit.name and figure.is_spelled and figure.value < 1:
        article = 1 if word_at(pieces, figure.after) in ("a", "an", "of") else 0
        unit = read_unit(pieces, figure.after + article, value=1) if article else NO_UNIT
    if not unit.name and figure.is_vague and word_at(pieces, figure.after) == "of":
        unit = read_unit(pieces, figure.after + 1, value=figure.value)
    if unit.name:
        figure, unit = _read_scale_after(pieces, figure, unit)
        return Read(figure, figure, unit.name, unit.after)
    if _is_percent_of(pieces, figure):
        return Read(figure, figure, "%", figure.after)
    if _is_age(pieces, figure):
        return Read(figure, figure, "year old", figure.after)
    hedged = hedge_after(pieces, figure.after)
    if _is_age_of(pieces, figure):
        return Read(figure, figure, "year old", figure.after)
    counted = read_counted(pieces, figure.after + hedged[1], figure.first - 1, value=figure.value)
    return Read(figure, figure, counted.name, figure.after)


def rated(pieces: Sequence[Piece], read: Read) -> Read:
    """Join money with the time it is paid for: "$3 an hour" is no 3 dollars."""
    if read.unit not in CURRENCY_CODES or word_at(pieces, read.after) not in _PER:
        return read
    time = word_at(pieces, read.after + 1)
    if time not in _RATES or word_at(pieces, read.after + 2) in _NO_RATE:
        return read
    return replace(read, unit=f"{read.unit} per {time}", after=read.after + 2)


def _read_part_of(pieces: Sequence[Piece], figure: Figure) -> Unit:
    """The unit of "a tenth of a percent", "3/4 percent" and "two millionths of a gram"."""
    at = figure.after
    if figure.unit != "fraction":
        return NO_UNIT
    if word_at(pieces, at) != "of":
        unit = read_unit(pieces, at, value=1)
        return unit if unit.name in ("%", "percentage point") else NO_UNIT
    if word_at(pieces, at + 1) not in ("a", "an", "one"):
        return NO_UNIT
    unit = read_unit(pieces, at + 2, value=1)
    return unit if family_of(unit.name).name in _DIVIDED else NO_UNIT


_DIVIDED = word_set("share points time length mass volume area")


def _is_percent_of(pieces: Sequence[Piece], figure: Figure) -> bool:
    """True for "percent of 10" where nothing is before: else a share or a word says how many."""
    if figure.first > 3:
        return False
    words = [piece.lower for piece in pieces[: figure.first]]
    return words in (["percent", "of"], ["per", "cent", "of"], ["percentage", "of"])


def _read_scale_after(pieces: Sequence[Piece], figure: Figure, unit: Unit) -> tuple[Figure, Unit]:
    """Read the scale that follows a currency code or is part of it: "75 USD million", "30 MUSD"."""
    glued = pieces[unit.after - 1].text
    if len(glued) == 4 and glued[1:] == unit.name and figure.scale == 1:
        size = SHORT_SCALES[glued[0].lower()]
        value = figure.value * size
        return replace(figure, value=value, low=value, high=value, scale=size), unit
    scale = SCALES.get(word_at(pieces, unit.after), 0.0)
    if not scale or figure.scale != 1 or unit.name not in CURRENCY_CODES:
        return figure, unit
    value = figure.value * scale
    return replace(figure, value=value, low=value, high=value, scale=scale), Unit(
        unit.name, unit.after + 1
    )


def _is_age(pieces: Sequence[Piece], figure: Figure) -> bool:
    """True for "aged 12", "21 or older" and the 66 of "Stone, 66, was"."""
    first, after = figure.first, figure.after
    if word_at(pieces, first - 1) in ("aged", "age", "ages"):
        return True
    if word_at(pieces, after) == "or" and word_at(pieces, after + 1) in ("older", "younger"):
        return True
    is_set_off = word_at(pieces, first - 1) == "," and word_at(pieces, after) in (",", ".", ")")
    if not is_set_off or first < 2 or not figure.written.isdecimal() or figure.value > OLDEST:
        return False
    name = pieces[first - 2]
    return name.kind is PieceKind.WORD and name.text[0].isupper() and figure.value >= 1


# Of these "of 33" tells the age; a father of two has children.
_AGED = word_set("man woman boy girl child baby infant toddler teenager youth pupil student")


def _is_age_of(pieces: Sequence[Piece], figure: Figure) -> bool:
    """True for "a woman of 33 was"."""
    is_of = word_at(pieces, figure.first - 1) == "of" and word_at(pieces, figure.first - 2) in _AGED
    behind = word_at(pieces, figure.after)
    is_over = not behind.isalpha() or ends_noun(behind)
    return is_of and is_over and 1 <= figure.value <= OLDEST and not figure.unit


def _ordinal_unit(pieces: Sequence[Piece], after: int) -> str:
    """The noun that is ranked: the last word before a verb, a small word or a mark."""
    found = ""
    for at in range(after, min(after + 5, len(pieces))):
        word = pieces[at].lower
        is_plain = pieces[at].kind is PieceKind.WORD and word.isalpha() and not ends_noun(word)
        if not is_plain or word.endswith("ed") or word in ORDINALS or word == "one":
            break
        found = word
    return name_counted(found) if found else ""
