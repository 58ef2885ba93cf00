"""A stretch of text in; the speaker that its noun phrase names out: a person, else the words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from verify.language.cues import Cues
from verify.language.names import Name, NameKind
from verify.language.verbs import AUXILIARIES, PARTICIPLES, PAST, PRESENT

_MOST_WORDS = 14  # of a speaker; longer stretches are clauses, not noun phrases
_LONGEST = 160  # characters behind a verb among which its subject is looked for
_ADVERBS = re.compile(r"(?:(?:\w+ly|then|also|later|once|now|just|even|still|again|in turn)\s+)+")
# What may stand behind who speaks, and is no part of him: "the fire service first reported". Nouns
# in -ly and "the first" are.
ADVERB_END = re.compile(
    r"(?<!\b[Tt]he)\s(?:at\sfirst|in\sturn|first|also|later|earlier|then|now|still|only|already"
    r"|just|again|once|(?!(?:family|assembly|ally|bully|monopoly|supply|reply|fly|elderly)$)"
    r"[a-z]+ly)$"
)
_FINITE = re.compile(r"[a-z]+(?:ed|[^s]s)$")
_NOT_FIRST = frozenset(
    """in on at from by with during after before under over through about amid despite since until
    for to as when while if because although though which who that where but and or so than whether
    how why what there here""".split()
)
# No noun phrase ends in one of these.
LINKS = frozenset("of in on at for from to with by near the a an his her their its our my".split())
# A name behind one of these is not the one who speaks: "the spokesman for Low", "the lawyer
# representing Low", "the widow of the miner Low".
GOVERNED = re.compile(
    r"(?:\b(?:on|at|of|for|in|from|with|to|by|near|and|under|against|over|behind|about|through)|"
    r"(?<=[a-z]\s)[a-z]{3,}ing)\s+"
    r"(?:(?:the|a|an|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Senator)\.?\s+)*$|"
    r"\b(?:of|for|to|with|by)\s+(?:the|an?|his|her|their|its)\s+(?:[a-z][\w-]*\s+){1,2}$"
)
# What stands between a description and the name of whom it is of: "the head, Colonel Low".
APPOSED = re.compile(r",\s(?:[A-Z][a-z]+\.?\s){0,3}")
# What ends a person's name; "da Silva" goes on with it.
_AFTER_NAME = re.compile(r"\s(?:of|known)\s|\s(?:d[aeo]s?|du|del|della|dal|dalla)\s(?=[a-zà-ÿ])")
_KIN_OF = ("the ", "his ", "her ")
_HOMES = (" of ", " at ", " from ")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to speak: the name or phrase, where it stands in the text, and the verb."""

    words: str
    start: int
    cue: str


@dataclass(frozen=True, slots=True)
class Places:
    """A text with its names in order, to be found by where they stand."""

    text: str
    names: tuple[Name, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> Sequence[Name]:
        """The names that begin and end between start and end."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [name for name in self.names[first:last] if name.end <= end]

    def people(self, start: int, end: int) -> Sequence[Name]:
        """Those of them that are known to be people."""
        return [name for name in self.within(start, end) if name.kind is NameKind.PERSON]


def is_phrase(words: str, cues: Cues) -> bool:
    """Whether the words can be a noun phrase: short, no finite verb, no preposition in front."""
    own = words.replace("’", "'").split()
    if not own or len(own) > _MOST_WORDS:
        return False
    first = own[0]
    if first.lower() in _NOT_FIRST and own != ["From"]:
        return False
    if first.islower() and len(first) > len("Dred") and first.endswith(("ed", "ing")):
        return False
    return cues.finite.isdisjoint(own)


def is_finite(word: str) -> bool:
    """Whether an English word looks like a verb that a subject goes before."""
    return word not in AUXILIARIES and (
        word in PAST or word in PRESENT or (word.islower() and _FINITE.match(word) is not None)
    )


def looks_finite(word: str) -> bool:
    """Whether an English word may be a clause's verb or the first word of it: "left", "has"."""
    return is_finite(word) or word in AUXILIARIES


def is_verb_form(word: str) -> bool:
    """Whether an English word is surely a verb's form, and no plural noun as in is_finite."""
    is_form = word in PAST or word in PRESENT or word in PARTICIPLES or word.endswith("ed")
    return word.islower() and is_form


def without_adverbs(text: str, start: int, end: int, cues: Cues) -> int:
    """The end of a noun phrase in front of a verb at `end`, adverbs and auxiliaries left out."""
    words = text[start:end].rstrip()
    while words:
        last = words.rsplit(None, 1)[-1]
        adverb = ADVERB_END.search(words)
        if last == words or not (adverb or cues.gap.fullmatch(last)):
            break
        words = words[: adverb.start() if adverb else -len(last)].rstrip()
    return start + len(words)


def name_speaker(places: Places, start: int, end: int, cues: Cues, cue: str) -> Speaker | None:
    """The person whose name ends the phrase, else the phrase without its article."""
    text = places.text
    adverbs = _ADVERBS.match(text, start, end)
    start = adverbs.end() if adverbs and adverbs.end() < end else start
    end = start + len(text[start:end].rstrip(" .,\u00a0"))
    end = without_adverbs(text, start, end, cues)
    people = places.people(start, end)
    if " and " not in text[start:end]:
        homes = [name for name in people if text.startswith(_HOMES, name.end)]
        ends = [n for n in people if n.end == end and not GOVERNED.search(text, start, n.start)]
        named = [n for n in (*homes[:1], *ends[-1:]) if not cues.article.match(n.text)]
        for name in named[:1]:
            return Speaker(name.text, name.start, cue)
    article = cues.article.match(text, start, end)
    start = article.end() if article else start
    words = text[start:end].strip(" ,:")
    return Speaker(words, start, cue) if any(map(str.isalpha, words)) else None


def phrase_behind(places: Places, at: int, end: int, cues: Cues, cue: str) -> Speaker | None:
    """The speaker whose phrase begins at `at`, behind a verb or "according to"."""
    text = places.text
    start = at + len(text[at:end]) - len(text[at:end].lstrip())
    limit = min(end, start + _LONGEST)
    if cues.end.match(f" {text[start:limit]}"):
        return None  # "it was said in the town hall": nobody
    person = next(iter(places.people(start, limit)), None)
    stop = cues.end.search(text, start, limit)
    phrase_end = stop.start() if stop else limit
    if person and person.end < phrase_end and _AFTER_NAME.match(text, person.end):
        phrase_end = person.end
    is_apposed = stop is not None and stop.group() == "," and person is not None
    if is_apposed and person and APPOSED.fullmatch(text, phrase_end, person.start):
        return name_speaker(places, person.start, person.end, cues, cue)
    if not is_phrase(text[start:phrase_end], cues):
        return None
    return name_speaker(places, start, phrase_end, cues, cue)


def apposed_person(places: Places, start: int, head: int, end: int) -> tuple[int, int] | None:
    """The person in "the fund's director, Ann Low, said", where the phrase in front names none."""
    if any(name.end == head for name in places.people(start, head)):
        return None
    rest = places.text[head:end].strip(" ,")
    for name in places.people(head, end):
        is_alone = len(rest) - len(name.text) <= len("Secretary ")
        if is_alone and rest.endswith(name.text):
            return name.start, name.end
    if places.text[start : start + 4].lower() in _KIN_OF:
        for name in places.within(head, end):
            if name.text == rest and " " in rest:  # "his mother, Jo Hill": Hill's name, no place
                return name.start, name.end
    return None
