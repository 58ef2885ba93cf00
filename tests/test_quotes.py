"""What is quoted in a text, in marks of every style, and who says it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.marks import find_quote_spans
from verify.language.quotes import find_quotations
from verify.records import Polarity


def _quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_quote_spans(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('She said "no more" and left.', ["no more"]),
        ("She said “no more” and left.", ["no more"]),
        ("Sie sagte „nie mehr“ und ging.", ["nie mehr"]),
        ("Elle a dit « plus jamais » hier.", ["plus jamais"]),
        ("Elle a dit «\u00a0plus jamais\u00a0» hier.", ["plus jamais"]),
        ("Sie sagte »nie mehr« und ging.", ["nie mehr"]),
        ("Sie sagte ‚nie mehr‘ und ging.", ["nie mehr"]),
        ("Sie sagte „nie mehr“ und „gut“ dazu.", ["nie mehr", "gut"]),
        ("He called them “dangerous“ and “rude” too.", ["dangerous", "rude"]),
        ("She said: “ We will not go.”", ["We will not go."]),
        ("Temperatures rose by 5 » in the lab.", []),
        ("Elle a dit «plus jamais» hier.", ["plus jamais"]),
        ("She called it ''no more'' there.", ["no more"]),
        ("She asked him to “stand up’’ to them.", ["stand up"]),
        ("Army in ‘state of alert’, paper says", ["state of alert"]),
        ("Army in 'state of alert', paper says", ["state of alert"]),
        ("The players' union and the fans' club met.", []),
        ("It's the '90s and they don't care.", []),
        (
            "‘He told us: “Sign here.” She signed.’ Then he left.",
            ["He told us: “Sign here.” She signed."],
        ),
        ("‘The players’ union said no,’ he said.", ["The players’ union said no,"]),
        ("'The players' union said no,' he said.", ["The players' union said no,"]),
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
    """With two men near, "he" stays as it is written."""
    one = "Adam Low spoke in Dell. “We are full,” he said."
    two = "Adam Low met Peter Ash in Dell. They argued. “We are full,” he said."
    assert find_quotations(one)[0].speaker == "Adam Low"
    assert find_quotations(two)[0].speaker == "he"


def test_single_marks_go_on_in_the_next_paragraph_too():
    """British papers quote several paragraphs like that."""
    text = "‘It was dark,’ said Goss. ‘Nobody spoke.\n\n‘So we swam.’"
    assert _quoted(text) == ["It was dark,", "Nobody spoke.", "So we swam."]


SPOKEN = [
    ("Or, as Tom Orde, a former sheriff, put it: “They are in.”", "Tom Orde"),
    ("As one clerk told the Dell Post, “She scares us all.”", "one clerk"),
    ("“They want it all,” Jenna Orde, who runs the fund, said of Dell.", "Jenna Orde"),
    ("“They want it all,” predicted Jenna Orde.", "Jenna Orde"),
    ("“They want it all,” Orde predicted.", "Orde"),
    ("“We are full!” the retired teacher told reporters.", "retired teacher"),
    ("“We are full,” state Sen. Jason Orde (D) said on Monday.", "Jason Orde"),
    ("Sen. Jason Orde (D-Dell), noting the rain, said, “We are full.”", "Jason Orde"),
    ("Ann Low shook her head and said, “No.”", "Ann Low"),
    ("The president noted that he taught law, and added: “I know a little.”", "he"),
    ("Ann Low urged the town to vote, saying, “There is a place for it.”", "Ann Low"),
    ("Of Dell, Orde, who had given money, said, “It is scary there.”", "Orde"),
    ("The rally ended early, with Orde yelling: “Get out of here!”", "Orde"),
    ("It was fair because, in Orde’s words, “they are the best.”", "Orde"),
    ("The paper quoted the mayor as saying “we need more boats now.”", "mayor"),
    ("“We need more boats,” Orde was quoted as saying.", "Orde"),
    ("“We talked,” Dell’s spokesman, Tom Ash, told reporters.", "Tom Ash"),
    ("“We need more boats,” according to the ministry.", "ministry"),
    ("But, said Ann Low, “we will not wait.”", "Ann Low"),
    ("Low: “We are full.”", "Low"),
    ("Low denied ever calling the town “a hole.”", "Low"),
    ("Low, 29, who scored twice, paid tribute to them: “They ran for us.”", "Low"),
    ("Low joked about it, but went on to say, “We are full.”", "Low"),
    ("“We are full and we stay full,” Low charged.", "Low"),
    ("Low responds to Ash with, “Why now?” Ash then leaves.", "Low"),
    ("Ash was not pleased with Low’s words, telling reporters, “We are full.”", "Ash"),
    ("“We are full,” police said.", "police"),
    ("“We are full,” two officials said.", "two officials"),
    ("The club said in a statement: “We are full.”", "club"),
    ("“We are full,” said the spokesman for Adam Low.", "spokesman for Adam Low"),
    ("“Low,” the minister’s spokesman tweeted, “is out.”", "minister’s spokesman"),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_the_speaker_is_read_in_every_order_of_a_sentence(text, speaker):
    """In front, behind, inverted, with what is said of the speaker in between."""
    assert {found.speaker for found in find_quotations(text)} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Low held up a sign saying “We are full.”",
        "Ann Low posted it under a headline that said, “Town closes shop.”",
        "Ann Low was asked, “Will you resign?”",
        "In the film “The Long Road Home,” Ann Low plays a queen.",
        "The “special place” was closed for weeks.",
        "“The Long Road” author Ann Low said she was glad.",
        "The law bans “every sale of strong drink.”",
    ],
)
def test_who_stands_beside_a_quotation_has_not_therefore_said_it(text):
    """A sign, a headline, a question to her, a title: no speaker is better than a wrong one."""
    assert [found.speaker for found in find_quotations(text)] == [""]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Ann Low said the deal was “a good one.”", Polarity.SAID),
        ("Ann Low denied that the deal was “a good one.”", Polarity.DENIED),
        ("Ann Low denied saying “it was a good deal.”", Polarity.DENIED),
        ("Ann Low rejected the claim as “pure nonsense.”", Polarity.SAID),
    ],
)
def test_words_that_are_denied_are_not_said(text, polarity):
    """Who rejects something "as nonsense" has said nonsense all the same."""
    (found,) = find_quotations(text)
    assert (found.speaker, found.polarity) == ("Ann Low", polarity)


def test_a_quotation_of_several_paragraphs_has_one_speaker():
    """Wherever the speaker is named: in the first, or only in the last of them."""
    first = "“We waited all day,” Ann Low said. “It rained.\n\n“Then we left for Dell.”"
    last = "“We waited all day.\n\n“Then we left,” Ann Low said."
    for text in (first, last):
        assert {found.speaker for found in find_quotations(text)} == {"Ann Low"}


def test_a_paragraph_that_is_only_a_quotation_goes_on_with_who_spoke():
    """But not where the one before asked: then somebody else may be answering."""
    told = "“We waited all day,” Ann Low said.\n\n“Then we left for Dell in the rain.”"
    asked = "“Did you wait?” Ann Low asked.\n\n“Then we left for Dell in the rain.”"
    assert [found.speaker for found in find_quotations(told)] == ["Ann Low", "Ann Low"]
    assert [found.speaker for found in find_quotations(asked)] == ["Ann Low", ""]


def test_a_sentence_that_ends_in_a_colon_leads_to_the_next_paragraph():
    """The speaker stands in the paragraph before."""
    text = "The mayor told the crowd, to loud applause:\n\n“We will not be moved from here.”"
    assert find_quotations(text)[0].speaker == "mayor"


@pytest.mark.parametrize("lead", ["Low stated,", "In her speech Low told delegates", "Low said:"])
def test_a_sentence_that_has_no_end_leads_to_the_next_paragraph(lead):
    """A block quotation, set apart."""
    (found,) = find_quotations(f"{lead}\n\n“We will not be moved from here.”")
    assert found.speaker == "Low"


def test_a_lost_mark_puts_nothing_into_the_next_mouth():
    """The paragraph is unclosed, but who says it stands in it."""
    text = "“We will not pay, Low told the crowd.\n“We will not leave,” said Moss."
    assert [found.speaker for found in find_quotations(text)] == ["", "Moss"]


def test_capitals_are_read_as_small_letters():
    """The words stay as they are written."""
    (found,) = find_quotations("“WE ARE FULL,” THE MAYOR SAID.")
    assert (found.text, found.speaker) == ("WE ARE FULL,", "MAYOR")


def test_a_broken_quotation_has_one_speaker():
    """What she says after the interruption and in the next sentences is all hers."""
    text = "“No,” Ann Low said, “not yet.” She paused. “Maybe never.”"
    assert [found.speaker for found in find_quotations(text)] == ["Ann Low"] * 3


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


HOSTILE = [
    "“" * 50_000,
    "'" * 50_000,
    "“a” " * 20_000,
    "“We go,” he said, and " * 8_000,
    "“" + "a b " * 100_000,
    '"' + "“„«‚‹" * 20_000,
    "—" * 30_000 + "\n" + "— a — b " * 10_000,
    ", and " * 30_000 + "“a b c d e f”",
    "He said he said he said " * 8_000 + ": “We are full.”",
]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_texts_made_of_marks_are_read_to_their_end(text, language):
    """Nested and unbalanced by the ten thousand; what is found still slices and is in order."""
    position = 0
    for found in find_quotations(text, language=language):
        assert found.text == text[found.start : found.end]
        assert position <= found.start < found.end
        position = found.end


def test_ten_megabytes_without_a_closing_mark_are_read():
    """An open mark is given up, and what stands behind it is read."""
    text = "“We go, he said and " + "went on " * 1_250_000 + "\n“We are full,” Ann Low said."
    assert [found.speaker for found in find_quotations(text)] == ["Ann Low"]


def test_right_to_left_text_and_combining_marks_keep_their_offsets():
    """Offsets are code points, whatever way they are written."""
    text = "אמר \u202bדן: “אנחנו מלאים”\u202c. Cafe\u0301 owner Ann Low said “no\u0301 🌉 more”."
    for found in find_quotations(text):
        assert text[found.start : found.end] == found.text
    assert len(find_quotations(text)) == 2


WORDS = ["Low", "said", "he", ",", "“", "”", '"', "«", "»", "‚", "‘", "’", "—", ".", ":", "\n", " "]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(["en", "de", "es", "fr"]))
def test_in_every_language_quotations_slice_are_ordered_and_do_not_cross(words, language):
    """And the same text gives the same quotations."""
    text = " ".join(words)
    found = find_quotations(text, language=language)
    assert found == find_quotations(text, language=language)
    ends = [0, *(one.end for one in found)]
    assert all(one.text == text[one.start : one.end] for one in found)
    assert all(end <= one.start < one.end for end, one in zip(ends, found, strict=False))
