"""Which words are denied, and which pairs of words exclude each other."""

import pytest

from verify.language.polarity import find_denied, find_opposites
from verify.language.tokens import stem_word, tokenize


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("He did not discuss the vote.", ["discuss"]),
        ("They didn’t in fact agree.", ["fact"]),
        ("The firm refused to pay the fine.", ["pay"]),
        ("The firm stopped promoting the singer.", ["promoting"]),
        ("She never failed to sign.", []),
        ("The study played no role in it.", ["role"]),
        ("It was not raised, and the talks went on.", ["raised"]),
        ("The ministry denied the allegations.", []),
        ("That is not Meridian’s view.", ["view"]),
        ("He said he had not told Ana Reyes of the fire.", ["fire"]),
        ("The firm denied having dumped waste.", ["dumped"]),
        ("The firm denied on Thursday that it had dumped waste.", ["dumped"]),
        ("The minister denied late on Monday that he lied.", ["lied"]),
        ("The firm denied this morning a report that waste was dumped.", []),
        ("Reports that two divers were arrested are wrong.", ["arrested"]),
        ("Reports that two divers were arrested are being read.", []),
        ("No flood has been worse since 1926.", []),
        ("The river has never been higher.", []),
        ("Nobody has been arrested.", ["arrested"]),
    ],
)
def test_the_first_telling_word_after_a_negation_is_denied(text, denied):
    """No further than the clause, and a name cannot be denied."""
    tokens = tokenize(text)
    assert [tokens[index].text for index in sorted(find_denied(text, tokens))] == denied


@pytest.mark.parametrize(
    ("one", "other"), [("banned", "allowed"), ("denied", "admitted"), ("rose", "fell")]
)
def test_opposites_are_found_in_any_form_and_both_ways(one, other):
    """Inflection does not hide them."""
    assert stem_word(other) in find_opposites(stem_word(one))
    assert stem_word(one) in find_opposites(stem_word(other))


def test_a_word_is_never_its_own_opposite():
    """Or every repetition would be a contradiction."""
    for word in ("rise", "ban", "win", "meeting"):
        assert stem_word(word) not in find_opposites(stem_word(word))


def test_a_no_between_quotation_marks_is_a_word_and_denies_nothing():
    """The lone "no" vote was cast."""
    text = "The lone “no” vote came from Ann Low."
    assert not find_denied(text, tokenize(text))


@pytest.mark.parametrize(
    "verb",
    ["denied that", "denied", "rejected claims that", "disputed that", "dismissed reports that"],
)
def test_a_clause_is_denied_in_many_words(verb):
    """Who rejects claims that the doors were locked says that they were not."""
    text = f"Ida Pohl {verb} the doors had been locked."
    tokens = tokenize(text)
    assert [tokens[at].text for at in find_denied(text, tokens)] == ["locked"]


@pytest.mark.parametrize(
    "text", ["Ida Pohl denied the allegations.", "Parliament rejected the plan that was made."]
)
def test_what_is_rejected_and_was_not_told_denies_nothing(text):
    """A plan can be rejected, and was made all the same."""
    assert not find_denied(text, tokenize(text))
