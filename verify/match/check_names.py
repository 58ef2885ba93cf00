"""A claim's names held against a passage: who and where, or who else stands in the place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from verify.language.name_forms import same_name
from verify.language.names import Name, NameKind, is_belonging
from verify.language.tokens import Token, normalize, stem_word, tokenize
from verify.match.passage import Passage, find_neighbours
from verify.match.reading import ReadClaim, ReadSentence
from verify.records import Check, CheckKind, Outcome

# How many words on each side of a name say which part it plays.
_SLOT = 3
_PREPOSITIONS = frozenset("in at near from to of off outside into through via by".split())
# Two persons play one part when this many other telling words beside them are the same.
_ONE_PART = 3


def check_names(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Hold each name of the claim against the passage, what is around it and the headline.

    A name differs when the passage has another name of its kind in the same place: beside the
    same words, on the same side, while the claim does not speak of that other name. The speaker
    of a statement is left to the check of attribution.
    """
    seen = [claim.claim.speaker] if claim.claim.speaker else []
    checks = []
    for name in claim.names:
        if any(same_name(name.text, other) for other in seen):
            continue
        seen.append(name.text)
        check = _check_name(name, claim, passage)
        if check.outcome is not Outcome.MISSING or not is_belonging(name.text):
            checks.append(check)
    return tuple(checks)


def _check_name(name: Name, claim: ReadClaim, passage: Passage) -> Check:
    sentences = passage.sentences
    if name.kind is NameKind.PLACE and len(sentences) > 1:
        sentences = tuple(one for one in sentences if _is_about(one, name, claim))
    found = _find_same(name, chain.from_iterable(one.names for one in sentences))
    if found or _is_written(name, sentences):
        return _make_check(name, found.text if found else name.text, Outcome.AGREES)
    rival = _find_rival(name, claim, passage)
    if rival:
        return _make_check(name, rival.text, Outcome.DIFFERS)
    around = chain.from_iterable(sentence.names for sentence in passage.surroundings)
    if name.kind is NameKind.PLACE:
        around = chain.from_iterable(
            one.names for one in passage.surroundings if _is_about(one, name, claim)
        )
        if any(_has_other_place(name, claim, one) for one in passage.sentences):
            return _make_check(name, "", Outcome.MISSING)
    found = _find_same(name, chain(around, passage.read.title_names))
    if found:
        where = "in the headline or the sentences around it"
        return _make_check(name, found.text, Outcome.AGREES, where)
    if name.kind is not NameKind.PLACE:
        found = _find_same(name, passage.read.names)
        if found:
            return _make_check(name, found.text, Outcome.AGREES, "elsewhere in the report")
    return _make_check(name, "", Outcome.MISSING)


def _has_other_place(name: Name, claim: ReadClaim, sentence: ReadSentence) -> bool:
    """Whether the passage says itself where it was: "in Hangzhou" is not in the headline's Lima."""
    ours = [token.norm for token in claim.tokens if token.end <= name.start][-1:]
    return any(
        other.kind is NameKind.PLACE
        and not _find_same(other, claim.names)
        and [token.norm for token in sentence.tokens if token.end <= other.start][-1:] == ours
        for other in sentence.names
    )


def _is_about(sentence: ReadSentence, name: Name, claim: ReadClaim) -> bool:
    """Whether a sentence shares more than this name with the claim.

    A place that another sentence names of something else is not the place of this.
    """
    others = claim.stems - {token.stem for token in tokenize(name.text)}
    return not others or not others.isdisjoint(sentence.stems)


def _is_written(name: Name, sentences: tuple[ReadSentence, ...]) -> bool:
    """Whether the words of the name stand there one after the other, however they were read."""
    wanted = [token.norm for token in tokenize(name.text)]
    words = [token.norm for sentence in sentences for token in sentence.tokens]
    starts = range(len(words) - len(wanted) + 1)
    return bool(wanted) and any(words[at : at + len(wanted)] == wanted for at in starts)


def _find_same(name: Name, others: Iterable[Name]) -> Name | None:
    return next((other for other in others if _is_same(name.text, other.text)), None)


@lru_cache(maxsize=100_000)
def _is_same(one: str, other: str) -> bool:
    """One name, or one within the other's words: "Supreme Court" in "U.S. Supreme Court"."""
    if same_name(one, other):
        return True
    if is_belonging(one) and is_belonging(other):
        return stem_word(one) == stem_word(other)  # Democrats, Democratic
    words, others = normalize(one).split(), normalize(other).split()
    shorter, longer = sorted((words, others), key=len)
    return len(shorter) > 1 and longer[-len(shorter) :] == shorter


def _find_rival(name: Name, claim: ReadClaim, passage: Passage) -> Name | None:
    before, after = _read_slot(name, claim.tokens)
    for sentence in passage.sentences:
        for other in sentence.names:
            if not _may_replace(name, other) or _find_same(other, claim.names):
                continue
            if name.kind is NameKind.PLACE and not _stand_alike(name, other, claim, sentence):
                continue
            other_before, other_after = _read_slot(other, sentence.tokens)
            if _is_beside(before, other_before, -1) or _is_beside(after, other_after, 0):
                return other
            if _play_one_part(name, other, claim, sentence):
                return other
    return None


def _stand_alike(name: Name, other: Name, claim: ReadClaim, sentence: ReadSentence) -> bool:
    """Whether one preposition leads to both: "in Lima" and "from Moscow" play two parts."""
    ours = [token.norm for token in claim.tokens if token.end <= name.start][-1:]
    theirs = [token.norm for token in sentence.tokens if token.end <= other.start][-1:]
    return ours == theirs or not ({*ours, *theirs} & _PREPOSITIONS)


def _play_one_part(name: Name, other: Name, claim: ReadClaim, sentence: ReadSentence) -> bool:
    """Two persons beside the same office and the same deed: "mayor … opened the library"."""
    if name.kind is not NameKind.PERSON:
        return False
    named = {
        token.stem
        for one in claim.names
        for token in claim.tokens
        if one.start <= token.start < one.end
    }
    here = find_neighbours(claim.tokens, name.start, name.end) - named
    there = find_neighbours(sentence.tokens, other.start, other.end)
    return len(here & there) >= _ONE_PART


def _may_replace(name: Name, other: Name) -> bool:
    words, others = set(normalize(name.text).split()), set(normalize(other.text).split())
    if words & others and not (words - others and others - words):
        return False  # "Supreme Court" is a shorter "U.S. Supreme Court", not another court
    return name.kind is other.kind


def _read_slot(name: Name, tokens: tuple[Token, ...]) -> tuple[list[str], list[str]]:
    before = [token.stem for token in tokens if token.end <= name.start and not token.is_stopword]
    after = [token.stem for token in tokens if token.start >= name.end and not token.is_stopword]
    return before[-_SLOT:], after[:_SLOT]


def _is_beside(one: list[str], other: list[str], nearest: int) -> bool:
    """Whether the word next to both names is the same, and one more of the next ones too."""
    if not one or not other or one[nearest] != other[nearest]:
        return False
    return len(set(one) & set(other)) > 1 or min(len(one), len(other)) == 1


def _make_check(name: Name, found: str, outcome: Outcome, detail: str = "") -> Check:
    kind = CheckKind.PLACE if name.kind is NameKind.PLACE else CheckKind.NAME
    return Check(kind, outcome, name.text, found, detail)
