"""A report on another event in the same place: what differs there is no contradiction."""

from pathlib import Path

import pytest

from benchmarks.other_events import read_pairs
from verify import Relation, compare

FOLDER = Path(__file__).parent
DEV = read_pairs(FOLDER / "other_events.toml")
HELD = read_pairs(FOLDER / "other_events_held.toml")


def test_each_half_has_a_hundred_and_twenty_claims_and_no_report_is_in_both():
    """What is held out was not read."""
    assert len(DEV) == len(HELD) == 120
    assert {passage for _, passage in DEV}.isdisjoint(passage for _, passage in HELD)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (
            "Judge Ann Low jailed the drug dealer Karl Weber for nine years on Tuesday.",
            "Judge Ann Low jailed a former bank manager for six years for fraud on Tuesday.",
        ),
        (
            "Bin men in Vessan walked off the job for 48 hours on Tuesday over working hours.",
            "Bus drivers in Vessan walked off the job for 24 hours on Tuesday over their pay.",
        ),
    ],
)
def test_a_figure_of_another_thing_beside_other_gaps_contradicts_nothing(claim, passage):
    """The figure differs, and so does what it is told of."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is Relation.PARTIAL


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (
            "The new bridge over the Lenn will cost 12 million euros, the mayor said on Friday.",
            "The mayor told reporters that the new bridge over the Lenn will cost 8 million euros.",
        ),
        (
            "Three people were killed in a fire in Port Issel on Monday.",
            "A fire in Port Issel killed five people on Monday, the fire brigade said.",
        ),
    ],
)
def test_a_figure_of_the_same_thing_contradicts(claim, passage):
    """All the rest is there."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is Relation.CONTRADICTS
