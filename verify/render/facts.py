"""The numbers, dates and quotations of a claim in; words and underlined text for people out."""

import re
from collections.abc import Iterator

from rich.text import Text

from verify.records import Claim, DatePeriod, Hedge, Number
from verify.render.shown import visible
from verify.render.terminal import line

FACT_STYLE = "underline"
# Measures stand behind a figure as in a text; any other unit is the stem of what is counted.
_MEASURES = {
    unit: f"{unit}s"
    for unit in """second minute hour day night week fortnight month year decade millimetre
    centimetre metre kilometre yard mile gram kilogram tonne ton ounce acre hectare litre gallon
    barrel knot watt kilowatt megawatt gigawatt degree cent""".split()
} | {
    "century": "centuries",
    "foot": "feet",
    "inch": "inches",
    "kilometre per hour": "kilometres per hour",
    "mile per hour": "miles per hour",
    "penny": "pence",
    "percentage point": "percentage points",
    "square kilometre": "square kilometres",
    "square metre": "square metres",
    "square mile": "square miles",
    "year old": "years old",
}
_DECIMALS = 4  # more than any article counts with, and a third is no string of sixes
# What stands between the ends of a range; the hyphen of "four-minute" is none.
_RANGE = re.compile(r" (?:to|and|or) |[–—]|\d\s?-\s?\d|[a-z]-to-[a-z]")
# Beyond this a figure is not written out: nobody counts the noughts.
_WRITTEN_OUT = 1e15


def underlined(claim: Claim, style: str = "") -> Text:
    """The wording of a claim with its numbers, dates and quoted words underlined."""
    parts: list[tuple[str, str]] = []
    at = 0
    marked = f"{style} {FACT_STYLE}".strip()
    for start, end in _stretches(claim):
        parts += [(claim.text[at:start], style), (claim.text[start:end], marked)]
        at = end
    return line(*(part for part in (*parts, (claim.text[at:], style)) if part[0]))


def _stretches(claim: Claim) -> Iterator[tuple[int, int]]:
    """Where facts stand in the wording, joined where they touch or overlap."""
    spans = sorted(
        [(number.start, number.end) for number in claim.numbers]
        + [(period.start, period.end) for period in claim.dates]
        + [(quotation.start, quotation.end) for quotation in claim.quotations]
    )
    open_span: tuple[int, int] | None = None
    for start, end in spans:
        if open_span is None:
            open_span = (start, end)
        elif start <= open_span[1]:
            open_span = (open_span[0], max(end, open_span[1]))
        else:
            yield open_span
            open_span = (start, end)
    if open_span is not None:
        yield open_span


def fact_words(claim: Claim) -> tuple[str, ...]:
    """What the numbers and dates of a claim were read as, in their order in the wording.

    "First" and "second" stand there as they are, so nothing is said of them.
    """
    facts = [
        (number.start, number_words(number))
        for number in claim.numbers
        if not number.is_ordinal or number.hedge is not Hedge.EXACT
    ]
    facts += [(period.start, date_words_of(period)) for period in claim.dates]
    return tuple(words for _, words in sorted(facts))


def number_words(number: Number) -> str:
    """A number with hedge and unit: "more than 300,000 (dead)", "4 minutes", "10%"."""
    hedge = "" if number.hedge is Hedge.EXACT else f"{number.hedge} "
    if number.is_ordinal:
        return f"{hedge}{visible(number.text)}"
    figure = f"{to_figure(number.low)}–{to_figure(number.high)}" if is_range(number) else ""
    return f"{hedge}{figure or to_figure(number.value)}{unit_words(number)}"


def unit_words(number: Number) -> str:
    """The unit behind a figure; what is counted stands apart, being no more than its stem."""
    if number.unit in ("", "%"):
        return number.unit
    if number.unit in _MEASURES:
        return f" {number.unit if number.value == 1 else _MEASURES[number.unit]}"
    is_bare = number.unit.partition(" per ")[0].isupper() or number.unit.startswith("to ")
    return f" {number.unit}" if is_bare else f" ({number.unit})"


def is_range(number: Number) -> bool:
    """True for "four to six": one number whose value is the middle of what is written."""
    middle = (number.low + number.high) / 2
    spread = number.high - number.low
    written = to_figure(number.value) not in number.text.replace(" ", "")
    return (
        number.hedge is Hedge.EXACT
        and written
        and not number.is_ordinal
        and abs(middle - number.value) < spread * 1e-9
        and _RANGE.search(number.text) is not None
        and spread > 0
    )


def to_figure(value: float) -> str:
    """A figure with separators, "open" for one without end."""
    if abs(value) == float("inf"):
        return "open"
    if value == int(value) and abs(value) < _WRITTEN_OUT:
        return f"{int(value):,}"
    rounded = round(value, _DECIMALS)
    return f"{rounded or value:,.10g}"


def date_words_of(period: DatePeriod) -> str:
    """A date as ISO text, with the words it was read from where they are others."""
    return str(period) if str(period) == period.text else f"{period} ({quote_words(period.text)})"


def quote_words(words: str) -> str:
    """Words of the article between marks."""
    return f"“{visible(words)}”"
