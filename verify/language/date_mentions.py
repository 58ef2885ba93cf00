"""Text in, its date-like expressions out: where they stand and what they name, not yet placed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from verify.language.date_forms import Direction, Form, Mention, Part
from verify.language.date_joining import join_mentions
from verify.language.date_patterns import digit_patterns, word_patterns
from verify.language.date_patterns_english import words_after_the
from verify.language.date_reading import read_match
from verify.language.stretches import cut_stretches

__all__ = ["Direction", "Form", "Mention", "Part", "read_mentions"]

_WORD = re.compile(r"[^\W\d_]+|\d+")
# The word after "the"; empty before an apostrophe and a figure ("the '90s").
_FOLLOWING = re.compile(r"[^\S\r\n]{1,3}(\w+|(?=['’‘]\d))")
_LONGEST_YEAR = 4
# "20190304" is a day without its dashes.
_COMPACT_DAY = 8
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:[12]\d{3}|\d\d)(?![\d/-])")
# "Q1" and "H1" are read as a letter and a figure; no other date begins with such a letter.
_FIGURED_LETTERS = ("q", "h")


def read_mentions(text: str, *, language: str = "en", around: str = "") -> Iterator[Mention]:
    """Yield the date-like expressions of text in order; they never overlap.

    `around` is what the text was taken from: its other dates may show the order of 01/02/2024.
    """
    for stretch in cut_stretches(text):
        line = text[stretch.start : stretch.end]
        for mention in join_mentions(line, tuple(_read_line(line, language)), language):
            found = mention
            if mention.form is Form.EITHER_ORDER:
                found = _in_order(mention, around or text)
            if stretch.start:
                found = replace(
                    found, start=found.start + stretch.start, end=found.end + stretch.start
                )
            yield found


@lru_cache(maxsize=4)
def _orders(text: str) -> frozenset[bool]:
    """Whether the month comes first in each date of text that can be read in one way only."""
    pairs = [(int(one), int(other)) for one, other in _NUMERIC.findall(text)]
    return frozenset(one <= 12 for one, other in pairs if (one > 12) != (other > 12))


def _in_order(mention: Mention, text: str) -> Mention:
    """Place 01/02/2024 where another date of text shows the order: 25/02/2024."""
    orders = _orders(text)
    if len(orders) != 1:
        return mention
    first, second = mention.month, mention.day
    month, day = (first, second) if True in orders else (second, first)
    return replace(mention, form=Form.CALENDAR, month=month, day=day)


def _read_line(line: str, language: str) -> Iterator[Mention]:
    by_word = word_patterns(language)
    of_digits = digit_patterns(language)
    reached = 0
    for word in _WORD.finditer(line):
        first = word.group().lower()
        patterns = by_word.get(first, ())
        if not patterns:  # nine words in ten begin no date: they are passed at one look
            if first.isdecimal():
                is_long = len(first) > _LONGEST_YEAR and len(first) != _COMPACT_DAY
                is_part = is_long or _is_inside_figure(line, word.start())
                patterns = () if is_part else of_digits
            elif first in _FIGURED_LETTERS:
                patterns = by_word.get(line[word.start() : word.end() + 1].lower(), ())
            if not patterns:
                continue
        elif first == "the" and not _may_begin_date(line, word.end()):
            continue
        if word.start() < reached or (word.start() and line[word.start() - 1] == "_"):
            continue
        for name, pattern in patterns:
            match = pattern.match(line, word.start())
            if match is None:
                continue
            mention = read_match(name, match, line, language)
            if mention is not None:
                reached = mention.end
                yield mention
                break


def _may_begin_date(line: str, after: int) -> bool:
    """False for a "the" that begins no date, as the word after it shows."""
    following = _FOLLOWING.match(line, after)
    if following is None:
        return False
    word = following.group(1)
    return not word or word[0].isdecimal() or word.casefold() in words_after_the()


def _is_inside_figure(line: str, start: int) -> bool:
    """True when the digits go on a figure or name begun before: 1,2016 or $2016 or A-2016."""
    before = line[max(0, start - 2) : start]
    if not before:
        return False
    if before[-1] in "$€£¥#/\\@.,:=+":
        return before[-1] not in ".,:" or before[:-1].isdigit()
    return before[-1] in "-‐‑" and before[:-1].isalnum() and not before[:-1].islower()
