"""How much a sentence is worth checking."""

import hashlib
import json
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import rate_worth
from verify.claims.worth import NUMBERS_FILE, RECORD_FILE, explain_worth
from verify.claims.worth_net import HIGHEST_FIT, MEAN_PARTS
from verify.claims.worth_pieces import MOST_CHARACTERS, MOST_PIECES

SENTENCES = [
    "Unemployment fell to 5 percent.",
    "",
    "I think we should go.",
    "???",
    "The ferry Amalia, which was built in 1974, sank off Port Avelin with 41 people aboard.",
    "No.",
]


@pytest.mark.parametrize(
    ("worthy", "idle"),
    [
        ("The storm killed 12 people and cost Dell $4 million.", "Thank you all for coming!"),
        ("Three miners died in the pit at Halgrave.", "The guests drank tea on the terrace."),
        ("Crime in the state fell by a fifth last year.", "We can and we must do better."),
        ("The firm denied that it knew of the leak.", "The manager smiled at the reporters."),
        ("He voted against the farm bill four times.", "I hope that he votes for it."),
    ],
)
def test_what_a_desk_would_look_up_is_rated_above_what_it_would_not(worthy, idle):
    """In news, in speeches and in debates alike."""
    high, low = rate_worth([worthy, idle])
    assert high > 0.5
    assert low < high - 0.2


def test_order_and_count_are_those_of_the_sentences():
    """One rating for each sentence, in order, to the last digit whatever stands beside it."""
    rated = rate_worth(SENTENCES * 60)
    assert rated == tuple(rate_worth([sentence])[0] for sentence in SENTENCES) * 60
    assert rate_worth([]) == ()


def test_a_sentence_without_a_letter_is_worth_nothing():
    """Digits and marks alone assert nothing."""
    assert rate_worth(["", "   ", "2016 – 300,000!", "\ud800"]) == (0.0, 0.0, 0.0, 0.0)


def test_a_long_sentence_is_rated_by_its_beginning():
    """What stands behind the last character looked at changes nothing."""
    beginning = "Police shot dead three men in Tamsa. " * 60
    assert len(beginning) > MOST_CHARACTERS
    assert rate_worth([beginning]) == rate_worth([beginning + "x" * 1_000_000])
    assert rate_worth(["a" * 1_000_000, "é" * 1_000_000]) != (0.0, 0.0)


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Bürgermeister trat am Montag zurück.",
        "市长于周一辞职。",
        "استقال رئيس البلدية",
        "a🙂b e\u0301",
    ],
)
def test_other_languages_and_signs_get_a_rating_too(sentence):
    """It is a poor one, but no error."""
    assert 0.0 <= rate_worth([sentence])[0] <= 1.0
    assert explain_worth(sentence)


def test_an_explanation_names_what_raised_and_what_lowered_the_rating():
    """Strongest first; numbers and names are called so; nothing is said without a word."""
    steps = explain_worth("Thank you, I believe that the storm in Lund killed 12 people.")
    assert [abs(value) for _, value in steps] == sorted(
        (abs(value) for _, value in steps), reverse=True
    )
    added = dict(steps)
    assert added["word “killed”"] > 0.0
    assert added["number “12”"] > 0.0
    assert added["word “believe”"] < 0.0
    assert "name “Lund”" in added
    assert explain_worth("") == explain_worth("12 %") == ()


def test_the_shipped_model_says_what_it_was_made_from():
    """Inputs by name, hash and licence, the seed, and which arrays the record is about."""
    folder = files("verify.claims")
    record = json.loads(folder.joinpath(RECORD_FILE).read_text(encoding="utf-8"))
    assert len(record["inputs"]) == 4
    for made_from in record["inputs"].values():
        assert len(made_from["sha256"]) == 64
        assert any(name in made_from["licence"] for name in ("CC BY 4.0", "Apache-2.0"))
    arrays = folder.joinpath(NUMBERS_FILE).read_bytes()
    assert record["arrays"] == hashlib.sha256(arrays).hexdigest()
    assert isinstance(record["seed"], int)


def test_no_sum_in_the_model_grows_so_large_that_float32_would_round_it():
    """Or ratings would depend on the order of adding, which differs between processors."""
    with files("verify.claims").joinpath(NUMBERS_FILE).open("rb") as file, np.load(file) as arrays:
        made = {name: np.abs(arrays[name].astype(np.int64)) for name in arrays.files}
    row = made["pieces"].max() + made["shapes"].max()
    fits = row * made["patterns"].sum(axis=0) + made["pattern_bias"]
    half = len(made["middle"]) // 2
    highest = np.repeat([HIGHEST_FIT * MEAN_PARTS, HIGHEST_FIT], half)
    middle = highest @ made["middle"] + made["middle_bias"]
    out = HIGHEST_FIT * made["out"].sum()
    means = HIGHEST_FIT * MOST_PIECES * MEAN_PARTS
    assert max(fits.max(), middle.max(), out, means) < 2**24


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_every_rating_lies_between_0_and_1(text):
    """Any text can be rated."""
    (worth,) = rate_worth([text])
    assert 0.0 <= worth <= 1.0
