"""Two results of one story: what changed per claim, and what moved it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.claims import split_claims
from verify.differences import compare_lines, compare_results
from verify.differences.claims import pair_claims
from verify.pipeline import make_result
from verify.records import (
    Answer,
    AnswerStatus,
    Article,
    ClaimChange,
    FigureDifference,
    LineChange,
    LineDifference,
    PageStatus,
    Report,
    ReportChange,
    Result,
    ResultDifference,
    ShiftKind,
    Status,
)

HURT = "At least 12 people were hurt in the crowd on the harbour bridge of Velmora."
COST = "The harbour bridge of Velmora cost 40 million crowns."
FILLER = (
    "Boats sounded their horns, and the ferries stayed in port. The fish market closed at noon. "
    "Children had painted flags for the railing, and a brass band played until rain came in."
)
OTHER_FILLER = (
    "Nobody knew how the evening would end, for the fog was thick and the lamps were few. "
    "The choir sang until late, and the baker gave away what was left of the bread."
)


def make_report(outlet: str, text: str, **more) -> Report:
    """A report of the day under an address of its own."""
    slug = outlet.lower().replace(" ", "-")
    given = {"url": f"https://{slug}.example/bridge", "published": "2016-11-20"} | more
    return Report(text=text, outlet=outlet, title=f"The bridge, by {outlet}", **given)


GAZETTE = make_report("Quay Gazette", f"{HURT} {COST} {FILLER}")
HERALD = make_report("Harbour Herald", f"The mayor named the price: {COST} {OTHER_FILLER}")


def find(reports, text: str = f"{HURT}\n\n{COST}") -> Result:
    """The result of an article on these reports."""
    article = Article(text, "The bridge of Velmora", published="2016-11-20")
    return make_result(article, split_claims(article), (), tuple(reports), settings=())


def compare(before, after) -> ResultDifference:
    """What changed between the results of two lots of reports."""
    return compare_results(find(before), find(after))


def of_claim(difference: ResultDifference, words: str):
    """What changed about the claim with these words."""
    return next(one for one in difference.claims if words in one.after.text + one.before.text)


def kinds(difference: ResultDifference, words: str) -> dict[ShiftKind, str]:
    """Who moved how behind a claim."""
    return {shift.kind: shift.who for shift in of_claim(difference, words).shifts}


def test_the_same_result_twice_has_not_changed():
    """Nothing at all is told."""
    difference = compare([GAZETTE, HERALD], [GAZETTE, HERALD])
    assert difference.is_empty
    assert difference.claim_count == len(find([GAZETTE]).findings)


def test_the_order_of_reports_is_no_change():
    """Reports are known by their address."""
    assert not compare([GAZETTE, HERALD], [HERALD, GAZETTE]).reports


def test_a_new_origin_moves_a_status_and_is_named():
    """The claim says from where to where, who, and by which rule."""
    difference = compare([GAZETTE], [GAZETTE, HERALD])
    cost = of_claim(difference, "40 million")
    assert (cost.before.status, cost.after.status) == (Status.SINGLE_ORIGIN, Status.CORROBORATED)
    assert cost.is_moved
    assert kinds(difference, "40 million")[ShiftKind.ORIGIN_JOINED] == "Harbour Herald"
    assert "2 independent origins" in cost.after.reason
    assert [(one.change, one.outlet) for one in difference.reports] == [
        (ReportChange.NEW, "Harbour Herald")
    ]


def test_a_figure_that_a_report_changed_is_told_as_before_and_after():
    """12 → 15, with the claim's own figure beside it."""
    later = replace_text(GAZETTE, "12 people", "15 people")
    difference = compare([GAZETTE], [later])
    (figure,) = [
        shift for shift in of_claim(difference, "hurt").shifts if shift.kind is ShiftKind.FIGURE
    ]
    assert (figure.who, figure.before, figure.after) == ("Quay Gazette", "12", "15")
    assert figure.detail == "the claim has 12"
    (report,) = difference.reports
    assert report.change is ReportChange.CHANGED
    assert [line.change for line in report.lines] == [LineChange.REWORDED]
    assert [(one.before, one.after) for one in report.lines[0].figures] == [("12", "15")]


def test_a_withdrawn_line_is_told_under_its_claim_and_its_report():
    """The sentence that was evidence is named."""
    difference = compare([GAZETTE], [replace_text(GAZETTE, COST, "")])
    withdrawn = [
        shift.before
        for shift in of_claim(difference, "40 million").shifts
        if shift.kind is ShiftKind.LINE_WITHDRAWN
    ]
    assert withdrawn == [COST]
    assert difference.reports[0].lines == (LineDifference(LineChange.WITHDRAWN, COST),)


@pytest.mark.parametrize(
    ("status", "change"),
    [
        (PageStatus.HTTP_4XX, ReportChange.GONE),
        (PageStatus.NOT_ARTICLE, ReportChange.GONE),
        (PageStatus.TIMEOUT, ReportChange.UNREAD),
        (PageStatus.ROBOTS, ReportChange.UNREAD),
        (PageStatus.PAYWALL, ReportChange.UNREAD),
    ],
)
def test_what_could_not_be_read_is_not_taken_for_gone(status, change):
    """A site that says no has withdrawn the page; one that does not answer has not."""
    unread = make_report("Harbour Herald", "", status=status)
    difference = compare([GAZETTE, HERALD], [GAZETTE, unread])
    assert [(one.change, one.outlet) for one in difference.reports] == [(change, "Harbour Herald")]
    left = next(
        shift
        for shift in of_claim(difference, "40 million").shifts
        if shift.kind is ShiftKind.ORIGIN_LEFT
    )
    assert str(status) in left.detail


def test_a_report_that_no_source_names_any_more_is_unlisted():
    """A feed forgets its older entries; the page may well be there."""
    difference = compare([GAZETTE, HERALD], [GAZETTE])
    assert [one.change for one in difference.reports] == [ReportChange.UNLISTED]


def test_a_report_under_another_address_is_the_same_report():
    """Its text and outlet know it again."""
    moved = make_report("Harbour Herald", HERALD.text, url="https://harbour-herald.example/new")
    assert not compare([GAZETTE, HERALD], [GAZETTE, moved]).reports


def test_a_claim_whose_figure_the_article_changed_is_the_same_claim():
    """It is told as reworded, with both figures."""
    later = f"{HURT.replace('12', '15')}\n\n{COST}"
    difference = compare_results(find([GAZETTE]), find([GAZETTE], later))
    hurt = of_claim(difference, "hurt")
    assert hurt.change is ClaimChange.REWORDED
    assert [(one.before, one.after) for one in hurt.figures] == [("12", "15")]


def test_claims_that_only_one_version_has_are_new_and_gone():
    """They have no other side."""
    other = f"{COST}\n\nA tunnel to Brannoch was begun by Ilda Ferrant on Monday."
    difference = compare_results(find([GAZETTE]), find([GAZETTE], other))
    changes = {one.change for one in difference.claims}
    assert {ClaimChange.NEW, ClaimChange.GONE} <= changes
    gone = of_claim(difference, "hurt")
    assert (gone.change, gone.after.number, gone.after.status) == (ClaimChange.GONE, 0, "")


def test_sources_and_settings_that_differ_are_told():
    """A source that could not be asked is no silence, and a version may move a status."""
    before = find([GAZETTE])
    asked = replace(
        before, answers=(Answer("wire", AnswerStatus.OK),), settings=(("version", "1"),)
    )
    later = replace(
        before, answers=(Answer("wire", AnswerStatus.UNREACHABLE),), settings=(("version", "2"),)
    )
    difference = compare_results(asked, later)
    assert [(one.name, one.before, one.after) for one in difference.sources] == [
        ("wire", "ok", "unreachable")
    ]
    assert [(one.before, one.after) for one in difference.settings] == [("1", "2")]
    assert not difference.is_empty


def test_a_sentence_that_moved_is_no_change():
    """Nor is white space."""
    assert compare_lines("It rained. The market closed.", "The market  closed.\n\nIt rained.") == ()


def test_a_sentence_said_twice_and_now_once_was_withdrawn_once():
    """Counted as often as it stood there."""
    (one,) = compare_lines("It rained. It rained.", "It rained.")
    assert one == LineDifference(LineChange.WITHDRAWN, "It rained.")


def test_figures_of_another_unit_are_not_set_against_each_other():
    """Twelve hurt do not become three days."""
    (one,) = compare_lines(
        "Police said 12 people were hurt in the crowd on the bridge in 4 days.",
        "Police said 15 people were hurt in the crowd on the bridge in 4 days.",
    )
    assert one.figures == (FigureDifference("12", "15", one.figures[0].unit),)


@given(
    st.lists(st.sampled_from("abcdef"), max_size=8), st.lists(st.sampled_from("abcdef"), max_size=8)
)
def test_every_claim_has_one_partner_at_most(before, after):
    """And as many equal wordings as there are go together."""
    pairs = pair_claims(before, after)
    assert len(set(pairs.values())) == len(pairs)
    for word in set(before) & set(after):
        joined = [at for at in pairs if after[at] == word and before[pairs[at]] == word]
        assert len(joined) == min(before.count(word), after.count(word))


@given(st.text(alphabet="ab. \n", max_size=60), st.text(alphabet="ab. \n", max_size=60))
def test_what_was_withdrawn_was_there_and_what_was_added_is(before, after):
    """The changed lines come from the texts themselves, and equal texts have none."""
    assert compare_lines(before, before) == ()
    for one in compare_lines(before, after):
        assert one.before in " ".join(before.split())
        assert one.after in " ".join(after.split())


def replace_text(report: Report, old: str, new: str) -> Report:
    """The same report with other words."""
    assert old in report.text
    return make_report(report.outlet, report.text.replace(old, new))
