"""Dates of pages: read with precision, zone and provenance, and never guessed."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.extract import extract_report
from verify.language.stated_dates import find_stated_dates, read_date
from verify.records import Precision, Provenance, Published, Report

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
URL = "https://harbour-post.example/story"
PROSE = (
    "The council of Port Issel voted on the flood budget late at night, after a debate that had "
    "lasted for nine hours and had twice been broken off because of noise from the gallery."
)


def report_of(*, head: str = "", top: str = "", url: str = URL, tail: str = "") -> Report:
    html = (
        f"<html lang='en'><head><title>Council votes</title>{head}</head><body><article>"
        f"<h1>Council votes on the flood budget</h1>{top}<p>{PROSE}</p><p>{PROSE} Twice.</p>"
        f"{tail}</article></body></html>"
    )
    return extract_report(html.encode(), url=url, now=NOW)


def published_of(**parts: str) -> Published:
    return report_of(**parts).published


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("text", "iso", "zone"),
    [
        ("2016-11-20T15:04:05Z", "2016-11-20T15:04:05Z", "Z"),
        ("2016-11-20T15:04:05.123456789+01:00", "2016-11-20T14:04:05Z", "+01:00"),
        ("2016-11-20 15:04 -0500", "2016-11-20T20:04Z", "-0500"),
        ("2016-11-20T15:04:05", "2016-11-20T15:04:05Z", "unknown"),
        ("2016-11-20T00:00:00+01:00", "2016-11-20", "+01:00"),
        ("2016-11-20", "2016-11-20", "unknown"),
        ("20161120", "2016-11-20", "unknown"),
        ("2016-11", "2016-11", "unknown"),
        ("November 2016", "2016-11", "unknown"),
        ("2016", "2016", "unknown"),
        ("Sun, 20 Nov 2016 15:04:05 +0100", "2016-11-20T14:04:05Z", "+0100"),
        ("Nov. 20, 2016 at 3:15 p.m. EST", "2016-11-20T20:15Z", "EST"),
        ("Published 12:30 AM on 20th November 2016", "2016-11-20T00:30Z", "unknown"),
        ("20.11.2016", "2016-11-20", "unknown"),
        ("13/02/2024", "2024-02-13", "unknown"),
        ("02/02/2024", "2024-02-02", "unknown"),
        ("1479654245000", "2016-11-20T15:04:05Z", "Z"),
        ("01/02/2024", "ambiguous", "unknown"),
        ("01-02-2024", "ambiguous", "unknown"),
        ("20/11/16", "ambiguous", "unknown"),
        ("2016-13-45", "unknown", "unknown"),
        ("20 November 2016, changed 21 November 2016", "unknown", "unknown"),
        ("yesterday", "unknown", "unknown"),
        ("", "unknown", "unknown"),
    ],
)
def test_a_written_date_gives_what_it_says_and_no_more(text, iso, zone):
    """Precision and zone are those of the text; two readings are ambiguous."""
    published = read_date(text, provenance=Provenance.META)
    assert (published.iso, published.zone) == (iso, zone)


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_the_same_day_is_read_from_every_unmistakable_spelling(day):
    """Spellings that name the month or start with the year agree."""
    spellings = (
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day:%d %B %Y}",
        f"{day:%b %d, %Y}",
        f"{day:%A}, {day:%d %b. %Y}, 10:30",
    )
    for spelling in spellings:
        published = read_date(spelling, provenance=Provenance.META)
        assert published.day == day, spelling


@given(text=st.text(alphabet="0123456789/.-: TZ+novemberNOV,apm", max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_the_reader_of_dates_fail(text):
    """Whatever stands in an attribute, the answer is a date or none."""
    read_date(text, provenance=Provenance.META)
    find_stated_dates(text)


def test_json_ld_gives_the_full_time_and_wins_over_all_else():
    """The graph's article is read; its pictures, comments and related articles are not."""
    script = json_ld(
        '{"@graph": [{"@type": "WebSite", "name": "Harbour Post"},'
        ' {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle",'
        ' "datePublished": "2011-01-01"}]},'
        ' {"@type": ["NewsArticle"], "image": {"datePublished": "2012-01-01"},'
        ' "datePublished": "2016-11-20T18:30:05-05:00", "dateModified": "2016-11-22"}]}'
    )
    published = published_of(
        head=script + '<meta property="article:published_time" content="2016-11-19T10:00:00Z">',
        url="https://harbour-post.example/2016/11/18/story",
    )
    assert published.iso == "2016-11-20T23:30:05Z"
    assert (published.zone, published.provenance) == ("-05:00", Provenance.JSON_LD)


@pytest.mark.parametrize(
    "script",
    [
        '[{"@type": "Organization"}, {"@type": "NewsArticle", "datePublished": "2016-11-20"}]',
        '{"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": "2016-11-20"}}',
        '{"@type": "NewsArticle", "datePublished": ["2016-11-20"], }',
        '{"@type": "NewsArticle", "headline": "a "bad" one", "datePublished": "2016-11-20"',
        '{"@type": "NewsArticle", "datePublished": {"@value": "2016-11-20"}}',
    ],
)
def test_json_ld_is_read_in_every_shape_also_when_broken(script):
    """Lists, nesting, trailing commas and unescaped quotes hide no date."""
    published = published_of(head=json_ld(script))
    assert (published.iso, published.provenance) == ("2016-11-20", Provenance.JSON_LD)


@pytest.mark.parametrize(
    "script",
    [
        '{"a":' * 200_000,
        "[" * 100_000 + "]" * 100_000,
        '{"@graph":' * 900 + "{}" + "}" * 900,
        '{"@type": "NewsArticle", "x": "' + "y" * 5_000_000 + '"}',
    ],
    ids=["cut off", "deep lists", "deep graphs", "5 MB"],
)
def test_deep_or_huge_json_ld_is_capped_and_the_page_still_read(script):
    """The next best statement of the date is taken instead."""
    report = report_of(head=json_ld(script) + '<meta name="date" content="2016-11-20">')
    assert report.published.iso == "2016-11-20"
    assert PROSE in report.text


def test_a_modification_date_is_no_publication_date():
    """JSON-LD with dateModified only leaves the date open, also where the page shows it."""
    script = json_ld('{"@type": "NewsArticle", "dateModified": "2016-11-20T15:04:05Z"}')
    shown = '<time datetime="2016-11-20T15:04:05Z">20 November</time>'
    assert not published_of(head=script, top=shown).is_known
    assert not published_of(top='<p class="date">Updated 20 November 2016</p>').is_known


def test_meta_then_time_element_then_url_then_byline():
    """Each stands in for the stronger one before it, and says that it did."""
    meta = '<meta property="article:published_time" content="2016-11-20T10:00:00+01:00">'
    time = '<time datetime="2016-11-19T08:15">Saturday</time>'
    url = "https://harbour-post.example/2016/nov/18/story"
    byline = '<div class="byline">By Ada Okonjo | Published: 17 November 2016</div>'
    steps = (
        (published_of(head=meta, top=time + byline, url=url), "2016-11-20T09:00:00Z", "meta"),
        (published_of(top=time + byline, url=url), "2016-11-19T08:15Z", "time-element"),
        (published_of(top=byline, url=url), "2016-11-18", "url"),
        (published_of(top=byline), "2016-11-17", "page-text"),
    )
    for published, iso, provenance in steps:
        assert (published.iso, str(published.provenance)) == (iso, provenance)


def test_a_url_may_give_the_month_only():
    """Nothing is added to what the path says."""
    published = published_of(url="https://harbour-post.example/2016/11/story.html")
    assert (published.iso, published.precision) == ("2016-11", Precision.MONTH)


def test_time_elements_that_disagree_are_no_date():
    """A list of several days says nothing of this page."""
    several = '<time datetime="2016-11-19">a</time><time datetime="2016-11-20">b</time>'
    assert published_of(top=several).iso == "unknown"


@pytest.mark.parametrize(
    "tail",
    [
        "<p>The council first met on 2016-11-20 and again on 21 November 2016.</p>",
        "<aside class='related'><time datetime='2016-11-20'>20 November</time></aside>",
        "<footer>© 2016 Harbour Post</footer>",
        "<p class='candidate-list'>Born 20 November 1950</p>",
        "<div class='comments'><span class='date'>20 November 2016</span></div>",
        "<figure><figcaption class='date'>The hall on 20 November 2016</figcaption></figure>",
    ],
)
def test_dates_of_the_story_and_of_the_frame_are_not_taken_for_the_pages(tail):
    """No date is better than an invented one."""
    assert not published_of(tail=tail).is_known


def test_an_ambiguous_date_is_called_ambiguous():
    """01/02/2024 is neither January nor February."""
    published = published_of(top='<span class="post-date">01/02/2024</span>')
    assert published.precision is Precision.AMBIGUOUS
    assert not published.is_known


@pytest.mark.parametrize("stated", ["2031-05-05T10:00:00Z", "2026-11-25", "1970-01-01T00:00:00Z"])
def test_a_date_after_the_fetch_or_at_the_zero_of_clocks_is_not_believed(stated):
    """What cannot be true is passed over for the next statement, or left unknown."""
    future = f'<meta property="article:published_time" content="{stated}">'
    assert published_of(head=future).iso == "unknown"
    byline = '<p class="byline">20 November 2016</p>'
    assert published_of(head=future, top=byline).iso == "2016-11-20"


def test_a_day_that_has_begun_elsewhere_is_no_future():
    """At noon UTC it is already tomorrow on some islands."""
    assert published_of(head='<meta name="date" content="2026-11-24">').iso == "2026-11-24"
    late = '<meta name="date" content="2026-11-24T10:00:00Z">'
    assert published_of(head=late).iso == "unknown"
