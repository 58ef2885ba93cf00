"""The address of a site or sitemap and a query in; leads to its pages that bear on it out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urljoin, urlsplit

from verify.records import Answer, AnswerStatus, Lead, Page, Query, SourceBlock
from verify.sources.answers import explain_page, is_readable, make_answer
from verify.sources.entries import Entry, Listing, answer_with
from verify.sources.kinds import WEB_KEYS, Fetcher, Key, Kind, Shape
from verify.sources.sitemap_reading import (
    ChildMap,
    NoSitemapError,
    find_sitemaps,
    read_sitemap,
)

# A site has one news sitemap, or an index of a few by day or section. At a pause of a second
# between requests to one host this is how many seconds a source may take.
SITEMAPS_PER_SOURCE: Final = 10
# An index names sitemaps; the rules know no index below an index, but sites do.
DEPTH: Final = 2

_NO_TIME: Final = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Visit:
    """What a walk through a site's sitemaps brought so far."""

    entries: list[Entry] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    failures: list[tuple[AnswerStatus, str]] = field(default_factory=list)
    asked_at: datetime = _NO_TIME


def ask_sitemap(
    block: SourceBlock, query: Query, fetcher: Fetcher
) -> tuple[Answer, tuple[Lead, ...]]:
    """Fetch the sitemaps of a site and choose their pages.

    The address of a site or of its robots.txt leads to the sitemaps named there, the news ones
    where there are any. Of an index the news sitemaps are read, or those that changed in the days
    of the query.
    """
    starts: tuple[str, ...] = (block.url,)
    robots_url = find_robots(block.url)
    if robots_url:
        page = fetcher.get(robots_url, allow_hosts=block.allow_hosts)
        if not is_readable(page):
            status, reason = explain_page(page)
            return make_answer(block, query, status, notes=(f"robots.txt: {reason}",)), ()
        starts = prefer_news(find_sitemaps(page.body, url=page.final_url))
        if not starts:
            note = f"{robots_url} names no sitemap; give the address of one as `url`"
            return make_answer(block, query, AnswerStatus.SOURCE_ERROR, notes=(note,)), ()
    visit = _walk(starts, block, query, fetcher)
    if not visit.entries and visit.failures:
        status, reason = visit.failures[0]
        return make_answer(block, query, status, notes=(reason,)), ()
    listing = Listing(
        tuple(visit.entries),
        notes=(*visit.notes, _say_failures(visit)),
        is_whole=not visit.notes,
    )
    return answer_with(block, query, listing, asked_at=visit.asked_at)


KIND: Final = Kind(
    name="sitemap",
    keys=(
        Key("url", Shape.URL, 'url = "https://www.example.org/"', is_required=True),
        *WEB_KEYS,
    ),
    ask=ask_sitemap,
    needs_network=True,
)


def find_robots(url: str) -> str:
    """Return the address of the robots.txt that `url` stands for, "" where it names a sitemap."""
    path = urlsplit(url).path
    return urljoin(url, "/robots.txt") if path in ("", "/", "/robots.txt") else ""


def prefer_news(urls: Sequence[str]) -> tuple[str, ...]:
    """Return the sitemaps whose address speaks of news, or all where none does."""
    return tuple(url for url in urls if "news" in urlsplit(url).path.lower()) or tuple(urls)


def choose_children(children: Iterable[ChildMap], query: Query) -> tuple[str, ...]:
    """Choose which sitemaps of an index to read, and in which order.

    Those for news; else those that may list pages of the days looked for, first what changed
    soonest after the first of them. One that says no date comes last.
    """
    listed = tuple(children)
    wanted = frozenset(prefer_news([child.url for child in listed]))
    kept = [child for child in listed if child.url in wanted]
    if not query.days:
        kept.sort(key=lambda child: child.changed.value, reverse=True)
        return tuple(child.url for child in kept)
    first = query.days[0]
    dated = [child for child in kept if child.changed.is_known and child.changed.day >= first]
    undated = [child for child in kept if not child.changed.is_known]
    dated.sort(key=lambda child: child.changed.value)
    return tuple(child.url for child in (*dated, *undated))


def _walk(starts: Sequence[str], block: SourceBlock, query: Query, fetcher: Fetcher) -> _Visit:
    visit = _Visit()
    waiting = deque((url, 0) for url in starts)
    met: set[str] = set()
    while waiting and len(met) < SITEMAPS_PER_SOURCE:
        url, depth = waiting.popleft()
        if url in met:
            continue
        met.add(url)
        page = fetcher.get(url, allow_hosts=block.allow_hosts)
        visit.asked_at = max(visit.asked_at, page.fetched_at)
        children = _read(page, visit, query)
        if depth < DEPTH:
            waiting.extend((child, depth + 1) for child in children)
    left = len({url for url, _ in waiting} - met)
    if left:
        visit.notes.append(f"{left} more of its sitemaps were not read; name one as `url`")
    return visit


def _read(page: Page, visit: _Visit, query: Query) -> tuple[str, ...]:
    """Add what one sitemap lists to the visit, and return the sitemaps to read next."""
    if not is_readable(page):
        visit.failures.append(explain_page(page))
        return ()
    try:
        sitemap = read_sitemap(page.body, content_type=page.content_type, url=page.final_url)
    except NoSitemapError as error:
        visit.failures.append((AnswerStatus.SOURCE_ERROR, str(error)))
        return ()
    visit.entries.extend(sitemap.entries)
    visit.notes.extend(sitemap.notes)
    return choose_children(sitemap.children, query)


def _say_failures(visit: _Visit) -> str:
    if not visit.failures:
        return ""
    return f"{len(visit.failures)} of its sitemaps could not be read: {visit.failures[0][1]}"
