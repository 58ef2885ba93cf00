"""A text, the words of the other text and what differs in; the stretches of it to mark out.

The passage of a report and the claim are marked alike: what both have, and what cannot both be
right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from verify.render.shown import visible

# Two words with this many first letters in common are taken for forms of one word, as where the
# terminal cuts a passage: it only decides what is coloured.
_SAME_START = 5
_WORD = re.compile(r"\w+")
# A value is stored with what it was reckoned to be, which the text does not print.
_RECKONED = re.compile(r" \(\d{4}-\d{2}-\d{2}(?:[^)]*)\)$")
_OTHER_WORDS = {"here": re.compile(r"“([^”]+)” here"), "there": re.compile(r"“([^”]+)” there")}


class How(StrEnum):
    """Why a stretch is marked."""

    MATCHED = "matched"
    DIFFERS = "differs"


class Mark(NamedTuple):
    """A stretch text[start:end] to be marked."""

    start: int
    end: int
    how: How


def find_marks(text: str, words: Iterable[str], differing: Iterable[str]) -> tuple[Mark, ...]:
    """Mark the values that differ and the forms of the words, in the order of the text.

    `text` is to be given as it is shown; no two marks overlap.
    """
    marks = [Mark(start, end, How.DIFFERS) for start, end in _find(text, differing)]
    wanted = {_start_of(part) for word in words for part in _WORD.findall(word)}
    for match in _WORD.finditer(text):
        is_taken = any(one.start < match.end() and match.start() < one.end for one in marks)
        if _start_of(match.group()) in wanted and not is_taken:
            marks.append(Mark(*match.span(), How.MATCHED))
    return tuple(sorted(marks))


def printed_values(kind: str, value: str, detail: str, *, side: str = "there") -> tuple[str, ...]:
    """What is printed of a check that differs: of a whole quotation only the exchanged words.

    `side` is "here" for the claim and "there" for the report.
    """
    if kind == "quote" and (others := _OTHER_WORDS[side].findall(detail)):
        return tuple(others)
    printed = _RECKONED.sub("", value)
    return (printed,) if printed else ()


def _find(text: str, values: Iterable[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for value in filter(visible, values):
        match = re.search(rf"(?<!\w){re.escape(visible(value))}(?!\w)", text, re.IGNORECASE)
        if match and not any(s < match.end() and match.start() < e for s, e in found):
            found.append(match.span())
    return found


def _start_of(word: str) -> str:
    return word.casefold()[:_SAME_START]
