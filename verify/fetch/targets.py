"""An address as somebody wrote it in; the http or https URL to ask, or why there is none, out."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import httpx

from verify.fetch.addresses import is_host
from verify.fetch.connecting import refuse_host
from verify.fetch.failure import Failure
from verify.records import PageStatus


def read_target(url: str) -> httpx.URL:
    """Parse an address; raises Failure with `bad-scheme` for what is no plain web address.

    Credentials in an address are refused: in a link of a page they are a trap, and a source that
    needs some sends them as a header, where no message shows them.
    """
    try:
        target = httpx.URL(url.strip()).copy_with(fragment=None)
        # Read here, since httpx looks at what an encoded name stands for only now.
        host = target.host
    except (httpx.InvalidURL, ValueError) as error:
        _refuse_disguise(url)
        reason = " ".join(str(error).split())
        raise _bad(f"it is no address that can be read: {ascii(reason)[1:-1]}") from error
    if target.scheme not in ("http", "https"):
        shown = ascii(target.scheme)[1:-1] or "no scheme"
        raise _bad(f"{shown}: only http: and https: are asked")
    if not host:
        raise _bad("it names no host")
    if target.port is not None and not 0 < target.port < 65_536:
        raise _bad(f"there is no port {target.port}")
    if target.userinfo:
        raise _bad("it carries a user name; credentials in an address are not sent")
    if target.host.endswith("."):
        # The root's dot is right, and yet stands in no certificate.
        target = target.copy_with(host=target.host.rstrip("."))
    host = target.raw_host.decode("ascii", "replace")
    if not is_host(host):
        raise _bad(f"{ascii(host)[1:-1]} is no host name")
    return target


def resolve_location(target: httpx.URL, location: str) -> str:
    """Make the Location of a redirect absolute; "" where it is no address."""
    try:
        return urljoin(str(target), location.strip())
    except ValueError:
        return ""


def _refuse_disguise(url: str) -> None:
    # httpx takes no address with leading zeros; what it hides is still worth telling.
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return
    if is_host(host):
        refuse_host(host)


def _bad(detail: str) -> Failure:
    return Failure(PageStatus.BAD_SCHEME, detail)
