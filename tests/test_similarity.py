"""What rapidfuzz is asked for, and what it must never decide alone."""

from verify.language.similarity import (
    align_words,
    find_alike_stems,
    locate_words,
    make_vocabulary,
)


def test_spellings_of_one_name_are_alike_and_short_words_are_not():
    """Poroshenko may be Poroschenko; ban is never bar."""
    found, short = find_alike_stems(["poroshenko", "ban"], make_vocabulary(["poroschenko", "bar"]))
    assert [word for word, _ in found] == ["poroschenko"]
    assert short == ()


def test_an_equal_word_stands_alone():
    """Where the word itself is there, no likeness is offered beside it."""
    assert find_alike_stems(["meeting"], make_vocabulary(["meeting", "meetings"])) == (
        (("meeting", 1.0),),
    )


def test_two_countries_with_one_word_in_common_are_not_alike():
    """South and north are two words, whatever follows them."""
    assert find_alike_stems(["south"], make_vocabulary(["north"])) == ((),)


def test_locate_words_finds_the_stretch_of_a_longer_text():
    """The place is counted in words."""
    start, end, likeness = locate_words(["b", "c"], ["a", "b", "c", "d"])
    assert (start, end, likeness) == (1, 3, 1.0)


def test_locate_words_gives_nothing_for_nothing():
    """No words, no place."""
    assert locate_words([], ["a"]) == (0, 0, 0.0)


def test_align_words_tells_what_was_exchanged():
    """One word out, one word in."""
    tags = [edit.tag for edit in align_words(["a", "b", "c"], ["a", "x", "c"])]
    assert sorted(tags) == ["delete", "equal", "equal", "insert"]
