"""A list of pages: which lines of it are leads."""

import os

import pytest

from tests.no_web import no_web
from verify.records import AnswerStatus, Query, SourceBlock
from verify.sources.urls import PAGES_PER_LIST, ask_urls

QUERY = Query(text="Ferry", terms=("ferry",))


def ask(*urls: str, path: str = ""):
    block = SourceBlock(name="List", kind="urls", urls=urls, path=path)
    answer, leads = ask_urls(block, QUERY, no_web())
    return answer, [lead.url for lead in leads]


def test_pages_of_block_and_file_are_leads_in_their_order_each_once(tmp_path):
    path = tmp_path / "pages.txt"
    path.write_bytes(
        b"\xef\xbb\xbf# mine\r\n\r\n  https://b.example/2  \r\nhttps://a.example/1\r\n"
    )
    answer, urls = ask("https://c.example/3", "https://b.example/2", path=str(path))
    assert urls == ["https://c.example/3", "https://b.example/2", "https://a.example/1"]
    assert (answer.status, answer.lead_count, answer.detail) == (AnswerStatus.OK, 3, "")


def test_lines_that_are_no_address_are_told(tmp_path):
    path = tmp_path / "pages.txt"
    path.write_text("a.example/1\nfile:///etc/passwd\nhttps://a.example/1\n", encoding="utf-8")
    answer, urls = ask(path=str(path))
    assert urls == ["https://a.example/1"]
    assert answer.detail == "2 lines are no web address, the first: a.example/1"


def test_a_file_that_is_not_there_is_unreachable(tmp_path):
    answer, urls = ask("https://a.example/1", path=str(tmp_path / "none.txt"))
    assert (answer.status, urls) == (AnswerStatus.UNREACHABLE, [])
    assert "there is no file" in answer.detail


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x" * 3_000_000, None])
def test_a_file_that_cannot_be_read_is_a_source_error_with_the_reason(tmp_path, content):
    path = tmp_path / "pages.txt"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    answer, urls = ask(path=str(path))
    assert (answer.status, urls) == (AnswerStatus.SOURCE_ERROR, [])
    assert "cannot be read: " in answer.detail


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path):
    path = tmp_path / "pages.txt"
    os.mkfifo(path)
    answer, urls = ask(path=str(path))
    assert (answer.status, urls) == (AnswerStatus.SOURCE_ERROR, [])
    assert "no regular file" in answer.detail


def test_an_empty_list_is_empty(tmp_path):
    path = tmp_path / "pages.txt"
    path.write_text("# nothing yet\n", encoding="utf-8")
    answer, _ = ask(path=str(path))
    assert (answer.status, answer.detail) == (AnswerStatus.EMPTY, "the list is empty")


def test_more_pages_than_the_limit_are_left_and_told():
    answer, urls = ask(*(f"https://a.example/{number}" for number in range(PAGES_PER_LIST + 1)))
    assert len(urls) == answer.lead_count == PAGES_PER_LIST
    assert "only the first 1,000 are read" in answer.detail
