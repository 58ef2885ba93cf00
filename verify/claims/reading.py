"""No text in; what cutting a sentence works on out: words, reported speech, clauses, pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verify.claims.verb_forms import Form
from verify.claims.word_classes import WITH_VERB
from verify.claims.words import Part, Word
from verify.language.attribution import Attribution
from verify.language.verbs import ALSO_SAY, AUXILIARIES, SAY
from verify.records import Polarity, Span

_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.?\s$")
DASHES = frozenset(("--", "—", "–"))
_LONGEST_ITEM = 3  # words of a list's item
SUBJECT_WINDOW = 9  # words between a conjunction and the verb of a new clause
_NO_SUBJECT = frozenset((Part.PUNCTUATION, Part.RELATIVE, Part.CONJUNCTION, Part.QUOTED))
_LONGEST_ADDRESSED = 6  # words of whom is spoken to
_NEW_PHRASE = frozenset(("as", "than", "after", "before", "since", "until", "like"))


@dataclass(frozen=True, slots=True)
class Piece:
    """One predicate: `elements` make its wording, words of the sentence or words put in.

    `start` and `end` are offsets into the sentence of the smallest stretch that carries it;
    a subject borrowed from elsewhere stands in `elements` only.
    """

    elements: tuple[Span | str, ...]
    start: int
    end: int
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Meant:
    """A pronoun by the index of its word, and the place of the noun it stands for."""

    index: int
    noun: Span


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of one clause, by index, with what is put before and after it.

    `meant` are pronouns whose noun stands in a part that is cut off.
    """

    indexes: tuple[int, ...]
    before: tuple[Span | str, ...] = ()
    after: tuple[Span | str, ...] = ()
    attribution: Attribution | None = None
    meant: tuple[Meant, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands in a clause besides its main assertion, and the words the clause then loses.

    A clause among `parts` is cut further at its verbs.
    """

    parts: tuple[Piece | Clause, ...]
    taken: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its words and the reported speech in it."""

    text: str
    words: tuple[Word, ...]
    attributions: tuple[Attribution, ...]


def has_verb(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether a finite verb stands among words[start:end]."""
    return any(word.part is Part.VERB for word in words[start:end])


def has_main_verb(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether a finite verb stands among words[start:end] that is not of a relative clause."""
    is_open = False
    for index in range(start, end):
        word = words[index]
        if word.part is Part.RELATIVE:
            is_open = True
        elif word.part is Part.VERB:
            if not is_open:
                return True
            is_open = False
    return False


def opens_clause(words: tuple[Word, ...], index: int) -> bool:
    """Whether a subject and its verb begin here."""
    while index < len(words) and words[index].part is Part.ADVERB:
        index += 1
    if [word.lower for word in words[index : index + 2]] in _HEDGES:
        index += 2
    elif (
        index + 1 < len(words)
        and words[index].lower in _ABOUT
        and words[index + 1].text[0].isdigit()
    ):
        index += 1
    elif _is_range(words, index):
        index += 3
    if index >= len(words) or words[index].form:
        return False
    opener = words[index]
    if opener.lower in WITH_VERB:
        return True  # "it's"
    if opener.lower == "that" and links_clause(words, index):
        return False
    if opener.part in (Part.VERB, Part.PREPOSITION, Part.RELATIVE):
        return False
    if opener.text in ("rather", "instead"):
        return False  # "but rather chose to go"
    if opener.lower.endswith("ing") and opener.text.islower():
        return False
    for place in range(index, min(len(words), index + SUBJECT_WINDOW)):
        word = words[place]
        if word.part is Part.VERB:
            is_lone = place == index + 1 and opener.part is Part.WORD
            is_lone = is_lone and not opener.text[0].isdigit()  # "3,000 were hurt"
            if is_lone and word.lower in ("are", "were", "have") and not opener.lower.endswith("s"):
                return False  # "Low and Ash are"
            return place > index and _is_subject_end(words, place)
        is_after_of = words[place - 1].part is Part.PREPOSITION
        if word.part is Part.PRONOUN and place > index and not is_after_of:
            return False  # "prompt a return to the party they left" has no subject in front
        if word.lower == "as" and words[place - 1].lower == "such":
            continue
        if word.part in _NO_SUBJECT or word.lower in _NEW_PHRASE or word.form is Form.BASE:
            return False
    return False


def _is_range(words: tuple[Word, ...], index: int) -> bool:
    """Whether "between 2,500 and 3,000" begins here, which can be a subject."""
    span = words[index : index + 4]
    return (
        len(span) == 4
        and [span[0].lower, span[2].lower] == ["between", "and"]
        and span[1].text[0].isdigit()
        and span[3].text[0].isdigit()
    )


def links_clause(words: tuple[Word, ...], that: int) -> bool:
    """Whether "that" opens what is said, as in "that courts agree", not "that case"."""
    after = words[that + 1] if that + 1 < len(words) else words[that]
    is_noun_phrase = after.part in (Part.DETERMINER, Part.PRONOUN) or after.text[0].isupper()
    return is_noun_phrase or (after.part is Part.WORD and after.lower.endswith("s"))


def _is_subject_end(words: tuple[Word, ...], verb: int) -> bool:
    """Whether a verb can stand here after its subject, and no second verb right behind it."""
    before = words[verb - 1]
    if before.part is Part.ADVERB:
        before = words[verb - 2]
    if before.part in (Part.PREPOSITION, Part.DETERMINER):
        return False
    if not _may_agree(before, words[verb]):
        return False
    after = words[verb + 1 : verb + 2]
    return not (after and after[0].part is Part.VERB)  # "critics charge is a forced camp"


def _may_agree(noun: Word, verb: Word) -> bool:
    """Whether a noun can be of the number its verb is: "hateful conduct" has no verb in it."""
    if verb.form is not Form.PRESENT or verb.lower in AUXILIARIES or noun.part is not Part.WORD:
        return True
    is_plural = noun.lower.endswith("s") or noun.lower in _PLURALS or noun.text[0].isupper()
    return is_plural or verb.lower.endswith("s")


_PLURALS = frozenset("people men women children police many most others two three four".split())
_HEDGES = (["at", "least"], ["at", "most"], ["more", "than"], ["up", "to"], ["fewer", "than"])
_ABOUT = frozenset(("about", "around", "over", "nearly", "almost", "some", "roughly"))


def is_list_item(words: tuple[Word, ...], verb: int, link: int) -> bool:
    """Whether what stands before "and" is the item of a list: "from seafood, milk and …"."""
    end = link - 1 if words[link - 1].text == "," else link
    start = end
    while start > verb and words[start - 1].text != ",":
        start -= 1
    if start <= verb + 1:
        return False
    item = words[start:end]
    if words[link].lower == "then":
        return False
    if words[link + 1].is_past and _takes_object(words, link + 1):
        return False  # "in Lund, 200 miles away, and damaged a school"
    return (
        len(item) <= _LONGEST_ITEM
        and item[-1].text != ")"
        and not any(word.part in (Part.VERB, Part.RELATIVE, Part.PREPOSITION) for word in item)
    )


def _takes_object(words: tuple[Word, ...], verb: int) -> bool:
    after = words[verb + 1] if verb + 1 < len(words) else words[verb]
    return after.part is Part.DETERMINER or after.text[0].isdigit()


def own_attribution(reading: Reading, clause: Clause) -> Attribution | None:
    """The outermost reported speech whose verb stands in the clause, in no part of it only."""
    if not clause.indexes:
        return None
    start = reading.words[clause.indexes[0]].start
    end = reading.words[clause.indexes[-1]].end
    for found in sorted(reading.attributions, key=lambda item: item.speaker_start):
        if start <= found.speaker_start < end and not found.is_inside(start):
            return found
    return None


def is_writers_own(clause: Clause, at: int, tells: Word | None = None) -> bool:
    """Whether the article itself asserts what stands here, rather than somebody it reports on.

    `tells` is the verb of what stands here, where it has one.

    "X criticised Y for backing Z in a war that …" gives the war as the article's own knowledge.
    """
    found = clause.attribution
    if found is None or (found.polarity is not Polarity.SAID and at < found.speaker_start):
        return True  # a denial tells nothing of what stands before the denier
    is_front = found.content_end > found.speaker_start
    if (
        is_front
        and tells
        and tells.form is Form.PRESENT
        and found.cue.endswith(("ed", "said", "told", "wrote", "heard"))
    ):
        return True  # speech reported in the past would have made it past too
    is_speech = found.cue in SAY or found.cue in ALSO_SAY or found.cue in ("according to", "heard")
    return not (found.content_start <= at < found.content_end) or not is_speech


def find_front(reading: Reading, front: Attribution, *, first: int = 0) -> Span:
    """The words that report speech in front of what is said: "Obama said".

    `first` is the word that the clause begins with: "Ann Low, director for Ash, said" is taken
    from there, since nothing but the speaker can stand before the verb.
    """
    if front.cue == "according to":
        return Span(0, len(reading.text[: front.content_start].rstrip()))
    words = reading.words
    is_agent = reading.text[: front.speaker_start].endswith(("by ", "by the "))
    start = 0 if is_agent else front.speaker_start
    lead = [word for word in words[first:] if word.start < front.speaker_start]
    if lead and not any(word.part is Part.QUOTED or word.text == ";" for word in lead):
        start = min(start, lead[0].start)
    title = _TITLE.search(reading.text, max(0, start - 6), start)
    start = title.start() if title else start
    addressed = _addressed_end(words, front)
    return Span(start, addressed or _skip_space_back(reading.text, front.content_start))


def _addressed_end(words: tuple[Word, ...], front: Attribution) -> int:
    """Where "told the court" ends before "that"; 0 where nobody is spoken to."""
    if front.cue not in ("told", "tells"):
        return 0
    inside = [i for i, word in enumerate(words) if word.start >= front.content_start]
    for index in inside[:_LONGEST_ADDRESSED]:
        if words[index].lower == "that":
            return words[index - 1].end
        if words[index].part in (Part.VERB, Part.PRONOUN, Part.PUNCTUATION):
            return 0
    return 0


def _skip_space_back(text: str, end: int) -> int:
    return len(text[:end].rstrip(" ,:"))
