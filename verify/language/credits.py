"""A report in; the agencies it credits out: in dateline, byline or foot, or beside its text.

A name in the running text is what the text is about, so each pattern is a form that credits take.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verify.language.agencies import (
    ANY,
    LISTED,
    find_host_agency,
    find_named_agency,
    may_name_agency,
    name_agency,
)
from verify.language.outlets import to_site
from verify.records import Place, Report

# Credits stand at the head or the foot. By looking at pages: a standing head and a few short lines.
_HEAD = 500
_FOOT = 700
# A longer line is a paragraph of the story: at its start a dateline may stand, at its end a name.
_LONGEST_LINE = 260

# A credit for a picture says nothing of the words.
_PICTURE = re.compile(
    r"""\b(?:photos?|photograph|foto|picture|image|bild|graphic|video|footage|archive|handout)\b
      | \bgetty\b | \bREUTERS/ | \bfile\)?$ | \bcredit\s*: | ^\s*watch\b
      | \((?:[A-ZÀ-Þ][\w.'’-]*\ ){1,3}?[A-ZÀ-Þ][\w.'’-]*\s?/\s?[^()]*\)\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that stand in a byline beside names; anything else makes the line a sentence or a headline.
_PEOPLE = (
    r"(?:(?:[A-ZÀ-Þ][\w.'’-]*|and|und|et|y|e|in|de|du|la|le|von|van|staff|reporters?|news|now|wires?"
    r"|[&,—–-])\s+)*?"
)
_WRITER = r"(?:\s+(?:[A-Z]\w+\s+)?(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Ss]taff|STAFF))"
_WITH = r"(?:[Ww]ith|WITH|[Aa]vec|[Mm]it|[Cc]on|[Cc]om|[Mm]et)"
_MATERIAL = (
    r"(?:material|reporting|files?|inputs?|reports?|contributions?|information|content|copy)"
)
_WITH_ELSEWHERE = (
    r"(?:Con\s+información\s+de|Com\s+informações\s+d[aeo]|Com\s+agência"
    r"|Mit\s+(?:Agentur)?[Mm]aterial\s+von|Met\s+medewerking\s+van)"
)
_BY = r"(?:By|BY|by|Von|Par|Por|Di)"
_OF = rf"(?:[,/|—–-]|\bof\b|\bfor\b|\band\b|{_WITH})"
_FIRST = r"(?:originally|first)\s+(?:published|appeared)"
# Dash, stroke or mark before a name that stands alone: "— AFP", "/dpa", "(AFP)", "© AP".
_MARK = r"[\s(/|©•—–-]*"
_END = r"[\s)/.|—–-]*$"

# "LIMA, Peru (AP) —", "(Reuters) -", "SELANE--(BUSINESS WIRE)--", "New Delhi, Nov 20 (PTI) The".
_DATELINE = re.compile(
    rf"^(?P<place>[A-ZÀ-Þ][^\n()]{{1,60}}?)?(?P<before>[\s:—–-]*)"
    rf"\((?:{ANY}|(?P<letters>[A-Z]{{3,6}}))(?:/[\w-]+)?\)(?P<after>\s*(?:[-–—_:]|\.-?)|\s|$)"
)
_DATELINE_STROKE = re.compile(rf"^[A-ZÀ-Þ][^\n()/]{{1,60}}?\s*/{LISTED}(?:/|\s*[-–—])")
_DATED = re.compile(r"\d")
# Stations sign so in America: they are the outlet, no agency.
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")

_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        # A name alone, with who wrote or when; several agencies; initials before it.
        rf"^{_MARK}{ANY}(?:{_WRITER})?(?:\s*[,/&|]\s*[\w .-]{{2,40}}){{0,3}}{_END}",
        rf"^{_MARK}{ANY}\s*[|•—–-]+\s*[^.]*\d[^.]*$",
        rf"^{_MARK}[a-z]{{2,5}}/{LISTED}{_END}",
        rf"^{_MARK}{ANY}\s+{_WITH}\s",
        r"^PTI(?:\s[A-Z]{2,3}){1,4}$",
        # "By Ann Reyes, AP", "Ann Reyes | Reuters", "ANN REYES Associated Press Writer".
        rf"^{_MARK}{_BY}\s+{ANY}(?:{_WRITER})?{_END}",
        rf"^{_MARK}{_BY}\s+{_PEOPLE}[\w.'’-]*\s*{_OF}\s*{ANY}(?:{_WRITER})?{_END}",
        rf"^{_PEOPLE}[A-ZÀ-Þ][\w.'’-]*\s*[,/|]\s*{ANY}(?:{_WRITER})?{_END}",
        rf"^{_PEOPLE}{LISTED}{_WRITER}{_END}",
        rf"^[^.]*\d[^.]*/\s*{LISTED}\s*$",
        rf"^{_PEOPLE}[Ss]taff\s+(?:and|with)\s+{ANY}{_END}",
        rf"\bBy\s+{_PEOPLE}[\w.'’-]*\s+-\s+{ANY}{_END}",
        # "Source: AFP", "Quelle: dpa", "(with AP)", "With files from The Canadian Press".
        rf"^{_MARK}(?:Sources?|SOURCES?|Quellen?|Fuentes?|Fonti?e?|Bron)\s*:\s*[^.]{{0,40}}?{ANY}",
        rf"^{_MARK}{_PEOPLE}\(?{_WITH}\s+{ANY}",
        rf"\b{_WITH}\s+(?:[\w-]+\s+)?{_MATERIAL}\s+(?:from|by)\s+[^.\n]{{0,60}}?{ANY}",
        rf"\b[Aa]dditional\s+reporting\s+(?:from|by)\s+[^.\n]{{0,60}}?{ANY}",
        rf"^{_MARK}{_WITH_ELSEWHERE}\s+{ANY}",
        # "… contributed to this report", "Material from … was used".
        rf"\b{ANY}(?:\s+[^.]{{0,100}}?)?\s+contributed(?:\s+(?:to\s+this|reporting|from)\b|\.|$)",
        rf"^[Ww]ire\s+services\b[^.]{{0,40}}?{ANY}",
        rf"\b(?:[Ii]nformation|[Mm]aterial|[Rr]eports?|[Cc]ontent)\s+from\s+{ANY}(?:\s+was\s+used|\.|$)",
        # "© 2016 AFP", "Provided by AFP", "first published by Reuters", feeds, "via AP".
        rf"(?:©|\([Cc]\)|[Cc]opyright)[\s\d,©]*(?:by\s+)?{ANY}",
        rf"^{_MARK}(?:Provided|Distributed|Supplied|Produced|Syndicated|Story)\s+by\s+{ANY}",
        rf"\bDistributed\s+by\s+{ANY}",
        rf"^{_MARK}Published\s+by\s+{LISTED}",
        rf"\b[Tt]his\s+(?:story|article|report|piece)\b[^.]*\b{_FIRST}\s+(?:by|on|in|at)\s+{ANY}",
        rf"^{_MARK}(?:[Vv]ia|[Rr]ead\s+the\s+original\s+(?:at|on|from))\s+{ANY}{_END}",
        rf"\bfrom\s+an?\s+{ANY}\s+feed\b",
        rf"\bfeed\b[^\n]*?\.\s*{ANY}{_END}",
    )
)
# The forms in which one agency, and hardly anybody else, names its desk at the foot.
_REUTERS_DESK = re.compile(
    r"Reporting by [^\n]{3,200}?; ?(?:[^\n]{3,120}; ?)?[Ee]diting by"
    r"|Thomson Reuters Trust Principles"
)
# "… on Monday. (AFP)", "… on Monday. EFE" at the end of the last paragraph.
_LAST = re.compile(rf"[.!?…”\"’]\s*[\s(/—–-]*{LISTED}[\s)/.]*$")
_FURTHER = re.compile(rf"\s*(?:[,/&|]|\band\b|\bund\b|\bet\b|\by\b)\s*{LISTED}")
_SEPARATOR = re.compile(r"\s*[,;|/()•]\s*|\s+(?:for|with|avec|mit|and)\s+")
_WRITING = re.compile(rf"(?:{_WRITER})$")


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency a report credits, and the words that say so; in the text, text[start:end]."""

    agency: str
    words: str
    place: Place = Place.TEXT
    start: int = 0
    end: int = 0


def find_credit(text: str, *, author: str = "") -> Credit | None:
    """Find the agency that a text goes back to, or None where it signs for itself."""
    return next(iter(find_credits(Report(text=text, author=author))), None)


def find_credits(report: Report) -> tuple[Credit, ...]:
    """Find every agency that a report credits, each once, what is stated beside the text first.

    An outlet that is an agency counts, and so does a canonical link to an agency's site.
    """
    found: dict[str, Credit] = {}
    for credit in (*_beside_text(report), *_in_text(report.text)):
        found.setdefault(credit.agency, credit)
    return tuple(found.values())


def _beside_text(report: Report) -> Iterator[Credit]:
    outlet = report.outlet or report.publisher.outlet
    agency = outlet if report.publisher.is_agency else find_named_agency(outlet)
    if agency:
        yield Credit(agency, outlet, Place.OUTLET)
    at = find_host_agency(report.url)
    if at:
        yield Credit(at, to_site(report.url), Place.CANONICAL)
    linked = find_host_agency(report.canonical_url)
    if linked and not at:
        yield Credit(linked, report.canonical_url, Place.CANONICAL)
    yield from _in_author(report.author)


def _in_author(author: str) -> Iterator[Credit]:
    for part in _SEPARATOR.split(author):
        agency = find_named_agency(_WRITING.sub("", part))
        match = re.search(rf"\s{LISTED}$", part)
        if not agency and match and " " in match["name"]:
            agency = name_agency(match["name"])
        if agency:
            yield Credit(agency, author, Place.AUTHOR)


def _in_text(text: str) -> Iterator[Credit]:
    lines = tuple(_find_lines(text))
    for line, start in lines:
        if start < _HEAD:
            yield from _in_dateline(line, start)
    for line, start in lines:
        if len(line) <= _LONGEST_LINE and may_name_agency(line) and not _PICTURE.search(line):
            yield from _in_line(line, start)
    foot = max(0, len(text) - _FOOT)
    desk = _REUTERS_DESK.search(text, foot)
    if desk:
        yield Credit("Reuters", desk.group(), start=desk.start(), end=desk.end())
    for line, start in lines[-2:]:
        last = _LAST.search(line, max(0, len(line) - 60))
        if last and not _PICTURE.search(line[-80:]):
            yield _credit(last, start, at="name")


def _find_lines(text: str) -> Iterator[tuple[str, int]]:
    """The lines of head and foot with their offsets, blanks at both ends left out."""
    for match in re.finditer(r"[^\r\n\u2028\u2029]+", text.replace(" ### ", "\n\n\n\n\n")):
        if match.start() < _HEAD or match.end() > len(text) - _FOOT:
            line = match.group()
            blank = len(line) - len(line.lstrip())
            if line.strip():
                yield line.strip(), match.start() + blank


def _in_dateline(line: str, start: int) -> Iterator[Credit]:
    match = _DATELINE.match(line)
    if match and _is_dateline(match) and not _PICTURE.search(line[:_LONGEST_LINE]):
        yield _credit(match, start, name=match["name"] or match["letters"])
        return
    stroke = _DATELINE_STROKE.match(line)
    if stroke and not _PICTURE.search(line[:_LONGEST_LINE]):
        yield _credit(stroke, start)


def _is_dateline(match: re.Match[str]) -> bool:
    place, after = match["place"] or "", match["after"].strip()
    has_dash = bool(after or match["before"].strip(" :")) or not match["after"]
    if match["letters"]:
        return bool(after and place.isupper() and not _CALL_SIGN.fullmatch(match["letters"]))
    return has_dash or _DATED.search(place) is not None


def _in_line(line: str, start: int) -> Iterator[Credit]:
    for pattern in _LINES:
        match = pattern.search(line)
        if match:
            name = match.groupdict().get("name") or "PTI"
            yield _credit(match, start, name=name)
            further = (
                _FURTHER.match(line, match.end("name")) if "name" in match.groupdict() else None
            )
            while further:
                yield _credit(match, start, name=further["name"])
                further = _FURTHER.match(line, further.end("name"))


def _credit(match: re.Match[str], offset: int, *, name: str = "", at: str = "") -> Credit:
    begin, end = match.span(at) if at else match.span()
    words = match.string[begin:end]
    begin += len(words) - len(words.lstrip())
    words = words.strip()
    return Credit(
        name_agency(name or match["name"]),
        words,
        start=offset + begin,
        end=offset + begin + len(words),
    )
