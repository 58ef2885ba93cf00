"""A claim's wording and what was read in it in; its kind out."""

from __future__ import annotations

import re

from verify.claims.words import Part, read_words
from verify.language.marks import find_quote_spans
from verify.records import ClaimKind, DatePeriod, Number

_PREDICTION = re.compile(
    r"\b(?:(?<!\bat\s)(?<!\bfree\s)will|won['’]t|is\slikely|are\slikely|likely|is\sexpected\sto|are\sexpected\sto|is\sdue\sto|are\sdue\sto|"
    r"is\sset\sto|are\sset\sto|is\sforecast|is\sscheduled|are\sscheduled|could\sfall|could\srise|could\sreach|"
    r"is\sprojected|are\sprojected|predicts?|forecasts?|going\sto)\b",
    re.IGNORECASE,
)
_FORESEES = frozenset(
    "predicts predicted estimates estimated expects expected forecasts forecast".split()
)
# What stands in brackets is a claim of its own, or none.
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_LATER = re.compile(r"\b(?:after|since|before|until)\s[^,]*$")
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten)-time\b|\b\d{1,4}[A-Za-z]{2,}\b(?<!st)(?<!nd)"
    r"(?<!rd)(?<!th)"
)
_DAY = re.compile(
    r"\b(?:on|since|until|by|from)\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LONG_QUOTE_WORDS = 6  # a quotation of so many words is the point of its sentence
_PERFECT_OR_PRESENT = frozenset(
    """
    is are isn't aren't has have remains means includes consists belongs owns believes wants needs
    lives represents controls contains serves supports opposes covers costs exists features employs
    """.split()
)
_STATE = re.compile(rf"\b(?:{'|'.join(sorted(_PERFECT_OR_PRESENT))})\b", re.IGNORECASE)


def find_kind(
    text: str,
    *,
    is_quote: bool,
    cue: str,
    numbers: tuple[Number, ...],
    dates: tuple[DatePeriod, ...],
) -> ClaimKind:
    """Say what a claim asserts; the first that fits of quote, prediction, statement, number,
    date, event, background.
    """
    longest = max((len(text[s.start : s.end].split()) for s in find_quote_spans(text)), default=0)
    if is_quote or (cue and longest >= _LONG_QUOTE_WORDS):
        return ClaimKind.QUOTE
    if cue in _FORESEES or (not cue and _PREDICTION.search(text)):
        return ClaimKind.PREDICTION
    if cue:
        return ClaimKind.STATEMENT
    if any(_is_figure(number) and _is_point(text, number) for number in numbers):
        return ClaimKind.NUMBER
    if _COUNTED.search(text):
        return ClaimKind.NUMBER
    if any(not date.is_relative for date in dates) or _DAY.search(text):
        return ClaimKind.DATE
    if not _STATE.search(text):
        return ClaimKind.EVENT
    words = read_words(text, ())
    verbs = [word for word in words if word.part is Part.VERB]
    if verbs and verbs[0].lower in _PERFECT_OR_PRESENT and not verbs[0].is_past:
        has_happened = verbs[0].lower in ("has", "have") and any(
            word.is_participle and word.lower != "been" for word in words
        )
        return ClaimKind.EVENT if has_happened else ClaimKind.BACKGROUND
    return ClaimKind.EVENT


def _is_point(text: str, number: Number) -> bool:
    """Whether a figure is told, not only named: not in brackets, not "after an 11-year lull"."""
    aside, later = _BRACKETS.search(text), _LATER.search(text)
    is_aside = aside is not None and aside.start() < number.start < aside.end()
    return not is_aside and not (later is not None and number.start > later.start())


def _is_figure(number: Number) -> bool:
    """Whether a number counts or measures: not a year, not "first" or "one of"."""
    if number.is_ordinal or (_YEAR.match(number.text) and not number.unit):
        return False
    return bool(number.unit) or number.value > 1
