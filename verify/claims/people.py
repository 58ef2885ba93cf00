"""An article's people in, mention by mention; whom "the president" or "the Swede" means, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from verify.claims.callings import age_of, former_roles_of, homeland_of, roles_of
from verify.claims.pronouns import Meant
from verify.claims.subjects import Mention
from verify.language.gazetteer import DEMONYMS
from verify.language.names import Gender, NameKind

_GROWN_UP = 18
_TEENS = range(13, 20)
_NATURES = {
    "man": Gender.MALE,
    "boy": Gender.MALE,
    "woman": Gender.FEMALE,
    "girl": Gender.FEMALE,
    "teenager": Gender.UNKNOWN,
}
_CHILDREN = frozenset(("boy", "girl"))
_ACCUSED = frozenset(("defendant", "accused"))
_CHARGES = (
    r"(?:accused|charged|indicted|tried|convicted|denies|denied|pleaded|pleads|"
    r"(?:went|goes|is|was|stood|appeared|put)\s(?:on\strial|trial|in\scourt|in\sthe\sdock))"
)
_IS_CHARGED = re.compile(
    rf"(?:,[^,]{{1,60}},)?\s(?:(?:is|was|has|been|had|also|now|who|will|be)\s){{0,3}}{_CHARGES}(?![\w-])"
)
_CHARGED_BEFORE = re.compile(r"\b(?:charged|accused|indicted|convicted|tried|case\sagainst)\s$")
# How many sentences back a person without a name keeps "the man" from meaning a named one.
_RECENT = 2


@dataclass(slots=True)
class _Person:
    """What the article has told of one person so far."""

    roles: dict[str, str] = field(default_factory=dict)  # noun -> demonym or ""
    former: set[str] = field(default_factory=set)
    age: str = ""
    homeland: str = ""
    gender: Gender = Gender.UNKNOWN
    is_accused: bool = False

    def is_called(self, noun: str) -> bool:
        """Whether a word for people of a sex or an age fits, as far as it has been told."""
        if noun in _ACCUSED:
            return self.is_accused
        if noun == "teenager":
            return self.age.isdigit() and int(self.age) in _TEENS
        if self.gender is not _NATURES[noun]:
            return False
        if noun in _CHILDREN:
            return self.age.isdigit() and int(self.age) < _GROWN_UP
        return not self.age.isdigit() or int(self.age) >= _GROWN_UP


class People:
    """Who has been named so far, and as what; grows sentence by sentence."""

    def __init__(self) -> None:
        self._known: dict[str, _Person] = {}
        self._unnamed: list[tuple[Gender, ...]] = []
        self._last: tuple[str, ...] = ()

    def add(self, text: str, mentions: Sequence[Mention]) -> None:
        """Take in the people of one sentence."""
        people = [m for m in mentions if m.kind is NameKind.PERSON]
        for mention in people:
            if mention.who and not mention.is_pronoun:
                self._add(text, mention)
        self._unnamed.append(tuple(m.gender for m in people if not m.who))
        named = tuple(dict.fromkeys(m.who for m in people if m.who and m.is_sure))
        self._last = named or self._last

    def holders(self, noun: str, people: str = "") -> tuple[str, ...]:
        """Who has been called by a noun so far, with `people` only those of that country."""
        found = [
            who
            for who, one in self._known.items()
            if noun in one.roles
            and (not people or people == one.roles[noun] or DEMONYMS[people] == one.homeland)
        ]
        return tuple(found)

    def formerly(self, noun: str) -> Meant | None:
        """Who is said to have been something: "the former mayor"."""
        return only(who for who, one in self._known.items() if noun in one.former)

    def aged(self, age: str) -> Meant | None:
        """Who is of an age: "the 43-year-old"."""
        return only(who for who, one in self._known.items() if one.age == age)

    def from_country(self, country: str) -> Meant | None:
        """Who is from a country: "the Swede"; where nobody is known to be, any of those named."""
        found = [who for who, one in self._known.items() if one.homeland == country]
        if found or len(self._last) < 2:
            return only(found)
        unknown = tuple(who for who in self._last if not self._known[who].homeland)
        return Meant(candidates=unknown) if unknown else None

    def natural(self, noun: str) -> Meant | None:
        """The only one that is a man, a girl, a teenager or the accused."""
        if noun not in _NATURES and noun not in _ACCUSED:
            return None
        kind = _NATURES.get(noun, Gender.UNKNOWN)
        unnamed = {gender for group in self._unnamed[-_RECENT:] for gender in group}
        if unnamed & {kind, Gender.UNKNOWN} and noun not in _ACCUSED:
            return None
        fits = [who for who, one in self._known.items() if one.is_called(noun)]
        return only(fits) if len(fits) == 1 else None

    def _add(self, text: str, mention: Mention) -> None:
        one = self._known.setdefault(mention.who, _Person(gender=mention.gender))
        age = age_of(text, mention)
        if age and mention.is_sure:
            one.age = age
        one.homeland = homeland_of(text, mention) or one.homeland
        one.former.update(former_roles_of(text, mention))
        for noun, people in roles_of(text, mention):
            one.roles[noun] = people or one.roles.get(noun, "")
        before = text[max(0, mention.start - 20) : mention.start]
        if _IS_CHARGED.match(text, mention.end) or _CHARGED_BEFORE.search(before):
            one.is_accused = True


def only(names: Iterable[str]) -> Meant | None:
    """The one name; several are candidates; None where nothing fits, and nothing is asked."""
    found = sorted(set(names))
    if len(found) == 1:
        return Meant(found[0])
    return Meant(candidates=tuple(found)) if found else None
