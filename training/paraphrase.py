"""A claim in; the same said otherwise, by rules that change no fact, out."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from verify.claims.verb_forms import Form, find_forms
from verify.language.attribution import find_attributions
from verify.language.name_kinds import settle_kinds
from verify.language.names import NameKind, find_names
from verify.language.quotes import find_spoken
from verify.language.tokens import tokenize

# Wordings that news writing uses as equals, whichever stands first. Written by hand; a phrase
# must hold in most sentences, not in all: the pairs are many and a wrong one weighs little.
_EQUALS = """
said/stated|said/told reporters|announced/declared|more than/over|more than/in excess of|
about/around|about/approximately|about/roughly|nearly/almost|at least/no fewer than|
percent/%|per cent/percent|bought/purchased|bought/acquired|began/started|begins/starts|
killed/left dead|located in/situated in|movie/film|film/motion picture|won/claimed victory in|
the United States/the US|the United States/America|the United Kingdom/Britain|also/as well|
because of/due to|because/since|large/big|soccer/football|lawyer/attorney|doctor/physician|
car/automobile|children/kids|people/persons|police/police officers|wrote/penned|
born in/a native of|died/passed away|received/was given|received/got|showed/demonstrated|
during/in the course of|before/prior to|after/following|until/up to|between/from|
helped/assisted|tried/attempted|wanted/wished|ended/came to an end|ended/concluded|
started/got under way|stopped/halted|rejected/turned down|postponed/put off|
cancelled/called off|investigated/looked into|increased/went up|rose/climbed|rose/went up|
fell/dropped|fell/went down|decreased/declined|arrested/detained|arrested/took into custody|
released/freed|freed/set free|met/held talks with|spoke to/talked to|
spoke with/had a conversation with|
criticized/criticised|condemned/denounced|praised/commended|accused/charged|wounded/injured|
injured/hurt|dead/deceased|troops/soldiers|talks/negotiations|deal/agreement|agreement/accord|
law/legislation|bill/draft law|election/vote|poll/survey|company/firm|firm/business|job/post|
jobs/positions|chief executive/CEO|chief/head|head/leader|leader/boss|spokesman/spokesperson|
spokeswoman/spokesperson|plane/aircraft|ship/vessel|road/highway|storm/tempest|blaze/fire|
huge/enormous|important/significant|famous/well-known|difficult/hard|quickly/rapidly|
many/numerous|several/a number of|some/a few|entire/whole|main/principal|former/ex-|
first/initial|last/final|new/newly made|currently/at present|now/at present|later/afterwards|
often/frequently|however/nevertheless|which/that|who/that|though/although|while/whereas|
will/is going to|is able to/can|must/has to|should/ought to|did not/didn't|does not/doesn't|
is not/isn't|was not/wasn't|were not/weren't|will not/won't|would not/wouldn't|cannot/can't|
has not/hasn't|have not/haven't|had not/hadn't|failed to/did not|refused to/would not|
declined to comment/gave no comment|took place/was held|launched/started|created/made|
built/constructed|destroyed/wrecked|closed/shut|revealed/disclosed|confirmed/acknowledged|
demanded/called for|urged/called on|promised/pledged|vowed/pledged|warned/cautioned|
claimed/asserted|noted/pointed out|decided/resolved|approved/gave approval to|
elected/voted into office|appointed/named|hired/took on|fired/dismissed|resigned/stepped down|
left/departed from|entered/went into|joined/became a member of|founded/established|
published/brought out|starred in/played a leading role in|directed/was the director of|
aged/at the age of|worth/valued at|million/m|two weeks/a fortnight|a dozen/twelve|
twelve months/a year|twice/two times|half/50 percent|yearly/annual|monthly/every month
"""
_FIGURES = """one two three four five six seven eight nine ten eleven twelve""".split()
_MONTHS = (
    """January|February|March|April|May|June|July|August|September|October|November|December"""
)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}) ({_MONTHS}) (\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"\b({_MONTHS}) (\d{{1,2}}), (\d{{4}})\b")
_FRONTED = re.compile(
    r"^((?:In|On|At|During|After|Before|By|Since) [^,.\"“]{3,60}), "
    r"(?=[A-Z]|the |an? |his |her |it |he |she )"
)
_BEHIND = re.compile(
    r"^(?P<main>[^,\"“]{15,160}?),? "
    r"(?P<time>(?:on|in|during) (?:[A-Z][a-z]+day|(?:early |late )?(?:1[5-9]|20)\d\d))\.?$"
)
_PLAIN_FIGURE = re.compile(
    r"(?<![\d.,$€£-])(\d{1,2})(?= [a-z])(?! (?:percent|per|million|billion))"
)
_BIG_FIGURE = re.compile(r"(?<![\w.,$€£-])(\d{1,3}(?:,\d{3})+)(?= [a-z])")
_TITLE = re.compile(
    r"\b(?:President|Prime Minister|Minister|Senator|Sen\.|Governor|Gov\.|Mayor|Judge|Mr\.?|"
    r"Mrs\.?|Ms\.?|Dr\.?|Chancellor|Secretary|Professor) $"
)
_SOFTENED = (("more than", 1), ("at least", 1), ("about", 0), ("around", 0))
_MOST_CHANGES = 3


def paraphrase(claim: str, *, dice: random.Random) -> str:
    """Say the claim otherwise: up to three of the rules that fit it, "" where none fits.

    What stands between quotation marks stays as it is.
    """
    ways = [_reword, _reword, _refigure, _redate, _retell, _move_front, _shorten, _turn, _soften]
    dice.shuffle(ways)
    text, made = claim, 0
    for way in ways:
        changed = way(text, dice)
        if changed and changed != text:
            text, made = changed, made + 1
            if made == _MOST_CHANGES or (made and dice.random() < _STOP):
                break
    return text if made else ""


_STOP = 0.4
_Way = Callable[[str, random.Random], str]


@lru_cache(maxsize=1)
def _equals() -> tuple[tuple[re.Pattern[str], str], ...]:
    found = []
    for row in _EQUALS.replace("\n", "").split("|"):
        one, other = row.split("/")
        for old, new in ((one, other), (other, one)):
            found.append((re.compile(rf"(?<!\w){re.escape(old)}(?!\w)"), new))
    return tuple(found)


def _reword(text: str, dice: random.Random) -> str:
    fits = [
        (found, new)
        for pattern, new in _equals()
        if (found := pattern.search(text)) and not _is_spoken(text, found.start())
    ]
    if not fits:
        return ""
    found, new = dice.choice(fits)
    return text[: found.start()] + new + text[found.end() :]


def _is_spoken(text: str, start: int) -> bool:
    return any(span.start <= start < span.end for span in find_spoken(text))


def _refigure(text: str, dice: random.Random) -> str:
    del dice
    found = _PLAIN_FIGURE.search(text)
    if found and 1 < int(found.group(1)) <= len(_FIGURES):
        return text[: found.start()] + _FIGURES[int(found.group(1)) - 1] + text[found.end() :]
    for place, word in enumerate(_FIGURES[1:], start=2):
        written = re.search(rf"(?<![\w-]){word}(?= [a-z])", text)
        if written:
            return text[: written.start()] + str(place) + text[written.end() :]
    return ""


def _redate(text: str, dice: random.Random) -> str:
    del dice
    if _DAY_FIRST.search(text):
        return _DAY_FIRST.sub(r"\2 \1, \3", text, count=1)
    return _MONTH_FIRST.sub(r"\2 \1 \3", text, count=1)


_THAT = re.compile(
    r"^(?P<who>[A-Z][^,\"“]{2,50}?) (?:said|says|stated|announced|added) that "
    r"(?P<what>[^\"“]{15,250}?)\.?$"
)
_BEHIND_SAID = re.compile(
    r"^(?P<what>[^\"“]{15,250}?), (?P<who>[^,\"“]{2,50}?) (?:said|says|stated|added)\.?$"
)
_ACCORDING = re.compile(r"^According to (?P<who>[^,\"“]{2,50}?), (?P<what>[^\"“]{15,250}?)\.?$")


def _retell(text: str, dice: random.Random) -> str:
    """Say "X said that p" as "p, X said" or "According to X, p"."""
    found = _THAT.match(text) or _BEHIND_SAID.match(text) or _ACCORDING.match(text)
    if found is None or not find_attributions(text):
        return ""
    who, what = found["who"], found["what"]
    first = what.split(maxsplit=1)[0]
    opens = what if first[:1].isupper() else what[0].upper() + what[1:]
    is_name = any(name.start == 0 for name in find_names(what)) or first in ("I", "US")
    inside = what if is_name else what[0].lower() + what[1:]
    starts = who[0].upper() + who[1:]
    forms = (
        f"{starts} said that {inside}.",
        f"{starts} said {inside}.",
        f"{opens}, {who} said.",
        f"According to {who}, {inside}.",
    )
    return dice.choice(forms)


def _move_front(text: str, dice: random.Random) -> str:
    """Say "In Lima, p" as "p in Lima", "p on Sunday" as "On Sunday, p"."""
    del dice
    found = _FRONTED.match(text)
    if found:
        rest = text[found.end() :].rstrip(".")
        front = found.group(1)
        return f"{rest[0].upper()}{rest[1:]} {front[0].lower()}{front[1:]}."
    behind = _BEHIND.match(text)
    if behind is None:
        return ""
    main = behind["main"]
    is_name = any(name.start == 0 for name in find_names(main))
    time = behind["time"]
    return f"{time[0].upper()}{time[1:]}, {main if is_name else main[0].lower() + main[1:]}."


def _shorten(text: str, dice: random.Random) -> str:
    """A person by the surname, without a title."""
    people = [
        name
        for name in settle_kinds(text, find_names(text))
        if name.kind is NameKind.PERSON and " " in name.text and not _is_spoken(text, name.start)
    ]
    if not people:
        return ""
    name = dice.choice(people)
    title = _TITLE.search(text[: name.start])
    start = title.start() if title else name.start
    return text[:start] + name.text.split()[-1] + text[name.end :]


def _turn(text: str, dice: random.Random) -> str:
    """Say "A defeated B" as "B was defeated by A"."""
    del dice
    for start, middle, end, one, other in _named_pairs(text):
        words = middle.split()
        if len(words) == 1 and words[0].endswith("ed") and _is_past(one, words[0], other):
            return f"{text[:start]}{other} was {words[0]} by {one}{text[end:]}"
        passive = re.fullmatch(r" was (\w+ed) by ", middle)
        if passive:
            return f"{text[:start]}{other} {passive.group(1)} {one}{text[end:]}"
    return ""


def _is_past(one: str, verb: str, other: str) -> bool:
    words = [*one.split(), verb, *other.split()]
    return find_forms(words, [word.lower() for word in words])[len(one.split())] is Form.PAST


def _named_pairs(text: str) -> Iterator[tuple[int, str, int, str, str]]:
    names = find_names(text)
    for one, other in pairwise(names):
        yield one.start, text[one.end : other.start], other.end, one.text, other.text


def _soften(text: str, dice: random.Random) -> str:
    """A big count by a round one below it: "310,400 people" as "more than 300,000 people"."""
    found = _BIG_FIGURE.search(text)
    if found is None or _is_spoken(text, found.start()):
        return ""
    before = [token.norm for token in tokenize(text[: found.start()])][-2:]
    if {"than", "least", "about", "around", "most", "to", "nearly", "over"} & set(before):
        return ""
    value = int(found.group(1).replace(",", ""))
    unit = 10 ** (len(str(value)) - 2)
    word, is_below = dice.choice(_SOFTENED)
    rounded = value // unit * unit if is_below else round(value / unit) * unit
    if rounded == value and word == "more than":
        return ""
    return f"{text[: found.start()]}{word} {rounded:,}{text[found.end() :]}"
