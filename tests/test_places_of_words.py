"""A claim whose words stand elsewhere in a report, or with one exchanged, is not borne out."""

import pytest

from verify import Relation, Report, check_claim, compare

EXCHANGED = [
    ("Nora Pell blamed higher wage costs for the loss.",
     "Chief executive Nora Pell blamed higher freight costs for the loss."),
    ("The parish council says the site floods every summer.",
     "The parish council, led by Ann Oake, says the site floods every winter."),
    ("The jury was chaired by the director Julian Crewe.",
     "The jury, chaired by the actor Julian Crewe, gave the award to a boy."),
    ("Halden has agreed to buy the bakery for 640 million crowns in shares.",
     "Halden has agreed to buy the bakery for 640 million crowns in cash, it said."),
]  # fmt: skip

APART = [
    ("The team led 24-20 at the interval.",
     "The visitors beat the team 24-20 on Saturday, having led 17-10 at the interval."),
    ("Tilda Rasmus fled to Finland with her grandmother in 1969.",
     ("Tilda Rasmus fled to Finland with her grandmother in 1944 and went to sea as a cook before "
     "winning her ticket in 1969.")),
]  # fmt: skip

REASONS = [
    ("Bus drivers walked out on Monday over pay.",
     "Bus drivers walked out on Monday for the first of three strikes over shift patterns."),
    ("Buyers are asked to return the red engines for repair.",
     "Buyers are asked to return the red engines for a refund."),
]  # fmt: skip

ATTACHED = [
    ("The chain reported a loss of 4.1m crowns for the year to June.",
     ("The chain reported a loss of 12.3m crowns for the year to June, compared with a profit of "
     "4.1m crowns a year earlier.")),
    ("Wind farms supplied 44 percent of the electricity.",
     ("Wind farms supplied 19 percent of the electricity. Reactors provided the largest share, "
     "44 percent.")),
    ("Profit rose by 310m crowns.", "Profit rose to 310m crowns from 280m."),
    ("Sales fell to 12 percent in the quarter.", "Sales fell 12 percent in the quarter."),
    ("The council will close five libraries.",
     "The council will close three of the five libraries."),
    ("Harriet Vale was born in Lisbon.",
     "Harriet Vale has died in Lisbon at the age of 88. Born in Cardiff, she worked as a clerk."),
    ("Colin Weth was jailed for six years in March.",
     "Colin Weth was jailed for six years on Tuesday. He had admitted fraud in March."),
]  # fmt: skip

OTHERS = [
    ("Police blocked the road to the port.",
     "Farmers blocked the road to the port and police did not intervene."),
    ("Both teachers are in hospital.",
     "A teacher saved two pupils from the river. Both pupils are in hospital."),
    ("The court acquitted Eva Lang of bribery.",
     "The court acquitted Karl Huber of bribery but convicted his adviser Eva Lang."),
    ("Karl Huber was sentenced to two years in prison.",
     ("Karl Huber was acquitted, but his adviser was Eva Lang, who was sentenced to two years in "
     "prison.")),
    ("Police arrested a pharmacist at the clinic.",
     "Police arrested a nurse at the clinic. A pharmacist had noticed the loss."),
]  # fmt: skip

TO_COME = [
    ("The firm has closed 14 of its shops.", "The firm said 14 of its shops would close by May."),
    ("The council has approved the plan.", "The plan still needs the approval of the council."),
    ("Residents have voted on the plan.", "Residents will vote on the plan in September."),
]

OPPOSED = [
    ("Sixty members voted for the tax.", "Sixty members voted against the tax."),
    ("The firm did not deny that jobs would go.", "The firm denied that jobs would go."),
    ("The talks began shortly after midnight.", "The talks began shortly before noon."),
    ("Police arrested a man of 34 in Dell.", "A woman of 34 was arrested by police in Dell."),
    ("People who walk are more likely to sleep well.",
     "People who walk are less likely to sleep well."),
    ("The yield is up by a half on last year.", "The yield is down by a half on last year."),
    ("The drug increased infections by a third.", "The drug cut infections by a third."),
]  # fmt: skip

LEFT_OPEN = [("Seven workers were killed in the blast.", "At least six workers were killed in it.")]


@pytest.mark.parametrize(
    ("claim", "passage"),
    EXCHANGED + APART + REASONS + ATTACHED + OTHERS + TO_COME + OPPOSED + LEFT_OPEN,
)
def test_what_is_told_of_another_thing_does_not_support(claim, passage):
    """Nearly every word of the claim is there."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is not Relation.SUPPORTS


@pytest.mark.parametrize(("claim", "passage"), ATTACHED + OPPOSED)
def test_what_a_passage_excludes_it_contradicts(claim, passage):
    """A figure of another thing, and a word's opposite in its place."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is Relation.CONTRADICTS


SAME = [
    ("Nine job listings were found on the site.", "Nine listings were found on the site."),
    ("Mill prices fell to 5.20 crowns a kilo from 8.90.",
     "Prices at the mill have fallen from 8.90 to 5.20 crowns a kilo."),
    ("All 43 dams in the country would be inspected, the minister said.",
     "The minister said that all 43 dams in the country would be inspected."),
    ("Norvane Ferries was bought by Halden Lines on Monday.",
     "Halden Lines bought Norvane Ferries on Monday."),
    ("Low was succeeded by Hart as chief executive on Monday.",
     "Hart succeeded Low as chief executive on Monday."),
    ("The river rose to 6.8 metres, the highest level since measurements began in 1911.",
     ("On Tuesday the river rose to 6.8 metres, the highest level since measurements began in "
     "1911.")),
    ("Boys scored worse than girls in the test.", "Girls scored better than boys in the test."),
    ("The rules forbid citizens to trade with the firm.",
     "Citizens may not trade with the firm under the rules."),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "passage"), SAME)
def test_one_thing_told_another_way_does_not_differ(claim, passage):
    """A word put in, "from … to" turned round, the passive, another day of another deed."""
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is not Relation.CONTRADICTS


def test_a_figure_of_this_week_does_not_contradict_one_of_another_year():
    """The passage does not name the year of the claim."""
    claim = "A dust explosion at the terminal injured two people in 2012."
    told = "A dust explosion at the terminal killed five people and injured 28 on Tuesday."
    report = Report(text=told)
    (piece,) = check_claim(claim, [report], published="2026-11-18", reader="none").evidence
    assert piece.relation is not Relation.CONTRADICTS
