"""A letter behind a figure in; whether it tells a temperature, out: "38.7C", "rose to 41C"."""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.number_tokens import Piece
from verify.language.word_lists import word_set

DEGREES = {
    "c": "degree celsius",
    "celsius": "degree celsius",
    "f": "degree fahrenheit",
    "fahrenheit": "degree fahrenheit",
}
"""The unit of each word that may stand behind "degrees", or behind the figure itself."""
_LETTERS = ("C", "F")
_BEFORE = word_set(
    "minus - − to at of by about around nearly almost above below over under than reached reach "
    "reaches hit exceeded exceed topped was is between"
)


def is_temperature(pieces: Sequence[Piece], place: int) -> bool:
    """True for the letter of "38.7C" and "rose to 41C", not for "flat 12C" or "Gate 4F"."""
    if place < 1 or pieces[place].text not in _LETTERS or not pieces[place].is_glued:
        return False
    before = pieces[place - 2].lower if place > 1 else ""
    return "." in pieces[place - 1].text or before in _BEFORE
