"""A page in, a report out: read in this process; what cannot be read ends as a status."""

from __future__ import annotations

from datetime import UTC, datetime

from verify.extract.body import read_body
from verify.extract.dates import is_believable, read_published, refuse
from verify.extract.decode import clean_text, decode_body, find_foreign_kind, is_readable
from verify.extract.jsonld import read_json_ld
from verify.extract.metadata import read_metadata
from verify.extract.plaintext import read_markdown, read_plain
from verify.extract.quality import rate_page
from verify.extract.tree import find_excess, parse_tree, read_text
from verify.language.stated_dates import read_date
from verify.language.wrapped_lines import join_lines
from verify.records import Page, PageStatus, Published, Publisher, Report

# A page that was not fetched at a known time has the year 1 there: no date is then too late.
_FIRST_YEAR = 1970
_NO_LIMIT = datetime(9000, 1, 1, tzinfo=UTC)
_MARKDOWN = ("text/markdown", "text/x-markdown")
# An unchanged page comes with the bytes it had.
READABLE = (PageStatus.OK, PageStatus.NOT_MODIFIED)
_TRUE = frozenset({"true", "yes", "1", "on"})


def extract_report(html: bytes, *, url: str, now: datetime | None = None) -> Report:
    """Read the report on one HTML page, in this process; never raises on bad HTML.

    `url` is where the page is from; it is not opened. `now` is when the page was fetched: dates
    after it are not believed; None asks the clock. The report's status is `ok`, or says why there
    is no text. There is no time limit here: for pages of unknown origin, `extract_pages` reads
    in processes that can be killed.
    """
    return _read_html(html, url=url, declared="", now=now or datetime.now(UTC))


def extract_page(page: Page) -> Report:
    """Read the report on a fetched page of HTML, Markdown or plain text.

    What a sidecar or front matter states (page.facts) wins over what the source's block says of
    its publisher, and that over what the page says of itself. A page that was not read gives a
    report with its status and reason and no text.
    """
    facts = dict(page.facts)
    url = facts.get("url") or page.final_url or page.asked_url
    if page.status in READABLE:
        report = _read(page, url)
    else:
        report = Report(status=page.status, detail=page.detail)
    title = facts.get("title") or report.title or page.lead.headline
    outlet = facts.get("outlet") or page.lead.publisher.outlet or report.outlet
    own_language = report.language or page.lead.publisher.language
    return Report(
        url=clean_text(url),
        text=report.text,
        title=clean_text(title),
        outlet=clean_text(outlet),
        published=_choose_published(facts, page, report),
        author=clean_text(facts.get("author") or report.author),
        language=clean_text(facts.get("language") or own_language),
        canonical_url=report.canonical_url,
        source=page.lead.source,
        publisher=_merge_publisher(page.lead.publisher, facts, outlet=outlet),
        status=report.status,
        detail=report.detail,
        page_url=page.asked_url,
        page_sha256=page.sha256,
    )


def _choose_published(facts: dict[str, str], page: Page, report: Report) -> Published:
    """The stated date, else the page's own, else the one the source gave with its lead."""
    stated = facts.get("published", "")
    if stated:
        published = read_date(stated, provenance=page.facts_provenance)
        is_believed = not published.is_known or is_believable(published, now=_time_of(page))
        return published if is_believed else refuse(published)
    if report.published.is_known or not page.lead.published.is_known:
        return report.published
    return page.lead.published


def _merge_publisher(block: Publisher, facts: dict[str, str], *, outlet: str) -> Publisher:
    def states(key: str, default: bool) -> bool:  # noqa: FBT001 - two words, used three times
        return facts[key].strip().lower() in _TRUE if facts.get(key) else default

    return Publisher(
        outlet=clean_text(outlet),
        country=clean_text(facts.get("country") or block.country),
        language=clean_text(facts.get("language") or block.language),
        owner=clean_text(facts.get("owner") or block.owner),
        is_agency=states("agency", block.is_agency),
        is_primary=states("primary", block.is_primary),
        counts=states("counts", block.counts),
    )


def _time_of(page: Page) -> datetime:
    return page.fetched_at if page.fetched_at.year >= _FIRST_YEAR else _NO_LIMIT


def _read(page: Page, url: str) -> Report:
    headers = {name.lower(): value for name, value in page.headers}
    declared = headers.get("content-type", page.content_type)
    kind = page.content_type.partition(";")[0].strip().lower()
    if kind in (*_MARKDOWN, "text/plain"):
        return _read_text(page.body, declared=declared, is_markdown=kind in _MARKDOWN)
    return _read_html(page.body, url=url, declared=declared, now=_time_of(page))


def _read_text(body: bytes, *, declared: str, is_markdown: bool) -> Report:
    foreign, text = _decode(body, declared)
    if foreign:
        return foreign
    found = read_markdown(text) if is_markdown else read_plain(text)
    if not found.text:
        return Report(
            status=PageStatus.NOT_ARTICLE, title=found.title, detail="there is no text in the file"
        )
    return Report(title=found.title, text=join_lines(found.text))


def _decode(body: bytes, declared: str) -> tuple[Report | None, str]:
    """The text of body, or a report that says why there is none."""
    kind = find_foreign_kind(body)
    if kind:
        return Report(status=PageStatus.NOT_ARTICLE, detail=f"{kind}, not a page of text"), ""
    text = decode_body(body, declared=declared)
    if not text.strip():
        return Report(status=PageStatus.NOT_ARTICLE, detail="the page is empty"), ""
    if not is_readable(text):
        reason = "the bytes are no text in any known charset"
        return Report(status=PageStatus.DECODE_ERROR, detail=reason), ""
    return None, text


def _read_html(body: bytes, *, url: str, declared: str, now: datetime) -> Report:
    foreign, text = _decode(body, declared)
    if foreign:
        return Report(url=url, status=foreign.status, detail=foreign.detail)
    excess = find_excess(text)
    tree = None if excess else parse_tree(text)
    if tree is None:
        reason = excess or "there is no HTML on the page"
        return Report(url=url, status=PageStatus.NOT_ARTICLE, detail=reason)
    stated = read_json_ld(tree)
    metadata = read_metadata(tree, stated, url=url)
    article = join_lines(read_body(tree, title=metadata.title, stated_body=stated.body))
    status, detail = rate_page(
        article, title=metadata.title, whole=read_text(tree), stated=stated, url=url
    )
    # A saved page has a file: URL; what it says of its address may still hold its date.
    dated_url = url if url.startswith("http") else metadata.canonical_url
    published = read_published(
        tree, url=dated_url, stated=stated.date_published, modified=stated.date_modified, now=now
    )
    return Report(
        url=url,
        text=article if status is PageStatus.OK else "",
        title=metadata.title,
        outlet=metadata.outlet,
        published=published,
        author=metadata.author,
        language=metadata.language,
        canonical_url=metadata.canonical_url,
        status=status,
        detail=detail,
    )
