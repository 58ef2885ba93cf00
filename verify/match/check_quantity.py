"""How many of them, in words, in a claim held against a passage: "most dams", "all 43 dams"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from verify.language.tokens import Token
from verify.match.passage import Passage
from verify.match.reading import ReadClaim, ReadSentence
from verify.records import Check, CheckKind, Outcome

# How much of all each word says, at least. "Some", "several" and "many" leave it open.
_SHARES: Final = {
    "all": 4,
    "every": 4,
    "each": 4,
    "both": 4,
    "most": 3,
    "majority": 3,
    "half": 2,
    "some": 1,
    "several": 1,
    "many": 1,
    "few": 0,
    "none": 0,
}
# Words of which a passage that tells of all has one.
_WHOLE: Final = frozenset(
    """all every each both whole entire entirely everyone everybody everything everywhere always
    throughout""".split()
)
# "Each week" tells how often.
_TIMES: Final = frozenset("day week month year hour minut morn night time season summer".split())
_ONLY: Final = frozenset("only alone sole solely merely".split())
_ALL, _MOST, _HALF, _SOME, _HARDLY_ANY = 4, 3, 2, 1, 0
_NEARLY: Final = frozenset(("nearly", "almost", "virtually"))
# So many words between it and what it counts: "all of the other 43 dams".
_REACH: Final = 5


def check_quantity(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Hold the share that the claim tells of something against what a sentence tells of the same.

    Hardly any differs from most and all, and half from all. A claim that tells more than the
    sentence does, or "most" where that has "all", is missing; one that tells less is borne out.
    Only sentences that share more with the claim than what is counted are held against it.
    """
    ours = _read_shares(claim.tokens)
    for sentence in passage.sentences if ours else ():
        theirs = _read_shares(sentence.tokens)
        for stem, (share, words) in ours.items():
            told = theirs.get(stem)
            if told is None or not _is_of_the_same(stem, claim, sentence):
                continue
            outcome = _compare(share, told[0])
            if outcome is not Outcome.AGREES:
                return (Check(CheckKind.NUMBER, outcome, words, told[1], "how many of them"),)
    return _check_whole(claim, passage, ours)


def _check_whole(
    claim: ReadClaim, passage: Passage, ours: dict[str, tuple[int, str]]
) -> tuple[Check, ...]:
    """Missing for "all houses" and "only one" where the passage has no such word."""
    told = {token.norm for token in passage.tokens}
    whole = next(
        (
            words
            for stem, (share, words) in ours.items()
            if share == _ALL and stem not in _TIMES and not words.casefold().startswith("both")
        ),
        "",
    )
    if whole and told.isdisjoint(_WHOLE):
        return (Check(CheckKind.NUMBER, Outcome.MISSING, whole, "", "how many of them"),)
    only = next((token.text for token in claim.tokens if token.norm in _ONLY), "")
    if only and told.isdisjoint(_ONLY):
        return (Check(CheckKind.NUMBER, Outcome.MISSING, only, "", "how many of them"),)
    return ()


def _compare(ours: int, theirs: int) -> Outcome:
    low, high = sorted((ours, theirs))
    if (low == _HARDLY_ANY and high >= _MOST) or (low, high) == (_HALF, _ALL):
        return Outcome.DIFFERS
    is_less = ours < theirs and (ours, theirs) != (_MOST, _ALL)
    is_open = _HARDLY_ANY in (ours, theirs) and ours != theirs
    return Outcome.AGREES if ours == theirs or (is_less and not is_open) else Outcome.MISSING


def _is_of_the_same(stem: str, claim: ReadClaim, sentence: ReadSentence) -> bool:
    """Whether a deed is shared beside what is counted: other people of Dell are not these."""
    return bool((claim.stems & sentence.stems) - claim.name_stems - {stem})


def _read_shares(tokens: Sequence[Token]) -> dict[str, tuple[int, str]]:
    """For each telling word the share said of it, with the words: {"dam": (4, "all … dams")}.

    It is the first telling word behind the share, figures apart.
    """
    found: dict[str, tuple[int, str]] = {}
    for at, token in enumerate(tokens):
        share = _SHARES.get(token.norm)
        before = tokens[at - 1].norm if at else ""
        behind = tokens[at + 1 : at + 1 + _REACH]
        if share is None or not behind or _is_idle(token, before, behind[0]):
            continue
        if token.norm == "few" and before == "a":
            is_only = at > 1 and tokens[at - 2].norm == "only"
            share = _HARDLY_ANY if is_only else _SOME
        elif before in _NEARLY:
            share = min(share, _MOST)
        counted = next((t for t in behind if not t.is_stopword and not t.norm[0].isdigit()), None)
        if counted is not None:
            found.setdefault(counted.stem, (share, f"{token.text} … {counted.text}"))
    return found


def _is_idle(token: Token, before: str, behind: Token) -> bool:
    """Say that it tells no such share: "at all", "more than half", "each other", "some 300"."""
    is_led = before in ("at", "not", "than", "about", "over")
    is_about = token.norm == "some" and behind.norm[0].isdigit()
    return is_led or is_about or behind.norm in ("other", "others")
