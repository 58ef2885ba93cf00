"""The address guard: what may be connected to, whatever the way it is written."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from verify.fetch.addresses import is_host, read_aton, vet_address, vet_host, vet_text
from verify.fetch.failure import Failure
from verify.fetch.targets import read_target
from verify.records import PageStatus

V4 = st.integers(0, 2**32 - 1).map(IPv4Address)
V6 = st.integers(0, 2**128 - 1).map(IPv6Address)
REFUSED_V4 = st.sampled_from(
    [
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
    ]
).map(IPv4Address)


def spell(number: int, base: str) -> str:
    return {"decimal": f"{number}", "hex": f"{number:#x}", "octal": f"0{number:o}"}[base]


BASES = st.sampled_from(["decimal", "hex", "octal"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0.0.0.0", "unspecified"),
        ("10.255.0.1", "private"),
        ("100.127.255.255", "CGNAT"),
        ("127.0.0.1", "loopback"),
        ("169.254.169.254", "link-local"),
        ("172.16.0.1", "private"),
        ("192.0.0.8", "reserved"),
        ("192.168.0.1", "private"),
        ("198.19.0.1", "measurements"),
        ("203.0.113.9", "documentation"),
        ("224.0.0.251", "multicast"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "broadcast"),
        ("::", "unspecified"),
        ("::1", "loopback"),
        ("::127.0.0.1", "written as IPv6"),
        ("::ffff:127.0.0.1", "written as IPv6"),
        ("::ffff:8.8.8.8", "written as IPv6"),
        ("64:ff9b::7f00:1", "loopback"),
        ("64:ff9b:1::808:808", "NAT64"),
        ("2001:0:808:808::1", "Teredo"),
        ("2001:db8::1", "documentation"),
        ("2002:7f00:1::", "loopback"),
        ("2002:a01:203::1", "private"),
        ("fc00::1", "private"),
        ("fe80::1", "link-local"),
        ("fe80::1%eth0", "link-local"),
        ("fec0::1", "site local"),
        ("ff02::1", "multicast"),
        ("4000::1", "reserved"),
        ("", "no address"),
        ("site.example", "no address"),
    ],
)
def test_an_address_inside_is_refused_with_its_reason(text, words):
    verdict = vet_text(text)
    assert not verdict.is_allowed
    assert words in verdict.reason


@pytest.mark.parametrize(
    "text",
    [
        *("8.8.8.8", "93.184.215.14", "100.63.255.255", "172.32.0.1", "2606:4700::1111", "2a00::1"),
        # A network without IPv4 reaches every address of the old internet in this form.
        *("64:ff9b::808:808", "2002:808:808::1"),
    ],
)
def test_an_address_of_the_open_internet_is_allowed(text):
    assert vet_text(text).is_allowed


@given(V4)
@example(IPv4Address("192.88.99.1"))
def test_no_address_that_python_calls_local_is_allowed(address):
    if not address.is_global or address.is_multicast or address.is_reserved:
        assert not vet_address(address).is_allowed


@given(V6)
def test_no_ipv6_address_that_python_calls_local_is_allowed(address):
    assume(address.sixtofour is None)
    if not address.is_global or address.is_multicast or address.is_site_local:
        assert not vet_address(address).is_allowed


@given(V4)
def test_an_allowed_address_is_one_that_python_calls_global(address):
    if vet_address(address).is_allowed:
        assert address.is_global


@given(REFUSED_V4 | V4, st.integers(0, 2**80 - 1))
def test_an_address_wrapped_in_another_is_never_more_than_itself(inner, rest):
    number = int(inner)
    nat64 = IPv6Address((0x64FF9B << 96) + number)
    six_to_four = IPv6Address((0x2002 << 112) + (number << 80) + rest)
    for outer in (nat64, six_to_four):
        assert vet_address(outer).is_allowed == vet_address(inner).is_allowed
    for outer in (IPv6Address((0xFFFF << 32) + number), IPv6Address(number)):
        assert not vet_address(outer).is_allowed


@given(V4, BASES, st.integers(1, 4), st.booleans())
def test_an_address_in_disguise_is_refused_and_told(address, base, part_count, has_dot):
    bytes_ = address.packed
    first = [spell(byte, base) for byte in bytes_[: part_count - 1]]
    last = spell(int.from_bytes(bytes_[part_count - 1 :], "big"), base)
    host = ".".join([*first, last])
    assume(host != str(address))
    verdict = vet_host(host + "." * has_dot)
    assert not verdict.is_allowed
    assert str(address) in verdict.reason


@given(st.lists(st.tuples(st.integers(0, 2**33), BASES), min_size=1, max_size=5))
def test_disguises_are_read_as_the_system_reads_them(parts):
    host = ".".join(spell(number, base) for number, base in parts)
    try:
        expected = IPv4Address(socket.inet_aton(host))
    except OSError:
        with pytest.raises(ValueError, match=r".*"):
            read_aton(host)
    else:
        assert read_aton(host) == expected


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "LOCALHOST.", "a.localhost", "nas.local", "db.internal", "intranet"),
        *("1.2.3.4.5", "999.1.1.1", "0x", "www.example.0x7f", "08.1", "[::1]", "[fe80::1%25x]"),
        *("", ".", "a b", "a..b", "-a.example", "127%2e0.0.1", "x" * 64 + ".example"),
    ],
)
def test_a_host_that_is_none_or_is_near_is_refused_by_its_writing(host):
    verdict = vet_host(host)
    assert not verdict.is_allowed
    assert verdict.reason


@pytest.mark.parametrize(
    "host",
    [
        *("site.example", "WWW.Site.Example.", "xn--bcher-kva.example", "a_b.example", "8.8.8.8"),
        *("[2606:4700::1111]", "1und1.example", "0x7f.example", "local.example", "3com.example"),
    ],
)
def test_a_name_of_the_open_internet_passes_by_its_writing(host):
    assert vet_host(host).is_allowed
    assert is_host(host.strip("[]"))


@given(st.text(max_size=40))
def test_whatever_passes_by_its_writing_is_a_name_or_an_allowed_address(host):
    if not vet_host(host).is_allowed:
        return
    try:
        address = ip_address(host.lower().removesuffix(".").strip("[]"))
    except ValueError:
        assert host.isascii()
        assert "." in host.removesuffix(".")
    else:
        assert vet_address(address).is_allowed


@pytest.mark.parametrize("url", ["http://xn--", "http://@xn--aampamp", "http://xn--0x7f.1:٣"])
def test_a_name_that_encodes_nothing_is_no_address(url):
    """It is refused in our words; the client's library finds out only when asked for the host."""
    with pytest.raises(Failure) as caught:
        read_target(url)
    assert caught.value.status in (PageStatus.BAD_SCHEME, PageStatus.PRIVATE_ADDRESS)
