"""On whose word a claim rests: who says it in each report, and how many voices that is."""

import pytest

from verify import Article, Report, Status, check_claim, verify_article
from verify.language.tellings import find_tellings, is_named
from verify.records import Result, VoiceKind, is_one_voice, summarise
from verify.render import render_explanation
from verify.render.voices import content_line, voice_line

FLOOD = "The flood in Harwick destroyed 212 houses."


# No two papers print the same text beside the claim.
MORE = {
    "Kestrel": "Engineers will look at the bridges of the town on Monday, weather allowing.",
    "Plover": "Many who lost their homes spent a second night on camp beds in the school gym.",
    "Wren": "We walked from street to street for a whole day with a list and a pencil.",
    "Finch": "The bakery on the corner opened all the same and gave its bread away.",
    "Heron": "Rain is forecast for the weekend, and the river has not gone down much yet.",
}


def report(outlet, text):
    return Report(
        outlet=outlet, url=f"https://{outlet.lower()}.example/a", text=f"{text} {MORE[outlet]}"
    )


def check(claim, *reports, published=None):
    return check_claim(claim, list(reports), published=published, reader="none")


def kinds(voices):
    return [(voice.kind, voice.name) for voice in voices]


BY_COUNTY = report("Kestrel", "The flood in Harwick destroyed 212 houses, the county council said.")
BY_COUNTY_TOO = report(
    "Plover", "According to the county council, the flood in Harwick destroyed 212 houses."
)
OWN = report("Wren", "In Harwick 212 houses were destroyed by the flood.")
UNNAMED = report("Finch", "Officials said 212 houses in Harwick had been destroyed by the flood.")


def test_two_papers_that_quote_one_council_are_one_voice_and_still_two_origins():
    """The mark says on whom it rests; the status stays by origins."""
    finding = check(FLOOD, BY_COUNTY, BY_COUNTY_TOO)
    assert finding.status is Status.CORROBORATED
    assert kinds(finding.voices) == [(VoiceKind.NAMED, "county council")]
    assert finding.voices[0].origins == 2
    assert is_one_voice(finding)
    assert voice_line(finding) == "one voice: all 2 origins rest on county council"


def test_the_explanation_of_a_claim_says_on_whose_word_it_rests():
    finding = check(FLOOD, BY_COUNTY, BY_COUNTY_TOO)
    result = Result(
        Article(FLOOD), (finding.claim,), (), (BY_COUNTY, BY_COUNTY_TOO), (), (finding,)
    )
    text = render_explanation(result, 1, width=100, is_color=False)
    assert "one voice: all 2 origins rest on county council" in text


def test_a_report_that_says_it_itself_is_a_voice_of_its_own():
    """Then they do not all rest on one."""
    finding = check(FLOOD, BY_COUNTY, OWN)
    assert (VoiceKind.OWN, "Wren") in kinds(finding.voices)
    assert not is_one_voice(finding)
    assert voice_line(finding) == "of 2 origins, 1 on county council"


def test_unnamed_speakers_are_told_from_named_ones():
    """Nobody can ask "officials" again."""
    finding = check(FLOOD, BY_COUNTY, UNNAMED)
    assert sorted(voice.kind for voice in finding.voices) == [VoiceKind.NAMED, VoiceKind.UNNAMED]
    assert "(unnamed)" in voice_line(finding)


def test_each_voice_points_to_the_words_of_its_reports():
    """A reader can look them up."""
    reports = (BY_COUNTY, OWN)
    for voice in check(FLOOD, *reports).voices:
        for wording in voice.wordings:
            assert "212" in reports[wording.report].text[wording.start : wording.end]


@pytest.mark.parametrize(
    ("speaker", "is_it"),
    [
        ("Ann Low", True),
        ("rescue service of Ostrand province", True),
        ("White House", True),
        ("prime minister", True),
        ("officials", False),
        ("U.S. intelligence officials", False),
        ("police officer on night duty", False),
        ("people close to Low", False),
        ("they", False),
        ("", False),
    ],
)
def test_a_speaker_is_named_by_a_name_a_body_or_an_office_of_one(speaker, is_it):
    """Whoever can be asked again."""
    assert is_named(speaker) is is_it


def test_a_pronoun_speaks_for_whom_the_sentence_before_names():
    """The province is "it", the prosecutor "she"; a spokesman is his body's voice."""
    text = (
        "The province put the number at 640. It said that power had failed in 14,000 homes.\n"
        "Helene Braak opened an inquiry. Her men seized the records, she said.\n"
        "Around 900 were brought to safety, a spokesman for the rescue service said."
    )
    told = [(one.speaker, text[one.start : one.end]) for one in find_tellings(text)]
    assert told[0] == ("province", "power had failed in 14,000 homes")
    assert told[1][0] == "Helene Braak"
    assert told[2][0] == "rescue service"


SAID = "Mayor Ann Low said that the flood in Harwick destroyed 212 houses."
LOW = report("Plover", "Mayor Ann Low said the flood in Harwick destroyed 212 houses.")
LOW_AGAIN = report("Kestrel", "The flood in Harwick destroyed 212 houses, Mayor Ann Low said.")
OTHER_COUNT = report("Heron", "The flood in Harwick destroyed 90 houses. Our reporter counted.")


def test_that_it_was_said_does_not_make_it_so():
    """Two reports have her say it; nobody has it otherwise."""
    finding = check(SAID, LOW, LOW_AGAIN)
    assert finding.status is Status.CORROBORATED
    assert finding.content.text == "the flood in Harwick destroyed 212 houses"
    assert kinds(finding.content.for_it) == [(VoiceKind.SAME, "Ann Low")]
    assert finding.content.status not in (Status.CORROBORATED, Status.SINGLE_ORIGIN)
    assert content_line(finding) == "what was said: nobody has it but on the word of Ann Low"


def test_who_has_what_was_said_as_its_own_finding_or_from_another_is_told():
    """The second line of a statement claim."""
    finding = check(SAID, LOW, OWN, UNNAMED)
    assert finding.content.status is Status.CORROBORATED
    line = content_line(finding)
    assert "own finding of Wren" in line
    assert "also said by unnamed officials" in line.replace("Officials", "officials")


def test_who_says_otherwise_than_the_speaker_is_told_and_looked_at():
    """It is against what she said, and the summary sends the reader there."""
    finding = check(SAID, LOW, LOW_AGAIN, OTHER_COUNT)
    assert kinds(finding.voices) == []
    assert finding.content.status is Status.CONTRADICTED
    assert "otherwise in Heron" in content_line(finding)
    assert [one.number for one in summarise([finding]).concerns] == [1]


def test_a_denial_is_contradicted_by_who_reports_what_is_denied():
    """Of what was denied, support is against the speaker."""
    denial = report("Plover", "Norvik denied that it had ignored a warning of cracks in the dam.")
    found = report("Wren", "A warning of cracks in the dam was ignored by Norvik.")
    finding = check(
        "Norvik denied that it had ignored a warning of cracks in the dam.", denial, found
    )
    assert [voice.name for voice in finding.content.against] == ["Wren"]


@pytest.mark.parametrize(
    "claim",
    [
        "Ann Low promised to rebuild 212 houses in Harwick.",
        "Ann Low called on the county to resign.",
        "Ann Low declined to say whether the dam was safe.",
        "The flood in Harwick destroyed 212 houses.",
    ],
)
def test_what_asserts_nothing_has_no_second_line(claim):
    """A promise or a call is no claim, and who is silent said nothing."""
    finding = check(claim, LOW, OWN)
    assert finding.content.text == ""
    assert content_line(finding) == ""


def test_the_summary_counts_and_says_what_to_look_at_first_and_why():
    """Contradicted before contested before one origin; each claim once, with a reason."""
    article = Article(
        "The flood in Harwick destroyed 95 houses. The mill in Harwick was built in 1811."
    )
    mill = report("Plover", "The mill in Harwick was built in 1811, when the river was low.")
    findings = verify_article(article, [OWN, mill], reader="none")
    summary = summarise(findings)
    assert sum(number for _, number in summary.counts) == len(findings)
    assert summary.concerns[0].status is Status.CONTRADICTED
    numbers = [one.number for one in summary.concerns]
    assert len(numbers) == len(set(numbers))
    assert all(one.reason for one in summary.concerns)
