"""No text in; lists of words out: those that can play only one part in a clause."""

from __future__ import annotations

from enum import StrEnum

from verify.language.verbs import AUXILIARIES


class Part(StrEnum):
    """What a word can be. `verb` is a finite verb or an auxiliary: whatever carries a clause."""

    VERB = "verb"
    PRONOUN = "pronoun"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    RELATIVE = "relative"
    ADVERB = "adverb"
    PUNCTUATION = "punctuation"
    QUOTED = "quoted"
    WORD = "word"


PRONOUNS = frozenset("he she it they we i you who there this that these those".split())
WITH_VERB = frozenset(
    "it's he's she's there's they're we're you're i'm i've i'll i'd we've we'll they've they'll "
    "he'll she'll it'll you've you'll he'd she'd they'd we'd you'd there'll".split()
)
"""Pronouns that carry their verb."""

PAST_AUXILIARIES = frozenset(
    "was were had did could would wasn't weren't hadn't didn't couldn't wouldn't".split()
)
ONLY_PAST = frozenset(
    """
    said took went came began saw wrote gave fell grew flew drove spoke broke chose wore swore stole
    woke rose drew knew threw did ran sang drank swam rode shook froze became forgave overcame
    """.split()
)
"""Past forms that are no participles: after "was hurt and" they can only be the next verb."""

THINK = frozenset(
    """
    think thinks thought believe believes believed feel feels felt know knows knew hope hopes hoped
    say claim suggest fear fears feared doubt doubts
    """.split()
)
"""Verbs of what is in the mind or said of it, which a clause without "that" can follow."""

_DETERMINERS = frozenset(
    "a an the his her its their our my your this these those no some any every each both all "
    "another several many most few more various numerous certain".split()
)
_PREPOSITIONS = frozenset(
    "of in on at by for with from to into over under about against between during after before "
    "without within through across amid among near since until per via despite around behind "
    "beyond toward towards upon like than as due including".split()
)
_CONJUNCTIONS = frozenset(
    "and but or so yet nor while whereas although though because if when".split()
)
_ADVERBS = frozenset(
    """
    also not never then now still already just only even soon later once again ever often always
    today tomorrow yesterday reportedly recently originally previously currently eventually n't
    rarely twice
    """.split()
)
OPENERS = frozenset(("“", '"', "‘", ":", "—", "–", "--"))
"""Marks after which a capital tells nothing of a word."""

ALWAYS: dict[str, Part] = {}
"""Word in lower case -> the only part it plays."""

for _words, _part in (
    (_ADVERBS, Part.ADVERB),
    (_CONJUNCTIONS, Part.CONJUNCTION),
    (_PREPOSITIONS, Part.PREPOSITION),
    (_DETERMINERS, Part.DETERMINER),
    (PRONOUNS, Part.PRONOUN),
    (("who", "which", "whose", "where", "whom"), Part.RELATIVE),
    (AUXILIARIES | WITH_VERB | {"am"}, Part.VERB),
):
    ALWAYS.update(dict.fromkeys(_words, _part))
