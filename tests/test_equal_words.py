"""Words of one meaning meet under one stem; words that differ do not."""

import pytest

from verify.language.equal_phrases import EQUAL_PHRASES
from verify.language.equal_words import EQUAL_WORDS
from verify.language.polarity import DENYING_WORDS, OPPOSITE_PAIRS
from verify.language.tokens import stem_word, tokenize


@pytest.mark.parametrize(("word", "equal"), sorted(EQUAL_WORDS.items()))
def test_equals_meet(word, equal):
    """Whatever stemming alone makes of them."""
    assert stem_word(word) == stem_word(equal)


@pytest.mark.parametrize(("words", "equal"), EQUAL_PHRASES)
def test_phrases_meet_their_equal(words, equal):
    """The first word has the stem of the equal, and the others tell nothing more."""
    first, *rest = tokenize(" ".join(words))
    assert first.stem == stem_word(equal)
    assert not first.is_stopword
    assert all(token.is_stopword for token in rest)


def test_a_phrase_is_met_in_any_form():
    """Its first word is inflected; words between make another phrase of it."""
    assert [token.stem for token in tokenize("It was called off.") if not token.is_stopword] == [
        stem_word("cancel")
    ]
    assert stem_word("cancel") not in {token.stem for token in tokenize("She called him off.")}


def test_no_opposites_meet():
    """A list of equals must not make one of what excludes each other."""
    pairs = (pair.split("/") for pair in OPPOSITE_PAIRS)
    assert [pair for pair in pairs if stem_word(pair[0]) == stem_word(pair[1])] == []


def test_only_words_that_deny_meet_words_that_deny():
    """Else "declined to vote" would deny with "dropped" for "fell"."""
    denying = {stem_word(word) for words in DENYING_WORDS for word in words.split()}
    met = {word for word in EQUAL_WORDS if stem_word(word) in denying}
    own = {word for words in DENYING_WORDS for word in words.split()}
    assert met - own <= {"outlaw", "rumour"}


@pytest.mark.parametrize(
    ("one", "other"),
    [("arrested", "detained"), ("murdered", "killed"), ("hurt", "killed"), ("bought", "sold")],
)
def test_words_that_could_hide_a_difference_stay_apart(one, other):
    """A charge is no death."""
    assert stem_word(one) != stem_word(other)
