"""A reader and what keeps its readings in; one that asks the model only for what is new out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from verify.records import Pair, Reader, Reading

_NO_READING = "not among the stored readings"


class ReadingKeeper(Protocol):
    """What keeps readings; verify.store.Store is one."""

    def known_readings(self, model_hash: str, pairs: Sequence[Pair]) -> Mapping[Pair, Reading]:
        """Find what the model of this hash has made of these pairs, in any run."""
        ...

    def save_readings(self, model_hash: str, readings: Mapping[Pair, Reading]) -> None:
        """Keep what a model made of pairs, in place of what it made of them before."""
        ...


class KeptReader:
    """Reads as the reader it is given does; what that has read once is not read again.

    With `is_anew` everything is read again, and takes the place of what was kept.
    """

    def __init__(self, reader: Reader, keeper: ReadingKeeper, *, is_anew: bool = False) -> None:
        self.name, self.model_hash, self.note = reader.name, reader.model_hash, reader.note
        self._reader = reader
        self._keeper = keeper
        self._is_anew = is_anew

    def read(self, pairs: Sequence[Pair]) -> Sequence[Reading]:
        """One reading per pair, in order; each is kept before it is given out."""
        if not self.model_hash:
            return self._reader.read(pairs)
        known = {} if self._is_anew else dict(self._keeper.known_readings(self.model_hash, pairs))
        new = [pair for pair in dict.fromkeys(pairs) if pair not in known]
        if new:
            fresh = dict(zip(new, self._reader.read(new), strict=True))
            self._keeper.save_readings(self.model_hash, fresh)
            known |= fresh
        return [known[pair] for pair in pairs]


class StoredReader:
    """Gives out the readings a model left, and never asks one: it need not be installed any more.

    A pair without one is left unread, here as on any other machine; `missing` counts those.
    """

    def __init__(self, name: str, model_hash: str, note: str, keeper: ReadingKeeper) -> None:
        self.name, self.model_hash, self.note = name, model_hash, note
        self.missing = 0
        self._keeper = keeper

    def read(self, pairs: Sequence[Pair]) -> Sequence[Reading]:
        """One reading per pair, in order."""
        known = self._keeper.known_readings(self.model_hash, pairs)
        self.missing += sum(pair not in known for pair in pairs)
        unread = Reading(note=_NO_READING, is_read=False)
        return [known.get(pair, unread) for pair in pairs]
