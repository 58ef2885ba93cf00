"""Interviews printed without quotation marks: what is said in a turn, and by whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import read_sentences, split_claims
from verify.language.quotes import find_quotations
from verify.language.transcripts import find_turns
from verify.records import Article, Role

INTERVIEW = """Ann Holt spoke to Senator Lou Reed about the harbour.

HOLT: Did you sign the paper in March?
REED: I did not. My office sent 300 letters in April.
HOLT: Then who did?
REED: The mayor signed it.
"""


def test_turns_are_quotations_of_who_is_named_in_front():
    """By the full name, where the text has it."""
    found = find_quotations(INTERVIEW)
    assert [one.speaker for one in found] == ["Ann Holt", "Lou Reed", "Ann Holt", "Lou Reed"]
    assert found[1].text == "I did not. My office sent 300 letters in April."


def test_questions_and_answers_have_no_speaker():
    """Q and A name nobody."""
    found = find_quotations("Q: Were you at the gate?\nA: Until ten.")
    assert [(one.text, one.speaker) for one in found] == [
        ("Were you at the gate?", ""),
        ("Until ten.", ""),
    ]


def test_what_is_answered_is_no_claim_of_the_article():
    """Before, "My office sent 300 letters" was."""
    roles = {one.text: one.role for one in read_sentences(Article(INTERVIEW))}
    assert roles["HOLT: Then who did?"] is Role.QUESTION
    assert roles["My office sent 300 letters in April."] is Role.QUOTE
    (claim,) = [one for one in split_claims(Article(INTERVIEW)) if "300" in one.text]
    assert (claim.speaker, claim.text[:14]) == ("Lou Reed", "Lou Reed said:")


@pytest.mark.parametrize(
    "text",
    [
        "DATE: Monday\nPLACE: Dell Hall\nPRICE: Free",
        "NOTE: The hall is closed.\nThe mayor spoke.",
        "A. The first point.\nB. The second point.",
        "Date: Monday\nPlace: Dell\nDate: Tuesday\nPlace: Ash",
        "HOLT: “We are full.”\nREED: “Then go.”\nHOLT: “No.”",
    ],
)
def test_heads_of_a_table_are_no_speakers(text):
    """Nor is a note, a numbered list, or words that stand between marks anyway."""
    assert find_turns(text) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["Q:", "A.", "LOW:", " ", "a", "“", "”", "\n", ":", "é"]), max_size=60)
)
def test_turns_slice_are_ordered_and_do_not_cross(parts):
    """Whatever the text."""
    text = "".join(parts)
    position = 0
    for turn in find_turns(text):
        assert position <= turn.words.start < turn.words.end <= len(text)
        position = turn.words.end


def test_a_million_characters_of_labels_are_read():
    """In one pass."""
    assert find_turns("A: " * 300_000) == ()
    assert find_turns("LOW" * 300_000 + ": a") == ()
