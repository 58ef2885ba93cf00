"""A claim's names held against a passage: who and where, or who else stands in the place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from verify.language.capital_cities import is_capital_of
from verify.language.gazetteer import PLACES, STATES
from verify.language.name_forms import fold_name, same_name
from verify.language.names import Gender, Name, NameKind, is_belonging, name_gender
from verify.language.tokens import Token, normalize, stem_word, tokenize
from verify.match.meant import person_stems
from verify.match.passage import Passage, find_neighbours
from verify.match.reading import ReadClaim, ReadSentence
from verify.records import Check, CheckKind, Outcome

# How many words on each side of a name say which part it plays.
_SLOT = 3
_PREPOSITIONS = frozenset("in at near from to of off outside into through via by".split())
# Words that say where it was, and those that say whence somebody is.
_WHERE, _WHERE_FROM = frozenset(("in", "at")), frozenset(("in", "at", "of", "from"))
_PRONOUNS = frozenset("he she they him her his their".split())
_GENDERS = dict.fromkeys(("he", "him", "his"), Gender.MALE) | dict.fromkeys(
    ("she", "her", "hers"), Gender.FEMALE
)
_DEFINITE = frozenset(("the", "both", "two"))
_PARTY = re.compile(r"^[A-Z]{1,3}[-–]")
# So far before a state a bracket opens: "(R-Va.)", "(D., Ohio)".
_TAG_OPENS = 5
# "Paris, London, and Rome": a list of places, none of which says more of another.
_LISTED = re.compile(r",?\s*(?:and|or)\b")
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
        if check.outcome is not Outcome.MISSING or not _is_idle(name, claim, passage):
            checks.append(check)
    return tuple(checks)


def _is_idle(name: Name, claim: ReadClaim, passage: Passage) -> bool:
    """Whether a name may be missing: it only says more of the one before, or where it was written.

    "Russian", "Low (R-Va.)", "Dell, Ohio,"; and a dateline's place where the passage has no other.
    """
    if is_belonging(name.text) or _is_tag(name, claim):
        return True
    is_written_there = name.start < claim.opened and _is_place(name)
    return is_written_there and not any(
        _is_place(other) and not _find_same(other, claim.names) for other in passage.names
    )


def _is_place(name: Name) -> bool:
    """Datelines print their place in capitals."""
    return name.kind is NameKind.PLACE or name.text.title() in PLACES


def _is_tag(name: Name, claim: ReadClaim) -> bool:
    """Whether it is a state behind a politician or a town: "(R-Va.)", "Dayton, Ohio,"."""
    if _PARTY.sub("", name.text).rstrip(".") not in STATES:
        return False
    text = claim.claim.text
    before, after = text[: name.start].rstrip(), text[name.end :].lstrip(". ")
    if "(" in before[-_TAG_OPENS:] and after.startswith(")"):
        return True
    return before.endswith(",") and after[:1] in (",", "") and not _LISTED.match(after)


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
    if _is_of_another_gender(name, passage):
        return _make_check(name, "", Outcome.MISSING)
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
        if found and (name.kind is not NameKind.PERSON or _may_be_meant(name, passage)):
            return _make_check(name, found.text, Outcome.AGREES, "elsewhere in the report")
    return _make_check(name, "", Outcome.MISSING)


def _may_be_meant(name: Name, passage: Passage) -> bool:
    """Whether a person named elsewhere only can be the "he" or "the minister" of the passage.

    It speaks of somebody otherwise than by name, and the last sentence before it with a person's
    name in it has this one.
    """
    if not any(map(_points_back, passage.tokens, (None, *passage.tokens))):
        return False
    for sentence in reversed(passage.read.sentences[: passage.window.first]):
        if _find_same(name, sentence.names):
            return True
        if any(other.kind is NameKind.PERSON for other in sentence.names):
            return False
    return False


def _is_of_another_gender(name: Name, passage: Passage) -> bool:
    """Whether the passage speaks of men only, by pronouns, and the name is a woman's; or turned."""
    told = {_GENDERS[one.norm] for one in passage.tokens if one.norm in _GENDERS}
    is_told = name.kind is NameKind.PERSON and len(told) == 1
    return is_told and name_gender(name.text) not in (*told, Gender.UNKNOWN)


def _points_back(token: Token, before: Token | None) -> bool:
    """True for "he" and for "the minister"; "a minister" is somebody new."""
    if token.norm in _PRONOUNS:
        return True
    is_definite = before is not None and before.norm in _DEFINITE
    return is_definite and token.text.islower() and token.stem in person_stems()


def _has_other_place(name: Name, claim: ReadClaim, sentence: ReadSentence) -> bool:
    """Whether the passage says itself where it was: "in Hangzhou" is not in the headline's Lima.

    Nor are "the people of Calder" those of whom is told what happened "in Osgood".
    """
    ours = _word_before(name, claim.tokens)
    for other in sentence.names:
        theirs = _word_before(other, sentence.tokens)
        is_alike = ours == theirs or (ours <= _WHERE_FROM and theirs <= _WHERE)
        if is_alike and other.kind is NameKind.PLACE and not _find_same(other, claim.names):
            return True
    return False


def _word_before(name: Name, tokens: Sequence[Token]) -> frozenset[str]:
    """The word before a name as a set; empty where the name comes first."""
    at = bisect_right(tokens, name.start, key=lambda token: token.end)
    return frozenset(token.norm for token in tokens[max(0, at - 1) : at])


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
    """One name, or one within the other's words: "Supreme Court" in "U.S. Supreme Court".

    Titles and an initial that only one has do not matter.
    """
    initials = [
        {word for word in fold_name(name).split() if len(word) == 1} for name in (one, other)
    ]
    if all(initials) and initials[0].isdisjoint(initials[1]):
        return False
    if same_name(one, other):
        return True
    if is_belonging(one) and is_belonging(other):
        return stem_word(one) == stem_word(other)  # Democrats, Democratic
    words, others = _read_words(one), _read_words(other)
    shorter, longer = sorted((words, others), key=len)
    return len(shorter) > 1 and longer[-len(shorter) :] == shorter


def _read_words(name: str) -> list[str]:
    """The words of a name without titles and initials: "Representative Ida H. Pohl"."""
    folded = fold_name(name).split()
    full = [word for word in folded if len(word) > 1]
    return full if len(full) > 1 else normalize(name).split()


def _find_rival(name: Name, claim: ReadClaim, passage: Passage) -> Name | None:
    before, after = _read_slot(name, claim.tokens)
    for sentence in passage.sentences:
        for other in sentence.names:
            if _share_partner(name, other, claim, sentence):
                return other
            if not _may_replace(name, other) or _find_same(other, claim.names):
                continue
            is_doer = not _word_before(name, claim.tokens) & _PREPOSITIONS
            if name.kind is NameKind.PLACE and is_doer and is_capital_of(name.text, other.text):
                continue  # what Stockholm does, Sweden does
            if name.kind is NameKind.PLACE and not _stand_alike(name, other, claim, sentence):
                continue
            other_before, other_after = _read_slot(other, sentence.tokens)
            if _is_beside(before, other_before, -1) or _is_beside(after, other_after, 0):
                return other
            if _play_one_part(name, other, claim, sentence):
                return other
    return None


def _share_partner(name: Name, other: Name, claim: ReadClaim, sentence: ReadSentence) -> bool:
    """Whether both stand right behind one and the same name: "Low and Hart", "Low and Roth"."""
    if name.kind is not NameKind.PERSON or other.kind not in (NameKind.PERSON, NameKind.OTHER):
        return False
    if _is_same(name.text, other.text):
        return False
    ours = _find_partner(name, claim.names, claim.claim.text, 0)
    theirs = _find_partner(other, sentence.names, sentence.text, sentence.span.start)
    return ours is not None and theirs is not None and _is_same(ours.text, theirs.text)


def _find_partner(name: Name, names: Sequence[Name], text: str, start: int) -> Name | None:
    """The name that stands before this one with nothing but "and" between; None for none."""
    at = bisect_right(names, name.start, key=lambda one: one.end)
    before = names[at - 1] if at else None
    is_joined = before and text[before.end - start : name.start - start].strip() == "and"
    return before if is_joined else None


def _stand_alike(name: Name, other: Name, claim: ReadClaim, sentence: ReadSentence) -> bool:
    """Whether one preposition leads to both: "in Lima" and "from Moscow" play two parts."""
    ours, theirs = _word_before(name, claim.tokens), _word_before(other, sentence.tokens)
    return ours == theirs or not ((ours | theirs) & _PREPOSITIONS)


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
