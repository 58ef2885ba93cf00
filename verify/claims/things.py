"""A sentence and those before it in; what "it", "they" or "the former miner" means there, out.

Only the subject of the sentence before is taken, and only where nothing else there fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.claims.mentions import LONGEST_SENTENCE, Mention, is_subject
from verify.claims.pronouns import LOOK_BACK, OPENING, Meant, Place
from verify.language.names import NameKind
from verify.language.person_words import PERSON_NOUNS
from verify.records import Span

Sentence = tuple[str, Sequence[Mention]]

_HOME = r"(?:\s(?:at|from|of|in)\s(?:the\s)?(?-i:[A-Z][\w’'-]*\s?){1,4}(?<!\s))?"
_NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_PLURAL_PEOPLE = (
    frozenset(f"{noun}s" for noun in PERSON_NOUNS)
    | frozenset(f"{noun[:-1]}ies" for noun in PERSON_NOUNS if noun.endswith("y"))
    | frozenset("men women children people troops firefighters fishermen policemen".split())
)
# "Eleven miners", "Nurses at Dell Hospital", "The 300 striking drivers"
_GROUP = re.compile(
    r"(?<![\w’'-])(?:(?:the|some|about|more\sthan|several|many|dozens\sof|hundreds\sof|thousands\sof)\s)?"
    rf"(?:(?:[\d,.]+|{_NUMBERS})\s)?(?:[a-z-]+ing\s)?(?:{'|'.join(sorted(_PLURAL_PEOPLE))}){_HOME}"
    r"(?![\w’'-])",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"(?<![\w’'-])(?!this|his|was|is|has|as|its|perhaps|always)[a-z]{3,}(?<!s)s(?![\w-])"
)
_UNITS = frozenset(
    "seconds minutes hours days weeks months years decades times miles metres meters kilometres "
    "kilometers tonnes tons euros dollars pounds points votes percents".split()
)
# A thing with its article: "the tram", "a crossing".
_THING = re.compile(r"(?<![\w’'-])(?:the|an?|its|this|that|another|one)\s([a-z-]+)", re.IGNORECASE)
_NO_THINGS = frozenset(
    "year month week day morning evening night weekend afternoon first second time end beginning "
    "start past last next total".split()
)
_THING_BEFORE_VERB = re.compile(r"[Tt]he\s(?:[a-z-]+\s){0,2}[a-z-]+$")
_OF_PLACE = re.compile(
    r"\s(?:has\s(?:about\s|some\s)?[\d,.]+\s(?:inhabitants|people|residents)|lies)"
)
_DESCRIBED = re.compile(
    r"(?:The\s(?:former|veteran|retired)\s(?:[a-z-]+\s)??"
    rf"(?:{'|'.join(sorted(PERSON_NOUNS))})|"
    r"The\s(?:mother|father)\sof\s[a-z]+)(?![\w’'-])"
)


def find_group(place: Place, earlier: Sequence[Sentence]) -> Meant:
    """The people a "they" that opens a sentence means: "Eleven miners" of the one before."""
    if place.word != "they" or not earlier or not OPENING.fullmatch(place.text[: place.start]):
        return Meant()
    text, mentions = earlier[0]
    if len(text) > LONGEST_SENTENCE:
        return Meant()
    groups = tuple(_groups(text))
    words = tuple(text[span.start : span.end] for span in groups)
    if len(groups) != 1 or groups[0].start or not is_subject(text, 0, groups[0].end):
        return Meant(candidates=words)
    rest = text[groups[0].end :]
    others = [one for one in _PLURAL.findall(rest) if one not in _UNITS]
    people = [m for m in mentions if m.kind is NameKind.PERSON and m.start >= groups[0].end]
    if others or people:
        return Meant(candidates=words)
    return Meant(words[0] if not place.start else words[0][0].lower() + words[0][1:])


def _groups(text: str) -> Iterator[Span]:
    for match in _GROUP.finditer(text):
        yield match_span(match)


def match_span(match: re.Match[str]) -> Span:
    """The offsets of a match."""
    return Span(match.start(), match.end())


def find_thing(place: Place, here: Sequence[Mention], earlier: Sequence[Sentence]) -> Meant:
    """The named thing an "it" that opens a sentence means: the one thing of the sentence before."""
    if not earlier or not OPENING.fullmatch(place.text[: place.start]):
        return Meant()
    if any(m.start < place.start for m in here):
        return Meant()
    text, mentions = earlier[0]
    named = [m for m in mentions if m.who and not m.is_quoted]
    first = next((m for m in named if _opens(text, m)), None)
    if first is None or not first.is_subject or _is_person(first):
        return Meant(candidates=_things(text, named))
    others = [m for m in named if m.who != first.who and not _is_person(m)]
    nouns = [n for n in _THING.findall(text[first.end :]) if n not in _NO_THINGS | PERSON_NOUNS]
    if others or nouns or _OF_PLACE.match(place.text, place.end):
        return Meant(candidates=_things(text, named))
    return Meant(text[: first.start] + first.who)


def _opens(text: str, mention: Mention) -> bool:
    return text[: mention.start] in ("", "The ")


def _is_person(mention: Mention) -> bool:
    return mention.kind is NameKind.PERSON and mention.is_sure


def _things(text: str, named: Sequence[Mention]) -> tuple[str, ...]:
    nouns = (
        match.group()
        for match in _THING.finditer(text)
        if match.group(1) not in _NO_THINGS | PERSON_NOUNS
    )
    return tuple(dict.fromkeys([*(m.who for m in named if not _is_person(m)), *nouns]))


def find_described(text: str, earlier: Sequence[Sentence]) -> Iterator[tuple[Span, Meant]]:
    """Who "The former miner" at the beginning is: the one person of the sentences before."""
    match = _DESCRIBED.match(text)
    if not match or not earlier or not is_subject(text, 0, match.end()):
        return
    people = [m for _, ms in earlier[:LOOK_BACK] for m in ms if m.kind is NameKind.PERSON]
    is_one = len({m.who or m.words for m in people}) == 1
    nearest = [m for m in earlier[0][1] if m.kind is NameKind.PERSON]
    if is_one and nearest and nearest[0].is_subject and all(m.who and m.is_sure for m in people):
        yield match_span(match), Meant(nearest[0].who)
