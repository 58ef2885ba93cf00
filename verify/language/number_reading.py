"""One line and its date spans in, its numbers out: figures joined with units, hedges and ranges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verify.language.hedges import (
    HEDGE_ENDS,
    HEDGE_STARTS,
    HEDGES_AFTER,
    HEDGES_BEFORE,
    LONGEST_HEDGE,
    interval,
    rounding,
)
from verify.language.number_figures import may_hold_figure, read_figure
from verify.language.number_names import is_number
from verify.language.number_tokens import NO_FIGURE, Figure, Piece, PieceKind, cut_pieces
from verify.language.number_units import (
    NO_UNIT,
    Unit,
    ends_noun,
    is_measured,
    read_counted,
    read_unit,
    word_at,
)
from verify.language.number_words import ORDINALS, SCALES, SHORT_SCALES
from verify.language.units import CURRENCY_CODES, family_of, name_counted
from verify.language.word_lists import word_set
from verify.records import Hedge, Number, Span

__all__ = ["read_line"]

# Nobody in the news is older.
OLDEST = 120
# Words within this many pieces before "134 to 63" that make it a score or a vote.
SCORE_REACH = 12
_SCORE_WORDS = word_set(
    "vote votes voted voting won win wins winning beat beats beating lost lose loss defeat defeats "
    "defeated score scored scoring lead leads led leading tie tied draw drew victory ruling ruled "
    "decision passed approved rejected margin ballot favor favour senate house assembly parliament "
    "goals match game routed edged thrashed series adopted"
)
_CHANGE_WORDS = word_set(
    "rose rise rises rising fell fall falls falling increased increase increases decreased dropped "
    "drop grew grow jumped climbed declined cut raised lowered reduced up down went moved changed "
    "revised soared slipped shrank surged plunged expanded slid doubled increasing raising"
)


@dataclass(frozen=True, slots=True)
class _Read:
    """A figure (or two, of a range) with its unit and the piece after the wording."""

    figure: Figure
    last: Figure
    unit: str
    after: int


def read_line(line: str, *, masks: Sequence[Span] = (), language: str = "en") -> Iterator[Number]:
    """Yield the numbers of one line in order; `masks` are spans that hold none (dates)."""
    if not may_hold_figure(line):
        return
    pieces = cut_pieces(line, masks=masks, language=language)
    at = 0
    while at < len(pieces):
        figure = read_figure(pieces, at, language=language)
        shared = _read_share_of(pieces, figure) if figure.first >= 0 else figure
        is_quotient = shared is not figure and word_at(pieces, figure.after) == "over"
        if figure.first < 0 or not (is_quotient or is_number(pieces, figure)):
            at = max(at + 1, figure.after)
            continue
        found = _read_with_unit(pieces, shared)
        pair = _read_pair(pieces, found, language)
        for read in pair or (found,):
            yield _number(line, pieces, read)
        at = pair[-1].after if pair else found.after


def _read_share_of(pieces: Sequence[Piece], figure: Figure) -> Figure:
    """Join "one in five" and "three out of 10" into a fraction."""
    word, after = word_at(pieces, figure.after), word_at(pieces, figure.after + 1)
    if word == "over":
        return _read_quotient(pieces, figure)
    step = 1 if word == "in" else 2 if (word, after) in (("out", "of"), ("in", "every")) else 0
    at = figure.after + step
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


def _read_with_unit(pieces: Sequence[Piece], figure: Figure) -> _Read:
    if figure.is_ordinal:
        return _Read(figure, figure, _ordinal_unit(pieces, figure.after), figure.after)
    if figure.unit:
        doubled = read_unit(pieces, figure.after, value=figure.value)
        is_same = figure.unit != "fraction" and (
            doubled.name in (figure.unit, "USD") or family_of(doubled.name).name == figure.unit
        )
        after = doubled.after if doubled.name and is_same else figure.after
        return _Read(figure, figure, figure.unit, after)
    unit = read_unit(pieces, figure.after, value=figure.value)
    if not unit.name and figure.is_spelled and figure.value < 1:
        article = 1 if word_at(pieces, figure.after) in ("a", "an", "of") else 0
        unit = read_unit(pieces, figure.after + article, value=1) if article else NO_UNIT
    if not unit.name and figure.is_vague and word_at(pieces, figure.after) == "of":
        unit = read_unit(pieces, figure.after + 1, value=figure.value)
    if unit.name:
        figure, unit = _read_scale_after(pieces, figure, unit)
        return _Read(figure, figure, unit.name, unit.after)
    if _is_percent_of(pieces, figure):
        return _Read(figure, figure, "%", figure.after)
    if _is_age(pieces, figure):
        return _Read(figure, figure, "year old", figure.after)
    hedged = _hedge_after(pieces, figure.after)
    counted = read_counted(pieces, figure.after + hedged[1], figure.first - 1, value=figure.value)
    return _Read(figure, figure, counted.name, figure.after)


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


def _read_pair(pieces: Sequence[Piece], first: _Read, language: str) -> tuple[_Read, ...]:
    """Read "4 to 6", "between 4 and 6" as one range and "134 to 63" as two; () for neither."""
    if first.figure.is_ordinal or first.figure.is_vague:
        return ()
    compound = _read_compound(pieces, first)
    if compound:
        return compound
    joint = _joint(pieces, first.after, first.figure.first)
    if joint < 0 or joint >= len(pieces):
        return ()
    figure = read_figure(pieces, joint, language=language)
    if figure.first < 0 or figure.is_ordinal or figure.is_vague:
        return ()
    if word_at(pieces, joint - 1) in ("to", "and", "or") and not is_number(pieces, figure):
        return ()
    second = _read_with_unit(pieces, figure)
    if _is_score(pieces, first, second):
        is_counted = not read_unit(pieces, figure.after, value=figure.value).name
        return first, replace(second, unit="") if is_counted else second
    return _as_range(pieces, first, second)


def _read_compound(pieces: Sequence[Piece], first: _Read) -> tuple[_Read, ...]:
    """Read "two hours and 20 minutes" and "5 euros and 20 cents" as one; () for anything else."""
    is_money = first.unit in (*CURRENCY_CODES, "pound") and first.unit != "BTC"
    if not is_money and family_of(first.unit).name not in ("time", "length", "mass"):
        return ()
    has_and = word_at(pieces, first.after) == "and"
    at = first.after + (1 if has_and else 0)
    figure = read_figure(pieces, at) if at < len(pieces) else NO_FIGURE
    if figure.first < 0 or figure.is_ordinal or figure.is_vague or figure.unit:
        return ()
    unit = read_unit(pieces, figure.after, value=figure.value)
    if is_money and (first.unit != "pound" or unit.name == "penny"):
        share = _money_part(pieces, first, figure, unit)
    else:
        share = _measure_part(first.unit, unit.name, word_at(pieces, figure.after))
    if share == 0.0:
        return ()
    value = first.figure.value + figure.value * share
    joined = replace(first.figure, value=value, low=value, high=value, written=f"{value:.4f}")
    after = unit.after if unit.name else figure.after
    is_inch = share > 0 and not unit.name and not is_money
    whole = "GBP" if unit.name == "penny" and first.unit == "pound" else first.unit
    return (_Read(joined, joined, whole, after + 1 if is_inch else after),)


def _measure_part(whole_unit: str, unit: str, word: str) -> float:
    """How many of the whole's unit one of the lower unit is; 0 where they do not go together."""
    if not unit and word == "in" and whole_unit == "foot":
        unit = "inch"  # "5 ft 2 in"
    whole, part = family_of(whole_unit), family_of(unit)
    is_lower = bool(unit) and whole.name == part.name and part.factor < whole.factor
    return part.factor / whole.factor if is_lower else 0.0


def _money_part(pieces: Sequence[Piece], first: _Read, figure: Figure, unit: Unit) -> float:
    """A hundredth for "20 cents" after euros, and for "15 dollars 50" where nothing is counted."""
    is_plain = 0 < figure.value < 100 and figure.value.is_integer() and figure.scale == 1.0
    if not is_plain or first.figure.scale > 1 or not first.figure.value.is_integer():
        return 0.0
    if unit.name in ("cent", "penny"):
        return 0.01
    is_worded = word_at(pieces, first.after - 1).isalpha()
    is_closed = not word_at(pieces, figure.after)[:1].isalnum()
    is_closed = is_closed and word_at(pieces, figure.after) not in ("-", "–", "%", "/", ":", ",")
    has_two = figure.value >= 10 and (figure.is_spelled or len(figure.written) == 2)
    return 0.01 if is_worded and is_closed and has_two and not unit.name else 0.0


def _joint(pieces: Sequence[Piece], after: int, first: int) -> int:
    """The piece after what joins two figures into one: "to", a dash, "or", "and" of "between"."""
    word = word_at(pieces, after)
    if word in ("-", "‐", "‑", "–", "—") and after < len(pieces):
        if word_at(pieces, after + 1) in ("to", "and") and word_at(pieces, after + 2) == word:
            return after + 3  # a 134-to-63 vote
        is_tight = pieces[after].is_glued and after + 1 < len(pieces) and pieces[after + 1].is_glued
        return after + 1 if is_tight or word == "–" else -1
    if word in ("to", "or"):
        return after + 1
    if word == "and" and "between" in (word_at(pieces, first - 1), word_at(pieces, first - 2)):
        return after + 1
    return -1


def _is_score(pieces: Sequence[Piece], first: _Read, second: _Read) -> bool:
    if first.unit not in ("", second.unit) or first.figure.unit or second.figure.unit:
        return False
    joint = word_at(pieces, second.figure.first - 1)
    if first.unit == "year old":
        return False
    start = max(0, first.figure.first - SCORE_REACH)
    near = [word_at(pieces, at) for at in range(start, first.figure.first)]
    near += [word_at(pieces, at) for at in range(second.after, second.after + 3)]
    if joint == "to" and "from" in near[-6:] and set(near) & _CHANGE_WORDS:
        return True
    if joint in ("and", "or") or second.unit in ("%", "minute", "year", "day", "hour"):
        return False
    return first.figure.value >= second.figure.value or bool(set(near) & _SCORE_WORDS)


def _as_range(pieces: Sequence[Piece], first: _Read, second: _Read) -> tuple[_Read, ...]:
    """One reading from the lower to the upper figure, or () where they do not make a range."""
    low, high = first.figure, second.figure
    unit = first.figure.unit or second.unit
    unit = "year old" if first.unit == "year old" else unit
    if "fraction" in (low.unit, high.unit) or (
        first.figure.unit == ""
        and first.unit not in ("", second.unit)
        and not (first.unit == "year old" and second.unit == "")
    ):
        return ()
    joint = word_at(pieces, first.after)
    near = {word_at(pieces, at) for at in range(max(0, low.first - 6), low.first)}
    if joint == "to" and "from" in near and near & _CHANGE_WORDS:
        return first, second
    if high.scale > 1 and low.scale == 1 and low.value < high.value / high.scale:
        low = replace(low, value=low.value * high.scale, scale=high.scale)
    if not low.value < high.value or (joint == "or" and high.value > 2 * max(low.value, 1)):
        return ()
    middle = (low.value + high.value) / 2
    joined = replace(
        low, value=middle, low=low.value, high=high.value, after=high.after, unit=low.unit
    )
    return (_Read(joined, high, unit, second.after),)


def _number(line: str, pieces: Sequence[Piece], read: _Read) -> Number:
    figure = read.figure
    start, end = pieces[figure.first].start, pieces[read.after - 1].end
    text = line[start:end]
    if figure.is_ordinal:
        return Number(text, start, end, figure.value, figure.value, figure.value, read.unit,
                      is_ordinal=True)  # fmt: skip
    hedge, _ = _hedge_after(pieces, read.after)
    if hedge is Hedge.EXACT:
        hedge = _hedge_before(pieces, figure.first, read.unit)
    if figure.is_vague:
        is_range = figure.first != read.last.first
        plain = Hedge.EXACT if is_range else Hedge.ABOUT
        shown = hedge if is_range and hedge is not Hedge.EXACT else plain
        return Number(text, start, end, figure.value, figure.low, figure.high, read.unit, shown)
    slack = rounding(
        figure.written, figure.value, scale=figure.scale, is_measured=is_measured(read.unit)
    )
    low, high = interval(figure.value, hedge, slack)
    return Number(text, start, end, figure.value, low, high, read.unit, hedge)


def _hedge_before(pieces: Sequence[Piece], first: int, unit: str) -> Hedge:
    if word_at(pieces, first - 1) not in HEDGE_ENDS:
        return Hedge.EXACT
    for length in range(min(LONGEST_HEDGE, first), 0, -1):
        words = tuple(word_at(pieces, at) for at in range(first - length, first))
        hedge = HEDGES_BEFORE.get(words)
        if hedge is None:
            continue
        if words == ("over",) and family_of(unit).name == "time" and not _lasts(pieces, first):
            return Hedge.EXACT  # "over two days" says when, not how long at least
        return hedge
    return Hedge.EXACT


def _lasts(pieces: Sequence[Piece], first: int) -> bool:
    return word_at(pieces, first - 2) in (
        "lasted", "lasting", "took", "takes", "spent", "for", "well", "just", "after", "last",
        "ran", "spanning", "waited",
    )  # fmt: skip


def _hedge_after(pieces: Sequence[Piece], after: int) -> tuple[Hedge, int]:
    """The hedge that follows a figure or its noun, and how many pieces it takes."""
    for start in (after, after + 1):
        if word_at(pieces, start) not in HEDGE_STARTS:
            continue
        for length in (3, 2, 1):
            words = tuple(word_at(pieces, at) for at in range(start, start + length))
            if words in HEDGES_AFTER and (start == after or length > 1):
                return HEDGES_AFTER[words], length if start == after else 0
    return Hedge.EXACT, 0
