"""A true claim and its article in; the claim with one fact falsified, in each way it can be, out.

For tests and for training the reader. Distortions are made from the claim alone and from the names
of its article: which kinds, where, and what stands there now is kept beside the text.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from benchmarks.distort_facts import other_dates, other_figures
from benchmarks.distort_names import Cast, other_name, read_cast
from benchmarks.distort_words import (
    AUXILIARIES,
    GROUPS_THAT_SPEAK,
    hedged,
    opposed_forms,
    past_forms,
    ranks,
)
from verify.claims.verb_forms import Form, find_forms
from verify.language.attribution import Attribution, find_attributions
from verify.language.name_kinds import settle_kinds
from verify.language.names import Name, NameKind, find_names
from verify.language.quotes import find_spoken
from verify.language.tokens import Token, tokenize
from verify.records import Span


class Kind(StrEnum):
    """Which sort of fact was falsified."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    ROLE = "role"
    POLARITY = "polarity"
    VERB = "verb"
    WORD = "word"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    MODALITY = "modality"


@dataclass(frozen=True, slots=True)
class Distortion:
    """A claim with one fact falsified: text[start:end] is `changed`, where `original` stood."""

    kind: Kind
    start: int
    end: int
    original: str
    changed: str
    text: str

    @property
    def claim(self) -> str:
        """The claim as it was."""
        return self.text[: self.start] + self.original + self.text[self.end :]


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    changed: str


@dataclass(frozen=True)
class _Reading:
    """A claim as it was read, with whom and what could stand in it instead."""

    text: str
    cast: Cast
    dice: random.Random

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tokenize(self.text)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        return settle_kinds(self.text, find_names(self.text))

    @cached_property
    def spoken(self) -> tuple[Span, ...]:
        return find_spoken(self.text)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        return find_attributions(self.text)

    @cached_property
    def speakers(self) -> frozenset[int]:
        return frozenset(found.speaker_start for found in self.attributions)

    def is_spoken(self, start: int) -> bool:
        """True inside quotation marks."""
        return any(span.start <= start < span.end for span in self.spoken)


def distort(claim: str, *, article: str = "", seed: int = 0) -> tuple[Distortion, ...]:
    """Falsify one fact of a claim at a time: a distortion for each place of each kind.

    No two have the same text. Names and places that come in are taken from `article` as far as it
    has others of their kind. The same claim, article and seed give the same distortions. Texts in
    other languages than English give few. A distortion is false of the claim's own source only: a
    new name may by chance be right too, and "may" for "will" is not contradicted by what happened.
    """
    reading = _Reading(claim, read_cast(article), random.Random(f"{seed} {claim}"))
    found: list[Distortion] = []
    seen = {claim.casefold()}
    for kind, ways in _WAYS.items():
        for edit in ways(reading):
            original = claim[edit.start : edit.end]
            text = claim[: edit.start] + edit.changed + claim[edit.end :]
            if text.casefold() in seen:
                continue
            seen.add(text.casefold())
            end = edit.start + len(edit.changed)
            found.append(Distortion(kind, edit.start, end, original, edit.changed, text))
    return tuple(found)


def _numbers(reading: _Reading) -> Iterator[_Edit]:
    for start, end, changed in other_figures(reading.text, reading.dice):
        if not reading.is_spoken(start):
            yield _Edit(start, end, changed)


def _dates(reading: _Reading) -> Iterator[_Edit]:
    for start, end, changed in other_dates(reading.text, reading.dice):
        yield _Edit(start, end, changed)


def _named(reading: _Reading) -> Iterator[_Edit]:
    for name in reading.names:
        if name.kind is not NameKind.PLACE and name.start not in reading.speakers:
            yield from _renamed(reading, name)


def _places(reading: _Reading) -> Iterator[_Edit]:
    for name in reading.names:
        if name.kind is NameKind.PLACE:
            yield from _renamed(reading, name)


def _renamed(reading: _Reading, name: Name) -> Iterator[_Edit]:
    changed = other_name(reading.text, name, reading.cast, reading.dice)
    if changed:
        yield _Edit(name.start, name.end, changed)


# Said of both sides alike: swapping them says the same.
_MUTUAL = frozenset(
    """met meet meets meeting married marries marry divorced wed played plays play talked spoke
    discussed drew tied agreed negotiated clashed fought border borders bordered between
    versus resembles shared brother sister cousin twin friend partner rival ally neighbour
    colleague near beside equals equalled""".split()
)
_LONGEST_BETWEEN = 80
_ACTORS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)


def _roles(reading: _Reading) -> Iterator[_Edit]:
    """Who did it and to whom it was done change places."""
    for one, other in zip(reading.names, reading.names[1:], strict=False):
        between = reading.text[one.end : other.start]
        words = [token for token in tokenize(between) if not token.is_stopword]
        is_told = any(token.norm in _MUTUAL for token in words)
        is_fit = one.kind is other.kind and one.kind in _ACTORS and one.text != other.text
        if not words or is_told or not is_fit or len(between) > _LONGEST_BETWEEN:
            continue
        if between.lstrip().startswith(("and ", ", and ", "or ", "'", "’", "(")):
            continue
        yield _Edit(one.start, other.end, other.text + between + one.text)


_DENIED = re.compile(
    r"\b(?:(is|are|was|were|will|would|can|could|should|must|has|have|had|does|did|do)"
    r"(?: not|n['’]t)|(cannot|can['’]t)|(won['’]t)|never|(fail(?:ed|s)?|refus(?:ed|es)|"
    r"declin(?:ed|es)) to|(denie[sd]|deny) that|without(?! \w+ing\b)|no longer)\b"
)
_AFFIRMED = {"without": "with", "no longer": "still", "never": "often"}
_NEGATED_NEXT = frozenset("not never no n't only also been".split())


def _polarity(reading: _Reading) -> Iterator[_Edit]:
    """A "not" is dropped where there is one, put in where there is none."""
    denied = [
        found for found in _DENIED.finditer(reading.text) if not reading.is_spoken(found.start())
    ]
    for found in denied:
        auxiliary, cannot, wont, verb, denies = found.groups()
        if verb:
            changed = "managed to" if verb.endswith("ed") else "manages to"
        elif denies:
            changed = "confirmed that" if denies == "denied" else "confirms that"
        else:
            plain = _AFFIRMED.get(found.group(), "")
            changed = auxiliary or ("can" if cannot else "will" if wont else plain)
        yield _Edit(found.start(), found.end(), changed)
    if not denied:
        yield from _negated(reading)


def _negated(reading: _Reading) -> Iterator[_Edit]:
    tokens = [token for token in reading.tokens if not reading.is_spoken(token.start)]
    forms = find_forms([token.text for token in tokens], [token.text.lower() for token in tokens])
    for index, token in enumerate(tokens[1:-1], start=1):
        following = tokens[index + 1]
        if token.text in AUXILIARIES and following.norm not in _NEGATED_NEXT:
            yield _Edit(token.start, token.end, token.text + " not")
            return
        base = _base(token.text)
        if forms[index] is Form.PAST and base:
            yield _Edit(token.start, token.end, "did not " + base)
            return


def _base(past: str) -> str:
    """The base form of a past tense, "" where it cannot be told from the letters."""
    if past in past_forms():
        return past_forms()[past]
    if not past.endswith("ed") or not past.islower():
        return ""
    stem = past[:-2]
    if stem.endswith("e"):
        return stem + "e"
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    return stem + "e" if _MUTE_E.search(stem) else stem


# Letters behind which a past tense had a mute e: "approv(e)d", "announc(e)d", "creat(e)d".
_MUTE_E = re.compile(
    r"(?:[vcuz]|[rnlp]s|[aeiou]s|[rd]g|[aeu]ng|[bdgtp]l|"
    r"^[^aeiou]+[aeiou][bdgklmnprt]|(?:[^aeiou]|cre)at|"
    r"[^aeiou](?:ut|ur|ir|ar|id|ud|od|ad|ok|ib|ag|om|ot)|[bmf]in|[pl]et|quir|plor|nor|stor)$"
)


def _verbs(reading: _Reading) -> Iterator[_Edit]:
    for token in reading.tokens:
        if reading.is_spoken(token.start):
            continue
        others = opposed_forms().get(token.text)
        if others:
            yield _Edit(token.start, token.end, reading.dice.choice(others))


def _words(reading: _Reading) -> Iterator[_Edit]:
    """A word becomes another of its rank: "wife" is "sister", "northern" is "eastern"."""
    for token in reading.tokens:
        others = ranks().get(token.text)
        if others and not reading.is_spoken(token.start):
            yield _Edit(token.start, token.end, reading.dice.choice(others))


def _quotes(reading: _Reading) -> Iterator[_Edit]:
    """One word inside the marks becomes another of its rank, or of its ending in the article."""
    for span in reading.spoken:
        inside = [token for token in reading.tokens if span.start <= token.start < span.end]
        choices = []
        for token in inside:
            others = opposed_forms().get(token.text) or ranks().get(token.text)
            others = others or reading.cast.like(token.text)
            if others and not token.is_stopword:
                choices.append(_Edit(token.start, token.end, reading.dice.choice(others)))
        if choices:
            yield reading.dice.choice(choices)


def _speakers(reading: _Reading) -> Iterator[_Edit]:
    """What was said is laid at somebody else's door."""
    names = {name.start: name for name in reading.names}
    for found in reading.attributions:
        name = names.get(found.speaker_start)
        if name is not None:
            yield from _renamed(reading, name)
        elif found.speaker.lower() in GROUPS_THAT_SPEAK:
            others = [group for group in GROUPS_THAT_SPEAK if group != found.speaker.lower()]
            changed = reading.dice.choice(others)
            is_first = reading.text[found.speaker_start].isupper()
            end = found.speaker_start + len(found.speaker)
            yield _Edit(found.speaker_start, end, changed.capitalize() if is_first else changed)


def _modality(reading: _Reading) -> Iterator[_Edit]:
    for token, following in zip(reading.tokens, reading.tokens[1:], strict=False):
        changed = hedged().get(token.text, "")
        if not changed or reading.is_spoken(token.start):
            continue
        # "May have" only where what was, was: "was seen" becomes "may have been seen".
        is_whole = changed.startswith("may have") and following.norm.endswith(("ing", "not"))
        if not is_whole and not (token.text == "has" and not following.norm.endswith("ed")):
            yield _Edit(token.start, token.end, changed)


_WAYS: dict[Kind, Callable[[_Reading], Iterator[_Edit]]] = {
    Kind.NUMBER: _numbers,
    Kind.DATE: _dates,
    Kind.NAME: _named,
    Kind.PLACE: _places,
    Kind.ROLE: _roles,
    Kind.POLARITY: _polarity,
    Kind.VERB: _verbs,
    Kind.WORD: _words,
    Kind.QUOTE: _quotes,
    Kind.ATTRIBUTION: _speakers,
    Kind.MODALITY: _modality,
}
