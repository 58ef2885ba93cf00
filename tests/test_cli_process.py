"""The real program in a real process: streams, signals, terminals, and what --help loads."""

import fcntl
import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.cli_story import write_story
from verify.cli.progress import LONG_TEXT
from verify.records import RunState
from verify.store import open_store

VERIFY = (sys.executable, "-m", "verify")
HEAVY = ("trafilatura", "sqlite_utils", "rich", "pebble", "yaml", "rapidfuzz", "pydantic", "lxml")


@pytest.fixture
def story(tmp_path) -> Path:
    """A folder with an article, its reports and sources.toml."""
    return write_story(tmp_path)


def run(*arguments: str, cwd: Path, **more: object) -> subprocess.CompletedProcess[str]:
    """Run verify to its end in cwd."""
    return subprocess.run(
        [*VERIFY, *arguments], cwd=cwd, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.parametrize(
    "arguments", [("--help",), ("claims", "--help"), ("sources", "list", "--help"), ("--version",)]
)
def test_help_loads_nothing_heavy(arguments, tmp_path):
    """What makes help slow is not loaded for it."""
    script = (
        "import sys\n"
        "from verify.cli.app import app\n"
        f"try:\n    app({list(arguments)!r})\n"
        f"finally:\n    print([n for n in {HEAVY!r} if n in sys.modules], file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0
    assert result.stderr == "[]\n"


def test_stdout_carries_results_only(story):
    """JSON on stdout can be piped while stages are told on stderr."""
    result = run("claims", "article.txt", "--published", "2016-11-20", "--json", cwd=story)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["findings"]
    assert "claims judged" in result.stderr


def test_a_reader_that_leaves_early_is_no_error(story):
    """`verify claims … | head -1` ends quietly."""
    command = f"{' '.join(VERIFY)} claims article.txt -q | head -c 1"
    result = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=story,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0
    assert result.stderr == ""


def test_a_full_disk_under_stdout_is_one_sentence(story):
    """/dev/full refuses every byte; the run is stored all the same."""
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [*VERIFY, "claims", "article.txt", "-q"],
            cwd=story,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert result.returncode == 2
    assert result.stderr.startswith("Error: standard output could not be written")
    assert "Traceback" not in result.stderr
    with open_store(story / "verify.db", is_readonly=True) as store:
        assert [one.state for one in store.list_runs()] == [RunState.DONE]


def test_a_full_disk_under_a_list_of_claims_speaks_of_no_run(story):
    """Splitting stores nothing that a report could be written from."""
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [*VERIFY, "split", "article.txt", "-q"],
            cwd=story,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert result.returncode == 2
    assert "run the same command again" in result.stderr
    assert "verify report" not in result.stderr


@pytest.mark.parametrize(
    ("command", "words"),
    [("claims", "What was already stored stays"), ("split", "Nothing was written.")],
)
def test_ctrl_c_while_the_article_is_awaited(tmp_path, command, words):
    """Nothing is read yet: exit code 130, one sentence, no traceback."""
    fifo = tmp_path / "article"
    os.mkfifo(fifo)
    write_story(tmp_path)
    process = start(command, "article", cwd=tmp_path)
    with fifo.open("w"):  # opens once verify reads at the other end, and holds it there
        os.killpg(process.pid, signal.SIGINT)
        _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert f"Interrupted. {words}" in stderr
    assert "Traceback" not in stderr


def test_ctrl_c_in_the_middle_keeps_what_is_stored(story):
    """The run is marked as interrupted, and the same command then finishes on the same database."""
    filler = (story / "reports" / "quay-gazette.txt").read_text(encoding="utf-8")
    for number in range(40):
        outlet = f"Outlet {number} {'x' * 300}"
        text = filler.replace("Quay Gazette", outlet).replace("300,000", f"{number + 300},000")
        (story / "reports" / f"more-{number}.txt").write_text(text, encoding="utf-8")
    command = ("claims", "article.txt", "--published", "2016-11-20", "-v")
    # A pipe of one page that nobody empties: the program cannot get past its first reports.
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    process = start(*command, cwd=story, stderr=writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as told:
        while "sources asked" not in told.readline():
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)
        rest = told.read()
        process.communicate(timeout=60)
    assert process.returncode == 130, rest
    assert "Interrupted." in rest
    assert "Traceback" not in rest
    assert states(story) == [RunState.INTERRUPTED]
    again = run(*command, cwd=story)
    assert again.returncode == 0, again.stderr
    assert states(story) == [RunState.INTERRUPTED, RunState.DONE]


def start(*arguments: str, cwd: Path, stderr: int = subprocess.PIPE) -> subprocess.Popen[str]:
    """Start verify in a process group of its own, as a terminal would."""
    return subprocess.Popen(
        [*VERIFY, *arguments],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        start_new_session=True,
    )


def states(folder: Path) -> list[RunState]:
    """How the stored runs ended, the oldest first."""
    with open_store(folder / "verify.db", is_readonly=True) as store:
        return [one.state for one in store.list_runs()]


def on_terminal(folder: Path, columns: int, command: str = "claims", **environment: str) -> str:
    """What a terminal of so many columns shows of a whole run, escapes and all."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "verify", command, "article.txt", "--published", "2016-11-20"],
        cwd=str(folder),
        env={"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"} | environment,
        dimensions=(40, columns),
        encoding="utf-8",
        timeout=120,
    )
    shown: str = child.read()
    child.close()
    assert child.exitstatus == 0, shown
    return shown


def test_a_terminal_gets_colours_and_bars(story):
    """On a terminal there is a bar for each stage, and the report is coloured."""
    shown = on_terminal(story, 100)
    assert "\x1b[1;31m" in shown or "\x1b[33m" in shown
    assert "━" in shown
    assert "claims judged" in shown


def test_a_long_text_has_a_bar_while_it_is_split_and_a_short_one_none(story):
    """Who splits a book sees how far it is."""
    assert "sentences split" not in on_terminal(story, 100, "split")
    cheers = "Hurray for the bridge! " * (LONG_TEXT // 20)
    (story / "article.txt").write_text(f"The bridge was opened.\n{cheers}\n", encoding="utf-8")
    shown = on_terminal(story, 100, "split")
    assert "sentences split" in shown
    assert "The bridge was opened." in shown


def test_no_color_leaves_the_report_plain(story):
    """NO_COLOR is respected; signs and words say the same."""
    shown = on_terminal(story, 80, NO_COLOR="1")
    assert "\x1b[1;31m" not in shown
    assert "\x1b[33m" not in shown
    assert "contested" in shown


def test_a_terminal_as_stdin_is_told_what_is_awaited(tmp_path):
    """`verify split -` typed by hand says what it waits for."""
    primary, secondary = pty.openpty()
    os.write(primary, b"The harbour bridge of Velmora was opened on Saturday by the mayor.\n\x04")
    result = subprocess.run(
        [*VERIFY, "split", "-"],
        cwd=tmp_path,
        stdin=secondary,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    os.close(primary)
    os.close(secondary)
    assert result.returncode == 0, result.stderr
    assert "Ctrl-D" in result.stderr
    assert "1 claim" in result.stdout


def test_shell_completion_knows_the_commands(tmp_path):
    """Typer's completion answers with our commands."""
    environment = os.environ | {"_VERIFY_COMPLETE": "complete_bash", "COMP_WORDS": "verify cl"}
    script = "from verify.cli import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", script],
        env=environment | {"COMP_CWORD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stdout.split() == ["claims"]
