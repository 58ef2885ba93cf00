"""Where sentences of news end, quotations of several included, on any input."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.sentences import split_sentences

OWN_TEXTS = tomllib.loads(
    (Path(__file__).parent.parent / "benchmarks" / "sentence_ends.toml").read_text(encoding="utf-8")
)


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
        ("Low was 6 ft. Ash is from Ft. Low.", ["Low was 6 ft.", "Ash is from Ft. Low."]),
        ("Low said no. Ash agreed.", ["Low said no.", "Ash agreed."]),
        ("She voted on Monday.The mayor did not.", ["She voted on Monday.", "The mayor did not."]),
        ("He works at Booking.Com in Dell.", ["He works at Booking.Com in Dell."]),
        (
            "*** The vote failed. ---- It was close.",
            ["***", "The vote failed.", "----", "It was close."],
        ),
        ("It rose. [5] [6] Low left.", ["It rose. [5] [6]", "Low left."]),
        ("It fell in 1991.Low’s term ended.", ["It fell in 1991.", "Low’s term ended."]),
        ("It was f *** bad. He left (“fine.”) .", ["It was f *** bad.", "He left (“fine.”) ."]),
        ("### Results of Sunday", ["### Results of Sunday"]),
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
        ("“Why?” Low asked. She left.", ["“Why?” Low asked.", "She left."]),
        ("“Stop!” shouted Ash. “Now!” He ran.", ["“Stop!” shouted Ash.", "“Now!”", "He ran."]),
        (
            "(Laughter.) There is more. (Low left.)",
            ["(Laughter.)", "There is more.", "(Low left.)"],
        ),
        ('He had " won . " She had not .', ['He had " won . "', "She had not ."]),
        ("An unclosed “mark. The end. Really.", ["An unclosed “mark.", "The end.", "Really."]),
    ],
)
def test_quotations_of_several_sentences_are_split_inside(text, sentences):
    """A quoted sentence is a sentence: the full stops inside the marks split too."""
    assert _split(text) == sentences


@pytest.mark.parametrize("language", OWN_TEXTS)
def test_texts_in_six_languages_are_split_as_written(language):
    """Abbreviations, ordinals, guillemets and dashes of speech; at most one text in ten differs."""
    rows = OWN_TEXTS[language]
    split = [
        [text[span.start : span.end] for span in split_sentences(text, language=language)]
        for text in map(" ".join, rows)
    ]
    assert sum(found == row for found, row in zip(split, rows, strict=True)) >= 0.9 * len(rows)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 3. Mai kam Dr. Lohse z. B. nach St. Annen."),
        ("fr", "M. Dupré a vu Mme Vaillant, p. ex. le 3 janv. 2020."),
        ("es", "El Sr. Robles, de EE. UU., vio p. ej. a la Sra. Vega."),
        ("pt", "O Exmo. Sr. Rebelo viu a Dra. Lopes na Av. da Ponte."),
        ("it", "Il dott. Robini della Vega S.p.A. ha visto l’on. Ramos."),
    ],
)
def test_an_abbreviation_of_the_language_ends_no_sentence(language, text):
    """Titles, ordinals and shortened words stay with what follows."""
    assert len(split_sentences(text, language=language)) == 1


def test_no_language_is_english():
    """An article that says no language is read as English."""
    text = "Sen. Low met Gen. Ash at 5 p.m. on Nov. 8. They spoke."
    assert split_sentences(text, language="") == split_sentences(text)


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


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("aB1 .!?…\"“”'’«»*\n\r\u2028(),-—\ud800é😀א"), max_size=120),
    st.sampled_from(["en", "de", "fr", "es", "pt", "it", "ar", "xx"]),
)
def test_every_character_stands_in_one_sentence(text, language):
    """Spans are in order, cross no line break, and lose nothing but white space."""
    spans = split_sentences(text, language=language)
    assert spans == split_sentences(text, language=language)
    position = 0
    for span in spans:
        assert position <= span.start < span.end <= len(text)
        assert not text[position : span.start].strip()
        words = text[span.start : span.end]
        assert words == words.strip()
        assert len(words.splitlines()) == 1
        position = span.end
    assert not text[position:].strip()


@pytest.mark.parametrize(
    "sentence",
    [
        "When he stopped at last — “I will fight, and I will win for you!” — the balloons fell.",
        "The crowd sang “Open the gate! Open the gate!” that night.",
        'Somebody had written "No. Never." on the wall.',
    ],
)
def test_a_quotation_inside_a_clause_ends_no_sentence(sentence: str) -> None:
    """What goes on after it would be a claim without its beginning."""
    text = f"{sentence} It rained."
    assert [text[span.start : span.end] for span in split_sentences(text)] == [
        sentence,
        "It rained.",
    ]


def test_a_quotation_of_two_sentences_is_split_before_who_said_it() -> None:
    """“A. B,” a man said: both are sentences of the quotation."""
    text = "“It is late. We go,” a man said."
    assert len(split_sentences(text)) == 2
