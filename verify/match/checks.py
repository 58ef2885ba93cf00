"""A claim and a passage in; each key fact of the claim held against the passage out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verify.match.check_attachment import check_attachment
from verify.match.check_attribution import check_attribution
from verify.match.check_belonging import check_belonging
from verify.match.check_clock import check_clock
from verify.match.check_condition import check_condition
from verify.match.check_dates import check_dates
from verify.match.check_modality import check_modality
from verify.match.check_names import check_names
from verify.match.check_numbers import check_numbers
from verify.match.check_party import check_party
from verify.match.check_polarity import OPPOSITES, check_polarity
from verify.match.check_quantity import check_quantity
from verify.match.check_quotes import check_quotes
from verify.match.check_roles import check_roles
from verify.match.check_route import check_route
from verify.match.check_standing import check_standing
from verify.match.check_turned import check_order, check_turned
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome


def check_facts(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Run every check; the order is that of the design, so the output is stable."""
    dates = (*check_dates(claim, passage), *check_clock(claim, passage))
    numbers = (*check_numbers(claim, passage), *check_attachment(claim, passage))
    if _is_of_another_year(claim, dates):
        numbers = tuple(_leave_open(check) for check in numbers)
    polarity = check_polarity(claim, passage) or check_order(claim, passage)
    opposed = [check for check in polarity if check.detail == OPPOSITES]
    figures = [check for check in numbers if check.kind is CheckKind.NUMBER]
    if _differs(dates) and _differs((*figures, *opposed)):
        # Shares that fell by 3 percent on Monday may well have risen by 2 on Tuesday.
        numbers, dates, polarity = (
            tuple(_leave_open(check) for check in checks) for checks in (numbers, dates, polarity)
        )
    return (
        *numbers,
        *dates,
        *check_names(claim, passage),
        *(
            check_roles(claim, passage)
            or check_turned(claim, passage)
            or check_party(claim, passage)
        ),
        *check_belonging(claim, passage),
        *check_standing(claim, passage),
        *check_route(claim, passage),
        *check_quotes(claim, passage),
        *polarity,
        *check_quantity(claim, passage),
        *(check_modality(claim, passage) or check_condition(claim, passage)),
        *check_attribution(claim, passage),
    )


def _differs(checks: Sequence[Check]) -> bool:
    return any(check.outcome is Outcome.DIFFERS for check in checks)


def _is_of_another_year(claim: ReadClaim, dates: tuple[Check, ...]) -> bool:
    """Whether the claim tells of an earlier year that the passage does not name.

    "Injured two people in 2012" is not contradicted by how many were injured on Tuesday.
    """
    years = {str(one.first.year) for one in claim.dates if one.first.year != _year_of(claim)}
    return any(
        check.outcome is Outcome.MISSING and any(year in check.claim_value for year in years)
        for check in dates
    )


def _year_of(claim: ReadClaim) -> int:
    return claim.published.day.year if claim.published.is_known else 0


def _leave_open(check: Check) -> Check:
    if check.outcome is not Outcome.DIFFERS:
        return check
    return replace(check, outcome=Outcome.MISSING, report_value="")
