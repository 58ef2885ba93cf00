"""A person says which reports are one origin, and every later run on the database holds to it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.test_origins import OTHER, STORY
from verify import (
    Article,
    BadInput,
    OriginKind,
    Report,
    Status,
    group_origins,
    merge_origins,
    split_claims,
    split_origins,
)
from verify.records import OriginRuling, Verdict, name_report
from verify.store import open_store

ONE = Report(text=STORY, outlet="Quay Gazette", url="https://quay.example/a")
COPY = Report(text=STORY, outlet="Tide Courier", url="https://tide.example/b")
OWN = Report(text=OTHER, outlet="Hill Post", url="https://hill.example/c")
REPORTS = [ONE, COPY, OWN]


def stored(path: Path) -> tuple[OriginRuling, ...]:
    with open_store(path) as store:
        return store.origin_rulings()


def members(path: Path) -> list[tuple[int, ...]]:
    from verify.origins import group_origins as group

    return [origin.members for origin in group(REPORTS, rulings=stored(path))]


def test_origins_merged_by_a_person_stay_merged(tmp_path: Path):
    """With his name and reason, after the file was closed and opened again."""
    path = tmp_path / "verify.db"
    merge_origins(path, [ONE.url, OWN.url], note="one stringer wrote both", by="il")
    assert members(path) == [(0, 1, 2)]
    from verify.origins import group_origins as group

    (origin,) = group(REPORTS, rulings=stored(path))
    ruled = next(link for link in origin.links if link.kind is OriginKind.RULED)
    assert "one stringer wrote both" in ruled.reason
    assert "il" in ruled.reason


def test_origins_split_by_a_person_stay_split(tmp_path: Path):
    """Whatever they share; the later of two rulings on one pair holds."""
    path = tmp_path / "verify.db"
    assert [origin.members for origin in group_origins(REPORTS)] == [(0, 1), (2,)]
    split_origins(path, [ONE], [COPY], note="the text is the ministry's")
    assert members(path) == [(0,), (1,), (2,)]
    merge_origins(path, [ONE, COPY])
    assert members(path) == [(0, 1), (2,)]


def test_a_ruling_needs_two_reports(tmp_path: Path):
    """One address alone says nothing, and a text is no list."""
    with pytest.raises(BadInput, match="two"):
        merge_origins(tmp_path / "verify.db", [ONE.url])
    with pytest.raises(BadInput, match="list"):
        merge_origins(tmp_path / "verify.db", ONE.url)


def test_a_run_holds_to_the_rulings_of_its_database(tmp_path: Path):
    """The rulings are asked of the store that keeps the run."""
    from tests.cli_story import ARTICLE, write_story
    from tests.no_web import no_web
    from verify import Article
    from verify.config import load_sources
    from verify.pipeline import run_article

    write_story(tmp_path)
    blocks = load_sources(tmp_path / "sources.toml")

    def now() -> datetime:
        return datetime(2026, 11, 26, tzinfo=UTC)

    article = Article(ARTICLE, published="2016-11-20")
    with open_store(tmp_path / "verify.db") as store:
        _, first = run_article(article, blocks, store=store, web=no_web(), now=now)
        names = [name_report(report) for report in first.reports]
        assert len(first.origins) == 1
        store.rule_origins([OriginRuling(Verdict.APART, names[0], names[1])])
        _, second = run_article(article, blocks, store=store, web=no_web(), now=now)
    assert len(second.origins) == 2


def test_two_stories_of_one_agency_that_a_person_keeps_apart_are_two_voices():
    """The agency both credit joins them no more, and the ruling is shown beside both."""
    from verify.pipeline import judge_claims

    texts = (
        f"VELMORA (AP) — The bridge of Velmora was opened on Saturday. {STORY}",
        f"VELMORA (AP) — On Saturday the bridge of Velmora was opened. {OTHER}",
    )
    reports = [
        Report(text=text, outlet=outlet, url=f"https://{outlet.lower()}.example/a")
        for text, outlet in zip(texts, ("Kestrel", "Plover"), strict=True)
    ]
    one, other = map(name_report, reports)
    ruling = OriginRuling(Verdict.APART, one, other, note="two stringers", ruled_by="il")
    claims = split_claims("The bridge of Velmora was opened on Saturday.")

    def judged(*rulings: OriginRuling) -> tuple[Status, tuple[str, ...]]:
        (finding,), origins, _ = judge_claims(Article(""), claims, reports, rulings=rulings)
        return finding.status, tuple(link.reason for one in origins for link in one.related)

    assert judged() == (Status.SINGLE_ORIGIN, ())
    shown = "ruled not to be one by il: two stringers"
    assert judged(ruling) == (Status.CORROBORATED, (shown, shown))
    third = "VELMORA (AP) — Drums beat all day. The bridge of Velmora was opened on Saturday."
    reports.append(Report(text=third, outlet="Wren", url="https://wren.example/a"))
    assert judged(ruling)[0] is Status.CORROBORATED
