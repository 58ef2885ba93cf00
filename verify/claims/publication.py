"""An article in; the same with the day of publication that its own text tells, out."""

from __future__ import annotations

from dataclasses import replace

from verify.claims.page_lines import TELL_A_DAY, find_page_line
from verify.language.datelines import find_dateline
from verify.language.dates import find_dates
from verify.language.stated_dates import read_date
from verify.records import UNKNOWN_DATE, Article, Precision, Provenance, Published, to_published

# A line with the day stands under the menu, the headline, what stands below it, and the byline.
_HEAD_LINES = 12
_LONGEST_LINE = (
    100  # "Published: June 18, 2024 at 7:15 a.m. | Updated: June 18, 2024 at 11:02 a.m."
)


def dated(article: Article) -> Article:
    """Date an article that nobody has dated by its dateline, else by a line that tells the day.

    "Sunday" and "last week" are reckoned from that day, so it is also the one to show. A line that
    can be read two ways makes the date ambiguous; without any of them the article stays as it is.
    """
    if article.published.is_known:
        return article
    language = article.language or "en"
    dateline = find_dateline(article.text, language=language)
    if dateline.published.is_known:
        return replace(article, published=dateline.published)
    doubt = article.published
    lines = [line.strip() for line in article.text[:2_000].splitlines() if line.strip()]
    for line in lines[:_HEAD_LINES]:
        found = _told_by(line, language)
        if found.is_known:
            return replace(article, published=found)
        if found.precision is Precision.AMBIGUOUS:
            doubt = found
    return replace(article, published=doubt)


def _told_by(line: str, language: str) -> Published:
    """The day that a line of the page tells, in digits or in the words of the language."""
    if len(line) > _LONGEST_LINE or find_page_line(line, is_first_line=False) not in TELL_A_DAY:
        return UNKNOWN_DATE
    found = read_date(line, provenance=Provenance.PAGE_TEXT)
    if found.precision is not Precision.UNKNOWN:
        return found
    days = {
        period.first
        for period in find_dates(line, language=language)
        if period.first == period.last
    }
    return to_published(min(days), provenance=Provenance.PAGE_TEXT) if len(days) == 1 else found
