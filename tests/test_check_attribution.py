"""Who a claim says said it, held against who a report says did."""

import pytest

from verify import CheckKind, Outcome, Relation, compare

MISTAKE = "Bengt Aas said: “It was a mistake that will not be made again.”"


@pytest.mark.parametrize(
    ("claim", "passage", "outcome"),
    [
        (
            "Dora Velick called the deal “a fair bargain for every classroom”.",
            (
                "Dora Velick had left. The minister, Paul Ansgar, read a statement. "
                "He called the deal “a fair bargain for every classroom”."
            ),
            Outcome.DIFFERS,
        ),
        (
            MISTAKE,
            (
                "Bengt Aas left. “It was a mistake that will not be made again,” a person close "
                "to him said."
            ),
            Outcome.MISSING,
        ),
        (
            MISTAKE,
            (
                "The minister, Bengt Aas, left. “It was a mistake that will not be made again,” "
                "the minister said."
            ),
            Outcome.AGREES,
        ),
        (
            "“Nobody in Hallsee was told that the dam had cracks,” Paul Ansgar said.",
            (
                "“Nobody in Hallsee was told that the dam had cracks,” Mayor Dora Velick said. The "
                "minister, Paul Ansgar, said that all 43 dams would be inspected."
            ),
            Outcome.DIFFERS,
        ),
        (
            "“Nobody in Hallsee was told that the dam had cracks,” Dora Velick said.",
            (
                "“Nobody in Hallsee was told that the dam had cracks,” Mayor Dora Velick said. The "
                "minister, Paul Ansgar, said that all 43 dams would be inspected."
            ),
            Outcome.AGREES,
        ),
        (
            "More than 300 people died in the flood, officials said.",
            "More than 300 people died in the flood.",
            Outcome.MISSING,
        ),
        (
            "More than 300 people died in the flood, officials said.",
            "More than 300 people died in the flood, the authorities said.",
            Outcome.AGREES,
        ),
    ],
    ids=[
        "he is another",
        "one close to him",
        "his office",
        "another says it all",
        "he says it all",
        "nobody says it",
        "authorities",
    ],
)
def test_the_speaker_is_looked_for_in_the_report(claim, passage, outcome):
    """A pronoun is the one person before it; an office is a person's only where it is said so."""
    (comparison,) = compare(claim, [passage])
    found = [one.outcome for one in comparison.checks if one.kind is CheckKind.ATTRIBUTION]
    assert found == [outcome]
    assert outcome is Outcome.AGREES or comparison.relation is not Relation.SUPPORTS
