"""An article and reports in; which reports are the article itself, in another place, out."""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.outlets import to_site
from verify.origins.alignment import align_prose
from verify.origins.links import SHARED_FROM
from verify.origins.prose import WordCodes, read_prose
from verify.records import Article, Report

# A text of fewer words is a claim or a note: a report that prints it among much else is a witness,
# not a copy. Three sentences of news have about this many.
SHORTEST_ARTICLE = 60
# A shorter one is met again only by a report that holds little else.
LITTLE_ELSE = 0.5


def find_own_copies(article: Article, reports: Sequence[Report]) -> frozenset[int]:
    """Indexes of the reports that are the article: its address, or much of its prose.

    The address that a page on another host calls its own is not believed: a page with another
    text would else be silenced by one line of its HTML.
    """
    codes = WordCodes()
    own = read_prose(article.text, codes)
    found = set()
    for index, report in enumerate(reports):
        if article.url and _is_at(report, article.url):
            found.add(index)
        elif report.text:
            prose = read_prose(report.text, codes)
            alignment = align_prose(own, prose)
            is_long = min(own.size, prose.size) >= SHORTEST_ARTICLE
            is_alike = is_long or alignment.cover >= LITTLE_ELSE
            if is_alike and alignment.share >= SHARED_FROM:
                found.add(index)
    return frozenset(found)


def _is_at(report: Report, url: str) -> bool:
    if url == report.url:
        return True
    is_saved = not report.url.startswith("http")  # such a page has no other address
    return url == report.canonical_url and (is_saved or to_site(url) == to_site(report.url))
