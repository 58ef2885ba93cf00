"""An article's mentions in; what "the president", "the company" or "there" means, out.

A description is resolved only where the article has introduced exactly one that fits it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verify.claims.callings import BODIES, COMPANIES, NATIONALS, bodies_of, country_called
from verify.claims.people import People, only
from verify.claims.pronouns import Meant
from verify.claims.sides import SIDES, Sides
from verify.claims.subjects import Mention
from verify.claims.written import is_whole, stands_alone
from verify.language.gazetteer import COUNTRIES, DEMONYMS, PLACES, REGIONS, STARTERS
from verify.language.names import NameKind
from verify.language.person_words import PERSON_NOUNS

_ROLES = "|".join(
    (
        *("prime minister", "foreign minister", "chief executive", "secretary of state"),
        *sorted(PERSON_NOUNS, key=lambda word: (-len(word), word)),
    )
)
_CAPITALS = "Church|Court|Ministry|University|College|Bank|Council|Commission|Museum|Agency"
_DEMONYMS = "|".join(sorted(DEMONYMS, key=len, reverse=True))
# Letters first: a pattern that begins by looking back is searched several times slower.
_REFERENCE = re.compile(
    rf"[Tt](?<![\w-].)he\s(?:(?:(?P<people>{_DEMONYMS})\s)?(?:(?P<body>{BODIES}|{_CAPITALS})|"
    rf"(?P<former>former\s)?(?P<role>(?i:{_ROLES}|accused))|(?P<country>country|nation)|"
    rf"(?P<town>city|town|village))|(?:\d{{1,3}}-year-old\s)?(?P<national>{NATIONALS})|"
    rf"(?P<age>\d{{1,3}})-year-old(?:\s(?:{_ROLES}))?)(?P<end>(?![\w-]))"
)
_THERE = re.compile(r"there(?<![\w-]there)(?![\w’'-])")
_EXISTS = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|may|might|can|could|must|should|seems?|"
    r"seemed|remains?|remained|exists?|came|comes|appears?|appeared|be|being|been)\b"
)
# Organisations nobody calls a company.
_PUBLIC = frozenset(
    "ministry court university police party council parliament army senate department church "
    "school union committee commission agency force forces government assembly house navy board "
    "museum hospital college administration association federation institute authority".split()
)
# "moved to Velm": a name behind these is a place, whatever it looks like.
_GOES = re.compile(
    r"\b(?:moved|went|flew|travelled|traveled|returned|born|lived|sailed|arrived|settled|emigrated|"
    r"fled|drove|sent|came|retired|left)\b[^,;.]{0,40}\s(?:in|at|to|near|from|for)\s$"
)
_LEFT = re.compile(r"\b(?:left|leaves|quit|fled|abandoned)\s$")
_OFFICE = re.compile(
    rf"[Tt](?<!, .)(?<![\w-].)he\s(?P<words>(?P<noun>{_ROLES})\sof\s(?:the\s)?"
    r"(?:[A-Z][\w’'-]*)(?:\s[A-Z][\w’'-]*){0,2})(?![\w’'-]|\s[A-Z]|,\s[A-Z])"
)
# "the siren in the town": left as it stands. Naming the town there made reports that name it
# for something else look as if they told of the siren (the story in seeds/brannoch).
_IN_TOWN = re.compile(r"\b(?:in|at|near|to|from|of|outside|around)\sthe\s(?:town|village)$")
_IN_PLACE = re.compile(r"(?:^|\s)(?:in|at|near|to|outside|from)\s(?:the\s)?$", re.IGNORECASE)
_TOWARDS = re.compile(r"\s(?:in|at|near|to|from|of|outside|through|towards|beyond|and)\s$")
_LANGUAGE = re.compile(r"\b(?:from|in|into)\s$")  # "translated from the German"
_INDEFINITE = re.compile(
    rf"(?<![\w-])(?:an?|another|one|two|three|four|several|other|some|many|both|rival)\s"
    rf"(?:[\w-]{{1,20}}\s){{0,3}}(?P<noun>(?:{BODIES})|(?:{_ROLES}))s?(?![\w-])",
    re.IGNORECASE,
)
# Whose words a sentence only reports is not what it speaks of: "according to the agency Velm".
_ONLY_SAYS = re.compile(
    r"(?:according\sto|said|says)\s(?:[a-z]+\s){0,4}(?:the\s)?(?:[a-z]+\s){0,3}$"
)
# What so many bodies can be called that only the one just named is meant.
_WIDE = frozenset(("organisation", "organization", "team", "group", "business", "paper", "site"))
_OWNED_BEFORE = re.compile(r"(?:(?<![\w-])(?:its|their|his|her)|['’]s?)\s(?:[a-z-]+\s){0,2}$")
_OWNS = re.compile(r"['’]s\s")
# "the Republican party", "a Dell court": one more that "the party" may be.
_UNNAMED_BODY = re.compile(rf"(?<![\w-])(?P<name>[A-Z][\w-]+\s(?P<noun>{BODIES}))(?![\w-])")
_CAPITAL_AFTER = re.compile(r"\s[A-Z]")
_FAR_BACK = 3  # sentences that are looked through for companies that "the company" may mean


@dataclass(frozen=True, slots=True)
class Description:
    """Words such as "the company" in a sentence, by offsets, and what they mean."""

    start: int
    end: int
    meant: Meant
    is_place: bool = False  # "there", which a place with "in" stands for


class Introduced:
    """What the sentences so far have introduced, and as what; grows sentence by sentence."""

    def __init__(self) -> None:
        self.people = People()
        self._sides = Sides()
        self._bodies: dict[str, set[str]] = {}
        self._also_called: dict[str, set[str]] = {}  # noun -> "Dell court"
        self._rivals: set[str] = set()  # nouns that somebody unnamed has been called
        self._places: list[tuple[tuple[str, bool, bool], ...]] = []
        self._recent: list[tuple[str, ...]] = []  # of each sentence, what may be a company
        self._perhaps: frozenset[str] = frozenset()  # of the last sentence, what may be a town
        self._named: frozenset[str] = frozenset()  # in the last sentence
        self._stops: tuple[str, ...] = ()  # of the last sentence
        self._offices: dict[str, dict[str, None]] = {}  # noun -> "mayor of Dell"
        self._things: dict[str, bool] = {}  # organisation -> does a sentence speak of it
        self._unknown: dict[str, None] = {}  # names of nobody can tell what

    def add(self, text: str, mentions: Sequence[Mention]) -> None:
        """Take in what one sentence introduces."""
        self.people.add(text, mentions)
        self._sides.add(text, mentions)
        for mention in mentions:
            is_name = bool(mention.who) and not mention.is_pronoun
            if is_name and mention.kind is not NameKind.PERSON and not _is_part(text, mention):
                self._add_body(text, mention)
        for match in _UNNAMED_BODY.finditer(text):
            first = match.group("name").split()[0]
            if not match.start() and _CAPITAL_AFTER.match(text, match.end()):
                continue  # "Furniture retailer Norvik"
            if first not in DEMONYMS and first.casefold() not in STARTERS:
                self._also_called.setdefault(match.group("noun"), set()).add(match.group("name"))
        for match in _INDEFINITE.finditer(text):
            if not any(m.who and m.start < match.end() and match.start() < m.end for m in mentions):
                rival = match.group("noun").casefold().removesuffix("s")
                if not _is_described(text, match, mentions):
                    self._rivals.add(rival)
        self._recent.append(
            tuple(
                m.who
                for m in mentions
                if (m.who in self._things or m.who in self._unknown or _may_be_body(m))
                and not _ONLY_SAYS.search(text, max(0, m.start - 50), m.start)
            )
        )
        self._named = frozenset(m.who for m in mentions)
        for match in _OFFICE.finditer(text):
            offices = self._offices.setdefault(match.group("noun").casefold(), {})
            offices[match.group("words")] = None
        self._places.append(tuple(_places_in(text, mentions)))
        self._perhaps = frozenset(
            m.who
            for m in mentions
            if m.kind is NameKind.OTHER
            and m.who not in DEMONYMS
            and _TOWARDS.search(text, max(0, m.start - 14), m.start)
        )
        self._stops = tuple(
            m.who
            for m in mentions
            if m.kind is not NameKind.PERSON
            and m.who not in DEMONYMS
            and (
                _GOES.search(text, max(0, m.start - 80), m.start)
                or _LEFT.search(text, max(0, m.start - 12), m.start)
            )
        )

    def find(self, text: str, mentions: Sequence[Mention]) -> Iterator[Description]:
        """Find the descriptions of one sentence, before it is taken in itself."""
        here = tuple(_places_in(text, mentions))
        for match in _REFERENCE.finditer(text):
            if not is_whole(text, match.end()):
                continue
            meant = self._meant(text, match, mentions)
            if meant is not None:
                later = {m.who for m in mentions if m.who and m.start >= match.end()}
                meant = _without(meant, later)  # "The village is near Dell": not Dell
                yield Description(match.start(), match.end(), meant)
        for match in _THERE.finditer(text):
            places = self._there(text, match, here)
            if places:
                meant = Meant(places[0]) if len(places) == 1 else Meant(candidates=places)
                yield Description(match.start(), match.end(), meant, is_place=True)

    def holders(self, noun: str) -> tuple[str, ...]:
        """Who has been called by a noun so far: the presidents, the leaders."""
        return self.people.holders(noun) if noun not in self._rivals else ()

    def _meant(
        self,
        text: str,
        match: re.Match[str],
        mentions: Sequence[Mention],
    ) -> Meant | None:
        if match.group("country") or match.group("town"):
            is_left = match.group("people") or _IN_TOWN.search(text, 0, match.end())
            owning = [m for m in mentions if m.kind is NameKind.OTHER and _OWNS.match(text, m.end)]
            before = [m for m in mentions if m.end <= match.start()]
            named = tuple(_places_in(text, before))
            if match.group("town") and any(_may_be_town(text, m) for m in before):
                return None  # "In Dell, the city spent": whatever was named in the sentence before
            return None if is_left else self._place(match, named, owning)
        if match.group("age"):
            return self.people.aged(match.group("age"))
        if match.group("national"):
            is_language = _LANGUAGE.search(text, max(0, match.start() - 6), match.start())
            country = country_called(match.group("national"))
            return None if is_language else self.people.from_country(country)
        noun = (match.group("body") or match.group("role")).casefold()
        if match.group("former"):
            return self.people.formerly(noun)
        if noun in self._rivals:
            return None
        if match.group("body"):
            return self._body(noun)
        return self._person(match, noun, {m.who for m in mentions if m.start >= match.end()})

    def _person(self, match: re.Match[str], noun: str, later: set[str]) -> Meant | None:
        """Whom "the president" means; not who is only named further on in its sentence."""
        people = match.group("people") or ""
        holders = self.people.holders(noun, people)
        offices = tuple(self._offices.get(noun, {}))
        if people:
            return only(holders)
        if offices and not holders:
            is_one = len(offices) == 1
            return Meant(f"{match.group()[:3]} {offices[0]}" if is_one else "", offices)
        if offices and holders:
            return Meant(candidates=tuple(sorted({*holders, *(f"the {one}" for one in offices)})))
        if not holders:
            return self.people.natural(noun)
        return only(set(holders) - later if len(holders) == 1 else holders)

    def _body(self, noun: str) -> Meant | None:
        """The one body called so, where the last sentence has no other that may be one."""
        found = only(self._bodies.get(noun, set()))
        unnamed = self._also_called.get(noun, set())
        if found and found.name and any(one.split()[0] not in found.name for one in unnamed):
            return Meant(candidates=(found.name, *sorted(unnamed)))
        if noun in SIDES:
            side = self._sides.meant(frozenset(self._bodies.get(noun, ())))
            if side is None or not side.name:
                return side
            found = side
        if noun in _WIDE and found and found.name not in self._named:
            return None
        if noun not in COMPANIES:
            return found
        if found is None or not found.name:
            return found or self._only_company(noun)
        last = self._recent[-1] if self._recent else ()
        others = [name for name in dict.fromkeys(last) if name != found.name]
        return Meant(candidates=(found.name, *others)) if others else found

    def _only_company(self, noun: str) -> Meant | None:
        """The one organisation so far that a company can be."""
        names = tuple(self._things)
        # Letters alone may be a regulator's, which nobody calls a firm: "the FAA".
        is_told = len(names) == 1 and self._things[names[0]] and not names[0].isupper()
        if is_told and not self._unknown:
            return Meant(names[0])
        if noun not in ("company", "firm") and not names:
            return None
        if not self._recent:
            return None
        near = dict.fromkeys(name for group in self._recent[-_FAR_BACK:] for name in group)
        return Meant(candidates=tuple(near))

    def _place(
        self,
        match: re.Match[str],
        here: Sequence[tuple[str, bool, bool]],
        owning: Sequence[Mention],
    ) -> Meant | None:
        is_country = bool(match.group("country"))
        previous = self._places[-1] if self._places else ()
        before = [*previous, *here]  # of its own sentence only what stands before it
        found = {who for who, one, _ in before if one is is_country and who not in REGIONS}
        # "Dell's mayor said the city": a name that only owns may be the town.
        owners = set() if is_country else {m.who for m in owning if m.end < match.start()}
        perhaps = set() if is_country or not found else self._perhaps
        return only(found | perhaps) if not owners - found else None

    def _there(
        self, text: str, match: re.Match[str], here: Sequence[tuple[str, bool, bool]]
    ) -> tuple[str, ...]:
        """The place that "there" means; several where it may be one or the other."""
        is_existing = _EXISTS.match(text, match.end()) or match.start() < 2
        if is_existing or here or not self._places:
            return ()
        places = [who for who, _, is_in in self._places[-1] if is_in]
        others = [who for who, _, _ in self._places[-1]]
        return tuple(dict.fromkeys([*places, *others, *self._stops]))

    def _add_body(self, text: str, mention: Mention) -> None:
        words = [word.casefold().strip(".,") for word in mention.who.split()]
        is_public = words[-1] in _PUBLIC or words[0] in _PUBLIC or mention.who in DEMONYMS
        if mention.kind is NameKind.ORGANISATION and not is_public and "of" not in words:
            self._things[mention.who] = self._things.get(mention.who, False) or mention.is_subject
        is_unknown = mention.kind is NameKind.OTHER and mention.who not in DEMONYMS
        if is_unknown and mention.who[:1].isupper():
            self._unknown[mention.who] = None
        for noun in bodies_of(text, mention):
            self._bodies.setdefault(noun, set()).add(mention.who)


def _may_be_body(mention: Mention) -> bool:
    """True for "Selby Glass", which nothing but its two words makes a person."""
    return mention.kind is NameKind.PERSON and bool(mention.who) and not mention.is_sure


def _without(meant: Meant, later: set[str]) -> Meant:
    """The same without what its own sentence goes on to name: that is another one."""
    if later.isdisjoint((meant.name, *meant.candidates)):
        return meant
    return Meant(candidates=tuple(name for name in meant.candidates if name not in later))


def _may_be_town(text: str, mention: Mention) -> bool:
    """Whether "in" stands before what is not known to be a town, but may be one."""
    is_unknown = mention.kind in (NameKind.OTHER, NameKind.PERSON) and not mention.is_sure
    is_in = _IN_PLACE.search(text, max(0, mention.start - 14), mention.start) is not None
    return is_in and is_unknown and mention.who not in DEMONYMS


def _is_part(text: str, mention: Mention) -> bool:
    """True in "its Hull Bank plant": the name of a thing of somebody else's."""
    is_owned = _OWNED_BEFORE.search(text, max(0, mention.start - 24), mention.start)
    return is_owned is not None and not stands_alone(text, mention.end)


def _is_described(text: str, match: re.Match[str], mentions: Sequence[Mention]) -> bool:
    """Whether "a company" only says what the name before or after it is."""
    for m in mentions:
        if not m.who:
            continue
        between = text[m.end : match.start()].strip(" ,0123456789")
        is_after = m.end <= match.start() and between in ("", "is", "was")
        if is_after or 0 <= m.start - match.end() <= 2:
            return True
    return False


def _places_in(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, bool, bool]]:
    """The places a sentence names: (name, is it a country, does "in" stand before it)."""
    previous = -9
    for m in mentions:
        if m.who in PLACES or m.kind is NameKind.PLACE:
            is_state = m.start - previous == 2 and text[previous : m.start] == ", "
            previous = m.end
            if is_state and m.who not in COUNTRIES:
                continue
            is_in = _IN_PLACE.search(text, max(0, m.start - 14), m.start) is not None
            yield m.who, m.who in COUNTRIES or m.who in ("U.S.", "US", "UK", "U.K."), is_in
        elif m.who in DEMONYMS:
            yield DEMONYMS[m.who], True, False
