"""A claim and a passage in; each key fact of the claim held against the passage out."""

from __future__ import annotations

from verify.match.check_attribution import check_attribution
from verify.match.check_belonging import check_belonging
from verify.match.check_clock import check_clock
from verify.match.check_dates import check_dates
from verify.match.check_modality import check_modality
from verify.match.check_names import check_names
from verify.match.check_numbers import check_numbers
from verify.match.check_polarity import check_polarity
from verify.match.check_quantity import check_quantity
from verify.match.check_quotes import check_quotes
from verify.match.check_roles import check_roles
from verify.match.check_route import check_route
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check


def check_facts(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Run every check; the order is that of the design, so the output is stable."""
    return (
        *check_numbers(claim, passage),
        *check_dates(claim, passage),
        *check_clock(claim, passage),
        *check_names(claim, passage),
        *check_roles(claim, passage),
        *check_belonging(claim, passage),
        *check_route(claim, passage),
        *check_quotes(claim, passage),
        *check_polarity(claim, passage),
        *check_quantity(claim, passage),
        *check_modality(claim, passage),
        *check_attribution(claim, passage),
    )
