"""The story of the dam from a web of sites: the findings of the folders, no trust."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import typer.testing
from typer.testing import CliRunner

from benchmarks.seeds import find_findings
from tests.local_web import Asked, LocalWeb, Reply, serve_web
from tests.seed_story import (
    BRANNOCH,
    SEEDS,
    PageRow,
    read_claims,
    read_pages,
    read_unreadable,
    report_of,
    result_of,
    statuses_of,
)
from tests.seed_web import (
    ARTICLE_URL,
    CONTACT,
    FRESH,
    HTML,
    NO_ANSWER,
    OTHER_STORY,
    OUT_OF_REACH,
    UNTOLD,
    out_of_reach_url,
    page_url,
    serve_seed_web,
    write_settings,
    write_sources,
)
from verify.cli.app import app
from verify.records import AnswerStatus, PageStatus, Report, Result, Status
from verify.store import open_store

ARTICLE = SEEDS / BRANNOCH.article
CLAIMS = read_claims(BRANNOCH)
PAGES = read_pages(BRANNOCH)
DONE, SOME_SOURCES_FAILED = 0, 3


@dataclass(frozen=True, slots=True)
class Run:
    """One `verify claims` on the web: how it ended, what it found, and what it asked for."""

    ended: typer.testing.Result
    result: Result
    asked: tuple[Asked, ...]

    def asked_of(self, url: str) -> list[str]:
        """The paths that the host of this address was asked for, in order."""
        host = urlsplit(url).hostname
        return [asked.path for asked in self.asked if asked.host == host]

    def report_of(self, name: str) -> Report:
        """The report read from the page of this name, whatever marks its address bears."""
        url = page_url(name)
        return next(one for one in self.result.reports if one.url.partition("?")[0] == url)

    def report_at(self, url: str) -> Report:
        """The report read from the page with this address, as it answered."""
        return next(report for report in self.result.reports if report.url == url)


def verify_claims(article: str, sources: Path, web: LocalWeb, *more: str) -> Run:
    """Check an article in this process, as main() would, and load what was kept."""
    before = len(web.asked)
    db = sources.with_name("verify.db")
    command = ("claims", article, "--sources", str(sources), "--db", str(db), *more)
    ended = CliRunner().invoke(app, list(command), prog_name="verify")
    assert ended.exit_code in (DONE, SOME_SOURCES_FAILED), ended.output
    with open_store(db) as store:
        _, result = store.load_run()
    return Run(ended, result, tuple(web.asked[before:]))


@dataclass(frozen=True, slots=True)
class Walk:
    """The story checked three times over one web: from its file, again, and from its address."""

    first: Run
    again: Run
    by_address: Run


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Done once for all tests of this file."""
    folder = tmp_path_factory.mktemp("web")
    day = ("--published", BRANNOCH.published)
    with serve_seed_web() as web:
        sources = write_sources(folder, web.proxy)
        return Walk(
            verify_claims(str(ARTICLE), sources, web, *day),
            verify_claims(str(ARTICLE), sources, web, *day),
            verify_claims(ARTICLE_URL, write_sources(folder, web.proxy, with_failing=False), web),
        )


@pytest.mark.parametrize(("words", "status"), CLAIMS, ids=[words for words, _ in CLAIMS])
def test_claim_gets_the_same_finding_from_the_web_as_from_the_folders(
    walk: Walk, words: str, status: Status
) -> None:
    """Where the pages are the same, it does not matter how they came."""
    del status  # what it should be is asked in test_seeds.py; here, that nothing changes
    assert statuses_of(walk.first.result, words) == statuses_of(result_of(BRANNOCH), words)


@pytest.mark.parametrize(
    "words", [words for words, _ in CLAIMS[1:]], ids=[words for words, _ in CLAIMS[1:]]
)
def test_article_may_be_an_address(walk: Walk, words: str) -> None:
    """Its text, headline and day come from the page, and its claims get what the file's get."""
    assert statuses_of(walk.by_address.result, words) == statuses_of(walk.first.result, words)
    assert walk.by_address.result.article.published.iso == "2023-11-16T22:30:00Z"
    assert walk.by_address.result.article.url == ARTICLE_URL


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_page_of_the_web_gives_the_report_of_the_folder(walk: Walk, page: PageRow) -> None:
    """Text, outlet and date, whatever the site did on the way: pass on, pack, refuse once."""
    report = walk.first.report_of(page.name)
    saved = report_of(result_of(BRANNOCH), page.name)
    assert report.status is PageStatus.OK
    assert (report.text, report.outlet) == (saved.text, saved.outlet)
    assert report.published.iso == saved.published.iso


@pytest.mark.parametrize(("name", "status"), read_unreadable(BRANNOCH))
def test_page_without_a_report_says_so_on_the_web_too(
    walk: Walk, name: str, status: PageStatus
) -> None:
    """A code 200 does not make an article."""
    assert walk.first.report_at(page_url(name)).status is status


@pytest.mark.parametrize(("name", "status"), OUT_OF_REACH.items())
def test_page_that_cannot_be_had_is_listed_and_never_counted_as_silent(
    walk: Walk, name: str, status: PageStatus
) -> None:
    """Each is named with the reason; none of them has said nothing."""
    report = walk.first.report_at(out_of_reach_url(name))
    assert (report.status, report.text) == (status, "")
    for finding in walk.first.result.findings:
        assert report in finding.unread
        assert report not in finding.silent
    assert name in walk.first.ended.stdout
    assert str(status) in walk.first.ended.stdout


def test_what_stands_only_on_pages_out_of_reach_stays_unreported(walk: Walk) -> None:
    """Six sites print it, and not one of them could be read."""
    assert statuses_of(walk.first.result, UNTOLD[:24]) == {Status.UNREPORTED}


@pytest.mark.parametrize("name", ["Barred Bugle", "Broken Bell"])
def test_site_that_bars_programs_is_never_asked_for_its_page(walk: Walk, name: str) -> None:
    """Neither where robots.txt says so nor where it cannot be had for an error of the site."""
    for run in (walk.first, walk.again):
        assert set(run.asked_of(out_of_reach_url(name))) <= {"/robots.txt"}
    assert "/robots.txt" in walk.first.asked_of(out_of_reach_url(name))


def test_source_that_is_down_could_not_be_asked_and_the_exit_code_says_so(walk: Walk) -> None:
    """The job is done with the rest; the report names who is missing."""
    (answer,) = [one for one in walk.first.result.answers if one.source == NO_ANSWER]
    assert answer.status not in (AnswerStatus.OK, AnswerStatus.EMPTY, AnswerStatus.OFF)
    assert walk.first.ended.exit_code == SOME_SOURCES_FAILED, walk.first.ended.output
    assert f"{NO_ANSWER}: could not be asked" in " ".join(walk.first.ended.stdout.split())


def test_other_stories_of_a_feed_or_sitemap_are_not_fetched(walk: Walk) -> None:
    """Twins who win at curling have nothing to do with a dam."""
    assert OTHER_STORY not in {asked.path for asked in walk.first.asked}


def test_second_run_asks_for_nothing_that_is_fresh(walk: Walk) -> None:
    """Pages, feeds and sitemaps are kept; only what could not be had is asked for again.

    So is a redirect that calls itself temporary.
    """
    not_had = {urlsplit(out_of_reach_url(name)).hostname for name in OUT_OF_REACH}
    again = {
        asked.host + asked.path
        for asked in walk.again.asked
        if asked.host not in {*not_had, "silentsextant.example"}
    }
    assert {where for where in again if not where.endswith("/robots.txt")} == {
        "www.elskvalleyecho.example/go?id=3"
    }
    assert walk.again.result == walk.first.result


def test_tracked_address_is_fetched_as_listed_and_passed_on_address_is_kept(walk: Walk) -> None:
    """The key that folds variants is never the address that is asked for."""
    tracked = page_url("northgate-wire-dam.html") + "?utm_source=rss&utm_medium=feed"
    path = urlsplit(tracked)
    assert f"{path.path}?{path.query}" in walk.first.asked_of(tracked)
    moved = walk.first.report_at(page_url("elsk-valley-echo-schools.html"))
    assert moved.page_url == "http://www.elskvalleyecho.example/go?id=3"


def test_site_that_throttles_is_asked_again_when_it_said(walk: Walk) -> None:
    """Retry-After is obeyed, and the page is there."""
    url = page_url("tidegate-chronicle-tuesday.html")
    path = urlsplit(url).path
    assert walk.first.asked_of(url).count(path) == 2


def test_sitemap_is_found_through_robots_txt_and_its_index(walk: Walk) -> None:
    """The news sitemap is read, the one of recipes is not."""
    asked = walk.first.asked_of("http://www.ostrand-courier.example/")
    assert "/sitemap-index.xml" in asked
    assert "/sitemap-news.xml" in asked
    assert "/sitemap-recipes.xml" not in asked


def test_who_asks_says_who_it_is(walk: Walk) -> None:
    """Every request names the program and the address of somebody to write to."""
    for asked in walk.first.asked:
        assert "verify" in asked.headers["user-agent"]
        assert CONTACT in asked.headers["user-agent"]


def test_all_sources_fail_is_unverifiable_and_never_unreported(tmp_path: Path) -> None:
    """A web where nobody answers is not a web where nobody reports it."""
    with serve_web({}) as web:
        run = verify_claims(
            str(ARTICLE), write_sources(tmp_path, web.proxy), web, "--published", "2023-11-16"
        )
    assert {finding.status for finding in run.result.findings} == {Status.UNVERIFIABLE}
    assert [finding.silent for finding in run.result.findings if finding.silent] == []
    assert run.ended.exit_code == SOME_SOURCES_FAILED


def page_of(canonical: str, text: str, *, title: str = "Pier burns") -> Reply:
    """A page of some site, dated, with a canonical link."""
    story = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    head = (
        f'<title>{title}</title><link rel="canonical" href="{canonical}">'
        '<meta property="article:published_time" content="2023-11-16T10:00:00Z">'
    )
    body = (
        f"<html><head>{head}</head><body><article><h1>{title}</h1>{story}</article></body></html>"
    )
    return Reply(body.encode(), headers=(HTML, FRESH))


PIER = """The pier of Gullhaven burned down on Thursday morning, and forty boats were lost with it.

Nobody was hurt, the fire brigade said. It was called at six by a woman who had been out with her
dog and had seen smoke come up between the planks near the tea room.

The pier was built of oak in 1888. It had been closed to carts for a year, because the harbour
office did not trust the piles at the seaward end any more.
"""
OWN_WORDS = """Forty boats were lost when the pier of Gullhaven burned down on Thursday morning.

Our reporter counted the masts that still stood out of the water at noon, and came to nine. Owners
stood along the sea wall in blankets, and one of them was laughing.

What the insurance will make of it depends on where the fire began, an assessor told us. He had come
by the first train, with a camera and rubber boots.
"""


def check_pier(folder: Path, pages: Mapping[str, Reply], *more: str) -> Run:
    """Check one claim about the pier against these pages, by address."""
    (folder / "article.txt").write_text(
        "Pier lost\n\nGULLHAVEN, Nov. 16 – The pier of Gullhaven burned down on Thursday morning.\n"
    )
    sites: dict[str, dict[str, Reply]] = {}
    for url, reply in pages.items():
        parts = urlsplit(url)
        sites.setdefault(str(parts.hostname), {})[
            parts.path + (f"?{parts.query}" if parts.query else "")
        ] = reply
    listed = ", ".join(f'"{url}"' for url in pages)
    block = f'[[source]]\nkind = "urls"\nname = "Pier"\nurls = [{listed}]\n'
    sources = folder / "sources.toml"
    with serve_web(sites) as web:
        sources.write_text(write_settings(web.proxy) + block, encoding="utf-8")
        article = str(folder / "article.txt")
        return verify_claims(article, sources, web, "--published", "2023-11-16", *more)


def test_variants_and_copies_of_one_page_are_one_origin(tmp_path: Path) -> None:
    """AMP, mobile, tracked and syndicated: five addresses, one piece of reporting."""
    home = "http://www.gullhaven-times.example/news/pier-burns"
    page = page_of(home, PIER)
    run = check_pier(
        tmp_path,
        {
            home: page,
            f"{home}?utm_source=letter": page,
            f"{home}/amp": page,
            "http://m.gullhaven-times.example/news/pier-burns": page,
            "http://www.portal.example/partners/gullhaven/pier-burns": page,
        },
    )
    read = [i for i, one in enumerate(run.result.reports) if one.status is PageStatus.OK]
    assert read
    assert [origin.members for origin in run.result.origins if set(origin.members) & set(read)] == [
        tuple(read)
    ]
    (finding,) = find_findings(run.result, "The pier of Gullhaven burned")
    assert finding.status is Status.SINGLE_ORIGIN


def test_canonical_link_to_another_site_gives_no_identity(tmp_path: Path) -> None:
    """A page may name any address as its own; it stays the page of its host."""
    home = "http://www.gullhaven-times.example/news/pier-burns"
    other = "http://www.sea-wall.example/pier"
    run = check_pier(
        tmp_path, {home: page_of(home, PIER), other: page_of(home, OWN_WORDS, title="Nine masts")}
    )
    assert run.report_at(other).text.startswith("Forty boats")
    assert len(run.result.origins) == 2
    (finding,) = find_findings(run.result, "The pier of Gullhaven burned")
    assert finding.status is Status.CORROBORATED


def test_canonical_link_to_the_article_does_not_silence_another_site(tmp_path: Path) -> None:
    """Else whoever contradicts an article could be taken for its copy by one line of HTML."""
    pages = {
        "http://www.sea-wall.example/pier": page_of(ARTICLE_URL, OWN_WORDS),
        "http://www.gullhaven-times.example/pier": page_of(ARTICLE_URL, PIER),
    }
    run = check_pier(tmp_path, pages, "--url", ARTICLE_URL)
    (finding,) = find_findings(run.result, "The pier of Gullhaven burned")
    assert finding.status is Status.CORROBORATED
