"""A claim and a passage in; whether both parties of a deed changed their parts out.

"Police arrested the captain" beside "the captain arrested police" has every word; so has "the
coast guard came before the fishing boats" beside its reverse.
"""

from __future__ import annotations

from functools import lru_cache

from verify.language.parties import Parties, find_parties
from verify.language.tokens import stem_word
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome

# What two do to one another has no first party.
_MUTUAL = (
    "meet marry divorce resemble match equal join merge fight debate face marry border discuss"
)
_THAN = frozenset(("than",))
TURNED_ROUND = "turned round"


def check_turned(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs where a passage gives what the first party does to the second the other way round."""
    text = claim.claim.text
    for asked in claim.parties:
        is_there = not (
            passage.stems.isdisjoint(asked.firsts) or passage.stems.isdisjoint(asked.seconds)
        )
        if not is_there or asked.deed in _mutual():
            continue
        told = find_told(asked.deed, passage)
        turned = next((one for one in told if _is_turned(asked, one)), None)
        if turned and all(_is_turned(asked, one) for one in told if _is_same(asked, one)):
            whole = passage.read.report.text
            values = (text[asked.start : asked.end], whole[turned.start : turned.end])
            return (Check(CheckKind.NAME, Outcome.DIFFERS, *values, TURNED_ROUND),)
    return ()


def is_told_alike(claim: ReadClaim, passage: Passage, *, deed: str) -> bool:
    """Whether claim and passage give a deed the same parties: "bought from Low", "Low sold to"."""
    return any(
        asked.deed == deed and any(_is_same(asked, one) for one in find_told(deed, passage))
        for asked in claim.parties
        if asked.deed not in _mutual()
    )


def is_told_back(claim: ReadClaim, passage: Passage, *, degree: str) -> bool:
    """Whether a passage compares the other way round, with another word than this one."""
    asked = [one for one in claim.parties if one.deed == f"than {degree}"]
    told = [
        one
        for sentence in (passage.sentences if asked else ())
        for one in find_parties(
            sentence.text, sentence.tokens, opening=sentence.span.start, words=_THAN
        )
        if one.deed != f"than {degree}"
    ]
    return any(_is_turned(one, other) for one in asked for other in told)


def find_told(deed: str, passage: Passage) -> list[Parties]:
    """What the sentences of a passage tell of a deed."""
    return [one for sentence in passage.sentences for one in sentence.find_parties(deed)]


def _is_turned(asked: Parties, told: Parties) -> bool:
    first, second = asked.firsts - asked.seconds, asked.seconds - asked.firsts
    there = told.firsts - told.seconds, told.seconds - told.firsts
    return bool(first & there[1]) and bool(second & there[0]) and not second & there[1]


def _is_same(asked: Parties, told: Parties) -> bool:
    """Whether one party is where it was."""
    first, second = asked.firsts - asked.seconds, asked.seconds - asked.firsts
    return bool(second & told.seconds - told.firsts) or bool(first & told.firsts - told.seconds)


@lru_cache(maxsize=1)
def _mutual() -> frozenset[str]:
    return frozenset(stem_word(word) for word in _MUTUAL.split())
