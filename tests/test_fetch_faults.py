"""The network rows of the list of faults, played over real sockets: each ends in its status."""

import gzip
import socket
import zlib
from dataclasses import dataclass, replace

import pytest
import trustme
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fault_server import (
    OTHER_PUBLIC,
    PRIVATE,
    PUBLIC,
    QUICK,
    SECURE_SITE,
    SITE,
    LocalNet,
    Play,
    answer,
    bomb,
    drip,
    local_net,
    play_faults,
    say,
)
from verify.fetch.transport import IDLE_SITES
from verify.records import FetchSettings, PageStatus

PAGE = b"<!doctype html><html><body><p>The bridge was closed at noon.</p></body></html>"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@dataclass(slots=True)
class Tangled:
    """A server whose one path plays something else each time, and a cache that all fill."""

    net: LocalNet
    plays: dict[str, Play]
    settings: FetchSettings


@pytest.fixture(scope="module")
def tangled(tmp_path_factory):
    plays: dict[str, Play] = {}
    path = tmp_path_factory.mktemp("tangled") / "http.db"
    with local_net(plays) as net:
        yield Tangled(net, plays, replace(QUICK, cache_path=str(path)))


def status_of(
    play: Play, *, settings: FetchSettings = QUICK, time_limit_s: float = 20.0
) -> tuple[PageStatus, str]:
    """Play one path, ask for it, and say how it ended; the server gives a whole page after it."""
    with local_net({"/": play, "/next": answer(PAGE)}) as net:
        exchange = net.ask(f"{SITE}/", settings=settings, time_limit_s=time_limit_s)
        assert net.ask(f"{SITE}/next").body == PAGE
    assert exchange.detail
    assert not exchange.body or exchange.status is PageStatus.TRUNCATED
    return exchange.status, exchange.detail


def test_a_page_comes_whole_with_its_headers_and_its_type():
    with local_net({"/": answer(PAGE, "X-Made-Up: yes")}) as net:
        exchange = net.ask(f"{SITE}/")
    assert (exchange.status, exchange.http_status, exchange.body) == ("ok", 200, PAGE)
    assert exchange.header("x-made-up") == "yes"
    assert exchange.content_type == "text/html"
    assert exchange.elapsed_s > 0
    assert net.tried == [PUBLIC]


def test_a_page_comes_over_tls_too():
    with local_net({"/": answer(PAGE)}) as net:
        exchange = net.ask(f"{SECURE_SITE}/")
    assert exchange.body == PAGE
    assert net.server.received[0].is_tls


def test_it_says_who_asks_and_keeps_no_cookie():
    with local_net({"/": answer(PAGE, "Set-Cookie: who=reader")}) as net:
        net.ask(f"{SITE}/", f"{SITE}/", settings=replace(QUICK, contact="desk@paper.example"))
    first, second = (received.headers for received in net.server.received)
    assert first["user-agent"].startswith("verify/")
    assert first["user-agent"].endswith("(+desk@paper.example)")
    assert first["accept-encoding"] == "gzip, deflate"
    assert "cookie" not in second


def test_connections_are_used_again():
    with local_net({"/": answer(PAGE)}) as net:
        net.ask(f"{SITE}/", f"{SITE}/", f"{SITE}/")
    assert len(net.server.received) == 3
    assert net.server.opened == 1


def test_connections_of_the_oldest_sites_are_closed():
    sites = [f"http://n{number}.example/" for number in range(IDLE_SITES + 20)]
    with local_net({"/": answer(PAGE)}) as net:
        net.ask(*sites, sites[-1])
        assert net.server.opened == len(sites)
        assert net.server.most_open <= IDLE_SITES + 10


def test_a_name_with_the_dot_of_the_root_is_the_same_name():
    with local_net({"/": answer(PAGE)}) as net:
        assert net.ask("https://site.example./").body == PAGE
        assert net.ask("http://localhost./").status == PageStatus.PRIVATE_ADDRESS


def test_a_kept_connection_that_the_server_closed_is_no_failure():
    closing = answer(PAGE)

    async def close_after(received, writer):
        await closing(received, writer)
        writer.close()

    with local_net({"/": close_after}) as net:
        exchange = net.ask(f"{SITE}/", f"{SITE}/", f"{SITE}/")
    assert exchange.body == PAGE


def test_row_9_a_name_without_an_address_is_unreachable():
    with local_net({}) as net:
        exchange = net.ask("http://news.missing.example/")
    assert exchange.status == PageStatus.UNREACHABLE
    assert exchange.is_name_unknown
    assert "no address for the name news.missing.example" in exchange.detail
    assert net.tried == []


def test_row_10_a_refused_connection_is_unreachable():
    with local_net({}) as net, socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        net.ports = {OTHER_PUBLIC: unused.getsockname()[1]}
        net.names = {"site.example": (OTHER_PUBLIC,)}
        exchange = net.ask(f"{SITE}/")
    assert exchange.status == PageStatus.UNREACHABLE
    assert exchange.detail == "it could not be connected to: connection refused"


def test_the_next_address_is_tried_where_one_refuses():
    with local_net({"/": answer(PAGE)}) as net, socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        net.ports = {OTHER_PUBLIC: unused.getsockname()[1]}
        net.names = {"site.example": (OTHER_PUBLIC, PUBLIC)}
        exchange = net.ask(f"{SITE}/")
    assert exchange.body == PAGE
    assert net.tried == [OTHER_PUBLIC, PUBLIC]


def test_a_connection_that_is_reset_is_unreachable():
    status, detail = status_of(say(ends="reset"))
    assert status == PageStatus.UNREACHABLE
    assert "before an answer came" in detail


def test_a_connection_closed_without_an_answer_is_unreachable():
    assert status_of(say()) == (
        PageStatus.UNREACHABLE,
        "the server closed the connection without an answer",
    )


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("another host", "certificate is not valid for 'other.example'"),
        ("another authority", "unable to get local issuer certificate"),
        ("no TLS at all", "wrong version number"),
    ],
)
def test_row_11_a_certificate_that_does_not_hold_is_a_failure_and_never_downgraded(fault, words):
    with local_net({"/": answer(PAGE)}) as net:
        url = f"{SECURE_SITE}/"
        if fault == "another host":
            url = "https://other.example/"
        elif fault == "another authority":
            net.authorities.append(trustme.CA())
        else:
            net.server.tls_port = net.server.port
            net.server.greeting = b"HTTP/1.1 400 Bad Request\r\n\r\n"
        exchange = net.ask(url)
    assert exchange.status == PageStatus.TLS
    assert "the connection could not be secured: " in exchange.detail
    assert words in exchange.detail
    assert net.server.received == []


def test_row_12_a_body_that_drips_ends_at_the_total_deadline():
    status, detail = status_of(drip(HEAD + b"\r\n"), time_limit_s=0.3)
    assert status == PageStatus.TIMEOUT
    assert "0.3 s" in detail


def test_headers_that_drip_end_at_the_total_deadline():
    status, _ = status_of(drip(b"HTTP/1.1 200 OK\r\nX-Slow: "), time_limit_s=0.3)
    assert status == PageStatus.TIMEOUT


def test_a_server_that_says_nothing_ends_at_the_read_limit():
    quick = replace(QUICK, read_timeout_s=0.2)
    assert status_of(say(ends="open"), settings=quick)[0] == PageStatus.TIMEOUT


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw deflate"])
def test_row_13_a_bomb_is_too_large(coding):
    body = bomb(coding, size_mb=64)
    play = answer(body, f"Content-Encoding: {coding.removeprefix('raw ')}")
    assert status_of(play) == (PageStatus.TOO_LARGE, "it is larger than 10 MB")


@pytest.mark.parametrize("coding", ["br", "zstd", "made-up", "gzip, br", "gzip, gzip"])
def test_row_13_a_coding_that_was_not_offered_is_not_read(coding):
    status, detail = status_of(answer(b"whatever it is", f"Content-Encoding: {coding}"))
    assert status == PageStatus.DECODE_ERROR
    assert coding in detail


@pytest.mark.parametrize("coding", ["", "gzip"])
def test_of_a_long_body_only_the_head_is_read_where_that_is_asked_for(coding):
    body = b"Disallow: /\n" * 100_000
    play = answer(gzip.compress(body) if coding else body, f"Content-Encoding: {coding}")
    with local_net({"/": play, "/short": answer(PAGE)}) as net:
        exchange = net.ask(f"{SITE}/", head_bytes=5000)
        short = net.ask(f"{SITE}/short", head_bytes=5000)
    assert (exchange.status, exchange.body) == (PageStatus.OK, body[:5000])
    assert short.body == PAGE


def test_a_body_announced_beyond_the_limit_is_not_begun():
    play = say(HEAD + b"Content-Length: 10000001\r\n\r\n", ends="open")
    assert status_of(play)[0] == PageStatus.TOO_LARGE


def test_a_body_without_a_length_ends_at_the_size_limit():
    chunk = b"10000\r\n" + bytes(65_536) + b"\r\n"
    play = say(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", *[chunk] * 40, ends="open")
    small = replace(QUICK, size_limit_bytes=1_000_000)
    assert status_of(play, settings=small)[0] == PageStatus.TOO_LARGE


@pytest.mark.parametrize(
    "body",
    [b"no gzip at all", gzip.compress(PAGE)[:-12], gzip.compress(PAGE)[:-8] + bytes(8), b"\x1f"],
    ids=["plain text", "cut", "wrong checksum", "one byte"],
)
def test_row_14_broken_gzip_is_a_decode_error(body):
    status, detail = status_of(answer(body, "Content-Encoding: gzip"))
    assert status == PageStatus.DECODE_ERROR
    assert "gzip coding" in detail


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("x-gzip", gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:])),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("identity", PAGE),
    ],
    # gzip writes the clock into its bytes, and a name must be the same for each worker of a run.
    ids=["gzip", "two gzips", "zlib", "raw deflate", "as it is"],
)
def test_what_was_offered_is_read(coding, body):
    with local_net({"/": answer(body, f"Content-Encoding: {coding}")}) as net:
        assert net.ask(f"{SITE}/").body == PAGE


@pytest.mark.parametrize("ends", ["close", "reset"])
@pytest.mark.parametrize(
    "framing",
    [b"Content-Length: 5000\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n1388\r\n"],
    ids=["length", "chunked"],
)
def test_row_15_a_body_that_breaks_off_is_truncated(ends, framing):
    status, _ = status_of(say(HEAD + framing + PAGE, ends=ends, pause_s=0.05))
    assert status == PageStatus.TRUNCATED


def test_row_16_huge_headers_are_a_protocol_error():
    huge = b"".join(b"X-Header-%d: %s\r\n" % (n, b"x" * 5000) for n in range(100))
    assert status_of(say(b"HTTP/1.1 200 OK\r\n" + huge + b"\r\n"))[0] == PageStatus.PROTOCOL_ERROR


@pytest.mark.parametrize(
    "said",
    [
        b"SSH-2.0-made_up\r\n\r\n",
        b"HTTP/1.1 two hundred\r\n\r\n",
        HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nno number\r\n",
    ],
    ids=["another protocol", "no status", "two lengths", "broken chunks"],
)
def test_what_is_no_http_is_a_protocol_error(said):
    assert status_of(say(said))[0] == PageStatus.PROTOCOL_ERROR


@pytest.mark.parametrize(
    ("location", "absolute"),
    [
        ("/there", f"{SITE}/there"),
        ("there?a=1", f"{SITE}/there?a=1"),
        ("//cdn.example/x", "http://cdn.example/x"),
        ("http://169.254.169.254/latest", "http://169.254.169.254/latest"),
        ("file:///etc/hosts", "file:///etc/hosts"),
    ],
)
def test_rows_17_to_19_a_redirect_is_told_and_not_followed(location, absolute):
    play = answer(b"moved", f"Location: {location}", status="302 Found")
    with local_net({"/": play}) as net:
        exchange = net.ask(f"{SITE}/")
    assert (exchange.status, exchange.location) == (PageStatus.REDIRECTS, absolute)
    assert net.server.paths() == ["/"]


@pytest.mark.parametrize("location", ["", "http://[::bad/"])
def test_a_redirect_to_nowhere_is_a_protocol_error(location):
    play = answer(b"", f"Location: {location}", status="301 Moved Permanently")
    assert status_of(play)[0] == PageStatus.PROTOCOL_ERROR


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/hosts",
        "ftp://site.example/",
        "javascript:alert(1)",
        "site.example/page",
        "http://",
        "http:///page",
        "http://reader:password@site.example/",
        "http://a..b.example/",
        "http://xn--.example\u2026/",
        "http://127%2e0%2e0%2e1/",
        "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/",
        "http://site.example:99999/",
        "http://[::1/",
        "",
    ],
)
def test_row_18_what_is_no_web_address_is_a_bad_scheme(url):
    with local_net({}) as net:
        exchange = net.ask(url)
    assert exchange.status == PageStatus.BAD_SCHEME
    assert "password" not in exchange.detail
    assert net.looked_up == net.tried == []


@pytest.mark.parametrize(
    "host",
    [
        "169.254.169.254",
        "127.0.0.1",
        "2130706433",
        "0x7f.1",
        "0177.0.0.1",
        "127.1",
        "127\u30020\u30020\u30021",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "localhost",
        "printer.local",
        "intranet",
    ],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_rows_19_and_21_a_private_address_is_not_asked_however_it_is_written(scheme, host):
    with local_net({}) as net:
        exchange = net.ask(f"{scheme}://{host}/")
    assert exchange.status == PageStatus.PRIVATE_ADDRESS
    assert net.looked_up == net.tried == []


@pytest.mark.parametrize(
    "records",
    [("127.0.0.1",), (PUBLIC, PRIVATE), (PUBLIC, "::1"), ("fe80::1%eth0",), ("no address",)],
)
def test_a_name_is_refused_for_any_record_that_leads_inside(records):
    with local_net({}) as net:
        net.names = {"site.example": records}
        exchange = net.ask(f"{SITE}/")
    assert exchange.status == PageStatus.PRIVATE_ADDRESS
    assert net.tried == []


def test_row_20_a_name_that_leads_elsewhere_a_moment_later_is_asked_at_its_vetted_address():
    class RebindingNet(LocalNet):
        async def resolve(self, host, port):
            self.looked_up.append(host)
            return [PUBLIC] if len(self.looked_up) == 1 else ["127.0.0.1"]

    with play_faults({"/": answer(PAGE)}) as server:
        net = RebindingNet(server)
        assert net.ask(f"{SITE}/").body == PAGE
        assert net.tried == [PUBLIC]
        assert net.ask(f"{SITE}/").status == PageStatus.PRIVATE_ADDRESS
    assert net.looked_up == ["site.example"] * 2


@pytest.mark.parametrize(
    ("status", "headers", "said", "expected"),
    [
        ("429 Too Many Requests", (), "", PageStatus.THROTTLED),
        ("429 Too Many Requests", ("Retry-After: 3",), "", PageStatus.THROTTLED),
        ("503 Service Unavailable", ("Retry-After: 3",), "", PageStatus.THROTTLED),
        ("503 Service Unavailable", (), "", PageStatus.HTTP_5XX),
        ("403 Forbidden", ("Retry-After: 3",), "", PageStatus.THROTTLED),
        ("403 Forbidden", (), "Over quota for today", PageStatus.THROTTLED),
        ("403 Forbidden", (), '{"note": "Rate limit exceeded"}', PageStatus.THROTTLED),
        ("403 Forbidden", (), "Subscribers only", PageStatus.HTTP_4XX),
        ("404 Not Found", (), "rate limit", PageStatus.HTTP_4XX),
        ("500 Internal Server Error", (), "", PageStatus.HTTP_5XX),
        ("206 Partial Content", (), "part", PageStatus.TRUNCATED),
        ("300 Multiple Choices", (), "", PageStatus.PROTOCOL_ERROR),
        ("799 Made Up", (), "", PageStatus.PROTOCOL_ERROR),
    ],
)
def test_rows_22_and_25_a_refusal_has_its_status(status, headers, said, expected):
    found, detail = status_of(answer(said.encode(), *headers, status=status))
    assert found == expected
    if expected != PageStatus.TRUNCATED:
        assert status.split()[0] in detail
        assert said in detail


def test_the_words_of_a_refusal_are_quoted_as_plain_text():
    said = b"<html><script>alert(1)</script><h1>No\x1b[31m entry</h1>" + b"x" * 500
    _, detail = status_of(answer(said, status="403 Forbidden"))
    assert detail.startswith("the server answered 403 Forbidden: No\ufffd[31m entry x")
    assert len(detail) < 300


def test_row_8_no_secret_stands_in_a_detail():
    said = b"key s3cr3t-t0k3n of http://site.example/?apikey=0123 is wrong"
    with local_net({"/?api_key=0123": answer(said, status="401 Unauthorized")}) as net:
        exchange = net.ask(f"{SITE}/?api_key=0123", headers=[("Authorization", "s3cr3t-t0k3n")])
    assert exchange.status == PageStatus.HTTP_4XX
    assert net.server.received[0].headers["authorization"] == "s3cr3t-t0k3n"
    assert "s3cr3t" not in exchange.detail
    assert "0123" not in exchange.detail


@pytest.mark.parametrize("kind", ["text/html; charset=made-up", "text/html; charset=", "no type"])
def test_row_29_an_unknown_charset_is_for_the_extractor_to_find(kind):
    with local_net({"/": answer("<p>Größe</p>".encode("cp1252"), kind=kind)}) as net:
        exchange = net.ask(f"{SITE}/")
    assert exchange.status == PageStatus.OK
    assert exchange.header("content-type") == kind


@pytest.mark.parametrize(
    ("kind", "body", "found", "status"),
    [
        ("text/html", b"%PDF-1.7 made up", "application/octet-stream", PageStatus.NOT_ARTICLE),
        ("application/pdf", PAGE, "text/html", PageStatus.OK),
        ("application/octet-stream", PAGE, "text/html", PageStatus.OK),
        ("text/plain", PAGE, "text/html", PageStatus.OK),
        ("text/html", b"\x01\x02\x03\x04" * 50, "application/octet-stream", "decode-error"),
        ("application/rss+xml", b"<?xml?><rss></rss>", "application/rss+xml", PageStatus.OK),
        ("application/json", b'{"a": 1}', "application/json", PageStatus.OK),
    ],
)
def test_row_30_the_bytes_say_what_a_body_is(kind, body, found, status):
    with local_net({"/": answer(body, kind=kind)}) as net:
        exchange = net.ask(f"{SITE}/")
    assert (exchange.status, exchange.body) == (PageStatus.OK, body)
    assert (exchange.content_type, exchange.content_status) == (found, status)
    assert bool(exchange.detail) == (status != PageStatus.OK)


def test_headers_that_cannot_be_sent_are_told():
    with local_net({"/": answer(PAGE)}) as net:
        exchange = net.ask(f"{SITE}/", headers=[("X-Key", "two\r\nlines")])
    assert exchange.status == PageStatus.PROTOCOL_ERROR
    assert exchange.detail == "the request cannot be sent: illegal header value"
    assert net.server.received == []


SOUND = st.sampled_from(
    [
        HEAD + b"Content-Length: 78\r\nCache-Control: max-age=60\r\n\r\n" + PAGE,
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n4e\r\n" + PAGE + b"\r\n0\r\n\r\n",
        HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE, mtime=0),
        b"HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n",
        b'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n',
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 429 Too Many\r\nRetry-After: x\r\n\r\nslow",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nzzz",
    ]
)
DAMAGE = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 9), st.binary(max_size=5)))


@settings(max_examples=150, deadline=None)
@given(SOUND, DAMAGE)
def test_whatever_a_server_says_ends_in_a_status(tangled, said, damage):
    for place, length, wrong in damage:
        said = said[:place] + wrong + said[place + length :]
    tangled.plays["/"] = say(said)
    exchange = tangled.net.ask(f"{SITE}/", settings=tangled.settings)
    assert exchange.status == PageStatus.OK or (exchange.detail and not exchange.body)
