"""What the benchmark of lost words flags: a word that governs a cut claim and is not in it."""

import pytest

from benchmarks.governed import lost_words
from verify.records import Claim, ClaimKind, Role, Sentence


@pytest.mark.parametrize(
    ("sentence", "stretch", "wording", "lost"),
    [
        ("Police said that Low fled and Moss hid.", "Moss hid", "Moss hid.", ("said",)),
        ("Low may leave and Moss stay.", "Low may leave", "Low leaves.", ("may",)),
        ("If it rains, Low will go and stay.", "stay", "Low will stay.", ("If",)),
        ("Low fled and Moss hid, the mayor said.", "Low fled", "Low fled.", ("the mayor said",)),
        ("Low may leave; Moss stays.", "Moss stays", "Moss stays.", ()),
        ("Low did not pay and Moss left.", "Moss left", "Moss left.", ()),
    ],
)
def test_a_word_is_lost_where_it_governs_the_stretch_and_is_not_in_the_wording(
    sentence: str, stretch: str, wording: str, lost: tuple[str, ...]
) -> None:
    start = sentence.index(stretch)
    end = start + len(stretch)
    claim = Claim(text=wording, start=start, end=end, spans=((start, end),), kind=ClaimKind.EVENT)
    whole = Sentence(sentence, 0, len(sentence), Role.CLAIM)
    assert lost_words(whole, claim, (claim,)) == lost
