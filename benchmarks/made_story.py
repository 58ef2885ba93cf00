"""The number of a report in; its made-up text on one event out, the same on every run.

One fire in one made-up port. Each report tells some of the same facts in its own words or, as a
print of the agency's story, in the agency's; the rest is its own, from a vocabulary in which few
words are frequent and most are rare, as in any language. Nothing here was taken from a text.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

SEED = 20161120
HEADLINE = "Fire at Ellmere grain terminal kills nine and closes the harbour"
AGENCY = "Northwire"
# Of 100 reports, how many print most of the agency's story.
AGENCY_PERCENT = 15
# How many sentences a report has; the saved pages of 60 to 310 KB hold 978 words in the middle.
SENTENCES = (16, 30, 44, 54, 66, 110)
# Of 100 sentences of a report, how many tell a fact of the event that others tell too.
SHARED_PERCENT = 22

_FACTS_FILE = Path(__file__).parent / "made_facts.toml"
_ACTORS = (
    "Ingrid Solheim",
    "Pavel Dusan",
    "Ada Okonjo",
    "Tomas Reyk",
    "Mara Ellingsen",
    "Joon Seo",
)
_PEOPLE = _ACTORS + tuple(
    f"{first} {last}"
    for first, last in zip(
        """Ines Karel Oona Piet Salma Henrik Dorte Yusuf Lena Marek Agnes Bram Chiara Dov Elin Farid
        Greta Hugo Ilse Jonas Kaya Lars Mila Nils Olga Per Rosa Sven Tilda Uwe""".split(),
        """Falk Vandor Lindqvist Maartens Haddad Brandvik Kjaer Demirel Corso Havel Torp Wessel
        Bellini Aronson Strand Nasser Hollub Renier Kessel Arvid Yildan Moberg Sorel Bergan
        Petrov Holm Almada Rask Venn Decker""".split(),
        strict=True,
    )
)
_ROLES = tuple(
    """engineer|spokeswoman|harbour pilot|fire chief|union leader|economist|shopkeeper|teacher|
    professor of fire safety|member of parliament|ship owner|crane driver|doctor""".replace(
        "\n", ""
    ).split("|")
)
_PLACES = tuple(
    """Ellmere Lanmark Quayside Dorvik Saltholm Brenn Ostrava-Bay Highmoor Tarn Wellow Kirkness
    Vessel-Point Marrow Underhill Stonegate Fairwater""".split()
)
_BODIES = tuple(
    """port authority|city council|coast guard|dockers' union|fire brigade|ministry of transport|
    Corvane Logistics|safety board|Northern Union|Lanmark exchange|Saint Orla hospital|
    chamber of commerce|weather service|public prosecutor""".replace("\n    ", "").split("|")
)
_DAYS = (
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "November 18",
    "last week",
)
_THINGS = """fire harbour terminal company city silo dust grain smoke investigation worker family
alarm report law ship rule insurance state price night safety question inquiry minister plan street
water crew police house money decision neighbour record owner contract tunnel conveyor warning
market rescue victim court cause failure union ministry government evidence week meeting train
exercise budget deadline warehouse pipe engine bridge school hospital vote permit licence wage
storm letter camera signal door wall roof cable pump fence tower crane lorry road bus shop café
church memory promise doubt answer mistake habit delay threat cost tax debt loan share customer
farmer harvest export trade route coast island border customs delegation committee hearing witness
lawyer judge charge appeal sentence document archive photograph recording footage siren ladder
helmet hose valve sensor battery software""".split()
_DEEDS = """close open check question delay repair build lose find send promise refuse warn order
carry reach cost follow count replace measure clear move pay protect support raise cut change
reject publish demand visit save inspect record leave halt draw watch test ignore settle file
extend limit cover seal flood rent hire train brief praise blame""".split()
_KINDS = """old new local public heavy long empty early whole safe narrow northern private small
burning open quiet regional official young foreign steep damaged missing deep modern careful angry
costly temporary independent hidden""".split()
_PREPOSITIONS = ("in", "near", "after", "before", "for", "with", "at", "under", "over", "without")
_COUNTED = ("people", "workers", "tonnes", "euros", "families", "litres", "metres", "visitors")
_ONSETS = ("ba", "cor", "del", "fin", "gor", "hal", "jun", "kel", "lom", "mar", "nis", "por", "tra")
_MIDDLES = ("", "va", "ri", "ne", "do", "stu", "lan", "me", "tor")
_ENDS = ("ment", "tion", "er", "ing", "ity", "al", "ous", "ship", "ence", "ard", "ist", "ure")
# The long tail of rare words: names of goods, trades and things that nobody else mentions.
_RARE = tuple(a + b + c + d for b in _MIDDLES for c in _MIDDLES for a in _ONSETS for d in _ENDS)


def make_article_text() -> str:
    """The article under check: every fact with its right figure, and some that is its alone."""
    chance = _chance("article")
    told: list[str] = []
    for fact in range(len(_facts())):
        told.append(_tell(fact, chance, way=0, is_exact=True))
        if fact % 2:
            told.append(_own_sentence(chance))
    return _in_paragraphs(told, chance)


def make_report_text(number: int) -> str:
    """The text of one report, its paragraphs parted by an empty line."""
    chance = _chance(f"report {number}")
    length = round(chance.triangular(*_spread(chance)))
    sentences = [_tell_something(chance) for _ in range(length)]
    if chance.randrange(100) < AGENCY_PERCENT:
        printed = list(_agency_story())[: max(6, 2 * length // 3)]
        sentences[: len(printed)] = printed
        sentences[0] = f"ELLMERE ({AGENCY}) - {sentences[0]}"
    else:
        sentences[0] = _tell(0, chance)
    return _in_paragraphs(sentences, chance)


def make_headline(number: int) -> str:
    """The headline of one report."""
    chance = _chance(f"headline {number}")
    thing, other = _noun(chance), _noun(chance)
    return chance.choice(
        (
            HEADLINE,
            f"Ellmere fire: {thing} and {other} in question",
            f"What we know about the grain terminal fire and the {thing}",
            f"After the blaze, {chance.choice(_PLACES)} asks about the {thing}",
        )
    )


def make_comment(chance: random.Random) -> str:
    """What a reader wrote below a report."""
    return " ".join(_own_sentence(chance) for _ in range(chance.randrange(1, 4)))


@cache
def _facts() -> tuple[tuple[int, tuple[str, ...]], ...]:
    """What happened: the right figure, and the ways of telling it."""
    kept = tomllib.loads(_FACTS_FILE.read_text(encoding="utf-8"))["fact"]
    return tuple((fact["figure"], tuple(fact["ways"])) for fact in kept)


def _chance(of: str) -> random.Random:
    return random.Random(f"{SEED} {of}")


def _spread(chance: random.Random) -> tuple[float, float]:
    """Between which lengths a report's length lies: most are middling, a few are long."""
    at = chance.randrange(len(SENTENCES) - 1)
    return SENTENCES[at], SENTENCES[at + 1]


@cache
def _agency_story() -> tuple[str, ...]:
    chance = _chance("agency")
    facts = [_tell(fact, chance, way=0, is_exact=True) for fact in range(len(_facts()))]
    own = [_own_sentence(chance) for _ in facts]
    return tuple(sentence for pair in zip(facts, own, strict=True) for sentence in pair)


def _tell_something(chance: random.Random) -> str:
    if chance.randrange(100) < SHARED_PERCENT:
        return _tell(chance.randrange(len(_facts())), chance)
    return _own_sentence(chance)


def _tell(fact: int, chance: random.Random, *, way: int = -1, is_exact: bool = False) -> str:
    figure, ways = _facts()[fact]
    told = ways[way] if way >= 0 else chance.choice(ways)
    is_changed = not is_exact and chance.random() < 0.1
    shown = figure + chance.randrange(1, 4) * max(1, figure // 5) if is_changed else figure
    return told.format(n=f"{shown:,}" if shown > 2100 else shown)


def _own_sentence(chance: random.Random) -> str:
    """A sentence of some twenty words with a name, a day or a number, as news has them."""
    person, other, body = (_pick(names, chance) for names in (_PEOPLE, _PEOPLE, _BODIES))
    place, day = _pick(_PLACES, chance), _pick(_DAYS, chance)
    amount = chance.choice((chance.randrange(2, 60), chance.randrange(2, 90) * 100))
    deed, second = _pick(_DEEDS, chance), _pick(_DEEDS, chance)
    first, then, last = (_phrase(chance) for _ in range(3))
    return chance.choice(
        (
            f"{first.capitalize()} {_past(deed)} {then} on {day}, and {last} {_past(second)} it.",
            f"{person} said on {day} that {first} had {_past(deed)} {then} in {place}.",
            f"About {amount:,} {chance.choice(_COUNTED)} {_past(deed)} {first}, {body} said.",
            f'"We {_past(deed)} {first} because {then} did not {second} {last}," {person} said.',
            f"{person}, a {chance.choice(_ROLES)} from {place}, {_past(deed)} {first} with {then}.",
            f"The {body} {_past(deed)} {first}, although {other} had asked to {second} {then}.",
            f"But {first} was not {_past(deed)} until {day}, when {then} {_past(second)} {last}.",
            f"{first.capitalize()} will {deed} {then} if the {body} decides to {second} it.",
        )
    )


def _phrase(chance: random.Random) -> str:
    """The things, told by their kind and by what they belong to."""
    kind = f"{_pick(_KINDS, chance)} " if chance.random() < 0.4 else ""
    tail = f" {chance.choice(_PREPOSITIONS)} the {_noun(chance)}" if chance.random() < 0.8 else ""
    return f"{chance.choice(('the', 'the', 'its', 'their'))} {kind}{_noun(chance)}{tail}"


def _noun(chance: random.Random) -> str:
    return _pick(_RARE, chance) if chance.random() < 0.25 else _pick(_THINGS, chance)


def _pick(words: Sequence[str], chance: random.Random) -> str:
    """One word: the first come often and the last seldom, as in any language."""
    return chance.choices(words, cum_weights=_commonness(len(words)))[0]


@cache
def _commonness(count: int) -> tuple[float, ...]:
    return tuple(accumulate(1 / (rank + 3) for rank in range(count)))


def _past(deed: str) -> str:
    irregular = {"build": "built", "lose": "lost", "find": "found", "send": "sent", "pay": "paid"}
    irregular |= {"leave": "left", "draw": "drew", "cost": "cost", "cut": "cut", "carry": "carried"}
    return irregular.get(deed) or (f"{deed}d" if deed.endswith("e") else f"{deed}ed")


def _in_paragraphs(sentences: Sequence[str], chance: random.Random) -> str:
    return "\n\n".join(_group(sentences, chance))


def _group(sentences: Sequence[str], chance: random.Random) -> Iterator[str]:
    at = 0
    while at < len(sentences):
        size = chance.choice((1, 1, 2, 2, 3))
        yield " ".join(sentences[at : at + size])
        at += size
