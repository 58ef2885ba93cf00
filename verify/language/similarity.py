"""Words and texts in, how alike they are out; the only importer of rapidfuzz.

Ratios are in 0..1. A ratio never decides a relation: it proposes pairs, the checks decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel, LCSseq, Opcode

__all__ = [
    "Opcode",
    "Vocabulary",
    "align_words",
    "find_alike_stems",
    "locate_words",
    "make_vocabulary",
    "rate_likeness",
    "rate_shared_order",
    "rate_word_likeness",
]

# Two stems this alike are taken for one word. Chosen by looking at pairs: a name in two spellings
# stands above (poroshenko/poroschenko 0.95), other words below (minister/ministry 0.875,
# import/impart 0.83, defeat/debate 0.73); organise/organize at 0.86 is given up for their sake.
ALIKE_STEMS = 0.88
# Short words differ by one letter and mean something else (ban/bar, four/fort).
MIN_ALIKE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All stems that were read; `long` are those that another spelling may stand for, sorted."""

    words: frozenset[str]
    long: tuple[str, ...]


def make_vocabulary(stems: Iterable[str]) -> Vocabulary:
    """Put stems in the order in which they are looked up; done once for all claims."""
    words = frozenset(stems)
    return Vocabulary(words, tuple(sorted(word for word in words if _may_be_alike(word))))


def find_alike_stems(
    stems: Sequence[str], vocabulary: Vocabulary
) -> tuple[tuple[tuple[str, float], ...], ...]:
    """For each stem, the words of the vocabulary it may stand for, with their likeness, best first.

    An equal word has likeness 1 and stands alone. Cost: one batch call for each unknown stem.
    """
    return tuple(
        ((stem, 1.0),) if stem in vocabulary.words else _find_alike(stem, vocabulary)
        for stem in stems
    )


def _find_alike(stem: str, vocabulary: Vocabulary) -> tuple[tuple[str, float], ...]:
    if not _may_be_alike(stem):
        return ()
    found = process.extract(
        stem, vocabulary.long, scorer=fuzz.ratio, score_cutoff=100 * ALIKE_STEMS, limit=5
    )
    ranked = ((word, score / 100) for word, score, _ in found)
    return tuple(sorted(ranked, key=lambda pair: (-pair[1], pair[0])))


def _may_be_alike(stem: str) -> bool:
    return len(stem) >= MIN_ALIKE_LENGTH and stem.isalpha()


@lru_cache(maxsize=4096)
def rate_likeness(one: str, other: str) -> float:
    """How alike two short texts are, letter by letter."""
    return fuzz.ratio(one, other) / 100


def align_words(one: Sequence[str], other: Sequence[str]) -> tuple[Opcode, ...]:
    """The edits that turn one list of words into the other: equal, insert and delete stretches."""
    return tuple(Indel.opcodes(one, other))


def rate_word_likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two lists of words are, word by word and in order."""
    return Indel.normalized_similarity(one, other)


def locate_words(needle: Sequence[str], haystack: Sequence[str]) -> tuple[int, int, float]:
    """Where a list of words stands in a longer one: start, end and likeness of the best stretch.

    Both are lists of words; start and end count words of haystack, end exclusive. (0, 0, 0.0)
    when nothing is alike.
    """
    if not needle or not haystack:
        return 0, 0, 0.0
    if len(needle) >= len(haystack):
        return 0, len(haystack), rate_word_likeness(needle, haystack)
    # rapidfuzz aligns sequences of hashables: each word becomes one character of a private text.
    codes = {
        word: chr(0xE000 + index) for index, word in enumerate(dict.fromkeys([*needle, *haystack]))
    }
    found = fuzz.partial_ratio_alignment(
        "".join(codes[word] for word in needle), "".join(codes[word] for word in haystack)
    )
    if found is None:
        return 0, 0, 0.0
    return found.dest_start, found.dest_end, found.score / 100


def rate_shared_order(ones: Sequence[str], others: Sequence[str]) -> NDArray[np.int32]:
    """How many characters each of the one texts shares in order with each of the others."""
    return process.cdist(ones, others, scorer=LCSseq.similarity, dtype=np.int32)
