"""A language in, patterns of its named days out; a match of one in, the mention of that day out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from verify.language.date_context import turned
from verify.language.date_forms import Direction, Form, Mention
from verify.language.date_pattern_parts import YEAR_GIVEN, Patterns, S, compiled

__all__ = ["holiday_patterns", "read_holiday"]


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of each year: of a month, its so-manieth weekday, or so many days from Easter.

    `after` days are added to the weekday: Black Friday comes the day after a Thursday.
    """

    month: int = 0
    day: int = 0
    weekday: int = 0
    after: int = 0


def _days(words: str) -> dict[str, _Day]:
    """Days of a month as "name=12-25", of Easter as "name=+1", names of one day by a stroke."""
    found = {}
    for entry in words.split(";"):
        names, _, day = entry.strip().partition("=")
        month, dash, of_month = day.partition("-")
        is_dated = bool(dash and month)
        named = _Day(int(month), int(of_month)) if is_dated else _Day(after=int(day))
        found.update(dict.fromkeys(names.split("/"), named))
    return found


# Days that are one day wherever they are kept; the American ones by names that no other country
# uses. Left out: Independence Day, Labour Day, Mother's Day and their like, which differ.
_ENGLISH = _days(
    "new year's day=1-1; new year's eve=12-31; christmas day=12-25; christmas eve=12-24; "
    "boxing day=12-26; valentine's day=2-14; st patrick's day/st. patrick's day=3-17; "
    "april fools' day/april fool's day=4-1; may day=5-1; bastille day=7-14; halloween=10-31; "
    "hallowe'en=10-31; all saints' day=11-1; all souls' day=11-2; veterans day=11-11; "
    "armistice day=11-11; remembrance day=11-11; juneteenth=6-19; groundhog day=2-2; "
    "anzac day=4-25; australia day=1-26; canada day=7-1; bonfire night=11-5; "
    "guy fawkes night=11-5; earth day=4-22; international women's day=3-8; world aids day=12-1; "
    "cinco de mayo=5-5; good friday=-2; easter sunday=+0; easter monday=+1; palm sunday=-7; "
    "ash wednesday=-46; maundy thursday/holy thursday=-3; holy saturday=-1; shrove tuesday=-47; "
    "mardi gras/fat tuesday=-47; whit sunday=+49; whit monday=+50; pentecost sunday=+49"
) | {
    "martin luther king jr. day": _Day(1, 3, 1),
    "martin luther king day": _Day(1, 3, 1),
    "presidents' day": _Day(2, 3, 1),
    "presidents day": _Day(2, 3, 1),
    "memorial day": _Day(5, -1, 1),
    "labor day": _Day(9, 1, 1),
    "columbus day": _Day(10, 2, 1),
    "thanksgiving day": _Day(11, 4, 4),
    "thanksgiving": _Day(11, 4, 4),
    "black friday": _Day(11, 4, 4, 1),
    "cyber monday": _Day(11, 4, 4, 4),
    "remembrance sunday": _Day(11, 2, 7),
}
_HOLIDAYS = {
    "en": _ENGLISH,
    "de": _days(
        "neujahr/neujahrstag=1-1; heiligabend/heiligen abend=12-24; silvester=12-31; "
        "allerheiligen=11-1; aschermittwoch=-46; rosenmontag=-48; gründonnerstag=-3; "
        "karfreitag=-2; ostersonntag=+0; ostermontag=+1; christi himmelfahrt=+39; "
        "pfingstsonntag=+49; pfingstmontag=+50; fronleichnam=+60; tag der deutschen einheit=10-3"
    ),
    "fr": _days(
        "jour de l'an=1-1; réveillon de noël/veille de noël=12-24; jour de noël=12-25; "
        "saint-sylvestre=12-31; toussaint=11-1; vendredi saint=-2; dimanche de pâques=+0; "
        "lundi de pâques=+1; jeudi de l'ascension=+39; lundi de pentecôte=+50"
    ),
    "es": _days(
        "nochebuena=12-24; nochevieja=12-31; día de navidad=12-25; día de reyes=1-6; "
        "miércoles de ceniza=-46; jueves santo=-3; viernes santo=-2; domingo de resurrección=+0; "
        "lunes de pascua=+1"
    ),
    "pt": _days(
        "véspera de natal=12-24; dia de natal=12-25; véspera de ano novo=12-31; "
        "quarta-feira de cinzas=-46; sexta-feira santa=-2; domingo de páscoa=+0"
    ),
    "it": _days(
        "capodanno=1-1; vigilia di natale=12-24; giorno di natale=12-25; ferragosto=8-15; "
        "giovedì santo=-3; venerdì santo=-2; domenica di pasqua=+0; lunedì di pasqua/pasquetta=+1"
    ),
}
# Also the name of a season, a film or a dinner: a day only after these words or before a year.
_ALSO_NO_DAY = (
    "halloween", "hallowe'en", "thanksgiving", "juneteenth", "mardi gras", "earth day",
    "black friday", "cyber monday",
)  # fmt: skip
_NO_DAY_AFTER = re.compile(
    r"\s(?:weekend|week|season|part(?:y|ies)|dinner|deals?|sales?|agreement|accords?|peace)\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|since|until|till|by|before|after|from)\s$", re.IGNORECASE)
_OF_NO_YEAR = re.compile(
    r"\b(?:every|each|an?|another|any|many|most|annual|traditional|orthodox|greek|coptic|russian|"
    r"ukrainian|serbian|canadian|first|celebrates?|called)\s$",
    re.IGNORECASE,
)
_TURNS = {"last": Direction.PAST, "next": Direction.FUTURE, "this": Direction.THIS}
# Longest word of the above, with a space.
_REACH = 13


def holiday_patterns(language: str) -> dict[str, Patterns]:
    """The patterns of a language's named days by the word they begin with, longer names first."""
    by_word: dict[str, list[str]] = {}
    for name in sorted(_HOLIDAYS.get(language, {}), key=len, reverse=True):
        first = re.match(r"[^\W\d_]+", name)
        if first:
            by_word.setdefault(first.group(), []).append(_spelled(name))
    year = YEAR_GIVEN if language == "en" else r"(?:,?\s(?:de\s)?(?P<year>[12]\d{3}))?"
    return {
        word: compiled(("holiday", rf"(?P<holiday>{'|'.join(names)})(?![^\W_]){year}"))
        for word, names in by_word.items()
    }


def _spelled(name: str) -> str:
    return re.escape(name).replace(r"\ ", S).replace("'", "['’]?")


def read_holiday(at: Mention, parts: dict[str, str], line: str, language: str) -> Mention | None:
    """Read "Christmas Eve 2018" and "last Memorial Day"; what is kept each year names no day."""
    name = re.sub(r"\s+", " ", parts["holiday"].replace("’", "'"))
    day = _known(name, language)
    before = line[max(0, at.start - _REACH) : at.start]
    is_dated = "year" in parts or "modifier" in parts
    turn = parts.get("modifier") or before.strip().rpartition(" ")[2].lower()
    if name in _ALSO_NO_DAY and not (is_dated or turn in _TURNS or _ON.search(before)):
        return None
    is_kept = language == "en" and _OF_NO_YEAR.search(before)
    if is_kept or _NO_DAY_AFTER.match(line, at.end):
        return replace(at, form=Form.UNPLACED)
    found = replace(at, year=int(parts.get("year", "0")), month=day.month, day=day.day)
    if day.weekday:
        found = replace(found, form=Form.NTH_WEEKDAY, weekday=day.weekday, shift=day.after)
    elif not day.month:
        found = replace(found, form=Form.EASTER, shift=day.after)
    if found.year:
        return found
    if turn in _TURNS:
        return replace(found, direction=_TURNS[turn])
    return turned(found, line, language)


def _known(name: str, language: str) -> _Day:
    days = _HOLIDAYS[language]
    return days.get(name) or next(
        day for known, day in days.items() if known.replace("'", "") == name.replace("'", "")
    )
