"""Who did what to whom, and whose somebody is: names that changed parts, claim and report."""

import pytest

from verify import Relation, compare


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The Dell Gazette must pay the costs of Ann Low.", "Ms Low must pay the Gazette's costs."),
        (
            "Anna Finch was a pupil of the painter Maria Roth.",
            "A pupil of Anna Finch, the painter Maria Roth won.",
        ),
        ("Bo Lind is the son of the actor Kai Strand.", "Kai Strand is the son of Bo Lind."),
    ],
)
def test_two_who_changed_parts_differ(claim, passage):
    """Every word is there, and another did it."""
    context = " Ann Low met the Dell Gazette."
    (found,) = compare(claim, [passage + context])
    assert found.relation is not Relation.SUPPORTS
    assert any(check.detail in ("who did it", "of whom") for check in found.checks)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (
            "The Dell Gazette paid Ann Low 900 crowns.",
            "Ann Low was paid 900 crowns by the Gazette.",
        ),
        ("The Dell Gazette asked Ann Low to pay 900 crowns.", "It asked Low to pay 900 crowns."),
        (
            "Anna Finch was a pupil of Maria Roth.",
            "Anna Finch, a pupil of the painter Maria Roth, won.",
        ),
        ("Bo Lind, son of Kai Strand, left.", "Bo Lind left. He is a son of Kai Strand."),
    ],
)
def test_the_same_parts_told_another_way_do_not_differ(claim, passage):
    """Passive, and to whom rather than by whom."""
    (found,) = compare(claim, [passage])
    assert not any(check.detail in ("who did it", "of whom") for check in found.checks)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Ivo Brandt was charged over the fire in the mill.",
         "Ivo Brandt was arrested over the fire in the mill."),
        ("Ivo Brandt was convicted of arson in the mill.",
         "Ivo Brandt was charged with arson in the mill."),
        ("Ivo Brandt set fire to the mill in Dell.",
         "Police arrested Ivo Brandt over the fire set to the mill in Dell."),
        ("Ivo Brandt set fire to the mill in Dell.",
         "Ivo Brandt was charged with setting fire to the mill in Dell."),
    ],
)  # fmt: skip
def test_a_proceeding_that_has_come_less_far_is_no_support(claim, passage):
    """Arrested is not charged, and neither shows that he did it."""
    (found,) = compare(claim, [passage])
    assert found.relation is not Relation.SUPPORTS
    assert found.supports < 0.5


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Ivo Brandt was arrested over the fire in the mill.",
         "Police arrested Ivo Brandt over the fire in the mill."),
        ("Ivo Brandt set fire to the mill in Dell.",
         "Ivo Brandt was convicted of setting fire to the mill in Dell."),
        ("A fire destroyed the mill in Dell.",
         "Ivo Brandt was arrested after a fire destroyed the mill in Dell."),
    ],
)  # fmt: skip
def test_the_same_stage_or_what_is_a_fact_there_is_support(claim, passage):
    """What was done stays done whoever is held for it."""
    (found,) = compare(claim, [passage])
    assert found.relation is Relation.SUPPORTS
