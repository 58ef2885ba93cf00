"""Text in; the spans of its sentences out, every non-space character in exactly one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from verify.language.marks import find_quote_spans
from verify.records import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

# sentencex takes "1." and "⁃9." for sentences; they open the item that follows.
_ENUMERATOR = re.compile(r"[⁃•‣·*-]?\s?(?:\d{1,3}|[a-zA-Z])[.)]\)?\s*")
# An item of a list that runs on in one line: "1. … 2. …", "a. … b. …".
_ITEM = re.compile(r"(?<!\S)[⁃•‣·*-]?\s?(\d{1,3}|[a-z])[.)]\)?\s+(?=\S)")
# What may end a sentence inside a quotation, with the marks that close on it.
_INNER_END = re.compile(r"(?<![.\s])[.!?…][)\]]?\s+(?=[“\"‘'(\[]{0,2}[A-Z0-9])")
# Words before a full stop that do not end a sentence; sentencex knows more, this is for the
# stretches inside quotation marks, which it leaves whole.
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Rev|St|Mt|Jr|Sr|"
    r"vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Fig|etc|approx)"
    r"|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
# sentencex takes time in the square of a line of opening marks (6 s for 100,000 of them), so a
# line is read in stretches; a paragraph of news is shorter than one.
_LONGEST_STRETCH = 4_000
_ENDED = re.compile(r"[.!?…][)\]\"”’']{0,3}\s*$")


def split_sentences(text: str, *, language: str = "en") -> tuple[Span, ...]:
    """Split text into sentences, in order, without the white space around them.

    No sentence crosses a line break. A quotation of several sentences is split at the full
    stops inside it. `language` is an ISO 639-1 code; an unknown one is split by common rules.
    """
    spans: list[Span] = []
    for line in _LINE.finditer(text):
        if not line.group().isspace():
            spans.extend(_split_line(line.group(), line.start(), language))
    return tuple(spans)


def _split_line(line: str, offset: int, language: str) -> Iterator[Span]:
    clean = _SURROGATE.sub("\ufffd", line)
    ends = sorted({*_boundaries(clean, language), *_item_starts(line)})
    pieces = _join_enumerators(line, _cut(line, ends))
    for start, end in pieces:
        stripped = line[start:end].strip()
        if stripped:
            first = start + (end - start - len(line[start:end].lstrip()))
            yield Span(offset + first, offset + first + len(stripped))


def _boundaries(line: str, language: str) -> list[int]:
    """Where sentences end in a line, its own end included."""
    ends: list[int] = []
    start = 0
    for stretch in _stretches(line):
        if ends and not _ENDED.search(line, max(0, start - 8), start):
            ends.pop()  # the sentence goes on after the cut
        position = start
        for piece in sentencex.segment(language, stretch):
            before, position = position, position + len(piece)
            ends.extend(_inner_ends(line, before, position))
            if not _is_inside_abbreviation(line, position):
                ends.append(position)
        start += len(stretch)
        if not ends or ends[-1] < start:
            ends.append(start)
    return ends


def _is_inside_abbreviation(line: str, at: int) -> bool:
    """Whether a boundary falls between the letters of "D-N.Y."."""
    return line[at - 1] == "." and line[at : at + 1].isalpha() and line[at - 2 : at - 1].isupper()


def _stretches(line: str) -> Iterator[str]:
    """A line in stretches that sentencex reads in bounded time, cut at spaces."""
    start = 0
    while len(line) - start > _LONGEST_STRETCH:
        space = line.rfind(" ", start + _LONGEST_STRETCH // 2, start + _LONGEST_STRETCH)
        end = space + 1 if space >= 0 else start + _LONGEST_STRETCH
        yield line[start:end]
        start = end
    yield line[start:]


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


def _inner_ends(line: str, start: int, end: int) -> list[int]:
    """The sentence ends inside the quotations of one piece, which sentencex leaves whole."""
    piece = line[start:end]
    ends = []
    for span in find_quote_spans(piece):
        for match in _INNER_END.finditer(piece, span.start, span.end):
            stop = match.start() + 1
            if not _ABBREVIATION.search(piece, max(span.start, stop - 24), stop):
                ends.append(start + match.end())
    return ends


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
