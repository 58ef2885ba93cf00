"""The page a source answers from in; what that makes of the source's answer, in words, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from verify.records import Answer, AnswerStatus, Page, PageStatus, Query, SourceBlock

_READABLE: Final = (PageStatus.OK, PageStatus.NOT_MODIFIED)
# How a page that could not be had is told of its source; every other status is here.
_MEANINGS: Final[Mapping[PageStatus, tuple[AnswerStatus, str]]] = MappingProxyType(
    {
        PageStatus.TRUNCATED: (AnswerStatus.SOURCE_ERROR, "its answer broke off"),
        PageStatus.TOO_LARGE: (AnswerStatus.SOURCE_ERROR, "its answer is larger than the limit"),
        PageStatus.TIMEOUT: (AnswerStatus.UNREACHABLE, "its answer did not come in time"),
        PageStatus.UNREACHABLE: (AnswerStatus.UNREACHABLE, "its server cannot be reached"),
        PageStatus.TLS: (AnswerStatus.UNREACHABLE, "the connection to it could not be secured"),
        PageStatus.PROTOCOL_ERROR: (AnswerStatus.SOURCE_ERROR, "its answer broke the protocol"),
        PageStatus.REDIRECTS: (AnswerStatus.UNREACHABLE, "it was passed on without an end"),
        PageStatus.HTTP_4XX: (AnswerStatus.SOURCE_ERROR, "it refused the question"),
        PageStatus.HTTP_5XX: (AnswerStatus.SOURCE_ERROR, "its server failed"),
        PageStatus.THROTTLED: (AnswerStatus.THROTTLED, "it wants fewer questions"),
        PageStatus.DEFERRED: (AnswerStatus.OVER_BUDGET, "it was put off to a later run"),
        PageStatus.ROBOTS: (AnswerStatus.SOURCE_ERROR, "its robots.txt does not let programs ask"),
        PageStatus.PRIVATE_ADDRESS: (
            AnswerStatus.UNREACHABLE,
            "its address lies in a private network; name its host in allow_hosts if it may",
        ),
        PageStatus.BAD_SCHEME: (AnswerStatus.SOURCE_ERROR, "its address is none that can be asked"),
        PageStatus.DECODE_ERROR: (AnswerStatus.SOURCE_ERROR, "its answer cannot be decoded"),
        PageStatus.NOT_ARTICLE: (AnswerStatus.SOURCE_ERROR, "its answer is of another kind"),
        PageStatus.CONSENT_WALL: (AnswerStatus.SOURCE_ERROR, "it answered with a consent form"),
        PageStatus.PAYWALL: (AnswerStatus.SOURCE_ERROR, "it answers subscribers only"),
        PageStatus.EXTRACT_FAILED: (AnswerStatus.SOURCE_ERROR, "its answer cannot be read"),
    }
)
# How much of a server's own words stands in a detail.
SAID_LENGTH: Final = 200

_HIDDEN: Final = re.compile(r"<(script|style|head)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]{0,2000}>")


def make_answer(
    block: SourceBlock,
    query: Query,
    status: AnswerStatus,
    *,
    lead_count: int = 0,
    notes: Iterable[str] = (),
) -> Answer:
    """Make the answer of a block; empty notes are left out."""
    return Answer(
        source=block.name,
        status=status,
        query=query.text,
        lead_count=lead_count,
        detail="; ".join(note for note in notes if note),
    )


def is_readable(page: Page) -> bool:
    """True when the page holds what the source has to say, or at least the beginning of it."""
    is_begun = page.status is PageStatus.TRUNCATED and bool(page.body)
    return page.status in _READABLE or is_begun


def explain_page(page: Page) -> tuple[AnswerStatus, str]:
    """Say what a page that cannot be read means for its source: status and one plain sentence."""
    status, meaning = _MEANINGS[page.status]
    code = f" (HTTP {page.http_status})" if page.http_status else ""
    return status, f"{meaning}{code}" + (f": {page.detail}" if page.detail else "")


def quote_body(body: bytes) -> str:
    """Return the first words of a body that is not what was asked for, tags left out."""
    text = body[: SAID_LENGTH * 40].decode("utf-8", "replace")
    words = " ".join(_TAG.sub(" ", _HIDDEN.sub(" ", text)).split())
    cut = words if len(words) <= SAID_LENGTH else f"{words[:SAID_LENGTH]}…"
    return f'it says: "{cut}"' if cut else "it says nothing"
