"""A piece of a sentence and what its references mean in; a self-contained wording out."""

from __future__ import annotations

import re

from verify.claims.changes import Change, OpenWord, Resolved
from verify.claims.reading import Piece
from verify.language.marks import find_quote_spans
from verify.records import Span

_LEADING_LINK = re.compile(
    r"(?:(?:but|and|yet)\b,?|"
    r"(?:so|meanwhile|however|also|still|instead|moreover|besides|in addition),)"
    r"\s+(?=\S)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’ -]{2,30}(?:,\s[A-Z][\w.]{1,20}){0,2}(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s?"
    r"(?:\([^)]{2,40}\)\s?)?(?:—|–|--|-)\s+|"
    r"[A-Z][A-Za-z.'’, -]{2,40}\s\([A-Z][\w .]{1,20}\)\s?(?:—|–|--|-)\s+(?=[A-Z“\"])"
)
_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_MARK = re.compile(r"\s(?=[,.;!?](?:\s|$))")
# What a wording may lose at its start; a dash right before a figure is its sign, no list mark.
_LEAD = re.compile(r"(?:[ ,;:—•‣⁃▪●◦]|\*\s|[–-](?!\d))+")
_DOUBLE = re.compile(r"[“”]|’’|''")
# Another “, behind a word, was typed where the quotation closes.
_OPENING = re.compile(r"“(?=\w)|(?<![\w.,?!%])“")
_STRAIGHT = re.compile(r"[„\"]|``|‘‘|''")
_INCHES = re.compile(r"\d\"")
# The last single mark that opens, with a closing one nowhere or only inside words behind it.
_SINGLE_OPEN = re.compile(r"(?<![\w‘])‘(?=\w[^‘]*$)(?!(?:em|tis|twas|til|n|\d0s)\b)")
_END = re.compile(r"[.!?…][\"”’')\]]*$")


# Words that have a capital for their place only.
_FIRST_WORD = re.compile(
    r"(?:The|An?|This|That|These|Those|Its|His|Her|Their|Our|Some|Many|Most)\b"
)


def word_piece(sentence: str, piece: Piece, resolved: Resolved) -> str:
    """Word a piece so that it can be read alone, as close to the sentence's words as it goes."""
    written = ""
    for element in piece.elements:
        if isinstance(element, str):
            written += element
        else:
            before, written = written, _write(sentence, element, resolved.changes, written)
            if before and not element.start and _FIRST_WORD.match(sentence):
                at = len(before)  # what opened the sentence stands further on: "announced the plan"
                written = before + written[at : at + 1].lower() + written[at + 1 :]
    return finish(written)


def open_in(piece: Piece, resolved: Resolved) -> tuple[OpenWord, ...]:
    """The references that the wording of a piece keeps, since they could not be resolved."""
    kept = [element for element in piece.elements if isinstance(element, Span)]
    return tuple(
        word
        for word in resolved.open_words
        if any(element.start <= word.start < element.end for element in kept)
    )


def dateline_end(sentence: str) -> int:
    """Where a sentence begins after "LIMA (Agency) — "; 0 without such an opening."""
    match = _DATELINE.match(sentence)
    return match.end() if match else 0


def finish(words: str) -> str:
    """A wording as a sentence: no leading link, a capital, a full stop."""
    text = _SPACE_BEFORE_MARK.sub("", _SPACES.sub(" ", words)).rstrip(" ,;:–—-")
    lead = _LEAD.match(text)
    text = text[lead.end() :] if lead else text
    link = _LEADING_LINK.match(text)
    text = text[link.end() :] if link else text
    text = text[:1].upper() + text[1:]
    text = re.sub(r",(?=[\"”]$)", "", text)
    return text if _END.search(text) else text + "."


def closed(words: str) -> str:
    """A wording whose quotation begins before or goes on behind its sentence, its marks whole."""
    marks = _DOUBLE.findall(words)
    opening = len(_OPENING.findall(words))
    if opening > len(marks) - opening:
        return words + "”"
    if marks.count("”") > opening and not _STRAIGHT.search(words):
        return "“" + words
    for mark in ('"', "''"):
        if words.count(mark) % 2 and not _INCHES.search(words):
            return mark + words if words.rstrip(".").endswith(mark) else words + mark
    return words + "’" if _is_single_open(words) else words


def _is_single_open(words: str) -> bool:
    """Whether the last ‘ opens a quotation that nothing closes, and does not clip a word."""
    last = _SINGLE_OPEN.search(words)
    return last is not None and not any(
        span.start <= last.end() < span.end for span in find_quote_spans(words)
    )


def _write(sentence: str, span: Span, changes: tuple[Change, ...], written: str) -> str:
    """`written` with the words of a span added, changes made unless they would only repeat."""
    position = span.start
    for change in changes:
        if change.start < position or change.end > span.end:
            continue
        written += sentence[position : change.start]
        original = sentence[change.start : change.end]
        is_needless = _repeats(change, written)
        written += original if is_needless else change.words
        position = change.end
    return written + sentence[position : span.end]


def _repeats(change: Change, written: str) -> bool:
    name = re.sub(r"[’']s?$", "", change.words)
    return name.lower() in written.lower()
