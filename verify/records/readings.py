"""A passage and a claim in; what a reader takes the one to say of the other out, and who reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Pair(NamedTuple):
    """What a reader is given: a passage of a report, and the claim held against it."""

    passage: str
    claim: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a pair: three probabilities that sum to 1.

    A pair that was not read has is_read False and 0 for each. `note` says why it was not, or
    which part of the passage was.
    """

    supports: float = 0.0
    contradicts: float = 0.0
    silent: float = 0.0
    note: str = ""
    is_read: bool = True


UNREAD = Reading(is_read=False)


class Reader(Protocol):
    """Who judges pairs; verify.reader.choose_reader gives one."""

    @property
    def name(self) -> str:
        """What people call it: "none", "small" or the path of its model."""
        ...

    @property
    def model_hash(self) -> str:
        """The sha256 of all that its readings depend on, "" for no model."""
        ...

    @property
    def note(self) -> str:
        """Why it is this one, where nobody asked for it by name; "" for nothing to say."""
        ...

    def read(self, pairs: Sequence[Pair]) -> Sequence[Reading]:
        """One reading per pair, in order; the same pair is read alike in any company."""
        ...


@dataclass(frozen=True, slots=True)
class NoReader:
    """The reader that reads nothing: words and checks alone decide.

    `note` says why there is none, "" where none is wanted.
    """

    note: str = ""
    name: str = "none"
    model_hash: str = ""

    def read(self, pairs: Sequence[Pair]) -> Sequence[Reading]:
        """Leave every pair unread."""
        return [UNREAD] * len(pairs)


NO_READER = NoReader()
