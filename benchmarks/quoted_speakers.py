"""Two names for a speaker in; whether they can mean the same one out, by their heads."""

from __future__ import annotations

import re

_PRONOUNS = frozenset("he she they it we i you who that this".split())
_NOT_HEADS = re.compile(
    r"\([^)]*\)|[’']s?(?=\s|$|,)|\b(?:[JS]r\.?|III?|[KQ]C|himself|herself|themselves)\b|\[|\]"
)
_ENDS_HEAD = re.compile(
    r"\s(?:of|for|from|in|at|on|with|who|whose|which|that|to|by|near|close|about)\s", re.IGNORECASE
)
_JOINS = re.compile(r",|;|\band\b|&|\(|—|–")
_WORD = re.compile(r"[\w@][\w’'-]*")


def is_pronoun(words: str) -> bool:
    """True for "he", "She", "they"."""
    return words.strip().lower() in _PRONOUNS


def is_same_speaker(source: str, speaker: str) -> bool:
    """True when a head of one is a head of the other, or they are the same words.

    Heads are the last word of each part: "Conant" and "spokesman" of "Alex Conant, a spokesman for
    Rubio", never "Rubio".
    """
    if source.strip().lower() == speaker.strip().lower():
        return True
    return bool(_heads(source) & _heads(speaker))


def _heads(words: str) -> frozenset[str]:
    found = set()
    for part in _JOINS.split(_NOT_HEADS.sub(" ", words)):
        kept = _ENDS_HEAD.split(part.strip() + " ")[0]
        own = _WORD.findall(kept)
        if own:
            found.add(own[-1].lower())
    return frozenset(found)
