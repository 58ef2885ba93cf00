"""What is wrong at which line in; the sentence that tells it, with the nearest known word, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

# Enough of a slip to find it by.
SHOWN_LENGTH: Final = 60


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong in a file; `line` counts from 1."""

    line: int
    text: str


def suggest(name: str, known: Sequence[str]) -> str:
    """Return a question after the nearest known word, to be put behind a sentence, or ""."""
    close = get_close_matches(name.casefold(), known, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def shown(text: str) -> str:
    """Shorten text for a sentence; what a terminal would act on comes out escaped."""
    cut = text if len(text) <= SHOWN_LENGTH else text[:SHOWN_LENGTH] + "…"
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in cut)
