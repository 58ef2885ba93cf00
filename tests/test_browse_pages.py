"""A database in Datasette: what a reader sees on its pages, asked of Datasette itself."""

import asyncio
import re
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from datasette.plugins import pm
from lxml import html

from tests.store_records import (
    ANSWERS,
    BLOCK,
    EXTRACTOR,
    PAGES,
    REPORTS,
    RESULT,
    STARTED,
    make_evidence,
)
from verify.browse import plugin
from verify.browse.serving import make_datasette
from verify.records import Check, CheckKind, Outcome, Relation, Result
from verify.store import open_store
from verify.store.schema import TABLES, VIEWS

SHOWN = [table.name for table in (*VIEWS, *TABLES)]
ACTING = re.compile("[\x00-\x08\x0b-\x1f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
HOSTILE = '<script>alert(1)</script> "><img src=x onerror=alert(2)> \x1b[31mred\u202e gnp'
HOSTILE_REPORT = replace(
    REPORTS[0],
    url="javascript:alert(3)",
    canonical_url="data:text/html,<script>alert(4)</script>",
    title=f"A title {HOSTILE}",
    outlet=f"Outlet {HOSTILE}",
    author=f"Author {HOSTILE}",
    text=f"The ferry strike {HOSTILE} began on <b onclick=alert(5)>470</b>.",
)
LATER = STARTED + timedelta(days=1)
Ask = Callable[[str], str]


def save(path: Path, result: Result) -> None:
    with open_store(path) as store:
        run = store.begin_run("0.1", "verify claims ferries.txt", now=lambda: STARTED)
        store.save_answers([BLOCK], ANSWERS)
        store.save_pages(PAGES, run=run)
        store.save_reports(result.reports, extractor=EXTRACTOR)
        store.save_result(run, result, now=lambda: STARTED)


def open_in_datasette(path: Path) -> Ask:
    """Return what gives the HTML of an address that must answer 200."""
    datasette = make_datasette(path)

    def ask(address: str) -> str:
        answer = asyncio.run(datasette.client.get(address))
        assert answer.status_code == 200, (address, answer.text[-500:])
        return str(answer.text)

    return ask


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(tmp_path_factory.mktemp("pages")) / "verify.db"
    save(path, RESULT)
    return path


@pytest.fixture(scope="module")
def ask(database: Path) -> Ask:
    return open_in_datasette(database)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ask, Path]:
    """A database whose one report tries to be more than text."""
    path = Path(tmp_path_factory.mktemp("hostile")) / "verify.db"
    differs = Check(CheckKind.NUMBER, Outcome.DIFFERS, f"300 {HOSTILE}", "470", f"by {HOSTILE}")
    quote = Check(CheckKind.QUOTE, Outcome.DIFFERS, f"one {HOSTILE}", f"two {HOSTILE}")
    evidence = replace(
        make_evidence(
            HOSTILE_REPORT, Relation.CONTRADICTS, len(HOSTILE_REPORT.text), differs, quote
        ),
        matched=("<b", "strike", "script"),
    )
    finding = replace(RESULT.findings[1], evidence=(evidence,), reason=f"since {HOSTILE}")
    article = replace(RESULT.article, title=f"Article {HOSTILE}")
    reports = (HOSTILE_REPORT, *REPORTS[1:])
    findings = (replace(RESULT.findings[0], evidence=()), finding)
    save(path, replace(RESULT, article=article, reports=reports, findings=findings))
    return open_in_datasette(path), path


def read_text(page: str) -> str:
    """Return the text a reader sees: no tags, scripts or styles."""
    tree = html.fromstring(page)
    for element in tree.xpath("//script | //style | //head"):
        element.drop_tree()
    return " ".join(str(tree.text_content()).split())


def read_key(path: Path, sql: str) -> str:
    connection = sqlite3.connect(path)
    try:
        return str(connection.execute(sql).fetchone()[0])
    finally:
        connection.close()


def row_addresses(path: Path) -> list[str]:
    """Return the page of a row of every table whose rows have one key."""
    connection = sqlite3.connect(path)
    addresses = []
    for table in TABLES:
        columns = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
        keys = [column[1] for column in columns if column[5]]
        row = connection.execute(f"SELECT {', '.join(keys)} FROM {table.name}").fetchone()
        if row and all(re.fullmatch(r"[\w-]+", str(value)) for value in row):
            addresses.append(f"/verify/{table.name}/{','.join(str(value) for value in row)}")
    connection.close()
    return addresses


@pytest.mark.parametrize("table", [*VIEWS, *TABLES], ids=lambda table: table.name)
def test_every_table_says_what_it_is_and_shows_no_bare_id(ask: Ask, table):
    """Title, description and facets are there; a hash is nowhere in the text."""
    page = ask(f"/verify/{table.name}")
    text = read_text(page)
    assert table.title in text
    assert table.text.replace("`", "") in text
    assert not re.search(r"[0-9a-f]{16}", text)
    facets = set(html.fromstring(page).xpath("//div[contains(@class,'facet-info')]/@data-column"))
    assert facets <= set(table.facets)
    if "open" in text and table.facets:
        assert facets


def test_no_page_of_a_row_shows_a_bare_id(ask: Ask, database: Path):
    """Its heading is its label, its ids are links by name, its own id is cut short."""
    addresses = row_addresses(database)
    assert len(addresses) > 15
    for address in addresses:
        assert not re.search(r"[0-9a-f]{16}", read_text(ask(address))), address


def test_every_link_of_the_start_page_leads_somewhere(ask: Ask):
    """And the statuses of each article are counted there, with links to their claims."""
    page = ask("/")
    text = read_text(page)
    assert "Ferries stand still" in text
    assert "1 ✔ corroborated" in text
    assert "1 ✘ contradicted" in text
    links = [str(link) for link in html.fromstring(page).xpath("//section//a/@href")]
    assert any("status=contradicted" in link for link in links)
    for link in {link for link in links if link.startswith("/verify")}:
        ask(link)


def test_the_board_shows_signs_and_leads_to_the_finding(ask: Ask):
    """A claim is a link to its finding, whose page lists the evidence with what differs."""
    tree = html.fromstring(ask("/verify/claim_board?status=contradicted"))
    assert tree.xpath("//td[contains(@class,'col-status')]")[0].text_content() == "✘ contradicted"
    link = tree.xpath("//td[contains(@class,'col-claim')]/a/@href")[0]
    finding = html.fromstring(ask(str(link)))
    evidence = finding.xpath("//ol[@class='verify-evidence']/li")
    assert len(evidence) == 1
    assert "contradicts" in evidence[0].text_content()
    assert evidence[0].xpath(".//mark[@class='differs']/text()") == ["It has stranded", "470"]


def test_the_page_of_a_finding_says_which_origins_stand_for_it_and_against(ask: Ask):
    """Two reports of one origin are one line, with who ran them and why they are one."""
    board = html.fromstring(ask("/verify/claim_board"))
    links = board.xpath("//td[contains(@class,'col-claim')]/a/@href")
    lines = [
        " ".join(line.text_content().split())
        for link in links
        for line in html.fromstring(ask(str(link))).xpath("//ul[@class='verify-origins']/li")
    ]
    assert "for: Quay Media (same-owner, 2 reports: Bay Post, Harbour Echo) – one owner" in lines
    assert "against: Harbour Echo" in lines


def test_an_outlet_that_ran_two_versions_is_named_once(database: Path, tmp_path: Path):
    """In the order of the reports: who ran it first stands first."""
    path = tmp_path / "once.db"
    path.write_bytes(database.read_bytes())
    with sqlite3.connect(path) as opened:
        for table in ("reports", "publishers"):
            opened.execute(f"UPDATE {table} SET outlet = 'Bay Post' WHERE outlet = 'Harbour Echo'")
    key = read_key(path, "SELECT id FROM findings WHERE status = 'corroborated'")
    page = read_text(open_in_datasette(path)(f"/once/findings/{key}"))
    assert "2 reports: Bay Post)" in page


def test_the_origins_of_an_earlier_run_stay_on_its_findings(database: Path, tmp_path: Path):
    """Only the newest result of an article has views; a finding keeps what it rests on."""
    path = tmp_path / "twice.db"
    path.write_bytes(database.read_bytes())
    key = read_key(path, "SELECT id FROM findings WHERE status = 'corroborated'")
    with open_store(path) as store:
        run = store.begin_run("0.1", "verify claims ferries.txt", now=lambda: LATER)
        store.save_result(run, RESULT, now=lambda: LATER)
    page = read_text(open_in_datasette(path)(f"/twice/findings/{key}"))
    assert "Quay Media (same-owner, 2 reports: Bay Post, Harbour Echo)" in page


def test_a_passage_shows_what_matched_and_what_differs(ask: Ask, database: Path):
    """Words of the claim and differing values are marked; both values are said below."""
    key = read_key(database, "SELECT id FROM evidence WHERE relation = 'contradicts'")
    tree = html.fromstring(ask(f"/verify/evidence/{key}"))
    passage = tree.xpath("//td[contains(@class,'col-passage')]")[0]
    assert passage.xpath("./mark[@class='matched']/text()") == ["strike"]
    assert passage.xpath("./mark[@class='differs']/text()") == ["It has stranded", "470"]
    lines = [line.text_content() for line in passage.xpath(".//li")]
    assert lines[0] == "✘ number: the claim says “300”, the report “470”"
    assert tree.xpath("//h1")[0].text_content().startswith("evidence: The strike of the ferries")


def test_words_that_differ_between_two_wordings_are_marked(ask: Ask):
    """In the view of quotations, on both sides."""
    tree = html.fromstring(ask("/verify/quote_drift"))
    ours = tree.xpath("//td[contains(@class,'col-words_in_the_claim')]//mark/text()")
    theirs = tree.xpath("//td[contains(@class,'col-words_in_the_report')]//mark/text()")
    assert (ours, theirs) == (["300", "people"], ["has"])


def test_times_addresses_and_figures_are_written_for_people(ask: Ask):
    """No raw timestamp, no long link, no score with sixteen digits."""
    text = read_text(ask("/verify/claim_board"))
    assert "15 Nov 2026, 19:30 UTC" in read_text(ask("/verify/reports"))
    assert "23 Nov 2026, 15:04 UTC" in read_text(ask("/verify/runs"))
    assert "echo.example/1" in text
    assert "https://" not in text
    evidence = html.fromstring(ask("/verify/evidence"))
    cells = evidence.xpath("//td[contains(@class,'type-float')]/text()")
    assert cells
    assert all(re.fullmatch(r"[<>]? ?-?\d\.\d\d", cell) for cell in cells)


def test_rows_that_belong_to_another_name_it(ask: Ask, database: Path):
    """A page of checks says of which evidence, not by which id they were chosen."""
    key = read_key(database, "SELECT id FROM evidence WHERE relation = 'contradicts'")
    text = read_text(ask(f"/verify/checks?evidence_id={key}"))
    assert "2 rows of the evidence: The strike of the ferries" in text
    assert key not in text


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/verify/reports?_search=quay", "Strike at the quay"),
        ("/verify/claim_board?_search=stranded", "stranded 300 people"),
        ("/verify/contradictions?_search=stranded", "470"),
        ("/verify/who_wrote?words=strike+of+the+ferries", "Strike at the quay"),
    ],
)
def test_a_search_finds_what_it_should(ask: Ask, address: str, found: str):
    """In tables and views alike, each with a box to type in."""
    page = ask(address)
    assert found in read_text(page)
    assert html.fromstring(page).xpath("//input[@name='_search' or @name='words']")
    nothing = read_text(ask(re.sub(r"=.*", "=zeppelin", address)))
    assert found not in nothing


def test_what_others_wrote_is_shown_as_text(hostile: tuple[Ask, Path]):
    """Mark-up, scripts, escapes and direction marks of pages act on no page of ours."""
    ask, path = hostile
    addresses = ["/", "/verify", "/verify/contradicted", "/verify/drifted_quotes"]
    addresses += [f"/verify/{name}" for name in SHOWN] + row_addresses(path)
    seen = 0
    for address in addresses:
        page = ask(address)
        tree = html.fromstring(page)
        assert "alert(1)</script>" not in page, address
        assert not tree.xpath("//img[@src='x'] | //@*[starts-with(., 'alert')]"), address
        links = [str(link).strip().lower() for link in tree.xpath("//@href | //@src")]
        assert not [link for link in links if re.match("javascript:|data:text/html", link)], address
        cells = " ".join(cell.text_content() for cell in tree.xpath("//td | //h1 | //blockquote"))
        assert not ACTING.search(cells), address
        seen += "<script>alert(1)</script>" in cells
    assert seen > 8


def test_nothing_can_be_changed_through_it(ask: Ask, database: Path):
    """Datasette opens the file for reading, whatever is asked of it."""
    before = database.read_bytes()
    datasette = make_datasette(database)
    for sql in ("delete from claims", "drop view claim_board", "pragma user_version = 9"):
        answer = asyncio.run(datasette.client.get(f"/verify.json?sql={sql.replace(' ', '+')}"))
        assert answer.status_code != 200 or not answer.json().get("ok", True)
    assert database.read_bytes() == before


def test_without_the_plugin_rows_are_still_called_by_name(database: Path):
    """On the stable line: the claim behind a finding, the finding behind its evidence."""
    datasette = make_datasette(database)
    pm.unregister(plugin)
    try:
        for address, name in (
            ("/verify/findings", "The ferry strike stranded 300 people."),
            ("/verify/evidence", "contradicted: The ferry strike stranded 300 people."),
            ("/verify/checks", "The strike of the ferries started on Sunday."),
            ("/verify/claim_board", "The ferry strike stranded 300 people."),
        ):
            text = read_text(asyncio.run(datasette.client.get(address)).text)
            assert name in text, address
            assert "verify-" not in text
    finally:
        pm.register(plugin, plugin.__name__)


def test_databases_of_others_are_left_as_they_are(tmp_path: Path):
    """A table of the same name elsewhere is shown as Datasette shows it, long ids and all."""
    path = tmp_path / "theirs.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE reports (id TEXT PRIMARY KEY, status TEXT, score REAL)")
    connection.execute("INSERT INTO reports VALUES ('0123456789abcdef0', 'corroborated', 0.12345)")
    connection.commit()
    connection.close()
    page = open_in_datasette(path)("/theirs/reports")
    text = read_text(page)
    assert "0123456789abcdef0" in text
    assert "0.12345" in text
    assert "✔" not in text
    assert "verify-" not in page


@pytest.mark.parametrize("name", ["my run.1", "Fährè"])
def test_links_hold_whatever_the_file_is_called(database: Path, tmp_path: Path, name: str):
    """The start page leads to the board, the board to the finding."""
    path = tmp_path / f"{name}.db"
    path.write_bytes(database.read_bytes())
    ask = open_in_datasette(path)
    board = html.fromstring(ask("/")).xpath("//h3/a/@href")[0]
    finding = html.fromstring(ask(str(board))).xpath("//td[contains(@class,'col-claim')]/a/@href")
    assert "Evidence, the best first" in read_text(ask(str(finding[0])))


def test_an_empty_database_has_a_start_page(tmp_path: Path):
    """It says that no run has finished."""
    path = tmp_path / "verify.db"
    with open_store(path):
        pass
    ask = open_in_datasette(path)
    assert "No run has finished yet" in read_text(ask("/"))
    assert "Nothing here." in read_text(ask("/verify/claims"))
