"""Who did it in a claim held against who did it in a passage: two names that changed parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from verify.language.name_forms import same_name
from verify.language.names import Name, NameKind, is_belonging
from verify.language.parties import TWO_SIDED
from verify.language.phrases import is_verb_form
from verify.language.tokens import Token, stem_word
from verify.match.check_turned import is_told_alike
from verify.match.meant import person_stems
from verify.match.passage import Passage
from verify.match.reading import ReadClaim, ReadSentence
from verify.records import Check, CheckKind, Outcome

# So many words at most stand between the actors and what they did: "has also".
_WORDS_BETWEEN = 2
# When the claim's actor is not in the sentence at all, it must hold so many words of the deed
# before another is said to have done it.
_SURE_BY = 2
# Countries and bodies play many parts; a swap is read where a claim has just one on each side.
_PAIR = 2
# What two do together has no one side: "met", "his talk with".
_SYMMETRIC = (
    "meet talk speak discuss marry divorce agree clash fight debate shake wed share negotiate"
)
# Behind these a name is not the one who does it: "Low was paid", "asked Low to pay".
_NOT_DOING = frozenset("is are was were be been being get gets got to".split())
# So many words before a name may hold whose it says somebody is: "pupil of the great pianist".
_OF_REACH = 5
# So many words of a title may stand before whom it is done to: "urged President Low".
_TITLE_WORDS = 2
# So many words behind "by" may begin the name of who did it: "by the Labour Inspectorate".
_BEHIND_BY = 2
_MARKS = frozenset(',;:.“”"')
_PRONOUNS = frozenset(("he", "she", "they", "it", "who", "both", "two"))
OF_WHOM = "of whom"
WHO_DID_IT = "who did it"


def check_roles(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs where a person the claim makes the actor is not the one, and another person is.

    Only claims that begin with their actors and go straight on to what they did are read so; and
    nothing is said where the passage leaves it open: no person before the deed, or a pronoun.
    """
    if turned := _check_of_whom(claim, passage):
        return turned
    two_sided = TWO_SIDED.intersection(one.deed for one in claim.parties)
    if any(is_told_alike(claim, passage, deed=deed) for deed in two_sided):
        return ()
    persons = [
        one
        for one in claim.names
        if _may_act(one) and _is_free(one, claim) and not _is_adjective(one, claim.tokens)
    ]
    deeds = [token for token in claim.content if _is_deed(token, claim)]
    actors = [name for name in persons if not deeds or name.start < deeds[0].start]
    if not actors or not deeds or not _goes_straight_on(actors[-1], deeds[0], claim):
        return ()
    if passive := _read_passive(actors[-1], deeds[0], claim):
        actors = [one for one in persons if one.start in passive]
        if not actors:
            return ()
    figures = [t for t in deeds if any(n.start <= t.start < n.end for n in claim.numbers)]
    for deed in (deeds[0], *figures):
        for sentence in passage.sentences:
            place = next((t for t in sentence.tokens if t.stem == deed.stem), None)
            if place is None:
                continue
            found = _compare(actors, persons, place, sentence, deeds)
            found = found or _check_done_to(actors, claim, place, sentence)
            if found:
                return found
    return ()


def _read_passive(subject: Name, deed: Token, claim: ReadClaim) -> frozenset[int]:
    """Where those stand by whom it is done, in "Low was met by Hart"; -1 where nobody is told."""
    between = [t.norm for t in claim.tokens if subject.end <= t.start < deed.start]
    if _NOT_DOING.isdisjoint(between) or deed.norm.endswith("ing"):
        return frozenset()
    by = next((t for t in claim.tokens if t.start > deed.start and t.norm == "by"), None)
    behind = [] if by is None else [t.start for t in claim.tokens if t.start > by.start]
    doing = [name.start for name in claim.names if name.start in behind[:_BEHIND_BY]]
    return frozenset(doing[:1] or [-1])


def _goes_straight_on(actor: Name, deed: Token, claim: ReadClaim) -> bool:
    between = [t for t in claim.tokens if actor.end <= t.start < deed.start]
    is_apposition = "," in claim.claim.text[actor.end : deed.start]
    return not is_apposition and len(between) <= _WORDS_BETWEEN


def _compare(
    actors: Sequence[Name],
    persons: Sequence[Name],
    place: Token,
    sentence: ReadSentence,
    deeds: Sequence[Token],
) -> tuple[Check, ...]:
    there = [
        name
        for name in sentence.names
        if _may_act(name) and not _is_adjective(name, sentence.tokens)
    ]
    before = [name for name in there if name.start < place.start]
    by_whom = [name for name in there if _is_done_by(name, place, sentence)]
    doing = by_whom or before
    is_open = any(t.norm in _PRONOUNS for t in sentence.tokens if t.start < place.start)
    held = {t.stem for t in deeds} & sentence.stems
    turned = _find_turned(actors, persons, place, sentence, doing)
    for actor in actors:
        if turned and not _find(actor, there) and place.stem not in _symmetric():
            return (Check(CheckKind.NAME, Outcome.DIFFERS, actor.text, turned.text, WHO_DID_IT),)
        if _find(actor, doing) or (_find(actor, there) and place.stem in _symmetric()):
            continue
        if _find(actor, there):
            is_plain = actor.kind is NameKind.PERSON or len(persons) == len(actors) + 1 == _PAIR
            rivals = [one for one in doing if _is_alike(actor, one)] if is_plain else []
        elif actor.kind is not NameKind.PERSON:
            rivals = []
        else:
            is_sure = not is_open and len(held) >= _SURE_BY
            others = [one for one in doing if _is_alike(actor, one)]
            rivals = [one for one in others if not _find(one, persons)] if is_sure else []
        if rivals:
            return (
                Check(CheckKind.NAME, Outcome.DIFFERS, actor.text, rivals[-1].text, WHO_DID_IT),
            )
    return ()


def _check_done_to(
    actors: Sequence[Name], claim: ReadClaim, place: Token, sentence: ReadSentence
) -> tuple[Check, ...]:
    """Differs where the claim's actor is the object: "he urged Low" beside "Low urged Hart".

    Only where nothing before it names the actor; "…, warned Low" is Low's warning.
    """
    others = [one for one in claim.names if one.kind is NameKind.PERSON and not _find(one, actors)]
    if not others or place.stem in _symmetric():
        return ()
    for actor in actors:
        own = [name for name in sentence.names if same_name(actor.text, name.text)]
        is_object = actor.kind is NameKind.PERSON and _is_object(own, place, sentence)
        if is_object and not any(one.start < place.start for one in own):
            values = (actor.text, f"{place.text} {own[0].text}")
            return (Check(CheckKind.NAME, Outcome.DIFFERS, *values, WHO_DID_IT),)
    return ()


def _is_object(names: Sequence[Name], place: Token, sentence: ReadSentence) -> bool:
    """Whether the first of the names stands right behind a deed in the active."""
    behind = [name for name in names if name.start > place.start]
    if not behind:
        return False
    start = sentence.span.start
    before = [token.norm for token in sentence.tokens if token.end <= place.start][-1:]
    led_in = sentence.text[: place.start - start].rstrip()[-1:]
    between = sentence.text[place.end - start : behind[0].start - start]
    words = between.split()
    is_next = len(words) <= _TITLE_WORDS and "by" not in words and not _MARKS.intersection(between)
    return is_next and led_in.isalnum() and _NOT_DOING.isdisjoint(before)


def _find_turned(
    actors: Sequence[Name],
    persons: Sequence[Name],
    place: Token,
    sentence: ReadSentence,
    doing: Sequence[Name],
) -> Name | None:
    """The person who opens a clause and goes straight on to what in the claim is done to him."""
    if not doing or doing[-1].end > place.start or place.norm[0].isdigit():
        return None
    rival = doing[-1]
    between = [t for t in sentence.tokens if rival.end <= t.start < place.start]
    led_by = [token for token in sentence.tokens if token.end <= rival.start][-1:]
    is_object = any(
        token.text.islower() and not token.is_stopword and token.stem not in person_stems()
        for token in led_by
    )
    start = sentence.span.start
    is_apart = "," in sentence.text[rival.end - start : place.start - start]
    if is_object or is_apart or len(between) > _WORDS_BETWEEN:
        return None
    if any(token.norm in _NOT_DOING for token in between):
        return None
    others = [one for one in persons if not _find(one, actors) and one.kind is NameKind.PERSON]
    return rival if _find(rival, others) else None


def _check_of_whom(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs for "Harth was a pupil of Vale" and "a pupil of Harth": whose is turned round."""
    persons = [name for name in claim.names if name.kind is NameKind.PERSON]
    ours = dict(_read_of_whom(persons, claim.tokens))
    if not ours:
        return ()
    for sentence in passage.sentences:
        for noun, other in _read_of_whom(sentence.names, sentence.tokens):
            name = ours.get(noun)
            if name is None or other.kind is not NameKind.PERSON:
                continue
            if not _find(other, [name]) and _find(other, claim.names):
                return (Check(CheckKind.NAME, Outcome.DIFFERS, name.text, other.text, OF_WHOM),)
    return ()


def _read_of_whom(names: Sequence[Name], tokens: Sequence[Token]) -> Iterator[tuple[str, Name]]:
    """Each name with the word for a person that it says more of: "a pupil of the pianist Vale"."""
    for name in names:
        before = [token for token in tokens if token.end <= name.start][-_OF_REACH:]
        for at, token in enumerate(before[1:], start=1):
            is_plain = all(one.text.islower() for one in before[at + 1 :])
            if token.norm == "of" and before[at - 1].stem in person_stems() and is_plain:
                yield before[at - 1].stem, name


def _may_act(name: Name) -> bool:
    """People, bodies and countries act; "Russian" only says whose somebody is."""
    is_one = name.kind is not NameKind.OTHER or " " not in name.text
    return is_one and not is_belonging(name.text)


def _is_adjective(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a lone word of no known kind says what the noun behind it is: "Olympic champion"."""
    behind = next((token for token in tokens if token.start >= name.end), None)
    if name.kind is not NameKind.OTHER or " " in name.text or behind is None:
        return False
    is_next = behind.start == name.end + 1
    is_noun = behind.text.islower() and not (behind.is_stopword or is_verb_form(behind.text))
    return is_next and is_noun


@lru_cache(maxsize=1)
def _symmetric() -> frozenset[str]:
    return frozenset(stem_word(word) for word in _SYMMETRIC.split())


def _is_alike(actor: Name, other: Name) -> bool:
    """Two of one kind; a single name of unknown kind, such as a surname, may be a person's."""
    if actor.kind is NameKind.PERSON:
        return other.kind is NameKind.PERSON or other.kind is NameKind.OTHER
    return actor.kind is other.kind


def _find(name: Name, others: Sequence[Name]) -> bool:
    return any(
        same_name(name.text, other.text) or _is_begun(name.text, other.text) for other in others
    )


def _is_begun(one: str, other: str) -> bool:
    """True of Baltline and Baltline Shipping: a body is often called by its first name."""
    first, second = one.casefold().split(), other.casefold().split()
    common = min(len(first), len(second))
    return first[:common] == second[:common]


def _is_free(name: Name, claim: ReadClaim) -> bool:
    """Neither the claim's speaker, whom attribution looks after, nor within quoted words."""
    if claim.claim.text[name.end : name.end + 2] in ("’s", "'s"):
        return False  # "Putin's aide" is the aide
    speaker = claim.claim.speaker
    if speaker and same_name(name.text, speaker):
        return False
    return not any(one.start <= name.start < one.end for one in claim.quotations)


def _is_deed(token: Token, claim: ReadClaim) -> bool:
    return token.stem not in claim.name_stems and not token.text[0].isupper()


def _is_done_by(name: Name, place: Token, sentence: ReadSentence) -> bool:
    """Whether a name stands behind "by" and a deed, with no other deed between."""
    between = [t for t in sentence.tokens if place.end <= t.start and t.end <= name.start]
    is_led = any(token.norm == "by" for token in between[-2:])
    return is_led and not any(is_verb_form(token.text) for token in between)
