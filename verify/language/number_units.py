"""The pieces after a figure in, its unit out: percent, money, measures and counted nouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verify.language.number_degrees import DEGREES, is_temperature
from verify.language.number_tokens import Piece, PieceKind
from verify.language.units import (
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    NATIONAL_MONEY,
    SMALL_CODES,
    UNIT_SHORTS,
    UNIT_WORDS,
    family_of,
    name_counted,
)
from verify.language.word_lists import word_set

__all__ = [
    "NO_UNIT",
    "Unit",
    "ends_noun",
    "is_measured",
    "read_counted",
    "read_unit",
    "word_at",
]


@dataclass(frozen=True, slots=True)
class Unit:
    """A canonical unit, and the place of the first piece after its words."""

    name: str
    after: int


NO_UNIT = Unit("", -1)
# How many adjectives may stand between a figure and the noun it counts.
LONGEST_GAP = 4
_STOPS = word_set(
    "a an the this that these those of in on at by for with from to into onto upon over under "
    "between among against about after before during since until till as than then and or but nor "
    "so yet if when while where who whom whose which what how why because though although is are "
    "was were be been being am has have had do does did will would shall should can could may "
    "might must not no it its he him his she her they them their we us our you your i me my there "
    "here out up down off away back per via within without across near around along inside outside "
    "also still just only even already now ago later earlier later each every all both either "
    "neither any some such less"
)
# Words in -s that are verbs or no nouns, so that "the 12 says" counts nothing.
_NO_NOUNS = word_set(
    "says has is was does gets makes comes goes remains seems shows appears means wants needs "
    "takes gives keeps lets runs years-long always perhaps this his its thus plus across versus "
    "less unless yes as us besides towards afterwards sometimes overseas downstairs upstairs"
)
_BARE_PLURALS = word_set(
    "people men women children police troops personnel staff crew aircraft fish sheep cattle kids "
    "feet teeth mice others youths firemen policemen congressmen lawmen fishermen gunmen"
)
_PARTICIPLES = word_set(
    "dead killed injured wounded hurt arrested detained missing slain unaccounted died"
)
_AUXILIARIES = word_set(
    "were was are is have has had been being be others more reportedly also still now people "
    "confirmed reported left"
)
_CAUSED = {
    "killed": "dead", "killing": "dead", "kills": "dead", "kill": "dead", "toll": "dead",
    "slaying": "dead", "injured": "injured", "injuring": "injured", "wounded": "injured",
    "wounding": "injured", "wounds": "injured", "arrested": "arrested", "arresting": "arrested",
    "detained": "arrested", "detaining": "arrested",
}  # fmt: skip
_NATIONAL_ENDS = ("ian", "ean", "can", "man", "yan", "ese", "ish", "aiti", "ech", "ench", "wiss",
                  "raqi", "aiti", "hai")  # fmt: skip
NO_MONEY_ALONE = word_set("real mark marks rand sterling")
# Money written as a name is a name: "2 Sol", "3 Sen.", "five Crown".
NAMES = word_set("Sol Sen Som Lev Crown Crowns Colon Kip Dong Kina Florin Pound Pounds Lei Fen")
_PERSONS = frozenset({"person", "", "man", "woman", "child", "civilian", "other", "more"})
_SAFE_SHORTS = word_set(
    "km cm mm kg mg ml ft lb lbs oz mph kph min mins hr hrs sec ha pct km² m² cm² km2 m2 m³ m3 km³ "
    "kwh mwh gwh twh"
)


def word_at(pieces: Sequence[Piece], place: int) -> str:
    """The lower-case text of a piece that is no figure, or "" beyond either end."""
    if 0 <= place < len(pieces) and pieces[place].kind in (PieceKind.WORD, PieceKind.SIGN):
        return pieces[place].lower
    return ""


def is_measured(unit: str) -> bool:
    """True for what is measured and rounded, False for what is counted one by one."""
    return (
        unit.partition(" per ")[0] in CURRENCY_CODES
        or unit in CURRENCY_WORDS.values()
        or bool(family_of(unit).name != unit)
    )


def ends_noun(word: str) -> bool:
    """True for the small words (articles, prepositions, auxiliaries) that no noun reaches over."""
    return word in _STOPS


def read_unit(pieces: Sequence[Piece], place: int, *, value: float) -> Unit:
    """Read the unit of measure, money or share that begins at a piece, over a hyphen or not."""
    if word_at(pieces, place) in ("-", "‐", "‑") and pieces[place].is_glued:
        place += 1
        if not (place < len(pieces) and pieces[place].is_glued):
            return NO_UNIT
    if place < len(pieces) and is_temperature(pieces, place):
        return Unit(DEGREES[pieces[place].lower], place + 1)
    found = _read_share(pieces, place)
    found = found if found.name else _read_money(pieces, place, value)
    found = found if found.name else _read_compound(pieces, place)
    return found if found.name else _read_measure(pieces, place, value)


_PERCENT_SIGNS = ("%", "％", "﹪", "٪")  # also of Chinese, small, and Arabic


def _read_share(pieces: Sequence[Piece], place: int) -> Unit:
    word, after = word_at(pieces, place), word_at(pieces, place + 1)
    if word in _PERCENT_SIGNS:
        has_points = after in ("point", "points")
        return Unit("percentage point", place + 2) if has_points else Unit("%", place + 1)
    if word in ("percentage", "percent", "pct") and after in ("point", "points"):
        return Unit("percentage point", place + 2)
    if word == "percentage" and after == "-" and word_at(pieces, place + 2).startswith("point"):
        return Unit("percentage point", place + 3)
    if word == "per" and after in ("cent", "cents"):
        return Unit("%", place + 2)
    if word == "basis" and after in ("point", "points"):
        return Unit("basis point", place + 2)
    if word in ("percent", "pct", "percents", "percentage"):
        return Unit("%", place + 1)
    return NO_UNIT


def _read_money(pieces: Sequence[Piece], place: int, value: float) -> Unit:
    if place >= len(pieces):
        return NO_UNIT
    word, after = word_at(pieces, place), word_at(pieces, place + 1)
    text = pieces[place].text
    is_before = (
        place + 1 < len(pieces)
        and pieces[place + 1].kind is PieceKind.FIGURE
        and pieces[place + 1].is_glued
    )
    if text in CURRENCY_CODES:  # "3 USD50 cards": the money is the second figure's
        return NO_UNIT if is_before else Unit(text, place + 1)
    if len(text) == 4 and text[0] in "MKB" and text[1:] in CURRENCY_CODES:
        return Unit(text[1:], place + 1)
    if word in SMALL_CODES and text.islower() and not is_before:
        return Unit(SMALL_CODES[word], place + 1)
    if word in CURRENCY_SIGNS and not (word == "$" and is_before):
        return Unit(CURRENCY_SIGNS[word], place + 1)
    national = NATIONAL_MONEY.get((word, name_counted(after) if after != "won" else "won"))
    if national:
        return Unit(national, place + 2)
    two = NATIONAL_MONEY.get((f"{word} {after}", name_counted(word_at(pieces, place + 2))))
    if two:
        return Unit(two, place + 3)
    if word.endswith(_NATIONAL_ENDS) and after in CURRENCY_WORDS and after not in NO_MONEY_ALONE:
        money = CURRENCY_WORDS[after]
        own = f"{word} {name_counted(after)}"  # a Jamaican dollar is none of the United States
        return Unit(own if money in ("USD", "GBP") else money, place + 2)
    if word in ("us", "u.s.") and after in ("cent", "cents"):
        return Unit("cent", place + 2)
    if word in ("pound", "pounds") and (after == "sterling" or value >= 1e4):
        return Unit("GBP", place + (2 if after == "sterling" else 1))
    if word == "won" and value >= 1e3:
        return Unit("KRW", place + 1)
    if word in CURRENCY_WORDS and word not in NO_MONEY_ALONE and pieces[place].text not in NAMES:
        return Unit(CURRENCY_WORDS[word], place + 1)
    return NO_UNIT


_SPEEDS = {
    (base, word): f"{base} per {'second' if word.startswith('s') else 'hour'}"
    for base, words in (
        ("mile", "hour h hr"), ("kilometre", "hour h hr second s"), ("metre", "second s sec"),
        ("foot", "second s sec"),
    )
    for word in words.split()
}  # fmt: skip


# Letters that are a length behind "sq" only.
_SQUARED = {"m": "metre", "mi": "mile", "in": "inch", "yd": "yard"}


def _read_compound(pieces: Sequence[Piece], place: int) -> Unit:
    """Units of several words: "square miles", "miles per hour", "years old", "metric tons"."""
    word, after = word_at(pieces, place), word_at(pieces, place + 1)
    if word in ("year", "years", "month", "months") and _is_age(pieces, place):
        end = place + 1 if after in ("old", "olds") else place + 2
        return Unit("year old" if word.startswith("year") else "month old", end + 1)
    if word in ("square", "sq", "cubic") and after:
        start = place + 2 if after == "." else place + 1
        written = word_at(pieces, start)
        base = UNIT_WORDS.get(written, _SQUARED.get(written, ""))
        kind = "cubic" if word == "cubic" else "square"
        return Unit(f"{kind} {base}", start + 1) if base else NO_UNIT
    if word in ("metric", "nautical", "long", "short") and after in UNIT_WORDS:
        canonical = "tonne" if after.startswith("ton") else UNIT_WORDS[after]
        return Unit(f"nautical {canonical}" if word == "nautical" else canonical, place + 2)
    if word == "fluid" and after in ("ounce", "ounces"):
        return Unit("fluid ounce", place + 2)
    speed = _SPEEDS.get((UNIT_WORDS.get(word, ""), word_at(pieces, place + 2)), "")
    if speed and after in ("per", "an", "a", "/"):
        return Unit(speed, place + 3)
    if word == "°" or word in ("degree", "degrees"):
        scale = after if word == "°" or after in DEGREES else ""
        name = DEGREES.get(scale, "")
        return Unit(name, place + 2) if name else Unit("degree", place + 1)
    return NO_UNIT


def _is_age(pieces: Sequence[Piece], place: int) -> bool:
    after = word_at(pieces, place + 1)
    if after in ("old", "olds"):
        return True
    return after in ("-", "‐", "‑") and word_at(pieces, place + 2) in ("old", "olds")


def _read_measure(pieces: Sequence[Piece], place: int, value: float) -> Unit:
    word = word_at(pieces, place)
    if word == "mw" and pieces[place].text == "MW":
        return Unit(UNIT_WORDS[word], place + 1)
    if word == "kt" and word_at(pieces, place + 1) in ("of", "co2"):
        return Unit("kilotonne", place + 1)  # else a knot
    if word in UNIT_WORDS and word not in ("mw", "ha", "min", "sec", "yard", "mark"):
        return Unit(UNIT_WORDS[word], place + 1)
    if word in UNIT_SHORTS and (pieces[place].is_glued or word in _SAFE_SHORTS):
        return Unit(UNIT_SHORTS[word], place + 1)
    if word == "m" and value < LONGEST_METRES and _is_metre(pieces, place):
        return Unit("metre", place + 1)
    return NO_UNIT


# Longer ways are told in kilometres; 100,000m are a sum of money that has lost its sign.
LONGEST_METRES = 1e5
_AFTER_METRES = word_set(
    "tall high deep long wide away below above beneath underground underwater offshore upstream "
    "downstream north south east west"
)


def _is_metre(pieces: Sequence[Piece], place: int) -> bool:
    """True for "300m", and for "300 m" where a word says that a length is meant: else millions."""
    return pieces[place].is_glued or word_at(pieces, place + 1) in _AFTER_METRES


def read_counted(pieces: Sequence[Piece], place: int, before: int, *, value: float) -> Unit:
    """Read the noun a figure counts: the next plural, adjectives skipped, or who came to harm.

    `place` is the piece after the figure, `before` the one before it. "300,000 people" gives
    "person", "47 people were killed" and "killed 47" give "dead".
    """
    noun = _read_noun(pieces, place, value)
    harmed = _read_harmed(pieces, noun.after if noun.name else place)
    if harmed.name and (noun.name in _PERSONS or noun.name not in ("home", "vehicle", "building")):
        return harmed
    if noun.name in _PERSONS:
        caused = _read_caused(pieces, before)
        if caused:
            return Unit(caused, noun.after if noun.name else place)
    if not noun.name and (toll := _read_toll(pieces, before)):
        return Unit(toll, place)
    if not noun.name and word_at(pieces, before) == "of":
        return Unit(_GROUPS.get(word_at(pieces, before - 1), ""), place)
    return noun


# "A family of four", "a father of two": who is counted is not said again.
_GROUPS = dict.fromkeys(
    word_set("family families group groups crew team gang squad party panel jury band staff"),
    "person",
) | dict.fromkeys(word_set("mother father parents mom dad mum"), "child")


def _read_noun(pieces: Sequence[Piece], place: int, value: float) -> Unit:
    if word_at(pieces, place) == "of":
        return _read_noun_of(pieces, place)
    if word_at(pieces, place) in ("-", "‐", "‑"):
        return _read_hyphened(pieces, place)
    found = NO_UNIT
    place += _is_day(pieces, place)  # "the 19 Sept. 11 hijackers" are hijackers
    for step in range(LONGEST_GAP + 1):
        at = place + step
        if at >= len(pieces) or pieces[at].kind is not PieceKind.WORD:
            break
        word = pieces[at].lower
        if word in _STOPS or (
            word in _PARTICIPLES and not found.name and not _is_noun(pieces, at + 1)
        ):
            break
        if _is_noun(pieces, at):
            found = Unit(name_counted(pieces[at].text), at + 1)
        elif found.name:
            break
    if not found.name and value == 1 and place < len(pieces):
        return _read_singular(pieces, place)
    return found


def _is_day(pieces: Sequence[Piece], at: int) -> bool:
    is_masked = at < len(pieces) and pieces[at].kind is PieceKind.MASKED
    return is_masked and pieces[at].text[:1].isalpha() and pieces[at].text[-1:].isdigit()


def _read_noun_of(pieces: Sequence[Piece], place: int) -> Unit:
    """Read the noun after "of", articles and figures skipped: "of the 27 countries"."""
    at = place + 1
    while (
        at < len(pieces)
        and at < place + 4
        and (
            pieces[at].lower
            in ("the", "its", "their", "all", "these", "those", "his", "her", "our")
            or pieces[at].kind is PieceKind.FIGURE
        )
    ):
        at += 1
    if at >= len(pieces) or not (pieces[at].kind is PieceKind.WORD or _is_day(pieces, at)):
        return NO_UNIT
    return _read_noun(pieces, at, 2.0)


def _read_hyphened(pieces: Sequence[Piece], place: int) -> Unit:
    """Read the noun after a hyphen: "six-member panel", "300-page report"."""
    at = place + 1
    if not (at < len(pieces) and pieces[place].is_glued and pieces[at].is_glued):
        return NO_UNIT
    if pieces[at].kind is not PieceKind.WORD or pieces[at].lower in _HYPHENED_WORDS:
        return NO_UNIT
    if pieces[at].lower == "strong":
        return Unit("person", at + 1)
    return Unit(name_counted(pieces[at].text), at + 1)


_HYPHENED_WORDS = word_set("long odd plus ish fold time something to and or on in for up off way "
                            "off")  # fmt: skip


def _is_noun(pieces: Sequence[Piece], at: int) -> bool:
    """True for what looks like a plural noun: the language has no better mark without a model."""
    if at >= len(pieces) or pieces[at].kind is not PieceKind.WORD:
        return False
    word = pieces[at].lower
    if word in _BARE_PLURALS or (word.endswith("men") and len(word) > 4):
        return True
    if word in _NO_NOUNS or word in _STOPS or word.endswith(("'s", "’s")):
        return False
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))


def _read_singular(pieces: Sequence[Piece], place: int) -> Unit:
    word = pieces[place].lower
    is_word = pieces[place].kind is PieceKind.WORD and word not in _STOPS and word.isalpha()
    if not is_word or word in _PARTICIPLES or word.endswith(("ed", "ing", "ly")):
        return NO_UNIT
    return Unit(name_counted(word), place + 1)


def _read_harmed(pieces: Sequence[Piece], place: int) -> Unit:
    """Read "(people) were killed" or "dead" right after the figure or its noun."""
    at = place
    while at < place + 4 and word_at(pieces, at) in _AUXILIARIES:
        at += 1
    word = word_at(pieces, at)
    if word in _PARTICIPLES and not (_is_noun(pieces, at + 1) and at == place):
        return Unit(name_counted(word), at + 1)
    return NO_UNIT


def _read_caused(pieces: Sequence[Piece], before: int) -> str:
    """Read "killing 47" and "a death toll of 47", hedges between skipped."""
    for at in range(before, max(-1, before - 6), -1):
        word = word_at(pieces, at)
        if word in _CAUSED:
            is_near = before - at <= 3 or word == "toll"
            return _CAUSED[word] if is_near and not _is_passive(pieces, at) else ""
        if not word.isalpha():
            return ""
    return ""


def _read_toll(pieces: Sequence[Piece], before: int) -> str:
    """Read "the number of people killed rose to 15" and "the death toll climbed to 12"."""
    if word_at(pieces, before) not in _COUNTED_TO:
        return ""
    said = ""
    for at in range(before, max(-1, before - _TOLL_REACH), -1):
        word = word_at(pieces, at)
        if not word.isalpha():
            return ""
        if word == "toll":
            return "dead"
        if word in _PARTICIPLES:
            said = name_counted(word)
        if said and word == "number" and word_at(pieces, at + 1) == "of":
            return said
    return ""


_COUNTED_TO = word_set("to at reached stands is was now")
_TOLL_REACH = 18


def _is_passive(pieces: Sequence[Piece], at: int) -> bool:
    return word_at(pieces, at - 1) in ("were", "was", "been", "being", "are", "is")
