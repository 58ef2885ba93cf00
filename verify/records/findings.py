"""All evidence on the claims of an article in; what it says of each of them out."""

from __future__ import annotations

from dataclasses import dataclass

from verify.records.articles import Article
from verify.records.claims import Claim
from verify.records.evidence import Evidence
from verify.records.looks import Look
from verify.records.origins import Appearance, Origin
from verify.records.reports import Report
from verify.records.sources import Answer
from verify.records.statuses import Status
from verify.records.timeline import Series, order_by_time
from verify.records.voices import NO_CONTENT, Content, Voice


@dataclass(frozen=True, slots=True)
class Finding:
    """What all the evidence says of one claim. `reason` is the rule that gave the status, in words.

    `score` is the probability that at least one origin supports and none contradicts.
    `evidence` is best first, silent reports left out; `silent` are the reports that were read
    and do not have it; `unread` are those that could not be read. `looks` say the same by source,
    those included that could not be asked. `series` are figures that grew from report to report.
    `voices` are whose word the supporters of a claim without a speaker pass on; `content` judges
    what the speaker said, where there is one.
    """

    claim: Claim
    status: Status
    score: float
    origins_for: tuple[Origin, ...]
    origins_against: tuple[Origin, ...]
    evidence: tuple[Evidence, ...]
    silent: tuple[Report, ...] = ()
    unread: tuple[Report, ...] = ()
    reason: str = ""
    looks: tuple[Look, ...] = ()
    series: tuple[Series, ...] = ()
    voices: tuple[Voice, ...] = ()
    content: Content = NO_CONTENT

    @property
    def timeline(self) -> tuple[Evidence, ...]:
        """The evidence as its reports came out, the first first; undated ones last."""
        return order_by_time(self.evidence)


# The setting of every result: which version of verify judged it.
VERSION = "version"
# The settings of a result whose claims were given by hand: the file's name, and its digest.
CLAIMS_FILE = "claims file"
CLAIMS_SHA256 = "claims sha256"
# How many reports on the event make silence, where that is not the number the rules name.
ENOUGH_READ_SETTING = "enough read"
# Those that say which reader its evidence was judged with, by which model, and why it was that one.
READER = "reader"
READER_SHA256 = "reader sha256"
READER_NOTE = "reader note"


@dataclass(frozen=True, slots=True)
class Result:
    """Everything found for one article: the same inputs give the same result, byte for byte.

    `appearances` are the reports that are the article itself; they count for nothing.
    """

    article: Article
    claims: tuple[Claim, ...]
    answers: tuple[Answer, ...]
    reports: tuple[Report, ...]
    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...]
    settings: tuple[tuple[str, str], ...] = ()
    appearances: tuple[Appearance, ...] = ()
