"""A connection in, its tables brought up to this version out; what has run stays as it is.

Migrations are only ever appended: a database of any earlier version takes the missing ones.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from verify.store import (
    first_tables,
    first_views,
    language_tables,
    look_tables,
    origin_tables,
    outlet_column,
    polarity_columns,
    replay_tables,
    searched_views,
    time_tables,
    titles,
    unclear_column,
    version_tables,
    voice_tables,
    web_tables,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATION_SET = "verify"


def create_tables(db: Database) -> None:
    """Create the tables, and an index for each foreign key that no primary key starts with."""
    for statement in first_tables.TABLES:
        db.execute(statement)
    for table, column in first_tables.INDEXED:
        db.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")


def enable_search(db: Database) -> None:
    """Index the words of claims, reports and evidence, kept up by triggers."""
    for table, columns in first_tables.SEARCHED:
        db.table(table).enable_fts(
            columns, create_triggers=True, tokenize=first_tables.SEARCH_TOKENIZER
        )


def create_views(db: Database) -> None:
    """Create the views that answer the first questions by name."""
    for name, query in first_views.VIEWS:
        db.create_view(name, query)


def add_web(db: Database) -> None:
    """Note what the web answers, which run fetched which page, and which runs do one job.

    Rows are copied in their order; foreign keys must be off, since a table is dropped in between.
    """
    for table, statement, columns in web_tables.REBUILT:
        _rebuild(db, table, statement, columns)
    for statement in web_tables.ADDED:
        db.execute(statement)
    for table, column in web_tables.INDEXED:
        db.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
    db.execute("DROP VIEW latest_results")
    db.create_view("latest_results", web_tables.LATEST_RESULTS.strip())


def _rebuild(db: Database, table: str, statement: str, columns: tuple[str, ...]) -> None:
    listed = ", ".join(columns)
    db.execute(statement.format(name=f"new_{table}"))
    db.execute(f"INSERT INTO new_{table} ({listed}) SELECT {listed} FROM {table} ORDER BY rowid")
    db.execute(f"DROP TABLE {table}")
    db.execute(f"ALTER TABLE new_{table} RENAME TO {table}")


def _rebuild_seen(db: Database, table: str, statement: str, columns: tuple[str, ...]) -> None:
    """Build a table anew that views ask: the renaming must not look at them."""
    db.execute("PRAGMA legacy_alter_table = ON")
    try:
        _rebuild(db, table, statement, columns)
    finally:
        db.execute("PRAGMA legacy_alter_table = OFF")


def search_views(db: Database) -> None:
    """Give the views what a full-text search of them goes by, so that a reader can search there."""
    for name, query in searched_views.searched_views():
        db.view(name).drop()
        db.create_view(name, query)


def add_titles(db: Database) -> None:
    """Let Datasette without our plugin name the rows that others point to."""
    for table, column in titles.TITLED:
        db.execute(titles.add_title(table, column))


def add_language(db: Database) -> None:
    """Note the language of each article."""
    _rebuild_seen(db, language_tables.TABLE, language_tables.DEFINITION, language_tables.COLUMNS)


def add_outlet(db: Database) -> None:
    """Note who published each article."""
    _rebuild_seen(db, outlet_column.TABLE, outlet_column.DEFINITION, outlet_column.COLUMNS)


def add_polarity(db: Database) -> None:
    """Note whether a speaker says, denies or declines to say what a claim reports."""
    _rebuild_titled(db, "claims", polarity_columns.DEFINITION, polarity_columns.COLUMNS)
    db.execute(polarity_columns.ADD_TO_QUOTATIONS)


def add_unclear(db: Database) -> None:
    """Note the words that a claim leaves open."""
    _rebuild_titled(db, "claims", unclear_column.DEFINITION, unclear_column.COLUMNS)


def add_replays(db: Database) -> None:
    """Note which run a run judges anew, and what readers made of passages."""
    for statement in replay_tables.ADDED:
        db.execute(statement)


def add_versions(db: Database) -> None:
    """Note what changed from one version of a page to the next."""
    for statement in version_tables.ADDED:
        db.execute(statement)
    for name, query in version_tables.VIEWS:
        db.create_view(name, query)


def _rebuild_titled(db: Database, table: str, statement: str, columns: tuple[str, ...]) -> None:
    """Build a table anew with its triggers, indexes and title, which go with the table."""
    kept = [str(row[0]) for row in db.execute(polarity_columns.KEPT, [table]).fetchall()]
    _rebuild_seen(db, table, statement, columns)
    for each in (*kept, titles.add_title(table, dict(titles.TITLED)[table])):
        db.execute(each)


def add_origins(db: Database) -> None:
    """Note by what signs reports are one origin, which are the article, and what people say."""
    _rebuild_seen(db, origin_tables.TABLE, origin_tables.DEFINITION, origin_tables.COLUMNS)
    for statement in origin_tables.ADDED:
        db.execute(statement)
    for table, column in origin_tables.INDEXED:
        db.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")


def add_looks(db: Database) -> None:
    """Note what looking for each claim in each source came to, and tell who is silent by that."""
    for statement in look_tables.TABLES:
        db.execute(statement)
    db.view("silent_sources").drop()
    db.create_view("silent_sources", look_tables.SILENT_SOURCES.strip())


def add_time(db: Database) -> None:
    """Note what may echo the article and how figures grew, and show who was first."""
    _rebuild_titled(db, "evidence", time_tables.EVIDENCE, time_tables.EVIDENCE_COLUMNS)
    for statement in time_tables.ADDED:
        db.execute(statement)
    for name, query in time_tables.VIEWS:
        db.create_view(name, query)


def add_voices(db: Database) -> None:
    """Note whose word reports pass on, who has what was said, and what to look at first."""
    for statement in voice_tables.TABLES:
        db.execute(statement)
    for table, column in voice_tables.INDEXED:
        db.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
    for name, query in voice_tables.VIEWS:
        db.create_view(name, query)


def rank_by_pages(db: Database) -> None:
    """Take for the latest run of an article the one with the latest pages, replays of old aside."""
    db.execute("DROP VIEW latest_results")
    db.create_view("latest_results", replay_tables.LATEST_RESULTS.strip())


MIGRATIONS: tuple[tuple[str, Callable[[Database], None]], ...] = (
    ("0001_tables", create_tables),
    ("0002_search", enable_search),
    ("0003_views", create_views),
    ("0004_web", add_web),
    ("0005_search_views", search_views),
    ("0006_titles", add_titles),
    ("0007_language", add_language),
    ("0008_polarity", add_polarity),
    ("0009_unclear", add_unclear),
    ("0010_origins", add_origins),
    ("0011_replays", add_replays),
    ("0012_versions", add_versions),
    ("0013_looks", add_looks),
    ("0014_time", add_time),
    ("0015_voices", add_voices),
    ("0016_outlet", add_outlet),
    ("0017_latest_pages", rank_by_pages),
)
SCHEMA_VERSION = len(MIGRATIONS)


def read_applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the migrations the database has had, oldest first.

    Asked in SQL of our own: a database that is up to date need not wait for sqlite-utils to load.
    """
    if not has_table(connection, "_sqlite_migrations"):
        return ()
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", [MIGRATION_SET]
    )
    return tuple(str(row[0]) for row in rows)


def has_table(connection: sqlite3.Connection, name: str = "") -> bool:
    """Say whether the database has a table of this name, or any at all when none is named."""
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND (name = ?1 OR ?1 = '') LIMIT 1"
    return connection.execute(sql, [name]).fetchone() is not None


def apply_migrations(connection: sqlite3.Connection) -> None:
    """Run what is missing; the caller holds the transaction, so all of it happens or nothing.

    Foreign keys must be off: a migration may drop a table and put a wider one in its place.
    """
    from sqlite_utils import Database, Migrations  # 0.1 s, and seldom needed

    migrations = Migrations(MIGRATION_SET)
    for name, function in MIGRATIONS:
        migrations(name=name)(function)
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
