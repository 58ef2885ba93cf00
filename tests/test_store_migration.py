"""A database of an earlier version is brought up to this one, and every row is still there."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from tests.store_records import (
    ANSWERS,
    ARTICLE,
    BLOCK,
    CLAIMS,
    EXTRACTOR,
    PAGES,
    REPORTS,
    STARTED,
)
from tests.store_records import RESULT as RESULT_NOW
from verify.errors import StoreError
from verify.records import NO_CONTENT, Article, Polarity, Run
from verify.store import open_store
from verify.store.migrations import MIGRATION_SET, MIGRATIONS
from verify.store.titles import TITLED

# A result as the first version could keep it: without what came later.
RESULT = replace(
    RESULT_NOW,
    findings=tuple(
        replace(each, looks=(), series=(), voices=(), content=NO_CONTENT)
        for each in RESULT_NOW.findings
    ),
)
Rows = dict[str, list[dict[str, object]]]
FIRST = 3


def save_all(path: Path) -> Run:
    """Save one of everything and return its run."""
    with open_store(path) as store:
        run = store.begin_run("0.1", "verify claims", now=lambda: STARTED)
        store.save_claims(ARTICLE, CLAIMS)
        store.save_answers([BLOCK], ANSWERS)
        store.save_pages(PAGES, run=run)
        store.save_reports(REPORTS, extractor=EXTRACTOR)
        return store.save_result(run, RESULT, now=lambda: STARTED)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    try:
        yield connection
    finally:
        connection.close()


def list_tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%'"
        " ESCAPE '\\' AND name NOT LIKE 'sqlite%' AND name <> '_sqlite_migrations' ORDER BY rowid"
    )
    return [row["name"] for row in rows]


def read_rows(connection: sqlite3.Connection) -> Rows:
    return {
        table: [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY rowid")]
        for table in list_tables(connection)
    }


def build_first(path: Path, content: Rows) -> None:
    """Write a database as the first version did: its own tables, with as much as they can hold."""
    first = Migrations(MIGRATION_SET)
    for name, function in MIGRATIONS[:FIRST]:
        first(name=name)(function)
    with opened(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        first.apply(Database(connection))
        connection.execute(f"PRAGMA user_version = {FIRST}")
        for table in list_tables(connection):
            columns = [row["name"] for row in connection.execute(f"PRAGMA table_info({table})")]
            marks = ", ".join("?" * len(columns))
            connection.executemany(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",
                ([row[column] for column in columns] for row in content[table]),
            )


@pytest.fixture
def old(tmp_path: Path) -> tuple[Path, Run, Rows]:
    """A database of the first version with one finished run, the run, and all its rows."""
    run = save_all(tmp_path / "new.db")
    with opened(tmp_path / "new.db") as connection:
        content = read_rows(connection)
    path = tmp_path / "old.db"
    build_first(path, content)
    with opened(path) as connection:
        assert "job" not in {row["name"] for row in connection.execute("PRAGMA table_info(runs)")}
        return path, run, read_rows(connection)


def test_every_row_of_the_first_version_is_still_there(old: tuple[Path, Run, Rows]):
    """In its order, every column as it was; the new columns say that nothing is known."""
    path, run, before = old
    with open_store(path) as store:
        assert store.load_run() == (run, RESULT)
        store.check_soundness()
        assert store.read_body(PAGES[0].sha256) == PAGES[0].body
    with opened(path) as connection:
        after = read_rows(connection)
    assert all(before[table] for table in before if table != "reviews")
    for table, rows in before.items():
        kept = [{name: row[name] for name in rows[0]} for row in after[table]] if rows else []
        assert kept == rows
    reckoned = {(table, "title") for table, _ in TITLED}  # from a column that was there
    added = {
        table: {name for name in after[table][0] if (table, name) not in reckoned} - set(rows[0])
        for table, rows in before.items()
        if rows
    }
    added = {table: names for table, names in added.items() if names}
    assert added == {
        "articles": {"language", "outlet"},
        "claims": {"polarity", "unclear"},
        "claim_quotations": {"polarity"},
        "evidence": {"is_echo"},
        "pages": {"http_status", "elapsed_s"},
        "sources": {"url", "urls", "allow_hosts", "key_env", "key_header"},
        "runs": {"job", "replays"},
        "origins": {"agency"},
    }
    assert {
        row[name] for table, names in added.items() for row in after[table] for name in names
    } == {
        0,
        "",
        "said",
        None,
    }


def test_saving_the_same_again_adds_only_the_run(old: tuple[Path, Run, Rows]):
    """What an earlier version named is still named so: sources and pages too."""
    path, run, before = old
    again = save_all(path)
    with opened(path) as connection:
        after = read_rows(connection)
    assert again.result_id == run.result_id
    grown = {table for table, rows in after.items() if len(rows) != len(before.get(table, []))}
    assert grown == {"runs", "run_pages"}


def test_its_reports_are_known_and_found(old: tuple[Path, Run, Rows]):
    """Pages are not read again, and the full-text index goes on working."""
    path, _, _ = old
    with open_store(path) as store:
        assert len(store.known_reports(PAGES, extractor=EXTRACTOR)) == 2
        assert store.search_reports("ferries sail") == (REPORTS[1],)


def test_a_migrated_database_is_as_a_new_one(old: tuple[Path, Run, Rows], tmp_path: Path):
    """Tables, columns, indexes, triggers and views are the same, so one description fits both."""
    path, _, _ = old
    open_store(path).close()
    schemas = []
    for each in (path, tmp_path / "new.db"):
        with opened(each) as connection:
            rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
            schemas.append({tuple(row) for row in rows})
    assert schemas[0] == schemas[1]


def test_links_between_tables_still_hold(old: tuple[Path, Run, Rows]):
    """A page without its lead is refused, as before."""
    path, _, _ = old
    open_store(path).close()
    with opened(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("DELETE FROM leads")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("DELETE FROM pages")


def test_a_migration_that_fails_changes_nothing(old: tuple[Path, Run, Rows]):
    """Here a table of that name is in the way; it happens as a whole or not at all."""
    path, _, before = old
    with opened(path) as connection:
        connection.execute("CREATE TABLE run_pages (mine TEXT)")
    with pytest.raises(StoreError):
        open_store(path)
    with opened(path) as connection:
        after = read_rows(connection)
    assert after.pop("run_pages") == []
    assert after == before


def test_an_old_database_is_not_changed_by_reading(old: tuple[Path, Run, Rows]):
    """`verify report` says what to do instead."""
    path, _, before = old
    with pytest.raises(StoreError, match="not yet a database of this version"):
        open_store(path, is_readonly=True)
    with opened(path) as connection:
        assert read_rows(connection) == before


def test_claims_of_an_earlier_version_are_found_and_taken_as_said(old: tuple[Path, Run, Rows]):
    """Their table is built anew; the index of their words still finds them, and new ones too."""
    path, _, _ = old
    denied = replace(CLAIMS[0], text="The union walked out.", polarity=Polarity.DENIED)
    with open_store(path) as store:
        store.save_claims(ARTICLE, [denied])
    with opened(path) as connection:
        found = {
            words: [
                (row["text"], row["polarity"])
                for row in connection.execute(
                    "SELECT claims.text, polarity FROM claims JOIN claims_fts"
                    " ON claims_fts.rowid = claims.rowid WHERE claims_fts MATCH ?",
                    [words],
                )
            ]
            for words in ("stranded", "walked")
        }
    assert found == {
        "stranded": [("The ferry strike stranded 300 people.", "said")],
        "walked": [("The union walked out.", "denied")],
    }


def test_an_article_of_another_language_is_another_row(tmp_path: Path):
    """What says no language is named as before it could be said; what says one is not the same."""
    with open_store(tmp_path / "verify.db") as store:
        store.save_claims(ARTICLE, CLAIMS)
        for language in ("de", "fr", "de"):
            other = Article(ARTICLE.text, ARTICLE.title, ARTICLE.url, ARTICLE.published, language)
            store.save_claims(other, CLAIMS)
    with opened(tmp_path / "verify.db") as connection:
        stored = connection.execute("SELECT language FROM articles ORDER BY rowid").fetchall()
    assert [row["language"] for row in stored] == ["", "de", "fr"]
