"""The words of a claim in; whether it tells of a state that holds, and not of a deed, out."""

from __future__ import annotations

from collections.abc import Sequence

from verify.claims.verb_forms import Form
from verify.claims.word_classes import Part
from verify.claims.words import Word
from verify.language.verbs import BE, PAST

# Verbs whose present, past and perfect tell what is so: of place, possession, mind.
_STATIVE = frozenset(
    """
    remain mean include consist belong own believe want need live represent control contain
    support oppose cost exist feature employ lie span border know lack depend resemble entitle
    govern sit flow favour favor rely tend
    """.split()
)
# In the present they tell of a rule or a lasting state, in the past of a deed: "barred the firm".
_LASTING = frozenset(
    """
    bar ban allow require apply forbid prohibit permit provide regulate run produce operate serve
    stand hold cover connect link back divide
    """.split()
)
_STATES = frozenset("known based located situated owned married used born".split())
_NEGATIONS = frozenset("not never n't no neither nor none nobody nothing yet".split())
_UNABLE = frozenset("couldn't can't cannot can".split())
# "The report comes after the fire": news tells what has just happened in the present too.
_NEWS_PRESENT = frozenset("come comes follows follow will".split())
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("ed", ""), ("s", ""), ("d", ""))
_IRREGULAR = {"lay": "lie", "knew": "know", "meant": "mean"}
_REACH = 5  # words behind an auxiliary in which its participle stands
_LED = frozenset((Part.DETERMINER, Part.PRONOUN))


def is_state(words: Sequence[Word]) -> bool:
    """Whether the main verb tells a standing fact: "lies on", "has no staff", "was his aide"."""
    told = from_main_verb(words)
    if not told:
        return False
    verb, after = told[0], told[1 : 1 + _REACH]
    if verb.lower in ("has", "have", "hasn't", "haven't"):
        return words[0].lower in _NEGATIONS or _is_standing(verb, after)
    if verb.lower == "had":
        return not any(word.is_participle or word.lower == "been" for word in after[:3])
    if verb.lower in BE:
        return _is_copula(verb, after)
    if verb.lower in _UNABLE or (verb.lower == "could" and _is_negated(after)):
        return True
    if _stem(verb.lower, _STATIVE) in _STATIVE:
        return True
    if verb.form is not Form.PRESENT or verb.lower in PAST or verb.lower in _NEWS_PRESENT:
        return False
    return words[0].part in _LED or _stem(verb.lower, _LASTING) in _LASTING


def from_main_verb(words: Sequence[Word]) -> Sequence[Word]:
    """The words from the first finite verb outside relative clauses on; none without one."""
    is_open = False
    for index, word in enumerate(words):
        if word.part is Part.RELATIVE:
            is_open = True
        elif word.part is Part.VERB:
            if not is_open:
                return words[index:]
            is_open = False
    return ()


def _is_standing(verb: Word, after: Sequence[Word]) -> bool:
    """Whether a perfect tells what is so now: "has not been charged", "has opposed"."""
    participle = next((word for word in after if word.is_participle and word.lower != "been"), None)
    if participle is None:
        return not any(word.lower.endswith("ed") for word in after[:2])
    is_negated = verb.lower.endswith("n't") or _is_negated(after)
    return is_negated or _stem(participle.lower, _STATIVE) in _STATIVE


def _is_negated(after: Sequence[Word]) -> bool:
    return any(word.lower in _NEGATIONS for word in after[:2])


def _is_copula(verb: Word, after: Sequence[Word]) -> bool:
    told = next((word for word in after if word.part is not Part.ADVERB), None)
    if told is None:
        return True
    is_passive = told.is_participle and told.lower not in _STATES
    is_doing = told.lower.endswith("ing") and verb.is_past
    return not (is_passive or is_doing) or not verb.is_past


def _stem(word: str, verbs: frozenset[str]) -> str:
    """A verb without its ending, as the list has it; the word itself if it is not there."""
    for ending, put in _ENDINGS:
        if word.endswith(ending) and word[: -len(ending)] + put in verbs:
            return word[: -len(ending)] + put
    return _IRREGULAR.get(word, word)
