"""A figure that was reckoned in, the same to the last digit on every machine out."""

from __future__ import annotations

from typing import Final

# Logarithms and powers differ between processors and libraries by about 1e-16 of their value, and
# sums between versions of Python; nobody reads a tenth digit of a probability.
_DIGITS: Final = 9
# A sum of such figures, of a hundred words at most, so that the whole is 1 and not nearly 1.
_SHARE_DIGITS: Final = 6


def settle(figure: float) -> float:
    """Round away what machines differ in, so that a replay gives the same bytes anywhere."""
    return round(figure, _DIGITS)


def settle_share(total: float) -> float:
    """Round away what is left of that when settled figures are added up to a share of 1."""
    return round(total, _SHARE_DIGITS)
