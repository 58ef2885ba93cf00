"""A sentence in; what somebody named in it says in passing out: "Low, who says that p"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from verify.language import attribution_patterns as patterns
from verify.language.attribution import (
    LONGEST_SENTENCE,
    Attribution,
    content_behind,
    is_reporting,
    make_reported,
)
from verify.language.attribution_subjects import Reading, read
from verify.language.phrases import looks_finite
from verify.records import Span


@lru_cache(maxsize=512)
def find_told_by_the_way(sentence: str) -> tuple[Attribution, ...]:
    """Find what is said in passing in one sentence: "Low, who says that p", "Low, who denied p".

    Whose sentence it is, it does not tell; find_attributions leaves it out.
    """
    reading = read(sentence[:LONGEST_SENTENCE]) if " who " in sentence else None
    if reading is None:
        return ()
    found = []
    for match in patterns.CUE.finditer(reading.text):
        is_said = not reading.is_quoted(match.start("cue")) and is_reporting(reading, match)
        if is_said and (told := _read_relative(reading, match)) is not None:
            found.append(told)
    return tuple(found)


def _read_relative(reading: Reading, match: re.Match[str]) -> Attribution | None:
    """Read "Low, who said that p": told of whom it follows, in a part of the sentence only."""
    who = patterns.WHO_BEFORE.search(reading.text, 0, match.start())
    if who is None:
        return None
    named = next((name for name in reading.names if name.end == who.start()), None)
    if named is None:
        return None
    start, end = content_behind(reading, match.end())
    for comma in re.finditer(", ", reading.text[start:end]) if who.group().startswith(",") else ():
        told = reading.text[start : start + comma.start()].split()
        goes_on = [word.strip(".!?") for word in reading.text[start + comma.end() :].split()[:1]]
        if any(map(looks_finite, told)) and any(map(looks_finite, goes_on)):
            end = start + comma.start()
            break
    speaker = Span(named.start, named.end)
    opener = Span(who.start("who"), who.end("who"))
    return replace(make_reported(reading, match, speaker, (start, end)), opener=opener)
