"""The seeds and the tables of their guides against a real run of the whole pipeline."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.seeds import STORIES, Story, find_findings
from tests.no_web import no_web
from tests.seed_story import (
    BRANNOCH,
    LIMA,
    ROOT,
    SEEDS,
    PageRow,
    evidence_of,
    read_claims,
    read_pages,
    read_pairs,
    read_uncounted,
    read_unreadable,
    read_weak_claims,
    read_weak_pairs,
    report_of,
    result_of,
    statuses_of,
)
from verify.config import load_sources
from verify.pipeline import run_article
from verify.records import Article, Counting, OriginKind, PageStatus, Relation, Status

NOTICE = "This is a made-up test page."
# Words of the pages' make-up: menus, captions, boxes, comments, notices. None is in a story.
MAKE_UP = (
    "made-up",
    "cookies",
    "Cookies",
    "newsletter",
    "Sign up",
    "Skip to the content",
    "Send by e-mail",
    "Photo:",
    "Related stories",
    "Most read",
    "Recent posts",
    "Filed under",
    "Topics:",
    "Older:",
    "All releases",
    "Shelf mark:",
    "Finding aids",
    "Privacy",
    "it is a bus stop",
    "You tell them",
    "nineteen dead",
)
# The longest run of words that two texts on one event may share without one being a copy:
# "Secretary of State John Kerry and", "Obama, who leaves office in two months".
LONGEST_SHARED_RUN = 8
# A page that says it is an article and is shorter is read; the shortest of the seeds has 97 words.
FEWEST_WORDS = 80

CLAIMS = [(story, *row) for story in STORIES for row in read_claims(story)]
PAIRS = [(story, *row) for story in STORIES for row in read_pairs(story)]
PAGES = [page for story in STORIES for page in read_pages(story)]
UNREADABLE = [(story, *row) for story in STORIES for row in read_unreadable(story)]
UNCOUNTED = [(story, *row) for story in STORIES for row in read_uncounted(story)]
# What was printed otherwise on purpose: the word, what stands for it, and where.
DRIFTS = (
    (LIMA, "align", "collide", "corvid-chronicle-berlin.html"),
    (BRANNOCH, "let this", "made this", "dovecote-mail-power.html"),
)

each_story = pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
each_page = pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])


def _now() -> datetime:
    return datetime(2026, 11, 23, 12, tzinfo=UTC)


def _texts(story: Story) -> dict[str, str]:
    """The article and each report as read, by file name."""
    texts = {page.name: report_of(result_of(story), page.name).text for page in read_pages(story)}
    return texts | {"article.txt": (SEEDS / story.article).read_text(encoding="utf-8")}


def _word_runs(text: str, length: int) -> set[tuple[str, ...]]:
    """Every run of so many words outside quotation marks."""
    runs: set[tuple[str, ...]] = set()
    for piece in re.split(r"“[^“]*?(?:”|’’|'')|\n", text):
        words = re.findall(r"\w+", piece.casefold())
        runs |= {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
    return runs


def _long_quotations(text: str) -> list[str]:
    found = [quoted.strip(" ,.") for quoted in re.findall(r"“([^”]*)”", text)]
    return [quoted for quoted in found if len(quoted.split()) >= LONGEST_SHARED_RUN]


@pytest.mark.parametrize(
    ("story", "words", "status"), CLAIMS, ids=[f"{row[0].name}-{row[1]}" for row in CLAIMS]
)
def test_claim_gets_the_finding_of_the_table(story: Story, words: str, status: Status) -> None:
    """Each row of a guide's table names a claim of the article and its status.

    A row among the known weaknesses has another today, and leaves that table once it is mended.
    """
    weak = read_weak_claims(story)
    findings = find_findings(result_of(story), words)
    assert findings, f"no claim holds {words!r}"
    assert statuses_of(result_of(story), words) == {weak.get(words, status)}, [
        (finding.claim.text, finding.reason) for finding in findings
    ]


@pytest.mark.parametrize(
    ("story", "words", "name", "relations"),
    PAIRS,
    ids=[f"{words}-{name}" for _, words, name, _ in PAIRS],
)
def test_report_stands_to_the_claim_as_in_the_table(
    story: Story, words: str, name: str, relations: set[Relation]
) -> None:
    """Each row of a guide's table of pairs names what one report says of one claim.

    A pair among the known weaknesses says another thing today.
    """
    weak = read_weak_pairs(story).get((words, name))
    found = evidence_of(result_of(story), words, report_of(result_of(story), name))
    assert found, f"no claim holds {words!r}"
    for piece in found:
        relation = piece.relation if piece else Relation.SILENT
        assert relation in ({weak} if weak else relations), piece


@each_story
def test_known_weaknesses_are_rows_of_the_tables_with_another_answer(story: Story) -> None:
    """A weakness names what should be there; one that is right is none."""
    claims = dict(read_claims(story))
    assert [
        words for words, found in read_weak_claims(story).items() if claims[words] == found
    ] == []
    pairs = {(words, name): relations for words, name, relations in read_pairs(story)}
    assert [pair for pair, found in read_weak_pairs(story).items() if found in pairs[pair]] == []


def test_report_about_something_else_says_nothing() -> None:
    """The wells of the Ica valley bear on no claim about the summit."""
    result = result_of(LIMA)
    other = report_of(result, "quayside-bulletin-ica.html")
    assert not [
        finding.claim.text
        for finding in result.findings
        if other in [piece.report for piece in finding.evidence]
    ]


@each_story
def test_table_has_every_status_that_reports_can_give(story: Story) -> None:
    """A status that no seed claim has would be a rule that no seed tries."""
    assert {status for _, status in read_claims(story)} == set(Status) - {Status.UNVERIFIABLE}


@each_story
def test_every_claim_is_unverifiable_without_reports(story: Story, tmp_path: Path) -> None:
    """A folder without reports is not a folder of reports that are silent."""
    (tmp_path / "none").mkdir()
    sources = tmp_path / "sources.toml"
    sources.write_text('[[source]]\nkind = "folder"\nname = "Nothing"\npath = "none"\n')
    text = (SEEDS / story.article).read_text(encoding="utf-8")
    article = Article(text, published=story.published)
    _, result = run_article(article, load_sources(sources), store=None, web=no_web(), now=_now)
    assert {finding.status for finding in result.findings} == {Status.UNVERIFIABLE}


@pytest.mark.parametrize(
    ("story", "name", "counting"), UNCOUNTED, ids=[name for _, name, _ in UNCOUNTED]
)
def test_page_is_shown_and_not_counted(story: Story, name: str, counting: Counting) -> None:
    """Evidence of these pages appears, each time with the reason why it does not count."""
    result = result_of(story)
    report = report_of(result, name)
    found = [
        piece.counting
        for finding in result.findings
        for piece in finding.evidence
        if piece.report == report
    ]
    assert found
    assert set(found) == {counting}


@pytest.mark.parametrize(
    ("story", "name", "status"), UNREADABLE, ids=[name for _, name, _ in UNREADABLE]
)
def test_page_without_a_report_ends_with_its_status(
    story: Story, name: str, status: PageStatus
) -> None:
    """Error pages, walls, stubs and lists say nothing, not even by their silence."""
    result = result_of(story)
    report = report_of(result, name)
    assert (report.status, report.text) == (status, "")
    assert all(report in finding.unread for finding in result.findings)


@pytest.mark.parametrize(
    ("story", "names"),
    [
        (
            LIMA,
            (
                "meridian-wire-lima.html",
                "kestrel-courier-lima.html",
                "tidewater-herald-lima.html",
                "northlight-daily-lima.html",
            ),
        ),
        (
            BRANNOCH,
            (
                "northgate-wire-dam.html",
                "fernhill-times-dam.html",
                "brook-street-journal-dam.html",
                "sallow-evening-post-dam.html",
            ),
        ),
    ],
    ids=["lima", "brannoch"],
)
def test_agency_copies_are_one_origin(story: Story, names: tuple[str, ...]) -> None:
    """The agency's story and its three copies, credited or not, are one voice."""
    result = result_of(story)
    family = {result.reports.index(report_of(result, name)) for name in names}
    assert [origin for origin in result.origins if family <= set(origin.members)]
    copies = [
        piece.report
        for finding in result.findings
        for piece in finding.evidence
        if piece.counting is Counting.OWN_COPY
    ]
    outlets = {
        result.reports[index].outlet
        for origin in result.origins
        if family <= set(origin.members)
        for index in origin.members
        if result.reports[index] not in copies
    }
    assert len(outlets) == len(names)


def test_a_page_and_its_amp_copy_are_one_origin() -> None:
    """Whatever address it is read at."""
    result = result_of(BRANNOCH)
    names = ("ostrand-courier-dam.html", "ostrand-courier-dam-amp.html")
    pair = {result.reports.index(report_of(result, name)) for name in names}
    assert pair in [set(origin.members) for origin in result.origins]


@pytest.mark.parametrize(
    ("story", "names"),
    [
        (LIMA, ("alder-valley-gazette-lima.html", "alder-city-record-lima.html")),
        (BRANNOCH, ("elsk-valley-echo-schools.html", "upper-quell-messenger-schools.html")),
    ],
    ids=["lima", "brannoch"],
)
def test_papers_of_one_owner_with_stories_of_their_own_are_shown_as_that(
    story: Story, names: tuple[str, ...]
) -> None:
    """They are two origins and still one voice in a status."""
    result = result_of(story)
    pair = {result.reports.index(report_of(result, name)) for name in names}
    for index in pair:
        (origin,) = [one for one in result.origins if index in one.members]
        (link,) = origin.related
        assert link.kind is OriginKind.SAME_OWNER
        assert {link.one, link.other} == pair


@pytest.mark.parametrize(
    ("story", "name"),
    [
        (LIMA, "larkfield-post-lima.html"),
        (LIMA, "corvid-chronicle-berlin.html"),
        (BRANNOCH, "lantern-herald-inquiry.html"),
        (BRANNOCH, "hydrological-service-bulletin.html"),
        (BRANNOCH, "pilgrim-post-mayor.html"),
    ],
)
def test_independent_reports_are_origins_of_their_own(story: Story, name: str) -> None:
    """Long public quotations do not make one origin of newsrooms that wrote for themselves."""
    result = result_of(story)
    index = result.reports.index(report_of(result, name))
    assert (index,) in [origin.members for origin in result.origins], name


@each_story
def test_there_are_at_least_fourteen_html_reports_by_nine_outlets(story: Story) -> None:
    """Fewer would not hold every kind of page and of relation."""
    pages = [page for page in read_pages(story) if page.name.endswith(".html")]
    assert len(pages) >= 14
    assert len({report.outlet for report in result_of(story).reports}) >= 9


@each_story
def test_tables_list_exactly_the_reports_that_are_read(story: Story) -> None:
    """No page without a purpose, and no purpose without a page."""
    read = sorted(report.page_url.rsplit("/", 1)[1] for report in result_of(story).reports)
    listed = [page.name for page in read_pages(story)]
    listed += [name for name, _ in read_unreadable(story)]
    assert read == sorted(listed)


@pytest.mark.parametrize(
    "place",
    [
        *(SEEDS / page.story.reports / page.name for page in PAGES),
        *(SEEDS / story.reports / name for story, name, _ in UNREADABLE),
    ],
    ids=lambda place: place.name,
)
def test_page_says_that_it_is_made_up(place: Path) -> None:
    """A reader who meets a page on its own must see what it is."""
    source = place.read_text(encoding="utf-8")
    assert NOTICE in source
    if place.suffix == ".html":
        head, body = source.split("<body", 1)
        assert 'name="made-up-test-page"' in head
        assert NOTICE in body


@each_page
def test_story_is_read_without_the_make_up_of_its_page(page: PageRow) -> None:
    """Menus, captions, newsletter boxes, comments and the notice are no part of a report."""
    report = report_of(result_of(page.story), page.name)
    assert report.status == PageStatus.OK
    assert len(report.text.split()) >= FEWEST_WORDS
    assert [words for words in MAKE_UP if words in report.text] == []


@each_page
def test_story_is_read_whole(page: PageRow) -> None:
    """The first and the last paragraph of the story are in the report."""
    story = re.findall(r"<p(?: class=\"text-par\")?>(.*?)</p>", page.source, re.DOTALL)
    kept = [
        part
        for part in story or page.source.split("\n\n")[2:]
        if len(part.split()) > 12 and not any(words in part for words in MAKE_UP)
    ]
    text = " ".join(report_of(result_of(page.story), page.name).text.split())
    for part in (kept[0], kept[-1]):
        assert " ".join(part.split()) in text


@each_page
def test_page_has_the_date_of_the_table(page: PageRow) -> None:
    """Value, precision and the place where the date was read."""
    published = report_of(result_of(page.story), page.name).published
    assert (published.iso, published.provenance) == (page.published, page.provenance)


@each_story
def test_html_dates_come_from_the_pages(story: Story) -> None:
    """A sidecar or a front matter shows how it is done; the rest is in the pages."""
    apart = [page for page in read_pages(story) if page.provenance in ("sidecar", "front-matter")]
    assert 1 <= len(apart) <= 2


@pytest.mark.parametrize(("story", "word", "drifted", "name"), DRIFTS, ids=["lima", "brannoch"])
def test_quotations_are_the_same_on_every_page(
    story: Story, word: str, drifted: str, name: str
) -> None:
    """Words that were said are printed alike everywhere, but for the one drift made on purpose."""
    quoted = {page: _long_quotations(text) for page, text in _texts(story).items()}
    assert [page for page, found in quoted.items() if any(drifted in one for one in found)] == [
        name
    ]
    for page, found in quoted.items():
        others = " ".join(one for other in quoted for one in quoted[other] if other != page)
        for one in found:
            assert one.replace(drifted, word) in others.replace(drifted, word), page


@each_story
def test_no_text_is_taken_from_the_shared_article(story: Story) -> None:
    """Outside the speakers' own words nothing here repeats the article others hold in common."""
    data = os.environ.get("VERIFY_DATA", "")
    shared = (Path(data).parent if data else ROOT.parent / "shared") / "seeds"
    if not shared.is_dir():
        pytest.skip(f"there is no folder {shared}")
    length = LONGEST_SHARED_RUN + 1
    for path in sorted(shared.glob("*.txt")):
        theirs = _word_runs(path.read_text(encoding="utf-8"), length)
        for name, text in _texts(story).items():
            assert not _word_runs(text, length) & theirs, name
