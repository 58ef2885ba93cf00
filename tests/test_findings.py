"""The status of a finding, rule by rule, on evidence made by hand."""

from datetime import date
from itertools import count

import pytest

from verify import Counting, Relation, Report, Status
from verify.judge import judge
from verify.judge.window import choose_window
from verify.records import (
    Claim,
    ClaimKind,
    DatePeriod,
    Evidence,
    Origin,
    OriginKind,
    PageStatus,
    Publisher,
    to_published,
)

CLAIM = Claim("The dam broke.", 0, 14, ((0, 14),), ClaimKind.EVENT)
# No two reports have the same text, unless a test wants it so.
NUMBERS = count()
S, C, P, N = Relation.SUPPORTS, Relation.CONTRADICTS, Relation.PARTIAL, Relation.SILENT


def evidence(relation, *, outlet="", **report):
    supports = {S: 0.9, C: 0.05, P: 0.3, N: 0.0}[relation]
    contradicts = {S: 0.02, C: 0.9, P: 0.1, N: 0.0}[relation]
    text = f"The dam broke. Text {next(NUMBERS)} says so."
    made = Report(**{"text": text, "outlet": outlet} | report)
    return Evidence(made, relation, supports, contradicts, supports - contradicts, 0, 14)


def alone(count):
    return [Origin((index,), OriginKind.SINGLE, "stands alone") for index in range(count)]


@pytest.mark.parametrize(
    ("relations", "status"),
    [
        ([S, S, N], Status.CORROBORATED),
        ([S, N, P], Status.SINGLE_ORIGIN),
        ([S, S, C], Status.CONTESTED),
        ([C, N, P], Status.CONTRADICTED),
        ([P, N, N], Status.PARTLY_REPORTED),
        ([N, N, N], Status.UNREPORTED),
        ([N, N], Status.UNVERIFIABLE),
        ([], Status.UNVERIFIABLE),
    ],
)
def test_each_status_follows_its_rule(relations, status):
    """The table of the design."""
    finding = judge(CLAIM, [evidence(one) for one in relations], alone(len(relations)))
    assert finding.status is status
    assert finding.reason


def test_one_text_met_under_three_addresses_was_read_once():
    """A page with its tracking and AMP variants is no crowd that is silent."""
    pieces = [evidence(N, text="The dam held.", url=f"https://a.example/{at}") for at in range(3)]
    finding = judge(CLAIM, pieces, alone(3))
    assert finding.status is Status.UNVERIFIABLE
    assert "1 of them can count" in finding.reason


def test_copies_of_one_story_are_one_origin():
    """Ten copies corroborate nothing."""
    pieces = [evidence(S) for _ in range(10)]
    finding = judge(CLAIM, pieces, [Origin(tuple(range(10)), OriginKind.SAME_TEXT, "one story")])
    assert finding.status is Status.SINGLE_ORIGIN
    assert finding.origins_for[0].members == tuple(range(10))


def test_two_stories_of_one_newsroom_are_one_voice():
    """Two pieces by one outlet do not corroborate each other."""
    pieces = [evidence(S, outlet="Kurier"), evidence(S, outlet="Kurier"), evidence(N)]
    assert judge(CLAIM, pieces, alone(3)).status is Status.SINGLE_ORIGIN


def test_the_reason_counts_newsrooms_where_they_are_fewer_than_origins():
    """Three origins of two papers are two, and the reason says how that came."""
    outlets = ("Kurier", "Kurier", "Bote")
    finding = judge(CLAIM, [evidence(S, outlet=outlet) for outlet in outlets], alone(3))
    assert finding.status is Status.CORROBORATED
    assert "2 independent origins support it" in finding.reason
    assert "the 3 origins for it share a newsroom, owner or agency and count as 2" in finding.reason


def test_unread_pages_are_never_silence():
    """Three pages that could not be read leave the claim unverifiable."""
    unread = Report(status=PageStatus.PAYWALL, detail="a stub")
    pieces = [Evidence(unread, N, 0, 0, 0, 0, 0) for _ in range(3)]
    finding = judge(CLAIM, pieces, alone(3))
    assert finding.status is Status.UNVERIFIABLE
    assert len(finding.unread) == 3
    assert finding.silent == ()


def test_reports_on_something_else_are_no_silence_either():
    """Only reports on the event might have had it."""
    finding = judge(CLAIM, [evidence(N)] * 3, alone(3), off_event=frozenset({0, 1, 2}))
    assert finding.status is Status.UNVERIFIABLE


@pytest.mark.parametrize(
    ("report", "counting"),
    [
        ({"published": "2016-09-05"}, Counting.OUTSIDE_WINDOW),
        ({"published": None}, Counting.UNDATED),
        (
            {"published": "2016-11-20", "publisher": Publisher(counts=False)},
            Counting.NOT_COUNTED,
        ),
        ({"published": "2016-11-21"}, Counting.COUNTS),
    ],
)
def test_what_does_not_count_is_shown_with_the_reason(report, counting):
    """Where the article is dated, a report must be of its days."""
    day = to_published("2016-11-20")
    finding = judge(CLAIM, [evidence(S, **report)], alone(1), published=day)
    assert finding.evidence[0].counting is counting
    assert bool(finding.origins_for) is (counting is Counting.COUNTS)


def test_undated_reports_count_where_nothing_is_dated():
    """As in check_claim without a date."""
    assert judge(CLAIM, [evidence(S)], alone(1)).status is Status.SINGLE_ORIGIN


def test_a_copy_of_the_article_is_no_evidence_for_itself():
    """It is shown, and not counted."""
    finding = judge(CLAIM, [evidence(S), evidence(S)], alone(2), left_out={0: Counting.OWN_COPY})
    assert finding.status is Status.SINGLE_ORIGIN
    assert {piece.counting for piece in finding.evidence} == {Counting.COUNTS, Counting.OWN_COPY}


def test_the_score_is_a_probability_that_falls_with_contradiction():
    """At least one origin supports and none contradicts."""
    agreed = judge(CLAIM, [evidence(S), evidence(S)], alone(2)).score
    contested = judge(CLAIM, [evidence(S), evidence(C)], alone(2)).score
    assert 0 <= contested < agreed <= 1


def test_the_window_reaches_to_the_days_the_claim_names():
    """A claim about the 17th in an article of the 20th may rest on reports of the 17th."""
    claim = Claim(
        "It rained on 17 May.",
        0,
        20,
        ((0, 20),),
        ClaimKind.EVENT,
        dates=(DatePeriod("17 May", 13, 19, date(2016, 5, 17), date(2016, 5, 17)),),
    )
    window = choose_window(claim, to_published("2016-05-20"))
    assert window is not None
    first, last = window
    assert first <= date(2016, 5, 17)
    assert last >= date(2016, 5, 20)


def test_evidence_is_best_first_and_what_is_not_counted_comes_last():
    """So that the first line is the one to read."""
    pieces = [evidence(P), evidence(S, published="2016-09-05"), evidence(S, published="2016-11-20")]
    finding = judge(CLAIM, pieces, alone(3), published=to_published("2016-11-20"))
    assert finding.evidence[0].counting is Counting.COUNTS
    assert finding.evidence[0].relation is S


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"outlet": "The Gazette"}, {"outlet": "Gazette"}),
        ({"url": "https://www.gazette.example/a"}, {"url": "https://gazette.example/b"}),
        (
            {"publisher": Publisher(owner="Big Group")},
            {"publisher": Publisher(owner="big  group")},
        ),
    ],
)
def test_one_newsroom_under_two_spellings_is_one_voice(one, other):
    """A name, a host or an owner gives it away."""
    pieces = [evidence(S, **one), evidence(S, **other)]
    assert judge(CLAIM, pieces, alone(2)).status is Status.SINGLE_ORIGIN


def test_the_score_counts_one_newsroom_once():
    """Ten stories of one paper make nobody surer than the best of them."""
    once = judge(CLAIM, [evidence(S, outlet="Kurier")], alone(1)).score
    often = judge(CLAIM, [evidence(S, outlet="Kurier")] * 10, alone(10)).score
    assert often == pytest.approx(once)


def test_ten_silent_copies_are_one_silence():
    """Unreported is said of origins, and the reason counts both."""
    pieces = [evidence(N) for _ in range(10)]
    two = [
        Origin(tuple(range(9)), OriginKind.SAME_TEXT, "one text"),
        Origin((9,), OriginKind.SINGLE, "stands alone"),
    ]
    finding = judge(CLAIM, pieces, two)
    assert finding.status is Status.UNVERIFIABLE
    assert "10 of them, of 2 origins, can count for this event, 3 are needed" in finding.reason
    enough = judge(CLAIM, pieces, two, enough_read=2)
    assert enough.status is Status.UNREPORTED
    assert "10 reports on the event, of 2 origins, were read in full" in enough.reason


def test_two_reports_that_cite_one_unread_outlet_are_one_voice():
    """What the outlet wrote was not read; both have it from there all the same."""
    said = (
        "The dam broke, the Quay Gazette reported.",
        "The dam broke, according to Quay Gazette.",
    )
    pieces = [evidence(S, text=text, outlet=f"Paper {at}") for at, text in enumerate(said)]
    finding = judge(CLAIM, pieces, alone(2))
    assert finding.status is Status.SINGLE_ORIGIN
    assert "2 origins have it from Quay Gazette" in finding.reason


def test_an_outlet_cited_far_from_the_passage_joins_nothing():
    """What it is cited for is another matter."""
    far = " ".join(f"The {word} of the valley was dry that day." for word in "abcdefghij")
    pieces = [
        evidence(S, text=f"The dam broke. {far} So the Quay Gazette reported.", outlet=outlet)
        for outlet in ("Hill Post", "Tide Courier")
    ]
    assert judge(CLAIM, pieces, alone(2)).status is Status.CORROBORATED


def test_who_had_it_first_is_cited_for_all_of_a_report():
    """However far from the passage."""
    far = " ".join(f"The {word} of the valley was dry that day." for word in "abcdefghij")
    pieces = [
        evidence(
            S, text=f"The dam broke. {far} The Quay Gazette first reported on it.", outlet=outlet
        )
        for outlet in ("Hill Post", "Tide Courier")
    ]
    assert judge(CLAIM, pieces, alone(2)).status is Status.SINGLE_ORIGIN


def test_one_origin_on_both_sides_is_told_as_that():
    """An update with another figure is no second opinion."""
    pair = [Origin((0, 1), OriginKind.UPDATE, "one story")]
    finding = judge(CLAIM, [evidence(S), evidence(C)], pair)
    assert finding.status is Status.CONTESTED
    assert "one origin support it and contradict it" in finding.reason


def test_a_report_on_another_event_never_counts():
    """The same words of another dam prove nothing, and are shown with the reason."""
    finding = judge(
        CLAIM,
        [evidence(S), evidence(S)],
        alone(2),
        left_out={1: Counting.OFF_EVENT},
        off_event=frozenset({1}),
    )
    assert finding.status is Status.SINGLE_ORIGIN
    assert [piece.counting for piece in finding.evidence] == [Counting.COUNTS, Counting.OFF_EVENT]


def test_an_outlet_of_any_name_is_cited_where_it_had_the_story_first_or_is_read():
    """No word of "Kell Tide" says that it is a paper."""
    said = "The dam broke, the Kell Tide first reported."
    pieces = [evidence(S, text=said, outlet=f"Paper {at}") for at in range(2)]
    assert judge(CLAIM, pieces, alone(2)).status is Status.SINGLE_ORIGIN
    known = [
        evidence(S, text="The dam broke, the Kell Tide reported.", outlet="Hill Post"),
        evidence(S, text="The dam broke.", outlet="Kell Tide"),
    ]
    assert judge(CLAIM, known, alone(2)).status is Status.SINGLE_ORIGIN
