"""A sentence and a short name in it in; whether and how the full name takes its place, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verify.claims.changes import Change, written_change
from verify.claims.mentions import is_compound
from verify.claims.written import takes_article
from verify.language.aliases import Alias, initials
from verify.language.gazetteer import FEMALE_NAMES, MALE_NAMES
from verify.language.names import NameKind
from verify.language.namesakes import told_apart

# A form of address that the full name makes needless, and an initial.
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.?\s$")
_INITIAL = re.compile(r"(?<![\w.])([A-Z])\.?\s$")
# The apostrophe alone by which a name in s owns what follows.
_OWNS = re.compile(r"['’](?=\s)")
# "the Delbrook warehouse": a person has no article, so the name is of the thing.
_ARTICLE = re.compile(r"\b[Tt]he\s$")
# Before these words, or a capital, a surname is part of something else.
_NO_EXPANSION_AFTER = re.compile(
    r"\s?(?:spokes|aide|lawyer|brothers\b|sisters\b|siblings\b|twins\b|-|–|&|[A-Z])"
)
_COUPLE_AFTER = re.compile(r"\sand\s[A-Z][\w’'-]*\s([A-Z][\w’'-]*\w)")
_OPENS = re.compile(r"(?:The\s)?")


def stays_short(text: str, start: int, alias: Alias) -> bool:
    """Whether a name is no short form, or part of a longer one: "the Low administration"."""
    end = start + len(alias.name.text)
    if alias.full == alias.name.text and not alias.candidates:
        return True
    if told_apart(text, start, end):
        return True
    is_part = _NO_EXPANSION_AFTER.match(text, end) or is_compound(text, end)
    is_part = is_part or text[:start].endswith("New ")  # "New Way" is no "Old Way"
    is_things = _is_person(alias) and _ARTICLE.search(text, max(0, start - 5), start) is not None
    return bool(is_part) or is_things or _is_of_couple(text, end, alias.full)


def unexplained(text: str, aliases: Sequence[Alias]) -> frozenset[str]:
    """The acronyms that stand for a name by its initials only, never in brackets behind it.

    Reports say "of the FFU" too, so only what opens a sentence is written in full: who acts.
    """
    return frozenset(
        alias.name.text
        for alias in aliases
        if alias.full != alias.name.text
        and initials(alias.full) == alias.name.text
        and f"({alias.name.text})" not in text
    )


def opens_sentence(text: str, start: int) -> bool:
    """Whether a name is the first word of its sentence, or the first after "The"."""
    return _OPENS.fullmatch(text[:start]) is not None


def in_full(text: str, start: int, alias: Alias, articled: frozenset[str]) -> Change:
    """The full name in place of a short one, with its article, without a needless "Mr."."""
    end = start + len(alias.name.text)
    words = alias.full
    if alias.name.text.endswith("s") and not words.endswith("s") and _OWNS.match(text, end):
        end, words = end + 1, f"{words}’s"  # Ellis' sister, Ellis Vale’s sister
    if words in articled and takes_article(text, start, end):
        words = f"the {words}"
    title = _TITLE.search(text, max(0, start - 6), start) or _initial_before(text, start, words)
    return written_change(text, title.start() if title else start, end, words)


def _is_person(alias: Alias) -> bool:
    """Whether the full name begins with a first name, or the short one was read as a person's."""
    first = alias.full.split()[0]
    is_named = first in MALE_NAMES or first in FEMALE_NAMES
    return alias.name.kind is NameKind.PERSON or is_named


def _is_of_couple(text: str, end: int, full: str) -> bool:
    """True for "Karin" in "Karin and Olof Low", whose surname is there already."""
    match = _COUPLE_AFTER.match(text, end)
    return match is not None and full.endswith(f" {match.group(1)}")


def _initial_before(text: str, start: int, full: str) -> re.Match[str] | None:
    """The initial in front of a surname that its full name makes needless: "A Low"."""
    match = _INITIAL.search(text, max(0, start - 4), start)
    return match if match and match.group(1) == full[0] else None
