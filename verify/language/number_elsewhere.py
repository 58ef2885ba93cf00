"""A line in a language beside English and its date spans in, its numbers out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from verify.language.calendar_words import month_names
from verify.language.hedges import interval, rounding
from verify.language.number_figures import read_figure
from verify.language.number_tables import NumberTable, number_table
from verify.language.number_tokens import NO_FIGURE, Figure, Piece, PieceKind, cut_pieces
from verify.language.number_units import is_measured, word_at
from verify.language.units import CURRENCY_CODES, CURRENCY_SIGNS
from verify.language.word_lists import word_set
from verify.records import Hedge, Number, Span

__all__ = ["read_line_elsewhere"]

# No hedge or unit of these languages has more words, no spelled number is longer.
LONGEST_PHRASE = 4
LONGEST_SPELLED = 12
LONGEST_COMPOUND = 60
_DASHES = ("-", "–", "‐", "‑")


@dataclass(frozen=True, slots=True)
class _Read:
    """A figure with its unit, and the piece after both."""

    figure: Figure
    unit: str
    after: int


def read_line_elsewhere(
    line: str, *, masks: Sequence[Span] = (), language: str
) -> Iterator[Number]:
    """Yield the numbers of one line in order; `masks` are spans that hold none (dates)."""
    table = number_table(language)
    pieces = cut_pieces(line, masks=masks, language=language)
    at, before = 0, -LONGEST_PHRASE
    while at < len(pieces):
        first = _read(pieces, at, table, language)
        if first.figure.first < 0:
            at += 1
            continue
        found = _read_range(pieces, first, table, language)
        if not _is_name(pieces, found, table):
            yield _number(line, pieces, found, table, before=before)
        at = before = max(found.after, at + 1)


def _read(pieces: Sequence[Piece], at: int, table: NumberTable, language: str) -> _Read:
    """Read the figure that begins at a piece, with scale and unit."""
    figure = _read_digits(pieces, at, table, language)
    if figure.first < 0:
        figure = _read_words(pieces, at, table)
    if figure.first < 0 or (figure.is_spelled and not _counts(pieces, figure, table)):
        return _Read(NO_FIGURE, "", at + 1)
    if figure.unit:
        return _Read(figure, figure.unit, figure.after)
    unit, after = _read_unit(pieces, figure.after, table)
    return _Read(figure, unit, after)


def _read_digits(pieces: Sequence[Piece], at: int, table: NumberTable, language: str) -> Figure:
    if (
        pieces[at].kind is PieceKind.WORD
        and pieces[at].text not in CURRENCY_SIGNS
        and pieces[at].text not in CURRENCY_CODES
        and not (pieces[at].text in ("R", "US", "C", "A") and word_at(pieces, at + 1) == "$")
    ):
        return NO_FIGURE
    figure = read_figure(pieces, at, language=language)
    if figure.first < 0 or figure.is_ordinal:
        return NO_FIGURE
    after, value, scale = figure.after, figure.value, figure.scale
    while (size := table.scales.get(_word(pieces, after), 0.0)) >= 1e3 and scale * size <= 1e15:
        value, scale, after = value * size, scale * size, after + 1
        if word_at(pieces, after) == "." and pieces[after - 1].lower in ("mio", "mrd"):
            after += 1
    return replace(figure, after=after, value=value, low=value, high=value, scale=scale)


def _word(pieces: Sequence[Piece], at: int) -> str:
    """The word at a place without the elided article before it: "d'euros" is "euros"."""
    word = word_at(pieces, at)
    for mark in ("'", "’"):
        if mark in word and not word.startswith(("jusqu", "aujourd")):
            return word.split(mark)[-1]
    return word


def _elided(pieces: Sequence[Piece], at: int) -> str:
    """The "d'" of "d'un million", else nothing."""
    text = pieces[at].text
    return text[:2] if pieces[at].kind is PieceKind.WORD and text[1:2] in ("'", "’") else ""


def _read_words(pieces: Sequence[Piece], at: int, table: NumberTable) -> Figure:
    """Read a spelled number: "zweihundert", "quatre-vingt-dix", "dos mil millones"."""
    total = group = 0.0
    last_scale, after, count, has_number = float("inf"), at, 0, False
    while after < len(pieces) and count < LONGEST_SPELLED:
        word = _word(pieces, after)
        if word in table.joints or (word in _DASHES and has_number):
            step = _value_of(_word(pieces, after + 1), table)
            is_more = word not in _DASHES and group and step >= group
            if not has_number or step < 0 or is_more:
                break
            after += 1
            continue
        size = table.scales.get(word, 0.0)
        if size:
            if size >= 1e3:
                base = (total + group) if size > last_scale else group
                total = (0.0 if size > last_scale else total) + max(base, 1.0) * size
                group, last_scale = 0.0, size
            else:
                group = max(group, 1.0) * size
        else:
            value = _value_of(word, table)
            if value < 0 or not _may_add(group, value, word):
                break
            group = group * value if (group, value) == (4.0, 20.0) else group + value
        has_number, count = True, count + 1
        after += 1
    value = total + group
    if not has_number or value == 0:
        return NO_FIGURE
    scale = last_scale if last_scale != float("inf") else 1.0
    figure = Figure(at, after, value, value, value, scale=scale, is_spelled=True)
    return _read_share(pieces, figure, table)


def _may_add(group: float, value: float, word: str) -> bool:
    """True for "treinta y dos" and "soixante-dix", False for two numbers side by side."""
    if group == 0.0 or (group == 4.0 and word.startswith("vingt")):
        return True
    room = 100 if group % 100 == 0 else 20 if group % 100 in (60, 80) else 10
    return value < room and not (room == 10 and group % 10)


@lru_cache(maxsize=4096)
def _compound(word: str, language: str) -> float:
    """The value of a number written in one word ("einundzwanzig", "duecento"), else -1."""
    pieces = _cut_compound(word, _compound_parts(language), 0)
    if not pieces:
        return -1.0
    total = group = 0.0
    for value in pieces:
        if value == 1e3:
            total, group = total + max(group, 1.0) * value, 0.0
        elif value == 1e2:
            group = max(group, 1.0) * value
        else:
            group += value
    return total + group


@cache
def _compound_parts(language: str) -> dict[str, float]:
    table = number_table(language)
    return table.parts | {scale: size for scale, size in table.scales.items() if size <= 1e3}


def _cut_compound(word: str, parts: dict[str, float], depth: int) -> tuple[float, ...]:
    if word in parts:
        return (parts[word],)
    if depth > 8:
        return ()
    for length in range(min(len(word) - 1, 12), 2, -1):
        if word[:length] in parts:
            rest = _cut_compound(word[length:].removeprefix("und"), parts, depth + 1)
            if rest:
                return (parts[word[:length]], *rest)
    return ()


def _value_of(word: str, table: NumberTable) -> float:
    """The value of a word that is part of a number, or a whole one; -1 for any other."""
    value = table.parts.get(word)
    if value is not None:
        return value
    if not table.is_compound or not 5 < len(word) < LONGEST_COMPOUND:
        return -1.0
    half = word.removesuffix("einhalb")
    if half != word and half in table.parts:
        return table.parts[half] + 0.5
    return _compound(word, table.language)


def _read_share(pieces: Sequence[Piece], figure: Figure, table: NumberTable) -> Figure:
    """Read "ein Drittel der", "deux tiers des"; a third that nothing follows may be a rank."""
    below = table.shares.get(_word(pieces, figure.after), 0.0)
    if not below or not _is_of(pieces, figure.after + 1, table) or figure.value >= below:
        return figure
    share = figure.value / below
    return Figure(figure.first, figure.after + 1, share, share, share, unit="fraction",
                  is_spelled=True)  # fmt: skip


def _is_of(pieces: Sequence[Piece], at: int, table: NumberTable) -> bool:
    word = word_at(pieces, at).replace("’", "'")
    return word in table.of or word.split("'")[0] in table.of


def _counts(pieces: Sequence[Piece], figure: Figure, table: NumberTable) -> bool:
    """False for "ein" and "un", which are articles, and for what points back ("die zwei")."""
    if figure.unit or figure.scale > 1:
        return True
    if figure.value == 1 and pieces[figure.first].lower in table.one:
        return False
    before = word_at(pieces, figure.first - 1)
    if figure.value == 2 and before in table.definite:
        return False
    after = word_at(pieces, figure.after)
    if after in month_names(table.language) or (
        pieces[figure.first].lower == "sei" and not after.endswith(("i", "e"))
    ):
        return False  # "le neuf mars", and Italian "you are"
    follows = figure.after < len(pieces) and pieces[figure.after].kind is PieceKind.WORD
    return follows or word_at(pieces, figure.after) == "%"


def _read_unit(pieces: Sequence[Piece], at: int, table: NumberTable) -> tuple[str, int]:
    """The unit at a place and the piece after it; the small word before it is stepped over."""
    start = at + 1 if word_at(pieces, at) in ("de", "di", "-") else at
    if start < len(pieces) and pieces[start].text in CURRENCY_CODES:
        return pieces[start].text, start + 1
    if word_at(pieces, start) in ("€", "$", "£") and word_at(pieces, start) != "":
        return CURRENCY_SIGNS[word_at(pieces, start)], start + 1
    for length in range(LONGEST_PHRASE, 0, -1):
        words = tuple(_word(pieces, place) for place in range(start, start + length))
        if words in table.units:
            return table.units[words], start + length
    return "", at


def _read_range(pieces: Sequence[Piece], first: _Read, table: NumberTable, language: str) -> _Read:
    """Join "zwischen 20 und 30", "20 à 30" and "20-30" into one figure."""
    to, and_, between = table.ranges
    joint, low = word_at(pieces, first.after), first.figure
    before = word_at(pieces, low.first - 1)
    is_joint = joint == to or joint in _DASHES
    is_joint = is_joint or (joint == and_ and before in (between, "fra"))
    if not is_joint or first.after + 1 >= len(pieces):
        return first
    last = _read(pieces, first.after + 1, table, language)
    high = last.figure
    if high.first < 0 or first.unit not in ("", last.unit):
        return first
    if high.scale > 1 and low.scale == 1 and low.value < high.value / high.scale:
        low = replace(low, value=low.value * high.scale)
    if not low.value < high.value:
        return first
    middle = (low.value + high.value) / 2
    joined = replace(low, value=middle, low=low.value, high=high.value, after=high.after)
    return _Read(joined, last.unit, last.after)


def _is_name(pieces: Sequence[Piece], read: _Read, table: NumberTable) -> bool:
    """True for "Artikel 5" and "20 Uhr", which count nothing."""
    first = read.figure.first
    is_label = _word(pieces, first - 1) in table.labels and not read.unit
    is_clock = read.unit == "hour" and word_at(pieces, first - 1) in _AT_HOUR
    return is_label or is_clock or word_at(pieces, read.after) == "uhr"


_AT_HOUR = word_set("à vers las às alle ore dès")


def _number(
    line: str, pieces: Sequence[Piece], read: _Read, table: NumberTable, *, before: int
) -> Number:
    """The number as it is given out; `before` is the piece after the number before it."""
    figure = read.figure
    start, end = pieces[figure.first].start, pieces[read.after - 1].end
    start += len(_elided(pieces, figure.first))
    hedge = _hedge_before(pieces, figure.first, table)
    if hedge is Hedge.UP_TO and figure.first - before <= 2:
        hedge = Hedge.EXACT  # "subió un 5 por ciento hasta 300": that is where it went
    text = line[start:end]
    if figure.is_vague:
        return Number(text, start, end, figure.value, figure.low, figure.high, read.unit, hedge)
    written = figure.written.replace(".", "").replace(",", ".") if figure.written else ""
    slack = rounding(written, figure.value, scale=figure.scale, is_measured=is_measured(read.unit))
    low, high = interval(figure.value, hedge, slack)
    return Number(text, start, end, figure.value, low, high, read.unit, hedge)


def _hedge_before(pieces: Sequence[Piece], first: int, table: NumberTable) -> Hedge:
    elided = _elided(pieces, first)
    if elided:  # "plus d'un million"
        for length in (1, 2):
            words = (*(word_at(pieces, first - back) for back in range(length, 0, -1)), elided[0])
            if words in table.hedges:
                return table.hedges[words]
    for skip in (0, 1):  # "más del diez por ciento", "plus d'un million"
        end = first - skip
        if skip and word_at(pieces, end) not in ("el", "un", "una", "il", "de", "des"):
            break
        for length in range(min(LONGEST_PHRASE, end), 0, -1):
            words = tuple(word_at(pieces, place) for place in range(end - length, end))
            if words in table.hedges:
                return table.hedges[words]
    return Hedge.EXACT
