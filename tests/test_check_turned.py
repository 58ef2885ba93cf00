"""Who did it to whom where no name helps: two parties that changed parts, claim and report."""

import pytest

from verify import Relation, compare

TURNED = [
    ("Police arrested the captain on Monday.", "The captain arrested police on Monday."),
    ("The captain was arrested by police on Monday.",
     "Police were arrested by the captain on Monday."),
    ("The union sued the company over pensions.", "The company sued the union over pensions."),
    ("The bus hit a lorry near the bridge.", "A bus was hit by a lorry near the bridge."),
    ("Doctors outside the clinic thanked the nurses.",
     "The nurses thanked doctors outside the clinic."),
    ("The driver, who was drunk, hit a cyclist.", "The cyclist, who was drunk, hit a driver."),
    ("Three coast guard boats reached the wreck before the fishing boats.",
     "Fishing boats reached the wreck before three coast guard boats."),
    ("The vote was held after the debate.", "The debate was held after the vote."),
    ("The vote was held after the debate.", "After the vote, the debate was held."),
    ("Women earn less than men at the bank.", "Men earn less than women at the bank."),
    ("The firm received 2.1m pounds from the council.",
     "The firm paid 2.1m pounds to the council."),
    ("The mill sold the barge to the brewery.", "The brewery sold the barge to the mill."),
    ("Germany lost to Japan.", "Germany beat Japan 3-1."),
]  # fmt: skip

SAME = [
    ("Police arrested the captain on Monday.", "The captain was arrested by police on Monday."),
    ("The council paid the firm 2.1m pounds.",
     "The firm received 2.1m pounds from the council."),
    ("The council approved the budget after the debate.",
     "After the debate the council approved the budget."),
    ("The council approved the budget after the debate.",
     "The debate came before the council approved the budget."),
    ("The insurer bought the bank for $3bn.", "The bank was sold to the insurer for $3bn."),
    ("Germany beat Japan 3-1.", "Japan lost 3-1 to Germany on Sunday."),
    ("The miners met the owners.", "The owners met the miners."),
    ("The union sued the company.",
     "The company, which the union sued, said it would fight the union."),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "passage"), TURNED)
def test_parties_that_changed_parts_are_never_support(claim, passage):
    """Every word of the claim is in the passage."""
    (found,) = compare(claim, [passage])
    assert found.relation is Relation.CONTRADICTS


@pytest.mark.parametrize(("claim", "passage"), TURNED)
def test_the_same_words_for_both_support(claim, passage):
    """What is read as turned round is turned only beside its reverse."""
    for text in (claim, passage):
        (found,) = compare(text, [text])
        assert found.relation is Relation.SUPPORTS


@pytest.mark.parametrize(("claim", "passage"), SAME)
def test_one_deed_told_from_either_side_does_not_differ(claim, passage):
    """In the passive, from who got it, with the second thing first, or of two alike."""
    (found,) = compare(claim, [passage])
    assert found.relation is not Relation.CONTRADICTS
