"""A text and reports in; which reports are about something else out."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from verify.language.names import find_names
from verify.language.tokens import find_stems, stem_word, tokenize
from verify.records import PageStatus, Report

# A report is about the event when it holds this share of the article's leading words, and enough
# of its names. Chosen together on the even topics of events/ecbplus_dev, each of which has two
# events of one kind: 0.25 words and any name keeps 98 % of the reports of the event, 65 % of the
# other event's and 4 % of other topics'; 0.15 and 0.2 keep 98 %, 48 % and 0.4 %. Re-measure:
# python -m benchmarks.accuracy --only relatedness
ON_EVENT_FROM = 0.15
NAMES_FROM = 0.2
# A long digest of the day names many others too; half of the article's names are enough.
MANY_NAMES = 0.5
# An article with fewer names than this does not tell its event by them, and more of its words must
# be there. By reasoning: a place and two people have as many words.
FEWEST_NAMES = 5
ON_NAMELESS_FROM = 0.25
# A claim alone has few words, so more of them must be there.
ON_CLAIM_FROM = 0.5
# How many of the words the article uses most stand for its subject.
LEADING_WORDS = 25
# Days and months lead to any report of the time.
_DAYS = """monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december today yesterday week month year
    day people new"""


def find_off_event(text: str, reports: Sequence[Report]) -> frozenset[int]:
    """Indexes of the readable reports that are about something else than the text.

    `text` is the article, or the claims where there is no article. The silence of such reports
    means nothing; where the text tells its event, what they say is of another one and does not
    count either. Compared are the words the text uses most; of a short text, half must be there.
    A report on an article's event shares its names too.
    """
    leading = _find_leading(text)
    names = _count_names(text)
    if len(leading) < LEADING_WORDS:
        enough, is_named = ON_CLAIM_FROM, False
    elif len(names) < FEWEST_NAMES:
        enough, is_named = ON_NAMELESS_FROM, False
    else:
        enough, is_named = ON_EVENT_FROM, True
    stems = find_stems(text)
    return frozenset(
        index
        for index, report in enumerate(reports)
        if report.status is PageStatus.OK
        and (
            _share(leading, held := find_stems(f"{report.title}\n{report.text}")) < enough
            or (is_named and not _has_names(names, held, report, stems))
        )
    )


def tells_event(text: str) -> bool:
    """Whether a text has words enough to know its event by: an article has, a claim has not."""
    return len(_find_leading(text)) == LEADING_WORDS


def _has_names(
    names: dict[str, float], held: frozenset[str], report: Report, stems: frozenset[str]
) -> bool:
    """Whether enough of the article's names are in the report and of the report's in the article.

    Both, by their geometric mean: another fire in the town shares the town and the mayor, and each
    has its own street, victims and officers.
    """
    ours = _share(names, held)
    if ours >= MANY_NAMES:
        return True
    theirs = _share(_count_names(f"{report.title}\n{report.text}"), stems)
    return math.sqrt(ours * theirs) >= NAMES_FROM


def _count_names(text: str) -> dict[str, float]:
    """The words of the names in a text; one that stands often weighs more, by the log."""
    counts = Counter(
        stem
        for name in find_names(text)
        for stem in find_stems(name.text) - _calendar()
        if len(stem) > 2
    )
    return {stem: 1.0 + math.log(count) for stem, count in counts.items()}


@cache
def _calendar() -> frozenset[str]:
    return frozenset(stem_word(word) for word in _DAYS.split())


def _find_leading(text: str) -> dict[str, int]:
    counts = Counter(
        token.stem
        for token in tokenize(text)
        if not token.is_stopword and len(token.stem) > 2 and token.stem not in _calendar()
    )
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(ranked[:LEADING_WORDS])


def _share(weights: Mapping[str, float], held: frozenset[str]) -> float:
    """How much of these words a text holds, 0..1; 1 where there are none."""
    if not weights:
        return 1.0
    return sum(weight for stem, weight in weights.items() if stem in held) / sum(weights.values())
