"""The body of a feed in; its entries out: RSS, Atom and JSON Feed, as much of it as can be read."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from itertools import islice
from typing import Any, Final

from verify.language.stated_dates import read_date
from verify.records import UNKNOWN_DATE, Provenance, Published
from verify.sources.answers import quote_body
from verify.sources.decoding import (
    SITEMAPS,
    cut_declarations,
    cut_entries,
    decode_text,
    name_root,
    unpack_body,
)
from verify.sources.entries import Entry, Listing, absolute

# Feeds list tens of entries; those that keep everything ever printed list thousands.
ENTRIES_PER_FEED: Final = 2_000
# feedparser reads a megabyte in about a second, so this bounds what a hostile feed can cost.
FEED_CHARS: Final = 4_000_000
TEXT_CHARS: Final = 2_000

BROKE_OFF: Final = "it broke off or is not well-formed; only the entries up to there were read"
CUT_ENTRIES: Final = f"only its first {ENTRIES_PER_FEED:,} entries were read"
CUT: Final = f"it is longer than {FEED_CHARS:,} characters; the rest was not read"

# Tags that headlines carry for looks; all else that looks like a tag is text, a script too.
_INLINE: Final = re.compile(
    r"</?(?:a|abbr|b|big|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_BLOCK: Final = re.compile(r"</?(?:br|div|h\d|img|li|ol|p|ul)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_ITEMS: Final = re.compile(r'"items"\s*:\s*\[')
_COMMA: Final = re.compile(r"[\s,]*")


class NoFeedError(Exception):
    """The body is no feed; the text says what it is instead, in its own words."""


def read_feed(body: bytes, *, content_type: str, url: str) -> Listing:
    """Read the entries of a feed, links made absolute against `url`; raises NoFeedError.

    What is broken is read up to there, with a note that says so.
    """
    unpacked = unpack_body(body)
    text = decode_text(unpacked.body, content_type=content_type).lstrip("\ufeff \t\r\n")
    start = text[:FEED_CHARS]
    if start.startswith("{"):
        found = _read_json(start, url)
    else:
        xml = cut_declarations(start)
        root = name_root(xml)
        if root in SITEMAPS:
            raise NoFeedError('it is a sitemap; write kind = "sitemap"')
        if not root:
            raise NoFeedError(f"it is no feed; {quote_body(unpacked.body)}")
        found = _read_xml(xml, url)
    notes = (unpacked.note, *((CUT,) if start != text else found.notes))
    return replace(
        found,
        entries=found.entries[:ENTRIES_PER_FEED],
        notes=tuple(note for note in notes if note),
    )


def _read_xml(xml: str, url: str) -> Listing:
    import feedparser  # here, since folders alone can do without its 50 ms

    whole, is_broken = cut_entries(xml, limit=ENTRIES_PER_FEED)
    is_cut = len(whole) < len(xml)
    headers = {"content-type": "application/xml; charset=utf-8"}
    if "xml:base" in xml:
        # Only then: with a base, feedparser makes an address of every guid.
        headers["content-location"] = url
    parsed = feedparser.parse(
        # As a stream: what it is given bare, bytes too, it may take for the name of a file.
        io.BytesIO(whole.encode("utf-8", "replace")),
        response_headers=headers,
        sanitize_html=False,
        resolve_relative_uris=True,
    )
    entries = tuple(_read_entry(entry, url) for entry in parsed.entries)
    return Listing(
        entries=entries,
        notes=(BROKE_OFF,) if parsed.bozo or is_broken else (CUT_ENTRIES,) if is_cut else (),
        title=_plain(parsed.feed.get("title", "")),
        language=str(parsed.feed.get("language", "")),
        is_whole=not (parsed.bozo or is_broken),
    )


def _read_entry(entry: Any, url: str) -> Entry:  # noqa: ANN401 - feedparser's entries are untyped
    link = entry.get("feedburner_origlink") or entry.get("link", "")
    own = str(entry.get("id", ""))
    # A guid is an address only where it looks like one: many leave isPermaLink out and mean no.
    if link in ("", own):
        link = own if own.startswith(("http://", "https://")) else ""
    source = entry.get("source") or {}
    return Entry(
        url=absolute(url, str(link)),
        headline=_plain(entry.get("title", "")),
        summary=_plain(entry.get("summary", "")),
        # Past feedparser's own way to look it up, which gives one for the other with a warning.
        published=_first_date(entry.get("published"), dict.get(entry, "updated")),
        outlet=_plain(source.get("title", "")),
    )


def _read_json(text: str, url: str) -> Listing:
    try:
        # Not strict: line breaks inside of strings are no reason to lose a feed.
        given = json.loads(text, strict=False)
        notes: tuple[str, ...] = ()
    except (ValueError, RecursionError):
        given = {"items": list(islice(_read_items(text), ENTRIES_PER_FEED))}
        notes = (BROKE_OFF,)
    items = given.get("items") if isinstance(given, dict) else None
    is_error = not items and (notes or "version" not in (given or ()))
    if not isinstance(items, list) or is_error:
        raise NoFeedError(f"it is JSON, but no feed; {quote_body(text.encode())}")
    return Listing(
        entries=tuple(_read_item(item, url) for item in items if isinstance(item, dict)),
        notes=notes,
        title=_text_of(given, "title"),
        language=_text_of(given, "language"),
    )


def _read_items(text: str) -> Iterator[object]:
    """Yield the items of a JSON Feed up to where it breaks off."""
    start = _ITEMS.search(text)
    at = start.end() if start else len(text)
    decoder = json.JSONDecoder(strict=False)
    while at < len(text):
        try:
            item, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield item
        comma = _COMMA.match(text, at)
        at = comma.end() if comma else at


def _read_item(item: dict[str, object], url: str) -> Entry:
    links = (_text_of(item, name) for name in ("url", "external_url", "id"))
    summaries = (_text_of(item, name) for name in ("summary", "content_text", "content_html"))
    return Entry(
        url=next(filter(None, (absolute(url, link) for link in links if link)), ""),
        headline=_text_of(item, "title"),
        summary=next(filter(None, summaries), ""),
        published=_first_date(item.get("date_published"), item.get("date_modified")),
    )


def _text_of(given: dict[str, object], name: str) -> str:
    value = given.get(name)
    return _plain(value) if isinstance(value, str) else ""


def _first_date(*texts: object) -> Published:
    dates = (read_date(str(text), provenance=Provenance.FEED) for text in texts if text)
    return next((published for published in dates if published.is_known), UNKNOWN_DATE)


def _plain(text: object) -> str:
    """Return a text on one line, freed of tags that are there for looks; a script is shown."""
    said = _BLOCK.sub(" ", _INLINE.sub("", str(text)[:TEXT_CHARS]))
    return " ".join(unescape(said).replace("\xad", "").split())
