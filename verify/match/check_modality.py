"""A fact in one text that is only possible, threatened or alleged in the other: never support."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from verify.language.tokens import Token, stem_word
from verify.language.verbs import PAST
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
# How far a proceeding has come, each further than the one before.
_STAGES = (
    "suspected questioned interrogated",
    "arrested detained",
    "charged indicted",
    "convicted sentenced jailed imprisoned",
)
_BEING = frozenset("is are was were be been being".split())
# So many words before "arrested" may hold its "was": "was later reportedly arrested".
_NEAR_DEED = 3
# What follows who is held, and is nobody whom he holds: "arrested in Rell", "arrested last week".
_AFTER_HELD = frozenset(
    """in on at over for with by after before during near last this earlier later early late
    yesterday today again since under and""".split()
)
_OVER = frozenset("over for with on of after".split())
# So many words after "arrested" say who and over what.
_SUSPECT_REACH = 8
_BEFORE_A_MONTH = frozenset("in on of since until till by from last early late mid this".split())
# "Had to close", "began to sink", "managed to flee", "went on to win": it was done. "Due to" is
# no verb's.
_DONE_BEFORE_TO = frozenset(
    """had has have began begin begins begun started managed went came continued proceeded helped
    forced made allowed led moved voted decided failed refused declined used according due thanks
    unable agreed vowed down behind""".split()
)
# Before these, with only small words between, a deed is still to come.
_COMING = frozenset(
    """will would could should can shall might must needs need needed requires require required
    awaits awaiting pending if unless until""".split()
)
_BETWEEN = frozenset("be been have the a an its their his her still also then soon now not".split())
_COMING_REACH = 4
# How many words such a word reaches.
_REACH = 6


def check_modality(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Missing where a shared deed is left open on one side only; both values are the words."""
    if stages := _check_stages(claim, passage):
        return stages
    if intended := _check_intended(claim, passage):
        return intended
    if not any(token.norm in _OPENING for token in (*claim.tokens, *passage.tokens)):
        return ()
    here = _read_open(claim.tokens)
    there: dict[str, set[str]] = {}
    for sentence in passage.sentences:
        for stem, words in _read_open(sentence.tokens).items():
            there.setdefault(stem, set()).update(words)
    deeds = [t.stem for t in claim.content if t.stem not in claim.name_stems and t.stem in there]
    said_here, said_there = (
        {one.stem for at, one in enumerate(tokens) if one.norm != "may" or _leaves_open(tokens, at)}
        for tokens in (claim.tokens, passage.tokens)
    )
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


def _check_intended(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Missing where the claim's deed is done and the passage only tells of it as to come.

    "Urged to resign", "would close by Christmas", "needs the approval" are no deeds yet.
    """
    deed = next((one for one in claim.content if _is_told_as_done(one, claim)), None)
    own = [at for at, one in enumerate(claim.tokens) if deed and one.stem == deed.stem]
    if any(_is_to_come(claim.tokens, at) for at in own):
        return ()
    if deed is None:
        return ()
    places = [at for at, one in enumerate(passage.tokens) if one.stem == deed.stem]
    if not places or not all(_is_to_come(passage.tokens, at) for at in places):
        return ()
    before = passage.tokens[places[0] - 1].text
    there = f"“{before} {passage.tokens[places[0]].text}”"
    return (Check(CheckKind.POLARITY, Outcome.MISSING, f"{deed.text}, as a fact", there),)


def _is_told_as_done(token: Token, claim: ReadClaim) -> bool:
    """True of the claim's first verb in the past, no part of a name and after no "to"."""
    before = [one.norm for one in claim.tokens if one.end <= token.start][-1:]
    is_past = (token.text.islower() and token.norm.endswith("ed")) or token.norm in PAST
    return is_past and token.stem not in claim.name_stems and before != ["to"]


def _is_to_come(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells of a deed that is planned, possible or needed, and not of one done."""
    before = [one.norm for one in tokens[max(0, at - _COMING_REACH) : at]]
    while before:
        norm = before.pop()
        if norm == "to":
            return not any(norm in _DONE_BEFORE_TO for norm in before[-2:])
        if norm in _COMING:
            return True
        if norm not in _BETWEEN:
            return False
    return False


def _check_stages(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Missing where a proceeding has come less far, or the deed is only what it is about.

    "Arrested" is not "charged", and who was arrested over a theft may not have stolen anything.
    """
    found = [at for at, token in enumerate(passage.tokens) if token.stem in _stages()]
    if not found:
        return ()
    told = {_stages()[passage.tokens[at].stem] for at in found}
    asked = [token for token in claim.content if token.stem in _stages()]
    beyond = [token for token in asked if _stages()[token.stem] not in told]
    if beyond:
        there = passage.tokens[found[0]].text
        return (Check(CheckKind.POLARITY, Outcome.MISSING, beyond[0].text, f"“{there}”"),)
    if asked or not claim.content:
        return ()
    for at in found:
        if _is_suspected(claim.content[0], passage.tokens, at):
            there = f"“{passage.tokens[at].text}”"
            return (Check(CheckKind.POLARITY, Outcome.MISSING, "as a fact", there),)
    return ()


def _is_suspected(actor: Token, tokens: Sequence[Token], at: int) -> bool:
    """Whether who begins the claim is held for something there: "arrested Low over the theft"."""
    if _stages()[tokens[at].stem] == len(_STAGES) - 1:
        return False  # what one is convicted of counts as a fact
    after = tokens[at + 1 : at + 1 + _SUSPECT_REACH]
    about = next((index for index, one in enumerate(after) if one.norm in _OVER), len(after))
    if about == len(after):
        return False
    before = tokens[max(0, at - _REACH) : at]
    # "Police arrested Low over it": police are not held; "a nurse arrested last week" is.
    is_noun = about > 0 and after[0].norm not in _AFTER_HELD and not after[0].norm.endswith("day")
    is_active = is_noun and not any(one.norm in _BEING for one in before[-_NEAR_DEED:])
    held = after[:about] if is_active else (*before, *after[:about])
    return any(token.stem == actor.stem for token in held)


@lru_cache(maxsize=1)
def _stages() -> dict[str, int]:
    return {stem_word(word): at for at, words in enumerate(_STAGES) for word in words.split()}


def _read_open(tokens: Sequence[Token]) -> dict[str, set[str]]:
    """For each stem, the open words that reach it; "" where none does."""
    found: dict[str, set[str]] = {}
    taken_back = {token.norm for token in tokens} & _TAKEN_BACK
    for index, token in enumerate(tokens):
        if token.is_stopword:
            continue
        before = range(max(0, index - _REACH), index)
        words = {tokens[at].norm for at in before if _leaves_open(tokens, at)} | taken_back or {""}
        found.setdefault(token.stem, set()).update(words)
    return found


def _leaves_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word leaves open what follows; the month of May, "May 10", "in May", does not."""
    if tokens[at].norm not in _OPEN:
        return False
    before, after = tokens[max(0, at - 1) : at], tokens[at + 1 : at + 2]
    is_dated = any(token.norm.isdigit() for token in (*before, *after))
    is_month = is_dated or any(token.norm in _BEFORE_A_MONTH for token in before)
    return not (tokens[at].text == "May" and is_month)
