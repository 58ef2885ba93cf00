"""An article in; who and what else it names out, and for a name of a claim another of its kind."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from benchmarks.distort_words import BODIES, BODIES_WITH_ARTICLE, SURNAMES
from verify.language.gazetteer import (
    COUNTRIES,
    DEMONYMS,
    FEMALE_NAMES,
    MALE_NAMES,
    PLACES,
    REGIONS,
)
from verify.language.name_kinds import settle_kinds
from verify.language.names import Gender, Name, NameKind, find_names, name_gender
from verify.language.tokens import tokenize

# Letters at the end by which two words of an article may be of one rank: "justice", "malice".
_ENDING = 3
_SHORTEST = 6
_ONE_WORD_COUNTRIES = tuple(sorted(place for place in COUNTRIES if " " not in place))
_CITIES = tuple(sorted(place for place in PLACES - COUNTRIES - REGIONS))
_REGIONS = tuple(sorted(REGIONS))
_DEMONYMS = tuple(sorted(word for word in DEMONYMS if not word.endswith(("s", "men"))))
# How often a name comes from the article where it has one; else from lists, as of another story.
_FROM_ARTICLE = 0.7


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of an article by kind, and its plain words by their ending."""

    names: dict[NameKind, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]

    def like(self, word: str) -> tuple[str, ...]:
        """Other plain words of the article that end as this one does."""
        if len(word) < _SHORTEST or not word.islower():
            return ()
        return tuple(other for other in self.words.get(word[-_ENDING:], ()) if other != word)


@lru_cache(maxsize=64)
def read_cast(article: str) -> Cast:
    """Read an article once for all its claims."""
    names: dict[NameKind, list[str]] = {}
    for name in settle_kinds(article, find_names(article)):
        own = names.setdefault(name.kind, [])
        if name.text not in own:
            own.append(name.text)
    words: dict[str, list[str]] = {}
    for token in tokenize(article):
        if token.text.islower() and len(token.text) >= _SHORTEST and token.text.isalpha():
            own = words.setdefault(token.text[-_ENDING:], [])
            if token.text not in own:
                own.append(token.text)
    return Cast(
        {kind: tuple(found) for kind, found in names.items()},
        {ending: tuple(found) for ending, found in words.items()},
    )


def other_name(text: str, name: Name, cast: Cast, dice: random.Random) -> str:
    """A name that could stand in the place of `name`, "" where none is known.

    It shares no word with the claim; a person's is as long as the one it replaces (full or
    surname alone) and of the same gender where both are known, a place's of the same class.
    """
    own = {token.norm for token in tokenize(text)}
    others = [
        fitted
        for other in cast.names.get(name.kind, ())
        if (fitted := _fitted(name, other)) and own.isdisjoint(t.norm for t in tokenize(fitted))
    ]
    listed = [
        other
        for other in _listed(text, name, dice)
        if own.isdisjoint(token.norm for token in tokenize(other))
    ]
    is_from_article = others and (not listed or dice.random() < _FROM_ARTICLE)
    choices = others if is_from_article else listed
    return dice.choice(choices) if choices else ""


def _fitted(name: Name, other: str) -> str:
    if name.kind is NameKind.PERSON:
        if name_gender(name.text) is not name_gender(other) and Gender.UNKNOWN not in (
            name_gender(name.text),
            name_gender(other),
        ):
            return ""
        is_full = " " in name.text
        return (
            other if is_full == (" " in other) else "" if is_full else other.rsplit(maxsplit=1)[-1]
        )
    if name.kind is NameKind.PLACE:
        return other if _class(name.text) == _class(other) else ""
    if name.text in DEMONYMS or other in DEMONYMS:
        return other if name.text in DEMONYMS and other in DEMONYMS else ""
    return other


def _class(place: str) -> str:
    if place in COUNTRIES:
        return "country"
    return "region" if place in REGIONS else "city"


def _listed(text: str, name: Name, dice: random.Random) -> Sequence[str]:
    if name.text in DEMONYMS:
        return _DEMONYMS
    if name.kind is NameKind.PLACE:
        classes = {"country": _ONE_WORD_COUNTRIES, "region": _REGIONS, "city": _CITIES}
        return classes[_class(name.text)]
    if name.kind is NameKind.ORGANISATION:
        return BODIES_WITH_ARTICLE if text[: name.start].endswith("the ") else BODIES
    if name.kind is not NameKind.PERSON:
        return ()
    surname = dice.choice(SURNAMES)
    if " " not in name.text:
        return (surname,)
    is_female = name_gender(name.text) is Gender.FEMALE
    given = dice.choice(sorted(FEMALE_NAMES if is_female else MALE_NAMES))
    return (f"{given} {surname}",)
