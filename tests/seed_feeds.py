"""What a site lists in; its feeds and sitemaps as bytes, in the forms that sites use, out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape

_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


@dataclass(frozen=True, slots=True)
class Item:
    """One story that a site lists; `keywords` stand in news sitemaps only."""

    url: str
    title: str
    summary: str
    published: datetime
    keywords: str = ""


def write_rss(title: str, items: Iterable[Item]) -> bytes:
    """RSS 2.0: dates as in e-mail, descriptions with a little HTML in them."""
    entries = "".join(
        f"<item><title>{escape(item.title)}</title><link>{escape(item.url)}</link>"
        f"<description><![CDATA[<p>{escape(item.summary)}</p>]]></description>"
        f"<pubDate>{format_datetime(item.published)}</pubDate></item>\n"
        for item in items
    )
    head = f"<title>{escape(title)}</title><link>http://www.example/</link>"
    text = f'{_XML}<rss version="2.0"><channel>{head}\n{entries}</channel></rss>\n'
    return text.encode()


def write_atom(title: str, items: Iterable[Item]) -> bytes:
    """Atom 1.0."""
    entries = "".join(
        f"<entry><title>{escape(item.title)}</title><id>{escape(item.url)}</id>"
        f'<link rel="alternate" href="{escape(item.url)}"/>'
        f"<summary>{escape(item.summary)}</summary>"
        f"<updated>{item.published.isoformat()}</updated></entry>\n"
        for item in items
    )
    head = f"<title>{escape(title)}</title><id>urn:{escape(title)}</id>"
    return f'{_XML}<feed xmlns="http://www.w3.org/2005/Atom">{head}\n{entries}</feed>\n'.encode()


def write_json_feed(title: str, items: Iterable[Item]) -> bytes:
    """JSON Feed 1.1."""
    listed = [
        {
            "id": item.url,
            "url": item.url,
            "title": item.title,
            "summary": item.summary,
            "date_published": item.published.isoformat(),
        }
        for item in items
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": title, "items": listed}
    return json.dumps(feed).encode()


def write_news_sitemap(outlet: str, items: Iterable[Item]) -> bytes:
    """A news sitemap: a title and keywords, and no summary."""
    entries = "".join(
        f"<url><loc>{escape(item.url)}</loc><news:news><news:publication>"
        f"<news:name>{escape(outlet)}</news:name><news:language>en</news:language>"
        f"</news:publication><news:publication_date>{item.published.isoformat()}"
        f"</news:publication_date><news:title>{escape(item.title)}</news:title>"
        f"<news:keywords>{escape(item.keywords)}</news:keywords></news:news></url>\n"
        for item in items
    )
    text = f'{_XML}<urlset xmlns="{_SITEMAP}" xmlns:news="{_NEWS}">\n{entries}</urlset>\n'
    return text.encode()


def write_sitemap_index(sitemaps: Sequence[tuple[str, datetime]]) -> bytes:
    """An index: the addresses of sitemaps, and when each last changed."""
    entries = "".join(
        f"<sitemap><loc>{escape(url)}</loc><lastmod>{changed.isoformat()}</lastmod></sitemap>\n"
        for url, changed in sitemaps
    )
    return f'{_XML}<sitemapindex xmlns="{_SITEMAP}">\n{entries}</sitemapindex>\n'.encode()
