"""Who a claim says said it held against who a passage says did: the same, another, or nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from verify.language.name_forms import same_name
from verify.language.names import Name, NameKind, find_names
from verify.language.tokens import stem_word, tokenize
from verify.language.verbs import SAY
from verify.match.meant import (
    find_heads,
    find_offices,
    find_person,
    has_office,
    offices_of,
    person_stems,
)
from verify.match.passage import Passage
from verify.match.reading import ReadClaim, ReadSentence
from verify.records import Check, CheckKind, Outcome

# Shares of the claim's words, names apart, that a speaker's words must hold: to be taken for what
# the claim says he said, and, higher, for the claim's words in another mouth. Chosen by
# reading the labelled events, not swept; re-measure: python -m benchmarks.accuracy --only events
_AGREES_FROM = 0.2
_DIFFERS_FROM = 0.5
_PAPERS = "summary statement report readout filing letter study document communique memo release"
_TELLING = frozenset(("told", "warned", "informed", "assured", "asked", "urged"))
_PERSONAL = frozenset(("he", "she", "i"))
# Who speaks for a state or a body without a name, under one head.
_AUTHORITIES = "official authority government ministry administration officer"
_SPOKESMEN = "spokesman spokeswoman spokesperson"


def check_attribution(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Hold the claim's speaker against whoever the passage says said it.

    Agrees when it is the same one, or when the passage says "he" or "the spokesman" and only the
    speaker can be meant; differs when another is named; else missing. A speaker without a name
    ("officials said") agrees with one described alike, and never differs.
    """
    speaker = claim.claim.speaker or _own_speaker(claim)
    if not speaker:
        return ()
    said = tuple(_name_speaker(one, passage) for one in _find_said(claim, passage))
    speakers = tuple(dict.fromkeys(one.speaker for one in said if one.share >= _AGREES_FROM))
    if not _names_in(speaker):
        return _check_unnamed(speaker, speakers, claim, passage)
    told = [one.speaker for one in said if one.share >= _DIFFERS_FROM]
    named = [one for one in told if _is_named(one) and not _is_same(speaker, one)]
    # Who says a little of it beside another who says it all says something else.
    for found in told if named else speakers:
        if _is_same(speaker, found):
            return (Check(CheckKind.ATTRIBUTION, Outcome.AGREES, speaker, found),)
    if named:
        return (Check(CheckKind.ATTRIBUTION, Outcome.DIFFERS, speaker, named[0]),)
    if speakers and _is_meant(speaker, speakers[0], claim, passage):
        detail = "named in the passage or near it"
        return (Check(CheckKind.ATTRIBUTION, Outcome.AGREES, speaker, speakers[0], detail),)
    if not speakers and _is_document(speaker, claim, passage):
        return (Check(CheckKind.ATTRIBUTION, Outcome.AGREES, speaker, speaker),)
    return (_make_missing(speaker, speakers),)


def _make_missing(speaker: str, speakers: Sequence[str]) -> Check:
    found = speakers[0] if speakers else ""
    detail = "not named as the speaker" if speakers else "nobody is named as saying it"
    return Check(CheckKind.ATTRIBUTION, Outcome.MISSING, speaker, found, detail)


def _check_unnamed(
    speaker: str, speakers: Sequence[str], claim: ReadClaim, passage: Passage
) -> tuple[Check, ...]:
    """A speaker known by an office or a pronoun only: "officials", "the minister", "they".

    Only what is said is checked so: who called on whom is told by the words themselves, and "the
    summary" under many names. A quotation is another's only where the report says what he is:
    "prosecutors" are not "Judge Low".
    """
    wanted = {_fold_authority(head) for head in _heads(speaker)}
    is_said = any(one.speaker == speaker and one.cue in SAY for one in claim.attributions)
    if not wanted or not is_said or wanted & _paper_stems():
        return ()
    if claim.quotations:
        speakers = [one for one in speakers if _has_other_office(speaker, one, passage)]
        return (_make_missing(speaker, speakers),) if speakers else ()
    for found in speakers:
        holds = any(has_office(passage.read, found, head) for head in _heads(speaker))
        holds = holds or claim.leaves_only(found)
        if _is_alike(speaker, found) or (_names_in(found) and holds):
            return (Check(CheckKind.ATTRIBUTION, Outcome.AGREES, speaker, found),)
    return (_make_missing(speaker, speakers),)


def _has_other_office(speaker: str, found: str, passage: Passage) -> bool:
    """Whether who is found has an office, and none that the claim's speaker is called by."""
    if not _names_in(found):
        heads = set(find_heads(found))
        return bool(heads) and heads <= person_stems() and not _is_alike(speaker, found)
    held = offices_of(passage.read, found)
    return bool(held) and held.isdisjoint(_heads(speaker))


def _is_alike(speaker: str, found: str) -> bool:
    """Whether what the one is stands among the other's words: "police", "police officers".

    "The railway charity" is not "the railway company".
    """
    ours, theirs = ([_fold_authority(head) for head in _heads(one)] for one in (speaker, found))
    own, other = ([_fold_authority(head) for head in find_heads(one)] for one in (speaker, found))
    if not own or not other:
        return bool({*ours} & {*theirs})
    return own[-1] in theirs or other[-1] in ours


def _fold_authority(stem: str) -> str:
    """Officials, authorities and the government speak as one; so do all kinds of spokesmen."""
    return _folded().get(stem, stem)


def _name_speaker(said: _Said, passage: Passage) -> _Said:
    """The same with the name for "he", where only one can be meant."""
    person = find_person(passage.read, said.speaker, said.at)
    return replace(said, speaker=person.text) if person else said


def _is_document(speaker: str, claim: ReadClaim, passage: Passage) -> bool:
    """Whether the claim quotes a paper of the speaker's that the passage names too.

    "A White House summary described …", "the White House issued a summary that called it …".
    """
    papers = {token.stem for token in claim.tokens} & _paper_stems()
    named = any(same_name(speaker, name.text) for name in passage.names)
    return bool(papers & passage.stems) and named


@lru_cache(maxsize=1)
def _folded() -> dict[str, str]:
    groups = (_AUTHORITIES.split(), _SPOKESMEN.split())
    return {stem_word(word): group[0] for group in groups for word in group}


@lru_cache(maxsize=1)
def _paper_stems() -> frozenset[str]:
    return frozenset(stem_word(word) for word in _PAPERS.split())


def _is_meant(speaker: str, found: str, claim: ReadClaim, passage: Passage) -> bool:
    """Whether "he" or "the company" can only be the claim's speaker.

    It must be named in or near the passage, and be the only person there if it is one; a person
    must have the office in the report, and is never "a person close to him". A speaker known only
    by an office ("the mayor's spokesman") is never taken to be "the company".
    """
    names = _names_in(speaker)
    if names[0].end - names[0].start < len(speaker.strip()):
        return _is_alike(speaker, found)
    around = (*passage.names, *chain.from_iterable(s.names for s in passage.surroundings))
    if not any(same_name(speaker, name.text) for name in around):
        return False
    if found.casefold() in _PERSONAL:
        return all(same_name(speaker, name.text) for name in around if name.kind is NameKind.PERSON)
    heads = find_heads(found)
    if names[0].kind is NameKind.PERSON:
        return any(
            head in _own_offices(speaker, claim) or has_office(passage.read, speaker, head)
            for head in heads
        )
    return bool(heads)


def _own_offices(speaker: str, claim: ReadClaim) -> set[str]:
    """What the claim calls its speaker: "Prime Minister Ann Low"."""
    named = (name for name in claim.names if same_name(name.text, speaker))
    return {one for name in named for one in find_offices(name, claim.tokens, claim.claim.text)}


def _heads(speaker: str) -> list[str]:
    """The stems of its small words; a first word in capitals only opens the sentence."""
    tokens = tokenize(speaker)
    return [
        token.stem
        for index, token in enumerate(tokens)
        if not token.is_stopword
        and (token.text.islower() or (not index and not _names_in(speaker)))
    ]


def _is_named(speaker: str) -> bool:
    """True for "Obama" and "Justice Department", not for "director of the Justice Department"."""
    names = _names_in(speaker)
    return bool(names) and names[0].start == 0


def _own_speaker(claim: ReadClaim) -> str:
    """Who speaks in the claim itself, not in a part of it: "papers that Low said were lost"."""
    said = [one.speaker for one in claim.attributions if one.speaker and not one.is_inside(0)]
    quoted = [one.speaker for one in claim.quotations if one.speaker]
    return next(iter(said or quoted), "")


@dataclass(frozen=True, slots=True)
class _Said:
    """Somebody in the passage, the share of the claim's deeds he says, and where he is named."""

    speaker: str
    share: float
    at: int


def _find_said(claim: ReadClaim, passage: Passage) -> Iterator[_Said]:
    """Who says what in the passage."""
    wanted = claim.stems - claim.name_stems or claim.stems
    for quotation in passage.read.quotations:
        is_inside = quotation.start < passage.end and quotation.end > passage.start
        if is_inside and quotation.speaker:
            yield _Said(quotation.speaker, _share(quotation.text, wanted), quotation.start)
    for sentence in passage.sentences:
        own, start = sentence.text, sentence.span.start
        for name in sentence.names:
            if _is_teller(name, sentence):
                yield _Said(name.text, _share(own, wanted), name.start)
        for found in sentence.attributions:
            if found.speaker:
                share = _share(own[found.content_start : found.content_end], wanted)
                yield _Said(found.speaker, share, start + found.speaker_start)


def _is_teller(name: Name, sentence: ReadSentence) -> bool:
    """True for the name in "was told by …", "was warned by the minister, …"."""
    before = [token.norm for token in sentence.tokens if token.end <= name.start][-3:]
    return "by" in before and not _TELLING.isdisjoint(before)


@lru_cache(maxsize=4096)  # each claim asks for the same few speakers
def _names_in(speaker: str) -> tuple[Name, ...]:
    return find_names(speaker)


@lru_cache(maxsize=4096)  # and for the words of the same quotations
def _telling_stems(text: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokenize(text) if not token.is_stopword)


def _share(text: str, wanted: frozenset[str]) -> float:
    stems = _telling_stems(text)
    return len(stems & wanted) / len(wanted) if wanted else 0.0


def _is_same(speaker: str, found: str) -> bool:
    if same_name(speaker, found):
        return True
    ours, theirs = _names_in(speaker), _names_in(found)
    return any(same_name(one.text, other.text) for one in ours for other in theirs)
