"""A claim's wording in; whether it foretells out, rather than tells of what was decided."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verify.claims.states import from_main_verb
from verify.claims.verb_forms import Form
from verify.claims.word_classes import PRONOUNS, Part
from verify.claims.words import Word, read_words
from verify.language.verbs import PAST

_WILL = re.compile(r"\b(?:(?<!\bat\s)(?<!\bfree\s)will|won['’]t)\b")
_HINTS = re.compile(
    r"\b(?:will|won['’]t|would|could|likely|due|set|scheduled|bound|going|expect|predict|project|forecast)"
)
_WOULD = re.compile(r"\bwould\b")
# "More likely to vote than" compares what is so.
_FORETOLD = re.compile(
    r"\b(?:(?:is|are|was|were)\s(?:(?!more\slikely|less\slikely|as\slikely|equally\slikely)\w+\s)?"
    r"(?:likely|expected|due|set|scheduled|projected|forecast|bound)(?:\sto|\sfor)?|"
    r"(?<!more\s)(?<!less\s)(?<!\bas\s)(?<!equally\s)likely\sto|could\s(?:take|fall|rise|reach|last|come|cost|lose|face)|going\sto(?!\s(?:the|an?|[A-Z])))\b"
)
# A plan of the past, where nobody is cited who spoke of it as to come.
_WAS_PLANNED = re.compile(
    r"\b(?:was|were|had\sbeen)\s(?:\w+\s)?(?:due|set|scheduled|bound)\b(?:\sto|\sfor)?"
)
_FORESEES = frozenset(
    """
    predict predicted predicts estimates estimated expect expected expects forecasts forecast
    feared fears
    """.split()
)
# "The company cut its forecast" foretells nothing: these count where they are the main verb.
_FORESEEING = frozenset(
    "expect expects forecast forecasts predict predicts predicted project projects".split()
)
_FORESEEN = re.compile(r"\w\s(?:forecasts?|predicts?|projects)\s")
# "warned that profit would fall": what somebody is afraid of or counts on is foretold.
_FORETELLS = re.compile(
    r"\b(?:warn(?:s|ed)?|fear(?:s|ed)?|expect(?:s|ed)?|predict(?:s|ed)?|forecast)\s(?:that\s)?[^,]*\bwould\b"
)
_AFRAID = frozenset("warn warns warned fear fears feared expected".split())
# What a person or body will do because it has decided to is a measure, no forecast.
_DECIDED = frozenset(
    """
    ban outlaw bar close shut suspend withdraw cut sell buy cancel scrap halt stop lift impose
    introduce pay spend build hire dismiss fire raise lower reduce abolish replace merge move send
    deploy expel release ease limit restrict allow require appoint join leave succeed chair head
    """.split()
)
_AGREED = re.compile(
    r"\b[Uu]nder\s(?:the|a|an|its|their)\s(?:\w+\s)?"
    r"(?:deal|agreement|accord|treaty|truce|settlement)\b"
)
_BODIES = frozenset(
    """
    company government council ministry bank firm army party union side sides city county state
    country board agency club airline retailer group owner officials authorities maker police
    hospital university school court parliament countries parties unions
    """.split()
)
_NEXT = re.compile(
    r"\b(?:tomorrow|next\s(?:week|month|year|spring|summer|autumn|fall|winter))\b(?!['’])"
)
# Headline English: "Trains to resume on Saturday".
_TO_COME = re.compile(r"(?:[\w.'’-]+\s){1,5}to\s[a-z]{3,}\b")
# "Ten ways to save", "How to vote", "The road to peace" tell of nothing to come.
_WAYS = re.compile(
    r"\b(?:ways?|things?|reasons?|places?|times?|how|what|where|who|steps?|tips|plans?|bids?|calls?|"
    r"chances?|rights?|needs?|guide|best|able|ready|welcome|back|up|next|door|road|answer|key)\sto\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\s(?:probably|likely|almost\scertainly|possibly|perhaps)\b")
# Who declines to say what will be, or asks, foretells nothing.
_WITHHELD = re.compile(r"declin|refus|ask|wonder|did not|not say|unclear")
_ASKED = frozenset("what which who whom whose whether how when where that".split())
_BETWEEN = frozenset("also now soon each both then first all only".split())
_ACTORS = PRONOUNS - frozenset("there this that these those".split())
_PERSONS = frozenset("he she i we".split())


def foresees(text: str, *, cue: str, speaker: str) -> bool:
    """Whether it says what is to come, of itself or by the mouth of `speaker`.

    What somebody says he will do is a promise, and what a body will do a measure: neither is.
    """
    if cue not in _FORESEES and not _HINTS.search(text):
        return not cue and _is_scheduled(text)
    words = read_words(text, ())
    told = [word.lower for word in from_main_verb(words)[:1]]
    if cue in _FORESEES or not _FORESEEING.isdisjoint(told):
        return True
    if not told and _FORESEEN.search(text):
        return True
    if (cue or not _AFRAID.isdisjoint(told)) and _FORETELLS.search(text):
        return _subject_of(_WOULD, text, words) not in _PERSONS
    if not cue:
        own = _WAS_PLANNED.sub("", text)
        return bool(_FORETOLD.search(own)) or _foretells_will(text, words)
    if _WITHHELD.match(cue):
        return False
    return bool(_FORETOLD.search(text) or _WILL.search(text)) and not _promises(
        text, words, speaker
    )


def _is_scheduled(text: str) -> bool:
    """Whether the present tells of what comes: "talks resume next week"."""
    if not _NEXT.search(text):
        return False
    told = from_main_verb(read_words(text, ()))[:1]
    return any(verb.form is Form.PRESENT and verb.lower not in PAST for verb in told)


def is_to_come(text: str) -> bool:
    """Whether it is a headline of what is to come: "Trains to resume on Saturday"."""
    return _TO_COME.match(text) is not None and not _WAYS.search(text)


def _foretells_will(text: str, words: Sequence[Word]) -> bool:
    """Whether "will" is the main verb, and not what a person or body has decided to do."""
    if not _WILL.search(text) or _AGREED.search(text):
        return False
    place = next((n for n, word in enumerate(words) if word.lower in ("will", "won't")), 0)
    if _is_embedded(words, place):
        return False
    done = next((w for w in words[place + 1 :] if not _is_between(w)), None)
    actor = next((w for w in reversed(words[:place]) if not _is_between(w)), None)
    if done is None or actor is None or done.lower not in _DECIDED:
        return True
    is_named = actor.text[0].isupper() or actor.part is Part.PRONOUN
    return not (is_named or actor.lower in _BODIES)


def _promises(text: str, words: Sequence[Word], speaker: str) -> bool:
    """Whether who speaks is also who will act: "Low said he will resign"."""
    actor = _subject_of(_WILL, text, words)
    will = _WILL.search(text)
    if will is None or _PERHAPS.match(text, will.end()):
        return False
    return actor in _ACTORS or actor in speaker.lower().split()


def _subject_of(auxiliary: re.Pattern[str], text: str, words: Sequence[Word]) -> str:
    """The last word of the subject before an auxiliary, in lower case; "" without one."""
    found = auxiliary.search(text)
    if found is None:
        return ""
    before = (w.lower for w in reversed(words) if w.end <= found.start() and not _is_between(w))
    return next(before, "")


def _is_embedded(words: Sequence[Word], place: int) -> bool:
    """Whether another verb tells and "will" stands in its clause: "not told what it will do"."""
    for index in range(place - 1, 0, -1):
        if words[index].part in (Part.VERB, Part.PUNCTUATION):
            return False
        if words[index].lower in _ASKED:
            return any(word.part is Part.VERB for word in words[:index])
    return False


def _is_between(word: Word) -> bool:
    return word.part is Part.ADVERB or word.lower in _BETWEEN
