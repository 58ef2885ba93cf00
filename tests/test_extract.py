"""Pages become reports: text, title, outlet, author, language, facts, and a status for the rest."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.extract import EXTRACTOR, extract_page, extract_report
from verify.extract.decode import decode_body
from verify.extract.metadata import strip_outlet
from verify.extract.plaintext import read_markdown, read_plain
from verify.records import (
    UNKNOWN_DATE,
    Lead,
    Page,
    PageStatus,
    Precision,
    Provenance,
    Publisher,
    Report,
    to_published,
)

URL = "https://harbour-post.example/news/flood-budget"
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LEDE = (
    "The council of Port Issel approved a flood budget of 40 million crowns on Tuesday, after a "
    "debate of nine hours that the mayor, Mara Ellingsen, called the longest of her career."
)
REST = (
    "Opponents said that the money would come too late for the lower town, where the water rose "
    "twice last winter. Building work on the sea wall is to begin in March and to take two years."
)
END = "Ellingsen said the wall would be finished by the spring of the year after next."


def html_of(body: str, *, head: str = "", lang: str = "en") -> bytes:
    title = "<title>Council approves flood budget | Harbour Post</title>"
    return f"<html lang='{lang}'><head>{title}{head}</head><body>{body}</body></html>".encode()


def article_of(inner: str = "") -> str:
    paragraphs = f"<p>{LEDE}</p><p>{REST}</p><p>{END}</p>"
    return f"<article><h1>Council approves flood budget</h1>{paragraphs}{inner}</article>"


def read(body: str, *, head: str = "", url: str = URL) -> Report:
    return extract_report(html_of(body, head=head), url=url, now=NOW)


def page_of(body: bytes, **changes: object) -> Page:
    page = Page(
        lead=Lead(url=URL, source="saved pages"),
        asked_url=URL,
        final_url=URL,
        status=PageStatus.OK,
        body=body,
        sha256="ab" * 32,
        fetched_at=NOW,
    )
    return replace(page, **changes)  # type: ignore[arg-type]


def test_the_text_is_the_article_without_its_frame():
    """Navigation, captions, newsletter boxes, related links and the headline stay out."""
    frame = (
        "<nav><a href='/a'>Politics</a> <a href='/b'>Harbour life</a></nav>",
        "<footer><p>Harbour Post is printed on recycled paper.</p></footer>",
    )
    boxes = (
        "<figure><img src='x.jpg'><figcaption>The lower town in January.</figcaption></figure>"
        "<div class='newsletter'><p>Sign up for our morning newsletter and miss nothing.</p></div>"
        "<p>Advertisement</p><p>Read more: The wall that never came</p>"
        "<ul class='related'><li><a href='/c'>Ferry cancelled again</a></li></ul>"
    )
    report = read(frame[0] + article_of(boxes) + frame[1])
    assert report.status is PageStatus.OK
    assert report.text.split("\n") == [LEDE, REST, END]


@pytest.mark.parametrize(
    ("inner", "credit"),
    [
        ("<p>(Reporting by Tomas Reyk; editing by Ada Okonjo)</p>", "(Reporting by Tomas Reyk;"),
        ("<p><em>With material from Tidal News Agency.</em></p>", "With material from Tidal"),
        ("<div class='source'>Source: Tidal News Agency</div>", "Source: Tidal News Agency"),
        ("<footer>Reporting by Tidal News</footer>", "Reporting by Tidal News"),
        ("<p>(TNA)</p>", "(TNA)"),
    ],
)
def test_the_credit_of_an_agency_stays_in_the_text(inner, credit):
    """Origins are grouped by it, wherever the page puts it."""
    text = read(article_of(inner)).text
    assert text.count(credit) == 1
    assert text.startswith(LEDE)


def test_the_credit_of_a_picture_does_not_get_into_the_text():
    """It says nothing about who reported."""
    inner = "<figure><figcaption><span>Source: Tidal Pictures</span></figcaption></figure>"
    assert "Tidal Pictures" not in read(article_of(inner)).text


@pytest.mark.parametrize("wrap", ["{}", "<span class='dateline'>{}</span>", "<b>{}</b>"])
def test_the_dateline_stays_in_the_text(wrap):
    """Place and agency open the first paragraph."""
    dateline = wrap.format("PORT ISSEL (TNA) — ")
    report = read(f"<article><h1>Headline</h1><p>{dateline}{LEDE}</p><p>{REST}</p></article>")
    assert report.text.startswith("PORT ISSEL (TNA) — The council")


def test_syndicated_text_is_read_from_every_page_that_has_it():
    """Nothing is remembered from one page to the next."""
    texts = {read(article_of()).text for _ in range(5)}
    assert texts == {f"{LEDE}\n{REST}\n{END}"}


def test_the_publishers_own_article_body_replaces_a_cut_text():
    """Where the page shows a part, the JSON-LD may have the whole."""
    whole = "\\n".join([LEDE, REST, END, *(f"Paragraph {n}. {REST}" for n in range(8))])
    script = f'{{"@type": "NewsArticle", "articleBody": "{whole}"}}'
    head = f'<script type="application/ld+json">{script}</script>'
    report = read(f"<article><h1>Headline</h1><p>{LEDE}</p></article>", head=head)
    assert report.text.split("\n")[-1] == f"Paragraph 7. {REST}"


def test_title_outlet_author_language_and_canonical_url_are_read():
    """JSON-LD and meta elements name them; the outlet's tail leaves the title."""
    script = (
        '{"@type": "NewsArticle", "headline": "Council approves &amp; adjourns | Harbour Post",'
        '"publisher": {"@type": "Organization", "name": "Harbour Post"},'
        '"author": [{"name": "Ada Okonjo"}, {"name": "Tomas Reyk"}]}'
    )
    head = (
        f'<script type="application/ld+json">{script}</script>'
        '<link rel="canonical" href="/news/flood-budget?v=1">'
    )
    report = read(article_of(), head=head)
    assert report.title == "Council approves & adjourns"
    assert report.outlet == "Harbour Post"
    assert report.author == "Ada Okonjo, Tomas Reyk"
    assert report.language == "en"
    assert report.canonical_url == "https://harbour-post.example/news/flood-budget?v=1"


def test_without_json_ld_the_page_itself_names_outlet_and_author():
    """The rest of the title element is the outlet; a byline names the author."""
    report = read(article_of("<p class='byline'>By Ada Okonjo | 3 March 2024</p>"))
    assert report.title == "Council approves flood budget"
    assert report.outlet == "Harbour Post"
    assert report.author == "Ada Okonjo"


def test_a_canonical_url_on_another_domain_is_noted_and_not_believed():
    """The report stays that of the page it was read from."""
    head = '<link rel="canonical" href="https://elsewhere.example/original">'
    report = read(article_of(), head=head)
    assert report.canonical_url == "https://elsewhere.example/original"
    assert report.url == URL
    assert report.outlet == "Harbour Post"


@pytest.mark.parametrize("href", ["javascript:alert(1)", "http://[", "", "mailto:a@b.example"])
def test_a_canonical_link_that_is_no_web_address_is_dropped(href):
    """It would be shown as a link."""
    assert read(article_of(), head=f'<link rel="canonical" href="{href}">').canonical_url == ""


def test_only_a_tail_that_names_the_outlet_leaves_the_title():
    """Other halves of a headline stay."""
    assert strip_outlet("Storm hits coast - The Harbour Post", outlet="Harbour Post") == (
        "Storm hits coast"
    )
    assert strip_outlet("Budget 2024 – what changes", outlet="Harbour Post") == (
        "Budget 2024 – what changes"
    )


STUB = f"<article><h1>Headline</h1><p>{LEDE}</p>"
CONSENT = (
    "<div><h1>We value your privacy</h1><p>We and our 812 partners store and use cookies on your "
    "device to show you fitting advertisements and to measure what you read.</p>"
    "<button>Accept all</button></div>"
)
LINKS = "".join(f"<a href='/{n}'>Story number {n} of the archive</a> " for n in range(100_000))


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("", PageStatus.NOT_ARTICLE),
        ("<h1>Page not found</h1><p>The page you requested could not be found.</p>", "not-article"),
        (f"<h1>Sorry</h1><p>This article is no longer available. {END}</p>", "not-article"),
        ("<div id='root'></div><noscript>Please enable JavaScript.</noscript>", "not-article"),
        (CONSENT, "consent-wall"),
        (STUB + "<p>Subscribe to continue reading.</p></article>", "paywall"),
        (STUB + "<div>Already a subscriber? Log in</div></article>", "paywall"),
        ("<p>Hello.</p>", "not-article"),
        ("<div>" * 200_000 + LEDE, "not-article"),
        ("<svg>" + "<g>" * 200_000 + "</svg>", "not-article"),
        (LINKS, "not-article"),
        (f"<ul>{LINKS.replace('<a', '<li><a')}</ul>", "not-article"),
    ],
    ids=[
        "empty", "not found", "gone", "script shell", "consent wall", "call to subscribe",
        "subscriber's login", "too short", "200,000 nested", "nested in a picture",
        "100,000 links", "100,000 listed links",
    ],
)  # fmt: skip
def test_a_page_that_is_no_report_says_so(body, status):
    """It has a status, a reason in words, and no text that could count as silent."""
    report = read(body)
    assert report.status == status
    assert report.detail
    assert report.text == ""


def test_a_short_text_that_is_not_free_is_a_paywall():
    """The page's own JSON-LD says that there is more."""
    script = '{"@type": "NewsArticle", "isAccessibleForFree": "False"}'
    head = f'<script type="application/ld+json">{script}</script>'
    report = read(f"<article><h1>Headline</h1><p>{LEDE}</p></article>", head=head)
    assert report.status is PageStatus.PAYWALL
    whole = "".join(f"<p>{REST} It was the {n}. time.</p>" for n in range(9))
    assert read(f"<article><h1>Headline</h1>{whole}</article>", head=head).status is PageStatus.OK


def test_a_long_article_about_cookies_and_subscriptions_is_an_article():
    """Walls are looked for in short texts only."""
    words = "The law says that sites may ask: accept all cookies, or subscribe to continue reading."
    whole = "".join(f"<p>{REST} {words} It was the {n}. time.</p>" for n in range(6))
    assert read(f"<article><h1>Cookie law</h1>{whole}</article>").status is PageStatus.OK


def test_a_list_of_headlines_is_no_article():
    """A topic page or an archive has the words of many stories and tells none of them."""
    headlines = [
        "Twelve dead in Tarvin: what is known",
        "Siren in Tarvin did not sound, province says",
        "Army sends 300 soldiers to the valley",
        "New roof for the Tarvin cattle market after nine years",
    ]
    cards = "".join(f"<li><a href='/a/{n}'>{line}</a></li>" for n, line in enumerate(headlines))
    report = read(f"<main><h1>All stories on Tarvin</h1><ul>{cards}</ul></main>")
    assert (report.status, report.text) == (PageStatus.NOT_ARTICLE, "")
    assert "list of headlines" in report.detail


@pytest.mark.parametrize(
    "lines",
    [
        ["Twelve people died.", "Nine are missing", "Some 2,300 fled", "A siren was heard nearby"],
        ["大坝决堤造成十二人死亡。", "仍有九人失踪。", "两千三百人离开家园。", "警报没有响。"],
        ["เขื่อนแตกในหุบเขา " * 12, "ผู้เสียชีวิต " * 12, "ผู้สูญหาย " * 12, "ทหารเข้าช่วย " * 12],
    ],
    ids=["short lines with one sentence", "Chinese", "Thai, which closes no sentence"],
)
def test_short_lines_with_sentences_and_other_scripts_are_no_list(lines):
    """A live ticker is an article, and not every script has a full stop."""
    body = "".join(f"<p>{line}</p>" for line in lines)
    head = '<meta property="og:type" content="article">'
    assert "list of headlines" not in read(f"<article>{body}</article>", head=head).detail


def test_the_front_page_of_a_site_is_no_article():
    """Teasers are not what a report says."""
    assert read(article_of(), url="https://harbour-post.example/").status is PageStatus.NOT_ARTICLE


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3 1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image"),
        (b"PK\x03\x04\x14\0\x06\0", "ZIP"),
        (bytes(range(256)) * 40, "charset"),
        (b"", "empty"),
        (b" \n ", "empty"),
    ],
)
def test_bytes_that_are_no_text_are_refused_by_name(body, word):
    """The reason says what was there instead, whatever the content type claimed."""
    for kind in ("text/html", "text/plain", "text/markdown"):
        report = extract_page(page_of(body, content_type=kind))
        assert report.status in (PageStatus.NOT_ARTICLE, PageStatus.DECODE_ERROR)
        assert word in report.detail


SENTENCE = "Der Bürgermeister öffnete die Schleuse – „endlich“, sagte er."


@pytest.mark.parametrize(
    ("body", "declared"),
    [
        (SENTENCE.encode(), ""),
        (SENTENCE.encode(), "text/html; charset=iso-8859-1"),
        (SENTENCE.encode("utf-8-sig"), ""),
        (SENTENCE.encode("utf-16"), ""),
        (SENTENCE.encode("utf-16-le"), ""),
        (SENTENCE.encode("cp1252"), 'text/html; charset="windows-1252"'),
        (SENTENCE.encode("cp1252"), "text/html; charset=latin1"),
        (SENTENCE.encode("cp1252"), "text/html; charset=no-such-charset"),
        (b"<meta charset=cp1252>" + SENTENCE.encode("cp1252"), ""),
    ],
)
def test_the_charset_is_found_whatever_is_declared(body, declared):
    """Byte-order marks and valid UTF-8 beat a wrong declaration."""
    assert decode_body(body, declared=declared).endswith(SENTENCE)


@given(body=st.binary(max_size=400), declared=st.sampled_from(["", "charset=utf-16", "charset=x"]))
@settings(max_examples=60, deadline=None)
def test_any_bytes_decode_to_text_that_can_be_stored(body, declared):
    """No NUL and no lone surrogate gets through, and nothing raises."""
    text = decode_body(body, declared=declared)
    assert "\0" not in text
    text.encode("utf-8")


def test_nul_and_surrogates_become_replacement_characters_one_for_one():
    """Offsets into the text stay those of the file."""
    page = page_of(b"One\0two.\n\nThree \xed\xa0\x80 four.", content_type="text/plain")
    assert extract_page(page).text.startswith("One\N{REPLACEMENT CHARACTER}two.")


@pytest.mark.parametrize(
    "html",
    [
        b"<?xml version='1.0' encoding='utf-16'?><html><body><p>Hello</p></body></html>",
        b"<html><body>&#0;&#xD800;&#99999999;</body></html>",
        b"<!DOCTYPE html PUBLIC '-//W3C//DTD/...' / ><html/><p>x",
        b"<script type='application/ld+json'>\xff\xfe</script><a href='http://[::1'>x</a>",
        b"<![CDATA[ <p>x ]]> <!-- <!-- --> <",
        b"<html><head><base href='http://['></head><meta name=date content='0000-00-00'></html>",
    ],
)
def test_odd_html_never_raises(html):
    """The report says that there is no article."""
    assert extract_report(html, url="https://harbour-post.example/[x", now=NOW).status == (
        PageStatus.NOT_ARTICLE
    )


@given(
    pieces=st.lists(
        st.sampled_from(
            [
                *("<div>", "</p>", "<article>", "<script type='application/ld+json'>", "</script>"),
                *('{"@type": "Article",', "<!--", "<time datetime='", "&#x;", "<table><p>", "\0"),
                *("'>", LEDE),
            ]
        ),
        max_size=14,
    )
)
@settings(max_examples=60, deadline=None)
def test_any_soup_of_tags_gives_a_report_with_text_or_a_reason(pieces):
    """Exactly the reports that are ok have text."""
    report = extract_report("".join(pieces).encode(), url=URL, now=NOW)
    assert (report.status is PageStatus.OK) == bool(report.text)
    assert (report.status is PageStatus.OK) != bool(report.detail)


def test_a_page_that_was_not_read_keeps_its_status_and_reason():
    """So that nobody takes it for a page that is silent."""
    page = page_of(b"", status=PageStatus.THROTTLED, detail="asked to wait 90 s")
    report = extract_page(page)
    assert (report.status, report.detail) == (PageStatus.THROTTLED, "asked to wait 90 s")
    assert (report.text, report.source, report.page_url) == ("", "saved pages", URL)


def test_a_report_names_the_page_it_was_read_from():
    """Asked URL and hash lead back to the bytes; the URL is where they came from in the end."""
    page = page_of(html_of(article_of()), final_url="https://harbour-post.example/moved")
    report = extract_page(page)
    assert (report.page_url, report.page_sha256) == (URL, "ab" * 32)
    assert report.url == "https://harbour-post.example/moved"
    assert report.source == "saved pages"


FACTS = (
    ("url", "https://harbour-post.example/real"),
    ("outlet", "The Harbour Post"),
    ("published", "2016-11-20T15:04:05+01:00"),
    ("title", "As the desk filed it"),
    ("author", "Night desk"),
    ("language", "nn"),
    ("owner", "Harbour Holding"),
    ("counts", "false"),
    ("agency", "true"),
)


def test_what_a_sidecar_states_wins_over_block_and_page():
    """Each fact replaces what the page says, the date with its own provenance."""
    head = '<meta property="article:published_time" content="2020-01-01">'
    block = Publisher(outlet="Harbour Post (block)", country="NO", owner="nobody", counts=True)
    page = page_of(
        html_of(article_of(), head=head),
        lead=Lead(url=URL, source="saved pages", publisher=block),
        facts=FACTS,
        facts_provenance=Provenance.SIDECAR,
    )
    report = extract_page(page)
    assert (report.url, report.outlet) == ("https://harbour-post.example/real", "The Harbour Post")
    assert (report.title, report.author) == ("As the desk filed it", "Night desk")
    assert report.language == "nn"
    assert report.published.iso == "2016-11-20T14:04:05Z"
    assert report.published.provenance is Provenance.SIDECAR
    assert report.publisher == Publisher(
        outlet="The Harbour Post",
        country="NO",
        language="nn",
        owner="Harbour Holding",
        is_agency=True,
        is_primary=False,
        counts=False,
    )


def test_an_ambiguous_or_future_date_in_a_sidecar_is_not_guessed():
    """The page's own date does not step in silently either: somebody meant to state one."""
    head = '<meta property="article:published_time" content="2016-11-20">'
    for stated, precision in (("01/02/2024", "ambiguous"), ("2031-01-01", "unknown")):
        page = page_of(html_of(article_of(), head=head), facts=(("published", stated),))
        assert extract_page(page).published.precision == Precision(precision)


def test_the_blocks_outlet_wins_over_the_pages_and_the_leads_date_fills_a_gap():
    """sources.toml is the user's word; a feed's date is better than none."""
    dated = to_published("2016-11-20", provenance=Provenance.META)
    lead = Lead(url=URL, source="s", published=dated, publisher=Publisher(outlet="Post of Issel"))
    report = extract_page(page_of(html_of(article_of()), lead=lead))
    assert report.outlet == report.publisher.outlet == "Post of Issel"
    assert report.published == dated


def test_a_page_without_a_time_of_fetching_is_still_dated():
    """Then no date counts as future."""
    head = '<meta property="article:published_time" content="2016-11-20">'
    page = replace(page_of(html_of(article_of(), head=head)), fetched_at=UNKNOWN_DATE.value)
    assert extract_page(page).published.iso == "2016-11-20"


MARKDOWN = f"""---
outlet: Harbour Post
published: 2016-11-20
---

# Council *approves* flood budget

{LEDE}

> "It is a [long](https://harbour-post.example/a_(b)) night," **Ellingsen** said,
> and `left`.

* First point \\* with a star
* Second ![picture](x.png) point
1. Third point

---

## What next

{REST}
<!-- an editor's note -->
[1]: https://harbour-post.example/c
"""


def test_markdown_becomes_readable_text():
    """Front matter, marks, pictures and notes go; words stay, a paragraph a line."""
    report = extract_page(page_of(MARKDOWN.encode(), content_type="text/markdown; charset=utf-8"))
    assert report.title == "Council approves flood budget"
    assert report.text.split("\n") == [
        LEDE,
        '"It is a long night," Ellingsen said, and left.',
        "First point * with a star",
        "Second point",
        "Third point",
        "What next",
        REST,
    ]


@given(text=st.text(alphabet="ab #*_`[]()!<>-=\n|\\~:1.", max_size=80))
@settings(max_examples=120, deadline=None)
def test_markdown_never_loses_a_letter_outside_links_and_tags(text):
    """Whatever the marks, the reader neither raises nor invents."""
    found = read_markdown(text)
    assert "\n\n" not in found.text
    assert set(found.text + found.title) <= set(text) | {" "}


def test_plain_text_has_a_title_when_its_first_line_stands_alone():
    """A sentence or a longer block is text."""
    found = read_plain(f"Council approves flood budget\r\n\r\n{LEDE}\r\nand so on\r\n\r\n{REST}")
    assert (found.title, found.text) == (
        "Council approves flood budget",
        f"{LEDE} and so on\n{REST}",
    )
    assert read_plain(f"{LEDE}\n\n{REST}").title == ""
    assert read_plain("one line\nanother line").text == "one line\nanother line"


def test_a_file_without_words_is_not_an_article():
    """Front matter alone is no report."""
    page = page_of(b"---\noutlet: x\n---\n\n", content_type="text/markdown")
    assert extract_page(page).status is PageStatus.NOT_ARTICLE


def test_the_extractor_is_named_without_importing_it():
    """The store asks for the name on every run; trafilatura takes its time."""
    code = (
        "import sys, verify.extract as e; print(e.EXTRACTOR); "
        "sys.exit('trafilatura' in sys.modules or 'pebble' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, EXTRACTOR)
    assert "trafilatura" in EXTRACTOR


def test_extract_report_works_from_a_script_without_a_main_guard(tmp_path: Path):
    """It starts no process that would run the script again."""
    script = tmp_path / "script.py"
    script.write_text(
        "from verify.extract import extract_report\n"
        f"html = {html_of(article_of())!r}\n"
        f"print(extract_report(html, url={URL!r}).text.count('flood'))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1\n", "")
