"""One line of text in; the places where its sentences end out, the end of the line included."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import sentencex

from verify.language.abbreviations import is_abbreviation
from verify.language.marks import find_quote_spans
from verify.language.verbs import ALSO_SAY, SAY

_SURROGATE = re.compile(r"[\ud800-\udfff]")
# sentencex leaves whatever stands between marks whole, takes an unclosed mark for an opening one,
# and takes time in the square of a line of them. It is given the line with blanks instead.
_MARKS = re.compile(r"''|’’|‘‘|``|[\"“”„‟«»()\[\]{}]|(?<!\w)[‘'’]|[‘'’](?!\w)")
_CLOSING = frozenset("»”")
_OPENING = frozenset("“„«([{‘")
_CLOSED = re.compile(r"[.?!…]\s?(?:''|’’|[\"“”»«'’)\]])+$")
_CLOSED_LOUD = re.compile(r"[?!…]\s?(?:''|’’|[\"“”»«'’])+$")
# The mark of a quotation set apart by a space, as French and tokenised text has it.
_APART = re.compile(r"\s+(»|”|\"|''|')(?=\s|$)")
# Of the straight ones every second closes; a single one counts when it stands by itself.
_STRAIGHT = re.compile(r"''|\"|(?<!\S)'(?!\S)")
# "“Why?” Low asked": the name and the verb of who said it follow a mark that ends no sentence.
_TELLER = re.compile(r"(?:(?:[A-Z][\w.'’-]*\s){1,3}|(?:he|she|they|it|I|we)\s)?([a-z]+)\b")
_SAYING = SAY | ALSO_SAY
_REFERENCE = re.compile(r"\([^()]{1,80}\)[.,;]")
# Two paragraphs pasted without a space: "… on Monday.The mayor …"; not "Booking.Com".
_PASTED = re.compile(r"(?:[a-z]{2}|\d\d|\))[.!?][\"”’]?$")
_PASTED_START = re.compile(r"(?!(?:Com|Net|Org)\b)[“\"]?(?:[A-Z][a-z]+(?:['’]s)?|[AI])[\s,]")
_OPENING_ELLIPSIS = re.compile(r"\w\.\s\.\s\.\s\.$")
# Signs that end or close what stands before them: "… worth a mass.") ." is one sentence.
_CLOSING_SIGNS = re.compile(r"(?:''|['\"”’])?\s?[.,;:!?)\]}](?!\s?[)(DP](?:\s|$))")
_FOOTNOTES = re.compile(r"(?:\s?\[\s?(?:\d{1,3}|[a-z])\s?\])+(?=\s|$)")
_DASHED = re.compile(r"[—–-]+\s?[^\W\d_A-Z]")
_SMILEY = re.compile(r"[:;=][-o]?[)(DP](?=\s|$)")
# Where a sentence ends that sentencex does not see.
_UNSEEN = re.compile(
    r"(?<=\w\.)\s(?=\.\s\.\s\.\s+\S)|"  # an ellipsis after a full stop opens what follows
    r"(?<=…)\s+(?=[“\"«„‘(]?[^\W\d_a-z])(?!I\b)|"
    r"(?<=[!?]{2})\s+(?=[“\"«„‘(]?[^\W\d_a-z])|"
    r"(?:^|(?<=[.?!…:]\s))(?:[*_=~-]\s?){3,}(?:\s|$)|"  # a rule of signs between parts
    r"(?<=\s)[*_=~-]{8,}(?:\s|$)|"
    r"(?<=\s)#{3,}(?=\s)|(?<=\s)#{3,}$"  # paragraphs pasted in one line
)
# English words and short names that sentencex takes for abbreviations of states and titles.
_WORDS_AFTER_ALL = re.compile(
    r"(?<![\w.-])(?:no|me|may|art|miss|ill|May|Me|Art|Ken|Al|OK|ID|DC|Fed)\.(?=\s+[“\"(]?[A-Z])"
)
# A quotation with a word right before it and small words right after it.
_GOES_INTO = re.compile(r"[^\W\d_]\s(?:''|‘‘|``|[\"“‘'])$")
_GOES_ON = re.compile(r"(?:''|’’|[\"”’'])?\s(?!(?:he|she|they|it|we)\b)([^\W\d_A-Z]+)\b")
_LOOK_BACK, _LOOK_AHEAD = 60, 100


def find_ends(line: str, language: str) -> list[int]:
    """Where the sentences of a line end, in order, its own end included.

    sentencex (MIT, Wikimedia) finds them; what it gets wrong in news is mended here.
    """
    clean = _MARKS.sub(lambda mark: " " * len(mark.group()), _SURROGATE.sub("\ufffd", line))
    straight: dict[str, list[int]] = defaultdict(list)
    for mark in _STRAIGHT.finditer(line):
        straight[mark.group()].append(mark.start())
    ends: set[int] = set()
    position = 0
    for piece in sentencex.segment(language, clean):
        stop = position + len(piece.rstrip())
        position += len(piece)
        at = _after_closing_marks(line, stop, position, straight)
        notes = _FOOTNOTES.match(line, at)
        at = notes.end() if notes else at
        if 0 < at < len(line) and not _goes_on(line, at, language):
            ends.add(at)
    ends.update(_unseen_ends(line))
    if language == "en":
        ends.update(found.end() for found in _WORDS_AFTER_ALL.finditer(line))
        ends.difference_update(tuple(_ends_in_phrases(line, sorted(ends))))
    return [*sorted(ends), len(line)]


def _ends_in_phrases(line: str, ends: Sequence[int]) -> Iterator[int]:
    """Ends inside a quotation that is a part of its sentence: "sang “Go! Go!” that night"."""
    if not ends or not _MARKS.search(line):
        return
    for quote in find_quote_spans(line):
        inside = ends[bisect_right(ends, quote.start) : bisect_left(ends, quote.end)]
        if inside and _GOES_INTO.search(line[max(0, quote.start - _LOOK_BACK) : quote.start]):
            after = _GOES_ON.match(line, quote.end)
            if after and after.group(1) not in _SAYING:
                yield from inside


def _after_closing_marks(
    line: str, stop: int, limit: int, straight: Mapping[str, list[int]]
) -> int:
    """Where a sentence ends whose last sign stands before `stop`: after the marks that close it."""
    at = stop
    while at < limit and not line[at].isspace():
        at += 1
    if at == limit and at > stop and line[stop] in _OPENING:
        return stop  # no space between the sentences: the marks open the next one
    apart = _APART.match(line, at)
    if apart is None or apart.end() > limit:
        return at
    mark = apart.group(1)
    is_closing = mark in _CLOSING or bisect_left(straight.get(mark, []), at) % 2 == 1
    return apart.end() if is_closing else at


def _goes_on(line: str, at: int, language: str) -> bool:
    """Whether the sentence goes on after a place where sentencex ends it."""
    before = line[max(0, at - _LOOK_BACK) : at]
    after = line[at : at + _LOOK_AHEAD]
    following = after.lstrip()
    if not following:
        return False
    if following == after and not (_PASTED.search(before) and _PASTED_START.match(after)):
        return True
    if _CLOSING_SIGNS.match(following) and not following.startswith(". ."):
        return True
    if _OPENING_ELLIPSIS.search(before) or _REFERENCE.match(following) or _SMILEY.match(following):
        return True
    is_small = following[0].islower()
    if is_small and (_CLOSED.search(before) or (before[-1] == "." and language != "en")):
        return True
    is_loud = _CLOSED_LOUD.search(before) is not None
    if (is_loud or before[-1] in "?!") and _DASHED.match(following):
        return True
    if is_loud:
        teller = _TELLER.match(following)
        return teller is not None and teller.group(1) in _SAYING
    return is_abbreviation(before, following, language)


def _unseen_ends(line: str) -> Iterator[int]:
    for found in _UNSEEN.finditer(line):
        if found.start() > 0:
            yield found.start()
        if found.end() < len(line):
            yield found.end()
