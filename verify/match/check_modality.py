"""A fact in one text that is only possible, threatened or alleged in the other: never support."""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.tokens import Token, stem_word
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome

# Words that leave open what follows them, or lay it at somebody's door; "said" does not. Written
# by hand. On the labelled events they cost 2 of 99 supporting reports and catch nothing, for no
# distorted claim there is of this kind; the pairs of tests/pairs.toml that are need them.
_OPEN = frozenset(
    """may might could almost unclear alleged allegedly allege alleges accused accuse accuses
    accusing threatened threatens threaten rumoured rumored wrongly supposedly unconfirmed
    unless""".split()
)
# Words that take back the whole sentence, wherever they stand in it.
_TAKEN_BACK = frozenset(("false", "falsely", "untrue", "hoax", "fabricated", "baseless"))
_OPENING = _OPEN | _TAKEN_BACK
# How many words such a word reaches.
_REACH = 6


def check_modality(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Missing where a shared deed is left open on one side only; both values are the words."""
    if not any(token.norm in _OPENING for token in (*claim.tokens, *passage.tokens)):
        return ()
    here = _read_open(claim.tokens)
    there: dict[str, set[str]] = {}
    for sentence in passage.sentences:
        for stem, words in _read_open(sentence.tokens).items():
            there.setdefault(stem, set()).update(words)
    deeds = [t.stem for t in claim.content if t.stem not in claim.name_stems and t.stem in there]
    said_here = {token.stem for token in claim.tokens}
    said_there = {token.stem for token in passage.tokens}
    open_here = {word for stem in deeds for word in here[stem] if word}
    open_here = {word for word in open_here if stem_word(word) not in said_there}
    always_open = {
        word
        for stem in deeds
        if "" not in there[stem]
        for word in there[stem]
        if stem_word(word) not in said_here
    }
    if open_here:
        return (Check(CheckKind.POLARITY, Outcome.MISSING, min(open_here)),)
    if always_open:
        word = min(always_open)
        return (Check(CheckKind.POLARITY, Outcome.MISSING, "as a fact", f"“{word}”"),)
    return ()


def _read_open(tokens: Sequence[Token]) -> dict[str, set[str]]:
    """For each stem, the open words that reach it; "" where none does."""
    found: dict[str, set[str]] = {}
    taken_back = {token.norm for token in tokens} & _TAKEN_BACK
    for index, token in enumerate(tokens):
        if token.is_stopword:
            continue
        before = tokens[max(0, index - _REACH) : index]
        words = {one.norm for one in before if one.norm in _OPEN} | taken_back or {""}
        found.setdefault(token.stem, set()).update(words)
    return found
