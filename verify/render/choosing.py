"""A result in, the findings a reader sees and in which order out; numbers always stay the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from verify.records import Article, Claim, Counting, Evidence, Finding, Relation, Result, Status
from verify.render.languages import is_rated


class Order(StrEnum):
    """How findings are listed: as the article has them, most worth checking or most doubtful first.

    Whatever the order, a claim keeps its number: its place in the article, from 1.
    """

    ARTICLE = "article"
    WORTH = "worth"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class View:
    """Which findings to list (claims of at least min_worth, 0..1) and in which order."""

    order: Order = Order.ARTICLE
    min_worth: float = 0.0


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with the number of its claim."""

    number: int
    finding: Finding


WHOLE = View()

# Where a desk editor should look first: what is disputed, then what hangs on one origin.
DOUBTFUL_FIRST = (
    Status.CONTRADICTED,
    Status.CONTESTED,
    Status.SINGLE_ORIGIN,
    Status.PARTLY_REPORTED,
    Status.UNREPORTED,
    Status.UNVERIFIABLE,
    Status.CORROBORATED,
)


def choose_claims(
    article: Article, claims: Sequence[Claim], view: View = WHOLE
) -> tuple[tuple[int, Claim], ...]:
    """The claims that view asks for with their numbers, in its order."""
    chosen = (
        (number, claim)
        for number, claim in enumerate(claims, start=1)
        if _is_worth_it(claim, article, view)
    )
    if view.order is Order.WORTH:
        return tuple(sorted(chosen, key=lambda item: -item[1].worth))
    return tuple(chosen)


def _is_worth_it(claim: Claim, article: Article, view: View) -> bool:
    """Whether a claim is shown; where worth is not rated, nothing is left out by it."""
    return claim.worth >= view.min_worth or not is_rated(article.language)


def choose_findings(result: Result, view: View = WHOLE) -> tuple[Numbered, ...]:
    """The findings that view asks for, in its order; ties stay in the order of the article."""
    numbered = (
        Numbered(number, finding)
        for number, finding in enumerate(result.findings, start=1)
        if _is_worth_it(finding.claim, result.article, view)
    )
    if view.order is Order.WORTH:
        return tuple(sorted(numbered, key=lambda item: -item.finding.claim.worth))
    if view.order is Order.STATUS:
        return tuple(sorted(numbered, key=lambda item: DOUBTFUL_FIRST.index(item.finding.status)))
    return tuple(numbered)


def choose_evidence(finding: Finding) -> tuple[Evidence, ...]:
    """What to show beside a claim: its best sentence, or the best of each side when disputed.

    Evidence that does not count towards the status is chosen only when there is no other.
    """
    counted = [item for item in finding.evidence if item.counting is Counting.COUNTS]
    first = {
        relation: next((item for item in counted if item.relation is relation), None)
        for relation in Relation
    }
    wanted = {
        Status.CONTRADICTED: (Relation.CONTRADICTS,),
        Status.CONTESTED: (Relation.SUPPORTS, Relation.CONTRADICTS),
    }.get(finding.status, (Relation.SUPPORTS,))
    chosen = tuple(item for relation in wanted if (item := first[relation]) is not None)
    return chosen or tuple(counted[:1]) or finding.evidence[:1]
