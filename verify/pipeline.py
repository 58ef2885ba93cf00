"""An article and where to look in; its claims, the evidence and the findings out.

article -> claims -> query -> leads -> pages -> reports -> evidence and origins -> findings
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from verify.claims import split_claims
from verify.errors import NoClaims
from verify.extract import EXTRACTOR, extract_pages
from verify.fetch import fetch_pages
from verify.groups import in_groups
from verify.judge import find_off_event, find_own_copies, group_origins, judge
from verify.match import find_evidence
from verify.records import (
    Answer,
    AnswerStatus,
    Article,
    Claim,
    Finding,
    Lead,
    Origin,
    Page,
    PageStatus,
    Progress,
    Query,
    Report,
    Result,
    Run,
    RunState,
    SourceBlock,
    Stage,
)
from verify.sources import ask_sources
from verify.store import name_job
from verify.version import __version__

# How long, and with how much memory, one page may keep a worker busy. Saved news pages take about
# 50 ms (docs/decisions/trafilatura.md); hostile ones have been seen to take 18 s and 500 MB.
PAGE_TIME_LIMIT_S = 20.0
PAGE_MEMORY_LIMIT_BYTES = 1024 * 1024 * 1024
# How many words of the article name the event to a source.
QUERY_TERMS = 12

# Statuses that say we failed to look, not that there is no article.
_COULD_NOT_LOOK = frozenset(
    (
        PageStatus.TIMEOUT,
        PageStatus.UNREACHABLE,
        PageStatus.TOO_LARGE,
        PageStatus.DECODE_ERROR,
        PageStatus.EXTRACT_FAILED,
        PageStatus.PAYWALL,
        PageStatus.CONSENT_WALL,
    )
)

OnProgress = Callable[[Progress], None]


Clock = Callable[[], datetime]


class Web(Protocol):
    """The open web; verify.fetch.WebFetcher is it. Nothing in it raises for a page that fails."""

    def get(
        self,
        url: str,
        *,
        allow_hosts: Sequence[str] = (),
        headers: Sequence[tuple[str, str]] = (),
    ) -> Page:
        """Wait for one address; safe in many threads."""
        ...

    def fetch(self, leads: Iterable[Lead], *, on_progress: OnProgress) -> Iterator[Page]:
        """Get the page of each lead, in the order they come in."""
        ...


class Keeper(Protocol):
    """What a run keeps as it goes; verify.store.Store is one, each method one transaction."""

    def begin_run(self, version: str, command: str, *, job: str, now: Clock) -> Run:
        """Write a run that starts now; `job` names its work."""
        ...

    def save_claims(self, article: Article, claims: Iterable[Claim]) -> None:
        """Keep the article and its claims."""
        ...

    def save_answers(self, blocks: Iterable[SourceBlock], answers: Iterable[Answer]) -> None:
        """Keep what each source said."""
        ...

    def save_pages(self, pages: Iterable[Page], *, run: Run) -> None:
        """Keep the pages this run read."""
        ...

    def fetched_pages(self, job: str, *, since: datetime) -> Mapping[str, Page]:
        """Find what unfinished runs of this job have fetched since then, by the lead's address."""
        ...

    def save_reports(self, reports: Iterable[Report], *, extractor: str) -> None:
        """Keep the reports read from pages."""
        ...

    def known_reports(
        self, pages: Iterable[Page], *, extractor: str
    ) -> dict[tuple[str, str], Report]:
        """Find reports already read from these pages."""
        ...

    def save_result(
        self, run: Run, result: Result, *, state: RunState = RunState.DONE, now: Clock
    ) -> Run:
        """Keep the findings and end the run in this state."""
        ...

    def end_run(self, run: Run, state: RunState, *, now: Clock) -> Run:
        """End a run that did not come to a result."""
        ...


def run_article(
    article: Article,
    blocks: Sequence[SourceBlock],
    *,
    store: Keeper | None,
    web: Web,
    now: Clock,
    is_offline: bool = False,
    claims: Sequence[Claim] | None = None,
    command: str = "",
    on_progress: OnProgress | None = None,
) -> tuple[Run, Result]:
    """Do the main job once and keep every stage: split, ask, fetch, read, match, judge.

    `claims` replaces the splitting (one claim given by hand). Raises NoClaims when the article
    holds none, and StoreError when the store does; what was kept before stays kept.
    """
    tell = on_progress or _tell_nobody
    job = name_job(article, blocks, _settings())
    run = _unkept_run(command, now())
    if store:
        run = store.begin_run(__version__, command, job=job, now=now)
    try:
        claims = find_claims(article, claims, tell)
        if store:
            store.save_claims(article, claims)
        query = write_query(article, claims)
        answers, leads = ask_sources(blocks, query, fetcher=web, is_offline=is_offline)
        if store:
            store.save_answers(blocks, answers)
        tell(Progress(Stage.SOURCES, len(answers), len(answers)))
        pages = fetch_pages(leads, web=web, now=now, on_progress=tell)
        read = read_pages(pages, store=store, run=run, total=len(leads), tell=tell)
        reports = in_order_of(leads, read)
        findings, origins = judge_claims(article, claims, reports, tell=tell)
        result = Result(article, claims, answers, reports, origins, findings, _settings())
        run = store.save_result(run, result, now=now) if store else run
    except KeyboardInterrupt:
        if store:
            store.end_run(run, RunState.INTERRUPTED, now=now)
        raise
    except Exception:
        if store:
            store.end_run(run, RunState.FAILED, now=now)
        raise
    return run, result


def find_claims(
    article: Article, claims: Sequence[Claim] | None, tell: OnProgress
) -> tuple[Claim, ...]:
    """Split the article unless its claims are given; raises NoClaims when there are none."""
    found = tuple(claims) if claims is not None else split_claims(article)
    if not found:
        raise NoClaims(
            "no checkable claim was found in the article; "
            "`verify split --all` shows what each sentence was taken for"
        )
    tell(Progress(Stage.CLAIMS, len(found), len(found)))
    return found


def write_query(article: Article, claims: Sequence[Claim]) -> Query:
    """What a source is asked: the headline or the first claim, and the article's date."""
    text = article.title or claims[0].text
    return Query(text=text, terms=tuple(text.split()[:QUERY_TERMS]), published=article.published)


def read_pages(
    pages: Iterable[Page], *, store: Keeper | None, run: Run, total: int, tell: OnProgress
) -> Iterator[Report]:
    """Extract the report of each page as it comes; those the store has are not read again."""
    done = 0
    for group in in_groups(pages):
        known = store.known_reports(group, extractor=EXTRACTOR) if store else {}
        if store:
            store.save_pages(group, run=run)
        fresh = [page for page in group if (page.asked_url, page.sha256) not in known]
        extracted = []
        for report in extract_pages(
            fresh,
            time_limit_s=PAGE_TIME_LIMIT_S,
            memory_limit_bytes=PAGE_MEMORY_LIMIT_BYTES,
        ):
            extracted.append(report)
            tell(Progress(Stage.REPORTS, done + len(extracted), total, report.outlet))
        if store:
            store.save_reports(extracted, extractor=EXTRACTOR)
        done += len(group)
        tell(Progress(Stage.REPORTS, done, total))
        anew = iter(extracted)
        for page in group:
            yield known.get((page.asked_url, page.sha256)) or next(anew)


def in_order_of(leads: Sequence[Lead], reports: Iterable[Report]) -> tuple[Report, ...]:
    """Put reports into the order of the leads they were read for, whenever their pages came in."""
    position = {lead.url: at for at, lead in enumerate(leads)}
    return tuple(sorted(reports, key=lambda report: position[report.page_url]))


def judge_claims(
    article: Article,
    claims: Sequence[Claim],
    reports: Sequence[Report],
    *,
    tell: OnProgress | None = None,
) -> tuple[tuple[Finding, ...], tuple[Origin, ...]]:
    """From here on everything is pure: the same claims and reports give the same findings."""
    tell = tell or _tell_nobody
    origins = group_origins(reports)
    own_copies = find_own_copies(article, reports)
    subject = f"{article.title}\n{article.text}".strip()
    off_event = find_off_event(subject or "\n".join(claim.text for claim in claims), reports)
    evidence = find_evidence(claims, reports, published=article.published)
    findings = []
    for done, (claim, pieces) in enumerate(zip(claims, evidence, strict=True), start=1):
        finding = judge(
            claim,
            pieces,
            origins,
            published=article.published,
            own_copies=own_copies,
            off_event=off_event,
        )
        findings.append(finding)
        tell(Progress(Stage.FINDINGS, done, len(claims), finding.status))
    return tuple(findings), origins


def count_unasked(result: Result) -> int:
    """How many sources could not be looked into, those left out on purpose apart.

    A source that answered, and of which not one page could be read for a failure on the way, was
    not looked into either.
    """
    answered = (AnswerStatus.OK, AnswerStatus.EMPTY, AnswerStatus.OFF)
    failed = {answer.source for answer in result.answers if answer.status not in answered}
    read = {report.source for report in result.reports if report.status is PageStatus.OK}
    tried = {report.source for report in result.reports if report.status in _COULD_NOT_LOOK}
    return len(failed | (tried - read))


def _unkept_run(command: str, started_at: datetime) -> Run:
    return Run(id="unkept", started_at=started_at, version=__version__, command=command)


def _settings() -> tuple[tuple[str, str], ...]:
    return (("version", __version__), ("extractor", EXTRACTOR))


def _tell_nobody(progress: Progress) -> None:
    """Stand in for a listener where nobody listens."""
