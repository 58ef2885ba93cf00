"""The bytes of a feed or sitemap in; its text out, of XML only the part without declarations."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from html.entities import html5
from itertools import islice
from types import MappingProxyType
from typing import Final

# Ten times a news sitemap of the 1,000 entries its rules allow, and far beyond any feed.
ANSWER_SIZE_BYTES: Final = 10_000_000

_GZIP: Final = b"\x1f\x8b"
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # first: it begins as that of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_HEADER: Final = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_ROOT: Final = re.compile(
    r"<((?:[\w-]+:)?)(rss|rdf|feed|urlset|sitemapindex)(?=[\s>/])", re.IGNORECASE
)
# What an entry is called below each root.
_ENTRIES: Final[Mapping[str, str]] = MappingProxyType(
    {"rss": "item", "rdf": "item", "feed": "entry", "urlset": "url", "sitemapindex": "sitemap"}
)
SITEMAPS: Final = ("urlset", "sitemapindex")
_ILLEGAL: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENTITY: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30};)")
_XML_ENTITIES: Final = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A body without its gzip; `note` says what is wrong with it, "" where nothing is."""

    body: bytes
    note: str = ""


def unpack_body(body: bytes, *, size_limit_bytes: int = ANSWER_SIZE_BYTES) -> Unpacked:
    """Inflate a body that is itself a gzip file (sitemap.xml.gz), up to the limit at most."""
    if not body.startswith(_GZIP):
        return Unpacked(body)
    inflater = zlib.decompressobj(wbits=31)
    try:
        inflated = inflater.decompress(body, size_limit_bytes)
    except zlib.error as error:
        return Unpacked(b"", f"it is a gzip file that cannot be inflated: {error}")
    if inflater.unconsumed_tail:
        return Unpacked(inflated, f"only its first {size_limit_bytes:,} bytes were read")
    return Unpacked(inflated, "" if inflater.eof else "it broke off before its end")


def decode_text(body: bytes, *, content_type: str) -> str:
    """Decode by what the bytes show, then by header, then by what they declare; never fails.

    Text that is sound UTF-8 is UTF-8, whatever is said of it: servers state ISO-8859-1 unasked.
    Characters that neither XML nor JSON may hold become blanks.
    """
    text = _decode(body, content_type)
    return _ILLEGAL.sub(" ", text)


def cut_declarations(text: str) -> str:
    """Return the XML from its root element on, "" where it is neither feed nor sitemap.

    DOCTYPE and ENTITY stand before the root, so nothing is left that could be expanded or
    fetched; the names HTML has for characters are replaced, since no DTD explains them any more.
    """
    root = _ROOT.search(text)
    return _ENTITY.sub(_read_entity, text[root.start() :]) if root else ""


def name_root(xml: str) -> str:
    """Return the name of the root element without its prefix, "" where there is no XML."""
    root = _ROOT.match(xml)
    return root[2].lower() if root else ""


def cut_entries(xml: str, *, limit: int) -> tuple[str, bool]:
    """Return XML with its first whole entries, `limit` at most, and whether it broke off.

    The entry under way where it broke off may have lost half of its address, and half an address
    leads elsewhere. What was cut is closed again, so that it can be read as sound XML.
    """
    root = _ROOT.match(xml)
    if not root:
        return "", True
    prefix, name = root[1], root[2].lower()
    is_broken = not re.search(rf"</{re.escape(root[1] + root[2])}\s*>", xml)
    own = "" if name == "rdf" else re.escape(prefix)
    entry_end = re.compile(rf"</{own}{_ENTRIES[name]}\s*>", re.IGNORECASE)
    ends = [match.end() for match in islice(entry_end.finditer(xml), limit + 1)]
    if len(ends) <= limit and not is_broken:
        return xml, False
    kept = ends[:limit]
    if not kept:
        return "", is_broken
    channel = "</channel>" if name == "rss" else ""
    return f"{xml[: kept[-1]]}{channel}</{root[1]}{root[2]}>", is_broken


def _decode(body: bytes, content_type: str) -> str:
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body.decode(charset, "replace")
    try:
        # A body cut inside a character is no reason to doubt the others.
        return codecs.getincrementaldecoder("utf-8")("strict").decode(body)
    except UnicodeDecodeError:
        pass
    header = _HEADER.search(content_type)
    declared = _DECLARED.search(body[:1000])
    stated = [header[1]] if header else []
    stated += [declared[1].decode("ascii")] if declared else []
    for name in stated:
        try:
            return body.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return body.decode("cp1252", "replace")


def _read_entity(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name in _XML_ENTITIES else html5.get(name, match[0])
