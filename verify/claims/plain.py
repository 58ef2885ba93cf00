"""An article in a language without all rules in; its sentences with roles, and its claims, out.

Roles, single assertions, context and worth have rules for English only. Elsewhere each sentence
with a fact or a quotation is one claim, in its own words; where not even dates and quotations have
rules, each sentence is one. What is not read is said by whoever shows the claims.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from verify.claims.page_lines import find_page_line, find_page_words
from verify.language.datelines import read_dateline
from verify.language.dates import find_dates
from verify.language.detection import detect_language
from verify.language.function_words import FUNCTION_WORDS
from verify.language.numbers import find_numbers
from verify.language.quotes import find_quotations
from verify.language.sentences import split_sentences
from verify.language.wrapped_lines import join_lines
from verify.records import (
    FULLY_READ,
    UNKNOWN_DATE,
    UNRATED_WORTH,
    Article,
    Claim,
    ClaimKind,
    DatePeriod,
    LanguageSupport,
    Number,
    Published,
    Quotation,
    Role,
    Sentence,
    support_of,
)

_QUESTION_MARKS = ("?", "\uff1f", "\u061f", "\u037e")
# Rows of a table, heads and signatures end without one of these.
_ENDS = (".", "!", "…", "\u3002", "\uff01", "\u06d4", "\u0964", "\u0589")
_SCALE = re.compile(
    r"\s?(?:tausend|mio\b|mill|mil\b|mila\b|mille\b|miles\b|milh|miljo|mrd\b|mld\b|md\b|bill|bilh|"
    r"bilj|trill|trilh|milli)",
    re.IGNORECASE,
)
_YEAR = re.compile("1[5-9][0-9]{2}|20[0-9]{2}")
_UNMARKED = ("th",)  # written without a mark at the end of sentences
# Of single English sentences of speeches and debates 1 in 200 is taken for another language, nearly
# all of them shorter than this; of the articles measured, none is. To measure again: count what
# detect_language calls other than English among the sentences that benchmarks.worth reads.
_FEWEST_WORDS, _FEWEST_PLAIN_WORDS = 12, 20  # with and without a letter such as ü or é
# Fewer will do where small words of that language stand and none of English that it has not.
_FEWEST_FOREIGN_WORDS, _FEWEST_SMALL_WORDS = 8, 2
_HEAD_CHARACTERS = 500
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1dff\u3040-\ud7ff]")
_NOBODY = Quotation(0, 0, "")
_CLOSING = "\"”’»“‘«›)' "


def tell_language(text: str) -> str:
    """The language that the words of a text show; "" where they are too few to go by."""
    language = detect_language(text)
    head = text[:_HEAD_CHARACTERS]
    has_letters = any(letter.isalpha() and not letter.isascii() for letter in head)
    fewest = _FEWEST_WORDS if has_letters else _FEWEST_PLAIN_WORDS
    words = head.lower().split()
    is_sure = (
        len(words) >= fewest
        or _OTHER_SCRIPT.search(head) is not None
        or (len(words) >= _FEWEST_FOREIGN_WORDS and _is_foreign(words, language))
    )
    return language if is_sure or language in FULLY_READ else ""


def _is_foreign(words: list[str], language: str) -> bool:
    english, own = FUNCTION_WORDS["en"], FUNCTION_WORDS.get(language, frozenset())
    small = sum(word in own and word not in english for word in words)
    return small >= _FEWEST_SMALL_WORDS and not any(word in english - own for word in words)


def in_its_language(article: Article) -> Article:
    """The article as it is read: in the language its words show, unless it says one.

    Lines that were broken at a fixed width are joined; all offsets stay.
    """
    text = join_lines(article.text)
    return replace(article, text=text, language=article.language or tell_language(text))


def read_plain_sentences(article: Article) -> tuple[Sentence, ...]:
    """Read the sentences of an article, in order; a fact or a quotation makes one a claim."""
    return tuple(_read_all(article, _Quoted(article)))


def split_plain_claims(article: Article) -> tuple[Claim, ...]:
    """Make a claim of each sentence that is one; the same words of one speaker are one claim."""
    quoted = _Quoted(article)
    found: dict[tuple[str, str], Claim] = {}
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for sentence in _read_all(article, quoted):
        if sentence.role in (Role.CLAIM, Role.QUOTE):
            claim = _claim(sentence, article, quoted)
            found.setdefault((claim.text, claim.speaker), claim)
            spans.setdefault((claim.text, claim.speaker), []).extend(claim.spans)
    return tuple(replace(claim, spans=tuple(spans[key])) for key, claim in found.items())


def read_plain_claim(text: str, *, language: str, published: Published = UNKNOWN_DATE) -> Claim:
    """Read one claim given as text, in its own words."""
    article = Article(text, published=published, language=language)
    return _claim(Sentence(text, 0, len(text), Role.CLAIM), article, _Quoted(article))


class _Quoted:
    """The quotations of an article, to be asked for by the stretch they stand in.

    They are read once from the whole: who says the second sentence of a quotation is written
    beside the first.
    """

    __slots__ = ("_ends", "_found")

    def __init__(self, article: Article) -> None:
        self._found = find_quotations(article.text, language=article.language)
        self._ends = [quotation.end for quotation in self._found]

    def inside(self, start: int, end: int) -> tuple[Quotation, ...]:
        """What is quoted between start and end, with places counted from start."""
        found = []
        for place in range(bisect_right(self._ends, start), len(self._found)):
            quotation = self._found[place]
            if quotation.start >= end:
                break
            first, last = max(quotation.start, start), min(quotation.end, end)
            text = quotation.text[first - quotation.start : last - quotation.start]
            found.append(replace(quotation, start=first - start, end=last - start, text=text))
        return tuple(found)


def _read_all(article: Article, quoted: _Quoted) -> Iterator[Sentence]:
    text = article.text
    spans = split_sentences(text, language=article.language)
    ends = (0, *(span.end for span in spans))
    starts = (*(span.start for span in spans[1:]), len(text))
    for number, (span, last, following) in enumerate(zip(spans, ends, starts, strict=False)):
        words = text[span.start : span.end]
        is_first, is_last = number == 0, number == len(spans) - 1
        is_line = (is_first or "\n" in text[last : span.start]) and (
            is_last or "\n" in text[span.end : following]
        )
        page = find_page_line(words, is_first_line=is_first) if is_line else find_page_words(words)
        inside = quoted.inside(span.start, span.end)
        role, reason = (Role.BOILERPLATE, page) if page else _role(words, article, inside)
        yield Sentence(words, span.start, span.end, role, reason)


def _role(words: str, article: Article, quotations: tuple[Quotation, ...]) -> tuple[Role, str]:
    if not any(character.isalpha() for character in words):
        return Role.BOILERPLATE, "no words"
    inside = sum(len(quotation.text) for quotation in quotations)
    if 2 * inside >= len(words):
        return Role.QUOTE, "at least half of it is quoted"
    if words.rstrip(_CLOSING).endswith(_QUESTION_MARKS):
        return Role.QUESTION, "ends in a question mark"
    if support_of(article.language) is LanguageSupport.NONE:
        if article.language in _UNMARKED or words.rstrip(_CLOSING).endswith(_ENDS):
            return Role.CLAIM, "a sentence; more is not read in its language"
        return Role.OTHER, "does not end as a sentence does"
    if quotations:
        return Role.CLAIM, "holds a quotation"
    if find_numbers(words, language=article.language):
        return Role.CLAIM, "holds a number"
    if _dates(words, article):
        return Role.CLAIM, "holds a date"
    return Role.OTHER, "no number, date or quotation; more is not read in its language"


def _numbers(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text, but for those whose size is not certain.

    A mark inside is read only where the language says what it is, and a figure before a word of
    scale only together with that word: 2,4 is not what "2,4 Millionen" says.
    """
    found = find_numbers(text, language=language)
    numbers = tuple(number for number in found if not _SCALE.match(text, number.end))
    if support_of(language) is LanguageSupport.NONE:
        return tuple(number for number in numbers if _is_plain(number.text))
    return numbers


def _is_plain(figure: str) -> bool:
    """True for digits alone that are no year: those are dates, which are not read there."""
    return figure.isdecimal() and not _YEAR.fullmatch(figure)


def _dates(text: str, article: Article) -> tuple[DatePeriod, ...]:
    if support_of(article.language) is LanguageSupport.NONE:
        return ()
    return find_dates(text, published=article.published, language=article.language)


def _claim(sentence: Sentence, article: Article, quoted: _Quoted) -> Claim:
    """The claim of a sentence: its own words without the dateline that may open it."""
    start = sentence.start + read_dateline(sentence.text, language=article.language).end
    start = start if start < sentence.end else sentence.start
    text = article.text[start : sentence.end]
    numbers = _numbers(text, article.language)
    dates = _dates(text, article)
    quotations = quoted.inside(start, sentence.end)
    said = next((quotation for quotation in quotations if quotation.speaker), _NOBODY)
    if sentence.role is Role.QUOTE or said.speaker:
        kind = ClaimKind.QUOTE
    elif any(not number.is_ordinal for number in numbers):
        kind = ClaimKind.NUMBER
    else:
        kind = ClaimKind.DATE if dates else ClaimKind.EVENT
    return Claim(
        text=text,
        start=start,
        end=sentence.end,
        spans=((start, sentence.end),),
        kind=kind,
        speaker=said.speaker,
        cue=said.cue,
        worth=UNRATED_WORTH,
        numbers=numbers,
        dates=dates,
        quotations=quotations,
        polarity=said.polarity,
    )
