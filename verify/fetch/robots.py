"""An address in; whether the site's robots.txt lets it be asked, and how often, out."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from verify.fetch.exchange import Exchange
from verify.fetch.failure import Failure
from verify.fetch.patient import PatientSender, Request
from verify.fetch.web_address import read_address
from verify.records import FetchSettings, PageStatus

if TYPE_CHECKING:
    from protego import Protego

# The name that a site's rules call us by.
AGENT: Final = "verify"
# RFC 9309: at least 500 KiB are to be read, and five redirects to be followed.
ROBOTS_SIZE_BYTES: Final = 500 * 1024
ROBOTS_REDIRECTS: Final = 5

# RFC 9309, 2.3.1.3: where the file is not to be had, nothing is forbidden.
_UNAVAILABLE: Final = frozenset(
    (PageStatus.HTTP_4XX, PageStatus.REDIRECTS, PageStatus.BAD_SCHEME, PageStatus.NOT_ARTICLE)
)
# What keeps us from the file will keep us from the site's pages too, and is their status.
_OF_THE_HOST: Final = frozenset(
    (
        PageStatus.UNREACHABLE,
        PageStatus.TIMEOUT,
        PageStatus.TLS,
        PageStatus.PROTOCOL_ERROR,
        PageStatus.PRIVATE_ADDRESS,
    )
)
# Ours to decide, and the same for the page wherever it came up.
_OF_THE_RUN: Final = frozenset((PageStatus.THROTTLED, PageStatus.DEFERRED))
# Nothing behind the name is matched: two stretches of blanks in one pattern take minutes on 40 KB.
_AGENT_LINE: Final = re.compile(r"user[- ]?agent\b[\s:]*", re.IGNORECASE)
_DOT: Final = re.compile("%2e", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an address may be asked; `detail` says why when status is not `ok`."""

    status: PageStatus = PageStatus.OK
    detail: str = ""


@dataclass(frozen=True)
class Rules:
    """What one site's robots.txt came to: `verdict` holds for all its pages unless it is `ok`."""

    exchange: Exchange
    verdict: Verdict = field(default_factory=Verdict)

    @cached_property
    def _parsed(self) -> Protego:
        from protego import Protego

        is_read = self.exchange.status is PageStatus.OK
        body = self.exchange.body[:ROBOTS_SIZE_BYTES] if is_read else b""
        return Protego.parse(keep_our_groups(body.decode("utf-8-sig", "replace")))

    def judge(self, url: str) -> Verdict:
        """Say whether the page at `url` may be asked."""
        if self.verdict.status is not PageStatus.OK:
            return self.verdict
        if all(self._parsed.can_fetch(form, AGENT) for form in _forms(url)):
            return Verdict()
        return Verdict(PageStatus.ROBOTS, "the site's robots.txt asks programs not to read it")

    @property
    def crawl_delay_s(self) -> float:
        """What the site wants between two requests, 0 where it does not say."""
        return self._parsed.crawl_delay(AGENT) or 0.0


class Robots:
    """Asks for each site's robots.txt once in a run, when the first of its pages is wanted."""

    def __init__(self, sender: PatientSender, *, settings: FetchSettings) -> None:
        self._sender = sender
        self._settings = settings
        self._known: dict[str, asyncio.Task[Rules]] = {}

    async def read(self, url: str, *, source: str) -> Rules:
        """Return the rules for the site of `url`; those who ask meanwhile wait for one answer."""
        site = read_address(url).site
        if site not in self._known:
            work = self._ask(f"{site}/robots.txt", source)
            self._known[site] = asyncio.ensure_future(work)
        # Shielded, since one page that is given up must not take the rules from the others.
        rules = await asyncio.shield(self._known[site])
        if rules.verdict.status is PageStatus.DEFERRED:
            # It was not asked, for the sake of this source or this moment.
            self._known.pop(site, None)
        return rules

    async def aclose(self) -> None:
        """Give up what is under way."""
        for task in self._known.values():
            task.cancel()
        await asyncio.gather(*self._known.values(), return_exceptions=True)

    async def _ask(self, url: str, source: str) -> Rules:
        asked = url
        left_s = self._settings.deadline_s
        for _ in range(ROBOTS_REDIRECTS + 1):
            request = Request(asked, source, head_bytes=ROBOTS_SIZE_BYTES, is_free=True)
            exchange = await self._sender.send(request, time_limit_s=left_s)
            left_s -= exchange.elapsed_s
            if exchange.status is not PageStatus.REDIRECTS or left_s <= 0:
                break
            asked = exchange.location
            if not read_address(asked).is_on_the_web:
                break
        return Rules(exchange, _judge_answer(exchange, is_own_host=exchange.url == url))


def _judge_answer(exchange: Exchange, *, is_own_host: bool) -> Verdict:
    status = exchange.status
    if status is PageStatus.OK or status in _UNAVAILABLE:
        return Verdict()
    if status in _OF_THE_RUN or (status in _OF_THE_HOST and is_own_host):
        return Verdict(status, exchange.detail)
    reason = exchange.detail or status.value
    return Verdict(
        PageStatus.ROBOTS,
        f"its robots.txt could not be read ({reason}), which counts as a no",
    )


def _forms(url: str) -> tuple[str, ...]:
    """The address as given, and as it is sent and read: /a/../b is /b, and so is /a/%2e%2e/b."""
    from verify.fetch.targets import read_target

    try:
        target = read_target(url)
        return url, str(target), str(read_target(_DOT.sub(".", str(target))))
    except Failure:
        return (url,)


def keep_our_groups(text: str) -> str:
    """Give all other programs in a robots.txt one name, so that its size bounds the work.

    Protego applies each rule to each name of its group: 500 KiB of names and rules take minutes.
    It also takes "ver" for us, where RFC 9309 wants the whole name.
    """
    return "\n".join(_rename(line) for line in text.splitlines())


def _rename(line: str) -> str:
    said = line.partition("#")[0].strip()
    match = _AGENT_LINE.match(said)
    if match is None:
        return line
    name = said[match.end() :].partition("/")[0].strip().lower()
    return f"User-agent: {name if name in ('*', AGENT) else 'another'}"
