"""Which words of a claim and of a passage are marked, and how."""

import re

from tests.render_records import RESULT
from verify import render
from verify.render.marks import How, find_marks, printed_values


def marked(text, words, differing):
    return [(text[start:end], how) for start, end, how in find_marks(text, words, differing)]


def test_words_of_the_claim_are_marked_in_each_of_their_forms():
    text = "Rescuers searched the mud; a rescuer found a dog."
    assert marked(text, ["rescuers", "mud"], []) == [
        ("Rescuers", How.MATCHED),
        ("mud", How.MATCHED),
        ("rescuer", How.MATCHED),
    ]


def test_what_differs_is_marked_whole_and_once():
    """Though its words are among those that match."""
    text = "The lake held 2.4 million cubic metres of water."
    assert marked(text, ["million", "water"], ["2.4 million cubic metres"]) == [
        ("2.4 million cubic metres", How.DIFFERS),
        ("water", How.MATCHED),
    ]


def test_of_a_quotation_that_drifted_only_the_exchanged_words_differ_on_each_side():
    detail = "“justice” here, “journalism” there"
    whole = "a sad day for journalism"
    assert printed_values("quote", whole, detail) == ("journalism",)
    assert printed_values("quote", whole, detail, side="here") == ("justice",)


def test_a_date_is_looked_for_as_it_is_printed():
    assert printed_values("date", "Tuesday (2023-11-14)", "") == ("Tuesday",)


def test_an_explanation_in_colours_says_the_same_as_one_without():
    """It only repeats the claim above each passage, to mark it."""
    plain = render.render_explanation(RESULT, 1, width=100, is_color=False)
    coloured = render.render_explanation(RESULT, 1, width=100, is_color=True)
    assert "\x1b[4m" in coloured
    assert "\x1b" not in plain
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    kept = [row for row in bare.splitlines() if not row.startswith("  claim ")]
    assert [row.split() for row in kept] == [row.split() for row in plain.splitlines()]
