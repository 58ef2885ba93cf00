"""A text's names in; for each the full name it stands for, where the text leaves no doubt, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verify.language.gazetteer import (
    COMPANY_ENDS,
    FEMALE_NAMES,
    MALE_NAMES,
    PLACES,
    TITLES,
)
from verify.language.name_forms import SUFFIXES, same_name
from verify.language.name_kinds import MOST_WORDS, OFFICES, PARTICLES, is_given
from verify.language.names import (
    Gender,
    Name,
    NameKind,
    name_gender,
)
from verify.language.namesakes import (
    FAMILY,
    find_bearers,
    gender_before,
    still_possible,
    told_apart,
)

_TITLE_BEFORE = re.compile(r"(?<!\w)(\w{2,12})\.?\s$")
# Full name and what it is shortened to: "World Health Organization (WHO)".
_SHORT_IN_BRACKETS = re.compile(r"\s{1,2}[(\[]([A-Z][A-Za-z.&-]{1,11})[)\]]")
# Adam “Red” Low, Adam (Red) Low
_NICKNAMED = re.compile(
    r"(?<![\w-])([A-Z][a-z]+)\s[\"“'‘(](?:The\s)?[A-Z][\w\s]{1,20}[\"”'’)]\s([A-Z][\w’'-]+[\w])"
)
# Jack and Ada Low: two of one surname
_COUPLE = re.compile(r"(?<![\w-])([A-Z][a-z]+)\sand\s([A-Z][a-z]+)\s([A-Z][\w’'-]+\w)")
_HEADLINE = 150  # characters: an office and a surname there are followed by the full name
_FEWEST_INITIALS = 3  # two letters are the initials of too much
# "the island of Corva": a place called so, and not Corva Lines in short.
_PLACE_OF = re.compile(
    r"(?<![\w-])(?i:island|isle|town|city|village|county|state|province|port|river|region|lake|"
    r"district|parish|borough|suburb|valley|bay|gulf|kingdom|republic|municipality|hamlet)\sof\s$"
)
_UNCOUNTED = frozenset(("of", "the", "and", "for", "in"))
# How far behind a surname its full name may stand: a headline is followed by its story.
_HEADLINE_REACH = 600


@dataclass(frozen=True, slots=True)
class Alias:
    """One occurrence of a name, and the full name it stands for.

    `full` is the name itself where it is no short form. `candidates` holds more than one name
    where the text leaves open whom it names; `full` is then the name as written.
    """

    name: Name
    full: str
    candidates: tuple[str, ...] = ()


def resolve_aliases(text: str, names: Sequence[Name]) -> tuple[Alias, ...]:
    """Resolve every name of a text, in order.

    A surname stands for the one person named in full before it, or, in a headline, after it; an
    acronym for the name it follows in brackets; a company for its full style. Two people of one
    surname are told apart by "Mr." and "Mrs." only; before the second one is introduced, the
    surname is the first one's. Of a second one it is enough to hear: "Reid senior", "Mrs. Reid".
    """
    people = _without_later_namesakes(text, names, _people(text, names))
    shortened = _by_initials(names) | _shortened(text, names)
    companies = _companies(names)
    bearers = find_bearers(text, names, people)
    couples = {match.start(1): f"{match.group(1)} {match.group(3)}" for match in _couples(text)}
    return tuple(
        Alias(name, couples[name.start])
        if name.start in couples and is_given(name.text)
        else _alias(text, name, people, bearers, shortened, companies)
        for name in names
    )


def surname(full: str) -> str:
    """The name a person is called by after the first mention: "von der Leyen", "al-Assad"."""
    words = full.split()
    while len(words) > 1 and words[-1].casefold().rstrip(",") in SUFFIXES:
        words = words[:-1]
    start = len(words) - 1
    while start > (0 if words[0][0].islower() else 1) and words[start - 1].casefold() in PARTICLES:
        start -= 1
    return " ".join(words[start:]).rstrip(",")


def _people(text: str, names: Sequence[Name]) -> dict[str, list[tuple[int, str]]]:
    """Short form -> where each full name with it first stands, and that name, in order."""
    found: dict[str, dict[str, int]] = {}
    for name in names:
        words = name.text.split()
        if name.kind is not NameKind.PERSON or not 2 <= len(words) <= MOST_WORDS:
            continue
        if surname(name.text) == words[0] and words[1].casefold() in FAMILY:
            continue  # "Reid Sr.", but not "Charles II"
        shorts = {surname(name.text), words[-1]}
        if words[0] in MALE_NAMES or words[0] in FEMALE_NAMES:
            shorts.add(words[0])
        if "-" in words[-1]:
            shorts.add(words[-2])  # "Kim Jong-un" is Kim, "Democrat Lam Cheuk-ting" Lam
        for short in shorts:
            found.setdefault(short, {}).setdefault(name.text, name.start)
    for match in _couples(text):
        first, _, short = match.groups()
        if short in found and (first in MALE_NAMES or first in FEMALE_NAMES):
            found[short].setdefault(f"{first} {short}", match.start())
    for match in _NICKNAMED.finditer(text):
        full = f"{match.group(1)} {match.group(2)}"
        found.setdefault(match.group(2), {}).setdefault(full, match.start())
    return {
        short: sorted((start, full) for full, start in fulls.items())
        for short, fulls in found.items()
    }


def _couples(text: str) -> Iterator[re.Match[str]]:
    """Jack and Ada Low, but not Olav and Princess Mia."""
    return (m for m in _COUPLE.finditer(text) if m.group(2).casefold() not in TITLES)


def _shortened(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Acronym -> the one name it is put in brackets behind."""
    found: dict[str, set[str]] = {}
    for name in names:
        match = _SHORT_IN_BRACKETS.match(text, name.end)
        if match and " " in name.text and _abbreviates(match.group(1), name.text):
            found.setdefault(match.group(1), set()).add(name.text)
    return {short: next(iter(fulls)) for short, fulls in found.items() if len(fulls) == 1}


def _without_later_namesakes(
    text: str, names: Sequence[Name], people: dict[str, list[tuple[int, str]]]
) -> dict[str, list[tuple[int, str]]]:
    """The same without "Ann Low" for "Low" where "President Low" was introduced before her.

    Who comes with an office and a surname only is complete so, and needs no full name further on.
    """
    offices: dict[str, int] = {}
    for name in names:
        title = _TITLE_BEFORE.search(text, max(0, name.start - 14), name.start)
        if title and " " not in name.text and title.group(1).casefold() in OFFICES:
            offices.setdefault(name.text, name.start)
    kept = dict(people)
    for short, start in offices.items():
        fulls = people.get(short, [])
        if fulls and start < fulls[0][0] and (len(fulls) > 1 or start > _HEADLINE):
            del kept[short]
    return kept


def _by_initials(names: Sequence[Name]) -> dict[str, str]:
    """Acronym -> the one name before it with these initials: "Free Farmers Union", "FFU"."""
    seen: set[str] = set()
    found: dict[str, set[str]] = {}
    for name in names:
        if name.text.isupper() and len(name.text) >= _FEWEST_INITIALS and name.text.isalpha():
            found.setdefault(name.text, set()).update(
                full for full in seen if initials(full) == name.text
            )
        elif name.kind is not NameKind.PERSON and " " in name.text:
            seen.add(name.text)
    return {short: next(iter(fulls)) for short, fulls in found.items() if len(fulls) == 1}


def initials(full: str) -> str:
    """The first letters of a name's words, small ones left out: "FFU" of Free Farmers Union."""
    return "".join(word[0] for word in full.split() if word not in _UNCOUNTED)


def _abbreviates(short: str, full: str) -> bool:
    """Whether the letters of an acronym stand in the name, in order, its first one first."""
    letters = [c for c in short.casefold() if c.isalnum()]
    position = 0
    folded = full.casefold()
    if not letters or letters[0] != folded[0]:
        return False
    for letter in letters:
        position = folded.find(letter, position) + 1
        if not position:
            return False
    return sum(c.isupper() for c in short) >= 2


def _companies(names: Sequence[Name]) -> dict[str, str]:
    """What a company is called in short -> its one full style."""
    found: dict[str, set[str]] = {}
    for name in names:
        words = name.text.split()
        kept = len(words)
        while kept > 1 and words[kept - 1].casefold().strip(",.") in COMPANY_ENDS:
            kept -= 1
        short = " ".join(words[:kept]).rstrip(",")
        if kept < len(words) and short not in PLACES and name.kind is not NameKind.PERSON:
            found.setdefault(short, set()).add(name.text)
    return {short: next(iter(fulls)) for short, fulls in found.items() if len(fulls) == 1}


def _alias(
    text: str,
    name: Name,
    people: dict[str, list[tuple[int, str]]],
    bearers: dict[str, list[tuple[int, str]]],
    shortened: dict[str, str],
    companies: dict[str, str],
) -> Alias:
    if name.text in shortened:
        return Alias(name, shortened[name.text])
    if _PLACE_OF.search(text, max(0, name.start - 24), name.start):
        return Alias(name, name.text)
    short = name.text
    if short.split()[0].casefold() in PARTICLES:
        short = short[0].lower() + short[1:]  # "Van den Berg" at the beginning of a sentence
    is_short = short in people and surname(short) == short
    if name.kind in (NameKind.PERSON, NameKind.OTHER) and is_short:
        return _person(text, name, people[short], bearers.get(short, ()))
    if name.text in companies and name.kind is not NameKind.PERSON:
        return Alias(name, companies[name.text])
    return Alias(name, name.text)


def _person(
    text: str, name: Name, fulls: Sequence[tuple[int, str]], others: Sequence[tuple[int, str]]
) -> Alias:
    apart = told_apart(text, name.start, name.end)
    if apart:
        return Alias(name, apart)
    known = [full for start, full in fulls if start < name.start] or [
        full for start, full in fulls if start - name.end < _HEADLINE_REACH
    ]
    if not known:
        return Alias(name, name.text)
    told = gender_before(text, name.start)
    if told is not Gender.UNKNOWN:
        known = [f for f in known if name_gender(f) in (told, Gender.UNKNOWN)]
        if not known:
            return Alias(name, name.text)
    heard = still_possible(others, name, told)
    if heard:
        return Alias(name, name.text, tuple(dict.fromkeys([*known, *heard])))
    if _is_one_person(known):
        return Alias(name, max(known, key=lambda full: (len(full), full)))
    return Alias(name, name.text, tuple(known))


def _is_one_person(fulls: Sequence[str]) -> bool:
    """True for forms such as "Donald Trump" and "Donald J. Trump"."""
    is_junior = {full.split()[-1].casefold() in SUFFIXES for full in fulls}
    return len(is_junior) == 1 and all(same_name(fulls[0], full) for full in fulls[1:])
