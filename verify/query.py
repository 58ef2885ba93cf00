"""An article and its claims in; what sources are asked out: telling words, and the days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from verify.judge.window import choose_window
from verify.language.calendar_words import month_names
from verify.language.names import find_names
from verify.language.tokens import Token, stem_word, tokenize
from verify.match.rarity import Rarity
from verify.records import Article, Claim, Query

# Tried 12, 25 and 40 on events/ecbplus_dev: 12 finds fewer entries of the event, 40 lets more of
# other events through. Re-measure: python -m benchmarks.accuracy --only relatedness
QUERY_TERMS: Final = 25
# A word of the headline tells three times as much as one in a claim, one of the lead twice.
TITLE_WEIGHT: Final = 3.0
LEAD_WEIGHT: Final = 2.0
# Who and where tell events apart better than what happened.
NAME_WEIGHT: Final = 1.5
# Figures grow from report to report, and the same ones stand in reports of anything.
FIGURE_WEIGHT: Final = 0.5
# The first paragraph, as far as a headline and a summary would repeat it.
LEAD_CHARS: Final = 300

_CALENDAR: Final = """monday tuesday wednesday thursday friday saturday sunday today yesterday
    tomorrow week month year day morning evening night"""


def write_query(article: Article, claims: Sequence[Claim]) -> Query:
    """Write what a source is asked about an article, or about claims given by hand.

    `terms` are words as they stand in the text, the most telling first. `days` reach from the
    first day that the article or a claim names to the last, with the margins within which a
    report may count; they are empty where nothing is dated.
    """
    text = article.title or claims[0].text
    return Query(
        text=text,
        terms=find_terms(article, claims),
        published=article.published,
        days=find_days(article, claims),
    )


def find_terms(article: Article, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Find the words that tell the event from others: rare ones that stand where it counts."""
    weights: defaultdict[str, float] = defaultdict(float)
    shown: dict[str, str] = {}
    names: set[str] = set()
    for text, weight in _weighed_parts(article, claims):
        words = {token.stem: token for token in reversed(tokenize(text)) if _is_telling(token)}
        names |= {token.stem for name in find_names(text) for token in tokenize(name.text)}
        for stem, token in words.items():
            weights[stem] += weight
            shown.setdefault(stem, token.text)
    rarity = Rarity()
    for stem in weights:
        weights[stem] *= rarity.weigh(stem) * (NAME_WEIGHT if stem in names else 1.0)
        weights[stem] *= FIGURE_WEIGHT if stem[:1].isdigit() else 1.0
    ranked = sorted(weights, key=lambda stem: (-weights[stem], stem))
    return tuple(shown[stem] for stem in ranked[:QUERY_TERMS])


def find_days(article: Article, claims: Sequence[Claim]) -> tuple[date, ...]:
    """Find the first and the last day on which a report may count for any of the claims."""
    windows = [choose_window(claim, article.published) for claim in claims]
    known = [window for window in windows if window]
    if not known:
        return ()
    return min(first for first, _ in known), max(last for _, last in known)


def _weighed_parts(article: Article, claims: Sequence[Claim]) -> Iterator[tuple[str, float]]:
    yield article.title, TITLE_WEIGHT
    yield article.text.lstrip()[:LEAD_CHARS], LEAD_WEIGHT
    for claim in claims:
        yield claim.text, 1.0


def _is_telling(token: Token) -> bool:
    is_calendar = token.stem in _calendar_stems()
    return not token.is_stopword and len(token.stem) > 1 and not is_calendar


@lru_cache(maxsize=1)
def _calendar_stems() -> frozenset[str]:
    return frozenset(stem_word(word) for word in (*_CALENDAR.split(), *month_names("en")))
