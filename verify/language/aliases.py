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
    THING_ENDS,
    TITLES,
    UNISEX_NAMES,
)
from verify.language.name_forms import same_name
from verify.language.names import (
    Gender,
    Name,
    NameKind,
    is_belonging,
    name_gender,
)
from verify.language.person_words import FEMALE_TITLES, MALE_TITLES, PERSON_NOUNS

_TITLE_BEFORE = re.compile(r"(?<!\w)(\w{2,12})\.?\s$")
_SUFFIXES = frozenset(("jr", "sr", "jr.", "sr.", "ii", "iii", "iv"))
_PARTICLES = frozenset("de del della di da van von der den du la le al el bin ibn dos ter".split())
# Full name and what it is shortened to: "World Health Organization (WHO)".
_SHORT_IN_BRACKETS = re.compile(r"\s{1,2}[(\[]([A-Z][A-Za-z.&-]{1,11})[)\]]")
# Adam “Red” Low, Adam (Red) Low
_NICKNAMED = re.compile(
    r"(?<![\w-])([A-Z][a-z]+)\s[\"“'‘(](?:The\s)?[A-Z][\w\s]{1,20}[\"”'’)]\s([A-Z][\w’'-]+[\w])"
)
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:”\"\n])\s{0,2}$")
# Jack and Ada Low: two of one surname
_COUPLE = re.compile(r"(?<![\w-])([A-Z][a-z]+)\sand\s([A-Z][a-z]+)\s([A-Z][\w’'-]+\w)")
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
_ARTICLE_BEFORE = re.compile(r"(?<!\w)[Tt]he\s$")
_PERSONAL = re.compile(r"[^\W\d_][^\W\d_.’'-]*(?:[’'-][^\W\d_]+)*\.?")
_MOST_WORDS = 6  # of a person's name
_OFFICES = frozenset(
    "president minister senator sen representative rep governor gov mayor king queen chancellor "
    "pope judge".split()
)
_HEADLINE = 150  # characters: an office and a surname there are followed by the full name
_FEWEST_INITIALS = 3  # two letters are the initials of too much
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
    surname is the first one's.
    """
    people = _without_later_namesakes(text, names, _people(text, names))
    shortened = _by_initials(names) | _shortened(text, names)
    companies = _companies(names)
    couples = {match.start(1): f"{match.group(1)} {match.group(3)}" for match in _couples(text)}
    return tuple(
        Alias(name, couples[name.start])
        if name.start in couples and _is_given(name.text)
        else _alias(text, name, people, shortened, companies)
        for name in names
    )


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


def _is_given(word: str) -> bool:
    return word in MALE_NAMES or word in FEMALE_NAMES or word in UNISEX_NAMES


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
    return _is_given(name.text.split()[0]) or bool(title and title.group(1).casefold() in _OFFICES)


def _without_calling(text: str, name: Name) -> Name:
    """A person's name without the word whose capital only opens the sentence: "Painter Ada Low"."""
    first, _, rest = name.text.partition(" ")
    noun = first.casefold()
    is_one_of_several = noun.endswith("s") and text[name.end : name.end + 5] == " and "
    is_called = (
        name.kind is NameKind.PERSON
        and (0 if is_one_of_several else 1) <= rest.count(" ") < _MOST_WORDS - 1
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
    if name.kind is NameKind.PLACE and name.text not in PLACES and _is_given(name.text.split()[0]):
        title = _TITLE_BEFORE.search(text, max(0, name.start - 14), name.start)
        is_titled = title is not None and title.group(1).casefold() in TITLES
        return NameKind.PERSON if is_titled else name.kind  # "Governor Ruth Park"
    words = name.text.split()
    last = words[-1].casefold().rstrip(".")
    if name.kind not in (NameKind.PERSON, NameKind.OTHER) or is_belonging(name.text):
        return name.kind
    is_given = words[0] in MALE_NAMES or words[0] in FEMALE_NAMES
    if not is_given and _BODY_NOUN_BEFORE.search(text, max(0, name.start - 24), name.start):
        return NameKind.ORGANISATION
    if len(words) == 1:
        is_first_name = name.text in MALE_NAMES or name.text in FEMALE_NAMES
        return NameKind.PERSON if is_first_name else name.kind
    if words[0] in MALE_NAMES or words[0] in FEMALE_NAMES:
        return name.kind
    if last in COMPANY_ENDS:
        return NameKind.ORGANISATION
    is_thing = words[-1] in THING_ENDS or words[0] in PLACES
    if is_thing or _ARTICLE_BEFORE.search(text, max(0, name.start - 5), name.start):
        return NameKind.OTHER
    own = [word for word in words if word not in _PARTICLES]
    is_personal = len(own) in (2, 3) and all(_PERSONAL.fullmatch(word) for word in own)
    is_foreign = len(own) < len(words) or "-" in name.text or "’" in name.text or "'" in name.text
    return NameKind.PERSON if is_personal and is_foreign else name.kind


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


def gender_before(text: str, start: int) -> Gender:
    """What the form of address in front of a name says: "Mrs." is female."""
    match = _TITLE_BEFORE.search(text, max(0, start - 14), start)
    title = match.group(1).casefold() if match else ""
    if title in MALE_TITLES:
        return Gender.MALE
    return Gender.FEMALE if title in FEMALE_TITLES else Gender.UNKNOWN


def surname(full: str) -> str:
    """The name a person is called by after the first mention: "von der Leyen", "al-Assad"."""
    words = full.split()
    while len(words) > 1 and words[-1].casefold().rstrip(",") in _SUFFIXES:
        words = words[:-1]
    start = len(words) - 1
    while start > (0 if words[0][0].islower() else 1) and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return " ".join(words[start:]).rstrip(",")


def _people(text: str, names: Sequence[Name]) -> dict[str, list[tuple[int, str]]]:
    """Short form -> where each full name with it first stands, and that name, in order."""
    found: dict[str, dict[str, int]] = {}
    for name in names:
        words = name.text.split()
        if name.kind is not NameKind.PERSON or not 2 <= len(words) <= _MOST_WORDS:
            continue
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
        if title and " " not in name.text and title.group(1).casefold() in _OFFICES:
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
    shortened: dict[str, str],
    companies: dict[str, str],
) -> Alias:
    if name.text in shortened:
        return Alias(name, shortened[name.text])
    short = name.text
    if short.split()[0].casefold() in _PARTICLES:
        short = short[0].lower() + short[1:]  # "Van den Berg" at the beginning of a sentence
    is_short = short in people and surname(short) == short
    if name.kind in (NameKind.PERSON, NameKind.OTHER) and is_short:
        return _person(text, name, people[short])
    if name.text in companies and name.kind is not NameKind.PERSON:
        return Alias(name, companies[name.text])
    return Alias(name, name.text)


def _person(text: str, name: Name, fulls: Sequence[tuple[int, str]]) -> Alias:
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
    if _is_one_person(known):
        return Alias(name, max(known, key=lambda full: (len(full), full)))
    return Alias(name, name.text, tuple(known))


def _is_one_person(fulls: Sequence[str]) -> bool:
    """True for forms such as "Donald Trump" and "Donald J. Trump"."""
    is_junior = {full.split()[-1].casefold() in _SUFFIXES for full in fulls}
    return len(is_junior) == 1 and all(same_name(fulls[0], full) for full in fulls[1:])
