"""The entries of a feed or sitemap and a query in; leads to those that bear on it out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from verify.records import (
    UNKNOWN_DATE,
    Answer,
    AnswerStatus,
    Lead,
    Precision,
    Published,
    Publisher,
    Query,
    SourceBlock,
)
from verify.sources.answers import make_answer
from verify.sources.relatedness import RELATED_FROM, rate_relatedness, weigh_terms

# A newsroom prints a handful of pieces on one event in its window; the best come first.
LEADS_PER_SOURCE: Final = 10
# A date later than its feed is a slip or a plan, not a publication. As wide as the zones of Earth,
# for dates without one.
FUTURE_TOLERANCE: Final = timedelta(hours=14)

# A page that was not fetched at a known time has the year 1 there: no date is then too late.
_FIRST_YEAR: Final = 1970
_WORD_BREAKS: Final = re.compile(r"[-_/+.]+|\d{3,}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a feed or sitemap lists. "" is: not said; `url` is absolute, or "" for none.

    `changed` is when the page last changed, which bounds when it was published but is not it.
    """

    url: str
    headline: str = ""
    summary: str = ""
    published: Published = UNKNOWN_DATE
    changed: Published = UNKNOWN_DATE
    outlet: str = ""
    language: str = ""

    @property
    def words(self) -> str:
        """What can be read of it without reading it: without a headline, its address tells."""
        said = f"{self.headline}\n{self.summary}".strip()
        return said or _WORD_BREAKS.sub(" ", unquote(urlsplit(self.url).path))


@dataclass(frozen=True, slots=True)
class Listing:
    """What was read of a feed or sitemap; `notes` say what was wrong with it.

    `is_whole` is False when there may be entries that could not be read: none is then no answer.
    """

    entries: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    title: str = ""
    language: str = ""
    is_whole: bool = True


def answer_with(
    block: SourceBlock,
    query: Query,
    listing: Listing,
    *,
    asked_at: datetime,
    lead_limit: int = LEADS_PER_SOURCE,
) -> tuple[Answer, tuple[Lead, ...]]:
    """Choose the entries that bear on the query, best first, and say how many there were.

    A listing that broke off before its first entry is an error of the source, not an empty one.
    Left out are entries outside of the days of the query and those about something else. A query
    without terms is answered with everything, the newest first.
    """
    if not listing.entries and not listing.is_whole:
        return make_answer(block, query, AnswerStatus.SOURCE_ERROR, notes=listing.notes), ()
    usable = tuple(_without_repeats(listing.entries, asked_at))
    in_time = [entry for entry in usable if _is_in_time(entry, query)]
    terms = weigh_terms(query.terms)
    rated = [(rate_relatedness(terms, entry.words), entry) for entry in in_time]
    related = sorted(
        (pair for pair in rated if pair[0] >= RELATED_FROM),
        key=lambda pair: (-pair[0], -pair[1].published.value.timestamp(), pair[1].url),
    )
    kept = related[:lead_limit] if query.terms else related
    leads = tuple(_lead(block, entry) for _, entry in kept)
    answer = make_answer(
        block,
        query,
        AnswerStatus.OK if leads else AnswerStatus.EMPTY,
        lead_count=len(leads),
        notes=(
            *listing.notes,
            _count_unusable(len(listing.entries), len(usable)),
            _say_what_was_left(len(usable), len(in_time), len(related), len(leads)),
        ),
    )
    return answer, leads


def absolute(base: str, link: str) -> str:
    """Resolve a link against the page it stands on; "" unless it leads to the web."""
    if not link.strip():
        return ""
    try:
        url = urljoin(base, link.strip())
        parts = urlsplit(url)
        is_on_the_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return url if is_on_the_web and url.isprintable() and " " not in url else ""


def _without_repeats(entries: Iterable[Entry], asked_at: datetime) -> Iterator[Entry]:
    seen: set[str] = set()
    for entry in entries:
        if entry.url and entry.url not in seen:
            seen.add(entry.url)
            is_future = _is_later(entry.published, asked_at)
            yield replace(entry, published=UNKNOWN_DATE) if is_future else entry


def _is_later(published: Published, asked_at: datetime) -> bool:
    is_clocked = asked_at.year >= _FIRST_YEAR
    return is_clocked and published.value > asked_at + FUTURE_TOLERANCE


def _is_in_time(entry: Entry, query: Query) -> bool:
    if not query.days:
        return True
    first, last = query.days[0], query.days[-1]
    if _is_a_day(entry.changed) and entry.changed.day < first:
        return False
    return not _is_a_day(entry.published) or first <= entry.published.day <= last


def _is_a_day(published: Published) -> bool:
    return published.is_known and published.precision not in (Precision.MONTH, Precision.YEAR)


def _lead(block: SourceBlock, entry: Entry) -> Lead:
    return Lead(
        url=entry.url,
        source=block.name,
        headline=entry.headline,
        published=entry.published,
        publisher=_publisher(block.publisher, entry),
    )


def _publisher(stated: Publisher, entry: Entry) -> Publisher:
    return replace(
        stated,
        outlet=stated.outlet or entry.outlet,
        language=stated.language or entry.language,
    )


def _count_unusable(entry_count: int, usable_count: int) -> str:
    left = entry_count - usable_count
    return f"{left} of its {entry_count} entries repeat another or lead nowhere" if left else ""


def _say_what_was_left(usable: int, in_time: int, related: int, kept: int) -> str:
    if not usable:
        return "it lists no entries"
    if not in_time:
        return f"none of its {usable} entries is of the days looked for"
    if not related:
        return f"none of its {in_time} entries of the days looked for is about the article"
    if kept < related:
        return f"{related} of its {usable} entries are about the article; the best {kept} were kept"
    return ""
