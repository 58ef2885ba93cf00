"""Words in; which of them are denied, and which pairs of words exclude each other, out.

English only in this version: in other languages nothing is found denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from verify.language.tokens import Token, stem_word

# How many words after its cue the denied word stands at most ("had not told Ana Reyes of the
# fire"). Chosen by reading the labelled development events: further off, it is another clause's.
REACH = 6
_CUES = frozenset(
    """not no never none nobody nothing without cannot can't don't doesn't didn't isn't
    aren't wasn't weren't won't wouldn't hasn't haven't hadn't couldn't shouldn't ain't unlikely
    hardly barely lack lacks lacked lacking""".split()
)
_DENIALS = frozenset("deny denies denied denying disputed disputes disputing".split())
# "Rejected claims that …" denies as "denied that …" does; "rejected the plan" denies nothing told.
_REJECTIONS = frozenset(
    "rejected rejects rejecting dismissed dismisses dismissing refuted refutes rebutted".split()
)
# All words that may deny another, apart from the verbs and nouns below in whatever form.
_DENYING = _CUES | _DENIALS | _REJECTIONS | {"neither", "rather"}
# "Not only", "not just" deny nothing; "was not what they discussed" denies another thing.
_NO_DENIAL = frozenset("only just merely simply what how why where when until".split())
_OPENS_CLAUSE = frozenset("that he she they it having being any ever".split())
# What may stand between "denied" and "that", at most so many words: "denied on Thursday that".
_WHEN_OR_HOW = frozenset(
    """on in at late early again today yesterday repeatedly strongly flatly firmly monday tuesday
    wednesday thursday friday saturday sunday morning afternoon evening night""".split()
)
_BETWEEN = 4
# "Reports that two were arrested are wrong" denies what is reported.
_REPORTS = """report claim rumour rumor allegation suggestion accusation"""
_WRONG = frozenset("wrong false untrue incorrect unfounded baseless".split())
# "No flood has been worse", "never been higher" say that this one is the worst: nothing is denied.
_BETTER = frozenset(
    """worse better bigger larger smaller higher lower greater deadlier longer shorter stronger
    more less""".split()
)
_AUXILIARIES = frozenset(
    "is are was were be been has have had do does did will would can could may might".split()
)
# Verbs that deny the verb after "to": failed to win, refused to sign. "Denied the allegations" is
# no such case: the allegations were made all the same.
_CUE_VERBS = """refuse decline fail unable"""
# Verbs that deny what follows their "to" or "from", a few words on: "barred him from voting".
_FORBIDDING = """forbid forbade forbidden prohibit bar ban"""
# Verbs that deny the verb in -ing after them: stopped promoting.
_STOP_VERBS = """stop cease quit avoid halt"""
# "Unsign(ed)", "unhurt", and not "unit", "under" and "uniform": by the words that begin so.
_SHORTEST_UNDONE = 6
# Here "un-" undoes what was done, and denies nothing.
_UNDOING = frozenset("unload unlock unpack unveil unseal uncov untie unfold undo unearth".split())
_LACKING = frozenset("lack lacks lacked lacking".split())
# "Has yet to sign", "is still to sign".
_NOT_DONE = frozenset(("yet", "still"))
# What may be turned down, so that what it is "to" is not done.
_OFFERS = "offer chance invitation opportunity"
_REFUSING = "reject refuse decline rebuff spurn"
_CLAUSE_END = frozenset(";:()")
# Marks around one word that is told and not meant.
_OPENING, _CLOSING = frozenset("\"“‘„«'"), frozenset("\"”’“»'")
# "Nobody was told that …" denies the telling, and nothing of what was told.
_TELLING = frozenset("told said saying".split())
_BEFORE_NO_VOTE = frozenset("the a lone sole only one two three".split())
_NEW_CLAUSE = frozenset(
    ("but", "and", "although", "though", "while", "because", "however", "which", "who")
)

# Pairs that exclude each other when said of the same thing. Written by hand for news; add pairs
# freely, but only such as no report would use of one and the same fact.
OPPOSITE_PAIRS = """
able/unable above/below absolve/blame accept/decline accept/refuse accept/reject acquit/convict
admit/deny adopt/abandon adopt/reject adopt/scrap afternoon/night agree/disagree agree/refuse
ahead/behind alive/dead allow/ban allow/bar allow/block allow/forbid allow/prohibit ally/enemy
applaud/condemn appoint/dismiss approve/block approve/oppose approve/reject approve/veto
armed/unarmed arrest/release arrive/depart attack/defend back/oppose begin/conclude begin/end
begin/finish begin/stop best/worst better/worse biggest/smallest blast/praise boost/cut borrow/lend
brief/lengthy brief/long build/demolish buy/sell buyer/seller cancel/hold cancel/launch
cancel/unveil candid/guarded ceasefire/offensive clear/accuse clear/blame clear/convict
condemn/praise confirm/deny conscious/unconscious courteous/rude create/destroy credit/blame
creditor/debtor critic/supporter criticize/praise cut/raise decline/increase decline/rise
decrease/increase defeat/lose delay/hasten deliberate/accidental democrat/republican
democratic/republican denounce/praise deploy/withdraw disclose/conceal disclose/hide
disclose/obscure domestic/foreign drop/increase drop/rise early/late east/north east/south
east/west eastern/northern eastern/southern eastern/western employed/unemployed end/continue
enter/leave escalate/calm establish/abolish exonerate/blame exonerate/convict expand/shrink
exporter/importer extend/shorten fail/succeed fall/climb fall/increase fall/rise fall/soar
faster/slower fastest/slowest fewest/most fire/hire first/last flee/stay formal/informal free/jail
freeze/unfreeze friend/enemy friendly/hostile gain/lose gain/loss guilty/acquitted guilty/innocent
halt/continue halt/resume heavier/lighter heaviest/lightest help/harm help/hinder highest/lowest
hope/concern hope/fear hotter/colder hottest/coldest hurt/help implement/scrap import/export
impose/lift improve/deteriorate improve/worsen include/exclude indoors/outdoors injured/unhurt
innocence/guilt insured/uninsured intentional/accidental introduce/abolish introduce/scrap
join/leave join/quit keep/abandon keep/scrap largest/smallest latest/earliest launch/scrap
lawful/unlawful legal/illegal legalize/ban lengthen/shorten liberal/conservative
licensed/unlicensed likely/unlikely longest/shortest lower/higher lower/raise major/minor
majority/minority male/female married/divorced maximum/minimum minor/extreme morning/afternoon
morning/evening morning/night north/south north/west northern/southern northern/western obey/defy
official/unofficial older/younger oldest/newest oldest/youngest open/close open/shut
opponent/proponent opponent/supporter optimistic/pessimistic optional/mandatory pass/defeat
peace/war permit/ban permit/bar permit/forbid permit/prohibit plaintiff/defendant plunge/soar
positive/negative possible/impossible postpone/advance praise/blame present/absent present/missing
profit/loss promote/demote protect/endanger prove/disprove push/pull rare/common ratify/reject
reduce/increase regular/irregular reinstate/abolish remain/leave remember/forget resign/stay
restore/abolish retreat/advance reveal/conceal reveal/hide richest/poorest safe/dangerous
safer/riskier same/different same/opposite short/long shortage/surplus shrink/expand shrink/grow
sign/veto significant/negligible similar/different similar/opposite slam/praise slump/surge
sober/drunk south/west southern/western stop/continue strengthen/weaken strong/weak
strongest/weakest success/failure support/oppose surplus/deficit surrender/resist survive/die
survivor/victim suspend/resume taller/shorter tallest/shortest temporary/permanent tighten/ease
tighten/loosen tough/lenient true/false trust/distrust truthfully/falsely unanimous/divided
unite/divide upgrade/downgrade upheld/overturned uphold/overturn uphold/strike uphold/violate
urban/rural vaccinated/unvaccinated vague/clear violate/respect voluntary/compulsory
voluntary/mandatory warm/cold warmer/colder warning/reassurance welcome/condemn welcome/criticize
wetter/drier wettest/driest widen/narrow win/lose winner/loser wounded/unhurt boy/girl
brother/sister dawn/dusk dawn/noon father/mother husband/wife man/woman midnight/midday
midnight/noon nephew/niece noon/dusk sunrise/sunset uncle/aunt
""".split()

# What goes up, and what goes down: each of the one excludes each of the other.
_UP = "rise increase raise climb soar grow surge jump gain up higher".split()
_DOWN = "fall drop cut decline decrease reduce lower plunge slump shrink tumble slip slide".split()


DENYING_WORDS = (_CUE_VERBS, _FORBIDDING, _STOP_VERBS, _REPORTS)
"""The words behind which something is denied, by what they deny."""


@cache
def _opposites() -> dict[str, frozenset[str]]:
    opposites: dict[str, set[str]] = {}
    for pair in (*OPPOSITE_PAIRS, *(f"{up}/{down}" for up in _UP for down in _DOWN)):
        one, other = (stem_word(word) for word in pair.split("/"))
        if one != other:
            opposites.setdefault(one, set()).add(other)
            opposites.setdefault(other, set()).add(one)
    return {stem: frozenset(others) for stem, others in opposites.items()}


@cache
def _stems_of(words: str) -> frozenset[str]:
    """The stems of words in one string, which is written for the eye."""
    return frozenset(map(stem_word, words.split()))


@cache
def _denying_stems() -> frozenset[str]:
    """The words behind which something is denied or undone, by their stems."""
    return _stems_of(" ".join((*DENYING_WORDS, _OFFERS, *sorted(_NOT_DONE))))


def find_opposites(stem: str) -> frozenset[str]:
    """The stems that exclude this one, "unsigned" for "signed" with them."""
    return (_opposites().get(stem, frozenset()) | {_find_undone(stem)}) - {""}


def _find_undone(stem: str) -> str:
    """Give "sign" of "unsign(ed)", and back; "unload" tells a deed, and is no "not loaded"."""
    is_undone = stem.startswith("un") and len(stem) >= _SHORTEST_UNDONE
    other = stem.removeprefix("un") if is_undone else f"un{stem}"
    return "" if {stem, other} & _UNDOING else other


def find_denied(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Indexes of the words that are denied: the first telling word after a negation.

    One denied twice ("never denied", "did not fail to sign") is not. Linear in the words.
    """
    denied: set[int] = set()
    openers = _denying_stems()
    for index, token in enumerate(tokens):
        if token.norm not in _DENYING and token.stem not in openers:
            continue
        target = None
        if token.norm in _LACKING and index in denied:
            denied.discard(index)  # what is not lacked is there
        elif token.norm in _CUES:
            is_rank = token.norm in ("no", "never") and _is_unsurpassed(tokens, index)
            is_word = is_rank or _is_quoted_word(text, token) or _is_no_vote(tokens, index)
            is_nobody = _is_nobody(tokens, index)
            is_two = is_nobody and token.norm == "no"  # "no one" is one word in two
            find = _find_verb if is_nobody else _find_target  # nobody in this town was told
            target = None if is_word else find(text, tokens, index + is_two)
            if target is None and not is_word and is_nobody:
                target = _find_deed_before(tokens, index)
        elif token.norm == "rather":
            is_than = index + 1 < len(tokens) and tokens[index + 1].norm == "than"
            target = _find_target(text, tokens, index + 1) if is_than else None
        elif token.norm in _NOT_DONE or token.stem in _stems_of(_OFFERS):
            target = _find_undone_deed(text, tokens, index)
        elif token.stem in _stems_of(_FORBIDDING):
            target = _find_forbidden(text, tokens, index)
        elif token.norm == "neither":
            target = _find_verb(text, tokens, index)
        elif (opening := _find_denied_clause(tokens, index)) is not None:
            target = _find_verb(text, tokens, opening)
        elif _is_report_called_wrong(text, tokens, index):
            target = _find_verb(text, tokens, index + 1)
        elif (
            token.stem in _stems_of(_CUE_VERBS)
            and index + 1 < len(tokens)
            and tokens[index + 1].norm == "to"
        ):
            target = _find_target(text, tokens, index + 1)
            if target is not None and index in denied:
                denied.discard(index)
                continue
        elif token.stem in _stems_of(_STOP_VERBS) and index + 1 < len(tokens):
            is_gerund = tokens[index + 1].norm.endswith("ing")
            target = index + 1 if is_gerund else None
        if target is not None:
            denied.symmetric_difference_update((target,))
    return frozenset(denied | _find_denied_objects(text, tokens))


def _find_denied_objects(text: str, tokens: Sequence[Token]) -> set[int]:
    """What is denied with a verb: the rights in "does not grant them any rights"."""
    found: set[int] = set()
    for index, token in enumerate(tokens):
        if token.norm != "any":
            continue
        for at in range(index - 1, max(-1, index - REACH), -1):
            between = text[tokens[at].end : tokens[at + 1].start]
            if not _CLAUSE_END.isdisjoint(between) or tokens[at].norm in _NEW_CLAUSE:
                break
            if tokens[at].norm in _CUES:
                target = _find_target(text, tokens, index)
                found.update(() if target is None else (target,))
                break
    return found


def _find_undone_deed(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """The deed in "is yet to write" and in "turned down offers to write"."""
    is_yet = tokens[index].norm in _NOT_DONE
    before = tokens[max(0, index - _BETWEEN) : index]
    is_refused = is_yet or any(token.stem in _stems_of(_REFUSING) for token in before)
    is_led = [token.norm for token in tokens[index + 1 : index + 2]] == ["to"]
    return _find_target(text, tokens, index + 1) if is_refused and is_led else None


def _find_forbidden(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """What may not be done: "business" in "forbid citizens to do business", "barred from"."""
    for at in range(index + 1, min(index + 1 + _BETWEEN, len(tokens))):
        if tokens[at].norm in ("to", "from"):
            return _find_target(text, tokens, at)
    return None


def _is_quoted_word(text: str, token: Token) -> bool:
    """True of the lone "no" vote, a word told and not meant."""
    around = text[max(0, token.start - 1) : token.start], text[token.end : token.end + 1]
    return around[0] in _OPENING and around[1] in _CLOSING


def _is_nobody(tokens: Sequence[Token], index: int) -> bool:
    """True of "nobody", "nothing", "no one", whom or what a deed was not done to."""
    after = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    word = tokens[index].norm
    return word in ("nobody", "nothing", "none") or (word == "no" and after == "one")


def _find_deed_before(tokens: Sequence[Token], index: int) -> int | None:
    """The verb right before: "killed" in "killed no one"."""
    if not index or tokens[index].start > tokens[index - 1].end + 1:
        return None  # a mark stands between
    is_deed = not tokens[index - 1].is_stopword and tokens[index - 1].text.islower()
    return index - 1 if is_deed else None


def _is_no_vote(tokens: Sequence[Token], index: int) -> bool:
    """True of the lone no vote, with marks or without."""
    if not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].norm in _BEFORE_NO_VOTE and tokens[index + 1].norm.startswith("vote")


def _find_denied_clause(tokens: Sequence[Token], index: int) -> int | None:
    """The word before the denied clause at "denied that …", "denied on Monday that …", "denied
    having …", "denied the doors were …", "rejected claims that …"; None where none is denied here.
    """
    if tokens[index].norm in _REJECTIONS:
        return _find_rejected_clause(tokens, index)
    is_denying = tokens[index].norm in _DENIALS
    if not is_denying or index + 1 >= len(tokens):
        return None
    after = tokens[index + 1].norm
    if after in _OPENS_CLAUSE or after.endswith("ing"):
        return index
    for at in range(index + 1, min(index + 2 + _BETWEEN, len(tokens))):
        if tokens[at].norm == "that":
            return at
        if tokens[at].norm not in _WHEN_OR_HOW:
            break
    for at in range(index + 1, min(index + 2 + _BETWEEN, len(tokens))):
        if tokens[at].stem in _stems_of(_REPORTS) or tokens[at].norm in _NEW_CLAUSE:
            return None
        if tokens[at].norm in _AUXILIARIES:
            return index
    return None


def _find_rejected_clause(tokens: Sequence[Token], index: int) -> int | None:
    """The "that" of "rejected claims that …", None where something else is rejected."""
    for at in range(index + 1, min(index + 1 + _BETWEEN, len(tokens) - 1)):
        if tokens[at].stem in _stems_of(_REPORTS) and tokens[at + 1].norm == "that":
            return at + 1
    return None


def _is_report_called_wrong(text: str, tokens: Sequence[Token], index: int) -> bool:
    """True at "reports that …" where the same clause ends "… are wrong"."""
    is_report = tokens[index].stem in _stems_of(_REPORTS) and index + 2 < len(tokens)
    if not is_report or tokens[index + 1].norm != "that":
        return False
    for at in range(index + 3, min(index + 2 + 3 * REACH, len(tokens))):
        between = text[tokens[at - 1].end : tokens[at].start]
        if not _CLAUSE_END.isdisjoint(between) or "." in between:
            return False
        if tokens[at].norm in _WRONG and tokens[at - 1].norm in _AUXILIARIES:
            return True
    return False


def _is_unsurpassed(tokens: Sequence[Token], index: int) -> bool:
    """True at "no … has been worse" and at "never been worse"."""
    words = [token.norm for token in tokens[index + 1 : index + 2 + 2 * REACH]]
    return any(word == "been" and words[at + 1] in _BETTER for at, word in enumerate(words[:-1]))


def _find_verb(text: str, tokens: Sequence[Token], cue: int) -> int | None:
    """What "neither A nor B was …" denies: the verb, where its auxiliary follows in the clause."""
    for reached in range(cue + 1, min(cue + 1 + 3 * REACH, len(tokens))):
        between = text[tokens[reached - 1].end : tokens[reached].start]
        if not _CLAUSE_END.isdisjoint(between):
            break
        if tokens[reached].norm in _AUXILIARIES:
            is_telling = any(one.norm in _TELLING for one in tokens[reached + 1 : reached + 2])
            return None if is_telling else _find_target(text, tokens, reached)
    return _find_target(text, tokens, cue)


def _find_target(text: str, tokens: Sequence[Token], cue: int) -> int | None:
    for reached in range(cue + 1, min(cue + 1 + REACH, len(tokens))):
        between = text[tokens[reached - 1].end : tokens[reached].start]
        is_over = not _CLAUSE_END.isdisjoint(between) or "." in between
        if is_over or tokens[reached].norm in _NEW_CLAUSE or tokens[reached].norm in _NO_DENIAL:
            return None
        if not tokens[reached].is_stopword and not tokens[reached].text[0].isupper():
            return reached
    return None
