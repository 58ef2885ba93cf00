"""A claim's yes and no held against a passage: a dropped "not", a denial, or a word's opposite."""

from __future__ import annotations

from verify.language.polarity import find_opposites
from verify.language.tokens import Token
from verify.match.passage import Passage, find_neighbours
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome


def check_polarity(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Compare what is denied on one side only, then look for words that exclude each other."""
    return (*_check_negation(claim, passage), *_check_opposites(claim, passage))


def _check_negation(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """A word denied in one text and said without denial in the other differs."""
    here = _read_words(claim.tokens, claim.denied)
    there: dict[str, set[bool]] = {}
    for sentence in passage.sentences:
        for stem, denials in _read_words(sentence.tokens, sentence.denied).items():
            there.setdefault(stem, set()).update(denials)
    shared = [stem for stem in here if stem in there]
    denied_here = [stem for stem in shared if True in here[stem]]
    denied_there = [stem for stem in shared if True in there[stem]]
    if denied_here and denied_there:
        # "no second meeting was planned" and "a second meeting was not planned" deny one thing
        ours, theirs = (f"not “{_show(side[0], claim)}”" for side in (denied_here, denied_there))
        return (Check(CheckKind.POLARITY, Outcome.AGREES, ours, theirs),)
    if denied_here:
        word = _show(denied_here[0], claim)
        return (Check(CheckKind.POLARITY, Outcome.DIFFERS, f"not “{word}”", f"“{word}”"),)
    denied_only = [stem for stem in denied_there if False not in there[stem]]
    if denied_only:
        word = _show(denied_only[0], claim)
        return (Check(CheckKind.POLARITY, Outcome.DIFFERS, f"“{word}”", f"not “{word}”"),)
    return ()


def _read_words(tokens: tuple[Token, ...], denied: frozenset[int]) -> dict[str, set[bool]]:
    words: dict[str, set[bool]] = {}
    for index, token in enumerate(tokens):
        if not token.is_stopword:
            words.setdefault(token.stem, set()).add(index in denied)
    return words


def _check_opposites(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """A word whose opposite stands in the passage, beside a word that both texts share."""
    own = {token.stem for token in claim.tokens}
    there = {token.stem for token in passage.tokens}
    checks = []
    for token in claim.content:
        if token.stem in there:
            continue
        opposites = find_opposites(token.stem) - own
        about = find_neighbours(claim.tokens, token.start, token.end)
        for found in passage.tokens:
            if found.stem not in opposites:
                continue
            if about & find_neighbours(passage.tokens, found.start, found.end):
                checks.append(
                    Check(CheckKind.POLARITY, Outcome.DIFFERS, token.text, found.text, "opposites")
                )
                break
    return tuple(checks)


def _show(stem: str, claim: ReadClaim) -> str:
    return next(token.text for token in claim.tokens if token.stem == stem)
