"""Counts of the dead, hurt and missing: one grows, the other falls, and both can be true."""

import pytest

from verify import Relation, Report, check_claim
from verify.match.check_numbers import A_LATER_COUNT, AN_EARLIER_COUNT, ROOM_FOR_MORE
from verify.records import CheckKind, Outcome

EARLY, LATE = "2026-03-04", "2026-03-05"
NINE = "Nine people were killed in the mine collapse at Harrach."
TWELVE = "Twelve people were killed in the mine collapse at Harrach, police said."


def read(claim, text, *, article, report):
    """The relation, and the check of the number."""
    witness = Report(text=text, outlet="Sable Post", published=report)
    finding = check_claim(claim, [witness], published=article, reader="none")
    (piece,) = finding.evidence
    check = next(one for one in piece.checks if one.kind is CheckKind.NUMBER)
    return piece.relation, check.outcome, check.detail


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (NINE, TWELVE),
        (NINE.replace("Nine people", "Nine soldiers"), TWELVE.replace("people", "soldiers")),
        ("The fire in Low injured nine.", "The fire in Low left 12 people injured."),
        ("The death toll from the quake is nine.", "The quake's death toll has reached 15."),
        (
            "Nine people were killed in the fire on the Marna.",
            "The number of people killed in the fire on the Marna rose to 15.",
        ),
        (
            "Nine people were killed in the fire on the Marna.",
            "The death toll of the fire on the Marna climbed to 15.",
        ),
        (
            "Nine people were killed when a fire broke out on the Marna.",
            "The number of dead in the fire on the car deck of the Marna has risen to 15.",
        ),
        ("Nine bodies were found in the mine.", "Rescuers have found 15 bodies in the mine."),
    ],
)
@pytest.mark.parametrize(
    ("article", "report"),
    [(EARLY, LATE), (f"{EARLY}T09:00Z", f"{EARLY}T15:00Z")],
    ids=["the next day", "the same afternoon"],
)
def test_a_later_higher_count_does_not_contradict(claim, text, article, report):
    """It lacks the claim's figure, and says so."""
    found = read(claim, text, article=article, report=report)
    assert found == (Relation.PARTIAL, Outcome.MISSING, A_LATER_COUNT)


@pytest.mark.parametrize(
    ("article", "report", "detail"), [(EARLY, LATE, A_LATER_COUNT), (LATE, EARLY, AN_EARLIER_COUNT)]
)
def test_the_missing_become_fewer_or_more(article, report, detail):
    """They are found, and others are reported missing."""
    claim = "Seven people are missing after the collapse of the mine at Harrach."
    text = "Three people are still missing after the collapse of the mine at Harrach."
    found = read(claim, text, article=article, report=report)
    assert found == (Relation.PARTIAL, Outcome.MISSING, detail)


def test_an_earlier_lower_count_does_not_contradict():
    """The article knows more than the morning's report."""
    found = read(
        NINE.replace("Nine", "Twelve"), TWELVE.replace("Twelve", "Nine"), article=LATE, report=EARLY
    )
    assert found == (Relation.PARTIAL, Outcome.MISSING, AN_EARLIER_COUNT)


@pytest.mark.parametrize(("article", "report"), [(LATE, EARLY), (EARLY, EARLY)])
def test_a_higher_count_of_the_day_or_the_day_before_contradicts(article, report):
    """The dead do not come back, and of one day's counts nobody knows which came first."""
    assert read(NINE, TWELVE, article=article, report=report)[:2] == (
        Relation.CONTRADICTS,
        Outcome.DIFFERS,
    )


@pytest.mark.parametrize("hedge", ["At least nine", "More than nine"])
def test_at_least_leaves_room_for_more(hedge):
    """Whichever of the two says it."""
    claim = NINE.replace("Nine", hedge)
    assert read(claim, TWELVE, article=EARLY, report=EARLY)[2] == ROOM_FOR_MORE
    text = TWELVE.replace("Twelve", hedge)
    assert read(NINE.replace("Nine", "Twelve"), text, article=EARLY, report=EARLY)[2] == (
        ROOM_FOR_MORE
    )


def test_estimates_of_a_long_war_are_no_toll_of_these_days():
    """Two bodies that count by the hundred thousand contradict each other."""
    claim = "More than 300,000 people have been killed in the civil war."
    text = "The civil war has killed 470,000 people, a research centre says."
    assert read(claim, text, article=EARLY, report=LATE)[1] is Outcome.DIFFERS
