"""A text and reports in; which reports are about something else out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verify.language.names import find_names
from verify.language.tokens import find_stems, stem_word, tokenize
from verify.records import PageStatus, Report

# A report is about the event when it holds this share of the article's leading words. Measured:
# the labelled reports of events/many hold 0.69 and up, the seeds' short ones 0.28 and up but for an
# opinion piece, and 4 of 68 pieces about the other event of events/many hold 0.25 or more. Too low
# would let silence about something else count. Once 0.15, which had not been measured.
ON_EVENT_FROM = 0.25
# A claim alone has few words, so more of them must be there.
ON_CLAIM_FROM = 0.5
# An article with fewer words in names than this does not tell its event by them. By reasoning: a
# place and two people have as many. All 136 labelled reports of the two sets of events share one.
FEWEST_NAMES = 5
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
    Of an article's names a report on its event has one at least.
    """
    leading = _find_leading(text)
    is_article = len(leading) == LEADING_WORDS
    enough = ON_EVENT_FROM if is_article else ON_CLAIM_FROM
    names = _name_stems(text) if is_article else frozenset()
    return frozenset(
        index
        for index, report in enumerate(reports)
        if report.status is PageStatus.OK
        and (_share(leading, report) < enough or _shares_no_name(names, report))
    )


def tells_event(text: str) -> bool:
    """Whether a text has words enough to know its event by: an article has, a claim has not."""
    return len(_find_leading(text)) == LEADING_WORDS


def _shares_no_name(names: frozenset[str], report: Report) -> bool:
    """True of another ferry at another pier: of all whom the article names, it names nobody."""
    if len(names) < FEWEST_NAMES:
        return False
    return names.isdisjoint(find_stems(f"{report.title}\n{report.text}"))


def _name_stems(text: str) -> frozenset[str]:
    """The words of the names in a text."""
    return frozenset(
        stem for name in find_names(text) for stem in find_stems(name.text) if len(stem) > 2
    )


def _find_leading(text: str) -> dict[str, int]:
    calendar = {stem_word(word) for word in _DAYS.split()}
    counts = Counter(
        token.stem
        for token in tokenize(text)
        if not token.is_stopword and len(token.stem) > 2 and token.stem not in calendar
    )
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(ranked[:LEADING_WORDS])


def _share(leading: dict[str, int], report: Report) -> float:
    stems = find_stems(f"{report.title}\n{report.text}")
    held = sum(count for stem, count in leading.items() if stem in stems)
    return held / sum(leading.values()) if leading else 0.0
