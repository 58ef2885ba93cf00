"""A sentence and those before it in; which meeting, accident or fire it speaks of, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.claims.mentions import Mention
from verify.claims.pronouns import LOOK_BACK, Meant
from verify.language.names import NameKind
from verify.records import Span

_EVENT = re.compile(
    r"(?<![\w-])[Tt]he\s(?P<noun>meeting|accident|crash|collision|fire|blaze|explosion|blast|attack|"
    r"shooting|avalanche|landslide|flood)(?=\s(?:was|is|has|had|ended|began|started|happened|"
    r"occurred|took|lasted|broke|came|killed|caused|injured|destroyed|left|followed)\b|[.,;]|$)"
)
# What in the sentence before tells of an event of this kind.
_TOLD_BY = {
    "meeting": re.compile(r"\bmet\b|\bmeetings?\b|\btalks\b"),
    "fire": re.compile(r"\b(?:fires?|blazes?|burned|burnt)\b", re.IGNORECASE),
    "blast": re.compile(r"\b(?:explo\w+|blasts?|bombs?|blew)\b", re.IGNORECASE),
    "attack": re.compile(r"\b(?:attack\w*|bomb\w*|shot|stabbed|gunm[ae]n)\b", re.IGNORECASE),
    "shooting": re.compile(r"\b(?:shot|shootings?|opened\sfire|gunm[ae]n)\b", re.IGNORECASE),
    "accident": re.compile(
        r"\b(?:accidents?|overturned|crash\w*|collided|collisions?|derailed|capsized|sank|hit)\b",
        re.IGNORECASE,
    ),
    "avalanche": re.compile(r"\bavalanches?\b", re.IGNORECASE),
    "landslide": re.compile(r"\b(?:landslides?|mudslides?)\b", re.IGNORECASE),
    "flood": re.compile(r"\bflood\w*\b", re.IGNORECASE),
}
_SAME = {"blaze": "fire", "explosion": "blast", "crash": "accident", "collision": "accident"}
_MET = re.compile(r"\bmet\s(?:with\s)?")
_WHO_MET = re.compile(r"(?:^|\band\s|,\s)((?:[Tt]he\s)?(?:[\w’'-]+\s){1,3}?)met\b")
_PLACE_BEFORE = re.compile(r"\s(in|near|at|outside)\s(?:the\s)?$")
_PLACED_HERE = re.compile(r"\s(?:in|near|at|outside|with|between|of|on)\s(?:the\s)?[A-Z]")


def find_event(
    text: str, earlier: Sequence[tuple[str, Sequence[Mention]]]
) -> Iterator[tuple[Span, Meant]]:
    """The first "the accident" or "the meeting", and its words with who met or where it was."""
    match = _EVENT.search(text)
    if not match or _PLACED_HERE.match(text, match.end()):
        return
    noun = match.group("noun")
    told_by = _TOLD_BY[_SAME.get(noun, noun)]
    tellers = [one for one in earlier[:LOOK_BACK] if told_by.search(one[0])]
    if not tellers:
        return
    told, mentions = tellers[0]
    span = Span(match.start(), match.end())
    several = len(told_by.findall(told)) > 1
    if several or len(tellers) > 1:
        found = [one.strip() for one in _WHO_MET.findall(told)] if noun == "meeting" else []
        if len(found) > 1:
            yield span, Meant(candidates=tuple(found))
        return
    added = _partner(told, mentions) if noun == "meeting" else _where(told, mentions)
    if added:
        yield span, Meant(f"{match.group()} {added}")


def _partner(text: str, mentions: Sequence[Mention]) -> str:
    """The one person behind "met", as in "with Ada Low"."""
    met = _MET.search(text)
    if not met:
        return ""
    people = {
        m.who
        for m in mentions
        if m.who and m.kind is NameKind.PERSON and m.is_sure and m.start >= met.end()
    }
    return f"with {next(iter(people))}" if len(people) == 1 else ""


def _where(text: str, mentions: Sequence[Mention]) -> str:
    """The one place of a sentence, as in "near Dell"."""
    found = [
        before.group().lstrip() + m.words
        for m in mentions
        if m.who and (before := _PLACE_BEFORE.search(text, max(0, m.start - 14), m.start))
    ]
    return found[0] if len(found) == 1 else ""
