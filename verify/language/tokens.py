"""Text in; words out: each with its place, a normalised form and a stem that inflection leaves."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

import snowballstemmer

from verify.language.equal_phrases import EQUAL_PHRASES
from verify.language.equal_words import EQUAL_WORDS

# Words of any script, kept whole over inner apostrophes, hyphens, dots (U.S.) and digit separators.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_STRAIGHT = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "‛": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
    }
)
_SNOWBALL = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "it": "italian",
}
# Function words: they say nothing about which event a text is about. Negations, modals and
# prepositions of direction stay out of this list where polarity needs them read elsewhere.
_STOPWORDS = frozenset(
    """a about above after again against all also although am among an and any are aren't as at
    be because been before being below between both but by can can't cannot could couldn't did
    didn't do does doesn't doing don't down during each either few for from further had hadn't
    has hasn't have haven't having he he's her here hers herself him himself his how i i'm if
    in into is isn't it it's its itself just may me might more most much must my myself nor
    not now of off on once only onto or other our ours ourselves out over own per s same shall
    she she's should so some such t than that that's the their theirs them themselves then
    there these they they're this those though through to too under until up upon us very was
    wasn't we were weren't what when where whether which while who who's whom whose why will
    with within without won't would wouldn't yet you your yours yourself said say says saying
    told tell tells according mr mrs ms""".split()
)
# Words of one meaning that stemming leaves apart, folded to one form. Only pairs that news
# writing uses as equals; anything that could hide a difference is left out.
_EQUALS = {
    "usa": "us",
    "america": "us",
    "american": "us",
    "uk": "britain",
    "british": "britain",
    "russian": "russia",
    "syrian": "syria",
    "ukrainian": "ukraine",
    "chines": "china",
    "french": "franc",
    "german": "germani",
    "talk": "discuss",
    "conversation": "discuss",
    "convers": "discuss",
    "spoke": "discuss",
    "speak": "discuss",
    "discussion": "discuss",
    "met": "meet",
    "encount": "meet",
    "kill": "die",
    "dead": "die",
    "death": "die",
    "died": "die",
    "won": "win",
    "victori": "win",
    "translat": "interpret",
    "left": "leav",
    "began": "begin",
    "begun": "begin",
    "start": "begin",
    "bought": "buy",
    "sold": "sell",
    "held": "hold",
    "rose": "rise",
    "risen": "rise",
    "fell": "fall",
    "fallen": "fall",
    "gave": "give",
    "given": "give",
    "took": "take",
    "taken": "take",
    "made": "make",
    "found": "find",
    "led": "lead",
    "lost": "lose",
    "loss": "lose",
    "paid": "pay",
    "sent": "send",
    "shot": "shoot",
    "struck": "strike",
    "went": "go",
    "gone": "go",
    "wrote": "write",
    "written": "write",
    "percent": "%",
    "pct": "%",
}


class Token(NamedTuple):
    """A word at text[start:end]; `norm` is folded to compare by, `stem` is also uninflected.

    A tuple, since there is one for each word read: it is made four times as fast as a dataclass.
    """

    text: str
    start: int
    end: int
    norm: str
    stem: str
    is_stopword: bool


def normalize(text: str) -> str:
    """Fold case, accents, quotes and dashes, for comparing; offsets are not kept."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.translate(_STRAIGHT))
    return "".join(mark for mark in folded if not unicodedata.combining(mark)).casefold()


def tokenize(text: str, *, language: str = "en") -> tuple[Token, ...]:
    """Cut text into words and numbers, in order; punctuation is left out. Linear in length.

    A phrase that says what one word says ("called off") has that word's stem in its first word, and
    the rest of it counts as stopwords.
    """
    tokens: list[Token] = []
    phrases = _phrases() if language == "en" else {}
    openings = []
    for match in _WORD.finditer(text):
        word = match.group()
        norm, stem, is_stopword = _read_word(word, language)
        if stem in phrases:
            openings.append(len(tokens))
        tokens.append(Token(word, match.start(), match.end(), norm, stem, is_stopword))
    for at in openings:
        _join(tokens, at, phrases[tokens[at].stem])
    return tuple(tokens)


def _join(tokens: list[Token], at: int, phrases: tuple[tuple[tuple[str, ...], str], ...]) -> None:
    """Give a phrase that begins here the stem of its equal."""
    for rest, equal in phrases:
        behind = tokens[at + 1 : at + 1 + len(rest)]
        if tuple(token.norm for token in behind) == rest:
            tokens[at] = tokens[at]._replace(stem=equal, is_stopword=False)
            for place, token in enumerate(behind, start=at + 1):
                tokens[place] = token._replace(is_stopword=True)
            return


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """By the stem of the first word, what follows it and the stem of the equal."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for (first, *rest), equal in EQUAL_PHRASES:
        found.setdefault(stem_word(first), []).append((tuple(rest), stem_word(equal)))
    return {stem: tuple(phrases) for stem, phrases in found.items()}


def find_stems(text: str, *, language: str = "en") -> frozenset[str]:
    """The stems of the words of text, each read once: all that is asked of a whole report."""
    return frozenset(_read_word(word, language)[1] for word in set(_WORD.findall(text)))


def stem_word(word: str, *, language: str = "en") -> str:
    """Return the form under which a word meets its inflections and its equals."""
    return _read_word(word, language)[1]


@lru_cache(maxsize=100_000)
def _read_word(word: str, language: str) -> tuple[str, str, bool]:
    norm = normalize(word)
    if "." in norm and not norm[0].isdigit():
        norm = norm.replace(".", "")  # U.S. -> us
    if norm in _STOPWORDS and word not in ("US", "U.S."):
        return norm, norm, True
    norm = norm.removesuffix("'s").removesuffix("'")
    if norm[:1].isdigit():
        return norm, norm.replace(",", ""), False
    stem = _stemmer(language).stemWord(norm) if language in _SNOWBALL else norm
    if language == "en":
        equals = _equals()
        stem = equals.get(norm, equals.get(stem, stem))
    return norm, stem, False


@cache
def _equals() -> dict[str, str]:
    """By form and by stem, the stem under which a word meets its equal."""
    stem = _stemmer("en").stemWord
    met = dict(_EQUALS)
    for word, equal in EQUAL_WORDS.items():
        met[word] = met[stem(word)] = stem(equal)
    return {word: _find_last(equal, met) for word, equal in met.items()}


def _find_last(stem: str, met: dict[str, str]) -> str:
    """The stem that has no equal itself: "growth" is "grow", and "grow" is "rise"."""
    seen = {stem}
    while stem in met and met[stem] not in seen:
        stem = met[stem]
        seen.add(stem)
    return stem


@lru_cache(maxsize=len(_SNOWBALL))
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_SNOWBALL[language])
