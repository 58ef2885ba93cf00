"""Pairs of passage and claim in; how likely the one supports or contradicts the other out."""

from verify.reader.choosing import AUTO, NONE, SMALL, choose_reader

__all__ = ["AUTO", "NONE", "SMALL", "choose_reader"]
