"""A sentence and those before it in; what "it", "they" or "the former miner" means there, out.

Only the subject of the sentence before is taken, and only where nothing else there fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.claims.callings import BODIES
from verify.claims.mentions import LONGEST_SENTENCE
from verify.claims.pronouns import LOOK_BACK, OPENING, Meant, Place
from verify.claims.subjects import Mention, is_subject
from verify.claims.written import stands_alone
from verify.language.gazetteer import COUNTRIES
from verify.language.names import NameKind
from verify.language.person_words import PERSON_NOUNS
from verify.records import Span

Sentence = tuple[str, Sequence[Mention]]

_HOME = (
    r"(?:\s(?:at|from|of|in)\s(?:the\s)?(?-i:[A-Z][\w’'-]*\s?){1,4}(?:of\s(?-i:[A-Z][\w’'-]*\s?){1,3})?"
    r"(?<!\s)|\sfrom\s(?:[a-z]+|\d+)\s[a-z]+s(?=\s))?"
)
_NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_PLURAL_PEOPLE = (
    frozenset(f"{noun}s" for noun in PERSON_NOUNS)
    | frozenset(f"{noun[:-1]}ies" for noun in PERSON_NOUNS if noun.endswith("y"))
    | frozenset("men women children people troops firefighters fishermen policemen thieves".split())
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
# What people do and no things: "They want a night ban".
_PEOPLE_ONLY = re.compile(
    r"\s(?:also\s)?(?:wants?|wanted|say|said|hope|hoped|fear|feared|believe|believed|plan|planned|told|"
    r"ask|asked|accuse|accused|demand|demanded|complain|complained|voted|agreed|refused|denied|deny)"
    r"(?![\w-])"
)
_COLLECTIVE = re.compile(r"\b(?:police|staff|crew|clergy|management)\b")
_PLURAL_PHRASE = re.compile(
    rf"(?:^[A-Z][a-z]{{2,}}(?<!s)s(?=\s[a-z])|(?<![\w’'-])[Tt]he\s[A-Z][a-z]+s|"
    rf"(?<![\w’'-])(?:(?:[Tt]he|[Ss]ome|[Ss]everal|[Mm]any|[Aa]ll|these|its|"
    rf"[\d,.]+|{_NUMBERS})\s(?:[a-z-]+\s)??(?:(?!this|his|was|is|has|as)[a-z]{{3,}}(?<!s)s|"
    r"men|women|children|people)|(?:[Tt]he\s)?(?:[Pp]olice|staff|crew)))(?![\w’'-])"
)
_FINDS = re.compile(
    r"\s(?:found|concluded|estimated|calculated|measured|analysed|analyzed|compared)\b"
)
_FINDERS = re.compile(
    r"\b(?:researchers|scientists|economists|biologists|geologists|historians|inspectors|"
    r"investigators|auditors|experts|engineers|analysts)\b",
    re.IGNORECASE,
)
# A thing with its article: "the tram", "a crossing".
_THING = re.compile(r"(?<![\w’'-])(?:the|an?|its|this|that|another|one)\s([a-z-]+)", re.IGNORECASE)
# Behind a subject: its verb and no bare noun, which "it" might mean: "was sold in May".
_THING_ALONE = re.compile(
    r"\s(?:(?:has|had|was|is|will|be|been|also|first|again)\s){0,3}[a-z]+(?:[.,]|\s(?:in|on|at|for|by|to|from|"
    r"after|during|since|until|between|near|about|some|more|nearly|almost|over|up|down|every|"
    r"two|three|four|five|six|seven|eight|nine|ten|[$€£]?\d)(?![\w-]))"
)
_GENDERED = re.compile(r"\b(?:he|him|his|she|her|hers)\b")
_WORD_AFTER = re.compile(r"\s[a-z][a-z-]*(?![\w’'])")
_PHRASE_WORDS = 4
_NO_THINGS = frozenset(
    "year month week day morning evening night weekend afternoon first second time end beginning "
    "start past last next total half third quarter fifth tenth earlier later former latter other "
    "number lot few couple majority minority dozen rest".split()
) | (PERSON_NOUNS - frozenset(BODIES.split("|")))
_OPENING = re.compile(r"(?:The\s(?:[a-z]+\s)?)?")
_WHERE = re.compile(r"\s(?:off|near|in|at|outside|from|to|for)\s$")
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
    words = words if place.start else tuple(one[0].lower() + one[1:] for one in words)
    if groups and not groups[0].start and _found_out(place, text, groups[0]):
        return Meant(words[0])
    if len(groups) != 1 or groups[0].start or not is_subject(text, 0, groups[0].end):
        return Meant(candidates=_several(text, mentions))
    rest = text[groups[0].end :]
    others = [one for one in _PLURAL.findall(rest) if one not in _UNITS]
    if _PEOPLE_ONLY.match(place.text, place.end):
        others = [one for one in others if one in _PLURAL_PEOPLE]
    people = [m for m in mentions if m.kind is NameKind.PERSON and m.start >= groups[0].end]
    if others or people or _COLLECTIVE.search(rest):
        return Meant(candidates=_several(text, mentions))
    return Meant(words[0])


def _found_out(place: Place, text: str, group: Span) -> bool:
    """True in "Researchers followed 40 nurses. They found": those who look find, not the others."""
    is_finding = _FINDS.match(place.text, place.end) is not None
    return is_finding and _FINDERS.search(text, group.start, group.end) is not None


def _several(text: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """What a sentence names that "they" may mean: plurals, the police, people together."""
    plurals = [m.group().strip() for m in _PLURAL_PHRASE.finditer(text)]
    plurals = [words for words in plurals if words.split()[-1].casefold() not in _UNITS]
    people = [m.who for m in mentions if m.kind is NameKind.PERSON and m.who and not m.is_quoted]
    is_body = (NameKind.ORGANISATION, NameKind.OTHER)
    bodies = [m.who for m in mentions if m.who and (m.kind in is_body or m.who in COUNTRIES)]
    together = dict.fromkeys(people)
    several = [" and ".join(together)] if len(together) > 1 else []
    return tuple(dict.fromkeys([*several, *plurals, *bodies]))


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
    if first is None and not any(not _is_person(m) and not _is_where(text, m) for m in named):
        return Meant(_unnamed_subject(text), _things(text, named))
    if first is None or not first.is_subject or _is_person(first) or _may_be_told(place, first):
        return Meant(candidates=_things(text, named))
    others = [m for m in named if m.who != first.who and not _is_person(m)]
    others = [m for m in others if m.kind is not NameKind.PLACE or not _is_where(text, m)]
    nouns = [n for n in _THING.findall(text[first.end :]) if n not in _NO_THINGS]
    if others or nouns or _OF_PLACE.match(place.text, place.end):
        return Meant(candidates=_things(text, named))
    return Meant(text[: first.start] + first.who)


def _unnamed_subject(text: str) -> str:
    """Of "The bridge carries 9,000 cars.", which tells of no other thing, "the bridge"; or ""."""
    match = _THING.match(text)
    end = _phrase_end(text, match.end()) if match else 0
    head = text[:end].rsplit(maxsplit=1)[-1] if end else ""
    if not match or not head or head in _NO_THINGS or _PLURAL.search(text, 4, end):
        return ""
    rest = _THING_ALONE.match(text, end)
    others = [n for n in _THING.findall(text[end:]) if n not in _NO_THINGS]
    is_alone = rest is not None and is_subject(text, 0, end) and not others
    return f"the {text[:end].split(maxsplit=1)[1]}" if is_alone else ""


def _opens(text: str, mention: Mention) -> bool:
    return _OPENING.fullmatch(text[: mention.start]) is not None


def _is_where(text: str, mention: Mention) -> bool:
    """True in "sank off Dell": a place that only tells where."""
    return _WHERE.search(text, max(0, mention.start - 12), mention.start) is not None


def _is_person(mention: Mention) -> bool:
    return mention.kind is NameKind.PERSON and mention.is_sure


def _may_be_told(place: Place, mention: Mention) -> bool:
    """Whether what looks like a person's name may be that of the "she" further on."""
    return mention.kind is NameKind.PERSON and _GENDERED.search(place.text) is not None


def _things(text: str, named: Sequence[Mention]) -> tuple[str, ...]:
    nouns = (
        text[match.start() : end]
        for match in _THING.finditer(text)
        if match.group(1) not in _NO_THINGS
        and not match.group().lower().startswith("its ")
        and (end := _phrase_end(text, match.end()))
    )
    return tuple(dict.fromkeys([*(m.who for m in named if not _is_person(m)), *nouns]))


def _phrase_end(text: str, end: int) -> int:
    """Where the phrase ends whose first two words end at `end`: "the old" goes on to "tram"."""
    for _ in range(_PHRASE_WORDS):
        if stands_alone(text, end):
            return end
        word = _WORD_AFTER.match(text, end)
        if not word:
            return 0  # "the rail union Ferro": part of a name
        end = word.end()
    return 0


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
