"""A claim and a passage that nearly repeats it in; the telling words put in another's place out.

"A sad day for justice" beside "a sad day for journalism" shares every word but the one that
matters. No list of opposites holds such pairs; in a near copy, position gives them away.
"""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.gazetteer import TITLES
from verify.language.name_forms import same_name
from verify.language.names import NameKind
from verify.language.number_comparison import compare_numbers
from verify.language.similarity import align_words, rate_likeness
from verify.language.tokens import Token
from verify.match.passage import Passage
from verify.match.reading import ReadClaim
from verify.match.slots import find_slots
from verify.records import Outcome

# Words on both sides of an exchanged one that must be the same for the place to be the same.
_EQUAL_BEFORE = 2
_EQUAL_AFTER = 2
# Where a sentence opens there is nothing before: "The mill sent 300 men", "The army sent 300 men".
# At most one word, mostly an article, stands before, and so many must be the same behind it.
_BEFORE_OPENING = 1
_EQUAL_AFTER_OPENING = 3
# The two sentences must be near copies as a whole: below, a difference is a way of putting it.
_NEAR_COPY = 0.6
# Only so many words on either side may have changed places with one another.
_LONGEST_EXCHANGE = 3
ONE_DEED = frozenset(("discuss", "meet"))
"""Stems that tell one deed in the news of a meeting: never an exchange of facts."""
# A denial in a word's place is polarity, not another fact: "no failure has been worse".
_DENIALS = frozenset(("no", "not", "never", "none", "nobody", "nothing", "neither"))
# Letters this alike are two forms of one word (organise/organized).
_ONE_WORD = 0.75


def find_exchanged(
    claim: ReadClaim, passage: Passage, weights: dict[str, float]
) -> tuple[str, ...]:
    """Find words of the claim in whose place the passage has others: "justice → journalism"."""
    found: list[tuple[Token, Token]] = []
    present = passage.stems
    open_weights = {stem: weight for stem, weight in weights.items() if stem not in present}
    for sentence in passage.sentences:
        found += _compare(claim, sentence.tokens, open_weights)
    slots = find_slots(claim, passage)
    found += [pair for pair in slots if {pair[0].stem, pair[1].stem} != ONE_DEED]
    return tuple(
        dict.fromkeys(
            f"{here.text} → {there.text}"
            for here, there in found
            if not (
                _is_one_figure(here, there, claim, passage)
                or _is_one_name(here, there, claim, passage)
            )
        )
    )


def _is_one_name(here: Token, there: Token, claim: ReadClaim, passage: Passage) -> bool:
    """Whether both words belong to one name, or the report has a person's title for the name."""
    ours = [one for one in claim.names if one.start <= here.start < one.end]
    theirs = [one for one in passage.names if one.start <= there.start < one.end]
    if any(same_name(one.text, other.text) for one in ours for other in theirs):
        return True
    is_unclear = any(here.text in words.split() for words in claim.claim.unclear)
    if is_unclear and claim.leaves_only(there.text):
        return True
    is_person = any(one.kind is NameKind.PERSON for one in ours)
    return is_person and there.norm in TITLES


def _is_one_figure(here: Token, there: Token, claim: ReadClaim, passage: Passage) -> bool:
    """Whether both words belong to figures that agree, "18m" and "18 million", or to a day."""
    ours = [one for one in claim.numbers if one.start <= here.start < one.end]
    theirs = [one for one in passage.numbers if one.start <= there.start < one.end]
    text = claim.claim.text
    days = [(text.find(one.text), len(one.text)) for one in claim.dates]
    if any(start >= 0 and start <= here.start < start + length for start, length in days):
        return True  # a day has its own check
    return any(compare_numbers(a, b) is Outcome.AGREES for a in ours for b in theirs)


def _compare(
    claim: ReadClaim, there: Sequence[Token], weights: dict[str, float]
) -> list[tuple[Token, Token]]:
    here = claim.tokens
    ours, theirs = [t.norm for t in here], [t.norm for t in there]
    if 2 * len(set(ours) & set(theirs)) < _NEAR_COPY * min(len(ours), len(theirs)):
        return []
    edits = list(align_words(ours, theirs))
    equal = sum(edit.src_end - edit.src_start for edit in edits if edit.tag == "equal")
    if equal < _NEAR_COPY * min(len(ours), len(theirs)):
        return []
    exchanges = []
    for index, edit in enumerate(edits):
        pair = edits[index + 1] if index + 1 < len(edits) else None
        if pair is None or {edit.tag, pair.tag} != {"delete", "insert"}:
            continue
        before = edits[index - 1] if index else None
        after = edits[index + 2] if index + 2 < len(edits) else None
        equal_before = before.src_end - before.src_start if before and before.tag == "equal" else 0
        equal_after = after.src_end - after.src_start if after and after.tag == "equal" else 0
        first = min(edit.src_start, pair.src_start)
        first_there = min(edit.dest_start, pair.dest_start)
        lost = here[first : max(edit.src_end, pair.src_end)]
        gained = there[first_there : max(edit.dest_end, pair.dest_end)]
        is_plain = claim.name_stems.isdisjoint(token.stem for token in lost)
        is_first = max(first, first_there) <= _BEFORE_OPENING and is_plain
        opens = is_first and equal_after >= _EQUAL_AFTER_OPENING
        if not opens and (equal_before < _EQUAL_BEFORE or equal_after < _EQUAL_AFTER):
            continue
        exchanges += _pair_up(lost, gained, weights)
    return exchanges


def _pair_up(
    lost: Sequence[Token], gained: Sequence[Token], weights: dict[str, float]
) -> list[tuple[Token, Token]]:
    telling = [token for token in lost if token.stem in weights]
    others = [token for token in gained if not token.is_stopword and token.norm not in _DENIALS]
    if not telling or not others:
        return []
    is_single = len(telling) == len(others) == 1
    if max(len(lost), len(gained)) > _LONGEST_EXCHANGE and not is_single:
        return []
    return [
        (here, there)
        for here, there in zip(telling, others, strict=False)
        if here.stem != there.stem
        and not {here.stem, there.stem} <= ONE_DEED
        and not here.norm[0].isdigit()
        and not there.norm[0].isdigit()
        and rate_likeness(here.stem, there.stem) < _ONE_WORD
        and not same_name(here.text, there.text)
    ]
