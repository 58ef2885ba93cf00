"""A sentence and the names in it in; the people it tells of without a name, in order, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.claims.subjects import Mention, is_subject
from verify.language.names import Gender, NameKind
from verify.language.person_words import (
    FEMALE_NOUNS,
    GENERIC_PEOPLE,
    MALE_NOUNS,
    PERSON_NOUNS,
)
from verify.records import Span

_WORD = re.compile(r"[^\W_]{3,20}(?:-[a-z]{2,12})?(?![\w-])")
_BEFORE = re.compile(r"[\w’'-]+[,]?\s{1,2}$")
_ARTICLES = frozenset("a an the this that his her their its my our another one some".split())
_NOUN_PHRASE_WORDS = 6  # "the 39-year-old Dell County bus driver"
# "The mayor of Corby left": somebody without a name.
_OFFICE_AFTER = re.compile(
    r"\sof\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}(?=[,.;]?\s[a-z]|[.;]|$)"
)
_DIRECT = re.compile(r"(?:the|an?|another|one)\s(?:[a-z-]+\s){0,3}", re.IGNORECASE)
_NAME_AFTER = re.compile(r"\s(?:of\s(?:the\s)?)?[A-Z]")
# A description of the one named before: "is a lawyer", "as a lawyer".
_PREDICATE_BEFORE = re.compile(
    r"\b(?:is|was|are|were|be|been|being|became|become|becomes|as|like|remains?|remained)\s$"
)
# Between "the suspect" and the name: ", ", ", named by police as ", ", Princess ", ", Peru's ".
_APPOSED = re.compile(
    r",\s(?:(?:named|identified|known)\s(?:by\s(?:[a-z]+\s){1,3})?as\s)?(?=[A-Z])"
    r"(?:[A-Z][\w-]*['’]s\s(?=[A-Z]))?"
)
_TITLED = re.compile(r"(?:[A-Z][\w’'-]*\.?\s){0,3}")
_NOUN_AFTER = re.compile(rf"\s(?:{'|'.join(sorted(PERSON_NOUNS))})(?![\w-])")
_APPOSITION_END = re.compile(r"[,.;:)]|$")
_HOME_AFTER = re.compile(r"\s(?:of|from|in|at)\s(?:[A-Z][\w’'-]*\s?){1,3}(?<!\s)")
_ALL_NOUNS = PERSON_NOUNS | GENERIC_PEOPLE
# Whose child somebody is, whom they married, whom they leave.
_RELATIVES = re.compile(
    r"(?:,\s(?:the|an?|one\sof)\s(?:[a-z-]+\s){0,4}(?:son|sons|daughter|daughters|child|children|"
    r"grandson|granddaughter)\sof\s|\bborn\s(?:[^,;.]{1,40}\s)?to\s|\bmarried\s|"
    r"\b(?:leaves|survived\sby)\s)[^;.]*"
)


def find_unnamed(
    sentence: str, named: Sequence[Mention], quoted: Sequence[Span]
) -> Iterator[Mention]:
    """Find "a lawyer" and "the mayor of Corby" in a sentence, given the names in it."""
    asides = tuple(_RELATIVES.finditer(sentence))
    for match in _WORD.finditer(sentence):
        noun = match.group().lower()
        if noun not in _ALL_NOUNS:
            continue
        office = _OFFICE_AFTER.match(sentence, match.end())
        if not office and _NAME_AFTER.match(sentence, match.end()):
            continue
        if _NOUN_AFTER.match(sentence, match.end()):
            continue  # "the chief executive" is one person
        start = match.start()
        if noun not in GENERIC_PEOPLE:
            start = _article_before(sentence, start)
            if start < 0 or (office and not _DIRECT.fullmatch(sentence, start, match.start())):
                continue
        if _PREDICATE_BEFORE.search(sentence, max(0, start - 10), start):
            continue
        if sentence[start - 2 : start] == ", " and any(one.end == start - 2 for one in named):
            continue
        if any(one.start < match.end() and match.start() < one.end for one in named):
            continue
        if _is_named_behind(sentence, match.end(), named):
            continue
        home = office or _HOME_AFTER.match(sentence, match.end())
        end = home.end() if home else match.end()
        yield Mention(
            start,
            match.end(),
            sentence[start:end],
            "",
            NameKind.PERSON,
            _noun_gender(noun),
            is_subject=is_subject(sentence, start, office.end() if office else match.end()),
            is_quoted=any(q.start <= start < q.end for q in quoted),
            is_aside=any(aside.start() <= start < aside.end() for aside in asides),
        )


def _is_named_behind(sentence: str, end: int, named: Sequence[Mention]) -> bool:
    """True in "the minister, Ada Low, said": one person, and not another one beside her."""
    link = _APPOSED.match(sentence, end)
    if not link:
        return False
    for one in named:
        if one.kind is NameKind.PERSON and one.start >= link.end():
            if not _TITLED.fullmatch(sentence[link.end() : one.start]):
                return False
            return _APPOSITION_END.match(sentence, one.end) is not None
    return False


def _article_before(sentence: str, noun: int) -> int:
    """Where the noun phrase of a noun begins, the words of its phrase counted; or -1."""
    start = noun
    for _ in range(_NOUN_PHRASE_WORDS):
        match = _BEFORE.search(sentence, max(0, start - 32), start)
        if not match:
            return -1
        start -= len(match.group())
        word = match.group().strip(" ,").casefold()
        if word in _ARTICLES:
            return start
        if word.endswith(("'s", "’s", "s'", "s’")):
            return start + len(match.group())  # "Low's lawyer": Low is a mention of his own
    return -1


def _noun_gender(noun: str) -> Gender:
    if noun in MALE_NOUNS:
        return Gender.MALE
    return Gender.FEMALE if noun in FEMALE_NOUNS else Gender.UNKNOWN
