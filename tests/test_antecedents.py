"""Whom "who" and "which" tell of: one noun for certain, or the sentence stays whole."""

import pytest

from verify.claims import split_claims
from verify.records import Article

# Who did it, or what it is, may be either of two nouns.
IN_DOUBT = (
    "A cousin of Ann Low, who led the bank for 10 years, was charged on Monday.",
    "The son of Judge Adam Ash, who was convicted in 2011, opened a shop in Dell.",
    "The widow of the poet Adam Ash, who was shot in 1944, lives in Dell.",
    "Dell, the capital of the province, which has 80,000 people, was flooded.",
    "Scientists at the institute in Dell, which is funded by the state, found a star.",
    "The firm bought a mine in Dell, which closed in 2019.",
    "He sold a mine owned by the firm, which closed in 2019.",
    "Ann Low voted on the banning of minarets, which passed with 57 percent.",
    "Reporters met a friend of the mayor, a two-time champion of Dell.",
    "The wife of the mayor, accused of theft, left the town.",
)


def texts(sentence: str) -> list[str]:
    return [claim.text for claim in split_claims(Article(sentence, published="2020-03-02"))]


@pytest.mark.parametrize("sentence", IN_DOUBT)
def test_a_clause_that_may_tell_of_either_of_two_nouns_is_left_where_it_stands(
    sentence: str,
) -> None:
    assert texts(sentence) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The driver of the truck, which was carrying fuel, was hurt.", "The truck was carrying"),
        ("The driver of the truck, who was hurt, left.", "The driver of the truck was hurt."),
        ("A spokesman for the rebels, who hold Dell, left.", "The rebels hold Dell."),
        ("The actor and his wife, who live in Dell, sold it.", "The actor and his wife live in"),
        ("The 900 men in the hall, who were armed, left.", "The 900 men in the hall were armed."),
        ("Analysts at Ash Bank, which lost $2 million, left.", "Ash Bank lost $2 million."),
        ("The mayor of Dell, who won in 2010, left.", "The mayor of Dell won in 2010."),
        ("The talks with the mayor, held in Dell, failed.", "The talks with the mayor were held"),
        ("Low beat Ash, the champion, who led until May.", "Ash led until May."),
        ("Low beat Ash, a banker who gave 3 cups to Dell.", "Ash gave 3 cups to Dell."),
        ("A mast in Dell that was built in 1998 hurt two men.", "A mast in Dell was built in"),
        ("His wife, Jane, who has 3 shops, left.", "Jane has 3 shops."),
    ],
)
def test_a_clause_tells_of_the_one_noun_that_fits_it(sentence: str, told: str) -> None:
    """By person or thing, by one or several, by what a name can have behind it."""
    assert any(text.startswith(told) for text in texts(sentence)), texts(sentence)


def test_a_comma_that_also_closes_a_description_stays() -> None:
    assert texts("The firm’s head, Ann Low, who led it in May, left.")[0] == (
        "The firm’s head, Ann Low, left."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The shares fell 6 percent after the firm cut its forecast and said it would wait.",
        "Researchers found that mice fed the drug lived longer and had fewer tumors.",
        "What began in parks and playgrounds now extends into schools.",
        "Low took a break, a car pulled up to the corner and began to smoke.",
        "That didn’t help Low, backed by a group and multiple stops across the state.",
        "The roads between Dell and Ash formed the border of the state.",
        "Low denied that he took the money and hid it in Dell.",
        "Had the alarm worked, the guests would have left and nobody would have died.",
    ],
)
def test_a_second_verb_whose_subject_is_in_doubt_is_left_where_it_stands(sentence: str) -> None:
    told = texts(sentence)
    assert sentence in told
    assert not any(text.startswith(("The shares said", "Low began")) for text in told)


def test_verbs_listed_without_a_last_comma_share_the_subject() -> None:
    assert texts("The storm cut power in Dell, closed the port and killed two men.") == [
        "The storm cut power in Dell.",
        "The storm closed the port.",
        "The storm killed two men.",
    ]


def test_what_reports_speech_stands_whole_in_front_of_every_part() -> None:
    assert texts("Ann Low, director for Ash Bank, said the bank is safe and has 9 shops.")[1] == (
        "Ann Low, director for Ash Bank, said the bank has 9 shops."
    )
