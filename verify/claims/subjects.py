"""A sentence and a place in it in; what is mentioned there and whether it is a subject, out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verify.language.names import Gender, NameKind
from verify.language.verbs import ADDRESS, ALSO_SAY, AUXILIARIES, PAST, PRESENT, SAY

_VERBS = SAY | ALSO_SAY | ADDRESS | PAST | PRESENT | AUXILIARIES
_NEXT_WORD = re.compile(
    r"(?:,[^,;:.“”\"]{1,90},)?\s(?:(?:also|then|now|still|later|already|recently|reportedly|"
    r"never|first|once|twice|who|[a-z]+ly)\s){0,2}([a-zA-Z’'-]+)"
)
_POSSESSIVES = frozenset(("his", "her", "its", "their"))
_SAID_BEFORE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(SAY | ALSO_SAY))})\s(?:[\w.’'-]+\s){{0,6}}$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Who or what some words of a sentence name, by offsets into it.

    `who` is the full name, "" for an unnamed person such as "a lawyer". `is_subject` is True
    before a verb or after a verb of saying, `is_sure` where it is certain that a person named so
    is one, `is_pronoun` where a pronoun was resolved to it, `is_aside` for an unnamed relative who
    only tells of somebody else: "the daughter of a miner".
    """

    start: int
    end: int
    words: str
    who: str
    kind: NameKind
    gender: Gender = Gender.UNKNOWN
    is_subject: bool = False
    is_quoted: bool = False
    is_sure: bool = True
    is_pronoun: bool = False
    is_aside: bool = False


def is_subject(sentence: str, start: int, end: int) -> bool:
    """Whether the words between two offsets stand before a verb, or after one of saying."""
    if sentence[end : end + 1] in ("'", "’") or sentence[start:end].lower() in _POSSESSIVES:
        return False  # "said his client": the client is
    # The second comma of "Low’s lawyer, Ian Foss, said" closes what the first one opened.
    is_apposed = sentence[max(0, start - 2) : start] == ", " and sentence.startswith(", ", end)
    if _is_before_verb(sentence, end) or (is_apposed and _is_before_verb(sentence, end + 1)):
        return True
    return _SAID_BEFORE.search(sentence, max(0, start - 60), start) is not None


def _is_before_verb(sentence: str, end: int) -> bool:
    following = _NEXT_WORD.match(sentence, end)
    word = following.group(1).lower().replace("’", "'") if following else ""
    return word in _VERBS or (word.endswith("ed") and len(word) > 3) or word.endswith("n't")
