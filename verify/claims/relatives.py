"""A clause in; what its relative clauses tell out, each with the words it takes from the clause."""

from __future__ import annotations

import re

from verify.claims.phrases import agrees, is_inner_comma, is_named, phrase_before, whole_subject
from verify.claims.reading import (
    DASHES,
    Aside,
    Clause,
    Piece,
    Reading,
    is_writers_own,
    opens_clause,
)
from verify.claims.words import Part, Word
from verify.records import Span

RELATIVES = frozenset(("who", "which", "where", "whose"))
_MARKS = frozenset((",", "-", *DASHES))
# After ", which" these tell of the whole clause before as often as of its last noun.
_OF_THE_EVENT = frozenset(
    """
    mean means meant make makes made lead leads led allow allows allowed cause causes caused
    be have not prompt prompts prompted draw draws drew force forces forced
    raise raises raised result results resulted surprised angered triggered left give gives gave
    helped helps happened happens
    """.split()
)
_LIMITED = re.compile(
    r"\b(?:first|last|only|not|most|best|same|any|anyone|no|those|every|each|someone|\w+est)\b",
    re.IGNORECASE,
)
_UNREAL = frozenset(("could", "would", "might", "may", "can", "should", "will", "must"))
_NAME_OR_FIGURE = re.compile(r"[\dA-Z]")
_OPENING = 2  # words: one noun and its preposition
_STOPS = frozenset((",", ";", *DASHES))
_LIMIT_BEFORE = 16  # characters: "not the only" stands before "mayor who …"
_FEWEST_WORDS = 4  # of a restrictive clause, its "that" among them


def read_relative(reading: Reading, clause: Clause, index: int, end: int) -> Aside | None:
    """Read the relative clause that opens at word `index`, if one does that tells a fact."""
    word = reading.words[index]
    if word.part is not Part.RELATIVE:
        return None
    verb = next((w for w in reading.words[index:end] if w.part is Part.VERB), None)
    if verb is None or not is_writers_own(clause, word.start, verb):
        return None
    if reading.words[index - 1].text in _MARKS:
        return _after_mark(reading, clause, index, end) if word.lower in RELATIVES else None
    piece = _restrictive(reading, clause, index, end)
    return Aside((piece,)) if piece is not None else None


def aside_end(words: tuple[Word, ...], start: int, end: int) -> int:
    """The index after an aside that begins at word `start`: at its closing mark, or `end`.

    0 where it has no verb, so that it is no clause.
    """
    has_verb = False
    for index in range(start, end):
        word = words[index]
        if word.part is Part.VERB:
            has_verb = True
        elif has_verb and word.text in DASHES:
            return index
        elif has_verb and word.text == "," and index + 1 < end and not is_inner_comma(words, index):
            is_quote_end = words[index + 1].text in ("”", '"') and index + 2 < end
            following = words[index + 1 + is_quote_end]
            closes = following.part in (Part.VERB, Part.ADVERB) or following.lower in ("and", "but")
            if closes or opens_clause(words, index + 1 + is_quote_end):
                return index + 2 * is_quote_end
    return end if has_verb else 0


def _after_mark(reading: Reading, clause: Clause, index: int, end: int) -> Aside | None:
    words = reading.words
    stop = aside_end(words, index, end)
    if not stop:
        return None
    last = stop
    while last > index and words[last - 1].part is Part.PUNCTUATION and words[last - 1].text != ")":
        last -= 1
    mark = index - 1
    antecedent = whole_subject(reading, clause, mark) or phrase_before(reading, clause, mark)
    if antecedent is not None and words[index].lower == "who":
        antecedent = _named_before(reading, clause, antecedent)
    if antecedent is None or last - index < 3 or _is_in_doubt(reading, antecedent, mark):
        return None
    part = _worded(reading, index, last, antecedent)
    if part is None:
        return None
    is_age = words[mark - 1].text.isdigit() and words[mark - 2].text == ","
    closes = stop < end and words[stop].text in (",", *DASHES) and not is_age
    if closes and stop + 1 < end:
        goes_on = words[stop + 1].lower in ("and", "but") or opens_clause(words, stop + 1)
        closes = not goes_on
    return Aside((part,), frozenset(range(mark, stop + closes)))


def _named_before(reading: Reading, clause: Clause, antecedent: Span) -> Span:
    """The "Ash" of "Ash, the champion, who had led": who is named before a description."""
    words = reading.words
    place = next(i for i, word in enumerate(words) if word.start == antecedent.start)
    is_described = words[place].part is Part.DETERMINER and place > clause.indexes[0] + 1
    if not is_described or words[place - 1].text != "," or not is_named(words[place - 2]):
        return antecedent
    return phrase_before(reading, clause, place - 1) or antecedent


def _is_in_doubt(reading: Reading, antecedent: Span, mark: int) -> bool:
    """Whether "which" may mean more than the noun before: "Camp Low in Dell, which …"."""
    words = reading.words
    noun = reading.text[antecedent.start : antecedent.end]
    place = next(i for i, word in enumerate(words) if word.start == antecedent.start)
    if place and words[place - 1].text == ",":
        return True  # "a market in Ash, Dell, which …"
    at = place - (place > 1 and words[place - 1].part is Part.DETERMINER)
    is_of = at > 1 and words[at - 1].lower == "of"
    if words[mark + 1].lower == "who":
        return is_of  # "members of the club, who …", "the wife of Ash, who …"
    if words[mark + 1].lower != "which":
        return False
    if words[mark].text != "," and not noun[0].isupper():
        return True
    is_after = place > 1 and words[place - 1].lower in ("in", "at", "near", "from", "of")
    # "Analysts at Ash Bank, which": a capital that opens the sentence makes no name.
    return is_after and is_named(words[place - 2]) and place > _OPENING


def _worded(reading: Reading, index: int, last: int, antecedent: Span) -> Piece | Clause | None:
    words = reading.words
    opener = words[index].lower
    noun = reading.text[antecedent.start : antecedent.end]
    rest = Span(words[index + 1].start, words[last - 1].end)
    start, end = antecedent.start, words[last - 1].end
    if opener == "whose":
        return Piece((antecedent, "’" if noun.endswith("s") else "’s", " ", rest), start, end)
    if opener == "where":
        place = re.sub(r"^(?:in|at)\s", "", noun)
        if not opens_clause(words, index + 1):
            return None
        return Clause(tuple(range(index + 1, last)), after=(f" in {place}",))
    verb_at = index + 1
    while verb_at < last and words[verb_at].part is Part.ADVERB:
        verb_at += 1
    verb = words[verb_at]
    if verb.part is not Part.VERB:
        return _object_relative(reading, index, last, antecedent)
    told = words[min(verb_at + 1, last)] if verb.lower in _UNREAL else verb
    if not agrees(noun, verb) or (opener == "which" and told.lower in _OF_THE_EVENT):
        return None
    noun_at = tuple(i for i in range(index) if antecedent.start <= words[i].start < antecedent.end)
    return Clause((*noun_at, *range(index + 1, last)))


def _object_relative(reading: Reading, index: int, last: int, antecedent: Span) -> Piece | None:
    """Read "Dell, which the council calls a town": "The council calls Dell a town"."""
    words = reading.words
    if words[index].lower != "which" or not opens_clause(words, index + 1):
        return None
    verb = next(i for i in range(index + 1, last) if words[i].part is Part.VERB)
    if verb + 1 >= last or words[verb + 1].lower not in ("as", "in", "on", "at", "from", "a", "an"):
        return None
    front = Span(words[index + 1].start, words[verb].end)
    rest = Span(words[verb + 1].start, words[last - 1].end)
    return Piece((front, " ", antecedent, " ", rest), antecedent.start, rest.end)


def _restrictive(reading: Reading, clause: Clause, index: int, end: int) -> Clause | None:
    """Read "a war that has killed 3,000 people": it tells of one thing, not of a kind of things."""
    words = reading.words
    if words[index].lower not in ("that", "who", "which") or index + 2 >= end:
        return None
    verb = words[index + 1]
    if verb.part is not Part.VERB or verb.lower in _UNREAL:
        return None
    antecedent = phrase_before(reading, clause, index)
    if antecedent is not None and words[index].lower == "that":
        antecedent = _with_head(reading, clause, antecedent)
    if antecedent is None:
        return None
    noun = reading.text[antecedent.start : antecedent.end]
    is_one = noun.lower().startswith(("a ", "an ", "the ")) or noun[0].isupper()
    near = reading.text[max(0, antecedent.start - _LIMIT_BEFORE) : antecedent.end]
    if not is_one or _LIMITED.search(near) or not agrees(noun, verb):
        return None
    last = _restrictive_end(words, index, end)
    rest = Span(verb.start, words[last - 1].end)
    # Without a figure or a name there is nothing a desk could look up.
    if last - index < _FEWEST_WORDS or not _NAME_OR_FIGURE.search(
        reading.text[rest.start : rest.end]
    ):
        return None
    # "the schools that receive aid" names a kind; "a mast that sends …" is one.
    is_told = verb.is_past or verb.lower in ("has", "have") or not noun.lower().startswith("the ")
    if not is_told:
        return None
    noun_at = tuple(i for i in range(index) if antecedent.start <= words[i].start < antecedent.end)
    return Clause((*noun_at, *(i for i in range(index + 1, last))))


def _with_head(reading: Reading, clause: Clause, antecedent: Span) -> Span | None:
    """The whole of "a loudspeaker in Dell" before "that", where only "Dell" was found."""
    words = reading.words
    place = next(i for i, word in enumerate(words) if word.start == antecedent.start)
    if words[place].part is Part.DETERMINER:
        return antecedent
    if place < clause.indexes[0] + 2 or words[place - 1].lower not in ("in", "at", "near", "from"):
        return antecedent
    head = phrase_before(reading, clause, place - 1)
    return Span(head.start, antecedent.end) if head is not None else None


def _restrictive_end(words: tuple[Word, ...], index: int, end: int) -> int:
    """Where the clause ends: at a mark, or before the verb of the main clause."""
    last = index + 2
    while last < end and (words[last].text not in _STOPS or is_inner_comma(words, last)):
        if words[last].part is Part.VERB and words[last - 1].part is not Part.CONJUNCTION:
            is_own = any(
                word.part in (Part.RELATIVE, Part.PRONOUN) for word in words[index + 2 : last]
            )
            is_own = is_own or opens_clause(words, index + 2)
            if not is_own:
                break
        last += 1
    while words[last - 1].part is Part.PUNCTUATION and words[last - 1].text != ")":
        last -= 1
    return last
