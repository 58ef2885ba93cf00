"""Who says what in a sentence, whatever the order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.attribution import find_attributions
from verify.language.tellings import find_tellings
from verify.records import Polarity


@pytest.mark.parametrize(
    ("sentence", "speaker", "cue", "content"),
    [
        ("Ann Low said the bridge fell.", "Ann Low", "said", "the bridge fell"),
        ("Ann Low said that the bridge fell.", "Ann Low", "said", "the bridge fell"),
        ("The bridge fell, Ann Low said.", "Ann Low", "said", "The bridge fell"),
        ("The bridge fell, said Ann Low in Dell.", "Ann Low", "said", "The bridge fell"),
        ("The bridge fell, said Dell spokesman Adam Low.", "Adam Low", "said", "The bridge fell"),
        (
            "According to the ministry, the bridge fell.",
            "ministry",
            "according to",
            "the bridge fell",
        ),
        (
            "The bridge fell, according to the ministry.",
            "ministry",
            "according to",
            "The bridge fell",
        ),
        ("Dell officials have said it fell.", "Dell officials", "said", "it fell"),
        ("Low, who left in May, said he was tired.", "Low", "said", "he was tired"),
        ("Dell and Ash said the talks failed.", "Dell and Ash", "said", "the talks failed"),
        ("On Monday, Low urged Dell to wait.", "Low", "urged", "Dell to wait"),
        ("Low called on Dell to wait.", "Low", "called on", "Dell to wait"),
        (
            "A note, provided by the White House, said it rained.",
            "White House",
            "said",
            "it rained",
        ),
    ],
)
def test_reported_speech_gives_speaker_verb_and_content(sentence, speaker, cue, content):
    """Speaker, verb and what is said are read in front, behind and inverted."""
    found = find_attributions(sentence)[0]
    assert (found.speaker, found.cue) == (speaker, cue)
    assert sentence[found.content_start : found.content_end] == content
    assert found.polarity is Polarity.SAID


def test_a_denial_is_marked():
    """To deny is to report that somebody says no."""
    (found,) = find_attributions("The army denied it fired first.")
    assert found.polarity is Polarity.DENIED
    assert found.speaker == "army"


@pytest.mark.parametrize(
    ("sentence", "speaker", "cue", "content"),
    [
        ("Low declined to say whether it fell.", "Low", "declined to say", "whether it fell"),
        ("The army would not say how many fell.", "army", "would not say", "how many fell"),
        ("The army has not said who fired.", "army", "has not said", "who fired"),
        ("The ministry refused to comment on the raid.", "ministry", "refused to comment",
         "on the raid"),
        ("Dell officials would neither confirm nor deny the raid.", "Dell officials",
         "would neither confirm nor deny", "the raid"),
        ("Low didn’t immediately respond to a call.", "Low", "didn’t immediately respond",
         "to a call"),
    ],
)  # fmt: skip
def test_who_will_not_say_is_not_taken_to_say(sentence, speaker, cue, content):
    """Declining is a third thing beside saying and denying."""
    (found,) = find_attributions(sentence)
    assert (found.speaker, found.cue, found.polarity) == (speaker, cue, Polarity.DECLINED)
    assert sentence[found.content_start : found.content_end] == content


@pytest.mark.parametrize(
    "sentence",
    [
        "He is said to be ill.",
        "The bank added 300 jobs.",
        "Three states voted.",
        "The note read like a will.",
        "",
    ],
)
def test_sentences_without_a_speaker_report_nothing(sentence):
    """Passive hearsay, nouns that look like verbs and empty text have no speaker."""
    assert find_attributions(sentence) == ()


def test_verbs_inside_quotation_marks_are_no_cues():
    """What a quoted person says of others is part of the quotation."""
    found = find_attributions("“My father said no and my mother told us so,” Ann Low recalled.")
    assert [item.speaker for item in found] == ["Ann Low"]


def test_interrupted_speech_is_one_content():
    """In 'part one, he said, part two' the content encloses both parts."""
    sentence = "“No,” he said, “never.”"
    (found,) = find_attributions(sentence)
    assert sentence[found.content_start : found.content_end].startswith("“No")
    assert sentence[found.content_start : found.content_end].endswith("never.")


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Low", "said", "that", "he", ",", "“", "”", "denied", "according to", ".", "and", "\n"]
        ),
        max_size=25,
    )
)
def test_offsets_stay_inside_the_sentence(words):
    """Whatever the order of words, every offset can be sliced with."""
    sentence = " ".join(words)
    for found in find_attributions(sentence):
        assert 0 <= found.speaker_start < found.speaker_end <= len(sentence)
        assert 0 <= found.content_start <= found.content_end <= len(sentence)
        assert found.speaker in sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody believes the mayor will resign.",
        "No official confirmed that the dam had cracks.",
        "Soldiers blamed for the attack fled to Denta.",
        "The change, announced in spring 2018, was dropped.",
    ],
)
def test_nobody_speaks_where_nobody_is_named(sentence: str) -> None:
    assert find_attributions(sentence) == ()


LONG_ASIDE = (
    "Ida Pohl (D-Ohio), a loud supporter of reform who has sponsored several bills that would free "
    "growers and sellers of the herb from prison, told the Post that it was over."
)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The witness, a retired bus driver, told the court he saw two men run.", "witness"),
        ("A neighbour, a woman of about 60, said the fire began at noon.", "neighbour"),
        ("The witness, a retired bus driver, said he saw two men run.", "witness"),
        ("Rep. Ida Pohl (D-Ohio), a supporter of reform, said it was over.", "Ida Pohl"),
        (LONG_ASIDE, "Ida Pohl"),
        ("Price & Sons said it would close.", "Price & Sons"),
    ],
)
def test_who_speaks_may_be_told_what_he_is(sentence: str, speaker: str) -> None:
    """Neither whom it is told nor the "he" of what is said is the speaker then."""
    (found,) = find_attributions(sentence)
    assert found.speaker == speaker


def test_who_never_said_a_thing_left_it_unsaid() -> None:
    (found,) = find_attributions("The company never said that it would close the mill.")
    assert (found.speaker, found.polarity) == ("company", Polarity.DECLINED)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Critics described the scheme as a waste of money.", "Critics"),
        ("The mayor called the findings plausible.", "mayor"),
        ("Ash called Low a liar.", "Ash"),
        ("The judge branded them thieves.", "judge"),
    ],
)
def test_who_says_what_something_is_held_to_be_speaks(sentence, speaker):
    (found,) = find_attributions(sentence)
    assert sentence[found.speaker_start : found.speaker_end].endswith(speaker)


@pytest.mark.parametrize(
    "sentence",
    [
        "Police called him a week later.",
        "The neighbours called her a taxi.",
        "The premier called an election.",
        "Three people were warned over the leak.",
        "The governor declared an emergency.",
    ],
)
def test_calling_somebody_and_declaring_an_emergency_are_no_speech(sentence):
    assert find_attributions(sentence) == ()


ADVERBS = (
    "first also later earlier then previously now still only already just again initially "
    "originally once"
).split()


@pytest.mark.parametrize("adverb", [*ADVERBS, "at first", "first also"])
def test_an_adverb_is_no_part_of_who_speaks(adverb: str) -> None:
    """Beside the verb, before it or behind the speaker."""
    for sentence in (
        f"The fire service {adverb} reported that three barns burned.",
        f"Three barns burned, the fire service {adverb} said.",
        f"“Three barns burned to the ground,” said the fire service {adverb} on Monday.",
    ):
        assert [found.speaker for found in find_attributions(sentence)] == ["fire service"]
        assert {told.speaker for told in find_tellings(sentence)} == {"fire service"}


@pytest.mark.parametrize("speaker", ["Low family", "assembly", "first"])
def test_what_only_sounds_like_an_adverb_speaks(speaker: str) -> None:
    """Nouns in -ly, and "the first" of several."""
    (found,) = find_attributions(f"The {speaker} said that the barn burned.")
    assert found.speaker == speaker
