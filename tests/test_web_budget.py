"""Limits of a run and stopping it: what is not come to is put off with the reason, never lost."""

import asyncio
import signal
import threading
from concurrent.futures import CancelledError

import pytest

from tests.no_web import ignore
from tests.staged_web import Sent, StagedSender, fetch_urls, moved, open_web, read, stopping
from verify.fetch.background import Background
from verify.fetch.exchange import Exchange
from verify.records import Lead, PageStatus

URLS = [f"http://{letter}.example/{number}" for letter in "abc" for number in range(4)]
PAGES = {url: read() for url in URLS}
LEADS = [Lead(url=url, source="Mine") for url in URLS]
FEWEST_ASKED = 3  # one of each host
WAIT_S = 60.0  # a test that waits so long has failed


def test_no_more_requests_go_out_than_the_limit_and_the_rest_is_put_off():
    sender = StagedSender(PAGES)
    pages = fetch_urls(sender, *URLS, max_requests=5)
    assert len(sender.urls) == 5
    read_pages = [page for page in pages if page.status == PageStatus.OK]
    put_off = [page for page in pages if page.status == PageStatus.DEFERRED]
    assert (len(read_pages), len(put_off)) == (5, 7)
    assert "limit of 5 requests" in put_off[0].detail
    assert "--max-requests" in put_off[0].detail


def test_redirects_and_further_tries_count_as_requests():
    sender = StagedSender({URLS[0]: moved(URLS[1]), URLS[1]: read()})
    [page] = fetch_urls(sender, URLS[0], max_requests=1)
    assert page.status == PageStatus.DEFERRED
    assert sender.urls == [URLS[0]]


def test_a_small_limit_is_spent_on_pages_and_not_on_the_rules_of_sites():
    """Ten sites have ten robots files: none is counted, and none asked for once it is spent."""
    urls = [f"http://site{number}.example/1" for number in range(10)]
    sender = StagedSender({url: read() for url in urls})
    with open_web(sender, max_requests=2) as web:
        pages = [web.get(url) for url in urls]
    assert [page.status for page in pages].count(PageStatus.OK) == 2
    assert len(sender.sent) == 4


def test_what_the_cache_answers_is_no_request():
    kept = read(is_from_cache=True)
    sender = StagedSender(dict.fromkeys(URLS[:4], kept))
    pages = fetch_urls(sender, *URLS[:4], max_requests=1)
    assert [page.status for page in pages] == [PageStatus.OK] * 4


def test_a_spent_limit_is_not_waited_with():
    sender = StagedSender(PAGES)
    fetch_urls(sender, *URLS, max_requests=3, pause_s=20.0)
    assert sender.clock.time_s < 60


def test_sources_and_pages_share_the_limit():
    sender = StagedSender(PAGES)
    with open_web(sender, max_requests=1) as web:
        assert web.get(URLS[0]).status == PageStatus.OK
        assert web.get(URLS[1]).status == PageStatus.DEFERRED
        [page] = web.fetch(LEADS[4:5], on_progress=ignore)
    assert page.status == PageStatus.DEFERRED


def test_the_time_limit_puts_off_what_is_not_there_by_then():
    sender = StagedSender(PAGES)
    pages = fetch_urls(sender, *URLS[:4], max_time_s=25.0, pause_s=10.0)
    assert [page.status for page in pages] == [PageStatus.OK] * 3 + [PageStatus.DEFERRED]
    assert "limit of 25 s" in pages[3].detail
    assert "--max-time" in pages[3].detail


def test_the_time_limit_ends_what_is_in_flight():
    sender = StagedSender(PAGES, takes_s=50.0)
    pages = fetch_urls(sender, *URLS, max_time_s=60.0, deadline_s=500.0)
    assert {page.status for page in pages} == {PageStatus.DEFERRED}
    assert sender.in_flight == 0


def test_stopping_puts_off_all_that_is_left_and_keeps_what_is_there():
    is_stopped = threading.Event()

    def answer_once_stopped(sent: Sent) -> Exchange:
        if len(sender.urls) > FEWEST_ASKED:
            is_stopped.wait(WAIT_S)
        return read()

    sender = StagedSender(dict.fromkeys(URLS, answer_once_stopped))
    pages = []
    with open_web(sender, pause_s=30.0) as web:
        for page in web.fetch(LEADS, on_progress=ignore):
            pages.append(page)
            web.stop("you pressed Ctrl-C")
            web.stop("a second reason")
            is_stopped.set()
    assert sorted(page.lead.url for page in pages) == sorted(URLS)
    put_off = [page for page in pages if page.status == PageStatus.DEFERRED]
    assert {page.detail for page in put_off} == {"you pressed Ctrl-C"}
    assert pages[0].status == PageStatus.OK


def test_stopping_ends_what_is_in_flight():
    sender = StagedSender(PAGES, takes_s=5.0)
    with open_web(sender) as web:
        sender.scenes = {**PAGES, URLS[0]: stopping(web, "enough")}
        pages = list(web.fetch(LEADS, on_progress=ignore))
        assert sender.in_flight == 0
    assert len(pages) == len(URLS)
    assert PageStatus.DEFERRED in {page.status for page in pages}


def test_a_stopped_fetcher_begins_nothing():
    sender = StagedSender(PAGES)
    with open_web(sender) as web:
        web.stop("no network")
        page = web.get(URLS[0])
        pages = list(web.fetch(LEADS, on_progress=ignore))
    assert (page.status, page.detail) == (PageStatus.DEFERRED, "no network")
    assert {(page.status, page.detail) for page in pages} == {(PageStatus.DEFERRED, "no network")}
    assert sender.sent == []


def test_a_signal_may_stop_it_while_the_main_thread_waits():
    sender = StagedSender(PAGES)

    def press(_sent):
        signal.raise_signal(signal.SIGUSR1)
        return read()

    with open_web(sender, pause_s=30.0) as web:
        before = signal.signal(signal.SIGUSR1, lambda *_: web.stop("a signal"))
        try:
            sender.scenes = {**PAGES, URLS[0]: press}
            pages = list(web.fetch(LEADS, on_progress=ignore))
        finally:
            signal.signal(signal.SIGUSR1, before)
    assert len(pages) == len(URLS)
    assert "a signal" in {page.detail for page in pages}


def test_get_in_another_thread_ends_when_it_is_stopped():
    sender = StagedSender(PAGES, takes_s=5.0)
    found = []
    with open_web(sender) as web:
        sender.scenes = {"http://a.example/robots.txt": stopping(web, "enough")}
        thread = threading.Thread(target=lambda: found.append(web.get(URLS[0])))
        thread.start()
        thread.join()
    assert [(page.status, page.detail) for page in found] == [(PageStatus.DEFERRED, "enough")]


def test_after_the_with_block_everything_is_closed_and_pages_are_put_off():
    sender = StagedSender(PAGES)
    with open_web(sender) as web:
        web.get(URLS[0])
    assert sender.is_closed
    assert web.get(URLS[1]).status == PageStatus.DEFERRED
    assert [page.status for page in web.fetch(LEADS[:1], on_progress=ignore)] == [
        PageStatus.DEFERRED
    ]
    assert "verify-fetch" not in {thread.name for thread in threading.enumerate()}


def test_an_iterator_left_early_ends_its_requests():
    sender = StagedSender(PAGES, takes_s=1.0)
    with open_web(sender, pause_s=30.0) as web:
        pages = web.fetch(LEADS, on_progress=ignore)
        next(pages)
        pages.close()
        assert web.get("http://d.example/1").status == PageStatus.HTTP_4XX
        assert sender.in_flight == 0


def test_a_fetcher_that_is_not_asked_starts_nothing():
    sender = StagedSender({})
    before = threading.active_count()
    with open_web(sender) as web:
        assert threading.active_count() == before
        assert list(web.fetch([], on_progress=ignore)) == []
    assert not sender.is_closed


def test_work_that_the_loop_never_came_to_is_cancelled_and_nobody_waits_for_it():
    async def last() -> None:
        """Nothing is left to do."""

    async def never() -> None:
        await asyncio.Event().wait()

    background = Background()
    waiting = background.submit(never())
    background.close(last())
    with pytest.raises(CancelledError):
        waiting.result()
    late = never()
    with pytest.raises(RuntimeError):
        background.submit(late)
    late.close()
    assert not background.is_running
