"""One detail of a claim falsified: no report that has the true one bears it out."""

import pytest

from verify import Relation, compare

INSPECTED = "Minister Ida Pohl said that all 43 dams would be inspected by the end of the year."
URGED = (
    "On trade Ida Pohl urged Tom Hart to lift the ban, “to see if we can get that done,” Pohl said."
)
MISSING = "Nine people were still missing in Dell on Thursday evening."


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (INSPECTED.replace("year", "day"), INSPECTED),
        (MISSING.replace("evening", "afternoon"), MISSING),
        (
            "The Elm rose to 6.8 metres at the Dell gauge, the lowest level since 1911.",
            "The Elm rose to 6.8 metres at the Dell gauge, the highest level since 1911.",
        ),
        (
            "Ida Pohl did not say she had told Tom Hart of concern about the bombing of Dell.",
            "Ida Pohl said she had told Tom Hart of concern about the bombing of Dell.",
        ),
        (
            "Ida Pohl said that the talks about the pay of drivers had failed.",
            "Ida Pohl did not say that the talks about the pay of drivers had failed.",
        ),
        (
            "Tom Hart urged Ida Pohl to lift the ban, “to see if we can get that done,” Pohl said.",
            URGED.replace("Ida Pohl urged", "she urged"),
        ),
        (INSPECTED.replace("all 43", "most of the 43"), INSPECTED),
        ("Ida Pohl is a Scottish actor.", "Ida Pohl, born in 1961, is a Norwegian actor."),
        (
            "Ida Pohl and Tom Hart are to keep working on the treaty, the ministry said.",
            "Ida Pohl and Rolf Brenner are to keep working on the treaty, the ministry said.",
        ),
        (
            "The bridge stays closed for six weeks, the railway charity said.",
            "The bridge stays closed for six weeks, the railway company said.",
        ),
        (
            "Dell Hydro, a power company, inherited the dam in 1962.",
            "The power company Dell Hydro built the dam in 1962.",
        ),
        (
            "The board found that Captain Ida Pohl was to blame for the loss of the ferry.",
            "No blame attaches to Captain Ida Pohl for the loss of the ferry, the board found.",
        ),
        (
            "The probe flew past the asteroid at a distance of 74 miles.",
            "The probe skimmed past the asteroid on Tuesday night at a distance of 74 kilometres.",
        ),
        ("Half of the ferries were late.", "All the ferries were late."),
        (
            "Ida Pohl was stabbed in Dell on Monday.",
            "A teacher was stabbed in Dell on Monday. Shops shut. It rained. Ida Pohl sells bread.",
        ),
        ("Talks were held in Paris, London, and Rome.", "Talks were held in Paris and Rome."),
        (
            "The minister (Karl Brandt) resigned over the tax on harbours.",
            "The minister resigned over the tax on harbours.",
        ),
        (
            "TOKYO (Reuters) - A strong earthquake killed nine people on Monday.",
            "LIMA (Reuters) - A strong earthquake killed nine people on Monday.",
        ),
        (
            "BAGHDAD (AP) — A bomb killed nine people at a market.",
            "KABUL (AP) — A bomb killed nine people at a market.",
        ),
        (
            "The council approved the harbour tax in May 2020.",
            "The council may approve the harbour tax in May 2020.",
        ),
        ("All passengers on the ferry survived.", "Nearly all passengers on the ferry survived."),
        ("Only a few houses in Dell burned down.", "Every house in Dell burned down."),
        ("George W. Lund signed the treaty.", "George H. Lund signed the treaty."),
        (
            "Mary Pohl stole nine cars.",
            "Mary Pohl ran a shop. Rain fell. It was cold. He stole nine cars.",
        ),
        ("Shares fell 3.25 percent in Dell.", "Shares fell to 3.25 in Dell."),
        ("Prince Jon Low abdicated.", "King Jon Low abdicated."),
        (
            "Ida Pohl restated Ukraine’s support for the borders of Norway.",
            "Ida Pohl restated Norway’s support for the borders of Ukraine.",
        ),
        (
            "Pohl spoke of Norwegian concern about the bombing of villages in Ukraine.",
            "Pohl spoke of Ukrainian concern about the bombing of villages in Norway.",
        ),
        (
            "The bakery sent 300 men to the upper valley on foot.",
            "The army has sent 300 men to the upper valley on foot.",
        ),
        (
            "The storm took the roofs of farms in northern Norway.",
            "The storm took the roofs of farms in western Norway.",
        ),
        (
            "Pohl’s tax rate was 35.72 in that year.",
            "Pohl’s tax rate was 37.1 percent in that year.",
        ),
    ],
)
def test_a_false_detail_is_not_borne_out(claim, passage):
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is not Relation.SUPPORTS
    assert found.supports < 0.5


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (INSPECTED, INSPECTED),
        (MISSING, MISSING.replace("evening", "night")),
        (URGED.replace("On trade ", ""), URGED),
        (
            "Ida Pohl did not say whether the talks about the pay of drivers had failed.",
            "Ida Pohl did not say whether the talks about the pay of drivers had failed.",
        ),
        (
            "Ida Pohl warned Tom Hart of the flood.",
            "Tom Hart left, and Ida Pohl warned Hart of the flood.",
        ),
        ("Ida Pohl is a British actor.", "Ida Pohl, born in 1961, is a Scottish actor."),
        ("The road is closed, police said.", "The road is closed, police officers said."),
        ("All the ferries were late.", "All ferries were late, and all of the buses."),
        ("Some of the 43 dams have cracks.", "A few of the 43 dams have cracks."),
        ("Some shops in Dell were looted.", "All shops in Dell were looted."),
        ("Ida Pohl was stabbed on Monday.", "Ida Pohl was stabbed in Dell on Monday."),
        (
            "Ida Pohl restated Norwegian support for the borders of Ukraine.",
            "On Ukraine, Ida Pohl restated Norway’s support for the borders of Ukraine.",
        ),
        ("Russia and Norway signed the treaty.", "Norway and Russia signed the treaty."),
        ("Wal-Mart raised the pay of drivers.", "Walmart raised its pay of drivers."),
        ("Their tax rate was 35.72 in that year.", "Their tax rate was 35.7 percent in that year."),
        ("OSLO — Ida Pohl lost her seat on the council.", "Ida Pohl lost her seat on the council."),
        (
            "Ida Pohl (D-Ohio) lost the vote on the harbour tax.",
            "Ida Pohl lost the vote on the harbour tax.",
        ),
        ("Fire took the mill in Dayton, Ohio, at noon.", "Fire took the mill in Dayton at noon."),
        (
            "Party Whip Ida Pohl lost her seat.",
            "Representative Ida H. Pohl, the whip, lost her seat.",
        ),
        ("The lone “no” vote was Ida Pohl’s.", "Ida Pohl’s was the lone no vote."),
        (
            "Because of the May 10 rule singers worried that songs would be used against them.",
            "Singers worried that songs would be used against them because of the rule of 10 May.",
        ),
    ],
)
def test_the_true_detail_is(claim, passage):
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is Relation.SUPPORTS


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Most houses in Dell burned.", "Most houses in Dell burned, and all barns."),
        ("Several houses in Dell burned.", "Most houses in Dell burned."),
        ("Some 300 people were killed.", "All 300 people aboard were killed."),
        ("They blamed each other for the violence.", "They were to blame for all the violence."),
        (
            "Russian troops entered Dravik.",
            "Troops from Russia entered Dravik as Ukrainian troops fled.",
        ),
        (
            "Kestrel shares rose after Merlin shares fell.",
            "Kestrel stock rose as Merlin shares fell.",
        ),
        (
            "Russian officials and Norwegian officials met in Lorne.",
            "Norwegian officials met in Lorne with those of Russia.",
        ),
    ],
)
def test_what_is_told_otherwise_is_no_contradiction(claim, passage):
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is not Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Ida Pohl resigned on Monday.", "Ida Pohl is considering whether to resign on Monday."),
        ("Ida Pohl resigned on Monday.", "The party called on Ida Pohl to resign on Monday."),
        ("Police arrested Ida Pohl.", "Police want to arrest Ida Pohl."),
        ("The fire in Dell killed no one.", "The fire in Dell has killed 12 people."),
        ("The fire in Dell killed 12 people.", "The fire in Dell killed no one, police said."),
    ],
)
def test_what_is_yet_to_be_done_or_was_done_to_nobody_is_no_support(claim, passage):
    """To want it is not to have done it."""
    (found,) = compare(claim, [passage])
    assert found.relation is not Relation.SUPPORTS


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (
            "The council closed the harbour of Dell.",
            "The council had to close the harbour of Dell.",
        ),
        ("Ida Pohl resigned on Monday.", "Ida Pohl has resigned on Monday."),
    ],
)
def test_what_had_to_be_done_was_done(claim, passage):
    """Compulsion is no plan."""
    (found,) = compare(claim, [passage])
    assert found.relation is Relation.SUPPORTS


ROUTE = "The ferry took 214 passengers from Ostrand to Kellhaven on Monday."


def test_the_way_back_is_another_way():
    """Both places are named, each at the other's end."""
    back = "The ferry took 214 passengers from Kellhaven to Ostrand on Monday."
    (found,) = compare(ROUTE, [back])
    assert found.relation is Relation.CONTRADICTS
    told = "The ferry took 214 passengers to Kellhaven from Ostrand on Monday."
    (found,) = compare(ROUTE, [told])
    assert found.relation is Relation.SUPPORTS
