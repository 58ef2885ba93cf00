"""A clause in; one piece for each finite verb of its subject out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verify.claims.counts import split_counts
from verify.claims.joints import (
    Stop,
    after_lead,
    content_start,
    find_joints,
    is_refusal,
    is_reported_past,
    turns_to_speaker,
)
from verify.claims.measures import split_measures
from verify.claims.objects import find_objects
from verify.claims.reading import (
    DASHES,
    Clause,
    Meant,
    Piece,
    Reading,
    find_front,
)
from verify.claims.words import Part, Word
from verify.language.attribution import Attribution
from verify.language.verbs import ADDRESS, AUXILIARIES, SAY
from verify.records import Polarity, Span


def split_verbs(reading: Reading, clause: Clause) -> Iterator[Piece]:
    """Make one piece of each finite verb that shares the clause's subject; at least one piece."""
    clause = _without_speaker(reading, clause)
    indexes = clause.indexes
    joints = find_joints(reading, clause)
    subject = _subject_indexes(reading, clause, joints[0]) if joints else ()
    if not joints or not _is_subject(reading, subject):
        yield from _counted(reading, clause, indexes, ())
        return
    _, stops = joints
    if _is_in_doubt(reading, clause, subject, stops):
        yield from _counted(reading, clause, indexes, ())
        return
    lead = _lead(reading, clause)
    starts = [indexes[0], *(verb for _, verb, _ in stops)]
    ends = [*(joint for joint, _, _ in stops), indexes[-1] + 1]
    shared = [(), *(auxiliary for _, _, auxiliary in stops)]
    meant = _objects(reading, clause, subject, (joints[0], starts, ends))
    if meant is None:
        yield from _counted(reading, clause, indexes, ())
        return
    clause = replace(clause, meant=meant)
    subject = (*lead, *subject)
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        own = tuple(index for index in indexes if start <= index < end)
        if own:
            front = (*subject, *shared[number]) if number else ()
            yield from _counted(reading, clause, own, front)


def _is_in_doubt(
    reading: Reading, clause: Clause, subject: tuple[int, ...], stops: list[Stop]
) -> bool:
    """Whether what somebody says cannot be parted: it is denied, or a verb may be the speaker's."""
    words, found = reading.words, clause.attribution
    if found is None or not content_start(reading, clause):
        return False
    if found.polarity is not Polarity.SAID:
        return True  # denied as a whole: neither part of it is denied alone
    joint, start, shared = stops[0]
    verb = next((i for i in range(start, len(words)) if words[i].part is Part.VERB), start)
    if turns_to_speaker(words, verb):
        return False
    if len(stops) == 1 and not shared and words[verb].is_past and is_reported_past(words, joint):
        # "Said sales had fallen and cut its forecast": the firm cut it; but "had met and agreed".
        return words[verb].lower not in AUXILIARIES
    if len(stops) > 1 or words[max(0, subject[0] - 1)].lower == "that":
        return False  # a list of deeds, or what "that" opens, is of one person
    if words[subject[0]].part is Part.PRONOUN:
        return False  # "said he would go and blamed Low": the speaker did both
    # "Said her side deserved a draw and blamed the referee": she did.
    return words[verb].lower in ADDRESS | SAY


def _counted(
    reading: Reading, clause: Clause, own: tuple[int, ...], subject: tuple[int, ...]
) -> Iterator[Piece]:
    """One piece for each separate count of a predicate."""
    for count in split_counts(reading.words, own):
        for part in split_measures(reading.words, count):
            yield _piece(reading, clause, part.indexes, subject=subject, first=part.first)


def _lead(reading: Reading, clause: Clause) -> tuple[int, ...]:
    """The words of a lead-in that holds for every verb of the clause: "On Friday, …"."""
    words, indexes = reading.words, clause.indexes
    is_reported = clause.before or content_start(reading, clause)
    return () if is_reported else tuple(i for i in indexes if i < after_lead(words, indexes))


def _objects(
    reading: Reading,
    clause: Clause,
    subject: tuple[int, ...],
    joined: tuple[int, list[int], list[int]],
) -> tuple[Meant, ...] | None:
    """What the pronouns of all further verbs mean; None where that of one is not certain."""
    main, starts, ends = joined
    found: list[Meant] = []
    for start, end in zip(starts[1:], ends[1:], strict=True):
        meant = find_objects(reading, clause, subject, (main, start - 1, end))
        if meant is None:
            return None
        found += meant
    return tuple(found)


def _is_subject(reading: Reading, subject: tuple[int, ...]) -> bool:
    """Whether the words can stand before a verb: a noun phrase, not the rest of a lead-in."""
    if not subject or any(reading.words[i].part is Part.RELATIVE for i in subject):
        return False
    first, last = reading.words[subject[0]], reading.words[subject[-1]]
    is_noun = last.part not in (Part.PREPOSITION, Part.DETERMINER, Part.CONJUNCTION, Part.VERB)
    no_opener = (Part.ADVERB, Part.CONJUNCTION, Part.PREPOSITION)
    return is_noun and last.text != "," and first.part not in no_opener


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


def _subject_indexes(reading: Reading, clause: Clause, main: int) -> tuple[int, ...]:
    """The words of the clause's subject: what stands before its main verb, lead-in left out."""
    words = reading.words
    start_at = content_start(reading, clause)
    first = after_lead(words, clause.indexes)
    before = [i for i in clause.indexes if first <= i < main and words[i].start >= start_at]
    before = _without_insertion(words, before)
    for index in reversed(before):
        if words[index].text == "," and words[index + 1].part is not Part.VERB:
            before = [i for i in before if i > index]
            break
    while before and words[before[-1]].part is Part.ADVERB:
        before.pop()
    while before and words[before[0]].part in (Part.PUNCTUATION, Part.QUOTED):
        before.pop(0)
    return tuple(before)


def _without_insertion(words: tuple[Word, ...], before: list[int]) -> list[int]:
    """A subject without what two commas put behind it: "the fund, once the largest, lost"."""
    commas = [i for i in before if words[i].text == ","]
    if len(commas) < 2 or commas[-1] != before[-1] or commas[0] == before[0]:
        return before
    inside = words[commas[0] + 1 : commas[-1]]
    is_list = inside[0].text[0].isupper() and any(w.part is Part.CONJUNCTION for w in inside)
    return before if is_list else [i for i in before if i < commas[0]]


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
    if subject and found is not None and content_start(reading, clause):
        front = find_front(reading, found, first=clause.indexes[0])
        # "said p, and said q", "said p and declined to say q": q is of the same speaker.
        verb = next((i for i in own if words[i].part is Part.VERB), own[0])
        is_speakers = is_refusal(words, own[0]) or turns_to_speaker(words, verb)
        if words[own[0]].lower == found.cue or is_speakers:
            cue_at = reading.text.rfind(found.cue, front.start, front.end)
            front, subject = Span(front.start, len(reading.text[:cue_at].rstrip())), ()
            if words[verb].lower in SAY:
                found = replace(found, cue=words[verb].lower, content_start=words[verb].end)
        elements.append(front)
    for run in (*_runs(words, subject), *_named(words, own, clause.meant)):
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


def _named(
    words: tuple[Word, ...], own: tuple[int, ...], meant: tuple[Meant, ...]
) -> Iterator[Span]:
    """The stretches of a predicate, with the nouns that its pronouns mean in their places."""
    for found in meant:
        if found.index in own:
            yield from _runs(words, tuple(i for i in own if i < found.index))
            yield found.noun
            own = tuple(i for i in own if i > found.index)
    yield from _runs(words, own)


def _runs(words: tuple[Word, ...], indexes: tuple[int, ...]) -> list[Span]:
    """The stretches of the sentence that the words make, gaps between them left out."""
    starts = [p for p, i in enumerate(indexes) if not p or indexes[p - 1] != i - 1]
    ends = [*starts[1:], len(indexes)]
    return [
        Span(words[indexes[start]].start, words[indexes[end - 1]].end)
        for start, end in zip(starts, ends, strict=False)
    ]
