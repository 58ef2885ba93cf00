"""A line and a place in it in, what the words around say of the date there out: year, future."""

from __future__ import annotations

import re
from dataclasses import replace

from verify.language.date_forms import Direction, Form, Mention
from verify.language.date_tense import Tense, tense_of_day
from verify.language.date_words import YEAR_PREPOSITIONS
from verify.language.word_lists import word_set

__all__ = [
    "follows_preposition",
    "follows_time_word",
    "is_closed",
    "is_year",
    "looks_ahead",
    "turned",
]

_WORD_BEFORE = re.compile(r"([^\W_]+)[^\S\r\n]{1,5}$")
_NEXT_WORD = re.compile(r"[^\S\r\n]{1,2}([^\W\d_]+)")
# How far a word before or after is looked for; longer than any word that matters.
_NEAR = 24
# A bare four-digit figure is read as a year in this range and as a quantity outside it.
_YEARS = range(1600, 2101)
_TIME_WORDS = word_set(
    "in since by until till of from during before after for and or to through between early late "
    "mid the a an around circa year last next this on"
)
_QUANTITY_BEFORE = word_set("about some nearly almost than least roughly over approximately "
                             "only exactly killed another")  # fmt: skip
# Code points around a date in which a verb to come is looked for.
_FUTURE_REACH = 60


def follows_time_word(line: str, start: int) -> bool:
    """True where a word such as "in" or "since" stands right before."""
    before = _WORD_BEFORE.search(line, max(0, start - _NEAR), start)
    return before is not None and before.group(1).lower() in _TIME_WORDS


def is_year(line: str, start: int, end: int, *, year: int, language: str = "en") -> bool:
    """True unless the figure counts something: "2000 troops", "about 2000"."""
    before = _WORD_BEFORE.search(line, max(0, start - _NEAR), start)
    word = before.group(1).lower() if before else ""
    if language != "en":
        after = _NEXT_WORD.match(line, end, end + _NEAR)
        is_counted = language == "de" and after is not None and after.group(1)[0].isupper()
        if language == "de" and after is not None and after.group(1) in _AFTER_YEAR:
            return year in _YEARS and word not in _ABOUT  # "stieg 2023 um 4,5 Prozent"
        return year in _YEARS and not is_counted and follows_preposition(line, start, language)
    after = _NEXT_WORD.match(line, end, end + _NEAR)
    next_word = after.group(1) if after else ""
    is_plural = next_word.islower() and next_word.endswith("s") and len(next_word) > 3
    if next_word.islower() and next_word.endswith(_PEOPLE):
        return False
    is_plural = is_plural and not next_word.endswith(("is", "us", "ss"))
    if next_word.lower() in _COUNTED or (word in _QUANTITY_BEFORE and (is_plural or not next_word)):
        return False
    if year not in _YEARS:
        return word in ("in", "year", "since") or line[start : start + 3].lower() == "in "
    return word in _TIME_WORDS or not is_plural or next_word in _NO_PLURALS


# Behind these a German sentence goes on with how much, so that the figure before told when.
_AFTER_YEAR = word_set("um auf gegenüber erstmals erneut insgesamt")
_ABOUT = word_set("rund etwa über knapp fast gut mehr weniger mindestens höchstens von auf um")
_PEOPLE = ("men", "children", "people", "folk")  # firemen, schoolchildren, townspeople
_COUNTED = word_set(
    "people men women children troops soldiers percent per dollars euros pounds miles km "
    "kilometers kilometres metres meters feet tons tonnes years days hours homes houses jobs "
    "refugees migrants workers protesters million billion thousand hundred police civilians"
)
_NO_PLURALS = word_set("was has does is campus census crisis perhaps always across versus plus "
                        "as this his its thus")  # fmt: skip


def looks_ahead(line: str, start: int, end: int, *, language: str = "en") -> bool:
    """True when the words around say that the day is to come: "will meet Sunday"."""
    if language != "en":
        return _looks_ahead_elsewhere(line, start, end, language)
    return tense_of_day(line, start, end) is Tense.COMING


# Words of a clause that speaks of what is to come, for the languages beside English.
_FUTURE_WORDS = {
    "de": r"wird|werden|soll|sollen|will|wollen|plant|planen|geplant|kommenden?|voraussichtlich",
    "fr": r"\w+r(?:a|ont|ai|ons)|va|vont|doit|doivent|devrait|devraient|prévue?s?|compte",
    "es": r"\w+r(?:á|án|é|emos)|va\sa|van\sa|debe|prevé|prevén|previst[oa]s?|planea",
    "pt": r"\w+r(?:á|ão|ei|emos)|vai|vão|deve|devem|previst[oa]s?|planeja",
    "it": r"\w+r(?:à|anno|ò|emo)|dovrebbe|dovrebbero|previst[oaie]|intende",
}
_AHEAD = {
    language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for language, words in _FUTURE_WORDS.items()
}


def _looks_ahead_elsewhere(line: str, start: int, end: int, language: str) -> bool:
    future = _AHEAD.get(language)
    if future is None:
        return False
    before = re.split(r"[.!?;]\s", line[max(0, start - _FUTURE_REACH) : start])[-1]
    after = re.split(r"[.!?;]", line[end : end + _FUTURE_REACH])[0]
    return future.search(before) is not None or future.search(after) is not None


def follows_preposition(line: str, start: int, language: str) -> bool:
    """True where a word stands right before that a year or a month's name follows on."""
    before = _WORD_BEFORE.search(line, max(0, start - _NEAR), start)
    return before is not None and before.group(1).lower() in _PREPOSITIONS.get(language, ())


_PREPOSITIONS = {language: word_set(words) for language, words in YEAR_PREPOSITIONS.items()}


def is_closed(line: str, end: int) -> bool:
    """True where a clause ends, so that no counted noun follows."""
    return re.match(r"[^\S\r\n]{0,3}(?:[.,;!?)]|$)", line[end : end + 6]) is not None


# The attacks of 2001 are named by their day alone.
_OF_2001 = re.compile(
    r"[,’']?s?\s(?:terror|attack|hijack|victim|famil|commission|memorial|widow|plot|survivor|"
    r"anniversar|conspir|strike|suspect|era\b|case)"
)
_THAT_YEAR = re.compile(r",?\s(?:of\s)?(?:that|the same|the following|the next)\syear\b")


def turned(mention: Mention, line: str, language: str) -> Mention:
    """Give a date without a year the direction that the words around it show."""
    after = line[mention.end : mention.end + 40].lower()
    if language != "en":
        is_ahead = looks_ahead(line, mention.start, mention.end, language=language)
        return replace(mention, direction=Direction.FUTURE) if is_ahead else mention
    if (mention.month, mention.day) == (9, 11) and _OF_2001.match(after):
        return replace(mention, year=2001)
    if _THAT_YEAR.match(after):
        return replace(mention, form=Form.UNPLACED)
    turns = {Tense.PAST: Direction.BACK, Tense.COMING: Direction.FUTURE}
    tense = tense_of_day(line, mention.start, mention.end)
    return replace(mention, direction=turns.get(tense, mention.direction))
