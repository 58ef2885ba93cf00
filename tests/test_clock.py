"""Times of day are facts: another hour is not borne out."""

import pytest

from verify import Relation, compare
from verify.records import CheckKind, Outcome

CLAIM = "The ferry Marna struck the pier at Ostrow at 6:20 a.m. on Monday."


def told(time):
    """What a report with this time says of the claim."""
    (found,) = compare(CLAIM, [f"The ferry Marna struck the pier at Ostrow {time} on Monday."])
    return found


@pytest.mark.parametrize("time", ["at 6:20 a.m.", "at 6.20am", "at 06:20", "about 6:30 a.m."])
def test_the_same_time_written_otherwise_agrees(time):
    """About is a quarter of an hour to either side."""
    assert told(time).relation is Relation.SUPPORTS


@pytest.mark.parametrize("time", ["at 6:45 a.m.", "at 6:20 p.m.", "at 18:20", "about 7 a.m."])
def test_another_time_contradicts(time):
    """Both are shown."""
    found = told(time)
    assert found.relation is Relation.CONTRADICTS
    check = next(one for one in found.checks if one.outcome is Outcome.DIFFERS)
    assert (check.kind, check.claim_value) == (CheckKind.DATE, "6:20 a.m.")


@pytest.mark.parametrize(
    "time", ["", "between 6:15 a.m. and 6:45 a.m.", "at 4:50 a.m. GMT", "in the morning"]
)
def test_a_time_that_is_not_there_or_not_to_be_compared_is_missing(time):
    """Of two times each may be that of something else; zones are not reckoned."""
    assert told(time).relation is Relation.PARTIAL
