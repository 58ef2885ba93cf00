"""How much a sentence is worth checking."""

import json
from importlib.resources import files

from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import rate_worth
from verify.claims.worth import WEIGHTS_FILE, explain_worth


def test_figures_outrank_thanks():
    """What a desk would look up is rated above what it would not."""
    figure, thanks = rate_worth(
        [
            "The storm killed 12 people and cost Dell $4 million.",
            "Thank you all for coming tonight!",
        ]
    )
    assert figure > 0.7
    assert thanks < 0.3


def test_order_and_count_are_those_of_the_sentences():
    """One rating for each sentence, in order, whatever stands beside it."""
    sentences = ["Unemployment fell to 5 percent.", "", "I think we should go.", "???"]
    rated = rate_worth(sentences)
    assert rated == tuple(rate_worth([sentence])[0] for sentence in sentences)
    assert rate_worth([]) == ()


def test_the_shipped_weights_say_what_they_were_trained_on():
    """Inputs by name and hash, seed and licence are in the file itself."""
    record = json.loads(files("verify.claims").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    assert set(record["inputs"]) == {"claimbuster_train.jsonl", "newssd_train.jsonl"}
    assert all(len(digest) == 64 for digest in record["inputs"].values())
    assert "CC BY 4.0" in record["licence"]
    assert isinstance(record["seed"], int)


def test_an_explanation_names_what_raised_and_what_lowered_the_rating():
    """Strongest first, words in quotation marks; nothing is said of a sentence without words."""
    steps = explain_worth("Thank you, I believe that the storm killed 12 people.")
    assert [abs(value) for _, value in steps] == sorted(
        (abs(value) for _, value in steps), reverse=True
    )
    added = dict(steps)
    assert added["has number"] > 0.0
    assert min(added.values()) < 0.0
    assert any(name.startswith("“") for name in added)
    assert explain_worth("") == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_every_rating_lies_between_0_and_1(text):
    """Any text can be rated."""
    (worth,) = rate_worth([text])
    assert 0.0 <= worth <= 1.0
