"""A clause in; what its relative clauses and descriptions tell out, and the words they take up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.claims.reading import (
    DASHES,
    Clause,
    Piece,
    Reading,
    has_verb,
    is_writers_own,
    opens_clause,
)
from verify.claims.words import Part, Word
from verify.records import Span

# Participles that tell what happened to the noun before the comma: ", conducted with …,".
_AFTER_PARTICIPLE = frozenset("by with in for on to after from at as under".split())
# A description with one of these can be looked up; a job title is left where it stands.
_CHECKABLE_DESCRIPTION = re.compile(
    r"\d|\b(?:first|second|third|only|largest|biggest|oldest|youngest|main|sole|one-time|two-time|"
    r"three-time|four-time|five-time|who|which|that)\b",
    re.IGNORECASE,
)
_PLURAL_HEAD = re.compile(r"(?:[^s]s|men|women|people|children|police)$")


def find_asides(reading: Reading, clause: Clause) -> Iterator[tuple[Piece | None, frozenset[int]]]:
    """Relative clauses and the like: a piece of their own, and the words the main clause loses."""
    words = reading.words
    end = clause.indexes[-1] + 1
    index = clause.indexes[0] + 1
    while index < end - 1:
        stop = 0
        if words[index].text == ",":
            stop = _comma_aside_end(reading, index, end)
        if stop:
            piece = _comma_aside(reading, clause, index, stop)
            is_age = words[index - 1].text.isdigit() and words[index - 2].text == ","
            closes = stop < end and words[stop].text == "," and not is_age
            taken = frozenset(range(index, stop + closes))
            yield piece, taken if piece is not None else frozenset()
            index = stop
        else:
            told = _restrictive(reading, clause, index, end) or _circumstance(
                reading, clause, index, end
            )
            if told is not None:
                yield told, frozenset()
        index += 1


def _comma_aside_end(reading: Reading, comma: int, end: int) -> int:
    """The index after an aside that opens at this comma, or 0 when none does."""
    words = reading.words
    opener = words[comma + 1]
    is_relative = opener.lower in ("who", "which", "where")
    is_apposition = opener.lower in ("a", "an") and any(
        word.part is Part.RELATIVE for word in words[comma + 2 : min(end, comma + 5)]
    )
    is_participle = _is_participle(words, comma + 1, end)
    described = _description_end(words, comma, end)
    if described:
        return described
    if not (is_relative or is_apposition or is_participle):
        return 0
    has_verb = is_participle
    for index in range(comma + 1, end):
        word = words[index]
        if word.part is Part.VERB or word.lower in ("that's", "who's"):
            has_verb = True
        elif has_verb and word.text in DASHES:
            return index
        elif has_verb and word.text == "," and index + 1 < end:
            following = words[index + 1]
            is_link = following.lower in ("and", "but")
            if (
                is_link
                or following.part in (Part.VERB, Part.ADVERB)
                or opens_clause(words, index + 1)
            ):
                return index
    return end if has_verb and not is_participle else 0


def _description_end(words: tuple[Word, ...], comma: int, end: int) -> int:
    """The index of the comma after ", the two-time champion who stepped in," before the verb."""
    opener = words[comma + 1]
    is_noun = opener.lower in ("the", "its", "his", "her", "a", "an", "their")
    if not is_noun or has_verb(words, 0, comma):
        return 0
    for index in range(comma + 2, min(end - 1, comma + 20)):
        if words[index].text == ",":
            following = words[index + 1 : index + 3]
            is_before_verb = any(word.part is Part.VERB for word in following) and (
                following[0].part in (Part.VERB, Part.ADVERB)
            )
            return index if is_before_verb else 0
        if words[index].part is Part.VERB and not _has_relative(words, comma, index):
            return 0
    return 0


def _has_relative(words: tuple[Word, ...], start: int, end: int) -> bool:
    return any(word.part is Part.RELATIVE for word in words[start:end])


def _is_participle(words: tuple[Word, ...], index: int, end: int) -> bool:
    if index + 1 >= end:
        return False
    word, following = words[index], words[index + 1]
    is_form = word.lower.endswith("ed") or word.lower in ("held", "made", "built", "known", "led")
    return is_form and word.part is Part.WORD and following.lower in _AFTER_PARTICIPLE


def _comma_aside(reading: Reading, clause: Clause, comma: int, stop: int) -> Piece | None:
    words = reading.words
    opener = words[comma + 1]
    last = stop
    while last > comma + 2 and words[last - 1].part is Part.PUNCTUATION:
        last -= 1
    if last <= comma + 2:
        return None
    rest = Span(words[comma + 2].start, words[last - 1].end)
    if _description_end(words, comma, len(words)):
        return _description(reading, clause, comma, last)
    if opener.lower in ("a", "an"):
        return _apposition(reading, comma, last)
    antecedent = _whole_subject(reading, clause, comma) or _antecedent(reading, clause, comma)
    if antecedent is None:
        return None
    span = Span(antecedent.start, words[last - 1].end)
    if opener.lower == "where":
        place = re.sub(r"^(?:in|at)\s", "", reading.text[antecedent.start : antecedent.end])
        if words[comma + 2].part is Part.VERB:
            return None
        return Piece((rest, f" in {place}"), span.start, span.end)
    if opener.lower in ("who", "which"):
        if words[comma + 2].part not in (Part.VERB, Part.ADVERB):
            return None
        return Piece((antecedent, " ", rest), span.start, span.end)
    if clause.attribution is not None and clause.attribution.speaker_start >= words[comma].start:
        return None
    noun = reading.text[antecedent.start : antecedent.end].split(" with ")[0].split(" of ")[0]
    be = " were " if _PLURAL_HEAD.search(noun.lower()) else " was "
    return Piece((antecedent, be, Span(opener.start, rest.end)), span.start, span.end)


def _description(reading: Reading, clause: Clause, comma: int, last: int) -> Piece | None:
    """Read "Low, the two-time champion, …" as "Low is the two-time champion"; bare titles stay."""
    words = reading.words
    description = Span(words[comma + 1].start, words[last - 1].end)
    text = reading.text[description.start : description.end]
    if not _CHECKABLE_DESCRIPTION.search(text):
        return None
    subject = Span(words[clause.indexes[0]].start, words[comma - 1].end)
    return Piece((subject, " is ", description), subject.start, description.end)


def _apposition(reading: Reading, comma: int, last: int) -> Piece | None:
    """Read ", an encounter that's likely the last …" -> "The encounter is likely the last …"."""
    words = reading.words
    relative = next(i for i in range(comma + 2, last) if words[i].part is Part.RELATIVE)
    if relative + 1 >= last or relative == comma + 2:
        return None
    noun = reading.text[words[comma + 2].start : words[relative - 1].end]
    is_be = words[relative].lower.endswith("'s")
    if not is_be and words[relative + 1].part is not Part.VERB:
        return None
    rest = Span(words[relative + 1].start, words[last - 1].end)
    joint = " is " if is_be else " "
    return Piece((f"The {noun}{joint}", rest), words[comma + 1].start, rest.end)


def _whole_subject(reading: Reading, clause: Clause, comma: int) -> Span | None:
    """All words before the comma where they are one noun phrase with its article."""
    first = clause.indexes[0]
    before = reading.words[first:comma]
    is_phrase = before[0].part is Part.DETERMINER and len(before) <= 12
    if not is_phrase or any(
        word.part in (Part.VERB, Part.PUNCTUATION, Part.RELATIVE, Part.CONJUNCTION)
        for word in before
    ):
        return None
    return Span(before[0].start, before[-1].end)


def _antecedent(reading: Reading, clause: Clause, comma: int) -> Span | None:
    """The noun phrase an aside after this comma speaks of: back to its article or its name."""
    words = reading.words
    first = clause.indexes[0]
    if words[comma - 1].text.isdigit() and words[max(first, comma - 2)].text == ",":
        comma -= 2  # "Low, 76, who …"
    start = comma
    for index in range(comma - 1, max(first, comma - 12) - 1, -1):
        word = words[index]
        if word.part in (Part.WORD, Part.DETERMINER):
            if index > first and _is_verb_rest(words, index):
                break
            start = index
            if word.part is Part.DETERMINER:
                break
        else:
            break
    if start >= comma:
        return None
    is_home = start - 2 >= first and words[start - 1].lower == "of" and _is_named(words, start)
    if is_home and _is_named(words, start - 2):  # "Adam Low of Dell, who …"
        start -= 2
        while start - 1 >= first and _is_named(words, start - 1):
            start -= 1
    return Span(words[start].start, words[comma - 1].end)


def _is_named(words: tuple[Word, ...], index: int) -> bool:
    return words[index].part is Part.WORD and words[index].text[0].isupper()


def _is_verb_rest(words: tuple[Word, ...], index: int) -> bool:
    """Whether a word belongs to the verb before it: "had opposed", "was building"."""
    is_form = words[index].lower.endswith(("ed", "ing")) and words[index].text.islower()
    return is_form and words[index - 1].part in (Part.VERB, Part.ADVERB)


def _restrictive(reading: Reading, clause: Clause, index: int, end: int) -> Piece | None:
    """Read "a war that has killed 3,000 people": a fact where it is past and nobody else's word."""
    words = reading.words
    if words[index].lower not in ("that", "who", "which") or words[index].part is not Part.RELATIVE:
        return None
    if index + 2 >= end or words[index - 1].text == ",":
        return None
    verb = words[index + 1]
    is_told = verb.part is Part.VERB and (verb.is_past or verb.lower in ("has", "have"))
    if not is_told or not is_writers_own(clause, words[index].start):
        return None
    antecedent = _antecedent(reading, clause, index)
    if antecedent is None:
        return None
    last = index + 2
    while last < end and words[last].text not in (",", ";", *DASHES):
        last += 1
    while words[last - 1].part is Part.PUNCTUATION:
        last -= 1
    rest = Span(verb.start, words[last - 1].end)
    # Without a figure or a name there is nothing a desk could look up.
    if last - index < 4 or not re.search(r"[\dA-Z]", reading.text[rest.start : rest.end]):
        return None
    return Piece((antecedent, " ", rest), antecedent.start, rest.end)


def _circumstance(reading: Reading, clause: Clause, index: int, end: int) -> Piece | None:
    """Read "… after one shell fell near the town": what the "after" clause tells is a fact."""
    words = reading.words
    if words[index].lower not in ("after", "when") or not opens_clause(words, index + 1):
        return None
    verb = next(i for i in range(index + 1, end) if words[i].part is Part.VERB)
    if not words[verb].is_past or not is_writers_own(clause, words[index].start):
        return None
    if words[verb].lower in ("could", "would") or not has_verb(words, clause.indexes[0], index):
        return None
    last = next((i for i in range(verb, end) if words[i].text in (",", ";", *DASHES)), end)
    while words[last - 1].part is Part.PUNCTUATION:
        last -= 1
    rest = Span(words[index + 1].start, words[last - 1].end)
    return Piece((rest,), rest.start, rest.end) if last - verb > 1 else None
