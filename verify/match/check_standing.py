"""Who somebody is, and whose, in a claim held against a report: another's title, kin or owner.

"Low, the Olympic champion", "Low's sister", "the mayors' lawyer, Hart".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.language.name_forms import same_name
from verify.language.names import Name, NameKind
from verify.language.tokens import Token
from verify.match.meant import find_offices, offices_of
from verify.match.passage import Passage
from verify.match.reading import ReadClaim, ReadSentence
from verify.records import Check, CheckKind, Outcome

_KIN = frozenset(
    """wife husband sister brother son daughter mother father uncle aunt nephew niece cousin
    grandson granddaughter grandfather grandmother stepson stepdaughter boyfriend girlfriend
    fiancee widow widower partner""".split()
)
# So many words on either side of a name say whose kin somebody is: "Low's own wife, Ann Hart".
_KIN_REACH = 3
_OWN = frozenset(("its", "their"))
TITLE_OF_ANOTHER = "title of another"
OTHER_KIN = "other kin"
WHOSE_IT_IS = "whose"


def check_standing(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs for kin, missing for a title that the report gives another, or what is another's."""
    return (
        *_check_titles(claim, passage),
        *_check_kin(claim, passage),
        *_check_owners(claim, passage),
    )


def _check_titles(claim: ReadClaim, passage: Passage) -> Iterator[Check]:
    persons = [name for name in claim.names if name.kind is NameKind.PERSON]
    for name in persons:
        offices = set(find_offices(name, claim.tokens, claim.claim.text))
        if not offices or not offices - offices_of(passage.read, name.text):
            continue
        for other in passage.names:
            if other.kind is not NameKind.PERSON or same_name(name.text, other.text):
                continue
            if any(same_name(other.text, one.text) for one in claim.names):
                continue  # the claim may give it him as well: "Low, editor of the Dell Post"
            theirs = offices & offices_of(passage.read, other.text)
            if theirs - offices_of(passage.read, name.text):
                values = (name.text, other.text)
                yield Check(CheckKind.NAME, Outcome.MISSING, *values, TITLE_OF_ANOTHER)
                return


def _check_kin(claim: ReadClaim, passage: Passage) -> Iterator[Check]:
    """Differs: "his brother, Paul Low" is not "his brother-in-law, Paul Low"."""
    ours = list(_read_kin(claim.names, claim.tokens, claim.claim.text, 0))
    for sentence in passage.sentences if ours else ():
        text, start = sentence.text, sentence.span.start
        theirs = list(_read_kin(sentence.names, sentence.tokens, text, start))
        for name, kin in ours:
            told = {word for other, word in theirs if same_name(name.text, other.text)}
            if told and kin not in told:
                yield Check(CheckKind.NAME, Outcome.DIFFERS, kin, min(told), OTHER_KIN)
                return


def _read_kin(
    names: Sequence[Name], tokens: Sequence[Token], text: str, opening: int
) -> Iterator[tuple[Name, str]]:
    """Each name with the word for kin right beside it, "-in-law" with it."""
    for name in names:
        near = [t for t in tokens if t.end <= name.start][-_KIN_REACH:]
        near += [t for t in tokens if t.start >= name.end][:_KIN_REACH]
        for token in near:
            if token.norm in _KIN:
                end = token.end - opening
                yield name, token.norm + "-in-law" * text.startswith("-in-law", end)


def _check_owners(claim: ReadClaim, passage: Passage) -> Iterator[Check]:
    """Missing for "Dell's lawyer, Ann Low" where "its lawyer, Ann Low" can only be another's."""
    for owner, noun in _read_owned(claim):
        for sentence in passage.sentences:
            at = next((i for i, t in enumerate(sentence.tokens) if t.stem == noun), 0)
            if not at or sentence.tokens[at - 1].norm not in _OWN:
                continue
            meant = _find_owner(sentence, sentence.tokens[at - 1].start, passage)
            if meant and not any(same_name(owner.text, one.text) for one in meant):
                values = (owner.text, meant[0].text)
                yield Check(CheckKind.NAME, Outcome.MISSING, *values, WHOSE_IT_IS)
                return


def _read_owned(claim: ReadClaim) -> Iterator[tuple[Name, str]]:
    """Each body, place or thing with the stem of the noun that is its own."""
    text = claim.claim.text
    for name in claim.names:
        is_owner = text[name.end : name.end + 1] in ("'", "’") or text[name.end - 2 : name.end] in (
            "'s",
            "’s",
        )
        behind = next((t for t in claim.tokens if t.start > name.end), None)
        if is_owner and name.kind is not NameKind.PERSON and behind and behind.text.islower():
            yield name, behind.stem


def _find_owner(sentence: ReadSentence, at: int, passage: Passage) -> list[Name]:
    """Whom "its" may mean: bodies and places before it in its sentence, else the nearest before."""
    own = [one for one in sentence.names if one.end <= at and _may_own(one)]
    if own:
        return own
    for earlier in reversed(passage.read.sentences):
        if earlier.span.end <= sentence.span.start:
            names = [one for one in earlier.names if _may_own(one)]
            if names:
                return names
    return []


def _may_own(name: Name) -> bool:
    return name.kind is not NameKind.PERSON
