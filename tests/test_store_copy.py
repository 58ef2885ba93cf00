"""Before an older database is changed for good, a copy of it as it was is kept beside it."""

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.cli_story import write_story
from tests.test_store_migration import Rows, build_first, opened, read_rows, save_all
from verify.cli.app import app
from verify.errors import StoreError, StoreFull, StoreNewer
from verify.records import Run
from verify.store import open_store
from verify.store.copying import keep_copy
from verify.store.migrations import SCHEMA_VERSION

NAME = f"verify.before-schema-{SCHEMA_VERSION}"


@pytest.fixture
def old(tmp_path: Path) -> tuple[Path, Run, Rows]:
    """A database of the first version alone in its folder, its run, and all its rows."""
    (tmp_path / "made").mkdir()
    run = save_all(tmp_path / "made" / "new.db")
    with opened(tmp_path / "made" / "new.db") as connection:
        content = read_rows(connection)
    shutil.rmtree(tmp_path / "made")
    path = tmp_path / "verify.db"
    build_first(path, content)
    with opened(path) as connection:
        return path, run, read_rows(connection)


def files_of(path: Path) -> set[str]:
    """What lies beside a database, SQLite's own side files left out."""
    return {one.name for one in path.parent.iterdir() if not one.name.endswith(("-wal", "-shm"))}


def test_the_copy_is_the_database_as_it_was(old):
    """Every row of it, under a name that says before what; the notice says where."""
    path, run, before = old
    told: list[str] = []
    with open_store(path, notice=told.append) as store:
        assert store.load_run()[0] == run
    copy = path.with_name(f"{NAME}.db")
    (words,) = told
    assert str(copy) in words
    assert str(path) in words
    with opened(copy) as connection:
        assert read_rows(connection) == before
        assert connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
    assert files_of(path) == {"verify.db", f"{NAME}.db"}


def test_a_database_of_this_version_is_not_copied(old):
    """Nor is a new one, nor one that has been brought up to date."""
    path, _, _ = old
    told: list[str] = []
    open_store(path).close()
    open_store(path, notice=told.append).close()
    open_store(path.with_name("other.db"), notice=told.append).close()
    assert told == []
    assert files_of(path) == {"verify.db", f"{NAME}.db", "other.db"}


def test_no_copy_is_ever_written_over(old):
    """Whatever has its name already stays, and the copy gets the next number."""
    path, _, before = old
    path.with_name(f"{NAME}.db").write_text("mine")
    path.with_name(f"{NAME}-2.db").mkdir()
    open_store(path).close()
    assert path.with_name(f"{NAME}.db").read_text() == "mine"
    with opened(path.with_name(f"{NAME}-3.db")) as connection:
        assert read_rows(connection) == before


def test_a_migration_that_fails_leaves_no_copy_behind(old):
    """The database is as it was, so it needs none."""
    path, _, before = old
    with opened(path) as connection:
        connection.execute("CREATE TABLE run_pages (mine TEXT)")
    with pytest.raises(StoreError):
        open_store(path)
    with opened(path) as connection:
        after = read_rows(connection)
    assert after.pop("run_pages") == []
    assert after == before
    assert files_of(path) == {"verify.db"}


def test_a_disk_that_is_full_after_the_copy_loses_nothing(old):
    """The database is as it was, and the copy, which nobody needs then, makes room again."""
    path, _, before = old
    with opened(path) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    with pytest.raises(StoreFull):
        open_store(path, page_limit=pages)
    with opened(path) as connection:
        assert read_rows(connection) == before
    assert files_of(path) == {"verify.db"}


def test_what_is_still_in_the_side_file_is_in_the_copy(old):
    """A program that was killed leaves its last rows there."""
    path, _, _ = old
    with opened(path) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE runs SET command = 'in the side file'")
        copy = keep_copy(path, schema=7)
    with opened(copy) as connection:
        assert connection.execute("SELECT command FROM runs").fetchone()[0] == "in the side file"


def test_without_room_for_the_copy_the_whole_is_refused(old):
    """The command ends with one sentence, and the database has not changed by a byte."""
    path, _, before = old
    size = path.stat().st_size

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, size // 2))

    done = subprocess.run(
        [sys.executable, "-m", "verify", "runs", "list"],
        cwd=path.parent,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "nothing was changed in it" in done.stderr
    assert "Traceback" not in done.stderr
    with opened(path) as connection:
        assert read_rows(connection) == before
    assert files_of(path) == {"verify.db"}


def test_a_folder_that_may_not_be_written_is_said(old):
    """A file in the way of the copy stands for it: tests may run as root."""
    path, _, _ = old
    path.with_name(f".verify.db.copy-{os.getpid()}").mkdir()
    with pytest.raises(StoreFull, match="nothing was changed in it"):
        open_store(path)


def test_a_later_version_is_refused_without_a_copy(old):
    """It is not ours to touch."""
    path, _, _ = old
    with opened(path) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('verify', '9999_later', '2030-01-01')"
        )
    with pytest.raises(StoreNewer):
        open_store(path)
    assert files_of(path) == {"verify.db"}


@pytest.mark.parametrize("command", [("runs", "list"), ("report", "--list"), ("runs", "replay")])
def test_any_command_on_an_older_database_brings_it_up_to_date(old, command):
    """The first that meets it says where the copy is; the next has nothing to say."""
    path, run, _ = old
    ended = CliRunner().invoke(app, [*command, "--db", str(path)], prog_name="verify")
    assert f"{NAME}.db" in ended.stderr
    again = CliRunner().invoke(app, ["runs", "list", "--db", str(path)], prog_name="verify")
    assert run.id in again.stdout
    assert again.stderr == ""


def start_claims(folder: Path) -> subprocess.Popen[bytes]:
    """Begin `verify claims` on the story in this folder."""
    command = ("claims", "article.txt", "--published", "2016-11-20", "--reader", "none", "--json")
    return subprocess.Popen(
        [sys.executable, "-m", "verify", *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("kind", ["new", "old"])
def test_two_runs_at_once_on_one_database_both_end_well(tmp_path, old, kind):
    """Whether they make it or bring it up to date: both find the same, and there is one copy."""
    folder = tmp_path / "story"
    folder.mkdir()
    write_story(folder)
    if kind == "old":
        shutil.copy(old[0], folder / "verify.db")
    runs = [start_claims(folder) for _ in range(3)]
    ended = [(run.communicate(timeout=120), run.returncode) for run in runs]
    assert [code for _, code in ended] == [0, 0, 0], ended
    with open_store(folder / "verify.db") as store:
        store.check_soundness()
        done = [run for run in store.list_runs() if run.version != "0.1"]
    assert len({run.id for run in done}) == 3
    assert len({run.result_id for run in done}) == 1
    copies = [one.name for one in folder.iterdir() if "before-schema" in one.name]
    assert copies == ([f"{NAME}.db"] if kind == "old" else [])
    assert sum(b"a copy as it was" in told for (_, told), _ in ended) == len(copies)
