"""A lead in; the bytes that were read for it, and how that went, out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from verify.records.dates import NO_TIME, Provenance
from verify.records.sources import Lead


class PageStatus(StrEnum):
    """How the reading of one page ended: one closed set for fetcher, database, tests and docs."""

    OK = "ok"
    NOT_MODIFIED = "not-modified"
    TRUNCATED = "truncated"
    TOO_LARGE = "too-large"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    TLS = "tls"
    PROTOCOL_ERROR = "protocol-error"
    REDIRECTS = "redirects"
    HTTP_4XX = "http-4xx"
    HTTP_5XX = "http-5xx"
    THROTTLED = "throttled"
    DEFERRED = "deferred"
    ROBOTS = "robots"
    PRIVATE_ADDRESS = "private-address"
    BAD_SCHEME = "bad-scheme"
    DECODE_ERROR = "decode-error"
    NOT_ARTICLE = "not-article"
    CONSENT_WALL = "consent-wall"
    PAYWALL = "paywall"
    EXTRACT_FAILED = "extract-failed"


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes read for one lead. `facts` are what a sidecar or front matter states, as pairs.

    `http_status` is the server's code, 0 where no server answered; `elapsed_s` how long the
    answer took, waiting in a queue left out.
    """

    lead: Lead
    asked_url: str
    final_url: str
    status: PageStatus
    body: bytes = b""
    content_type: str = "text/html"
    headers: tuple[tuple[str, str], ...] = ()
    sha256: str = ""
    detail: str = ""
    fetched_at: datetime = NO_TIME
    facts: tuple[tuple[str, str], ...] = ()
    facts_provenance: Provenance = Provenance.UNKNOWN
    http_status: int = 0
    elapsed_s: float = 0.0


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """How the web is asked. Times are in seconds, sizes in bytes; "" and 0 are: not set.

    `contact` stands in the User-Agent. `pause_s` lies between two requests to one host, counted
    from start to start; a server may ask for more, up to `pause_limit_s`, beyond which its pages
    are put off. `deadline_s` bounds one page from the first byte sent to the last received.
    `proxy` is an address such as "http://127.0.0.1:3128"; with `trust_env` the usual variables
    are read. `cache_path` is the file of the HTTP cache, none where it is "".
    """

    contact: str = ""
    proxy: str = ""
    trust_env: bool = False
    cache_path: str = ""
    pause_s: float = 1.0
    pause_limit_s: float = 30.0
    deadline_s: float = 30.0
    connect_timeout_s: float = 10.0
    read_timeout_s: float = 15.0
    size_limit_bytes: int = 10_000_000
    redirect_limit: int = 5
    attempts: int = 3
    connections: int = 32
    max_requests: int = 0
    max_time_s: float = 0.0
