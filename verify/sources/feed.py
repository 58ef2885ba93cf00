"""A feed's address and a query in; leads to its entries that bear on the query out."""

from __future__ import annotations

from typing import Final

from verify.records import Answer, AnswerStatus, Lead, Query, SourceBlock
from verify.sources.answers import explain_page, is_readable, make_answer
from verify.sources.entries import answer_with
from verify.sources.feed_reading import NoFeedError, read_feed
from verify.sources.kinds import WEB_KEYS, Fetcher, Key, Kind, Shape


def ask_feed(block: SourceBlock, query: Query, fetcher: Fetcher) -> tuple[Answer, tuple[Lead, ...]]:
    """Fetch the feed and choose its entries; a feed that cannot be read is an answer saying so."""
    page = fetcher.get(block.url, allow_hosts=block.allow_hosts)
    if not is_readable(page):
        status, reason = explain_page(page)
        return make_answer(block, query, status, notes=(reason,)), ()
    try:
        listing = read_feed(page.body, content_type=page.content_type, url=page.final_url)
    except NoFeedError as error:
        return make_answer(block, query, AnswerStatus.SOURCE_ERROR, notes=(str(error),)), ()
    return answer_with(block, query, listing, asked_at=page.fetched_at)


KIND: Final = Kind(
    name="feed",
    keys=(
        Key("url", Shape.URL, 'url = "https://www.example.org/rss.xml"', is_required=True),
        *WEB_KEYS,
    ),
    ask=ask_feed,
    needs_network=True,
)
