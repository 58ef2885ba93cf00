"""The code of a language in; how far an article in it is read, out."""

from __future__ import annotations

from enum import StrEnum


class LanguageSupport(StrEnum):
    """How far an article in a language is read; FACTS is sentences, numbers, dates, quotations."""

    FULL = "full"
    FACTS = "facts"
    NONE = "none"


# Languages by ISO 639-1 code. All rules are written for the first, those for facts for the others.
FULLY_READ = ("en",)
READ_FOR_FACTS = ("de", "fr", "es", "pt", "it")
UNRATED_WORTH = 0.5
"""The worth of every claim whose language has no rules for it: neither worth it nor not."""


def support_of(language: str) -> LanguageSupport:
    """How far articles in a language (ISO 639-1, "" for one not said) are read."""
    if language in FULLY_READ or not language:
        return LanguageSupport.FULL
    return LanguageSupport.FACTS if language in READ_FOR_FACTS else LanguageSupport.NONE
