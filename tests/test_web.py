"""The web over real sockets on the loopback: the rows of the list of faults, in a whole run."""

import asyncio
import socket
import threading
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from tests.fault_server import QUICK, LocalNet, Play, answer, local_net, say
from tests.local_web import Reply, serve_web
from tests.no_web import ignore
from tests.staged_web import NOW, HastyClock, StagedSender, fetch_urls, open_web, read
from verify.fetch import WebFetcher
from verify.fetch.backlog import BACKLOG_BYTES
from verify.fetch.engine import Engine
from verify.fetch.hosts import CONNECTIONS_PER_HOST
from verify.records import FetchSettings, Lead, Page, PageStatus

BODY = b"<!doctype html><html><body><p>The bridge was closed at noon.</p></body></html>"
PAGE = answer(BODY)
URL = "http://site.example/story"


def in_turn(*plays: Play) -> Play:
    """Play one after the other, and the last one from then on."""
    left = list(plays)

    async def play(received, writer):
        await (left.pop(0) if len(left) > 1 else left[0])(received, writer)

    return play


def moved(location: str) -> Play:
    return answer(b"", f"Location: {location}", status="302 Found")


def busy(*headers: str, status: str = "429 Too Many Requests") -> Play:
    return answer(b"too many requests", *headers, status=status)


def fetch_over(
    net: LocalNet, *urls: str, clock: HastyClock | None = None, **changes: Any
) -> list[Page]:
    """Fetch over real sockets without waiting; pages in the order of the addresses."""
    settings = replace(QUICK, pause_s=0.0, **changes)
    leads = [Lead(url=url, source="Mine") for url in urls]
    with WebFetcher(
        settings, now=lambda: NOW, sender=net.sender(settings), clock=clock or HastyClock()
    ) as web:
        pages = list(web.fetch(leads, on_progress=ignore))
    return sorted(pages, key=lambda page: urls.index(page.lead.url))


def fetch_one(plays: dict[str, Play], **changes: Any) -> Page:
    with local_net(plays) as net:
        [page] = fetch_over(net, URL, **changes)
    return page


def test_a_page_comes_with_all_that_is_known_of_it():
    page = fetch_one({"/story": answer(BODY, "X-Made-Up: yes")})
    assert (page.status, page.body, page.http_status) == (PageStatus.OK, BODY, 200)
    assert page.asked_url == page.final_url == URL
    assert page.content_type == "text/html"
    assert ("x-made-up", "yes") in page.headers
    assert len(page.sha256) == 64
    assert page.fetched_at == NOW
    assert page.elapsed_s > 0
    assert page.detail == ""


def test_row_10_a_refused_connection_is_tried_again_and_then_unreachable():
    with local_net({}) as net, socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        net.ports = {"93.184.215.15": unused.getsockname()[1]}
        net.names = {"dead.example": ("93.184.215.15",)}
        [page] = fetch_over(net, "http://dead.example/story", attempts=3)
    assert page.status == PageStatus.UNREACHABLE
    assert net.tried == ["93.184.215.15"] * 3


def test_a_name_without_an_address_is_looked_up_twice_for_all_its_pages():
    urls = [f"http://news.missing.example/{number}" for number in range(4)]
    with local_net({}) as net:
        pages = fetch_over(net, *urls, attempts=5)
    assert {page.status for page in pages} == {PageStatus.UNREACHABLE}
    assert net.looked_up == ["news.missing.example"] * 2


def test_row_17_a_redirect_loop_ends_as_redirects():
    page = fetch_one({"/story": moved("/other"), "/other": moved("/story")})
    assert page.status == PageStatus.REDIRECTS


def test_row_18_a_redirect_to_a_file_is_not_followed():
    page = fetch_one({"/story": moved("file:///etc/passwd")})
    assert page.status in (PageStatus.BAD_SCHEME, PageStatus.PROTOCOL_ERROR)
    assert page.body == b""


@pytest.mark.parametrize(
    "location",
    ["http://169.254.169.254/latest/meta-data/", "http://2130706433/", "http://[::ffff:7f00:1]/"],
)
def test_row_19_a_redirect_to_a_private_address_is_refused(location):
    with local_net({"/story": moved(location)}) as net:
        [page] = fetch_over(net, URL)
    assert page.status == PageStatus.PRIVATE_ADDRESS
    assert page.final_url == location
    assert set(net.tried) == {"93.184.215.14"}


@pytest.mark.parametrize(
    "wait", ["Retry-After: 9", f"Retry-After: {format_datetime(NOW + timedelta(seconds=9))}"]
)
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_row_22_a_throttle_is_waited_for_as_the_server_says(wait, status):
    clock = HastyClock()
    play = in_turn(busy(wait, status=status), PAGE)
    assert fetch_one({"/story": play}, clock=clock).status == PageStatus.OK
    assert max(clock.slept) == pytest.approx(9.0, abs=0.5)


def test_row_22_a_huge_wait_is_a_status_and_not_waited_for():
    clock = HastyClock()
    page = fetch_one({"/story": busy("Retry-After: 864000")}, clock=clock)
    assert page.status == PageStatus.THROTTLED
    assert clock.slept == []


def test_row_22_a_throttle_that_names_no_wait_makes_the_pause_grow():
    clock = HastyClock()
    page = fetch_one({"/story": busy()}, clock=clock, attempts=4)
    assert (page.status, page.http_status) == (PageStatus.THROTTLED, 429)
    assert len(clock.slept) == 3
    assert clock.slept == sorted(clock.slept)


def test_row_25_a_403_that_speaks_of_a_limit_is_treated_as_a_throttle():
    play = in_turn(busy(status="403 Forbidden"), PAGE)
    assert fetch_one({"/story": play}).status == PageStatus.OK


def test_row_26_robots_that_deny_fail_or_have_no_end():
    denial = answer(b"User-agent: *\nDisallow: /story", kind="text/plain")
    failing = answer(b"", status="500 Internal Server Error")
    huge = answer(
        b"User-agent: *\nDisallow: /private\n" + b"# padding\n" * 1_000_000 + b"Disallow: /\n",
        kind="text/plain",
    )
    found = [fetch_one({"/robots.txt": each, "/story": PAGE}) for each in (denial, failing, huge)]
    assert [page.status for page in found] == [
        PageStatus.ROBOTS,
        PageStatus.ROBOTS,
        PageStatus.OK,
    ]


def test_row_27_a_crawl_delay_of_an_hour_puts_the_page_off():
    clock = HastyClock()
    slow = answer(b"User-agent: *\nCrawl-delay: 3600", kind="text/plain")
    page = fetch_one({"/robots.txt": slow, "/story": PAGE}, clock=clock)
    assert page.status == PageStatus.DEFERRED
    assert "crawl-delay" in page.detail
    assert clock.slept == []


def test_row_41_the_amp_and_mobile_copies_of_a_story_are_read_once():
    urls = (
        "http://www.site.example/dam-breaks-in-the-hills",
        "http://m.site.example/dam-breaks-in-the-hills?utm_source=feed",
        "http://www.site.example/dam-breaks-in-the-hills/amp",
    )
    with local_net({"/dam-breaks-in-the-hills": PAGE}) as net:
        pages = fetch_over(net, *urls)
    assert net.server.paths() == ["/robots.txt", "/dam-breaks-in-the-hills"]
    assert {page.sha256 for page in pages} == {pages[0].sha256}
    assert [page.asked_url for page in pages] == list(urls)


def test_row_42_a_canonical_link_to_another_domain_changes_nothing():
    body = b'<!doctype html><link rel="canonical" href="http://other.example/story"><p>Mine.'
    with local_net({"/story": answer(body)}) as net:
        [page] = fetch_over(net, URL)
    assert page.final_url == URL
    assert net.looked_up[0] == "site.example"
    assert "other.example" not in net.looked_up


def test_what_is_no_text_is_a_page_with_the_reason_and_a_source_gets_its_bytes():
    packed = b"\x1f\x8b\x08\x00 a packed sitemap"
    with local_net({"/story": answer(packed, kind="application/octet-stream")}) as net:
        [page] = fetch_over(net, URL)
        with WebFetcher(QUICK, now=lambda: NOW, sender=net.sender()) as web:
            asked = web.get(URL)
    assert (page.status, page.body) == (PageStatus.NOT_ARTICLE, b"")
    assert page.detail
    assert (asked.status, asked.body) == (PageStatus.OK, packed)


def test_a_page_that_is_unchanged_is_ok_and_says_so(tmp_path):
    async def play(received, writer):
        is_known = received.headers.get("if-none-match") == '"v1"'
        head = ('ETag: "v1"', "Cache-Control: no-cache")
        await (answer(b"", *head, status="304 Not Modified") if is_known else answer(BODY, *head))(
            received, writer
        )

    cache = str(tmp_path / "cache.db")
    with local_net({"/story": play}) as net:
        [first] = fetch_over(net, URL, cache_path=cache)
        [second] = fetch_over(net, URL, cache_path=cache)
    assert (first.status, first.detail) == (PageStatus.OK, "")
    assert (second.status, second.detail) == (PageStatus.NOT_MODIFIED, "")
    assert (second.body, second.sha256) == (first.body, first.sha256)


def test_a_page_that_drips_ends_at_the_deadline_and_the_run_goes_on():
    slow = say(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", ends="stay")
    with local_net({"/slow": slow, "/story": PAGE}) as net:
        pages = fetch_over(net, "http://a.example/slow", URL, deadline_s=0.3, attempts=3)
    assert [page.status for page in pages] == [PageStatus.TIMEOUT, PageStatus.OK]
    assert net.server.paths().count("/slow") == 1


def test_it_works_through_a_proxy_with_the_settings_alone():
    sites = {"a.example": {"/1": Reply(BODY)}, "b.example": {"/1": Reply(BODY)}}
    with serve_web(sites) as local:
        settings = FetchSettings(proxy=local.proxy, pause_s=0.0)
        with WebFetcher(settings, now=lambda: NOW) as web:
            pages = list(
                web.fetch(
                    [Lead(url=f"http://{host}/1", source="Mine") for host in sites],
                    on_progress=ignore,
                )
            )
    assert [page.status for page in pages] == [PageStatus.OK] * 2
    assert local.paths_of("a.example") == ["/robots.txt", "/1"]


def test_many_threads_may_get_at_once_and_equal_addresses_are_asked_once():
    sender = StagedSender({URL: read(BODY)}, takes_s=5.0)
    found: list[Page] = []
    with open_web(sender) as web:
        threads = [threading.Thread(target=lambda: found.append(web.get(URL))) for _ in range(8)]
        # All ask before the clock goes on: the loop is kept busy until then.
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert [page.status for page in found] == [PageStatus.OK] * 8
    assert sender.most_in_flight <= CONNECTIONS_PER_HOST


def test_no_more_is_fetched_ahead_than_the_backlog_holds():
    """Whoever iterates slowly makes the web wait, not the memory grow."""
    size = BACKLOG_BYTES // 8
    urls = [f"http://h{number}.example/1" for number in range(100)]
    sender = StagedSender({url: read(bytes(size)) for url in urls})
    settings = FetchSettings(pause_s=0.0, connections=4)
    leads = [Lead(url=url, source="Mine") for url in urls]
    came: list[Page] = []

    async def run() -> tuple[int, int]:
        engine = Engine(settings, sender=sender, clock=sender.clock, now=lambda: NOW)
        gathering = asyncio.ensure_future(engine.gather(leads, lambda _at, page: came.append(page)))
        for _ in range(20_000):
            await asyncio.sleep(0)
        ahead = len(sender.urls)
        for page in came:
            engine.backlog.take(len(page.body))
        for _ in range(20_000):
            await asyncio.sleep(0)
        further = len(sender.urls)
        gathering.cancel()
        await asyncio.gather(gathering, return_exceptions=True)
        await engine.aclose()
        return ahead, further

    ahead, further = asyncio.run(run())
    assert 8 <= ahead <= 8 + settings.connections
    assert further > ahead


def test_a_source_may_be_asked_while_the_backlog_is_full():
    size = BACKLOG_BYTES
    sender = StagedSender({URL: read(bytes(size)), "http://site.example/feed": read(b"<rss/>")})
    with (
        open_web(sender) as web,
        closing(web.fetch([Lead(url=URL, source="Mine")] * 1, on_progress=ignore)) as pages,
    ):
        first = next(pages)
        assert web.get("http://site.example/feed").status == PageStatus.OK
    assert len(first.body) == size


def test_a_sender_that_breaks_costs_one_page_only():
    def break_down(_sent):
        raise RuntimeError("a mistake of ours")

    sender = StagedSender({URL: break_down, "http://b.example/1": read(BODY)})
    pages = fetch_urls(sender, URL, "http://b.example/1")
    assert [page.status for page in pages] == [PageStatus.PROTOCOL_ERROR, PageStatus.OK]
    assert "a mistake of ours" in pages[0].detail


def test_no_lead_is_lost_when_there_are_very_many():
    urls = [f"http://h{number % 50}.example/{number}" for number in range(2_000)]
    sender = StagedSender({url: read(BODY) for url in urls[::2]})
    pages = fetch_urls(sender, *urls)
    assert [page.status for page in pages] == [PageStatus.OK, PageStatus.HTTP_4XX] * 1_000
