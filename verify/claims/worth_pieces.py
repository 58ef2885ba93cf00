"""A sentence in; the pieces of words that the worth model knows, each with its shape, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

# What the model was trained on: longer sentences are rated by their beginnings.
MOST_CHARACTERS = 2_000
MOST_PIECES = 96
INSIDE = "##"
"""Stands before a piece that does not begin a word, as in the vocabulary of BERT."""
UNKNOWN = 0
"""The row of the vocabulary that stands for whatever no piece spells."""

_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
# Spelling out an endless word takes time in the square of its length, and no word is longer.
_LONGEST_WORD = 40


class Shape(IntEnum):
    """How a word is written, which its lower-cased pieces no longer tell; rows of a table."""

    PLAIN = 0
    CAPITAL = 1
    CAPITALS = 2
    FIRST = 3
    DIGITS = 4
    MARK = 5


# There, a capital does not tell a name.
_AT_THE_START = {Shape.CAPITAL: Shape.FIRST}


class Word(NamedTuple):
    """One word or mark of a sentence: as written, its shape, and its pieces as vocabulary rows."""

    text: str
    shape: Shape
    pieces: Sequence[int]


def split_words(sentence: str, vocabulary: Mapping[str, int]) -> list[Word]:
    """Split a sentence into words and marks, at most as many as the model looks at."""
    return split_each([sentence], vocabulary)[0]


def split_each(sentences: Sequence[str], vocabulary: Mapping[str, int]) -> list[list[Word]]:
    """Split each sentence; a word that stands in several is read once."""
    known: dict[str, Word] = {}
    return [_split(sentence, vocabulary, known) for sentence in sentences]


def _split(sentence: str, vocabulary: Mapping[str, int], known: dict[str, Word]) -> list[Word]:
    words: list[Word] = []
    left, is_first = MOST_PIECES, True
    for text in _WORD.findall(sentence[:MOST_CHARACTERS].replace("’", "'")):
        word = known.get(text)
        if word is None:
            word = known[text] = _read(text, vocabulary)
        if is_first and word.shape not in {Shape.MARK, Shape.DIGITS}:
            is_first = False
            word = word._replace(shape=_AT_THE_START.get(word.shape, word.shape))
        words.append(word)
        left -= len(word.pieces)
        if left <= 0:
            words[-1] = word._replace(pieces=word.pieces[: len(word.pieces) + left])
            break
    return words


def _read(text: str, vocabulary: Mapping[str, int]) -> Word:
    folded = text.lower()
    row = vocabulary.get(folded)
    pieces = _spell(_unaccent(folded), vocabulary) if row is None else (row,)
    return Word(text, _shape_of(text, folded), pieces)


def _spell(word: str, vocabulary: Mapping[str, int]) -> Sequence[int]:
    """The longest pieces first, from the left; a rest that no piece begins is UNKNOWN."""
    rows: list[int] = []
    start, end, before = 0, min(len(word), _LONGEST_WORD), ""
    last = end
    while start < last:
        row = vocabulary.get(before + word[start:end])
        if row is None:
            end -= 1
            if end > start:
                continue
            return [*rows, UNKNOWN]
        rows.append(row)
        start, end, before = end, last, INSIDE
    return rows or [UNKNOWN]


def _unaccent(word: str) -> str:
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


def _shape_of(text: str, folded: str) -> Shape:
    if text.isdigit():
        return Shape.DIGITS
    if not text[0].isalpha():
        return Shape.MARK
    if text == folded:  # as in scripts without capitals
        return Shape.PLAIN
    return Shape.CAPITALS if len(text) > 1 and text.isupper() else Shape.CAPITAL
