"""A further verb of a subject in; the noun that its "it", "them" or "him" means out.

"The court fined the company and ordered it to repay": cut off from the first verb, "it" would mean
nothing, or the court. So it becomes "the company", or the sentence is not cut there.
"""

from __future__ import annotations

import re

from verify.claims.antecedents import Kind, is_person, is_time, kind_of
from verify.claims.phrases import is_plural
from verify.claims.reading import Clause, Meant, Reading
from verify.claims.words import Part, Word
from verify.language.gazetteer import TITLES
from verify.records import Span

_OBJECTS = frozenset(("it", "them", "him", "her"))
_OF_A_PERSON = frozenset(("him", "her"))
_PERSONAL = frozenset(("he", "she", "his"))
_OWN = {"it": "its", "them": "their", "him": "his", "her": "her"}
_MEN, _WOMEN = frozenset(("mr", "sir", "lord")), frozenset(("mrs", "ms", "miss", "lady"))
_OTHERS = frozenset((Part.VERB, Part.RELATIVE, Part.QUOTED, Part.CONJUNCTION, Part.PRONOUN))
_PARTS = frozenset("part much half one two three to".split())  # "spent part of it"
_MONEY = frozenset(("$", "€", "£"))
_POSSESSIVE = re.compile(r"['’]s?$")


def find_objects(
    reading: Reading, clause: Clause, subject: tuple[int, ...], bounds: tuple[int, int, int]
) -> tuple[Meant, ...] | None:
    """What the object pronouns of a further verb mean; None where that is not certain.

    `bounds` are the words at which the first predicate begins, at which it ends (its joint) and
    at which the further one ends.
    """
    words = reading.words
    main, joint, end = bounds
    inside = tuple(i for i in clause.indexes if main < i < joint)
    holder = tuple(words[i] for i in subject)
    found: list[Meant] = []
    for index in (i for i in clause.indexes if joint < i < end):
        word = words[index]
        if word.part is Part.QUOTED or not _is_first(words, index, joint):
            continue
        if word.lower == "its" and (_is_of_person(holder) or _tells_of_person(words)):
            return None  # "Low bought the firm and sat on its board"
        if word.lower not in _OBJECTS or not _is_object(words, index, end):
            continue
        if _OWN[word.lower] in (part.lower for part in holder):
            continue  # "her lead grew and brings her …": as clear as the subject is
        noun = _noun(reading, inside, word, holder)
        if noun is None:
            return None
        found.append(Meant(index, noun))
    return tuple(found)


def _is_of_person(subject: tuple[Word, ...]) -> bool:
    """Whether a subject is a person, so that "its" is of something else."""
    if not subject:
        return False
    has_title = any(word.lower in TITLES for word in subject[:2])
    return has_title or subject[-1].lower in _PERSONAL or is_person(subject[-1].text)


def _tells_of_person(words: tuple[Word, ...]) -> bool:
    """Whether the sentence calls somebody "he" or "she": "before he became mayor, Low"."""
    return any(word.lower in _PERSONAL for word in words)


def _is_first(words: tuple[Word, ...], index: int, joint: int) -> bool:
    """Whether no noun stands between the further verb and this word that it could mean."""
    between = words[joint + 1 : index]
    return not any(
        word.part in (Part.DETERMINER, Part.PRONOUN)
        or (word.part is Part.WORD and not word.form and word.lower not in _PARTS)
        for word in between
    )


def _is_object(words: tuple[Word, ...], index: int, end: int) -> bool:
    after = words[index + 1] if index + 1 < end else None
    if words[index].lower == "her" and after is not None and after.part is Part.WORD:
        return after.text[0].isdigit()  # "met her mother", "paid her 2 million"
    return after is None or after.part is not Part.VERB


def _noun(
    reading: Reading, inside: tuple[int, ...], pronoun: Word, subject: tuple[Word, ...]
) -> Span | None:
    """The one noun phrase of the first predicate that a pronoun can mean."""
    if pronoun.lower in _OF_A_PERSON and any(_POSSESSIVE.search(word.text) for word in subject):
        return None  # "Ms. Low's win ended the run of Reed and gave her …": hers or his
    phrases = _phrases(reading.words, inside)
    met = [phrase for phrase in phrases or () if _may_mean(reading, pronoun, phrase)]
    if len(met) != 1:
        return None
    # "The 33-year-old Low" is told with the first verb; Low is named by the second.
    old = next((k for k, word in enumerate(met[0][:-1], 1) if word.lower.endswith("-old")), 0)
    start = old if met[0][old].text[0].isupper() else 0
    return Span(met[0][start].start, met[0][-1].end)


def _phrases(words: tuple[Word, ...], inside: tuple[int, ...]) -> list[list[Word]] | None:
    """The noun phrases of a plain predicate, parted by prepositions; None of any other."""
    phrases: list[list[Word]] = [[]]
    depth = 0
    for index in inside:
        word = words[index]
        depth += (word.text == "(") - (word.text == ")")
        is_dot = word.text == "." and words[index - 1].lower in TITLES
        if depth or word.text == ")":
            continue
        if word.part in _OTHERS or (
            word.part is Part.PUNCTUATION and word.text not in _MONEY and not is_dot
        ):
            return None
        if word.part is Part.PREPOSITION or word.form or word.part is Part.ADVERB:
            phrases.append([])
        else:
            phrases[-1].append(word)
    return [phrase for phrase in phrases if phrase]


def _may_mean(reading: Reading, pronoun: Word, phrase: list[Word]) -> bool:
    text = reading.text[phrase[0].start : phrase[-1].end]
    if is_time(text) or _POSSESSIVE.search(text):
        return False
    is_several = is_plural(text) and phrase[-1].text[-1].isalpha()
    if pronoun.lower == "them":
        return is_several
    if is_several:
        return False
    if pronoun.lower in _OF_A_PERSON:
        wrong = _WOMEN if pronoun.lower == "him" else _MEN
        return kind_of(text) is not Kind.THING and phrase[0].lower not in wrong
    return not is_person(phrase[-1].text) and phrase[0].lower not in TITLES
