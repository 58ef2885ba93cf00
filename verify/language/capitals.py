"""Text in; whether it is written in capitals, which hide what is a name, out."""

from __future__ import annotations

# Prose has one capital among thirty letters, a page of headlines one among eight.
_LEAST_SHARE = 0.6
_FEWEST_LETTERS = 60  # a headline or a shout is shorter
_FEWEST_WORDS = 8  # an organisation's name has fewer
# Words that stand in nearly every sentence, and in no name that is written in capitals.
_SENTENCE_WORDS = frozenset(
    """
    he she it they we you i him her them his its their our my
    is are was were be been has have had will would can could may must should not
    said says told who that which this these those there when while if but as than
    to at by from with on in into over after before because about against
    """.split()
)
_FEWEST_SENTENCE_WORDS = 2  # "MADE IN VELMARK" and "MAN ON WIRE" have one


def is_in_capitals(text: str) -> bool:
    """Whether most letters of a text of at least a sentence are capitals."""
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST_LETTERS or len(text.split(maxsplit=_FEWEST_WORDS)) < _FEWEST_WORDS:
        return False
    return sum(map(str.isupper, text)) >= _LEAST_SHARE * letters


def is_capital_prose(words: str) -> bool:
    """Whether words, all in capitals, are a piece of a sentence and no name: "HE SAID THE TOLL"."""
    if not words.isupper():
        return False
    lower = words.lower().split()
    if len(lower) == 1:
        return False  # "WHO" and "IT" are names too
    found = sum(word in _SENTENCE_WORDS for word in lower)
    return found >= _FEWEST_SENTENCE_WORDS or lower[0] in _SENTENCE_WORDS
