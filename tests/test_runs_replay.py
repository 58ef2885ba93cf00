"""A replay judges what is stored with the code of today: the same bytes on any machine."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import typer.testing
from typer.testing import CliRunner

from tests.cli_story import write_story
from tests.reader_models import make_model
from tests.seed_story import BRANNOCH, LIMA, SEEDS
from verify.cli.app import app
from verify.kept_reader import KeptReader, StoredReader
from verify.records import Pair, Reading, RunState
from verify.store import open_store

STORIES = {"lima": LIMA, "brannoch": BRANNOCH}
PAIR = Pair("The ferry left on Monday.", "The ferry left.")
OTHER = Pair("The ferry sank.", "The ferry left.")


def run(*arguments: str) -> typer.testing.Result:
    """Run one command in this process, as main() would."""
    return CliRunner().invoke(app, list(arguments), prog_name="verify")


def check(folder: Path, *more: str) -> str:
    """The JSON of `verify claims` on the story in a folder."""
    files = ("--sources", str(folder / "sources.toml"), "--db", str(folder / "verify.db"))
    day = ("--published", "2016-11-20")
    ended = run("claims", str(folder / "article.txt"), *files, *day, "-q", "--json", *more)
    assert ended.exit_code == 0, ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def seeds(tmp_path_factory) -> dict[str, tuple[Path, str]]:
    """The database of one run on each seed story, and the JSON it printed."""
    made = {}
    for name, story in STORIES.items():
        db = tmp_path_factory.mktemp(name) / "verify.db"
        ended = run(
            *("claims", str(SEEDS / story.article), "--published", story.published, "--offline"),
            *("--sources", str(SEEDS / "sources.toml"), "--db", str(db), "-q", "--json"),
        )
        assert ended.exit_code == 0, ended.stderr
        made[name] = (db, ended.stdout)
    return made


@pytest.fixture
def story(tmp_path) -> Path:
    """The made-up story in a folder of its own, and the folder of a made-up reader beside it."""
    make_model(tmp_path / "model")
    return write_story(tmp_path)


def reader_rows(db: Path) -> int:
    """How many readings are stored."""
    with closing(sqlite3.connect(db)) as connection:
        return int(connection.execute("SELECT count(*) FROM readings").fetchone()[0])


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize(
    "place",
    [
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "271", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "3141", "TZ": "America/Lima", "LANG": "de_DE.UTF-8"},
    ],
    ids=["utc", "kiritimati", "lima"],
)
def test_a_replay_of_a_seed_gives_the_bytes_of_its_run(seeds, tmp_path, name, place):
    """In another process, folder, time zone and locale, with sets in another order."""
    db, first = seeds[name]
    shutil.copy(db, tmp_path / "carried.db")
    done = subprocess.run(
        [sys.executable, "-m", "verify", "runs", "replay", "--db", "carried.db", "--json", "-q"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path), **place},
        capture_output=True,
        check=True,
    )
    assert done.stdout == first.encode()


def test_a_replay_is_a_run_that_says_what_it_replays(story):
    """It has its own id and time, and the same result."""
    first = json.loads(check(story, "--reader", "none"))
    ended = run("runs", "replay", "--db", str(story / "verify.db"))
    assert ended.exit_code == 0
    assert "it comes to the same result" in ended.stderr
    with open_store(story / "verify.db", is_readonly=True) as store:
        before, after = store.list_runs()
    assert (after.replays, before.replays) == (before.id, "")
    assert after.result_id == before.result_id == first["run"]["result"]
    assert after.state is RunState.DONE
    assert f"replays {before.id}" in run("runs", "list", "--db", str(story / "verify.db")).stdout


def test_nothing_but_the_database_is_needed(story):
    """Article, reports, sources and model may be gone."""
    first = check(story, "--reader", str(story / "model"))
    assert reader_rows(story / "verify.db") > 0
    for name in ("reports", "model"):
        shutil.rmtree(story / name)
    for name in ("article.txt", "sources.toml"):
        (story / name).unlink()
    again = run("runs", "replay", "--db", str(story / "verify.db"), "--json")
    assert again.stdout == first
    refused = run("runs", "replay", "--db", str(story / "verify.db"), "--rescore")
    assert refused.exit_code == 2
    assert "does not exist" in refused.stderr


def test_passages_without_a_stored_reading_are_left_unread_and_counted(story):
    """Also where the model could read them: another machine could not."""
    check(story, "--reader", str(story / "model"))
    db = story / "verify.db"
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("DELETE FROM readings")
    ended = run("runs", "replay", "--db", str(db), "--json")
    assert "were never read by" in ended.stderr
    assert "verify runs diff" in ended.stderr
    assert "not among the stored readings" in ended.stdout


def test_rescoring_reads_every_passage_anew(story):
    """What was stored is replaced, and replays go by it from then on."""
    first = check(story, "--reader", str(story / "model"))
    db = story / "verify.db"
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("UPDATE readings SET supports = 0, contradicts = 0, silent = 1")
    by_stored = run("runs", "replay", "--db", str(db), "--json", "-q").stdout
    anew = run("runs", "replay", "--db", str(db), "--json", "-q", "--rescore").stdout
    assert by_stored != first
    assert json.loads(anew)["findings"] == json.loads(first)["findings"]
    again = run("runs", "replay", "--db", str(db), "--json", "-q").stdout
    assert json.loads(again)["findings"] == json.loads(first)["findings"]


def test_another_reader_can_be_asked_only_with_rescore(story):
    """It is named in the result then."""
    check(story, "--reader", "none")
    db = str(story / "verify.db")
    refused = run("runs", "replay", "--db", db, "--reader", "small")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "--rescore" in refused.stderr
    model = str(story / "model")
    ended = run("runs", "replay", "--db", db, "--rescore", "--reader", model, "--json")
    assert json.loads(ended.stdout)["run"]["settings"]["reader"] == model


def test_claims_given_by_hand_are_those_of_the_replay(story):
    """And the result still says whose they are."""
    (story / "claims.txt").write_text("The harbour bridge cost 40 million crowns.\n")
    first = check(story, "--claims", str(story / "claims.txt"), "--reader", "none")
    again = run("runs", "replay", "--db", str(story / "verify.db"), "--json", "-q").stdout
    assert again == first


def test_a_replay_ends_as_its_run_would(story):
    """--fail-on holds here too, and a run that is not there is said."""
    check(story, "--reader", "none")
    db = str(story / "verify.db")
    assert run("runs", "replay", "--db", db, "-q", "--fail-on", "contested").exit_code == 1
    missing = run("runs", "replay", "x9", "--db", db)
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "no run 'x9'" in missing.stderr
    none = run("runs", "replay", "--db", str(story / "none.db"))
    assert none.exit_code == 2
    assert not (story / "none.db").exists()


class CountingReader:
    """Finds every pair supported, and counts what it was asked."""

    name, model_hash, note = "counting", "5a1b", ""

    def __init__(self) -> None:
        self.asked: list[Pair] = []

    def read(self, pairs):
        """Note the pairs, and answer for each."""
        self.asked += pairs
        return [Reading(0.9, 0.04, 0.06) for _ in pairs]


def test_a_pair_is_read_once_by_one_model(tmp_path):
    """Whatever run, and whatever passages it is asked with."""
    reader = CountingReader()
    with open_store(tmp_path / "verify.db") as store:
        KeptReader(reader, store).read([PAIR, PAIR])
        again = KeptReader(reader, store).read([OTHER, PAIR])
        stored = StoredReader("gone", reader.model_hash, "", store)
        other = StoredReader("gone", "another model", "", store)
        assert stored.read([PAIR, OTHER]) == again == [Reading(0.9, 0.04, 0.06)] * 2
        assert not other.read([PAIR])[0].is_read
    assert reader.asked == [PAIR, OTHER]
    assert (stored.missing, other.missing) == (0, 1)


def test_readings_of_very_many_pairs_are_found(tmp_path):
    """More than one statement can name."""
    pairs = [Pair(f"Passage {number}.", "The ferry left.") for number in range(2_000)]
    with open_store(tmp_path / "verify.db") as store:
        store.save_readings("5a1b", {pair: Reading(0.5, 0.25, 0.25, "note") for pair in pairs[1:]})
        known = store.known_readings("5a1b", pairs)
    assert set(known) == set(pairs[1:])
    assert set(known.values()) == {Reading(0.5, 0.25, 0.25, "note")}


def test_a_run_that_asked_for_fewer_silent_reports_replays_to_the_same_result(tmp_path):
    """Its settings come in one order, since a result is named by them too."""
    write_story(tmp_path)
    printed = check(tmp_path, "--enough-read", "2")
    ended = run("runs", "replay", "--db", str(tmp_path / "verify.db"), "--json")
    assert ended.exit_code == 0, ended.stderr
    assert "it comes to the same result" in ended.stderr
    assert json.loads(ended.stdout)["findings"] == json.loads(printed)["findings"]


def test_the_number_of_silent_reports_in_the_sources_file_is_a_setting_of_the_result(tmp_path):
    """The option goes over it, and a replay keeps it without the file."""
    write_story(tmp_path)
    sources = tmp_path / "sources.toml"
    given = sources.read_text(encoding="utf-8")

    def settings(*options):
        return json.loads(check(tmp_path, *options))["run"]["settings"]

    plain = settings()
    sources.write_text(f"[judging]\nenough_read = 2\n{given}", encoding="utf-8")
    assert settings("--enough-read", "4")["enough read"] == "4"
    assert settings("--enough-read", "3") == plain
    assert settings()["enough read"] == "2"
    sources.unlink()
    ended = run("runs", "replay", "--db", str(tmp_path / "verify.db"), "--json")
    assert ended.exit_code == 0, ended.stderr
    assert "it comes to the same result" in ended.stderr


def test_a_replay_of_an_old_run_is_not_the_latest(story):
    """What a report and Datasette show is about the latest pages."""
    db = story / "verify.db"
    first = json.loads(check(story, "--reader", "none"))["run"]["id"]
    page = next(path for path in sorted((story / "reports").iterdir()) if path.is_file())
    page.write_text(page.read_text().replace("the", "the very", 1))
    second = json.loads(check(story, "--reader", "none"))["run"]["id"]
    for replayed in (first, second, ""):
        assert run("runs", "replay", replayed, "--db", str(db)).exit_code == 0
        shown = json.loads(run("report", "--db", str(db), "--json").stdout)["run"]["id"]
        with closing(sqlite3.connect(db)) as connection:
            (listed,) = connection.execute("SELECT run_id FROM latest_results").fetchone()
            pages = connection.execute("SELECT replays FROM runs WHERE id = ?", [shown])
            (of_run,) = pages.fetchone()
        assert shown == listed
        assert (of_run or shown) == second
