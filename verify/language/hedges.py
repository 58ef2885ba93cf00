"""A figure and the words around it in, the hedge and the interval they stand for out.

How wide each is was chosen so that everyday news wording agrees with what it rounds
("more than 300,000" with 310,000) and not with another count (470,000);
`python -m benchmarks.facts` and the pairs of tests/test_numbers.py re-measure them.
"""

from __future__ import annotations

import re

from verify.records import Hedge

__all__ = [
    "HEDGES_AFTER",
    "HEDGES_BEFORE",
    "HEDGE_ENDS",
    "HEDGE_STARTS",
    "LONGEST_HEDGE",
    "interval",
    "rounding",
]

# "about 5": a tenth to either side; "about five minutes" does not cover four.
ABOUT_WIDTH = 0.10
# "nearly 400,000": up to a tenth below, never above.
NEARLY_WIDTH = 0.10
# "more than 300,000" and "at least 300,000": news names the last round figure passed, so a
# quarter above is the farthest it is read; a count may always be one more.
MORE_REACH = 0.25
# "fewer than 300,000", "at most": the same below.
LESS_REACH = 0.25
# "up to 1.6 million", "as many as": a ceiling that the estimate given elsewhere may stay under.
UP_TO_REACH = 0.25
# A figure written out in full with trailing zeros (300,000) is rounded, by 2 % at most: 303,000
# is written 300,000, 310,000 is not. A scaled or decimal one (1.2 million) shows how far it was
# rounded: half its last digit, by 5 % at most.
FULL_ROUNDING = 0.02
SCALED_ROUNDING = 0.05

_WORDS = {
    Hedge.ABOUT: (
        "about", "around", "roughly", "approximately", "approx", "approx.", "some", "circa", "ca.",
        "an estimated", "estimated", "estimated at", "in the region of", "something like",
        "on the order of", "in the order of", "~", "≈", "more or less", "give or take",
        "in the neighborhood of", "in the neighbourhood of", "in the vicinity of", "perhaps",
    ),
    Hedge.MORE_THAN: (
        "more than", "over", "above", "exceeding", "exceeds", "exceeded", "in excess of",
        "upwards of", "upward of", "greater than", "larger than", "higher than", "well over",
        "well above", "just over", "slightly more than", "north of", "topped", "topping",
        "surpassed", "surpassing", "beyond", "a little over", "a little more than", "longer than",
        ">", "bigger than", "older than", "better than", "far more than",
    ),
    Hedge.AT_LEAST: (
        "at least", "no fewer than", "no less than", "a minimum of", "minimum of", "at the least",
        "not less than", "≥", ">=", "as few as", "equal to or more than",
        "greater than or equal to", "starting at",
    ),
    Hedge.AT_MOST: (
        "at most", "no more than", "not more than", "a maximum of", "maximum of", "at the most",
        "≤", "<=", "not over", "no greater than", "less than or equal to", "capped at",
    ),
    Hedge.LESS_THAN: (
        "less than", "fewer than", "under", "below", "lower than", "smaller than", "well under",
        "well below", "far fewer than", "far less than", "short of", "<", "shorter than",
        "younger than",
    ),
    Hedge.UP_TO: ("up to", "as many as", "as much as", "as high as", "as long as", "as far as"),
    Hedge.NEARLY: (
        "nearly", "almost", "close to", "just under", "just short of", "just below", "approaching",
        "virtually", "slightly less than", "slightly fewer than", "a little less than",
        "a little under", "not quite", "nearing", "slightly under",
    ),
    Hedge.EXACT: ("exactly", "precisely", "just", "only"),
}  # fmt: skip
HEDGES_BEFORE = {tuple(phrase.split()): hedge for hedge, all_ in _WORDS.items() for phrase in all_}
LONGEST_HEDGE = max(len(phrase) for phrase in HEDGES_BEFORE)
# The word next to the figure in each, so that most figures cost one look-up.
HEDGE_ENDS = frozenset(phrase[-1] for phrase in HEDGES_BEFORE)
_AFTER = {
    Hedge.AT_LEAST: ("or more", "or greater", "or above", "or higher", "or over", "or older",
                     "at least", "at the least", "or better", "upward", "upwards"),
    Hedge.MORE_THAN: ("plus", "+", "and counting", "- plus"),
    Hedge.AT_MOST: ("or less", "or fewer", "or under", "or lower", "or below", "or younger",
                    "at most", "at the most"),
    Hedge.ABOUT: ("or so", "or thereabouts", "- odd", "odd", "- ish", "more or less"),
}  # fmt: skip
HEDGES_AFTER = {tuple(phrase.split()): hedge for hedge, all_ in _AFTER.items() for phrase in all_}
HEDGE_STARTS = frozenset(phrase[0] for phrase in HEDGES_AFTER)


def rounding(written: str, value: float, *, scale: float, is_measured: bool) -> float:
    """Half of what the figure may have been rounded by, in its own unit.

    A count written in full with no trailing zero ("47") is exact. `written` is the digits without
    scale, "" for words; `scale` what they were multiplied with; `is_measured` is True for what is
    not counted one by one (percent, money, lengths, durations), where the last digit is rounded.
    """
    size = abs(value)
    if size == 0:
        return 0.0
    digits = re.sub(r"[^\d.]", "", written.replace(",", ""))
    if "." in digits:
        place = scale * 10.0 ** -len(digits.split(".")[-1])
        return min(place / 2, SCALED_ROUNDING * size)
    if scale >= 1e6:
        return min(_last_place(value / scale) * scale / 2, SCALED_ROUNDING * size)
    place = _last_place(value)
    if is_measured:
        return min(max(place, 1.0) / 2, SCALED_ROUNDING * size)
    return min(place / 2, FULL_ROUNDING * size) if place > 1 else 0.0


def _last_place(value: float) -> float:
    """The place of the last digit that is not zero: 1000 for 346,000, 1 for 47."""
    figure = f"{abs(value):.0f}"
    zeros = len(figure) - len(figure.rstrip("0"))
    return float(10 ** min(zeros, len(figure) - 1))


def interval(value: float, hedge: Hedge, slack: float) -> tuple[float, float]:
    """The interval low..high a hedged figure stands for; `slack` is half its own rounding."""
    size = abs(value)
    one = 1.0 if size >= 1 and value == int(value) else 0.0
    if hedge is Hedge.ABOUT:
        width = max(ABOUT_WIDTH * size, slack)
        return value - width, value + width
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return value, value + max(MORE_REACH * size, one)
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return value - max(LESS_REACH * size, min(one, size)), value
    if hedge is Hedge.UP_TO:
        return value - max(UP_TO_REACH * size, slack), value + slack
    if hedge is Hedge.NEARLY:
        return value - max(NEARLY_WIDTH * size, slack), value
    return value - slack, value + slack
