"""Pieces and a number in, it joined with the one after it out: a range, a score, "5 ft 2 in"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verify.language.number_comparison import AGAINST
from verify.language.number_figures import read_figure
from verify.language.number_measured import Read, read_with_unit
from verify.language.number_names import is_number
from verify.language.number_tokens import NO_FIGURE, Figure, Piece, PieceKind, parse_figure
from verify.language.number_units import Unit, read_unit, word_at
from verify.language.units import CURRENCY_CODES, family_of
from verify.language.word_lists import word_set

__all__ = ["read_pair"]

# Words within this many pieces before "134 to 63" that make it a score or a vote.
SCORE_REACH = 12
_SCORE_WORDS = word_set(
    "vote votes voted voting won win wins winning beat beats beating lost lose loss defeat defeats "
    "defeated score scored scoring lead leads led leading tie tied draw drew victory ruling ruled "
    "decision passed approved rejected margin ballot favor favour senate house assembly parliament "
    "goals match game routed edged thrashed series adopted"
)
_DASHES = ("-", "‐", "‑", "–")
_CHANGE_WORDS = word_set(
    "rose rise rises rising fell fall falls falling increased increase increases decreased dropped "
    "drop grew grow jumped climbed declined cut raised lowered reduced up down went moved changed "
    "revised soared slipped shrank surged plunged expanded slid doubled increasing raising"
)


def read_pair(pieces: Sequence[Piece], first: Read, language: str) -> tuple[Read, ...]:
    """Read "4 to 6" and "between 4 and 6" as one range, "134 to 63" as one vote; () for neither."""
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
    second = read_with_unit(pieces, figure)
    if _is_change(pieces, first, second):
        return _apart(pieces, first, second)
    if _is_score(pieces, first, second):
        return _as_score(pieces, first, second)
    return _as_range(pieces, first, second)


def _apart(pieces: Sequence[Piece], first: Read, second: Read) -> tuple[Read, ...]:
    after = second.figure.after
    is_counted = not read_unit(pieces, after, value=second.figure.value).name
    return first, replace(second, unit="") if is_counted else second


def _as_score(pieces: Sequence[Piece], first: Read, second: Read) -> tuple[Read, ...]:
    """One number against the other: a 3-2 win is no win by three, and none of two."""
    figure, last = first.figure, second.figure
    goes_on = word_at(pieces, last.after) in _DASHES and pieces[last.after].is_glued
    is_told = word_at(pieces, last.first - 1) in _DASHES or _tells_score(pieces, first, second)
    is_fall = word_at(pieces, figure.first - 1) == "from" or not is_told
    if goes_on or is_fall or not (_is_count(figure) and _is_count(last)):
        return _apart(pieces, first, second)  # "from 9 to 5", a record of 10-3-2
    against = f"{AGAINST}{last.value:.10g}"
    return (Read(figure, last, against, last.after),)


def _is_count(figure: Figure) -> bool:
    return figure.value >= 0 and figure.value.is_integer()


def _read_compound(pieces: Sequence[Piece], first: Read) -> tuple[Read, ...]:
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
    return (Read(joined, joined, whole, after + 1 if is_inch else after),)


def _measure_part(whole_unit: str, unit: str, word: str) -> float:
    """How many of the whole's unit one of the lower unit is; 0 where they do not go together."""
    if not unit and word == "in" and whole_unit == "foot":
        unit = "inch"  # "5 ft 2 in"
    whole, part = family_of(whole_unit), family_of(unit)
    is_lower = bool(unit) and whole.name == part.name and part.factor < whole.factor
    return part.factor / whole.factor if is_lower else 0.0


def _money_part(pieces: Sequence[Piece], first: Read, figure: Figure, unit: Unit) -> float:
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


def _is_change(pieces: Sequence[Piece], first: Read, second: Read) -> bool:
    """True for "fell from 9 to 5": two numbers of one thing, each of its time."""
    if first.unit not in ("", second.unit) or first.figure.unit or second.figure.unit:
        return False
    near = _words_near(pieces, first, second)
    is_to = word_at(pieces, second.figure.first - 1) == "to"
    return is_to and "from" in near[-6:] and not _CHANGE_WORDS.isdisjoint(near)


def _words_near(pieces: Sequence[Piece], first: Read, second: Read) -> list[str]:
    start = max(0, first.figure.first - SCORE_REACH)
    near = [word_at(pieces, at) for at in range(start, first.figure.first)]
    return near + [word_at(pieces, at) for at in range(second.after, second.after + 3)]


def _is_score(pieces: Sequence[Piece], first: Read, second: Read) -> bool:
    if first.unit not in ("", second.unit) or first.figure.unit or second.figure.unit:
        return False
    joint = word_at(pieces, second.figure.first - 1)
    if first.unit == "year old":
        return False
    if _is_set(pieces, first.figure.first - 4) or _is_set(pieces, second.figure.after + 1):
        return True
    if joint in ("and", "or") or second.unit in ("%", "minute", "year", "day", "hour"):
        return False
    return first.figure.value >= second.figure.value or _tells_score(pieces, first, second)


def _tells_score(pieces: Sequence[Piece], first: Read, second: Read) -> bool:
    return not _SCORE_WORDS.isdisjoint(_words_near(pieces, first, second))


def _is_set(pieces: Sequence[Piece], at: int) -> bool:
    """True for the other set of "4-6, 7-5": the higher figure first, as in no range."""
    if at < 0 or at + 3 > len(pieces):
        return False
    one, dash, other = pieces[at : at + 3]
    comma = at - 1 if at and pieces[at - 1].text == "," else at + 3
    is_pair = one.kind is PieceKind.FIGURE and other.kind is PieceKind.FIGURE
    if not is_pair or dash.text not in ("-", "–") or word_at(pieces, comma) != ",":
        return False
    return parse_figure(one.text) > parse_figure(other.text)


def _as_range(pieces: Sequence[Piece], first: Read, second: Read) -> tuple[Read, ...]:
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
    return (Read(joined, high, unit, second.after),)
