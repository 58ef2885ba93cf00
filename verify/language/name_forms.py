"""Two names in; whether they can be of the same person, organisation or place, out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from verify.language.gazetteer import ALIASES, DEMONYMS, ORGANISATION_WORDS, PLACES, TITLES
from verify.language.person_words import PERSON_NOUNS

_ARTICLES = frozenset(("the", "a", "an"))
POSSESSIVE = re.compile(r"['’]s?$")
SUFFIXES = frozenset("jr sr jr. sr. ii iii iv qc kc mp mep msp obe mbe cbe".split())
_EAST_ASIAN_SURNAMES = frozenset(
    "kim xi moon park lee li wang hu deng mao zhang chen ban abe".split()
)
_DIRECTIONS = frozenset(
    "north south east west new northern southern eastern western central saint st san los las el "
    "great upper lower".split()
)
_NICKNAMES = {
    "mike": "michael", "bill": "william", "bob": "robert", "rob": "robert", "jim": "james",
    "joe": "joseph", "tom": "thomas", "dave": "david", "dan": "daniel", "chris": "christopher",
    "matt": "matthew", "tony": "anthony", "steve": "steven", "stephen": "steven",
    "ben": "benjamin", "ed": "edward", "liz": "elizabeth", "kate": "katherine",
    "sue": "susan", "jeff": "jeffrey", "greg": "gregory", "ken": "kenneth", "ron": "ronald",
    "don": "donald", "rick": "richard", "nick": "nicholas", "pete": "peter", "sam": "samuel",
    "tim": "timothy", "andy": "andrew", "charlie": "charles", "fred": "frederick",
}  # fmt: skip


def same_name(a: str, b: str) -> bool:
    """Say whether two names can be of the same person, organisation or place.

    Case, accents, titles and possessives do not matter; a surname is the full name, an acronym
    the name it abbreviates, a country any of its names. "North Korea" is not "South Korea".
    """
    first, second = fold_name(a), fold_name(b)
    if not first or not second:
        return False
    if first == second or ("-" in a + b and _is_run_together(first, second)):
        return True
    short, long = sorted((first, second), key=len)
    return _is_acronym(short, long) or _is_short_form(short, long) or _is_same_person(first, second)


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """A name in lower case without accents, titles, articles, possessive and full stops."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("'s ", " ")
    plain = POSSESSIVE.sub("", plain.strip().strip("\"'“”()[],;:"))
    words = re.sub(r"[.\-–/]", " ", plain).split()
    while len(words) > 1 and (words[0] in TITLES | _ARTICLES or _is_calling(words)):
        if words[-1] in ORGANISATION_WORDS and words[0] not in _ARTICLES:
            break
        words = words[1:]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words = words[:-1]
    folded = " ".join(words)
    joined = folded.replace(" ", "")
    if 1 < len(words) == len(joined):  # "u s"
        folded = joined
    country = DEMONYMS.get(folded.capitalize(), "").casefold()
    return ALIASES.get(folded, ALIASES.get(country, country) or folded)


def _is_calling(words: list[str]) -> bool:
    """True of "Editor Ann Low": what somebody is stands before a full name."""
    return len(words) > 2 and words[0] in PERSON_NOUNS


def _is_run_together(first: str, second: str) -> bool:
    """One name in one word and in two: "Wal-Mart", "Walmart"."""
    is_once = (" " in first) is not (" " in second)
    return is_once and first.replace(" ", "") == second.replace(" ", "")


def _is_acronym(short: str, long: str) -> bool:
    if " " in short or not 2 <= len(short) <= 8 or " " not in long:
        return False
    words = long.split()
    strict = "".join(word[0] for word in words if word not in ("of", "the", "and", "for", "in"))
    return short in (strict, "".join(word[0] for word in words))


def _is_short_form(short: str, long: str) -> bool:
    """A surname alone stands for the full name: "putin", "vladimir putin"."""
    if " " in short:
        return False
    words = long.split()
    if not 2 <= len(words) <= 4 or words[0] in _DIRECTIONS or words[-1] in ORGANISATION_WORDS:
        return False
    if any(word in ("of", "and", "for") for word in words) or long.title() in PLACES:
        return False
    if short == words[0]:
        return short in _EAST_ASIAN_SURNAMES
    return len(short) > 1 and short == words[-1]


def _is_same_person(first: str, second: str) -> bool:
    """Same surname, and first names that do not conflict: "donald j trump", "d trump"."""
    a, b = first.split(), second.split()
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1] or {a[0], b[0]} & _DIRECTIONS:
        return False
    if a[-1] in ORGANISATION_WORDS or len(a) > 4 or len(b) > 4:
        return False
    short, long = sorted((_NICKNAMES.get(one, one) for one in (a[0], b[0])), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))
