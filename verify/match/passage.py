"""A report and a window in; the passage with what stands in it and around it out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from verify.language.names import Name
from verify.language.tokens import Token
from verify.match.candidates import LOOK_BACK, Window
from verify.match.reading import ReadReport, ReadSentence
from verify.records import DatePeriod, Number

# A short local likeness: how many words on each side say what a number or name is about.
NEIGHBOURS = 5


@dataclass(frozen=True)
class Passage:
    """A window of a report, with the sentences around it that may complete it.

    What it holds is put together once, since each check asks for it.
    """

    read: ReadReport
    window: Window

    @cached_property
    def sentences(self) -> tuple[ReadSentence, ...]:
        """The sentences of the passage itself."""
        return self.read.sentences[self.window.first : self.window.last + 1]

    @cached_property
    def surroundings(self) -> tuple[ReadSentence, ...]:
        """The lead and the sentences just before and after: they say who, when and what."""
        near = range(
            max(0, self.window.first - LOOK_BACK),
            min(self.window.last + 2, len(self.read.sentences)),
        )
        inside = range(self.window.first, self.window.last + 1)
        indexes = sorted({0, *near} - set(inside))
        return tuple(self.read.sentences[index] for index in indexes if self.read.sentences)

    @property
    def start(self) -> int:
        """Where the passage starts in the report's text."""
        return self.sentences[0].span.start

    @property
    def end(self) -> int:
        """Where the passage ends in the report's text."""
        return self.sentences[-1].span.end

    @property
    def text(self) -> str:
        """The passage as it stands in the report."""
        return self.read.report.text[self.start : self.end]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the passage; offsets are into the report's text."""
        return tuple(chain.from_iterable(sentence.tokens for sentence in self.sentences))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words, small ones too."""
        return frozenset(token.stem for token in self.tokens)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers of the passage."""
        return tuple(chain.from_iterable(sentence.numbers for sentence in self.sentences))

    @cached_property
    def dates(self) -> tuple[DatePeriod, ...]:
        """The dates of the passage."""
        return tuple(chain.from_iterable(sentence.dates for sentence in self.sentences))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of the passage."""
        return tuple(chain.from_iterable(sentence.names for sentence in self.sentences))


def find_neighbours(tokens: tuple[Token, ...], start: int, end: int) -> frozenset[str]:
    """The telling stems within NEIGHBOURS words of tokens[…] that cover start..end of the text."""
    inside = [i for i, token in enumerate(tokens) if token.end > start and token.start < end]
    if not inside:
        return frozenset()
    before = tokens[max(0, inside[0] - NEIGHBOURS) : inside[0]]
    after = tokens[inside[-1] + 1 : inside[-1] + 1 + NEIGHBOURS]
    return frozenset(token.stem for token in (*before, *after) if not token.is_stopword)
