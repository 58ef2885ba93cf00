"""A target's host in; the way to it, direct or through a proxy, out.

With a proxy, names are looked up by the proxy, so the address guard sees the writing of a host
only: addresses, addresses in disguise and names of the local network are refused as ever, but
whoever configures a proxy trusts it not to lead a public name to a private place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore

from verify.errors import BadInput
from verify.fetch.addresses import vet_host
from verify.fetch.redaction import redact
from verify.records import FetchSettings

DIRECT: Final = ""
_PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Proxies:
    """The proxy for each scheme, DIRECT where there is none; `is_environment` heeds NO_PROXY."""

    by_scheme: tuple[tuple[str, str], ...] = ()
    is_environment: bool = False

    def find(self, scheme: str, host: str, *, is_allowed: bool) -> str:
        """Name the proxy for a host, or DIRECT.

        A host that a source may ask, and that by its very name is on this machine or network, is
        connected to directly: seen from the proxy, that name would be another machine.
        """
        proxy = dict(self.by_scheme).get(scheme, DIRECT)
        if not proxy or (is_allowed and not vet_host(host).is_allowed):
            return DIRECT
        return DIRECT if self.is_environment and proxy_bypass(host) else proxy


def find_proxies(settings: FetchSettings) -> Proxies:
    """Read the proxy of the settings, else with `trust_env` that of the environment.

    Raises BadInput for an address that is no http or https proxy.
    """
    if settings.proxy:
        check_proxy(settings.proxy)
        return Proxies(tuple((scheme, settings.proxy) for scheme in _PORTS))
    if not settings.trust_env:
        return Proxies()
    found = getproxies()
    named = {scheme: found.get(scheme) or found.get("all", "") for scheme in _PORTS}
    with_scheme = {
        scheme: proxy if not proxy or "://" in proxy else f"http://{proxy}"
        for scheme, proxy in named.items()
    }
    for proxy in filter(None, with_scheme.values()):
        check_proxy(proxy)
    return Proxies(tuple(with_scheme.items()), is_environment=True)


def check_proxy(proxy: str) -> None:
    """Raise BadInput unless `proxy` is an http or https address with a host."""
    try:
        parts = urlsplit(proxy)
        is_sound = parts.scheme in _PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_sound = False
    if not is_sound:
        raise BadInput(
            f'the proxy "{redact(proxy)}" cannot be used; '
            'give an http or https address such as "http://127.0.0.1:3128"'
        )


def read_proxy(proxy: str) -> tuple[httpcore.URL, tuple[str, str] | None]:
    """Split a checked proxy into its address and its user name and password, if it has any."""
    parts = urlsplit(proxy)
    url = httpcore.URL(
        scheme=parts.scheme,
        host=parts.hostname or "",
        port=parts.port or _PORTS[parts.scheme],
        target="/",
    )
    if parts.username is None:
        return url, None
    return url, (unquote(parts.username), unquote(parts.password or ""))
