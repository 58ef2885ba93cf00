"""The text of an HTML page in, a parsed tree out: what we use of lxml, with types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Protocol

# Measured on the pages of benchmarks/html.py: the deepest of 65 nests 20 elements, the largest
# has 605 links and 5,900 tags. The room above is for sloppy markup and live blogs; a page at
# the limit takes 6 to 9 s to read.
MAX_NESTING = 500
MAX_LINKS = 20_000
MAX_TAGS = 100_000
# A description has some hundred characters, a URL at most some thousand.
MAX_ATTRIBUTE_CHARS = 10_000

_TAG = re.compile(r"<(?:(/?)([a-zA-Z][a-zA-Z0-9]*)|!--)")
# What stands between these is text to a browser, even when it looks like tags.
_RAW_ENDS = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "svg")
} | {"!--": re.compile("-->")}
# Elements without content, and those whose end tag may be left out (HTML standard, 13.1.2.4):
# neither nests however often it comes.
_FLAT = re.compile(
    r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
    r"|p|li|dt|dd|option|optgroup|tr|td|th|thead|tbody|tfoot|colgroup|rt|rp|html|head|body"
)


class Node(Protocol):
    """An lxml element, as far as we use it."""

    tag: object
    text: str | None
    tail: str | None
    attrib: Mapping[str, str]

    def iter(self, *tags: str) -> Iterator[Node]:
        """Itself and all below in document order, of these tags."""

    def iterancestors(self, *tags: str) -> Iterator[Node]:
        """The elements around it, innermost first."""

    def itertext(self) -> Iterator[str]:
        """The texts in it in document order."""

    def getparent(self) -> Node | None:
        """The element around it."""


def find_excess(text: str) -> str:
    """Say why a page is too deep or too large to be read within limits; "" when it is not.

    Runs over the raw text before anything is parsed: about 10 ms for each MB.
    """
    depth = links = tags = skipped_to = 0
    for match in _TAG.finditer(text):
        if match.start() < skipped_to:
            continue
        name = (match[2] or "!--").lower()
        if name in _RAW_ENDS and not match[1]:
            end = _RAW_ENDS[name].search(text, match.end())
            skipped_to = end.start() if end else len(text)
            continue
        tags += 1
        if name == "a":
            links += not match[1]
        elif not _FLAT.fullmatch(name):
            depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > MAX_NESTING:
            return f"elements nest more than {MAX_NESTING} deep; no article is built like that"
        if links > MAX_LINKS:
            return f"the page has more than {MAX_LINKS:,} links; it is a list, not an article"
        if tags > MAX_TAGS:
            return f"the page has more than {MAX_TAGS:,} tags; it is too large to be an article"
    return ""


def parse_tree(text: str) -> Node | None:
    """Parse text as HTML; None when there is not a single element in it."""
    import trafilatura  # noqa: TID251 - this package is its one user

    if not _TAG.search(text):
        return None  # trafilatura would log an error
    tree: Node | None = trafilatura.load_html(text)
    return tree


def attribute(node: Node, name: str) -> str:
    """The value of an attribute, cut to MAX_ATTRIBUTE_CHARS; "" when it is not there."""
    return node.attrib.get(name, "")[:MAX_ATTRIBUTE_CHARS].strip()


def read_text(node: Node) -> str:
    """The text in node, script and style left out, runs of spaces as one."""
    pieces = []
    for part in node.iter():
        if not isinstance(part.tag, str):
            continue
        if part.tag not in ("script", "style", "noscript", "template") and part.text:
            pieces.append(part.text)
        if part is not node and part.tail:
            pieces.append(part.tail)
    return " ".join(" ".join(pieces).split())


def read_metas(tree: Node) -> tuple[tuple[str, str], ...]:
    """The meta elements as (name, content) in document order; names in lower case."""
    found = []
    for meta in tree.iter("meta"):
        content = attribute(meta, "content")
        for key in ("property", "name", "itemprop"):
            name = attribute(meta, key).lower()
            if name and content:
                found.append((name, content))
    return tuple(found)


def first_meta(metas: tuple[tuple[str, str], ...], *names: str) -> str:
    """The content of the first meta element with the first of names that is there, or ""."""
    for name in names:
        for key, content in metas:
            if key == name:
                return content
    return ""
