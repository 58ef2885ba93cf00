"""Every command does its whole job on real files, and every mistake ends as one sentence."""

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from tests.cli_story import write_story
from verify.cli.app import app
from verify.cli.guard import guarded
from verify.errors import VerifyError
from verify.store import open_store
from verify.version import __version__


def run(*arguments: str, text: str | None = None) -> Result:
    """Run one command in this process, as main() would."""
    return CliRunner().invoke(app, list(arguments), prog_name="verify", input=text)


@pytest.fixture(scope="module")
def story(tmp_path_factory) -> Path:
    """The made-up story, with one finished run in its verify.db."""
    folder = write_story(tmp_path_factory.mktemp("story"))
    made = run_claims(folder, "--published", "2016-11-20", "-q")
    assert made.exit_code == 0, made.stderr
    return folder


@pytest.fixture
def here(story, tmp_path, monkeypatch) -> Path:
    """A folder of its own with the story's article and sources, and no database yet."""
    monkeypatch.chdir(tmp_path)
    return write_story(tmp_path)


def run_claims(folder: Path, *more: str) -> Result:
    """`verify claims` on the story in folder."""
    files = ("--sources", str(folder / "sources.toml"), "--db", str(folder / "verify.db"))
    return run("claims", str(folder / "article.txt"), *files, *more)


def run_report(folder: Path, *more: str) -> Result:
    """`verify report` on the stored run of the story in folder."""
    return run("report", "--db", str(folder / "verify.db"), *more)


def told(result: Result) -> str:
    """What stderr said of a refused command, which must be exit code 2 without a traceback."""
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
    return " ".join(result.stderr.split())


def test_claims_prints_the_report_and_progress_apart(here):
    """Results go to stdout, a line for each stage to stderr."""
    result = run_claims(here, "--published", "2016-11-20")
    assert result.exit_code == 0
    assert "470,000 there" in " ".join(result.stdout.split())
    assert "claims found: " in result.stderr
    assert "claims judged: " in result.stderr
    assert "claims judged" not in result.stdout


def test_quiet_claims_says_nothing_on_stderr(here):
    """-q leaves the report alone on the screen."""
    result = run_claims(here, "--published", "2016-11-20", "-q")
    assert result.exit_code == 0
    assert result.stderr == ""


def test_a_matched_status_is_exit_code_1(here):
    """A script can stop on disputed claims."""
    assert run_claims(here, "-q", "--fail-on", "contested,contradicted").exit_code == 1
    assert run_claims(here, "-q", "--fail-on", "unverifiable").exit_code == 0


def test_a_source_that_cannot_be_asked_is_exit_code_3(here):
    """The run is done and says so; a matched status goes before."""
    with (here / "sources.toml").open("a") as file:
        file.write('\n[[source]]\nkind = "folder"\nname = "gone"\npath = "nowhere"\n')
    result = run_claims(here, "-q")
    assert result.exit_code == 3
    assert "gone: could not be asked" in " ".join(result.stdout.split())
    assert run_claims(here, "-q", "--fail-on", "contested,contradicted").exit_code == 1


def test_json_is_written_to_the_file_asked_for(here):
    """-o x.json needs no --format, and stdout stays empty."""
    result = run_claims(here, "-q", "-o", "out.json")
    assert result.exit_code == 0
    assert result.stdout == ""
    made = json.loads((here / "out.json").read_text(encoding="utf-8"))
    assert {"article", "findings", "run", "sources", "summary"} <= made.keys()


def test_check_judges_one_claim(here):
    """A claim given by hand is held against the same reports."""
    words = "More than 300,000 people crossed the harbour bridge on foot."
    files = ("--sources", "sources.toml", "--published", "2016-11-20")
    result = run("check", words, *files, "--context", "article.txt", "--json", "-q")
    assert result.exit_code == 0, result.stderr
    findings = json.loads(result.stdout)["findings"]
    assert [finding["claim"]["text"] for finding in findings] == [words]
    assert findings[0]["origins_against"]


def test_check_refuses_an_empty_claim(here):
    """There is nothing to look for."""
    assert "the claim is empty" in told(run("check", "  "))


@pytest.mark.parametrize("words", ["Will it last?", "“Will it last?”", "It stands. Will it last? "])
def test_check_refuses_a_question(here, words):
    """Nobody can bear out a question; nothing is read or kept."""
    assert "write the claim as a statement" in told(run("check", words))
    assert not (here / "verify.db").exists()


@pytest.mark.parametrize("words", ['He asked: "Will it last?"', "“Will it last?” he asked."])
def test_a_statement_with_a_question_in_it_is_checked(here, words):
    """Who asked what can be reported; the claim heads its report."""
    result = run("check", words, "-q")
    assert result.exit_code == 0, result.stderr
    assert "Will it last?" in result.stdout.splitlines()[0]


def test_a_claim_with_an_article_around_it_has_its_place_there(here):
    """Where its words stand in it; a claim in other words has none."""

    def check(words: str) -> dict[str, Any]:
        files = ("--sources", "sources.toml", "--db", "verify.db", "--context", "article.txt")
        result = run("check", words, *files, "-q", "--json")
        assert result.exit_code == 0, result.stderr
        claim: dict[str, Any] = json.loads(result.stdout)["findings"][0]["claim"]
        return claim

    text = (here / "article.txt").read_text(encoding="utf-8")
    words = "More than 300,000 people crossed the harbour bridge on foot."
    (span,) = check(words)["spans"]
    assert text[span["start"] : span["end"]] == words
    assert check("More than 310,000 people crossed the harbour bridge.")["spans"] == []
    explained = run("report", "--db", "verify.db", "--explain", "1")
    assert "nowhere: the claim was given by hand" in explained.stdout


def test_split_reads_stdin():
    """`-` is standard input."""
    text = "The harbour bridge of Velmora was opened on Saturday by the mayor.\n"
    result = run("split", "-", "--format", "csv", text=text)
    assert result.exit_code == 0
    assert "harbour bridge of Velmora" in result.stdout


def test_a_text_without_claims_is_refused(here):
    """Nothing was checked, which must not look like nothing wrong; the message says how to see."""
    (here / "article.txt").write_text("Who knows? Who can say?\n")
    assert "no checkable claim" in told(run_claims(here, "-q"))


def test_report_shows_the_stored_run_again(story):
    """The same findings come out of the database, in every form."""
    assert "470,000 there" in " ".join(run_report(story).stdout.split())
    made = json.loads(run_report(story, "--json").stdout)
    assert made["run"]["state"] == "done"
    assert run_report(story, "--format", "markdown").stdout.startswith("# Crowds walk")
    assert run_report(story, "--format", "csv").stdout.startswith("number,status")


def test_report_explains_a_claim(story):
    """--explain shows the arithmetic behind one finding."""
    result = run_report(story, "--explain", "2")
    assert result.exit_code == 0
    assert "Claim 2 of" in result.stdout
    assert "arithmetic" in result.stdout


def test_report_finds_a_run_by_the_beginning_of_its_id(story):
    """--list names the runs; a few digits are enough."""
    listed = run_report(story, "--list").stdout
    assert "done" in listed
    run_id = json.loads(run_report(story, "--json").stdout)["run"]["id"]
    assert run_id in listed
    assert run_report(story, run_id[:-1], "--json").stdout == run_report(story, "--json").stdout


def test_report_refuses_what_is_not_there(story, tmp_path):
    """A missing run, claim or database is said, with what there is."""
    assert "no run 'x9'" in told(run_report(story, "x9"))
    assert "there is no claim 99" in told(run_report(story, "--explain", "99"))
    assert "there is no database" in told(run("report", "--db", str(tmp_path / "none.db")))


def test_a_second_run_of_the_same_input_changes_no_finding(here):
    """Findings are a function of the input; only the run is another."""
    first = json.loads(run_claims(here, "-q", "--json").stdout)
    second = json.loads(run_claims(here, "-q", "--json").stdout)
    assert first["findings"] == second["findings"]
    assert first["run"]["result"] == second["run"]["result"]
    assert first["run"]["id"] != second["run"]["id"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("claims", "none.txt"), "none.txt does not exist"),
        (("claims", "."), "is a folder"),
        (("claims", "article.txt", "--published", "soon"), "--published"),
        (("claims", "article.txt", "--fail-on", "corroborat"), "did you mean corroborated?"),
        (("claims", "article.txt", "--format", "xml"), "Known are table"),
        (("claims", "article.txt", "--sort", "size"), "--sort does not know"),
        (("claims", "article.txt", "--min-worth", "2"), "from 0 to 1"),
        (("claims", "article.txt", "-o", "none/x.md"), "does not exist"),
        (("claims", "article.txt", "-o", "article.txt"), "would overwrite"),
        (("claims", "article.txt", "--sources", "none.toml"), "none.toml"),
        (("claims", "article.txt", "--wrong"), "--wrong"),
        (("claims",), "INPUT"),
        (("clams",), "claims"),
        (("report", "--explain", "x"), "there is no database"),
        (("browse",), "there is no database"),
    ],
)
def test_a_refused_command_leaves_no_database_behind(here, arguments, words):
    """Options and files are checked before any work."""
    assert words in told(run(*arguments))
    assert not (here / "verify.db").exists()


def test_every_mistake_in_the_sources_is_told_at_once(here):
    """Line numbers and all, and nothing was read."""
    (here / "sources.toml").write_text('[[source]]\nkind = "foldr"\nnmae = "x"\n')
    message = told(run_claims(here, "-q"))
    assert "line 2" in message
    assert "line 3" in message
    assert not (here / "verify.db").exists()


def test_a_database_that_is_none_is_refused_and_left_alone(here):
    """A text file given as --db keeps its text."""
    path = here / "verify.db"
    path.write_text("These are my notes and no database at all.\n" * 50)
    before = path.read_bytes()
    message = told(run_claims(here, "-q"))
    assert "verify.db" in message
    assert path.read_bytes() == before


def test_no_readable_report_is_unverifiable(here):
    """What could not be read never counts as silent."""
    for path in (here / "reports").iterdir():
        path.write_bytes(b"\x00\xff" * 400)
    made = json.loads(run_claims(here, "-q", "--json").stdout)
    assert {finding["status"] for finding in made["findings"]} == {"unverifiable"}


def test_sources_list_shows_each_source(here):
    """As a table and as JSON."""
    assert "harbour reports" in run("sources", "list", "--sources", "sources.toml").stdout
    listed = json.loads(run("sources", "list", "--json").stdout)
    assert [source["name"] for source in listed] == ["harbour reports"]


def test_doctor_finds_a_sound_machine_sound(here):
    """Every line is ok, and nothing is written."""
    before = sorted(here.iterdir())
    result = run("doctor")
    assert result.exit_code == 0, result.output
    assert "PROBLEM" not in result.stdout
    assert sorted(here.iterdir()) == before


def test_doctor_names_what_is_broken_and_looks_on(here):
    """A broken database is exit code 2; the lines after it are still there."""
    (here / "verify.db").write_text("no database" * 100)
    (here / "sources.toml").write_text("[[source]]\n")
    result = run("doctor")
    assert result.exit_code == 2
    assert "PROBLEM  database" in result.stdout
    assert "PROBLEM  sources" in result.stdout
    assert "ok       workers" in result.stdout


def test_an_unexpected_error_is_confessed_without_a_traceback():
    """The user is told that it is a bug, where to say so, and how to see more."""

    def break_down() -> None:
        raise ZeroDivisionError("nothing to divide by")

    with pytest.raises(typer.Exit) as ending:
        guarded(break_down, is_verbose=lambda: False)
    assert ending.value.exit_code == 2


def test_an_expected_error_is_exit_code_2(capsys):
    """Its one sentence goes to stderr."""

    def refuse() -> None:
        raise VerifyError("the thing is not there; bring it")

    with pytest.raises(typer.Exit) as ending:
        guarded(refuse, is_verbose=lambda: False)
    assert ending.value.exit_code == 2
    assert capsys.readouterr().err == "Error: the thing is not there; bring it\n"


def test_version_is_printed():
    """`verify --version` names the program and its version."""
    assert run("--version").stdout == f"verify {__version__}\n"


def test_stored_runs_survive_a_refused_one(story):
    """A broken command after a good one loses nothing."""
    with open_store(story / "verify.db", is_readonly=True) as store:
        before = len(store.list_runs())
    told(run_claims(story, "--published", "soon"))
    with open_store(story / "verify.db", is_readonly=True) as store:
        assert len(store.list_runs()) == before
