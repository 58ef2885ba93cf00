"""What stands behind "called" or "described" in; whether it says what its object is out."""

from __future__ import annotations

import re

from verify.language import attribution_patterns as patterns
from verify.language.attribution_subjects import Reading, phrase_start

_PRONOUN = r"(?:it|him|her|them|us|me|this|that|himself|herself|itself|themselves)"
_LED = r"(?:the|his|her|its|their|our|my|this|that|these|those|an?)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+"
_NAMED = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}"
# "called her a week later", "called him a taxi", "called it a day" say nothing of what it is.
_NO_CALLING = (
    r"(?:second|minute|hour|day|week|month|year|few|couple|dozen|number|taxi|cab|doctor|halt|time|"
    r"third|fourth)\b"
)
_NO_JUDGEMENT = r"(?:constable|timetable|vegetable|roundtable)\b"
_JUDGED = (
    rf"(?:[a-z]+ly\s|very\s|too\s|quite\s|so\s)?(?!{_NO_JUDGEMENT})"
    r"(?:[a-z]+(?:able|ible|ful|less|ous)|false|untrue|wrong|fair|unfair|just|unjust|legal|illegal|"
    r"(?:un|mis|in|im|ir)[a-z]+|brave|absurd|essential|vital|crucial|shocking|disturbing|worrying|"
    r"alarming|encouraging|insulting|disappointing|outstanding|cynical|political|dead|late|old)"
    r"(?=\s*(?:[.,;:!?”\"]|$)|\s(?:and|but|or|in|on|at|after|during|for|to|because|as|when|while)\b)"
)
_HELD = (
    rf"(?:an?\s(?!{_NO_CALLING})|the\s(?:[a-z]+est|most|least|worst|best|only)\s|{_JUDGED}|"
    r"nothing\s(?:but|more|less|short)\b)"
)
# "called it “a mess”", "described the plan as “a mess”"
_QUOTED = re.compile(
    r"\s(?:(?:it|him|her|them|us|me|this|that)\s(?:as\s)?|(?:[\w’'-]+\s){1,6}as\s)(?:an?\s)?[\"“„«‘]"
)
# "called the vote “a mess”": small letters describe, a capital or "the" begins a name
_QUOTED_SO = re.compile(
    r"\s(?:(?:the|an?|his|her|its|their|this|that|these|those)\s)?(?:(?!(?:the|an?|to|on|in|at|about|"
    r"from|with|after|as)\b)[\w’'-]+\s){1,5}?(?:an?\s)?[\"“„«‘'](?!the\s)[a-z]"
)
# "described the case as a tragedy", not "described as tall", "described by police as tall"
_AS = re.compile(r"\s(?!(?:by|in|on|at|to|as|for|from|with|about)\b)(?:[\w’'-]+\s){1,8}?as\s")
# "called the findings plausible", "called Low a liar", "called them thieves"
_SO = re.compile(
    rf"\s(?:(?:{_PRONOUN}|{_LED}|{_NAMED})\s{_HELD}|"
    r"(?:them|us)\s(?!names\b|times\b)[a-z]{3,}s(?=[.,;!?]|$))"
)


def characterises(text: str, cue: str, end: int) -> bool:
    """Whether a verb of calling or describing that ends at `end` says what its object is."""
    if _QUOTED.match(text, end) or _AS.match(text, end):
        return True
    if cue in patterns.DESCRIBES:
        return False
    return bool(_SO.match(text, end) or (cue != "call" and _QUOTED_SO.match(text, end)))


def has_gap(reading: Reading, called: int) -> bool:
    """Whether “called “…”” is said of what stands before: not in "a group called “Dry Land”"."""
    before = reading.plain[:called].rstrip()
    start = phrase_start(reading, called)
    is_relative = patterns.RELATIVE_END.search(reading.plain, 0, start) is not None
    return is_relative or before.endswith(",") or patterns.LAST_PRONOUN.search(before) is not None
