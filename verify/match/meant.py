"""A report, a pronoun or an office in it and its place in; the one person who can be meant out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from verify.language.name_forms import same_name
from verify.language.names import Gender, Name, NameKind, name_gender
from verify.language.person_words import PERSON_NOUNS
from verify.language.tokens import Token, tokenize
from verify.match.reading import ReadReport

_PRONOUNS = {"he": Gender.MALE, "she": Gender.FEMALE}
# So many sentences before a pronoun may name whom it means.
_LOOK_BACK = 2
# So many words between an office and the name it belongs to: "the mayor of Dell, Ann Low".
_OFFICE_REACH = 4


def find_person(read: ReadReport, words: str, at: int) -> Name | None:
    """The person whom "he" or "she" at a place of the report means; None where that is open.

    It is the only person in the nearest sentence before that names one who can be meant, and of
    that gender by name. Nobody is where two can be meant, or one stands in the sentence itself.
    """
    gender = _PRONOUNS.get(words.casefold())
    if gender is None:
        return None
    here = _sentence_at(read, at)
    for index in range(here, max(-1, here - _LOOK_BACK - 1), -1):
        names = (one for one in read.sentences[index].names if one.end <= at)
        persons = _once(one for one in names if _may_be(one, gender, read))
        if persons:
            is_sure = len(persons) == 1 and index < here and _genders(persons[0], read) == {gender}
            return persons[0] if is_sure else None
    return None


def offices_of(read: ReadReport, name: str) -> frozenset[str]:
    """The stems of all offices that the report gives a person."""
    return frozenset(
        office
        for one in read.mentions
        if same_name(name, one.text)
        for office in find_offices(
            one, read.sentences[_sentence_at(read, one.start)].tokens, read.report.text
        )
    )


def has_office(read: ReadReport, name: str, noun: str) -> bool:
    """Whether the report gives this person this office: "the mayor, Ann Low", "Low, the mayor"."""
    return any(
        same_name(name, one.text)
        and noun
        in find_offices(one, read.sentences[_sentence_at(read, one.start)].tokens, read.report.text)
        for one in read.mentions
    )


def find_offices(name: Name, tokens: Sequence[Token], text: str) -> list[str]:
    """The stems of the words for a person beside a name."""
    before = [token for token in tokens if token.end <= name.start][-_OFFICE_REACH:]
    after = [token for token in tokens if token.start >= name.end][:_OFFICE_REACH]
    near = [*before, *after] if text[name.end : name.end + 1] == "," else before
    return [token.stem for token in near if token.stem in person_stems()]


def find_heads(words: str) -> Sequence[str]:
    """The stems of the small words of a description before its first preposition or pronoun.

    Empty where it describes by somebody else: "a person close to him", "her lawyer".
    """
    tokens = tokenize(words)
    heads: list[str] = []
    for token in tokens:
        if token.norm in _RELATING:
            break
        if token.norm in _OF_OTHERS or token.text.endswith(("'s", "’s")):
            return ()
        if token.text.islower() and not token.is_stopword:
            heads.append(token.stem)
    is_related = any(token.norm in _OF_OTHERS or token.norm in _NEAR for token in tokens)
    return () if is_related else heads


_RELATING = frozenset("of at in on from with who whose that which".split())
_NEAR = frozenset("close near familiar".split())
_OF_OTHERS = frozenset("his her their its him them for to".split())


@lru_cache(maxsize=1)
def person_stems() -> frozenset[str]:
    """The stems of the words for a person."""
    return frozenset(tokenize(noun)[0].stem for noun in PERSON_NOUNS)


def _sentence_at(read: ReadReport, at: int) -> int:
    """The number of the sentence that holds this place, or of the last before it."""
    found = 0
    for index, sentence in enumerate(read.sentences):
        if sentence.span.start > at:
            break
        found = index
    return found


def _may_be(name: Name, gender: Gender, read: ReadReport) -> bool:
    if name.kind is not NameKind.PERSON or _is_quoted(name, read):
        return False
    told = _genders(name, read)
    return not told or told == {gender}


def _genders(name: Name, read: ReadReport) -> set[Gender]:
    """What the person's first name tells, wherever the report gives it."""
    fulls = [one.text for one in read.names if same_name(one.text, name.text)]
    return {name_gender(full) for full in fulls} - {Gender.UNKNOWN}


def _is_quoted(name: Name, read: ReadReport) -> bool:
    """Who is spoken of in a quotation is not the "he" who says it."""
    return any(one.start <= name.start < one.end for one in read.quotations)


def _once(names: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in names:
        if not any(same_name(name.text, other.text) for other in kept):
            kept.append(name)
    return kept
