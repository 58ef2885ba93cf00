"""Reading leads: every file ends as a page with a status, its bytes or a reason, and its facts."""

import json
import os
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.no_web import ignore, no_web
from verify.fetch import fetch_pages
from verify.fetch.content import sniff_content
from verify.fetch.facts import FACT_KEYS, FACTS_SIZE_BYTES, read_front_matter
from verify.fetch.pages import PAGE_SIZE_BYTES
from verify.records import Lead, Page, PageStatus, Provenance

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HTML = b"<!doctype html><title>A</title><p>Some text."


def fetch_urls(*urls: str) -> list[Page]:
    leads = [Lead(url=url, source="Mine") for url in urls]
    return list(fetch_pages(leads, web=no_web(), now=lambda: NOW, on_progress=ignore))


def fetch(path: Path) -> Page:
    [page] = fetch_urls(path.as_uri())
    return page


@pytest.fixture
def write(tmp_path):
    """Write a file of a name and return its path."""

    def write_file(name: str, body: bytes | str) -> Path:
        path: Path = tmp_path / name
        path.write_bytes(body if isinstance(body, bytes) else body.encode())
        return path

    return write_file


def test_a_file_becomes_a_page_of_its_bytes(write):
    path = write("a.html", HTML)
    page = fetch(path)
    assert page.status == PageStatus.OK
    assert page.body == HTML
    assert page.sha256 == sha256(HTML).hexdigest()
    assert page.asked_url == page.final_url == path.as_uri()
    assert page.content_type == "text/html"
    assert page.fetched_at == NOW
    assert (page.detail, page.facts) == ("", ())
    assert page.facts_provenance == Provenance.UNKNOWN


def test_names_of_any_characters_are_found_again(write):
    for name in ("a b#c?d%20.html", "ümlaut.html", os.fsdecode(b"\xff.html")):
        assert fetch(write(name, HTML)).status == PageStatus.OK


def test_pages_come_one_by_one_in_the_order_of_the_leads(write):
    """A bad file in the middle is a page like the others, and no lead is read before its turn."""
    good = Lead(url=write("a.html", HTML).as_uri(), source="Mine")
    bad = Lead(url="file:///nowhere/x.html", source="Mine")

    def leads():
        yield good
        yield bad
        yield good
        pytest.fail("the fourth lead was asked for before it was needed")

    pages = fetch_pages(leads(), web=no_web(), now=lambda: NOW, on_progress=ignore)
    assert [next(pages).status for _ in range(3)] == [
        PageStatus.OK,
        PageStatus.UNREACHABLE,
        PageStatus.OK,
    ]


def test_a_file_is_read_again_though_an_earlier_run_kept_it(write):
    """Somebody may have mended it since; only what costs a request is taken over."""
    path = write("a.html", HTML)
    lead = Lead(url=path.as_uri(), source="Mine")
    kept = {lead.url: fetch(path)}
    path.write_bytes(HTML + b"mended")
    pages = fetch_pages([lead], web=no_web(), now=lambda: NOW, on_progress=ignore, kept=kept)
    assert [page.body for page in pages] == [HTML + b"mended"]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://example.org/a", "ftp"),
        ("javascript:alert(1)", "javascript"),
        ("no-scheme", "no scheme"),
        ("file://elsewhere.example/a.html", "another machine"),
        ("file://[", "no address"),
        ("", "no scheme"),
    ],
)
def test_addresses_that_cannot_be_read_yet_or_ever_are_bad_schemes(url, said):
    [page] = fetch_urls(url)
    assert page.status == PageStatus.BAD_SCHEME
    assert said in page.detail
    assert (page.body, page.sha256) == (b"", "")


def test_what_cannot_be_opened_is_unreachable_with_the_reason(tmp_path, write):
    """A folder, a missing file, links to nothing and to themselves, and a name too long."""
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "broken.html").symlink_to("gone.html")
    (tmp_path / "loop.html").symlink_to("loop.html")
    pages = fetch_urls(
        *((tmp_path / name).as_uri() for name in ("folder.html", "broken.html", "loop.html")),
        f"file:///{'x' * 5000}.html",
        "file:///nul%00.html",
        "file:",
    )
    assert {page.status for page in pages} == {PageStatus.UNREACHABLE}
    assert all(page.detail for page in pages)
    assert "folder" in pages[0].detail
    assert "no such file" in pages[1].detail


def test_a_pipe_or_device_is_not_waited_for(tmp_path):
    """Opening a pipe nobody writes to would hang a run for ever."""
    os.mkfifo(tmp_path / "pipe.html")
    pages = fetch_urls((tmp_path / "pipe.html").as_uri(), "file:///dev/zero")
    assert [page.detail for page in pages] == ["it is not a regular file"] * 2
    assert {page.status for page in pages} == {PageStatus.UNREACHABLE}


def test_a_file_over_the_limit_is_too_large_and_one_at_the_limit_is_read(write):
    at_limit = b"<p>" + b"x" * (PAGE_SIZE_BYTES - 3)
    assert fetch(write("a.html", at_limit)).status == PageStatus.OK
    page = fetch(write("b.html", at_limit + b"x"))
    assert (page.status, page.body) == (PageStatus.TOO_LARGE, b"")
    assert "10 MB" in page.detail


@pytest.mark.parametrize(
    ("name", "body", "status", "said"),
    [
        ("a.html", b"", PageStatus.NOT_ARTICLE, "empty"),
        ("a.html", b" \n\t", PageStatus.NOT_ARTICLE, "empty"),
        ("a.html", b"%PDF-1.7\n...", PageStatus.NOT_ARTICLE, "PDF"),
        ("a.txt", b"PK\x03\x04rest", PageStatus.NOT_ARTICLE, "ZIP"),
        ("a.html", b"\x89PNG\r\n\x1a\n", PageStatus.NOT_ARTICLE, "image"),
        ("a.htm", b"\x1f\x8b\x08\x00", PageStatus.NOT_ARTICLE, "gzip"),
        ("a.txt", b"{\\rtf1 text}", PageStatus.NOT_ARTICLE, "RTF"),
        (
            "a.mhtml",
            b"MIME-Version: 1.0\nContent-Type: multipart/related; x=y\n\ntext",
            PageStatus.NOT_ARTICLE,
            "web archive",
        ),
        ("a.txt", bytes(range(256)) * 20, PageStatus.DECODE_ERROR, "binary"),
        ("a.txt", b"\0" * 2000, PageStatus.DECODE_ERROR, "binary"),
    ],
)
def test_files_that_are_no_text_are_refused_and_named(write, name, body, status, said):
    page = fetch(write(name, body))
    assert (page.status, page.body) == (status, b"")
    assert said in page.detail


@pytest.mark.parametrize(
    ("name", "body", "content_type"),
    [
        ("a.HTM", b"<p>x", "text/html"),
        ("a.xhtml", b"<?xml version='1.0'?>\n<html>", "text/html"),
        ("a.txt", b"plain", "text/plain"),
        ("a.md", b"# Title", "text/markdown"),
        ("a.pdf", HTML, "text/html"),
        ("a.txt", b"\n<!-- saved -->\n<HTML lang=en>", "text/html"),
        ("a.html", b"Just words, 3 < 4.", "text/plain"),
        ("noending", b"words", "text/plain"),
        ("a.txt", "\N{BOM}mark".encode(), "text/plain; charset=utf-8-sig"),
        ("a.txt", "Grüße".encode("utf-16"), "text/plain; charset=utf-16"),
        ("a.txt", "Grüße".encode("utf-32"), "text/plain; charset=utf-32"),
        ("a.txt", ("Greetings " * 9).encode("utf-16-be"), "text/plain; charset=utf-16-be"),
        ("a.txt", ("Привет, мир. " * 9).encode("utf-16-le"), "text/plain; charset=utf-16-le"),
        ("a.html", "<html><p>Grüße".encode("utf-16"), "text/html; charset=utf-16"),
        ("a.txt", "Grüße an alle".encode("cp1252"), "text/plain"),
        ("a.txt", "Привет".encode("koi8-r"), "text/plain"),
    ],
)
def test_the_bytes_tell_the_kind_first_and_the_name_second(write, name, body, content_type):
    page = fetch(write(name, body))
    assert (page.status, page.content_type) == (PageStatus.OK, content_type)
    assert page.body == body


def test_a_few_nuls_in_a_text_are_read_and_told(write):
    page = fetch(write("a.txt", b"One thousand words, and\0 one NUL among them."))
    assert page.status == PageStatus.OK
    assert "NUL" in page.detail


def test_many_comments_before_the_page_do_not_hold_it_up():
    """A pattern that tries all ways to part them would not come back."""
    assert sniff_content("a.txt", b"<!-- a -->" * 6000).content_type == "text/plain"


@given(st.binary(max_size=300), st.sampled_from(["a.html", "a.txt", "a.md", "a"]))
@settings(max_examples=100, deadline=None)
def test_any_bytes_have_a_status_and_a_reason_when_they_are_refused(body, name):
    content = sniff_content(name, body)
    assert content.status in (PageStatus.OK, PageStatus.NOT_ARTICLE, PageStatus.DECODE_ERROR)
    assert content.status == PageStatus.OK or content.detail


ALL_FACTS = {
    "url": "https://example.org/a",
    "outlet": "The Daily Example",
    "published": "2016-11-20",
    "title": "A title",
    "author": "A. Writer",
    "country": "PE",
    "language": "en",
    "owner": "Example Holding",
    "agency": "true",
    "primary": "false",
    "counts": "true",
}


def test_a_toml_sidecar_states_every_fact(write):
    """Pairs come in one order, dates and flags as text, whatever order they are written in."""
    lines = [
        f"{key} = {value}"
        if value in ("true", "false") or key == "published"
        else f'{key} = "{value}"'
        for key, value in reversed(ALL_FACTS.items())
    ]
    write("a.toml", "\n".join(lines))
    path = write("a.html", HTML)
    page = fetch(path)
    assert page.facts == tuple(ALL_FACTS.items())
    assert tuple(ALL_FACTS) == FACT_KEYS
    assert page.facts_provenance == Provenance.SIDECAR
    assert (page.asked_url, page.final_url) == (path.as_uri(), "https://example.org/a")
    assert (page.body, page.detail) == (HTML, "")


def test_the_sidecar_of_the_page_on_adding_sources_is_right(write):
    page = (Path(__file__).parent.parent / "docs" / "adding-a-source.md").read_text("utf-8")
    [example] = [part for part in page.split("```") if "published = " in part]
    write("a.html.toml", example.removeprefix("toml"))
    fetched = fetch(write("a.html", HTML))
    assert [key for key, _ in fetched.facts] == ["url", "outlet", "published"]
    assert fetched.detail == ""
    assert all(f"`{key}`" in page for key in FACT_KEYS)


def test_a_json_sidecar_and_front_matter_state_the_same(write):
    write("a.html.json", json.dumps(ALL_FACTS | {"agency": True, "title": "A \n title"}))
    stated = "\n".join(f"{key}: {value}" for key, value in ALL_FACTS.items())
    by_json = fetch(write("a.html", HTML))
    by_front = fetch(write("b.md", f"---\r\n{stated}\r\n---\r\nText.".encode()))
    assert by_json.facts == by_front.facts == tuple(ALL_FACTS.items())
    assert by_front.facts_provenance == Provenance.FRONT_MATTER
    assert by_front.body.startswith(b"---")
    assert by_front.final_url == "https://example.org/a"


def test_the_sidecar_of_the_whole_name_goes_before_that_of_the_stem(write):
    """So a.html and a.txt in one folder can each have their own."""
    write("a.toml", 'outlet = "Both"')
    write("a.txt.toml", 'outlet = "Text"')
    assert fetch(write("a.html", HTML)).facts == (("outlet", "Both"),)
    assert fetch(write("a.txt", "Words.")).facts == (("outlet", "Text"),)


def test_a_sidecar_goes_before_front_matter_and_the_date_decides_the_provenance(write):
    body = "---\noutlet: Front\npublished: 2016-11-20\n---\nText."
    write("a.toml", 'outlet = "Side"')
    page = fetch(write("a.txt", body))
    assert page.facts == (("outlet", "Side"), ("published", "2016-11-20"))
    assert page.facts_provenance == Provenance.FRONT_MATTER
    write("a.toml", "published = 2016-11-21T10:00:00+01:00")
    page = fetch(write("a.txt", body))
    assert dict(page.facts)["published"] == "2016-11-21T10:00:00+01:00"
    assert page.facts_provenance == Provenance.SIDECAR


def test_front_matter_is_read_in_the_charset_of_the_file(write):
    page = fetch(write("a.txt", "---\noutlet: Grüße\n---\nText.".encode("utf-16")))
    assert page.facts == (("outlet", "Grüße"),)


def test_front_matter_of_a_html_page_is_left_alone(write):
    assert fetch(write("a.html", "---\noutlet: X\n---\n<p>Text.")).facts == ()


@pytest.mark.parametrize(
    ("name", "stated", "said"),
    [
        ("a.toml", "outlet = Kurier", "a.toml cannot be read"),
        ("a.toml", b"\xff\xfe\x00", "a.toml cannot be read"),
        ("a.json", "[1, 2]", "states no keys"),
        ("a.json", "{", "a.json cannot be read"),
        ("a.json", "[" * 16_000, "a.json cannot be read"),
        ("a.toml", "x" * (FACTS_SIZE_BYTES + 1), "larger than"),
        ("a.toml", "outlte = 'X'\nb = 1", "not read: outlte, b"),
        ("a.toml", "\n".join(f"k{i} = 1" for i in range(9)), "k0, k1, k2, k3, k4 and 4 more"),
        ("a.toml", "outlet = ['X']", "outlet in the sidecar a.toml was left out"),
        ("a.toml", "agency = 'perhaps'", "true or false"),
        ("a.toml", "url = 'javascript:alert(1)'", "no http or https address"),
        ("a.toml", "url = 'https://'", "no http or https address"),
    ],
)
def test_a_bad_sidecar_is_told_and_the_page_is_read(write, name, stated, said):
    write(name, stated)
    page = fetch(write("a.html", HTML))
    assert (page.status, page.body, page.facts) == (PageStatus.OK, HTML, ())
    assert said in page.detail
    assert page.final_url == page.asked_url


def test_a_sidecar_that_cannot_be_opened_is_told(tmp_path, write):
    (tmp_path / "a.toml").mkdir()
    assert "a.toml was left out: it is a folder" in fetch(write("a.html", HTML)).detail


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("just words", "states no keys"),
        ("", "states no keys"),
        ("title: Obama: we talked\nand more", "quotation marks"),
        ("a: &a [*a]", "cannot be read"),
        ("[" * 9000, "more brackets"),
        ("- " * 5000, "cannot be read"),
        ('a: "\\UFFFFFFFF"', "cannot be read"),
        ("!!python/object/apply:os.system ['exit']", "states no keys"),
        ("x" * FACTS_SIZE_BYTES, "second --- is missing"),
    ],
)
def test_bad_front_matter_is_told_and_the_page_is_read(write, block, said):
    page = fetch(write("a.md", f"---\n{block}\n---\nText."))
    assert (page.status, page.facts) == (PageStatus.OK, ())
    assert said in page.detail


def test_a_headline_with_a_colon_loses_nobody_the_date(write):
    """YAML would refuse all of it, and the report would be undated."""
    stated = "title: Ferry fire: doors in question\noutlet: Bay Post\npublished: 2026-05-12"
    page = fetch(write("a.md", f"---\n{stated}\n---\nText."))
    assert dict(page.facts) == {
        "title": "Ferry fire: doors in question",
        "outlet": "Bay Post",
        "published": "2026-05-12",
    }


def test_a_bomb_of_aliases_stays_small():
    """Each list holds the one before twice: written out, the last would be 2**200 long."""
    bomb = "k0: &k0 [x, x]\n" + "".join(
        f"k{n}: &k{n} [*k{n - 1}, *k{n - 1}]\n" for n in range(1, 190)
    )
    facts = read_front_matter(f"---\n{bomb}outlet: *k189\n---\n")
    assert facts.pairs == ()
    assert all(len(mistake) < 200 for mistake in facts.mistakes)


def test_a_text_that_only_has_a_rule_in_it_has_no_front_matter(write):
    page = fetch(write("a.txt", "First line\n---\noutlet: X\n---\n"))
    assert (page.facts, page.detail) == ((), "")


def test_several_authors_are_one_text_and_empty_values_state_nothing(write):
    write("a.toml", 'author = ["A", "B"]\noutlet = ""\nagency = ""')
    page = fetch(write("a.html", HTML))
    assert (page.facts, page.detail) == ((("author", "A, B"),), "")


def test_facts_hold_nothing_that_cannot_be_stored(write):
    write("a.json", '{"title": "a\\ud800b\\u0000c"}')
    assert fetch(write("a.html", HTML)).facts == (("title", "a\ufffdb\ufffdc"),)


@given(st.text(alphabet="-?:,[]{}#&*!|>'\"%@`\n \tab1\\xU~<=.\x85\ufeff😀", max_size=40))
@settings(max_examples=200, deadline=None)
def test_no_front_matter_stops_the_reading(block):
    """Whatever stands between the dashes, it gives facts or a mistake, never an error."""
    facts = read_front_matter(f"---\n{block}\n---\n")
    assert {key for key, _ in facts.pairs} <= set(FACT_KEYS)
    assert bool(facts.pairs) == (facts.provenance == Provenance.FRONT_MATTER)
