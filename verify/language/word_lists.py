"""Words written in one string in, the set of them out: lists of words that read as lists."""

from __future__ import annotations

__all__ = ["word_set"]


def word_set(words: str) -> frozenset[str]:
    """The words between white space, as a set."""
    return frozenset(words.split())
