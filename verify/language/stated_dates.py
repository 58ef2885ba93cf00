"""A date as somebody wrote it in, a Published out: exact, ambiguous or unknown, never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

from verify.records import UNKNOWN_DATE, UNKNOWN_ZONE, Precision, Provenance, Published

# 13 digits are milliseconds since 1970, 10 are seconds; fewer are no time stamp.
_TIME_STAMP = re.compile(r"\d{10}(?:\d{3})?")

# A date with weekday, time, zone and "Published on" in front stays below 100.
MAX_DATE_CHARS = 300

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
# News pages carry scanned papers of the 19th century; before that a year is a slip.
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_CLOCK = (
    r"(?P<hour>[0-2]?\d)[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s*\(?(?P<zone>(?:GMT|UTC)?[+-]\d\d:?(?:\d\d)?|Z|UTC|GMT|[ECMP][SD]T)(?![\w/])\)?)?"
)
_TIME = rf"(?:(?:T|\s*[,|·•–—-]?\s*(?:at\s+)?){_CLOCK})?"
_TIME_BEFORE = rf"(?:{_CLOCK}\s*[,|·•–—-]?\s*(?:on\s+)?)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_SPELLINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d/.-]){_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d/-]){_TIME}",
        rf"(?<![\d/.-]){_YEAR}/(?P<month>[01]\d)/(?P<day>[0-3]\d)(?![\d/-]){_TIME}",
        rf"(?<![\d/.-]){_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d)(?:{_TIME}|(?!\d))(?!\d)",
        rf"{_TIME_BEFORE}{_WEEKDAY}(?<!\d){_DAY}(?:\s+|-)(?:of\s+)?{_MONTH},?(?:\s+|-){_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}(?:\s+|-)(?:of\s+)?{_MONTH},?(?:\s+|-){_YEAR}(?!\d){_TIME}",
        rf"{_TIME_BEFORE}{_WEEKDAY}\b{_MONTH}\s+{_DAY},?\s+{_YEAR}(?!\d)",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}(?!\d){_TIME}",
        rf"(?<![\d/.-])(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?{_YEAR}(?!\d){_TIME}",
    )
)
# 01/02/2024 is in January to some and in February to others; 13/02/2024 is not.
_SLASHED = re.compile(
    rf"(?<![\d/.-])(?P<one>[0-3]?\d)[/-](?P<other>[0-3]?\d)[/-]{_YEAR}(?![\d/-]){_TIME}",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"(?<![\d/.:-])\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?![\d/.:-])")
_COARSE = (
    (re.compile(rf"(?<![\d/.-]){_YEAR}-(?P<month>[01]\d)(?![\d/-])"), Precision.MONTH),
    (re.compile(rf"\b{_MONTH},?\s+{_YEAR}(?!\d)", re.IGNORECASE), Precision.MONTH),
    (re.compile(rf"\A{_YEAR}(?P<month>)\Z"), Precision.YEAR),
)
# RFC 2822, 4.3; other letters (IST, BST, CST of China) mean several zones.
_ZONE_HOURS = {
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "UTC": 0,
    "GMT": 0,
    "Z": 0,
}
# No zone is further from UTC: https://www.iana.org/time-zones
MAX_ZONE = timedelta(hours=14)
AMBIGUOUS_DATE = Published(precision=Precision.AMBIGUOUS)
_FINENESS = (Precision.AMBIGUOUS, Precision.DAY, Precision.MINUTE, Precision.SECOND)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """One date in a text: the day as written, in its own zone, and what it stands for.

    `day` is date.min when the text is ambiguous.
    """

    day: date
    published: Published


def read_date(text: str, *, provenance: Provenance) -> Published:
    """Read the one date that text states, such as a datetime attribute or a byline's date.

    Midnight to the second is what systems write that know the day only, so it gives a day.
    A time without a zone is kept as if UTC, with zone "unknown". A date that can be read two
    ways (01/02/2024, a year of two digits) is ambiguous; no date, or two different days,
    is unknown.
    """
    if len(text) > MAX_DATE_CHARS:
        return UNKNOWN_DATE
    text = " ".join(text.split())
    if _TIME_STAMP.fullmatch(text):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return Published(moment, Precision.SECOND, "Z", provenance)
    found = find_stated_dates(text)
    if len({stated.day for stated in found}) > 1:
        return UNKNOWN_DATE
    if found:
        all_published = [stated.published for stated in found]
        best = max(all_published, key=lambda published: _FINENESS.index(published.precision))
        return replace(best, provenance=provenance)
    for pattern, precision in _COARSE:
        match = pattern.search(text)
        start = _start_of_day(match["year"], match["month"] or "1", "1") if match else None
        if start:
            return Published(start, precision, UNKNOWN_ZONE, provenance)
    # 31 February: somebody wrote a date, and it is none.
    is_written = any(pattern.search(text) for pattern in _SPELLINGS)
    return Published(provenance=provenance) if is_written else UNKNOWN_DATE


def find_stated_dates(text: str) -> tuple[StatedDate, ...]:
    """All dates of a day or finer that text states, ambiguous ones included, provenance unset."""
    found = []
    for pattern in _SPELLINGS:
        for match in pattern.finditer(text):
            start = _start_of_day(match["year"], match["month"], match["day"])
            if start:
                found.append(StatedDate(start.date(), _with_clock(start, match.groupdict())))
    for match in _SLASHED.finditer(text):
        one, other = match["one"], match["other"]
        day_first = _start_of_day(match["year"], other, one)
        month_first = _start_of_day(match["year"], one, other)
        if day_first and month_first and day_first != month_first:
            found.append(StatedDate(date.min, AMBIGUOUS_DATE))
        elif start := day_first or month_first:
            found.append(StatedDate(start.date(), _with_clock(start, match.groupdict())))
    found += [StatedDate(date.min, AMBIGUOUS_DATE) for _ in _SHORT_YEAR.finditer(text)]
    return tuple(found)


def _start_of_day(year: str, month: str, day: str) -> datetime | None:
    number = _MONTHS[month.lower()] if month.isalpha() else int(month)
    try:
        return datetime(int(year), number, int(day), tzinfo=UTC)
    except ValueError:
        return None


def _with_clock(start: datetime, groups: dict[str, str | None]) -> Published:
    if groups.get("hour") is None:
        return Published(start, Precision.DAY)
    hour, minute = int(groups["hour"] or 0), int(groups["minute"] or 0)
    second = int(groups["second"] or 0)
    if groups["half"]:
        hour = hour % 12 + (12 if groups["half"].lower() == "p" else 0)
    zone = groups["zone"] or ""
    if hour > 23 or (hour, minute, second) == (0, 0, 0):
        return Published(start, Precision.DAY, zone or UNKNOWN_ZONE)
    precision = Precision.SECOND if groups["second"] else Precision.MINUTE
    moment = start.replace(hour=hour, minute=minute, second=second)
    if not zone:
        return Published(moment, precision)
    moment = moment.replace(tzinfo=_offset(zone)).astimezone(UTC)
    return Published(moment, precision, zone)


def _offset(zone: str) -> timezone:
    hours = _ZONE_HOURS.get(zone.upper())
    if hours is not None:
        return timezone(timedelta(hours=hours))
    signed = zone.upper().removeprefix("GMT").removeprefix("UTC")
    digits = signed[1:].replace(":", "").ljust(4, "0")
    away = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if away > MAX_ZONE:
        return UTC
    return timezone(away if signed[0] == "+" else -away)
