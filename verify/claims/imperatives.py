"""The words of a sentence in; whether it tells its reader to do something out."""

from __future__ import annotations

from collections.abc import Sequence

from verify.claims.verb_forms import Form
from verify.claims.word_classes import Part
from verify.claims.words import Word

# What may stand before the verb of a call: "Never miss a story", "Then finish the bridge".
_BEFORE = frozenset("please never always just then so now first don't do not".split())
_PURPOSES = frozenset("to for if in by when want".split())
_OBJECTS = frozenset(("us", "me", "yourself"))
_NOWHERE = -1


def is_imperative(words: Sequence[Word]) -> bool:
    """Whether a sentence asks for a deed: "Sign up here", "To read on, become a member"."""
    return _call(words) != _NOWHERE


def only_asks(words: Sequence[Word]) -> bool:
    """Whether it asks and asserts nothing beside, as "Consider this: the bridge cost …" does."""
    call = _call(words)
    return call != _NOWHERE and not any(word.part is Part.VERB for word in words[call + 1 :])


def _call(words: Sequence[Word]) -> int:
    """The index of the verb that asks."""
    starts = [0]
    if words and words[0].lower in _PURPOSES:
        starts += [index + 1 for index, word in enumerate(words) if word.text == ","][:2]
    for start in starts:
        call = start
        while call < len(words) and words[call].lower in _BEFORE:
            call += 1
        if call + 1 < len(words) and _is_bare(words, call, start) and not _is_subject(words, call):
            return call
    return _NOWHERE


def _is_bare(words: Sequence[Word], call: int, start: int) -> bool:
    verb = words[call]
    if verb.text[0].isupper() and call > 0:
        return False
    # The model takes a bare verb behind a comma for a finite one, its subject being far.
    is_led_in = start > 0 and verb.form is Form.PRESENT and verb.lower[-1] != "s"
    return verb.form is Form.BASE or is_led_in


def _is_subject(words: Sequence[Word], start: int) -> bool:
    """Whether the word is a name or noun with its verb behind: "Cook owns", "Exit polls show"."""
    for index in range(start + 1, len(words)):
        word = words[index]
        is_aside = words[index - 1].text == ","  # "Cook, who left, said"
        if word.lower in _OBJECTS or (word.part in (Part.PRONOUN, Part.RELATIVE) and not is_aside):
            return False
        if word.part is Part.VERB:
            return True
    return False
