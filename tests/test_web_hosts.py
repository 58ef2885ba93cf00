"""Turns: hosts wait for themselves only, and a server that asks for less is asked less."""

from datetime import timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.no_web import ignore
from tests.staged_web import (
    NOW,
    Sent,
    StagedSender,
    failed,
    fetch_urls,
    open_web,
    read,
    robots,
)
from verify.fetch.exchange import Exchange
from verify.fetch.retry_after import read_retry_after
from verify.records import Lead, PageStatus, Progress

A1, A2, A3 = (f"http://a.example/{number}" for number in (1, 2, 3))
B1, B2, B3 = (f"http://b.example/{number}" for number in (1, 2, 3))
PAGES = {url: read() for url in (A1, A2, A3, B1, B2, B3)}
THROTTLED = failed(PageStatus.THROTTLED, 429)


def throttled(retry_after: str, status: int = 429) -> Exchange:
    return failed(PageStatus.THROTTLED, status, headers=(("retry-after", retry_after),))


def test_requests_to_one_host_begin_a_pause_apart():
    sender = StagedSender(PAGES)
    fetch_urls(sender, A1, A2, A3, pause_s=2.0)
    assert [sender.times_of(url) for url in (A1, A2, A3)] == [[0.0], [2.0], [4.0]]


def test_the_pause_counts_from_start_to_start():
    sender = StagedSender(PAGES, takes_s=0.5)
    fetch_urls(sender, A1, A2, pause_s=2.0)
    # robots.txt takes the first half second.
    assert [sender.times_of(url) for url in (A1, A2)] == [[0.5], [2.5]]


def test_an_answer_slower_than_the_pause_is_followed_at_once():
    sender = StagedSender(PAGES, takes_s=3.0)
    fetch_urls(sender, A1, A2, pause_s=2.0)
    assert [sender.times_of(url) for url in (A1, A2)] == [[3.0], [6.0]]


def test_hosts_interleave_and_none_waits_for_another():
    sender = StagedSender(PAGES)
    fetch_urls(sender, A1, A2, A3, B1, B2, B3, pause_s=2.0)
    assert sorted(sender.urls[:2]) == [A1, B1]
    assert sorted(sender.urls[2:4]) == [A2, B2]
    assert sender.times_of(B3) == [4.0]


def test_a_host_with_a_long_crawl_delay_holds_up_no_other():
    slow = {"http://a.example/robots.txt": robots("User-agent: *\nCrawl-delay: 20")}
    sender = StagedSender(PAGES | slow)
    fetch_urls(sender, A1, A2, A3, B1, B2, B3, pause_s=1.0)
    assert [sender.times_of(url) for url in (A1, A2, A3)] == [[0.0], [20.0], [40.0]]
    assert [sender.times_of(url) for url in (B1, B2, B3)] == [[0.0], [1.0], [2.0]]


def test_one_connection_per_host_and_no_more_in_all_than_the_settings_say():
    sites = [f"http://{letter}.example/{page}" for letter in "abcdef" for page in range(3)]
    at_once: dict[str, float] = {}
    sender = StagedSender({url: read() for url in sites}, takes_s=1.0)
    fetch_urls(sender, *sites, connections=4)
    assert sender.most_in_flight == 4
    # With room for all, each host has one request in flight at any time.
    wide = StagedSender({url: read() for url in sites}, takes_s=1.0)
    fetch_urls(wide, *sites, connections=32)
    assert wide.most_in_flight == 6
    for sent in wide.sent:
        host = sent.url.split("/")[2]
        assert at_once.get(host, -1.0) < sent.at
        at_once[host] = sent.at


def test_a_crawl_delay_of_an_hour_puts_the_pages_off_with_the_reason():
    slow = {"http://a.example/robots.txt": robots("User-agent: *\nCrawl-delay: 3600")}
    sender = StagedSender(PAGES | slow)
    pages = fetch_urls(sender, A1, A2, B1)
    assert [page.status for page in pages] == [
        PageStatus.DEFERRED,
        PageStatus.DEFERRED,
        PageStatus.OK,
    ]
    assert "3600 s between two requests (crawl-delay)" in pages[0].detail
    assert sender.urls == [B1]
    assert sender.clock.time_s < 3600


def test_a_crawl_delay_shorter_than_our_pause_changes_nothing():
    quick = {"http://a.example/robots.txt": robots("User-agent: *\nCrawl-delay: 0.1")}
    sender = StagedSender(PAGES | quick)
    fetch_urls(sender, A1, A2, pause_s=2.0)
    assert sender.times_of(A2) == [2.0]


@pytest.mark.parametrize("status", [403, 429, 503])
@pytest.mark.parametrize(
    "retry_after", ["7", format_datetime(NOW + timedelta(seconds=7), usegmt=True)]
)
def test_retry_after_is_waited_for_in_seconds_and_as_a_date(status, retry_after):
    sender = StagedSender({**PAGES, A1: [throttled(retry_after, status), read()]})
    pages = fetch_urls(sender, A1, A2, B1)
    assert [page.status for page in pages] == [PageStatus.OK] * 3
    # The other page of the host keeps away too, and that of another host does not.
    assert sender.times_of(A1)[1] >= 7.0
    assert sender.times_of(A2)[0] >= 7.0
    assert sender.times_of(B1) == [0.0]


def test_a_huge_retry_after_ends_the_host_at_once_and_is_not_waited_for():
    sender = StagedSender({**PAGES, A1: throttled("86400")})
    pages = fetch_urls(sender, A1, A2, B1, pause_s=1.0)
    assert [page.status for page in pages] == [
        PageStatus.THROTTLED,
        PageStatus.THROTTLED,
        PageStatus.OK,
    ]
    assert "86400 s" in pages[0].detail
    assert pages[1].detail == pages[0].detail
    assert sorted(sender.urls) == [A1, B1]
    assert sender.clock.time_s < 60


def test_throttled_without_a_word_on_when_the_pause_grows_each_time():
    sender = StagedSender({**PAGES, A1: [THROTTLED, THROTTLED, THROTTLED, read()]})
    [page] = fetch_urls(sender, A1, attempts=4, pause_s=1.0)
    assert page.status == PageStatus.OK
    first, second, third, fourth = sender.times_of(A1)
    assert second - first < third - second < fourth - third


def test_the_grown_pause_shrinks_with_each_answer():
    many = [f"http://a.example/{number}" for number in range(12)]
    pages = {url: read() for url in many} | {many[0]: [THROTTLED, read()]}
    sender = StagedSender(pages)
    fetch_urls(sender, *many, pause_s=1.0)
    times = [sent.at for sent in sender.sent if not sent.url.endswith("/robots.txt")]
    assert max(later - before for before, later in pairwise(times)) > 1.0
    assert times[-1] - times[-2] == pytest.approx(1.0)


def test_no_pause_grows_beyond_the_limit():
    sender = StagedSender({A1: THROTTLED})
    fetch_urls(sender, A1, attempts=8, pause_limit_s=5.0)
    times = sender.times_of(A1)
    assert len(times) == 8
    assert max(later - before for before, later in pairwise(times)) == 5.0


def test_what_is_waited_for_is_said_with_the_host_and_the_reason():
    said: list[str] = []

    def listen(_sent: Sent):
        said.append(web.waiting())
        return read()

    slow = {"http://a.example/robots.txt": robots("User-agent: *\nCrawl-delay: 7")}
    sender = StagedSender({**PAGES, **slow, B1: listen, B2: listen, B3: listen})
    with open_web(sender, pause_s=2.0) as web:
        leads = [Lead(url=url, source="Mine") for url in (A1, A2, B1, B2, B3)]
        list(web.fetch(leads, on_progress=ignore))
        assert web.waiting() == ""
    assert said[1] == "waiting 5 s for a.example, which asks for it (crawl-delay)"


def test_an_answer_that_does_not_come_is_waited_for_by_name():
    said: list[str] = []

    def listen(_sent: Sent):
        said.append(web.waiting())
        return read()

    sender = StagedSender({A1: listen, B1: listen}, takes_s=5.0)
    with open_web(sender, pause_s=0.0) as web:
        list(web.fetch([Lead(url=url, source="Mine") for url in (A1, B1)], on_progress=ignore))
        assert web.waiting() == ""
    assert said[0] == "waiting since 5 s for the answer of a.example and 1 more"


def test_what_the_cache_answers_costs_the_host_no_pause():
    """A second run over what is still fresh is over at once."""
    cached = read(is_from_cache=True)
    sender = StagedSender({A1: cached, A2: cached, A3: cached})
    fetch_urls(sender, A1, A2, A3, pause_s=30.0)
    assert [sender.times_of(url) for url in (A1, A2, A3)] == [[0.0], [0.0], [0.0]]


def test_a_page_that_comes_is_told_with_the_counts_by_status():
    told: list[Progress] = []
    sender = StagedSender({A1: read(), B1: failed(PageStatus.TLS)})
    fetch_urls(sender, A1, B1, on_progress=told.append)
    assert [(progress.done, progress.total) for progress in told] == [(1, 2), (2, 2)]
    assert told[-1].counts == (("ok", 1), ("tls", 1))
    assert {progress.note for progress in told} == {"a.example", "b.example"}


@given(st.text())
def test_any_retry_after_is_read_or_counts_as_not_said(text):
    found = read_retry_after(text, now=NOW)
    assert found.wait_s >= 0
    assert found.is_said or found.wait_s == 0


@pytest.mark.parametrize(
    ("text", "wait_s"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("Mon, 23 Nov 2026 11:59:00 GMT", 0),
        ("Mon, 23 Nov 2026 12:01:00 GMT", 60),
        ("Mon, 23 Nov 2026 12:01:00", 60),
    ],
)
def test_retry_after_is_read_as_the_standard_writes_it(text, wait_s):
    found = read_retry_after(text, now=NOW)
    assert (found.is_said, found.wait_s) == (True, wait_s)


@pytest.mark.parametrize("text", ["", "soon", "-5", "1.5e3", "٣", "Mon, 99 Nov 2026 12:01:00 GMT"])
def test_what_is_no_time_counts_as_not_said(text):
    assert not read_retry_after(text, now=NOW).is_said
