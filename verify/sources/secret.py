"""A source's key and a fetcher in; a fetcher out that sends the key and forgets it at once.

Whoever asks a source writes {key} where the key goes and never sees it: it is put in on the way
out, and taken out of all that comes back, so it cannot get into an answer, a lead or a database.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import Final
from urllib.parse import quote, urlsplit

from verify.records import Lead, Page, SourceBlock
from verify.sources.kinds import Fetcher

PLACE: Final = "{key}"
# A key must not lie in the cache of pages either, where it would be part of an address.
_UNCACHED: Final = ("Cache-Control", "no-store")


class NoKeyError(Exception):
    """The environment does not hold the key; the text says which variable to set."""


def read_key(block: SourceBlock, environ: Mapping[str, str]) -> str:
    """Return the key that the block names; raises NoKeyError when it is not set."""
    key = environ.get(block.key_env, "").strip()
    if not key:
        raise NoKeyError(f"the environment variable {block.key_env} is not set; it holds its key")
    return key


def redact(text: str, key: str) -> str:
    """Return the text with {key} for the key, in whatever form an address or page gives it."""
    return _pattern(key).sub(lambda _: PLACE, text)


def redact_lead(lead: Lead, key: str) -> Lead:
    """Return the lead without the key."""
    outlet = redact(lead.publisher.outlet, key)
    return replace(
        lead,
        url=redact(lead.url, key),
        headline=redact(lead.headline, key),
        publisher=replace(lead.publisher, outlet=outlet),
    )


@dataclass(frozen=True, slots=True)
class KeyedFetcher:
    """A fetcher that puts the key into what it asks of the source's own host, and nowhere else."""

    fetcher: Fetcher
    block: SourceBlock
    key: str

    def __repr__(self) -> str:
        """Not the key: it would stand in every traceback."""
        return f"KeyedFetcher({self.block.name!r})"

    def get(
        self,
        url: str,
        *,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
    ) -> Page:
        """Ask with the key and return the page without it.

        An address of another host, as a sitemap may name one, is asked without.
        """
        if _origin(url) != _origin(self.block.url):
            return self._cleaned(self.fetcher.get(url, allow_hosts=allow_hosts, headers=headers))
        name, _, value = self.block.key_header.partition(":")
        own = [(name.strip(), value.strip().replace(PLACE, self.key))] if name else []
        page = self.fetcher.get(
            url.replace(PLACE, quote(self.key, safe="")),
            allow_hosts=allow_hosts,
            headers=(*headers, *own, _UNCACHED),
        )
        return self._cleaned(page)

    def _cleaned(self, page: Page) -> Page:
        # Latin-1 gives each byte a character of its own and back.
        body = redact(page.body.decode("latin-1"), self.key.encode().decode("latin-1"))
        return replace(
            page,
            lead=redact_lead(page.lead, self.key),
            asked_url=redact(page.asked_url, self.key),
            final_url=redact(page.final_url, self.key),
            detail=redact(page.detail, self.key),
            headers=tuple((name, redact(value, self.key)) for name, value in page.headers),
            body=body.encode("latin-1"),
        )


@lru_cache(maxsize=64)
def _pattern(key: str) -> re.Pattern[str]:
    """Match the key with each character as it is, as an address or as XML and HTML write it."""
    return re.compile("".join(f"(?:{'|'.join(_forms(character))})" for character in key))


def _forms(character: str) -> Iterator[str]:
    yield re.escape(character)
    yield "(?i:" + "".join(f"%{byte:02x}" for byte in character.encode()) + ")"
    yield f"&#0*{ord(character)};"
    yield f"(?i:&#x0*{ord(character):x};)"
    named = escape(character)
    if named != character:
        yield named
    if character == " ":
        yield r"\+"


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower()
