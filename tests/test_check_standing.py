"""Who somebody is, and whose: another's title, another kin, what belongs to another."""

import pytest

from verify import Relation, compare

OTHERS = [
    ("Mercy Chel, the Olympic champion, won the race in Doha.",
     "Mercy Chel won the race in Doha. Hirut Beke, the Olympic champion, was second."),
    ("Denise Lark was jailed for the murder of her brother, Paul Tierney.",
     "Denise Lark was jailed for the murder of her brother-in-law, Paul Tierney."),
    ("Julian Crewe's sister, Ines Moulin, left early.",
     "Julian Crewe's wife, Ines Moulin, left early."),
    ("Adesso's lawyer, Paolo Sarti, said the fine was too high.",
     "Tirrena Linee was fined on Monday. Its lawyer, Paolo Sarti, said the fine was too high."),
]  # fmt: skip

SAME = [
    ("Tirrena Linee's lawyer, Paolo Sarti, said the fine was too high.",
     "Tirrena Linee was fined on Monday. Its lawyer, Paolo Sarti, said the fine was too high."),
    ("Paul Tierney, her brother, left early.", "Her brother, Paul Tierney, left early."),
    ("Mercy Chel, the Olympic champion, won the race in Doha.",
     "The Olympic champion, Mercy Chel, won the race in Doha. Hirut Beke was second."),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "passage"), OTHERS)
def test_what_is_anothers_does_not_support(claim, passage):
    """Every other word is there."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is not Relation.SUPPORTS


@pytest.mark.parametrize(("claim", "passage"), SAME)
def test_what_is_told_on_either_side_of_a_name_is_his(claim, passage):
    """Nothing is missing and nothing differs."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is Relation.SUPPORTS
