"""Where sentences of news end, quotations of several included, on any input."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.sentences import split_sentences


def _split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The bridge fell. Nobody was hurt.", ["The bridge fell.", "Nobody was hurt."]),
        ("Mr. Low met Gen. Ash on Nov. 8 in Dell.", ["Mr. Low met Gen. Ash on Nov. 8 in Dell."]),
        ("The U.S. Senate voted.", ["The U.S. Senate voted."]),
        ("Sen. Ann Low, D-N.Y., spoke first.", ["Sen. Ann Low, D-N.Y., spoke first."]),
        ("Rates rose 1.5 percent. Shares fell.", ["Rates rose 1.5 percent.", "Shares fell."]),
        ("1. Read it 2. Sign it 3. Send it", ["1. Read it", "2. Sign it", "3. Send it"]),
        ("First line\nsecond line.", ["First line", "second line."]),
    ],
)
def test_text_is_split_at_sentence_ends_only(text, sentences):
    """Abbreviations, initials and figures end no sentence; line breaks always do."""
    assert _split(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "“We waited. Nobody came,” Low said.",
            ["“We waited.", "Nobody came,” Low said."],
        ),
        (
            'Low said: "We waited. Nobody came." She left.',
            ['Low said: "We waited.', 'Nobody came."', "She left."],
        ),
        ("He called it “the best. Ever.”", ["He called it “the best.", "Ever.”"]),
    ],
)
def test_quotations_of_several_sentences_are_split_inside(text, sentences):
    """A quoted sentence is a sentence: the full stops inside the marks split too."""
    assert _split(text) == sentences


def test_empty_and_blank_text_has_no_sentences():
    """Nothing but white space gives nothing."""
    assert split_sentences("") == ()
    assert split_sentences(" \n\t\u2028 ") == ()


def test_an_unknown_language_is_split_by_common_rules():
    """A language nobody has rules for is no error."""
    spans = split_sentences("Eins zwei. Drei vier.", language="xx")
    assert len(spans) == 2


def test_lone_surrogates_and_wide_characters_keep_offsets_exact():
    """Offsets count code points, whatever the splitter beneath counts."""
    text = "A \ud800 sign 😀. Cafe\u0301 shut. \x00End."
    assert "".join("".join(_split(text)).split()) == "".join(text.split())


def test_ten_megabytes_on_one_line_are_split():
    """A line without any sentence end comes out whole, in one go."""
    text = "word " * 2_000_000
    assert [(span.start, span.end) for span in split_sentences(text)] == [(0, len(text) - 1)]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB1 .!?\"“”'’\n\r\u2028(),-—\ud800é😀"), max_size=120))
def test_every_character_stands_in_one_sentence(text):
    """Spans are in order, cross no line break, and lose nothing but white space."""
    spans = split_sentences(text)
    position = 0
    for span in spans:
        assert position <= span.start < span.end <= len(text)
        assert not text[position : span.start].strip()
        words = text[span.start : span.end]
        assert words == words.strip()
        assert len(words.splitlines()) == 1
        position = span.end
    assert not text[position:].strip()
