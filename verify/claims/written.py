"""A name and the place it is put into in; how it is written there, with "the" or a capital, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from verify.language.aliases import Alias
from verify.language.names import NameKind
from verify.language.verbs import ADDRESS, ALSO_SAY, AUXILIARIES, PAST, PRESENT, SAY

_THE_BEFORE = re.compile(r"(?<![\w-])[Tt]he\s$")
# Written with "the" wherever they are no adjective.
_ALWAYS = frozenset(
    ("U.S.", "US", "U.K.", "UK", "United States", "United Kingdom", "Netherlands", "Philippines",
     "United Nations", "European Union", "United Arab Emirates", "EU", "U.N.", "UN", "White House",
     "Vatican", "Kremlin")
)  # fmt: skip
# What a name with "the" cannot follow: its own article, an adjective, a possessive.
_DETERMINED = re.compile(
    r"(?:(?<![\w-])(?:the|an?|this|that|its|their|his|her|our|new|old|former|own|every|each)|['’]s?|[A-Z]\w*)\s$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"^[\"“‘'(]{0,2}$|[.!?:]\s[\"“‘']{0,2}$|[\"“]$")
# What may follow a whole noun phrase: a verb, a mark, a small word.
_VERBS = SAY | ALSO_SAY | ADDRESS | PAST | PRESENT | AUXILIARIES
_SMALL = frozenset(
    """
    in on at for from to by as after before because since during about against and or but also
    now then later still already never not until while when if through over under into without
    despite amid across again currently recently reportedly too
    """.split()
)
_NEXT = re.compile(r"(?:\s([A-Za-z’'-]+)|[.,;:!?)—–\"”]|\s[—–(-]|['’]s?(?:\s|$)|$)")
# "employs 300", "leaves a son": before what opens a noun phrase a word in s is a verb.
_VERB_AND_OBJECT = re.compile(
    r"\s[a-z]{3,}s\s(?:an?|the|its|his|her|their|no|all|more|about|some|two|three|four|five|six|"
    r"seven|eight|nine|ten|[$€£]?\d[\d,.]*)(?![\w-])"
)
_LONGER = re.compile(r",?\s(?:of|that|which|who|whose|where)\b|,\s[A-Z]")
_FEWEST_WITH = 0.5  # of a name's mentions, so that it counts as one with "the"


def is_whole(text: str, end: int) -> bool:
    """Whether a noun phrase ends here: "the company said", not "the company car"."""
    return not _LONGER.match(text, end) and stands_alone(text, end)


def is_small(word: str) -> bool:
    """True for a preposition, a conjunction or the like, which is no verb."""
    return word in _SMALL


def stands_alone(text: str, end: int) -> bool:
    """Whether what ends here is no adjective of the next word: "the UN said", not "UN troops"."""
    match = _NEXT.match(text, end)
    if match is None:
        return False
    word = (match.group(1) or "").casefold().replace("’", "'")
    if not word:
        return True
    is_form = word.endswith(("ed", "n't")) or (word.endswith("ly") and len(word) > 4)
    is_form = is_form or _VERB_AND_OBJECT.match(text, end) is not None
    return word in _SMALL or word in _VERBS or is_form or word in ("of", "that", "which", "who")


def names_with_the(text: str, aliases: Sequence[Alias]) -> frozenset[str]:
    """The full names that a text writes with "the": "the Ministry of Transport"."""
    seen: Counter[str] = Counter()
    with_the: Counter[str] = Counter()
    for alias in aliases:
        name = alias.name
        if name.kind is NameKind.PERSON or name.text != alias.full:
            continue
        if " of " not in name.text and not stands_alone(text, name.end):
            continue
        seen[name.text] += 1
        with_the[name.text] += bool(_THE_BEFORE.search(text, max(0, name.start - 24), name.start))
    often = {name for name, count in seen.items() if with_the[name] > _FEWEST_WITH * count}
    return frozenset(often | _ALWAYS)


def with_article(name: str, articled: frozenset[str]) -> str:
    """A name, or two joined by "and", each with the article it takes."""
    if name in articled:
        return f"the {name}"
    first, joined, second = name.partition(" and ")
    if joined and (first in articled or second in articled):
        return f"{with_article(first, articled)} and {with_article(second, articled)}"
    return name


def takes_article(sentence: str, start: int, end: int) -> bool:
    """Whether the name between two offsets stands alone, with nothing that determines it."""
    return stands_alone(sentence, end) and not _DETERMINED.search(
        sentence, max(0, start - 24), start
    )


def fitted(sentence: str, start: int, end: int, words: str) -> str:
    """Words as they stand in place of sentence[start:end]: one full stop, a capital to open."""
    if words.endswith(".") and sentence[end : end + 1] == ".":
        words = words[:-1]
    is_opening = _OPENS.search(sentence[max(0, start - 4) : start]) if start else True
    return words[0].upper() + words[1:] if is_opening else words
