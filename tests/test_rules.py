"""The table of rules: every status once, in an order in which nothing is said that was not read."""

from itertools import product

import pytest

from verify.judge.rules import ENOUGH_READ, RULES, Tally, choose_rule
from verify.records import Status
from verify.render.wording import MEANINGS

SOME = range(3)
TALLIES = [
    Tally(supporting=s, contradicting=c, has_part=p, read=r, texts=r, readable=r + more)
    for s, c, p, r, more in product(SOME, SOME, (False, True), range(ENOUGH_READ + 2), (0, 2))
]


def test_every_status_has_one_rule_and_every_rule_has_words():
    """What a status means can be looked up."""
    assert sorted(rule.status for rule in RULES) == sorted(Status)
    assert set(MEANINGS) == set(Status)
    assert all(rule.when for rule in RULES)


@pytest.mark.parametrize("tally", TALLIES, ids=str)
def test_no_count_of_support_makes_up_for_a_contradiction(tally):
    """A contradicted claim is never corroborated, and a silent one only with enough read."""
    status = choose_rule(tally).status
    assert (status in {Status.CONTESTED, Status.CONTRADICTED}) == (tally.contradicting > 0)
    assert (status is Status.CORROBORATED) == (tally.supporting > 1 and not tally.contradicting)
    if status is Status.UNREPORTED:
        assert tally.read >= ENOUGH_READ
        assert not tally.has_part


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.status)
def test_each_rule_is_needed(rule):
    """There is a count that no other rule decides."""
    found = [tally for tally in TALLIES if choose_rule(tally) is rule]
    assert found
    assert all(rule.tell(tally) for tally in found)
