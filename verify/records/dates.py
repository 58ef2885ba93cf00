"""What is said of a day, in words or as a date, in; when a text came out, and how surely, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from verify.errors import BadInput


class Precision(StrEnum):
    """How much of a date is known; `ambiguous` is a text such as 01/02/2024."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


class Provenance(StrEnum):
    """Where a date was read."""

    GIVEN = "given"
    FEED = "feed"
    SIDECAR = "sidecar"
    FRONT_MATTER = "front-matter"
    JSON_LD = "json-ld"
    META = "meta"
    TIME_ELEMENT = "time-element"
    URL = "url"
    DATELINE = "dateline"
    PAGE_TEXT = "page-text"
    UNKNOWN = "unknown"


UNKNOWN_ZONE = "unknown"
NO_TIME = datetime(1, 1, 1, tzinfo=UTC)
# No zone is further from UTC: a clock of unknown zone may be so much off, either way.
ZONE_SPREAD = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Published:
    """When a text came out, how exactly that is known, and where it was read.

    `value` is UTC, at the start of what `precision` names; `zone` is the offset as written
    ("+01:00", "Z") or "unknown". An unknown date has `is_known` False and a meaningless value. One
    that was written and cannot be true is unknown too, and keeps where it was read (`is_refused`).
    """

    value: datetime = NO_TIME
    precision: Precision = Precision.UNKNOWN
    zone: str = UNKNOWN_ZONE
    provenance: Provenance = Provenance.UNKNOWN

    @property
    def is_known(self) -> bool:
        """True when value holds a date that may be counted with."""
        return self.precision not in (Precision.UNKNOWN, Precision.AMBIGUOUS)

    @property
    def day(self) -> date:
        """The UTC day of value; of no meaning when not is_known."""
        return self.value.date()

    @property
    def is_refused(self) -> bool:
        """True when a date is written there that lies after the reading or is no day at all."""
        return self.precision is Precision.UNKNOWN and self.provenance is not Provenance.UNKNOWN

    @property
    def is_clocked(self) -> bool:
        """True when the time of day is known."""
        return self.precision in (Precision.SECOND, Precision.MINUTE)

    @property
    def lacks_zone(self) -> bool:
        """True for a time of day of which nobody says in which zone it is."""
        return self.is_clocked and self.zone == UNKNOWN_ZONE

    @property
    def start(self) -> datetime:
        """The earliest moment it can be, UTC; a day without a clock is taken as one of UTC."""
        return _shift(self.value, -ZONE_SPREAD) if self.lacks_zone else self.value

    @property
    def end(self) -> datetime:
        """The first moment it can no longer be, UTC."""
        if self.is_clocked:
            is_to_the_minute = self.precision is Precision.MINUTE
            length = timedelta(minutes=1) if is_to_the_minute else timedelta(seconds=1)
            return _shift(self.value, length + (ZONE_SPREAD if self.lacks_zone else timedelta()))
        if self.precision is Precision.DAY:
            return _shift(self.value, timedelta(days=1))
        later = self.value.year * 12 + self.value.month - 1
        later += 12 if self.precision is Precision.YEAR else 1
        year, month = divmod(later, 12)
        is_last = year > self.value.max.year
        return self.value if is_last else self.value.replace(year=year, month=month + 1)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day, UTC, it can be of."""
        return self.start.date(), _shift(self.end, -timedelta(microseconds=1)).date()

    @property
    def local_day(self) -> date:
        """The day on the clock that wrote it, where its zone is known, else that of value."""
        sign = -1 if self.zone.startswith("-") else 1
        hours, _, minutes = self.zone[1:].partition(":")
        if not self.is_clocked or not (hours + minutes).isdecimal():
            return self.day
        return _shift(
            self.value, sign * timedelta(hours=int(hours), minutes=int(minutes or 0))
        ).date()

    @property
    def iso(self) -> str:
        """The date as ISO text cut to its precision, or the precision's word when not known."""
        cut = {
            Precision.SECOND: "%Y-%m-%dT%H:%M:%SZ",
            Precision.MINUTE: "%Y-%m-%dT%H:%MZ",
            Precision.DAY: "%Y-%m-%d",
            Precision.MONTH: "%Y-%m",
            Precision.YEAR: "%Y",
        }.get(self.precision)
        return self.value.strftime(cut) if cut else str(self.precision)


def _shift(moment: datetime, by: timedelta) -> datetime:
    """Add, stopping at the ends of the calendar."""
    try:
        return moment + by
    except OverflowError:
        return moment


UNKNOWN_DATE = Published()


def to_published(
    given: Published | str | date | datetime | None, *, provenance: Provenance = Provenance.GIVEN
) -> Published:
    """Turn what callers give as a date into Published; None and "" are an unknown date.

    ISO 8601 text is read ("2016", "2016-11", "2016-11-20", "2016-11-20T15:04:05+01:00").
    Raises BadInput on any other text, 01/02/2024 included: a day must never be guessed.
    """
    if given is None or given == "":
        return UNKNOWN_DATE
    if isinstance(given, Published):
        return given
    if isinstance(given, datetime):
        return _from_datetime(given, Precision.SECOND, provenance)
    if isinstance(given, date):
        start = datetime(given.year, given.month, given.day, tzinfo=UTC)
        return Published(start, Precision.DAY, UNKNOWN_ZONE, provenance)
    return _from_iso(given.strip(), provenance)


def _from_datetime(moment: datetime, precision: Precision, provenance: Provenance) -> Published:
    if moment.tzinfo is None:
        return Published(moment.replace(tzinfo=UTC), precision, UNKNOWN_ZONE, provenance)
    zone = moment.strftime("%z")
    return Published(moment.astimezone(UTC), precision, f"{zone[:3]}:{zone[3:5]}", provenance)


def _from_iso(text: str, provenance: Provenance) -> Published:
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text)
    try:
        if match:
            year, month, day = (int(part) if part else 1 for part in match.groups())
            known = sum(part is not None for part in match.groups())
            precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[known - 1]
            return Published(
                datetime(year, month, day, tzinfo=UTC), precision, UNKNOWN_ZONE, provenance
            )
        has_seconds = re.match(r".{10}[T ]\d\d:?\d\d:?\d\d", text) is not None
        precision = Precision.SECOND if has_seconds else Precision.MINUTE
        return _from_datetime(datetime.fromisoformat(text), precision, provenance)
    except (ValueError, OverflowError) as error:
        raise BadInput(
            f"{text!r} is not a date that can be read without guessing; write it as 2016-11-20"
        ) from error
