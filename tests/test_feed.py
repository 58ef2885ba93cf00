"""Feeds: what is read of RSS, Atom and JSON Feed, sound, broken or hostile."""

import gzip
from datetime import UTC, date, datetime

import pytest

from verify.records import UNKNOWN_DATE, Lead, Page, PageStatus, Query, SourceBlock
from verify.sources.entries import LEADS_PER_SOURCE, Entry, Listing, answer_with
from verify.sources.feed import ask_feed
from verify.sources.feed_reading import CUT_ENTRIES, ENTRIES_PER_FEED, NoFeedError, read_feed

URL = "https://gazette.example/news/rss.xml"
ASKED_AT = datetime(2026, 3, 9, 12, tzinfo=UTC)
BLOCK = SourceBlock(name="Gazette", kind="feed", url=URL)
QUERY = Query(text="Ferry sinks", terms=("ferry", "Oriole", "Velmora", "storm"))


def rss(*items: str, head: str = '<?xml version="1.0"?>') -> bytes:
    return f'{head}<rss version="2.0"><channel>{"".join(items)}</channel></rss>'.encode()


def item(title: str, *, link: str = "/a", more: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


def read(body: bytes, *, content_type: str = "application/rss+xml") -> Listing:
    return read_feed(body, content_type=content_type, url=URL)


def headlines(body: bytes, *, content_type: str = "application/rss+xml") -> list[str]:
    return [entry.headline for entry in read(body, content_type=content_type).entries]


class OnePage:
    """Answers every question with one page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def get(self, url, *, allow_hosts=(), headers=()) -> Page:
        """The page."""
        return self.page


def page(body: bytes, *, status: PageStatus = PageStatus.OK, content_type: str = "") -> Page:
    return Page(
        Lead(URL, ""), URL, URL, status, body=body, content_type=content_type, fetched_at=ASKED_AT
    )


def ask(body: bytes, *, query: Query = QUERY, status: PageStatus = PageStatus.OK):
    return ask_feed(BLOCK, query, OnePage(page(body, status=status)))


def test_an_error_page_that_comes_as_an_answer_is_a_source_error_with_its_words():
    """Services say 200 and text/html for "one request in five seconds, please"."""
    html = b"<html><head><title>x</title></head><body><p>Please limit <b>requests</b></p></body>"
    answer, leads = ask(html)
    assert (answer.status, leads) == ("source-error", ())
    assert answer.detail == 'it is no feed; it says: "Please limit requests"'


@pytest.mark.parametrize("body", [b"", b"   ", b"null", b"[1]", b"\xff\xfe\x00", b"plain text"])
def test_what_is_no_feed_is_a_source_error(body):
    answer, leads = ask(body)
    assert (answer.status, leads) == ("source-error", ())
    assert "it is no feed" in answer.detail


@pytest.mark.parametrize(
    "body",
    [
        b"<rss version='2.0'><channel><title>x</title><item><title>Ferry sinks",
        b"<!doctype html><html><body><!-- <rss version='2.0'> --><p>Try later</p></body></html>",
        b'{"status": "error", "message": "quota exceeded", "items": []}',
    ],
)
def test_nothing_to_read_is_not_nothing_reported(body):
    """A feed that breaks off before its first entry, and errors dressed as feeds."""
    answer, leads = ask(body)
    assert (answer.status, leads) == ("source-error", ())
    assert answer.detail


def test_a_sitemap_given_as_a_feed_is_told_with_its_right_kind():
    answer, _ = ask(b"<?xml version='1.0'?><urlset><url><loc>/a</loc></url></urlset>")
    assert answer.status == "source-error"
    assert answer.detail == 'it is a sitemap; write kind = "sitemap"'


@pytest.mark.parametrize("body", ['{"error": "no quota"}', '{"items": 3}', '{"items": [', "{"])
def test_json_that_is_no_feed_is_a_source_error_with_its_words(body):
    with pytest.raises(NoFeedError, match="no feed; it says"):
        read(body.encode())


def test_control_characters_in_json_are_repaired():
    """Raw line breaks, tabs and others that JSON forbids inside of strings."""
    body = b'{"items": [{"url": "/a", "title": "Ferry\n sinks\x0b off\x00 Velmora"}]}'
    assert headlines(body) == ["Ferry sinks off Velmora"]


def test_json_nested_without_end_is_a_source_error():
    with pytest.raises(NoFeedError):
        read(b'{"items":' + b"[" * 200_000)


def test_nothing_outside_of_a_feed_is_read_and_nothing_in_it_expanded(tmp_path):
    """Neither files of this machine, nor a billion laughs."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words", encoding="utf-8")
    laughs = '<!ENTITY l0 "ha">' + "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
    )
    head = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY f SYSTEM "{secret.as_uri()}">{laughs}'
        '<!ENTITY tricky "<rss><channel>">]>'
    )
    listing = read(rss(item("Ferry &f; sinks &l9;"), head=head))
    assert "secret words" not in str(listing)
    assert "haha" not in str(listing)
    assert [entry.url for entry in listing.entries] == ["https://gazette.example/a"]


def test_a_feed_named_like_a_file_of_this_machine_opens_no_file(tmp_path):
    """Bytes that are a path are a body like any other."""
    path = tmp_path / "rss.xml"
    path.write_bytes(rss(item("From the disk")))
    with pytest.raises(NoFeedError):
        read(str(path).encode())


def test_a_truncated_feed_gives_its_whole_entries_and_a_warning():
    """The entry that broke off is left out: half of its address would lead elsewhere."""
    body = rss(item("One", link="/one"), item("Two", link="/two"))
    for end in range(body.index(b"/two"), len(body) - len(b"</channel></rss>")):
        listing = read(body[:end])
        is_whole = body[:end].endswith(b"</item>")
        expected = ["/one", "/two"] if is_whole else ["/one"]
        assert [entry.url.removeprefix("https://gazette.example") for entry in listing.entries] == (
            expected
        )
        assert "broke off" in listing.notes[0]


def test_a_truncated_json_feed_gives_its_whole_entries_and_a_warning():
    body = b'{"title": "T", "items": [{"url": "/one", "title": "One"}, {"url": "/two", "ti'
    listing = read(body)
    assert [entry.url for entry in listing.entries] == ["https://gazette.example/one"]
    assert "broke off" in listing.notes[0]


def test_a_feed_of_a_page_that_broke_off_on_the_way_is_read():
    answer, leads = ask(rss(item("Ferry Oriole sinks"))[:-12], status=PageStatus.TRUNCATED)
    assert [lead.headline for lead in leads] == ["Ferry Oriole sinks"]
    assert answer.status == "ok"
    assert "broke off" in answer.detail


def test_a_script_in_a_title_is_text():
    body = rss(item("&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;Ferry&lt;/b&gt;, sunk"))
    assert headlines(body) == ["<script>alert(1)</script> Ferry, sunk"]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("/a", "https://gazette.example/a"),
        ("b?x=1&amp;y=2", "https://gazette.example/news/b?x=1&y=2"),
        ("//other.example/c", "https://other.example/c"),
        ("  https://other.example/d\n", "https://other.example/d"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_links_are_resolved_and_lead_to_the_web_or_nowhere(link, expected):
    [entry] = read(rss(item("A", link=link))).entries
    assert entry.url == expected


@pytest.mark.parametrize(
    ("guid", "expected"),
    [
        ("<guid>https://gazette.example/1</guid>", "https://gazette.example/1"),
        ('<guid isPermaLink="true">https://gazette.example/2</guid>', "https://gazette.example/2"),
        ("<guid>77-abc</guid>", ""),
        ('<guid isPermaLink="false">tag:x,2026:1</guid>', ""),
    ],
)
def test_a_guid_stands_in_for_a_missing_link_only_where_it_is_an_address(guid, expected):
    [entry] = read(rss(f"<item><title>A</title>{guid}</item>")).entries
    assert entry.url == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Mon, 02 Mar 2026 23:40:00 +0200", "2026-03-02T21:40:00Z"),
        ("Mon, 02 Mar 2026 23:40:00 EST", "2026-03-03T04:40:00Z"),
        ("Mon, 02 Mar 2026 00:00:00 GMT", "2026-03-02"),
        ("2 Mar 2026", "2026-03-02"),
        ("2026-03-02T10:20+01:00", "2026-03-02T09:20Z"),
        ("02/03/2026", "unknown"),
        ("yesterday", "unknown"),
    ],
)
def test_dates_keep_zone_and_precision_and_none_is_guessed(written, expected):
    [entry] = read(rss(item("A", more=f"<pubDate>{written}</pubDate>"))).entries
    assert entry.published.iso == expected
    assert expected == "unknown" or entry.published.provenance == "feed"


def test_a_date_after_the_feed_was_asked_is_not_believed():
    body = rss(item("Ferry Oriole", more="<pubDate>Mon, 01 Mar 2027 10:00:00 GMT</pubDate>"))
    [lead] = ask(body)[1]
    assert lead.published == UNKNOWN_DATE


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("Fähre gesunken".encode(), "text/xml; charset=iso-8859-1"),
        ("Fähre gesunken".encode("cp1252"), "text/xml; charset=no-such-charset"),
        ("Fähre gesunken".encode("latin-1"), "text/xml; charset=iso-8859-1"),
    ],
)
def test_a_wrong_or_unknown_charset_is_seen_through(body, content_type):
    whole = rss(item("@")).replace(b"@", body)
    assert headlines(whole, content_type=content_type) == ["Fähre gesunken"]


def test_utf_16_and_gzip_feeds_are_read():
    text = rss(item("Fähre")).decode()
    assert headlines(text.encode("utf-16")) == ["Fähre"]
    assert headlines(gzip.compress(text.encode())) == ["Fähre"]


def test_names_that_html_has_for_characters_are_read_without_a_declaration():
    assert headlines(rss(item("Caf&eacute; &amp; Bar &nbsp;&ndash; 5&#8364;"))) == [
        "Café & Bar – 5€"
    ]


@pytest.mark.parametrize("body", [b"<rss>" + b"<a>" * 100_000, b"<rss><channel>" + b"<" * 100_000])
def test_a_feed_nested_without_end_is_read_as_far_as_it_goes(body):
    assert read(body).entries == ()


def test_more_entries_than_anybody_reads_are_left_and_told():
    """Cut off before they are read: a feed of nothing but entries must not hold up the run."""
    listing = read(rss(*(item(f"N {number}") for number in range(ENTRIES_PER_FEED + 5))))
    assert len(listing.entries) == ENTRIES_PER_FEED
    assert listing.notes == (CUT_ENTRIES,)


def test_an_address_of_a_picture_is_no_end_of_an_entry():
    """Where a feed breaks off inside an entry that has told its picture, the entry is left out."""
    body = rss(item("One"), item("Two", more="<image><url>/p.jpg</url></image><x>y</x>"))
    listing = read(body[: body.index(b"<x>")])
    assert [entry.headline for entry in listing.entries] == ["One"]


def test_a_feed_of_the_first_kind_is_read_whole_or_broken():
    """RSS 1.0: its entries stand beside the channel, its root has a prefix of its own."""
    body = (
        b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
        b" xmlns='http://purl.org/rss/1.0/'><channel><title>T</title></channel>"
        b"<item><title>One</title><link>/1</link></item>"
        b"<item><title>Two</title><link>/2</link></item></rdf:RDF>"
    )
    assert headlines(body) == ["One", "Two"]
    assert read(body).notes == ()
    assert headlines(body[:-30]) == ["One"]


def test_entries_outside_of_the_days_are_left_out_and_undated_ones_kept():
    days = (date(2026, 3, 1), date(2026, 3, 8))
    body = rss(
        item("Ferry Oriole one", link="/1", more="<pubDate>28 Feb 2026</pubDate>"),
        item("Ferry Oriole two", link="/2", more="<pubDate>1 Mar 2026</pubDate>"),
        item("Ferry Oriole six", link="/3", more="<pubDate>Sun, 08 Mar 2026 23:59:59 Z</pubDate>"),
        item("Ferry Oriole ten", link="/4"),
    )
    query = Query(text=QUERY.text, terms=QUERY.terms, days=days)
    assert sorted(lead.url[-1] for lead in ask(body, query=query)[1]) == ["2", "3", "4"]


def test_the_most_related_entries_come_first_up_to_the_limit():
    titles = [f"Ferry number {number} delayed" for number in range(30)]
    body = rss(
        *(item(title, link=f"/{number}") for number, title in enumerate(titles)),
        item("Ferry Oriole lost in storm off Velmora", link="/best"),
    )
    answer, leads = ask(body)
    assert leads[0].url == "https://gazette.example/best"
    assert len(leads) == answer.lead_count == LEADS_PER_SOURCE
    assert f"the best {LEADS_PER_SOURCE} were kept" in answer.detail


def test_a_query_without_words_gets_everything_newest_first():
    body = rss(
        item("Old", link="/old", more="<pubDate>1 Mar 2026</pubDate>"),
        item("New", link="/new", more="<pubDate>5 Mar 2026</pubDate>"),
    )
    leads = ask(body, query=Query(text="", terms=()))[1]
    assert [lead.headline for lead in leads] == ["New", "Old"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (rss(), "it lists no entries"),
        (rss(item("Bakers want flour")), "none of its 1 entries of the days looked for is about"),
        (
            rss(item("Ferry", more="<pubDate>1 Mar 2020</pubDate>")),
            "none of its 1 entries is of the days looked for",
        ),
    ],
)
def test_a_feed_without_anything_of_use_is_empty_and_says_why(body, said):
    days = (date(2026, 3, 1), date(2026, 3, 8))
    answer, leads = ask(body, query=Query(text="", terms=QUERY.terms, days=days))
    assert (answer.status, leads) == ("empty", ())
    assert said in answer.detail


def test_an_entry_listed_twice_is_one_lead():
    answer, leads = ask(rss(item("Ferry Oriole"), item("Ferry Oriole again")))
    assert len(leads) == 1
    assert "1 of its 2 entries" in answer.detail


def test_an_entry_without_a_headline_is_judged_by_its_address():
    entry = Entry("https://gazette.example/2026/03/02/ferry-oriole-velmora")
    _, leads = answer_with(BLOCK, QUERY, Listing((entry,)), asked_at=ASKED_AT)
    assert [lead.url for lead in leads] == [entry.url]
