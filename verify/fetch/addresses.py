"""An address, or a host as a URL writes it, in; whether it may be connected to, or why not, out.

Allowed is what anybody on the internet could reach as well. A page names its links itself, so a
link into the reader's own network, or to the machine verify runs on, would let a stranger look
behind the reader's door. Forms that hide an address are refused whatever they hide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reason` completes "it is ..."; it is "" where the address is allowed."""

    is_allowed: bool
    reason: str = ""


ALLOWED: Final = Verdict(is_allowed=True)

# From the registries of special-purpose addresses (IANA; RFC 6890 and those that came after), and
# not from ipaddress.is_private, which was corrected within Python 3.11 and 3.12.
_REFUSED_V4: Final = tuple(
    (IPv4Network(network), reason)
    for network, reason in (
        ("0.0.0.0/8", "this machine's own (unspecified)"),
        ("10.0.0.0/8", "in a private network"),
        ("100.64.0.0/10", "in a provider's inner network (CGNAT)"),
        ("127.0.0.0/8", "this machine's own (loopback)"),
        ("169.254.0.0/16", "a link-local address, where clouds keep their keys"),
        ("172.16.0.0/12", "in a private network"),
        ("192.0.0.0/24", "a reserved address"),
        ("192.0.2.0/24", "an address for documentation"),
        ("192.88.99.0/24", "a reserved address"),
        ("192.168.0.0/16", "in a private network"),
        ("198.18.0.0/15", "in a network for measurements"),
        ("198.51.100.0/24", "an address for documentation"),
        ("203.0.113.0/24", "an address for documentation"),
        ("224.0.0.0/4", "a multicast address"),
        ("255.255.255.255/32", "the broadcast address"),
        ("240.0.0.0/4", "a reserved address"),
    )
)
_REFUSED_V6: Final = tuple(
    (IPv6Network(network), reason)
    for network, reason in (
        ("::/128", "this machine's own (unspecified)"),
        ("::1/128", "this machine's own (loopback)"),
        ("::ffff:0:0/96", "an IPv4 address written as IPv6"),
        ("::/96", "an IPv4 address written as IPv6"),
        ("64:ff9b:1::/48", "in a network's own translation to IPv4 (NAT64)"),
        ("fc00::/7", "in a private network (unique local)"),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", "in a private network (site local)"),
        ("ff00::/8", "a multicast address"),
        ("2001::/32", "inside a tunnel (Teredo)"),
        ("2001::/23", "a reserved address"),
        ("2001:db8::/32", "an address for documentation"),
        ("3fff::/20", "an address for documentation"),
    )
)
# All addresses given out so far; what lies outside is reserved.
_GLOBAL_V6: Final = IPv6Network("2000::/3")
# The two ways to write IPv4 in IPv6 that honest networks use: a network without IPv4 answers every
# look-up with the first. What they hold is vetted in their place.
_NAT64: Final = IPv6Network("64:ff9b::/96")
_SIX_TO_FOUR: Final = IPv6Network("2002::/16")

# Names that never belong to the open internet (RFC 6761, 6762, 8375, and ICANN's .internal).
# They matter where a proxy looks names up; without one, their addresses would be refused.
_LOCAL_NAMES: Final = ("localhost", "local", "localdomain", "internal", "home.arpa", "lan")
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
_NAME: Final = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")


def is_host(host: str) -> bool:
    """Return True for what can be a host at all: a name, or an address in whatever form."""
    host = host.lower().removesuffix(".")
    return bool(_NAME.fullmatch(host)) or ":" in host


def vet_host(host: str) -> Verdict:
    """Judge a host by its writing alone; a name that passes is judged again by its addresses."""
    host = host.lower().removesuffix(".")
    bare = host.removeprefix("[").removesuffix("]")
    try:
        return vet_address(ip_address(bare))
    except ValueError:
        pass
    if not _NAME.fullmatch(host):
        return Verdict(is_allowed=False, reason="no valid host name")
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        # Programs disagree on what such a host is, so it is refused even where it hides nothing.
        return Verdict(is_allowed=False, reason=f"an address in disguise{_unmask(host)}")
    if "." not in host or any(host == name or host.endswith(f".{name}") for name in _LOCAL_NAMES):
        return Verdict(is_allowed=False, reason="a name of the local network")
    return ALLOWED


def vet_address(address: IPv4Address | IPv6Address) -> Verdict:
    """Judge one address by its number."""
    if isinstance(address, IPv4Address):
        for network4, reason in _REFUSED_V4:
            if address in network4:
                return Verdict(is_allowed=False, reason=reason)
        return ALLOWED
    number = int(address)
    if address in _NAT64:
        return vet_address(IPv4Address(number & 0xFFFFFFFF))
    for network6, reason in _REFUSED_V6:
        if address in network6:
            return Verdict(is_allowed=False, reason=reason)
    if address in _SIX_TO_FOUR:
        return vet_address(IPv4Address(number >> 80 & 0xFFFFFFFF))
    if address not in _GLOBAL_V6:
        return Verdict(is_allowed=False, reason="a reserved address")
    return ALLOWED


def vet_text(text: str) -> Verdict:
    """Judge an address as a resolver gives it; what is none is refused."""
    try:
        return vet_address(ip_address(text))
    except ValueError:
        return Verdict(is_allowed=False, reason="no address")


def read_aton(host: str) -> IPv4Address:
    """Read decimal, hex, octal and short forms as inet_aton does; ValueError for all else."""
    parts = host.split(".")
    if not 1 <= len(parts) <= 4:
        raise ValueError(host)
    *first, last = (_read_number(part) for part in parts)
    if any(number > 0xFF for number in first) or last >= 256 ** (4 - len(first)):
        raise ValueError(host)
    return IPv4Address(sum(n << 8 * (3 - place) for place, n in enumerate(first)) + last)


def _read_number(part: str) -> int:
    if not _NUMBER.fullmatch(part):
        raise ValueError(part)
    if part.startswith("0x"):
        return int(part + "0", 0) // 16
    return int(part, 8 if part.startswith("0") else 10)


def _unmask(host: str) -> str:
    try:
        return f" ({read_aton(host)})"
    except ValueError:
        return ""
