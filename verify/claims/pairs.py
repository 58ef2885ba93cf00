"""What was mentioned so far in; who "the two leaders", "both countries", "the meeting" are, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from verify.claims.pronouns import Meant
from verify.claims.subjects import Mention
from verify.claims.written import is_whole
from verify.language.gazetteer import COUNTRIES
from verify.language.names import Gender, NameKind
from verify.records import Span

_PAIR = re.compile(
    r"(?<![\w-])(?:(?:the\stwo|both(?:\sthe)?)\s(?P<noun>leaders|presidents|men|women|politicians|ministers|"
    r"officials|rivals|fighters|boxers|candidates|brothers|sisters|players|actors|countries|nations|"
    r"states)|the\s(?P<duo>pair|duo|couple)|"
    # "Both have won" at the beginning
    r"(?:(?<=^)|(?<=^[\"“]))both(?=\s(?:have|had|are|were|will|would|did|do|said|say|denied|deny)\b))(?![\w-])",
    re.IGNORECASE,
)
_COUNTRY_NOUNS = frozenset(("countries", "nations", "states"))
_GENDERS = {
    "men": Gender.MALE,
    "brothers": Gender.MALE,
    "women": Gender.FEMALE,
    "sisters": Gender.FEMALE,
}
_MEETING_WITH = re.compile(
    r"\b(?:meeting|encounter|talks|conversation|discussion|call|summit)\s(?:with|between)\s|"
    r"\bmet\s(?:with\s)?(?=[A-Z])",
    re.IGNORECASE,
)
# "The pair, Ada Low and Tom Hart, …": named right there.
_NAMED_AFTER = re.compile(r"\s?[,(–—:]\s?(?:\w+\s)?[A-Z]")
_ONE_OF_TWO = re.compile(r"(?<![\w-])[Tt]he\s(latter|former)(?![\w-])")
_AND = re.compile(r",?\s(?:and|or|than|from)\s(?:[\w.’'-]+\s){0,4}")
_OPENING_SENTENCES = 3
_LOOK_BACK = 2


def find_described_pair(
    text: str,
    here: Sequence[Mention],
    earlier: Sequence[tuple[str, Sequence[Mention]]],
    opening: tuple[str, ...],
    holders: Callable[[str], tuple[str, ...]],
) -> Iterator[tuple[Span, Meant]]:
    """Find "the two leaders" and the like, and the two names they stand for or may stand for.

    `opening` are the two people the article opens with, () when it names another number;
    `holders` tells who has been called a "president" so far.
    """
    for match in _PAIR.finditer(text):
        if _NAMED_AFTER.match(text, match.end()):
            continue
        noun = (match.group("noun") or "pair").lower()
        if noun in _COUNTRY_NOUNS:
            found = _two_countries(here, earlier, match.start())
        else:
            before = [m for m in here if m.end <= match.start()]
            groups = [before, *(mentions for _, mentions in earlier[:_LOOK_BACK])]
            found = _two_people(noun, groups, opening)
            called = holders(noun.removesuffix("s"))
            if not found and len(called) == 2:
                found = called
        span = Span(match.start(), match.end())
        if found:
            yield span, Meant(" and ".join(found))
        elif noun not in _COUNTRY_NOUNS:
            candidates = _people_near(earlier)
            if len(candidates) > 1:
                yield span, Meant(candidates=candidates)


def find_latter(
    text: str, earlier: Sequence[tuple[str, Sequence[Mention]]]
) -> Iterator[tuple[Span, Meant]]:
    """Find "the latter" and "the former", and which of the two just named together they mean."""
    if not earlier:
        return
    told, mentions = earlier[0]
    for match in _ONE_OF_TWO.finditer(text):
        if not is_whole(text, match.end()):
            continue
        named = [m for m in mentions if m.who and m.kind is not NameKind.PLACE]
        if len({m.who for m in named}) != 2 or len(named) != 2:
            continue
        first, second = named
        if first.kind is second.kind and _AND.fullmatch(told[first.end : second.start]):
            meant = second if match.group(1) == "latter" else first
            yield Span(match.start(), match.end()), Meant(meant.who)


def _people_near(earlier: Sequence[tuple[str, Sequence[Mention]]]) -> tuple[str, ...]:
    """The people of the nearest sentence that names several."""
    for _, mentions in earlier[:_LOOK_BACK]:
        people = [m.who for m in mentions if m.kind is NameKind.PERSON and m.who]
        if people:
            return tuple(dict.fromkeys(people))
    return ()


def _two_people(
    noun: str, groups: Sequence[Sequence[Mention]], opening: tuple[str, ...]
) -> tuple[str, ...]:
    """The two people of the nearest sentence that names two, if those before it do not differ."""
    gender = _GENDERS.get(noun, Gender.UNKNOWN)
    for mentions in groups:
        people = [m for m in mentions if m.kind is NameKind.PERSON and not m.is_quoted]
        people = [m for m in people if gender in (Gender.UNKNOWN, m.gender) or not m.who]
        names = tuple(dict.fromkeys(m.who or m.words for m in people))
        is_sure = any if noun == "pair" and set(names) >= set(opening) else all
        if len(names) == 2 and all(m.who for m in people) and is_sure(m.is_sure for m in people):
            return names if not opening or set(names) == set(opening) else ()
        if len(names) > 1 or (names and names[0] not in opening):
            return ()
    is_told = gender is Gender.UNKNOWN
    return opening if is_told else ()


def _two_countries(
    here: Sequence[Mention], earlier: Sequence[tuple[str, Sequence[Mention]]], at: int
) -> tuple[str, ...]:
    """The two countries of the sentences just before, when they name just two."""
    groups = [[m for m in here if m.end <= at], *(mentions for _, mentions in earlier[:2])]
    named = [m.who for mentions in groups for m in mentions if m.who in COUNTRIES]
    found = tuple(dict.fromkeys(named))
    return tuple(sorted(found)) if len(found) == 2 else ()


def find_opening_pair(mentions: Sequence[Sequence[Mention]]) -> tuple[str, ...]:
    """The two people of the first sentence that names any; () where it names another number."""
    for group in mentions:
        people = [m for m in group if m.kind is NameKind.PERSON and m.who]
        names = tuple(dict.fromkeys(m.who for m in people))
        if names:
            return names if len(names) == 2 and any(m.is_sure for m in people) else ()
    return ()


def is_about_meeting(sentences: Sequence[str]) -> bool:
    """Whether an article opens with a meeting of somebody with somebody."""
    return any(_MEETING_WITH.search(one) for one in sentences[:_OPENING_SENTENCES])
