"""What is quoted in a text, in marks of every style, and who says it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.marks import find_quote_spans
from verify.language.quotes import find_quotations


def _quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_quote_spans(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('She said "no more" and left.', ["no more"]),
        ("She said “no more” and left.", ["no more"]),
        ("Sie sagte „nie mehr“ und ging.", ["nie mehr"]),
        ("Elle a dit « plus jamais » hier.", []),
        ("Elle a dit «plus jamais» hier.", ["plus jamais"]),
        ("She called it ''no more'' there.", ["no more"]),
        ("She asked him to “stand up’’ to them.", ["stand up"]),
        ("Army in ‘state of alert’, paper says", ["state of alert"]),
        ("Army in 'state of alert', paper says", ["state of alert"]),
        ("The players' union and the fans' club met.", []),
        ("It's the '90s and they don't care.", []),
        ('A board 5" wide fell.', []),
        ('She said "no.\nHe left.', []),
    ],
)
def test_words_between_marks_of_any_style_are_found(text, words):
    """Double marks of every style open and close; apostrophes and inch signs do neither."""
    assert _quoted(text) == words


def test_a_quotation_that_goes_on_in_the_next_paragraph_ends_at_the_line():
    """Without a closing mark a paragraph counts as quoted when the next one opens with a mark."""
    text = "“We waited all day.\n“Then we left,” she said."
    assert _quoted(text) == ["We waited all day.", "Then we left,"]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“We are full,” Ann Low said.", "Ann Low", "said"),
        ("“We are full,” said Ann Low, who runs it.", "Ann Low", "said"),
        ("Ann Low said: “We are full.”", "Ann Low", "said"),
        ("Ann Low, head of the Dell Fund, a charity, said: “We are full.”", "Ann Low", "said"),
        ("Ann Low called on Dell to “stand firm” now.", "Ann Low", "called on"),
        ("“We are full,” the minister told reporters.", "minister", "told"),
        ("The shop was “closed” for weeks.", "", ""),
    ],
)
def test_the_speaker_is_read_where_the_sentence_names_one(text, speaker, cue):
    """Speaker and verb come from the sentence of the quotation, in whatever order they stand."""
    (found,) = find_quotations(text)
    assert (found.speaker, found.cue) == (speaker, cue)


def test_a_second_quotation_in_the_paragraph_has_the_same_speaker():
    """A quotation that only goes on is by whoever was quoted just before."""
    first, second = find_quotations("“We are full,” Ann Low said. “Nobody else can come in.”")
    assert first.speaker == second.speaker == "Ann Low"


def test_he_said_is_resolved_only_when_one_man_is_meant():
    """With two men near, "he" stays nobody."""
    one = "Adam Low spoke in Dell. “We are full,” he said."
    two = "Adam Low met Peter Ash in Dell. They argued. “We are full,” he said."
    assert find_quotations(one)[0].speaker == "Adam Low"
    assert find_quotations(two)[0].speaker == ""


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .,\"“”„«»'’‘\n"), max_size=100))
def test_quotations_slice_to_their_words_and_never_cross(text):
    """Start and end enclose exactly the words, in order, on one line, without white space."""
    position = 0
    for found in find_quotations(text):
        assert found.text == text[found.start : found.end] == found.text.strip()
        assert position <= found.start < found.end
        assert "\n" not in found.text
        position = found.end
