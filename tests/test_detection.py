"""Which language an article is in, and when that cannot be said."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.detection import OTHER_LANGUAGE, TOO_SHORT, detect_language

TEXTS = tomllib.loads(
    (Path(__file__).parent.parent / "benchmarks" / "languages.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("language", TEXTS)
def test_a_paragraph_shows_its_language(language):
    """Three sentences are enough, in languages that are read and in those that are not."""
    assert detect_language(" ".join(TEXTS[language][:3])) == language


@pytest.mark.parametrize("text", ["", " \n", "1.5 %", "Hallsee Ash Low", "😀 😀 😀 😀 😀 😀"])
def test_a_few_words_show_no_language(text):
    """A name or a figure is in every language; nothing is guessed from it."""
    assert detect_language(text) == TOO_SHORT


def test_a_long_text_in_no_known_language_is_said_to_be_another():
    """It must not be read as English without a word."""
    assert detect_language("blorum zintu mekkal ordis vanop " * 9) == OTHER_LANGUAGE


def test_foreign_words_in_an_article_do_not_change_its_language():
    """A quoted title, a foreign name in its own letters and a link leave English English."""
    text = (
        "The mayor of Київ read from “Der Weg in die Stadt und das Meer” on Monday, and "
        "the text is at https://example.org/de/la/der-weg for those who want to read it."
    )
    assert detect_language(text) == "en"


def test_a_short_text_of_few_small_words_is_not_called_foreign():
    """A quotation of short sentences has the words of English, if few of them."""
    text = "Bridge falls. Low said: “We waited for hours. Nobody came to help us. We left.”"
    assert detect_language(text) == "en"


def test_a_menu_in_front_does_not_hide_the_text():
    """A part from the middle of a long text is read too."""
    menu = "Sport Politik Wetter Kultur Reise " * 200
    assert detect_language(menu + " ".join(TEXTS["de"]) * 40) == "de"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_one_answer(text):
    """Any characters are read, and the same ones alike."""
    assert detect_language(text) == detect_language(text)
