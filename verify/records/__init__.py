"""The words of the design as frozen values: plain values in, what every stage passes on out.

Text offsets are code points into the text they belong to, end exclusive.
Probabilities and scores are in 0..1. Times are aware and UTC.
"""

from verify.records.articles import Article, Role, Sentence
from verify.records.claims import (
    Change,
    Claim,
    ClaimKind,
    ClaimReading,
    GivenClaim,
    Reference,
    Step,
)
from verify.records.dates import (
    UNKNOWN_DATE,
    UNKNOWN_ZONE,
    Precision,
    Provenance,
    Published,
    to_published,
)
from verify.records.evidence import (
    Check,
    CheckKind,
    Comparison,
    Counting,
    Evidence,
    Outcome,
    Relation,
)
from verify.records.facts import DatePeriod, Hedge, Number, Polarity, Quotation, Span
from verify.records.findings import (
    CLAIMS_FILE,
    CLAIMS_SHA256,
    READER,
    READER_NOTE,
    READER_SHA256,
    VERSION,
    Finding,
    Result,
    Status,
)
from verify.records.languages import (
    FULLY_READ,
    READ_FOR_FACTS,
    UNRATED_WORTH,
    LanguageSupport,
    support_of,
)
from verify.records.origins import (
    COUNT_AS_ONE,
    Appearance,
    Origin,
    OriginKind,
    OriginLink,
    Place,
    Sign,
    SignKind,
    cut_origin,
)
from verify.records.pages import FetchSettings, Page, PageStatus
from verify.records.readings import NO_READER, UNREAD, NoReader, Pair, Reader, Reading
from verify.records.reports import Report
from verify.records.runs import Progress, Run, RunState, RunSummary, Stage
from verify.records.sources import Answer, AnswerStatus, Lead, Publisher, Query, SourceBlock

__all__ = [
    "CLAIMS_FILE",
    "CLAIMS_SHA256",
    "COUNT_AS_ONE",
    "FULLY_READ",
    "NO_READER",
    "READER",
    "READER_NOTE",
    "READER_SHA256",
    "READ_FOR_FACTS",
    "UNKNOWN_DATE",
    "UNKNOWN_ZONE",
    "UNRATED_WORTH",
    "UNREAD",
    "VERSION",
    "Answer",
    "AnswerStatus",
    "Appearance",
    "Article",
    "Change",
    "Check",
    "CheckKind",
    "Claim",
    "ClaimKind",
    "ClaimReading",
    "Comparison",
    "Counting",
    "DatePeriod",
    "Evidence",
    "FetchSettings",
    "Finding",
    "GivenClaim",
    "Hedge",
    "LanguageSupport",
    "Lead",
    "NoReader",
    "Number",
    "Origin",
    "OriginKind",
    "OriginLink",
    "Outcome",
    "Page",
    "PageStatus",
    "Pair",
    "Place",
    "Polarity",
    "Precision",
    "Progress",
    "Provenance",
    "Published",
    "Publisher",
    "Query",
    "Quotation",
    "Reader",
    "Reading",
    "Reference",
    "Relation",
    "Report",
    "Result",
    "Role",
    "Run",
    "RunState",
    "RunSummary",
    "Sentence",
    "Sign",
    "SignKind",
    "SourceBlock",
    "Span",
    "Stage",
    "Status",
    "Step",
    "cut_origin",
    "support_of",
    "to_published",
]
