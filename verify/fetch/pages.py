"""Leads in, one page per lead out: the bytes of a report, or the reason it has none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Final, Protocol
from urllib.parse import unquote_to_bytes, urlsplit

from verify.fetch.content import HTML, read_start, sniff_content
from verify.fetch.facts import (
    FACTS_SIZE_BYTES,
    Facts,
    join_facts,
    read_front_matter,
    read_sidecar,
)
from verify.fetch.files import read_file
from verify.records import Lead, Page, PageStatus, Progress

# Six times the largest of the 65 pages in VERIFY_DATA/html, whose median is 0.3 MB.
PAGE_SIZE_BYTES: Final = 10_000_000

OnProgress = Callable[[Progress], None]

_NOTHING_KEPT: Final[Mapping[str, Page]] = MappingProxyType({})


class Web(Protocol):
    """Where leads on the web are fetched; verify.fetch.web.WebFetcher is it."""

    def fetch(self, leads: Iterable[Lead], *, on_progress: OnProgress) -> Iterator[Page]:
        """Get the page of each lead, in the order they come in."""
        ...


def fetch_pages(
    leads: Iterable[Lead],
    *,
    web: Web,
    now: Callable[[], datetime],
    on_progress: OnProgress,
    kept: Mapping[str, Page] = _NOTHING_KEPT,
) -> Iterator[Page]:
    """Read each lead and yield its page, whatever comes of it; those on the web as they come in.

    `now` gives the time of reading, aware and UTC. The body is the bytes as they are; it is
    empty when the status is not `ok`, and `sha256` is "" when nothing was read. `detail` says why
    a page has no body and, for a page that was read, what is wrong with the facts stated beside
    it. Nothing is raised for a bad file or a bad address. `kept` are pages of an earlier run by
    the address of their lead: those of the web are yielded as they are, for the lead of now, and
    not asked for. A file is read again: it may have been changed since, and that costs nothing.
    """
    far: list[Lead] = []
    near_count = 0
    for lead in leads:
        is_far = _is_on_the_web(lead.url)
        if is_far and lead.url not in kept:
            far.append(lead)
            continue
        near_count += 1
        if is_far:
            yield replace(kept[lead.url], lead=lead)
            continue
        page = Page(
            lead=lead,
            asked_url=lead.url,
            final_url=lead.url,
            status=PageStatus.BAD_SCHEME,
            fetched_at=now(),
        )
        yield _fetch(page)
    if far:

        def tell_all(progress: Progress) -> None:
            done, total = progress.done + near_count, progress.total + near_count
            on_progress(replace(progress, done=done, total=total))

        yield from web.fetch(far, on_progress=tell_all)


def _is_on_the_web(url: str) -> bool:
    return url.partition(":")[0].lower() in ("http", "https")


def _fetch(page: Page) -> Page:
    try:
        parts = urlsplit(page.asked_url)
    except ValueError:
        return replace(page, detail="it is no address that can be read")
    if parts.scheme != "file":
        detail = f"{parts.scheme or 'no scheme'}: only http:, https: and file: can be read"
        return replace(page, detail=detail)
    if parts.netloc not in ("", "localhost"):
        return replace(page, detail=f"it names a file of another machine, {parts.netloc}")
    # A file name may hold "?" or "#" that nobody escaped only in an address made by hand.
    return _fetch_file(page, os.fsdecode(unquote_to_bytes(parts.path)))


def _fetch_file(page: Page, path: str) -> Page:
    found = read_file(path, size_limit_bytes=PAGE_SIZE_BYTES)
    if found.status != PageStatus.OK:
        return replace(page, status=found.status, detail=found.detail)
    body = found.body
    content = sniff_content(path, body)
    page = replace(page, content_type=content.content_type, sha256=sha256(body).hexdigest())
    if content.status != PageStatus.OK:
        return replace(page, status=content.status, detail=content.detail)
    front = Facts()
    if not content.content_type.startswith(HTML):
        front = read_front_matter(read_start(body, content.charset, FACTS_SIZE_BYTES))
    facts = join_facts(front, read_sidecar(path))
    return replace(
        page,
        status=PageStatus.OK,
        final_url=facts.get("url") or page.final_url,
        body=body,
        detail="; ".join(filter(None, (content.detail, *facts.mistakes))),
        facts=facts.pairs,
        facts_provenance=facts.provenance,
    )
