"""Text in; the spans of the words between its quotation marks out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verify.records import Span

# A mark of two characters comes first, so that '' is not read as two apostrophes.
_MARK = re.compile(r"''|’’|‘‘|``|[\"“”„‟«»‹›‚‘’'\n\r\u2028\u2029]")
_LINE_BREAKS = frozenset("\n\r\u2028\u2029")
_OPENERS = frozenset(("“", "„", "‘‘", "``"))
_BEFORE_OPENING = frozenset("([—–-\"“„‘‚’'")
_CLOSERS = {
    "“": frozenset(("”", '"', "''", "’’", "‟")),
    "„": frozenset(("“", "”", "‟", '"')),
    "«": frozenset(("»",)),
    "»": frozenset(("«",)),
    "‹": frozenset(("›",)),
    "›": frozenset(("‹",)),
    "‚": frozenset(("‘", "’")),
    "‘‘": frozenset(("’’", "''", "”")),
    "``": frozenset(("''", '"', "”")),
    '"': frozenset(('"', "”", "''")),
    "''": frozenset(("''", "”", '"')),
    "‘": frozenset(("’",)),
    "'": frozenset(("'",)),
}
_SINGLE = frozenset(("‘", "'", "‚"))
_ANGLED = frozenset("«»‹›")
_SPACES = frozenset(" \u00a0\u202f")
# Words that begin with an apostrophe of their own.
_CLIPPED = re.compile(r"(?:em|tis|twas|til|cause|n|bout|round|\d0s)\b", re.IGNORECASE)
# A stretch between straight single marks longer than this is taken for stray apostrophes.
_LONGEST_SINGLE = 300
_LONGEST_CURLED = 1_500  # between ‘ and ’, whose first can be no apostrophe
# Where a single-quoted sentence ends that may hold double quotations.
_SENTENCE_CLOSE = re.compile(r"(?<=[.,?!…”\"])['’](?!\w)")
# Of the plural, or a word cut short: "the players’ union", "runnin’ late".
_SINGLE_OPEN = re.compile(r"(?<!\w)['‘](?=\w)")
_OWNERS = re.compile(r"(?:s|in)['’]\s+[a-z]")
# A double-quoted stretch longer than this is taken for an unclosed mark.
_LONGEST_DOUBLE = 4_000

# Marks of a quotation that began in the sentence before, or ends in one after.
_STRAY_CLOSE = re.compile(r"”|(?<=[.,?!])(?:\"|''|’’)(?=\s|$|[,.;])")
_STRAY_OPEN = re.compile(r"(?:^|(?<=[\s(—–-]))[“\"„«](?=\S)")


@dataclass(slots=True)
class _Open:
    mark: str
    start: int


def find_quote_spans(text: str) -> tuple[Span, ...]:
    """Find the words between quotation marks, marks not included, in order, never nested.

    Straight, curly, low, angled and doubled single marks count, in any mixture that opens and
    closes; single marks only where they cannot be apostrophes. A quotation does not cross a line
    break; one left open at the end of a paragraph counts if the next one opens with a mark.
    """
    spans: list[Span] = []
    opened: _Open | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark in _LINE_BREAKS:
            if opened and _goes_on(text, at, opened):
                _add(spans, text, opened.start, at)
            opened = None
        elif opened is None:
            opened = _open(text, mark, match)
        elif (mark in _CLOSERS[opened.mark] and _may_close(text, opened, match)) or _is_turned(
            text, opened, match
        ):
            if at - opened.start <= _longest(opened):
                _add(spans, text, opened.start, at)
            opened = None
        elif (
            opened.mark in _SINGLE
            and mark not in _SINGLE
            and mark not in ("''", "’’")
            and not _encloses(text, opened, at)
        ):
            opened = _open(text, mark, match)
    return tuple(spans)


def find_quoted_parts(sentence: str) -> tuple[Span, ...]:
    """Find the quoted stretches of a sentence, those included that begin or end outside it."""
    spans = list(find_quote_spans(sentence))
    first = _STRAY_CLOSE.search(sentence, 0, spans[0].start if spans else len(sentence))
    if first:
        spans.insert(0, Span(0, first.start()))
    last_end = spans[-1].end + 1 if spans else 0
    opened = _STRAY_OPEN.search(sentence, last_end)
    if opened:
        spans.append(Span(opened.end(), len(sentence)))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    if words.strip():
        left = len(words) - len(words.lstrip())
        right = len(words) - len(words.rstrip())
        spans.append(Span(start + left, end - right))


def _open(text: str, mark: str, match: re.Match[str]) -> _Open | None:
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    after = text[match.end() : match.end() + 1]
    if not after or (after.isspace() and after not in _SPACES):
        return None
    if mark in _ANGLED:
        is_outside = not before or before.isspace() or before in _BEFORE_OPENING
        return _Open(mark, match.end()) if is_outside else None
    if after.isspace() and not (mark == "“" and before.isspace()):
        return None
    if mark in _OPENERS:
        return _Open(mark, match.end())
    if mark in ('"', "''") and not before.isalnum():
        return _Open(mark, match.end())
    if mark in _SINGLE and not (before.isalnum() or before in _SINGLE) and after.isalnum():
        is_clipped = _CLIPPED.match(text, match.end()) is not None
        return None if is_clipped else _Open(mark, match.end())
    return None


def _longest(opened: _Open) -> int:
    if opened.mark == "‘":
        return _LONGEST_CURLED
    return _LONGEST_SINGLE if opened.mark in _SINGLE else _LONGEST_DOUBLE


def _encloses(text: str, opened: _Open, at: int) -> bool:
    """Whether the double mark here is inside a single-quoted sentence: "‘She asked: “Why?” …’"."""
    if opened.mark == "‚":
        return False
    limit = min(len(text), opened.start + _longest(opened))
    for close in _SENTENCE_CLOSE.finditer(text, at, limit):
        inside = text[opened.start : close.start()]
        if not _LINE_BREAKS.isdisjoint(inside):
            return False
        if inside.count("“") == inside.count("”") and inside.count('"') % 2 == 0:
            return True
    return False


def _is_apostrophe(text: str, opened: _Open, at: int) -> bool:
    """Whether a mark behind a word is of the word, the quotation closing further on."""
    if not _OWNERS.match(text, at - 2 if text[at - 1] == "n" else at - 1):
        return False
    close = _SENTENCE_CLOSE.search(text, at + 1, min(len(text), opened.start + _longest(opened)))
    if close is None or not _LINE_BREAKS.isdisjoint(text[at : close.start()]):
        return False
    return _SINGLE_OPEN.search(text, at + 1, close.start()) is None


def _may_close(text: str, opened: _Open, match: re.Match[str]) -> bool:
    before = text[match.start() - 1]
    after = text[match.end() : match.end() + 1]
    if opened.mark in _SINGLE:
        is_end = not before.isspace() and not after.isalnum()
        return is_end and not _is_apostrophe(text, opened, match.start())
    # A straight mark after a space and before a word opens; the one before it was never closed.
    return not (opened.mark == '"' and before.isspace() and after.isalnum())


def _is_turned(text: str, opened: _Open, match: re.Match[str]) -> bool:
    """Whether an opening mark was typed where the quotation closes: “stand up“ to them."""
    before, after = text[match.start() - 1], text[match.end() : match.end() + 1]
    is_outside = not after or after.isspace() or after in ",.;:?!)"
    return opened.mark == match.group() == "“" and not before.isspace() and is_outside


def _goes_on(text: str, line_end: int, opened: _Open) -> bool:
    """Whether the next paragraph opens with a mark, as one does that continues a quotation."""
    following = text[line_end : line_end + 8].lstrip()
    if opened.mark in _SINGLE:
        is_sentence = opened.mark == "‘" and text[opened.start].isupper()
        is_short = line_end - opened.start <= _LONGEST_CURLED
        return is_sentence and is_short and following.startswith("‘")
    if line_end - opened.start > _LONGEST_DOUBLE:
        return False
    return following.startswith((opened.mark, "“", '"'))
