"""The claims of other_events.toml, and that what differs beside other gaps still contradicts."""

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
            "The new bridge over the Lenn will cost 12 million euros, the mayor said on Friday.",
            "The mayor told reporters that the new bridge over the Lenn will cost 8 million euros.",
        ),
        (
            "Rovers beat Athletic 3-1 at Weir Lane on Saturday.",
            "Rovers beat Athletic 2-1 on Saturday.",
        ),
        (
            "The central bank raised interest rates to 4.5 percent on Thursday, governor Low said.",
            "The central bank raised interest rates to 4.25 percent on Thursday.",
        ),
    ],
)
def test_a_figure_contradicts_though_a_speaker_or_a_place_is_missing(claim, passage):
    """A bar against reports on another event took these away: docs/decisions/another-event.md."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is Relation.CONTRADICTS
