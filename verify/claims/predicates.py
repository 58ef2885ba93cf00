"""A clause in; one piece for each finite verb of its subject out."""

from __future__ import annotations

from collections.abc import Iterator

from verify.claims.reading import DASHES, Clause, Piece, Reading, find_front, has_verb
from verify.claims.words import Part, Word
from verify.language.attribution import Attribution
from verify.language.verbs import PAST, SAY
from verify.records import Span

_VERB_LINKS = frozenset(("and", "but", "then"))


def split_verbs(reading: Reading, clause: Clause) -> Iterator[Piece]:
    """Make one piece of each finite verb that shares the clause's subject; at least one piece."""
    indexes = clause.indexes
    joints = _verb_joints(reading, clause)
    if not joints:
        yield _piece(reading, clause, indexes)
        return
    main_verb, stops = joints
    subject = _subject_indexes(reading, clause, main_verb)
    starts = [indexes[0], *(verb for _, verb in stops)]
    ends = [*(joint for joint, _ in stops), indexes[-1] + 1]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        own = tuple(index for index in indexes if start <= index < end)
        if number == 0:
            yield _piece(reading, clause, own)
        elif own:
            yield _piece(reading, clause, own, subject=subject)


def _verb_joints(reading: Reading, clause: Clause) -> tuple[int, list[tuple[int, int]]] | None:
    """The main verb; for each further verb of its subject where joint and verb stand."""
    words, indexes = reading.words, clause.indexes
    start_at = _content_start(reading, clause)
    verbs = [i for i in indexes if words[i].part is Part.VERB and words[i].start >= start_at]
    if not verbs:
        return None
    main = verbs[0]
    stops: list[tuple[int, int]] = []
    for place, index in enumerate(indexes[:-2]):
        if (
            index <= main
            or words[index].lower not in _VERB_LINKS
            or words[index].part is Part.QUOTED
        ):
            continue
        verb = _next_verb(words, indexes, place + 1)
        if verb is None or not _can_share(words, verbs, main, index, verb):
            continue
        has_comma = words[indexes[place - 1]].text == ","
        stops.append((indexes[place - 1] if has_comma else index, indexes[place + 1]))
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
    if any(word.lower in ("if", "when", "because", "that") for word in between):
        return False
    is_auxiliary = words[verb].lower not in PAST and not words[verb].lower.endswith("ed")
    left = words[max(v for v in verbs if v < joint)]
    if is_auxiliary:
        return True
    if left.lower.endswith("ed") or left.lower in PAST:
        return words[verb].is_past
    # "was shot and killed" shares the auxiliary; "was hurt and said" does not.
    return words[verb].lower in PAST and words[verb].lower in SAY | {
        "took",
        "went",
        "came",
        "began",
    }


def _listed(
    words: tuple[Word, ...], indexes: tuple[int, ...], main: int, before: int
) -> list[tuple[int, int]]:
    """The earlier verbs of a list: "restated …, urged …, and said …"."""
    found = []
    for place in range(1, before):
        index, following = indexes[place], indexes[place + 1]
        if index <= main or words[index].text != ",":
            continue
        if words[following].part is Part.VERB and words[following].is_past:
            found.append((index, following))
    return found


def _subject_indexes(reading: Reading, clause: Clause, main: int) -> tuple[int, ...]:
    """The words of the clause's subject: what stands before its main verb, lead-in left out."""
    words = reading.words
    start_at = _content_start(reading, clause)
    before = [i for i in clause.indexes if i < main and words[i].start >= start_at]
    for index in reversed(before):
        if words[index].text == "," and words[index + 1].part is not Part.VERB:
            before = [i for i in before if i > index]
            break
    while before and words[before[-1]].part is Part.ADVERB:
        before.pop()
    return tuple(before)


def _piece(
    reading: Reading,
    clause: Clause,
    own: tuple[int, ...],
    subject: tuple[int, ...] = (),
) -> Piece:
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
    if own and found is not None and _is_said_after(words, own, found):
        tail = found.content_end + len(reading.text[found.content_end :])
        tail_start = tail - len(reading.text[found.content_end :].lstrip(" ,"))
        elements += [", ", Span(tail_start, len(reading.text.rstrip(" .")))]
    start = words[own[0]].start if own else 0
    end = words[own[-1]].end if own else len(reading.text)
    return Piece(tuple(elements), start, end, found)


def _is_said_after(words: tuple[Word, ...], own: tuple[int, ...], found: Attribution) -> bool:
    """Whether a piece is part of what somebody says who is named only after it."""
    is_back = found.content_end <= found.speaker_start
    start, end = words[own[0]].start, words[own[-1]].end
    return is_back and found.content_start <= start and end < found.content_end


def _runs(words: tuple[Word, ...], indexes: tuple[int, ...]) -> list[Span]:
    """The stretches of the sentence that the words make, gaps between them left out."""
    runs: list[Span] = []
    previous = -2
    for index in indexes:
        if index == previous + 1:
            runs[-1] = Span(runs[-1].start, words[index].end)
        else:
            runs.append(Span(words[index].start, words[index].end))
        previous = index
    return runs
