"""A web address as text in; the parts that decide how it is asked, out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urldefrag, urlsplit

DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_ROBOTS_PATH: Final = "/robots.txt"


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Where an address leads; `scheme` and `host` are in lower case, "" where it has none.

    `bare` is the address without its fragment, `site` the part before its path.
    """

    bare: str
    scheme: str = ""
    host: str = ""
    port: int = 0
    site: str = ""
    is_robots: bool = False

    @property
    def is_on_the_web(self) -> bool:
        """True when it can be asked over HTTP."""
        return self.scheme in DEFAULT_PORTS and bool(self.host)

    def keeps_secrets_of(self, before: WebAddress) -> bool:
        """True when what was meant for the host of `before` may be sent here too."""
        if self.host != before.host:
            return False
        if (before.scheme, before.port, self.scheme, self.port) == ("http", 80, "https", 443):
            return True
        return (self.scheme, self.port) == (before.scheme, before.port)


def read_address(url: str) -> WebAddress:
    """Read an address; one that is malformed is not on the web."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
        port = parts.port or DEFAULT_PORTS.get(parts.scheme, 0)
        bare = urldefrag(url).url
    except ValueError:
        return WebAddress(url)
    netloc = parts.netloc.rpartition("@")[2].lower()
    return WebAddress(
        bare=bare,
        scheme=parts.scheme,
        host=host,
        port=port,
        site=f"{parts.scheme}://{netloc}",
        is_robots=parts.path == _ROBOTS_PATH and not parts.query,
    )
