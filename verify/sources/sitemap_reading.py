"""The body of a sitemap or robots.txt in; the pages and the further sitemaps it lists out."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

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
from verify.sources.entries import Entry, absolute

# The rules of sitemaps allow no more: https://www.sitemaps.org/protocol.html
ENTRIES_PER_SITEMAP: Final = 50_000
# Google reads as much of a robots.txt: https://www.rfc-editor.org/rfc/rfc9309#section-2.5
ROBOTS_SIZE_BYTES: Final = 500_000
TEXT_CHARS: Final = 2_000

BROKE_OFF: Final = "it broke off; only the entries up to there were read"


class NoSitemapError(Exception):
    """The body is no sitemap; the text says what it is instead, in its own words."""


@dataclass(frozen=True, slots=True)
class ChildMap:
    """A sitemap that an index lists, and when it last changed."""

    url: str
    changed: Published = UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What one sitemap lists: pages, or further sitemaps where it is an index."""

    entries: tuple[Entry, ...] = ()
    children: tuple[ChildMap, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """What was met so far; `said` are the texts of the page or sitemap under way, by tag."""

    entries: list[Entry] = field(default_factory=list)
    children: list[ChildMap] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)


def read_sitemap(body: bytes, *, content_type: str, url: str) -> Sitemap:
    """Read a sitemap or an index of them, gzip files too; raises NoSitemapError.

    Nothing in it is expanded or fetched. What is broken is read up to there, with a note.
    """
    unpacked = unpack_body(body)
    xml = cut_declarations(decode_text(unpacked.body, content_type=content_type))
    root = name_root(xml)
    if root not in SITEMAPS:
        said = (
            'it is a feed; write kind = "feed"'
            if root
            else f"it is no sitemap; {quote_body(unpacked.body)}"
        )
        raise NoSitemapError(unpacked.note or said)
    reading = _Reading()
    whole, is_broken = cut_entries(xml, limit=ENTRIES_PER_SITEMAP)
    notes = [unpacked.note, BROKE_OFF if is_broken else ""]
    if len(whole) < len(xml) and not is_broken:
        notes.append(f"only its first {ENTRIES_PER_SITEMAP:,} entries were read")
    try:
        for tag, text in _read_elements(whole):
            _take(reading, tag, text, url)
    except etree.XMLSyntaxError:  # nothing is left of it, or it is nested without end
        notes.append(BROKE_OFF)
    return Sitemap(
        tuple(reading.entries),
        tuple(reading.children),
        tuple(dict.fromkeys(note for note in notes if note)),
    )


def find_sitemaps(robots: bytes, *, url: str) -> tuple[str, ...]:
    """Find the addresses on the `Sitemap:` lines of a robots.txt, in order, each once."""
    text = decode_text(robots[:ROBOTS_SIZE_BYTES], content_type="")
    found = []
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name.strip().lower() == "sitemap":
            found.append(absolute(url, value.partition("#")[0]))
    return tuple(dict.fromkeys(link for link in found if link))


def _read_elements(xml: str) -> Iterator[tuple[str, str]]:
    """Yield the bare tag and the text of each element as it ends; no tree is kept."""
    events = etree.iterparse(
        io.BytesIO(xml.encode("utf-8", "replace")),
        events=("end",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        encoding="utf-8",
    )
    for _, element in events:
        tag = str(element.tag).rpartition("}")[2].lower()
        yield tag, (element.text or "").strip()
        element.clear()
        parent = element.getparent()
        # What was read is let go of, else a large sitemap stands in memory whole.
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def _take(reading: _Reading, tag: str, text: str, base: str) -> None:
    if tag == "url":
        reading.entries.append(_read_entry(reading.said, base))
    elif tag == "sitemap":
        link = absolute(base, reading.said.get("loc", ""))
        if link:
            reading.children.append(ChildMap(link, _date(reading.said, "lastmod")))
    elif text:
        # The first of a page is its own: pictures have a title and a place too, and come later.
        reading.said.setdefault(tag, " ".join(text[:TEXT_CHARS].split()))
        return
    if tag in ("url", "sitemap"):
        reading.said = {}


def _read_entry(said: dict[str, str], base: str) -> Entry:
    return Entry(
        url=absolute(base, said.get("loc", "")),
        headline=said.get("title", ""),
        summary=said.get("keywords", ""),
        published=_date(said, "publication_date"),
        changed=_date(said, "lastmod"),
        outlet=said.get("name", ""),
        language=said.get("language", ""),
    )


def _date(said: dict[str, str], tag: str) -> Published:
    text = said.get(tag, "")
    return read_date(text, provenance=Provenance.FEED) if text else UNKNOWN_DATE
