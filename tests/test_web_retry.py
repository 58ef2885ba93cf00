"""Trying again: what may pass is tried again, what will not is not, and a dead host is given up."""

import logging
from typing import Any

import pytest

from tests.no_web import ignore
from tests.staged_web import (
    StagedSender,
    failed,
    fetch_urls,
    open_web,
    read,
    robots,
    stopping,
)
from verify.fetch.breaker import HOST_FAILURES, REST_S, SOURCE_FAILURES, Breaker
from verify.fetch.exchange import Exchange
from verify.records import Lead, Page, PageStatus

A = "http://a.example/1"
TRANSIENT = [
    failed(PageStatus.TIMEOUT),
    failed(PageStatus.UNREACHABLE),
    failed(PageStatus.HTTP_5XX, 500),
    failed(PageStatus.HTTP_5XX, 503),
    failed(PageStatus.THROTTLED, 429),
]
LASTING = [
    failed(PageStatus.HTTP_4XX, 404),
    failed(PageStatus.TLS),
    failed(PageStatus.PRIVATE_ADDRESS),
    failed(PageStatus.TOO_LARGE, 200),
    failed(PageStatus.TRUNCATED, 200),
    failed(PageStatus.PROTOCOL_ERROR),
    failed(PageStatus.DECODE_ERROR, 200),
]


def fetch(sender: StagedSender, **settings: Any) -> Page:
    [page] = fetch_urls(sender, A, **settings)
    return page


def name(answer: Exchange) -> str:
    return f"{answer.status}-{answer.http_status}"


@pytest.mark.parametrize("answer", TRANSIENT, ids=name)
def test_what_may_pass_is_tried_again_and_read(answer):
    sender = StagedSender({A: [answer, answer, read()]})
    assert fetch(sender, attempts=3).status == PageStatus.OK
    assert len(sender.urls) == 3


@pytest.mark.parametrize("answer", TRANSIENT, ids=name)
def test_what_stays_is_tried_as_often_as_the_settings_say_and_keeps_its_status(answer):
    sender = StagedSender({A: answer})
    page = fetch(sender, attempts=3)
    assert (page.status, page.http_status) == (answer.status, answer.http_status)
    assert len(sender.urls) == 3


@pytest.mark.parametrize("answer", LASTING, ids=name)
def test_what_will_not_pass_is_asked_once(answer):
    sender = StagedSender({A: answer})
    assert fetch(sender, attempts=3).status == answer.status
    assert len(sender.urls) == 1


def test_one_attempt_is_no_retry():
    sender = StagedSender({A: failed(PageStatus.HTTP_5XX, 500)})
    fetch(sender, attempts=1)
    assert len(sender.urls) == 1


def test_a_name_without_an_address_is_looked_up_once_more_only():
    sender = StagedSender({A: failed(PageStatus.UNREACHABLE, is_name_unknown=True)})
    assert fetch(sender, attempts=5).status == PageStatus.UNREACHABLE
    assert len(sender.urls) == 2


def test_the_waits_between_tries_grow():
    sender = StagedSender({A: failed(PageStatus.UNREACHABLE)})
    fetch(sender, attempts=4)
    first, second, third, fourth = sender.times_of(A)
    assert 0 < second - first < third - second < fourth - third


def test_tries_share_one_deadline():
    sender = StagedSender({A: failed(PageStatus.TIMEOUT, elapsed_s=12.0)})
    page = fetch(sender, attempts=5, deadline_s=30.0)
    assert page.status == PageStatus.TIMEOUT
    limits = [sent.time_limit_s for sent in sender.sent if sent.url == A]
    assert limits == [30.0, 18.0, 6.0]
    assert page.elapsed_s == 36.0


def test_a_try_that_used_the_deadline_up_is_the_last():
    sender = StagedSender({A: failed(PageStatus.TIMEOUT, elapsed_s=30.0)})
    fetch(sender, attempts=5, deadline_s=30.0)
    assert len(sender.urls) == 1


def test_a_retry_waits_for_its_turn_behind_the_pages_that_were_there_before():
    other = "http://a.example/2"
    sender = StagedSender({A: [failed(PageStatus.HTTP_5XX, 500), read()], other: read()})
    fetch_urls(sender, A, other, pause_s=5.0)
    assert sender.urls == [A, other, A]
    assert sender.times_of(A)[1] == 10.0


def test_stopping_ends_the_wait_for_another_try():
    sender = StagedSender({A: failed(PageStatus.THROTTLED, 429, headers=(("retry-after", "20"),))})
    other = "http://b.example/1"
    with open_web(sender, pause_s=1.0) as web:
        sender.scenes = {**sender.scenes, other: stopping(web, "enough")}
        leads = [Lead(url=url, source="Mine") for url in (A, other)]
        pages = list(web.fetch(leads, on_progress=ignore))
    assert {(page.lead.url, page.detail) for page in pages} >= {(A, "enough")}
    assert sender.urls == [A, other]


def test_a_host_that_does_not_answer_is_given_up_and_the_rest_told_so():
    urls = [f"http://a.example/{number}" for number in range(10)]
    dead = {url: failed(PageStatus.TIMEOUT, elapsed_s=30.0) for url in urls}
    sender = StagedSender(dead | {"http://b.example/1": read()})
    pages = fetch_urls(sender, *urls, "http://b.example/1")
    assert [page.status for page in pages] == [PageStatus.TIMEOUT] * 10 + [PageStatus.OK]
    assert len([url for url in sender.urls if "a.example" in url]) == HOST_FAILURES
    assert "was left alone" in pages[9].detail


def test_an_answer_of_any_kind_starts_the_count_anew():
    urls = [f"http://a.example/{number}" for number in range(9)]
    answers = [failed(PageStatus.TIMEOUT, elapsed_s=30.0)] * (HOST_FAILURES - 1)
    answers.append(failed(PageStatus.HTTP_4XX, 404))
    sender = StagedSender(dict(zip(urls, answers * 3, strict=True)))
    fetch_urls(sender, *urls)
    assert sorted(sender.urls) == urls


def test_a_source_whose_pages_never_answer_is_given_up():
    dead = [f"http://dead{number}.example/1" for number in range(SOURCE_FAILURES + 40)]
    robots_files = [url.replace("/1", "/robots.txt") for url in dead]
    unknown = failed(PageStatus.UNREACHABLE, is_name_unknown=True)
    sender = StagedSender(dict.fromkeys(robots_files, unknown))
    pages = fetch_urls(sender, *dead, connections=1, attempts=1, source="Old links")
    put_off = [page for page in pages if page.status == PageStatus.DEFERRED]
    assert "pages of Old links did not answer" in put_off[0].detail
    # One more was on its way when the last failure was counted.
    assert SOURCE_FAILURES <= len(sender.sent) <= SOURCE_FAILURES + 1
    assert len(put_off) == len(dead) - len(sender.sent)


def test_a_given_up_host_is_tried_again_after_a_rest():
    sender = StagedSender({})
    breaker = Breaker(limit=2, clock=sender.clock)
    breaker.note("a.example", PageStatus.TIMEOUT)
    assert breaker.given_up("a.example") == PageStatus.OK
    breaker.note("a.example", PageStatus.TIMEOUT)
    assert breaker.given_up("a.example") == PageStatus.TIMEOUT
    sender.clock.time_s += REST_S
    assert breaker.given_up("a.example") == PageStatus.OK
    breaker.note("a.example", PageStatus.UNREACHABLE)
    assert breaker.given_up("a.example") == PageStatus.UNREACHABLE
    sender.clock.time_s += REST_S
    assert breaker.given_up("a.example") == PageStatus.OK
    breaker.note("a.example", PageStatus.OK)
    breaker.note("a.example", PageStatus.TIMEOUT)
    assert breaker.given_up("a.example") == PageStatus.OK


def test_retries_print_nothing(capfd):
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    try:
        fetch(StagedSender({A: [failed(PageStatus.HTTP_5XX, 500), read()]}))
    finally:
        root.handlers = handlers
    assert capfd.readouterr() == ("", "")


def test_robots_files_are_tried_again_without_a_pause_but_after_the_wait():
    url = "http://a.example/robots.txt"
    sender = StagedSender({url: [failed(PageStatus.UNREACHABLE), robots("")], A: read()})
    assert fetch(sender, pause_s=10.0).status == PageStatus.OK
    first, second = sender.times_of(url)
    assert 0 < second - first < 10
