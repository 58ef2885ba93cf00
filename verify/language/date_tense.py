"""A line and a day's place in it in, what its verbs say of the day out: over, to come, either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from verify.language.verbs import ALSO_SAY, PAST, PRESENT, SAY, SAYING
from verify.language.word_lists import word_set

__all__ = ["Tense", "tense_of_day"]


class Tense(StrEnum):
    """Where a day lies by the verb it belongs to."""

    PAST = "past"
    COMING = "to come"
    EITHER = "either"
    UNTOLD = "untold"


# Code points before a day, and after it, in which the verb that it belongs to is looked for.
_REACH = 100
_PAST_VERB = re.compile(
    r"\b(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)(?!(?:scheduled|expected|planned|slated|headed)\b)"
    r"(?:said|told|met|was|were|had|did|spoke|won|lost|began|left|held|came|went|made|took|gave|"
    r"became|since|after|(?-i:[a-z]\w{1,19}ed))[^\S\r\n]{1,3}(?:(?:on|in|the|of)[^\S\r\n]){0,2}"
    r"(?:early[^\S\r\n]|late[^\S\r\n])?$",
    re.IGNORECASE,
)
# What was said before these words is of another time: "will become law after voting Wednesday".
# A stop behind a capital and at most two letters shortens a title: "will meet Sen. Low on Monday".
_CLAUSE_END = re.compile(
    r"(?-i:(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z]))[.!?;][\"”’]?\s"
    r"|\b(?:after|since|following|when)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r",\s(?:but|and|while|although|though)\b")
_SENTENCE_END = re.compile(r"[.!?;]")
_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,]*,")
_TOKEN = re.compile(r"[\w’'-]+|,")
_LIMIT = re.compile(r"\b(?:until|till|by|through)\s$", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:adjourn(?:ed|s)?|postponed?|delayed|deferred|rescheduled|suspended|extended|remanded"
    r"|moved|(?:pushed|put)\s(?:back|off))\b(?:(?!\bfrom\b)[^.;]){0,40}\b(?:until|till|to)\s$"
    r"|\b(?<!was\s)(?<!were\s)(?<!been\s)(?<!is\s)(?:closed|shut|banned|barred|halted|grounded|imposed|evacuated|sealed)\b"
    r"[^.;]{0,40}\b(?:until|till|through)\s$"
)
_HELD_UNTIL = re.compile(
    r"\b(?:(?:was|were|been|remained|stayed)\s\w+(?:ed|en|ut)|had|gave|given|(?:told|asked|ordered|"
    r"urged|forced|vowed|agreed)\sto)\b[^.;]{0,30}$"
)

_COMING = word_set(
    "will shall due scheduled expect expects expected plan plans planned hope hopes going upcoming "
    "ahead must deadline may might should won't won’t"
)
_MODAL = word_set("will shall would could can may might must should won't won’t")
_NO_PAST = word_set("need exceed indeed hundred speed seed breed feed succeed proceed shed weed "
                     "bleed sacred naked")  # fmt: skip
_OVER = (PAST - word_set("cost cut read let set hit put")) | word_set(
    "was were had did wasn't weren't hadn't didn't couldn't wasn’t weren’t hadn’t didn’t couldn’t "
    "began begun seen done gone taken given driven written chosen stolen shown "
    "known grown beaten fallen flown spoken drawn cast"
)
# Before these a form that looks past is a participle or none: "will be closed", "to put".
_BARE_BEFORE = _MODAL | word_set("be is are been being to not have get")
_INTENDS = word_set("agreed vowed voted promised pledged decided threatened offered asked told "
                     "ordered urged invited intended wanted forced given")  # fmt: skip
# The present of what is arranged: beside a day it tells of what comes. Other verbs in the present
# tell nothing of a day, as headlines and habits use it too.
_ARRANGED = word_set(
    "start begin open resume reopen close end expire meet travel host visit play arrive leave "
    "return depart convene reconvene vote conclude launch premiere air kick take come go get"
)
# These tell of what is arranged with these words behind them only.
_WITH = {
    "kick": ("off",), "take": ("place", "effect"), "get": ("under",), "come": ("into",),
}  # fmt: skip
# The present of what is done is said of a day to come, and in headlines of one that is over; what
# somebody says, thinks, has or is tells nothing of a day.
_HEADLINED = (
    PRESENT | word_set("debates addresses publishes stages face unveils")
) - (
    (SAY | ALSO_SAY) - word_set("announces reports proposes") | word_set(
        "has owns includes lives contains employs belongs costs means knows needs wants lacks "
        "likes remains consists depends seems looks hopes believes insists relates represents "
        "stands"
    )
)  # fmt: skip
# The same without an object: none of them is a noun in the plural as well.
_HEADLINED_ALONE = word_set("resigns retires dies appears speaks returns testifies")
# No objects, though they look like nouns in the plural.
_NO_OBJECT = word_set("across towards overseas always perhaps unless besides afterwards sometimes")
_PLACED = word_set("in at on away home back live off")
# Between "is in Lund" and its day no other word may tie the day to another thing.
_TIES = word_set("with of for from who which that over about to by , after")
_GOES = word_set("on to")
_GOES_TO = word_set("sale trial show strike air polls the")
_SPELLED = {f"{verb}es" if verb == "go" else f"{verb}s": verb for verb in _ARRANGED}
_DOING = {f"{verb.removesuffix('e')}ing": verb for verb in _ARRANGED} | {
    "beginning": "begin", "getting": "get"
}  # fmt: skip
_SELDOM_NOUNS = word_set("travel meet arrive begin resume")
_OBJECT = word_set("the a an its his her their")
_OBJECTS = _OBJECT | word_set("two three four five six seven eight nine ten dozens hundreds more")
# Behind these another verb has the day: "the vote on Sunday that will".
_STOPS = word_set("that whether if who whom whose which what how why where when after before since "
                   "as because to until while unless")  # fmt: skip
_MANY = word_set("that which people they we who men women children police fans")
_BEFORE_NOUN = word_set(
    "the a an his her its their our my this these those of in on at by with from no some many "
    "more most all two three four five six recent for"
)
# Nobody announces harm: the attack on Sunday is over, whatever will be done about it.
_HARM = word_set(
    "attack attacks shooting shootings crash blast explosion fire quake earthquake storm murder "
    "killing killings death deaths defeat victory arrest arrests resignation raid bombing stabbing "
    "riot riots collision accident"
)


def _looks_back(line: str, start: int) -> bool:
    """True where a verb in the past, or "since", stands right before: "began in January"."""
    return _PAST_VERB.search(line[max(0, start - _REACH) : start]) is not None


def tense_of_day(line: str, start: int, end: int) -> Tense:
    """Where a day lies by the verb nearest to it; EITHER where that verb leaves both open."""
    if _looks_back(line, start):
        return Tense.PAST
    whole = _CLAUSE_END.split(line[max(0, start - _REACH) : start])[-1]
    if _LIMIT.search(line, max(0, start - 8), start) or _PUT_OFF.search(whole):
        return _tense_of_limit(whole)
    before = _JOINED.split(whole)[-1]
    told = _last_told(before)
    is_open = told in (Tense.COMING, Tense.EITHER)
    if told is not Tense.UNTOLD and not (is_open and _is_cut(before, line, end)):
        return told
    after = _first_told(line, end, is_first=len(_TOKEN.findall(before)) <= 1)
    if after is Tense.COMING:
        words = _TOKEN.findall(before.lower())
        if not _HARM.isdisjoint(words[-2:]):
            return Tense.PAST
        if line[end : end + 1] in ("'", "’"):
            return Tense.EITHER  # "Sunday's result will please", "Sunday's game will be shown"
    if after is not Tense.UNTOLD:
        return after
    return told if told is not Tense.UNTOLD else _last_told(whole)


def _tense_of_limit(before: str) -> Tense:
    """Where the end of something lies: "holds until Friday", "was closed until Friday"."""
    if _PUT_OFF.search(before):
        return Tense.COMING
    told = _last_told(before)
    if told is Tense.UNTOLD:
        return Tense.COMING
    return Tense.EITHER if told is Tense.PAST and _HELD_UNTIL.search(before) else told


def _is_cut(before: str, line: str, end: int) -> bool:
    """True where a clause of its own has the day: "will close, the firm on Monday said"."""
    return "," in before and _first_told(line, end, near=1) is Tense.PAST


def _last_told(before: str) -> Tense:
    words = _TOKEN.findall(before)
    for at in range(len(words) - 1, -1, -1):
        told = _told_at(words, at)
        if told is Tense.PAST and words[at].endswith("ed") and _may_be_adjective(words, at):
            return Tense.EITHER
        if told is not Tense.UNTOLD:
            return told
    return Tense.UNTOLD


def _may_be_adjective(words: Sequence[str], at: int) -> bool:
    """True for "will meet wounded soldiers": the verb may be the one before."""
    for earlier in range(at - 1, -1, -1):
        word = words[earlier].lower()
        if word in (",", "that", "who", "which", "he", "she", "it", "they") or word in SAY:
            return False
        if word in _COMING:
            return True
    return False


def _first_told(line: str, end: int, *, near: int = _REACH, is_first: bool = False) -> Tense:
    """What the first verb after a day says, looked for among so many words."""
    rest = _SENTENCE_END.split(line[end : end + _REACH])[0]
    if not is_first:
        rest = rest.removeprefix(",").split(",")[0]
    words = _TOKEN.findall(_ASIDE.sub("", rest))
    for at in range(min(len(words), near)):
        lower = words[at].lower()
        if lower in _STOPS:
            break
        told = _told_at(words, at)
        if told is Tense.EITHER and lower in _INTENDS:
            return Tense.PAST  # "on Monday asked the court to rule": the day is that of asking
        if told is not Tense.UNTOLD:
            return told
        if lower in PRESENT and words[at - 1 if at else 0].lower() not in _BEFORE_NOUN:
            break
    return Tense.UNTOLD


def _told_at(words: Sequence[str], at: int) -> Tense:
    """What one word says of a day, as far as it is a verb."""
    word = words[at]
    lower = word.lower()
    if word[0].isupper() and at and "’" not in word and "'" not in word:
        return Tense.UNTOLD
    before = words[at - 1].lower() if at else ""
    after = tuple(word.lower() for word in words[at + 1 : at + 7])
    if lower.endswith(("'ll", "’ll")) or _is_coming(lower, before, after):
        return Tense.UNTOLD if after[:1] == ("have",) else Tense.COMING
    if lower in ("would", "could", "can"):
        if after[:1] == ("have",) or (lower == "could" and after[:1] == ("not",)):
            return Tense.PAST
        is_told = lower == "would" and not SAY.isdisjoint(word.lower() for word in words[:at])
        return Tense.COMING if is_told else Tense.EITHER
    if before in _BEFORE_NOUN:
        return Tense.UNTOLD
    if before not in _BARE_BEFORE:
        is_ended = lower.endswith("ed") and len(lower) > 3 and lower not in _NO_PAST
        if _intends(lower, after):
            return Tense.EITHER
        if lower in _OVER or is_ended or lower in SAYING:
            return Tense.PAST
    return _arranged(words, at, lower, before, after)


def _intends(word: str, after: tuple[str, ...]) -> bool:
    """True for "agreed to meet", False for "agreed to a call"."""
    reach = 5 if word in _INTENDS else 1 if word == "had" else 0
    if "to" not in after[:reach]:
        return False
    following = after[after.index("to") + 1 :]
    return not following or following[0] not in _OBJECT


def _is_coming(word: str, before: str, after: tuple[str, ...]) -> bool:
    if word in ("is", "are"):
        is_open = after[:1] == ("to",) or after in ((), ("on",))
        return is_open or _is_somewhere(before, after)
    if word in ("has", "have"):
        return after[:1] == ("until",)
    if word in ("look", "looks"):
        return after[:1] == ("forward",)
    if word in ("hope", "hopes", "plan", "plans") and before in _BEFORE_NOUN:
        return False
    return word in _COMING or (word == "set" and after[:1] in (("for",), ("to",)))


def _is_somewhere(before: str, after: tuple[str, ...]) -> bool:
    """True for "is in Lund on" and "there is a rally on": what is on that day is still to come."""
    is_short = 0 < len(after) < _LONGEST_PLACE and after[-1] == "on" and _TIES.isdisjoint(after)
    return is_short and (before == "there" or after[0] in _PLACED)


# So many words at most say where something is; told of a day are those up to the day.
_LONGEST_PLACE = 6


def _arranged(
    words: Sequence[str], at: int, word: str, before: str, after: tuple[str, ...]
) -> Tense:
    """Read "starts", "travel" and "is meeting": the present of what is arranged."""
    if word in _SPELLED:
        verb = _SPELLED[word]
    elif word in _DOING and before in ("is", "are"):
        verb = _DOING[word]
    elif word in _ARRANGED and _has_many(words, at):
        verb = word
    else:
        return Tense.EITHER if _is_headlined(words, at, before) else Tense.UNTOLD
    if verb == "go":
        is_whole = after[:1] != () and after[0] in _GOES and not _GOES_TO.isdisjoint(after[1:3])
        return Tense.COMING if is_whole else Tense.UNTOLD
    is_whole = verb not in _WITH or (after[:1] != () and after[0] in _WITH[verb])
    return Tense.COMING if is_whole else Tense.UNTOLD


def _is_headlined(words: Sequence[str], at: int, before: str) -> bool:
    """True for the present of what is done: "presents its budget", "kills six", "resigns"."""
    word = words[at].lower()
    if word in _HEADLINED_ALONE:
        return True
    if word not in _HEADLINED or before in _BARE_BEFORE or before in _STOPS or not at:
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    is_many = len(after) > _LEAST_NOUN and after.endswith("s") and not after.endswith("ss")
    is_noun = is_many and after not in _NO_OBJECT
    return is_noun or after in _OBJECTS or after[:1].isupper() or after[:1].isdigit()


_LEAST_NOUN = 3


def _has_many(words: Sequence[str], at: int) -> bool:
    """True where the word before may be the subject of a plural verb: "Rovers travel"."""
    if not at:
        return False
    before = words[at - 1]
    if before[0].isupper() and words[at] in _SELDOM_NOUNS:
        return True  # "City travel on Sunday": a side is many
    is_headline = before == "to" and all(
        _told_at(words, earlier) is Tense.UNTOLD for earlier in range(at - 1)
    )
    return before.lower() in _MANY or is_headline or (
        before.endswith("s") and not before.endswith(("'s", "’s", "ss"))
    )  # fmt: skip
