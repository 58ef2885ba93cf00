"""Every kind of source has a saved answer, and gives the leads that are expected of it."""

import gzip
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.local_web import Reply, serve_web
from tests.plain_fetcher import ASKED_AT
from verify.fetch import WebFetcher
from verify.records import Answer, AnswerStatus, FetchSettings, Lead, Query, SourceBlock
from verify.sources import ask_sources
from verify.sources.registry import KINDS, find_kind

# What a server says that does not know its own files.
HEADERS = (("Content-Type", "application/octet-stream"),)
ANSWERS = Path(__file__).parent / "answers"
EXPECTED: list[dict[str, Any]] = tomllib.loads((ANSWERS / "expected.toml").read_text("utf-8"))[
    "answer"
]
QUERY = Query(
    text="Ferry Oriole sinks off Velmora",
    terms=(
        "Oriole",
        "ferry",
        "Velmora",
        "sank",
        "storm",
        "coast",
        "guard",
        "harbour",
        "passengers",
    ),
    days=(date(2026, 2, 27), date(2026, 3, 8)),
)


def ask(expected: Mapping[str, Any], block: SourceBlock) -> tuple[Answer, tuple[Lead, ...]]:
    sites: dict[str, dict[str, Reply]] = {}
    for place, name in expected.get("at", {}).items():
        host, _, path = place.partition("/")
        body = (ANSWERS / name).read_bytes()
        reply = Reply(gzip.compress(body) if path.endswith(".gz") else body, headers=HEADERS)
        sites.setdefault(host, {})[f"/{path}"] = reply
    with (
        serve_web(sites) as web,
        WebFetcher(FetchSettings(proxy=web.proxy, pause_s=0), now=lambda: ASKED_AT) as fetcher,
    ):
        [answer], leads = ask_sources([block], QUERY, fetcher=fetcher, is_offline=False)
    return answer, leads


def block_of(expected: Mapping[str, Any]) -> SourceBlock:
    block = SourceBlock(name="Saved", kind=expected["kind"], url=expected.get("url", ""))
    block = replace(block, needs_network=find_kind(block.kind).needs_network)
    return replace(block, path=str(ANSWERS / expected["path"])) if "path" in expected else block


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_a_saved_answer_with_leads(kind):
    """Whoever adds a kind saves what it answers and says what must come of it."""
    saved = [expected for expected in EXPECTED if expected["kind"] == kind.name]
    assert saved, f"add an [[answer]] of kind {kind.name} to tests/answers/expected.toml"
    assert all(expected["leads"] for expected in saved)


def test_every_saved_answer_is_used():
    used = {"expected.toml"}
    for expected in EXPECTED:
        used |= {*expected.get("at", {}).values(), expected.get("path", "")}
    assert {path.name for path in ANSWERS.iterdir()} <= used


@pytest.mark.parametrize(
    "expected", EXPECTED, ids=lambda expected: expected.get("url") or expected["path"]
)
def test_a_saved_answer_gives_the_leads_expected_of_it(expected):
    """Address, headline, date and outlet of each, in order."""
    answer, leads = ask(expected, block_of(expected))
    found = [
        {
            "url": lead.url.removeprefix((ANSWERS / "folder").as_uri() + "/"),
            "headline": lead.headline,
            "published": lead.published.iso,
            **({"outlet": lead.publisher.outlet} if lead.publisher.outlet else {}),
        }
        for lead in leads
    ]
    assert found == expected["leads"]
    assert (answer.status, answer.lead_count) == (AnswerStatus.OK, len(leads))
    assert {lead.source for lead in leads} == {"Saved"}


@pytest.mark.parametrize(
    "expected", EXPECTED, ids=lambda expected: expected.get("url") or expected["path"]
)
def test_asking_twice_gives_the_same(expected):
    block = block_of(expected)
    assert ask(expected, block) == ask(expected, block)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_the_block_says_of_the_publisher_wins(kind):
    [expected, *_] = [expected for expected in EXPECTED if expected["kind"] == kind.name]
    block = block_of(expected)
    publisher = replace(block.publisher, outlet="Mine", owner="Group", language="de")
    _, leads = ask(expected, replace(block, publisher=publisher))
    assert {lead.publisher for lead in leads} == {publisher}


def test_a_feed_whose_connection_breaks_off_gives_the_entries_that_came():
    """With a warning: what the rest would have said is not known."""
    body = (ANSWERS / "rss.xml").read_bytes()
    headers = (*HEADERS, ("Content-Length", str(len(body))), ("Connection", "close"))
    reply = Reply(body[: body.index(b"gazette.example/2025")], headers=headers)
    block = SourceBlock(name="Cut", kind="feed", url="http://cut.example/", needs_network=True)
    with serve_web({"cut.example": {"/": reply}}) as web:
        settings = FetchSettings(proxy=web.proxy, pause_s=0, attempts=1)
        with WebFetcher(settings, now=lambda: ASKED_AT) as fetcher:
            [answer], leads = ask_sources([block], QUERY, fetcher=fetcher, is_offline=False)
    assert [lead.published.iso for lead in leads] == ["2026-03-02T21:40:00Z", "2026-03-05"]
    assert answer.status == AnswerStatus.OK
    assert "broke off" in answer.detail
