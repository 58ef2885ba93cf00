"""A line and the dates read in it, the same out with periods joined: "from Tuesday to Thursday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verify.language.calendar_words import SMALL_COUNTS, CalendarUnit
from verify.language.date_forms import Form, Mention, Part
from verify.language.date_pattern_parts import one_of

__all__ = ["join_mentions"]

_SPACE = r"[^\S\r\n]{1,3}"
# What may stand between the ends of a period, by language; a dash may in each of them.
_JOINTS = {
    "en": ("to|through|thru|until|till", "and", "from", "between"),
    "de": ("bis(?:[^\\S\\r\\n](?:zum|zu|in den))?", "und(?:[^\\S\\r\\n]dem)?", "vom?", "zwischen"),
    "fr": ("au?|jusqu['’]?(?:au?|en)?|à", "et(?:[^\\S\\r\\n]le)?", "du|de|depuis", "entre"),
    "es": ("al?|hasta(?:[^\\S\\r\\n]el)?", "y(?:[^\\S\\r\\n]el)?", "del?|desde", "entre"),
    "pt": ("a|ao|à|até", "e(?:[^\\S\\r\\n]o)?", "de|do|desde", "entre"),
    "it": ("a|al|fino(?:[^\\S\\r\\n]al?)?", "e(?:[^\\S\\r\\n]il)?", "dal?", "tra|fra"),
}
_NOW = re.compile(rf"{_SPACE}(?:to|until|till|and|through){_SPACE}(?:now|the present)\b")
_CHANGED = re.compile(
    r"\b(?:moved?|postponed|delayed|rescheduled|changed|shifted|brought|pushed|extended|put)\b"
    r"[^.;]{0,50}$"
)
_PART_BEFORE = re.compile(
    r"(?:\bthe\s)?\b(?:(?P<part>end|beginning|start|middle|close|rest|remainder)\sof\s"
    r"|(?P<half>first|second)\shalf\sof\s|(?P<day>first|last)\sday\sof\s"
    r"|week\s(?P<week>starting|beginning|ending|of)\s(?:on\s)?)"
    r"(?:the\s)?$",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:by|through|until|till|before)\s$", re.IGNORECASE)
_PARTS = {
    "end": Part.END, "close": Part.END, "beginning": Part.START, "start": Part.START,
    "middle": Part.MID, "rest": Part.REST, "remainder": Part.REST,
}  # fmt: skip
_WEEKS = {
    "of": Part.WEEK_OF, "starting": Part.WEEK_FROM, "beginning": Part.WEEK_FROM,
    "ending": Part.WEEK_TO,
}  # fmt: skip
# "The three months to" a day or month, as firms and statisticians count; "three weeks to the
# election" counts down, and "for two years until 2020" may begin at any day.
_RUN_BEFORE = re.compile(
    rf"\b(?:the|in|over|during|of|for)\s(?:(?:first|last|past|full|financial|fiscal)\s)?"
    rf"(?P<run>(?:(?P<count>\d{{1,2}}|{one_of(tuple(SMALL_COUNTS.keys() - {'a', 'an'}))})[\s-])?"
    r"(?P<unit>week|month|quarter|year)(?P<many>s?)(?:\speriod)?"
    r"\s(?:to|through|ended|ending)\s(?:on\s)?(?:the\send\sof\s)?(?:the\s)?)$",
    re.IGNORECASE,
)
_RUN_REACH = 60
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}
# Longer than any expression that names a part of what follows.
_PART_REACH = 26
_PERIODS = (Form.CALENDAR, Form.SHIFT)
_JOINED = (Form.CALENDAR, Form.SHIFT, Form.WEEKDAY, Form.OFFSET)


def join_mentions(line: str, mentions: Sequence[Mention], language: str) -> tuple[Mention, ...]:
    """Join what belongs together, in order; most lines have nothing to join."""
    if not mentions:
        return ()
    found = mentions
    if language == "en":
        found = [_with_run(line, _with_part(line, mention)) for mention in mentions]
    joined: list[Mention] = []
    for mention in found:
        if joined and _makes_period(line, joined[-1], mention, language):
            joined[-1] = replace(joined[-1], end=mention.end, until=(mention,))
        else:
            joined.append(mention)
    return tuple(_until_now(line, mention) for mention in joined)


def _with_part(line: str, mention: Mention) -> Mention:
    """Read "the end of", "the first half of" and "the week of" before a date."""
    if mention.form is Form.UNPLACED or mention.start == 0 or mention.part is not Part.WHOLE:
        return mention
    if line[mention.start - 1] != " ":
        return mention
    before = _PART_BEFORE.search(line, max(0, mention.start - _PART_REACH), mention.start)
    if before is None:
        return mention
    if before["half"]:
        part = Part.EARLY if before["half"].lower() == "first" else Part.LATE
    elif before["day"]:
        part = Part.FIRST_DAY if before["day"].lower() == "first" else Part.LAST_DAY
    else:
        part = _PARTS.get((before["part"] or "").lower()) or _WEEKS[before["week"].lower()]
    if _UP_TO.search(line, max(0, before.start() - 10), before.start()):
        return mention  # "by the end of June" may be in May
    is_week = part in _WEEKS.values()
    if not is_week and (mention.form not in _PERIODS or mention.day):
        return mention
    is_year = mention.form is Form.CALENDAR and not (mention.month or mention.end_year)
    if is_year and line.endswith("the ", 0, mention.start):
        return mention  # "the start of the 2016 season"
    return replace(mention, start=before.start(), part=part)


def _with_run(line: str, mention: Mention) -> Mention:
    """Read "three months to the end of March" as all three, and as one month of none."""
    is_whole = mention.part in (Part.WHOLE, Part.END) and not _is_period(mention)
    if mention.form not in _JOINED or not is_whole or line[mention.start - 1 :][:1] != " ":
        return mention
    before = _RUN_BEFORE.search(line, max(0, mention.start - _RUN_REACH), mention.start)
    if before is None or bool(before["many"]) > bool(before["count"]):
        return mention
    given, unit = (before["count"] or "one").lower(), before["unit"].lower()
    count = int(given) if given.isdecimal() else SMALL_COUNTS[given]
    last = replace(mention, part=Part.WHOLE)
    months = count * _MONTHS_IN.get(unit, 0)
    days = 7 * count if unit == "week" else 0
    return Mention(
        before.start("run"), mention.end, Form.ENDING, year=mention.year, months=months,
        shift=days, unit=CalendarUnit.DAY, until=(last,),
    )  # fmt: skip


def _makes_period(line: str, first: Mention, last: Mention, language: str) -> bool:
    """True for "from A to B", "between A and B" and "A – B", where A and B are of one kind."""
    if first.until or first.form not in _JOINED or last.form not in _JOINED:
        return False
    if last.start - first.end > 16 or _is_period(first) or _is_period(last):
        return False
    between = line[first.end : last.start]
    to, and_, from_, between_ = _JOINTS.get(language, _JOINTS["en"])
    is_dash = re.fullmatch(r"\s{0,2}[-–—]\s{0,2}", between) is not None
    is_to = re.fullmatch(rf"{_SPACE}(?:{to}){_SPACE}", between, re.IGNORECASE) is not None
    is_and = re.fullmatch(rf"{_SPACE}(?:{and_}){_SPACE}", between, re.IGNORECASE) is not None
    if not (is_dash or is_to or is_and):
        return False
    if is_dash and first.year and last.year and line[first.start - 1 : first.start] == "(":
        return False  # born and died: a life is no period that something happened in
    before = line[max(0, first.start - 12) : first.start]
    opener = from_ if is_to else between_
    is_opened = re.search(
        rf"\b(?:{opener})(?:\s(?:the|le|el|o|il|den|dem))?\s$", before, re.IGNORECASE
    )
    if is_and:
        return is_opened is not None
    if is_opened and is_to and _CHANGED.search(line, max(0, first.start - 60), first.start - 4):
        return False
    return is_opened is not None or _is_alike(first, last)


def _is_period(mention: Mention) -> bool:
    return bool(mention.end_year or mention.end_day or mention.end_month)


def _is_alike(first: Mention, last: Mention) -> bool:
    """True where nothing opens the period, so that both ends must be written in one way."""
    if first.form is not last.form or first.form not in (Form.CALENDAR, Form.WEEKDAY):
        return False
    return bool(first.day) == bool(last.day) and bool(first.month) == bool(last.month)


def _until_now(line: str, mention: Mention) -> Mention:
    if mention.until or mention.form not in _JOINED or line[mention.end : mention.end + 1] != " ":
        return mention
    now = _NOW.match(line, mention.end)
    if now is None:
        return mention
    today = Mention(mention.end, now.end(), Form.SHIFT)
    return replace(mention, end=now.end(), until=(today,))
