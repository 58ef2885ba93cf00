"""A clause in; one piece for each finite verb of its subject out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verify.claims.counts import split_counts
from verify.claims.infinitives import MODALS, shared_infinitive
from verify.claims.measures import split_measures
from verify.claims.reading import (
    DASHES,
    Clause,
    Piece,
    Reading,
    find_front,
    has_verb,
    is_list_item,
    lead_end,
    opens_clause,
)
from verify.claims.verb_forms import Form
from verify.claims.word_classes import ONLY_PAST, WITH_VERB
from verify.claims.words import TWO_OBJECTS, Part, Word
from verify.language.attribution import Attribution
from verify.language.verbs import ALSO_SAY, AUXILIARIES, BE, SAY
from verify.records import Span

_THINK = frozenset(
    """
    think thinks thought believe believes believed feel feels felt know knows knew hope hopes hoped
    say claim suggest fear fears feared doubt doubts
    """.split()
)
_CONDITIONS = frozenset(("if", "unless", "whether", "once", "until"))
_LONGEST_REPEATED = 9  # words of a lead-in, its comma among them
_VERB_LINKS = frozenset(("and", "but", "then"))
_SUBORDINATING = frozenset(("if", "when", "because", "that", "until", "unless", "whether"))
BE_AND_HAVE = BE | frozenset("has have had hasn't haven't hadn't been being".split())


def split_verbs(reading: Reading, clause: Clause) -> Iterator[Piece]:
    """Make one piece of each finite verb that shares the clause's subject; at least one piece."""
    clause = _without_speaker(reading, clause)
    indexes = clause.indexes
    joints = _verb_joints(reading, clause)
    subject = _subject_indexes(reading, clause, joints[0]) if joints else ()
    if not joints or not _is_subject(reading, subject):
        yield from _counted(reading, clause, indexes, ())
        return
    _, stops = joints
    subject = (*_repeated_lead(reading, clause), *subject)
    starts = [indexes[0], *(verb for _, verb, _ in stops)]
    ends = [*(joint for joint, _, _ in stops), indexes[-1] + 1]
    shared = [(), *(auxiliary for _, _, auxiliary in stops)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        own = tuple(index for index in indexes if start <= index < end)
        if own:
            front = (*subject, *shared[number]) if number else ()
            yield from _counted(reading, clause, own, front)


def _counted(
    reading: Reading, clause: Clause, own: tuple[int, ...], subject: tuple[int, ...]
) -> Iterator[Piece]:
    """One piece for each separate count of a predicate."""
    for count in split_counts(reading.words, own):
        for part in split_measures(reading.words, count):
            yield _piece(reading, clause, part.indexes, subject=subject, first=part.first)


def _repeated_lead(reading: Reading, clause: Clause) -> tuple[int, ...]:
    """The words of a lead-in that holds for every verb of the clause: "On Friday, …"."""
    words, indexes = reading.words, clause.indexes
    lead = tuple(i for i in indexes if i < _after_lead(words, indexes))
    is_reported = clause.before or _content_start(reading, clause)
    if not lead or is_reported or len(lead) > _LONGEST_REPEATED:
        return ()
    return () if any(words[i].part is Part.VERB for i in lead) else lead


def _after_lead(words: tuple[Word, ...], indexes: tuple[int, ...]) -> int:
    """The index of the first word after the lead-in of a clause that may have lost words."""
    kept = tuple(words[index] for index in indexes)
    end = lead_end(kept, 0, len(kept))
    return indexes[end] if end < len(indexes) else indexes[-1] + 1


def _is_subject(reading: Reading, subject: tuple[int, ...]) -> bool:
    """Whether the words can stand before a verb: a noun phrase, not the rest of a lead-in."""
    if not subject or any(reading.words[i].part is Part.RELATIVE for i in subject):
        return False
    first, last = reading.words[subject[0]], reading.words[subject[-1]]
    is_noun = last.part not in (Part.PREPOSITION, Part.DETERMINER, Part.CONJUNCTION, Part.VERB)
    no_opener = (Part.ADVERB, Part.CONJUNCTION, Part.PREPOSITION)
    return is_noun and last.text != "," and first.part not in no_opener


def _is_verb_from(word: Word, start: int) -> bool:
    return word.part is Part.VERB and word.start >= start


def _without_speaker(reading: Reading, clause: Clause) -> Clause:
    """The clause up to ", Low said" at its end, which every piece then gets again."""
    found = clause.attribution
    words = reading.words
    if found is None or found.content_end > found.speaker_start or not clause.indexes:
        return clause
    kept = tuple(i for i in clause.indexes if words[i].start < found.content_end)
    is_whole = words[clause.indexes[-1]].start >= found.speaker_start
    has_content = is_whole and any(words[i].part is Part.VERB for i in kept)
    is_quoted = any(words[i].part is Part.QUOTED for i in clause.indexes)
    return replace(clause, indexes=kept) if has_content and not is_quoted else clause


_Stop = tuple[int, int, tuple[int, ...]]
"""Where a joint and the next verb stand, and the auxiliary which that verb shares."""


def _verb_joints(reading: Reading, clause: Clause) -> tuple[int, list[_Stop]] | None:
    """The main verb; for each further verb of its subject where joint and verb stand."""
    words, indexes = reading.words, clause.indexes
    start_at = _content_start(reading, clause)
    first = _after_lead(words, indexes)
    verbs = [i for i in indexes if i >= first and _is_verb_from(words[i], start_at)]
    if not verbs or words[indexes[0]].lower in _CONDITIONS:
        return None
    main = verbs[0]
    if main + 1 in verbs:
        return None  # "people they saw took pictures": the first verb is not the clause's
    stops: list[_Stop] = []
    for place, index in enumerate(indexes[:-2]):
        if (
            index <= main
            or words[index].lower not in _VERB_LINKS
            or words[index].part is Part.QUOTED
        ):
            continue
        verb = _next_verb(words, indexes, place + 1)
        auxiliary = (
            (
                _shared_auxiliary(words, verbs, indexes, place)
                or shared_infinitive(words, verbs, indexes, place)
            )
            if verb is None
            else ()
        )
        if auxiliary:
            has_comma = words[indexes[place - 1]].text == ","
            stops.append((indexes[place - has_comma], indexes[place + 1], auxiliary))
            continue
        if verb is None or not _can_share(words, verbs, main, index, verb):
            continue
        if is_list_item(words, main, index):
            continue
        has_comma = words[indexes[place - 1]].text == ","
        stops.append((indexes[place - 1] if has_comma else index, indexes[place + 1], ()))
        if has_comma:
            stops = [*_listed(words, indexes, main, place - 1), *stops]
    return (main, sorted(set(stops))) if stops else None


def _content_start(reading: Reading, clause: Clause) -> int:
    """Where the words begin whose verbs share a subject: at what is said, if somebody says it.

    0 in "X arrived and said p": there the verb of saying is the second verb of X itself.
    """
    found = clause.attribution
    if found is None or found.content_start <= found.speaker_start or clause.before:
        return 0
    outer = [
        index
        for index in clause.indexes
        if found.speaker_end <= reading.words[index].start < found.content_start
    ]
    joined = any(reading.words[index].lower in _VERB_LINKS for index in outer)
    return 0 if joined and has_verb(reading.words, outer[0], outer[-1]) else found.content_start


def _next_verb(words: tuple[Word, ...], indexes: tuple[int, ...], place: int) -> int | None:
    for index in indexes[place : place + 3]:
        if words[index].lower in WITH_VERB:
            return None
        if words[index].part is Part.VERB:
            return index
        if words[index].part is not Part.ADVERB:
            return None
    return None


def _can_share(words: tuple[Word, ...], verbs: list[int], main: int, joint: int, verb: int) -> bool:
    """Whether the verb after the joint can only have the subject of the main verb."""
    between = words[main + 1 : joint]
    if not between or any(word.part is Part.RELATIVE for word in between):
        return False
    is_said = words[joint - 1].text == "," and words[verb].lower in SAY | ALSO_SAY
    if any(word.lower in _SUBORDINATING for word in between) and not is_said:
        return False
    earlier = [place for place in verbs if place < joint]
    if not is_said and any(_opens_content(words, place, earlier) for place in earlier):
        return False
    left = max(place for place in verbs if place < joint)
    if words[left].lower in MODALS and words[verb].is_past and words[verb].lower not in AUXILIARIES:
        return False  # "said he would go and opened the door": who did is in doubt
    is_speech = words[left].lower in _THINK | SAY | ALSO_SAY
    if is_speech and words[left].is_past and _is_present(words[verb]):
        return False  # "observed the exhibit describes and shows pictures": another subject's
    if words[left].lower not in BE_AND_HAVE or words[verb].lower in AUXILIARIES:
        return True
    # "was shot and killed" shares the auxiliary; "was hurt and said" does not.
    if words[verb].lower in TWO_OBJECTS:
        return False  # "is long and considered the longest"
    is_active = words[verb].lower in ONLY_PAST or words[joint].lower == "but"
    is_apart = words[joint - 1].text == "," and words[verb + 1].part is Part.WORD
    return is_active or is_apart or _has_object(words, verb)


def _is_present(word: Word) -> bool:
    return word.form is Form.PRESENT and word.lower not in AUXILIARIES


def _opens_content(words: tuple[Word, ...], verb: int, verbs: list[int]) -> bool:
    """Whether a verb such as "claims" is followed by what is claimed, later verbs perhaps too."""
    lower = words[verb].lower
    is_speech = lower in _THINK or lower in SAY or lower in ALSO_SAY
    return is_speech and (opens_clause(words, verb + 1) or verbs[-1] > verb)


def _shared_auxiliary(
    words: tuple[Word, ...], verbs: list[int], indexes: tuple[int, ...], place: int
) -> tuple[int, ...]:
    """The "was" of "was held on Monday and charged with theft", where both have words of their own.

    "Was hit and damaged by a ship" is left whole: the ship did both.
    """
    joint, following = indexes[place], indexes[place + 1]
    left = max((verb for verb in verbs if verb < joint), default=-1)
    if left < 0 or words[left].lower not in BE_AND_HAVE or not words[following].is_participle:
        return ()
    participle = next((i for i in range(left + 1, joint) if words[i].is_participle), joint)
    between = words[participle + 1 : joint]
    own = words[following + 1 : following + 2]
    others = (Part.VERB, Part.RELATIVE, Part.CONJUNCTION, Part.QUOTED)
    if len(between) < 2 or any(w.part in others or w.form for w in between):
        return ()
    is_told = bool(own) and own[0].part in (Part.PREPOSITION, Part.DETERMINER)
    return tuple(range(left, participle)) if is_told else ()


def _has_object(words: tuple[Word, ...], verb: int) -> bool:
    """Whether a noun phrase follows at once, which a passive seldom has."""
    after = words[verb + 1] if verb + 1 < len(words) else words[verb]
    return after.part is Part.DETERMINER


def _listed(
    words: tuple[Word, ...], indexes: tuple[int, ...], main: int, before: int
) -> list[_Stop]:
    """The earlier verbs of a list: "restated …, urged …, and said …"."""
    found: list[_Stop] = []
    for place in range(1, before):
        index, following = indexes[place], indexes[place + 1]
        if index <= main or words[index].text != ",":
            continue
        if words[following].part is Part.VERB and words[following].is_past:
            found.append((index, following, ()))
    return found


def _subject_indexes(reading: Reading, clause: Clause, main: int) -> tuple[int, ...]:
    """The words of the clause's subject: what stands before its main verb, lead-in left out."""
    words = reading.words
    start_at = _content_start(reading, clause)
    first = _after_lead(words, clause.indexes)
    before = [i for i in clause.indexes if first <= i < main and words[i].start >= start_at]
    for index in reversed(before):
        if words[index].text == "," and words[index + 1].part is not Part.VERB:
            before = [i for i in before if i > index]
            break
    while before and words[before[-1]].part is Part.ADVERB:
        before.pop()
    while before and words[before[0]].part in (Part.PUNCTUATION, Part.QUOTED):
        before.pop(0)
    return tuple(before)


def _piece(
    reading: Reading,
    clause: Clause,
    own: tuple[int, ...],
    subject: tuple[int, ...] = (),
    first: int = 0,
) -> Piece:
    """Make a piece of a predicate's own words and its subject, who says it among them.

    `first` is the word with which its smallest stretch begins: those before may be only shared.
    """
    words = reading.words
    while own and words[own[-1]].text in (",", ";", *DASHES):
        own = own[:-1]
    elements: list[Span | str] = list(clause.before)
    found = clause.attribution
    if subject and found is not None and _content_start(reading, clause):
        front = find_front(reading, found)
        if words[own[0]].lower == found.cue:  # "said p, and said q": q is said by the same
            cue_at = reading.text.rfind(found.cue, front.start, front.end)
            front, subject = Span(front.start, len(reading.text[:cue_at].rstrip())), ()
        elements.append(front)
    for run in (*_runs(words, subject), *_runs(words, own)):
        if elements:
            elements.append(" ")
        elements.append(run)
    elements += clause.after
    if own and found is not None and _is_said_after(words, own, found):
        tail = found.content_end + len(reading.text[found.content_end :])
        tail_start = tail - len(reading.text[found.content_end :].lstrip(" ,"))
        elements += [", ", Span(tail_start, len(reading.text.rstrip(" .")))]
    start = words[first].start if own else 0
    end = words[own[-1]].end if own else len(reading.text)
    told = found if found is not None and _holds_cue(reading.text, elements, found) else None
    return Piece(tuple(elements), start, end, told)


def _holds_cue(text: str, elements: list[Span | str], found: Attribution) -> bool:
    """Whether a piece has the verb that reports speech: "arrived" of "arrived and said" has not."""
    cue = re.compile(rf"\b{re.escape(found.cue)}\b", re.IGNORECASE)
    return any(
        isinstance(element, Span) and cue.search(text, element.start, element.end)
        for element in elements
    )


def _is_said_after(words: tuple[Word, ...], own: tuple[int, ...], found: Attribution) -> bool:
    """Whether a piece is part of what somebody says who is named only after it."""
    is_back = found.content_end <= found.speaker_start
    start, end = words[own[0]].start, words[own[-1]].end
    return is_back and found.content_start <= start and end <= found.content_end


def _runs(words: tuple[Word, ...], indexes: tuple[int, ...]) -> list[Span]:
    """The stretches of the sentence that the words make, gaps between them left out."""
    starts = [p for p, i in enumerate(indexes) if not p or indexes[p - 1] != i - 1]
    ends = [*starts[1:], len(indexes)]
    return [
        Span(words[indexes[start]].start, words[indexes[end - 1]].end)
        for start, end in zip(starts, ends, strict=False)
    ]
