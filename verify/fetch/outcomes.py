"""An answer's status line, headers and the start of its body in; its page status out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from verify.fetch.exchange import Exchange
from verify.records import PageStatus

# How much of a refusal is read: enough for its reason, and to keep the connection.
REFUSAL_BYTES: Final = 16_384
# How much of it is quoted.
QUOTED_LENGTH: Final = 200

_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_THROTTLING: Final = re.compile(
    r"rate.?limit|too many requests|throttl|quota|request limit|slow down|too fast|"
    r"limit (?:was |is |has been )?(?:exceeded|reached)|exceeded (?:your|the) [\w ]*limit",
    re.IGNORECASE,
)
_TAGS: Final = re.compile(
    r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^>]*>?", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`detail` is "" where nothing need be said."""

    status: PageStatus
    detail: str = ""


def judge_answer(exchange: Exchange, refusal: str) -> Outcome:
    """Tell what the status line and headers mean; `refusal` is the start of a body that is no 2xx.

    A 403 is `throttled` where it says so in its text or gives a time to come back, as some search
    services do instead of 429.
    """
    http_status = exchange.http_status
    if http_status == HTTPStatus.PARTIAL_CONTENT:
        return Outcome(PageStatus.TRUNCATED, "the server sent a part of it only")
    if 200 <= http_status < 300:
        return Outcome(PageStatus.OK)
    if http_status in _REDIRECTS:
        if exchange.header("location").strip():
            return Outcome(PageStatus.REDIRECTS, f"it is passed on ({http_status})")
        detail = f"it is passed on ({http_status}), but not said where to"
        return Outcome(PageStatus.PROTOCOL_ERROR, detail)
    if http_status == HTTPStatus.NOT_MODIFIED:
        detail = "the server says that it is unchanged, though no copy was there"
        return Outcome(PageStatus.NOT_MODIFIED, detail)
    if http_status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
        return Outcome(PageStatus.UNREACHABLE, "the proxy refused: 407")
    said = f"the server answered {http_status}{_name(http_status)}{_quote(refusal)}"
    has_wait = bool(exchange.header("retry-after"))
    if http_status == HTTPStatus.TOO_MANY_REQUESTS:
        return Outcome(PageStatus.THROTTLED, said)
    if http_status == HTTPStatus.SERVICE_UNAVAILABLE and has_wait:
        return Outcome(PageStatus.THROTTLED, said)
    if http_status == HTTPStatus.FORBIDDEN and (
        has_wait or exchange.header("x-ratelimit-remaining") == "0" or _THROTTLING.search(refusal)
    ):
        return Outcome(PageStatus.THROTTLED, said)
    if 400 <= http_status < 500:
        return Outcome(PageStatus.HTTP_4XX, said)
    if 500 <= http_status < 600:
        return Outcome(PageStatus.HTTP_5XX, said)
    return Outcome(PageStatus.PROTOCOL_ERROR, said)


def _name(http_status: int) -> str:
    try:
        return f" {HTTPStatus(http_status).phrase}"
    except ValueError:
        return ""


def _quote(refusal: str) -> str:
    words = " ".join(_TAGS.sub(" ", refusal).split())
    plain = "".join(letter if letter.isprintable() else "\ufffd" for letter in words)
    if not plain:
        return ""
    return f": {plain}" if len(plain) <= QUOTED_LENGTH else f": {plain[:QUOTED_LENGTH]}…"
