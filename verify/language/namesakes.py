"""A text and its names in; whom else of a surname the words beside it tell of, out.

"Reid senior", "the elder Reid", "Mrs Reid" beside Mr and "the Reid brothers" each tell of a second
bearer, whom the surname alone may mean from there on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.language.names import Gender, Name, name_gender
from verify.language.person_words import FEMALE_TITLES, MALE_TITLES

FAMILY = frozenset(("jr", "sr", "jr.", "sr."))
"""What tells father from son behind a surname, in lower case; a numeral makes a king."""

_TITLE_BEFORE = re.compile(r"(?<!\w)(\w{2,12})\.?\s$")
_AGE_BEFORE = re.compile(
    r"(?<![\w-])(?:[Tt]he\s)?(?:elder|younger|older)\s(?:(?:Mr|Mrs|Ms)\.?\s)?$"
)
_AGE_AFTER = re.compile(
    r",?\s(?:[Ss]enior|[Jj]unior|the\s(?:elder|younger|older))(?![\w-])(?!\s[a-z]+(?:er|or|ist)\b)"
)
_KIN_AFTER = re.compile(r"\s(?:brothers|sisters|siblings|twins|couple)(?![\w-])")
_REACH = 24  # characters before a name that an age and a form of address take


def gender_before(text: str, start: int) -> Gender:
    """What the form of address in front of a name says: "Mrs." is female."""
    match = _TITLE_BEFORE.search(text, max(0, start - 14), start)
    title = match.group(1).casefold() if match else ""
    if title in MALE_TITLES:
        return Gender.MALE
    return Gender.FEMALE if title in FEMALE_TITLES else Gender.UNKNOWN


def told_apart(text: str, start: int, end: int) -> str:
    """A surname with what tells its bearer from another: "Reid senior"; "" for nothing."""
    after = _AGE_AFTER.match(text, end)
    if after:
        return text[start : after.end()]
    before = _AGE_BEFORE.search(text, max(0, start - _REACH), start)
    return (
        f"the {text[before.start() : end].removeprefix('The ').removeprefix('the ')}"
        if before
        else ""
    )


def find_bearers(
    text: str, names: Sequence[Name], fulls: dict[str, list[tuple[int, str]]]
) -> dict[str, list[tuple[int, str]]]:
    """Of each surname whom else it may name, and from where on: (offset, "Reid senior").

    `fulls` are the names in full that each surname stands for.
    """
    found: dict[str, dict[str, int]] = {}
    for name in names:
        short, _, suffix = name.text.partition(" ")
        if short in fulls and (not suffix or suffix.casefold() in FAMILY):
            for words in _others(text, name, suffix, [full for _, full in fulls[short]]):
                found.setdefault(short, {}).setdefault(words, name.start)
    return {
        short: [(start, words) for words, start in told.items()] for short, told in found.items()
    }


def _others(text: str, name: Name, suffix: str, fulls: Sequence[str]) -> Iterator[str]:
    apart = name.text if suffix else told_apart(text, name.start, name.end)
    if apart:
        yield apart
    kin = _KIN_AFTER.match(text, name.end)
    if kin:
        yield f"the {text[name.start : kin.end()]}"
    told = gender_before(text, name.start)
    if told is not Gender.UNKNOWN and all(
        name_gender(full) not in (told, Gender.UNKNOWN) for full in fulls
    ):
        title = _TITLE_BEFORE.search(text, max(0, name.start - 14), name.start)
        yield text[title.start() : name.end] if title else name.text


def still_possible(others: Sequence[tuple[int, str]], name: Name, told: Gender) -> tuple[str, ...]:
    """Of the bearers heard of before a name those that its form of address does not rule out."""
    fits = (told, Gender.UNKNOWN)
    return tuple(
        words
        for start, words in others
        if start < name.start
        and (told is Gender.UNKNOWN or gender_before(words, words.rfind(name.text)) in fits)
    )
