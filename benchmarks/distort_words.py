"""Nothing in; the words that distortions put in the place of others, and how verbs bend, out."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

# Verbs that exclude each other when said of one thing, in their base form. Written by hand.
_OPPOSED = """
accept/reject admit/deny agree/refuse allow/ban approve/reject arrest/release arrive/leave
attack/defend back/oppose begin/end build/demolish buy/sell cancel/confirm
close/open condemn/praise confirm/deny convict/acquit create/abolish cut/raise decrease/increase
delay/hasten deploy/withdraw encourage/warn enter/leave expand/shrink fall/rise find/lose
fire/hire gain/lose give/take grow/shrink help/harm hide/reveal hold/cancel improve/worsen
include/exclude increase/reduce invite/expel join/quit keep/scrap launch/halt lead/trail lift/impose
love/hate lower/raise offer/refuse open/close order/forbid
 permit/forbid praise/criticize
promote/demote protect/endanger receive/send recommend/oppose reduce/increase reject/approve
remember/forget remain/leave resume/suspend retain/lose return/keep save/waste settle/reopen
show/hide sign/veto start/stop stay/leave strengthen/weaken succeed/fail support/oppose
survive/perish suspend/resume tighten/relax unite/divide unveil/cancel uphold/overturn
welcome/condemn widen/narrow win/lose
"""
_IRREGULAR = """
begin began begun|build built built|buy bought bought|cut cut cut|fall fell fallen|find found found|
forbid forbade forbidden|forget forgot forgotten|give gave given|grow grew grown|hide hid hidden|
hold held held|keep kept kept|lead led led|leave left left|lose lost lost|quit quit quit|
rise rose risen|sell sold sold|send sent sent|shrink shrank shrunk|take took taken|
uphold upheld upheld|win won won|overturn overturned overturned|show showed shown|
sign signed signed|stop stopped stopped|ban banned banned|trail trailed trailed|
expel expelled expelled|
acquit acquitted acquitted|permit permitted permitted|admit admitted admitted|
scrap scrapped scrapped|
go went gone|say said said|see saw seen|make made made|come came come|get got got|know knew known|
think thought thought|tell told told|become became become|put put put|mean meant meant|let let let|
set set set|meet met met|run ran run|pay paid paid|sit sat sat|speak spoke spoken|lie lay lain|
read read read|spend spent spent|stand stood stood|write wrote written|bring brought brought|
hear heard heard|break broke broken|drive drove driven|choose chose chosen|draw drew drawn|
wear wore worn|eat ate eaten|fly flew flown|throw threw thrown|catch caught caught|
teach taught taught|fight fought fought|strike struck struck|sink sank sunk|shoot shot shot|
hit hit hit|hurt hurt hurt|feel felt felt|seek sought sought|withdraw withdrew withdrawn|
sing sang sung|steal stole stolen|beat beat beaten|bear bore born|spread spread spread
"""
# Words of one rank that stand where the other could, for quotations and plain statements.
_RANKS = """
justice journalism freedom democracy business science sport education
sad proud happy difficult dangerous historic ordinary quiet
danger chance duty burden gift warning
victory defeat failure disaster triumph success
friends enemies partners rivals neighbours strangers
children women workers farmers soldiers pensioners students doctors
economy environment culture army climate industry
strong weak fair cruel free rich poor
future past present
good bad
better worse
always never rarely often
best worst
more less fewer
all most some few
first last
before after
largest smallest
oldest youngest
highest lowest
early late
northern southern eastern western
north south east west
hope fear
love hate
peace war
morning evening afternoon night
husband brother father son
wife sister mother daughter
actor singer writer painter director
king prince duke
queen princess duchess
album film novel play
school hospital church museum
company charity university
river mountain lake island
football rugby tennis cricket basketball
red blue green yellow black white
"""
_HEDGED = """
will may|would might|can might|may will|might will|could will|has may have|was may have been|
were may have been|must may|allegedly clearly|alleged proven|suspected convicted|
reportedly certainly|possibly certainly|proposed approved|planned completed|threatened began|
plans refuses|planned refused|expected certain|hopes refuses|considering announcing|
potential actual|unconfirmed confirmed|likely certain|probably certainly|attempted completed
"""
AUXILIARIES = frozenset(
    "is are was were will would can could should must has have had does did do".split()
)
"""Verbs that "not" stands behind; not "may", beside which "may not" can hold as well."""

GROUPS_THAT_SPEAK = tuple(
    """police prosecutors doctors officials witnesses residents lawyers investigators activists
    organisers""".split()
)
"""Whom a statement without a name may be laid at."""

SURNAMES = tuple(
    """Abara Bellweather Castellan Dunmore Eklund Farrow Grieve Halloran Iversen Jansson Kessler
    Lindqvist Marchetti Nwosu Okafor Petrov Quintero Rahimi Sandoval Tanaka Ueda Vasquez Whitlock
    Yilmaz Zeller""".split()
)
"""Made-up people's, for claims whose article names nobody else."""

BODIES = tuple(
    """Interpol|Unicef|Greenpeace|Oxfam|Nato|Amnesty International|Siemens|Toyota|Airbus|Reuters|
    Microsoft|Samsung""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
BODIES_WITH_ARTICLE = tuple(
    """United Nations|European Union|World Bank|Red Cross|Supreme Court|Senate|Pentagon|Kremlin|
    African Union|Labour Party|Central Bank""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)


class Bent(NamedTuple):
    """One verb in its forms."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


_VOWELS = "aeiou"


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in _IRREGULAR.replace("\n", "").split("|"))
    return {base: (past, participle) for base, past, participle in rows}


@lru_cache(maxsize=4_096)
def bend(base: str) -> Bent:
    """The forms of a verb given in its base form."""
    past, participle = _irregular().get(base, (_with_ending(base, "ed"),) * 2)
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if base.endswith("y") and base[-2] not in _VOWELS:
        third = base[:-1] + "ies"
    gerund = _with_ending(base, "ing")
    return Bent(base, third, past, participle, gerund)


def _with_ending(base: str, ending: str) -> str:
    if base.endswith("ie") and ending == "ing":
        return base[:-2] + "ying"
    if base.endswith("ee"):
        return base + ending.removeprefix("e")
    if base.endswith("e"):
        return base[:-1] + ending
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied" if ending == "ed" else base + ending
    is_doubled = (base in _irregular() and _irregular()[base][0].startswith(base + base[-1])) or (
        base in ("stop", "begin", "win", "run", "cut", "quit", "forget", "forbid", "get", "sit")
    )
    return base + (base[-1] if is_doubled else "") + ending


@lru_cache(maxsize=1)
def past_forms() -> dict[str, str]:
    """The base form of each irregular past: "went" is of "go"."""
    return {past: base for base, (past, _) in _irregular().items() if past != base}


@lru_cache(maxsize=1)
def opposed_forms() -> dict[str, tuple[str, ...]]:
    """For each form of a verb, the same form of those that exclude it."""
    found: dict[str, set[str]] = {}
    for pair in _OPPOSED.split():
        one, other = (bend(side) for side in pair.split("/"))
        for ours, theirs in ((one, other), (other, one)):
            for form in set(ours):
                same = {theirs[at] for at, own in enumerate(ours) if own == form}
                # "Cut" is base and past: which is meant cannot be told, so neither is changed.
                if len(same) == 1 and form not in same:
                    found.setdefault(form, set()).update(same)
    return {form: tuple(sorted(others)) for form, others in found.items()}


@lru_cache(maxsize=1)
def ranks() -> dict[str, tuple[str, ...]]:
    """For each word of a rank, the others of it."""
    found = {}
    for line in _RANKS.strip().splitlines():
        words = line.split()
        for word in words:
            found[word] = tuple(other for other in words if other != word)
    return found


@lru_cache(maxsize=1)
def hedged() -> dict[str, str]:
    """For each word that says how sure a thing is, one that says it otherwise."""
    rows = (row.split(maxsplit=1) for row in _HEDGED.replace("\n", "").split("|"))
    return dict(row for row in rows)
