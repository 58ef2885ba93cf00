"""A claim's ways from one place to another held against a passage: the other way round differs."""

from __future__ import annotations

import re

from verify.language.name_forms import fold_name
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome

_NAME = r"(?:the\s)?([A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,3})"
_FROM_TO = re.compile(rf"\bfrom\s{_NAME}(?:\s\w+){{0,2}}\s(?:to|into|for|towards?)\s{_NAME}")
_TO_FROM = re.compile(rf"\b(?:to|into|for|towards?)\s{_NAME}(?:\s\w+){{0,2}}\sfrom\s{_NAME}")
OTHER_WAY = "the other way round"


def check_route(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs for "from Ostrand to Kellhaven" beside "from Kellhaven to Ostrand"."""
    asked = _find(claim.claim.text)
    if not asked:
        return ()
    there = _find(passage.read.report.text[passage.start : passage.end])
    for way, words in asked.items():
        back = (way[1], way[0])
        if back in there and way not in there:
            return (Check(CheckKind.PLACE, Outcome.DIFFERS, words, there[back], OTHER_WAY),)
    return ()


def _find(text: str) -> dict[tuple[str, str], str]:
    """The ways told in a text, from where to where, with their words."""
    ways = {
        (fold_name(found[1]), fold_name(found[2])): found.group()
        for found in _FROM_TO.finditer(text)
    }
    for found in _TO_FROM.finditer(text):
        ways.setdefault((fold_name(found[2]), fold_name(found[1])), found.group())
    return ways
