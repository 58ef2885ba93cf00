"""The pieces of words that the worth model reads."""

from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims.worth_pieces import MOST_PIECES, UNKNOWN, Shape, split_words

PIECES = ("[UNK]", "the", "storm", "##s", "kill", "##ed", "12", "##3", ",", "cafe", "a")
VOCABULARY = {piece: row for row, piece in enumerate(PIECES)}


def spelled(sentence):
    """Each word with the pieces it was spelled with."""
    words = split_words(sentence, VOCABULARY)
    return [(word.text, [PIECES[row] for row in word.pieces]) for word in words]


def test_a_word_is_spelled_with_the_longest_pieces_from_the_left():
    """Digits and marks are words of their own."""
    assert spelled("The storms killed 123,12") == [
        ("The", ["the"]),
        ("storms", ["storm", "##s"]),
        ("killed", ["kill", "##ed"]),
        ("123", ["12", "##3"]),
        (",", [","]),
        ("12", ["12"]),
    ]


def test_what_no_piece_spells_is_unknown():
    """Also the rest of a word that begins with a known piece; accents do not count."""
    assert spelled("café storming 日本") == [
        ("café", ["cafe"]),
        ("storming", ["storm", "[UNK]"]),
        ("日本", ["[UNK]"]),
    ]
    assert PIECES[UNKNOWN] == "[UNK]"


def test_the_first_word_is_told_from_a_name():
    """A mark or a figure before it does not make it one."""
    shapes = [(word.text, word.shape) for word in split_words("“The US Storm, the 12", VOCABULARY)]
    assert shapes == [
        ("“", Shape.MARK),
        ("The", Shape.FIRST),
        ("US", Shape.CAPITALS),
        ("Storm", Shape.CAPITAL),
        (",", Shape.MARK),
        ("the", Shape.PLAIN),
        ("12", Shape.DIGITS),
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_no_sentence_has_more_pieces_than_the_model_looks_at(text):
    """And every word has one at least."""
    words = split_words(text, VOCABULARY)
    assert all(word.pieces for word in words)
    assert sum(len(word.pieces) for word in words) <= MOST_PIECES
