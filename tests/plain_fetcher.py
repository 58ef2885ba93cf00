"""A local web in; a fetcher that asks it with bare http.client, for tests of what asks, out."""

from __future__ import annotations

import http.client
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit

from verify.records import Lead, Page, PageStatus

# A week after the ferry of tests/answers sank.
ASKED_AT = datetime(2026, 3, 9, 12, tzinfo=UTC)


@dataclass(slots=True)
class PlainFetcher:
    """Asks the web on `port` as its proxy. `failures` are addresses that end otherwise."""

    port: int
    failures: Mapping[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, tuple[str, ...], dict[str, str]]] = field(default_factory=list)

    def get(
        self,
        url: str,
        *,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
    ) -> Page:
        """One request, one page; redirects are not followed."""
        self.asked.append((url, tuple(allow_hosts), dict(headers)))
        if url in self.failures:
            return self.failures[url]
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            host = urlsplit(url).netloc
            connection.request("GET", url, headers={"Host": host, **dict(headers)})
            response = connection.getresponse()
            body = response.read()
        finally:
            connection.close()
        status = {2: PageStatus.OK, 4: PageStatus.HTTP_4XX, 5: PageStatus.HTTP_5XX}
        return Page(
            lead=Lead(url, ""),
            asked_url=url,
            final_url=url,
            status=status[response.status // 100],
            body=body,
            content_type=response.headers.get("Content-Type", ""),
            http_status=response.status,
            fetched_at=ASKED_AT,
        )


def failed(status: PageStatus, *, detail: str = "", code: int = 0) -> Page:
    """The page of a request that failed."""
    url = "http://gone.example/"
    return Page(Lead(url, ""), url, url, status, detail=detail, http_status=code)
