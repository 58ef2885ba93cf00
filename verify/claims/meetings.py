"""A sentence in; what a phrase such as "in a four-minute meeting with X in Y" asserts out."""

from __future__ import annotations

import re

from verify.claims.reading import Piece
from verify.records import Span

_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|"
    r"ninety)"
)
# What stands before the article where the meeting has been, or is going on.
_LED_IN = (
    r"\b(?:in|at|during|after|following|from|throughout|met\sfor|gathered\sfor|held|had|ended|"
    r"concluded|completed|finished|spent|attended|survived)"
)
_LASTING = re.compile(
    rf"(?P<lead>{_LED_IN})\s(?:a|an|the|their|his|her|its)\s(?P<number>{_NUMBER})[- ]"
    r"(?P<unit>second|minute|hour|day|week|month|year)"
    r"(?:-long)?\s(?P<noun>(?:[a-z]+\s)?(?:meeting|encounter|conversation|discussion|call|talk|speech|visit|trip|"
    r"trial|flight|summit|strike|siege|battle|interview|hearing|debate|session|blackout|standoff|tour|"
    r"ceasefire|truce))\b",
    re.IGNORECASE,
)
# Any of these in the sentence may be of the meeting, which then need never be.
_UNSETTLED = re.compile(
    r"\b(?:would|will|can|could|should|must|might|may|shall|[Ii]f|[Uu]nless|[Aa]head\sof|next|"
    r"due|set\sto|tomorrow|upcoming|allegedly|denie[sd]|"
    r"(?:plan|propos|cancel|call(?:s|ed|ing)?\s(?:off|for)|postpon|expect|schedul|threat|fear|want|"
    r"agree|announc|hope|hoping|demand|urg|offer|promis|prepar|consider|intend|vow|avert|avoid|seek|"
    r"sought|claim|rumou?r)\w*)\b"
)
_DENIED = re.compile(r"(?:\b(?:never|not|nor|without)|n[’']t)\s(?:\w+\s)?$")
_ARGUMENT = re.compile(
    r"\s(?:with|between|in|at)\s(?:the\s)?(?:[A-Z][\w.’'-]*\s?){1,5}(?:and\s(?:[A-Z][\w.’'-]*\s?){1,4})?"
)
_MET = frozenset(("meeting", "encounter"))
_WITH = re.compile(r"\swith\s(?P<other>(?:[A-Z][\w.’'-]*\s?){1,5})")


def find_meetings(sentence: str, subject: str) -> tuple[Piece, ...]:
    """Find what a timed meeting, call or the like asserts: that it took place and how long it took.

    Nothing where it is only planned, called off or denied.
    `subject` is the full name of who had it, "" when that is not certain.
    """
    pieces: list[Piece] = []
    for match in _LASTING.finditer(sentence):
        if _UNSETTLED.search(sentence) or _DENIED.search(sentence, 0, match.start()):
            continue
        end = match.end()
        while argument := _ARGUMENT.match(sentence, end):
            end = argument.start() + len(argument.group().rstrip())
        if end == len(sentence.rstrip()) and sentence[end - 1] == ".":
            end -= 1
        start = match.start("number")
        noun, unit = match.group("noun"), match.group("unit")
        arguments = Span(match.end(), end)
        other = _WITH.match(sentence, match.end())
        if subject and other and noun.split()[-1] in _MET:
            rest = Span(other.start("other"), end)
            pieces.append(Piece((f"{subject} met ", rest), match.start("noun"), end))
            named = Span(
                other.start("other"), other.start("other") + len(other.group("other").rstrip())
            )
            place = Span(named.end, end)
            opening: tuple[Span | str, ...] = (f"The {noun} between {subject} and ", named, place)
        else:
            opening = (f"The {noun}", arguments)
        plural = "" if match.group("number") in ("1", "one") else "s"
        lasted = f" lasted {match.group('number')} {unit}{plural}"
        pieces.append(Piece((*opening, lasted), start, end))
    return tuple(pieces)
