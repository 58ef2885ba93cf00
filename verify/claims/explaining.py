"""An article, its claims and a claim's number in; why that claim is what it is out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from verify.claims.roles import read_sentences
from verify.claims.worth import explain_worth
from verify.records import Article, Change, Claim, ClaimReading, Sentence, Step

_WORD = re.compile(r"\w+(?:[.'’\-]\w+)*|[^\w\s]+")
# Longer wordings are compared by their beginnings: comparing takes time in the square of a length.
_MOST_WORDS = 400


def explain_claim(article: Article, claims: Sequence[Claim], number: int) -> ClaimReading:
    """Explain claim `number`, from 1, of the claims that split_claims found in an article."""
    claim = claims[number - 1]
    sentences = read_sentences(article)
    starts = [sentence.start for sentence in sentences]
    places = [bisect_right(starts, start) for start, _ in claim.spans]
    first = sentences[places[0] - 1]
    siblings = tuple(
        other
        for other, each in enumerate(claims, start=1)
        if other != number and _is_within(each, first)
    )
    return ClaimReading(
        claim=claim,
        number=number,
        claim_count=len(claims),
        places=tuple(sentences[place - 1] for place in places),
        place_numbers=tuple(places),
        sentence_count=len(sentences),
        siblings=siblings,
        changes=find_changes(article.text[claim.start : claim.end], claim.text),
        worth_steps=_worth_steps(claim),
    )


def find_changes(before: str, after: str) -> tuple[Change, ...]:
    """List what a wording says otherwise than the words it was read from, in order.

    Capitals and marks are no change: a clause that stands alone needs its own.
    """
    old = [match.group() for match in _WORD.finditer(before)][:_MOST_WORDS]
    new = [match.group() for match in _WORD.finditer(after)][:_MOST_WORDS]
    return tuple(_changes(old, new))


def _changes(old: list[str], new: list[str]) -> Iterator[Change]:
    folded = ([word.casefold() for word in old], [word.casefold() for word in new])
    for what, i1, i2, j1, j2 in SequenceMatcher(None, *folded, autojunk=False).get_opcodes():
        gone, put = old[i1:i2], new[j1:j2]
        is_words = any(word[0].isalnum() for word in (*gone, *put))
        if what != "equal" and is_words:
            yield Change(" ".join(gone), " ".join(put))


def _is_within(claim: Claim, sentence: Sentence) -> bool:
    return any(sentence.start <= start < sentence.end for start, _ in claim.spans)


def _worth_steps(claim: Claim) -> tuple[Step, ...]:
    return tuple(Step(name, value) for name, value in explain_worth(claim.text))
