"""What Datasette is told describes the database that is there, and its questions have answers."""

import re
import sqlite3
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from tests.store_records import ANSWERS, BLOCK, EXTRACTOR, PAGES, REPORTS, RESULT, STARTED
from verify.browse import rows
from verify.browse.metadata import SEARCH_ROW, to_database_metadata
from verify.browse.queries import QUERIES, Query
from verify.store import open_store
from verify.store.schema import TABLES, VIEWS


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


def read_columns(connection: sqlite3.Connection, table: str) -> dict[str, tuple[str, int]]:
    """Return the type of each column, and its place in the key (0: none)."""
    return {row[1]: (row[2], row[5]) for row in connection.execute(f"PRAGMA table_info({table})")}


def test_every_table_view_and_column_is_described(filled: sqlite3.Connection):
    """None is in the database that Datasette has no title, text and columns for, and none more."""
    tables = get(to_database_metadata(), "tables")
    there = {
        row[0]
        for row in filled.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        if not re.search(r"^sqlite_|_fts($|_)", row[0])
    }
    assert set(tables) == there
    described = {table.name: table for table in (*TABLES, *VIEWS)}
    for name in there - {"_sqlite_migrations"}:
        shown = get(tables, name)
        assert shown["title"]
        assert shown["description"]
        assert [column for column, _ in described[name].columns] == list(read_columns(filled, name))
        assert all(get(shown, "columns").values())


def test_every_row_that_others_point_to_has_a_name(filled: sqlite3.Connection):
    """Each table whose rows have a text for an id has a label, and each row fills it."""
    tables = get(to_database_metadata(), "tables")
    for table in TABLES:
        if read_columns(filled, table.name).get("id") != ("TEXT", 1):
            continue
        label = get(tables, table.name)["label_column"]
        sql = f"SELECT count(*) FROM {table.name} WHERE coalesce({label}, '') = ''"
        assert filled.execute(sql).fetchone() == (0,), table.name


def test_every_foreign_key_is_known_by_its_name(filled: sqlite3.Connection):
    """So that the page of a row shows the label behind each of its ids."""
    for table in TABLES:
        for key in filled.execute(f"PRAGMA foreign_key_list({table.name})"):
            assert rows.to_target(table.name, key[3]) == key[2], (table.name, key[3])
    ids = {
        (view.name, column) for view in VIEWS for column, _ in view.columns if column[-3:] == "_id"
    }
    assert ids
    assert all(rows.to_target(view, column) for view, column in ids)


def test_what_is_left_out_of_tables_exists():
    """No column is named there that has gone."""
    columns = {column for table in (*TABLES, *VIEWS) for column, _ in table.columns}
    assert columns >= rows.DETAILS | rows.TIMES | rows.ADDRESSES | rows.CHANCES | rows.LISTS
    assert columns >= rows.MARKS | rows.PASSAGES | set(rows.QUOTATIONS)


def test_facets_and_sorting_name_columns_that_are_there(filled: sqlite3.Connection):
    """A wrong one would be an error on the page."""
    for name, shown in get(to_database_metadata(), "tables").items():
        assert isinstance(shown, dict)
        used = {*shown.get("facets", ()), shown.get("sort"), shown.get("sort_desc")} - {None}
        assert used <= set(read_columns(filled, name)), name


@pytest.mark.parametrize("view", [view for view in VIEWS if view.search], ids=lambda v: v.name)
def test_a_search_in_a_view_finds_rows_by_their_words(filled: sqlite3.Connection, view):
    """The row number of the view is that of the table the index is of."""
    shown = get(to_database_metadata(), "tables", view.name)
    assert shown["fts_pk"] == SEARCH_ROW
    sql = (
        f"SELECT count(*) FROM {view.name} WHERE {SEARCH_ROW} IN"
        f" (SELECT rowid FROM {shown['fts_table']} WHERE {shown['fts_table']} MATCH ?)"
    )
    all_rows = filled.execute(f"SELECT count(*) FROM {view.name}").fetchone()[0]
    found = filled.execute(sql, ["strike OR stranded OR sail"]).fetchone()[0]
    assert found == all_rows > 0
    assert filled.execute(sql, ["zeppelin"]).fetchone() == (0,)


def test_lists_and_working_tables_are_hidden():
    """What is left to choose from is what a reader would ask for; no view is hidden."""
    tables = get(to_database_metadata(), "tables")
    shown = {name for name in tables if not get(tables, name).get("hidden")}
    assert shown >= {
        *(view.name for view in VIEWS),
        *("answers", "articles", "claims", "evidence", "findings", "origins", "pages"),
        *("publishers", "reports", "results", "reviews", "runs", "sources"),
    }
    assert not shown & {"claim_spans", "checks", "evidence_steps", "page_bodies", "page_headers"}


def test_datasette_finds_the_plugin_by_itself():
    """Plain `datasette verify.db` in the same environment shows the same pages."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    named = project["project"]["entry-points"]["datasette"]
    assert named == {"verify": "verify.browse.plugin"}
    assert hasattr(import_module(named["verify"]), "render_cell")


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_every_question_has_an_answer_of_the_right_kind(filled: sqlite3.Connection, query: Query):
    """Each runs on a real database; its ids are those that are shown as links, at the end."""
    cursor = filled.execute(query.sql, {"words": "ferries"})
    assert query.question.endswith("?")
    names = [column[0] for column in cursor.description]
    ids = [name for name in names if name.endswith("_id")]
    assert names[len(names) - len(ids) :] == ids
    assert all(rows.to_target("", name) for name in ids)
    expected = {"corroborated": 2, "contradicted": 2, "silent": 1, "not_read": 2, "who_wrote": 2}
    if query.name in expected:
        assert len(cursor.fetchall()) == expected[query.name]


@pytest.mark.parametrize("words", ["ferries OR", '"', "title:x", "NEAR(", "", "a' --"])
def test_searching_takes_operators_literally(filled: sqlite3.Connection, words: str):
    """Whatever a person types is words to look for, never an error."""
    query = next(query for query in QUERIES if query.name == "who_wrote")
    assert filled.execute(query.sql, {"words": words}).fetchall() == []


def test_a_quotation_that_only_ends_otherwise_has_not_drifted(filled: sqlite3.Connection):
    """The view shows other words, not another comma before the closing mark."""
    memory = sqlite3.connect(":memory:")
    filled.backup(memory)
    sql = "UPDATE checks SET report_value = ? WHERE kind = 'quote'"
    count = "SELECT count(*) FROM quote_drift"
    assert memory.execute(count).fetchone() == (1,)
    memory.execute(sql, ["it stranded 300 people,"])
    assert memory.execute(count).fetchone() == (0,)
    memory.close()
