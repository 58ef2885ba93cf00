"""Ways to a host: through a proxy, past it, to several addresses, and how secrets are kept out."""

import asyncio
import socket
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.fault_server import (
    OTHER_PUBLIC,
    PUBLIC,
    QUICK,
    SECURE_SITE,
    SITE,
    LocalNet,
    answer,
    local_net,
    play_faults,
    tunnel,
)
from verify.errors import BadInput
from verify.fetch.connecting import connect_address, make_resolver
from verify.fetch.redaction import HIDDEN, redact
from verify.fetch.routes import find_proxies
from verify.fetch.sending import HttpSender, user_agent
from verify.records import FetchSettings, PageStatus

PAGE = b"<p>The vote was put off.</p>"
PROXY = "127.0.0.9"
THROUGH_PROXY = replace(QUICK, proxy=f"http://reader:pa%20ss@{PROXY}:3128")


def behind_proxy(net: LocalNet) -> LocalNet:
    """Let the server be the proxy, under an address that results may never ask."""
    net.names = {PROXY: (PROXY,)}
    net.ports = {PROXY: net.server.port}
    return net


def test_a_proxy_is_asked_for_the_whole_address_and_looks_names_up_itself():
    with local_net({f"{SITE}/page": answer(PAGE)}) as net:
        exchange = behind_proxy(net).ask(f"{SITE}/page", settings=THROUGH_PROXY)
    assert exchange.body == PAGE
    assert net.looked_up == net.tried == [PROXY]
    assert net.server.received[0].headers["proxy-authorization"] == "Basic cmVhZGVyOnBhIHNz"


def test_tls_through_a_proxy_is_held_with_the_site_itself():
    plays = {"/page": answer(PAGE)}
    with local_net(plays) as net:
        plays["site.example:443"] = plays["other.example:443"] = tunnel(lambda: net.server.tls_port)
        exchange = behind_proxy(net).ask(f"{SECURE_SITE}/page", settings=THROUGH_PROXY)
        wrong = net.ask("https://other.example/page", settings=THROUGH_PROXY)
    assert exchange.body == PAGE
    assert wrong.status == PageStatus.TLS
    assert "proxy-authorization" not in net.server.received[1].headers


def test_a_proxy_that_refuses_is_told():
    with local_net({"site.example:443": answer(status="407 Say Who")}) as net:
        exchange = behind_proxy(net).ask(f"{SECURE_SITE}/", settings=THROUGH_PROXY)
    assert exchange.status == PageStatus.UNREACHABLE
    assert "the proxy refused: 407" in exchange.detail


def test_a_proxy_that_asks_for_a_password_is_not_taken_for_the_site():
    with local_net({f"{SITE}/": answer(status="407 Say Who")}) as net:
        exchange = behind_proxy(net).ask(f"{SITE}/", settings=THROUGH_PROXY)
    assert exchange.status == PageStatus.UNREACHABLE


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("http://10.1.2.3/", "10.1.2.3"),
        ("http://[fd00::1]/", "[fd00::1]"),
        ("http://[fd00::1]/", "fd00::1"),
        ("http://LocalHost/", "localhost"),
        ("http://b\u00fccher.example/", "b\u00fccher.example"),
        ("http://b\u00fccher.example/", "xn--bcher-kva.example"),
    ],
)
def test_a_source_may_ask_a_host_of_this_network_in_any_spelling(url, allowed):
    with local_net({"/": answer(PAGE)}) as net:
        inside = {"10.1.2.3": ("10.1.2.3",), "fd00::1": ("fd00::1",), "localhost": ("127.0.0.1",)}
        net.names = {**inside, "xn--bcher-kva.example": ("fd00::1",)}
        net.ports = dict.fromkeys(("10.1.2.3", "fd00::1", "127.0.0.1"), net.server.port)
        assert net.ask(url, allow_hosts=[allowed]).body == PAGE
        assert net.ask(url, allow_hosts=["other.example"]).status == PageStatus.PRIVATE_ADDRESS


@pytest.mark.parametrize("host", ["127.0.0.1", "0x7f.1", "[::1]", "localhost", "nas.local", PROXY])
def test_a_private_address_is_not_asked_through_a_proxy_either(host):
    with local_net({}) as net:
        exchange = behind_proxy(net).ask(f"http://{host}/", settings=THROUGH_PROXY)
    assert exchange.status == PageStatus.PRIVATE_ADDRESS
    assert net.tried == []


def test_a_host_on_this_network_that_a_source_may_ask_is_asked_past_the_proxy():
    with local_net({"/page": answer(PAGE)}) as net:
        behind_proxy(net)
        net.names = {"10.1.2.3": ("10.1.2.3",)}
        net.ports = {"10.1.2.3": net.server.port}
        url = "http://10.1.2.3/page"
        exchange = net.ask(url, settings=THROUGH_PROXY, allow_hosts=["10.1.2.3"])
    assert exchange.body == PAGE
    assert net.tried == ["10.1.2.3"]


def test_the_environment_is_read_only_when_told_to(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", f"http://{PROXY}:1")
    monkeypatch.setenv("http_proxy", f"{PROXY}:1")
    monkeypatch.setenv("NO_PROXY", "site.example")
    monkeypatch.setenv("no_proxy", "site.example")
    assert find_proxies(QUICK).find("http", "other.example", is_allowed=False) == ""
    trusting = find_proxies(replace(QUICK, trust_env=True))
    assert trusting.find("http", "other.example", is_allowed=False) == f"http://{PROXY}:1"
    assert trusting.find("http", "site.example", is_allowed=False) == ""
    assert trusting.find("https", "other.example", is_allowed=False) == ""


@pytest.mark.parametrize(
    "proxy", ["socks5://127.0.0.1:1", "127.0.0.1:3128", "http://", "http://[x"]
)
def test_a_proxy_of_another_kind_is_bad_input(proxy):
    with pytest.raises(BadInput, match="give an http or https address"):
        HttpSender(FetchSettings(proxy=proxy))


def test_a_bad_proxy_is_told_without_its_password():
    with pytest.raises(BadInput) as caught:
        HttpSender(FetchSettings(proxy="ftp://reader:secret@127.0.0.1"))
    assert "secret" not in str(caught.value)


def test_a_silent_address_does_not_keep_the_next_from_being_tried():
    class HalfSilentNet(LocalNet):
        async def connect(self, address, port, time_limit_s):
            if address == OTHER_PUBLIC:
                self.tried.append(address)
                await asyncio.Event().wait()
            return await super().connect(address, port, time_limit_s)

    with play_faults({"/": answer(PAGE)}) as server:
        net = HalfSilentNet(server, names={"site.example": (OTHER_PUBLIC, PUBLIC)})
        assert net.ask(f"{SITE}/").body == PAGE
    assert net.tried == [OTHER_PUBLIC, PUBLIC]


@pytest.mark.parametrize("silent", ["resolver", "connector"])
def test_a_connection_that_does_not_come_about_ends_at_its_limit(silent):
    class SilentNet(LocalNet):
        async def resolve(self, host, port):
            if silent == "resolver":
                await asyncio.Event().wait()
            return await super().resolve(host, port)

        async def connect(self, address, port, time_limit_s):
            await asyncio.Event().wait()
            return await super().connect(address, port, time_limit_s)

    with play_faults({}) as server:
        exchange = SilentNet(server).ask(f"{SITE}/", settings=replace(QUICK, connect_timeout_s=0.1))
    assert exchange.status == PageStatus.TIMEOUT
    assert "site.example could not be connected to within 0.1 s" in exchange.detail


def test_only_so_many_addresses_of_one_name_are_tried():
    many = [f"93.184.216.{number}" for number in range(1, 200)]
    with local_net({}) as net, socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        net.names = {"site.example": many}
        net.ports = dict.fromkeys(many, unused.getsockname()[1])
        assert net.ask(f"{SITE}/").status == PageStatus.UNREACHABLE
    assert net.tried == many[:6]


def test_families_take_turns():
    six = ("2606:4700::1", "2606:4700::2")
    with local_net({}) as net, socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        net.names = {"site.example": (*six, OTHER_PUBLIC)}
        net.ports = dict.fromkeys((*six, OTHER_PUBLIC), unused.getsockname()[1])
        net.ask(f"{SITE}/")
    assert net.tried == [six[0], OTHER_PUBLIC, six[1]]


def test_a_temporary_failure_of_the_name_server_may_be_tried_again():
    class FlakyNet(LocalNet):
        async def resolve(self, host, port):
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with play_faults({}) as server:
        exchange = FlakyNet(server).ask(f"{SITE}/")
    assert (exchange.status, exchange.is_name_unknown) == (PageStatus.UNREACHABLE, False)


def test_the_usual_resolver_and_connector_lead_to_addresses_of_this_machine():
    async def run(port: int) -> list[str]:
        found = await make_resolver()("127.0.0.1", port)
        stream = await connect_address(found[0], port, 2.0)
        await stream.aclose()
        return list(found)

    with local_net({}) as net:
        assert asyncio.run(run(net.server.port)) == ["127.0.0.1"]


def test_a_name_that_can_be_none_is_an_unknown_one():
    async def run():
        await make_resolver()("x" * 70 + ".example", 80)

    with pytest.raises(UnicodeError):
        asyncio.run(run())


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("see http://a.example/?apikey=12&q=x", f"see http://a.example/?apikey={HIDDEN}&q=x"),
        ("http://u:p@a.example/x", f"http://{HIDDEN}@a.example/x"),
        ("?X-Api-Key=1;my_token=2#end", f"?X-Api-Key={HIDDEN};my_token={HIDDEN}#end"),
        ("?ACCESS_TOKEN=a%20b 'and more'", f"?ACCESS_TOKEN={HIDDEN} 'and more'"),
        ("?monkey=1&turnkey=2&q=key", "?monkey=1&turnkey=2&q=key"),
        ("mail me@paper.example", "mail me@paper.example"),
        ("http://a.example/@who/x@y", "http://a.example/@who/x@y"),
    ],
)
def test_row_8_secrets_are_struck_out_and_all_else_is_left(text, redacted):
    assert redact(text) == redacted
    assert redact(redacted) == redacted


@given(st.text(max_size=30), st.text(min_size=4, max_size=20), st.text(max_size=30))
def test_row_8_a_known_secret_is_struck_out_wherever_it_stands(before, secret, after):
    assume(HIDDEN[0] not in secret)
    assert secret not in redact(before + secret + after, secrets=[secret])


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        ("", "(no contact given)"),
        ("https://paper.example/bot", "(+https://paper.example/bot)"),
        ("ü\r\nX-Other: 1", "(+X-Other: 1)"),
    ],
)
def test_who_asks_is_said_in_one_plain_line(contact, said):
    assert user_agent(contact).startswith("verify/")
    assert user_agent(contact).endswith(said)
