"""The words of the design as frozen values: plain values in, what every stage passes on out.

Text offsets are code points into the text they belong to, end exclusive.
Probabilities and scores are in 0..1. Times are aware and UTC.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from verify.errors import BadInput


class ClaimKind(StrEnum):
    """What a claim asserts; the first that fits in this order wins, `event` being the rest."""

    QUOTE = "quote"
    PREDICTION = "prediction"
    STATEMENT = "statement"
    NUMBER = "number"
    DATE = "date"
    EVENT = "event"
    BACKGROUND = "background"


class Role(StrEnum):
    """What a sentence of the article is."""

    CLAIM = "claim"
    QUOTE = "quote"
    OPINION = "opinion"
    QUESTION = "question"
    BOILERPLATE = "boilerplate"
    OTHER = "other"


class Polarity(StrEnum):
    """How a speaker stands to what is reported: says it, denies it, or would not (did not) say.

    `said` also where nobody but the article itself speaks.
    """

    SAID = "said"
    DENIED = "denied"
    DECLINED = "declined"


class Relation(StrEnum):
    """How one report stands to one claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    PARTIAL = "partial"
    SILENT = "silent"


class Status(StrEnum):
    """What all the evidence together says of a claim."""

    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single-origin"
    CONTESTED = "contested"
    CONTRADICTED = "contradicted"
    PARTLY_REPORTED = "partly-reported"
    UNREPORTED = "unreported"
    UNVERIFIABLE = "unverifiable"


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


class OriginKind(StrEnum):
    """Why reports count as one origin; `single` is a report that stands alone."""

    SINGLE = "single"
    AGENCY = "agency"
    COPY = "copy"
    REWRITE = "rewrite"
    OWNER = "owner"


class Counting(StrEnum):
    """Whether a piece of evidence counts towards the status and, if not, why."""

    COUNTS = "counts"
    OWN_COPY = "copy-of-the-article"
    OUTSIDE_WINDOW = "outside-date-window"
    UNDATED = "undated"
    NOT_COUNTED = "source-not-counted"


class PageStatus(StrEnum):
    """How the reading of one page ended: one closed set for fetcher, database, tests and docs."""

    OK = "ok"
    NOT_MODIFIED = "not-modified"
    TRUNCATED = "truncated"
    TOO_LARGE = "too-large"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    TLS = "tls"
    PROTOCOL_ERROR = "protocol-error"
    REDIRECTS = "redirects"
    HTTP_4XX = "http-4xx"
    HTTP_5XX = "http-5xx"
    THROTTLED = "throttled"
    DEFERRED = "deferred"
    ROBOTS = "robots"
    PRIVATE_ADDRESS = "private-address"
    BAD_SCHEME = "bad-scheme"
    DECODE_ERROR = "decode-error"
    NOT_ARTICLE = "not-article"
    CONSENT_WALL = "consent-wall"
    PAYWALL = "paywall"
    EXTRACT_FAILED = "extract-failed"


class AnswerStatus(StrEnum):
    """What a source said to a query."""

    OK = "ok"
    EMPTY = "empty"
    THROTTLED = "throttled"
    NO_KEY = "no-key"
    SOURCE_ERROR = "source-error"
    UNREACHABLE = "unreachable"
    OVER_BUDGET = "over-budget"
    OFF = "off"


class Precision(StrEnum):
    """How much of a date is known; `ambiguous` is a text such as 01/02/2024."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


class Provenance(StrEnum):
    """Where a date was read."""

    GIVEN = "given"
    FEED = "feed"
    SIDECAR = "sidecar"
    FRONT_MATTER = "front-matter"
    JSON_LD = "json-ld"
    META = "meta"
    TIME_ELEMENT = "time-element"
    URL = "url"
    DATELINE = "dateline"
    PAGE_TEXT = "page-text"
    UNKNOWN = "unknown"


class LanguageSupport(StrEnum):
    """How far an article in a language is read; FACTS is sentences, numbers, dates, quotations."""

    FULL = "full"
    FACTS = "facts"
    NONE = "none"


class Hedge(StrEnum):
    """How a number is softened; each stands for an interval."""

    EXACT = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    UP_TO = "up to"
    NEARLY = "nearly"


# Languages by ISO 639-1 code. All rules are written for the first, those for facts for the others.
FULLY_READ = ("en",)
READ_FOR_FACTS = ("de", "fr", "es", "pt", "it")
UNRATED_WORTH = 0.5
"""The worth of every claim whose language has no rules for it: neither worth it nor not."""

UNKNOWN_ZONE = "unknown"
_NO_TIME = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Published:
    """When a text came out, how exactly that is known, and where it was read.

    `value` is UTC, at the start of what `precision` names; `zone` is the offset as written
    ("+01:00", "Z") or "unknown". An unknown date has `is_known` False and a meaningless value.
    """

    value: datetime = _NO_TIME
    precision: Precision = Precision.UNKNOWN
    zone: str = UNKNOWN_ZONE
    provenance: Provenance = Provenance.UNKNOWN

    @property
    def is_known(self) -> bool:
        """True when value holds a date that may be counted with."""
        return self.precision not in (Precision.UNKNOWN, Precision.AMBIGUOUS)

    @property
    def day(self) -> date:
        """The UTC day of value; of no meaning when not is_known."""
        return self.value.date()

    @property
    def iso(self) -> str:
        """The date as ISO text cut to its precision, or the precision's word when not known."""
        cut = {
            Precision.SECOND: "%Y-%m-%dT%H:%M:%SZ",
            Precision.MINUTE: "%Y-%m-%dT%H:%MZ",
            Precision.DAY: "%Y-%m-%d",
            Precision.MONTH: "%Y-%m",
            Precision.YEAR: "%Y",
        }.get(self.precision)
        return self.value.strftime(cut) if cut else str(self.precision)


UNKNOWN_DATE = Published()


def to_published(
    given: Published | str | date | datetime | None, *, provenance: Provenance = Provenance.GIVEN
) -> Published:
    """Turn what callers give as a date into Published; None and "" are an unknown date.

    ISO 8601 text is read ("2016", "2016-11", "2016-11-20", "2016-11-20T15:04:05+01:00").
    Raises BadInput on any other text, 01/02/2024 included: a day must never be guessed.
    """
    if given is None or given == "":
        return UNKNOWN_DATE
    if isinstance(given, Published):
        return given
    if isinstance(given, datetime):
        return _from_datetime(given, Precision.SECOND, provenance)
    if isinstance(given, date):
        start = datetime(given.year, given.month, given.day, tzinfo=UTC)
        return Published(start, Precision.DAY, UNKNOWN_ZONE, provenance)
    return _from_iso(given.strip(), provenance)


def _from_datetime(moment: datetime, precision: Precision, provenance: Provenance) -> Published:
    if moment.tzinfo is None:
        return Published(moment.replace(tzinfo=UTC), precision, UNKNOWN_ZONE, provenance)
    zone = moment.strftime("%z")
    return Published(moment.astimezone(UTC), precision, f"{zone[:3]}:{zone[3:5]}", provenance)


def _from_iso(text: str, provenance: Provenance) -> Published:
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text)
    try:
        if match:
            year, month, day = (int(part) if part else 1 for part in match.groups())
            known = sum(part is not None for part in match.groups())
            precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[known - 1]
            return Published(
                datetime(year, month, day, tzinfo=UTC), precision, UNKNOWN_ZONE, provenance
            )
        has_seconds = re.match(r".{10}[T ]\d\d:?\d\d:?\d\d", text) is not None
        precision = Precision.SECOND if has_seconds else Precision.MINUTE
        return _from_datetime(datetime.fromisoformat(text), precision, provenance)
    except (ValueError, OverflowError) as error:
        raise BadInput(
            f"{text!r} is not a date that can be read without guessing; write it as 2016-11-20"
        ) from error


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, as code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text as the interval low..high it may stand for.

    `text` is as written; `value` the figure itself, scale applied; `unit` a canonical noun
    ("%", "percentage point", "USD", "minute", a stemmed counted noun) or "" when bare;
    `is_ordinal` is True for "first", "3rd".
    """

    text: str
    start: int
    end: int
    value: float
    low: float
    high: float
    unit: str = ""
    hedge: Hedge = Hedge.EXACT
    is_ordinal: bool = False

    def __str__(self) -> str:
        """The figure alone, without separators: "300000", "10%"."""
        figure = f"{self.value:.10g}" if abs(self.value) < 1e10 else f"{self.value:.0f}"
        return figure + ("%" if self.unit == "%" else "")


@dataclass(frozen=True, slots=True)
class DatePeriod:
    """A date or period in a text: the days first..last, both included.

    `is_relative` is True when it was reckoned from the publication date ("Sunday").
    """

    text: str
    start: int
    end: int
    first: date
    last: date
    is_relative: bool = False

    def __str__(self) -> str:
        """ISO text: a day, month or year where it is one, else first/last."""
        if self.first == self.last:
            return self.first.isoformat()
        after = self.last + timedelta(days=1) if self.last < date.max else self.last
        if self.first.day == 1 and after.day == 1:
            if (after.year, after.month) == _next_month(self.first):
                return f"{self.first:%Y-%m}"
            if self.first.month == 1 and after == date(self.first.year + 1, 1, 1):
                return f"{self.first:%Y}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def _next_month(day: date) -> tuple[int, int]:
    return (day.year + day.month // 12, day.month % 12 + 1)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: start and end enclose the words without the marks."""

    start: int
    end: int
    text: str
    speaker: str = ""
    cue: str = ""
    polarity: Polarity = Polarity.SAID


def support_of(language: str) -> LanguageSupport:
    """How far articles in a language (ISO 639-1, "" for one not said) are read."""
    if language in FULLY_READ or not language:
        return LanguageSupport.FULL
    return LanguageSupport.FACTS if language in READ_FOR_FACTS else LanguageSupport.NONE


@dataclass(frozen=True, slots=True, init=False)
class Article:
    """The text being checked. `published` takes ISO text, date, datetime, Published or None.

    `language` is its ISO 639-1 code; "" is: not said, and read as English.
    """

    text: str
    title: str
    url: str
    published: Published
    language: str

    def __init__(
        self,
        text: str,
        title: str = "",
        url: str = "",
        published: Published | str | date | datetime | None = None,
        language: str = "",
    ) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "title", title)
        object.__setattr__(self, "url", url)
        object.__setattr__(self, "published", to_published(published))
        object.__setattr__(self, "language", language)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the article and its role."""

    text: str
    start: int
    end: int
    role: Role
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable assertion: self-contained wording and the exact place it comes from.

    `text[…]` is the wording to search with; article.text[start:end] is what it was read from.
    `spans` holds every place that asserts the same, the first being (start, end).
    `speaker` is who says it ("" when the article itself does), `cue` the verb ("said", "denied"),
    `polarity` whether what follows is said, denied or left unsaid.
    `worth` in 0..1. `ambiguous` is True when a pronoun, name or date in it could not be resolved
    with certainty; `candidates` then says what it might be.
    """

    text: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    kind: ClaimKind
    speaker: str = ""
    cue: str = ""
    worth: float = 0.0
    ambiguous: bool = False
    candidates: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    dates: tuple[DatePeriod, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    polarity: Polarity = Polarity.SAID


@dataclass(frozen=True, slots=True)
class GivenClaim:
    """A claim that a hand has written or changed.

    `claim` holds what was given, `stated` the names of its fields that were, text and places
    apart; `original` is what is said to stand at its first place, "" where nothing is.
    """

    claim: Claim
    stated: frozenset[str] = frozenset()
    original: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the article and what stands for them in a claim; "" is: nothing."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """Why a claim is what it is.

    `number` counts claims from 1, `places` are the sentences that assert it, the first being the
    one it was read from, and `place_numbers` which sentences of the article these are, from 1.
    `cut` says at which words it was cut from that sentence, "" for all of it.
    `siblings` are the numbers of the claims that were cut from the same sentence. `changes` is
    what differs from the article's words, `worth_steps` what its worth comes from, strongest first.
    """

    claim: Claim
    number: int
    claim_count: int
    places: tuple[Sentence, ...]
    place_numbers: tuple[int, ...]
    sentence_count: int
    cut: str
    siblings: tuple[int, ...]
    changes: tuple[Change, ...]
    worth_steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Publisher:
    """What sources.toml or a sidecar says about who publishes. "" is: not said."""

    outlet: str = ""
    country: str = ""
    language: str = ""
    owner: str = ""
    is_agency: bool = False
    is_primary: bool = False
    counts: bool = True


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """One `[[source]]` of sources.toml.

    Paths are absolute by now. `files` are glob patterns within `path` for a folder, `url` the
    address of a feed, sitemap or site, `urls` a list of pages. `allow_hosts` are the hosts on a
    private network that this source's own address may be on; pages it leads to never may.
    `key_env` names the environment variable whose value stands for {key} in `url` and
    `key_header`; the value itself is in no record.
    """

    name: str
    kind: str
    publisher: Publisher = Publisher()
    path: str = ""
    files: tuple[str, ...] = ()
    url: str = ""
    urls: tuple[str, ...] = ()
    allow_hosts: tuple[str, ...] = ()
    key_env: str = ""
    key_header: str = ""
    needs_network: bool = False
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """What a source is asked: the words that name the event, and the days it may lie in.

    `terms` are the telling words, the most telling first. `days` are the first and the last day a
    report may bear, both included, and empty where nothing is dated.
    """

    text: str
    terms: tuple[str, ...]
    published: Published = UNKNOWN_DATE
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Lead:
    """What a source returned for a query, not yet read. `url` is a file: URL for a folder."""

    url: str
    source: str
    headline: str = ""
    published: Published = UNKNOWN_DATE
    publisher: Publisher = Publisher()


@dataclass(frozen=True, slots=True)
class Answer:
    """What one source said to one query; `detail` says why when it is not ok."""

    source: str
    status: AnswerStatus
    query: str = ""
    lead_count: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes read for one lead. `facts` are what a sidecar or front matter states, as pairs.

    `http_status` is the server's code, 0 where no server answered; `elapsed_s` how long the
    answer took, waiting in a queue left out.
    """

    lead: Lead
    asked_url: str
    final_url: str
    status: PageStatus
    body: bytes = b""
    content_type: str = "text/html"
    headers: tuple[tuple[str, str], ...] = ()
    sha256: str = ""
    detail: str = ""
    fetched_at: datetime = _NO_TIME
    facts: tuple[tuple[str, str], ...] = ()
    facts_provenance: Provenance = Provenance.UNKNOWN
    http_status: int = 0
    elapsed_s: float = 0.0


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """How the web is asked. Times are in seconds, sizes in bytes; "" and 0 are: not set.

    `contact` stands in the User-Agent. `pause_s` lies between two requests to one host, counted
    from start to start; a server may ask for more, up to `pause_limit_s`, beyond which its pages
    are put off. `deadline_s` bounds one page from the first byte sent to the last received.
    `proxy` is an address such as "http://127.0.0.1:3128"; with `trust_env` the usual variables
    are read. `cache_path` is the file of the HTTP cache, none where it is "".
    """

    contact: str = ""
    proxy: str = ""
    trust_env: bool = False
    cache_path: str = ""
    pause_s: float = 1.0
    pause_limit_s: float = 30.0
    deadline_s: float = 30.0
    connect_timeout_s: float = 10.0
    read_timeout_s: float = 15.0
    size_limit_bytes: int = 10_000_000
    redirect_limit: int = 5
    attempts: int = 3
    connections: int = 32
    max_requests: int = 0
    max_time_s: float = 0.0


@dataclass(frozen=True, slots=True, init=False)
class Report:
    """An article-like text read from a page. `published` takes ISO text, date, datetime or None.

    `status` is `ok` for a report that was read; a report that could not be read is kept with
    its page's status and reason in `detail`, and its text is empty. `page_url` (as asked) and
    `page_sha256` name the page it was read from; both are "" for a report made by a caller.
    """

    url: str
    text: str
    title: str
    outlet: str
    published: Published
    author: str
    language: str
    canonical_url: str
    source: str
    publisher: Publisher
    status: PageStatus
    detail: str
    page_url: str
    page_sha256: str

    def __init__(
        self,
        *,
        url: str = "",
        text: str = "",
        title: str = "",
        outlet: str = "",
        published: Published | str | date | datetime | None = None,
        author: str = "",
        language: str = "",
        canonical_url: str = "",
        source: str = "",
        publisher: Publisher = Publisher(),
        status: PageStatus = PageStatus.OK,
        detail: str = "",
        page_url: str = "",
        page_sha256: str = "",
    ) -> None:
        given = {
            "url": url,
            "text": text,
            "title": title,
            "outlet": outlet,
            "published": to_published(published),
            "author": author,
            "language": language,
            "canonical_url": canonical_url,
            "source": source,
            "publisher": publisher,
            "status": status,
            "detail": detail,
            "page_url": page_url,
            "page_sha256": page_sha256,
        }
        for name, value in given.items():
            object.__setattr__(self, name, value)


@dataclass(frozen=True, slots=True)
class Check:
    """One key fact of the claim held against a report, both values as a reader would write them."""

    kind: CheckKind
    outcome: Outcome
    claim_value: str
    report_value: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic behind a score: what was weighed, and what it gave."""

    name: str
    value: float
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
    """A passage of a report held against a claim; report.text[start:end] is the passage."""

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

    @property
    def text(self) -> str:
        """The passage itself."""
        return self.report.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Origin:
    """Reports that go back to one piece of reporting, by their indexes, with the reason."""

    members: tuple[int, ...]
    kind: OriginKind
    reason: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What all the evidence says of one claim. `reason` is the rule that gave the status, in words.

    `score` is the probability that at least one origin supports and none contradicts.
    `evidence` is best first, silent reports left out; `silent` are the reports that were read
    and do not have it; `unread` are those that could not be read.
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


# The settings of a result whose claims were given by hand: the file's name, and its digest.
CLAIMS_FILE = "claims file"
CLAIMS_SHA256 = "claims sha256"


@dataclass(frozen=True, slots=True)
class Result:
    """Everything found for one article: the same inputs give the same result, byte for byte."""

    article: Article
    claims: tuple[Claim, ...]
    answers: tuple[Answer, ...]
    reports: tuple[Report, ...]
    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...]
    settings: tuple[tuple[str, str], ...] = ()


class RunState(StrEnum):
    """How far a run came; a killed run stays `running` and the next one goes on from its rows."""

    RUNNING = "running"
    DONE = "done"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Run:
    """One execution: its id, the result it points to ("" before it is done), when, with what.

    `job` names the work, whoever does it and whenever: runs of one article, the same sources and
    settings share it. An interrupted run may have a result, of what it had read by then.
    """

    id: str
    started_at: datetime
    version: str
    state: RunState = RunState.RUNNING
    ended_at: datetime = _NO_TIME
    result_id: str = ""
    command: str = ""
    job: str = ""


class Stage(StrEnum):
    """The stages of a run, as its progress names them."""

    CLAIMS = "claims found"
    SOURCES = "sources asked"
    PAGES = "pages fetched"
    REPORTS = "reports read"
    FINDINGS = "claims judged"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage has come; `total` is 0 while it is not known.

    `counts` are the pages by status so far, `waiting` says what is waited for and why.
    """

    stage: Stage
    done: int
    total: int
    note: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    waiting: str = ""
