"""What a kind of source is: its name, the keys its block may have, and how it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from verify.records import Answer, Lead, Page, Query, SourceBlock


class Shape(StrEnum):
    """What a key of a `[[source]]` block holds."""

    TEXT = "text"
    FLAG = "true or false"
    PATH = "a path"
    PATTERNS = "a list of file patterns"
    URL = "a web address"
    URLS = "a list of web addresses"
    HOSTS = "a list of host names"
    VARIABLE = "the name of an environment variable"
    HEADER = "a header, name and value"
    LINE = "text on one line"
    NUMBER = "a number"
    COUNT = "a whole number"


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table; `example` is how a right value is written in TOML.

    A kind's own key fills the field of SourceBlock that has its name. `low` and `high` bound a
    number, both included.
    """

    name: str
    shape: Shape
    example: str
    is_required: bool = False
    low: float = 0
    high: float = 0


# What every kind that asks the web may have in its block.
WEB_KEYS: Final = (
    Key("allow_hosts", Shape.HOSTS, 'allow_hosts = ["search.my-network.example"]'),
    Key("key_env", Shape.VARIABLE, 'key_env = "EXAMPLE_API_KEY"'),
    Key("key_header", Shape.HEADER, 'key_header = "Authorization: Bearer {key}"'),
)


class Fetcher(Protocol):
    """Gets what a source answers from; verify.fetch.WebFetcher is one. Safe in many threads."""

    def get(
        self,
        url: str,
        *,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
    ) -> Page:
        """Wait for one http or https address; what fails is the page's status, never an error.

        `allow_hosts` are names of hosts that may be on a private network. `headers` go to the
        host of `url` only. The body is inflated; a `not-modified` page has its stored body.
        """
        ...


class Asker(Protocol):
    """Asks one source: one answer, and its leads without repeats, always in the same order."""

    def __call__(
        self, block: SourceBlock, query: Query, fetcher: Fetcher, /
    ) -> tuple[Answer, tuple[Lead, ...]]:
        """Answer for the block; a source that cannot be asked is an Answer, not an error."""
        ...


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of source. `needs_network` is True when --offline must leave it out.

    Where `needs_one_of` names keys, a block has at least one of them.
    """

    name: str
    keys: tuple[Key, ...]
    ask: Asker
    needs_network: bool = False
    needs_one_of: tuple[str, ...] = ()
