"""An article and claims given by hand in; whole claims out, what was given kept, the rest read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verify.claims.plain import in_its_language
from verify.claims.publication import dated
from verify.claims.splitting import read_claim, split_claims
from verify.language.dates import find_dates
from verify.language.numbers import find_numbers
from verify.language.quotes import find_quotations
from verify.records import Article, Claim, GivenClaim

_FACTS = frozenset(("numbers", "dates", "quotations"))


def read_given_claims(article: Article, given: Sequence[GivenClaim]) -> tuple[Claim, ...]:
    """Read claims given by hand, in their order; each keeps its wording to the letter.

    A wording that the article was split into keeps what it was read as, but for what the hand set.
    Any other is read anew, with the article up to its place as context: its facts always, since
    those of an earlier wording are no longer in it, and the rest where the hand left it open. A
    claim without a place whose words do not stand in the article has no span, and start and end 0.
    """
    article = dated(in_its_language(article))
    known: dict[str, Claim] = {}
    for claim in split_claims(article):
        known.setdefault(claim.text, claim)
    return tuple(_read(article, each, known.get(each.claim.text)) for each in given)


def _read(article: Article, given: GivenClaim, known: Claim | None) -> Claim:
    is_known = known is not None and given.claim.spans in ((), known.spans)
    if known is not None and is_known and _are_in_it(given.claim):
        return _with_stated(known, given)
    placed = given.claim if given.claim.spans else _find_place(article, given.claim)
    read = replace(
        _read_anew(article, placed), start=placed.start, end=placed.end, spans=placed.spans
    )
    made = _with_stated(read, replace(given, stated=given.stated - _FACTS))
    if made.ambiguous and not read.ambiguous:  # what was unclear is not in the new wording
        made = replace(made, ambiguous=False, unclear=(), candidates=())
    return made


def _are_in_it(claim: Claim) -> bool:
    """Whether every fact that was given stands in the wording."""
    facts = [(number.start, number.end, number.text) for number in claim.numbers]
    facts += [(period.start, period.end, period.text) for period in claim.dates]
    facts += [(quotation.start, quotation.end, quotation.text) for quotation in claim.quotations]
    return all(claim.text[start:end] == text for start, end, text in facts)


def _with_stated(claim: Claim, given: GivenClaim) -> Claim:
    stated = {name: getattr(given.claim, name) for name in given.stated}
    if stated.get("ambiguous") is False:
        stated |= {"unclear": (), "candidates": ()}
    return replace(claim, **stated)


def _find_place(article: Article, claim: Claim) -> Claim:
    start = article.text.find(claim.text)
    if start < 0:
        return claim
    end = start + len(claim.text)
    return replace(claim, start=start, end=end, spans=((start, end),))


def _read_anew(article: Article, claim: Claim) -> Claim:
    """Everything but the wording: that is the hand's, even where a pronoun could be resolved."""
    before = article.text[: claim.start] if claim.spans else article.text
    read = read_claim(
        claim.text, context=before, published=article.published, language=article.language
    )
    if read.text == claim.text:
        return read
    language = article.language or "en"
    return replace(
        read,
        text=claim.text,
        numbers=find_numbers(claim.text, language=language),
        dates=find_dates(claim.text, published=article.published, language=language),
        quotations=find_quotations(claim.text, language=language),
    )
