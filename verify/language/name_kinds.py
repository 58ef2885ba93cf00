"""A text's names in; the same with the kinds that the whole text tells, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verify.language.gazetteer import (
    COMPANY_ENDS,
    FEMALE_NAMES,
    MALE_NAMES,
    PLACES,
    THING_ENDS,
    TITLES,
    UNISEX_NAMES,
)
from verify.language.names import Name, NameKind, is_belonging
from verify.language.person_words import PERSON_NOUNS

PARTICLES = frozenset("de del della di da van von der den du la le al el bin ibn dos ter".split())
"""Small words inside a person's name."""
OFFICES = frozenset(
    "president minister senator sen representative rep governor gov mayor king queen chancellor "
    "pope judge".split()
)
"""Titles that only one person bears, in lower case."""
MOST_WORDS = 6
"""Of a person's name."""

_TITLE_BEFORE = re.compile(r"(?<!\w)(\w{2,12})\.?\s$")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:”\"\n])\s{0,2}$")
_KIND_OF_PLACE_BEFORE = re.compile(
    r"\b(?:city|town|village|county|state|province|parish|district|region|capital|island|outskirts|"
    r"suburb|streets|municipality|port|north|south|east|west|coast|battle|siege|mayor|governor)\sof\s$|"
    r"\b(?:town|village|city|capital)\s$",
    re.IGNORECASE,
)
_REGION_AFTER = re.compile(r", ([A-Z][a-z]+(?: [A-Z][a-z]+)?)")
_PERSON_NOUN_BEFORE = re.compile(r"(?:and|[a-z]+(?:or|er|ist|man|woman)) $")
# "the charity Open Wells", "brewer Old Mill"
_BODY_NOUN_BEFORE = re.compile(
    r"(?<![\w-])(?:charity|band|company|firm|brewer|carmaker|retailer|airline|insurer|lender|maker|"
    r"chipmaker|drugmaker|automaker|manufacturer|broadcaster|group|startup|nonprofit|orchestra|"
    r"newspaper|magazine|publisher|supplier|chain|giant|label|operator|conglomerate)\s$"
)
# "Brewer Old Mill raised its prices"
_OPENS_WITH_BODY = re.compile(
    r"(?:Charity|Brewer|Carmaker|Retailer|Airline|Insurer|Lender|Chipmaker|Drugmaker|Automaker|"
    r"Broadcaster|Publisher|Startup|Airline)\s(?=[A-Z])(?!\w+s\b)"
)
_KIN_BEFORE = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?)\s(?:[a-z]+\s){0,2}(?:wife|husband|son|daughter|brother|sister|"
    r"father|mother|partner|widow|widower|girlfriend|boyfriend|fiancée?|cousin|niece|nephew|uncle|aunt),?\s$"
)
_ARTICLE_BEFORE = re.compile(r"(?<!\w)[Tt]he\s$")
_PERSONAL = re.compile(r"[^\W\d_][^\W\d_.’'-]*(?:[’'-][^\W\d_]+)*\.?")


def settle_kinds(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Read the kind of a name from the whole text: what is "in Dell" once is a place throughout."""
    read = [_settled(text, name) for name in _joined(text, names)]
    kinds: dict[str, set[NameKind]] = {}
    for name in read:
        if name.kind is not NameKind.OTHER:
            kinds.setdefault(name.text, set()).add(name.kind)
    settled = []
    for name in read:
        known = kinds.get(name.text, set())
        is_settled = name.kind is not NameKind.OTHER or len(known) != 1 or is_belonging(name.text)
        kind = name.kind if is_settled else next(iter(known))
        settled.append(Name(name.text, name.start, name.end, kind))
    return tuple(settled)


def _joined(text: str, names: Sequence[Name]) -> list[Name]:
    """The names with "Mode & Co" as one."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last and text[last.end : name.start] == " & ":
            whole = text[last.start : name.end]
            joined[-1] = Name(whole, last.start, name.end, NameKind.ORGANISATION)
        else:
            joined.append(name)
    return joined


def _settled(text: str, name: Name) -> Name:
    called = _OPENS_WITH_BODY.match(name.text)
    if called and _OPENS_SENTENCE.search(text, max(0, name.start - 4), name.start):
        rest = name.text[called.end() :]
        return Name(rest, name.end - len(rest), name.end, NameKind.ORGANISATION)
    whose, _, home = name.text.partition(" of ")
    if home in PLACES and _is_person_at(text, name):
        return Name(whose, name.start, name.start + len(whose), NameKind.PERSON)
    bare = _without_calling(text, name)
    kind = _kind(text, bare) if bare.text == name.text else NameKind.PERSON
    return Name(bare.text, bare.start, bare.end, kind)


def _is_person_at(text: str, name: Name) -> bool:
    """Whether a first name or an office in front shows that a name is a person's."""
    title = _TITLE_BEFORE.search(text, max(0, name.start - 14), name.start)
    return is_given(name.text.split()[0]) or bool(title and title.group(1).casefold() in OFFICES)


def _without_calling(text: str, name: Name) -> Name:
    """A person's name without the word whose capital only opens the sentence: "Painter Ada Low"."""
    first, _, rest = name.text.partition(" ")
    noun = first.casefold()
    is_one_of_several = noun.endswith("s") and text[name.end : name.end + 5] == " and "
    is_called = (
        name.kind is NameKind.PERSON
        and (0 if is_one_of_several else 1) <= rest.count(" ") < MOST_WORDS - 1
        and bool(rest)
    )
    if not is_called or not (noun in PERSON_NOUNS or noun.removesuffix("s") in PERSON_NOUNS):
        return name
    if not _OPENS_SENTENCE.search(text, max(0, name.start - 4), name.start):
        return name
    return Name(rest, name.end - len(rest), name.end, name.kind)


def _kind(text: str, name: Name) -> NameKind:
    if name.kind is not NameKind.PLACE and _is_place(text, name):
        return NameKind.PLACE
    if name.kind is NameKind.PLACE and name.text not in PLACES and is_given(name.text.split()[0]):
        title = _TITLE_BEFORE.search(text, max(0, name.start - 14), name.start)
        is_titled = title is not None and title.group(1).casefold() in TITLES
        return NameKind.PERSON if is_titled else name.kind  # "Governor Ruth Park"
    words = name.text.split()
    if text[name.end : name.end + 4] == " plc":
        return NameKind.ORGANISATION
    last = words[-1].casefold().rstrip(".")
    if name.kind not in (NameKind.PERSON, NameKind.OTHER) or is_belonging(name.text):
        return name.kind
    is_gendered = words[0] in MALE_NAMES or words[0] in FEMALE_NAMES
    if not is_gendered and _BODY_NOUN_BEFORE.search(text, max(0, name.start - 24), name.start):
        return NameKind.ORGANISATION
    if len(words) == 1:
        is_first_name = name.text in MALE_NAMES or name.text in FEMALE_NAMES
        return NameKind.PERSON if is_first_name or _is_relative(text, name) else name.kind
    if words[0] in MALE_NAMES or words[0] in FEMALE_NAMES:
        return name.kind
    if last in COMPANY_ENDS:
        return NameKind.ORGANISATION
    is_thing = words[-1] in THING_ENDS or words[0] in PLACES
    if is_thing or _ARTICLE_BEFORE.search(text, max(0, name.start - 5), name.start):
        return NameKind.OTHER
    own = [word for word in words if word not in PARTICLES]
    is_personal = len(own) in (2, 3) and all(_PERSONAL.fullmatch(word) for word in own)
    is_foreign = len(own) < len(words) or "-" in name.text or "’" in name.text or "'" in name.text
    return NameKind.PERSON if is_personal and is_foreign else name.kind


def _is_relative(text: str, name: Name) -> bool:
    """True in "her daughter, Tessa, 35, told": one word that is told whose child it is."""
    return _KIN_BEFORE.search(text, max(0, name.start - 40), name.start) is not None


def _is_place(text: str, name: Name) -> bool:
    """Whether the words around tell of a place: "the town of Dell", "Mill Beck, Ohio"."""
    if name.kind is NameKind.ORGANISATION or is_belonging(name.text):
        return False
    if name.text.count(" ") > 1 or name.text.split()[0] in MALE_NAMES | FEMALE_NAMES:
        return False
    start = max(0, name.start - 24)
    if _KIND_OF_PLACE_BEFORE.search(text, start, name.start):
        return True
    region = _REGION_AFTER.match(text, name.end)
    is_region = region is not None and region.group(1) in PLACES
    return is_region and not _PERSON_NOUN_BEFORE.search(text, start, name.start)


def is_given(word: str) -> bool:
    """Whether a word is a first name that is known."""
    return word in MALE_NAMES or word in FEMALE_NAMES or word in UNISEX_NAMES
