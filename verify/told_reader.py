"""A reader and who listens in; the same reader, telling how far it has come, out."""

from __future__ import annotations

from collections.abc import Sequence

from verify.records import Pair, Progress, Reader, Reading, Stage
from verify.surroundings import OnProgress

# So many pairs take a model of 23 MB a second or two.
_PAIRS_A_WORD = 256


class ToldReader:
    """Reads as the reader it is given does, since that reads a pair alike in any company."""

    def __init__(self, reader: Reader, tell: OnProgress) -> None:
        """Keep both; `tell` hears nothing where nothing is read."""
        self.name, self.model_hash, self.note = reader.name, reader.model_hash, reader.note
        self._reader = reader
        self._tell = tell

    def read(self, pairs: Sequence[Pair]) -> Sequence[Reading]:
        """One reading per pair, in order."""
        if not self._reader.model_hash:
            return self._reader.read(pairs)
        read: list[Reading] = []
        for start in range(0, len(pairs), _PAIRS_A_WORD):
            read += self._reader.read(pairs[start : start + _PAIRS_A_WORD])
            self._tell(Progress(Stage.PASSAGES, len(read), len(pairs)))
        return read
