"""Whatever happens to the file or the run, an error says what to do and nothing stored is lost."""

import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.store_content import read_content
from tests.store_records import EXTRACTOR, PAGES, REPORTS, RESULT, make_page
from verify.errors import StoreBusy, StoreCorrupt, StoreError, StoreFull, StoreNewer
from verify.records import Page
from verify.store import open_store

ROOT = Path(__file__).parents[1]
SOON_S = 0.05


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A closed database with one finished run."""
    path = tmp_path / "verify.db"
    with open_store(path) as store:
        store.save_result(store.begin_run("0.1", ""), RESULT)
    return path


def make_random_page(size_bytes: int) -> Page:
    """Return a page that does not compress."""
    return make_page(REPORTS[0], random.Random(size_bytes).randbytes(size_bytes))


def change(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.execute(sql)
        connection.commit()
    finally:
        connection.close()


def run_child(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own, with verify and these tests in reach."""
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=60
    )


# A whole run, that kills itself (-9) where its second argument says.
RUN_SCRIPT = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from tests.store_records import *
from verify.store import open_store

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def until(stage, rows):
    for number, row in enumerate(rows):
        if stage == sys.argv[2] and number == 1:
            die()
        yield row

def clock():
    if sys.argv[2] == "result":
        die()
    return datetime.now(UTC)

with open_store(Path(sys.argv[1])) as store:
    run = store.begin_run("0.1", "verify claims ferries.txt")
    store.save_claims(ARTICLE, until("claims", CLAIMS))
    store.save_answers([BLOCK], until("answers", ANSWERS))
    store.save_pages(until("pages", PAGES), run=run)
    store.save_reports(until("reports", REPORTS), extractor=EXTRACTOR)
    store.save_result(run, RESULT, now=clock)
    if sys.argv[2] == "open":
        die()
"""


@pytest.mark.parametrize("stage", ["claims", "answers", "pages", "reports", "result", "open"])
def test_a_killed_run_and_its_repetition_leave_what_one_run_leaves(tmp_path: Path, stage: str):
    """Killed (-9) within any stage: the stages before are there, and nothing is doubled."""
    killed, whole = tmp_path / "killed.db", tmp_path / "whole.db"
    assert run_child(RUN_SCRIPT, str(killed), stage).returncode == -9
    after_kill = read_content(killed)
    assert run_child(RUN_SCRIPT, str(killed), "never").returncode == 0
    assert run_child(RUN_SCRIPT, str(whole), "never").returncode == 0
    final = read_content(killed)
    assert final == read_content(whole)
    assert all(set(rows) <= set(final[table]) for table, rows in after_kill.items())
    assert bool(after_kill["claims"]) == (stage != "claims")
    assert bool(after_kill["extractions"]) == (stage in ("result", "open"))
    assert bool(after_kill["findings"]) == (stage == "open")
    with open_store(killed) as store:
        store.check_soundness()
        assert len(store.list_runs()) == 2
        assert store.load_run()[1] == RESULT


def test_runs_at_the_same_time_share_a_new_database(tmp_path: Path):
    """Each makes or finds the tables, waits for the others, and the rows are there once."""
    path = tmp_path / "verify.db"
    command = [sys.executable, "-c", RUN_SCRIPT, str(path), "never"]
    children = [
        subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(3)
    ]
    errors = [child.communicate(timeout=60)[1] for child in children]
    assert [child.returncode for child in children] == [0, 0, 0], errors
    with open_store(path) as store:
        assert len(store.list_runs()) == 3
        assert store.load_run()[1] == RESULT
    assert len(read_content(path)["findings"]) == len(RESULT.findings)


def test_a_writer_waits_for_another_one(filled: Path):
    """The lock is let go while the second waits, and both have written in the end."""
    holder = sqlite3.connect(filled, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    is_asking = threading.Event()
    done: list[str] = []

    def write() -> None:
        with open_store(filled) as store:
            is_asking.set()
            done.append(store.begin_run("0.1", "").id)

    writer = threading.Thread(target=write)
    writer.start()
    is_asking.wait(timeout=30)
    holder.execute("COMMIT")
    holder.close()
    writer.join(timeout=30)
    assert len(done) == 1


def test_a_database_held_by_another_program_is_busy(filled: Path):
    """Reading goes on meanwhile; writing gives up after its time and says who is at fault."""
    holder = sqlite3.connect(filled, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with open_store(filled, busy_timeout_s=SOON_S) as store:
            assert store.load_run()[1] == RESULT
            with pytest.raises(StoreBusy, match=r"held by another program.*run again"):
                store.begin_run("0.1", "")
    finally:
        holder.close()
    with open_store(filled) as store:
        assert store.begin_run("0.1", "").id


def test_a_new_database_held_by_another_program_is_busy(tmp_path: Path):
    """The tables cannot be made, and nothing half-made is left."""
    path = tmp_path / "verify.db"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(StoreBusy):
            open_store(path, busy_timeout_s=SOON_S)
    finally:
        holder.close()
    assert not path.exists() or path.stat().st_size == 0


@pytest.mark.parametrize("is_readonly", [False, True])
@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO _sqlite_migrations VALUES (99, 'verify', '9999_future', 'then')",
        "PRAGMA user_version = 999",
    ],
)
def test_a_database_of_a_later_version_is_refused(filled: Path, sql: str, is_readonly: bool):  # noqa: FBT001  pytest passes parameters by name
    """Writing into tables it does not know could spoil them."""
    change(filled, sql)
    before = read_content(filled)
    with pytest.raises(StoreNewer, match=r"later version of verify.*update verify"):
        open_store(filled, is_readonly=is_readonly)
    assert read_content(filled) == before


def test_a_database_of_another_program_is_refused(tmp_path: Path):
    """A mistyped --db must not fill somebody's photo catalogue with tables."""
    path = tmp_path / "photos.db"
    change(path, "CREATE TABLE photos (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"another program.*--db"):
        open_store(path)
    assert path.read_bytes() == before


def halve(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def fill_with_noise(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(20_000))


def cut_into_the_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


@pytest.mark.parametrize("is_readonly", [False, True])
@pytest.mark.parametrize("damage", [halve, fill_with_noise, cut_into_the_header])
def test_a_damaged_database_is_told_and_left_alone(
    filled: Path,
    damage: Callable[[Path], None],
    is_readonly: bool,  # noqa: FBT001  pytest passes parameters by name
):
    """The error names a way out, and not a byte is changed."""
    damage(filled)
    before = filled.read_bytes()
    with pytest.raises(StoreCorrupt, match=r"not a sound SQLite database.*nothing was changed"):
        open_store(filled, is_readonly=is_readonly)
    assert filled.read_bytes() == before


def test_damage_in_the_middle_is_found_when_it_is_met(filled: Path):
    """Opening reads only the beginning; reading and the doctor's check find the rest."""
    connection = sqlite3.connect(filled)
    sql = "SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = 'findings'"
    number = connection.execute(sql).fetchone()[0]
    connection.close()
    content = bytearray(filled.read_bytes())
    content[4096 * (number - 1) : 4096 * number] = random.Random(2).randbytes(4096)
    filled.write_bytes(content)
    with open_store(filled, is_readonly=True) as store:
        with pytest.raises(StoreCorrupt):
            store.load_run()
        with pytest.raises(StoreCorrupt):
            store.check_soundness()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE evidence SET relation = 'perhaps'",
        "UPDATE findings SET status = ''",
        "UPDATE runs SET started_at = 'yesterday'",
        "DELETE FROM claims",
        "DELETE FROM articles",
    ],
)
def test_rows_another_hand_spoiled_are_told(filled: Path, sql: str):
    """A value no version of verify writes is damage, not a crash."""
    change(filled, sql)
    with open_store(filled) as store, pytest.raises(StoreCorrupt, match="cannot have written"):
        store.load_run()


def test_a_row_that_points_nowhere_is_found_by_the_check(filled: Path):
    """Reading may never meet it; `verify doctor` asks for this check."""
    change(filled, "DELETE FROM publishers")
    with open_store(filled) as store, pytest.raises(StoreCorrupt, match="points to none of"):
        store.check_soundness()


def test_a_full_disk_loses_only_what_did_not_fit(filled: Path):
    """The stage that did not fit is taken back whole; with room again, the run goes on."""
    before = read_content(filled)
    limit = filled.stat().st_size // 4096 + 5
    with open_store(filled, page_limit=limit) as store:
        with pytest.raises(StoreFull, match=r"disk is full.*what was stored before is safe"):
            store.save_pages([PAGES[0], make_random_page(500_000)], run=store.begin_run("0.1", ""))
        assert store.load_run()[1] == RESULT
    assert read_content(filled) == before
    with open_store(filled) as store:
        store.save_pages([PAGES[0], make_random_page(500_000)], run=store.begin_run("0.1", ""))
        store.check_soundness()


def test_a_new_database_on_a_full_disk_is_told(tmp_path: Path):
    """Not even the tables fit."""
    with pytest.raises(StoreFull):
        open_store(tmp_path / "verify.db", page_limit=10)


def test_a_write_the_system_refuses_is_told(filled: Path):
    """Here a limit on the size of files stands for the disk's end."""
    script = """
import resource, sys
from pathlib import Path
from tests.test_store_faults import make_random_page
from verify.errors import StoreFull
from verify.store import open_store
with open_store(Path(sys.argv[1])) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    try:
        store.save_pages([make_random_page(2_000_000)], run=store.begin_run("0.1", ""))
    except StoreFull as error:
        print(error)
"""
    finished = run_child(script, str(filled))
    assert "what was stored before is safe" in finished.stdout, finished.stderr
    with open_store(filled) as store:
        assert store.load_run()[1] == RESULT
        store.check_soundness()


def test_a_place_where_no_file_can_be_is_told(tmp_path: Path):
    """A missing folder, a folder of that name, a system folder."""
    for path in (tmp_path / "none" / "verify.db", tmp_path, Path("/proc/verify.db")):
        with pytest.raises(StoreFull, match="cannot be opened or created"):
            open_store(path)


def test_a_readonly_store_reads_and_does_not_write(filled: Path):
    """`verify report` opens it so."""
    before = filled.read_bytes()
    with open_store(filled, is_readonly=True) as store:
        assert store.load_run()[1] == RESULT
        with pytest.raises(StoreFull, match="cannot be written"):
            store.begin_run("0.1", "")
    assert filled.read_bytes() == before


def test_a_readonly_store_needs_a_database(tmp_path: Path):
    """It makes none, and refuses one that holds nothing."""
    with pytest.raises(StoreError, match="no database at"):
        open_store(tmp_path / "verify.db", is_readonly=True)
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match="not yet a database of this version"):
        open_store(tmp_path / "empty.db", is_readonly=True)
    assert not (tmp_path / "verify.db").exists()


def test_a_file_and_folder_that_may_not_be_written_can_still_be_read():
    """A database handed out on a read-only share: reading works, writing is refused in words."""
    # Root may write anywhere, so the child becomes nobody once all it imports is loaded.
    script = """
import os, sys
from pathlib import Path
import sqlite_utils
from tests.store_records import RESULT
from verify.errors import StoreFull
from verify.store import open_store
path = Path(sys.argv[1])
with open_store(path) as store:
    store.save_result(store.begin_run("0.1", ""), RESULT)
path.chmod(0o444)
path.parent.chmod(0o555)
if os.geteuid() == 0:
    os.setuid(65534)
with open_store(path, is_readonly=True) as store:
    print(store.load_run()[1] == RESULT)
try:
    with open_store(path) as store:
        store.begin_run("0.1", "")
except StoreFull as error:
    print(error)
"""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        finished = run_child(script, f"{folder}/verify.db")
        Path(folder).chmod(0o755)
    told = finished.stdout.splitlines()
    assert told[:1] == ["True"], finished.stderr
    assert "may write there" in told[1] or "may be written" in told[1]


def test_a_closed_store_says_so(filled: Path):
    """No error of SQLite's own reaches the caller; closing twice does no harm."""
    store = open_store(filled)
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.list_runs()


def test_an_error_while_saving_takes_the_whole_stage_back(filled: Path):
    """Whatever stops a stage, Ctrl-C included, leaves no half of it."""
    before = read_content(filled)

    def interrupted() -> Iterator[Page]:
        yield replace(PAGES[0], sha256=sha256(b"other").hexdigest(), body=b"other")
        raise KeyboardInterrupt

    with open_store(filled) as store:
        with pytest.raises(KeyboardInterrupt):
            store.save_pages(interrupted(), run=store.begin_run("0.1", ""))
        store.save_reports(REPORTS, extractor=EXTRACTOR)
    assert read_content(filled) == before
