"""Finding what a site offers: its feed and its news sitemap, each tried before it is believed."""

import pytest

from tests.local_web import Reply, serve_web
from tests.plain_fetcher import PlainFetcher, failed
from verify.records import AnswerStatus, PageStatus
from verify.sources.discovery import WELL_KNOWN, Offer, discover

SITE = "http://gazette.example"
RSS = (
    b"<rss><channel><title>Gazette: news</title><language>en-gb</language>"
    b"<item><title>One</title><link>/1</link></item></channel></rss>"
)
NEWS = b"<urlset><url><loc>/a</loc></url><url><loc>/b</loc></url></urlset>"


def look(paths: dict[str, bytes], *, url: str = SITE):
    """What is found on a made-up site, and the paths that were asked for."""
    sites = {"gazette.example": {path: Reply(body) for path, body in paths.items()}}
    with serve_web(sites) as web:
        site = discover(url, PlainFetcher(web.port))
        return site, web.paths_of("gazette.example")


def home(*links: str, head: str = "") -> bytes:
    return f"<html lang='en-GB'><head>{head}{''.join(links)}</head><body>x</body></html>".encode()


def link(href: str, *, kind: str = "application/rss+xml", title: str = "All news") -> str:
    return f'<link rel="alternate" type="{kind}" title="{title}" href="{href}">'


def test_the_feed_a_page_names_and_the_news_sitemap_of_robots_are_found():
    site, _ = look(
        {
            "/": home(
                link("/all.rss?x=1&amp;y=2"),
                head='<meta property="og:site_name" content="The &quot;Gazette&quot;">',
            ),
            "/all.rss?x=1&y=2": RSS,
            "/robots.txt": b"Sitemap: /sitemap.xml\nSitemap: /news-sitemap.xml",
            "/news-sitemap.xml": NEWS,
        }
    )
    assert site.offers == (
        Offer("feed", f"{SITE}/all.rss?x=1&y=2", 1, "Gazette: news"),
        Offer("sitemap", f"{SITE}/news-sitemap.xml", 2),
    )
    assert (site.status, site.outlet, site.language) == (AnswerStatus.OK, 'The "Gazette"', "en")


def test_the_feed_of_comments_comes_last_and_the_others_are_named():
    site, asked = look(
        {
            "/": home(
                link("/comments.rss", title="Comments"),
                link("/one.rss", kind="application/atom+xml"),
                link("/two.rss"),
                "<link rel=stylesheet href=/x.css>",
                link("javascript:alert(1)"),
            ),
            "/one.rss": RSS,
        }
    )
    assert asked[:2] == ["/", "/one.rss"]
    assert site.offers[0].url == f"{SITE}/one.rss"
    assert site.others == (f"{SITE}/two.rss", f"{SITE}/comments.rss")


def test_a_feed_that_does_not_answer_as_one_is_no_offer():
    site, _ = look({"/": home(link("/dead.rss"), link("/live.rss")), "/live.rss": RSS})
    assert [offer.url for offer in site.offers] == [f"{SITE}/live.rss"]


def test_where_no_page_names_a_feed_the_usual_places_are_tried():
    site, asked = look({"/": home(), "/feed.xml": RSS})
    assert site.offers == (Offer("feed", f"{SITE}/feed.xml", 1, "Gazette: news"),)
    assert asked[1 : asked.index("/feed.xml") + 1] == list(WELL_KNOWN[:4])


def test_a_site_without_either_has_no_offer():
    site, _ = look({"/": home()})
    assert (site.status, site.offers, site.outlet) == (AnswerStatus.OK, (), "gazette.example")


@pytest.mark.parametrize(
    ("body", "kind", "count"), [(RSS, "feed", 1), (NEWS, "sitemap", 2)], ids=["feed", "sitemap"]
)
def test_the_address_of_a_feed_or_sitemap_is_one(body, kind, count):
    site, asked = look({"/x": body}, url=f"{SITE}/x")
    assert [(offer.kind, offer.entry_count) for offer in site.offers] == [(kind, count)]
    assert asked == ["/x"]


def test_a_site_that_cannot_be_asked_says_why():
    fetcher = PlainFetcher(0, {SITE: failed(PageStatus.TIMEOUT)})
    site = discover(SITE, fetcher)
    assert (site.status, site.offers) == (AnswerStatus.UNREACHABLE, ())
    assert "did not come in time" in site.detail


def test_a_page_made_of_link_tags_is_read_in_no_time():
    """A megabyte of what looks like links, and none is one."""
    site, _ = look({"/": b"<link " * 200_000 + b"<meta " * 100_000})
    assert site.offers == ()
