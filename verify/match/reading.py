"""A claim or a report in; the words, sentences and facts that matching compares out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Protocol, TypeVar

from verify.language.attribution import Attribution, find_attributions
from verify.language.date_mentions import read_mentions
from verify.language.datelines import find_dateline, read_dateline
from verify.language.dates import find_dates
from verify.language.name_forms import same_name
from verify.language.names import Name, find_names
from verify.language.numbers import find_numbers
from verify.language.parties import Parties, find_parties, told_by
from verify.language.polarity import find_denied
from verify.language.quotes import find_quotations
from verify.language.sentences import split_sentences
from verify.language.tokens import Token, tokenize
from verify.language.told_by_the_way import find_told_by_the_way
from verify.records import (
    Claim,
    DatePeriod,
    Number,
    Precision,
    Published,
    Quotation,
    Report,
    Span,
)

# Where neither text is dated, "Thursday" on both sides still means the same: both are reckoned
# from this day, whose value does not matter.
_SOME_DAY = Published(datetime(2001, 6, 15, tzinfo=UTC), Precision.DAY)


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


@dataclass(frozen=True)
class ReadSentence:
    """One sentence of a report with everything found in it; offsets are into the report's text."""

    text: str
    span: Span
    tokens: tuple[Token, ...]
    stems: frozenset[str]
    denied: frozenset[int]
    numbers: tuple[Number, ...]
    dates: tuple[DatePeriod, ...]
    names: tuple[Name, ...]

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what in it; offsets are into `text`. Read for claims with a speaker only."""
        return (*find_attributions(self.text), *find_told_by_the_way(self.text))

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of its telling words, and its small words as they are."""
        return self.stems | {token.norm for token in self.tokens if token.is_stopword}

    def find_parties(self, deed: str) -> tuple[Parties, ...]:
        """Who does this to whom in it; offsets are into the report's text. Read once for a deed."""
        if deed not in self._parties:
            words = told_by(deed)
            is_there = not words.isdisjoint(self.words)
            found = (
                find_parties(self.text, self.tokens, opening=self.span.start, words=words)
                if is_there
                else ()
            )
            self._parties[deed] = tuple(one for one in found if one.deed == deed)
        return self._parties[deed]

    @cached_property
    def _parties(self) -> dict[str, tuple[Parties, ...]]:
        return {}


@dataclass(frozen=True)
class ReadReport:
    """A report cut into sentences; `title_stems` and `title_names` are context, never evidence.

    `mentions` are its names in order, `names` each of them once. `is_placed` is False when its
    relative dates ("Friday") were reckoned from no known day.
    """

    report: Report
    sentences: tuple[ReadSentence, ...]
    is_placed: bool
    mentions: tuple[Name, ...]
    names: tuple[Name, ...]
    title_stems: frozenset[str]
    title_names: tuple[Name, ...]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset().union(*(sentence.stems for sentence in self.sentences))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What is quoted in it. Read for claims that quote or have a speaker only."""
        return find_quotations(self.report.text, names=self.mentions)


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim with the facts it turns on; offsets are into claim.text.

    `published` is when the article came out; `is_placed` is False when that is not known and its
    relative dates were reckoned from no known day. `opened` is where a dateline ends, 0 without
    one. `stems` are those of its telling words,
    `name_stems` of the words that belong to names.
    """

    claim: Claim
    published: Published
    tokens: tuple[Token, ...]
    content: tuple[Token, ...]
    denied: frozenset[int]
    numbers: tuple[Number, ...]
    dates: tuple[DatePeriod, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]
    parties: tuple[Parties, ...]
    is_placed: bool
    opened: int
    stems: frozenset[str]
    name_stems: frozenset[str]

    def leaves_only(self, name: str) -> bool:
        """Whether the article leaves "the company" just one candidate, and it is this name."""
        candidates = set(self.claim.candidates)
        return len(candidates) == 1 and same_name(next(iter(candidates)), name)


def read_claim_facts(claim: Claim, *, published: Published) -> ReadClaim:
    """Read what a claim turns on; `published` is the article's date, to place "Sunday"."""
    text = claim.text
    tokens = tokenize(text)
    opened = read_dateline(text).end
    content = tuple(t for t in tokens if not t.is_stopword and t.start >= opened)
    anchor = published if published.is_known else _SOME_DAY
    names = find_names(text)
    return ReadClaim(
        claim=claim,
        published=published,
        tokens=tokens,
        content=content,
        denied=find_denied(text, tokens),
        numbers=find_numbers(text),
        # Days that the article itself places are no days of reports that no date is known of.
        dates=(claim.dates if published.is_known else ()) or find_dates(text, published=anchor),
        names=names,
        quotations=find_quotations(text),
        attributions=find_attributions(text),
        parties=find_parties(text, tokens),
        is_placed=published.is_known,
        opened=opened,
        stems=frozenset(token.stem for token in content),
        name_stems=frozenset(
            token.stem
            for token in content
            if any(name.start <= token.start < name.end for name in names)
        ),
    )


def read_report(report: Report, *, published: Published) -> ReadReport:
    """Read a report once for all claims; `published` is the article's date.

    A report without a date is reckoned from the article's: a weekday in it can then still agree
    or differ, and the finding says that the report is undated.
    """
    anchor = next(
        (one for one in (report.published, published) if one.is_known),
        _SOME_DAY,
    )
    text = report.text
    spans = split_sentences(text)
    starts = [span.start for span in spans]
    tokens = _share(tokenize(text), starts)
    mentions = tuple(read_mentions(text))
    numbers = _share(find_numbers(text, mentions=mentions), starts)
    line = find_dateline(text)  # its day is when it was written, and of no deed
    told = find_dates(text, published=anchor, mentions=mentions)
    dates = _share((one for one in told if not line.start <= one.start < line.end), starts)
    found_names = find_names(text)
    names = _share(found_names, starts)
    sentences = []
    for index, span in enumerate(spans):
        words = tuple(tokens[index])
        sentences.append(
            ReadSentence(
                text=text[span.start : span.end],
                span=span,
                tokens=words,
                stems=frozenset(word.stem for word in words if not word.is_stopword),
                denied=find_denied(text, words),
                numbers=tuple(numbers[index]),
                dates=tuple(dates[index]),
                names=tuple(names[index]),
            )
        )
    title = tokenize(report.title)
    return ReadReport(
        report=report,
        sentences=tuple(sentences),
        is_placed=anchor is not _SOME_DAY,
        mentions=found_names,
        names=tuple({name.text: name for name in reversed(found_names)}.values()),
        title_stems=frozenset(word.stem for word in title if not word.is_stopword),
        title_names=find_names(report.title),
    )


def _share(items: Iterable[_P], starts: list[int]) -> list[list[_P]]:
    """Give each sentence what begins in it; items come in the order of the text."""
    shared: list[list[_P]] = [[] for _ in starts]
    index = -1
    for item in items:
        while index + 1 < len(starts) and starts[index + 1] <= item.start:
            index += 1
        if index >= 0:
            shared[index].append(item)
    return shared
