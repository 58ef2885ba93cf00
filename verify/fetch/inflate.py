"""The bytes of a body as they came over the wire in; the body itself, never beyond a limit, out.

Only gzip and deflate are offered to servers and only they are read: a few hundred bytes of brotli
can stand for a gigabyte, and no library at hand inflates it in steps.
"""

from __future__ import annotations

import zlib
from typing import Final

from verify.fetch.failure import Failure
from verify.records import PageStatus

OFFERED: Final = "gzip, deflate"
# How much is inflated at once: steps of 16 KB take 9 % longer on the 65 pages in VERIFY_DATA/html,
# and steps of 4 MB are no faster (zlib alone, November 2026).
STEP_BYTES: Final = 262_144
# An archive of many parts is legal and rare; each part costs time, though it may be empty.
MEMBERS: Final = 1000

_GZIP_WBITS: Final = zlib.MAX_WBITS | 16
_GZIP_MAGIC: Final = b"\x1f\x8b"


class Inflater:
    """Turns wire bytes into body bytes; never more than `limit_bytes` of either are taken.

    What was found so far is in `pieces`, also after a failure.
    """

    def __init__(self, content_encoding: str, *, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        self.wire_bytes = 0
        self.size_bytes = 0
        self.pieces: list[bytes] = []
        self._coding = _read_coding(content_encoding)
        self._start = b""
        self._member_count = 0
        self._stream = zlib.decompressobj(_GZIP_WBITS)
        self._is_open = False
        self._is_padding = False

    def feed(self, data: bytes) -> None:
        """Take the next wire bytes.

        Raises Failure: `too-large` beyond the limit, `decode-error` for what is no such coding.
        """
        self.wire_bytes += len(data)
        if not self._coding:
            self._take(data)
            return
        if self.wire_bytes > self.limit_bytes:
            raise too_large(self.limit_bytes)
        if not self._is_open:
            data = self._start + data
            if len(data) < 2:
                self._start = data
                return
            self._open(data)
        try:
            self._inflate(data)
        except zlib.error as error:
            detail = f"its {self._coding} coding is broken"
            raise Failure(PageStatus.DECODE_ERROR, detail) from error

    def finish(self) -> None:
        """Say that the wire is at its end; raises Failure when the body is not."""
        # An empty body is often labelled as if it were coded.
        if self._coding and self.wire_bytes and not (self._is_open and self._stream.eof):
            detail = f"its {self._coding} coding breaks off before the end"
            raise Failure(PageStatus.DECODE_ERROR, detail)

    def _open(self, data: bytes) -> None:
        self._is_open = True
        self._member_count += 1
        if self._coding == "gzip":
            self._stream = zlib.decompressobj(_GZIP_WBITS)
            return
        # The standard asks for a zlib header, and some servers send none.
        has_header = data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2], "big") % 31 == 0
        self._stream = zlib.decompressobj(zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS)

    def _take(self, piece: bytes) -> None:
        room = self.limit_bytes - self.size_bytes
        self.size_bytes += len(piece)
        if piece and room > 0:
            self.pieces.append(piece[:room])
        if self.size_bytes > self.limit_bytes:
            raise too_large(self.limit_bytes)

    def _inflate(self, data: bytes) -> None:
        is_more_held = False
        while (data or is_more_held) and not self._is_padding:
            if self._stream.eof:
                if not self._opens_another(data):
                    self._is_padding = True  # and so is all that comes after
                    break
                self._open(data)
            step = min(STEP_BYTES, self.limit_bytes - self.size_bytes + 1)
            piece = self._stream.decompress(data, step)
            # A full step may leave bytes behind in zlib though it took all that went in.
            is_more_held = len(piece) == step and not self._stream.eof
            self._take(piece)
            data = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail

    def _opens_another(self, data: bytes) -> bool:
        # What follows the last part and is none is padding; browsers ignore it too.
        is_member = self._coding == "gzip" and data[:2] == _GZIP_MAGIC[: len(data)]
        if is_member and self._member_count >= MEMBERS:
            detail = f"its gzip coding has more than {MEMBERS} parts"
            raise Failure(PageStatus.DECODE_ERROR, detail)
        return is_member


def too_large(limit_bytes: int) -> Failure:
    """The failure of a body that knows no end."""
    return Failure(PageStatus.TOO_LARGE, f"it is larger than {limit_bytes / 1e6:g} MB")


def _read_coding(content_encoding: str) -> str:
    codings = [coding.strip().lower().removeprefix("x-") for coding in content_encoding.split(",")]
    named = [coding for coding in codings if coding not in ("", "identity")]
    if not named:
        return ""
    if named in (["gzip"], ["deflate"]):
        return named[0]
    shown = ascii(", ".join(named))[1:-1][:40]
    detail = f"it came in a coding that was not asked for: {shown}"
    raise Failure(PageStatus.DECODE_ERROR, detail)
