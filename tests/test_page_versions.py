"""A page that changes keeps every version that was read, and what changed from one to the next."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from html import unescape
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.local_web import Reply, serve_web
from tests.test_browse_pages import open_in_datasette
from tests.test_cli_web import ARTICLE, page
from verify.cli.app import app

COUNT = "More than 300,000 people crossed the harbour bridge on foot, police said."
PRICE = "The harbour bridge of Velmora cost 40 million crowns."
ADDRESS = "http://alder.example/story"

Rows = list[dict[str, object]]


@contextmanager
def story(folder: Path) -> Iterator[dict[str, Reply]]:
    """A folder whose sources.toml leads to one page on a local web, which may be changed."""
    pages = {"now": paper(COUNT, PRICE)}
    with serve_web({"alder.example": {"/story": lambda _: pages["now"]}}) as web:
        (folder / "sources.toml").write_text(
            f'[fetch]\nproxy = "{web.proxy}"\ncache = "cache.db"\npause_s = 0\n\n'
            f'[[source]]\nname = "paper"\nkind = "urls"\nurls = {json.dumps([ADDRESS])}\n'
        )
        (folder / "article.txt").write_text(ARTICLE)
        yield pages


def paper(*lines: str, tag: str = "1") -> Reply:
    """The page of a made-up paper with these lines, and a header that says which version it is."""
    made = page("Bridge day", "\n".join(lines))
    return Reply(made.body, headers=(*made.headers, ("ETag", f'"{tag}"')))


def check(folder: Path) -> None:
    """Check the article of the folder once."""
    files = ("--sources", str(folder / "sources.toml"), "--db", str(folder / "verify.db"))
    day = ("--published", "2016-11-20", "--reader", "none", "-q")
    ended = CliRunner().invoke(app, ["claims", str(folder / "article.txt"), *files, *day])
    assert ended.exit_code == 0, ended.stderr


def ask(folder: Path, sql: str) -> Rows:
    """What anybody sees who opens the database."""
    with closing(sqlite3.connect(folder / "verify.db")) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql)]


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A page that was read, changed its count and withdrew a line, was read, and changed back."""
    with story(tmp_path) as pages:
        check(tmp_path)
        pages["now"] = paper(COUNT.replace("300,000", "470,000"), tag="2")
        check(tmp_path)
        check(tmp_path)
        pages["now"] = paper(COUNT, PRICE)
        check(tmp_path)
    return tmp_path


def test_every_version_keeps_its_bytes_time_and_headers(changed):
    """By its address, numbered in the order in which they were first read."""
    versions = ask(changed, "SELECT * FROM page_versions ORDER BY version")
    assert [(row["asked_url"], row["version"], row["versions"]) for row in versions] == [
        (ADDRESS, 1, 2),
        (ADDRESS, 2, 2),
    ]
    assert [row["runs"] for row in versions] == [2, 2]
    assert all(str(row["first_fetched_at"]) < str(row["last_fetched_at"]) for row in versions)
    assert len({row["sha256"] for row in versions}) == 2
    tags = ask(
        changed,
        "SELECT version, value FROM page_versions JOIN page_headers USING (page_id)"
        " WHERE lower(name) = 'etag' ORDER BY version",
    )
    assert tags == [{"version": 1, "value": '"1"'}, {"version": 2, "value": '"2"'}]


def test_what_changed_between_two_versions_is_kept(changed):
    """There and back: a sentence reworded, another withdrawn, and later both as before."""
    rows = ask(changed, "SELECT change, before, after, outlet, page_url FROM page_changes")
    told = {(row["change"], row["before"], row["after"]) for row in rows}
    later = COUNT.replace("300,000", "470,000")
    assert told == {
        ("withdrawn", PRICE, ""),
        ("reworded", COUNT, later),
        ("added", "", PRICE),
        ("reworded", later, COUNT),
    }
    assert {row["page_url"] for row in rows} == {ADDRESS}


def test_a_reader_of_the_database_sees_the_words_that_changed(changed):
    """In Datasette both wordings stand beside each other, with what differs marked."""
    ask = open_in_datasette(changed / "verify.db")
    shown = ask("/verify/page_changes")
    assert '<mark class="differs">470</mark>,000' in shown
    assert PRICE in unescape(re.sub("<[^>]+>", "", shown))
    assert "alder.example" in ask("/verify/page_versions")


def test_a_page_that_stays_as_it_is_has_one_version_and_no_change(tmp_path):
    """However often it is read."""
    with story(tmp_path):
        check(tmp_path)
        check(tmp_path)
    (version,) = ask(tmp_path, "SELECT * FROM page_versions")
    assert (version["versions"], version["runs"], version["changed_lines"]) == (1, 2, 0)
    assert ask(tmp_path, "SELECT * FROM report_changes") == []
