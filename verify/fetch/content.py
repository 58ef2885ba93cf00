"""A file's name and bytes in; its content type, or why it cannot be a report, out."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from typing import Final

from verify.records import PageStatus

HTML: Final = "text/html"
PLAIN: Final = "text/plain"
MARKDOWN: Final = "text/markdown"

# Browsers decide what a page is by about this much of it.
SNIFFED_BYTES: Final = 4096
# Bytes looked at to tell text from binary data, so that a header of text does not decide.
SAMPLE_BYTES: Final = 65_536
# Share of control characters above which bytes are no text. None of the 198 texts and pages in
# VERIFY_DATA has any; compressed files have 10 %, programs 26 % (measured in November 2026).
BINARY_SHARE: Final = 0.05
# Latin text in UTF-16 is half zeros; Cyrillic has them at blanks and full stops, 1 byte in 10.
UTF16_ZERO_SHARE: Final = 0.1
# ... and nearly all of them at the same place of each pair of bytes.
UTF16_SAME_PLACE: Final = 0.95

_TYPES: Final = {
    "html": HTML,
    "htm": HTML,
    "xhtml": HTML,
    "txt": PLAIN,
    "text": PLAIN,
    "md": MARKDOWN,
    "markdown": MARKDOWN,
}
_SUFFIXES: Final = {
    "": "txt",
    HTML: "html",
    "application/xhtml+xml": "html",
    PLAIN: "txt",
    MARKDOWN: "md",
}
# Types that say nothing about a text, or the wrong thing.
_NO_TEXT: Final = frozenset(
    ("application/octet-stream", "application/pdf", "application/x-download")
)
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a sound"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_MARKS: Final = (
    # UTF-32 first: its mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_CONTROL: Final = bytes(code for code in range(32) if code not in b"\t\n\r\f\v\x1b") + b"\x7f"
_HTML_START: Final = re.compile(
    # Possessive, since comments that could be parted in many ways would be tried in all of them.
    r"\s*+(?:(?:<!--.*?-->|<\?xml.*?\?>)\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG: Final = re.compile(r"<[a-z!/]", re.IGNORECASE)
_WEB_ARCHIVE: Final = re.compile(
    r"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds; `status` is `ok` for text, else `detail` says why it is no report.

    `charset` is Python's name for it where the bytes themselves tell it, else "";
    `content_type` then names it too.
    """

    content_type: str
    status: PageStatus = PageStatus.OK
    detail: str = ""
    charset: str = ""


def sniff_content(name: str, body: bytes) -> Content:
    """Tell what `body` is, by its bytes first and by the ending of its file name second."""
    suffix = name.rpartition(".")[2].lower()
    named = _TYPES.get(suffix, PLAIN)
    start = body[:SNIFFED_BYTES].lstrip()
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            detail = f"it is {kind}; only HTML, text and Markdown are read"
            return Content("application/octet-stream", PageStatus.NOT_ARTICLE, detail)
    if not start:
        return Content(named, PageStatus.NOT_ARTICLE, "it is empty")
    charset = find_charset(body)
    if not charset and _is_binary(body):
        detail = "it holds binary data, not text; save the report as HTML or text"
        return Content("application/octet-stream", PageStatus.DECODE_ERROR, detail)
    text = read_start(body, charset, SAMPLE_BYTES)
    if _WEB_ARCHIVE.search(text[:SNIFFED_BYTES]):
        detail = "it is a web archive (MHTML); save the page as HTML only"
        return Content("multipart/related", PageStatus.NOT_ARTICLE, detail)
    kind = named
    if _HTML_START.match(text):
        kind = HTML
    elif named == HTML and not _TAG.search(text):
        kind = PLAIN
    noted = "" if "\0" not in text else "it holds NUL characters, read as U+FFFD"
    content_type = f"{kind}; charset={charset}" if charset else kind
    return Content(content_type, PageStatus.OK, noted, charset)


def sniff_answer(declared: str, body: bytes) -> Content:
    """Tell what a server's answer is, by its bytes first and by its Content-Type second.

    A text that is none of those a report is read from (a feed, a list in JSON) keeps the type it
    was declared with.
    """
    kind = declared.partition(";")[0].strip().lower()
    content = sniff_content(f"answer.{_SUFFIXES.get(kind, 'txt')}", body)
    is_other = kind not in _SUFFIXES and kind.partition("/")[0] in ("text", "application")
    if content.content_type.startswith(PLAIN) and is_other and kind not in _NO_TEXT:
        return replace(content, content_type=content.content_type.replace(PLAIN, kind, 1))
    return content


def find_charset(body: bytes) -> str:
    """Return the Python name of the charset a byte order mark or zeros give away, else ""."""
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return charset
    sample = body[:SAMPLE_BYTES]
    zero_count = sample.count(0)
    if zero_count <= len(sample) * UTF16_ZERO_SHARE:
        return ""
    for place, charset in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[place::2].count(0) >= zero_count * UTF16_SAME_PLACE:
            return charset
    return ""


def read_start(body: bytes, charset: str, size_bytes: int) -> str:
    """Decode the first bytes of body, as UTF-8 when charset is ""; what is broken is U+FFFD."""
    return body[:size_bytes].decode(charset or "utf-8-sig", errors="replace")


def _is_binary(body: bytes) -> bool:
    sample = body[:SAMPLE_BYTES]
    return len(sample) - len(sample.translate(None, _CONTROL)) > len(sample) * BINARY_SHARE
