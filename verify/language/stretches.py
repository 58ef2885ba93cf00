"""Text in, its lines out as spans no longer than a bound, so that readers stay linear in length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.records import Span

__all__ = ["cut_stretches"]

# A line longer than this is no prose; it is cut so that memory stays bounded. News sentences
# are below 1,000 code points, so cuts between sentences are always found in real text.
LONGEST_STRETCH = 20_000
# How far back from the bound a sentence end is looked for.
SEARCH_BACK = 2_000
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s(?=[A-Z\"“])")
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def cut_stretches(text: str) -> Iterator[Span]:
    """Yield the non-empty lines of text in order; an overlong line is cut after a sentence.

    Where such a line has no sentence end it is cut at a space, and where it has no space,
    anywhere. Every code point but the line breaks lies in exactly one span.
    """
    for line in _LINE.finditer(text):
        start, end = line.span()
        while end - start > LONGEST_STRETCH:
            cut = _find_cut(text, start, start + LONGEST_STRETCH)
            yield Span(start, cut)
            start = cut
        yield Span(start, end)


def _find_cut(text: str, start: int, limit: int) -> int:
    sentences = list(_SENTENCE_END.finditer(text, max(start + 1, limit - SEARCH_BACK), limit))
    if sentences:
        return sentences[-1].end()
    space = text.rfind(" ", start + 1, limit)
    return space + 1 if space > start else limit
