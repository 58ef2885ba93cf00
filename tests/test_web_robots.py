"""robots.txt: asked once for each site, obeyed, and what counts as a no when it is not there."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.staged_web import (
    StagedSender,
    failed,
    fetch_urls,
    moved,
    not_found,
    open_web,
    read,
    robots,
)
from verify.fetch.robots import ROBOTS_SIZE_BYTES, Rules, keep_our_groups
from verify.records import Lead, PageStatus

ROBOTS = "http://a.example/robots.txt"
A1, A2, SECRET = "http://a.example/1", "http://a.example/2", "http://a.example/secret/1"
PAGES = {url: read() for url in (A1, A2, SECRET)}
DENIAL = robots("User-agent: *\nDisallow: /secret/")


def statuses(sender: StagedSender, *urls: str, **settings: Any) -> list[PageStatus]:
    return [page.status for page in fetch_urls(sender, *urls, **settings)]


def test_it_is_asked_once_for_all_pages_of_a_site():
    sender = StagedSender(PAGES)
    assert statuses(sender, A1, A2, SECRET) == [PageStatus.OK] * 3
    assert [sent.url for sent in sender.sent].count(ROBOTS) == 1


def test_each_scheme_and_port_has_its_own():
    urls = ("http://a.example/1", "https://a.example/2", "http://a.example:8080/3")
    sender = StagedSender({url: read() for url in urls})
    fetch_urls(sender, *urls)
    asked = {sent.url for sent in sender.sent} - set(urls)
    assert asked == {ROBOTS, "https://a.example/robots.txt", "http://a.example:8080/robots.txt"}


def test_it_is_not_counted_against_the_pause():
    sender = StagedSender(PAGES)
    fetch_urls(sender, A1, pause_s=5.0)
    assert sender.times_of(A1) == [0.0]


def test_what_it_denies_is_not_asked():
    sender = StagedSender(PAGES | {ROBOTS: DENIAL})
    pages = fetch_urls(sender, A1, SECRET)
    assert [page.status for page in pages] == [PageStatus.OK, PageStatus.ROBOTS]
    assert "robots.txt" in pages[1].detail
    assert sender.urls == [A1]


@pytest.mark.parametrize(
    "path",
    ["a/../secret/1", "./secret/1", "%73ecret/1", "a/%2e%2e/secret/1", "a/%2E./secret/1"],
)
def test_what_it_denies_is_not_asked_in_another_writing(path):
    """Dots are resolved before a request goes out, or where it arrives."""
    sender = StagedSender({ROBOTS: DENIAL, f"http://a.example/{path}": read()})
    assert statuses(sender, f"http://a.example/{path}") == [PageStatus.ROBOTS]
    assert sender.urls == []


@pytest.mark.parametrize(
    "line", ["User-agent: x" + " " * 200_000 + "y", "User-agent" + ": " * 99_999]
)
def test_a_line_of_blanks_costs_no_more_than_its_length(line):
    """The pattern once took 30 s for 40,000 of them, and all else stood still meanwhile."""
    assert keep_our_groups(line) == "User-agent: another"


def test_a_group_for_us_goes_before_the_one_for_all():
    text = "User-agent: *\nDisallow: /\n\nUser-agent: Verify/1.0\nDisallow: /secret/"
    sender = StagedSender(PAGES | {ROBOTS: robots(text)})
    assert statuses(sender, A1, SECRET) == [PageStatus.OK, PageStatus.ROBOTS]


def test_a_group_for_a_name_that_ours_begins_with_is_not_ours():
    sender = StagedSender(PAGES | {ROBOTS: robots("User-agent: ver\nDisallow: /")})
    assert statuses(sender, A1) == [PageStatus.OK]


@pytest.mark.parametrize("code", [401, 403, 404, 410])
def test_where_there_is_none_everything_may_be_asked(code):
    none = failed(PageStatus.HTTP_4XX, code)
    assert statuses(StagedSender(PAGES | {ROBOTS: none}), A1) == [PageStatus.OK]


def test_where_the_server_fails_nothing_may_be_asked():
    sender = StagedSender(PAGES | {ROBOTS: failed(PageStatus.HTTP_5XX, 500)})
    pages = fetch_urls(sender, A1, A2)
    assert [page.status for page in pages] == [PageStatus.ROBOTS] * 2
    assert "counts as a no" in pages[0].detail
    assert sender.urls == []


def test_a_server_that_fails_once_is_asked_again():
    sender = StagedSender(PAGES | {ROBOTS: [failed(PageStatus.HTTP_5XX, 503), robots("")]})
    assert statuses(sender, A1) == [PageStatus.OK]


@pytest.mark.parametrize(
    "status",
    [
        PageStatus.UNREACHABLE,
        PageStatus.TLS,
        PageStatus.TIMEOUT,
        PageStatus.PRIVATE_ADDRESS,
        PageStatus.PROTOCOL_ERROR,
    ],
)
def test_a_host_that_cannot_be_reached_gives_its_pages_its_own_status_unasked(status):
    sender = StagedSender(PAGES | {ROBOTS: failed(status)})
    pages = fetch_urls(sender, A1, A2)
    assert [(page.status, page.detail) for page in pages] == [(status, f"it was {status}")] * 2
    assert sender.urls == []


def test_a_server_that_wants_fewer_requests_gives_that_status():
    busy = failed(PageStatus.THROTTLED, 429, headers=(("retry-after", "86400"),))
    assert statuses(StagedSender(PAGES | {ROBOTS: busy}), A1) == [PageStatus.THROTTLED]


def test_five_redirects_are_followed_also_to_another_host():
    hops = [f"http://h{number}.example/robots.txt" for number in range(5)]
    chain = dict(zip([ROBOTS, *hops[:-1]], map(moved, hops), strict=True))
    sender = StagedSender(PAGES | chain | {hops[-1]: DENIAL})
    assert statuses(sender, A1, SECRET) == [PageStatus.OK, PageStatus.ROBOTS]


def test_more_redirects_than_five_count_as_none_there():
    sender = StagedSender(PAGES | {ROBOTS: moved(ROBOTS)})
    assert statuses(sender, SECRET) == [PageStatus.OK]
    assert [sent.url for sent in sender.sent].count(ROBOTS) == 6


def test_a_redirect_to_a_file_counts_as_none_there():
    sender = StagedSender(PAGES | {ROBOTS: moved("file:///etc/passwd")})
    assert statuses(sender, A1) == [PageStatus.OK]


def test_a_private_address_behind_a_redirect_is_a_no_of_the_site():
    inner = "http://10.0.0.1/robots.txt"
    sender = StagedSender(PAGES | {ROBOTS: moved(inner), inner: failed(PageStatus.PRIVATE_ADDRESS)})
    assert statuses(sender, A1) == [PageStatus.ROBOTS]


def test_of_a_huge_one_the_first_500_kib_count():
    start = b"User-agent: *\nDisallow: /secret/\n"
    padding = b"# nothing\n" * (ROBOTS_SIZE_BYTES // 10)
    huge = read(start + padding * 20 + b"Disallow: /\n")
    sender = StagedSender(PAGES | {ROBOTS: huge})
    assert statuses(sender, A1, SECRET) == [PageStatus.OK, PageStatus.ROBOTS]


def test_an_empty_page_or_one_of_html_denies_nothing():
    for body in (b"", b"<!doctype html><title>Welcome</title><p>Disallow: all hope"):
        assert statuses(StagedSender(PAGES | {ROBOTS: read(body)}), A1) == [PageStatus.OK]


def test_a_host_that_a_source_allows_is_the_users_own_and_not_asked_for_one():
    sender = StagedSender(PAGES | {ROBOTS: robots("User-agent: *\nDisallow: /")})
    with open_web(sender) as web:
        assert web.get(A1).status == PageStatus.ROBOTS
        assert web.get(A1, allow_hosts=["a.example"]).status == PageStatus.OK


def test_get_reads_the_file_itself_without_asking_twice():
    sitemap = robots("Sitemap: http://a.example/news.xml")
    sender = StagedSender(PAGES | {ROBOTS: sitemap})
    with open_web(sender) as web:
        page = web.get(ROBOTS)
        list(web.fetch([Lead(url=A1, source="Mine")], on_progress=lambda _: None))
    assert (page.status, page.body) == (PageStatus.OK, sitemap.body)
    assert [sent.url for sent in sender.sent].count(ROBOTS) == 1


def test_get_says_when_there_is_no_such_file():
    with open_web(StagedSender({ROBOTS: not_found()})) as web:
        page = web.get(ROBOTS)
    assert (page.status, page.http_status) == (PageStatus.HTTP_4XX, 404)


def test_rules_for_ten_thousand_names_cost_no_more_than_for_one():
    """Protego applies each rule to each name of its group: without folding this takes minutes."""
    names = "".join(f"User-agent: a{number}\n" for number in range(10_000))
    rules = "".join(f"Disallow: /p{number}\n" for number in range(20_000))
    text = keep_our_groups(names + "User-agent: *\n" + rules)
    assert text.count("User-agent: another") == 10_000
    assert len(set(text.splitlines()[:10_000])) == 1
    rules_read = Rules(robots(names + "User-agent: *\n" + rules))
    assert rules_read.judge("http://a.example/p7").status == PageStatus.ROBOTS
    assert rules_read.judge("http://a.example/other").status == PageStatus.OK


@given(st.text())
def test_no_text_stops_the_reading(text):
    rules = Rules(robots(text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")))
    assert rules.judge(A1).status in (PageStatus.OK, PageStatus.ROBOTS)
    assert rules.crawl_delay_s >= 0
