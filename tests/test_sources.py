"""Asking sources: which files a folder answers with, and what it says when it cannot."""

import os
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.no_web import no_web
from verify.records import Answer, AnswerStatus, Lead, Publisher, Query, SourceBlock
from verify.sources import ask_sources
from verify.sources.folder import FILES_PER_FOLDER, ask_folder, is_wanted

QUERY = Query(text="Obama Putin Lima", terms=("obama", "putin", "lima"))


def folder(path: Path, *, name: str = "Mine", files: tuple[str, ...] = ()) -> SourceBlock:
    return SourceBlock(name=name, kind="folder", path=str(path), files=files)


def fill(top: Path, *names: str) -> None:
    for name in names:
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text("x", encoding="utf-8")


def names_of(leads: tuple[Lead, ...], top: Path) -> list[str]:
    return [unquote(lead.url.removeprefix(top.resolve().as_uri() + "/")) for lead in leads]


def ask(block: SourceBlock) -> tuple[Answer, tuple[Lead, ...]]:
    [answer], leads = ask_sources([block], QUERY, fetcher=no_web(), is_offline=True)
    return answer, leads


def test_a_folder_gives_its_reports_and_those_of_folders_below_it_sorted(tmp_path):
    fill(tmp_path, "b.html", "a.txt", "sub/c.md", "sub/deep/d.HTM", "e.pdf", "f.jpg")
    answer, leads = ask(folder(tmp_path))
    assert names_of(leads, tmp_path) == ["a.txt", "b.html", "sub/c.md", "sub/deep/d.HTM"]
    assert (answer.status, answer.lead_count, answer.detail) == (AnswerStatus.OK, 4, "")
    assert (answer.source, answer.query) == ("Mine", QUERY.text)


def test_leads_carry_source_and_publisher(tmp_path):
    fill(tmp_path, "a.html")
    publisher = Publisher(outlet="Day", is_agency=True)
    block = SourceBlock(name="Mine", kind="folder", path=str(tmp_path), publisher=publisher)
    [lead] = ask(block)[1]
    assert (lead.source, lead.publisher) == ("Mine", publisher)


def test_hidden_files_folders_and_sidecars_are_no_reports(tmp_path):
    """Not even where the patterns would take them."""
    fill(tmp_path, "a.html", "a.toml", "a.html.json", ".b.html", ".git/c.html")
    assert names_of(ask(folder(tmp_path, files=("*",)))[1], tmp_path) == ["a.html"]


@pytest.mark.parametrize(
    ("pattern", "wanted", "unwanted"),
    [
        ("*.html", ["a.html", "x/y/a.HTML"], ["a.htm", "a.html.txt"]),
        ("./*.html", ["a.html"], ["x/a.html"]),
        ("2016/*.txt", ["2016/a.txt"], ["a.txt", "x/2016/a.txt", "2016/x/a.txt"]),
        ("2016/**/*.txt", ["2016/a.txt", "2016/x/y/a.txt"], ["a.txt"]),
        ("2016/**", ["2016/a.txt", "2016/x/a.md"], ["2017/a.txt"]),
        ("day-?[0-9].md", ["day-a1.md"], ["day-1.md", "day-11/2.md"]),
        ("a+(b).txt", ["a+(b).txt"], ["aab.txt"]),
        ("[z-a].txt", [], ["z.txt"]),
    ],
)
def test_patterns_are_held_against_names_or_against_paths_below_the_folder(
    pattern, wanted, unwanted
):
    assert all(is_wanted(name, (pattern,)) for name in wanted)
    assert not any(is_wanted(name, (pattern,)) for name in unwanted)


def test_names_of_any_characters_make_leads_that_can_be_opened(tmp_path):
    """Blanks, hashes, per cents and bytes that are no UTF-8 survive the way through the url."""
    names = ["a b#c?d%20.html", "ümlaut.html", os.fsdecode(b"\xff.html")]
    fill(tmp_path, *names)
    answer, leads = ask(folder(tmp_path))
    assert answer.lead_count == len(names)
    assert all(lead.url.isascii() and lead.url.isprintable() for lead in leads)


def test_a_folder_that_is_not_there_is_unreachable(tmp_path):
    answer, leads = ask(folder(tmp_path / "gone"))
    assert (answer.status, leads) == (AnswerStatus.UNREACHABLE, ())
    assert "there is no folder" in answer.detail
    assert str(tmp_path / "gone") in answer.detail


@pytest.mark.parametrize("path", ["file.html", "nul\0", "n" * 5000])
def test_a_folder_that_cannot_be_read_is_a_source_error_with_the_reason(tmp_path, path):
    fill(tmp_path, "file.html")
    answer, leads = ask(folder(tmp_path / path))
    assert (answer.status, leads) == (AnswerStatus.SOURCE_ERROR, ())
    assert answer.detail.isprintable()


def test_a_folder_without_a_matching_file_is_empty_and_says_what_was_looked_for(tmp_path):
    fill(tmp_path, "a.pdf")
    answer, leads = ask(folder(tmp_path, files=("*.html", "x/*.md")))
    assert (answer.status, answer.lead_count, leads) == (AnswerStatus.EMPTY, 0, ())
    assert "*.html, x/*.md" in answer.detail


def test_a_folder_below_that_cannot_be_read_is_told_and_the_rest_is_read(tmp_path):
    """A path too long for the system stands in for a folder without rights, which root has."""
    fill(tmp_path, "a.html")
    here = os.open(tmp_path, os.O_RDONLY)
    try:
        for _ in range(20):
            os.mkdir("d" * 250, dir_fd=here)
            below = os.open("d" * 250, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
    finally:
        os.close(here)
    answer, leads = ask(folder(tmp_path))
    assert names_of(leads, tmp_path) == ["a.html"]
    assert answer.status == AnswerStatus.OK
    assert "folders that cannot be read" in answer.detail


def test_links_that_go_in_circles_end_and_no_file_comes_twice(tmp_path):
    """Links to folders above, beside and to themselves are met once, under the real path."""
    fill(tmp_path, "z/a.html", "b.html")
    (tmp_path / "a-link").symlink_to(tmp_path / "z")
    (tmp_path / "z" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "b-link.html").symlink_to("b.html")
    _, leads = ask(folder(tmp_path))
    assert names_of(leads, tmp_path) == ["b.html", "z/a.html"]


def test_a_linked_folder_elsewhere_is_read(tmp_path):
    fill(tmp_path, "elsewhere/a.html")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "link").symlink_to(tmp_path / "elsewhere")
    assert names_of(ask(folder(tmp_path / "mine"))[1], tmp_path) == ["elsewhere/a.html"]


def test_a_link_that_leads_nowhere_is_a_lead_so_that_its_page_can_say_so(tmp_path):
    (tmp_path / "a.html").symlink_to("gone.html")
    (tmp_path / "loop.html").symlink_to("loop.html")
    assert names_of(ask(folder(tmp_path))[1], tmp_path) == ["a.html", "loop.html"]


def test_more_files_than_the_limit_are_cut_by_name_and_told(tmp_path):
    fill(tmp_path, *(f"{number:03}.html" for number in range(30)))
    answer, leads = ask_folder(folder(tmp_path), QUERY, file_limit=10)
    assert names_of(leads, tmp_path) == [f"{number:03}.html" for number in range(10)]
    assert (answer.status, answer.lead_count) == (AnswerStatus.OK, 10)
    assert "30 files match and only the first 10" in answer.detail


def test_a_folder_with_too_many_names_stops_the_search_and_says_so(tmp_path):
    fill(tmp_path, *(f"{number:03}.html" for number in range(30)), "sub/a.html")
    answer, leads = ask_folder(folder(tmp_path), QUERY, name_limit=20)
    assert names_of(leads, tmp_path) == [f"{number:03}.html" for number in range(20)]
    assert "search stopped" in answer.detail


@pytest.mark.slow
def test_a_hundred_thousand_files_are_answered_with_the_first_of_them(tmp_path):
    """The answer says how many there are; the leads stay within what can be read."""
    for sub in range(100):
        (tmp_path / f"{sub:02}").mkdir()
        below = os.open(tmp_path / f"{sub:02}", os.O_RDONLY)
        os.close(os.open("000.html", os.O_CREAT, dir_fd=below))
        for number in range(1, 1000):  # names for one file are made ten times faster than files
            os.link("000.html", f"{number:03}.html", src_dir_fd=below, dst_dir_fd=below)
        os.close(below)
    answer, leads = ask(folder(tmp_path))
    assert answer.status == AnswerStatus.OK
    assert answer.lead_count == len(leads) == FILES_PER_FOLDER
    assert names_of(leads[-1:], tmp_path) == ["09/999.html"]
    assert "100,000 files match" in answer.detail


def test_a_file_two_sources_match_belongs_to_the_first_of_them(tmp_path):
    """Also when the second names the folder through a link; the second says what it left."""
    fill(tmp_path, "in/a.html", "in/b.html")
    (tmp_path / "link").symlink_to("in")
    first = folder(tmp_path / "in", name="First", files=("a.html",))
    second = folder(tmp_path / "link", name="Second")
    third = folder(tmp_path, name="Third")
    answers, leads = ask_sources([first, second, third], QUERY, fetcher=no_web(), is_offline=True)
    assert [lead.source for lead in leads] == ["First", "Second"]
    assert [answer.lead_count for answer in answers] == [1, 1, 0]
    assert [answer.status for answer in answers] == [
        AnswerStatus.OK,
        AnswerStatus.OK,
        AnswerStatus.EMPTY,
    ]
    assert "1 of its 2" in answers[1].detail
    assert "'First'" in answers[1].detail
    assert "'First', 'Second'" in answers[2].detail


def test_leads_come_in_the_order_of_the_blocks(tmp_path):
    fill(tmp_path, "a/1.html", "b/1.html")
    blocks = [folder(tmp_path / "b", name="B"), folder(tmp_path / "a", name="A")]
    _, leads = ask_sources(blocks, QUERY, fetcher=no_web(), is_offline=True)
    assert names_of(leads, tmp_path) == ["b/1.html", "a/1.html"]


def test_a_source_that_is_off_or_unknown_answers_and_the_others_are_asked(tmp_path):
    fill(tmp_path, "a.html")
    blocks = [
        SourceBlock(name="Off", kind="folder", path=str(tmp_path), is_on=False),
        SourceBlock(name="Odd", kind="telepathy"),
        folder(tmp_path, name="On"),
    ]
    answers, leads = ask_sources(blocks, QUERY, fetcher=no_web(), is_offline=False)
    assert [(answer.source, answer.status) for answer in answers] == [
        ("Off", AnswerStatus.OFF),
        ("Odd", AnswerStatus.SOURCE_ERROR),
        ("On", AnswerStatus.OK),
    ]
    assert "on = false" in answers[0].detail
    assert "telepathy" in answers[1].detail
    assert len(leads) == 1


def test_asking_twice_gives_the_same(tmp_path):
    fill(tmp_path, "b/1.html", "a/2.txt", "c.md")
    block = folder(tmp_path)
    assert ask(block) == ask(block)
