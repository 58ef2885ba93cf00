"""A claim that somebody said something in; what was said, as a claim of its own, out."""

from __future__ import annotations

import re
from dataclasses import replace

from verify.language.attribution import Attribution, find_attributions
from verify.language.phrases import is_finite
from verify.language.tokens import tokenize
from verify.language.verbs import ALSO_SAY, AUXILIARIES, SAY
from verify.records import Claim, ClaimKind, Polarity, Span

# Verbs that assert nothing which is so or not so yet: promises, questions, hopes and guesses.
_NO_ASSERTION = frozenset(
    """
    vowed pledged promised predicted predicts expects expected hopes hoped feared fears asked asks
    called calls proposed proposes proposing joked quipped described describes ordered orders read
    reads repeated
    """.split()
)
_ASSERTS = (SAY | ALSO_SAY) - _NO_ASSERTION
# "on Thursday that it had": what stands before "that" tells of the saying.
_ASIDE = re.compile(r"(?:on|in|at|to|late|early|again|also)\b[^“”\"]{0,60}?\bthat\s", re.IGNORECASE)
_WISH = re.compile(
    r"(?:he|she|they|it|we|i)\s(?:hope|want|expect|fear|wish|would|will|plan|intend)", re.IGNORECASE
)
_NO_CLAUSE = re.compile(r"(?:to|for|of|whether|if|who|what|how|why)\b", re.IGNORECASE)
_OPENING, _CLOSING = "“\"‘'«„ ", "”\"’'»“,. "
# Fewer words that tell anything are no claim: "very brief".
_FEWEST_TELLING = 2


def find_content(claim: Claim) -> Claim | None:
    """What the claim's speaker said, without who said it; None where that asserts nothing.

    Its text is a stretch of the claim's, its start and end are offsets into that.
    """
    if claim.kind not in (ClaimKind.STATEMENT, ClaimKind.QUOTE) or not claim.speaker:
        return None
    if claim.polarity is Polarity.DECLINED:
        return None
    found = next((one for one in find_attributions(claim.text) if _is_asserting(one, claim)), None)
    if found is None:
        return None
    span = _trim(claim.text, found)
    text = claim.text[span.start : span.end]
    if _NO_CLAUSE.match(text) or _WISH.match(text) or not _is_clause(text):
        return None
    return replace(
        claim,
        text=text,
        start=span.start,
        end=span.end,
        spans=((span.start, span.end),),
        kind=ClaimKind.EVENT,
        speaker="",
        cue="",
        polarity=Polarity.SAID,
        numbers=tuple(
            replace(one, start=one.start - span.start, end=one.end - span.start)
            for one in claim.numbers
            if span.start <= one.start and one.end <= span.end
        ),
        dates=tuple(
            replace(one, start=one.start - span.start, end=one.end - span.start)
            for one in claim.dates
            if span.start <= one.start and one.end <= span.end
        ),
        quotations=(),
    )


def _is_asserting(found: Attribution, claim: Claim) -> bool:
    words = found.cue.split()
    is_speaker = bool(found.speaker) and (
        found.speaker in claim.speaker or claim.speaker in found.speaker
    )
    return is_speaker and bool(words) and words[0] in _ASSERTS


def _trim(text: str, found: Attribution) -> Span:
    """The content without quotation marks around it and without what tells of the saying."""
    start, end = found.content_start, found.content_end
    aside = _ASIDE.match(text, start, end)
    if aside:
        start = aside.end()
    inner = text[start:end]
    is_quoted = inner[:1] in _OPENING and not any(mark in inner[1:-2] for mark in '“”"')
    if is_quoted:
        start += len(inner) - len(inner.lstrip(_OPENING))
        end -= len(inner) - len(inner.rstrip(_CLOSING))
    else:
        start += len(inner) - len(inner.lstrip())
        end -= len(inner) - len(inner.rstrip(" ,"))
    return Span(start, max(start, end))


def _is_clause(text: str) -> bool:
    """Whether a finite verb and enough telling words stand in it."""
    tokens = tokenize(text)
    has_verb = any(token.norm in AUXILIARIES or is_finite(token.norm) for token in tokens)
    return has_verb and sum(not token.is_stopword for token in tokens) >= _FEWEST_TELLING
