"""`verify runs diff`: what changed between two stored runs, for people and for programs."""

import json
from pathlib import Path

import pytest
import typer.testing
from typer.testing import CliRunner

from tests.cli_story import write_story
from tests.render_records import RUN
from verify.cli.app import app
from verify.records import (
    ClaimChange,
    ClaimDifference,
    ClaimSide,
    FigureDifference,
    LineChange,
    LineDifference,
    ReportChange,
    ReportDifference,
    ResultDifference,
    Shift,
    ShiftKind,
    Status,
    WordDifference,
)
from verify.render import render_difference, render_difference_json, render_difference_line

HOSTILE = "\x1b[2J\u202eevil\n\tname"
SIDE = ClaimSide(3, HOSTILE * 4, str(Status.SINGLE_ORIGIN), 0.5, HOSTILE)
EVERYTHING = ResultDifference(
    claim_count=9,
    claims=tuple(
        ClaimDifference(
            change,
            SIDE,
            ClaimSide(3, HOSTILE, str(Status.CONTESTED), 0.5, HOSTILE),
            (FigureDifference("12", "15", "dead"),),
            tuple(Shift(kind, HOSTILE, "for", HOSTILE, HOSTILE, HOSTILE) for kind in ShiftKind),
        )
        for change in ClaimChange
    ),
    reports=tuple(
        ReportDifference(
            change,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            tuple(LineDifference(line, HOSTILE, HOSTILE) for line in LineChange) * 9,
            HOSTILE,
        )
        for change in ReportChange
    ),
    sources=(WordDifference(HOSTILE, "ok", ""),),
    settings=(WordDifference("version", "0.1.0", "0.2.0"),),
)


def run(*arguments: str) -> typer.testing.Result:
    """Run one command in this process, as main() would."""
    return CliRunner().invoke(app, list(arguments), prog_name="verify")


def check(folder: Path) -> str:
    """Check the story in a folder, and return the run's id."""
    files = ("--sources", str(folder / "sources.toml"), "--db", str(folder / "verify.db"))
    day = ("--published", "2016-11-20", "--reader", "none")
    ended = run("claims", str(folder / "article.txt"), *files, *day, "-q", "--json")
    assert ended.exit_code == 0, ended.stderr
    return str(json.loads(ended.stdout)["run"]["id"])


@pytest.fixture(scope="module")
def changed(tmp_path_factory) -> tuple[Path, str, str]:
    """The database of two runs, a report having changed its count between them, and their ids."""
    folder = write_story(tmp_path_factory.mktemp("story"))
    first = check(folder)
    report = folder / "reports" / "tide-courier.txt"
    report.write_text(report.read_text().replace("470,000", "300,000"))
    return folder / "verify.db", first, check(folder)


def test_a_report_that_changed_its_figure_moves_a_status(changed):
    """From contested, with the figure before and after and the rule."""
    db, first, second = changed
    shown = run("runs", "diff", first, second, "--db", str(db)).stdout
    assert "± contested →" in shown
    assert "Tide Courier: 470,000 → 300,000" in shown
    assert "~ changed  Tide Courier" in shown
    assert "why: " in shown


def test_without_names_the_last_two_runs_of_an_article_are_compared(changed):
    """The other way round is another difference."""
    db, first, second = changed
    whole = run("runs", "diff", first, second, "--db", str(db)).stdout
    assert run("runs", "diff", "--db", str(db)).stdout == whole
    turned = run("runs", "diff", second, first, "--db", str(db)).stdout
    assert "Tide Courier: 300,000 → 470,000" in turned
    assert run("runs", "diff", first, first, "--db", str(db)).stdout.endswith("nothing changed\n")


def test_json_has_the_same(changed):
    """With both runs, and each claim on both sides."""
    db, first, second = changed
    told = json.loads(run("runs", "diff", "--db", str(db), "--json").stdout)
    assert (told["before"]["id"], told["after"]["id"]) == (first, second)
    (moved,) = [claim for claim in told["claims"] if claim["status_moved"]]
    assert moved["before"]["status"] == "contested"
    figures = [shift for shift in moved["shifts"] if shift["kind"] == "figure"]
    assert [(one["before"], one["after"]) for one in figures] == [("470,000", "300,000")]
    assert [one["change"] for one in told["reports"]] == ["changed"]


def test_a_run_that_is_alone_cannot_be_compared(changed):
    """What to do is said."""
    db, first, _ = changed
    refused = run("runs", "diff", "", first, "--db", str(db))
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "nothing to compare" in refused.stderr


@pytest.mark.parametrize("width", [40, 80, 200])
def test_everything_that_can_change_is_shown_and_nothing_acts(width):
    """Names and sentences of others are text, on any width."""
    shown = render_difference(RUN, RUN, EVERYTHING, title=HOSTILE, width=width)
    assert not any(mark in shown for mark in "\x1b\u202e\t")
    assert max(map(len, shown.splitlines())) <= width
    assert "more sentences changed" in " ".join(shown.split())


def test_another_version_or_reader_is_said_above_the_claims():
    """It may have moved a status without any report having changed; a digest is cut."""
    settings = (
        WordDifference("version", "0.1.0", "0.2.0"),
        WordDifference("reader sha256", "", "5a1b" * 16),
    )
    difference = ResultDifference(1, EVERYTHING.claims[:1], (), (), settings)
    shown = render_difference(RUN, RUN, difference, title="The bridge", width=100)
    assert "verify: 0.1.0 → 0.2.0" in shown
    assert "reader sha256: not set → 5a1b5a1b5a1b…" in shown
    assert shown.index("0.2.0") < shown.index("contested")


def test_json_of_everything_can_be_read_back_in_lines_and_whole():
    """One line for a program that follows, indented for a file, the same content."""
    line = render_difference_line(RUN, RUN, EVERYTHING, title=HOSTILE)
    assert line.count("\n") == 1
    whole = render_difference_json(RUN, RUN, EVERYTHING, title=HOSTILE)
    assert json.loads(line) == json.loads(whole)


def test_a_sentence_that_moved_two_claims_is_shown_once():
    """Under the second it is said where it stands."""
    shift = Shift(
        ShiftKind.LINE_REWORDED, "Courier", "for", "u", "12 were hurt, it said.", "15 were hurt."
    )
    claims = tuple(
        ClaimDifference(
            ClaimChange.KEPT,
            ClaimSide(number, f"Claim {number}.", str(Status.SINGLE_ORIGIN), 0.5, ""),
            ClaimSide(number, f"Claim {number}.", str(Status.SINGLE_ORIGIN), 0.5, ""),
            (),
            (shift,),
        )
        for number in (4, 7)
    )
    difference = ResultDifference(9, claims, (), (), ())
    shown = render_difference(RUN, RUN, difference, title="", width=100)
    assert shown.count("12 were hurt") == 1
    assert "Courier: the sentence that changed under claim 4" in shown
