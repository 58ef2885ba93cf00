"""Words: their places, folding and stems."""

from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.tokens import normalize, stem_word, tokenize


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_every_token_slices_to_its_own_text(text):
    """Offsets are code points into the text, in order and without overlap."""
    end = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        end = token.end


def test_inflections_of_a_word_share_a_stem():
    """So that "met", "meeting" and "meets" find each other."""
    assert stem_word("meeting") == stem_word("met") == stem_word("meets")


def test_us_the_country_is_not_us_the_pronoun():
    """The country tells something, the pronoun does not."""
    country, pronoun = tokenize("U.S. us")
    assert not country.is_stopword
    assert pronoun.is_stopword


def test_numbers_keep_their_separators_inside_one_token():
    """300,000 is one word with the stem 300000."""
    (token,) = tokenize("300,000")
    assert token.stem == "300000"


def test_normalize_folds_case_accents_and_quotes():
    """Curly and straight, accented and plain become one."""
    assert normalize("Tromsø’s “Café”") == 'tromsø\'s "cafe"'
