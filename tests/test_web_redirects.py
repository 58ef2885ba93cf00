"""Redirects: followed within limits, on the web only, and without what is meant for another."""

from typing import Any

import pytest

from tests.staged_web import StagedSender, failed, fetch_urls, moved, open_web, read, robots
from verify.records import Page, PageStatus

A, B, C = "http://a.example/1", "http://b.example/1", "https://a.example/1"
KEY = (("x-api-key", "s3cret"),)


def fetch(sender: StagedSender, url: str, **settings: Any) -> Page:
    [page] = fetch_urls(sender, url, **settings)
    return page


def test_redirect_keeps_the_asked_url_and_tells_the_final_one():
    page = fetch(StagedSender({A: moved(B), B: read(b"<p>Here it is")}), A)
    assert (page.status, page.body) == (PageStatus.OK, b"<p>Here it is")
    assert (page.lead.url, page.asked_url, page.final_url) == (A, A, B)


def test_a_loop_ends_as_redirects():
    sender = StagedSender({A: moved(B), B: moved(A)})
    page = fetch(sender, A)
    assert page.status == PageStatus.REDIRECTS
    assert "circle" in page.detail
    assert sender.urls == [A, B]


def test_a_page_that_passes_on_to_a_place_within_itself_is_a_loop():
    assert fetch(StagedSender({A: moved(f"{A}#top")}), A).status == PageStatus.REDIRECTS


def test_more_redirects_than_the_limit_end_as_redirects():
    chain = {f"http://a.example/{n}": moved(f"http://a.example/{n + 1}") for n in range(1, 9)}
    sender = StagedSender(chain)
    page = fetch(sender, A, redirect_limit=3)
    assert page.status == PageStatus.REDIRECTS
    assert "more than 3 times" in page.detail
    assert len(sender.urls) == 4


def test_as_many_redirects_as_the_limit_are_followed():
    chain = {f"http://a.example/{n}": moved(f"http://a.example/{n + 1}") for n in range(1, 4)}
    sender = StagedSender(chain | {"http://a.example/4": read()})
    assert fetch(sender, A, redirect_limit=3).status == PageStatus.OK


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://a.example/1", "javascript:alert(1)", "data:text/html,x", "//"],
)
def test_only_http_and_https_are_followed(location):
    sender = StagedSender({A: moved(location)})
    page = fetch(sender, A)
    assert page.status == PageStatus.BAD_SCHEME
    assert sender.urls == [A]


@pytest.mark.parametrize(
    "url", ["http://", "http://[::1/x", "http://a.example:99999/", "gopher://a"]
)
def test_an_address_that_cannot_be_asked_is_a_page_with_that_status(url):
    sender = StagedSender({})
    assert fetch(sender, url).status == PageStatus.BAD_SCHEME
    assert sender.sent == []


def test_a_hop_to_a_private_address_ends_with_that_status():
    inner = "http://169.254.169.254/latest/meta-data/"
    denied = failed(PageStatus.PRIVATE_ADDRESS)
    sender = StagedSender(
        {A: moved(inner), inner: denied, "http://169.254.169.254/robots.txt": denied}
    )
    page = fetch(sender, A)
    assert (page.status, page.final_url) == (PageStatus.PRIVATE_ADDRESS, inner)


def test_each_hop_obeys_the_robots_of_its_own_host():
    denial = robots("User-agent: *\nDisallow: /1")
    sender = StagedSender({A: moved(B), B: read(), "http://b.example/robots.txt": denial})
    page = fetch(sender, A)
    assert (page.status, page.final_url) == (PageStatus.ROBOTS, B)
    assert sender.urls == [A]


def test_each_hop_waits_for_the_turn_of_its_own_host():
    sender = StagedSender({A: moved(B), B: read(), "http://b.example/2": read()})
    fetch_urls(sender, A, "http://b.example/2", pause_s=3.0)
    assert sender.times_of("http://b.example/2") == [0.0]
    assert sender.times_of(B) == [3.0]


def headers_at(url: str, location: str) -> list[tuple[tuple[str, str], ...]]:
    sender = StagedSender({url: moved(location), location: read()})
    with open_web(sender) as web:
        assert web.get(url, headers=KEY).status == PageStatus.OK
    return [sent.headers for sent in sender.sent if sent.url in (url, location)]


def test_headers_stay_with_the_host_they_are_for():
    assert headers_at(A, "http://a.example/2") == [KEY, KEY]


@pytest.mark.parametrize(
    "location",
    [B, "http://www.a.example/1", "http://a.example:8080/1", "https://a.example:8443/1"],
)
def test_headers_never_go_on_to_another_host_or_port(location):
    assert headers_at(A, location) == [KEY, ()]


def test_what_must_not_be_cached_must_not_be_anywhere_it_is_passed_on_to():
    """The address passed on may hold the key that the first one held."""
    uncached = ("Cache-Control", "no-store")
    sender = StagedSender({A: moved(B), B: read()})
    with open_web(sender) as web:
        web.get(A, headers=(*KEY, uncached))
    assert [sent.headers for sent in sender.sent if sent.url == B] == [(uncached,)]


def test_headers_go_on_from_http_to_https_and_never_back():
    assert headers_at(A, C) == [KEY, KEY]
    assert headers_at(C, A) == [KEY, ()]


def test_headers_are_not_sent_to_robots_files():
    sender = StagedSender({A: read()})
    with open_web(sender) as web:
        web.get(A, headers=KEY)
    assert [sent.headers for sent in sender.sent] == [(), KEY]


def test_headers_do_not_come_back_with_a_redirect_that_returns():
    back = "http://a.example/2"
    sender = StagedSender({A: moved(B), B: moved(back), back: read()})
    with open_web(sender) as web:
        web.get(A, headers=KEY)
    assert [sent.headers for sent in sender.sent if sent.url == back] == [()]


def test_an_allowed_host_is_reached_from_itself_only():
    own, inner = "http://search.local/q", "http://search.local/page"
    sender = StagedSender({own: moved(inner), inner: read(), A: moved(inner)})
    with open_web(sender) as web:
        web.get(own, allow_hosts=["search.local"])
        web.get(A, allow_hosts=["search.local"])
    assert [sent.allow_hosts for sent in sender.sent if sent.url == inner] == [
        ("search.local",),
        (),
    ]


def test_the_deadline_is_that_of_all_hops_and_waiting_is_not_counted():
    slow = moved(B)
    sender = StagedSender(
        {
            A: lambda _: failed(PageStatus.REDIRECTS, 302, location=B, elapsed_s=20.0),
            B: lambda _: failed(PageStatus.REDIRECTS, 302, location=C, elapsed_s=12.0),
            C: slow,
        }
    )
    page = fetch(sender, A, deadline_s=30.0, pause_s=10.0)
    assert page.status == PageStatus.TIMEOUT
    assert page.elapsed_s == 32.0
    limits = {sent.url: sent.time_limit_s for sent in sender.sent}
    assert (limits[A], limits[B]) == (30.0, 10.0)
    assert C not in limits
