"""Stored runs are listed: when, of what, how far each came and what it found."""

import json
from datetime import UTC, datetime, timedelta
from itertools import repeat
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.store_records import ARTICLE, RESULT, STARTED
from verify.cli.app import app
from verify.records import Run, RunState, RunSummary, Status
from verify.render import render_runs, render_runs_json
from verify.store import open_store


def run_list(db: Path, *more: str) -> Result:
    """`verify runs list` on this database."""
    return CliRunner().invoke(app, ["runs", "list", "--db", str(db), *more], prog_name="verify")


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A database with a finished run, a failed one after it, and one still going."""
    path = tmp_path / "verify.db"
    with open_store(path) as store:
        for minutes, state in enumerate((RunState.DONE, RunState.FAILED, RunState.RUNNING)):
            began = repeat(STARTED + timedelta(minutes=minutes))
            run = store.begin_run("0.1", f"verify claims {state}.txt", now=began.__next__)
            if state is RunState.DONE:
                store.save_result(run, RESULT, now=lambda: STARTED)
            elif state is RunState.FAILED:
                store.end_run(run, state, now=lambda: STARTED)
    return path


def test_the_newest_run_comes_first(db):
    """In the list for people and in JSON."""
    listed = json.loads(run_list(db, "--json").stdout)
    assert [each["state"] for each in listed] == ["running", "failed", "done"]
    shown = run_list(db).stdout
    assert shown.index("running.txt") < shown.index("failed.txt") < shown.index("done  ")


def test_a_finished_run_says_what_it_found(db):
    """Headline, when, result, and how many findings have which status."""
    done = json.loads(run_list(db, "--json").stdout)[-1]
    with open_store(db, is_readonly=True) as store:
        run, result = store.load_run()
    assert done["title"] == " ".join(ARTICLE.title.split())
    assert done["result"] == run.result_id
    assert done["started_at"] == STARTED.isoformat()
    statuses = [str(finding.status) for finding in result.findings]
    assert done["counts"] == {status: statuses.count(status) for status in statuses}
    shown = run_list(db).stdout
    assert run.result_id in shown
    assert f"{len(statuses)} claims" in shown


def test_a_run_without_a_result_is_known_by_its_command(db):
    """It has no headline, and says so."""
    running = json.loads(run_list(db, "--json").stdout)[0]
    assert (running["title"], running["result"], running["counts"]) == ("unknown", "", {})
    assert running["ended_at"] == "unknown"
    assert "verify claims running.txt" in run_list(db).stdout
    assert "3 runs, 1 not finished" in run_list(db).stdout


@pytest.mark.parametrize("width", [40, 80, 119, 120, 180])
def test_no_line_is_wider_than_the_terminal(width):
    """A table where there is room, lines below one another where there is not."""
    run = Run("20161120-150405", datetime(2016, 11, 20, tzinfo=UTC), "0.1", RunState.DONE)
    summary = RunSummary(run, "A headline of many words " * 8, tuple((one, 7) for one in Status))
    shown = render_runs([summary] * 3, width=width)
    assert max(map(len, shown.splitlines())) <= width
    assert shown.count(run.id) == 3


def test_a_database_without_runs_says_so(tmp_path):
    """An empty list is no mistake."""
    open_store(tmp_path / "verify.db").close()
    assert run_list(tmp_path / "verify.db").stdout == "no run is stored\n"
    assert render_runs_json([]) == "[]\n"


def test_a_missing_database_is_said(tmp_path):
    """With what makes one."""
    ended = run_list(tmp_path / "none.db")
    assert ended.exit_code == 2
    assert "there is no database" in ended.stderr


def test_report_lists_the_same(db):
    """`verify report --list` is the older name."""
    ended = CliRunner().invoke(app, ["report", "--list", "--db", str(db)], prog_name="verify")
    assert ended.stdout == run_list(db).stdout
