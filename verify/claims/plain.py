"""An article in a language without all rules in; its sentences with roles, and its claims, out.

Roles, single assertions, context and worth have rules for English only. Elsewhere each sentence
with a fact or a quotation is one claim, in its own words; where not even dates and quotations have
rules, each sentence is one. What is not read is said by whoever shows the claims.
"""

from __future__ import annotations

from verify.language.dates import find_dates
from verify.language.detection import detect_language
from verify.language.numbers import find_numbers
from verify.language.quotes import find_quotations
from verify.language.sentences import split_sentences
from verify.records import (
    UNKNOWN_DATE,
    UNRATED_WORTH,
    Article,
    Claim,
    ClaimKind,
    DatePeriod,
    LanguageSupport,
    Number,
    Published,
    Role,
    Sentence,
    Span,
    support_of,
)

_QUESTION_MARKS = ("?", "\uff1f", "\u061f", "\u037e")
_CLOSING = "\"”’»“‘«›)' "


def in_its_language(article: Article) -> Article:
    """The article with the language its words show, unless it says one."""
    if article.language:
        return article
    language = detect_language(article.text)
    return Article(article.text, article.title, article.url, article.published, language)


def read_plain_sentences(article: Article) -> tuple[Sentence, ...]:
    """Read the sentences of an article, in order; a fact or a quotation makes one a claim."""
    spans = split_sentences(article.text, language=article.language)
    return tuple(_read(article, span) for span in spans)


def split_plain_claims(article: Article) -> tuple[Claim, ...]:
    """Make a claim of each sentence that is one; equal sentences are one claim with all places."""
    found: dict[str, list[Sentence]] = {}
    for sentence in read_plain_sentences(article):
        if sentence.role in (Role.CLAIM, Role.QUOTE):
            found.setdefault(sentence.text, []).append(sentence)
    return tuple(_claim(sentences, article) for sentences in found.values())


def read_plain_claim(text: str, *, language: str, published: Published = UNKNOWN_DATE) -> Claim:
    """Read one claim given as text, in its own words."""
    article = Article(text, published=published, language=language)
    return _claim([Sentence(text, 0, len(text), Role.CLAIM)], article)


def _read(article: Article, span: Span) -> Sentence:
    words = article.text[span.start : span.end]
    role, reason = _role(words, article)
    return Sentence(words, span.start, span.end, role, reason)


def _role(words: str, article: Article) -> tuple[Role, str]:
    if not any(character.isalpha() for character in words):
        return Role.BOILERPLATE, "no words"
    quotations = find_quotations(words)
    inside = sum(len(quotation.text) for quotation in quotations)
    if 2 * inside >= len(words):
        return Role.QUOTE, "at least half of it is quoted"
    if words.rstrip(_CLOSING).endswith(_QUESTION_MARKS):
        return Role.QUESTION, "ends in a question mark"
    if support_of(article.language) is LanguageSupport.NONE:
        return Role.CLAIM, "a sentence; more is not read in its language"
    if quotations:
        return Role.CLAIM, "holds a quotation"
    if _numbers(words, article.language):
        return Role.CLAIM, "holds a number"
    if _dates(words, article):
        return Role.CLAIM, "holds a date"
    return Role.OTHER, "no number, date or quotation; more is not read in its language"


def _numbers(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text; those with a mark inside only where the language says what it is."""
    numbers = find_numbers(text, language=language)
    if support_of(language) is LanguageSupport.NONE:
        return tuple(number for number in numbers if number.text.isdecimal())
    return numbers


def _dates(text: str, article: Article) -> tuple[DatePeriod, ...]:
    if support_of(article.language) is LanguageSupport.NONE:
        return ()
    return find_dates(text, published=article.published, language=article.language)


def _claim(sentences: list[Sentence], article: Article) -> Claim:
    first = sentences[0]
    text = first.text
    numbers = _numbers(text, article.language)
    dates = _dates(text, article)
    quotations = find_quotations(text)
    said = [quotation for quotation in quotations if quotation.speaker]
    if first.role is Role.QUOTE or said:
        kind = ClaimKind.QUOTE
    elif any(not number.is_ordinal for number in numbers):
        kind = ClaimKind.NUMBER
    else:
        kind = ClaimKind.DATE if dates else ClaimKind.EVENT
    return Claim(
        text=text,
        start=first.start,
        end=first.end,
        spans=tuple((sentence.start, sentence.end) for sentence in sentences),
        kind=kind,
        speaker=said[0].speaker if said else "",
        cue=said[0].cue if said else "",
        worth=UNRATED_WORTH,
        numbers=numbers,
        dates=dates,
        quotations=quotations,
    )
