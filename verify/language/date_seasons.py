"""A season and how it is told in, and the day of publication; the days it names out, or nowhere."""

from __future__ import annotations

import calendar
import re
from datetime import date

from verify.language.date_forms import Direction, Mention

__all__ = ["SEASONS", "is_southern", "season_days"]

# The month each begins in, north of the equator, where most English news is from.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SOUTHERN = re.compile(
    r"\b(?:Australian?|Queensland|Tasmanian?|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|"
    r"New\sZealand|Auckland|Wellington|South\sAfrican?|Johannesburg|Cape\sTown|Argentin\w+|"
    r"Buenos\sAires|Chilean|Chile|Santiago|Uruguay|Brazil|Brazilian|Peru|Peruvian|Lima|Antarctica?|"
    r"southern\shemisphere)\b",
    re.IGNORECASE,
)
_Days = tuple[date, date]


def is_southern(line: str) -> bool:
    """Whether a text names a place where the year's seasons are the other way round."""
    return _SOUTHERN.search(line) is not None


def season_days(mention: Mention, today: date) -> _Days | tuple[()]:
    """The season that "this", "last" or "next" names; () where two years may be meant.

    "Last summer" is that of the year before as long as this year's is not over; then it may be
    either, as "next autumn" may be before this year's has begun.
    """
    years = range(today.year - 2, today.year + 3)
    seasons = [_season(year, mention.month) for year in years]
    if mention.direction is Direction.THIS:
        return min(seasons, key=lambda days: _apart(days, today))
    if mention.direction is Direction.PAST:
        over = [days for days in seasons if days[1] < today]
        is_clear = over[-1][0].year < today.year or mention.shift
        return over[-1] if is_clear else ()
    ahead = [days for days in seasons if days[0] > today]
    return ahead[0] if ahead[0][0].year > today.year or mention.shift else ()


def _season(year: int, month: int) -> _Days:
    last_year, last = (year + 1, 2) if month == 12 else (year, month + 2)
    return date(year, month, 1), date(last_year, last, calendar.monthrange(last_year, last)[1])


def _apart(days: _Days, today: date) -> tuple[int, int]:
    """How far off a season is: this summer is that of the year, over or to come."""
    is_other_year = int(days[0].month != 12 and days[0].year != today.year)
    return is_other_year, max((days[0] - today).days, (today - days[1]).days, 0)
