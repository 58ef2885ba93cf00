"""Text in; the spans of its sentences out, every non-space character in exactly one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.language.sentence_ends import find_ends
from verify.records import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")

# sentencex takes "1." and "⁃9." for sentences; they open the item that follows.
_ENUMERATOR = re.compile(r"[⁃•‣·*-]?\s?(?:\d{1,3}|[a-zA-Z])[.)]\)?\s*")
# An item of a list that runs on in one line: "1. … 2. …", "a. … b. …".
_ITEM = re.compile(r"(?<!\S)[⁃•‣·*-]?\s?(\d{1,3}|[a-z])[.)]\)?\s+(?=\S)")


def split_sentences(text: str, *, language: str = "en") -> tuple[Span, ...]:
    """Split text into sentences, in order, without the white space around them.

    No sentence crosses a line break. A quotation of several sentences is split at the full
    stops inside it. `language` is an ISO 639-1 code, "" being English; an unknown one is split by
    common rules.
    """
    spans: list[Span] = []
    for line in _LINE.finditer(text):
        if not line.group().isspace():
            spans.extend(_split_line(line.group(), line.start(), language or "en"))
    return tuple(spans)


def _split_line(line: str, offset: int, language: str) -> Iterator[Span]:
    ends = sorted({*find_ends(line, language), *_item_starts(line)})
    pieces = _join_enumerators(line, _cut(line, ends))
    for start, end in pieces:
        stripped = line[start:end].strip()
        if stripped:
            first = start + (end - start - len(line[start:end].lstrip()))
            yield Span(offset + first, offset + first + len(stripped))


def _item_starts(line: str) -> list[int]:
    """Where the second and later items begin in a line that opens with the first of a list."""
    starts: list[int] = []
    expected = ""
    for item in _ITEM.finditer(line):
        name = item.group(1)
        if not expected and (item.start() > 0 or not (name.isdigit() or name == "a")):
            return []
        if name == expected:
            starts.append(item.start())
        if not expected or name == expected:
            expected = str(int(name) + 1) if name.isdigit() else chr(ord(name) + 1)
    return starts


def _cut(line: str, ends: list[int]) -> list[tuple[int, int]]:
    starts = [0, *ends[:-1]]
    return [
        (start, end) for start, end in zip(starts, ends, strict=True) if line[start:end].strip()
    ]


def _join_enumerators(line: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    is_open = False
    for start, end in pieces:
        if is_open:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
        is_alone = joined[-1][0] == start
        is_open = is_alone and _ENUMERATOR.fullmatch(line, start, end) is not None
    return joined
