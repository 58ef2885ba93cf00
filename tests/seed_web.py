"""The story of the dam in; its pages as a web of sites, with feeds, sitemaps and robots.txt, out.

Every outlet has a host of its own. What its sites do is what sites do: they pass on, refuse,
throttle, dawdle, compress, list their stories in one of five ways, and lie with a 200.
"""

from __future__ import annotations

import html
import json
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from tests.local_web import Answerer, LocalWeb, Reply, serve_web
from tests.seed_feeds import (
    Item,
    write_atom,
    write_json_feed,
    write_news_sitemap,
    write_rss,
    write_sitemap_index,
)
from tests.seed_story import BRANNOCH, SEEDS, read_pages, read_unreadable
from tests.site_ways import compress, dawdle, throttle_once
from verify.config import load_sources
from verify.records import PageStatus, Publisher

ARTICLE_URL = "http://www.valley-reporter.example/2023/11/16/twelve-dead-and-nine-missing"
CONTACT = "desk@valley-reporter.example"
# Stands in no report that can be read, and in every page that must not be.
UNTOLD = "A choir from Lower Quell sang in the cathedral of Ostrand on Wednesday night."
FRESH = ("Cache-Control", "max-age=86400")
HTML = ("Content-Type", "text/html; charset=utf-8")


class Listed(StrEnum):
    """How a site tells which stories it has; `urls`: it does not, somebody noted them."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"
    SITEMAP = "sitemap"
    URLS = "urls"


# A source's name, how it lists its stories, and which pages of the folder these are.
OUTLETS: tuple[tuple[str, Listed, tuple[str, ...]], ...] = (
    ("Northgate Wire", Listed.RSS, ("northgate-wire-dam.html", "northgate-wire-flash.html")),
    ("Fernhill Times", Listed.ATOM, ("fernhill-times-dam.html",)),
    ("Brook Street Journal", Listed.JSON, ("brook-street-journal-dam.html",)),
    ("Sallow Evening Post", Listed.URLS, ("sallow-evening-post-dam.html",)),
    ("Ostrand Courier", Listed.SITEMAP, ("ostrand-courier-dam.html",)),
    ("Ostrand Courier AMP", Listed.URLS, ("ostrand-courier-dam-amp.html",)),
    ("Lantern Herald", Listed.RSS, ("lantern-herald-inquiry.html",)),
    ("Lantern Herald archive", Listed.URLS, ("lantern-herald-kelder.html",)),
    ("Elsk Valley Echo", Listed.URLS, ("elsk-valley-echo-schools.html",)),
    ("Upper Quell Messenger", Listed.URLS, ("upper-quell-messenger-schools.html",)),
    ("Tidegate Chronicle", Listed.ATOM, ("tidegate-chronicle-tuesday.html",)),
    ("Dovecote Mail", Listed.RSS, ("dovecote-mail-power.html",)),
    ("Coppergate Standard", Listed.JSON, ("coppergate-standard-insurers.html",)),
    ("Marram Gazette", Listed.SITEMAP, ("marram-gazette-level.html",)),
    ("Thistle Radio", Listed.URLS, ("thistle-radio-siren.html",)),
    ("Pilgrim Post", Listed.RSS, ("pilgrim-post-mayor.html",)),
    ("Velmark Hydrological Service", Listed.URLS, ("hydrological-service-bulletin.html",)),
    ("Public Prosecutor's Office Ostrand", Listed.URLS, ("ostrand-prosecutor-release.html",)),
    ("Glockenbacher Tagblatt", Listed.URLS, ("glockenbacher-tagblatt-dammbruch.html",)),
    ("Le Phare d’Aurelle", Listed.URLS, ("le-phare-daurelle-barrage.html",)),
    ("Larch Weekly", Listed.URLS, ("larch-weekly-dams.md",)),
    ("Crow and Candle", Listed.RSS, ("crow-and-candle-column.html",)),
    ("Hazel Notebook", Listed.URLS, ("hazel-notebook-dogs.html",)),
    ("Reed Lane Reader", Listed.URLS, ("reed-lane-reader-copy.html",)),
    ("Gorse Daily", Listed.URLS, ("gorse-daily-gone.html",)),
    ("Quarry Times", Listed.ATOM, ("quarry-times-consent.html",)),
    ("Signal and Sail", Listed.URLS, ("signal-and-sail-paywall.html",)),
    ("Mill Road Mercury", Listed.URLS, ("mill-road-mercury-list.html",)),
)
# Pages whose canonical link is not their address, or that have none.
PLACES = {
    "sallow-evening-post-dam.html": "http://www.sallow-evening-post.example/2023/11/17/toll",
    "ostrand-courier-dam-amp.html": "http://amp.ostrand-courier.example/valley/where-mill-lane-was",
    "thistle-radio-siren.html": "http://thistleradio.example/notes/231115-siren",
    "larch-weekly-dams.md": "http://www.larch-weekly.example/politics/forty-three-dams",
    "hazel-notebook-dogs.html": "http://hazelnotebook.example/the-dogs-of-lower-quell",
}
# Sites of the web only: each has a page that cannot be had, and what becomes of it.
OUT_OF_REACH = {
    "Barred Bugle": PageStatus.ROBOTS,
    "Broken Bell": PageStatus.ROBOTS,
    "Slow Sentinel": PageStatus.TIMEOUT,
    "Crowded Clarion": PageStatus.THROTTLED,
    "Missing Mirror": PageStatus.HTTP_4XX,
    "Failing Flag": PageStatus.HTTP_5XX,
}
# A site whose feed itself cannot be had.
NO_ANSWER = "Silent Sextant"
# A story that sites list beside ours and that nobody should ask for.
OTHER_STORY = "/sport/twins-win-at-curling"
KEYWORDS = "Tarvin, Brannoch dam, Elsk, Ostrand"
_ENDINGS = {Listed.RSS: "/rss.xml", Listed.ATOM: "/atom.xml", Listed.JSON: "/feed.json"}
_TYPES = {
    Listed.RSS: "application/rss+xml",
    Listed.ATOM: "application/atom+xml",
    Listed.JSON: "application/feed+json",
}


@dataclass(slots=True)
class SeedWeb:
    """The web of the story: its sites, and what sources.toml says of them."""

    sites: dict[str, dict[str, Reply | Answerer]] = field(default_factory=dict)
    blocks: list[str] = field(default_factory=list)
    failing_blocks: list[str] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def put(self, url: str, reply: Reply | Answerer) -> None:
        """Let a site answer at this address."""
        parts = urlsplit(url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        self.sites.setdefault(str(parts.hostname), {})[path or "/"] = reply


def page_url(name: str) -> str:
    """Where the page of this name is on the web: as its canonical link says, or as noted here."""
    if name in PLACES:
        return PLACES[name]
    source = (SEEDS / BRANNOCH.reports / name).read_text(encoding="utf-8")
    link = re.search(r'<link rel="canonical" href="([^"]+)">', source)
    assert link, name
    return link[1].replace("https://", "http://")


@contextmanager
def serve_seed_web() -> Iterator[LocalWeb]:
    """Run the web of the story for the length of a `with` block."""
    web = build_seed_web()
    try:
        with serve_web(web.sites) as running:
            # What dawdles is let go before the server waits for its threads.
            try:
                yield running
            finally:
                web.closing.set()
    finally:
        web.closing.set()


def write_settings(proxy: str) -> str:
    """The `[fetch]` table that leads into the web through its proxy, and waits for little."""
    return (
        f'[fetch]\ncontact = "{CONTACT}"\nproxy = "{proxy}"\ncache = "cache.db"\n'
        "pause_s = 0\npause_limit_s = 2\ndeadline_s = 2\nattempts = 2\n\n"
    )


def write_sources(folder: Path, proxy: str, *, with_failing: bool = True) -> Path:
    """Write a sources.toml that leads to every page of the story, and return its path.

    Without the failing ones it leads to those only that can be had.
    """
    web = build_seed_web()
    blocks = web.blocks + web.failing_blocks * with_failing
    path = folder / ("sources.toml" if with_failing else "sound-sources.toml")
    path.write_text(write_settings(proxy) + "\n".join(blocks), encoding="utf-8")
    return path


def build_seed_web() -> SeedWeb:
    """Put every page where it belongs, with what lists it, and the sites that give none."""
    web = SeedWeb()
    publishers = {block.name: block.publisher for block in load_sources(SEEDS / BRANNOCH.sources)}
    days = {page.name: page.published for page in read_pages(BRANNOCH)}
    days |= {name: "2023-11-16" for name, _ in read_unreadable(BRANNOCH)}
    for outlet, listed, names in OUTLETS:
        items = []
        for name in names:
            url, reply = page_url(name), _read_reply(name)
            web.put(url, reply)
            items.append(_list_page(url, reply, days[name]))
        key = _list_site(web, outlet, listed, items)
        publisher = next(
            publishers[known]
            for known in sorted(publishers, reverse=True)
            if outlet.startswith(known)
        )
        web.blocks.append(_write_block(outlet, listed, key, publisher))
    _change_ways(web)
    _add_out_of_reach(web)
    web.put(ARTICLE_URL, _reply(_write_article()))
    return web


def _reply(body: bytes, *headers: tuple[str, str], status: int = 200) -> Reply:
    return Reply(body, status, headers or (HTML, FRESH))


def _read_reply(name: str) -> Reply:
    source = (SEEDS / BRANNOCH.reports / name).read_text(encoding="utf-8")
    return _reply((_to_html(source) if name.endswith(".md") else source).encode())


def _to_html(markdown: str) -> str:
    """A page of a site from a file with front matter."""
    _, front, text = markdown.split("---\n", 2)
    facts = dict(line.split(": ", 1) for line in front.splitlines() if ": " in line)
    heading, *paragraphs = [part.strip() for part in text.strip().split("\n\n")]
    return _write_page(heading.removeprefix("# "), facts["published"], paragraphs)


def _write_article() -> bytes:
    text = (SEEDS / BRANNOCH.article).read_text(encoding="utf-8")
    title, *paragraphs = text.strip().split("\n\n")
    return _write_page(title, "2023-11-16T23:30:00+01:00", paragraphs[:-1]).encode()


def _write_page(title: str, published: str, paragraphs: Iterable[str]) -> str:
    facts = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": title,
            "datePublished": published,
        }
    )
    body = "\n".join(f"<p>{html.escape(part, quote=False)}</p>" for part in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<script type="application/ld+json">{facts}</script></head>\n'
        f"<body><article><h1>{title}</h1>\n{body}\n</article></body></html>\n"
    )


def _list_page(url: str, reply: Reply, day: str) -> Item:
    source = reply.body.decode()
    title = re.search(r"<title>(.*?)(?: [|-] [^|<]*)?</title>", source)
    body = source.partition("<h1>")[2]
    paragraphs = re.findall(r"<p>([^<]{80,})</p>", body, re.DOTALL)
    published = datetime.fromisoformat("2023-11-16" if day == "unknown" else day)
    return Item(
        url=url,
        title=html.unescape(title[1]) if title else "",
        summary=html.unescape(paragraphs[0])[:300] if paragraphs else "",
        published=published if published.tzinfo else published.replace(tzinfo=UTC),
        keywords=KEYWORDS,
    )


def _list_site(web: SeedWeb, outlet: str, listed: Listed, items: list[Item]) -> str:
    """Let a site list its stories and another one; return what leads there, as a key of TOML."""
    if listed is Listed.URLS:
        return f"urls = {json.dumps([item.url for item in items])}"
    site = "http://" + str(urlsplit(items[0].url).hostname)
    when = datetime(2023, 11, 15, 9, tzinfo=UTC)
    other = Item(site + OTHER_STORY, "Twins win at curling", "They are eleven.", when, "curling")
    if listed is Listed.SITEMAP:
        web.put(f"{site}/sitemap-news.xml", _reply(write_news_sitemap(outlet, [*items, other])))
        return f'url = "{site}/sitemap-news.xml"'
    write: Callable[[str, Iterable[Item]], bytes] = {
        Listed.RSS: write_rss,
        Listed.ATOM: write_atom,
        Listed.JSON: write_json_feed,
    }[listed]
    feed = _reply(write(outlet, [*items, other]), ("Content-Type", _TYPES[listed]), FRESH)
    web.put(site + _ENDINGS[listed], feed)
    return f'url = "{site}{_ENDINGS[listed]}"'


def _write_block(name: str, listed: Listed, key: str, publisher: Publisher) -> str:
    kind = {Listed.URLS: "urls", Listed.SITEMAP: "sitemap"}.get(listed, "feed")
    lines = [f"name = {json.dumps(name, ensure_ascii=False)}", f'kind = "{kind}"', key]
    for word, value in (
        ("outlet", publisher.outlet),
        ("country", publisher.country),
        ("language", publisher.language),
        ("owner", publisher.owner),
    ):
        if value:
            lines.append(f"{word} = {json.dumps(value, ensure_ascii=False)}")
    lines += ["agency = true"] * publisher.is_agency + ["primary = true"] * publisher.is_primary
    lines += ["counts = false"] * (not publisher.counts)
    return "[[source]]\n" + "\n".join(lines) + "\n"


def _change_ways(web: SeedWeb) -> None:
    """Make some sites do what sites do: pass on, compress, throttle once, keep a robots.txt."""
    _move(web, "elsk-valley-echo-schools.html", "http://www.elskvalleyecho.example/go?id=3", 302)
    _move(
        web, "dovecote-mail-power.html", "http://dovecotemail.example/news/valley-in-the-dark", 301
    )
    _track(web, "http://www.northgate-wire.example/rss.xml", "northgate-wire-dam.html")
    for name in ("coppergate-standard-insurers.html", "pilgrim-post-mayor.html"):
        _change(web, page_url(name), compress)
    _change(web, "http://fernhilltimes.example/atom.xml", compress)
    _change(web, page_url("tidegate-chronicle-tuesday.html"), throttle_once)
    courier = "http://www.ostrand-courier.example"
    changed = datetime(2023, 11, 17, tzinfo=UTC)
    index = [(f"{courier}/sitemap-news.xml", changed), (f"{courier}/sitemap-recipes.xml", changed)]
    web.put(f"{courier}/sitemap-index.xml", _reply(write_sitemap_index(index)))
    # A delay so short that a test can wait for it, and long enough to be measured.
    robots = (
        f"User-agent: *\nCrawl-delay: 0.2\nDisallow: /admin\nSitemap: {courier}/sitemap-index.xml\n"
    )
    web.put(f"{courier}/robots.txt", _reply(robots.encode(), ("Content-Type", "text/plain"), FRESH))
    _lead(web, "Ostrand Courier", f"{courier}/sitemap-news.xml", f"{courier}/")


def _lead(web: SeedWeb, name: str, old: str, new: str) -> None:
    """Let a source's block name another address."""
    at = next(i for i, block in enumerate(web.blocks) if f'"{name}"\n' in block and old in block)
    web.blocks[at] = web.blocks[at].replace(old, new)


def _move(web: SeedWeb, name: str, listed_url: str, status: int) -> None:
    """List a page under an address that passes on to it."""
    target = page_url(name)
    web.put(listed_url, Reply(b"", status, (("Location", target), FRESH)))
    for index, block in enumerate(web.blocks):
        web.blocks[index] = block.replace(f'"{target}"', f'"{listed_url}"')
    for site in web.sites.values():
        for path, reply in site.items():
            if isinstance(reply, Reply) and path in _ENDINGS.values():
                body = reply.body.replace(target.encode(), listed_url.encode())
                site[path] = Reply(body, reply.status, reply.headers)


def _track(web: SeedWeb, feed_url: str, name: str) -> None:
    """Let a feed lead to a page with the marks of a campaign on its address."""
    url = page_url(name)
    tracked = f"{url}?utm_source=rss&utm_medium=feed"
    parts = urlsplit(feed_url)
    feed = web.sites[str(parts.hostname)][parts.path]
    page = web.sites[str(parts.hostname)][urlsplit(url).path]
    assert isinstance(feed, Reply)
    escaped = html.escape(tracked).encode()
    body = feed.body.replace(f"{url}<".encode(), escaped + b"<")
    web.put(feed_url, Reply(body, feed.status, feed.headers))
    web.put(tracked, page)


def _change(web: SeedWeb, url: str, change: Callable[[Reply], Reply | Answerer]) -> None:
    parts = urlsplit(url)
    reply = web.sites[str(parts.hostname)][parts.path]
    assert isinstance(reply, Reply)
    web.put(url, change(reply))


def _add_out_of_reach(web: SeedWeb) -> None:
    """Sites whose page says what nobody else does, and cannot be had."""
    page = _reply(
        _write_page("A choir in Ostrand", "2023-11-16T20:00:00Z", [UNTOLD, UNTOLD]).encode()
    )
    plain = ("Content-Type", "text/plain")

    pages: dict[str, Reply | Answerer] = {
        "Barred Bugle": page,
        "Broken Bell": page,
        "Slow Sentinel": dawdle(page, until=web.closing),
        "Crowded Clarion": Reply(b"Later", 429, (("Retry-After", "3600"),)),
        "Missing Mirror": Reply(b"<h1>Not here</h1>", 404),
        "Failing Flag": Reply(b"<h1>Oh no</h1>", 500),
    }
    for name, reply in pages.items():
        url = out_of_reach_url(name)
        web.put(url, reply)
        web.failing_blocks.append(
            _write_block(name, Listed.URLS, f'urls = ["{url}"]', Publisher(outlet=name))
        )
    barred, broken = (urlsplit(out_of_reach_url(name)).hostname for name in list(pages)[:2])
    web.put(f"http://{barred}/robots.txt", _reply(b"User-agent: *\nDisallow: /\n", plain, FRESH))
    web.put(f"http://{broken}/robots.txt", Reply(b"oh no", 503))
    feed = "http://silentsextant.example/rss.xml"
    web.put(feed, Reply(b"<h1>Down for repairs</h1>", 503))
    silent = _write_block(NO_ANSWER, Listed.RSS, f'url = "{feed}"', Publisher(outlet=NO_ANSWER))
    web.failing_blocks.append(silent)


def out_of_reach_url(name: str) -> str:
    """Where the page is that cannot be had of this site."""
    return f"http://www.{name.lower().replace(' ', '')}.example/news/choir"
