"""The store gives back exactly what was saved, and holds each thing once."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from tests.store_records import (
    ANSWERS,
    ARTICLE,
    BLOCK,
    CLAIMS,
    EXTRACTOR,
    PAGES,
    REPORTS,
    RESULT,
    STARTED,
    make_page,
)
from verify.errors import BadInput
from verify.records import Article, Page, PageStatus, Report, Run, RunState
from verify.store import Store, open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "verify.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path) as opened:
        yield opened


def begin(store: Store, *, minutes: int = 0) -> Run:
    return store.begin_run("0.1", "verify claims", now=lambda: STARTED + timedelta(minutes=minutes))


def save_everything(store: Store, *, minutes: int = 0) -> Run:
    run = begin(store, minutes=minutes)
    store.save_claims(ARTICLE, CLAIMS)
    store.save_answers([BLOCK], ANSWERS)
    store.save_pages(PAGES, run=run)
    store.save_reports(REPORTS, extractor=EXTRACTOR)
    return store.save_result(run, RESULT, now=lambda: STARTED + timedelta(minutes=minutes, hours=1))


def count_rows(path: Path) -> dict[str, int]:
    """Return the number of rows of every table, the full-text indexes included."""
    connection = sqlite3.connect(path)
    try:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for (name,) in names
        }
    finally:
        connection.close()


def ask(path: Path, sql: str, *values: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def test_a_loaded_run_equals_the_saved_one(store: Store):
    """All parts, in their order: claims, answers, reports, origins, findings, settings."""
    run = save_everything(store)
    assert store.load_run() == (run, RESULT)
    assert run.state is RunState.DONE
    assert run.ended_at == STARTED + timedelta(hours=1)


def test_a_result_survives_closing_the_file(path: Path):
    """Another process, later, reads the same; one file holds it all."""
    with open_store(path) as store:
        run = save_everything(store)
    assert [each.name for each in path.parent.iterdir()] == ["verify.db"]
    with open_store(path, is_readonly=True) as store:
        assert store.load_run(run.id) == (run, RESULT)
    assert [each.name for each in path.parent.iterdir()] == ["verify.db"]


def test_a_result_can_be_saved_without_its_stages(store: Store):
    """The result brings its own claims, answers and reports along."""
    run = store.save_result(begin(store), RESULT)
    assert store.load_run(run.id) == (run, RESULT)


def test_a_second_run_adds_only_its_own_rows(path: Path, store: Store):
    """The same input gives the same rows: only the run is new, and that it read the pages too."""
    first = save_everything(store)
    before = count_rows(path)
    second = save_everything(store, minutes=5)
    after = count_rows(path)
    assert after.pop("runs") == before.pop("runs") + 1
    assert after.pop("run_pages") == before.pop("run_pages") + len(PAGES)
    assert after == before
    assert second.result_id == first.result_id
    assert store.load_run(first.id)[1] == store.load_run(second.id)[1]


def test_the_result_is_named_by_content_not_by_time(tmp_path: Path):
    """Two machines that find the same name it the same; another setting makes another result."""
    names = []
    changed = replace(RESULT, settings=(("window_days", "4"),))
    for number, result in enumerate((RESULT, RESULT, changed)):
        with open_store(tmp_path / f"{number}.db") as store:
            names.append(store.save_result(begin(store, minutes=number), result).result_id)
    assert names[0] == names[1] != names[2]


@pytest.mark.parametrize(
    "changed",
    [
        replace(RESULT, article=Article(ARTICLE.text, "Another headline")),
        replace(RESULT, reports=REPORTS[::-1]),
        replace(RESULT, findings=RESULT.findings[::-1]),
        replace(RESULT, findings=(replace(RESULT.findings[0], score=0.91), RESULT.findings[1])),
        replace(RESULT, claims=CLAIMS[:1]),
        replace(RESULT, answers=()),
    ],
)
def test_any_change_is_another_result(store: Store, changed):
    """Order, scores and headline are part of what was found."""
    first = store.save_result(begin(store), RESULT)
    second = store.save_result(begin(store), changed)
    assert second.result_id != first.result_id
    assert store.load_run(first.id)[1] == RESULT
    assert store.load_run(second.id)[1] == changed


def test_text_that_sqlite_cannot_hold_is_replaced_one_for_one(store: Store):
    """Half surrogates and NUL become U+FFFD, so every offset still points at the same place."""
    text = "The \ud83d ferry\x00 strike"
    claim = replace(CLAIMS[0], text=text[6:], start=6, end=len(text), spans=((6, len(text)),))
    finding = replace(RESULT.findings[0], claim=claim)
    run = store.save_result(
        begin(store),
        replace(RESULT, article=Article(text), claims=(claim,), findings=(finding,)),
    )
    loaded = store.load_run(run.id)[1]
    assert loaded.article.text == "The \ufffd ferry\ufffd strike"
    assert loaded.claims[0].text == loaded.article.text[6:]
    assert loaded.findings[0].claim == loaded.claims[0]


def test_runs_of_one_second_have_ids_of_their_own(store: Store):
    """The id says when a run started; a number keeps two of one second apart."""
    assert [begin(store).id for _ in range(3)] == [
        "20261123-150405",
        "20261123-150405-2",
        "20261123-150405-3",
    ]


def test_the_latest_finished_run_is_loaded_when_none_is_named(store: Store):
    """A later run that is still going, or was killed, does not hide the last result."""
    done = save_everything(store)
    begin(store, minutes=9)
    assert store.load_run()[0] == done


def test_the_beginning_of_an_id_is_enough(store: Store):
    """As long as it fits one run; a whole id wins over longer ones that begin with it."""
    first = save_everything(store)
    assert store.load_run("20261123-1504") == (first, RESULT)
    save_everything(store)
    assert store.load_run("20261123-150405")[0] == first
    with pytest.raises(BadInput, match="fits 2 runs"):
        store.load_run("20261123-1504")


def test_asking_for_a_run_that_is_not_there_names_those_that_are(store: Store):
    """The error helps to pick one."""
    with pytest.raises(BadInput, match="no finished run yet"):
        store.load_run()
    done = save_everything(store)
    with pytest.raises(BadInput, match=f"no run '1999'.*{done.id}"):
        store.load_run("1999")


def test_an_interrupted_run_has_no_result(store: Store):
    """It is listed with its state, and asking for its result says so."""
    run = store.end_run(begin(store), RunState.INTERRUPTED, now=lambda: STARTED)
    assert store.list_runs() == (run,)
    with pytest.raises(BadInput, match="is interrupted and has no result"):
        store.load_run(run.id)


def test_reports_are_known_by_the_page_and_what_read_it(store: Store):
    """A resumed run takes them from the store instead of reading the page again."""
    store.save_pages(PAGES, run=begin(store))
    store.save_reports(REPORTS[:2], extractor=EXTRACTOR)
    assert store.known_reports(PAGES, extractor=EXTRACTOR) == {
        (page.asked_url, page.sha256): report
        for page, report in zip(PAGES, REPORTS[:2], strict=True)
    }
    assert store.known_reports(PAGES, extractor="test-extractor 2") == {}


def test_reports_are_known_after_the_store_was_closed(path: Path):
    """Which page a report came from is in the file, not in memory."""
    with open_store(path) as store:
        store.save_pages(PAGES, run=begin(store))
        store.save_reports(REPORTS[:2], extractor=EXTRACTOR)
    with open_store(path) as store:
        assert len(store.known_reports(PAGES, extractor=EXTRACTOR)) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda page: replace(page, facts=(("outlet", "Another Echo"),)),
        lambda page: replace(
            page, lead=replace(page.lead, publisher=replace(BLOCK.publisher, outlet="X"))
        ),
        lambda page: replace(page, sha256="0" * 64, body=b"<p>new</p>"),
        lambda page: replace(page, content_type="text/plain"),
    ],
    ids=["sidecar", "publisher", "bytes", "content type"],
)
def test_a_page_with_changed_facts_or_bytes_is_read_again(
    store: Store, change: Callable[[Page], Page]
):
    """A report made with the old sidecar would be stale, though the page's bytes are the same."""
    store.save_pages(PAGES, run=begin(store))
    store.save_reports(REPORTS[:2], extractor=EXTRACTOR)
    assert store.known_reports([change(PAGES[0])], extractor=EXTRACTOR) == {}


def test_the_new_report_of_a_changed_sidecar_does_not_replace_the_old(store: Store):
    """Changing the sidecar back finds the first report again."""
    changed = replace(PAGES[0], facts=(("outlet", "Another Echo"),))
    renamed = Report(
        text=REPORTS[0].text,
        outlet="Another Echo",
        source="desk",
        page_url=changed.asked_url,
        page_sha256=changed.sha256,
    )
    key = (changed.asked_url, changed.sha256)
    for page, report in ((PAGES[0], REPORTS[0]), (changed, renamed)):
        with open_store(store.path) as session:
            session.save_pages([page], run=begin(session))
            session.save_reports([report], extractor=EXTRACTOR)
    assert store.known_reports([PAGES[0]], extractor=EXTRACTOR) == {key: REPORTS[0]}
    assert store.known_reports([changed], extractor=EXTRACTOR) == {key: renamed}


def test_two_sources_of_one_page_keep_their_own_reports(store: Store):
    """One address under two publishers cannot be told apart by its key, so it is read again."""
    other = replace(PAGES[0], lead=replace(PAGES[0].lead, source="wires"))
    store.save_pages([PAGES[0], other], run=begin(store))
    store.save_reports([REPORTS[0]], extractor=EXTRACTOR)
    assert store.known_reports([PAGES[0], other], extractor=EXTRACTOR) == {}
    assert len(store.known_reports([PAGES[0]], extractor=EXTRACTOR)) == 1


def test_a_reading_that_ran_out_of_time_is_tried_again(store: Store):
    """And what the second try reads is known from then on."""
    page = PAGES[0]
    failed = Report(
        source="desk",
        status=PageStatus.TIMEOUT,
        detail="20 s",
        page_url=page.asked_url,
        page_sha256=page.sha256,
    )
    store.save_pages([page], run=begin(store))
    store.save_reports([failed], extractor=EXTRACTOR)
    assert store.known_reports([page], extractor=EXTRACTOR) == {}
    store.save_reports([REPORTS[0]], extractor=EXTRACTOR)
    assert list(store.known_reports([page], extractor=EXTRACTOR).values()) == [REPORTS[0]]


def test_a_page_keeps_its_bytes_once(path: Path, store: Store):
    """Two pages with the same bytes share them; the bytes come back whole."""
    body = "<p>été " + "ferry " * 1000
    store.save_pages(
        [make_page(REPORTS[0], body.encode()), make_page(REPORTS[1], body.encode())],
        run=begin(store),
    )
    sql = "SELECT sha256, size_bytes, length(body_zlib) < 200 FROM page_bodies"
    digest = sha256(body.encode()).hexdigest()
    assert ask(path, sql) == [(digest, len(body.encode()), 1)]
    assert store.read_body(digest) == body.encode()


def test_a_page_that_could_not_be_fetched_is_a_row(path: Path, store: Store):
    """With its status and reason, and without bytes."""
    page = replace(PAGES[0], status=PageStatus.UNREACHABLE, detail="no answer", body=b"", sha256="")
    store.save_pages([page], run=begin(store))
    assert ask(path, "SELECT status, detail, sha256 FROM pages") == [
        ("unreachable", "no answer", None)
    ]


def test_refetching_the_same_page_notes_only_when(path: Path, store: Store):
    """Times and headers differ at each fetch: the page stays as at the first, each run its own."""
    later_at = STARTED + timedelta(days=1)
    store.save_pages(PAGES, run=begin(store))
    before = count_rows(path)
    later = [replace(page, headers=(), fetched_at=later_at, elapsed_s=0.5) for page in PAGES]
    store.save_pages(later, run=begin(store, minutes=9))
    after = count_rows(path)
    changed = {"runs", "run_pages"}
    assert {name for name, count in after.items() if count != before[name]} == changed
    sql = "SELECT DISTINCT fetched_at, elapsed_s FROM run_pages ORDER BY 1"
    assert ask(path, sql) == [(STARTED.isoformat(), 0.0), (later_at.isoformat(), 0.5)]
    assert ask(path, "SELECT DISTINCT fetched_at FROM pages") == [(STARTED.isoformat(),)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("FERRIES sunday", [0, 1]),
        ("stranded", [0]),
        ('"stranded"', [0]),
        ("strike OR nothing", []),
        ("ferr*", []),
        ("title:ferries", []),
        ('ferries" OR "', []),
        ("NEAR(ferries sunday)", []),
        ("-ferries", [0, 1]),
        ("", []),
        ('"', []),
        ("***", []),
    ],
)
def test_search_takes_operators_and_quotes_literally(store: Store, words: str, found: list[int]):
    """What a person pastes from a claim is words, never a query language."""
    store.save_reports(REPORTS, extractor=EXTRACTOR)
    hits = store.search_reports(words)
    assert sorted(REPORTS.index(report) for report in hits) == found


def test_search_still_finds_after_the_file_was_compacted(path: Path):
    """VACUUM may renumber rows, and the index goes by their numbers."""
    with open_store(path) as store:
        for number in range(20):
            store.save_reports([Report(text=f"word{number} ferry")], extractor=EXTRACTOR)
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM reports WHERE text = 'word3 ferry'")
    connection.commit()
    connection.execute("VACUUM")
    connection.close()
    with open_store(path) as store:
        assert [report.text for report in store.search_reports("word17")] == ["word17 ferry"]
        assert store.search_reports("word3") == ()
