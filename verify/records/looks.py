"""A claim and one source in; what looking for the one in the other came to out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Found(StrEnum):
    """What looking for a claim in one source came to; those that do not count as evidence says.

    `has-not` alone is silence: reports on the event were read in full and none has it.
    """

    HAS_IT = "has-it"
    AGAINST = "says-otherwise"
    HAS_PART = "has-a-part"
    HAS_NOT = "has-not"
    OWN_COPY = "copy-of-the-article"
    FROM_ARTICLE = "from-the-article"
    NOT_COUNTED = "source-not-counted"
    BEFORE_EVENT = "before-event"
    UNDATED = "undated"
    WRONG_DATE = "wrong-date"
    PAYWALLED = "paywalled"
    HEADLINE_ONLY = "headline-only"
    COULD_NOT_LOOK = "could-not-look"
    OUTSIDE_WINDOW = "outside-date-window"
    OFF_EVENT = "off-event"
    NO_REPORT = "no-report"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Look:
    """What looking for a claim in one outlet of one source came to.

    `status` is that of the answer or page that was in the way, "" where none was. `read` counts
    its reports on the event that were read in full and count, `unread` those that could not be
    read. `detail` says more in words: why not, the headline that was seen, what else it has.
    """

    source: str
    outlet: str
    found: Found
    status: str = ""
    read: int = 0
    unread: int = 0
    detail: str = ""

    @property
    def name(self) -> str:
        """The outlet, or the source where no outlet is known."""
        return self.outlet or self.source or "unnamed"
