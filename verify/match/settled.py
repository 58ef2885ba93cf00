"""A figure that was reckoned in, the same to the last digit on every machine out."""

from __future__ import annotations

from typing import Final

# Logarithms and powers differ between processors and libraries by about 1e-16 of their value, and
# sums between versions of Python; nobody reads a seventh digit of a probability.
_DIGITS: Final = 9


def settle(figure: float) -> float:
    """Round away what machines differ in, so that a replay gives the same bytes anywhere."""
    return round(figure, _DIGITS)
