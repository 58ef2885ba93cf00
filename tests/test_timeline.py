"""When reports came out: what is refused for it, who was first, how figures grew."""

from datetime import date

import pytest

from tests.test_findings import CLAIM, N, P, S, alone, evidence
from verify import Counting, Report, Status
from verify.judge import judge
from verify.judge.window import choose_event_day, decide_counting
from verify.records import (
    Check,
    CheckKind,
    Claim,
    ClaimKind,
    DatePeriod,
    Evidence,
    Outcome,
    Provenance,
    Published,
    Relation,
    Trend,
    find_first,
    to_published,
)
from verify.render.timeline import first_line, series_lines, timeline_lines
from verify.render.wording import date_words, evidence_note, published_words

SUNDAY = date(2016, 11, 20)
WINDOW = (date(2016, 11, 17), date(2016, 11, 26))
ARTICLE = to_published("2016-11-21")


def claim_of(*days: date, kind: ClaimKind = ClaimKind.EVENT) -> Claim:
    dates = tuple(DatePeriod("then", 0, 4, day, day) for day in days)
    return Claim("The dam broke then.", 0, 19, ((0, 19),), kind, dates=dates)


def counting_of(published, *, event_day=None, window=WINDOW) -> Counting:
    report = Report(published=published)
    return decide_counting(report, window, event_day=event_day)


@pytest.mark.parametrize(
    ("published", "counting"),
    [
        ("2016-11-18", Counting.BEFORE_EVENT),
        ("2016-11-19", Counting.BEFORE_EVENT),
        ("2016-11-19T21:00:00Z", Counting.BEFORE_EVENT),
        ("2016-11-20", Counting.COUNTS),
        ("2016-11-20T00:05:00Z", Counting.COUNTS),
        # There it is the 20th already.
        ("2016-11-20T09:00:00+13:00", Counting.COUNTS),
        # Nobody says of which zone this is: in some it is the 20th in UTC.
        ("2016-11-19T21:00:00", Counting.COUNTS),
        ("2016-11-19T08:00:00", Counting.BEFORE_EVENT),
    ],
)
def test_a_report_from_before_the_event_proves_nothing(published, counting):
    """It can only have announced it."""
    assert counting_of(published, event_day=SUNDAY) is counting


def test_what_is_refused_for_its_day_is_shown_and_not_counted():
    """With the reason beside it, and the claim is not corroborated by it."""
    pieces = [evidence(S, published="2016-11-18"), evidence(S, published="2016-11-21")]
    finding = judge(claim_of(SUNDAY), pieces, alone(2), published=ARTICLE)
    assert finding.status is Status.SINGLE_ORIGIN
    late = finding.evidence[-1]
    assert late.counting is Counting.BEFORE_EVENT
    assert evidence_note(late) == "supports, not counted: from before the event"


def test_what_is_still_to_come_is_proved_by_its_announcement():
    """A hearing next month, or a forecast, is reported before its day."""
    to_come = claim_of(date(2016, 12, 4))
    assert choose_event_day(to_come, ARTICLE) is None
    forecast = claim_of(SUNDAY, kind=ClaimKind.PREDICTION)
    assert choose_event_day(forecast, ARTICLE) is None


def test_the_event_is_of_the_earliest_day_the_claim_names():
    """The inquiry of Wednesday into the break of Tuesday: nothing from before Tuesday."""
    assert choose_event_day(claim_of(SUNDAY, date(2016, 11, 18)), ARTICLE) == date(2016, 11, 18)
    assert choose_event_day(claim_of(), ARTICLE) is None


@pytest.mark.parametrize(
    ("published", "counting"),
    [
        ("2016-11-27T09:00:00", Counting.COUNTS),
        ("2016-11-27T15:00:00", Counting.OUTSIDE_WINDOW),
        ("2016-11-16T11:00:00", Counting.COUNTS),
        ("2016-11-16T09:00:00", Counting.OUTSIDE_WINDOW),
        ("2016-11-27T09:00:00Z", Counting.OUTSIDE_WINDOW),
        ("2016-11", Counting.UNDATED),
        ("2016", Counting.UNDATED),
        ("2016-10", Counting.OUTSIDE_WINDOW),
        ("2015", Counting.OUTSIDE_WINDOW),
    ],
)
def test_a_clock_without_a_zone_is_let_off_fourteen_hours_at_the_ends(published, counting):
    """And a month that is only partly in the window is no date to be relied on."""
    assert counting_of(published) is counting


@pytest.mark.parametrize("value", [to_published("2031-05-01").value, Published().value])
def test_a_date_that_cannot_be_true_is_marked_and_never_counts(value):
    """From after the page was read, or no day of any calendar; even where nothing is dated."""
    wrong = Published(value, provenance=Provenance.META)
    assert wrong.is_refused
    assert counting_of(wrong, window=None) is Counting.WRONG_DATE
    assert date_words(wrong).startswith("wrong date")
    assert not Published().is_refused


def test_undated_reports_count_only_where_nothing_is_dated():
    """As in a check of one claim without a date."""
    assert counting_of(None, window=None) is Counting.COUNTS
    assert counting_of(None) is Counting.UNDATED


@pytest.mark.parametrize(
    ("article", "published", "is_echo"),
    [
        ("2016-11-20", "2016-11-21", True),
        ("2016-11-20", "2016-11-20", False),
        ("2016-11-20", "2016-11-19", False),
        ("2016-11-20", "2016-11-21T05:10:00Z", True),
        ("2016-11-20T18:00:00Z", "2016-11-20T18:00:01Z", True),
        ("2016-11-20T18:00:00Z", "2016-11-20", False),
        ("2016-11-20T18:00:00Z", "2016-11-20T23:00:00", False),
        ("2016-11-20", None, False),
        (None, "2016-11-21", False),
    ],
)
def test_a_report_after_the_article_is_a_possible_echo(article, published, is_echo):
    """Only where it surely came later."""
    finding = judge(
        CLAIM, [evidence(S, published=published)], alone(1), published=to_published(article)
    )
    assert finding.evidence[0].is_echo is is_echo


def test_a_possible_echo_counts_and_the_finding_says_so():
    """Who reports it a day later has often asked himself, and may have copied."""
    pieces = [evidence(S, published="2016-11-21"), evidence(S, published="2016-11-23")]
    finding = judge(CLAIM, pieces, alone(2), published=ARTICLE)
    assert finding.status is Status.CORROBORATED
    assert "1 of 2 origins for it came out after the article: a possible echo" in finding.reason
    notes = {evidence_note(piece) for piece in finding.evidence}
    assert notes == {"supports", "supports, after the article: a possible echo"}


def test_the_timeline_has_reports_as_they_came_out():
    """Undated ones last."""
    days = (None, "2016-11-21T10:00:00Z", "2016-11-20", "2016-11-21T08:00:00+01:00")
    pieces = [evidence(S, published=day, outlet=str(at)) for at, day in enumerate(days)]
    finding = judge(CLAIM, pieces, alone(4), published=ARTICLE)
    assert [piece.report.outlet for piece in finding.timeline] == ["2", "3", "1", "0"]
    assert timeline_lines(finding)[1] == "Mon 2016-11-21 07:00 UTC (given): 3, supports"


def test_who_was_first_is_said_only_where_the_dates_tell():
    """A day may be all of it: the morning's report need not be the later one."""
    early, late = "2016-11-20T08:00:00Z", "2016-11-20T12:00:00Z"
    clocked = [evidence(S, published=late, outlet="B"), evidence(S, published=early, outlet="A")]
    finding = judge(CLAIM, clocked, alone(2), published=ARTICLE)
    assert first_line(finding) == "first: A, Sun 2016-11-20 08:00 UTC"
    vague = [*clocked, evidence(S, published="2016-11-20", outlet="C")]
    assert len(find_first(vague)) == 2
    unknown = judge(CLAIM, vague, alone(3), published=ARTICLE)
    assert first_line(unknown) == "first: C, A; their dates do not tell which"
    copied = judge(CLAIM, clocked, alone(2), published=ARTICLE, left_out={1: Counting.OWN_COPY})
    assert [piece.report.outlet for piece in find_first(copied.evidence)] == ["B"]
    assert find_first([evidence(P, published=early), evidence(S)]) == ()


def toll(words: str, published: str, outcome: Outcome = Outcome.MISSING) -> Evidence:
    check = Check(CheckKind.NUMBER, outcome, "twelve", words)
    relation = Relation.SUPPORTS if outcome is Outcome.AGREES else Relation.PARTIAL
    text = f"At least {words} people died, {published}."
    report = Report(text=text, outlet=f"Outlet {words}", published=published)
    return Evidence(report, relation, 0.3, 0.1, 0.2, 0, len(text), (check,))


def test_a_growing_toll_is_a_series_in_the_order_of_time():
    """Each with its value, as written, and when; copies of one figure are one step."""
    pieces = [
        toll("15", "2016-11-21T20:00:00Z"),
        toll("twelve", "2016-11-21T09:00:00Z", Outcome.AGREES),
        toll("12", "2016-11-21T10:00:00Z", Outcome.AGREES),
        toll("nine", "2016-11-20T08:10:00Z"),
    ]
    finding = judge(CLAIM, pieces, alone(4), published=ARTICLE)
    (series,) = finding.series
    assert [figure.value for figure in series.figures] == [9, 12, 12, 15]
    assert series.trend is Trend.RISING
    (line,) = series_lines(finding)
    assert line == (
        "rising: nine (Sun 20 Nov 08:10, Outlet nine) → twelve (Mon 21 Nov 09:00, Outlet twelve)"
        " → 15 (Mon 21 Nov 20:00, Outlet 15)"
    )


def test_another_answer_is_no_growth():
    """Two bodies that count the same houses disagree, whichever came later."""
    pieces = [
        toll("640", "2016-11-21T09:00:00Z", Outcome.AGREES),
        toll("1,100", "2016-11-22T09:00:00Z", Outcome.DIFFERS),
    ]
    (series,) = judge(CLAIM, pieces, alone(2), published=ARTICLE).series
    assert series.trend is Trend.MIXED


def test_figures_of_one_moment_have_no_order():
    """Both of the same day: which came first is not known."""
    pieces = [toll("9", "2016-11-21"), toll("12", "2016-11-21", Outcome.AGREES)]
    (series,) = judge(CLAIM, pieces, alone(2), published=ARTICLE).series
    assert series.trend is Trend.MIXED


def test_reports_that_do_not_count_are_in_no_series():
    """Nor undated ones: they have no place in time."""
    pieces = [
        toll("12", "2016-11-21", Outcome.AGREES),
        toll("9", ""),
        toll("7", "2016-01-01"),
        evidence(N, published="2016-11-21"),
    ]
    assert judge(CLAIM, pieces, alone(4), published=ARTICLE).series == ()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("2016-11-20T08:00:00", "2016-11-20T08:00:00Z (given, zone not known)"),
        ("2016-11-20T08:00:00+01:00", "2016-11-20T07:00:00Z (given, written in +01:00)"),
        ("2016-11-20T08:00:00Z", "2016-11-20T08:00:00Z (given)"),
        ("2016-11", "2016-11 (given)"),
    ],
)
def test_a_date_is_told_with_its_zone_and_where_it_was_read(given, words):
    """A clock without a zone is marked."""
    assert published_words(to_published(given)) == words


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        ("2016-11-20", "2016-11-20", "2016-11-20"),
        ("2016-11-20T23:00:00", "2016-11-20", "2016-11-21"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-12", "2016-12-01", "2016-12-31"),
        ("2016", "2016-01-01", "2016-12-31"),
    ],
)
def test_a_date_spans_the_days_it_can_be_of(given, first, last):
    """Of a month all of them; of a clock without a zone those of any zone."""
    days = to_published(given).days
    assert (days[0].isoformat(), days[1].isoformat()) == (first, last)


@pytest.mark.parametrize("given", ["9999", "9999-12-31", "0001-01-01T00:00:00", "0001"])
def test_the_ends_of_the_calendar_are_no_trap(given):
    """A broken page may say any year."""
    assert counting_of(given) is Counting.OUTSIDE_WINDOW
