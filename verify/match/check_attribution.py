"""Who a claim says said it held against who a passage says did: the same, another, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from verify.language.name_forms import same_name
from verify.language.names import Name, NameKind, find_names
from verify.language.tokens import stem_word, tokenize
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


def check_attribution(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Hold the claim's speaker, when named, against whoever the passage says said it.

    Agrees when it is the same one, or when the passage says "he" or "the spokesman" and the
    speaker is named in it or just before; differs when another is named; else missing.
    """
    speaker = claim.claim.speaker or _own_speaker(claim)
    if not speaker or not _names_in(speaker):
        return ()
    said = tuple(_find_said(claim, passage))
    speakers = tuple(dict.fromkeys(one for one, share in said if share >= _AGREES_FROM))
    for found in speakers:
        if _is_same(speaker, found):
            return (Check(CheckKind.ATTRIBUTION, Outcome.AGREES, speaker, found),)
    named = [one for one, share in said if share >= _DIFFERS_FROM and _is_named(one)]
    if named:
        return (Check(CheckKind.ATTRIBUTION, Outcome.DIFFERS, speaker, named[0]),)
    if speakers and _is_meant(speaker, speakers[0], passage):
        detail = "named in the passage or near it"
        return (Check(CheckKind.ATTRIBUTION, Outcome.AGREES, speaker, speakers[0], detail),)
    if not speakers and _is_document(speaker, claim, passage):
        return (Check(CheckKind.ATTRIBUTION, Outcome.AGREES, speaker, speaker),)
    report_value = speakers[0] if speakers else ""
    detail = "not named as the speaker" if speakers else "nobody is named as saying it"
    return (Check(CheckKind.ATTRIBUTION, Outcome.MISSING, speaker, report_value, detail),)


def _is_document(speaker: str, claim: ReadClaim, passage: Passage) -> bool:
    """Whether the claim quotes a paper of the speaker's that the passage names too.

    "A White House summary described …", "the White House issued a summary that called it …".
    """
    papers = {token.stem for token in claim.tokens} & _paper_stems()
    named = any(same_name(speaker, name.text) for name in passage.names)
    return bool(papers & {token.stem for token in passage.tokens}) and named


@lru_cache(maxsize=1)
def _paper_stems() -> frozenset[str]:
    return frozenset(stem_word(word) for word in _PAPERS.split())


def _is_meant(speaker: str, found: str, passage: Passage) -> bool:
    """Whether "he" or "the company" can only be the claim's speaker.

    It must be named in or near the passage, and be the only person there if it is one. A speaker
    known only by an office ("the mayor's spokesman") is never taken to be "the company".
    """
    names = _names_in(speaker)
    if names[0].end - names[0].start < len(speaker.strip()):
        return bool(set(_heads(speaker)) & set(_heads(found)))
    around = (*passage.names, *chain.from_iterable(s.names for s in passage.surroundings))
    if not any(same_name(speaker, name.text) for name in around):
        return False
    if found.casefold() in _PERSONAL:
        return all(same_name(speaker, name.text) for name in around if name.kind is NameKind.PERSON)
    return True


def _heads(speaker: str) -> list[str]:
    return [token.stem for token in tokenize(speaker) if token.text.islower()]


def _is_named(speaker: str) -> bool:
    """True for "Obama" and "Justice Department", not for "director of the Justice Department"."""
    names = _names_in(speaker)
    return bool(names) and names[0].start == 0


def _own_speaker(claim: ReadClaim) -> str:
    return next((found.speaker for found in claim.attributions if found.speaker), "")


def _find_said(claim: ReadClaim, passage: Passage) -> Iterator[tuple[str, float]]:
    """Who says what in the passage: speaker, and the share of the claim's deeds said by him."""
    wanted = claim.stems - claim.name_stems or claim.stems
    for quotation in passage.read.quotations:
        is_inside = quotation.start < passage.end and quotation.end > passage.start
        if is_inside and quotation.speaker:
            yield quotation.speaker, _share(quotation.text, wanted)
    for sentence in passage.sentences:
        own = sentence.text
        for name in sentence.names:
            if _is_teller(name, sentence):
                yield name.text, _share(own, wanted)
        for found in sentence.attributions:
            if found.speaker:
                yield found.speaker, _share(own[found.content_start : found.content_end], wanted)


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
