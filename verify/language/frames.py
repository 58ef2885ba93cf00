"""Text and its quoted spans in; the writer's own words around each, in its sentence, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verify.language.stops import is_abbreviation
from verify.records import Span

_STOP = re.compile(r"[.!?…]+[)\]]*(?=\s+[\"“„«‘'’(\[¿¡]*[^\Wa-zß-ÿ_]|\s*$)")
_MARKS = frozenset("\"“”„‟«»‹›‘’‚'`")
_BLANKS = (" ", "\u00a0", "\u202f")
_EDGES = " ,;–—-\t\u00a0\u202f.)"
_LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")
# Own words looked at on either side of a quotation: longer sentences are lists, not frames.
_LONGEST = 400
_NONE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where one quotation stands.

    `before` and `after` are the own words of its sentence on either side, up to the next
    quotation, empty where there are none; `lead` is the sentence before. `is_joined` is True when
    the sentence began with an earlier quotation; `is_closed` when the quotation ends its sentence
    with a full stop, and `is_doubtful` when it ends in a sign that may end the sentence or not
    ("Why?" he asked). `starts_line` and `ends_line` say that nothing else stands in front or
    behind in the paragraph, which has the number `line`; `is_open` that no mark closes it there.
    """

    words: Span
    lead: Span
    before: Span
    after: Span
    is_joined: bool
    is_closed: bool
    is_doubtful: bool
    starts_line: bool
    ends_line: bool
    is_open: bool
    line: int

    @property
    def is_bare(self) -> bool:
        """True when its sentence holds nothing else."""
        return self.before.start >= self.before.end and self.after.start >= self.after.end


@dataclass(frozen=True, slots=True)
class _Room:
    """The own words that a quotation has on either side, the marks left out."""

    first: int
    opened: int
    closed: int
    last: int
    line: int
    is_first: bool  # of its paragraph
    is_last: bool


def read_frames(text: str, spans: Sequence[Span]) -> tuple[Frame, ...]:
    """Read the own words around each of the quoted spans, which are in order.

    Linear in the text.
    """
    frames: list[Frame] = []
    line, position = 0, 0
    for index, span in enumerate(spans):
        breaks = [found.end() for found in _LINE_BREAK.finditer(text, position, span.start)]
        line, position = line + len(breaks), span.start
        first = _after_marks(text, spans[index - 1].end) if index else 0
        is_final = index + 1 == len(spans)
        ceiling = len(text) if is_final else spans[index + 1].start
        stop = _LINE_BREAK.search(text, span.end, ceiling)
        last = ceiling if is_final else _before_marks(text, ceiling)
        closed = _after_marks(text, span.end)
        room = _Room(
            breaks[-1] if breaks else first,
            _before_marks(text, span.start),
            closed,
            max(closed, stop.start() if stop else last),
            line,
            bool(breaks) or not index,
            stop is not None or is_final,
        )
        frames.append(_frame(text, span, room, frames))
    return tuple(frames)


def _after_marks(text: str, end: int) -> int:
    """The position behind the marks that close at `end`, a blank in front of them included."""
    at = end
    if text[at : at + 1] in _BLANKS and text[at + 1 : at + 2] in _MARKS:
        at += 1
    while at < len(text) and text[at] in _MARKS:
        at += 1
    return at


def _before_marks(text: str, start: int) -> int:
    at = start
    while at and (text[at - 1] in _MARKS or text[at - 1] in _BLANKS):
        at -= 1
    return at


def _frame(text: str, span: Span, room: _Room, frames: Sequence[Frame]) -> Frame:
    floor = max(room.first, room.opened - _LONGEST)
    stops = [stop.end() for stop in _stops(text, floor, room.opened)]
    start = stops[-1] if stops else floor
    lead = _NONE
    if stops:
        lead = _last_sentence(text, room.first, start)
    elif room.is_first and room.first:
        lead = _paragraph_before(text, room.first)
    ceiling = min(room.last, room.closed + _LONGEST)
    end = next((stop.start() for stop in _stops(text, room.closed, ceiling)), ceiling)
    last, following = text[span.end - 1], text[room.closed : room.last].lstrip()[:1]
    goes_on = following.islower() or following in (",", ";", "–", "—", "-")
    is_closed = (last in ".…" and not goes_on) or not following
    return Frame(
        words=span,
        lead=lead,
        before=_trimmed(text, start, room.opened),
        after=_NONE if is_closed else _trimmed(text, room.closed, max(end, room.closed)),
        is_joined=not room.is_first and not stops and not frames[-1].is_closed,
        is_closed=is_closed,
        is_doubtful=last in "?!" and not goes_on,
        starts_line=room.is_first and not text[room.first : room.opened].strip(),
        ends_line=room.is_last and not text[room.closed : room.last].strip(" ."),
        is_open=room.closed == span.end,
        line=room.line,
    )


def _stops(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The signs that end sentences among own words."""
    for found in _STOP.finditer(text, start, end):
        if not is_abbreviation(text, found.start()):
            yield found


def _last_sentence(text: str, start: int, end: int) -> Span:
    floor = max(start, end - _LONGEST)
    stops = [stop.end() for stop in _stops(text, floor, end) if stop.end() < end - 1]
    return _trimmed(text, stops[-1] if stops else floor, end)


def _paragraph_before(text: str, start: int) -> Span:
    """The last sentence of the paragraph before the one that begins at `start`."""
    floor = max(0, start - _LONGEST)
    end = floor + len(text[floor:start].rstrip())
    breaks = [found.end() for found in _LINE_BREAK.finditer(text, floor, end)]
    return _last_sentence(text, breaks[-1] if breaks else floor, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip(_EDGES))
    return Span(min(first, end), max(min(first, end), start + len(words.rstrip())))
