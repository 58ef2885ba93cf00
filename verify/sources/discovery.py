"""The address of a site in; the feed and the news sitemap that it offers, tried out, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final
from urllib.parse import urljoin, urlsplit

from verify.records import AnswerStatus, Page
from verify.sources.answers import explain_page, is_readable
from verify.sources.decoding import decode_text
from verify.sources.entries import Listing, absolute
from verify.sources.feed_reading import NoFeedError, read_feed
from verify.sources.kinds import Fetcher
from verify.sources.sitemap import find_robots
from verify.sources.sitemap_reading import NoSitemapError, find_sitemaps, read_sitemap

# Where sites keep a feed that their page does not name, the usual places first.
WELL_KNOWN: Final = ("/feed", "/rss.xml", "/rss", "/feed.xml", "/atom.xml", "/index.xml")
# A page names the feed of all news first; those of sections and comments follow without end.
FEEDS_TRIED: Final = 3
# Links to feeds stand in the head of a page, which the first megabyte holds.
PAGE_BYTES: Final = 1_000_000
NAME_LENGTH: Final = 60

_FEED_TYPES: Final = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_LINK: Final = re.compile(r"<link\b([^<>]{1,2000})>", re.IGNORECASE)
_META: Final = re.compile(r"<meta\b([^<>]{1,2000})>", re.IGNORECASE)
_HTML: Final = re.compile(r"<html\b([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offer:
    """A feed or sitemap that answered: its kind, address and how many entries it lists."""

    kind: str
    url: str
    entry_count: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """What is known of a site. `status` is `ok` unless it could not be asked, `detail` says why.

    `outlet` and `language` are as the site states them, "" where it does not; `others` are feeds
    that it names besides, not tried.
    """

    url: str
    status: AnswerStatus = AnswerStatus.OK
    detail: str = ""
    outlet: str = ""
    language: str = ""
    offers: tuple[Offer, ...] = ()
    others: tuple[str, ...] = ()


def discover(url: str, fetcher: Fetcher) -> Site:
    """Ask a site for its feed and news sitemap: its page, the usual places, its robots.txt.

    The address of a feed or sitemap itself is one too. What does not answer with entries is no
    offer.
    """
    page = fetcher.get(url)
    if not is_readable(page):
        status, reason = explain_page(page)
        return Site(url, status, reason)
    own = _try_page(page)
    if own:
        return Site(url, language=own[1], offers=(own[0],), outlet=own[0].title)
    text = decode_text(page.body[:PAGE_BYTES], content_type=page.content_type)
    named = tuple(_find_feeds(text, page.final_url))
    feed = _find_first(named[:FEEDS_TRIED], fetcher)
    if not feed:
        usual = tuple(urljoin(page.final_url, path) for path in WELL_KNOWN)
        feed = _find_first(usual, fetcher)
    offers = [*feed, *_find_news_sitemap(page.final_url, fetcher)]
    taken = {offer.url for offer in offers}
    return Site(
        url,
        outlet=_read_outlet(text) or (urlsplit(page.final_url).hostname or "").removeprefix("www."),
        language=_read_language(text),
        offers=tuple(offers),
        others=tuple(link for link in named if link not in taken),
    )


def _find_first(urls: tuple[str, ...], fetcher: Fetcher) -> tuple[Offer, ...]:
    """The first address that answers as a feed with entries; none, where no one does."""
    for url in urls:
        offer = _try_feed(fetcher.get(url))
        if offer:
            return (offer[0],)
    return ()


def _find_news_sitemap(url: str, fetcher: Fetcher) -> tuple[Offer, ...]:
    robots_url = find_robots(urljoin(url, "/"))
    page = fetcher.get(robots_url)
    if not is_readable(page):
        return ()
    for link in find_sitemaps(page.body, url=page.final_url):
        if "news" in urlsplit(link).path.lower():
            offer = _try_sitemap(fetcher.get(link))
            return (offer,) if offer else ()
    return ()


def _try_page(page: Page) -> tuple[Offer, str] | None:
    """The offer that a page itself is, with its language; None for an ordinary page."""
    sitemap = _try_sitemap(page)
    return (sitemap, "") if sitemap else _try_feed(page)


def _try_feed(page: Page) -> tuple[Offer, str] | None:
    if not is_readable(page):
        return None
    try:
        listing: Listing = read_feed(page.body, content_type=page.content_type, url=page.final_url)
    except NoFeedError:
        return None
    if not listing.entries:
        return None
    offer = Offer("feed", page.asked_url, len(listing.entries), _clean(listing.title))
    return offer, _read_code(listing.language)


def _try_sitemap(page: Page) -> Offer | None:
    if not is_readable(page):
        return None
    try:
        sitemap = read_sitemap(page.body, content_type=page.content_type, url=page.final_url)
    except NoSitemapError:
        return None
    listed = len(sitemap.entries) + len(sitemap.children)
    return Offer("sitemap", page.asked_url, listed) if listed else None


def _find_feeds(text: str, base: str) -> Iterator[str]:
    """Yield the feeds a page names, once each, those of comments last."""
    found: dict[str, bool] = {}
    for match in _LINK.finditer(text):
        given = _read_attributes(match[1])
        is_feed = given.get("type", "").lower().strip() in _FEED_TYPES
        if is_feed and "alternate" in given.get("rel", "").lower().split():
            about = f"{given.get('title', '')} {given.get('href', '')}".lower()
            found.setdefault(absolute(base, given.get("href", "")), "comment" in about)
    found.pop("", None)
    yield from sorted(found, key=lambda url: found[url])


def _read_outlet(text: str) -> str:
    for match in _META.finditer(text):
        given = _read_attributes(match[1])
        if given.get("property", "").lower() == "og:site_name":
            return _clean(given.get("content", ""))
    return ""


def _read_language(text: str) -> str:
    match = _HTML.search(text)
    return _read_code(_read_attributes(match[1]).get("lang", "")) if match else ""


def _read_code(language: str) -> str:
    match = _LANGUAGE.match(language.strip())
    return match[0].lower() if match else ""


def _read_attributes(written: str) -> dict[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(written)
    }


def _clean(text: str) -> str:
    words = "".join(sign if sign.isprintable() else " " for sign in text).split()
    return " ".join(words)[:NAME_LENGTH].strip()
