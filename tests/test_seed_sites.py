"""The made-up web of the second story: every page is on it, and every source leads there."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.local_web import LocalWeb
from tests.seed_story import BRANNOCH, SEEDS, read_pages
from tests.seed_web import page_url, serve_seed_web, write_sources

PAGES = read_pages(BRANNOCH)


@contextmanager
def ask(web: LocalWeb, url: str) -> Iterator[http.client.HTTPResponse]:
    """One plain request to a site of the web, through its proxy."""
    connection = http.client.HTTPConnection("127.0.0.1", web.port, timeout=10)
    try:
        connection.request("GET", url)
        yield connection.getresponse()
    finally:
        connection.close()


@pytest.mark.parametrize("name", [page.name for page in PAGES if page.name.endswith(".html")])
def test_every_page_of_the_folder_stands_on_the_web(name: str) -> None:
    """The bytes are those of the folder, packed or not; one site refuses the first to ask."""
    saved = (SEEDS / BRANNOCH.reports / name).read_bytes()
    with serve_seed_web() as web:
        with ask(web, page_url(name)) as refused:
            is_refused = refused.status == http.client.TOO_MANY_REQUESTS
            body = refused.read()
        if is_refused:
            with ask(web, page_url(name)) as given:
                body = given.read()
    assert is_refused == name.startswith("tidegate")
    assert body == saved


def test_every_source_of_the_folders_has_a_block_for_the_web(tmp_path: Path) -> None:
    """A page that no block leads to would never be missed."""
    folders = (SEEDS / BRANNOCH.sources).read_text(encoding="utf-8")
    blocks = write_sources(tmp_path, "http://127.0.0.1:1").read_text(encoding="utf-8")
    names = [line for line in folders.splitlines() if line.startswith("name = ")]
    assert [name for name in names if name not in blocks] == []
