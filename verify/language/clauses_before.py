"""The own words in front of a quotation, with a verb of saying, in; the verb's subject out."""

from __future__ import annotations

import re

from verify.language.cues import Cues
from verify.language.names import NameKind
from verify.language.phrases import (
    LINKS,
    Places,
    Speaker,
    apposed_person,
    is_finite,
    is_phrase,
    name_speaker,
    phrase_behind,
    without_adverbs,
)
from verify.language.verbs import AUXILIARIES, PRESENT, SAYING

_STRONG_BREAK = r"[;:]|,\s(?:and|but|while)\s(?=[A-Z])|\s(?:and|but|while)\s(?=[A-Z])"
_STRONG_START = re.compile(_STRONG_BREAK)
_CLAUSE_START = re.compile(
    rf"{_STRONG_BREAK}|[—–]|,\s(?:and|but|while|as|so)\s|\b(?:that|what|where|whether)\s|"
    r"\b(?:because|although|since|if|when|after|before)\s(?=[^,]*$)"
)
# What may stand in front of a subject, with its comma or as a single word.
_FRONTED = re.compile(
    r"(?:(?:almost|just|even|only|[a-z]+ly)\s)*(?:in|on|at|from|by|with|during|after|before|under|"
    r"over|through|about|amid|despite|since|until|for|to|as|when|while|if|because|although|though|"
    r"asked|of|among|unlike|like|outside|inside|against|without|within|later|earlier|then|and|but|"
    r"or|yet|so|still|instead|meanwhile|[a-z]+ing)\b[^,]*,\s*|"
    r"(?:and|but|then|later|or|yet|so|still|also|meanwhile|as)\s+",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",?\s(?:who|whom|whose|which|that)\s|,|\s\(")
_WHO = re.compile(r",?\swho\s(?:[\w’']+\s){0,3}$")
_THING = re.compile(r"\b(?:that|which|who)\s+$")
# "went on to say": the subject is in front of the first verb.
_WENT_ON = re.compile(r"\s(?:went on|goes on|continued|rose|proceeded|was quick|were quick)\sto\s$")
_JOINED = re.compile(r"\s(?:and|but|then|or)$")
_WITH = re.compile(r"\bwith\s(.{2,60}?[^,\s])\s(?:\w+ly\s)?$")
_BEFORE_PARTICIPLE = re.compile(
    r"(?:[,–—-]|\b(?:and|by|before|after|then|without|when|while|as|kept|was|were|is|are|denie[ds]|recalled))\s*"
    r"(?:\w+ly\s)?$"
)
_DETERMINER = re.compile(
    r"(?:the|a|an|one|two|three|some|many|several|his|her|their|its|another|our|my|that|this|both|"
    r"other)\s",
    re.IGNORECASE,
)
_LONGEST_NEAR = 60  # characters of a phrase right in front of a verb, its clause unclear
_LONGEST_SUBJECT = 120  # characters among which a subject ends
_LONGEST_APPOSITION = 150
# What follows a first apposition as a second: "Low, 29, who scored twice, paid …".
_APPOSITION = re.compile(r",\s(?:who|whose|which|of|from|a|an|the|his|her)\s[^,]*,")
_MOST_APPOSITIONS = 3


def before_verb(places: Places, start: int, verb: re.Match[str], cues: Cues) -> Speaker | None:
    """The subject of a verb of saying in a sentence that begins at `start`."""
    text, at = places.text, verb.start()
    if verb.group() in SAYING:
        return _participle_subject(places, start, verb, cues)
    went_on = _WENT_ON.search(text, start, at)
    if went_on:
        return main_subject(places, start, went_on.start(), cues, verb.group())
    if cues.passive.search(text, start, at):
        return None
    if cues.is_inverting and text[at - 2 : at] == ", " and text.count(", ", start, at) == 1:
        return phrase_behind(places, verb.end(), len(text), cues, verb.group())
    who = _WHO.search(text, start, at)
    if who:
        named = [n for n in places.within(start, who.start()) if n.end == who.start()]
        return Speaker(named[0].text, named[0].start, verb.group()) if named else None
    clause = max((m.end() for m in _CLAUSE_START.finditer(text, start, at)), default=start)
    first = _skip_fronted(text, clause, at)
    comma = text.find(", ", first, at)
    if comma >= 0 and cues.end.match(f" {text[first:comma].lower()}"):
        first = comma + 2
    if _THING.search(text, start, at) or text.startswith(("which ", "that "), first):
        return None  # "a headline that said", "the sign, which read"
    if text[at - 2 : at] == ") ":
        return _before_parenthesis(places, start, verb, cues)
    cut = _RELATIVE.search(text, first, at)
    head = without_adverbs(text, first, cut.start() if cut else at, cues)
    if not text[first:head].strip(" ,") and first > start:
        return main_subject(places, start, clause, cues, verb.group())
    bare_end = without_adverbs(text, first, at, cues)
    if cut and text[bare_end - 1] not in ",)" and " who " not in text[first:at]:
        return _nearest(places, cut.end(), verb, cues)
    if cues.end.match(f" {text[first:head].lower()}"):
        return _behind_adverbial(places, first, head, verb, cues)
    if _JOINED.search(text, first, bare_end):
        return main_subject(places, first, bare_end, cues, verb.group())
    if not is_phrase(text[first:head], cues):
        return _nearest(places, first, verb, cues)
    apposed = apposed_person(places, first, head, at) if cut else None
    return name_speaker(places, *(apposed or (first, head)), cues, verb.group())


def _behind_adverbial(
    places: Places, first: int, head: int, verb: re.Match[str], cues: Cues
) -> Speaker | None:
    """The subject where a time or place opens the sentence: "Am Montag sagte Low"."""
    text = places.text
    rest = first + text[first:head].find(" ") + 1
    is_subject = rest > first and text[rest].isupper() and not cues.is_inverting
    if is_subject and is_phrase(text[rest:head], cues):
        return name_speaker(places, rest, head, cues, verb.group())
    named = [n for n in places.within(first, head) if n.end == head and not cues.is_inverting]
    if named:
        return Speaker(named[0].text, named[0].start, verb.group())
    return phrase_behind(places, verb.end(), len(text), cues, verb.group())


def _skip_fronted(text: str, start: int, end: int) -> int:
    while (front := _FRONTED.match(text, start, end)) and front.end() < end:
        start = front.end()
    return start


def _before_parenthesis(
    places: Places, start: int, verb: re.Match[str], cues: Cues
) -> Speaker | None:
    """The noun phrase in front of "(R-Ohio) said"."""
    opened = places.text.rfind(" (", start, verb.start())
    if opened < 0:
        return None
    last = max(places.text.rfind(mark, start, opened) for mark in (", ", "; ", ": "))
    first = _skip_fronted(places.text, max(start, last + 2), opened)
    if not is_phrase(places.text[first:opened], cues):
        return None
    return name_speaker(places, first, opened, cues, verb.group())


def _nearest(places: Places, start: int, verb: re.Match[str], cues: Cues) -> Speaker | None:
    """The name, pronoun or short phrase right in front of the verb: "he left, and Low said"."""
    text = places.text
    end = without_adverbs(text, start, verb.start(), cues)
    names = [name for name in places.within(start, end) if name.end == end]
    if names:
        return name_speaker(places, names[-1].start, end, cues, verb.group())
    last = text[start:end].rsplit(None, 1)[-1:]
    if last and cues.pronoun.fullmatch(last[0]):
        return Speaker(last[0], end - len(last[0]), verb.group())
    comma = text.rfind(", ", start, end)
    first = comma + 2 if comma >= 0 else start
    is_short = _DETERMINER.match(text, first) is not None and end - first < _LONGEST_NEAR
    if is_short and is_phrase(text[first:end], cues):
        return name_speaker(places, first, end, cues, verb.group())
    return None


def _participle_subject(
    places: Places, start: int, verb: re.Match[str], cues: Cues
) -> Speaker | None:
    """The subject of "…, saying": the one whose deed comes first, not the sign that says it."""
    text, at = places.text, verb.start()
    carried = _WITH.search(text, start, at)
    if carried and is_phrase(carried.group(1), cues):
        return name_speaker(places, carried.start(1), carried.end(1), cues, verb.group())
    if not _BEFORE_PARTICIPLE.search(text, start, at):
        return None
    return main_subject(places, start, at, cues, verb.group())


def main_subject(places: Places, start: int, end: int, cues: Cues, cue: str = "") -> Speaker | None:
    """The subject of the last clause before `end`; `cue` is the verb that it is needed for."""
    text = places.text
    breaks = _STRONG_START if cue in SAYING else _CLAUSE_START
    ends = (m.end() for m in breaks.finditer(text, start, max(start, end - 1)))
    for first in dict.fromkeys((max(ends, default=start), start)):
        found = _subject_at(places, _skip_fronted(text, first, end), end, cues, cue)
        if found:
            return found
    return None


def sentence_subject(places: Places, start: int, end: int, cues: Cues, cue: str) -> Speaker | None:
    """The subject of the sentence that begins at `start`: "Low left and, said he, …"."""
    return _subject_at(places, _skip_fronted(places.text, start, end), end, cues, cue)


def _subject_at(places: Places, at: int, end: int, cues: Cues, cue: str) -> Speaker | None:
    text = places.text
    pronoun = cues.pronoun.match(text, at, end)
    if pronoun:
        verb = cue or _verb_behind(text, pronoun.end(), end, may_be_auxiliary=False)
        return Speaker(pronoun.group(), at, verb)
    for name in places.within(at, min(end, at + _LONGEST_SUBJECT)):
        if not is_phrase(text[at : name.end], cues):
            break
        verb = _verb_behind(text, name.end, end, may_be_auxiliary=bool(cue))
        if name.kind is not NameKind.PLACE and verb:
            return name_speaker(places, at, name.end, cues, cue or verb)
    return _common_subject(places, at, end, cues, cue) if _DETERMINER.match(text, at) else None


def _common_subject(places: Places, at: int, end: int, cues: Cues, cue: str) -> Speaker | None:
    """`The president noted …`: words up to the first that looks like a finite verb."""
    text, position = places.text, at
    for count, word in enumerate(text[at : min(end, at + _LONGEST_SUBJECT)].split(" ")):
        verb = _verb_behind(text, position, end, may_be_auxiliary=bool(cue))
        if count > 1 and verb and word.islower():
            last = text[at:position].split()[-1]
            if not is_phrase(text[at:position], cues) or last[-1] in ",;" or last in LINKS:
                return None
            return name_speaker(places, at, position, cues, cue or word)
        position += len(word) + 1
    return None


def _verb_behind(text: str, at: int, end: int, *, may_be_auxiliary: bool) -> str:
    """The finite verb that follows a subject, an apposition in between; "" where there is none."""
    rest = text[at:end]
    for _ in range(_MOST_APPOSITIONS):
        if not rest.startswith(","):
            break
        comma = rest.find(",", 1)
        rest = rest[comma:] if 0 < comma < _LONGEST_APPOSITION else ""
        if not _APPOSITION.match(rest):
            rest = rest[1:]
    for word in rest.split(None, 2)[:2]:
        bare = word.strip(",:").replace("’", "'")
        if bare in AUXILIARIES:
            return bare if may_be_auxiliary else ""
        if is_finite(bare) or (bare.istitle() and bare.lower() in PRESENT):
            return bare
        if not bare.endswith("ly") and bare not in ("also", "then", "later"):
            return ""
    return ""
