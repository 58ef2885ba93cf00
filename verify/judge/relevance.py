"""A text and reports in; which reports are about something else out."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verify.language.names import find_names
from verify.language.similarity import rate_likeness
from verify.language.tokens import Token, find_stems, stem_word, tokenize
from verify.records import PageStatus, Report

# A report is about the event when it holds this share of the article's leading words, and enough
# of its names. Chosen together on the even topics of events/ecbplus_dev, each of which has two
# events of one kind, so that fewer reports of the event are lost than by 0.25 of the words and any
# name, which it was: docs/decisions/event-of-a-report.md has the table. Re-measure:
# python -m benchmarks.accuracy --only relatedness
ON_EVENT_FROM = 0.2
NAMES_FROM = 0.15
# A long digest of the day names many others too; half of the article's names are enough.
MANY_NAMES = 0.5
# An article with fewer words in names than FEWEST_NAMES does not tell its event by them, and a
# report with fewer than FEW_NAMES shares the town and the mayor with any brief of the day: there
# more of the words must be there. By reasoning: a place and two people have five.
FEWEST_NAMES = 5
FEW_NAMES = 8
FEW_NAMES_FROM = 0.25
# Two names this alike, of one first letter, are one spelled otherwise: Kharkiv, Kharkov. Lower than
# for words anywhere, since only names are held against names. By looking at such pairs.
ALIKE_NAMES = 0.8
SHORTEST_ALIKE = 5
# A claim alone has few words, so more of them must be there.
ON_CLAIM_FROM = 0.5
# Logarithms differ between machines in what is behind these.
_DIGITS = 9
# Stems of two letters tell nothing: "mr", "us".
_SHORTEST_STEM = 2
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
    subject = _read_subject(text)
    return frozenset(
        index
        for index, report in enumerate(reports)
        if report.status is PageStatus.OK and not _is_on(subject, report)
    )


def tells_event(text: str) -> bool:
    """Whether a text has words enough to know its event by: an article has, a claim has not."""
    return len(_find_leading(text)) == LEADING_WORDS


@dataclass(frozen=True, slots=True)
class _Subject:
    """What tells the event: leading words with their counts, words of names with their weights."""

    leading: dict[str, int]
    names: dict[str, float]
    stems: frozenset[str]


def _read_subject(text: str) -> _Subject:
    return _Subject(_find_leading(text), _weigh_names(text), find_stems(text))


def _is_on(subject: _Subject, report: Report) -> bool:
    """Whether a report has words enough, and of an article that names somebody its names too."""
    words = f"{report.title}\n{report.text}"
    stems = find_stems(words)
    share = _share(subject.leading, stems) if subject.leading else 0.0
    if len(subject.leading) < LEADING_WORDS:
        return share >= ON_CLAIM_FROM
    if share < ON_EVENT_FROM:
        return False
    if len(subject.names) < FEWEST_NAMES:
        return share >= FEW_NAMES_FROM
    capitals = find_stems(" ".join(word for word in words.split() if word[:1].isupper()))
    ours = _share(subject.names, stems | _spelled_otherwise(subject.names, capitals))
    if ours < NAMES_FROM**2:
        return False  # whatever names the report has: reading them takes the longest
    names = _weigh_names(words)
    if len(names) < FEW_NAMES and share < FEW_NAMES_FROM:
        return False
    if ours >= MANY_NAMES:
        return True
    theirs = _share(names, subject.stems | _spelled_otherwise(names, subject.names))
    return math.sqrt(ours * theirs) >= NAMES_FROM


def _spelled_otherwise(names: Iterable[str], others: Iterable[str]) -> frozenset[str]:
    """Those of the names that stand among the others in another spelling."""
    by_letter = defaultdict(list)
    for other in others:
        if len(other) >= SHORTEST_ALIKE:
            by_letter[other[0]].append(other)
    return frozenset(
        name
        for name in names
        if len(name) >= SHORTEST_ALIKE
        and any(rate_likeness(name, other) >= ALIKE_NAMES for other in by_letter[name[0]])
    )


def _weigh_names(text: str) -> dict[str, float]:
    """The words of the names in a text; one that stands often weighs more, by the log."""
    counts = Counter(
        token.stem
        for name in find_names(text)
        for token in tokenize(name.text)
        if _is_telling(token)
    )
    return {stem: 1.0 + math.log(count) for stem, count in sorted(counts.items())}


def _is_telling(token: Token) -> bool:
    is_plain = not token.is_stopword and token.stem not in _calendar()
    return is_plain and len(token.stem) > _SHORTEST_STEM


@cache
def _calendar() -> frozenset[str]:
    return frozenset(stem_word(word) for word in _DAYS.split())


def _find_leading(text: str) -> dict[str, int]:
    counts = Counter(token.stem for token in tokenize(text) if _is_telling(token))
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(ranked[:LEADING_WORDS])


def _share(weights: Mapping[str, float], held: frozenset[str]) -> float:
    """How much of these words a text holds, 0..1; 1 where there are none."""
    if not weights:
        return 1.0
    total = sum(weights.values())
    return round(sum(weight for stem, weight in weights.items() if stem in held) / total, _DIGITS)
