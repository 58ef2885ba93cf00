"""Pieces and a place in, the sign or code of money that stands there before a figure out."""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.number_tokens import Piece, PieceKind
from verify.language.units import CURRENCY_CODES, CURRENCY_SIGNS, SMALL_CODES

__all__ = ["BEFORE_CODE", "MONEY_SIGNS", "read_sign_before"]

BEFORE_CODE = ("us", "c", "a", "nz", "hk", "s", "r", "ca", "au", "nt")
# Of these "$" may stand apart: "NZ $ 26 million". A single letter may end the word before.
_APART_CODE = ("US", "NZ", "HK", "NT", "CA", "AU")
MONEY_SIGNS = frozenset(sign for sign in CURRENCY_SIGNS if len(sign) == 1)


def read_sign_before(pieces: Sequence[Piece], place: int) -> tuple[str, int]:
    """Read "$", "US$", "EUR", "Rs." before a figure; ("", place) where there is none."""
    piece = pieces[place]
    if piece.text in MONEY_SIGNS:
        return CURRENCY_SIGNS[piece.text], place + 1
    after = place + 1
    if after >= len(pieces):
        return "", place
    is_code = piece.lower in BEFORE_CODE and pieces[after].text == "$"
    if is_code and (pieces[after].is_glued or piece.text in _APART_CODE):
        return CURRENCY_SIGNS.get(piece.text.upper() + "$", "USD"), place + 2
    if piece.text == "U.S." and pieces[after].text == "$":
        return "USD", place + 2
    if pieces[after].kind is PieceKind.FIGURE:
        if piece.text in CURRENCY_CODES:
            return piece.text, after
        if piece.text in ("RMB", "Rs", "rs", "DM", "RM", "NIS"):
            return CURRENCY_SIGNS[piece.text], after
        if piece.lower in SMALL_CODES and piece.text.islower():
            return SMALL_CODES[piece.lower], after
    is_rupees = piece.text in ("Rs", "rs") and pieces[after].text == "." and after + 1 < len(pieces)
    return ("INR", after + 1) if is_rupees else ("", place)
