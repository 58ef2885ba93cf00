"""Pages made to break a reader: each ends at once, with its status, and the next one is read."""

from dataclasses import replace

import pytest

from verify.extract import extract_page, extract_pages
from verify.records import Lead, Page, PageStatus

URL = "https://harbour-post.example/story"
STORY = b"<article><h1>T</h1><p>" + b"The wall will be finished in spring, he said. " * 9
# Objects that refer to each other, and a page tree that holds itself: a parser walks in circles.
CIRCLES = b"".join(
    f"{number} 0 obj <</Type/Pages/Kids[{number % 9 + 1} 0 R]/Count 999999999"
    f"/Parent {number} 0 R/Length {number} 0 R>> stream\n".encode()
    for number in range(1, 10)
)
PDF = b"%PDF-1.7\n" + CIRCLES * 1000 + b"startxref\n0\n%%EOF"
PAGE = Page(Lead(URL, "s"), URL, URL, PageStatus.OK)


def page_of(body: bytes, content_type: str = "text/html") -> Page:
    headers = (("content-type", content_type),)
    return replace(PAGE, body=body, content_type=content_type, headers=headers)


@pytest.mark.parametrize("content_type", ["application/pdf", "text/html", "text/plain", ""])
def test_a_crafted_pdf_is_told_by_its_first_bytes_and_never_parsed(content_type: str):
    """Whatever the server calls it: there is no parser of PDF here that could hang."""
    report = extract_page(page_of(PDF, content_type))
    assert (report.status, report.text) == (PageStatus.NOT_ARTICLE, "")
    assert "PDF" in report.detail


@pytest.mark.parametrize("content_type", ["application/pdf", "image/png", "application/json", "x"])
def test_html_that_is_served_as_something_else_is_read(content_type: str):
    """The bytes tell what a page is."""
    report = extract_page(page_of(STORY, content_type))
    assert report.status is PageStatus.OK
    assert report.text.startswith("The wall will be finished")


@pytest.mark.parametrize(
    "body",
    [
        PDF,
        b"<div>" * 200_000 + STORY,
        b"<b><i><font>" * 70_000 + STORY,
        b"".join(b"<a href='/%d'>Story of the archive</a> " % number for number in range(100_000)),
        b"<table><tr><td>" * 100_000 + STORY,
        b"<!--" * 1_000_000 + STORY,
        b"<" * 3_000_000,
        b"<p " + b"a=b " * 500_000 + b">",
        b"&" * 3_000_000,
    ],
    ids=[
        "PDF",
        "nested boxes",
        "nested letters",
        "links",
        "nested tables",
        "open comments",
        "open tags",
        "attributes",
        "open entities",
    ],
)
def test_a_hostile_page_costs_nothing_but_itself(body: bytes):
    """It is refused before it is parsed, or read within the limits; the page after it is read."""
    reports = list(
        extract_pages([page_of(body), page_of(STORY)], worker_count=1, time_limit_s=10.0)
    )
    assert [report.status for report in reports] == [PageStatus.NOT_ARTICLE, PageStatus.OK]
    assert reports[0].detail
