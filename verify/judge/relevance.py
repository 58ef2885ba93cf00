"""An article and reports in; which reports copy it, and which are about something else, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verify.judge.origins import rate_shared_prose
from verify.language.tokens import tokenize
from verify.records import Article, PageStatus, Report

# A report that shares this much prose with the article is the article. Public texts and quotations
# are left out of the count; see COPY_FROM in origins.py, which is lower because copies of a third
# text need less to be recognised than it takes to refuse a report as evidence.
OWN_COPY_FROM = 0.5
# A report is about the event when it holds this share of the article's leading words. Chosen on
# the development half of events/many (on the event 0.2 and up, other events below 0.12);
# re-measure: python -m benchmarks.accuracy --only events
ON_EVENT_FROM = 0.15
# How many of the words the article uses most stand for its subject.
LEADING_WORDS = 25


def find_own_copies(article: Article, reports: Sequence[Report]) -> frozenset[int]:
    """Indexes of the reports that are the article: its address, or half of its prose."""
    return frozenset(
        index
        for index, report in enumerate(reports)
        if (article.url and article.url in (report.url, report.canonical_url))
        or (report.text and rate_shared_prose(article.text, report.text) >= OWN_COPY_FROM)
    )


def find_off_event(article: Article, reports: Sequence[Report]) -> frozenset[int]:
    """Indexes of the readable reports that are about something else than the article.

    Their silence on a claim means nothing. Compared are the words that the article uses most and
    fewer than half of the reports would use by chance: names and nouns, not function words.
    """
    leading = _find_leading(f"{article.title}\n{article.text}")
    if not leading:
        return frozenset()
    return frozenset(
        index
        for index, report in enumerate(reports)
        if report.status is PageStatus.OK and _share(leading, report) < ON_EVENT_FROM
    )


def _find_leading(text: str) -> dict[str, int]:
    counts = Counter(
        token.stem for token in tokenize(text) if not token.is_stopword and len(token.stem) > 2
    )
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(ranked[:LEADING_WORDS])


def _share(leading: dict[str, int], report: Report) -> float:
    stems = {token.stem for token in tokenize(f"{report.title}\n{report.text}")}
    return sum(count for stem, count in leading.items() if stem in stems) / sum(leading.values())
