"""A line and the spans to leave out in, its pieces out: figures, words and signs, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from verify.records import Span

__all__ = ["NO_FIGURE", "Figure", "Piece", "PieceKind", "cut_pieces", "parse_figure"]


class PieceKind(StrEnum):
    """What a piece is; `masked` stands for a date, a clock time, an address or the like."""

    FIGURE = "figure"
    WORD = "word"
    SIGN = "sign"
    MASKED = "masked"


class Piece(NamedTuple):
    """A word, figure or sign of a line; `is_glued` is True when no space stands before it.

    A tuple, since there is one for each word read: it is made four times as fast as a dataclass.
    """

    kind: PieceKind
    start: int
    end: int
    text: str
    lower: str
    is_glued: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure before its unit: pieces first..after, its value, and how it was written.

    `low` and `high` differ from `value` only where the words are vague ("dozens").
    """

    first: int
    after: int
    value: float
    low: float
    high: float
    written: str = ""
    scale: float = 1.0
    unit: str = ""
    is_ordinal: bool = False
    is_spelled: bool = False

    @property
    def is_vague(self) -> bool:
        """True for "dozens" and the like."""
        return self.low != self.high


NO_FIGURE = Figure(-1, -1, 0.0, 0.0, 0.0)
# Figures longer than this are identifiers, not counts.
LONGEST_FIGURE = 24
# "1,2,3,4" without spaces lists so many at most; anything longer is a table or noise.
LONGEST_LIST = 20
_SPACE = " \u00a0\u202f\u2009"
_PIECE = re.compile(
    rf"(?P<figure>\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?!\d|[.,]\d{{3}})(?:[.,]\d+)?"
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,9}(?:\.\d{1,9})?[eE][+-]?\d{1,2}(?!\w)|\d+(?:[.,]\d+)*|(?<![\w.])\.\d+)"
    r"|(?P<word>(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|RMB|INR|Rs)(?=\d)|(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)
_KINDS = {str(kind): kind for kind in PieceKind}
_ENGLISH_GROUPS = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d*(?:\.\d+)?|0,\d+")
_POINT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_SPACED = re.compile(rf"\d{{1,3}}(?:[{_SPACE}'’]\d{{3}})+(?:[.,]\d+)?")
_POWER = re.compile(r"\d{1,9}(?:\.\d{1,9})?[eE][+-]?\d{1,2}")
_PRICE = re.compile(r"\d+,\d{2}")
# Languages that write 1.234,5 for what English writes 1,234.5.
_COMMA_LANGUAGES = frozenset({"de", "fr", "es", "pt", "it", "nl", "ru", "pl", "cs", "tr", "id"})

# The look ahead names what any of them can begin with: most places are passed at one look.
_MASKED = re.compile(
    r"(?=[hw@#(§\[+\d]|^)(?:(?:https?://|www\.)\S+"
    r"|[@#]\w+"
    r"|^\s{0,20}\(?\d{1,3}[.)](?=\s)"
    r"|(?<!\w)\(\d{1,2}\)|§{1,2}\s?\d+\S*|\[\d{1,3}\]"
    r"|\b(?:24/7|9/11|7/7|50[-/]50)\b"
    r"|\b\d{1,2}(?:[:.]\d\d){0,2}[^\S\n]?(?:[ap]\.m\.?|[ap]m\b|o['’]clock)"
    r"|\b\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,3}(?!\d))?(?!\d)"
    r"|\b(?:999|911|112|101|111)(?=[^\S\n](?:calls?|callers?|operators?|dispatchers?)\b)"
    r"|(?:(?<=\bdial )|(?<=\bdialled )|(?<=\bdialed )|(?<=\bcall )|(?<=\bcalled )|(?<=\brang ))"
    r"(?:999|911|112|101)\b(?=[.,;!?)”\"](?!\d)|$"
    r"|[^\S\n](?:in|on|at|to|after|when|and|for|from|about|around|before|but)\b)"
    r"|\b\d{3,4}[^\S\n](?:GMT|UTC|CET|EST|EDT|BST)\b"
    r"|\b\d{1,2}h\d\d\b"
    r"|\+\d[\d ()-]{6,18}\d\b"
    r"|(?:\(\d{2,4}\)[ .-]?|\b\d{3}[ .-])\d{3}[.-]\d{4}\b"
    r"|\b\d{3}-\d{4}\b"
    r"|\b0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}\b"
    r"|(?<=\bat )\d{1,2}\.[0-5]\d(?= (?:local|GMT|this|yesterday|in the|on [MTWFS]\w+day)\b)"
    r"|\b\d{2,4}(?:-\d{2,5}){2,6}\b"
    r"|\b(?!\d{1,3}(?:\.\d{3}){2,})\d{1,4}(?:\.\d{1,4}){2,6}\b)",
    re.IGNORECASE,
)
# "Ten to three" is a clock time behind "at" and where nothing is counted: else it may be a vote.
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MINUTES = r"(?:five|ten|(?:a[^\S\n])?quarter|twenty(?:-five)?|half)(?:[^\S\n]minutes)?"
_CLOCK_END = r"(?=[.,;!?)”\"]|$|[^\S\n](?:in|on|and|when|as|that)\b)"
_CLOCK = re.compile(
    rf"\b{_MINUTES}[^\S\n]past[^\S\n]{_HOUR}\b"
    rf"|(?:(?<=\bat )|(?<=\bby )|(?<=\buntil )|(?<=\bsince )|(?<=\bbefore )|(?<=\bafter ))"
    rf"{_MINUTES}[^\S\n]to[^\S\n]{_HOUR}{_CLOCK_END}"
    rf"|\ba[^\S\n]quarter[^\S\n]to[^\S\n]{_HOUR}{_CLOCK_END}",
    re.IGNORECASE,
)


def cut_pieces(line: str, *, masks: Sequence[Span] = (), language: str = "en") -> list[Piece]:
    """Cut a line into pieces; what lies in `masks` (in order), and what is no number though it
    looks like one (clock times, telephone numbers, list marks), becomes a masked piece.
    """
    masked = [Span(*found.span()) for found in _MASKED.finditer(line)]
    if " past " in line or " to " in line:
        masked += [Span(*found.span()) for found in _CLOCK.finditer(line)]
    spans = _merge([*masks, *masked])
    pieces: list[Piece] = []
    at = 0
    for span in [*spans, Span(len(line), len(line))]:
        _cut_stretch(pieces, line, at, span.start, language)
        if span.start < span.end:
            text = line[span.start : span.end]
            pieces.append(_piece(PieceKind.MASKED, line, span.start, text))
        at = span.end
    return pieces


def _merge(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _piece(kind: PieceKind, line: str, start: int, text: str) -> Piece:
    is_glued = start > 0 and not line[start - 1].isspace()
    return Piece(kind, start, start + len(text), text, text.lower(), is_glued)


def _cut_stretch(pieces: list[Piece], line: str, start: int, end: int, language: str) -> None:
    for found in _PIECE.finditer(line, start, end):
        text = found.group()
        kind = _KINDS[found.lastgroup or "sign"]
        if kind is not PieceKind.FIGURE or (
            len(text) <= LONGEST_FIGURE and parse_figure(text, language=language) >= 0
        ):
            pieces.append(_piece(kind, line, found.start(), text))
        else:
            _cut_list(pieces, line, found.start(), text)


def _cut_list(pieces: list[Piece], line: str, start: int, text: str) -> None:
    """Cut figures that only commas join ("1,2,3,4") apart; anything else stays whole, masked."""
    if "." in text or "," not in text or text.count(",") >= LONGEST_LIST:
        pieces.append(_piece(PieceKind.MASKED, line, start, text))
        return
    for found in re.finditer(r"\d+|\D", text):
        is_figure = found.group().isdigit() and len(found.group()) <= LONGEST_FIGURE
        kind = PieceKind.FIGURE if is_figure else PieceKind.SIGN
        pieces.append(_piece(kind, line, start + found.start(), found.group()))


def parse_figure(text: str, *, language: str = "en") -> float:
    """The value of a figure with its separators, or -1 where they do not make one number.

    "300,000" and "1 000 000" and "1.000.000" are one number, "1,2,3,4" is not. "1.234" is a
    decimal in English and a thousand in languages that write a decimal comma.
    """
    if _SPACED.fullmatch(text):  # a comma after such groups is no further group
        return float(re.sub(rf"[{_SPACE}'’]", "", text).replace(",", "."))
    if text.isdecimal() or _POWER.fullmatch(text):
        return float(text)
    has_comma = language in _COMMA_LANGUAGES
    if not has_comma and _ENGLISH_GROUPS.fullmatch(text) and not text.startswith("0,"):
        return float(text.replace(",", ""))
    if _POINT_GROUPS.fullmatch(text) or (has_comma and _CONTINENTAL.fullmatch(text)):
        return float(text.replace(".", "").replace(",", "."))
    if text.startswith("0,") or _PRICE.fullmatch(text):
        is_one = text.count(",") == 1 and "." not in text
        return float(text.replace(",", ".")) if is_one else -1.0
    return float(text.replace(",", "")) if _ENGLISH_GROUPS.fullmatch(text) else -1.0
