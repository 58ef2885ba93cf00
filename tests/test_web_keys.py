"""Variants of one address: known by their key, fetched once, and each lead has its own page."""

from urllib.parse import urlencode

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.no_web import ignore
from tests.staged_web import NOW, StagedSender, failed, fetch_urls, open_web, read
from verify.fetch import fetch_pages
from verify.fetch.keys import make_key
from verify.records import Lead, Page, PageStatus, Progress

STORY = "https://www.herald.example/world/dam-breaks-in-the-hills-4711"
VARIANTS = [
    STORY,
    "http://www.herald.example/world/dam-breaks-in-the-hills-4711",
    "https://herald.example/world/dam-breaks-in-the-hills-4711/",
    f"{STORY}?utm_source=feed&utm_medium=rss",
    f"{STORY}?fbclid=abc123",
    f"{STORY}#comments",
    f"{STORY}/amp",
    f"{STORY}/amp/",
    f"{STORY}?amp=1",
    f"{STORY}?outputType=amp",
    f"{STORY}.amp",
    "https://amp.herald.example/world/dam-breaks-in-the-hills-4711",
    "https://www.herald.example/amp/world/dam-breaks-in-the-hills-4711",
    "https://m.herald.example/world/dam-breaks-in-the-hills-4711",
    "https://mobile.herald.example/world/dam-breaks-in-the-hills-4711?utm_campaign=x",
    "https://WWW.Herald.Example:443/world//dam-breaks-in-the-hills-4711",
]
OTHERS = [
    "https://www.herald.example/world/dam-breaks-in-the-hills-4712",
    "https://www.herald.example/world/dam-breaks-in-the-hills-4711/2",
    f"{STORY}?page=2",
    "https://www.courier.example/world/dam-breaks-in-the-hills-4711",
    "https://live.herald.example/world/dam-breaks-in-the-hills-4711",
    "https://www.herald.example:8443/world/dam-breaks-in-the-hills-4711",
    "https://www.herald.example/world/amp-prices-rise-4711",
]

labels = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)
words = st.lists(labels, min_size=2, max_size=5)
parameters = st.dictionaries(labels, st.text("abc123", max_size=4), max_size=3)


@st.composite
def stories(draw):
    host = f"{draw(labels)}.example"
    path = "/".join(draw(st.lists(labels, max_size=2)))
    slug = "-".join(draw(words))
    return f"https://{host}/{path}/{slug}" if path else f"https://{host}/{slug}"


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_variant_has_the_key_of_its_story(variant):
    assert make_key(variant) == make_key(STORY)


@pytest.mark.parametrize("other", OTHERS)
def test_another_story_has_another_key(other):
    assert make_key(other) != make_key(STORY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/story.php?cid=1", "https://a.example/story.php?cid=2"),
        ("https://a.example/?gallery=1", "https://a.example/?gallery=2"),
        ("https://a.example/?12345", "https://a.example/?12346"),
        ("https://a.example/index.php?uid=7", "https://a.example/index.php"),
        ("https://m.example/1", "https://mobile.example/1"),
    ],
)
def test_a_parameter_that_names_the_page_is_no_tracker(one, other):
    assert make_key(one) != make_key(other)


@pytest.mark.parametrize(
    "url", ["", "file:///tmp/a.html", "http://[bad", "http://u:p@a.example/1", "mailto:a@b.example"]
)
def test_what_is_no_plain_web_address_is_its_own_key(url):
    assert make_key(url) == url


@given(st.text())
def test_any_text_has_a_key(text):
    assert make_key(text) == make_key(text)
    assert make_key(f"http://a.example/{text}") != ""


@given(stories(), parameters)
def test_the_order_of_parameters_and_a_fragment_do_not_count(story, pairs):
    there = urlencode(list(pairs.items()))
    back = urlencode(list(reversed(pairs.items())))
    assert make_key(f"{story}?{there}") == make_key(f"{story}?{back}#{there}")


@given(stories(), st.sampled_from(["utm_source", "utm_campaign", "fbclid", "gclid", "amp"]), labels)
def test_a_tracker_never_changes_the_key(story, name, value):
    assert make_key(f"{story}?{name}={value}") == make_key(story)


@given(stories(), stories())
def test_two_stories_never_share_a_key(one, other):
    assume(one != other)
    # A folder or a host may itself be called "amp" or "m".
    assume(not {"amp", "m", "www", "mobile"} & {*one.split("/"), *other.split("/")})
    assert make_key(one) != make_key(other)


@given(stories())
def test_the_key_of_a_key_is_itself(story):
    key = make_key(story)
    assert make_key(f"https://{key}") == key


def test_variants_are_fetched_once_and_each_lead_has_a_page_of_its_own():
    amp = f"{STORY}/amp"
    sender = StagedSender({STORY: read(b"<p>The dam")})
    pages = fetch_urls(sender, STORY, amp)
    assert sender.urls == [STORY]
    assert [page.status for page in pages] == [PageStatus.OK] * 2
    assert [(page.lead.url, page.asked_url) for page in pages] == [(STORY, STORY), (amp, amp)]
    assert (pages[1].body, pages[1].sha256) == (pages[0].body, pages[0].sha256)
    assert pages[1].final_url == STORY
    assert STORY in pages[1].detail


@pytest.mark.parametrize("path", ["?\ud800:99", "/a\udfffb", "/story?id=\ud800"])
def test_an_address_with_half_a_character_is_its_own_key(path):
    """Feeds list what they like, and one such entry must not end the others."""
    url = f"http://a.example{path}"
    assert make_key(url) == url


def test_the_key_is_never_what_is_fetched():
    tracked = f"{STORY}?utm_source=feed#top"
    sender = StagedSender({tracked: read()})
    [page] = fetch_urls(sender, tracked)
    assert (sender.urls, page.asked_url) == ([tracked], tracked)


def test_a_variant_that_cannot_be_read_does_not_speak_for_the_others():
    mobile = VARIANTS[13]
    sender = StagedSender({mobile: failed(PageStatus.HTTP_4XX, 404), STORY: read()})
    pages = fetch_urls(sender, mobile, STORY)
    assert [page.status for page in pages] == [PageStatus.HTTP_4XX, PageStatus.OK]


def test_equal_addresses_are_asked_once_whatever_comes():
    sender = StagedSender({STORY: failed(PageStatus.HTTP_4XX, 404)})
    leads = [Lead(url=STORY, source=name) for name in ("Feed", "Sitemap")]
    with open_web(sender) as web:
        pages = list(web.fetch(leads, on_progress=ignore))
    assert sender.urls == [STORY]
    assert {page.lead.source for page in pages} == {"Feed", "Sitemap"}


def test_a_canonical_link_to_another_site_folds_nothing():
    """A page may claim to be another's; only its address says what it is here."""
    body = b'<!doctype html><link rel="canonical" href="https://www.herald.example/x"><p>Mine'
    one, other = "https://a.example/copy-of-a-story", "https://b.example/copy-of-a-story"
    sender = StagedSender({one: read(body), other: read(body)})
    pages = fetch_urls(sender, one, other)
    assert sender.urls == [one, other]
    assert [page.final_url for page in pages] == [one, other]


def test_a_page_the_server_calls_unchanged_says_so_and_does_for_its_variants():
    """It has the bytes it had, which is as good as read."""
    sender = StagedSender({STORY: read(b"<p>The dam", is_revalidated=True)})
    pages = fetch_urls(sender, STORY, f"{STORY}/amp")
    assert sender.urls == [STORY]
    assert {page.status for page in pages} == {PageStatus.NOT_MODIFIED}
    assert {page.body for page in pages} == {b"<p>The dam"}


def test_pages_kept_from_an_earlier_run_are_not_asked_for_again():
    other = "https://www.herald.example/other-story"
    lead = Lead(url=STORY, source="Feed", headline="The dam")
    kept = Page(
        Lead(url=STORY, source="Old"), STORY, STORY, PageStatus.OK, body=b"<p>Kept", sha256="ab"
    )
    told: list[Progress] = []
    sender = StagedSender({other: read()})
    with open_web(sender) as web:
        pages = list(
            fetch_pages(
                [lead, Lead(url=other, source="Feed")],
                web=web,
                now=lambda: NOW,
                on_progress=told.append,
                kept={STORY: kept},
            )
        )
    assert sender.urls == [other]
    assert (pages[0].body, pages[0].lead) == (b"<p>Kept", lead)
    assert [(progress.done, progress.total) for progress in told] == [(2, 2)]
