"""An article's text in; its dateline out: place, agency, day, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verify.language.agencies import is_agency_name
from verify.language.dates import find_dates
from verify.records import UNKNOWN_DATE, Provenance, Published, Span, to_published

__all__ = ["NO_DATELINE", "Dateline", "find_dateline", "read_dateline"]

# A dateline opens the first or second paragraph, under a headline, a byline and a caption or two.
_HEAD_LINES, _HEAD_CHARACTERS = 12, 3_000
_UPPER = "A-ZÀ-ÖØ-Þ"
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|abr|avr|may|mai|mag|jun|jui|giu|jul|lug|aug|ago|aoû|sep|set|oct|"
    r"okt|ott|out|nov|dec|dez|dic|déc|ene|gen)[^\W\d_]{0,7}\.?"
)
_YEAR = r"(?:,|\s?de)?\s\d{4}"
_DAY = (
    rf"(?i:(?:[^\W\d_]{{2,10}}\.?,?\s)?(?:(?:le|el|den)\s)?(?:{_MONTH}\s\d{{1,2}}|"
    rf"\d{{1,2}}(?:er|º|°|\.)?\s(?:de\s)?{_MONTH})(?:{_YEAR})?|\d{{4}}-\d\d-\d\d)"
)
_AGENCY = r"(?:\s?[(/](?P<agency>[^()/]{2,40})[)/])"
# A press release sets its dateline in bold: "**LIMA, Peru (AP)** — ".
_EMPHASIS = re.compile(r"[*_]{1,3}(?=\w)")
_DASH = r"[*_]{0,3}\s?(?:\.-|[—–]|--|-(?=\s)|(?<=\))\s?:(?=\s))[*_]{0,3}\s*"
_REGION = (
    rf"(?:,\s(?!{_MONTH}\s?\d)[{_UPPER}][^\W\d_]*\.?(?:[ .'’-][^\W\d_]+\.?){{0,3}}|"
    rf"\s\([{_UPPER}][^()]{{2,24}}\))"
)
# "LIMA, Peru, Nov. 20, 2016 (AP) — ": a place in capitals and what a dateline may hold.
_CAPITALS = re.compile(
    rf"(?P<place>[{_UPPER}][{_UPPER}.'’/-]+(?:\s[{_UPPER}.'’/-]+){{0,3}}(?:{_REGION}){{0,2}}?)"
    rf"(?:,?\s\(?(?P<day>{_DAY})\)?)?{_AGENCY}?{_DASH}"
)
# "Berlin (dpa) – ", "Berlin, 18 May – The …": in small letters only with an agency that is known,
# or with a day and a dash before a sentence.
_DASHES = ("–", "—", "-")
_SMALL = re.compile(
    rf"(?P<place>[{_UPPER}][\w.'’/-]+(?:\s[\w.'’/-]+){{0,3}}(?:{_REGION}){{0,2}}?)"
    rf"(?:,?\s\(?(?P<day>{_DAY})\)?)?{_AGENCY}?(?:{_DASH}|\s(?=[{_UPPER}“\"]))"
)
_AGENCY_ALONE = re.compile(rf"\((?P<agency>[^()]{{2,40}})\)(?:{_DASH}|\s?(?=[{_UPPER}“\"]))")
_DAY_FIRST = re.compile(rf"(?P<day>{_DAY})(?:,\s|\s?[—–-]\s|\s)(?=[{_UPPER}]{{3}})")
# Each dateline has one of these: sentences without are passed at one look.
_MARK = re.compile(r"[(/—–]|--|-\s|\.-")
_LONGEST = 200  # characters of a dateline
_NO_PLACE = re.compile(
    r"(?:breaking|updated?|watch|video|live|opinion|exclusive|news|analysis|read|photos?|"
    r"correction|editorial|interview|review|by)\b",
    re.IGNORECASE,
)
# Broadcasters and papers that sign a dateline beside the agencies.
_OUTLETS = frozenset(
    ("cnn", "bbc", "bbc news", "rt", "voa", "npr", "abc", "cbs", "nbc", "fox news")
)
# "NASA — the agency — said" and "U.S. - Mexico talks" are no datelines.
_OPENS_A_SENTENCE = re.compile(rf"[{_UPPER}\d“\"‘«'„(]|$")
# "On Monday, 18 November – The day after" opens a sentence.
_NO_TOWNS = frozenset("on in at by after since from until before this next last".split())
_SHORTENED = re.compile(rf"(?:[{_UPPER}]\.)+")


_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where an article was written: text[start:end] is all of it, the dash after it included.

    `place` and `agency` are as written, "" when left out. `published` is the day where it is given
    with its year; `day` is where the day stands, an empty span when there is none.
    """

    start: int
    end: int
    place: str = ""
    agency: str = ""
    published: Published = UNKNOWN_DATE
    day: Span = _NOWHERE

    @property
    def is_found(self) -> bool:
        """True when the text has a dateline at all."""
        return self.end > self.start


NO_DATELINE = Dateline(0, 0)


def find_dateline(text: str, *, language: str = "en") -> Dateline:
    """Find the dateline that opens one of the first paragraphs; NO_DATELINE without one.

    `language` (ISO 639-1) decides how its month is read.
    """
    position = 0
    for line in text[:_HEAD_CHARACTERS].splitlines(keepends=True)[:_HEAD_LINES]:
        first = len(line) - len(line.lstrip())
        words = line[first:].rstrip("\r\n")
        found = read_dateline(words, offset=position + first, language=language)
        if found.is_found:
            return found
        position += len(line)
    return NO_DATELINE


def read_dateline(line: str, *, offset: int = 0, language: str = "en") -> Dateline:
    """Read the dateline a line or sentence opens with; NO_DATELINE when it opens otherwise.

    `offset` is where the line stands in its text; it is added to all places.
    """
    if not _MARK.search(line, 0, _LONGEST) or _NO_PLACE.match(line):
        return NO_DATELINE
    emphasis = _EMPHASIS.match(line)
    first = emphasis.end() if emphasis else 0
    day_first = _DAY_FIRST.match(line, first)
    start = day_first.end() if day_first else first
    for pattern, is_sure in ((_CAPITALS, True), (_AGENCY_ALONE, False), (_SMALL, False)):
        found = pattern.match(line, start)
        if found is None:
            continue
        groups = found.groupdict()
        agency = (groups.get("agency") or "").strip()
        day = found.span("day") if groups.get("day") else (0, 0)
        if day_first and not day[1]:
            day = day_first.span("day")
        is_known = is_agency_name(agency) or agency.lower() in _OUTLETS
        place = (groups.get("place") or "").strip(" ,")
        is_bare = not agency and not day[1]
        rest = line[found.end() :]
        is_dated = bool(day[1]) and found.group().rstrip().endswith(_DASHES)
        is_dated = is_dated and bool(rest) and _opens(place, rest)
        if not (is_sure or is_known or is_dated) or (is_bare and not _may_be_bare(place, rest)):
            continue
        return Dateline(
            offset,
            offset + found.end(),
            place,
            agency,
            _read_day(line[day[0] : day[1]], language),
            Span(offset + day[0], offset + day[1]) if day[1] else _NOWHERE,
        )
    return NO_DATELINE


def _read_day(words: str, language: str) -> Published:
    """The day of a dateline that gives its year; UNKNOWN_DATE when it does not."""
    for period in find_dates(words, language=language or "en"):
        if period.first == period.last:
            return to_published(period.first, provenance=Provenance.DATELINE)
    return UNKNOWN_DATE


def _opens(place: str, rest: str) -> bool:
    """Whether words in front of a day and a dash can be a place, and a sentence follows."""
    words = place.replace(",", " ").split()
    is_name = all(word[0].isupper() for word in words) and words[0].lower() not in _NO_TOWNS
    return is_name and _OPENS_A_SENTENCE.match(rest) is not None


def _may_be_bare(place: str, rest: str) -> bool:
    """Whether a place in capitals and a dash alone are a dateline, going by what follows."""
    return _OPENS_A_SENTENCE.match(rest) is not None and not _SHORTENED.fullmatch(place)
