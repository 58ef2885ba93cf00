"""A clause in; what its "after …" and "when …" clauses tell by themselves out."""

from __future__ import annotations

import re

from verify.claims.phrases import is_inner_comma
from verify.claims.reading import (
    DASHES,
    Aside,
    Clause,
    Piece,
    Reading,
    is_writers_own,
    opens_clause,
    own_attribution,
)
from verify.claims.words import Part
from verify.language.gazetteer import CALENDAR
from verify.language.verbs import BE
from verify.records import Span

# Not "before", "until" or "if": what they name need not have happened.
_OPENERS = frozenset(("after", "when", "since"))
_UNREAL = frozenset("could would might may can should will must".split())
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_STOPS = frozenset((",", ";", *DASHES))
_FEWEST_WORDS = 2  # after the verb: "after he left" alone is nothing to look up


def read_circumstance(reading: Reading, clause: Clause, index: int, end: int) -> Aside | None:
    """Read "… after one shell fell near the town": what the clause tells is a fact of its own.

    ", in 2006, when most voted for it" is read as "In 2006, most voted for it".
    """
    words = reading.words
    opener = words[index]
    if opener.lower not in _OPENERS or not opens_clause(words, index + 1):
        return None
    verb = next(i for i in range(index + 1, end + 1) if i == end or words[i].part is Part.VERB)
    if verb == end or not words[verb].is_past or words[verb].lower in _UNREAL:
        return None
    if not is_writers_own(clause, opener.start):
        return None
    is_state = words[verb].lower in BE and opener.lower == "when"
    is_time = index > 0 and words[index - 1].part is Part.WORD and opener.lower == "when"
    if is_state or (is_time and words[index - 1].lower in ("time", "times", "moment")):
        return None
    last = verb + 1
    while last < end and (words[last].text not in _STOPS or is_inner_comma(words, last)):
        is_link = words[last].lower == "and" and words[last + 1 : last + 2] != ()
        if is_link and words[last + 1].part is Part.VERB:
            break
        if words[last].lower in _OPENERS and opens_clause(words, last + 1):
            break
        last += 1
    while words[last - 1].part is Part.PUNCTUATION and words[last - 1].text != ")":
        last -= 1
    if last - verb < _FEWEST_WORDS + 1:
        return None
    rest = Span(words[index + 1].start, words[last - 1].end)
    time = _dated(reading, clause, index) if opener.lower == "when" else None
    told = own_attribution(reading, Clause(tuple(range(index + 1, last))))
    if time is None:
        return Aside((Piece((rest,), rest.start, rest.end, told),))
    is_led_in = reading.text[time.start : time.end].startswith(("in ", "on "))
    front: tuple[Span | str, ...] = (time,) if is_led_in else ("In ", time)
    piece = Piece((*front, ", ", rest), rest.start, rest.end, told)
    return Aside((piece,), frozenset(range(index - 1, last)))


def _dated(reading: Reading, clause: Clause, when: int) -> Span | None:
    """The "in June 2006" before ", when": the clause then tells what else was at that time."""
    words = reading.words
    if when < clause.indexes[0] + 4 or words[when - 1].text != ",":
        return None
    is_time = _YEAR.match(words[when - 2].text) or words[when - 2].lower.endswith("day")
    first = when - 2
    if is_time and words[first - 1].lower in CALENDAR:
        first -= 1
    opener = words[first - 1].lower
    if not is_time or opener not in ("in", "on", "since"):
        return None
    start = words[first] if opener == "since" else words[first - 1]
    return Span(start.start, words[when - 2].end)
