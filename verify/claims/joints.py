"""A clause in; its main verb and where each further verb of the same subject begins out."""

from __future__ import annotations

from verify.claims.antecedents import is_time
from verify.claims.counts import is_number
from verify.claims.infinitives import BARE, MODALS, shared_infinitive
from verify.claims.leads import lead_end
from verify.claims.reading import Clause, Reading, has_verb, is_list_item, opens_clause
from verify.claims.verb_forms import Form
from verify.claims.word_classes import ONLY_PAST, THINK, WITH_VERB
from verify.claims.words import TWO_OBJECTS, Part, Word
from verify.language.verbs import ALSO_SAY, AUXILIARIES, BE, SAY

_CONDITIONS = frozenset(("if", "unless", "whether", "once", "until"))
_VERB_LINKS = frozenset(("and", "but", "then"))
_QUESTION_WORDS = frozenset(("what", "how", "why", "whom", "whatever", "whoever"))
_SUBORDINATING = frozenset(("if", "when", "because", "that", "until", "unless", "whether"))
# What the speaker of a sentence does rather than those whom it tells of.
_SPEAKERS = frozenset(
    "said added warned cautioned promised pledged vowed stressed noted urged predicted announced "
    "apologised apologized".split()
)
# Verbs whose past is their base.
_SAME_PAST = frozenset("beat burst cast cost cut hit hurt let put quit set shed shut split".split())
_ABOUT = frozenset("about around over under between".split())
_BE_AND_HAVE = BE | frozenset("has have had hasn't haven't hadn't been being".split())


Stop = tuple[int, int, tuple[int, ...]]
"""Where a joint and the next verb stand, and the auxiliary which that verb shares."""


def find_joints(reading: Reading, clause: Clause) -> tuple[int, list[Stop]] | None:
    """The main verb; for each further verb of its subject where joint and verb stand."""
    words, indexes = reading.words, clause.indexes
    start_at = content_start(reading, clause)
    first = after_lead(words, indexes)
    verbs = [i for i in indexes if i >= first and _is_verb_from(words[i], start_at)]
    if not verbs or words[indexes[0]].lower in _CONDITIONS:
        return None
    main = verbs[0]
    if main + 1 in verbs or words[first].lower in _QUESTION_WORDS:
        return None  # "people they saw took pictures": the first verb is not the clause's
    stops: list[Stop] = []
    own = {main}
    for place, index in enumerate(indexes[:-2]):
        is_link = words[index].lower in _VERB_LINKS and words[index].part is not Part.QUOTED
        if index <= main or not is_link:
            continue
        stop = _read_joint(words, verbs, indexes, place, own)
        if stop is None:
            if words[main].lower in _BE_AND_HAVE:  # "was seen and praised, and said": both are his
                own.update(verb for verb in verbs if index < verb <= index + 2)
            continue
        has_comma = words[indexes[place - 1]].text == ","
        stops.append((indexes[place - 1] if has_comma else index, *stop))
        own.add(next((verb for verb in verbs if verb >= stop[0]), stop[0]))
        if not stop[1]:
            stops = [*_listed(words, indexes, main, place - has_comma), *stops]
    return (main, sorted(set(stops))) if stops else None


def _read_joint(
    words: tuple[Word, ...],
    verbs: list[int],
    indexes: tuple[int, ...],
    place: int,
    own: set[int],
) -> tuple[int, tuple[int, ...]] | None:
    """Where the predicate behind "and" begins, with the auxiliary it shares; None if it has none.

    `own` are the verbs so far that have the clause's subject. Where another stands before "and",
    as in "left after the bank failed and sold …", whose predicate follows is in doubt.
    """
    joint, main = indexes[place], min(own)
    has_comma = words[joint - 1].text == ","
    before = [
        verb
        for verb in verbs
        if main < verb < joint and not _is_listed(words, main, verb, is_last=not has_comma)
    ]
    is_apart = any(words[i].text in (";", ":") for i in range(main, joint - 1))
    verb = _next_verb(words, indexes, place + 1)
    is_said = has_comma and verb is not None and _is_saying(words[verb])
    # "It said that it was sorry and declined to comment": nobody else is named who could decline.
    is_alone = words[main - 1].part is Part.PRONOUN
    if verb is not None and is_alone and is_refusal(words, verb):
        return indexes[place + 1], ()
    if is_apart or (not is_said and any(other not in own for other in before)):
        return None
    if any(words[i].lower in _QUESTION_WORDS for i in range(main, joint)) and not is_said:
        return None
    if verb is None or _shares_modal(words, verbs, joint, verb):
        shared = _shared_auxiliary(words, verbs, indexes, place) or shared_infinitive(
            words, verbs, indexes, place
        )
        return (indexes[place + 1], shared) if shared else None
    if not _can_share(words, verbs, main, joint, verb) or is_list_item(words, main, joint):
        return None
    return indexes[place + 1], ()


def _shares_modal(words: tuple[Word, ...], verbs: list[int], joint: int, verb: int) -> bool:
    """Whether a form is the bare one behind "would" or "to": "would fine owners and do nothing"."""
    left = max((other for other in verbs if other < joint), default=verb)
    if words[verb].lower in BARE:
        return words[left].lower in MODALS or any(w.lower == "to" for w in words[left:joint])
    return words[left].lower in MODALS and _is_present(words[verb]) and words[verb].lower[-1] != "s"


def is_refusal(words: tuple[Word, ...], verb: int) -> bool:
    """Whether a verb is that of "declined to comment": words of a speaker about himself."""
    after = words[verb + 1].lower if verb + 1 < len(words) else ""
    return words[verb].lower in ("declined", "refused") and after == "to"


def turns_to_speaker(words: tuple[Word, ...], verb: int) -> bool:
    """Whether a verb of saying is again that of who speaks: "said men had been paid, but warned".

    Not "insisted" or "denied", which those spoken of may have done.
    """
    link = verb - 1 - (words[verb - 1].part is Part.ADVERB)
    is_apart = words[link].lower == "but" or words[link - 1].text == ","
    is_joined = is_apart and words[link].lower in _VERB_LINKS
    return is_joined and words[verb].lower in _SPEAKERS and is_reported_past(words, link)


def is_reported_past(words: tuple[Word, ...], link: int) -> bool:
    """Whether what is reported before "and" is told with "had": a plain past then leaves it."""
    left = next((i for i in range(link - 1, -1, -1) if words[i].part is Part.VERB), link)
    return words[left].lower in ("had", "hadn't")


def _is_listed(words: tuple[Word, ...], main: int, verb: int, *, is_last: bool) -> bool:
    """Whether a verb is one of a list: "cut power, closed the port and killed two"."""
    others = (Part.RELATIVE, Part.CONJUNCTION)
    is_apart = any(
        word.part in others and word.lower not in _VERB_LINKS for word in words[main + 1 : verb]
    )
    if words[verb - 1].text != "," or is_apart:
        return False
    return not is_last or (words[main].is_past and words[verb].is_past)


def _is_saying(word: Word) -> bool:
    return word.lower in SAY | ALSO_SAY


def content_start(reading: Reading, clause: Clause) -> int:
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


def after_lead(words: tuple[Word, ...], indexes: tuple[int, ...]) -> int:
    """The index of the first word after the lead-in of a clause that may have lost words."""
    kept = tuple(words[index] for index in indexes)
    end = lead_end(kept, 0, len(kept))
    return indexes[end] if end < len(indexes) else indexes[-1] + 1


def _is_verb_from(word: Word, start: int) -> bool:
    return word.part is Part.VERB and word.start >= start


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
    is_said = words[joint - 1].text == "," and _is_saying(words[verb])
    opens = (
        word.lower in _SUBORDINATING and words[place + 1].lower != "of"  # "because of rain"
        for place, word in enumerate(between, main + 1)
    )
    if any(opens) and not is_said:
        return False
    earlier = [place for place in verbs if place < joint]
    if not is_said and any(_opens_content(words, place, earlier) for place in earlier):
        return False
    left = max(place for place in verbs if place < joint)
    if words[left].lower in MODALS and words[verb].is_past and words[verb].lower not in AUXILIARIES:
        return False  # "said he would go and opened the door": who did is in doubt
    if _may_be_noun(words, left) and (words[verb].is_past or words[verb].lower == "did"):
        return False
    is_speech = words[left].lower in THINK | SAY | ALSO_SAY
    if is_speech and words[left].is_past and _is_present(words[verb]):
        return False  # "observed the exhibit describes and shows pictures": another subject's
    if words[left].lower not in _BE_AND_HAVE or words[verb].lower in AUXILIARIES:
        return True
    # "was shot and killed" shares the auxiliary; "was hurt and said" does not.
    if words[verb].lower in TWO_OBJECTS:
        return False  # "is long and considered the longest"
    is_active = words[verb].lower in ONLY_PAST or words[joint].lower == "but"
    is_apart = words[joint - 1].text == "," and words[verb + 1].part is Part.WORD
    return is_active or is_apart or _has_object(words, verb)


def _is_present(word: Word) -> bool:
    return word.form is Form.PRESENT and word.lower not in AUXILIARIES


def _may_be_noun(words: tuple[Word, ...], verb: int) -> bool:
    """Whether a present form may be a plural: "late starts improved marks", "it cut relapses"."""
    is_beside = words[verb + 1].is_participle or words[verb - 1].lower in _SAME_PAST
    return _is_present(words[verb]) and is_beside


def _opens_content(words: tuple[Word, ...], verb: int, verbs: list[int]) -> bool:
    """Whether a verb such as "claims" is followed by what is claimed, later verbs perhaps too."""
    lower = words[verb].lower
    is_speech = lower in THINK or lower in SAY or lower in ALSO_SAY
    return is_speech and (opens_clause(words, verb + 1) or verbs[-1] > verb)


def _shared_auxiliary(
    words: tuple[Word, ...], verbs: list[int], indexes: tuple[int, ...], place: int
) -> tuple[int, ...]:
    """The "was" of "was held on Monday and charged with theft", where both have words of their own.

    "Was hit and damaged by a ship" is left whole: the ship did both.
    """
    joint, following = indexes[place], indexes[place + 1]
    left = max((verb for verb in verbs if verb < joint), default=-1)
    if left < 0 or words[left].lower not in _BE_AND_HAVE or not words[following].is_participle:
        return ()
    participle = next((i for i in range(left + 1, joint) if words[i].is_participle), joint)
    between = words[participle + 1 : joint]
    others = (Part.VERB, Part.RELATIVE, Part.CONJUNCTION, Part.QUOTED)
    if len(between) < 2 or any(w.part in others or w.form for w in between):
        return ()
    return tuple(range(left, participle)) if _may_be_passive(words, following) else ()


def _may_be_passive(words: tuple[Word, ...], participle: int) -> bool:
    """Whether what follows is no object: "charged with theft", not "employed about 800 people"."""
    after = words[participle + 1 : participle + 4]
    if not after or after[0].part not in (Part.PREPOSITION, Part.DETERMINER):
        return False
    if after[0].part is Part.DETERMINER:  # "released the next day", "given a fine"
        is_when = any(is_time(word.lower) for word in after)
        return is_when or words[participle].lower in TWO_OBJECTS
    is_counted = any(is_number(word) for word in after[1:2])
    return not (is_counted and after[0].lower in _ABOUT)


def _has_object(words: tuple[Word, ...], verb: int) -> bool:
    """Whether a noun phrase follows at once, which a passive seldom has; no "the next day"."""
    after = words[verb + 1 : verb + 4]
    is_when = any(is_time(word.lower) for word in after)
    return bool(after) and after[0].part is Part.DETERMINER and not is_when


def _listed(
    words: tuple[Word, ...], indexes: tuple[int, ...], main: int, before: int
) -> list[Stop]:
    """The earlier verbs of a list: "restated …, urged …, and said …"."""
    found: list[Stop] = []
    for place in range(1, before):
        index, following = indexes[place], indexes[place + 1]
        if index <= main or words[index].text != ",":
            continue
        if words[following].part is Part.VERB and words[following].is_past:
            found.append((index, following, ()))
    return found
