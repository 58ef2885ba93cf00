"""A sentence and those before it in; which meeting, accident or vote it speaks of, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.claims.pronouns import LOOK_BACK, Meant
from verify.claims.subjects import Mention
from verify.language.names import NameKind
from verify.records import Span

# What in the sentence before tells of an event of this kind.
_TOLD_BY = {
    noun: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for noun, words in {
        "meeting": r"met|meetings?|talks|gathered|convened|assembled",
        "vote": r"votes?|voted|referendum|ballot|elections?",
        "fire": r"fires?|blazes?|burned|burnt",
        "blast": r"explo\w+|blasts?|bombs?|blew",
        "attack": r"attack\w*|bomb\w*|shot|stabbed|gunm[ae]n",
        "shooting": r"shot|shootings?|opened\sfire|gunm[ae]n",
        "accident": r"accidents?|overturned|crash\w*|collided|collisions?|derailed|capsized|"
        r"sank|hit",
        "avalanche": r"avalanches?",
        "landslide": r"landslides?|mudslides?",
        "flood": r"flood\w*",
        "storm": r"storms?|hurricanes?|cyclones?|typhoons?",
        "earthquake": r"earthquakes?|quakes?|tremors?",
        "strike": r"strikes?|walked\sout|walkouts?",
        "raid": r"raid\w*|searched",
        "robbery": r"robb\w+|hold-?up",
        "match": r"match\w*|games?|beat|defeated|drew|lost|won",
        "protest": r"protest\w*|demonstrat\w+|march\w*|rall\w+",
        "hearing": r"hearings?|trial|court",
    }.items()
}
_SAME = {
    "blaze": "fire", "explosion": "blast", "crash": "accident", "collision": "accident",
    "referendum": "vote", "election": "vote", "hurricane": "storm", "cyclone": "storm",
    "quake": "earthquake", "walkout": "strike", "game": "match", "demonstration": "protest",
    "gathering": "meeting",
}  # fmt: skip
_EVENT = re.compile(
    rf"(?<![\w-])[Tt]he\s(?P<noun>{'|'.join((*_TOLD_BY, *_SAME))})"
    r"(?=\s(?:was|is|has|had|ended|began|started|happened|"
    r"occurred|took|lasted|broke|came|killed|caused|injured|destroyed|left|followed)\b|[.,;]|$)"
)
_MET = re.compile(r"\bmet\s(?:with\s)?")
_WHO_MET = re.compile(r"(?:^|\band\s|,\s)((?:[Tt]he\s)?(?:[\w’'-]+\s){1,3}?)met\b")
_PLACE_BEFORE = re.compile(r"\s(in|near|at|outside)\s(?:the\s)?$")
_PLACED_HERE = re.compile(r"\s(?:in|near|at|outside|with|between|of|on)\s(?:the\s)?[A-Z\d]")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(
    rf"\bon\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{{1,2}}\s(?:{_MONTHS})|"
    rf"(?:{_MONTHS})\s\d{{1,2}})(?:,?\s\d{{4}})?(?!\w)"
)


def find_event(
    text: str, earlier: Sequence[tuple[str, Sequence[Mention]]]
) -> Iterator[tuple[Span, Meant]]:
    """The first "the accident" or "the meeting", and its words with who met, where or when."""
    match = _EVENT.search(text)
    if not match or _PLACED_HERE.match(text, match.end()):
        return
    noun = _SAME.get(match.group("noun"), match.group("noun"))
    told_by = _TOLD_BY[noun]
    tellers = [one for one in earlier[:LOOK_BACK] if told_by.search(one[0])]
    if not tellers:
        return
    told, mentions = tellers[0]
    span = Span(match.start(), match.end())
    places = _places(told, mentions)
    several = len(told_by.findall(told)) > 1 or len(places) > 1
    if several or len(tellers) > 1:
        found = [one.strip() for one in _WHO_MET.findall(told)] if noun == "meeting" else []
        found = found if len(found) > 1 else places
        if len(found) > 1:
            yield span, Meant(candidates=tuple(found))
        return
    days = _DAY.findall(told)
    added = _partner(told, mentions) if noun == "meeting" else ""
    added = added or "".join(places) or (days[0] if len(days) == 1 else "")
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


def _places(text: str, mentions: Sequence[Mention]) -> list[str]:
    """Where a sentence says something was, as in "near Dell"."""
    return [
        before.group().lstrip() + m.words
        for m in mentions
        if m.who
        and m.kind is not NameKind.PERSON
        and text[m.end : m.end + 1] not in ("'", "’", "-")
        and (before := _PLACE_BEFORE.search(text, max(0, m.start - 14), m.start))
    ]
