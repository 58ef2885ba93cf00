"""A parsed page in, when it was published out: the strongest statement wins, none is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from verify.extract.tree import Node, attribute, first_meta, read_metas, read_text
from verify.language.stated_dates import find_stated_dates, read_date
from verify.records import UNKNOWN_DATE, UNKNOWN_ZONE, Precision, Provenance, Published

# Clocks of servers drift; a date without a zone may be of a place 14 hours ahead of us.
FUTURE_TOLERANCE = timedelta(hours=1)
FUTURE_TOLERANCE_ZONELESS = timedelta(hours=14)
# What a page shows as its date may be that of its last change.
_SHOWN = (Provenance.TIME_ELEMENT, Provenance.PAGE_TEXT)
# What systems write for "never set".
_UNSET = datetime(1970, 1, 1, tzinfo=UTC).date()

# In order of trust; "date" and its like last, since some sites mean the day of the visit.
_METAS = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "published_time",
    "publish_date",
    "publish-date",
    "publishdate",
    "publication_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "citation_date",
    "dc.date",
    "date",
)
_MODIFIED = re.compile(r"modif|updat|edit(?!or)|revis", re.IGNORECASE)
# Whole words of a class or id, camel case taken apart: "candidate" and "timeline" are no dates.
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_DATED = re.compile(
    r"date|time|datetime|datum|dateline|pubdate|postdate|publish|published|publication|posted"
    r"|byline|timestamp"
)
_ELSEWHERE = re.compile(
    r"comment|related|recommend|sidebar|teaser|footer|newsletter|promo|most-?(?:read|popular)",
    re.IGNORECASE,
)
_ELSEWHERE_TAGS = ("aside", "nav", "footer", "figure", "a", "li")
# A dated element holds little else; a longer text is prose that mentions a date.
MAX_DATED_CHARS = 150
# htmldate's finding must stand alone in a line as short as "Published: Monday, November 21, 2016".
MAX_LINE_CHARS = 60
# Masthead, navigation, headline, byline and the first paragraphs.
OPENING_NODES = 200
_UNSEEN_TAGS = ("script", "style", "title", "noscript", "template")
_UPDATE = re.compile(
    r"\b(?:last\s+)?(?:updated|modified|edited|revised)\b.*?(?=\b(?:first\s+)?(?:published|posted)|$)",
    re.IGNORECASE,
)
_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/-](\d\d|[a-z]{3})[/-](\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)"
)
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)[/-]([01]\d)(?=/)")


def read_published(tree: Node, *, url: str, stated: str, modified: str, now: datetime) -> Published:
    """Say when the page in tree was published, and where that was read.

    `stated` and `modified` are datePublished and dateModified of its JSON-LD ("" for none); the
    latter is never taken for the former. `now` is when the page was fetched: a later date is not
    believed, and kept as one that was refused where there is nothing better. Strongest first:
    JSON-LD, meta elements, time elements, the URL, dates set apart in the text, and htmldate's
    non-extensive search where the page's text bears it out. Ambiguous when nothing better than
    01/02/2024 is there.
    """
    seen_ambiguous = False
    refused = UNKNOWN_DATE
    changed_at = _modifications(tree, modified)
    for candidate in _candidates(tree, url, stated, now):
        if candidate.provenance in _SHOWN and candidate.value in changed_at:
            continue
        if candidate.precision is Precision.AMBIGUOUS:
            seen_ambiguous = True
        if candidate.is_known and is_believable(candidate, now=now):
            return candidate
        if refused == UNKNOWN_DATE:
            refused = refuse(candidate)
    return replace(UNKNOWN_DATE, precision=Precision.AMBIGUOUS) if seen_ambiguous else refused


def refuse(published: Published) -> Published:
    """The same as a date that is not believed: unknown, with what was written and where."""
    return replace(published, precision=Precision.UNKNOWN)


def is_believable(published: Published, *, now: datetime) -> bool:
    """Tell whether a date may be a publication date: not after now, and not the zero of a clock."""
    has_zone = published.zone != UNKNOWN_ZONE and published.precision is not Precision.DAY
    tolerance = FUTURE_TOLERANCE if has_zone else FUTURE_TOLERANCE_ZONELESS
    return published.day != _UNSET and published.value <= now + tolerance


def _candidates(tree: Node, url: str, stated: str, now: datetime) -> Iterator[Published]:
    yield read_date(stated, provenance=Provenance.JSON_LD)
    metas = read_metas(tree)
    for name in _METAS:
        yield read_date(first_meta(metas, name), provenance=Provenance.META)
    yield _from_time_elements(tree)
    yield _from_url(url)
    yield from _from_dated_elements(tree)
    yield _from_htmldate(tree, now)


def _modifications(tree: Node, modified: str) -> frozenset[datetime]:
    """The moments the page names as those of its last change, where known to the minute."""
    metas = read_metas(tree)
    texts = (modified, first_meta(metas, "article:modified_time"), first_meta(metas, "lastmod"))
    found = (read_date(text, provenance=Provenance.META) for text in texts)
    fine = (Precision.SECOND, Precision.MINUTE)
    return frozenset(published.value for published in found if published.precision in fine)


def _from_time_elements(tree: Node) -> Published:
    """The one date of the time elements near the headline; unknown when they disagree."""
    marked: list[Published] = []
    plain: list[Published] = []
    for node in tree.iter("time"):
        label = _label(node)
        if _MODIFIED.search(label) or _MODIFIED.search(read_text(node)) or _is_elsewhere(node):
            continue
        published = read_date(attribute(node, "datetime") or read_text(node), provenance=_TIME)
        if published.precision is Precision.UNKNOWN:
            continue
        is_marked = "publish" in label.lower() or "pubdate" in node.attrib
        (marked if is_marked else plain).append(published)
    found = marked or plain
    days = {published.day for published in found}
    if len(days) != 1:
        return UNKNOWN_DATE
    return next((one for one in found if one.precision is Precision.SECOND), found[0])


_TIME = Provenance.TIME_ELEMENT


def _label(node: Node) -> str:
    return " ".join(attribute(node, name) for name in ("class", "id", "itemprop", "data-testid"))


def _is_elsewhere(node: Node) -> bool:
    for around in node.iterancestors():
        if around.tag in ("article", "main", "body"):
            return False
        if around.tag in _ELSEWHERE_TAGS or _ELSEWHERE.search(_label(around)):
            return True
    return False


def _from_url(url: str) -> Published:
    day = _URL_DAY.search(url.lower())
    if day:
        year, month, number = (part for part in day.groups() if part)
        spelled = f"{number} {month} {year}" if month.isalpha() else f"{year}-{month}-{number}"
        published = read_date(spelled, provenance=Provenance.URL)
        if published.is_known:
            return published
    month_only = _URL_MONTH.search(url)
    return read_date("-".join(month_only.groups()) if month_only else "", provenance=Provenance.URL)


def _from_dated_elements(tree: Node) -> Iterator[Published]:
    """Dates in short elements that are named for it ("byline", "post-date"), top of page first."""
    for node in _below_masthead(tree):
        label = _label(node)
        is_dated = any(_DATED.fullmatch(word.lower()) for word in _WORD.findall(label))
        if node.tag == "time" or not is_dated or _MODIFIED.search(label):
            continue
        text = read_text(node)
        if text and len(text) <= MAX_DATED_CHARS and not _is_elsewhere(node):
            yield read_date(_UPDATE.sub(" ", text), provenance=Provenance.PAGE_TEXT)


def _below_masthead(tree: Node) -> Iterator[Node]:
    """The elements from the first h1 on, all when there is none: mastheads show today's date."""
    is_below = next(tree.iter("h1"), None) is None
    for node in tree.iter():
        is_below = is_below or node.tag in ("h1", "article", "main")
        if is_below and isinstance(node.tag, str) and node.tag not in _UNSEEN_TAGS:
            yield node


def _from_htmldate(tree: Node, now: datetime) -> Published:
    """What htmldate finds, provided the page's own text states that day unmistakably.

    htmldate settles for a modification date, a copyright year or the date in an image's path
    when it has nothing better, and reads 01/02/2024 as it likes: hence the condition.
    """
    from htmldate import find_date

    latest = now.strftime("%Y-%m-%d")
    day = find_date(tree, extensive_search=False, original_date=True, url="", max_date=latest)
    found = read_date(day or "", provenance=Provenance.PAGE_TEXT)
    if not found.is_known:
        return UNKNOWN_DATE
    stated = {one.day for text in _short_texts(tree) for one in find_stated_dates(text)}
    return found if stated == {found.day} else UNKNOWN_DATE


def _short_texts(tree: Node) -> Iterator[str]:
    """The short lines that open the page: a date in a sentence belongs to the story."""
    count = 0
    for node in _below_masthead(tree):
        if not (node.text or "").strip():
            continue
        text = _UPDATE.sub(" ", read_text(node))
        if len(text) <= MAX_LINE_CHARS and not _is_elsewhere(node):
            yield text
        count += 1
        if count > OPENING_NODES:
            return
