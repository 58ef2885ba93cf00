"""A place in a clause in; the one noun phrase before it that "who" or "which" can tell of, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from verify.claims.leads import lead_end
from verify.claims.phrases import agrees, is_named, is_plural, phrase_before
from verify.claims.reading import Clause, Reading
from verify.claims.verb_forms import Form
from verify.claims.words import Part, Word
from verify.language.gazetteer import (
    CALENDAR,
    COMPANY_ENDS,
    ORGANISATION_WORDS,
    PLACE_ENDS,
    PLACES,
    THING_ENDS,
    TITLES,
)
from verify.language.person_words import PERSON_NOUNS
from verify.language.verbs import AUXILIARIES
from verify.records import Span

# People who belong to somebody: "the son of Low", where Low is a person too.
_RELATIONS = frozenset(
    """
    accuser admirer adviser advisor aide ally assailant associate assistant attacker attorney aunt
    biographer bodyguard boyfriend brother caretaker client colleague companion cousin critic
    daughter deputy descendant disciple doctor employee enemy fan fiance fiancee father follower
    friend girlfriend grandfather grandmother grandson granddaughter heir husband killer lawyer
    lover mother murderer neighbor neighbour nephew niece opponent pal parent partner predecessor
    protege pupil relative rival secretary sibling sister son spokesman spokesperson spokeswoman
    spouse stepson student successor supporter teacher twin uncle victim widow widower wife
    """.split()
)
_PEOPLE = frozenset(
    "people men women children police officials crew staff parents relatives others those".split()
)
# Several people taken together: "a group, who" and "a group, which" are both said.
_GROUPS = frozenset(
    "group family team couple crowd pair band party jury council gang trio crew staff".split()
)
_TIMES = frozenset(
    "year years month months week weeks day days hour hours minute minutes decade decades time "
    "night morning evening afternoon percent cent".split()
)
_PERSONS = PERSON_NOUNS | _RELATIONS | {"head", "mate"}
_PERSON_ENDS = ("ist", "ists", "woman", "women", "man", "men", "person")
_ARTICLES = frozenset(("a", "an", "the"))
_IN_NAMES = frozenset(("in", "at", "of", "from", "for", "to"))
_SHORT = 5  # characters: "all", "some" stand for a noun and are none
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_FAR = 4  # nouns looked back over


class Kind(Enum):
    """What a noun phrase names, as far as its words tell."""

    PERSON = "person"
    THING = "thing"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase that may be meant, with all that stands behind it up to the asked place."""

    span: Span
    head: str
    kind: Kind
    is_apposed: bool = False  # a name with a description behind it, which is what is told of

    @property
    def is_name(self) -> bool:
        """Whether it ends in a name: "Adam Low", "the Hajj"."""
        return self.head.split()[-1][:1].isupper()

    @property
    def is_bare_name(self) -> bool:
        """Whether it is a name without an article, which nothing can limit."""
        return self.is_name and self.head.split()[0].lower() not in _ARTICLES


def find_antecedent(reading: Reading, clause: Clause, mark: int) -> Span | None:
    """The noun told of by the clause behind word `mark`, where only one can be meant.

    Behind `mark` stands "who", "which" or the like. In "a cousin of Low, who led the bank" it may
    be either of the two, so none is given.
    """
    words = reading.words
    relative = words[mark + 1].lower
    fits = _FITS.get(relative, _is_anything)
    if relative == "whose" and words[mark + 2].lower in _RELATIONS:
        fits = _is_no_thing
    verb = _own_verb(words, mark + 1)
    nouns = tuple(nouns_before(reading, clause, mark))
    is_told = relative == "who" and len(nouns) == 1  # "who" itself tells that it is a person
    met = [
        noun
        for noun in nouns
        if (is_told or fits(noun)) and (verb is None or agrees(noun.head, verb))
    ]
    if relative == "where" and met:
        return _place(reading, met)
    if verb is None or not _tells_number(verb):
        # "The captain and his mate, who had been drinking": the mate, or both.
        met = [] if any(" and " in noun.head for noun in met) else met
    return met[0].span if len(met) == 1 else None


def _own_verb(words: tuple[Word, ...], relative: int) -> Word | None:
    """The verb whose subject "who" or "which" is: not that of "which the council calls"."""
    following = relative + 1
    while following < len(words) - 1 and words[following].part is Part.ADVERB:
        following += 1
    is_subject = words[relative].lower in ("who", "which", "that")
    return words[following] if is_subject and words[following].part is Part.VERB else None


def _tells_number(verb: Word) -> bool:
    """Whether a verb is of one or of several: "were" and "lives", not "had" and "lived"."""
    return verb.lower in ("is", "are", "was", "were", "has", "have", "does", "do") or (
        verb.form is Form.PRESENT and verb.lower not in AUXILIARIES
    )


def find_limited(reading: Reading, clause: Clause, relative: int) -> Span | None:
    """The noun that "that" or "who" without a comma limits: the nearest that it can limit.

    A bare name can be limited by nothing: "a mast in Dell that fell". None for "men of the club
    that closed", of which either may be meant, and for "a speech by Low that angered many".
    """
    words = reading.words
    fits = _FITS.get(words[relative].lower, _is_anything)
    nouns = tuple(nouns_before(reading, clause, relative))
    met = [
        noun
        for noun in nouns
        if fits(noun) and not (noun.is_bare_name and not noun.is_apposed and len(nouns) > 1)
    ]
    if not met and words[relative].lower == "who":
        met = [noun for noun in nouns[:1] if not noun.is_bare_name]  # "who" tells it is a person
    if not met:
        return None
    nearest, others = met[0], met[1:]
    before = words[max(0, _index(words, nearest.span) - 1)].lower
    is_a_speakers = nearest.kind is Kind.PERSON and words[relative].lower != "who"
    return None if before == "of" or (others and is_a_speakers) else nearest.span


def find_described(
    reading: Reading, clause: Clause, end: int, *, kind: Kind, is_one: bool
) -> Noun | None:
    """The noun before word `end` that a description of this kind, of one or several, can mean."""
    met = [
        noun
        for noun in nouns_before(reading, clause, end)
        if (Kind.EITHER in (kind, noun.kind) or noun.kind is kind)
        and not (is_one and is_plural(noun.head))
    ]
    return met[0] if len(met) == 1 else None


def is_person(noun: str) -> bool:
    """Whether a common noun, alone or with words before it, names a person."""
    last = noun.rsplit(maxsplit=1)[-1].lower() if noun.split() else ""
    has_end = last.endswith(_PERSON_ENDS) and noun.rsplit(maxsplit=1)[-1].islower()
    last = last.split("-in-law")[0]
    return has_end or _singular(last) in _PERSONS or last in _PEOPLE


def nouns_before(reading: Reading, clause: Clause, end: int) -> Iterator[Noun]:
    """The noun phrases that hang together before word `end`, the nearest first.

    "The head of the bank in Dell": Dell, the bank in Dell, the head of the bank in Dell.
    """
    words, first = reading.words, clause.indexes[0]
    phrase = phrase_before(reading, clause, end)
    stop = phrase.end if phrase is not None else 0
    for _ in range(_FAR):
        if phrase is None:
            return
        start = _index(words, phrase)
        place = _around(reading, clause, phrase, start)
        if place is not None:
            phrase, start = place, _index(words, place)
        name = _apposed_name(reading, clause, start)
        if name is not None:
            description = _kind(reading, phrase, reading.text[phrase.start : phrase.end])
            named = _noun(reading, name, name.end)
            kind = description if description is Kind.PERSON else named.kind
            yield replace(named, kind=kind, is_apposed=True)
            phrase, start = name, _index(words, name)
        elif is_time(reading.text[phrase.start : phrase.end]):
            # "His album in May, which": the album alone, but "the champion of 2019".
            stop = stop if words[start - 1].lower == "of" else 0
        else:
            yield _noun(reading, phrase, stop)
        if start <= first or start == lead_end(words, first, len(words)):
            return
        phrase = _wider(reading, clause, phrase, start)


def _around(reading: Reading, clause: Clause, phrase: Span, start: int) -> Span | None:
    """The "Dell, Ohio" around "Ohio"."""
    words = reading.words
    is_second = start - 2 > clause.indexes[0] and words[start - 1].text == ","
    if not is_second or not (is_named(words[start]) and is_named(words[start - 2])):
        return None
    first = phrase_before(reading, clause, start - 1)
    is_plain = reading.text[phrase.start : phrase.end].istitle()
    is_led_in = start == lead_end(words, clause.indexes[0], len(words))  # "In Dell, Ash"
    return Span(first.start, phrase.end) if first and is_plain and not is_led_in else None


def _wider(reading: Reading, clause: Clause, phrase: Span, start: int) -> Span | None:
    """The phrase that a phrase belongs to: "A and B" around B, "the head" before "of the bank"."""
    words = reading.words
    before = words[start - 1]
    if before.lower in ("and", "or"):
        joined = phrase_before(reading, clause, start - 1)
        return Span(joined.start, phrase.end) if joined is not None else None
    if before.part is not Part.PREPOSITION:
        return None
    end = start - 1
    while end - 1 > clause.indexes[0] and (
        words[end - 1].is_participle or words[end - 1].part is Part.ADVERB
    ):
        end -= 1  # "a mine owned by the firm"
    held = phrase_before(reading, clause, end)
    if held is None or (
        words[_index(words, held)].part is Part.DETERMINER and held.end - held.start < _SHORT
    ):
        return None
    # A bare name can go on with "of" or "for", but "Low over Ash" is none.
    is_name = words[end - 1].text[0].isupper() and words[_index(words, held)].text[0].isupper()
    return None if is_name and before.lower not in _IN_NAMES else held


def is_time(text: str) -> bool:
    """Whether a noun phrase tells when or how long: "Friday", "six years"."""
    words = text.lower().split()
    return words[-1] in _TIMES or bool({words[0], words[-1]} & CALENDAR or _YEAR.match(words[-1]))


def _apposed_name(reading: Reading, clause: Clause, start: int) -> Span | None:
    """The "Ash" of "Ash, the champion": who is named before a description that begins there."""
    words, first = reading.words, clause.indexes[0]
    is_described = words[start].part is Part.DETERMINER and start > first + 1
    if not is_described or words[start - 1].text != "," or not is_named(words[start - 2]):
        return None
    return (
        None
        if start == lead_end(words, first, len(words))
        else phrase_before(reading, clause, start - 1)
    )


def _noun(reading: Reading, phrase: Span, stop: int) -> Noun:
    text = reading.text[phrase.start : phrase.end]
    span = Span(phrase.start, max(stop, phrase.end))
    return Noun(span, text, _kind(reading, phrase, text))


def _kind(reading: Reading, phrase: Span, text: str) -> Kind:
    kind = kind_of(text)
    words = text.replace(",", "").split()
    if kind is not Kind.EITHER or " and " in text or words[-1].lower() in _GROUPS:
        return kind
    return _name_kind(reading, phrase, words)


def kind_of(text: str) -> Kind:
    """What a noun phrase names by its own words; a name without a title may be either."""
    words = text.replace(",", "").split()
    last = words[-1].rstrip("’'") if words else ""
    lower = last.lower()
    if " and " in text or lower in _GROUPS:
        return Kind.EITHER
    if is_person(last):
        return Kind.PERSON
    if not last[:1].isupper():
        return Kind.THING
    if lower in CALENDAR or last in PLACE_ENDS | THING_ENDS or text in PLACES:
        return Kind.THING
    if lower in ORGANISATION_WORDS or lower.rstrip(".") in COMPANY_ENDS:
        return Kind.THING
    return Kind.EITHER


def _name_kind(reading: Reading, phrase: Span, words: list[str]) -> Kind:
    """What a name is by the words before it: "composer Imre Gal", "the mayor of Dell"."""
    before = [word for word in words[:-1] if word.lower().rstrip(".") in _PERSONS | TITLES]
    if before:
        return Kind.PERSON
    start = _index(reading.words, phrase)
    if start < 2 or reading.words[start - 1].part is not Part.PREPOSITION:
        return Kind.EITHER
    holder = _singular(reading.words[start - 2].lower)
    if holder not in _PERSONS or holder in _RELATIONS:
        return Kind.EITHER
    return (
        Kind.THING if reading.words[start - 1].lower in ("of", "in", "at", "from") else Kind.EITHER
    )


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and word not in _PERSONS else word


def _index(words: tuple[Word, ...], phrase: Span) -> int:
    return next(i for i, word in enumerate(words) if word.start == phrase.start)


def _place(reading: Reading, met: list[Noun]) -> Span | None:
    """Where something was: the nearest place, where the others are around or inside it."""
    if len(met) == 1:
        return met[0].span
    start = _index(reading.words, met[0].span)
    is_inside = reading.words[start - 1].lower in ("in", "at", "near", "of")
    return met[0].span if is_inside and met[0].is_name else None


def _is_no_thing(noun: Noun) -> bool:
    return noun.kind is not Kind.THING


def _is_no_person(noun: Noun) -> bool:
    return noun.kind is not Kind.PERSON


def _is_place(noun: Noun) -> bool:
    return noun.kind is not Kind.PERSON and noun.head.split()[-1].lower() not in _TIMES


def _is_anything(noun: Noun) -> bool:
    return noun.kind in Kind


_FITS = {"who": _is_no_thing, "which": _is_no_person, "where": _is_place}
