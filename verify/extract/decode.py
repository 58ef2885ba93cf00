"""Bytes of a page in, its text out: what kind of file it is, and which characters it holds."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# A declaration after the first 4 KB is ignored by browsers too (they look at 1 KB).
META_WINDOW_BYTES = 4096
# charset-normalizer looks at this much; more costs time and has not changed a verdict.
DETECTION_SAMPLE_BYTES = 20_000
# Text in UTF-16 without a byte-order mark is about half NULs when it is mostly Latin script.
UTF16_NUL_SHARE = 0.25
# Evenly spread bytes have a share of 0.11 of control characters, text has none; prose damaged by
# a wrong charset has some U+FFFD, yet most of it can be read.
CONTROL_SHARE = 0.05
LOST_SHARE = 0.3

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
# The web writes latin-1 and means cp1252: https://encoding.spec.whatwg.org/#names-and-labels
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def find_foreign_kind(body: bytes) -> str:
    """Name what body is when its first bytes show that it is no text; "" for text."""
    start = body[:1024].lstrip()
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            return kind
    return ""


def decode_body(body: bytes, *, declared: str = "") -> str:
    """Decode body into text, whatever charset it claims; never raises.

    `declared` is the value of a Content-Type header. Order: byte-order mark, valid UTF-8,
    header, meta element, detection, and last cp1252 with what it lacks as U+FFFD.
    Lone surrogates and NULs come out as U+FFFD, one for one.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return clean_text(body.decode(name, errors="replace"))
    for name in _candidates(body, declared):
        try:
            return clean_text(body.decode(name))
        except (UnicodeDecodeError, LookupError):
            continue
    return clean_text(body.decode("cp1252", errors="replace"))


def is_readable(text: str) -> bool:
    """Tell whether text is text: False when control characters and U+FFFD abound."""
    sample = text[:100_000]
    is_binary = len(_CONTROL.findall(sample)) > CONTROL_SHARE * len(sample)
    return not is_binary and sample.count(REPLACEMENT) <= LOST_SHARE * len(sample)


def clean_text(text: str) -> str:
    """Replace lone surrogates and NULs by U+FFFD one for one, so that offsets stay."""
    return _UNSTORABLE.sub(REPLACEMENT, text)


def _candidates(body: bytes, declared: str) -> Iterable[str]:
    if body.count(b"\0", 0, META_WINDOW_BYTES) > UTF16_NUL_SHARE * len(body[:META_WINDOW_BYTES]):
        yield "utf-16-be" if body[:1] == b"\0" else "utf-16-le"
    stated = [
        _web_name(found[1].decode("ascii"))
        for found in (
            _CHARSET.search(declared.encode("ascii", errors="ignore")),
            _CHARSET.search(body[:META_WINDOW_BYTES]),
        )
        if found
    ]
    if b"\x1b" in body:  # the escapes of ISO-2022 are valid UTF-8 too
        yield from stated
    yield "utf-8"
    yield from stated
    yield from _detect(body[:DETECTION_SAMPLE_BYTES])


def _web_name(label: str) -> str:
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return label
    return _WEB_NAMES.get(name, name)


def _detect(sample: bytes) -> Iterable[str]:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best is not None:
        yield best.encoding
