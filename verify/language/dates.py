"""Text and its publication date in, the days it names out; two such periods in, an outcome out."""

from __future__ import annotations

from collections.abc import Iterable

from verify.language.date_mentions import Mention, read_mentions
from verify.language.date_placing import place_mention
from verify.records import UNKNOWN_DATE, DatePeriod, Outcome, Published, Span

__all__ = ["compare_dates", "find_date_mentions", "find_dates"]


def find_dates(
    text: str,
    *,
    published: Published = UNKNOWN_DATE,
    language: str = "en",
    mentions: Iterable[Mention] | None = None,
) -> tuple[DatePeriod, ...]:
    """Find the dates and periods of text, in order, text[start:end] being each one's wording.

    What is relative ("Sunday", "two months ago") or lacks its year ("Nov. 8") is reckoned from
    `published`, on the day it was there (its zone); where that is not known exactly enough it is
    left out. A weekday is the nearest at or before publication, unless the words around say that
    it is to come. A day and month without a year is the nearest to publication. Impossible
    (31 February) and ambiguous (01/02/2024) dates are left out. `language` (ISO 639-1) decides
    the words (English, German, French, Spanish, Portuguese and Italian). `mentions` are the text's
    date-like expressions, where they have been read already.
    """
    found = []
    for mention in read_mentions(text, language=language) if mentions is None else mentions:
        days = place_mention(mention, published)
        if days:
            is_relative = mention.year == 0 or any(last.year == 0 for last in mention.until)
            found.append(
                DatePeriod(
                    text[mention.start : mention.end],
                    mention.start,
                    mention.end,
                    *days,
                    is_relative,
                )
            )
    return tuple(found)


def find_date_mentions(text: str, *, language: str = "en") -> tuple[Span, ...]:
    """Find every date-like expression of text, also those that cannot be placed; in order."""
    return tuple(Span(found.start, found.end) for found in read_mentions(text, language=language))


def compare_dates(claim: DatePeriod, report: DatePeriod) -> Outcome:
    """Say whether a report's date bears a claim's date out.

    AGREES when one period lies within the other (a day within the month that is named),
    DIFFERS when they share no day, MISSING when they only overlap: neither bears the other out.
    """
    if claim.last < report.first or report.last < claim.first:
        return Outcome.DIFFERS
    claim_holds = claim.first <= report.first and report.last <= claim.last
    report_holds = report.first <= claim.first and claim.last <= report.last
    return Outcome.AGREES if claim_holds or report_holds else Outcome.MISSING
