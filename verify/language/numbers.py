"""Text in, the numbers of it with unit, hedge and interval out; two numbers in, an outcome out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verify.language.date_mentions import Form, Mention, read_mentions
from verify.language.number_comparison import compare_numbers
from verify.language.number_elsewhere import read_line_elsewhere
from verify.language.number_reading import read_line
from verify.language.stretches import cut_stretches
from verify.records import Number, Span

__all__ = ["compare_numbers", "find_numbers"]


def find_numbers(
    text: str, *, language: str = "en", mentions: Iterable[Mention] | None = None
) -> tuple[Number, ...]:
    """Find the numbers of text, in order and without overlap, text[start:end] being each wording.

    The wording is the figure with its scale and its unit of money, share or measure ("$1.5
    million", "four minutes"); hedges and counted nouns stay outside. A range ("four to six") is
    one number whose value is its middle; a score or vote is one too, the 3 of "3-2" being
    "to 2". Dates, years,
    clock times, telephone numbers, names such as Boeing 737, list marks and "one" as a pronoun
    are no numbers. `language` (ISO 639-1) is English, German, French, Spanish, Portuguese or
    Italian; in any other, digits are read only. Counted nouns are told in English only. Time is
    linear in the length of text; no value is ever infinite. `mentions` are the text's date-like
    expressions, where they have been read already.
    """
    found: list[Number] = []
    read = read_mentions(text, language=language) if mentions is None else mentions
    dates = (_mask(mention) for mention in read)
    waiting = next(dates, None)
    for stretch in cut_stretches(text):
        masks: list[Span] = []
        while waiting and waiting[0] < stretch.end:
            masks.append(Span(waiting[0] - stretch.start, waiting[1] - stretch.start))
            waiting = next(dates, None)
        line = text[stretch.start : stretch.end]
        if language == "en":
            numbers = read_line(line, masks=masks)
        else:
            numbers = read_line_elsewhere(line, masks=masks, language=language)
        found.extend(_moved(numbers, stretch.start))
    return tuple(found)


def _mask(mention: Mention) -> tuple[int, int]:
    """Where a date stands; "three months to March" begins with a number that is none of it."""
    if mention.form is not Form.ENDING:
        return mention.start, mention.end
    last = mention.until[0]
    return mention.end - (last.end - last.start), mention.end


def _moved(numbers: Iterator[Number], offset: int) -> Iterator[Number]:
    for number in numbers:
        yield Number(
            number.text,
            number.start + offset,
            number.end + offset,
            number.value,
            number.low,
            number.high,
            number.unit,
            number.hedge,
            number.is_ordinal,
        )
