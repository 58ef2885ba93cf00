"""A passage and a claim in; how the one stands to the other, and why, out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verify.records.claims import Step
from verify.records.reports import Report


class Relation(StrEnum):
    """How one report stands to one claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    PARTIAL = "partial"
    SILENT = "silent"


class CheckKind(StrEnum):
    """Which key fact a check compares."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    QUOTE = "quote"
    POLARITY = "polarity"
    ATTRIBUTION = "attribution"


class Outcome(StrEnum):
    """What a check found."""

    AGREES = "agrees"
    DIFFERS = "differs"
    MISSING = "missing"


class Counting(StrEnum):
    """Whether a piece of evidence counts towards the status and, if not, why."""

    COUNTS = "counts"
    OWN_COPY = "copy-of-the-article"
    FROM_ARTICLE = "from-the-article"
    OUTSIDE_WINDOW = "outside-date-window"
    UNDATED = "undated"
    NOT_COUNTED = "source-not-counted"
    BEFORE_EVENT = "before-event"
    WRONG_DATE = "wrong-date"
    OFF_EVENT = "off-event"


@dataclass(frozen=True, slots=True)
class Check:
    """One key fact of the claim held against a report, both values as a reader would write them."""

    kind: CheckKind
    outcome: Outcome
    claim_value: str
    report_value: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A passage held against a claim: relation, the two probabilities, and how they came about.

    supports + contradicts <= 1. `start` and `end` enclose the best evidence inside the passage.
    """

    relation: Relation
    supports: float
    contradicts: float
    score: float
    start: int
    end: int
    checks: tuple[Check, ...] = ()
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a report held against a claim; report.text[start:end] is the passage.

    `is_echo` is True when the report came out after the article: it may only repeat it. It counts.
    """

    report: Report
    relation: Relation
    supports: float
    contradicts: float
    score: float
    start: int
    end: int
    checks: tuple[Check, ...] = ()
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    counting: Counting = Counting.COUNTS
    is_echo: bool = False

    @property
    def text(self) -> str:
        """The passage itself."""
        return self.report.text[self.start : self.end]
