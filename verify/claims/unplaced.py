"""An article and its claims in; the words of them that name a day nobody can tell out."""

from __future__ import annotations

from collections.abc import Iterable

from verify.language.dates import find_date_mentions
from verify.records import Article, Claim


def unplaced_dates(article: Article, claims: Iterable[Claim]) -> tuple[str, ...]:
    """List what names a day only together with the day of publication, where that is not known.

    Each wording once, in order; nothing where the article's date is known.
    """
    if article.published.is_known:
        return ()
    language = article.language or "en"
    found: dict[str, None] = {}
    for claim in claims:
        placed = {(period.start, period.end) for period in claim.dates}
        for span in find_date_mentions(claim.text, language=language):
            if (span.start, span.end) not in placed:
                found.setdefault(claim.text[span.start : span.end])
    return tuple(found)
