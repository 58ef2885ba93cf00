"""What was mentioned so far in; whom "he", "she", "they" or "it" means out.

Every rule here answers with one name where it is certain, with several or none where it is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verify.claims.subjects import Mention
from verify.claims.written import is_small
from verify.language.names import Gender, NameKind
from verify.language.verbs import ALSO_SAY, SAY

LOOK_BACK = 2  # sentences; further back a pronoun has been taken up by somebody else
LOOK_FURTHER = 6  # sentences that are searched for whom an open one may mean
GENDERS = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "hers": Gender.FEMALE,
}
_SAYS = "|".join(sorted(SAY | ALSO_SAY))
# "he said", "he also told"; and "said he".
PRONOUN_SAYS = re.compile(
    rf"\s(?:also\s|then\s|later\s|has\s|had\s|further\s)?(?:{_SAYS})(?![\w-])"
)
_SAID_PRONOUN = re.compile(rf"[\"”’,]\s(?:{_SAYS})\s$")
# "Low said (that) he", "Low, 34, told reporters that she".
_GOVERNED = re.compile(
    rf"(?:,[^,]{{1,60}},)?\s(?:also\s|then\s|later\s|has\s|had\s)?(?:{_SAYS})"
    r"(?:\s(?:reporters|journalists|the\s(?:court|paper|newspaper|agency|jury|inquiry)|on\s[A-Z]\w+day))?"
    r"\s?,?\s?(?:that\s)?$"
)
_COORDINATED = re.compile(r",?\s(?:and|with)\s$")
_AND = re.compile(r"\sand\s(?:[A-Z][\w.]+\s){0,3}|\sand\s(?:[a-z]+\s){0,2}(?:[A-Z][\w.]+\s){0,2}")
OPENING = re.compile(
    r"(?:(?:But|And|Yet|So|Still|Also|Then|Later|However|Instead|Meanwhile|Moreover|Afterwards?|"
    r"If\s(?:convicted|elected|re-elected|found\sguilty|jailed|successful|appointed)|"
    r"(?:On|In|At|By|After|Before|During|Since|For|Until|With)\s[^,;“\"]{1,50}),?\s)?$"
)
_SECOND_CLAUSE = re.compile(r",\s(?:and|but|so|yet)\s$")
_TOLD = re.compile(r"\b(?:told|asked|informed|assured|reminded)\s$")
_OWN_VERB_WORDS = 3
_SAYING = re.compile(rf"(?:{_SAYS})$")
_PREPOSITIONS = frozenset("behind above below around near with for before after".split())
_KIN_LENGTH = 50
# Between "his" and a name: who he is to him.
_KIN = re.compile(r"(?:,?\s(?:then-)?[a-z][\w-]*(?:\s-\s\w+)?){1,4},?\s")
_ENDS_SAYING = re.compile(rf"\s(?:{_SAYS})(?:\son\s[A-Z]\w+day)?\.?$")
# What goes on with the life told of: "She had suffered a stroke".
_WENT_BEFORE = re.compile(r"\s(?:had|was|has|leaves|left)\s")
_PLURAL = re.compile(
    r"(?<![\w’'-])(?!this|his|was|is|has|as|its|perhaps|always|times|years|days|weeks|months|hours)"
    r"[a-z]{3,}(?<!s)s(?![\w-])"
)
# "Low, a teacher who knew Hart's father, said he": the sentence's first name says it.
_SAYS_AFTER_ASIDE = re.compile(rf",\s(?:also\s|later\s)?(?:{_SAYS})\s(?:that\s)?$")
_OPENING_WORDS = 4
# "Low said Hart had lied. He denied it": who is spoken of answers as well as who spoke.
_ANSWERS = re.compile(
    r"\s(?:also\s|then\s|later\s|has\s|had\s)?(?:den|admit|reject|dismiss|confirm|acknowledg|conced|"
    r"apologi|repli|respond|agree|answer)\w*"
)
# "a spokesman for Low said he", "Hart was hit and Low said he": another one may be meant.
_LED_BY_ANOTHER = re.compile(
    r"(?<![\w-])(?:for|of|to|with|by|against|and|but|while|though|as)\s(?:[A-Z][\w.]*\s){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a word means: `name` where it is certain, else "" and whom it may mean.

    `is_here` is True where what it means stands before it in the same sentence.
    """

    name: str = ""
    candidates: tuple[str, ...] = ()
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A pronoun in its sentence: `text[start:end]` is `word`, in lower case."""

    text: str
    start: int
    end: int
    word: str


def find_person(
    place: Place, here: Sequence[Mention], earlier: Sequence[tuple[str, Sequence[Mention]]]
) -> Meant:
    """Whom a "he" or "she" means.

    `here` are the mentions of its own sentence, `earlier` the sentences before, the nearest
    first, with theirs. Unnamed people ("a lawyer") are candidates too, and leave it open.
    """
    gender = GENDERS[place.word]
    kin = _relative(place, here)
    before = [
        m
        for m in here
        if m.end <= place.start
        and _can_be(m, gender)
        and not m.is_quoted
        and (m.who != kin or not kin)
    ]
    agent = ""
    if place.word in ("him", "her") and before and _is_own_object(place, before[-1]):
        agent = before[-1].who
        before = [m for m in before if m.who != before[-1].who or m.words != before[-1].words]
    if before:
        name = _in_sentence(place, before)
        return Meant(name, _named(before), is_here=True)
    # "He praised Low": somebody named later in the same clause is another one.
    is_nominative = place.word in ("he", "she")
    others = {
        m.who
        for m in here
        if m.start >= place.end and not m.is_quoted and m.who and not _closes(place.text, m)
    }
    for index, (text, mentions) in enumerate(earlier[:LOOK_BACK]):
        people = [
            m
            for m in mentions
            if _can_be(m, gender)
            and not m.is_quoted
            and not (m.who and (m.who in (kin, agent) or (is_nominative and m.who in others)))
        ]
        people = _without_asides(people, gender)
        if people:
            further = earlier[index:]
            name = _across(place, gender, text, people, further) or _only_one(people, earlier)
            return Meant(name, _named(people))
    return Meant(candidates=_further(gender, earlier))


def _without_asides(people: list[Mention], gender: Gender) -> list[Mention]:
    """Those whom a sentence tells of, without a miner whose daughter one of them only is."""
    told = [m for m in people if not m.is_aside]
    return told if any(m.who and m.gender is gender for m in told) else people


def _only_one(people: Sequence[Mention], earlier: Sequence[tuple[str, Sequence[Mention]]]) -> str:
    """Who may not be a person, but is the only one that the sentences before name or call so."""
    everyone = {m.who or m.words for _, ms in earlier for m in ms if m.kind is NameKind.PERSON}
    first = people[0]
    return first.who if len(everyone) == 1 and first.who and first.is_subject else ""


def _further(gender: Gender, earlier: Sequence[tuple[str, Sequence[Mention]]]) -> tuple[str, ...]:
    """Whom an open pronoun may mean when nobody near fits: those of the nearest sentence."""
    for _, mentions in earlier[LOOK_BACK:]:
        people = [m for m in mentions if _can_be(m, gender) and not m.is_quoted]
        if people:
            return _named(people)
    return ()


def _closes(text: str, mention: Mention) -> bool:
    """True in "He also urged calm, Low said": who says it may be who it is said of."""
    return bool(
        mention.is_subject
        and PRONOUN_SAYS.match(text, mention.end)
        and text[: mention.start].rstrip().endswith((",", "”", '"', "’’", "''", "—", "–"))
    )


def _is_own_object(place: Place, subject: Mention) -> bool:
    """True in "Low would make him fight": nobody is called "him" in a clause of his own."""
    gap = place.text[subject.end : place.start]
    words = gap.split()
    is_close = 1 <= len(words) <= _OWN_VERB_WORDS and "," not in gap
    if not is_close or words[-1] in _PREPOSITIONS or is_small(words[-1]):
        return False
    # Between a name and "her" at the end of a clause stands its verb.
    if not subject.is_subject and not (words[-1].isalpha() and words[0] in (words[-1], "never")):
        return False
    is_possessive = place.word == "her" and re.match(r"\s[a-z]", place.text[place.end :])
    return not is_possessive and not _SAYING.match(words[0]) and "and" not in words


def _relative(place: Place, here: Sequence[Mention]) -> str:
    """Whom "his" cannot mean: "his brother Tom Low", "Tom Low, his brother"; "" for nobody."""
    if place.word not in ("his", "her"):
        return ""
    for m in here:
        if m.who and 0 < m.start - place.end <= _KIN_LENGTH:
            between = place.text[place.end : m.start]
            if _KIN.fullmatch(between):
                return m.who
        if m.who and m.end == place.start - 2 and _KIN.match(place.text, place.end):
            return m.who
    return ""


def _in_sentence(place: Place, before: Sequence[Mention]) -> str:
    last = before[-1]
    if len(_distinct(before)) == 1:
        return last.who if last.is_sure else ""
    gap = place.text[last.end : place.start]
    is_governed = (
        last.is_subject
        and _GOVERNED.fullmatch(gap)
        and not _LED_BY_ANOTHER.search(place.text, max(0, last.start - 40), last.start)
    )
    if is_governed or _COORDINATED.fullmatch(gap) or last.is_pronoun:
        return last.who
    first = before[0]
    opens = len(place.text[: first.start].split()) <= _OPENING_WORDS and first.is_sure
    if opens and _SAYS_AFTER_ASIDE.search(place.text, max(0, place.start - 40), place.start):
        return first.who
    return ""


def _across(
    place: Place,
    gender: Gender,
    text: str,
    people: Sequence[Mention],
    earlier: Sequence[tuple[str, Sequence[Mention]]],
) -> str:
    if len(_distinct(people)) == 1:
        is_certain = any(m.is_sure for m in people) and not _may_be_another(
            place, gender, text, people, earlier
        )
        return people[0].who if is_certain else ""
    speaker = _speaker(text, people)
    if speaker and _is_saying(place) and not _is_answering(place):
        return speaker
    topic = people[0]
    if _only_reports(text, people) and topic.is_subject and topic.is_sure:
        return topic.who if _WENT_BEFORE.match(place.text, place.end) else ""
    is_topic = topic.is_subject and topic.is_sure and topic.who
    if not is_topic or place.word not in ("he", "she"):
        return ""
    if not OPENING.fullmatch(place.text[: place.start]):
        return ""
    second = earlier[1][1] if len(earlier) > 1 else ()
    before = next((m for m in second if m.is_subject and _can_be(m, gender)), None)
    goes_on = before is not None and before.who == topic.who
    if topic.is_pronoun or (goes_on and not any(m.is_subject for m in people[1:])):
        return topic.who
    return ""


def _is_answering(place: Place) -> bool:
    is_first = OPENING.fullmatch(place.text[: place.start]) is not None
    return is_first and _ANSWERS.match(place.text, place.end) is not None


def _only_reports(text: str, people: Sequence[Mention]) -> bool:
    """True in "Low died, her daughter Ann Low said.": two people, the second one only says it."""
    last = people[-1]
    is_last = len(_distinct(people)) == 2 and last.is_subject and _ENDS_SAYING.match(text, last.end)
    return bool(is_last) and people[0].who != last.who


def _may_be_another(
    place: Place,
    gender: Gender,
    text: str,
    people: Sequence[Mention],
    earlier: Sequence[tuple[str, Sequence[Mention]]],
) -> bool:
    """Whether somebody a sentence further up fits better than the only one of the last sentence.

    Who only speaks there often speaks of somebody else, whom "she" then means; and "he said" means
    who spoke before rather than whom he spoke of.
    """
    is_speaking = any(_says(text, m) for m in people)
    if is_speaking is _is_saying(place):
        return False
    others = [m for _, ms in earlier[1 : LOOK_BACK + 1] for m in ms if _can_be(m, gender)]
    others = [m for m in others if m.who and m.who != people[0].who and not m.is_quoted]
    if is_speaking:
        return any(m.is_sure for m in others)
    return any(m.is_subject and m.is_sure for m in others) and not people[0].is_subject


def _says(text: str, mention: Mention) -> bool:
    is_before = mention.is_subject and PRONOUN_SAYS.match(text, mention.end)
    return bool(is_before) or _is_said_by(text, mention)


def _speaker(text: str, people: Sequence[Mention]) -> str:
    """The one person a sentence has saying something, "" when it is said to another of them."""
    if any(_TOLD.search(text, max(0, m.start - 12), m.start) for m in people):
        return ""
    saying = {m.who: m for m in people if m.who and m.is_subject and _says(text, m)}
    (who, speaker) = next(iter(saying.items()), ("", people[0]))
    is_one = len(saying) == 1 and not any(
        _AND.fullmatch(text[m.end : speaker.start]) for m in people if m.end < speaker.start
    )
    return who if is_one else ""


def _is_said_by(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 60) : mention.start]
    return re.search(rf"[\"”’,]\s(?:{_SAYS})\s(?:[\w.’'-]+\s){{0,6}}$", before) is not None


def _is_saying(place: Place) -> bool:
    if place.word not in ("he", "she"):
        return False
    return bool(
        PRONOUN_SAYS.match(place.text, place.end)
        or _SAID_PRONOUN.search(place.text, max(0, place.start - 20), place.start)
    )


def opens_second_clause(place: Place) -> bool:
    """True in "The bank closed, and it …": the words before may go into a claim of their own."""
    return _SECOND_CLAUSE.search(place.text, max(0, place.start - 8), place.start) is not None


def find_pair(
    place: Place, here: Sequence[Mention], earlier: Sequence[tuple[str, Sequence[Mention]]]
) -> str:
    """The two that a "they" at the beginning means: "Low and Hart" of the sentence before."""
    if place.word not in ("they", "their"):
        return ""
    if opens_second_clause(place):
        text, mentions = place.text[: place.start], [m for m in here if m.end < place.start]
        if not mentions or not OPENING.fullmatch(text[: mentions[0].start]):
            return ""
    elif OPENING.fullmatch(place.text[: place.start]) and earlier:
        if any(m.start < place.start for m in here):
            return ""
        nearest = next((one for one in earlier[:LOOK_BACK] if _may_be_several(one)), earlier[0])
        text, mentions = nearest[0], list(nearest[1])
    else:
        return ""
    named = [m for m in mentions if not m.is_quoted]
    if named and named[0].kind is not NameKind.PLACE:
        named = [m for m in named if m.kind is not NameKind.PLACE]
    if len(named) != 2 or not all(m.who for m in named):
        return ""
    first, second = named
    are_people = first.kind is NameKind.PERSON
    if not (first.is_sure and second.is_sure) and not (are_people and first.is_sure):
        return ""
    is_pair = _AND.fullmatch(text[first.end : second.start]) and first.kind is second.kind
    if not is_pair or _PLURAL.search(text, second.end):
        return ""  # another plural that "they" could mean
    return f"{first.who} and {second.who}"


def _may_be_several(sentence: tuple[str, Sequence[Mention]]) -> bool:
    """Whether a sentence tells of more than one of anything: names, or a noun in the plural."""
    text, mentions = sentence
    return len({m.who for m in mentions if m.who}) > 1 or _PLURAL.search(text) is not None


def _can_be(mention: Mention, gender: Gender) -> bool:
    if mention.kind is not NameKind.PERSON:
        return False
    return mention.gender in (gender, Gender.UNKNOWN)


def _distinct(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Names, or the words where there is no name, each once."""
    return tuple(dict.fromkeys(m.who or m.words for m in mentions))


def _named(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The same without what has no words of its own: an open pronoun."""
    return tuple(words for words in _distinct(mentions) if words)
