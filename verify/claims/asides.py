"""A clause in; what stands in it besides its main assertion out: one piece each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.claims.antecedents import Kind, find_described, is_person
from verify.claims.appositions import read_apposition
from verify.claims.circumstances import read_circumstance
from verify.claims.counts import read_figures
from verify.claims.phrases import is_named, is_plural
from verify.claims.reading import (
    Aside,
    Clause,
    Piece,
    Reading,
    has_main_verb,
    is_writers_own,
)
from verify.claims.relatives import aside_end, read_relative
from verify.claims.verb_forms import Form
from verify.claims.word_classes import WITH_VERB
from verify.claims.words import TWO_OBJECTS, Part, Word
from verify.language.verbs import ALSO_SAY, AUXILIARIES, BESIDE, SAY
from verify.records import Span

_AFTER_PARTICIPLE = (Part.PREPOSITION, Part.WORD, Part.ADVERB, Part.DETERMINER)
_ARTICLES = frozenset(("a", "an"))
_DONE_TO_PEOPLE = frozenset(
    """
    accused acquitted aged appointed armed arrested born charged convicted detained dressed
    educated elected employed engaged fired hired hurt indicted injured jailed killed married
    nominated raised sentenced suspected suspended trained wanted wounded
    """.split()
)

# What holds of a thing as long as it is there, and what may have held only then.
_PLACED = frozenset("based headquartered located situated".split())
_STATES = frozenset("called known named owned run led headed made".split())
_OVER = re.compile(
    r"\b(?:collapsed|closed|folded|bankrupt|bankruptcy|defunct|dissolved|ceased|demolished|"
    r"destroyed|shut|sank|died|killed|liquidated|merged|disbanded)\b"
)
_DATED = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\bat the time\b|\bthen\b|\buntil\b")


def find_asides(reading: Reading, clause: Clause) -> Iterator[Aside]:
    """Relative clauses and the like: a piece of their own, and the words the main clause loses."""
    end = clause.indexes[-1] + 1
    index = clause.indexes[0]
    while index < end - 1:
        found = _read_at(reading, clause, index, end)
        if found is not None:
            yield found
            index = max(found.taken, default=index)
        index += 1
    for index in clause.indexes[1:-1]:
        figures = read_figures(reading, clause, index, end)
        if figures is not None:
            yield figures


def _read_at(reading: Reading, clause: Clause, index: int, end: int) -> Aside | None:
    word = reading.words[index]
    if word.part is Part.QUOTED:
        return None
    circumstance = read_circumstance(reading, clause, index, end)
    if circumstance is not None:
        return circumstance
    if index == clause.indexes[0]:
        return None
    if word.part is Part.RELATIVE:
        return read_relative(reading, clause, index, end)
    if word.text == ",":
        return (
            _participle(reading, clause, index, end)
            or _encounter(reading, clause, index, end)
            or read_apposition(reading, clause, index, end)
        )
    return None


def _participle(reading: Reading, clause: Clause, comma: int, end: int) -> Aside | None:
    """Read ", conducted with the help of a translator," as what was done to the noun before."""
    words = reading.words
    done = comma + 1
    if words[done].part is Part.ADVERB or words[done].lower == "long":
        done += 1  # "long attributed to"
    # A past form between two commas before the verb can only be a participle, whatever the model
    # took it for: "the team, seeded second, dropped".
    if done + 2 >= end or words[done].lower in AUXILIARIES | SAY | ALSO_SAY | BESIDE:
        return None
    if not (words[done].is_participle or words[done].is_past):
        return None
    following = words[done + 1]
    is_object = following.part is Part.DETERMINER and words[done].lower not in TWO_OBJECTS
    if is_object or following.part not in _AFTER_PARTICIPLE:
        return None  # "Low, led the team": no participle after all
    if not is_writers_own(clause, words[comma + 1].start):
        return None
    kind = Kind.PERSON if words[done].lower in _DONE_TO_PEOPLE else Kind.THING
    antecedent = find_described(reading, clause, comma, kind=kind, is_one=False)
    stop = _closing_comma(words, done + 1, end)
    if antecedent is None or not stop:
        return None
    if antecedent.span.start > words[clause.indexes[0]].start:
        return None
    rest = Span(words[comma + 1].start, words[stop - 1].end)
    lasts = _lasts(reading, words[stop + 1], rest) if done == comma + 1 else False
    is_several = is_plural(antecedent.head)
    be = (" are " if is_several else " is ") if lasts else (" were " if is_several else " was ")
    piece = Piece((antecedent.span, be, rest), antecedent.span.start, rest.end)
    return Aside((piece,), frozenset(range(comma, stop + 1)))


def _lasts(reading: Reading, verb: Word, rest: Span) -> bool:
    """Whether a state such as "based in Oslo" is so still, as far as the sentence tells."""
    state = reading.text[rest.start : rest.end]
    if _OVER.search(reading.text) or _DATED.search(state):
        return False
    opener = state.split(maxsplit=1)[0].lower()
    return opener in _PLACED or (opener in _STATES and verb.form is Form.PRESENT)


def _closing_comma(words: tuple[Word, ...], start: int, end: int) -> int:
    """The comma before the main verb; 0 when there is none, the noun being no subject then."""
    for index in range(start, end - 1):
        if words[index].part is Part.VERB:
            return 0
        if words[index].text == ",":
            is_verb = words[index + 1].part in (Part.VERB, Part.ADVERB)
            return index if is_verb else 0
    return 0


def _encounter(reading: Reading, clause: Clause, comma: int, end: int) -> Aside | None:
    """Read ", an encounter that's likely the last …" as "The encounter is likely the last …"."""
    words = reading.words
    is_told = has_main_verb(words, clause.indexes[0], comma)
    if words[comma + 1].lower not in _ARTICLES or not is_told:
        return None
    if words[comma - 1].text[0].isupper() and words[clause.indexes[0]].part is Part.PUNCTUATION:
        return None  # "“…,” said Ann Low, a nurse who": that is Ann Low
    nearby = range(comma + 3, min(end - 1, comma + 6))
    relative = next((i for i in nearby if words[i].part is Part.RELATIVE), 0)
    found = clause.attribution
    if not relative or (found is not None and found.speaker_start >= words[comma].start):
        return None
    noun = reading.text[words[comma + 2].start : words[relative - 1].end]
    is_be = words[relative].lower.endswith("'s")
    following = words[relative + 1]
    is_verb = following.part is Part.VERB and following.lower not in WITH_VERB
    if re.search(r"[A-Z,]", noun) or not (is_be or is_verb):
        return None
    if is_named(words[comma - 1]) and is_person(noun):
        return None  # "beat Ash, a banker who": that is Ash
    stop = aside_end(words, relative, end) or end
    last = stop
    while words[last - 1].part is Part.PUNCTUATION and words[last - 1].text != ")":
        last -= 1
    if last - relative < 3:
        return None
    rest = Span(words[relative + 1].start, words[last - 1].end)
    joint = " is " if is_be else " "
    piece = Piece((f"The {noun}{joint}", rest), words[comma + 1].start, rest.end)
    closes = stop < end and words[stop].text == ","
    return Aside((piece,), frozenset(range(comma, stop + closes)))
