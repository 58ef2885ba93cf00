"""The claims of altered.toml: what they are, and that none contradicts its own words."""

from pathlib import Path

import pytest

from benchmarks.altered import EXCLUDED, TRUE, UNSUPPORTED, read_altered
from verify import Relation
from verify.claims import read_claim
from verify.match import compare_passages

FOLDER = Path(__file__).parent
DEV = read_altered(FOLDER / "altered.toml")
HELD = read_altered(FOLDER / "altered_held.toml")


@pytest.mark.parametrize("claims", [DEV, HELD], ids=["dev", "held out"])
def test_three_of_ten_claims_are_true(claims):
    """Seven have one thing altered."""
    assert {claim.relation for claim in claims} == {TRUE, EXCLUDED, UNSUPPORTED}
    assert 10 * sum(claim.relation == TRUE for claim in claims) == 3 * len(claims)


def test_no_report_is_in_both_files():
    """What is held out was not read."""
    assert {one.passage for one in DEV}.isdisjoint(one.passage for one in HELD)


def test_no_claim_contradicts_its_own_words():
    """Whatever a check makes of a sentence, the sentence bears itself out."""
    against = []
    for claim in DEV:
        (found,) = compare_passages(read_claim(claim.text), [claim.text])
        if found.relation is Relation.CONTRADICTS:
            against.append(claim.text)
    assert against == []
