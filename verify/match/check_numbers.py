"""A claim's numbers held against a passage: agrees, differs or missing, with both as written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from verify.language.number_comparison import score_of
from verify.language.numbers import compare_numbers
from verify.language.tokens import Token, stem_word
from verify.match.passage import Passage, find_neighbours
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Hedge, Number, Outcome, Published

# "the two leaders" names whom the text is about and is not a count to be checked.
_DEFINITE = frozenset(("the", "these", "those", "both", "his", "her", "their", "its", "our"))
# Up to here "the two leaders" points at people; above, "the nineteen hijackers" counts them.
_SMALL = 3
# So many characters between two figures make them a pair: "210 to 180", "from 3 to 2".
_BESIDE = 12
_FROM, _TO = re.compile(r"\bfrom\s+$"), re.compile(r"\bto\s+$")
# Two numbers count the same thing when this many telling words beside them are the same.
_SHARED_NEIGHBOURS = 2
_PEOPLE = frozenset(("person", "people", "man", "woman", "child", "soldier", "officer", "victim"))

# Counts that grow for days while people are looked for and found. Those of the missing fall.
_TOLLS = frozenset(
    stem_word(word)
    for word in """dead died dying killed deaths injured wounded hurt victims bodies evacuated
    displaced homeless rescued arrested detained infected""".split()
)
_FALLING = frozenset((stem_word("missing"), stem_word("unaccounted")))
# "Killed nine" and "the death toll rose to 15" count the same, with no word in common.
_HARMED = frozenset(("dead", "injured", "missing"))
# Words for what is told in percent, said or not.
_RATES = frozenset(stem_word(word) for word in "rate turnout inflation unemployment".split())
# A count above it is no toll of these days that still grows, but an estimate of a long war or
# plague, and two of these differ. By reasoning: the largest tolls of one event that news count up
# by the day are of some thousands.
FRESH_BELOW = 10_000
# Up to here the dead are counted one by one, and "at least" is meant as it is said; "more than 300"
# and 470 are two answers. By reasoning, not fitted.
COUNTED_ONE_BY_ONE = 100
AN_EARLIER_COUNT, A_LATER_COUNT = "an earlier count", "a later count"
ROOM_FOR_MORE = "at least so many leaves room for more"
_LOWER_BOUNDS = frozenset((Hedge.AT_LEAST, Hedge.MORE_THAN))


def check_numbers(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Hold each number of the claim against those of the passage and of what is around it.

    A number that agrees inside the passage is found first; else one of the same unit that speaks
    of the same thing and is incompatible differs; else the surroundings may complete it.
    """
    checks = tuple(
        _check_number(number, claim, passage)
        for number in claim.numbers
        if not _is_definite(number, claim)
    )
    return (*checks, *_check_order(claim, passage))


def _check_order(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs for "210 to 180" and "180 to 210": the same figures, and another winner."""
    told = dict(_pairs(passage.numbers, passage.read.report.text))
    for pair, words in _pairs(claim.numbers, claim.claim.text):
        turned = (pair[1], pair[0])
        if pair[0] != pair[1] and turned in told and pair not in told:
            there = told[turned]
            return (Check(CheckKind.NUMBER, Outcome.DIFFERS, words, there, "in this order"),)
    return ()


def _pairs(numbers: Sequence[Number], text: str) -> Iterator[tuple[tuple[float, ...], str]]:
    """Two figures told together, with their words: of one score, or side by side.

    "To 27 from 45" is the pair "from 45 to 27".
    """
    for number in numbers:
        if score := score_of(number):
            yield score, number.text
    for one, other in pairwise(numbers):
        if one.start < other.start <= one.end + _BESIDE and not (score_of(one) or score_of(other)):
            is_to = _TO.search(text, 0, one.start) is not None
            is_turned = is_to and _FROM.search(text, one.end, other.start) is not None
            pair = (other.value, one.value) if is_turned else (one.value, other.value)
            yield pair, f"{one.text}, {other.text}"


def _check_number(number: Number, claim: ReadClaim, passage: Passage) -> Check:
    rivals: list[Number] = []
    room: Number | None = None
    for pair, words in _pairs(passage.numbers, "") if score_of(number) else ():
        if pair == score_of(number):
            return Check(CheckKind.NUMBER, Outcome.AGREES, number.text, words)
    for found in passage.numbers:
        outcome = compare_numbers(number, found)
        if outcome is Outcome.AGREES and _leaves_room(number, found):
            room = found
            continue
        if outcome is Outcome.AGREES and _is_same_sort(number, found):
            return _make_check(number, found, Outcome.AGREES)
        is_alike = _count_alike(number, found, claim, passage) or _is_rate(
            number, found, claim, passage
        )
        if outcome is Outcome.MISSING and is_alike:
            return _make_check(number, found, Outcome.AGREES)
        if outcome is Outcome.DIFFERS and _is_same_sort(number, found):
            rivals.append(found)
    if room is not None:
        return _make_check(number, room, Outcome.MISSING, ROOM_FOR_MORE)
    agreed = {str(other) for other in claim.numbers}
    about = find_neighbours(claim.tokens, number.start, number.end) - claim.name_stems
    rivals = [found for found in rivals if str(found) not in agreed]
    likeness = {
        found: len(about & find_neighbours(passage.tokens, found.start, found.end))
        for found in rivals
    }
    enough = min(_SHARED_NEIGHBOURS, max(1, len(about) // 2))
    # "74 miles" is no "74 kilometres": the same figure in another unit needs less beside it.
    close = [
        found
        for found in rivals
        if likeness[found] >= (1 if found.value == number.value else enough)
        or (found.unit in _HARMED and found.unit == number.unit and len(rivals) == 1)
    ]
    if close:
        best = max(close, key=lambda found: (likeness[found], -found.start))
        if other := _tell_other_count(number, best, claim, passage):
            return _make_check(number, best, Outcome.MISSING, other)
        return _make_check(number, best, Outcome.DIFFERS)
    for found in chain.from_iterable(sentence.numbers for sentence in passage.surroundings):
        if compare_numbers(number, found) is Outcome.AGREES and _is_same_sort(number, found):
            return _make_check(number, found, Outcome.AGREES, "in the sentences around it")
    return _make_check(number, None, Outcome.MISSING)


def _leaves_room(number: Number, found: Number) -> bool:
    """Whether a passage has a lower bound of what the claim counts out: "at least six" is no seven.

    Of hundreds "more than" names the last round figure passed, and bears out what is near it.
    """
    is_bound = found.hedge in _LOWER_BOUNDS and number.hedge is Hedge.EXACT
    return is_bound and found.value < number.value < COUNTED_ONE_BY_ONE


def _tell_other_count(number: Number, found: Number, claim: ReadClaim, passage: Passage) -> str:
    """Say of two counts of the dead, hurt or missing how both can be true; "" where they cannot.

    The toll grows from day to day, the number of the missing falls; "at least nine" are no twelve
    only where nobody counts on. A count of many thousands is no toll of these days.
    """
    then, now = passage.read.report.published, claim.published
    about = find_neighbours(claim.tokens, number.start, number.end) | {stem_word(number.unit)}
    is_falling = bool(about & _FALLING)
    if not (is_falling or about & _TOLLS) or max(number.value, found.value) >= FRESH_BELOW:
        return ""
    is_higher = found.value > number.value
    if (is_falling or not is_higher) and _is_before(then, now):
        return AN_EARLIER_COUNT
    if (is_falling or is_higher) and _is_before(now, then):
        return A_LATER_COUNT
    lower = number if is_higher else found
    has_room = lower.hedge in _LOWER_BOUNDS and lower.value < COUNTED_ONE_BY_ONE
    return ROOM_FOR_MORE if has_room and not is_falling else ""


def _is_before(one: Published, other: Published) -> bool:
    """Whether one came out before the other, by the day or, on one day, by the clock."""
    if not (one.is_known and other.is_known):
        return False
    return one.day < other.day or (one.day == other.day and one.end <= other.start)


def _count_alike(number: Number, found: Number, claim: ReadClaim, passage: Passage) -> bool:
    """Equal counts of one thing named apart: "injured twelve workers", "twelve injured"."""
    if number.value != found.value or number.is_ordinal is not found.is_ordinal:
        return False
    here = find_neighbours(claim.tokens, number.start, number.end)
    there = find_neighbours(passage.tokens, found.start, found.end)
    return stem_word(found.unit) in here or stem_word(number.unit) in there


def _is_rate(number: Number, found: Number, claim: ReadClaim, passage: Passage) -> bool:
    """A rate of 35.72 beside a rate of 35.7 percent: both stand beside the same word for a rate."""
    if {number.unit, found.unit} != {"", "%"}:
        return False
    here = find_neighbours(claim.tokens, number.start, number.end)
    there = find_neighbours(passage.tokens, found.start, found.end)
    alike = compare_numbers(replace(number, unit=found.unit), found) is Outcome.AGREES
    return alike and not _RATES.isdisjoint(here & there)


def _is_same_sort(number: Number, found: Number) -> bool:
    return number.is_ordinal == found.is_ordinal


def _is_definite(number: Number, claim: ReadClaim) -> bool:
    if number.is_ordinal or number.value > _SMALL:
        return False
    if number.value == 1 and number.text.isalpha() and number.unit not in _PEOPLE:
        return True  # "one part" points at something; "one person was killed" counts
    before: Token | None = None
    for token in claim.tokens:
        if token.start >= number.start:
            break
        before = token
    return before is not None and before.norm in _DEFINITE


def _make_check(number: Number, found: Number | None, outcome: Outcome, detail: str = "") -> Check:
    return Check(
        kind=CheckKind.NUMBER,
        outcome=outcome,
        claim_value=number.text,
        report_value=found.text if found else "",
        detail=detail,
    )
