"""What a name stands with in a claim held against a passage: "U.S. concern", "Dell's concern"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from verify.language.gazetteer import DEMONYMS
from verify.language.name_forms import same_name
from verify.language.names import Name, NameKind
from verify.language.tokens import Token
from verify.match.passage import Passage
from verify.match.reading import ReadClaim, ReadSentence
from verify.records import Check, CheckKind, Outcome

WHOSE: Final = "whose"
_LED_BY: Final = frozenset(("of", "in"))
# "Russia and Ukraine agreed": the last of a list does not stand alone with what follows.
_LISTING: Final = frozenset(("and", "or", "nor"))
# Who is of one of these may be of the other too.
_BRITISH: Final = frozenset(("British", "English", "Scottish", "Welsh"))


class _Bound(NamedTuple):
    """A name and the stem of the noun it stands with."""

    noun: str
    name: Name


def check_belonging(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs where two names changed places, or another nation stands before the same noun.

    Persons are left to the check of roles.
    """
    ours = [one for one in _read_bound(claim.names, claim.tokens) if not _is_person(one.name)]
    for sentence in passage.sentences if ours else ():
        theirs = tuple(_read_bound(sentence.names, sentence.tokens))
        if found := _find_swapped(ours, theirs) or _find_nation(ours, theirs, claim, sentence):
            name, other = found
            kind = CheckKind.PLACE if name.kind is NameKind.PLACE else CheckKind.NAME
            return (Check(kind, Outcome.DIFFERS, name.text, other.text, WHOSE),)
    return ()


def _find_swapped(ours: Sequence[_Bound], theirs: Sequence[_Bound]) -> tuple[Name, Name] | None:
    """Two names that each stand with the other's noun: "U.S. concern" and "bombing in Dell"."""
    for noun, name in ours:
        for other_noun, other in ours:
            if noun == other_noun or same_name(name.text, other.text):
                continue
            own = [one.name for one in theirs if one.noun == noun]
            turned = [one.name for one in theirs if one.noun == other_noun]
            is_turned = _find(other, own) and _find(name, turned)
            if is_turned and not _find(name, own) and not _find(other, turned):
                return name, other
    return None


def _find_nation(
    ours: Sequence[_Bound], theirs: Sequence[_Bound], claim: ReadClaim, sentence: ReadSentence
) -> tuple[Name, Name] | None:
    """Another nation before a noun: "an English actor" beside "an American actor".

    Only where the sentence names the claim's nation and its country nowhere, and shares more with
    the claim than the noun.
    """
    for noun, name in ours:
        if name.text not in DEMONYMS or _find(name, sentence.names):
            continue
        own = [one.name for one in theirs if one.noun == noun and one.name.text in DEMONYMS]
        is_shared = bool((claim.stems & sentence.stems) - {noun})
        if own and is_shared and not any(_are_british(name, other) for other in own):
            return name, own[0]
    return None


def _are_british(one: Name, other: Name) -> bool:
    return one.text in _BRITISH and other.text in _BRITISH


def _read_bound(names: Sequence[Name], tokens: Sequence[Token]) -> Iterator[_Bound]:
    """Each name with the word right behind it, or right before its "of" or "in"."""
    for name in names:
        first = bisect_right(tokens, name.start, key=lambda token: token.end)
        last = bisect_left(tokens, name.end, key=lambda token: token.start)
        before, behind = tokens[max(0, first - 2) : first], tokens[last : last + 1]
        is_listed = bool(before) and before[-1].norm in _LISTING
        if behind and not is_listed and _is_word(behind[0]):
            yield _Bound(behind[0].stem, name)
        if len(before) > 1 and before[-1].norm in _LED_BY and _is_word(before[0]):
            yield _Bound(before[0].stem, name)


def _is_word(token: Token) -> bool:
    return token.text.islower() and not token.is_stopword


def _is_person(name: Name) -> bool:
    return name.kind is NameKind.PERSON


def _find(name: Name, others: Sequence[Name]) -> bool:
    return any(same_name(name.text, other.text) for other in others)
