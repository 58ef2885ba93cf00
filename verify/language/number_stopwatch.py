"""A piece that looks like a clock time in, the seconds it tells where it has a fraction out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.language.number_tokens import Piece, PieceKind
from verify.records import Number

__all__ = ["read_stopwatch"]

# No clock shows tenths of a second: "3:41.2" is how long somebody ran.
_RUN = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d\d\.(\d{1,3}))")


def read_stopwatch(piece: Piece) -> Iterator[Number]:
    """Yield the time of "3:41.2" in seconds; nothing for a clock time."""
    if piece.kind is not PieceKind.MASKED:
        return
    found = _RUN.fullmatch(piece.text)
    if found is None:
        return
    hours, minutes, seconds, fraction = found.groups()
    value = int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds)
    slack = 0.5 * 10 ** -len(fraction)
    yield Number(piece.text, piece.start, piece.end, value, value - slack, value + slack, "second")
