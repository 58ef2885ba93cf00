"""A claim and a passage in; whether both parties of a deed changed their parts out.

"Police arrested the captain" beside "the captain arrested police" has every word; so has "the
coast guard came before the fishing boats" beside its reverse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from verify.language.parties import Parties, find_parties
from verify.language.phrases import is_verb_form
from verify.language.tokens import Token, stem_word
from verify.match.meant import person_stems
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome

# What two do to one another has no first party.
_MUTUAL = (
    "meet marry divorce resemble match equal join merge fight debate face marry border discuss"
)
_THAN = frozenset(("than",))
# So many words before and behind "before" may hold the deeds that it puts in order: a clause's end,
# and the subject of the next. By reasoning; re-measure: benchmarks.accuracy --only altered
_DEED_BEFORE = 8
_DEED_BEHIND = 5
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
        if not asked.is_verb and asked.deed in person_stems():
            continue  # "its rival" is no deed
        told = find_told(asked.deed, passage)
        turned = next((one for one in told if _is_turned(asked, one)), None)
        if turned and all(_is_turned(asked, one) for one in told if _is_same(asked, one)):
            whole = passage.read.report.text
            values = (text[asked.start : asked.end], whole[turned.start : turned.end])
            return (Check(CheckKind.NAME, Outcome.DIFFERS, *values, TURNED_ROUND),)
    return ()


def check_order(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs where two deeds come in the other order: "wrote before they were sacked"."""
    for asked, words in _read_order(claim.tokens):
        for sentence in passage.sentences:
            told = dict(_read_order(sentence.tokens))
            there = told.get((asked[1], asked[0]))
            if there and asked not in told:
                return (Check(CheckKind.POLARITY, Outcome.DIFFERS, words, there, TURNED_ROUND),)
    return ()


def _read_order(tokens: Sequence[Token]) -> Iterator[tuple[tuple[str, str], str]]:
    """The stems of two deeds, the earlier first, and the words that tell their order."""
    for at, token in enumerate(tokens):
        if token.norm not in ("before", "after"):
            continue
        before = [one for one in tokens[max(0, at - _DEED_BEFORE) : at] if _is_deed(one)]
        behind = [one for one in tokens[at + 1 : at + 1 + _DEED_BEHIND] if _is_deed(one)]
        if before and behind and before[-1].stem != behind[0].stem:
            words = f"{before[-1].text} {token.text} … {behind[0].text}"
            pair = before[-1].stem, behind[0].stem
            yield (pair if token.norm == "before" else (pair[1], pair[0])), words


def _is_deed(token: Token) -> bool:
    is_form = is_verb_form(token.text) or token.norm.endswith("ing")
    return token.text.islower() and is_form and not token.is_stopword


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
