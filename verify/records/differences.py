"""Two results of one story in; what changed between them, claim by claim, report by report, out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LineChange(StrEnum):
    """What became of a sentence of a report between two of its versions."""

    WITHDRAWN = "withdrawn"
    ADDED = "added"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """A figure as it was written before and after, of one `unit`, "" for a bare figure."""

    before: str
    after: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class LineDifference:
    """A sentence that was withdrawn (`after` is ""), added (`before` is "") or reworded."""

    change: LineChange
    before: str = ""
    after: str = ""
    figures: tuple[FigureDifference, ...] = ()


class ReportChange(StrEnum):
    """What became of a report; `gone` is a page that its site no longer has.

    `unlisted`: no source named it any more, which says nothing of the page itself. `unread`: it
    was read before and could not be now; `readable` the other way round.
    """

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    UNREAD = "unread"
    READABLE = "readable"
    UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True)
class ReportDifference:
    """What became of one report. `detail` says why it could not be read, or what else changed."""

    change: ReportChange
    outlet: str
    title: str
    url: str
    lines: tuple[LineDifference, ...] = ()
    detail: str = ""


class ClaimChange(StrEnum):
    """Whether a claim stands in both versions of an article."""

    KEPT = "kept"
    REWORDED = "reworded"
    NEW = "new"
    GONE = "gone"


class ShiftKind(StrEnum):
    """What moved behind a claim.

    `origin-joined`, `origin-left`: an origin is for (against) it that was not, or the other way
    round. `origins-regrouped`: the same reports, counted as another number of origins. `figure`: a
    report has another figure than before, or a report that is new on this side brings one.
    `relation`: a report stands otherwise to it, or counts otherwise. `line-withdrawn`,
    `line-reworded`: the sentence that was evidence is no longer there, or reads otherwise.
    """

    ORIGIN_JOINED = "origin-joined"
    ORIGIN_LEFT = "origin-left"
    REGROUPED = "origins-regrouped"
    FIGURE = "figure"
    RELATION = "relation"
    LINE_WITHDRAWN = "line-withdrawn"
    LINE_REWORDED = "line-reworded"


@dataclass(frozen=True, slots=True)
class Shift:
    """One thing that moved behind a claim; `side` is "for", "against" or, where neither, "".

    `who` is the origin or outlet, `before` and `after` are the figures, relations or sentences.
    """

    kind: ShiftKind
    who: str
    side: str = ""
    url: str = ""
    before: str = ""
    after: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ClaimSide:
    """A claim as it stands in one of two results: its number, wording, status and the rule."""

    number: int = 0
    text: str = ""
    status: str = ""
    score: float = 0.0
    reason: str = ""


NOT_THERE = ClaimSide()
"""The side of a claim in a result that does not have it."""


@dataclass(frozen=True, slots=True)
class ClaimDifference:
    """What changed about one claim; `figures` are those of its own wording."""

    change: ClaimChange
    before: ClaimSide
    after: ClaimSide
    figures: tuple[FigureDifference, ...] = ()
    shifts: tuple[Shift, ...] = ()

    @property
    def is_moved(self) -> bool:
        """True when the claim stands in both results with another status."""
        return (
            self.change in (ClaimChange.KEPT, ClaimChange.REWORDED)
            and self.before.status != self.after.status
        )


@dataclass(frozen=True, slots=True)
class WordDifference:
    """A word that stands otherwise: a setting's value, or what a source answered; "" is: none."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ResultDifference:
    """All that changed between two results, in the order of the later one.

    `claim_count` is that of the later result; `claims`, `reports`, `sources` and `settings` hold
    what changed, and nothing that did not.
    """

    claim_count: int
    claims: tuple[ClaimDifference, ...]
    reports: tuple[ReportDifference, ...]
    sources: tuple[WordDifference, ...]
    settings: tuple[WordDifference, ...]

    @property
    def is_empty(self) -> bool:
        """True when nothing changed at all."""
        return not (self.claims or self.reports or self.sources or self.settings)
