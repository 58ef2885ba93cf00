"""An article, its claims and a claim's number in; why that claim is what it is out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from verify.claims.references import explain_references
from verify.claims.roles import read_sentences
from verify.claims.worth import explain_worth
from verify.records import Article, Change, Claim, ClaimReading, Sentence, Step

_WORD = re.compile(r"\w+(?:[.'’\-]\w+)*|[^\w\s]+")
_LAST_WORD = re.compile(r"(\w+)\W*$")
_FIRST_WORD = re.compile(r"\W*(\w+)")
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|where|that)\b", re.IGNORECASE)
_JOINING = frozenset(
    "and but or yet so as while after before since until because although though when if"
    " who whom whose which where that".split()
)
_MARKS = ",;:–—-()"
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
        cut=name_cut(first, claim),
        siblings=siblings,
        references=explain_references(
            article.text, sentences, places[0] - 1, claim, language=article.language
        ),
        changes=find_changes(article.text[claim.start : claim.end], claim.text),
        worth_steps=_worth_steps(claim),
    )


def name_cut(sentence: Sentence, claim: Claim) -> str:
    """Say at which words a claim was cut from its sentence; "" where it is all of it.

    Told from the sentence and what came out, whatever rule did it: a word that joins two
    assertions stands at the edge, or is gone from the wording.
    """
    start, end = claim.start - sentence.start, claim.end - sentence.start
    inside = sentence.text[start:end]
    if not 0 <= start < end <= len(sentence.text) or inside == sentence.text:
        return ""
    before, after = sentence.text[:start], sentence.text[end:]
    first, last = _WORD.match(inside), _LAST_WORD.search(before)
    for relative in _RELATIVE.finditer(inside):
        if relative[0].casefold() not in claim.text.casefold().split():
            return f"what “{relative[0]}” says of the words before it"
    if last and last[1].casefold() in _JOINING:
        return f"what “{last[1]}” joins to the rest"
    if first and first[0].casefold() in _JOINING:
        return f"the clause that begins at “{first[0]}”"
    follows = _FIRST_WORD.match(after)
    if follows and follows[1].casefold() in _JOINING:
        return f"what stands before “{follows[1]}”"
    edges = (before.rstrip()[-1:], after.lstrip()[:1])
    mark = next((edge for edge in edges if edge and edge in _MARKS), "")
    return f"what is set off by “{mark}”" if mark else "a part that stands alone"


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
        gone, put = _words_of(gone), _words_of(put)
        if what != "equal" and (gone or put):
            yield Change(" ".join(gone), " ".join(put))


def _words_of(pieces: Sequence[str]) -> list[str]:
    return [piece for piece in pieces if piece[0].isalnum()]


def _is_within(claim: Claim, sentence: Sentence) -> bool:
    return any(sentence.start <= start < sentence.end for start, _ in claim.spans)


def _worth_steps(claim: Claim) -> tuple[Step, ...]:
    return tuple(Step(name, value) for name, value in explain_worth(claim.text))
