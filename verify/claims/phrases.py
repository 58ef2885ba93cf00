"""The words of a clause in; the noun phrase that ends or begins at one of them out."""

from __future__ import annotations

import re

from verify.claims.reading import Clause, Reading
from verify.claims.verb_forms import Form
from verify.claims.words import Part, Word
from verify.language.gazetteer import TITLES
from verify.language.verbs import AUXILIARIES
from verify.records import Span

_PARTICLES = frozenset("off up out down away on in over back".split())
_YEAR_DIGITS = 4
_LONGEST_PHRASE = 12  # words looked back over
_PLURAL = re.compile(r"[^s]s$|^(?:men|women|people|children|police|officials)$")
_SINGULAR_S = re.compile(r"(?:[A-Z].*|.*(?:ss|us|is|news|series))$")
# "Dow Jones", "the Joneses" and "the team" go with "own" and "owns" alike.
_EITHER_NUMBER = re.compile(
    r"(?:\b[A-Z]\S*s|\b(?:team|staff|crew|family|group|band|majority|rest))$"
)
_SINGULAR_VERBS = frozenset("is was has isn't wasn't hasn't does doesn't".split())
_PLURAL_VERBS = frozenset("are were have aren't weren't haven't do don't".split())
_LEFT_OUT = frozenset(("except", "excluding", "besides"))  # "every county except Dell, where …"
_BEFORE_PHRASE = frozenset((",", ";", "(", *'—–“"', "--"))


def phrase_before(reading: Reading, clause: Clause, end: int) -> Span | None:
    """The noun phrase that ends just before word `end`, back to its article or its name.

    None where its start is in doubt: after "and", a hyphen standing alone or another verb.
    """
    words = reading.words
    first = clause.indexes[0]
    if words[end - 1].text.isdigit() and words[max(first, end - 2)].text == ",":
        end -= 2  # "Low, 76, who …"
    start = _phrase_start(words, first, end)
    if start >= end or words[end - 1].text in _PARTICLES:
        return None
    is_home = start - 2 >= first and words[start - 1].lower == "of" and is_named(words[start])
    # "Adam Low of Dell, who …", but the capital of "Residents of Dell" may be the sentence's.
    is_home = is_home and start - 2 > 0 and is_named(words[start - 2])
    if is_home and words[start - 3].part is not Part.PUNCTUATION:
        start -= 2
        while start - 1 >= first and is_named(words[start - 1]):
            start -= 1
        start -= start > first and words[start - 1].lower == "the"  # "the Bank of Dell"
    if start - 2 >= first and words[start - 1].text == "." and words[start - 2].lower in TITLES:
        start -= 2  # "Ms. Low", "former U.S. Sen. Low"
        while start - 1 >= first and words[start - 1].part is Part.WORD:
            start -= 1
    if not _may_begin(words, first, start):
        return None
    return Span(words[start].start, words[end - 1].end)


def _phrase_start(words: tuple[Word, ...], first: int, end: int) -> int:
    start = end
    for index in range(end - 1, max(first, end - _LONGEST_PHRASE) - 1, -1):
        word = words[index]
        if word.part is Part.DETERMINER:
            return index
        if word.part is not Part.WORD or word.lower in _LEFT_OUT:
            break
        if _is_verb_rest(words, first, index):
            break
        start = index
    return start


def _may_begin(words: tuple[Word, ...], first: int, start: int) -> bool:
    """Whether a phrase found word by word is whole: nothing before it could belong to it."""
    if words[start].part is Part.DETERMINER or start == first:
        return True
    before = words[start - 1]
    if before.text == "," and not is_named(words[start]):
        return False  # "a lesser-known, younger star"
    if before.text == "-" or before.lower in ("and", "or", "&"):
        return False
    return before.part is not Part.PUNCTUATION or before.text in _BEFORE_PHRASE


def is_inner_comma(words: tuple[Word, ...], index: int) -> bool:
    """Whether a comma stands inside a date or a place: "Jan. 28, 1986", "Dell, Ohio"."""
    if words[index].text != "," or not 0 < index < len(words) - 1:
        return False
    before, after = words[index - 1], words[index + 1]
    if after.text.isdigit() and len(after.text) == _YEAR_DIGITS:
        return before.text.isdigit()
    closes = index + 2 >= len(words) or words[index + 2].text in (",", ".", ";")
    return is_named(before) and is_named(after) and closes


def whole_subject(reading: Reading, clause: Clause, end: int) -> Span | None:
    """All words of the clause before `end` where they are one noun phrase with its article."""
    first = clause.indexes[0]
    before = reading.words[first:end]
    if not before or before[0].part is not Part.DETERMINER or len(before) > _LONGEST_PHRASE:
        return None
    others = (Part.VERB, Part.PUNCTUATION, Part.RELATIVE, Part.CONJUNCTION)
    if any(word.part in others or word.form is Form.BASE for word in before):
        return None
    return Span(before[0].start, before[-1].end)


def is_named(word: Word) -> bool:
    """Whether a word begins with a capital, as names do."""
    return word.part is Part.WORD and word.text[0].isupper()


def is_plural(phrase: str) -> bool:
    """Whether a noun phrase is plural, by its head: the word before "of", "with" or "in"."""
    head = re.split(r"\s(?:of|with|in|from|for|on|at|to|by)\s", phrase)[0]
    last = head.split()[-1] if head.split() else head
    if " and " in head:
        return True
    return bool(_PLURAL.search(last.lower())) and not _SINGULAR_S.match(last)


def agrees(phrase: str, verb: Word) -> bool:
    """Whether a noun phrase can be the subject of a verb: "Yemen" cannot be of "are"."""
    if verb.lower in _PLURAL_VERBS:
        return is_plural(phrase) or phrase.lower().startswith("the ")
    if verb.lower in _SINGULAR_VERBS:
        return not is_plural(phrase)
    if verb.form is not Form.PRESENT or verb.lower in AUXILIARIES or _EITHER_NUMBER.search(phrase):
        return True
    return is_plural(phrase) is not verb.lower.endswith("s")


def _is_verb_rest(words: tuple[Word, ...], first: int, index: int) -> bool:
    """Whether a word belongs to a verb: "had opposed", "was building", "to improve"."""
    word = words[index]
    if word.form is Form.BASE:
        return True
    is_form = word.lower.endswith(("ed", "ing")) and word.text.islower()
    if not is_form or index == first:
        return False
    before = words[index - 1]
    return before.part in (Part.VERB, Part.ADVERB) or before.lower in ("been", "being", "be", "by")
