"""A claim and a passage with nearly all its words in; those that only the claim has together out.

"Low led 24-20 at the break" has all its words in "beat Hart 24-20 … who led 17-10 at the break".
What a claim says of a deed must stand in one clause of the passage, or near it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.language.names import NameKind
from verify.language.parties import DAYS, LONGEST
from verify.language.phrases import is_verb_form
from verify.language.tokens import Token
from verify.language.verbs import ALSO_SAY, SAY
from verify.match.exchanged import ONE_DEED
from verify.match.passage import Passage
from verify.match.reading import ReadClaim

# Only where so much of the claim is there: who tells it in other words orders them otherwise too.
_NEARLY_ALL = 0.8
# Telling words this near to one another stand together, whatever is between them.
_NEAR = 4
_SAYINGS = SAY | ALSO_SAY
# What a report calls the place and the event it tells of all along.
_COMMON = frozenset(
    """town city village country area region valley river people meeting visit event accident day
    week month year time men women election""".split()
)
_OWN = frozenset("its his her their".split())
_MARKS = frozenset(',;:–—()"“”')
_CUTS = frozenset(
    """and but while which who that whose before after until as because when where if although
    though or so than whom""".split()
)


def find_unbound(claim: ReadClaim, passage: Passage) -> tuple[str, ...]:
    """Find two words in a row of what the claim says of a deed that the passage has apart."""
    window = passage.window
    is_long = len(passage.tokens) > LONGEST
    if is_long or window.coverage + window.context < _NEARLY_ALL:
        return ()
    pairs = [
        pair
        for clause in _cut(claim.claim.text, claim.tokens, 0)
        for pair in _read_pairs(clause)
        if not any(_is_open(token, claim) for token in pair)
    ]
    held = passage.stems
    near: set[tuple[str, str]] = set()
    clauses: list[list[Token]] = []
    for sentence in passage.sentences:
        telling = [token.stem for token in sentence.tokens if not token.is_stopword]
        for at, stem in enumerate(telling):
            near.update((stem, other) for other in telling[max(0, at - _NEAR) : at + _NEAR + 1])
        clauses += _cut(sentence.text, sentence.tokens, sentence.span.start)
    return tuple(
        f"{one.text} … {other.text}"
        for one, other in pairs
        if {one.stem, other.stem} <= held
        and (one.stem, other.stem) not in near
        and not (one.text.endswith(("'s", "’s")) and _is_owned(other, passage))
        and _is_apart(one, other, clauses, claim)
    )


def _is_owned(noun: Token, passage: Passage) -> bool:
    """Whether the passage has "its list" of what the claim calls "the EU's list"."""
    tokens = passage.tokens
    return any(
        one.stem == noun.stem and not _OWN.isdisjoint(t.norm for t in tokens[max(0, at - 2) : at])
        for at, one in enumerate(tokens)
    )


def _is_apart(
    one: Token, other: Token, clauses: Sequence[Sequence[Token]], claim: ReadClaim
) -> bool:
    """Whether no clause has both, and one with the first has another of the second's sort.

    "Led 17-10" is no "led 24-20"; where no other figure is told of the lead, it may be this one.
    """
    own = [clause for clause in clauses if any(token.stem == one.stem for token in clause)]
    if any(token.stem == other.stem for clause in own for token in clause):
        return False
    return any(
        _sort(token) == _sort(other) and not token.is_stopword and token.stem not in claim.stems
        for clause in own
        for token in clause
    )


def _sort(token: Token) -> str:
    """Figures, names and other words; a word of one sort may stand for another of it."""
    return "figure" if token.norm[0].isdigit() else "name" if token.text[0].isupper() else "word"


def _is_open(token: Token, claim: ReadClaim) -> bool:
    """Whether a word may be told anywhere: where and when it was, that it was said, "the town"."""
    at = token.start
    is_place = any(n.kind is NameKind.PLACE and n.start <= at < n.end for n in claim.names)
    is_day = token.norm in DAYS
    return (
        is_place
        or is_day
        or token.norm in _SAYINGS
        or token.norm in _COMMON
        or token.stem in ONE_DEED
    )


def _cut(text: str, tokens: Sequence[Token], opening: int) -> Iterator[list[Token]]:
    """The clauses of a sentence, at marks and at the words that join or open one."""
    clause: list[Token] = []
    for at, token in enumerate(tokens):
        before = text[tokens[at - 1].end - opening : token.start - opening] if at else ""
        if token.norm in _CUTS or not _MARKS.isdisjoint(before):
            yield clause
            clause = []
        if token.norm not in _CUTS:
            clause.append(token)
    yield clause


def _read_pairs(clause: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Telling words in a row from the verb on; who did it may be told clauses before."""
    telling = [token for token in clause if not token.is_stopword]
    verb = next((at for at, token in enumerate(telling) if is_verb_form(token.text)), len(telling))
    for one, other in zip(telling[verb:-1], telling[verb + 1 :], strict=True):
        if not is_verb_form(other.text):
            yield one, other
