"""The name of a job in; the pages that runs killed before its end had fetched for it, out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Final, Protocol

from verify.records import Lead, Page, PageStatus, Provenance
from verify.store.bodies import unpack_body
from verify.store.load import to_date, to_publisher, to_time
from verify.store.save import to_moment

# What may be otherwise a moment later; every other outcome is an answer that was waited for.
ASKED_AGAIN: Final = frozenset(
    (
        PageStatus.DEFERRED,
        PageStatus.THROTTLED,
        PageStatus.TIMEOUT,
        PageStatus.UNREACHABLE,
        PageStatus.TRUNCATED,
        PageStatus.HTTP_5XX,
    )
)

# A run that finished the job closes those before it: what they fetched is no longer waited for.
_UNFINISHED: Final = """
SELECT leads.url AS url, run_pages.run_id AS run_id, run_pages.page_id AS page_id,
       run_pages.status AS status
FROM runs
JOIN run_pages ON run_pages.run_id = runs.id
JOIN pages ON pages.id = run_pages.page_id
JOIN leads ON leads.id = pages.lead_id
WHERE runs.job = ?1 AND runs.job <> '' AND runs.state <> 'done' AND run_pages.fetched_at >= ?2
    AND NOT EXISTS (
        SELECT 1 FROM runs AS later
        WHERE later.job = runs.job AND later.state = 'done'
            AND (later.started_at, later.rowid) > (runs.started_at, runs.rowid)
    )
ORDER BY run_pages.fetched_at, runs.rowid"""

_PAGE: Final = """
SELECT pages.*, run_pages.status AS run_status, run_pages.http_status AS run_http_status,
       run_pages.fetched_at AS run_fetched_at, run_pages.elapsed_s AS run_elapsed_s,
       page_bodies.body_zlib
FROM run_pages
JOIN pages ON pages.id = run_pages.page_id
LEFT JOIN page_bodies ON page_bodies.sha256 = pages.sha256
WHERE run_pages.run_id = ? AND run_pages.page_id = ?"""

_LEAD: Final = """
SELECT leads.*, publishers.outlet AS publisher_outlet, publishers.country AS publisher_country,
       publishers.language AS publisher_language, publishers.owner, publishers.is_agency,
       publishers.is_primary, publishers.counts
FROM leads JOIN publishers ON publishers.id = leads.publisher_id
WHERE leads.id = ?"""


class _Reading(Protocol):
    """Opens a transaction to read in; damage met in it becomes a StoreError."""

    def __call__(self) -> AbstractContextManager[sqlite3.Connection]: ...


class FetchedPages(Mapping[str, Page]):
    """The pages kept for a job by the address of their lead; each is read when it is asked for.

    So only one body at a time is in memory, however many pages there are.
    """

    __slots__ = ("_keys", "_reading")

    def __init__(self, keys: Mapping[str, tuple[str, str]], reading: _Reading) -> None:
        self._keys = keys
        self._reading = reading

    def __getitem__(self, url: str) -> Page:
        run_id, page_id = self._keys[url]
        with self._reading() as connection:
            return load_page(connection, run_id, page_id)

    def __contains__(self, url: object) -> bool:
        return url in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def find_fetched(
    connection: sqlite3.Connection, job: str, since: datetime
) -> dict[str, tuple[str, str]]:
    """Return run and page of the latest lasting outcome of each address that the job waits for."""
    rows = connection.execute(_UNFINISHED, [job, to_moment(since)])
    return {
        row["url"]: (row["run_id"], row["page_id"])
        for row in rows
        if PageStatus(row["status"]) not in ASKED_AGAIN
    }


def load_page(connection: sqlite3.Connection, run_id: str, page_id: str) -> Page:
    """Return a page as this run fetched it; its headers are those of the first fetch."""
    row = connection.execute(_PAGE, [run_id, page_id]).fetchone()
    packed = row["body_zlib"]
    return Page(
        lead=_load_lead(connection, row["lead_id"]),
        asked_url=row["asked_url"],
        final_url=row["final_url"],
        status=PageStatus(row["run_status"]),
        body=b"" if packed is None else unpack_body(packed),
        content_type=row["content_type"],
        headers=_load_pairs(connection, "page_headers", page_id),
        sha256=row["sha256"] or "",
        detail=row["detail"],
        fetched_at=to_time(row["run_fetched_at"]),
        facts=_load_pairs(connection, "page_facts", page_id),
        facts_provenance=Provenance(row["facts_provenance"]),
        http_status=row["run_http_status"],
        elapsed_s=row["run_elapsed_s"],
    )


def _load_lead(connection: sqlite3.Connection, lead_id: str) -> Lead:
    row = connection.execute(_LEAD, [lead_id]).fetchone()
    return Lead(
        url=row["url"],
        source=row["source"],
        headline=row["headline"],
        published=to_date(row),
        publisher=to_publisher(row),
    )


def _load_pairs(
    connection: sqlite3.Connection, table: str, page_id: str
) -> tuple[tuple[str, str], ...]:
    sql = f"SELECT name, value FROM {table} WHERE page_id = ? ORDER BY position"
    return tuple((row["name"], row["value"]) for row in connection.execute(sql, [page_id]))
