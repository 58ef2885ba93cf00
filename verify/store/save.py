"""Records in, rows out: each row once, named by its content, in a transaction of the caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime

from verify.records import (
    UNKNOWN_DATE,
    Answer,
    Article,
    Claim,
    Lead,
    Page,
    PageStatus,
    Published,
    Publisher,
    Report,
    Run,
    SourceBlock,
)
from verify.store.bodies import to_digest
from verify.store.content import ContentIds, clean_text, join_words

Value = str | int | float | bytes | None
Row = dict[str, Value]

# How much of a text stands for it where it has no title: about a line of a table.
LABEL_LENGTH = 80
# The fields of SourceBlock that name it whatever they hold; see Writer.add_source.
FIRST_SOURCE_FIELDS = ("name", "kind", "publisher", "path", "files", "needs_network", "is_on")


class Writer:
    """Writes records through one connection, whose transaction the caller holds.

    Each `add_` method returns the id of the row, whether it was there before or not.
    """

    __slots__ = ("_connection", "_written_reports", "ids")

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._written_reports: set[str] = set()
        self.ids = ContentIds()

    def insert(self, table: str, row: Row) -> bool:
        """Insert a row unless its key is there already; True when it is new."""
        return self._connection.execute(_to_sql(table, row), _to_values(row)).rowcount == 1

    def insert_list(self, table: str, owner: Row, rows: Iterable[Row]) -> None:
        """Insert the rows that belong to one owner, numbered from 1 in their order."""
        full = [{**owner, "position": number, **row} for number, row in enumerate(rows, start=1)]
        if full:
            self._connection.executemany(_to_sql(table, full[0]), map(_to_values, full))

    def add_publisher(self, publisher: Publisher) -> str:
        """Write what is known of a publisher."""
        publisher_id = self.ids.of("publishers", publisher)
        self.insert(
            "publishers",
            {
                "id": publisher_id,
                "label": publisher.outlet or publisher.owner or "not said",
                "outlet": publisher.outlet,
                "country": publisher.country,
                "language": publisher.language,
                "owner": publisher.owner,
                "is_agency": publisher.is_agency,
                "is_primary": publisher.is_primary,
                "counts": publisher.counts,
            },
        )
        return publisher_id

    def add_article(self, article: Article) -> str:
        """Write an article."""
        article_id = self.ids.of("articles", article)
        self.insert(
            "articles",
            {
                "id": article_id,
                "label": to_label(article.title, article.text),
                "title": article.title,
                **_date_columns(article.published),
                "url": article.url,
                "language": article.language,
                "outlet": article.outlet,
                "text": article.text,
            },
        )
        return article_id

    def add_claim(self, article: Article, article_id: str, claim: Claim) -> str:
        """Write a claim of an article, with its places, numbers, dates and quotations."""
        claim_id = self.ids.of("claims", article_id, claim)
        is_new = self.insert(
            "claims",
            {
                "id": claim_id,
                "article_id": article_id,
                "text": claim.text,
                "kind": claim.kind,
                "speaker": claim.speaker,
                "cue": claim.cue,
                "polarity": claim.polarity,
                "worth": float(claim.worth),
                "is_ambiguous": claim.ambiguous,
                "unclear": join_words(claim.unclear),
                "candidates": join_words(claim.candidates),
                "original": article.text[claim.start : claim.end],
                "start_char": claim.start,
                "end_char": claim.end,
            },
        )
        if is_new:
            self._add_claim_facts(article, claim_id, claim)
        return claim_id

    def _add_claim_facts(self, article: Article, claim_id: str, claim: Claim) -> None:
        owner: Row = {"claim_id": claim_id}
        self.insert_list(
            "claim_spans",
            owner,
            (
                {"text": article.text[start:end], "start_char": start, "end_char": end}
                for start, end in claim.spans
            ),
        )
        self.insert_list(
            "claim_numbers",
            owner,
            (
                {
                    "text": number.text,
                    "value": float(number.value),
                    "unit": number.unit,
                    "hedge": number.hedge,
                    "low": float(number.low),
                    "high": float(number.high),
                    "is_ordinal": number.is_ordinal,
                    "start_char": number.start,
                    "end_char": number.end,
                }
                for number in claim.numbers
            ),
        )
        self.insert_list(
            "claim_dates",
            owner,
            (
                {
                    "text": period.text,
                    "first_day": period.first.isoformat(),
                    "last_day": period.last.isoformat(),
                    "is_relative": period.is_relative,
                    "start_char": period.start,
                    "end_char": period.end,
                }
                for period in claim.dates
            ),
        )
        self.insert_list(
            "claim_quotations",
            owner,
            (
                {
                    "text": quotation.text,
                    "speaker": quotation.speaker,
                    "cue": quotation.cue,
                    "polarity": quotation.polarity,
                    "start_char": quotation.start,
                    "end_char": quotation.end,
                }
                for quotation in claim.quotations
            ),
        )

    def add_source(self, block: SourceBlock) -> str:
        """Write a configured source."""
        source_id = self._to_source_id(block)
        self.insert(
            "sources",
            {
                "id": source_id,
                "name": block.name,
                "kind": block.kind,
                "publisher_id": self.add_publisher(block.publisher),
                "path": block.path,
                "files": join_words(block.files),
                "url": block.url,
                "urls": join_words(block.urls),
                "allow_hosts": join_words(block.allow_hosts),
                "key_env": block.key_env,
                "key_header": block.key_header,
                "needs_network": block.needs_network,
                "is_on": block.is_on,
            },
        )
        return source_id

    def _to_source_id(self, block: SourceBlock) -> str:
        """Return the id of a source; what a later version added is in it only where it is set.

        So a block that says what it said under an earlier version is still the same row.
        """
        added = [
            (field.name, getattr(block, field.name))
            for field in fields(block)
            if field.name not in FIRST_SOURCE_FIELDS and getattr(block, field.name) != field.default
        ]
        first = tuple(getattr(block, name) for name in FIRST_SOURCE_FIELDS)
        return self.ids.of("sources", first, *added)

    def add_answer(self, answer: Answer, *, source_id: str = "") -> str:
        """Write what a source said; `source_id` names its block where that is known."""
        answer_id = self.ids.of("answers", answer)
        self.insert(
            "answers",
            {
                "id": answer_id,
                "source": answer.source,
                "status": answer.status,
                "query": answer.query,
                "lead_count": answer.lead_count,
                "detail": answer.detail,
                "source_id": source_id or None,
            },
        )
        return answer_id

    def add_lead(self, lead: Lead) -> str:
        """Write a lead."""
        lead_id = self.ids.of("leads", lead)
        self.insert(
            "leads",
            {
                "id": lead_id,
                "source": lead.source,
                "url": lead.url,
                "headline": lead.headline,
                **_date_columns(lead.published),
                "publisher_id": self.add_publisher(lead.publisher),
            },
        )
        return lead_id

    def to_page_id(self, page: Page) -> str:
        """Return the id of a page: what was asked, what came back, and what is stated about it.

        The facts of sidecar and lead are in it, so that a changed sidecar makes another page;
        time, code and headers are not, since they differ at each fetch of the same thing. For
        the same reason a page the server calls unchanged is the page it was.
        """
        return self.ids.of(
            "pages",
            page.lead,
            page.asked_url,
            page.final_url,
            _to_lasting(page.status),
            page.detail,
            page.content_type,
            page.sha256,
            page.facts,
            page.facts_provenance,
        )

    def add_page(self, page: Page, packed: Mapping[str, bytes]) -> str:
        """Write a page, with its bytes from `packed` unless the store has them already."""
        page_id = self.to_page_id(page)
        digest = to_digest(page)
        if digest in packed:
            self.insert(
                "page_bodies",
                {"sha256": digest, "size_bytes": len(page.body), "body_zlib": packed[digest]},
            )
        is_new = self.insert(
            "pages",
            {
                "id": page_id,
                "asked_url": page.asked_url,
                "final_url": page.final_url,
                "status": _to_lasting(page.status),
                "http_status": page.http_status,
                "detail": page.detail,
                "fetched_at": to_moment(page.fetched_at),
                "elapsed_s": float(page.elapsed_s),
                "content_type": page.content_type,
                "sha256": digest or None,
                "facts_provenance": page.facts_provenance,
                "lead_id": self.add_lead(page.lead),
            },
        )
        if is_new:
            owner: Row = {"page_id": page_id}
            self.insert_list("page_headers", owner, pair_rows(page.headers))
            self.insert_list("page_facts", owner, pair_rows(page.facts))
        return page_id

    def add_run_page(self, run: Run, page_id: str, page: Page) -> None:
        """Write which run read a page, and how and when it was fetched for it."""
        self.insert(
            "run_pages",
            {
                "run_id": run.id,
                "page_id": page_id,
                "status": page.status,
                "http_status": page.http_status,
                "fetched_at": to_moment(page.fetched_at),
                "elapsed_s": float(page.elapsed_s),
            },
        )

    def add_report(self, report: Report) -> str:
        """Write a report."""
        report_id = self.ids.of_report(report)
        if report_id in self._written_reports:
            return report_id
        self._written_reports.add(report_id)
        outlet = report.outlet or report.publisher.outlet
        title = to_label(report.title, report.text or report.url or report.page_url)
        self.insert(
            "reports",
            {
                "id": report_id,
                "label": f"{outlet}: {title}" if outlet else title,
                "outlet": report.outlet,
                "title": report.title,
                **_date_columns(report.published),
                "status": report.status,
                "detail": report.detail,
                "url": report.url,
                "canonical_url": report.canonical_url,
                "author": report.author,
                "language": report.language,
                "source": report.source,
                "publisher_id": self.add_publisher(report.publisher),
                "page_url": report.page_url,
                "page_sha256": report.page_sha256,
                "text": report.text,
            },
        )
        return report_id

    def set_extraction(self, page_id: str, extractor: str, report_id: str) -> None:
        """Write which report an extractor read from a page; a second try may have read more."""
        self._connection.execute(
            "INSERT INTO extractions (page_id, extractor, report_id) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET report_id = excluded.report_id",
            [page_id, clean_text(extractor), report_id],
        )


def _to_lasting(status: PageStatus) -> PageStatus:
    return PageStatus.OK if status is PageStatus.NOT_MODIFIED else status


def _to_sql(table: str, row: Row) -> str:
    marks = ", ".join("?" * len(row))
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks}) ON CONFLICT DO NOTHING"


def _to_values(row: Row) -> list[Value]:
    return [clean_text(value) if isinstance(value, str) else value for value in row.values()]


def to_moment(moment: datetime) -> str | None:
    """Write a time as ISO text in UTC; the time that stands for "not known" is NULL."""
    if moment == UNKNOWN_DATE.value:
        return None
    return moment.astimezone(UTC).isoformat()


def _date_columns(published: Published) -> Row:
    return {
        "published": published.iso,
        "published_at": to_moment(published.value),
        "published_precision": published.precision,
        "published_zone": published.zone,
        "published_provenance": published.provenance,
    }


def pair_rows(pairs: Sequence[tuple[str, str]]) -> Iterable[Row]:
    """Return the rows of a list of names and values."""
    return ({"name": name, "value": value} for name, value in pairs)


def to_label(title: str, text: str) -> str:
    """Return the title, or as much of the text as fits where there is none."""
    words = " ".join((title or text[: LABEL_LENGTH * 2]).split())
    return words if title or len(words) <= LABEL_LENGTH else words[: LABEL_LENGTH - 1] + "…"
