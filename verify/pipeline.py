"""An article and where to look in; its claims, the evidence and the findings out.

article -> claims -> query -> leads -> pages -> reports -> evidence and origins -> findings
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta

from verify.claims import find_content, split_claims
from verify.errors import NoClaims
from verify.extract import EXTRACTOR
from verify.fetch import fetch_pages
from verify.groups import in_groups
from verify.judge import ENOUGH_READ, find_off_event, judge, tells_event
from verify.kept_reader import KeptReader
from verify.match import find_evidence
from verify.origins import find_appearances, group_origins, show_apart
from verify.page_changes import keep_changes
from verify.query import write_query
from verify.reading import in_order_of, read_pages
from verify.records import (
    COUNT_AS_ONE,
    COUNTED_KINDS,
    ENOUGH_READ_SETTING,
    FROM_ARTICLE,
    NO_READER,
    READER,
    READER_NOTE,
    READER_SHA256,
    VERSION,
    Answer,
    AnswerStatus,
    Appearance,
    Article,
    Claim,
    Counting,
    Finding,
    Lead,
    Origin,
    OriginKind,
    OriginRuling,
    PageStatus,
    Progress,
    Query,
    Reader,
    Report,
    Result,
    Run,
    RunState,
    SourceBlock,
    Stage,
)
from verify.sources import ask_sources
from verify.store import name_job
from verify.surroundings import Clock, Keeper, OnProgress, Web
from verify.told_reader import ToldReader
from verify.version import __version__

# An unfinished run of the same job is gone on with when it fetched its pages within this time: a
# desk that takes a morning's work up in the evening wants it, and by tomorrow a story has moved on.
RESUME_WITHIN = timedelta(hours=12)
# Statuses that say we did look: the page was read, or there is no article behind the address.
# Any other says that we could not, which is never silence.
_LOOKED = frozenset((PageStatus.OK, PageStatus.NOT_MODIFIED, PageStatus.NOT_ARTICLE))


def run_article(
    article: Article,
    blocks: Sequence[SourceBlock],
    *,
    store: Keeper | None,
    web: Web,
    now: Clock,
    is_offline: bool = False,
    claims: Sequence[Claim] | None = None,
    given_by: Sequence[tuple[str, str]] = (),
    reader: Reader = NO_READER,
    enough_read: int = ENOUGH_READ,
    command: str = "",
    on_progress: OnProgress | None = None,
) -> tuple[Run, Result]:
    """Do the main job once and keep every stage: split, ask, fetch, read, match, judge.

    `claims` replaces the splitting (claims given by hand), `given_by` says by what and holds other
    settings, such as COUNTED_KINDS: all are part of the result, the reader and `enough_read` too.
    Raises NoClaims when the article holds none, and StoreError when the store does; what was kept
    before stays kept.
    """
    tell = on_progress or _tell_nobody
    given = ("\n".join(claim.text for claim in claims or ()), "offline" if is_offline else "")
    settings = (*_settings(), *given_by)
    # What the reader makes of the pages is no reason to fetch them again, so no part of the job.
    job = name_job(article, blocks, (*settings, given))
    # The reader comes last, as in a replay, which sets it anew: the order is part of the result.
    settings = (*settings, *_name_enough(enough_read), *name_reader(reader))
    run = _begin(store, command, job, now)
    try:
        claims = find_claims(article, claims, tell)
        if store:
            store.save_claims(article, claims)
        query = write_query(article, claims)
        answers, leads = _ask(query, blocks, store=store, web=web, is_offline=is_offline, tell=tell)
        reports = _read_leads(leads, store=store, web=web, run=run, now=now, tell=tell)
        result = make_result(
            article,
            claims,
            answers,
            reports,
            settings=settings,
            rulings=store.origin_rulings() if store else (),
            reader=KeptReader(reader, store) if store else reader,
            tell=tell,
        )
        state = RunState.INTERRUPTED if web.is_stopped else RunState.DONE
        run = store.save_result(run, result, state=state, now=now) if store else run
    except KeyboardInterrupt:
        if store:
            store.end_run(run, RunState.INTERRUPTED, now=now)
        raise
    except Exception:
        if store:
            store.end_run(run, RunState.FAILED, now=now)
        raise
    return run, result


def _ask(
    query: Query,
    blocks: Sequence[SourceBlock],
    *,
    store: Keeper | None,
    web: Web,
    is_offline: bool,
    tell: OnProgress,
) -> tuple[tuple[Answer, ...], tuple[Lead, ...]]:
    on_answer = _tell_answers(len(blocks), web, tell)
    answers, leads = ask_sources(
        blocks, query, fetcher=web, is_offline=is_offline, on_answer=on_answer
    )
    if store:
        store.save_answers(blocks, answers)
    counts = (("leads", len(leads)),)
    tell(Progress(Stage.SOURCES, len(answers), len(answers), counts=counts))
    return answers, leads


def _read_leads(
    leads: Sequence[Lead], *, store: Keeper | None, web: Web, run: Run, now: Clock, tell: OnProgress
) -> tuple[Report, ...]:
    """Fetch and read what sources named, in their order; what a killed run fetched is reused."""
    kept = store.fetched_pages(run.job, since=now() - RESUME_WITHIN) if store else {}
    pages = fetch_pages(leads, web=web, kept=kept, now=now, on_progress=tell)
    groups = in_groups(pages, is_awaiting=lambda: web.is_awaiting)
    read = read_pages(groups, keeper=store, run=run, total=len(leads), tell=tell)
    return keep_changes(in_order_of(leads, read), keeper=store, run=run)


def find_claims(
    article: Article, claims: Sequence[Claim] | None, tell: OnProgress
) -> tuple[Claim, ...]:
    """Split the article unless its claims are given; raises NoClaims when there are none."""
    found = tuple(claims) if claims is not None else split_claims(article)
    if not found:
        raise NoClaims(
            "no checkable claim was found in the article; "
            "`verify split INPUT --all` shows what each sentence was taken for"
        )
    tell(Progress(Stage.CLAIMS, len(found), len(found)))
    return found


def make_result(
    article: Article,
    claims: Sequence[Claim],
    answers: Sequence[Answer],
    reports: Sequence[Report],
    *,
    settings: Sequence[tuple[str, str]],
    rulings: Sequence[OriginRuling] = (),
    reader: Reader = NO_READER,
    tell: OnProgress | None = None,
) -> Result:
    """Judge what was read, by whoever read it and whenever: a replay begins here."""
    findings, origins, appearances = judge_claims(
        article,
        claims,
        reports,
        answers=answers,
        count_as_one=_counted_kinds(settings),
        rulings=rulings,
        reader=reader,
        enough_read=int(dict(settings).get(ENOUGH_READ_SETTING, ENOUGH_READ)),
        tell=tell,
    )
    return Result(
        article,
        tuple(claims),
        tuple(answers),
        tuple(reports),
        origins,
        findings,
        tuple(settings),
        appearances,
    )


def _counted_kinds(settings: Sequence[tuple[str, str]]) -> Collection[OriginKind]:
    """The kinds that join reports into one origin, as the settings of a result name them."""
    given = dict(settings).get(COUNTED_KINDS)
    return COUNT_AS_ONE if given is None else tuple(OriginKind(kind) for kind in given.split())


def judge_claims(
    article: Article,
    claims: Sequence[Claim],
    reports: Sequence[Report],
    *,
    answers: Sequence[Answer] = (),
    count_as_one: Collection[OriginKind] = COUNT_AS_ONE,
    rulings: Sequence[OriginRuling] = (),
    reader: Reader = NO_READER,
    enough_read: int = ENOUGH_READ,
    tell: OnProgress | None = None,
) -> tuple[tuple[Finding, ...], tuple[Origin, ...], tuple[Appearance, ...]]:
    """From here on everything is pure: the same claims and reports give the same findings."""
    tell = tell or _tell_nobody
    grouped = group_origins(reports, count_as_one=count_as_one, rulings=rulings)
    origins = show_apart(grouped, reports, rulings)
    appearances = find_appearances(article, reports, origins)
    subject = f"{article.title}\n{article.text}".strip()
    off_event = find_off_event(subject or "\n".join(claim.text for claim in claims), reports)
    left_out = dict.fromkeys(off_event if tells_event(subject) else (), Counting.OFF_EVENT)
    for each in appearances:
        is_from_it = each.kind in FROM_ARTICLE
        left_out[each.report] = Counting.FROM_ARTICLE if is_from_it else Counting.OWN_COPY
    told = ToldReader(reader, tell)
    contents = {at: said for at, claim in enumerate(claims) if (said := find_content(claim))}
    asked = (*claims, *contents.values())
    evidence = find_evidence(asked, reports, published=article.published, reader=told)
    on_contents = dict(zip(contents, evidence[len(claims) :], strict=True))
    findings = []
    for at, claim in enumerate(claims):
        finding = judge(
            claim,
            evidence[at],
            origins,
            published=article.published,
            left_out=left_out,
            off_event=off_event,
            answers=answers,
            enough_read=enough_read,
            content=(contents[at], on_contents[at]) if at in contents else None,
        )
        findings.append(finding)
        tell(Progress(Stage.FINDINGS, at + 1, len(claims), finding.status))
    return tuple(findings), origins, appearances


def count_unasked(result: Result) -> int:
    """How many sources could not be looked into, those left out on purpose apart.

    A source that answered, and of which not one page could be read for a failure on the way, was
    not looked into either.
    """
    answered = (AnswerStatus.OK, AnswerStatus.EMPTY, AnswerStatus.OFF)
    failed = {answer.source for answer in result.answers if answer.status not in answered}
    read = {report.source for report in result.reports if report.status in _LOOKED}
    tried = {report.source for report in result.reports if report.status not in _LOOKED}
    return len(failed | (tried - read))


def _begin(store: Keeper | None, command: str, job: str, now: Clock) -> Run:
    if store is None:
        return _unkept_run(command, now())
    return store.begin_run(__version__, command, job=job, now=now)


def _unkept_run(command: str, started_at: datetime) -> Run:
    return Run(id="unkept", started_at=started_at, version=__version__, command=command)


def _name_enough(enough_read: int) -> tuple[tuple[str, str], ...]:
    """The setting of a result, none for the number that the rules name."""
    return () if enough_read == ENOUGH_READ else ((ENOUGH_READ_SETTING, str(enough_read)),)


def _settings() -> tuple[tuple[str, str], ...]:
    return ((VERSION, __version__), ("extractor", EXTRACTOR))


def name_reader(reader: Reader) -> tuple[tuple[str, str], ...]:
    """The settings that say which reader judged."""
    given = ((READER, reader.name), (READER_SHA256, reader.model_hash), (READER_NOTE, reader.note))
    return tuple((name, value) for name, value in given if value)


def _tell_answers(total: int, web: Web, tell: OnProgress) -> Callable[[str, AnswerStatus], None]:
    done = 0

    def tell_answer(source: str, status: AnswerStatus) -> None:
        nonlocal done
        done += 1
        note = f"{source}: {status}"
        tell(Progress(Stage.SOURCES, done, total, note, waiting=web.waiting()))

    return tell_answer


def _tell_nobody(progress: Progress) -> None:
    """Stand in for a listener where nobody listens."""
