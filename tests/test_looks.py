"""Who has a claim, who has it not, and who could not be asked: never confused with one another."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.test_findings import CLAIM, C, N, P, S, alone, evidence
from verify import BadInput, Status, check_claim
from verify.cli.app import app
from verify.judge import judge
from verify.records import (
    Answer,
    AnswerStatus,
    Counting,
    Evidence,
    Finding,
    Found,
    PageStatus,
    Publisher,
    Report,
)
from verify.render.looks import look_lines, silence_line


def judge_all(pieces, *, answers=(), **settings) -> Finding:
    return judge(CLAIM, pieces, alone(len(pieces)), answers=answers, **settings)


def unread(status, **report) -> Evidence:
    return Evidence(Report(status=status, **report), N, 0, 0, 0, 0, 0)


def found(finding) -> list[tuple[str, Found]]:
    return [(look.name, look.found) for look in finding.looks]


@pytest.mark.parametrize(
    ("relation", "expected"),
    [(S, Found.HAS_IT), (C, Found.AGAINST), (P, Found.HAS_PART), (N, Found.HAS_NOT)],
)
def test_a_source_that_was_read_has_it_or_has_it_not(relation, expected):
    finding = judge_all([evidence(relation, outlet="Gazette", source="desk")])
    (look,) = finding.looks
    assert (look.source, look.outlet, look.found, look.read) == ("desk", "Gazette", expected, 1)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (unread(PageStatus.PAYWALL, title="Dam breaks"), Found.PAYWALLED),
        (unread(PageStatus.TIMEOUT, title="Dam breaks"), Found.HEADLINE_ONLY),
        (unread(PageStatus.DEFERRED, title="Dam breaks"), Found.HEADLINE_ONLY),
        (unread(PageStatus.CONSENT_WALL), Found.COULD_NOT_LOOK),
        (unread(PageStatus.HTTP_4XX), Found.COULD_NOT_LOOK),
        (unread(PageStatus.NOT_ARTICLE, title="All headlines"), Found.NO_REPORT),
    ],
)
def test_a_page_that_could_not_be_read_is_never_silence(piece, expected):
    """The status that was in the way stands beside it, and the headline where one was seen."""
    (look,) = judge_all([piece]).looks
    assert look.found is expected
    assert look.status == piece.report.status
    assert look.read == 0
    if expected is not Found.NO_REPORT:
        assert piece.report.title in look.detail


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (AnswerStatus.THROTTLED, Found.COULD_NOT_LOOK),
        (AnswerStatus.NO_KEY, Found.COULD_NOT_LOOK),
        (AnswerStatus.UNREACHABLE, Found.COULD_NOT_LOOK),
        (AnswerStatus.OVER_BUDGET, Found.COULD_NOT_LOOK),
        (AnswerStatus.OFF, Found.LEFT_OUT),
        (AnswerStatus.EMPTY, Found.NO_REPORT),
    ],
)
def test_a_source_without_a_report_says_why(status, expected):
    """An empty answer is one; no answer is none."""
    (look,) = judge_all([], answers=[Answer("wires", status, detail="why")]).looks
    assert (look.source, look.found, look.status, look.detail) == ("wires", expected, status, "why")


def test_what_does_not_count_is_no_silence():
    """An old report, one on something else, an opinion: none of them could have had it."""
    pieces = [
        evidence(N, outlet="Old", published="2016-01-01"),
        evidence(N, outlet="Undated"),
        evidence(N, outlet="Opinion", published="2016-11-20", publisher=Publisher(counts=False)),
        evidence(N, outlet="Copy", published="2016-11-20"),
        evidence(N, outlet="Elsewhere", published="2016-11-20"),
        evidence(N, outlet="Silent", published="2016-11-20"),
    ]
    finding = judge_all(
        pieces,
        published=evidence(N, published="2016-11-20").report.published,
        left_out={3: Counting.OWN_COPY},
        off_event=frozenset({4}),
    )
    assert found(finding) == [
        ("Old", Found.OUTSIDE_WINDOW),
        ("Undated", Found.UNDATED),
        ("Opinion", Found.NOT_COUNTED),
        ("Copy", Found.OWN_COPY),
        ("Elsewhere", Found.OFF_EVENT),
        ("Silent", Found.HAS_NOT),
    ]


def test_the_best_report_of_a_source_speaks_for_it_and_the_rest_is_told():
    """One page has it, one does not, one is behind a paywall."""
    pieces = [
        evidence(N, outlet="Gazette", source="desk"),
        evidence(S, outlet="Gazette", source="desk"),
        unread(PageStatus.PAYWALL, outlet="Gazette", source="desk"),
    ]
    (look,) = judge_all(pieces).looks
    assert look.found is Found.HAS_IT
    assert (look.read, look.unread) == (2, 1)
    assert look.detail == "beside it: 1 has-not, 1 paywalled"


def test_a_source_that_may_have_it_behind_a_paywall_is_not_off_event():
    """What was read of it is about something else; what was not read might have had it."""
    pieces = [evidence(N, source="desk"), unread(PageStatus.PAYWALL, source="desk")]
    (look,) = judge_all(pieces, off_event=frozenset({0})).looks
    assert look.found is Found.PAYWALLED


def test_a_folder_of_many_outlets_has_a_look_for_each():
    """The source is one place to look in; who is silent is an outlet."""
    pieces = [evidence(S, outlet="A", source="folder"), evidence(N, outlet="B", source="folder")]
    answers = [Answer("feed", AnswerStatus.UNREACHABLE), Answer("folder", AnswerStatus.OK)]
    finding = judge_all(pieces, answers=answers)
    assert found(finding) == [
        ("feed", Found.COULD_NOT_LOOK),
        ("A", Found.HAS_IT),
        ("B", Found.HAS_NOT),
    ]


def test_unreported_says_how_many_reports_on_the_event_were_read():
    """And it is said only when they are enough, however many pages could not be read."""
    walls = [unread(PageStatus.PAYWALL) for _ in range(9)]
    finding = judge_all([*(evidence(N) for _ in range(4)), *walls])
    assert finding.status is Status.UNREPORTED
    assert "4 reports on the event were read in full" in finding.reason
    assert judge_all([evidence(N), *walls]).status is Status.UNVERIFIABLE


def test_how_many_reports_make_silence_can_be_set():
    """A desk may ask for more than three."""
    pieces = [evidence(N) for _ in range(4)]
    asked_for_more = judge_all(pieces, enough_read=5)
    assert asked_for_more.status is Status.UNVERIFIABLE
    assert "5 are needed" in asked_for_more.reason
    assert judge_all(pieces, enough_read=4).status is Status.UNREPORTED


def test_the_functions_take_the_number_and_refuse_none_at_all():
    """With no report read there is nothing that could be silent."""
    text = "The dam above Selane held on Monday, engineer {} told people of the valley."
    reports = [Report(text=text.format(name), outlet=name) for name in ("Low", "Hart", "Marsh")]
    claim = "People of the valley told an engineer that Selane has eleven bridges."
    found = check_claim(claim, reports, reader="none", enough_read=4)
    assert found.status is not Status.UNREPORTED
    with pytest.raises(BadInput, match="enough_read"):
        check_claim(claim, reports, reader="none", enough_read=0)


def test_the_number_is_an_option_and_part_of_the_result(tmp_path, monkeypatch):
    """So that a replay judges by the same number."""
    monkeypatch.chdir(Path(__file__).parents[1])
    arguments = ["claims", "seeds/brannoch/article.txt", "--published", "2023-11-16", "--offline"]
    arguments += ["--sources", "seeds/brannoch/sources.toml", "--db", str(tmp_path / "verify.db")]
    arguments += ["--reader", "none", "--enough-read", "50", "--json", "-q"]
    ended = CliRunner().invoke(app, arguments)
    told = json.loads(ended.stdout)
    assert told["run"]["settings"]["enough read"] == "50"
    choir = next(one for one in told["findings"] if "choir" in one["claim"]["text"])
    assert choir["status"] == "unverifiable"
    assert "50 are needed" in choir["reason"]


def test_the_line_for_people_parts_silence_from_what_could_not_be_seen():
    """In one line, with the statuses that were in the way."""
    walls = [unread(PageStatus.PAYWALL, outlet="A"), unread(PageStatus.CONSENT_WALL, outlet="B")]
    finding = judge_all([evidence(N, outlet="C"), evidence(S, outlet="D"), *walls])
    assert (
        silence_line(finding) == "silent: 1 source; could not look: 2 (1 consent-wall, 1 paywall)"
    )
    assert silence_line(replace(finding, looks=())) == ""
    assert look_lines(finding.looks) == (
        "has it (1): D",
        "read, does not have it (1): C",
        "behind a paywall (1): A (paywall)",
        "could not be looked at (1): B (consent-wall)",
    )


def test_check_claim_tells_the_looks_of_given_reports():
    """Without any source there are still outlets."""
    reports = [
        Report(outlet="Gazette", text="The dam above Selane broke on Monday, the mayor said."),
        Report(outlet="Herald", status=PageStatus.PAYWALL),
    ]
    finding = check_claim("The dam above Selane broke on Monday.", reports, reader="none")
    assert found(finding) == [("Gazette", Found.HAS_IT), ("Herald", Found.PAYWALLED)]
