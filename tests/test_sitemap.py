"""Sitemaps: which are read, in which order, and what is read of them."""

import gzip
from datetime import date

import pytest

from tests.local_web import Reply, serve_web
from tests.plain_fetcher import PlainFetcher, failed
from verify.records import AnswerStatus, PageStatus, Query, SourceBlock, to_published
from verify.sources.decoding import unpack_body
from verify.sources.sitemap import SITEMAPS_PER_SOURCE, ask_sitemap, choose_children
from verify.sources.sitemap_reading import (
    ENTRIES_PER_SITEMAP,
    ChildMap,
    NoSitemapError,
    find_sitemaps,
    read_sitemap,
)

SITE = "https://bay.example"
QUERY = Query(text="Ferry", terms=("ferry", "Oriole"), days=(date(2026, 3, 1), date(2026, 3, 8)))


def sitemap(*urls: str, day: str = "2026-03-03", title: str = "Ferry Oriole sinks") -> bytes:
    rows = "".join(
        f"<url><loc>{url}</loc><n:news xmlns:n='x'><n:publication_date>{day}</n:publication_date>"
        f"<n:title>{title}</n:title></n:news></url>"
        for url in urls
    )
    return f"<urlset>{rows}</urlset>".encode()


def index(*children: tuple[str, str]) -> bytes:
    rows = "".join(
        f"<sitemap><loc>{url}</loc>" + (f"<lastmod>{day}</lastmod>" if day else "") + "</sitemap>"
        for url, day in children
    )
    return f"<sitemapindex>{rows}</sitemapindex>".encode()


def ask(paths: dict[str, bytes], *, url: str = SITE, query: Query = QUERY, failures=None):
    """The answer, the leads, and the paths that were asked for."""
    sites = {"bay.example": {path: Reply(body) for path, body in paths.items()}}
    block = SourceBlock(name="Bay", kind="sitemap", url=url)
    with serve_web(sites) as web:
        fetcher = PlainFetcher(web.port, failures or {})
        answer, leads = ask_sitemap(block, query, fetcher)
    asked = [address.removeprefix(SITE) for address, _, _ in fetcher.asked]
    return answer, [lead.url for lead in leads], asked


def read(body: bytes):
    return read_sitemap(body, content_type="text/xml", url=f"{SITE}/sitemap.xml")


def test_of_the_sitemaps_that_robots_names_the_news_ones_are_read():
    answer, leads, asked = ask(
        {
            "/robots.txt": b"Sitemap: /all.xml\nSITEMAP: https://bay.example/News/1.xml",
            "/News/1.xml": sitemap("/a"),
        }
    )
    assert asked == ["/robots.txt", "/News/1.xml"]
    assert leads == [f"{SITE}/a"]
    assert answer.status == AnswerStatus.OK


@pytest.mark.parametrize("url", [SITE, f"{SITE}/", f"{SITE}/robots.txt"])
def test_a_site_and_its_robots_file_stand_for_its_sitemaps(url):
    paths = {"/robots.txt": b"Sitemap: /s.xml", "/s.xml": sitemap("/a")}
    assert ask(paths, url=url)[1] == [f"{SITE}/a"]


def test_a_site_whose_robots_file_names_no_sitemap_says_what_to_do():
    answer, _, asked = ask({"/robots.txt": b"User-agent: *\nDisallow:\n"})
    assert (answer.status, asked) == (AnswerStatus.SOURCE_ERROR, ["/robots.txt"])
    assert "names no sitemap; give the address of one" in answer.detail


def test_a_site_without_a_robots_file_is_told():
    answer, _, _ = ask({})
    assert answer.status == AnswerStatus.SOURCE_ERROR
    assert "robots.txt: it refused the question (HTTP 404)" in answer.detail


def test_of_an_index_without_news_those_changed_in_the_days_are_read_soonest_first():
    children = (
        ChildMap("old", to_published("2026-02-01")),
        ChildMap("late", to_published("2026-05-01")),
        ChildMap("unsaid"),
        ChildMap("right", to_published("2026-03-04")),
    )
    assert choose_children(children, QUERY) == ("right", "late", "unsaid")
    undated = Query(text="", terms=())
    assert choose_children(children, undated) == ("late", "right", "old", "unsaid")


def test_an_index_is_followed_and_its_circles_end():
    answer, leads, asked = ask(
        {
            "/s.xml": index((f"{SITE}/s.xml", "2026-03-04"), (f"{SITE}/t.xml", "2026-03-04")),
            "/t.xml": sitemap("/a"),
        },
        url=f"{SITE}/s.xml",
    )
    assert (asked, leads) == (["/s.xml", "/t.xml"], [f"{SITE}/a"])
    assert answer.status == AnswerStatus.OK


def test_more_sitemaps_than_the_limit_are_left_and_told():
    names = [f"/m{number:02}.xml" for number in range(30)]
    paths = {name: sitemap(f"{name}/a") for name in names}
    paths["/s.xml"] = index(*((SITE + name, "2026-03-04") for name in names))
    answer, _, asked = ask(paths, url=f"{SITE}/s.xml")
    assert len(asked) == SITEMAPS_PER_SOURCE
    assert "21 more of its sitemaps were not read" in answer.detail


def test_a_sitemap_that_fails_is_told_and_the_others_are_read():
    answer, leads, _ = ask(
        {
            "/s.xml": index((f"{SITE}/a.xml", ""), (f"{SITE}/b.xml", ""), (f"{SITE}/c.xml", "")),
            "/b.xml": b"<html>Please wait</html>",
            "/c.xml": sitemap("/a"),
        },
        url=f"{SITE}/s.xml",
        failures={f"{SITE}/a.xml": failed(PageStatus.TIMEOUT)},
    )
    assert (answer.status, leads) == (AnswerStatus.OK, [f"{SITE}/a"])
    assert "2 of its sitemaps could not be read: its answer did not come in time" in answer.detail


@pytest.mark.parametrize(
    ("status", "answered"),
    [
        (PageStatus.HTTP_5XX, AnswerStatus.SOURCE_ERROR),
        (PageStatus.DEFERRED, AnswerStatus.OVER_BUDGET),
        (PageStatus.TIMEOUT, AnswerStatus.UNREACHABLE),
    ],
)
def test_an_index_whose_sitemaps_all_fail_is_no_empty_site(status, answered):
    """We could not look, which is not that there is nothing."""
    answer, leads, _ = ask(
        {"/s.xml": index((f"{SITE}/news.xml", ""))},
        url=f"{SITE}/s.xml",
        failures={f"{SITE}/news.xml": failed(status)},
    )
    assert (answer.status, leads) == (answered, [])


def test_a_sitemap_that_breaks_off_before_its_first_entry_is_a_source_error():
    answer, leads, _ = ask({"/s.xml": b"<urlset><url><loc>https://bay.ex"}, url=f"{SITE}/s.xml")
    assert (answer.status, leads) == (AnswerStatus.SOURCE_ERROR, [])


def test_a_page_in_place_of_a_sitemap_is_a_source_error_with_its_words():
    answer, leads, _ = ask({"/s.xml": b"<html>Please wait</html>"}, url=f"{SITE}/s.xml")
    assert (answer.status, leads) == (AnswerStatus.SOURCE_ERROR, [])
    assert answer.detail == 'it is no sitemap; it says: "Please wait"'


def test_a_feed_given_as_a_sitemap_is_told_with_its_right_kind():
    answer, _, _ = ask({"/s.xml": b"<rss><channel></channel></rss>"}, url=f"{SITE}/s.xml")
    assert answer.detail == 'it is a feed; write kind = "feed"'


def test_news_tags_are_read_and_those_of_pictures_are_not():
    [entry] = read(
        b"<urlset xmlns:i='i' xmlns:n='n'><url><loc>/a</loc><n:news><n:publication><n:name>Bay"
        b"</n:name><n:language>de</n:language></n:publication><n:publication_date>"
        b"2026-03-03T10:00:00+01:00</n:publication_date><n:title><![CDATA[A & B]]></n:title>"
        b"</n:news><i:image><i:loc>/i.jpg</i:loc><i:title>Picture</i:title></i:image></url></urlset>"
    ).entries
    assert (entry.url, entry.headline) == (f"{SITE}/a", "A & B")
    assert (entry.outlet, entry.language) == ("Bay", "de")
    assert entry.published.iso == "2026-03-03T09:00:00Z"


def test_a_change_date_is_no_publication_date_but_bounds_it():
    """What last changed before the days was not published in them."""
    body = (
        b"<urlset><url><loc>/2020/ferry-oriole-built</loc><lastmod>2020-01-01</lastmod></url>"
        b"<url><loc>/2026/ferry-oriole-sunk</loc><lastmod>2026-04-01</lastmod></url></urlset>"
    )
    assert [entry.published.is_known for entry in read(body).entries] == [False, False]
    _, leads, _ = ask({"/s.xml": body}, url=f"{SITE}/s.xml")
    assert leads == [f"{SITE}/2026/ferry-oriole-sunk"]


def test_a_gzip_file_is_read():
    assert len(read(gzip.compress(sitemap("/a", "/b"))).entries) == 2


def test_a_gzip_bomb_is_inflated_up_to_the_limit_only():
    bomb = gzip.compress(b"<urlset>" + b" " * 3_000_000)
    unpacked = unpack_body(bomb, size_limit_bytes=100_000)
    assert len(unpacked.body) == 100_000
    assert "only its first 100,000 bytes" in unpacked.note


def test_a_broken_gzip_file_is_told():
    with pytest.raises(NoSitemapError, match="cannot be inflated"):
        read(gzip.compress(b"")[:10] + b"\xff" * 40)


def test_nothing_in_a_sitemap_is_expanded(tmp_path):
    """Neither a file of this machine nor a billion laughs."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words", encoding="utf-8")
    body = (
        f"<!DOCTYPE urlset [<!ENTITY f SYSTEM '{secret.as_uri()}'><!ENTITY a 'ha'>"
        "<!ENTITY b '&a;&a;&a;'>]><urlset><url><loc>/a</loc><title>x &f; &b;</title></url></urlset>"
    )
    [entry] = read(body.encode()).entries
    assert "secret" not in entry.headline
    assert "haha" not in entry.headline


def test_a_truncated_sitemap_gives_its_whole_entries_and_a_warning():
    whole = sitemap("/one", "/two")
    found = read(whole[: whole.index(b"/two") + 3])
    assert [entry.url for entry in found.entries] == [f"{SITE}/one"]
    assert "broke off" in found.notes[0]


@pytest.mark.parametrize("body", [b"<urlset>" + b"<a>" * 100_000, b"<urlset>" + b"<" * 100_000])
def test_a_sitemap_nested_without_end_is_read_as_far_as_it_goes(body):
    assert read(body).entries == ()


def test_more_entries_than_the_rules_allow_are_left():
    body = b"<urlset>" + b"<url><loc>/a</loc></url>" * (ENTRIES_PER_SITEMAP + 5) + b"</urlset>"
    found = read(body)
    assert len(found.entries) == ENTRIES_PER_SITEMAP
    assert "only its first" in found.notes[0]


def test_lines_of_robots_are_read_whatever_their_form():
    robots = (
        b"\xef\xbb\xbfsitemap : /a.xml # one\r\nSitemap:https://x.example/b.xml\nSitemap: ftp://x/"
    )
    assert find_sitemaps(robots, url=f"{SITE}/robots.txt") == (
        f"{SITE}/a.xml",
        "https://x.example/b.xml",
    )
