"""A pronoun and what it means in; the words to put in its place, or whether it may stay, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verify.claims.pronouns import GENDERS, Meant, Place, opens_second_clause
from verify.claims.subjects import Mention
from verify.claims.written import fitted
from verify.language.gazetteer import DEMONYMS
from verify.language.names import NameKind


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a sentence that a self-contained wording replaces, by offsets into the sentence."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class OpenWord:
    """A reference that nobody could resolve, by offsets into its sentence, and whom it may mean."""

    start: int
    end: int
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a sentence's references mean: the changes that spell them out, and what stays open."""

    changes: tuple[Change, ...]
    open_words: tuple[OpenWord, ...] = ()


_POSSESSIVES = frozenset(("his", "her", "hers", "its", "their"))
# "it" that stands for nothing: it is time, it was clear, it took years, it emerged that …
_EMPTY_IT = re.compile(
    r"it(?:['’]s|\s(?:is|was|will\sbe|would\sbe|has\sbeen|had\sbeen|may\sbe|seems|seemed|appears|appeared|"
    r"took|takes|became|soon|remains|remained|comes|came|turned|turns|emerged|happened|rained|"
    r"snowed|helps|makes|made\sno))\b(?!\s(?:(?:first|later|then|also|often|never|seldom|"
    r"always|still|now|[a-z]+ly)\s)?(?!decided|agreed|indeed)(?:"
    r"[a-z]{2,}ed|built|sold|bought|stolen|taken|given|held|hit|cut|shut|lost|won|found|sunk|born)"
    r"(?:[.,;]|\s(?!that\b|whether\b|how\b|why\b)))",
    re.IGNORECASE,
)
_HER_ALONE = re.compile(
    r"\s*(?:[.,;:!?)—–\"”]|$|(?:to|in|on|at|for|with|and|from|as|that|after|before|by|into|of|over|during|"
    r"while|when|because|about|than|or|but|if|again|out|up|off|down|away|back|through|under|until|"
    r"a|an|the|not|how|what|where|why|who|under|without|against|onto|alone|too|there|here|"
    r"more|less|fewer|some|no|all|enough|such|nothing|something|everything|yesterday|today|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_GIVING = re.compile(
    r"\b(?:help|helped|helps|helping|let|lets|taught|gave|given|showed|offered|sent|bought|paid|cost|"
    r"handed|awarded|lent|promised)\s$"
)
_LEAD_IN = re.compile(
    r"(?:in|at|on|during|after|before|despite|with|without|like|as|while|when|for|since|throughout|"
    r"under|until|because|although|though|if|once|by|of|[a-z]{3,}(?:ing|ed|own|en))\s",
    re.IGNORECASE,
)
# "On Monday she left, Low said": only a clause of its own can have a subject that looks ahead.
_CLAUSE_LEAD_IN = re.compile(
    r"(?:after|before|despite|like|as|while|when|since|until|because|although|though|if|once|"
    r"[a-z]{3,}(?:ing|ed|own|en))\s|"
    r"(?:In|On|At|During|For|By)\s(?:a|an|the|what|one)\s(?:[\w-]+\s){1,4}(?:he|she)\s",
    re.IGNORECASE,
)
_LEAD_IN_LENGTH, _NAME_AFTER_LEAD_IN = 120, 40
_THEY_SAY = re.compile(r"\s(?:say|claim|call)\b")


def written_change(sentence: str, start: int, end: int, words: str) -> Change:
    """The change that puts words in place of sentence[start:end], fitted to that place."""
    return Change(start, end, fitted(sentence, start, end, words))


def replacement(place: Place, name: str) -> Change:
    """The name in place of a pronoun, with an ’s where that stands before what is owned."""
    ending = "’" if name.endswith("s") else "’s"
    is_possessive = place.word in _POSSESSIVES and not (
        place.word == "her" and _HER_ALONE.match(place.text, place.end)
    )
    return Change(place.start, place.end, name + ending if is_possessive else name)


def is_two_ways(place: Place) -> bool:
    """True in "taught her Latin": whose Latin it is, or who is taught it."""
    return (
        place.word == "her"
        and _GIVING.search(place.text, max(0, place.start - 12), place.start) is not None
        and not _HER_ALONE.match(place.text, place.end)
    )


def looks_ahead(place: Place, mentions: Sequence[Mention]) -> bool:
    """Whether a pronoun in a lead-in means the name after it: "In his speech, Low said"."""
    comma = place.text.find(",", place.start, place.start + _LEAD_IN_LENGTH)
    lead_in = _CLAUSE_LEAD_IN if place.word in ("he", "she") else _LEAD_IN
    if comma < 0 or not lead_in.match(place.text):
        return False
    return any(
        m.kind is NameKind.PERSON and comma < m.start <= comma + _NAME_AFTER_LEAD_IN
        for m in mentions
    )


def is_empty(place: Place) -> bool:
    """True for an "it" that stands for nothing: "It rained"."""
    return place.word == "it" and _EMPTY_IT.match(place.text, place.start) is not None


def is_harmless(place: Place, meant: Meant, mentions: Sequence[Mention], *, is_first: bool) -> bool:
    """Whether a pronoun left as it is can be read without the article."""
    if is_empty(place):
        return True
    if place.word in GENDERS:
        # One person before it in the same sentence, named or not, is whom it means.
        return meant.is_here and len(meant.candidates) <= 1
    if place.word == "they" and is_first and _THEY_SAY.match(place.text, place.end):
        return True  # people in general
    if place.word in ("it", "they") and opens_second_clause(place):
        return False
    # A name or noun before it in the same sentence is what it stands for.
    is_late = len(place.text[: place.start].split()) >= 2
    return is_late or any(m.end <= place.start for m in mentions)


def things_before(
    place: Place,
    mentions: Sequence[Mention],
    earlier: Sequence[tuple[str, Sequence[Mention]]],
) -> tuple[str, ...]:
    """The names in front of a pronoun, else those of the sentence before."""
    if place.word in GENDERS:
        near = [m for m in (*mentions, *(earlier[0][1] if earlier else ())) if m.is_subject]
        return tuple(dict.fromkeys(m.who for m in near if m.who and _may_be_person(m)))
    near = [m for m in mentions if m.who and m.end <= place.start]
    if not near and earlier:
        near = [m for m in earlier[0][1] if m.who]
    is_several = place.word in ("they", "them", "their")
    return tuple(dict.fromkeys(m.who for m in near if _fits(m, is_several=is_several)))


def _may_be_person(mention: Mention) -> bool:
    """True for "Olson", which nothing in the article tells to be a person or another thing."""
    return mention.kind is NameKind.OTHER and mention.who not in DEMONYMS and " " not in mention.who


def _fits(mention: Mention, *, is_several: bool) -> bool:
    """Whether a name can be what "it" or "they" stands for."""
    if mention.who in DEMONYMS:
        return False
    if is_several:
        return mention.kind in (NameKind.ORGANISATION, NameKind.OTHER)
    return mention.kind is not NameKind.PERSON or not mention.is_sure
