"""A run that was killed is gone on with: what it had fetched is found, and nothing is lost."""

import sqlite3
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.store_records import (
    ARTICLE,
    BLOCK,
    EXTRACTOR,
    PAGES,
    REPORTS,
    RESULT,
    STARTED,
)
from verify.errors import StoreCorrupt
from verify.records import Article, Page, PageStatus, Provenance, Run, RunState, SourceBlock
from verify.store import Store, name_job, open_store
from verify.store.fetched import ASKED_AGAIN

JOB = name_job(ARTICLE, [BLOCK], [("version", "0.1")])
PAGE = replace(
    PAGES[0],
    http_status=200,
    elapsed_s=0.25,
    headers=(("content-type", "text/html"), ("etag", '"1"'), ("x-made", "here")),
    facts=(("outlet", "Harbour Echo"), ("author", "Ada Moe")),
    facts_provenance=Provenance.SIDECAR,
)
URL = PAGE.lead.url


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "verify.db") as opened:
        yield opened


def begin(store: Store, *, minutes: int = 0, job: str = JOB) -> Run:
    return store.begin_run("0.1", "", job=job, now=lambda: STARTED + timedelta(minutes=minutes))


def test_the_pages_of_a_killed_run_come_back_as_they_were(tmp_path: Path):
    """With bytes, headers, facts, times and lead, in another process later."""
    second = replace(PAGES[1], status=PageStatus.NOT_MODIFIED, http_status=304)
    with open_store(tmp_path / "verify.db") as store:
        store.save_pages([PAGE, second], run=begin(store))
    with open_store(tmp_path / "verify.db") as store:
        kept = store.fetched_pages(JOB, since=STARTED)
        assert dict(kept) == {URL: PAGE, second.lead.url: second}
        assert len(kept) == 2
        assert "https://other.example/" not in kept


@pytest.mark.parametrize("status", PageStatus)
def test_only_an_outcome_that_lasts_is_kept(store: Store, status: PageStatus):
    """What was put off, throttled or out of reach is asked again; a refusal is an answer."""
    page = replace(PAGE, status=status, body=b"", sha256="", detail="why")
    store.save_pages([page], run=begin(store))
    kept = store.fetched_pages(JOB, since=STARTED)
    assert dict(kept) == ({} if status in ASKED_AGAIN else {URL: page})


def test_what_must_be_asked_again_is_the_transient():
    """The list is short, and each of it may be otherwise a moment later."""
    assert {str(status) for status in ASKED_AGAIN} == {
        "deferred",
        "throttled",
        "timeout",
        "unreachable",
        "truncated",
        "http-5xx",
    }


@pytest.mark.parametrize("state", [RunState.INTERRUPTED, RunState.FAILED])
def test_a_run_that_was_stopped_counts_like_a_killed_one(store: Store, state: RunState):
    """Ctrl-C and an error leave what was fetched."""
    run = begin(store)
    store.save_pages([PAGE], run=run)
    store.end_run(run, state)
    assert set(store.fetched_pages(JOB, since=STARTED)) == {URL}


def test_a_finished_run_is_over(store: Store):
    """The next run of the same job asks the web anew, also for what runs before it had fetched."""
    store.save_pages([PAGE], run=begin(store))
    done = begin(store, minutes=1)
    store.save_pages([PAGE], run=done)
    store.save_result(done, RESULT)
    assert dict(store.fetched_pages(JOB, since=STARTED)) == {}
    store.save_pages([PAGE], run=begin(store, minutes=2))
    assert set(store.fetched_pages(JOB, since=STARTED)) == {URL}


def test_another_job_has_pages_of_its_own(store: Store):
    """Another article, source or setting is other work, and a run without a job has no fellows."""
    store.save_pages([PAGE], run=begin(store))
    store.save_pages([PAGE], run=begin(store, job=""))
    others = {
        name_job(Article("other"), [BLOCK], [("version", "0.1")]),
        name_job(ARTICLE, [], [("version", "0.1")]),
        name_job(ARTICLE, [BLOCK], [("version", "0.2")]),
        "",
    }
    assert len(others | {JOB}) == 5
    assert not any(len(store.fetched_pages(job, since=STARTED)) for job in others)


def test_old_pages_are_fetched_anew(store: Store):
    """News changes: the caller says from when on a page is fresh enough; that moment is in."""
    store.save_pages([PAGE], run=begin(store))
    assert len(store.fetched_pages(JOB, since=STARTED)) == 1
    assert len(store.fetched_pages(JOB, since=STARTED + timedelta(microseconds=1))) == 0


def test_pages_taken_over_keep_their_time(store: Store):
    """A run killed again and again goes on from the same fetch; it does not grow younger."""
    for minutes in range(3):
        kept = store.fetched_pages(JOB, since=STARTED)
        store.save_pages(kept.values() if kept else [PAGE], run=begin(store, minutes=minutes))
    assert dict(store.fetched_pages(JOB, since=STARTED)) == {URL: PAGE}
    assert len(store.fetched_pages(JOB, since=STARTED + timedelta(minutes=1))) == 0


def test_the_latest_outcome_that_lasts_is_taken(store: Store):
    """Another body is another row; a later failure does not hide what was read before."""
    changed = replace(
        PAGE, body=b"<p>later</p>", sha256="", fetched_at=STARTED + timedelta(hours=1)
    )
    failed = replace(PAGE, status=PageStatus.TIMEOUT, body=b"", sha256="")
    for minutes, page in enumerate((PAGE, changed, replace(failed, fetched_at=STARTED))):
        store.save_pages([page], run=begin(store, minutes=minutes))
    kept = store.fetched_pages(JOB, since=STARTED)
    assert kept[URL].body == b"<p>later</p>"
    assert store.read_body(PAGE.sha256) == PAGE.body


def test_an_unchanged_page_is_the_page_it_was(store: Store):
    """A server's "not modified" makes no second page, and its report is known."""
    store.save_pages([PAGES[0]], run=begin(store))
    store.save_reports([REPORTS[0]], extractor=EXTRACTOR)
    unchanged = replace(PAGES[0], status=PageStatus.NOT_MODIFIED, http_status=304)
    store.save_pages([unchanged], run=begin(store, minutes=1))
    assert list(store.known_reports([unchanged], extractor=EXTRACTOR).values()) == [REPORTS[0]]


def test_an_interrupted_run_may_have_a_result(store: Store):
    """Ctrl-C ends with what is there: it is shown, and the pages are still waited for."""
    run = begin(store)
    store.save_pages([PAGE], run=run)
    ended = store.save_result(run, RESULT, state=RunState.INTERRUPTED, now=lambda: STARTED)
    assert store.load_run() == (ended, RESULT)
    assert ended.state is RunState.INTERRUPTED
    assert set(store.fetched_pages(JOB, since=STARTED)) == {URL}


def test_ending_a_run_keeps_the_result_it_has(store: Store):
    """Whichever of the two calls comes last."""
    run = begin(store)
    saved = store.save_result(run, RESULT)
    ended = store.end_run(run, RunState.INTERRUPTED, now=lambda: STARTED)
    assert ended.result_id == saved.result_id
    assert store.list_runs() == (ended,)


def test_damaged_bytes_are_told_when_the_page_is_asked_for(tmp_path: Path):
    """As an error of the store that names the file."""
    path = tmp_path / "verify.db"
    with open_store(path) as store:
        store.save_pages([PAGE], run=begin(store))
    connection = sqlite3.connect(path)
    connection.execute("UPDATE page_bodies SET body_zlib = x'00'")
    connection.commit()
    connection.close()
    with open_store(path) as store:
        kept = store.fetched_pages(JOB, since=STARTED)
        with pytest.raises(StoreCorrupt, match="cannot have written"):
            kept[URL]


def test_a_source_is_stored_with_all_its_keys_but_no_secret(tmp_path: Path):
    """The name of the variable that holds the key is enough to find it."""
    block = SourceBlock(
        name="wires",
        kind="feed",
        url="https://wires.example/rss",
        urls=("https://wires.example/1", "https://wires.example/2"),
        allow_hosts=("search.lan",),
        key_env="WIRES_KEY",
        key_header="X-Key: {key}",
        needs_network=True,
    )
    path = tmp_path / "verify.db"
    with open_store(path) as store:
        store.save_answers([block, replace(block, url="https://wires.example/atom")], [])
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT url, urls, allow_hosts, key_env, key_header FROM sources ORDER BY rowid LIMIT 1"
    ).fetchall()
    names = {row[1] for row in connection.execute("PRAGMA table_info(sources)")}
    count = connection.execute("SELECT count(*) FROM sources").fetchone()[0]
    connection.close()
    listed = "https://wires.example/1 | https://wires.example/2"
    assert rows == [
        ("https://wires.example/rss", listed, "search.lan", "WIRES_KEY", "X-Key: {key}")
    ]
    assert count == 2
    assert {field.name for field in fields(SourceBlock)} - {"publisher"} <= names


def test_page_fields_have_a_column_each(store: Store):
    """A field added to a page without a column would be lost in a resumed run."""
    stored = {field.name for field in fields(Page)} - {"lead", "body", "headers", "facts"}
    connection = sqlite3.connect(store.path)
    names = {row[1] for row in connection.execute("PRAGMA table_info(pages)")}
    connection.close()
    assert stored <= names


def test_a_moment_in_another_zone_is_the_same_moment(store: Store):
    """Times are compared in UTC, whatever zone the caller counts in."""
    store.save_pages([PAGE], run=begin(store))
    zoned = STARTED.astimezone(datetime.fromisoformat("2026-01-01T00:00:00+13:00").tzinfo)
    assert zoned.tzinfo is not UTC
    assert len(store.fetched_pages(JOB, since=zoned)) == 1
