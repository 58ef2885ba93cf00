"""Words of one meaning meet under one stem; words that differ do not."""

import pytest

from verify.language.equal_words import EQUAL_WORDS
from verify.language.tokens import stem_word


@pytest.mark.parametrize(("word", "equal"), sorted(EQUAL_WORDS.items()))
def test_equals_meet(word, equal):
    """Whatever stemming alone makes of them."""
    assert stem_word(word) == stem_word(equal)


@pytest.mark.parametrize(
    ("one", "other"),
    [("arrested", "detained"), ("murdered", "killed"), ("hurt", "killed"), ("bought", "sold")],
)
def test_words_that_could_hide_a_difference_stay_apart(one, other):
    """A charge is no death."""
    assert stem_word(one) != stem_word(other)
