"""The HTTP cache: what is kept, what is asked for again, and what a broken file costs."""

import asyncio
import gzip
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fault_server import PRIVATE, QUICK, SITE, LocalNet, Play, answer, bomb, local_net, say
from verify.records import FetchSettings, PageStatus

PAGE = b"<html><body><p>The ferry sails at nine.</p></body></html>"
FRESH = "Cache-Control: max-age=600"


@pytest.fixture
def cached(tmp_path: Path) -> FetchSettings:
    return replace(QUICK, cache_path=str(tmp_path / "cache" / "http.db"))


def validated(tag: str, *, body: bytes = PAGE) -> Play:
    """Answer with a tag and no time to keep it, and with 304 to whoever shows the tag."""
    whole = answer(body, f'ETag: "{tag}"', "Cache-Control: max-age=0")
    unchanged = answer(b"", f'ETag: "{tag}"', status="304 Not Modified")

    async def play(received, writer):
        knows = received.headers.get("if-none-match") == f'"{tag}"'
        await (unchanged if knows else whole)(received, writer)

    return play


def test_a_fresh_page_is_not_asked_for_again(cached):
    with local_net({"/": answer(PAGE, FRESH)}) as net:
        first = net.ask(f"{SITE}/", settings=cached)
        again = net.ask(f"{SITE}/", settings=cached)
    assert not first.is_from_cache
    assert (again.is_from_cache, again.is_revalidated) == (True, False)
    assert (again.status, again.body) == (PageStatus.OK, PAGE)
    assert net.server.paths() == ["/"]


def test_a_place_within_a_page_is_no_other_page(cached):
    with local_net({"/": answer(PAGE, FRESH)}) as net:
        assert net.ask(f"{SITE}/#one", f"{SITE}/#two", settings=cached).is_from_cache


def test_a_page_that_may_have_changed_is_asked_about(cached):
    with local_net({"/": validated("one")}) as net:
        net.ask(f"{SITE}/", settings=cached)
        again = net.ask(f"{SITE}/", settings=cached)
    assert (again.status, again.http_status, again.body) == (PageStatus.OK, 200, PAGE)
    assert (again.is_from_cache, again.is_revalidated) == (False, True)
    assert net.server.received[1].headers["if-none-match"] == '"one"'


def test_a_page_that_changed_comes_new(cached):
    plays = {"/": validated("one")}
    with local_net(plays) as net:
        net.ask(f"{SITE}/", settings=cached)
        plays["/"] = validated("two", body=PAGE * 2)
        changed = net.ask(f"{SITE}/", settings=cached)
        unchanged = net.ask(f"{SITE}/", settings=cached)
    assert (changed.body, changed.is_revalidated) == (PAGE * 2, False)
    assert (unchanged.body, unchanged.is_revalidated) == (PAGE * 2, True)


@pytest.mark.parametrize(
    "headers",
    [("Cache-Control: no-store",), ("Cache-Control: max-age=600, no-store", 'ETag: "a"'), ()],
    ids=["no-store", "no-store with all else", "nothing said"],
)
def test_what_must_or_can_not_be_used_again_is_not_kept(cached, headers):
    with local_net({"/": answer(PAGE, *headers)}) as net:
        net.ask(f"{SITE}/", f"{SITE}/", settings=cached)
    assert net.server.paths() == ["/", "/"]
    with closing(sqlite3.connect(cached.cache_path)) as file:
        assert file.execute("select count(*) from entries").fetchone() == (0,)


def test_a_page_for_one_reader_is_kept_since_the_cache_is_theirs(cached):
    with local_net({"/": answer(PAGE, "Cache-Control: private, max-age=600")}) as net:
        assert net.ask(f"{SITE}/", f"{SITE}/", settings=cached).is_from_cache


def test_nothing_is_kept_where_no_cache_is_set(tmp_path):
    with local_net({"/": answer(PAGE, FRESH)}) as net:
        net.ask(f"{SITE}/", f"{SITE}/")
    assert net.server.paths() == ["/", "/"]
    assert list(tmp_path.iterdir()) == []


def test_only_the_file_and_its_own_journals_are_written(cached):
    with local_net({"/": answer(PAGE, FRESH)}) as net:
        net.ask(f"{SITE}/", settings=cached)
    assert [path.name for path in Path(cached.cache_path).parent.iterdir()] == ["http.db"]


@pytest.mark.parametrize("coding", ["", "gzip"])
def test_row_15_a_truncated_page_is_never_served_later(cached, coding):
    wire = gzip.compress(PAGE) if coding else PAGE
    head = (
        f"HTTP/1.1 200 OK\r\n{FRESH}\r\nContent-Encoding: {coding}\r\nContent-Length: 999\r\n\r\n"
    )
    plays = {"/": say(head.encode() + wire)}
    with local_net(plays) as net:
        assert net.ask(f"{SITE}/", settings=cached).status == PageStatus.TRUNCATED
        plays["/"] = answer(PAGE, FRESH)
        whole = net.ask(f"{SITE}/", settings=cached)
    assert (whole.body, whole.is_from_cache) == (PAGE, False)
    assert net.server.paths() == ["/", "/"]


@pytest.mark.parametrize(
    "play",
    [
        answer(bomb("gzip", size_mb=32), FRESH, "Content-Encoding: gzip"),
        answer(b"no gzip", FRESH, "Content-Encoding: gzip"),
        answer(b"x", FRESH, "Content-Encoding: br"),
        answer(PAGE, FRESH, status="404 Not Found"),
        answer(PAGE, FRESH, status="500 Internal Server Error"),
    ],
    ids=["bomb", "broken", "not offered", "not found", "failed"],
)
def test_what_could_not_be_read_is_asked_for_again(cached, play):
    with local_net({"/": play}) as net:
        net.ask(f"{SITE}/", f"{SITE}/", settings=cached)
    assert net.server.paths() == ["/", "/"]


def test_the_size_limit_holds_for_what_comes_from_the_cache_too(cached):
    body = b"<p>" + b"a" * 500_000
    play = answer(gzip.compress(body), FRESH, "Content-Encoding: gzip")
    small = replace(cached, size_limit_bytes=100_000)
    with local_net({"/": play}) as net:
        assert net.ask(f"{SITE}/", settings=cached).body == body
        assert net.ask(f"{SITE}/", settings=small).status == PageStatus.TOO_LARGE
        assert net.ask(f"{SITE}/", settings=cached).is_from_cache


def test_of_a_head_nothing_is_kept(cached):
    with local_net({"/": answer(PAGE * 10, FRESH)}) as net:
        net.ask(f"{SITE}/", settings=cached, head_bytes=20)
        assert net.ask(f"{SITE}/", settings=cached).body == PAGE * 10


def test_row_28_unchanged_without_a_page_is_asked_for_again(cached):
    async def play(received, writer):
        is_plain = "cache-control" not in received.headers
        plays = (answer(b"", status="304 Not Modified"), answer(PAGE))
        await plays[not is_plain](received, writer)

    with local_net({"/": play}) as net:
        assert net.ask(f"{SITE}/", settings=cached).body == PAGE


def test_row_28_a_server_that_insists_is_told_of():
    with local_net({"/": answer(b"", status="304 Not Modified")}) as net:
        exchange = net.ask(f"{SITE}/")
    assert exchange.status == PageStatus.NOT_MODIFIED
    assert net.server.paths() == ["/", "/"]


@pytest.mark.parametrize("play", [answer(PAGE, FRESH), validated("one")], ids=["fresh", "stale"])
def test_row_28_a_page_whose_body_was_lost_is_fetched_again(cached, play):
    with local_net({"/": play}) as net:
        net.ask(f"{SITE}/", settings=cached)
        with closing(sqlite3.connect(cached.cache_path)) as file, file:
            file.execute("delete from streams")
        fetched = net.ask(f"{SITE}/", settings=cached)
        kept = net.ask(f"{SITE}/", f"{SITE}/", settings=cached)
    assert (fetched.status, fetched.body, fetched.is_from_cache) == (PageStatus.OK, PAGE, False)
    assert kept.is_from_cache or kept.is_revalidated


@pytest.mark.parametrize("fault", ["garbage", "another database", "a folder", "under a file"])
def test_a_file_that_cannot_be_used_costs_the_cache_only(cached, fault):
    path = Path(cached.cache_path)
    path.parent.mkdir()
    if fault == "garbage":
        path.write_bytes(b"this is no database " * 100)
    elif fault == "another database":
        with closing(sqlite3.connect(path)) as file, file:
            file.execute("create table entries (headline text)")
    elif fault == "a folder":
        path.mkdir()
    else:
        path.write_bytes(b"")
        cached = replace(cached, cache_path=str(path / "deeper" / "http.db"))
    before = path.read_bytes() if path.is_file() else b""
    with local_net({"/": answer(PAGE, FRESH)}) as net:
        exchange = net.ask(f"{SITE}/", f"{SITE}/", settings=cached)
    assert (exchange.status, exchange.body) == (PageStatus.OK, PAGE)
    if fault != "another database":
        assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_file_that_another_program_holds_costs_the_cache_only(cached):
    with local_net({"/": answer(PAGE, FRESH)}) as net:
        net.ask(f"{SITE}/", settings=cached)
        with closing(sqlite3.connect(cached.cache_path)) as other:
            other.execute("pragma locking_mode=exclusive")
            other.execute("begin exclusive")
            exchange = net.ask(f"{SITE}/", settings=cached)
    assert (exchange.status, exchange.body) == (PageStatus.OK, PAGE)


def test_a_file_that_breaks_during_the_run_costs_the_cache_only(cached):
    def break_file() -> None:
        path = Path(cached.cache_path)
        path.with_name("http.db-wal").write_bytes(b"")
        path.write_bytes(b"broken" * 2000)

    async def run(net: LocalNet) -> list[PageStatus]:
        sender = net.sender(cached)
        first = await sender.send(f"{SITE}/", time_limit_s=20)
        break_file()
        second = await sender.send(f"{SITE}/", time_limit_s=20)
        third = await sender.send(f"{SITE}/other", time_limit_s=20)
        await sender.aclose()
        return [first.status, second.status, third.status]

    with local_net({"/": answer(PAGE, FRESH), "/other": answer(PAGE, FRESH)}) as net:
        assert asyncio.run(run(net)) == [PageStatus.OK] * 3


def test_row_8_a_request_with_headers_of_its_own_leaves_nothing_in_the_file(cached):
    with local_net({"/": answer(PAGE, FRESH)}) as net:
        net.ask(f"{SITE}/", settings=cached)
        exchange = net.ask(f"{SITE}/", settings=cached, headers=[("X-Key", "s3cr3t-k3y")])
    assert not exchange.is_from_cache
    for path in Path(cached.cache_path).parent.iterdir():
        assert b"s3cr3t" not in path.read_bytes()


@pytest.mark.parametrize("has_cache", [True, False])
def test_what_a_source_may_ask_is_neither_reached_nor_read_by_a_result(cached, has_cache):
    async def run(net: LocalNet):
        sender = net.sender(cached if has_cache else QUICK)
        url = "http://search.example/"
        allowed = await sender.send(url, time_limit_s=20, allow_hosts=["Search.Example"])
        result = await sender.send(url, time_limit_s=20)
        elsewhere = await sender.send(url, time_limit_s=20, allow_hosts=["other.example"])
        await sender.aclose()
        return allowed, result, elsewhere

    with local_net({"/": answer(PAGE, FRESH)}) as net:
        net.names = {"search.example": (PRIVATE,)}
        net.ports = {PRIVATE: net.server.port}
        allowed, result, elsewhere = asyncio.run(run(net))
    assert allowed.body == PAGE
    assert (result.status, result.body) == (PageStatus.PRIVATE_ADDRESS, b"")
    assert (elsewhere.status, elsewhere.body) == (PageStatus.PRIVATE_ADDRESS, b"")
    assert net.server.paths() == ["/"]
    assert net.tried == [PRIVATE]
