"""A sentence is left whole where a cut would lose what puts its assertion in doubt."""

import pytest

from verify.claims import split_claims
from verify.records import Article

WHOLE = (
    "It was Lund, not Reed, who paid $3 million.",
    "Rebels allegedly killed 12 villagers and burned the school.",
    "Two men reportedly entered the bank and shot 12 people.",
    "The suspect probably entered at noon and stole $3 million.",
    "Reportedly, 12 men died and the army fled.",
    "Allegedly, Reed shot Lund, but Moss hid the gun.",
    "According to police, 12 men died and the army fled to Denta.",
    "Police believe Reed shot Lund and Moss hid the gun.",
    "Reed would resign, he said, if Lund won, and 300 people would leave.",
    "The UN rejected a report that its troops, who were drunk, shot 12 people.",
    "The rumour that Reed, who was drunk, shot Lund was false.",
    "Neither Reed, who led the bank, nor Lund was charged.",
    "The claim that vaccines cause autism, which was made by Lund, is false.",
)
TAIL = (
    "Smith of Denta will face Brown, who beat White, in the final on Sunday.",
    "The firm fired Lund, who led the bank, in March after 14 complaints.",
    "Police named Reed, who is not a suspect, as a witness.",
)
DEED = ("Moss was charged with killing Lund, who was his wife.",)


def texts(sentence: str) -> list[str]:
    return [claim.text for claim in split_claims(Article(sentence, published="2020-03-02"))]


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_is_whole_where_a_part_would_lose_its_doubt(sentence: str) -> None:
    assert texts(sentence) == [sentence]


@pytest.mark.parametrize("sentence", TAIL)
def test_the_end_of_the_main_clause_does_not_go_to_the_one_within(sentence: str) -> None:
    assert texts(sentence) == [sentence]


@pytest.mark.parametrize("sentence", DEED)
def test_a_deed_is_not_taken_for_who_it_was_done_to(sentence: str) -> None:
    assert texts(sentence) == [sentence]


def test_parts_that_keep_their_own_doubt_or_need_none_are_cut() -> None:
    assert texts("Reed led the bank, and 300 people left the hall in Denta.") == [
        "Reed led the bank.",
        "300 people left the hall in Denta.",
    ]
    assert texts("Reed led the bank, and Moss allegedly hid the gun.") == [
        "Reed led the bank.",
        "Moss allegedly hid the gun.",
    ]


def test_words_inside_a_quotation_put_nothing_else_in_doubt() -> None:
    assert texts("Reed called the plan “a likely loss”, and 300 people left the hall.") == [
        "Reed called the plan “a likely loss”.",
        "300 people left the hall.",
    ]


def test_who_was_told_it_goes_with_every_claim_of_the_sentence():
    sentence = "The clerk forged 31 permits and took 300 euros, the court heard."
    assert texts(sentence) == [
        "The clerk forged 31 permits, the court heard.",
        "The clerk took 300 euros, the court heard.",
    ]
    assert texts("Lund left; Moss forged 31 permits and took 300 euros, the court heard.")[0] == (
        "Lund left."
    )
