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
    ],
)
def test_the_true_detail_is(claim, passage):
    (found,) = compare(claim, [passage], reader="none")
    assert found.relation is Relation.SUPPORTS
