"""A claim and a passage in; whether somebody else of the passage did it, or to somebody else, out.

"Police blocked the road" has all its words in "farmers blocked the road and police did not
intervene". A passage that names another for the same deed, and the claim's own for another deed,
does not bear it out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from verify.language.name_forms import same_name
from verify.language.names import Name, NameKind, is_belonging
from verify.language.parties import Parties
from verify.language.tokens import Token, stem_word
from verify.language.verbs import ADDRESS, ALSO_SAY, SAY
from verify.match.check_turned import find_told
from verify.match.meant import person_stems
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome

# Words under which a report goes on to speak of what it has named: no other party.
_GENERIC = """
company firm group body agency team club side country party organisation organization authority
government ministry department court office service bank business maker owner man woman person
people official officer leader minister president spokesman spokeswoman chief boss head suspect
victim gunman attacker man woman boy girl child pair couple trio member staff worker force troop
vessel ship boat vehicle car plane aircraft building house site area place town city plan deal
agreement measure move decision vote report study statement change event incident accident case
figure number total rest other majority
"""
BY_WHOM, TO_WHOM = "by whom", "to whom"


def check_party(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs where each such deed of the passage has another party, and ours does another.

    Missing where a body is among them: it may act for the other, or be it by another name.
    """
    stems = passage.read.stems
    for asked in claim.parties:
        if not asked.is_verb or asked.deed in _sayings():
            continue
        if stems.isdisjoint(asked.firsts | asked.seconds):
            continue
        same = [one for one in find_told(asked.deed, passage) if one.is_verb]
        if not same:
            continue
        for ours, theirs, detail in ((_first, _second, BY_WHOM), (_second, _first, TO_WHOM)):
            rivals = [ours(one) for one in same]
            if not ours(asked) or not all(rivals) or not _stems(ours(asked)) & stems:
                continue
            others = _stems(theirs(asked))
            found = [
                None if _stems(one) & others else _compare(ours(asked), one, claim, passage, detail)
                for one in rivals
            ]
            outcomes = [outcome for outcome in found if outcome is not None]
            if len(outcomes) == len(rivals):
                outcome = min(outcomes)
                values = (_show(ours(asked)), _show(rivals[0]))
                return (Check(CheckKind.NAME, outcome, *values, detail),)
    return ()


def _first(one: Parties) -> tuple[Token, ...]:
    return one.first


def _second(one: Parties) -> tuple[Token, ...]:
    return one.second


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.stem for token in tokens)


def _show(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _compare(
    ours: Sequence[Token],
    theirs: Sequence[Token],
    claim: ReadClaim,
    passage: Passage,
    detail: str,
) -> Outcome | None:
    """Differs for two people, or two things neither of which is generic; None where open."""
    if _name_one(ours, theirs, claim, passage):
        return None
    if _stems(ours) & _stems(theirs):
        return Outcome.DIFFERS if _is_of_others(ours, theirs, claim, passage) else None
    opening = {one.tokens[0].start for one in passage.sentences if one.tokens}
    kinds = [
        _kind(ours, claim.names, {claim.tokens[0].start}),
        _kind(theirs, passage.names, opening),
    ]
    if kinds == [None, None]:
        heads = {ours[-1].stem, theirs[-1].stem}
        is_sure = detail == BY_WHOM or heads <= person_stems()
        return Outcome.MISSING if is_sure and _generic().isdisjoint(heads) else None
    if kinds == [NameKind.PERSON, NameKind.PERSON]:
        return Outcome.DIFFERS
    is_open = set(kinds) <= {NameKind.PERSON, NameKind.ORGANISATION}
    return Outcome.MISSING if is_open else None


def _name_one(
    ours: Sequence[Token], theirs: Sequence[Token], claim: ReadClaim, passage: Passage
) -> bool:
    """Whether both are parts of one name: "the University of Dell", "UD"."""
    here = [one.text for one in claim.names for t in ours if one.start <= t.start < one.end]
    there = [one.text for one in passage.names for t in theirs if one.start <= t.start < one.end]
    is_one = any(same_name(one, other) for one in here for other in there)
    return is_one and not any(map(is_belonging, here))


def _is_of_others(
    ours: Sequence[Token], theirs: Sequence[Token], claim: ReadClaim, passage: Passage
) -> bool:
    """Whether two of one kind are told apart by a country: "Russian drones", "Ukrainian drones"."""
    both = [
        {one.text for one in names for token in tokens if one.start <= token.start < one.end}
        for tokens, names in ((ours, claim.names), (theirs, passage.names))
    ]
    is_told = all(both) and all(is_belonging(name) for names in both for name in names)
    return is_told and ours[-1].stem == theirs[-1].stem and both[0].isdisjoint(both[1])


def _kind(tokens: Sequence[Token], names: Sequence[Name], opening: set[int]) -> NameKind | None:
    """What kind of name is among the words, None where they are common ones.

    A lone word of no known kind that opens its sentence is taken for a common one: "Farmers".
    """
    found = next(
        (one for one in names for token in tokens if one.start <= token.start < one.end), None
    )
    if found is None:
        return None
    is_first = len(tokens) == 1 and tokens[0].start in opening
    return None if is_first and found.kind is NameKind.OTHER else found.kind


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(stem_word(word) for word in _GENERIC.split())


@lru_cache(maxsize=1)
def _sayings() -> frozenset[str]:
    """Who said it is for check_attribution."""
    return frozenset(stem_word(word) for word in SAY | ALSO_SAY | ADDRESS)
