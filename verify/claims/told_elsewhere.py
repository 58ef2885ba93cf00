"""A sentence in; the words of it that mean what another sentence told, and are left open, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.records import Span

_OPENS = re.compile(r"(?:(?:But|And|Yet|So|Then|Still|However),?\s)?$")
_FIGURE = re.compile(
    r"(?<![\w’'-])(?:[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese)\s(?:same\s)?"
    r"(?:figures?|numbers?|totals?|sums?|amounts?|rates?|shares?|proportions?|percentages?)"
    r"(?!\sof\b)(?![\w’'-])"
)
# "Two years later" and "the following year": reckoned from a day told before.
_RECKONED = re.compile(
    r"(?<![\w’'-])(?:(?:\d{1,3}|[Aa]n?|[Ss]everal|[Aa]\sfew|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|"
    r"[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\s(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)\s"
    r"(?:later|earlier|afterwards)|[Tt]he\s(?:following|previous|next|same)\s"
    r"(?:day|night|morning|evening|week|weekend|month|year))(?![\w’'-])"
)
# What a clause before it in the same sentence tells is what it is reckoned from.
_TOLD_HERE = re.compile(
    r"\d|,|\b(?:and|but|after|who|which|when|then|than|until|between|from)\b|day\b"
)
# "Kyiv denied this."
_BARE = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed)|confirm(?:s|ed)?|dismiss(?:es|ed)?|"
    r"oppos(?:es?|ed)|welcom(?:es?|ed)|call(?:s|ed)\sfor)\s(this|that|these|those)(?=[.,;]|$)"
)


def find_told_elsewhere(text: str) -> Iterator[Span]:
    """Find "that figure", "two years later" and the "this" that is denied."""
    for match in _FIGURE.finditer(text):
        before = text[: match.start()]
        is_cut = before.endswith((" and ", " but "))  # it may go into a claim of its own
        if is_cut or not any(letter.isdigit() for letter in before):
            yield Span(match.start(), match.end())
    for match in _RECKONED.finditer(text):
        before = text[: match.start()]
        is_last = not text[match.end() :].strip(" .")
        if _OPENS.fullmatch(before) or (is_last and not _TOLD_HERE.search(before)):
            yield Span(match.start(), match.end())
    for match in _BARE.finditer(text):
        yield Span(match.start(1), match.end(1))
