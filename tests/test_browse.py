"""Datasette's metadata describes the database that is there, and its questions have answers."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store_records import ANSWERS, BLOCK, EXTRACTOR, PAGES, REPORTS, RESULT, STARTED
from verify.browse.metadata import datasette_metadata
from verify.browse.queries import QUERIES, Query
from verify.store import open_store
from verify.store.schema import VIEWS


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A database with one run, opened as Datasette opens it: read-only."""
    path = Path(tmp_path_factory.mktemp("browse")) / "verify.db"
    with open_store(path) as store:
        run = store.begin_run("0.1", "verify claims ferries.txt", now=lambda: STARTED)
        store.save_answers([BLOCK], ANSWERS)
        store.save_pages(PAGES, run=run)
        store.save_reports(REPORTS, extractor=EXTRACTOR)
        store.save_result(run, RESULT, now=lambda: STARTED)
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    yield connection
    connection.close()


def get(value: object, *keys: str) -> dict[str, object]:
    for key in keys:
        assert isinstance(value, dict)
        value = value[key]
    assert isinstance(value, dict)
    return value


def test_every_table_has_a_title_and_a_description(filled: sqlite3.Connection):
    """What Datasette shows above a table; columns only where more than the name is said."""
    tables = get(datasette_metadata(), "databases", "verify", "tables")
    for name, shown in tables.items():
        if name == "_sqlite_migrations":
            assert shown == {"hidden": True}
            continue
        columns = [row[1] for row in filled.execute(f"PRAGMA table_info({name})")]
        assert set(get(shown, "columns")) <= set(columns)
        assert all(get(shown, "columns").values())
        assert isinstance(shown, dict)
        assert shown["title"]
        assert shown["description"]


def test_rows_are_shown_by_name_not_by_id():
    """A foreign key is shown as the label of the row it points to."""
    tables = get(datasette_metadata(), "databases", "verify", "tables")
    labels = {name: get(tables, name).get("label_column") for name in ("claims", "reports")}
    assert labels == {"claims": "text", "reports": "label"}


def test_lists_and_working_tables_are_hidden():
    """What is left to choose from is what a reader would ask for; no view is hidden."""
    tables = get(datasette_metadata(), "databases", "verify", "tables")
    shown = {name for name in tables if not get(tables, name).get("hidden")}
    assert shown == {
        *(view.name for view in VIEWS),
        *("answers", "articles", "claims", "evidence", "findings", "origins"),
        *("publishers", "reports", "results", "reviews", "runs", "sources"),
    }


@pytest.mark.parametrize(
    ("database", "folder"),
    [("verify", "/verify"), ("my run.1", "/my+run~2E1"), ("Fährè", "/F~C3~A4hr~C3~A8")],
)
def test_the_front_page_links_the_board_and_every_question(database: str, folder: str):
    """Under the address Datasette gives a file of that name."""
    metadata = datasette_metadata(database=database)
    page = str(metadata["description_html"])
    links = set(re.findall(r'href="([^"]*)"', page))
    names = {"claim_board", "contradictions", "reviews", *(query.name for query in QUERIES)}
    assert links == {f"{folder}/{name}" for name in names}
    start = str(get(metadata, "databases", database)["description_html"])
    assert f'href="{folder}/claim_board"' in start


def test_the_database_is_found_under_its_files_name():
    """Datasette looks metadata up by the file's name without its ending."""
    metadata = datasette_metadata(database="ferries")
    assert list(get(metadata, "databases")) == ["ferries"]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_every_question_has_an_answer_of_the_right_kind(filled: sqlite3.Connection, query: Query):
    """Each runs on a real database, and none of its columns is a bare hash."""
    cursor = filled.execute(query.sql, {"words": "ferries"})
    assert query.question.endswith("?")
    names = [column[0] for column in cursor.description]
    assert not [name for name in names if name.endswith("_id") or name == "id"]
    expected = {"corroborated": 2, "contradicted": 2, "silent": 1, "not_read": 2, "who_wrote": 2}
    if query.name in expected:
        assert len(cursor.fetchall()) == expected[query.name]


@pytest.mark.parametrize("words", ["ferries OR", '"', "title:x", "NEAR(", "", "a' --"])
def test_searching_takes_operators_literally(filled: sqlite3.Connection, words: str):
    """Whatever a person types is words to look for, never an error."""
    query = next(query for query in QUERIES if query.name == "who_wrote")
    assert filled.execute(query.sql, {"words": words}).fetchall() == []
