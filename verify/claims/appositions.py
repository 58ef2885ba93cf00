"""A clause in; what its appositions tell out: "Low, the two-time champion" -> Low is that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.claims.antecedents import Kind, find_described, is_person
from verify.claims.phrases import is_named, is_plural, phrase_before
from verify.claims.reading import Aside, Clause, Piece, Reading, is_writers_own
from verify.claims.words import Part, Word
from verify.language.gazetteer import TITLES
from verify.records import Span

_OPENERS = frozenset("the its his her their a an".split())
_LONGEST = 24  # words of a description
# A description with one of these can be looked up; a bare job title is left where it stands.
_CHECKABLE = re.compile(
    r"\d|\b(?:first|second|third|only|largest|biggest|oldest|youngest|highest|longest|main|sole|"
    r"one-time|two-time|three-time|four-time|five-time|who|which|that|founded|based|born|known|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|\w+-year-old)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:president|minister|secretary|director|chair|chairman|chairwoman|spokesman|spokeswoman|"
    r"spokesperson|chief|head|leader|governor|mayor|senator|executive|editor|professor|officer|"
    r"commander|general|ambassador|analyst|lawyer|attorney|manager|coach|captain|researcher|"
    r"member|author|owner|founder|aide|adviser|advisor|deputy|candidate|nominee|reporter)s?\b",
    re.IGNORECASE,
)
# "…, a move that critics feared": said of the whole clause, not of its last noun.
_OF_THE_EVENT = re.compile(
    r"(?:move|step|decision|day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|"
    r"sign|result|rise|drop|fall|increase|decrease|decline|process|trend|claim|charge|feat|amount|"
    r"total|figure|record|change|development|practice|event|time|way|distance|lot|number|bit|"
    r"majority|few|couple|pace|rate|first|second|third)",
    re.IGNORECASE,
)
_RELATION = re.compile(r"\s(?:of|from|in|by|for|at|to)\s(?:the\s)?(?:[\w-]+\s)?[A-Z]")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
# Who is told to have died has no age any more.
_DEATH = re.compile(
    r"\b(?:die[ds]?|dead|death|killed|murdered|drowned|shot|stabbed|body|bodies|victims?)\b"
)
_AGE = re.compile(r"\d{1,3}$")
_HEAD = re.compile(r"\s(?:of|from|in|by|for|at|to|who|which|that|with|on)\s|,")


def read_apposition(reading: Reading, clause: Clause, comma: int, end: int) -> Aside | None:
    """Read the description that opens after a comma, if it can be looked up by itself."""
    words = reading.words
    if comma + 2 >= end or not is_writers_own(clause, words[comma + 1].start):
        return None
    return (
        _age(reading, clause, comma)
        or _home(reading, clause, comma, end)
        or _named_last(reading, clause, comma, end)
        or _described(reading, clause, comma, end)
    )


def _age(reading: Reading, clause: Clause, comma: int) -> Aside | None:
    """Read "Ann Low, 42," as "Ann Low is 42": a figure that can be wrong."""
    words = reading.words
    if not _AGE.match(words[comma + 1].text) or words[comma + 2].text not in (",", "."):
        return None
    if comma < 2 or not is_named(words[comma - 1]):
        return None
    is_titled = words[comma - 2].text == "." and words[comma - 3].lower in TITLES
    if not is_named(words[comma - 2]) and not is_titled:
        return None
    name = phrase_before(reading, clause, comma)
    if name is None:
        return None
    age = Span(words[comma + 1].start, words[comma + 1].end)
    be = " was " if _DEATH.search(reading.text) else " is "
    return Aside((Piece((name, be, age), name.start, age.end),))


def _home(reading: Reading, clause: Clause, comma: int, end: int) -> Aside | None:
    """Read "Ann Low, 42, of Mill Road, Dell, denies" as "Ann Low is of Mill Road, Dell"."""
    words = reading.words
    if comma < 3 or words[comma + 1].lower != "of" or not _AGE.match(words[comma - 1].text):
        return None
    name = phrase_before(reading, clause, comma)
    stop = comma + 2
    while stop < end and (is_named(words[stop]) or words[stop].text == ","):
        stop += 1
    is_closed = stop < end and words[stop].part is Part.VERB and words[stop - 1].text == ","
    if name is None or not is_closed or stop - comma < 4:
        return None
    noun = re.split(r",\s\d", reading.text[name.start : name.end])[0]
    home = Span(words[comma + 1].start, words[stop - 2].end)
    named = Span(name.start, name.start + len(noun))
    return Aside(
        (Piece((named, " is ", home), name.start, home.end),), frozenset(range(comma, stop - 1))
    )


def _named_last(reading: Reading, clause: Clause, comma: int, end: int) -> Aside | None:
    """Read "Dell’s road planner, Ann Low, said" as "Ann Low is Dell’s road planner"."""
    words = reading.words
    first = clause.indexes[0]
    stop = comma + 1
    while stop < end and is_named(words[stop]) and stop - comma <= 4:
        stop += 1
    if stop - comma < 3 or stop >= end or words[stop].text != ",":
        return None
    start = comma - 1
    while start > first and words[start].part is Part.WORD and not _owns(words, first, start):
        start -= 1
    if not _owns(words, first, start) or comma - start > 7 or comma - start < 2:
        return None
    while start > first and is_named(words[start - 1]):
        start -= 1
    if start > first and words[start - 1].part is Part.DETERMINER:
        start -= 1
    name = Span(words[comma + 1].start, words[stop - 1].end)
    is_capital = start == first and words[start].lower == "the"
    owned = Span(words[start + is_capital].start, words[comma - 1].end)
    joint = " is the " if is_capital else " is "
    return Aside((Piece((name, joint, owned), words[start].start, name.end),))


def _owns(words: tuple[Word, ...], first: int, index: int) -> bool:
    """Whether a word is the owner in "Dell’s planner", or in "The town’s planner" at the start."""
    word = words[index]
    if not _POSSESSIVE.search(word.text):
        return False
    is_opening = index == first + 1 and words[first].lower == "the"
    return word.text[0].isupper() or is_opening


def _described(reading: Reading, clause: Clause, comma: int, end: int) -> Aside | None:
    words = reading.words
    opener = words[comma + 1]
    if opener.lower not in _OPENERS or opener.part is Part.VERB:
        return None
    stop, is_closed = _description_end(words, comma, end)
    if not stop:
        return None
    description = Span(opener.start, words[stop - 1].end)
    text = reading.text[description.start : description.end]
    head = _HEAD.split(text)[0]
    if not head.split() or _OF_THE_EVENT.fullmatch(head.split()[-1]):
        return None
    if not is_closed and " and " in text and not _CHECKABLE.search(text):
        return None  # the last of a list: "over Crimea, its backing of Ash and cyber attacks"
    is_checkable = _CHECKABLE.search(text) or (_RELATION.search(text) and not _TITLE.search(head))
    subject = _apposed(reading, clause, comma, head)
    if not is_checkable or subject is None:
        return None
    if opener.lower in ("a", "an") and not _is_one(words[comma - 1]):
        return None
    if opener.lower not in ("a", "an", "the") and not is_closed:
        return None
    taken = frozenset(range(comma, stop + is_closed))
    return Aside(tuple(_told(reading, subject, comma, stop)), taken)


def _told(reading: Reading, subject: Span, comma: int, stop: int) -> Iterator[Piece]:
    """The description, and the clause it may end in: "the champion who stepped in" tells two."""
    words = reading.words
    opener, last = words[comma + 1], words[stop - 1]
    for index in range(comma + 3, stop - 2):
        verb = words[index + 1]
        if words[index].lower == "who" and verb.part is Part.VERB and verb.is_past:
            description = Span(opener.start, words[index - 1].end)
            yield Piece((subject, " is ", description), subject.start, description.end)
            yield Piece((subject, " ", Span(verb.start, last.end)), subject.start, last.end)
            return
    description = Span(opener.start, last.end)
    yield Piece((subject, " is ", description), subject.start, description.end)


def _apposed(reading: Reading, clause: Clause, comma: int, head: str) -> Span | None:
    """The name before the comma; a common noun is not certain to be what is described.

    None where another noun before it may be meant: "the son of Low, a two-time champion".
    """
    words = reading.words
    if not is_named(words[comma - 1]) and words[comma - 1].text not in ("”", '"'):
        return None
    kind = Kind.PERSON if is_person(head) else Kind.EITHER
    described = find_described(reading, clause, comma, kind=kind, is_one=not is_plural(head))
    return described.span if described is not None and described.is_name else None


def _is_one(word: Word) -> bool:
    return not re.search(r"[^s]s$", word.lower)


def _description_end(words: tuple[Word, ...], comma: int, end: int) -> tuple[int, bool]:
    """The index after the description, and whether a comma closes it; 0 when it is none."""
    has_relative = False
    for index in range(comma + 2, min(end, comma + 2 + _LONGEST)):
        word = words[index]
        if word.part is Part.RELATIVE:
            has_relative = True
        elif (word.part is Part.VERB and not has_relative) or word.text in (
            ";",
            ":",
            "(",
            "“",
            '"',
            "—",
            "–",
            "--",
            "-",
        ):
            return 0, False
        elif word.text == ",":
            following = words[index + 1] if index + 1 < end else word
            if following.part in (Part.VERB, Part.ADVERB):
                return index, True
            if is_named(words[index - 1]) and is_named(following):
                continue  # "Irving, Texas"
            return (index, False) if following.part is Part.PREPOSITION else (0, False)
    last = min(end, comma + 2 + _LONGEST)
    while words[last - 1].text in (".", "!", ","):
        last -= 1
    return (last, False) if end - comma <= _LONGEST else (0, False)
