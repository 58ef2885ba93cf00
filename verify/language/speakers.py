"""The own words beside a quotation in; who they say speaks, and with which verb, out."""

from __future__ import annotations

import re

from verify.language.clauses_before import before_verb, main_subject
from verify.language.cues import Cues
from verify.language.names import NameKind
from verify.language.phrases import (
    Places,
    Speaker,
    apposed_person,
    is_finite,
    is_phrase,
    name_speaker,
    phrase_behind,
    without_adverbs,
)
from verify.language.verbs import BESIDE, PRESENT, SAY, SAYING
from verify.records import Span

# A quotation of fewer words may be a title or a word used with care: no verb but one of saying
# makes the one who stands beside it its speaker.
_FEWEST_QUOTED = 3
_LOOSEST = 120  # characters from a verb of saying to the words it brings, at most
_FARTHEST = 300  # characters from a quotation to the verb behind it, at most
_LONGEST_VERB = 40  # characters in which the verb behind a name stands
_ADVERB = re.compile(r"(?:\w+ly|then|also|later|once|now|just|even|still|again|in turn)\s+")
_PAST_FORM = re.compile(r"[a-z]+ed\s")
_RELATIVE = re.compile(r",?\s(?:who|whom|whose|which|that)\s|,|\s\(")
_IN_WORDS = re.compile(r"\b[Ii]n ([\w .-]{2,40})[’'](?:s)? (?:own )?words,?$")
_QUOTED_AS = re.compile(
    r"\bquot(?:ed|es|ing)\s(.{2,80}?)\sas\s(?:saying|telling|writing)\b[^,:]{0,40}[,:]?$"
)
_IS_QUOTED = re.compile(r"(.{2,60}?)\s(?:is|was|are|were|has been)\squoted\b")
_LONGEST_LABEL = 3  # words in front of a colon; more are a headline: "Low Opens New Mill: “…”"
_LABEL = re.compile(r"\s*:$")
_DENIED_SAYING = re.compile(r"den(?:ied|ies|y)\s(?:ever\s)?[a-z]+ing")
# What is told of a thing by who speaks: "Low said the film showed otherwise: “…”".
_SHOWN = frozenset("shows showed suggests suggested indicates indicated reveals revealed".split())
_NEW_CLAUSE = re.compile(r"[;—–]|,\s(?:and|but|while|as|so)\s")


def read_behind(
    places: Places, after: Span, cues: Cues, *, quoted: int, may_be_any: bool
) -> Speaker | None:
    """Read `Low said`, `said Low`, `according to Low` right behind a quotation of `quoted` words.

    With `may_be_any` whatever verb follows a name is taken to be one of saying.
    """
    text, start, end = places.text, after.start, after.end
    if start >= end:
        return None
    source = cues.source.match(text, start, end) or cues.behind.match(text, start, end)
    if source:
        return phrase_behind(places, source.end(), end, cues, source.group().strip())
    pronoun = cues.inverted.match(text, start, end)
    if pronoun:
        word = next(group for group in pronoun.groups() if group)
        return Speaker(word, start, pronoun.group().strip())
    adverb = _ADVERB.match(text, start, end)
    verb = cues.verb.match(text, adverb.end() if adverb else start, end)
    if verb and verb.group() not in SAYING:
        found = phrase_behind(places, verb.end(), end, cues, verb.group())
        if found:
            return found
    is_quoted = _IS_QUOTED.match(text, start, end)
    if is_quoted and is_phrase(is_quoted.group(1), cues):
        return name_speaker(places, start, is_quoted.end(1), cues, "quoted")
    found = _direct(places, start, end, cues)
    if found or not may_be_any or quoted < _FEWEST_QUOTED:
        return found
    return _any_verb(places, start, end, cues)


def _direct(places: Places, start: int, end: int, cues: Cues) -> Speaker | None:
    """`Low, who left in May, said`: the phrase that begins here, before the first such verb."""
    text = places.text
    for verb in cues.verb.finditer(text, start, min(end, start + _FARTHEST)):
        if verb.group() in SAYING or cues.passive.search(text, start, verb.start()):
            continue
        pronoun = cues.pronoun.match(text, start, verb.start())
        if pronoun and len(text[start : verb.start()].split()) > 1:
            words = text[pronoun.end() : verb.end()].split()
            return Speaker(pronoun.group(), start, words[0].strip(","))
        cut = _RELATIVE.search(text, start, verb.start())
        head = without_adverbs(text, start, cut.start() if cut else verb.start(), cues)
        if head <= start or not is_phrase(text[start:head], cues):
            return None
        if cut and cut.group() == "," and " that " in text[cut.end() : verb.start()]:
            return None  # "Her father, Brad, feared that the news they read": another clause
        apposed = apposed_person(places, start, head, verb.start()) if cut else None
        return name_speaker(places, *(apposed or (start, head)), cues, verb.group())
    return None


def _any_verb(places: Places, start: int, end: int, cues: Cues) -> Speaker | None:
    """`Low predicted`, `predicted Low`: a name or pronoun beside what looks like a finite verb."""
    text = places.text
    inverted = _PAST_FORM.match(text, start, end)
    if inverted:
        named = [n for n in places.people(inverted.end(), end) if n.start == inverted.end()]
        if named:
            verb = inverted.group().strip()
            return name_speaker(places, named[0].start, named[0].end, cues, verb)
    pronoun = cues.pronoun.match(text, start, end)
    names = [n for n in places.within(start, end) if n.kind is not NameKind.PLACE]
    for at in (*([pronoun.end()] if pronoun else []), *(name.end for name in names)):
        words = text[at : at + _LONGEST_VERB].split()
        verb = words[0].rstrip(".,;:") if words and text[at : at + 1].isspace() else ""
        if verb and is_finite(verb) and is_phrase(text[start:at], cues):
            return name_speaker(places, start, at, cues, verb)
    return None


def read_in_front(places: Places, before: Span, cues: Cues) -> Speaker | None:
    """Read `Low said:`, `…, saying`, `in Low's words` in front of a quotation."""
    text, start, end = places.text, before.start, before.end
    own = text[start:end]
    if not own:
        return None
    in_words = _IN_WORDS.search(own)
    if in_words:
        first, last = start + in_words.start(1), start + in_words.end(1)
        return name_speaker(places, first, last, cues, "in the words of")
    source = cues.source.match(text, start, end)
    if source:
        return phrase_behind(places, source.end(), end, cues, source.group().strip())
    quoted_as = _QUOTED_AS.search(own)
    if quoted_as:
        first, last = start + quoted_as.start(1), start + quoted_as.end(1)
        return name_speaker(places, first, last, cues, "saying")
    verbs = list(cues.verb.finditer(text, start, end))
    if len(verbs) > 1 and _DENIED_SAYING.fullmatch(text, verbs[-2].start(), verbs[-1].end()):
        verbs.pop()
    while len(verbs) > 1 and verbs[-1].group() in _SHOWN and verbs[-2].group() in SAY:
        verbs.pop()
    if verbs and end - verbs[-1].end() < _LOOSEST:
        return before_verb(places, start, verbs[-1], cues) or _inverted(
            places, start, end, verbs[-1], cues
        )
    said = cues.verb.match(own[:1].lower() + own[1:])
    if said and own[:1].isupper():
        return phrase_behind(places, start + said.end(), end, cues, said.group())
    return None


def _inverted(
    places: Places, start: int, end: int, verb: re.Match[str], cues: Cues
) -> Speaker | None:
    """`But, said Low, “…`, `Am Montag sagte Low: “…`."""
    is_apart = places.text[start : verb.start()].rstrip().endswith(",")
    if cues.is_inverting or (is_apart and verb.group() in SAY):
        return phrase_behind(places, verb.end(), end, cues, verb.group())
    return None


def is_tight(text: str, before: Span, cues: Cues) -> bool:
    """Whether the last verb of saying in front of a quotation stands in its clause."""
    last = list(cues.verb.finditer(text, before.start, before.end))[-1:]
    if not last or _NEW_CLAUSE.search(text, last[0].end(), before.end):
        return False
    return last[0].group() not in BESIDE or text[before.end - 1] == ":"


def read_subject(places: Places, before: Span, cues: Cues) -> Speaker | None:
    """Read the subject of a sentence that leads to a quotation without a verb of saying.

    `Low had an answer for them: “…”`, `Low: “…”`.
    """
    text, start, end = places.text, before.start, before.end
    if cues.verb.search(text, start, end):
        return None  # it has a verb of saying, whose speaker is not certain
    for name in places.within(start, end):
        if name.kind is not NameKind.PLACE and _LABEL.fullmatch(text, name.end, end):
            titles = text[start : name.start].split()
            is_label = all(word.istitle() and word.endswith(".") for word in titles)
            words = name.text.lower().split()
            is_headline = not PRESENT.isdisjoint(words) or (
                name.kind is NameKind.OTHER and len(words) > _LONGEST_LABEL
            )
            return Speaker(name.text, name.start, "") if is_label and not is_headline else None
    if not text[start:end].endswith((":", ",")):
        return None
    return main_subject(places, start, end, cues)


def read_lead(places: Places, lead: Span, cues: Cues) -> Speaker | None:
    """Read who speaks in the sentence before a quotation that has no words of its own.

    `Low said he was done. “We are full.”`
    """
    text, start, end = places.text, lead.start, lead.end
    verbs = [v for v in cues.verb.finditer(text, start, end) if v.group() not in SAYING]
    for verb in dict.fromkeys((*verbs[:1], *verbs[-1:])):
        found = before_verb(places, start, verb, cues)
        if found:
            return found
    is_behind = bool(verbs) and text[: verbs[-1].start()].rstrip().endswith((",", "”", '"'))
    if not is_behind:
        return None
    return phrase_behind(places, verbs[-1].end(), end, cues, verbs[-1].group())
