"""A report's text in; its prose out: pieces of sentences outside quotation marks, by offsets."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from verify.language.marks import find_quote_spans
from verify.language.tokens import normalize
from verify.origins.furniture import is_furniture

# Shorter pieces ("He left at noon.") are the same by chance.
FEWEST_WORDS = 6
FEWEST_QUOTED = 4
# A text with less than two sentences of prose, nearly all of it quotation, is compared by all its
# words: there is nothing else to go by. At 0.25, a statement that two outlets print under a line of
# their own made them one; excerpts that are a quotation (origins/silver, dev) have 0.05.
FEWEST_PROSE_WORDS = 20
LEAST_PROSE = 0.1
# Lines, and the marks that exports put where a line ended.
_LINE_END = re.compile(r"[\r\n\u2028\u2029]+|\s#{3}\s")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’»)\]\0]*\s+")
_WORD = re.compile(r"[^\W_]+")
# Each word becomes one character of these planes, so that a sentence is a short string of words.
# Two words share a character once in a million: never twice in one sentence by chance.
_FIRST_CODE = 0x10000
_CODES = 0x100000


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence without its quotations: text[start:end], its words one character each."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Prose:
    """The pieces of one report, in order, and how many words they have together."""

    pieces: tuple[Piece, ...]
    size: int


class WordCodes(dict[str, str]):
    """A character for each word, the same in every run."""

    def __missing__(self, word: str) -> str:
        """Name a word that was not met before."""
        code = chr(_FIRST_CODE + zlib.crc32(word.encode("utf-8", "replace")) % _CODES)
        self[word] = code
        return code


def read_prose(text: str, codes: WordCodes) -> Prose:
    """Cut the text into pieces; captions, credits, notices and other furniture are left out."""
    lined = _LINE_END.sub(lambda match: "\n" * len(match.group()), text)
    pieces = _cut(_blank_quotations(lined), codes)
    prose = make_prose(pieces)
    if prose.size >= FEWEST_PROSE_WORDS:
        return prose
    whole = make_prose(_cut(lined, codes))
    return whole if prose.size <= LEAST_PROSE * whole.size else prose


def read_quotations(text: str, codes: WordCodes) -> Prose:
    """Cut what stands between quotation marks into sentences of its own."""
    lined = _LINE_END.sub(lambda match: "\n" * len(match.group()), text)
    pieces: list[Piece] = []
    for quotation in find_quote_spans(lined):
        words = lined[quotation.start : quotation.end]
        _add_line(pieces, words, quotation.start, codes, fewest=FEWEST_QUOTED)
    return make_prose(pieces)


def make_prose(pieces: Sequence[Piece]) -> Prose:
    """Put pieces together."""
    return Prose(tuple(pieces), sum(len(piece.words) for piece in pieces))


def count_words(text: str) -> int:
    """How many words a text has, as pieces count them."""
    return len(_WORD.findall(normalize(text)))


def _blank_quotations(text: str) -> str:
    parts = []
    position = 0
    for quotation in find_quote_spans(text):
        parts += [text[position : quotation.start], "\0" * (quotation.end - quotation.start)]
        position = quotation.end
    return "".join([*parts, text[position:]])


def _cut(text: str, codes: WordCodes) -> list[Piece]:
    pieces: list[Piece] = []
    start = 0
    for line in text.split("\n"):
        if line and not is_furniture(line):
            _add_line(pieces, line, start, codes)
        start += len(line) + 1
    return pieces


def _add_line(
    pieces: list[Piece], line: str, offset: int, codes: WordCodes, *, fewest: int = FEWEST_WORDS
) -> None:
    start = 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(line)), len(line)]:
        sentence = line[start:end]
        words = "".join([codes[word] for word in _WORD.findall(normalize(sentence))])
        if len(words) >= fewest:
            kept = len(sentence.rstrip(" \t\0"))
            pieces.append(Piece(offset + start, offset + start + kept, words))
        start = end
