"""Text in; the language it is written in out, as an ISO 639-1 code."""

from __future__ import annotations

import re
from collections import Counter

from verify.language.function_words import FUNCTION_WORDS

__all__ = ["OTHER_LANGUAGE", "TOO_SHORT", "detect_language"]

# The code of an article whose language is not said; such a one is read as English.
TOO_SHORT = ""
# ISO 639-2 for a language that is none of those known here.
OTHER_LANGUAGE = "und"

_WORD = re.compile(r"[^\W\d_]+")
# A paragraph shows its language; the head of a text is read, and a part from its middle, because
# the head may be a menu or a quotation.
_READ_CHARACTERS = 4_000
# In fewer words a name or a headline decides. Chosen with the shares below on the dev half of
# benchmarks/languages.toml; measure again with python -m benchmarks.accuracy --only languages.
_FEWEST_WORDS = 5
# Function words make up 30 to 50 % of running text; lists and tables have fewer. 12 % tells a
# language that is listed from one that is not.
_LEAST_SHARE = 0.12
# A text that has so many words and still no language is in another one, not too short. An article
# has more; a list of names with a line of text has fewer.
_WORDS_OF_A_PARAGRAPH = 40
_LEAST_SCRIPT_SHARE = 0.5

# Letters that tell languages apart whose small words are the same; in one sentence they decide.
_LETTERS = {"ã": "pt", "õ": "pt", "ñ": "es", "ß": "de", "ì": "it", "œ": "fr", "û": "fr"}

# How rare a word is among the languages is what it says: "de" stands in nine lists.
_LISTED_IN = Counter(word for words in FUNCTION_WORDS.values() for word in words)
_SCRIPTS = (
    (re.compile(r"[\u3040-\u30ff]"), "ja"),
    (re.compile(r"[\uac00-\ud7af]"), "ko"),
    (re.compile(r"[\u4e00-\u9fff]"), "zh"),
    (re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"), "el"),
    (re.compile(r"[\u0590-\u05ff]"), "he"),
    (re.compile(r"[\u0900-\u097f]"), "hi"),
    (re.compile(r"[\u0e00-\u0e7f]"), "th"),
    (re.compile(r"[\u0600-\u06ff]"), "ar"),
    (re.compile(r"[\u0400-\u04ff]"), "ru"),
)
# Letters that one language of a shared script has and its largest one has not; a quoted name may
# bring one or two of them.
_TELLING_LETTERS = (
    (re.compile(r"[іїєґ]"), "ru", "uk"),
    (re.compile(r"[ћђљњџ]"), "ru", "sr"),
    (re.compile(r"[پچژگ]"), "ar", "fa"),
)
_LEAST_TELLING_SHARE = 0.01
_RUSSIAN_ONLY = re.compile(r"[ыэё]")
_LEAST_BULGARIAN = 10  # letters without ы, э or ё; they make up 3 % of Russian


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the language most of a text is in.

    TOO_SHORT for a text of a few words, OTHER_LANGUAGE for a longer one in a language that is not
    known here. Linear in time, and bounded: of a long text two stretches are read.
    """
    read = _stretches(text).lower()
    words = _WORD.findall(read)
    by_script = _by_script("".join(words))
    if by_script:
        return by_script
    if len(words) < _FEWEST_WORDS:
        return TOO_SHORT
    scores = _scores(words)
    best = max(scores, key=lambda language: scores[language])
    is_paragraph = len(words) >= _WORDS_OF_A_PARAGRAPH
    hits = sum(word in FUNCTION_WORDS[best] for word in words)
    if hits >= max(1, _LEAST_SHARE * len(words)):
        return best
    return OTHER_LANGUAGE if is_paragraph else TOO_SHORT


def _stretches(text: str) -> str:
    if len(text) <= 2 * _READ_CHARACTERS:
        return text
    middle = len(text) // 2
    return f"{text[:_READ_CHARACTERS]} {text[middle : middle + _READ_CHARACTERS]}"


def _scores(words: list[str]) -> dict[str, float]:
    """For each language, what its function words among these say for it."""
    counts = Counter(words)
    scores = {
        language: sum(counts[word] / _LISTED_IN[word] for word in known if word in counts)
        for language, known in FUNCTION_WORDS.items()
    }
    for word, count in counts.items():
        for letter in word:
            if letter in _LETTERS:
                scores[_LETTERS[letter]] += count
    return scores


def _by_script(letters: str) -> str:
    """The language of a text not in Latin letters; "" for one that is."""
    for pattern, language in _SCRIPTS:
        own = pattern.findall(letters)
        if len(own) < _FEWEST_WORDS:
            continue
        if language == "ja" or len(own) >= _LEAST_SCRIPT_SHARE * len(letters):
            return _of_shared_script("".join(own), language)
    return ""


def _of_shared_script(own: str, language: str) -> str:
    for pattern, larger, other in _TELLING_LETTERS:
        if language == larger and len(pattern.findall(own)) >= _LEAST_TELLING_SHARE * len(own):
            return other
    is_bulgarian = language == "ru" and "ъ" in own and not _RUSSIAN_ONLY.search(own)
    return "bg" if is_bulgarian and len(own) >= _LEAST_BULGARIAN else language
