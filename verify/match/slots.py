"""A claim and a passage in; the words that follow or lead the same words in both, and differ, out.

"Blamed higher wage costs" beside "blamed higher freight costs", "every summer" beside "every
winter": no list of opposites holds such pairs, and the rest of the passage may be about anything.
Words around are the same, so the place is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from verify.language.capital_cities import is_capital_of
from verify.language.name_forms import same_name
from verify.language.parties import DAYS, LONGEST
from verify.language.phrases import is_verb_form
from verify.language.polarity import find_opposites
from verify.language.similarity import rate_likeness
from verify.language.tokens import Token
from verify.match.meant import person_stems
from verify.match.passage import Passage
from verify.match.reading import ReadClaim

# So many words must be the same right before or behind, so many of them telling ones; or one
# telling word on either side.
_EQUAL = 2
_TELLING = 2
# A word so near is in its place, with another put in: "nine listings", "nine job listings".
_NEAR = 2
# Two stems with so many first letters in common, or letters this alike, are forms of one word.
_SAME_START = 4
_ONE_WORD = 0.8
# When it was is compared as a date: "Thursday evening" may be told as "Thursday night".
_WHEN = DAYS | frozenset("morning afternoon evening night midday noon midnight".split())
# No place is the same over the end of a clause. Other marks are compared as words are.
_ENDS = frozenset(".;:()!?")
_MARKS = _ENDS | frozenset(',–—“”"')


@dataclass(frozen=True, slots=True)
class _Text:
    """Words with the keys they are compared by; marks[n] stand between the words n - 1 and n."""

    tokens: Sequence[Token]
    keys: Sequence[str]
    marks: Sequence[frozenset[str]]


def find_slots(claim: ReadClaim, passage: Passage) -> tuple[tuple[Token, Token], ...]:
    """Find each word of the claim in whose place a sentence of the passage has another."""
    ours = _read(claim.claim.text, claim.tokens, 0)
    found: dict[int, tuple[Token, Token]] = {}
    same: set[int] = set()
    for sentence in passage.sentences:
        if len(sentence.tokens) > LONGEST:
            continue
        held = passage.stems
        theirs = _read(sentence.text, sentence.tokens, sentence.span.start)
        for at, there in _place(ours, theirs, held):
            if ours.keys[at] == theirs.keys[there]:
                same.add(at)
            else:
                found.setdefault(at, (ours.tokens[at], theirs.tokens[there]))
    return tuple(pair for at, pair in sorted(found.items()) if at not in same)


def _read(text: str, tokens: Sequence[Token], opening: int) -> _Text:
    between = [
        _MARKS.intersection(text[one.end - opening : other.start - opening])
        for one, other in pairwise(tokens)
    ]
    marks = [_ENDS, *between, _ENDS]
    return _Text(tokens, [t.norm if t.is_stopword else t.stem for t in tokens], marks)


def _place(ours: _Text, theirs: _Text, held: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Each telling word of ours with the telling word in the same place of theirs, equal or not."""
    places: dict[str, list[int]] = {}
    for there, key in enumerate(theirs.keys):
        places.setdefault(key, []).append(there)
    for at, token in enumerate(ours.tokens):
        if token.is_stopword:
            continue
        before = {there + 1 for there in (places.get(ours.keys[at - 1], ()) if at else ())}
        behind = places.get(ours.keys[at + 1], ()) if at + 1 < len(ours.keys) else ()
        for there in sorted(before | {there - 1 for there in behind}):
            if 0 <= there < len(theirs.keys) and _is_place(ours, theirs, at, there, held):
                yield at, there


def _is_place(ours: _Text, theirs: _Text, at: int, there: int, held: AbstractSet[str]) -> bool:
    one, other = ours.tokens[at], theirs.tokens[there]
    is_same = ours.keys[at] == theirs.keys[there]
    if other.is_stopword or not (is_same or _may_stand_for(one, other)):
        return False
    before, behind = (_count(ours, theirs, at, there, step, _ENDS) for step in (-1, 1))
    both = bool(before[1] and behind[1]) and before[0] + behind[0] >= _EQUAL
    if is_same and both:
        return True
    sides = (_count(ours, theirs, at, there, step, _MARKS) for step in (-1, 1))
    beside = not both and any(n >= _EQUAL and telling >= _TELLING for n, telling in sides)
    if is_same or not (both or beside):
        return beside
    is_deed = is_verb_form(one.text)  # a deed has many names, and an opposite only one
    is_new = not is_deed and ours.keys[at] not in held and theirs.keys[there] not in ours.keys
    is_opposite = theirs.keys[there] in find_opposites(ours.keys[at])
    if not both and _opens_deed(ours, at) and not {one.stem, other.stem} <= person_stems():
        return False  # "the wave reached the town", "the water reached the town"
    is_put_in = ours.keys[at] in theirs.keys[max(0, there - _NEAR) : there + 1 + _NEAR]
    return not is_put_in and (both or (beside and (is_new or is_opposite)))


def _opens_deed(ours: _Text, at: int) -> bool:
    """Whether a verb follows a word in small letters: who or what does it has many names."""
    behind = ours.tokens[at + 1 : at + 2]
    return ours.tokens[at].text.islower() and any(is_verb_form(one.text) for one in behind)


def _may_stand_for(one: Token, other: Token) -> bool:
    """Two names, two verbs or two other words that are no forms of one another; no figures."""
    if one.norm[0].isdigit() or other.norm[0].isdigit() or {one.norm, other.norm} & _WHEN:
        return False
    if one.text[0].isupper() != other.text[0].isupper() or is_verb_form(one.text) != is_verb_form(
        other.text
    ):
        return False
    starts_alike = one.stem[:_SAME_START] == other.stem[:_SAME_START]
    is_form = starts_alike or rate_likeness(one.stem, other.stem) >= _ONE_WORD
    if is_form or same_name(one.text, other.text):
        return False
    return not (one.text[0].isupper() and is_capital_of(one.text, other.text))


def _count(
    ours: _Text, theirs: _Text, at: int, there: int, step: int, ends: frozenset[str]
) -> tuple[int, int]:
    """How many words on one side are the same, and how many of them tell something.

    Counting ends before these marks, and where the two texts have different ones.
    """
    count = telling = 0
    here, over = at + step, there + step
    while 0 <= here < len(ours.tokens) and 0 <= over < len(theirs.tokens):
        edge = (here + 1, over + 1) if step < 0 else (here, over)
        marks = ours.marks[edge[0]], theirs.marks[edge[1]]
        is_cut = marks[0] != marks[1] or bool(marks[0] & ends)
        if is_cut or ours.keys[here] != theirs.keys[over]:
            break
        count += 1
        telling += not ours.tokens[here].is_stopword
        here, over = here + step, over + step
    return count, telling
