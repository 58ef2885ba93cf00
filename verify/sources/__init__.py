"""Query in, leads out: one file per kind of source."""

from verify.sources.asking import ask_sources

__all__ = ["ask_sources"]
