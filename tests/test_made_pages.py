"""The made-up pages that speed is measured on."""

import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import verify
from benchmarks.make_pages import MadePage, make_article, make_pages
from verify.extract import extract_report
from verify.records import PageStatus

ROOT = Path(__file__).parents[1]
NOW = datetime(2016, 11, 30, tzinfo=UTC)
# A few of the sites there are, with and without comments.
PAGES = tuple(make_pages(6))


def test_a_made_page_is_the_same_on_every_run() -> None:
    script = (
        "from hashlib import sha256; from benchmarks.make_pages import make_page;"
        "print(sha256(make_page(1).html).hexdigest())"
    )
    other = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert other.stdout.strip() == sha256(PAGES[1].html).hexdigest()


def test_made_pages_have_the_size_of_real_ones() -> None:
    assert all(60_000 <= len(page.html) <= 310_000 for page in PAGES)
    assert all(200 <= len(page.text.split()) <= 3_000 for page in PAGES)


def test_no_two_made_pages_tell_the_same() -> None:
    assert all(one.text != other.text for one, other in pairwise(PAGES))


def test_the_text_of_a_made_page_is_read_whole_and_nothing_else() -> None:
    for page in PAGES:
        report = _read(page)
        assert report.status is PageStatus.OK
        assert report.text.split() == page.text.split()
        assert (report.title, report.outlet) == (page.title, page.outlet)
        assert report.published.is_known


def test_the_made_article_has_claims_enough_for_the_benchmark() -> None:
    article = make_article()
    assert len(verify.split_claims(article.text, published=article.published)) >= 25


def _read(page: MadePage) -> verify.Report:
    return extract_report(page.html, url=page.url, now=NOW)
