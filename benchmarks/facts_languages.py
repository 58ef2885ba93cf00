"""Sentences of our own in six languages in; the share of their numbers and dates read right out.

python -m benchmarks.facts_languages [--wrong]

A sentence is right when its numbers are found with value, unit of measure and hedge, and no other,
and when its days are. Every second one is held out; all were labelled before they were read.
The English ones come by kind.
"""

from __future__ import annotations

import math
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Figure, Part, share
from verify.language.dates import find_dates
from verify.language.numbers import find_numbers
from verify.records import Hedge, Number, to_published

FILE = Path(__file__).with_name("facts_languages.toml")
ENGLISH = Path(__file__).with_name("facts_english.toml")
READ_ON = to_published("2021-06-16")
Row = Sequence[str]
# A third is given to six digits.
CLOSE = 1e-5


def figures(_data: Path) -> tuple[Figure, ...]:
    """Every figure, by language and half."""
    found = []
    for name, rows in _rows().items():
        language = name[:2]
        for part, chosen in ((Part.DEV, rows[0::2]), (Part.HELD_OUT, rows[1::2])):
            for measure, is_right in (("numbers right", _has_numbers), ("dates right", _has_dates)):
                value = share(is_right(row, language) for row in chosen)
                found.append(Figure(f"facts/{name}", measure, value, len(chosen), "", part))
    return tuple(found)


def _rows() -> dict[str, list[Row]]:
    """The rows by language; those of English by their kind too ("en/news")."""
    english = tomllib.loads(ENGLISH.read_text(encoding="utf-8"))
    elsewhere = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {f"en/{kind}": rows for kind, rows in english.items()} | elsewhere


def _has_numbers(row: Row, language: str) -> bool:
    text, given, _ = row
    numbers = find_numbers(text, language=language)
    expected = [one.split(maxsplit=1) for one in given.split("; ") if one]
    return len(numbers) == len(expected) and all(
        _is_number(number, value, " ".join(rest))
        for number, (value, *rest) in zip(numbers, expected, strict=True)
    )


def _is_number(number: Number, value: str, said: str) -> bool:
    """True for the value that is written, or for the range that "5..10" stands for."""
    hedge = "" if number.hedge is Hedge.EXACT else str(number.hedge)
    found = " ".join(word for word in (number.unit, hedge) if word)
    low, is_range, high = value.partition("..")
    ends = ((number.low, low), (number.high, high)) if is_range else ((number.value, value),)
    return found == said and all(
        math.isclose(end, float(given), rel_tol=CLOSE) for end, given in ends
    )


def _has_dates(row: Row, language: str) -> bool:
    text, _, given = row
    dates = find_dates(text, published=READ_ON, language=language)
    return [str(date) for date in dates] == [day for day in given.split("; ") if day]


def main() -> int:
    """Print the figures, or with --wrong the development sentences that come out wrong."""
    for figure in figures(Path()):
        print(f"{figure.set:26} {figure.measure:14} {figure.part:9} {figure.value:6.3f} "
              f"of {figure.count}")  # fmt: skip
    if "--wrong" in sys.argv:
        for name, rows in _rows().items():
            language = name[:2]
            for row in rows[0::2]:
                if not (_has_numbers(row, language) and _has_dates(row, language)):
                    numbers = [
                        f"{one.text}={one} [{one.low:g}..{one.high:g}] {one.unit} {one.hedge}"
                        for one in find_numbers(row[0], language=language)
                    ]
                    dates = find_dates(row[0], published=READ_ON, language=language)
                    print(name, row, numbers, [f"{one.text}={one}" for one in dates])
    return 0


if __name__ == "__main__":
    sys.exit(main())
