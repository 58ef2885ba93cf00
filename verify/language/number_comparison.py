"""A claim's number and a report's in, whether they agree, differ or cannot be compared out."""

from __future__ import annotations

from verify.language.units import family_of
from verify.language.word_lists import word_set
from verify.records import Hedge, Number, Outcome

__all__ = ["AGAINST", "compare_numbers", "score_of"]

# A score or vote has for its unit what it is told against: "3-2" is 3, "to 2".
AGAINST = "to "

# Conversions in the news are rounded: 10 miles are written 16 km.
CONVERSION_SLACK = 0.02
# Up to here a plain figure is meant exactly: "more than four" is not four, "more than 300" may be.
SMALL = 20
# Counts of people under another name: "people" and "protesters" may differ as one count, while
# "people" and "dead" of one event are different counts by nature.
_CROWD = frozenset({"person", "protester", "attendee", "supporter", "fan", "marcher"})
_PEOPLE = _CROWD | word_set(
    "dead injured arrested missing soldier civilian child man woman officer refugee migrant worker "
    "police student passenger voter resident victim employee fighter rebel militant prisoner "
    "hostage patient member"
)


def compare_numbers(claim: Number, report: Number) -> Outcome:
    """Say whether a report's number bears a claim's number out, hedges and rounding allowed for.

    Units of one family are converted (60 minutes and an hour, miles and kilometres). A number
    without a unit, or of "people" beside a count of particular people, can bear another out but
    not contradict it: then the outcome is MISSING, as it is for units that cannot be compared.
    Two scores agree where both figures do, in their order; a score bears out one of its figures.
    """
    if claim.is_ordinal != report.is_ordinal:
        return Outcome.MISSING
    if claim.is_ordinal:
        return _compare_ordinals(claim, report)
    scores = score_of(claim), score_of(report)
    if all(scores):
        return Outcome.AGREES if scores[0] == scores[1] else Outcome.DIFFERS
    if any(scores):
        is_counted = family_of(claim.unit).name == claim.unit and not claim.unit.isupper()
        is_part = claim.value in scores[1] and is_counted
        return Outcome.AGREES if is_part else Outcome.MISSING
    ours, theirs = family_of(claim.unit), family_of(report.unit)
    if ours.name == theirs.name:
        slack = 0.0 if claim.unit == report.unit else CONVERSION_SLACK
        fits = _fits(claim, report, ours.factor, theirs.factor, slack)
        return Outcome.AGREES if fits else Outcome.DIFFERS
    if {claim.unit, report.unit} <= _CROWD:
        return Outcome.AGREES if _fits(claim, report, 1, 1, 0) else Outcome.DIFFERS
    if _may_be_same(claim.unit, report.unit) and _fits(claim, report, 1, 1, 0):
        return Outcome.AGREES
    return Outcome.MISSING


def score_of(number: Number) -> tuple[float, ...]:
    """Both figures of a score or vote, () for any other number."""
    if not number.unit.startswith(AGAINST):
        return ()
    return number.value, float(number.unit.removeprefix(AGAINST))


def _compare_ordinals(claim: Number, report: Number) -> Outcome:
    if claim.unit and report.unit and claim.unit != report.unit:
        return Outcome.MISSING
    if claim.value == report.value:
        return Outcome.AGREES
    return Outcome.DIFFERS if claim.unit and claim.unit == report.unit else Outcome.MISSING


def _may_be_same(ours: str, theirs: str) -> bool:
    """True when two units may name one thing: one is not said, or one is "people"."""
    if "" in (ours, theirs):
        return "%" not in (ours, theirs)
    if ours.partition(" per ")[0] == theirs or theirs.partition(" per ")[0] == ours:
        return True  # "$3 an hour" and "$3": the report may leave out what for
    return "person" in (ours, theirs) and {ours, theirs} <= _PEOPLE


def _fits(claim: Number, report: Number, ours: float, theirs: float, slack: float) -> bool:
    """True when the intervals are compatible, each taken times its factor."""
    low, high = claim.low * ours, claim.high * ours
    other_low, other_high = report.low * theirs, report.high * theirs
    value, other = claim.value * ours, report.value * theirs
    room = slack * max(abs(value), abs(other))
    if low - room <= other <= high + room or other_low - room <= value <= other_high + room:
        is_touch = min(high, other_high) <= max(low, other_low) or claim.value == report.value
        return not (is_touch and _are_opposite(claim, report))
    if claim.hedge is Hedge.EXACT and report.hedge is Hedge.EXACT and _is_point(claim, report):
        return False  # 10 percent and 11 percent: the roundings touch, the figures differ
    return min(high, other_high) - max(low, other_low) > -room


def _is_point(claim: Number, report: Number) -> bool:
    """True when neither is a range: a range's value is its middle and need not be met."""
    return all(abs(one.high - one.low) <= 0.11 * abs(one.value) + 1e-12 for one in (claim, report))


def _are_opposite(claim: Number, report: Number) -> bool:
    """True for "more than 300" and "fewer than 300": neither includes the bound they share."""
    hedges = {claim.hedge, report.hedge}
    if hedges in ({Hedge.MORE_THAN, Hedge.LESS_THAN}, {Hedge.AT_LEAST, Hedge.AT_MOST}):
        return True
    # "less than four minutes" beside four minutes: small figures are not rounded
    is_small = 0 < claim.value <= SMALL and claim.value == report.value
    return is_small and Hedge.EXACT in hedges and bool(hedges & {Hedge.MORE_THAN, Hedge.LESS_THAN})
