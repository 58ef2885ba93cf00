"""An article's sentences and one of its claims in; why each reference in it is read so, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.claims.changes import Change, OpenWord
from verify.claims.context import Context
from verify.records import Claim, LanguageSupport, Reference, Sentence, Span, support_of

_PRONOUN = re.compile(r"(?:he|she|him|his|hers?|they|them|theirs?|its?)\b", re.IGNORECASE)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?\s")
_POSSESSIVE = re.compile(r"['’]s?$")


def explain_references(
    text: str, sentences: Sequence[Sentence], index: int, claim: Claim, *, language: str
) -> tuple[Reference, ...]:
    """Say of each reference of sentence `index` that stands in a claim what it means, and why.

    Empty in a language whose references are not read.
    """
    if support_of(language or "en") is not LanguageSupport.FULL:
        return ()
    context = Context(text, tuple(Span(each.start, each.end) for each in sentences))
    resolved = context.resolve(index)
    own = sentences[index].text
    found = [
        (change.start, _resolved(own, change, sentences, index))
        for change in resolved.changes
        if change.words.casefold() in claim.text.casefold()
    ]
    found += [
        (word.start, _left_open(own[word.start : word.end], word, sentences, index))
        for word in resolved.open_words
        if own[word.start : word.end] in claim.unclear
    ]
    return tuple(reference for _, reference in sorted(found, key=lambda each: each[0]))


def _resolved(own: str, change: Change, sentences: Sequence[Sentence], index: int) -> Reference:
    words = own[change.start : change.end]
    name = _POSSESSIVE.sub("", change.words)
    bare = _TITLE.sub("", _POSSESSIVE.sub("", words))
    if _PRONOUN.fullmatch(words):
        what = "a pronoun"
    else:
        what = "a short form" if bare.split()[-1] in name.split() else "a description"
    return Reference(words, change.words, f"{what}; {_where(name, sentences, index)}")


def _left_open(words: str, word: OpenWord, sentences: Sequence[Sentence], index: int) -> Reference:
    if not word.candidates:
        return Reference(words, "", "nobody and nothing named before it fits for certain")
    each = [f"{name} ({_where(name, sentences, index)})" for name in word.candidates]
    doubt = "and that is not certain" if len(each) == 1 else "and nothing tells which"
    return Reference(words, "", f"it may be {' or '.join(each)}, {doubt}")


def _where(name: str, sentences: Sequence[Sentence], index: int) -> str:
    """The nearest sentence that names somebody, from this one back, by the longest form there."""
    for form in _forms(name):
        for place in range(index, -1, -1):
            if form in sentences[place].text:
                where = "the same sentence" if place == index else f"sentence {place + 1}"
                return f"named in {where}"
    return "named elsewhere"


def _forms(name: str) -> Iterator[str]:
    """The name, and its end alone."""
    bare = name.removeprefix("in ").removeprefix("The ").removeprefix("the ")
    yield bare
    yield bare.split()[-1]
