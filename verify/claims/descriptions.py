"""An article's mentions in; what "the president", "the company" or "there" means, out.

A description is resolved only where the article has introduced exactly one that fits it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verify.claims.mentions import Mention
from verify.claims.pronouns import Meant
from verify.language.gazetteer import COMPANY_ENDS, COUNTRIES, DEMONYMS, PLACES
from verify.language.names import NameKind
from verify.language.person_words import PERSON_NOUNS
from verify.language.verbs import ADDRESS, ALSO_SAY, AUXILIARIES, PAST, PRESENT, SAY

_BODIES = (
    "company|firm|bank|group|agency|organisation|organization|party|university|college|school|"
    "hospital|court|ministry|department|church|club|museum|newspaper|magazine|union|airline|"
    "commission|committee|council|association|foundation|institute|league|network|charity|"
    "broadcaster|retailer|carmaker|brewery|theatre|theater|mosque|cathedral|prison|stadium|"
    "airport|bridge|hotel|operator|manufacturer|insurer|shipbuilder|factory|festival|band|orchestra|regulator|watchdog|parliament|senate"
)
_ROLES = "|".join(
    (
        *("prime minister", "foreign minister", "chief executive", "secretary of state"),
        *sorted(PERSON_NOUNS, key=lambda word: (-len(word), word)),
    )
)
_DEMONYMS = "|".join(sorted(DEMONYMS, key=len, reverse=True))
_REFERENCE = re.compile(
    rf"(?<![\w-])[Tt]he\s(?:(?P<people>{_DEMONYMS})\s)?(?:(?P<age>\d{{1,3}})-year-old|"
    rf"(?P<body>{_BODIES})|(?P<role>(?i:{_ROLES}))|(?P<country>country|nation)|"
    r"(?P<town>city|town|village))(?P<end>(?![\w-]))"
)
_THERE = re.compile(r"(?<![\w-])there(?![\w’'-])")
_EXISTS = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|may|might|can|could|must|should|seems?|"
    r"seemed|remains?|remained|exists?|came|comes|appears?|appeared|be|being|been)\b"
)
# What may follow a whole noun phrase: a verb, a mark, a small word.
_VERBS = SAY | ALSO_SAY | ADDRESS | PAST | PRESENT | AUXILIARIES
_SMALL = frozenset(
    """
    in on at for from to by as after before because since during about against and or but also
    now then later still already never not until while when if through over under into without
    despite amid across again currently recently reportedly too
    """.split()
)
_NEXT = re.compile(r"(?:\s([A-Za-z’'-]+)|[.,;:!?)—–\"”]|\s[—–-]|['’]s?(?:\s|$)|$)")
_LONGER = re.compile(r",?\s(?:of|that|which|who|whose|where)\b|,\s[A-Z]")
_WORDS = re.compile(r"[\w’'-]+")
_COMPANIES = frozenset(
    "company firm airline retailer carmaker broadcaster operator manufacturer".split()
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
    r"fled|drove|sent|came|retired)\b[^,;.]{0,40}\s(?:in|at|to|near|from)\s$"
)
_OFFICE = re.compile(
    rf"(?<!, )(?<![\w-])[Tt]he\s(?P<words>(?P<noun>{_ROLES})\sof\s(?:the\s)?"
    r"(?:[A-Z][\w’'-]*\s?){1,3})(?<!\s)(?!,\s[A-Z])"
)
_CHIEF = re.compile(
    r"(?:['’]s?)?\s(?:co-)?(?:founder|ceo|chief\sexecutive|shares|shareholders|employees)\b",
    re.IGNORECASE,
)
_FORMER = frozenset(
    "former ex then late vice deputy acting first next future new assistant incoming outgoing "
    "elect current".split()
)
# "the siren in the town": left as it stands. Naming the town there made reports that name it
# for something else look as if they told of the siren (the story in seeds/brannoch).
_IN_TOWN = re.compile(r"\b(?:in|at|near|to|from|of|outside|around)\sthe\s(?:town|village)$")
_IN_PLACE = re.compile(r"(?:^|\s)(?:in|at|near|to|outside|from)\s(?:the\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Description:
    """Words such as "the company" in a sentence, by offsets, and what they mean."""

    start: int
    end: int
    meant: Meant
    words: str = ""  # what to put in their place


class Introduced:
    """What the sentences so far have introduced, and as what; grows sentence by sentence."""

    def __init__(self) -> None:
        self._roles: dict[str, dict[str, str]] = {}  # noun -> full name -> demonym or ""
        self._bodies: dict[str, set[str]] = {}
        self._ages: dict[str, set[str]] = {}
        self._rivals: set[str] = set()  # nouns that somebody unnamed has been called
        self._places: list[tuple[tuple[str, bool, bool], ...]] = []
        self._last: tuple[str, ...] = ()  # of the last sentence, what may be a company
        self._stops: tuple[str, ...] = ()  # of the last sentence
        self._offices: dict[str, dict[str, None]] = {}  # noun -> "mayor of Dell"
        self._things: dict[str, bool] = {}  # organisation -> does a sentence speak of it
        self._unknown: dict[str, None] = {}  # names of nobody can tell what

    def add(self, text: str, mentions: Sequence[Mention]) -> None:
        """Take in what one sentence introduces."""
        for mention in mentions:
            if mention.who and not mention.is_pronoun:
                if mention.kind is NameKind.PERSON:
                    self._add_person(text, mention)
                else:
                    self._add_body(text, mention)
        for match in _INDEFINITE.finditer(text):
            if not any(m.who and m.start < match.end() and match.start() < m.end for m in mentions):
                rival = match.group("noun").casefold().removesuffix("s")
                if not _is_described(text, match, mentions):
                    self._rivals.add(rival)
        self._last = tuple(
            m.who for m in mentions if m.who in self._things or m.who in self._unknown
        )
        for match in _OFFICE.finditer(text):
            self._offices.setdefault(match.group("noun").casefold(), {})[match.group("words")] = (
                None
            )
        self._places.append(tuple(_places_in(text, mentions)))
        self._stops = tuple(
            m.who
            for m in mentions
            if m.kind is NameKind.OTHER and _GOES.search(text, max(0, m.start - 80), m.start)
        )

    def find(self, text: str, mentions: Sequence[Mention]) -> Iterator[Description]:
        """Find the descriptions of one sentence, before it is taken in itself."""
        here = tuple(_places_in(text, mentions))
        for match in _REFERENCE.finditer(text):
            if not _is_whole(text, match.end()):
                continue
            meant = self._meant(text, match, mentions, here)
            if meant is not None:
                yield Description(match.start(), match.end(), meant, meant.name)
        for match in _THERE.finditer(text):
            places = self._there(text, match, here)
            if len(places) == 1:
                meant = Meant(places[0])
                yield Description(match.start(), match.end(), meant, f"in {places[0]}")
            elif places:
                yield Description(match.start(), match.end(), Meant(candidates=places))

    def holders(self, noun: str) -> tuple[str, ...]:
        """Who has been called by a noun so far: the presidents, the leaders."""
        return tuple(self._roles.get(noun, {})) if noun not in self._rivals else ()

    def _meant(
        self,
        text: str,
        match: re.Match[str],
        mentions: Sequence[Mention],
        here: Sequence[tuple[str, bool, bool]],
    ) -> Meant | None:
        if match.group("country") or match.group("town"):
            is_left = match.group("people") or _IN_TOWN.search(text, 0, match.end())
            return None if is_left else self._place(match, here)
        if match.group("age"):
            return _only(self._ages.get(match.group("age"), set()))
        noun = (match.group("body") or match.group("role")).casefold()
        if noun in self._rivals:
            return None
        if match.group("body"):
            return self._body(noun)
        holders = self._roles.get(noun, {})
        offices = tuple(self._offices.get(noun, {}))
        if offices and not holders and not match.group("people"):
            is_one = len(offices) == 1
            return Meant(f"{match.group()[:3]} {offices[0]}" if is_one else "", offices)
        people = match.group("people") or ""
        if people:
            return _only({who for who, own in holders.items() if own == people})
        named_here = {m.who for m in mentions if m.who and m.start >= match.end()}
        return _only(set(holders) - named_here if len(holders) == 1 else set(holders))

    def _body(self, noun: str) -> Meant | None:
        """The one body called so, where the last sentence has no other that may be one."""
        found = _only(self._bodies.get(noun, set()))
        if found is None or not found.name or noun not in _COMPANIES:
            return found or self._only_company(noun)
        others = [name for name in self._last if name != found.name]
        return Meant(candidates=(found.name, *others)) if others else found

    def _only_company(self, noun: str) -> Meant | None:
        """The one organisation so far that a company can be."""
        if noun not in _COMPANIES or not self._things:
            return None
        names = tuple(self._things)
        is_one = len(names) == 1 and self._things[names[0]]
        return Meant(names[0] if is_one and not self._unknown else "", (*names, *self._unknown))

    def _place(self, match: re.Match[str], here: Sequence[tuple[str, bool, bool]]) -> Meant | None:
        is_country = bool(match.group("country"))
        previous = self._places[-1] if self._places else ()
        places = {who for who, one, _ in (*previous, *here) if one is is_country}
        return _only(places)

    def _there(
        self, text: str, match: re.Match[str], here: Sequence[tuple[str, bool, bool]]
    ) -> tuple[str, ...]:
        is_existing = _EXISTS.match(text, match.end()) or match.start() < 2
        if is_existing or here or not self._places:
            return ()
        places = [who for who, _, is_in in self._places[-1] if is_in]
        others = {who for who, _, _ in self._places[-1]} - set(places)
        return () if others else tuple(dict.fromkeys([*places, *self._stops]))

    def _add_person(self, text: str, mention: Mention) -> None:
        age = _AGE.match(text, mention.end) or _AGE_BEFORE.search(
            text, max(0, mention.start - 30), mention.start
        )
        if age and mention.is_sure:
            self._ages.setdefault(age.group(1), set()).add(mention.who)
        for noun, people in _roles_of(text, mention):
            self._roles.setdefault(noun, {}).setdefault(mention.who, people)
            if people:
                self._roles[noun][mention.who] = people

    def _add_body(self, text: str, mention: Mention) -> None:
        words = [word.casefold().strip(".,") for word in mention.who.split()]
        found: set[str] = set()
        if len(words) > 1:
            found |= {word for word in (words[0], words[-1]) if re.fullmatch(_BODIES, word)}
            if "of" in words and words.index("of"):
                found.add(words[words.index("of") - 1])
        if (len(words) > 1 and words[-1] in COMPANY_ENDS) or _CHIEF.match(text, mention.end):
            found |= _COMPANIES
        found |= _described_as(text, mention)
        if found & _COMPANIES:
            found |= {"company", "firm"}
        is_public = words[-1] in _PUBLIC or words[0] in _PUBLIC or mention.who in DEMONYMS
        if mention.kind is NameKind.ORGANISATION and not is_public and "of" not in words:
            self._things[mention.who] = self._things.get(mention.who, False) or mention.is_subject
        is_unknown = mention.kind is NameKind.OTHER and mention.who not in DEMONYMS
        if is_unknown and mention.who[:1].isupper():
            self._unknown[mention.who] = None
        for noun in found:
            self._bodies.setdefault(noun, set()).add(mention.who)


_INDEFINITE = re.compile(
    rf"(?<![\w-])(?:an?|another|one|two|three|four|several|other|some|many|both|rival)\s"
    rf"(?:[\w-]{{1,20}}\s){{0,3}}(?P<noun>(?:{_BODIES})|(?:{_ROLES}))s?(?![\w-])",
    re.IGNORECASE,
)
_AGE = re.compile(r",\s(\d{1,3})(?=[,.;)]|\s(?:and|who))")
_AGE_BEFORE = re.compile(r"(?<!\d)(\d{1,3})-year-old\s(?:\w+\s)?$")
_TITLE_WORDS = re.compile(r"(?:[\w.’'-]+\s){1,6}$")
_APPOSITION = re.compile(
    r",\s(?:\d{1,3},\s)?(?:(?:an?|the|its|their|his|her)\s|(?:[A-Z][\w.]+\s)*[A-Z][\w.]+[’']s?\s)"
    r"((?:[\w’'-]+\s?){1,6})"
)
_SHORT_TITLES = {"gov": "governor", "sen": "senator", "gen": "general", "rep": "congressman"}


def _roles_of(text: str, mention: Mention) -> Iterator[tuple[str, str]]:
    """What a person is called around one mention: (noun, demonym or "")."""
    before = _TITLE_WORDS.search(text, max(0, mention.start - 80), mention.start)
    if before:
        yield from _roles_in(_WORDS.findall(before.group()), is_before=True)
    after = _APPOSITION.match(text, mention.end)
    if after:
        yield from _roles_in(_WORDS.findall(after.group(1)), is_before=False)


def _roles_in(words: Sequence[str], *, is_before: bool) -> Iterator[tuple[str, str]]:
    folded = [_SHORT_TITLES.get(w.casefold(), w.casefold()) for w in words]
    if is_before:
        # The words in front of a name, from the last one back, while they can be a title.
        start = len(words)
        while start and (words[start - 1][0].isupper() or folded[start - 1] in PERSON_NOUNS):
            start -= 1
        if start and folded[start - 1] in _FORMER:
            return
        words, folded = words[start:], folded[start:]
        if not folded or (folded[-1] not in PERSON_NOUNS and folded[-1] != "state"):
            return
        place = len(folded) - 1
    else:
        place = next((i for i, word in enumerate(folded) if word in PERSON_NOUNS), -1)
        if place < 0:
            return
    if _FORMER.intersection(folded[:place]) or "former" in folded:
        return
    people = next((w for w in words[:place] if w in DEMONYMS), "")
    noun = folded[place]
    if place and f"{folded[place - 1]} {noun}" in ("prime minister", "foreign minister"):
        yield f"{folded[place - 1]} {noun}", people
    if place and folded[place - 1] in ("vice", "deputy"):
        return
    yield noun, people
    if noun in ("president", "minister", "chancellor", "king", "queen", "premier"):
        yield "leader", people


def _described_as(text: str, mention: Mention) -> set[str]:
    """What a name is called by the words beside it: "the security firm Secunia"."""
    found: set[str] = set()
    before = re.search(
        rf"(?<![\w-])({_BODIES})\s$", text[max(0, mention.start - 16) : mention.start]
    )
    if before:
        found.add(before.group(1))
    after = _APPOSITION.match(text, mention.end)
    if after:
        noun = next((w for w in after.group(1).split() if re.fullmatch(_BODIES, w)), "")
        found |= {noun} if noun else set()
    return found


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


def _is_whole(text: str, end: int) -> bool:
    """Whether the noun phrase ends here: "the company said", not "the company car"."""
    if _LONGER.match(text, end):
        return False
    match = _NEXT.match(text, end)
    if match is None:
        return False
    word = (match.group(1) or "").casefold().replace("’", "'")
    if not word:
        return True
    is_form = word.endswith(("ed", "n't")) or (word.endswith("ly") and len(word) > 4)
    return word in _SMALL or word in _VERBS or is_form


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


def _only(names: set[str]) -> Meant | None:
    """The one name; several are candidates; None where nothing fits, and nothing is asked."""
    if len(names) == 1:
        return Meant(next(iter(names)))
    return Meant(candidates=tuple(sorted(names))) if names else None
