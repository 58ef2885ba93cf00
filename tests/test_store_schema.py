"""The database is what its description says, and makes sense without verify."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store_records import ANSWERS, BLOCK, EXTRACTOR, PAGES, REPORTS, RESULT, STARTED
from verify.records import Counting, Relation, RunState
from verify.store import open_store
from verify.store.schema import TABLES, VIEWS

ROOT = Path(__file__).parents[1]
OUR_TABLES = "type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A database with one run, seen as any SQLite tool sees it."""
    path = Path(tmp_path_factory.mktemp("filled")) / "verify.db"
    with open_store(path) as store:
        run = store.begin_run("0.1", "verify claims ferries.txt", now=lambda: STARTED)
        store.save_answers([BLOCK], ANSWERS)
        store.save_pages(PAGES, run=run)
        store.save_reports(REPORTS, extractor=EXTRACTOR)
        store.save_result(run, RESULT, now=lambda: STARTED)
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def ask(connection: sqlite3.Connection, sql: str) -> list[dict[str, object]]:
    return [dict(row) for row in connection.execute(sql).fetchall()]


def names(connection: sqlite3.Connection, where: str) -> set[str]:
    rows = connection.execute(f"SELECT name FROM sqlite_master WHERE {where}")
    return {row["name"] for row in rows if not row["name"].startswith("_")}


def test_every_table_and_view_is_described(filled: sqlite3.Connection):
    """And nothing is described that is not there."""
    assert {table.name for table in TABLES} == names(filled, OUR_TABLES)
    assert {view.name for view in VIEWS} == names(filled, "type = 'view'")


@pytest.mark.parametrize("table", [*TABLES, *VIEWS], ids=lambda table: table.name)
def test_every_column_is_described(filled: sqlite3.Connection, table):
    """In the order of the database, in a sentence or by its name; what is shown first exists."""
    columns = [row["name"] for row in filled.execute(f"PRAGMA table_info({table.name})")]
    assert [name for name, _ in table.columns] == columns
    assert all(text.endswith((".", "…", "| two")) for _, text in table.columns if text)
    shown = {*table.facets, table.label, table.sort.removeprefix("-")} - {""}
    assert shown <= set(columns)


def test_every_table_is_strict(filled: sqlite3.Connection):
    """A text can never end up in a column of numbers."""
    rows = ask(filled, f"SELECT name, sql FROM sqlite_master WHERE {OUR_TABLES}")
    loose = {row["name"] for row in rows if not str(row["sql"]).rstrip().endswith("STRICT")}
    assert loose == {"_sqlite_migrations"}


def test_every_foreign_key_is_indexed(filled: sqlite3.Connection):
    """Following a row to what belongs to it never reads a whole table."""
    for table in TABLES:
        indexed = {
            filled.execute(f"PRAGMA index_info('{index['name']}')").fetchone()["name"]
            for index in filled.execute(f"PRAGMA index_list({table.name})")
        }
        for key in filled.execute(f"PRAGMA foreign_key_list({table.name})"):
            # Compound keys begin with their owner; what else they hold has an index of its own.
            assert key["from"] in indexed, f"{table.name}.{key['from']}"


def test_every_row_that_others_point_to_has_a_label(filled: sqlite3.Connection):
    """A reader sees a name, not a hash."""
    targets = {
        key["table"]
        for table in TABLES
        for key in filled.execute(f"PRAGMA foreign_key_list({table.name})")
    } - {"page_bodies"}
    assert {table.name for table in TABLES if table.label} >= targets
    for table in TABLES:
        if table.label:
            for row in ask(filled, f"SELECT {table.label} AS label FROM {table.name}"):
                assert row["label"]


def test_readers_do_not_block_a_writer(filled: sqlite3.Connection):
    """The journal is a write-ahead log."""
    assert filled.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_the_claim_board_shows_status_and_best_evidence(filled: sqlite3.Connection):
    """In words, one row a claim, in the order of the article."""
    rows = ask(
        filled,
        "SELECT number, status, claim, origins_for, origins_against, best_evidence, relation,"
        " outlet, published FROM claim_board",
    )
    assert rows == [
        {
            "number": 1,
            "status": "corroborated",
            "claim": "The ferry strike began on Sunday.",
            "origins_for": 2,
            "origins_against": 0,
            "best_evidence": "The strike of the ferries started on Sunday.",
            "relation": "supports",
            "outlet": "Harbour Echo",
            "published": "2026-11-15T19:30:00Z",
        },
        {
            "number": 2,
            "status": "contradicted",
            "claim": "The ferry strike stranded 300 people.",
            "origins_for": 0,
            "origins_against": 1,
            "best_evidence": REPORTS[0].text,
            "relation": "contradicts",
            "outlet": "Harbour Echo",
            "published": "2026-11-15T19:30:00Z",
        },
    ]


def test_the_claim_board_has_what_is_read_first_first(filled: sqlite3.Connection):
    """Status, claim, evidence, outlet and date; title, address and hash at the end."""
    columns = [row["name"] for row in filled.execute("PRAGMA table_info(claim_board)")]
    assert columns[:5] == ["status", "claim", "best_evidence", "outlet", "published"]
    assert columns[-4:] == ["article", "url", "finding_id", "search_row"]


@pytest.mark.parametrize("table", [*TABLES, *VIEWS], ids=lambda table: table.name)
def test_hashes_stand_last(filled: sqlite3.Connection, table):
    """Whoever opens a table reads words first; only what a search goes by comes after them."""
    columns = [row["name"] for row in filled.execute(f"PRAGMA table_info({table.name})")]
    columns = [name for name in columns if name != "search_row"]
    if "id" in columns and table.name not in {"runs", "reviews", "origin_rulings"}:
        assert columns[-1] == "id"
    if table in VIEWS:
        hashes = [name for name in columns if name.endswith("_id")]
        assert columns[len(columns) - len(hashes) :] == hashes


def write_board(path: Path, score: float, passage: str) -> list[dict[str, object]]:
    """Return the board of a result whose first finding has this score and best sentence."""
    best = RESULT.findings[0].evidence[0]
    report = replace(best.report, text=passage)
    evidence = replace(best, report=report, start=0, end=len(passage))
    finding = replace(RESULT.findings[0], score=score, evidence=(evidence,))
    with open_store(path) as store:
        run = store.begin_run("0.1", "", now=lambda: STARTED)
        store.save_result(run, replace(RESULT, findings=(finding,)))
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    try:
        return ask(connection, "SELECT * FROM claim_board")
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("score", "shown"), [(0.9997, 0.99), (1.0, 0.99), (0.0, 0.01), (0.4567, 0.46)]
)
def test_the_claim_board_shows_no_score_as_certain(tmp_path: Path, score: float, shown: float):
    """Two digits, at most 0.99 and at least 0.01; the table keeps the exact score."""
    (row,) = write_board(tmp_path / "verify.db", score, "The ferries lay still.")
    assert row["score"] == shown
    connection = sqlite3.connect(tmp_path / "verify.db")
    try:
        assert connection.execute("SELECT score FROM findings").fetchone() == (score,)
    finally:
        connection.close()


@pytest.mark.parametrize("length", [199, 200, 201, 900])
def test_the_claim_board_cuts_long_evidence(tmp_path: Path, length: int):
    """Up to 200 characters stand whole; longer ones end with an ellipsis at that length."""
    passage = "x" * length
    (row,) = write_board(tmp_path / "verify.db", 0.5, passage)
    assert row["best_evidence"] == (passage if length <= 200 else "x" * 199 + "…")


def test_contradictions_that_count_come_first(tmp_path: Path):
    """Those that do not count come after, with the reason."""
    finding = RESULT.findings[1]
    contradicting = next(e for e in finding.evidence if e.relation == Relation.CONTRADICTS)
    undated = replace(contradicting, counting=Counting.UNDATED)
    both = replace(finding, evidence=(undated, contradicting))
    path = tmp_path / "verify.db"
    with open_store(path) as store:
        run = store.begin_run("0.1", "", now=lambda: STARTED)
        store.save_result(run, replace(RESULT, findings=(both,)))
    connection = sqlite3.connect(path)
    try:
        shown = [row[0] for row in connection.execute("SELECT counting FROM contradictions")]
    finally:
        connection.close()
    assert shown == ["counts", "counts", "undated", "undated"]


def test_contradictions_show_both_values(filled: sqlite3.Connection):
    """300 in the claim, 470 in the report, one row for each fact that differs."""
    rows = ask(filled, "SELECT number, fact, claim_says, report_says, outlet FROM contradictions")
    assert [tuple(row.values()) for row in rows] == [
        (2, "number", "300", "470", "Harbour Echo"),
        (2, "quote", "It stranded 300 people", "It has stranded", "Harbour Echo"),
    ]


def test_origins_by_claim_names_the_outlets(filled: sqlite3.Connection):
    """Reports of one origin stand in one row."""
    rows = ask(
        filled, "SELECT number, side, origin, kind, outlets, report_count FROM origins_by_claim"
    )
    assert [tuple(row.values())[:4] for row in rows] == [
        (1, "for", "Quay Media", "same-owner"),
        (1, "for", "Harbour Echo", "single"),
        (2, "against", "Harbour Echo", "single"),
    ]
    assert (rows[0]["outlets"], rows[0]["report_count"]) == ("Bay Post, Harbour Echo", 2)


def test_silent_sources_tell_silent_from_unread(filled: sqlite3.Connection):
    """A paywall never counts as not mentioning."""
    rows = ask(filled, "SELECT number, found, outlet, why, source FROM silent_sources")
    assert [tuple(row.values()) for row in rows] == [
        (1, "paywalled", "Harbour Echo", "paywall: only the first lines are free", "desk"),
        (1, "could-not-look", "wires", "throttled: asked too often", "wires"),
        (1, "has-it", "Bay Post", "", "desk"),
        # What an earlier version saved has no looks: its reports tell.
        (2, "has-not", "Bay Post", "read, does not have it", "desk"),
        (2, "paywalled", "Harbour Echo", "paywall: only the first lines are free", "desk"),
    ]


def test_quote_drift_shows_both_wordings(filled: sqlite3.Connection):
    """What the claim quotes beside what the report printed."""
    rows = ask(filled, "SELECT words_in_the_claim, words_in_the_report, outlet FROM quote_drift")
    assert [tuple(row.values()) for row in rows] == [
        ("It stranded 300 people", "It has stranded", "Harbour Echo")
    ]


def test_views_show_only_the_latest_run_of_an_article(tmp_path: Path):
    """A second run with another result replaces the first on the board, not in the tables."""
    with open_store(tmp_path / "verify.db") as store:
        first = store.begin_run("0.1", "", now=lambda: STARTED)
        store.save_result(first, RESULT)
        second = store.begin_run("0.1", "", now=lambda: STARTED.replace(minute=59))
        store.save_result(second, replace(RESULT, findings=RESULT.findings[:1]))
    connection = sqlite3.connect(tmp_path / "verify.db")
    try:
        assert connection.execute("SELECT count(*) FROM claim_board").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM findings").fetchone() == (3,)
    finally:
        connection.close()


def test_views_show_an_interrupted_run_that_has_a_result(tmp_path: Path):
    """It is the latest there is, as for `verify report`, and its state stands beside it."""
    with open_store(tmp_path / "verify.db") as store:
        store.save_result(store.begin_run("0.1", "", now=lambda: STARTED), RESULT)
        later = store.begin_run("0.1", "", now=lambda: STARTED.replace(minute=59))
        partial = replace(RESULT, findings=RESULT.findings[:1])
        store.save_result(later, partial, state=RunState.INTERRUPTED)
        killed = store.begin_run("0.1", "", now=lambda: STARTED.replace(minute=59))
        assert store.load_run()[0].id == later.id != killed.id
    connection = sqlite3.connect(tmp_path / "verify.db")
    try:
        assert connection.execute("SELECT count(*) FROM claim_board").fetchone() == (1,)
        shown = connection.execute("SELECT state, run_id FROM latest_results").fetchall()
        assert shown == [("interrupted", later.id)]
    finally:
        connection.close()


def test_the_schema_page_is_up_to_date():
    """docs/schema.md is what the generator writes today."""
    command = [sys.executable, "docs/build_schema.py", "--check"]
    finished = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert finished.returncode == 0, finished.stderr
