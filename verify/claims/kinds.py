"""A claim's wording and what was read in it in; its kind out."""

from __future__ import annotations

import re

from verify.claims.futures import foresees
from verify.claims.states import from_main_verb, is_state
from verify.claims.words import read_words
from verify.language.marks import find_quote_spans
from verify.language.verbs import SAY
from verify.records import ClaimKind, DatePeriod, Number

# Somebody did not answer: nothing was stated. Who "declined to comment" refused, which states.
_SILENCE = re.compile(r"did not\b.*\b(?:respond|reply|answer|return)")
# "declared three days of mourning" decides something; "declared that …" states it.
_DECIDES = frozenset("declared declares announced announces".split())
# Without somebody who says p these tell of a deed: "declared an emergency", "three warned over".
_TELLS = SAY - {"declared", "declares", "warned", "cautioned"}
_DECIDED = re.compile(
    r"\b(?:declared|declares|announced|announces)\s(?:(?:an?|the|its|his|her|their)\s)?"
    r"(?!that\b|he\b|she\b|it\b|they\b|on\b|in\b)[^,]*$"
)
# Deeds of speech that take no "that": who "ruled out a transfer" stated something.
_SPEECH_ACT = re.compile(
    r"^(?:[^,]*,[^,]*,|[^,]*)\b(?:(?:ruled?|rules)\sout|disput(?:es|ed)|(?<!\ba\s)(?<!\bno\s)(?<!\bin\s)doubt(?:s|ed)?|argue[sd]?\sthat|"
    r"sp(?:oke|eaks)\sof|call(?:ed|s)\s(?:for|on)\b|apologi[sz]e[sd]\b|vow(?:s|ed)\sto|(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)promise[sd]\sto|"
    r"threaten(?:s|ed)\sto|pledge[sd]\sto)",
    re.IGNORECASE,
)
# "Former mayor took bribes, court hears": what was said in a court, in the manner of headlines.
_HEARD = re.compile(
    r",\s(?:an?\s|the\s)?(?:court|jury|inquest|inquiry|tribunal|hearing)\s"
    r"(?:hears|heard|(?:is|was)\stold)\.?$",
    re.IGNORECASE,
)
# What a study or an inquiry found is its statement.
_STUDY = re.compile(
    r"\b(?:audit|study|survey|report|review|inquiry|investigation|inspection|analysis|poll)\s"
    r"(?:found|finds|show(?:s|ed)|conclude[sd]|warn(?:s|ed)|suggest(?:s|ed)|reveal(?:s|ed))\b"
)
_WHEN = re.compile(r"\s(?:after|before|when|until)\s[^,]*")
# What stands in brackets is a claim of its own, or none.
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_LATER = re.compile(r"\b(?:after|since|before|until)\s[^,]*$")
# A figure that only says when or where: "20 minutes before his race", "at a depth of 11 metres".
_SETTING_BEFORE = re.compile(r"\b(?:at\s(?:an?|the)\s\w+\sof(?:\sonly|\sjust|\sabout)?|within)\s$")
_TOLD = re.compile(r"\b(?:is|are|was|were)\s$")  # "is 10 kilometres north of Dell" tells it
_SETTING_AFTER = re.compile(
    r"\s?\w*\s(?:before|after|away|ago|earlier|later|to\sgo|north|south|east|west|from\sthe)\b"
)
_EXTENTS = frozenset(
    "second minute hour day week month year decade metre kilometre mile foot".split()
)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten)-time\b|\b(?:doubled|tripled|halved)\b|\b\d{1,4}(?![ap]m\b)[A-Za-z]{2,}\b(?<!st)(?<!nd)"
    r"(?<!rd)(?<!th)"
)
# A rank is a figure: "finished second", "its third warning since May", "the first in nine years";
# "the first meeting since" tells of the meeting.
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|"
    r"lowest|highest|largest|biggest|worst|best|fastest|widest)"
)
_RANK = re.compile(
    rf"\b(?:finish(?:ed|es)|came|comes|rank(?:ed|s)|placed)\s(?:only\s)?{_ORDINAL}\b|"
    rf"\b(?!first\s\w+\ssince\b){_ORDINAL}\b[^,.;]*\b(?:since\s\w|in\s(?:\w+|\d+)\s(?:years|months|decades|days|weeks)\b)"
)
_DAY = re.compile(
    r"\b(?:on|since|until|by|from)\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LONG_QUOTE_WORDS = 6  # a quotation of so many words is the point of its sentence


def find_kind(
    text: str,
    *,
    is_quote: bool,
    cue: str,
    speaker: str = "",
    numbers: tuple[Number, ...],
    dates: tuple[DatePeriod, ...],
) -> ClaimKind:
    """Say what a claim asserts; the first that fits of quote, prediction, statement, number,
    date, event, background.
    """
    longest = max((len(text[s.start : s.end].split()) for s in find_quote_spans(text)), default=0)
    if cue and _stands_later(text, cue):
        cue = ""
    is_said = bool(cue or _SPEECH_ACT.match(text) or _HEARD.search(text) or _STUDY.search(text))
    if is_quote or (is_said and longest >= _LONG_QUOTE_WORDS):
        return ClaimKind.QUOTE
    if _SILENCE.match(cue) or (cue in _DECIDES and _DECIDED.search(text)):
        return ClaimKind.EVENT
    if foresees(text, cue=cue, speaker=speaker):
        return ClaimKind.PREDICTION
    if is_said or (not _TELLS.isdisjoint(text.split()) and _main_verb(text) in _TELLS):
        return ClaimKind.STATEMENT
    if any(_is_figure(number) and _is_point(text, number) for number in numbers):
        return ClaimKind.NUMBER
    if _COUNTED.search(text) or _RANK.search(text):
        return ClaimKind.NUMBER
    if any(not date.is_relative for date in dates) or _DAY.search(text):
        return ClaimKind.DATE
    return ClaimKind.BACKGROUND if is_state(read_words(text, ())) else ClaimKind.EVENT


def _main_verb(text: str) -> str:
    return "".join(word.lower for word in from_main_verb(read_words(text, ()))[:1])


def _stands_later(text: str, cue: str) -> bool:
    """Whether somebody speaks only in the clause that says when: "fell after he warned that"."""
    if not _WHEN.search(text):
        return False
    for verb in from_main_verb(read_words(text, ()))[:1]:
        later, at = _WHEN.search(text, verb.end), text.find(cue, verb.end)
        return later is not None and later.start() < at < later.end()
    return False


def _is_point(text: str, number: Number) -> bool:
    """Whether a figure is told, not only named: no age, not "after an 11-year lull"."""
    aside, later = _BRACKETS.search(text), _LATER.search(text)
    is_aside = aside is not None and aside.start() < number.start < aside.end()
    is_age = text[: number.start].endswith(", ") and text.startswith(",", number.end)
    before = text[: number.start]
    is_setting = _SETTING_BEFORE.search(before) or (
        number.unit in _EXTENTS
        and _SETTING_AFTER.match(text, number.end)
        and not _TOLD.search(before)
    )
    is_later = later is not None and number.start > later.start()
    return not (is_aside or is_age or is_later or is_setting)


def _is_figure(number: Number) -> bool:
    """Whether a number counts or measures: not a year, not "first" or "one of"."""
    if (
        number.is_ordinal
        or number.text.lower() in ("one", "a")
        or (_YEAR.match(number.text) and not number.unit)
    ):
        return False
    return bool(number.unit) or number.value > 1 or 0 < number.value < 1
