"""An article in; the day its "Sunday" and "last week" are reckoned from out."""

from __future__ import annotations

from verify.language.datelines import find_dateline
from verify.language.stated_dates import read_date
from verify.records import Article, Provenance, Published

# A date on a line of its own stands under the headline and the byline.
_HEAD_LINES = 6
_LONGEST_LINE = 40


def written_on(article: Article) -> Published:
    """Read when an article was written: as given, else its dateline, else a line with the date.

    Unknown where none of them tells a full day.
    """
    if article.published.is_known:
        return article.published
    dateline = find_dateline(article.text, language=article.language or "en")
    if dateline.published.is_known:
        return dateline.published
    lines = [line for line in article.text[:2_000].splitlines() if line.strip()][:_HEAD_LINES]
    for line in lines:
        if len(line) <= _LONGEST_LINE:
            found = read_date(line, provenance=Provenance.DATELINE)
            if found.is_known:
                return found
    return article.published
