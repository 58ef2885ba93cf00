"""A sentence in; its words out, each with the part it can play in a clause, guessed from lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from verify.language.gazetteer import DEMONYMS
from verify.language.verbs import ADDRESS, ALSO_SAY, AUXILIARIES, BE, PAST, PRESENT, SAY
from verify.records import Span


class Part(StrEnum):
    """What a word can be. `verb` is a finite verb or an auxiliary: whatever carries a clause."""

    VERB = "verb"
    PRONOUN = "pronoun"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    RELATIVE = "relative"
    ADVERB = "adverb"
    PUNCTUATION = "punctuation"
    QUOTED = "quoted"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a sentence, by offsets into it."""

    text: str
    lower: str
    start: int
    end: int
    part: Part
    is_past: bool = False


_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’.,](?=[^\W_])[^\W_]+){0,8}(?:(?<=s)['’](?=\s[^\W_]))?|"
    r"--|[,;:()\"“”—–]|[^\s\w]"
)
PRONOUNS = frozenset("he she it they we i you who there this that these those".split())
_DETERMINERS = frozenset(
    "a an the his her its their our my your this these those no some any every each both all "
    "another several many most few more".split()
)
_PREPOSITIONS = frozenset(
    "of in on at by for with from to into over under about against between during after before "
    "without within through across amid among near since until per via despite around behind "
    "beyond toward towards upon like than as".split()
)
_CONJUNCTIONS = frozenset(
    "and but or so yet nor while whereas although though because if when".split()
)
_ADVERBS = frozenset(
    "also not never then now still already just only even soon later once again ever often always "
    "reportedly recently originally previously currently eventually n't rarely twice".split()
)
_OPENERS = frozenset(("“", '"', "‘", ":", "—", "–", "--"))
_ADJECTIVE_ENDS = ("ing", "al", "ic", "ive", "ous", "ary", "less", "ful", "ese", "ern")
# Words in -ed, or listed as verbs, that are something else.
_NEVER_VERBS = frozenset(
    "need indeed speed seed weed breed feed hundred red bed shed united exceed proceed succeed "
    "greed sacred naked wicked rugged alleged so-called unprecedented limited armed".split()
)
_NOUN_OR_VERB = PRESENT - AUXILIARIES - SAY - ALSO_SAY - ADDRESS
# What follows a form such as "forces" when it is a verb: a word that can open its object.
_VERB_CONTEXT = re.compile(
    r"\s(?!(?:and|or|of|who|that|which|are|were|have|said|will|had)\b)[\w“\"$€£]"
)


def read_words(sentence: str, quotes: tuple[Span, ...]) -> tuple[Word, ...]:
    """Read a sentence into words; what lies in `quotes`, in order, is `quoted` throughout."""
    words: list[Word] = []
    quote_index = 0
    for match in _TOKEN.finditer(sentence):
        while quote_index < len(quotes) and quotes[quote_index].end <= match.start():
            quote_index += 1
        is_quoted = quote_index < len(quotes) and quotes[quote_index].start <= match.start()
        text = match.group()
        lower = text.lower().replace("’", "'")
        part, is_past = (Part.QUOTED, False) if is_quoted else _part(text, lower, words)
        if (
            part is Part.VERB
            and lower in _NOUN_OR_VERB
            and not _VERB_CONTEXT.match(sentence, match.end())
        ):
            part = Part.WORD
        words.append(Word(text, lower, match.start(), match.end(), part, is_past))
    return tuple(words)


def _part(text: str, lower: str, before: list[Word]) -> tuple[Part, bool]:
    if not text[0].isalnum():
        return Part.PUNCTUATION, False
    previous = before[-1] if before else None
    if lower == "that" and previous and _can_be_subject(previous):
        return Part.RELATIVE, False
    if lower in ("that's", "who's", "which's"):
        return Part.RELATIVE, False
    if text[0].isupper() and text[-1] != "t" and before and before[-1].text not in _OPENERS:
        return (Part.DETERMINER if lower in _DETERMINERS else Part.WORD), False
    if lower in AUXILIARIES or lower in ("it's", "he's", "she's", "there's", "they're", "we're"):
        return Part.VERB, lower in (
            "was",
            "were",
            "had",
            "did",
            "could",
            "would",
            "wasn't",
            "weren't",
        )
    for words, part in _CLOSED:
        if lower in words:
            return part, False
    if lower.endswith("ly"):
        return Part.ADVERB, False
    return _verb_or_word(lower, previous, before)


_CLOSED = (
    (frozenset(("who", "which", "whose", "where", "whom")), Part.RELATIVE),
    (PRONOUNS, Part.PRONOUN),
    (_DETERMINERS, Part.DETERMINER),
    (_PREPOSITIONS, Part.PREPOSITION),
    (_CONJUNCTIONS, Part.CONJUNCTION),
    (_ADVERBS, Part.ADVERB),
)


def _verb_or_word(lower: str, previous: Word | None, before: list[Word]) -> tuple[Part, bool]:
    if previous is None or lower in _NEVER_VERBS or "-" in lower:
        return Part.WORD, False
    is_past = lower in PAST or (lower.endswith("ed") and len(lower) > 3)
    is_present = lower in PRESENT or (lower.endswith("s") and lower in SAY | ALSO_SAY | ADDRESS)
    if not is_past and not is_present:
        return Part.WORD, False
    if is_past and lower not in PAST and _is_participle_place(before):
        return Part.WORD, False
    if not _may_follow(previous, before, is_past=is_past):
        return Part.WORD, False
    return Part.VERB, is_past


def _may_follow(previous: Word, before: list[Word], *, is_past: bool) -> bool:
    """Whether a finite verb can stand after this word."""
    if previous.part in (Part.PREPOSITION, Part.DETERMINER) or previous.lower == "to":
        return False
    if previous.part is Part.VERB or previous.lower in ("be", "been", "being", "get", "got"):
        return False  # "was held", "has said": the first verb carries the clause
    if previous.part is Part.PUNCTUATION:
        return previous.text in (",", ")", "”", '"', "—", "–", "--", "'", "’")
    if previous.part is Part.CONJUNCTION:
        return previous.lower in ("and", "but", "or", "then") and _has_verb(before)
    if previous.part is Part.ADVERB:
        return len(before) < 2 or _may_follow(before[-2], before[:-1], is_past=is_past)
    if not is_past and previous.part is Part.WORD:
        is_described = previous.text in DEMONYMS or previous.lower.endswith(_ADJECTIVE_ENDS)
        is_plural = previous.lower.endswith("s") and not previous.text[0].isupper()
        return not is_described and not is_plural
    return True


def _is_participle_place(before: list[Word]) -> bool:
    """Whether a form in -ed right here describes a noun rather than tells what happened."""
    previous = before[-1]
    return previous.part is Part.PUNCTUATION and previous.text == "," and not _has_verb(before)


def _has_verb(before: list[Word]) -> bool:
    return any(word.part is Part.VERB for word in before[-40:])


def _can_be_subject(word: Word) -> bool:
    return word.part is Part.WORD


def is_be(word: Word) -> bool:
    """Whether the word is a form of "to be" that carries a clause."""
    return word.lower in BE
