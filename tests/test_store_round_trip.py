"""Whatever a record may hold comes back from the store as it went in."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.records import (
    Answer,
    Article,
    Check,
    Claim,
    DatePeriod,
    Evidence,
    Figure,
    Finding,
    Lead,
    Look,
    Number,
    Origin,
    Outcome,
    Page,
    PageStatus,
    Polarity,
    Provenance,
    Published,
    Publisher,
    Quotation,
    Report,
    Result,
    Series,
    Step,
)
from verify.store import Store, open_store
from verify.store.content import clean_text, join_words, split_words
from verify.store.fetched import ASKED_AGAIN

# Surrogates and NUL too; short, since length takes no other way through the code.
TEXTS = st.text(st.characters(), max_size=12)
FLOATS = st.floats(allow_nan=False, width=64)
OFFSETS = st.integers(0, 1000)
SPANS = st.tuples(OFFSETS, OFFSETS)
DATES = st.builds(Published, value=st.datetimes(timezones=st.just(UTC)), zone=TEXTS)
PUBLISHERS = st.builds(Publisher, outlet=TEXTS, owner=TEXTS)
WORDS = st.lists(TEXTS, max_size=3).map(tuple)
ARTICLES = st.builds(Article, TEXTS, TEXTS, TEXTS, DATES, TEXTS)
NUMBERS = st.builds(Number, TEXTS, OFFSETS, OFFSETS, FLOATS, FLOATS, FLOATS, TEXTS)
PERIODS = st.builds(DatePeriod, TEXTS, OFFSETS, OFFSETS)
POLARITIES = st.sampled_from(Polarity)
QUOTATIONS = st.builds(Quotation, OFFSETS, OFFSETS, TEXTS, TEXTS, TEXTS, POLARITIES)
CLAIMS = st.builds(
    Claim,
    text=TEXTS,
    start=OFFSETS,
    end=OFFSETS,
    spans=st.lists(SPANS, max_size=2).map(tuple),
    speaker=TEXTS,
    cue=TEXTS,
    worth=FLOATS,
    unclear=WORDS,
    candidates=WORDS,
    numbers=st.lists(NUMBERS, max_size=2).map(tuple),
    dates=st.lists(PERIODS, max_size=2).map(tuple),
    quotations=st.lists(QUOTATIONS, max_size=2).map(tuple),
    polarity=POLARITIES,
)
REPORTS = st.builds(
    Report,
    url=TEXTS,
    text=TEXTS,
    title=TEXTS,
    outlet=TEXTS,
    published=DATES,
    author=TEXTS,
    language=TEXTS,
    canonical_url=TEXTS,
    source=TEXTS,
    publisher=PUBLISHERS,
    detail=TEXTS,
    page_url=TEXTS,
    page_sha256=TEXTS,
)
CHECKS = st.builds(Check, claim_value=TEXTS, report_value=TEXTS, detail=TEXTS)
LOOKS = st.builds(
    Look,
    source=TEXTS,
    outlet=TEXTS,
    status=TEXTS,
    read=OFFSETS,
    unread=OFFSETS,
    detail=TEXTS,
)
ANSWERS = st.builds(Answer, source=TEXTS, query=TEXTS, lead_count=OFFSETS, detail=TEXTS)

PAIRS = st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple)
FIRST_TIME = datetime(1970, 1, 1, tzinfo=UTC)
TIMES = st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - as st asks
BODIES = st.binary(max_size=20)
PAGES = st.builds(
    Page,
    lead=st.builds(Lead, TEXTS, TEXTS, TEXTS, DATES, PUBLISHERS),
    asked_url=TEXTS,
    final_url=TEXTS,
    status=st.sampled_from(sorted(set(PageStatus) - ASKED_AGAIN)),
    body=BODIES,
    content_type=TEXTS,
    headers=PAIRS,
    detail=TEXTS,
    fetched_at=TIMES,
    facts=PAIRS,
    facts_provenance=st.sampled_from(Provenance),
    http_status=OFFSETS,
    elapsed_s=st.floats(0, 1e6),
).map(lambda page: replace(page, sha256=sha256(page.body).hexdigest() if page.body else ""))


@st.composite
def results(draw: st.DrawFn) -> Result:
    """Any result: its parts may repeat, be empty, or stand only in a finding."""
    reports = draw(st.lists(REPORTS, min_size=1, max_size=3))
    known = st.sampled_from(reports) | REPORTS
    members = st.lists(st.integers(0, len(reports) - 1), max_size=3).map(tuple)
    origins = st.lists(st.builds(Origin, members, reason=TEXTS, name=TEXTS), max_size=2).map(tuple)
    evidence = st.builds(
        Evidence,
        report=known,
        supports=FLOATS,
        contradicts=FLOATS,
        score=FLOATS,
        start=OFFSETS,
        end=OFFSETS,
        checks=st.lists(CHECKS, max_size=2).map(tuple),
        matched=WORDS,
        missing=WORDS,
        steps=st.lists(st.builds(Step, TEXTS, FLOATS, TEXTS), max_size=2).map(tuple),
        is_echo=st.booleans(),
    )
    figures = st.builds(Figure, FLOATS, TEXTS, known, st.sampled_from(Outcome))
    series = st.builds(Series, TEXTS, st.lists(figures, min_size=1, max_size=3).map(tuple))
    claims = draw(st.lists(CLAIMS, min_size=1, max_size=2))
    findings = st.builds(
        Finding,
        claim=st.sampled_from(claims) | CLAIMS,
        score=FLOATS,
        origins_for=origins,
        origins_against=origins,
        evidence=st.lists(evidence, max_size=2).map(tuple),
        silent=st.lists(known, max_size=2).map(tuple),
        unread=st.lists(known, max_size=2).map(tuple),
        reason=TEXTS,
        looks=st.lists(LOOKS, max_size=2).map(tuple),
        series=st.lists(series, max_size=2).map(tuple),
    )
    return Result(
        article=draw(ARTICLES),
        claims=tuple(claims),
        answers=draw(st.lists(ANSWERS, max_size=2).map(tuple)),
        reports=tuple(reports),
        origins=draw(origins),
        findings=draw(st.lists(findings, max_size=2).map(tuple)),
        settings=draw(st.lists(st.tuples(TEXTS, TEXTS), max_size=2).map(tuple)),
    )


def cleaned(value: object) -> object:
    """Return the value with every text in it as the store holds it, the slow way."""
    if type(value) is str:
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(cleaned(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{each.name: cleaned(getattr(value, each.name)) for each in fields(value)}
        )
    return value


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all examples: they must not get in each other's way either."""
    with open_store(Path(tmp_path_factory.mktemp("store")) / "verify.db") as opened:
        yield opened


@settings(max_examples=40, deadline=None)
@given(result=results())
def test_save_then_load_is_identity(store: Store, result: Result):
    """For any result, but for the characters SQLite cannot hold."""
    run = store.save_result(store.begin_run("0.1", "verify claims"), result)
    assert store.load_run(run.id) == (run, cleaned(result))
    again = store.save_result(store.begin_run("0.1", "verify claims"), result)
    assert again.result_id == run.result_id


@settings(max_examples=40, deadline=None)
@given(page=PAGES)
def test_a_page_fetched_for_a_killed_run_comes_back_as_it_was(store: Store, page: Page):
    """For any page with an outcome that lasts: nothing of a fetch is lost with the run."""
    run = store.begin_run("0.1", "", job=f"job {len(store.list_runs())}")
    # No two examples are the same page, of which the headers of the first would be kept.
    page = replace(page, asked_url=f"{page.asked_url} {run.job}")
    store.save_pages([page], run=run)
    assert store.fetched_pages(run.job, since=FIRST_TIME)[clean_text(page.lead.url)] == (
        cleaned(page)
    )


@given(words=st.lists(st.text(st.sampled_from("a |\\0 \n")), max_size=4).map(tuple))
def test_a_list_of_words_survives_being_written_for_readers(words: tuple[str, ...]):
    """Bars, backslashes and empty items included."""
    assert split_words(join_words(words)) == words


@given(text=st.text(st.characters()))
def test_cleaning_keeps_every_offset(text: str):
    """One character for one, and nothing else is touched."""
    clean = clean_text(text)
    assert len(clean) == len(text)
    assert all(
        new == old or (new == "\ufffd" and re.match("[\x00\ud800-\udfff]", old))
        for old, new in zip(text, clean, strict=True)
    )
    clean.encode("utf-8")
