"""A page in; the text that was read from it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from verify.records.dates import Published, to_published
from verify.records.pages import PageStatus
from verify.records.sources import UNNAMED, Publisher


@dataclass(frozen=True, slots=True, init=False)
class Report:
    """An article-like text read from a page. `published` takes ISO text, date, datetime or None.

    `status` is `ok` for a report that was read; a report that could not be read is kept with
    its page's status and reason in `detail`, and its text is empty. `page_url` (as asked) and
    `page_sha256` name the page it was read from; both are "" for a report made by a caller.
    """

    url: str
    text: str
    title: str
    outlet: str
    published: Published
    author: str
    language: str
    canonical_url: str
    source: str
    publisher: Publisher
    status: PageStatus
    detail: str
    page_url: str
    page_sha256: str

    def __init__(
        self,
        *,
        url: str = "",
        text: str = "",
        title: str = "",
        outlet: str = "",
        published: Published | str | date | datetime | None = None,
        author: str = "",
        language: str = "",
        canonical_url: str = "",
        source: str = "",
        publisher: Publisher = UNNAMED,
        status: PageStatus = PageStatus.OK,
        detail: str = "",
        page_url: str = "",
        page_sha256: str = "",
    ) -> None:
        given = {
            "url": url,
            "text": text,
            "title": title,
            "outlet": outlet,
            "published": to_published(published),
            "author": author,
            "language": language,
            "canonical_url": canonical_url,
            "source": source,
            "publisher": publisher,
            "status": status,
            "detail": detail,
            "page_url": page_url,
            "page_sha256": page_sha256,
        }
        for name, value in given.items():
            object.__setattr__(self, name, value)
