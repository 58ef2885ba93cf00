"""Asking sources on the web: together, in order, with keys that stay secret, whatever fails."""

import threading
from dataclasses import replace

import pytest

from tests.local_web import Reply, serve_web
from tests.plain_fetcher import PlainFetcher, failed
from verify.records import AnswerStatus, Page, PageStatus, Query, SourceBlock
from verify.sources import ask_sources
from verify.sources.answers import explain_page, is_readable
from verify.sources.secret import KeyedFetcher

KEY = "s3cret/+key &x"
QUERY = Query(text="Ferry sinks", terms=("ferry", "Oriole"))
RSS = b"<rss><channel><item><title>Ferry Oriole sinks</title><link>/a</link></item></channel></rss>"


def feed(name: str, *, url: str = "", key_env: str = "", key_header: str = "") -> SourceBlock:
    return SourceBlock(
        name=name,
        kind="feed",
        url=url or f"http://{name}.example/rss",
        key_env=key_env,
        key_header=key_header,
        needs_network=True,
    )


def ask(blocks, fetcher, **options):
    return ask_sources(blocks, QUERY, fetcher=fetcher, is_offline=False, environ={}, **options)


def test_answers_and_leads_are_in_the_order_of_the_blocks_whoever_answers_first():
    """The last source answers first, and each waits for the one after it."""
    names = ["a", "b", "c", "d"]
    done = {name: threading.Event() for name in names}

    def answer_after(name: str, other: str | None) -> Reply:
        if other:
            assert done[other].wait(10)
        done[name].set()
        return Reply(RSS)

    others = [*names[1:], None]
    sites = {
        f"{name}.example": {"/rss": lambda _, name=name, other=other: answer_after(name, other)}
        for name, other in zip(names, others, strict=True)
    }
    with serve_web(sites) as web:
        answers, leads = ask([feed(name) for name in names], PlainFetcher(web.port))
    assert [answer.source for answer in answers] == names
    assert [lead.source for lead in leads] == names


def test_sources_on_the_web_wait_together():
    """Each answers only when all have been asked."""
    names = [f"n{number}" for number in range(8)]
    all_asked = threading.Barrier(len(names), timeout=10)

    def answer(_asked: object) -> Reply:
        all_asked.wait()
        return Reply(RSS)

    with serve_web({f"{name}.example": {"/rss": answer} for name in names}) as web:
        answers, _ = ask([feed(name) for name in names], PlainFetcher(web.port))
    assert {answer.status for answer in answers} == {AnswerStatus.OK}


def test_each_answer_is_told_as_it_comes(tmp_path):
    """With the source and its status, in the thread that asks."""
    told = []

    def hear(source: str, status: AnswerStatus) -> None:
        told.append((source, status, threading.current_thread() is threading.main_thread()))

    folder = SourceBlock(name="none", kind="folder", path=str(tmp_path / "none"))
    off = replace(feed("off"), is_on=False)
    with serve_web({"a.example": {"/rss": Reply(RSS)}}) as web:
        ask([feed("a"), folder, off], PlainFetcher(web.port), on_answer=hear)
    assert sorted(told) == [
        ("a", AnswerStatus.OK, True),
        ("none", AnswerStatus.UNREACHABLE, True),
        ("off", AnswerStatus.OFF, True),
    ]


def test_a_source_that_breaks_its_asker_does_not_end_the_others():
    class Breaking(PlainFetcher):
        def get(self, url, *, allow_hosts=(), headers=()) -> Page:
            """Fail as no fetcher should."""
            if "bad" in url:
                raise ZeroDivisionError("inside")
            return super().get(url, allow_hosts=allow_hosts, headers=headers)

    with serve_web({"a.example": {"/rss": Reply(RSS)}}) as web:
        answers, leads = ask([feed("bad"), feed("a")], Breaking(web.port))
    assert [answer.status for answer in answers] == [AnswerStatus.SOURCE_ERROR, AnswerStatus.OK]
    assert "ZeroDivisionError" in answers[0].detail
    assert len(leads) == 1


def test_an_interrupt_while_sources_are_asked_is_passed_on():
    def interrupt(_source: str, _status: AnswerStatus) -> None:
        raise KeyboardInterrupt

    with serve_web({"a.example": {"/rss": Reply(RSS)}}) as web, pytest.raises(KeyboardInterrupt):
        ask([feed("a"), feed("b")], PlainFetcher(web.port), on_answer=interrupt)


def test_offline_asks_nothing_of_the_web():
    fetcher = PlainFetcher(0)
    answers, leads = ask_sources([feed("a")], QUERY, fetcher=fetcher, is_offline=True)
    assert (answers[0].status, leads, fetcher.asked) == (AnswerStatus.OFF, (), [])


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (PageStatus.THROTTLED, AnswerStatus.THROTTLED),
        (PageStatus.DEFERRED, AnswerStatus.OVER_BUDGET),
        (PageStatus.ROBOTS, AnswerStatus.SOURCE_ERROR),
        (PageStatus.HTTP_4XX, AnswerStatus.SOURCE_ERROR),
        (PageStatus.HTTP_5XX, AnswerStatus.SOURCE_ERROR),
        (PageStatus.DECODE_ERROR, AnswerStatus.SOURCE_ERROR),
        (PageStatus.NOT_ARTICLE, AnswerStatus.SOURCE_ERROR),
        (PageStatus.TOO_LARGE, AnswerStatus.SOURCE_ERROR),
        (PageStatus.TIMEOUT, AnswerStatus.UNREACHABLE),
        (PageStatus.UNREACHABLE, AnswerStatus.UNREACHABLE),
        (PageStatus.TLS, AnswerStatus.UNREACHABLE),
        (PageStatus.REDIRECTS, AnswerStatus.UNREACHABLE),
        (PageStatus.PRIVATE_ADDRESS, AnswerStatus.UNREACHABLE),
    ],
)
def test_a_page_that_failed_is_an_answer_that_says_how(status, expected):
    page = failed(status, detail="so said the other side", code=418)
    fetcher = PlainFetcher(0, {"http://a.example/rss": page})
    [answer], leads = ask([feed("a")], fetcher)
    assert (answer.status, leads) == (expected, ())
    assert "(HTTP 418): so said the other side" in answer.detail


def test_every_page_status_means_something_for_its_source():
    for status in PageStatus:
        page = failed(status)
        assert is_readable(page) or explain_page(page)[1]


def test_a_source_may_name_hosts_of_its_own_network():
    block = replace(feed("a"), allow_hosts=("a.example",))
    with serve_web({"a.example": {"/rss": Reply(RSS)}}) as web:
        fetcher = PlainFetcher(web.port)
        ask([block], fetcher)
    assert fetcher.asked[0][1] == ("a.example",)


def test_a_source_without_its_key_is_skipped_and_reported():
    fetcher = PlainFetcher(0)
    block = feed("a", url="http://a.example/?k={key}", key_env="VELMORA_KEY")
    [answer], leads = ask([block], fetcher)
    assert (answer.status, leads, fetcher.asked) == (AnswerStatus.NO_KEY, (), [])
    assert answer.detail == "the environment variable VELMORA_KEY is not set; it holds its key"


def test_a_key_goes_into_address_and_header_and_into_no_cache():
    block = feed("a", url="http://a.example/rss?k={key}", key_env="K", key_header="X-Key: {key}")
    with serve_web({"a.example": {"/rss?k=s3cret%2F%2Bkey%20%26x": Reply(RSS)}}) as web:
        answers, _ = ask_sources(
            [block], QUERY, fetcher=PlainFetcher(web.port), is_offline=False, environ={"K": KEY}
        )
        [asked] = web.asked
    assert answers[0].status == AnswerStatus.OK
    assert asked.headers["x-key"] == KEY
    assert asked.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "body",
    [
        RSS.replace(b"/a<", f"/a?k={KEY.replace(' ', '%20')}&amp;f=1<".encode()),
        RSS.replace(b"/a<", b"/a?k=s3cret%2F%2Bkey%20%26x<"),
        RSS.replace(b"/a<", b"/a?k=s3cret%2F%2Bkey+%26x<"),
        RSS.replace(b"sinks", KEY.replace("&", "&amp;").encode()),
        RSS.replace(b"sinks", b"s3cret&#47;&#x2B;key&#032;&amp;x"),
        b'{"items": [{"url": "/a?k=s3cret\\/+key%20\\u0026x", "title": "Ferry Oriole"}]}',
        f"<html>wrong key: {KEY}</html>".encode(),
    ],
)
def test_a_key_that_the_server_sends_back_is_in_no_answer_and_no_lead(body):
    block = feed("a", url="http://a.example/rss?k={key}", key_env="K")
    with serve_web({"a.example": {"/rss?k=s3cret%2F%2Bkey%20%26x": Reply(body)}}) as web:
        answers, leads = ask_sources(
            [block], QUERY, fetcher=PlainFetcher(web.port), is_offline=False, environ={"K": KEY}
        )
    said = f"{answers} {leads}"
    assert "s3cret" not in said
    assert "{key}" in said


def test_a_key_is_in_no_error():
    class Breaking(PlainFetcher):
        def get(self, url, *, allow_hosts=(), headers=()) -> Page:
            """Fail as no fetcher should, with all it knows."""
            raise ValueError(f"cannot ask {url} with {headers}")

    block = feed("a", url="http://a.example/?k={key}", key_env="K", key_header="X: {key}")
    [answer], _ = ask_sources(
        [block], QUERY, fetcher=Breaking(0), is_offline=False, environ={"K": KEY}
    )
    assert answer.status == AnswerStatus.SOURCE_ERROR
    assert "s3cret" not in answer.detail
    assert "{key}" in answer.detail
    assert "s3cret" not in repr(KeyedFetcher(Breaking(0), block, KEY))


def test_a_key_is_not_sent_to_another_host_that_a_sitemap_names():
    body = b"<sitemapindex><sitemap><loc>http://evil.example/{key}</loc></sitemap></sitemapindex>"
    sites = {"a.example": {"/s.xml": Reply(body)}, "evil.example": {"/{key}": Reply(b"<urlset/>")}}
    block = replace(
        feed("a", url="http://a.example/s.xml", key_env="K", key_header="X-Key: {key}"),
        kind="sitemap",
    )
    with serve_web(sites) as web:
        ask_sources(
            [block], QUERY, fetcher=PlainFetcher(web.port), is_offline=False, environ={"K": KEY}
        )
        own, other = web.asked
    assert own.headers["x-key"] == KEY
    assert other.host == "evil.example"
    assert "s3cret" not in f"{other.path} {other.headers}"
