"""What the opening of an article says about where, when and for whom it was written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.language.datelines import NO_DATELINE, find_dateline, read_dateline
from verify.records import Provenance


@pytest.mark.parametrize(
    ("line", "opening", "place", "agency"),
    [
        ("HALLSEE, Peru (AP) — Two men spoke.", "HALLSEE, Peru (AP) — ", "HALLSEE, Peru", "AP"),
        (
            "HALLSEE, Nov. 20 (Reuters) - It fell.",
            "HALLSEE, Nov. 20 (Reuters) - ",
            "HALLSEE",
            "Reuters",
        ),
        (
            "PORT ASH, N.Y., April 1 (UPI) — It fell.",
            "PORT ASH, N.Y., April 1 (UPI) — ",
            "PORT ASH, N.Y.",
            "UPI",
        ),
        ("Hallsee (dpa) – Die Zahl steigt.", "Hallsee (dpa) – ", "Hallsee", "dpa"),
        ("(Reuters) - Shares fell.", "(Reuters) - ", "", "Reuters"),
        ("(CNN)The mayor left.", "(CNN)", "", "CNN"),
        ("HALLSEE, 3 mayo (EFE).- El rey habló.", "HALLSEE, 3 mayo (EFE).- ", "HALLSEE", "EFE"),
        (
            "HALLSEE, May 3 /PRNewswire/ -- Ash grew.",
            "HALLSEE, May 3 /PRNewswire/ -- ",
            "HALLSEE",
            "PRNewswire",
        ),
        ("ST. ANNEN — The vote failed.", "ST. ANNEN — ", "ST. ANNEN", ""),
        ("HALLSEE/DELL (AFP) - It rained.", "HALLSEE/DELL (AFP) - ", "HALLSEE/DELL", "AFP"),
    ],
)
def test_a_dateline_is_read_in_its_many_forms(line, opening, place, agency):
    """Place, agency and the stretch that is no part of the first sentence."""
    found = read_dateline(line)
    assert line[found.start : found.end] == opening
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    "line",
    [
        "The Senate (AP) voted.",
        "Ash (SPD) – er kam zu spät.",
        "NASA — the agency — said so.",
        "U.S. - Mexico talks failed.",
        "BREAKING - Low has left.",
        "THE PRESIDENT: I am here.",
        "POLLS ARE NOT ALWAYS WRONG, JUST TOO EARLY - Ann Low",
        "A-ha - the band - played.",
        "Low left – nobody knew why.",
        "",
    ],
)
def test_other_openings_are_no_dateline(line):
    """Acronyms, parties, heads and asides keep their words."""
    assert read_dateline(line) == NO_DATELINE
    assert not read_dateline(line).is_found


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "HALLSEE, Nov. 20, 2016 (AP) — It fell.", "2016-11-20"),
        ("en", "HALLSEE (Nov. 20, 2016) — It fell.", "2016-11-20"),
        ("en", "Nov. 20, 2016 HALLSEE — It fell.", "2016-11-20"),
        ("de", "HALLSEE, 3. Mai 2019 (dpa) – Es regnet.", "2019-05-03"),
        ("fr", "HALLSEE, le 3 mai 2018 (AFP) – Il pleut.", "2018-05-03"),
        ("en", "HALLSEE, Nov. 20 (AP) — It fell.", "unknown"),
        ("en", "HALLSEE (AP) — It fell in 2016.", "unknown"),
    ],
)
def test_a_day_counts_only_with_its_year(language, line, day):
    """A dateline without a year dates nothing; the year is never guessed."""
    assert read_dateline(line, language=language).published.iso == day


def test_the_dateline_under_headline_and_byline_is_found():
    """Its places are those of the whole text, and it says where its date was read."""
    text = "Bridge falls\n\nBy Ann Low\n\n  HALLSEE, Nov. 20, 2016 (AP) — It fell.\n"
    found = find_dateline(text)
    assert text[found.start : found.end] == "HALLSEE, Nov. 20, 2016 (AP) — "
    assert text[found.day.start : found.day.end] == "Nov. 20, 2016"
    assert found.published.provenance is Provenance.DATELINE


def test_a_dateline_deep_in_the_text_is_another_storys():
    """Only the first paragraphs are looked at."""
    assert not find_dateline("A line.\n" * 40 + "HALLSEE (AP) — It fell.").is_found


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("ABCab .,()/—-–é0123456789\n\u2028"), max_size=120))
def test_places_lie_within_any_text(text):
    """Whatever opens a text, the spans stand in it and in order."""
    found = find_dateline(text)
    assert 0 <= found.start <= found.end <= len(text)
    assert found.day == NO_DATELINE.day or found.start <= found.day.start < found.day.end
