"""A clause's words in; its separate counts out, and what figures beside a name tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from verify.claims.phrases import is_named, is_plural, phrase_before, whole_subject
from verify.claims.reading import DASHES, Aside, Clause, Piece, Reading, is_writers_own
from verify.claims.words import Part, Word
from verify.language.gazetteer import DEMONYMS
from verify.language.verbs import BE, SAYING
from verify.records import Span

_NUMBER = re.compile(
    r"\d[\d,.]*(?:-\d+)?$|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozens|"
    r"half|one-third|two-thirds|three-quarters|hundreds|thousands|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|million)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
COUNT_HEDGES = frozenset(
    "at least about nearly almost more than over another some up to around some roughly only just "
    "fewer less".split()
)
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$")
_SPANNING = frozenset(("between", "from"))
SUPERLATIVE = frozenset(
    "most highest largest lowest fewest biggest smallest longest best worst first second third "
    "fastest deadliest heaviest strongest".split()
)
_REPEATED = frozenset(("them", "these", "those", "which", "whom"))
_OLD = re.compile(r"(\d{1,3}|[a-z]+)-year-old$")
_FEWEST_OF_ORDINAL = 4  # words: "his first in years"
_LONGEST_PARENTHESIS = 12
_LONGEST_PUT_IN = 4  # words between two commas that only put something in
_PASSIVES = frozenset("hurt shot held left found sent burnt lost put set sold built kept".split())
_SHORT = 5  # letters: "bring" and "king" are no forms in -ing
_SCORE = re.compile(r"\d{1,3}(?:[-–]\d{1,3}){1,2}$")

_HARMED = frozenset("killed died drowned injured hurt wounded trapped burned rescued".split())
# What opens a place, a time or a cause; "treated for smoke", "charged with theft" are of one count.
_CIRCUMSTANCES = frozenset("when after as while during in on at near by over following".split())
_NO_OUTCOMES = frozenset("including according following using being during regarding".split())

Indexes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """The words of one count, those it shares among them, and where its own words begin."""

    indexes: Indexes
    first: int
    is_outcome: bool = False  # what a comma adds: its main clause is told alone as well


def is_number(word: Word) -> bool:
    """Whether a word is a figure, in digits or spelled out, and no year."""
    is_figure = word.text[0].isdigit() or bool(_NUMBER.match(word.lower))
    return is_figure and not _YEAR.match(word.text)


def split_counts(words: tuple[Word, ...], own: Indexes) -> tuple[Count, ...]:
    """Part "killed 12 in Dell and 3 in Ash" into the words of each count.

    The verb and what stands before it is in each; all words together where there is one count.
    """
    whole = Count(own, own[0])
    verb = next((place for place, i in enumerate(own) if words[i].part is Part.VERB), -1)
    if verb < 0:
        return (whole,)
    outcomes = _outcomes(words, own, verb)
    if outcomes:
        return (*split_counts(words, outcomes[0].indexes), *outcomes[1:])
    for place in range(verb + 2, len(own) - 1):
        if words[own[place]].lower != "and" or words[own[place]].part is Part.QUOTED:
            continue
        start = _object_start(words, own, verb)
        first, second = own[start:place], own[place + 1 :]
        passive = _gapped_passive(words, own, verb, place)
        if passive:
            shared = _shared_tail(words, own, verb, place)
            return Count((*own[:place], *shared), own[0]), Count(passive, own[place + 1])
        is_be = words[own[verb]].lower in BE
        if (
            _are_counts(words, first, second)
            or _are_dated(words, first, second)
            or (is_be and _are_ordinals(words, first, second))
        ):
            both = (*own[:start], *second)
            return Count(own[:place], own[0]), Count(both, own[place + 1])
    return (whole,)


def _outcomes(words: tuple[Word, ...], own: Indexes, verb: int) -> tuple[Count, ...]:
    """Part ", killing 12 people and injuring 30" from what happened, and from each other."""
    marks = [p for p in range(verb + 1, len(own) - 2) if words[own[p]].part is Part.PUNCTUATION]
    comma = next((p for p in marks if _opens_outcome(words, own[p], own[p + 1])), 0)
    if not comma or any(words[i].part in (Part.VERB, Part.QUOTED) for i in own[comma:]):
        return ()
    # In "were two: Low of Dell, running third, and Ash" the form belongs to a name of a list.
    before = [words[own[p]].text for p in marks if p < comma and not _is_in_time(words, own[p])]
    is_listed = any(mark in (":", *DASHES) for mark in before)
    if is_listed or before.count("(") > before.count(")") or _is_put_in(words, own, marks, comma):
        return ()
    starts = [comma + 1]
    for place in range(comma + 2, len(own) - 1):
        is_link = words[own[place]].lower in ("and", ",")
        if is_link and words[own[place + 1]].lower.endswith("ing"):
            starts.append(place + 1)
    ends = [*(start - 1 for start in starts[1:]), len(own)]
    parts = [own[a:b] for a, b in zip(starts, ends, strict=True)]
    if not all(any(_NUMBER.match(words[i].lower) for i in part) for part in parts):
        return ()
    main = own[:comma]
    return (
        Count(main, own[0]),
        *(Count((*main, own[comma], *part), part[0], is_outcome=True) for part in parts),
    )


def _is_in_time(words: tuple[Word, ...], mark: int) -> bool:
    """Whether a colon stands in "2:21:04"."""
    return words[mark].end == words[mark + 1].start and words[mark + 1].text.isdigit()


def _is_put_in(words: tuple[Word, ...], own: Indexes, marks: list[int], comma: int) -> bool:
    """Whether a comma closes what another opened just before it: "and, like Low, going"."""
    earlier = [place for place in marks if place < comma and words[own[place]].text == ","]
    return bool(earlier) and comma - earlier[-1] <= _LONGEST_PUT_IN


def _opens_outcome(words: tuple[Word, ...], comma: int, index: int) -> bool:
    word = words[index]
    is_form = word.text.endswith("ing") and word.text.islower() and len(word.text) > _SHORT
    is_form = is_form and word.part is Part.WORD
    if not is_form or words[index + 1].form:
        return False
    return words[comma].text == "," and is_form and word.lower not in _NO_OUTCOMES | SAYING


def _object_start(words: tuple[Word, ...], own: Indexes, verb: int) -> int:
    """The place after the verb, its participle and its adverbs."""
    place = verb + 1
    while place < len(own) and (
        words[own[place]].form or words[own[place]].part in (Part.ADVERB, Part.VERB)
    ):
        place += 1
    return place


def _are_counts(words: tuple[Word, ...], first: Indexes, second: Indexes) -> bool:
    if any(words[i].lower in _SPANNING or words[i].part is Part.RELATIVE for i in first):
        return False
    return _opens_with_count(words, first) and _opens_with_count(words, second)


def _opens_with_count(words: tuple[Word, ...], phrase: Indexes) -> bool:
    """Whether a phrase is a count of something, "at least 3 in Ash": no day, no year, not bare."""
    for place, index in enumerate(phrase):
        word = words[index]
        if _NUMBER.match(word.lower) and not _YEAR.match(word.text):
            rest = [words[i] for i in phrase[place + 1 :]]
            is_bare = not rest or rest[0].part is Part.PUNCTUATION or _MONTH.match(rest[0].text)
            return not is_bare and not any(
                w.part in (Part.VERB, Part.RELATIVE, Part.QUOTED) or w.text == "," for w in rest
            )
        is_money = "$" in (word.text, words[index + 1].text) or word.text in "€£"
        if word.lower not in COUNT_HEDGES and not is_money:
            return False
    return False


def _are_dated(words: tuple[Word, ...], first: Indexes, second: Indexes) -> bool:
    """Whether both phrases are things with a year: "the title in 2001 and the cup in 2005"."""
    for phrase in (first, second):
        texts = [words[i] for i in phrase]
        years = [place for place, word in enumerate(texts) if _YEAR.match(word.text)]
        if len(years) != 1 or texts[years[0] - 1].lower != "in" or years[0] < 2:
            return False
        has_verb = any(w.part is Part.VERB and not w.lower.endswith("s") for w in texts)
        if texts[0].part is not Part.DETERMINER or has_verb:
            return False
    return not any(words[i].text == "," for i in second)


def _are_ordinals(words: tuple[Word, ...], first: Indexes, second: Indexes) -> bool:
    """Whether "it was" is followed by two: "the third in a decade and his first in a year"."""
    if len(second) < _FEWEST_OF_ORDINAL or any(words[i].part is Part.VERB for i in second):
        return False
    opens = words[second[0]].part is Part.DETERMINER and words[second[1]].lower in SUPERLATIVE
    return opens and any(words[i].lower in SUPERLATIVE for i in first)


def _gapped_passive(words: tuple[Word, ...], own: Indexes, verb: int, place: int) -> Indexes:
    """Read "12 were killed and 30 injured": the second count with the auxiliary of the first."""
    second = own[place + 1 :]
    has_passive = any(words[i].is_participle for i in own[verb + 1 : place])
    if words[own[verb]].lower not in ("were", "was") or not has_passive:
        return ()
    for at, index in enumerate(second[:6]):
        if words[index].is_participle and at > 0 and _is_passive(words[index]):
            count = second[:at]
            is_count = any(_NUMBER.match(words[i].lower) for i in count) and all(
                _NUMBER.match(words[i].lower) or words[i].lower in COUNT_HEDGES or at - k <= 2
                for k, i in enumerate(count)
            )
            return (*count, own[verb], *second[at:]) if is_count else ()
        if words[index].part not in (Part.WORD, Part.DETERMINER, Part.PREPOSITION, Part.ADVERB):
            return ()
    return ()


def _shared_tail(words: tuple[Word, ...], own: Indexes, verb: int, place: int) -> Indexes:
    """What is told of both counts in "12 were killed and 30 hurt when a bus fell": "when …".

    Nothing where the first has words of its own, which only a dash may put in.
    """
    done = next(p for p in range(verb + 1, place) if words[own[p]].is_participle)
    inside = [words[i] for i in own[done + 1 : place]]
    if words[own[done]].lower not in _HARMED:
        return ()  # "12 were arrested and 3 charged on Friday": arrested on another day, perhaps
    if inside and not (inside[0].text in DASHES and inside[-1].text in DASHES):
        return ()
    rest = place + 1
    while rest < len(own) and not words[own[rest]].is_participle:
        rest += 1
    tail = own[rest + 1 :]
    return tail if tail and words[tail[0]].lower in _CIRCUMSTANCES else ()


def with_shared_ends(reading: Reading, clauses: tuple[Clause, ...]) -> Iterator[Clause]:
    """The same clauses, "14 died" of "14 died and 60 were hurt when trains met" with that end."""
    words = reading.words
    for place, clause in enumerate(clauses):
        second = clauses[place + 1].indexes if place + 1 < len(clauses) else ()
        said = [a.content_end for a in reading.attributions if a.content_end <= a.speaker_start]
        end = min(said, default=len(reading.text))  # not ", the army said", which is put behind
        told = tuple(i for i in second if words[i].start < end)
        tail = _end_of_both(words, clause.indexes, told)
        if tail:
            span = Span(words[tail[0]].start, words[tail[-1]].end)
            yield replace(clause, after=(*clause.after, " ", span))
        else:
            yield clause


def _end_of_both(words: tuple[Word, ...], first: Indexes, second: Indexes) -> Indexes:
    while first and words[first[-1]].text in (",", *DASHES):
        first = first[:-1]
    if not first or words[first[-1]].lower not in _HARMED:
        return ()
    harmed = next((p for p, i in enumerate(second) if words[i].lower in _HARMED), 0)
    counted = all(any(is_number(words[i]) for i in part) for part in (first, second[:harmed]))
    tail = second[harmed + 1 :]
    while tail and words[tail[-1]].part is Part.PUNCTUATION:
        tail = tail[:-1]
    tail = tail[1:] if tail and words[tail[0]].text == "," else tail
    return tail if counted and tail and words[tail[0]].lower in _CIRCUMSTANCES else ()


def _is_passive(word: Word) -> bool:
    """Whether a participle can be a passive: "30 injured", but "3,000 slept" is the active."""
    return word.lower.endswith(("ed", "en", "wn")) or word.lower in _PASSIVES


def read_figures(reading: Reading, clause: Clause, index: int, end: int) -> Aside | None:
    """Read what a figure tells beside its noun: an age, a record in brackets, a superlative."""
    word = reading.words[index]
    if not is_writers_own(clause, word.start):
        return None
    if word.text == "(":
        pieces = tuple(_bracketed(reading, clause, index, end))
        return Aside(pieces) if pieces else None
    if word.text == ",":
        return _superlative(reading, clause, index, end)
    return _age(reading, index, end)


def _age(reading: Reading, index: int, end: int) -> Aside | None:
    """Read "the 33-year-old Low" as "Low is 33 years old"."""
    words = reading.words
    lower = words[index].lower
    match = _OLD.match(lower) if lower.endswith("-year-old") else None
    if match is None or index + 1 >= end or words[index + 1].part is not Part.WORD:
        return None
    last = index + 1
    while last + 1 < end and is_named(words[last]) and is_named(words[last + 1]):
        last += 1
    is_noun = last + 1 >= end or words[last + 1].part is not Part.WORD or words[last + 1].form
    start = index - 1
    while start > index - 3 and words[start].part is Part.WORD and words[start].text.islower():
        start -= 1
    if not is_noun or words[start].lower != "the":
        return None
    noun = Span(words[index + 1].start, words[last].end)
    described = Span(words[start + 1].start, words[index - 1].end)
    is_bare = start + 1 == index
    front: tuple[Span | str, ...] = ("The ", noun) if is_bare else ("The ", described, " ", noun)
    if is_named(words[last]) and is_bare and words[last].text not in DEMONYMS:
        front = (noun,)
    piece = Piece((*front, f" is {match[1]} years old"), words[index].start, noun.end)
    return Aside((piece,))


# In brackets these tell when or how long, not what somebody has: "Sunday (20 BST)".
_TIMES = frozenset(
    """
    hours hrs mins minutes seconds days weeks months years gmt utc bst cet cest est edt pst pdt
    am pm a.m. p.m.
    """.split()
)


def _bracketed(reading: Reading, clause: Clause, index: int, end: int) -> Iterator[Piece]:
    """Read "Low (45-1, 33 KOs)" as "Low is 45-1" and "Low has 33 KOs"."""
    words = reading.words
    close = next(
        (i for i in range(index, min(end, index + _LONGEST_PARENTHESIS)) if words[i].text == ")"), 0
    )
    if not close or not is_named(words[index - 1]):
        return
    first = index - 1
    while first > clause.indexes[0] and is_named(words[first - 1]):
        first -= 1
    name = Span(words[first].start, words[index - 1].end)
    start = index + 1
    if words[start].lower == "born" and close > start + 1:
        born = Span(words[start].start, words[close - 1].end)
        yield Piece((name, " was ", born), name.start, born.end)
        return
    for place in range(index + 1, close + 1):
        if words[place].text not in (",", ")"):
            continue
        item = words[start:place]
        start = place + 1
        if not item or not item[0].text[0].isdigit() or _YEAR.match(item[0].text):
            return
        span = Span(item[0].start, item[-1].end)
        is_score = len(item) == 1 and _SCORE.match(reading.text[span.start : span.end])
        counted = item[-1].lower
        is_time = counted in _TIMES or ":" in reading.text[span.start : span.end]
        is_count = counted[-1].isalpha() and not is_time
        if is_score or is_count:
            yield Piece((name, " is " if is_score else " has ", span), name.start, span.end)


def _superlative(reading: Reading, clause: Clause, comma: int, end: int) -> Aside | None:
    """Read "with 84,121 votes, the most in Dell" as "84,121 votes were the most in Dell"."""
    words = reading.words
    if comma + 3 >= end or words[comma + 1].lower != "the":
        return None
    if words[comma + 2].lower not in SUPERLATIVE:
        return None
    if words[comma + 3].lower == "of" and words[min(comma + 4, end - 1)].lower in _REPEATED:
        return None  # "70 shocks, the strongest of them of 5.8"
    figure = whole_subject(reading, clause, comma) or phrase_before(reading, clause, comma)
    if figure is None or not any(
        _NUMBER.match(w.lower) for w in words if figure.start <= w.start < figure.end
    ):
        return None
    stop = comma + 3
    while (
        stop < end and words[stop].text not in (",", ";", ".") and words[stop].part is not Part.VERB
    ):
        stop += 1
    rest = Span(words[comma + 1].start, words[stop - 1].end)
    be = " were " if is_plural(reading.text[figure.start : figure.end]) else " was "
    return Aside((Piece((figure, be, rest), figure.start, rest.end),))
