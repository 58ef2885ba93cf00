"""A sentence and a place in it where it may be cut out; whether a speaker may still speak there.

Where nothing in the form tells whose words these are, the sentence is not cut.
"""

from __future__ import annotations

from itertools import pairwise

from verify.claims.reading import Clause, Reading, own_attribution
from verify.claims.words import Part
from verify.language.verbs import ALSO_SAY, SAY

# In what goes on after reported speech these tell that it is still reported.
FORESEEN = frozenset(("would", "will", "could", "might", "should"))
_EARLIER = frozenset(("had", "hadn't", "hadn’t"))
_THESE = frozenset(("these", "those", "them"))


def is_behind_speaker(reading: Reading, link: int) -> bool:
    """Whether "and" follows ", Low said," and nobody else speaks behind it: Low may go on."""
    words = reading.words
    if words[link].lower != "and" or words[link - 1].text != ",":
        return False
    verb = next((i for i in range(link - 2, -1, -1) if words[i].part is Part.VERB), 0)
    is_told = any(
        found.content_end <= found.speaker_start < words[link].start
        and words[verb].lower == found.cue
        and words[verb].start >= found.content_end
        for found in reading.attributions
    )
    return is_told and own_attribution(reading, Clause(tuple(range(link, len(words))))) is None


def tells_earlier(reading: Reading, start: int, link: int) -> bool:
    """Whether reported speech is followed by what "had" happened: its speaker or the writer tells.

    "She said she backed the homes, but the firm had not listened".
    """
    words = reading.words
    verb = next((i for i in range(link + 1, len(words)) if words[i].part is Part.VERB), link)
    if words[verb].lower not in _EARLIER:
        return False
    first = own_attribution(reading, Clause(tuple(range(start, link))))
    if first is None or first.content_start < first.speaker_start:
        return False
    return own_attribution(reading, Clause(tuple(range(link + 1, len(words))))) is None


def may_be_said(reading: Reading, start: int, mark: int) -> bool:
    """Whether what follows a semicolon is said by who speaks before it, or by the writer.

    "The army said it had won; no proof was seen": nothing in its form tells whose words these are.
    """
    words = reading.words
    first = own_attribution(reading, Clause(tuple(range(start, mark))))
    if first is None or first.content_start < first.speaker_start:
        return False
    if first.cue not in SAY and first.cue not in ALSO_SAY:
        return False
    stop = next((i for i in range(mark + 1, len(words)) if words[i].text == ";"), len(words))
    rest = words[mark + 1 : stop]
    is_counted = any(
        word.lower in _THESE and before.lower == "of" for before, word in pairwise(rest)
    )
    if is_counted or any(w.part is Part.QUOTED or w.lower in FORESEEN for w in rest):
        return False  # "39 percent of these are critical" counts what was said
    return own_attribution(reading, Clause(tuple(range(mark + 1, stop)))) is None
