"""Which words of a text are names, of what, and which two are the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.name_forms import same_name
from verify.language.names import Gender, NameKind, find_names, name_gender


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Barack Obama met him.", [("Barack Obama", NameKind.PERSON)]),
        (
            "Foreign Minister Ann Low of Dell County left.",
            [
                ("Ann Low", NameKind.PERSON),
                ("Dell County", NameKind.PLACE),
            ],
        ),
        ("They met in Lima on Sunday.", [("Lima", NameKind.PLACE)]),
        ("Yesterday the U.S. agreed.", [("U.S.", NameKind.PLACE)]),
        ("Officials at the White House waited.", [("White House", NameKind.ORGANISATION)]),
        (
            "Putin’s aide spoke; Vladimir Putin did not.",
            [
                ("Putin", NameKind.PERSON),
                ("Vladimir Putin", NameKind.PERSON),
            ],
        ),
        ("However, nothing happened in March.", []),
        ("Hundreds of people marched. Nobody spoke.", []),
        ("Corland Ltd. recalled it.", [("Corland Ltd.", NameKind.ORGANISATION)]),
        ("Ten-year-old Tim Low swam.", [("Tim Low", NameKind.PERSON)]),
        ("Dell-based Norvik Bank sank.", [("Norvik Bank", NameKind.ORGANISATION)]),
        ("Nordwing, the airline, waited.", [("Nordwing", NameKind.OTHER)]),
        ("Waiting, the crew slept.", []),
        ("Twelve people fell. Nine of them rose. Dozens watched, Twenty-one clapped.", []),
        ("Forty Russians sat down.", [("Russians", NameKind.OTHER)]),
        ("Twelve South Koreans sat down.", [("South Koreans", NameKind.OTHER)]),
        ("Twelve Monkeys opened.", [("Twelve Monkeys", NameKind.PERSON)]),
    ],
)
def test_names_are_found_without_titles_and_ordinary_openers(text, names):
    """Titles, weekdays, months and words that merely open a sentence are no names."""
    assert [(name.text, name.kind) for name in find_names(text)] == names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Putin", "Vladimir Putin"),
        ("President Putin’s", "Vladimir Putin"),
        ("US", "United States"),
        ("U.S.", "US"),
        ("American", "U.S."),
        ("APEC", "Asia-Pacific Economic Cooperation"),
        ("Donald J. Trump", "Donald Trump"),
        ("François Hollande", "Francois Hollande"),
        ("the White House", "White House"),
        ("Kim", "Kim Jong-un"),
        ("Russian", "Russia"),
    ],
)
def test_forms_of_one_name_are_the_same(one, other):
    """Short, titled, accented and abbreviated forms meet, whichever is given first."""
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("North Korea", "South Korea"),
        ("Korea", "North Korea"),
        ("Donald Trump", "Melania Trump"),
        ("York", "New York"),
        ("Ministry", "Foreign Ministry"),
        ("Obama", "Putin"),
        ("", "Putin"),
    ],
)
def test_names_of_two_things_are_not_the_same(one, other):
    """A shared word is not enough."""
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_a_first_name_tells_gender_and_a_surname_does_not():
    """Only a first name in front of another name says anything."""
    assert name_gender("Ann Low") is Gender.FEMALE
    assert name_gender("Adam Low") is Gender.MALE
    assert name_gender("Low") is Gender.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "HE SAID THE TOLL WOULD RISE TO 30 BY JUNE.",
        "all ships wait outside. SHE TOLD THEM THAT 40 were too many.",
        "MAYOR ANN LOW SPOKE IN DELL ON MONDAY OF 20 PEOPLE WHO DIED WHEN THE OLD BRIDGE FELL.",
    ],
)
def test_a_sentence_in_capitals_is_no_name(text):
    """Where all words have capitals, none shows a name."""
    assert find_names(text) == ()


@pytest.mark.parametrize("name", ["DELL BRIDGE UNION", "NATO", "WHO", "ANN LOW"])
def test_a_name_in_capitals_is_still_one(name):
    """Capitals alone do not make a sentence."""
    assert [found.text for found in find_names(f"The bridge was sold to {name} in May.")] == [name]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.sampled_from("aAbB .'’-,U.S.\nof\ud800é"), max_size=80))
def test_names_slice_to_their_text_in_order(text):
    """Every name is where it says it is, and equal to itself."""
    position = 0
    for name in find_names(text):
        assert text[name.start : name.end] == name.text != ""
        assert position <= name.start
        position = name.end


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("WASHINGTON — In one of its rulings the court met Ann Low.", ["WASHINGTON", "Ann Low"]),
        ("LIMA, Peru (AP) — On Sunday the two met.", ["LIMA", "Peru", "AP"]),
        ("HARRACH – At least nine died.", ["HARRACH"]),
    ],
)
def test_a_word_that_opens_the_sentence_behind_a_dateline_is_no_name(text, names):
    """It has its capital from its place."""
    assert [name.text for name in find_names(text)] == names


@pytest.mark.parametrize("calling", ["Editor", "Captain", "Professor", "Lawyer"])
def test_what_somebody_is_is_no_part_of_the_name(calling):
    """Editor Ann Low is Ann Low, and no Ann Hart."""
    assert same_name(f"{calling} Ann Low", "Ann Low")
    assert not same_name(f"{calling} Ann Hart", "Ann Low")
