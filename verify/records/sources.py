"""What sources.toml says in; whom to ask, what is asked, and what each answered, out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verify.records.dates import UNKNOWN_DATE, Published


class AnswerStatus(StrEnum):
    """What a source said to a query."""

    OK = "ok"
    EMPTY = "empty"
    THROTTLED = "throttled"
    NO_KEY = "no-key"
    SOURCE_ERROR = "source-error"
    UNREACHABLE = "unreachable"
    OVER_BUDGET = "over-budget"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Publisher:
    """What sources.toml or a sidecar says about who publishes. "" is: not said."""

    outlet: str = ""
    country: str = ""
    language: str = ""
    owner: str = ""
    is_agency: bool = False
    is_primary: bool = False
    counts: bool = True


UNNAMED = Publisher()
"""A publisher of whom nothing is said."""


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """One `[[source]]` of sources.toml.

    Paths are absolute by now. `files` are glob patterns within `path` for a folder, `url` the
    address of a feed, sitemap or site, `urls` a list of pages. `allow_hosts` are the hosts on a
    private network that this source's own address may be on; pages it leads to never may.
    `key_env` names the environment variable whose value stands for {key} in `url` and
    `key_header`; the value itself is in no record.
    """

    name: str
    kind: str
    publisher: Publisher = UNNAMED
    path: str = ""
    files: tuple[str, ...] = ()
    url: str = ""
    urls: tuple[str, ...] = ()
    allow_hosts: tuple[str, ...] = ()
    key_env: str = ""
    key_header: str = ""
    needs_network: bool = False
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """What a source is asked: the words that name the event, and the days it may lie in.

    `terms` are the telling words, the most telling first. `days` are the first and the last day a
    report may bear, both included, and empty where nothing is dated.
    """

    text: str
    terms: tuple[str, ...]
    published: Published = UNKNOWN_DATE
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Lead:
    """What a source returned for a query, not yet read. `url` is a file: URL for a folder."""

    url: str
    source: str
    headline: str = ""
    published: Published = UNKNOWN_DATE
    publisher: Publisher = UNNAMED


@dataclass(frozen=True, slots=True)
class Answer:
    """What one source said to one query; `detail` says why when it is not ok."""

    source: str
    status: AnswerStatus
    query: str = ""
    lead_count: int = 0
    detail: str = ""
