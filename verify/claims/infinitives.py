"""The words between two verbs in; what the second shares with the first, "will" or "was", out."""

from __future__ import annotations

from verify.claims.counts import is_number
from verify.claims.verb_forms import Form
from verify.claims.words import Part, Word

MODALS = frozenset("would will could can should must might may".split())
# Auxiliaries that behind a modal are infinitives: "would fine owners and do nothing".
BARE = frozenset(("do", "have", "be"))
_NEGATIONS = frozenset(("not", "never", "no", "nor", "neither", "without", "or", "either"))
_READY = frozenset(("likely", "due", "able", "set", "ready", "about"))


def shared_infinitive(
    words: tuple[Word, ...], verbs: list[int], indexes: tuple[int, ...], place: int
) -> tuple[int, ...]:
    """The "will" of "will close two shops and sell a third", the "was" of "was to … and to …".

    Not after "not", nor where the second verb may hang on another: "will try to sell and close".
    """
    joint, following = indexes[place], indexes[place + 1]
    left = max((verb for verb in verbs if verb < joint), default=-1)
    if left < 0 or place + 2 >= len(indexes):
        return ()
    between = words[left + 1 : joint]
    others = (Part.VERB, Part.RELATIVE, Part.CONJUNCTION, Part.QUOTED)
    if any(word.part in others or word.lower in _NEGATIONS for word in between):
        return ()
    infinitives = [i for i in range(left + 1, joint) if _is_infinitive(words, i)]
    if len(infinitives) != 1 or joint - infinitives[0] < 2:
        return ()
    first = infinitives[0]
    near = words[left + 1 : first]
    if words[following].lower == "to":
        second = indexes[place + 2]
        is_second = _may_be_infinitive(words[second], words[min(second + 1, len(words) - 1)])
        is_first = bool(near) and near[-1].lower == "to"
        rest = near[:-1]
        shared = tuple(range(left, first - 1))
    else:
        after = words[following + 1] if following + 1 < len(words) else words[following]
        is_second = _may_be_infinitive(words[following], after)
        is_first = words[left].lower in MODALS
        rest = near
        shared = tuple(range(left, first))
    is_plain = all(w.part is Part.ADVERB or w.is_participle or w.lower in _READY for w in rest)
    return shared if is_first and is_second and is_plain else ()


def _is_infinitive(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    is_led_in = words[index - 1].lower == "to" and index + 1 < len(words)
    return word.form is Form.BASE or (is_led_in and _may_be_infinitive(word, words[index + 1]))


def _may_be_infinitive(word: Word, after: Word) -> bool:
    has_object = after.part is Part.DETERMINER or is_number(after) or after.text in "$€£"
    if word.form is Form.BASE or word.lower in BARE:
        return has_object or after.part in (Part.WORD, Part.PREPOSITION, Part.PRONOUN)
    is_unread = word.part is Part.WORD and not word.form and word.text.islower()
    return is_unread and has_object and not word.lower.endswith(("s", "ing"))
