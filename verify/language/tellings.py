"""A text in; what stands in somebody's mouth in it, and in whose, by offsets, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from verify.language.aliases import resolve_aliases
from verify.language.attribution import Attribution, find_attributions
from verify.language.name_kinds import OFFICES
from verify.language.names import Gender, Name, NameKind, find_names, name_gender
from verify.language.person_words import PERSON_NOUNS
from verify.language.phrases import is_finite
from verify.language.quotes import find_quotations
from verify.language.sentences import split_sentences
from verify.language.tokens import tokenize
from verify.language.verbs import AUXILIARIES
from verify.records import Span

_GENDERS = {"he": Gender.MALE, "she": Gender.FEMALE, "i": Gender.UNKNOWN}
_BODILY = frozenset(("it", "they", "we"))
# So many sentences before a pronoun may name whom it means.
_LOOK_BACK = 2
_LONGEST_SUBJECT = 5  # words of "The rescue service"
_SPOKES = r"(?:spokes(?:man|woman|person|people)|press secretary|spox)"
_FOR_BODY = re.compile(rf"^{_SPOKES}s? (?:for|of|at) (?:the )?(.+)$", re.IGNORECASE)
_BODY_BEFORE = re.compile(rf"^(.+?)[’']?s? {_SPOKES}s?$", re.IGNORECASE)
_BEFORE_NAME = re.compile(rf"([A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){{0,3}}) {_SPOKES} $")
_AFTER_NAME = re.compile(rf", (?:an?|the) ([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){{0,3}}) {_SPOKES}\b")
_AFTER_NAME_FOR = re.compile(
    rf", (?:an?|the) {_SPOKES} (?:for|of) (?:the )?([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){{0,3}})"
)
_PREPOSITION = re.compile(r"\s(?:of|for|in|on|at|from|with|close|near|who|familiar|by|to)\s|,")
# Known by an office that one person has at a time: "the minister" is named without a name.
_SINGLE = OFFICES | frozenset(
    "chancellor premier prosecutor chief head secretary director chairman chairwoman".split()
)
_NOBODY_NAMED = frozenset(
    "source sources people person some others critics experts insiders observers those".split()
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What somebody says in a text: text[start:end], in the sentence at `sentence`.

    `speaker` is the full name where the text gives one, `body` for whom he speaks, else "".
    `is_named` is False for "officials", "a resident", "people close to him".
    """

    speaker: str
    body: str
    start: int
    end: int
    sentence: Span
    is_named: bool


@lru_cache(maxsize=512)  # every claim asks for the same reports
def find_tellings(text: str) -> tuple[Telling, ...]:
    """Find what is told in a text by somebody else than itself, in order."""
    names = find_names(text)
    fulls = {alias.name.start: alias.full for alias in resolve_aliases(text, names)}
    spans = split_sentences(text)
    found: list[Telling] = []
    quoted = find_quotations(text, names=names)
    for number, span in enumerate(spans):
        sentence = text[span.start : span.end]
        for one in find_attributions(sentence):
            start, end = _content(sentence, one)
            at = span.start + one.speaker_start
            who = _resolve(one.speaker, at, number, text, spans, names, fulls, found)
            found.append(_telling(who, text, names, span.start + start, span.start + end, span))
        for quotation in quoted:
            if not (quotation.speaker and span.start <= quotation.start < span.end):
                continue
            who = _resolve(
                quotation.speaker, quotation.start, number, text, spans, names, fulls, found
            )
            found.append(_telling(who, text, names, quotation.start, quotation.end, span))
    return tuple(found)


def _content(sentence: str, one: Attribution) -> tuple[int, int]:
    """Where the content stands; in "p, X told this newspaper" in front of the speaker."""
    behind = sentence[one.content_start : one.content_end]
    before = sentence[: one.speaker_start].rstrip()
    is_listener = one.content_start >= one.speaker_end and not any(
        word in AUXILIARIES or is_finite(word) for word in behind.split()
    )
    for article in ("the", "a", "an"):
        before = before.removesuffix(f" {article}").rstrip()
    if is_listener and before.endswith((",", "”", '"')):
        return 0, len(before)
    return one.content_start, one.content_end


def _telling(
    who: str, text: str, names: Sequence[Name], start: int, end: int, sentence: Span
) -> Telling:
    for pattern in (_FOR_BODY, _BODY_BEFORE):
        match = pattern.match(who)
        if match:
            body = match.group(1)
            return Telling(body, body, start, end, sentence, is_named=True)
    body = _body_of(who, text, names)
    return Telling(who, body, start, end, sentence, is_named=is_named(who))


def _body_of(who: str, text: str, names: Sequence[Name]) -> str:
    """For whom a person speaks, where the text calls him a spokesman beside his name."""
    for name in names:
        if name.text != who or name.kind is not NameKind.PERSON:
            continue
        before = _BEFORE_NAME.search(text[max(0, name.start - 80) : name.start])
        after = _AFTER_NAME.match(text, name.end) or _AFTER_NAME_FOR.match(text, name.end)
        match = before or after
        if match:
            return match.group(1)
    return ""


def is_named(speaker: str) -> bool:
    """Whether one can tell who it is: a name, a body, an office that one person has."""
    if not speaker or speaker.casefold() in (*_GENDERS, *_BODILY):
        return False
    head = find_head(speaker)
    words = head.split()
    if not words:
        return False
    last = words[-1].casefold()
    singular = last.removesuffix("s")
    if last in _NOBODY_NAMED:
        return False
    if last in _SINGLE:
        return True
    may_be_noun = words[-1].islower() or last != singular  # "Officials said", not "Baker said"
    is_person_noun = may_be_noun and (last in PERSON_NOUNS or singular in PERSON_NOUNS)
    return not is_person_noun


def find_head(speaker: str) -> str:
    """The words of a description before its first preposition: "rescue service"."""
    cut = _PREPOSITION.search(speaker)
    return (speaker[: cut.start()] if cut else speaker).strip()


def _resolve(
    speaker: str,
    at: int,
    number: int,
    text: str,
    spans: Sequence[Span],
    names: Sequence[Name],
    fulls: dict[int, str],
    found: Sequence[Telling],
) -> str:
    """The full name for a surname or pronoun, as far as the text leaves no doubt."""
    word = speaker.casefold()
    if word in _GENDERS:
        return _resolve_person(word, at, number, spans, names, fulls, found) or speaker
    if word in _BODILY:
        return _resolve_body(number, text, spans, found) or speaker
    for name in names:
        if name.text == speaker and name.start >= at - 1:
            return fulls.get(name.start, speaker)
    return next((fulls[name.start] for name in names if name.text == speaker), speaker)


def _resolve_person(
    word: str,
    at: int,
    number: int,
    spans: Sequence[Span],
    names: Sequence[Name],
    fulls: dict[int, str],
    found: Sequence[Telling],
) -> str:
    gender = _GENDERS[word]
    for index in range(number, max(-1, number - _LOOK_BACK - 1), -1):
        span = spans[index]
        people = {
            fulls.get(name.start, name.text)
            for name in names
            if span.start <= name.start < span.end
            and name.end <= at
            and name.kind is NameKind.PERSON
        }
        fitting = [one for one in sorted(people) if name_gender(one) in (gender, Gender.UNKNOWN)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            break
    near = [one for one in found if one.sentence.start >= spans[max(0, number - _LOOK_BACK)].start]
    return near[-1].speaker if near and near[-1].speaker[:1].isupper() else ""


def _resolve_body(number: int, text: str, spans: Sequence[Span], found: Sequence[Telling]) -> str:
    if not number:
        return ""
    before = spans[number - 1]
    for one in reversed(found):
        if one.sentence.start == before.start:
            return one.body or one.speaker
    return _subject(text[before.start : before.end])


def _subject(sentence: str) -> str:
    """The few words before the first finite verb: "The province" of "The province put …"."""
    words: list[str] = []
    for word in sentence.split()[: _LONGEST_SUBJECT + 1]:
        if words and (word in AUXILIARIES or is_finite(word)):
            return " ".join(words[1:] if words[0] in ("The", "A", "An") else words)
        words.append(word)
    return ""


def fold_speaker(speaker: str) -> frozenset[str]:
    """The stems by which a speaker without a proper name is known elsewhere."""
    return frozenset(token.stem for token in tokenize(find_head(speaker)) if not token.is_stopword)


def overlapping(tellings: Sequence[Telling], start: int, end: int) -> Iterator[Telling]:
    """Those in whose sentence something of text[start:end] stands."""
    return (one for one in tellings if one.sentence.start < end and one.sentence.end > start)
