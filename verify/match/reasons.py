"""A claim and a passage in; the reasons and ends of the claim that nothing there tells of out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.language.tokens import Token
from verify.match.passage import Passage
from verify.match.reading import ReadClaim

# Before what somebody did it over, because of or for. "In", "on" and "at" tell where and when,
# which the checks of dates and places hold against a passage; "after" and "of" are told in too
# many words: of WiCE's supported claims 6 of 46 were lost by "of".
_REASONS = frozenset("over because due for despite against amid under".split())
# Where such words end.
_ENDS = frozenset(
    """over because due for despite against amid during under after before to from with by on in at
    and but who which that while when where if as than into about""".split()
)


def find_missing_reasons(claim: ReadClaim, passage: Passage) -> tuple[str, ...]:
    """Find "over pay", "for repair": phrases of which neither the passage nor what is around tells.

    A claim with such a phrase is borne out in part at most.
    """
    phrases = tuple(_read_reasons(claim))
    if not phrases:
        return ()
    held = {*passage.stems, *passage.read.title_stems}
    held.update(token.stem for one in passage.surroundings for token in one.tokens)
    return tuple(
        " ".join(token.text for token in phrase)
        for phrase in phrases
        if not any(token.stem in held for token in phrase if not token.is_stopword)
    )


def _read_reasons(claim: ReadClaim) -> Iterator[Sequence[Token]]:
    """Each such phrase that tells of common things; names and figures have their own checks."""
    tokens = claim.tokens
    for at, token in enumerate(tokens):
        if token.norm not in _REASONS:
            continue
        phrase = [token]
        for word in tokens[at + 1 :]:
            if word.norm in _ENDS and not (word.norm == "to" and phrase[-1].norm == "due"):
                break
            phrase.append(word)
        telling = [one for one in phrase if not one.is_stopword]
        is_plain = all(
            one.text.islower() and one.stem not in claim.name_stems and not one.norm[0].isdigit()
            for one in telling
        )
        if telling and is_plain:
            yield phrase
