"""A language beside English in, its patterns of relative dates out, by their first word."""

from __future__ import annotations

from collections.abc import Iterable

from verify.language.calendar_words import DateWords, month_names
from verify.language.date_pattern_parts import Patterns, S, compiled, one_of
from verify.language.date_words import date_words

__all__ = ["digits_elsewhere", "words_elsewhere"]

# How each language says "ago" before the count (Italian says it after), and "from now".
_AGO = {"de": "vor", "fr": rf"il{S}y{S}a", "es": "hace", "pt": "há", "it": ""}
_AHEAD = {
    "de": "in", "fr": "dans", "es": rf"dentro{S}de", "pt": rf"daqui{S}a", "it": "tra|fra",
}  # fmt: skip
_DECADE_WORDS = {
    "fr": rf"années{S}(?P<decade>(?:19|20)?\d0)\b", "es": rf"años{S}(?P<decade>(?:19|20)?\d0)\b",
    "pt": rf"anos{S}(?P<decade>(?:19|20)?\d0)\b",
    "it": rf"anni{S}['’]?(?P<decade>(?:19|20)?\d0)\b",
}  # fmt: skip


def digits_elsewhere(language: str) -> tuple[tuple[str, str], ...]:
    """The dates of a language that begin with a digit: "1990er", "due settimane fa" with digits."""
    found: tuple[tuple[str, str], ...] = ()
    if language == "de":
        found += (("decade", r"(?P<decade>[12]\d\d0)er\b"),)
    if language == "it":
        found += (("ago", _it_ago(date_words(language))),)
    return found


def _it_ago(words: DateWords) -> str:
    count = rf"(?P<count>\d{{1,4}}|{one_of(words.counts)})"
    return rf"{count}{S}(?P<unit>{one_of(tuple(words.units))}){S}(?P<way>fa)\b"


def words_elsewhere(language: str) -> dict[str, Patterns]:
    """The relative dates of a language, by their first word; empty for one that is not known."""
    words = date_words(language)
    if language not in _AGO:
        return {}
    found: dict[str, Patterns] = {}
    weekday = rf"(?P<weekday>{one_of(words.weekdays)})"
    unit = rf"(?P<unit>{one_of(tuple(words.units))})\b"
    modifier = rf"(?P<modifier>{one_of(tuple(words.modifiers))})\b"
    count = rf"(?P<count>\d{{1,4}}|{one_of(words.counts)})"
    named = compiled(
        ("weekday", rf"{weekday}{S}{modifier}"),
        ("weekday", rf"{weekday}(?![^\W_])"),
    )
    modified = compiled(
        ("weekday", rf"{modifier}{S}{weekday}(?![^\W_])"),
        ("last_units", rf"{modifier}{S}{count}{S}{unit}"),
        ("modified_unit", rf"{modifier}{S}{unit}"),
        ("modified_month", rf"{modifier}{S}(?P<month>{one_of(month_names(language))})\b"),
    )
    day_word = compiled(("day_word", rf"(?P<word>{one_of(words.day_words)})\b"))
    _add(found, words.weekdays, named)
    _add(found, words.modifiers, modified)
    _add(found, words.units, compiled(("modified_unit", rf"{unit}{S}{modifier}")))
    _add(found, words.day_words, day_word)
    before = _AGO[language]
    if before:
        ago = compiled(("ago_before", rf"{before}{S}{count}{S}{unit}"))
        _add(found, (before.split("[")[0],), ago)
    else:
        _add(found, words.counts, compiled(("ago", _it_ago(words))))
    name = "in_time" if language == "de" else "ahead"  # "in zwei Monaten" may be a duration
    for word in _AHEAD[language].split("|"):
        _add(found, (word.split("[")[0],), compiled((name, rf"{word}{S}{count}{S}{unit}")))
    if language in _DECADE_WORDS:
        pattern = _DECADE_WORDS[language]
        _add(found, (pattern.split("[")[0],), compiled(("decade", pattern)))
    return found


def _add(found: dict[str, Patterns], words: Iterable[str], patterns: Patterns) -> None:
    for word in words:
        first = word.split("-")[0].split(" ")[0].split("'")[0].split("’")[0]
        found[first] = found.get(first, ()) + patterns
