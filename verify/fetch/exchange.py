"""One request on one connection: what is sent in, what came of it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from verify.records import PageStatus


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one request came to; redirects are not followed here.

    `status` is `ok` for a 2xx with its whole body, `redirects` for a 3xx with a `location`
    (absolute), else the reason there is no body. `http_status` is 0 where no server answered.
    `headers` are the answer's in lower case; `body` is inflated, and what had come of it where it
    is `truncated`. `is_revalidated` is True when the server said that the cached body still holds,
    `is_from_cache` when it was not even asked.
    `is_name_unknown` is True when the host's name has no address, so that asking again is vain.
    `content_type` goes by the bytes; `content_status` is `ok` where the body is text, else it says
    with `detail` why no report can be read from it, as of a PDF served as HTML.
    """

    url: str
    status: PageStatus
    http_status: int = 0
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    content_type: str = ""
    content_status: PageStatus = PageStatus.OK
    detail: str = ""
    location: str = ""
    elapsed_s: float = 0.0
    is_from_cache: bool = False
    is_revalidated: bool = False
    is_name_unknown: bool = False

    def header(self, name: str) -> str:
        """The value of a header, "" where there is none; the first of several."""
        return next((value for key, value in self.headers if key == name), "")


class Sender(Protocol):
    """Sends one request; never raises for what the other side does."""

    async def send(
        self,
        url: str,
        *,
        time_limit_s: float,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
        head_bytes: int = 0,
    ) -> Exchange:
        """Send a GET and read the answer within the time limit.

        With `head_bytes` a longer body ends there and the exchange is `ok` all the same; such an
        answer is not cached.
        """
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...
