"""Figures of one predicate, verbs that share "will" or "to", and what is told beside a name."""

import pytest

from verify.claims import split_claims
from verify.records import Article


def _texts(text):
    return [claim.text for claim in split_claims(Article(text))]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Its sales fell 6.4 per cent to £511.3m, from £546.2m a year earlier.",
            [
                "Its sales fell 6.4 per cent.",
                "Its sales fell to £511.3m.",
                "Its sales fell from £546.2m a year earlier.",
            ],
        ),
        (
            "Its share of the market slipped to 7.8% from 9%.",
            [
                "Its share of the market slipped to 7.8%.",
                "Its share of the market slipped from 9%.",
            ],
        ),
        (
            "Low said the town received 31 complaints, down from 58 in 2022.",
            [
                "Low said the town received 31 complaints.",
                "Low said the town received 31 complaints, down from 58 in 2022.",
            ],
        ),
        (
            "The mill will close two plants by March, with the loss of 900 jobs.",
            [
                "The mill will close two plants by March.",
                "The mill will close two plants by March, with the loss of 900 jobs.",
            ],
        ),
        (
            "The storm killed 12 people in Dell and 3 in Ash, injuring 40.",
            [
                "The storm killed 12 people in Dell.",
                "The storm killed 3 in Ash.",
                "The storm killed 12 people in Dell and 3 in Ash, injuring 40.",
            ],
        ),
    ],
)
def test_each_figure_becomes_a_claim(text, claims):
    """A change, the level it led to and what a comma adds can each be wrong."""
    assert _texts(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The mill will close two plants and sell the third.",
            ["The mill will close two plants.", "The mill will sell the third."],
        ),
        (
            "The bridge was to open in 2010 and to cost $48 million.",
            ["The bridge was to open in 2010.", "The bridge was to cost $48 million."],
        ),
        (
            "Low said that taxes had risen and that rents had fallen in Dell.",
            ["Low said that taxes had risen.", "Low said that rents had fallen in Dell."],
        ),
        (
            "The tax would hit the poor hardest: in Dell, the median worker earns $29,400.",
            ["The tax would hit the poor hardest.", "In Dell, the median worker earns $29,400."],
        ),
        (
            "Two people died and 14 were hurt, the fire service said.",
            ["Two people died, the fire service said.", "14 were hurt, the fire service said."],
        ),
        (
            "Adam Low, who led the club and was fined in 2014, sat in the front row.",
            [
                "Adam Low sat in the front row.",
                "Adam Low led the club.",
                "Adam Low was fined in 2014.",
            ],
        ),
    ],
)
def test_verbs_that_share_a_word_part(text, claims):
    """What stands before the first verb is said of the second one too."""
    assert _texts(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Ann Low, 58, of Mill Road, Dell, denies 11 counts of fraud.",
            [
                "Ann Low, 58, denies 11 counts of fraud.",
                "Ann Low is 58.",
                "Ann Low is of Mill Road, Dell.",
            ],
        ),
        (
            "The club’s former treasurer, Ann Low, lost her seat.",
            [
                "The club’s former treasurer, Ann Low, lost her seat.",
                "Ann Low is the club’s former treasurer.",
            ],
        ),
        (
            "The tax was promised in 2006, when 61 percent of the town voted for it.",
            [
                "The tax was promised in 2006.",
                "In 2006, 61 percent of the town voted for it.",
            ],
        ),
        (
            "“It has been hard,” said chief Ann Low, who took over in January from Adam Ash.",
            [
                "“It has been hard,” said chief Ann Low.",
                "Chief Ann Low took over in January from Adam Ash.",
            ],
        ),
        (
            "Ann Low beat Adam Ash, the champion, who had led until May.",
            ["Ann Low beat Adam Ash, the champion.", "Adam Ash had led until May."],
        ),
        (
            "The council met after a storm that hit 84 farms and killed 12 people.",
            [
                "The council met after a storm that hit 84 farms and killed 12 people.",
                "A storm hit 84 farms.",
                "A storm killed 12 people.",
            ],
        ),
    ],
)
def test_what_stands_beside_a_name_becomes_a_claim(text, claims):
    """Age and home, an office and a past deed can be looked up by themselves."""
    assert _texts(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Pay will rise 5 to 7 percent.",
        "The mill will not close two plants and sell the third.",
        "Ann Low denied that taxes had risen and that rents had fallen.",
        "The rumour was simple: the bridge had failed.",
        "Ann Low told the council one thing: the bridge was safe.",
        "Ann Low did not say this: the bridge was safe.",
        "If sales fall, the mill will close two plants and sell the third.",
        "The fine could be $500, or $900 a day if the mill appeals.",
        "The mill will try to close two plants and sell the third.",
        "Ann Low said it was too early to comment while the trial was going on.",
    ],
)
def test_where_a_part_would_say_more_the_sentence_stays_whole(text):
    """A denial, a condition and a span of figures hold for the whole."""
    assert _texts(text) == [text]
