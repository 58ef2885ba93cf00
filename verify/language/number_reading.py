"""One line and its date spans in, its numbers out: figures joined with units, hedges and ranges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.language.hedges import (
    interval,
    rounding,
)
from verify.language.number_comparison import AGAINST
from verify.language.number_figures import may_hold_figure, read_figure
from verify.language.number_hedges import hedge_after, hedge_before
from verify.language.number_measured import Read, rated, read_with_unit
from verify.language.number_names import is_number
from verify.language.number_pairs import read_pair
from verify.language.number_stopwatch import read_stopwatch
from verify.language.number_tokens import (
    NO_FIGURE,
    Figure,
    Piece,
    PieceKind,
    cut_pieces,
)
from verify.language.number_units import (
    is_measured,
    read_unit,
    word_at,
)
from verify.language.word_lists import word_set
from verify.records import Hedge, Number, Span

__all__ = ["read_line"]


def read_line(line: str, *, masks: Sequence[Span] = (), language: str = "en") -> Iterator[Number]:
    """Yield the numbers of one line in order; `masks` are spans that hold none (dates)."""
    if not may_hold_figure(line):
        return
    pieces = cut_pieces(line, masks=masks, language=language)
    at = 0
    while at < len(pieces):
        figure = read_figure(pieces, at, language=language)
        shared = _read_share_of(pieces, figure) if figure.first >= 0 else figure
        is_share = shared is not figure
        if figure.first < 0:
            yield from read_stopwatch(pieces[at])
        if figure.first < 0 or not (is_share or is_number(pieces, figure)):
            at = max(at + 1, figure.after)
            at = at + 2 if figure.first >= 0 and _goes_on_name(pieces, at) else at
            continue
        found = read_with_unit(pieces, shared)
        pair = read_pair(pieces, found, language) or (found,)
        pair = (*pair[:-1], rated(pieces, pair[-1]))
        for read in pair:
            yield _number(line, pieces, read)
        at = pair[-1].after


def _goes_on_name(pieces: Sequence[Piece], at: int) -> bool:
    """True for the 800 of Boeing 737-800, once 737 is known to name it."""
    is_glued = at + 1 < len(pieces) and pieces[at].is_glued and pieces[at + 1].is_glued
    return is_glued and pieces[at].text == "-" and pieces[at + 1].kind is PieceKind.FIGURE


def _read_share_of(pieces: Sequence[Piece], figure: Figure) -> Figure:
    """Join "one in five" and "three out of 10" into a fraction."""
    word, after = word_at(pieces, figure.after), word_at(pieces, figure.after + 1)
    if word == "over":
        return _read_quotient(pieces, figure)
    step = 2 if (word, after) in (("out", "of"), ("in", "every")) else 1 if word == "in" else 0
    if step == 2 and word_at(pieces, figure.after + 2) == "every":
        step = 3
    at = figure.after + step
    if word_at(pieces, figure.first - 1) == "no":
        return figure  # "no one in 20 years"
    if not step or at >= len(pieces) or figure.is_ordinal or figure.is_vague or figure.unit:
        return figure
    whole = read_figure(pieces, at)
    largest = 1e9 if figure.value == 1 else 1e3
    is_share = whole.first >= 0 and 0 < figure.value < whole.value <= largest
    is_share = is_share and not whole.is_ordinal and not (whole.value > 1e3 and whole.scale == 1.0)
    if not is_share or whole.unit or read_unit(pieces, whole.after, value=whole.value).name:
        return figure
    if figure.value > 9 or (step == 1 and figure.value == 1 and whole.value == 1):
        return figure
    share = figure.value / whole.value
    return Figure(figure.first, whole.after, share, share, share, unit="fraction", is_spelled=True)


def _read_quotient(pieces: Sequence[Piece], figure: Figure) -> Figure:
    """Read "one over twenty" where it stands by itself; "one over par" is a score in golf."""
    if figure.first and word_at(pieces, figure.first - 1) not in _EQUALS:
        return figure
    below = read_figure(pieces, figure.after + 1) if figure.after + 1 < len(pieces) else NO_FIGURE
    is_closed = not word_at(pieces, below.after)[:1].isalnum()
    if below.first < 0 or below.is_ordinal or below.value == 0 or not is_closed or figure.unit:
        return figure
    value = figure.value / below.value
    return Figure(figure.first, below.after, value, value, value, unit="fraction", is_spelled=True)


_EQUALS = word_set("is equals equal plus minus times = +")


def _number(line: str, pieces: Sequence[Piece], read: Read) -> Number:
    figure = read.figure
    start, end = pieces[figure.first].start, pieces[read.after - 1].end
    text = line[start:end]
    if figure.is_ordinal:
        return Number(text, start, end, figure.value, figure.value, figure.value, read.unit,
                      is_ordinal=True)  # fmt: skip
    hedge, _ = hedge_after(pieces, read.after)
    if hedge is Hedge.EXACT:
        hedge = hedge_before(pieces, figure.first, read.unit, value=figure.value)
    if figure.is_vague:
        is_range = figure.first != read.last.first
        plain = Hedge.EXACT if is_range else Hedge.AT_LEAST  # dozens are two at least
        shown = hedge if is_range and hedge is not Hedge.EXACT else plain
        return Number(text, start, end, figure.value, figure.low, figure.high, read.unit, shown)
    slack = rounding(
        figure.written, figure.value, scale=figure.scale, is_measured=is_measured(read.unit)
    )
    slack = 0.0 if read.unit.startswith(AGAINST) else slack
    low, high = interval(figure.value, hedge, slack)
    return Number(text, start, end, figure.value, low, high, read.unit, hedge)
