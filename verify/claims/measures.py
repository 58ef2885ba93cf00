"""A predicate's words in; those of each figure in it out: a change, a level, what a comma adds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.claims.counts import COUNT_HEDGES, SUPERLATIVE, Count, is_number
from verify.claims.phrases import is_inner_comma
from verify.claims.words import Part, Word

Indexes = tuple[int, ...]

CHANGE_VERBS = frozenset(
    """
    rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping climb
    climbs climbed climbing grow grows grew grown growing slip slips slipped slipping sink sinks
    sank sunk gain gains gained jump jumps jumped jumping surge surges surged soar soars soared
    slump slumps slumped plunge plunges plunged tumble tumbles tumbled decline declines declined
    increase increases increased decrease decreases decreased shrink shrinks shrank shrunk narrow
    narrows narrowed widen widens widened dip dips dipped ease eases eased edge edges edged
    """.split()
)
_UNITS = frozenset(
    """
    % per cent percent percentage point points basis million billion trillion thousand m bn pence p
    cents cent pounds dollars euros degrees tonnes tons barrels times
    """.split()
)
# Each word as one letter, so that a pattern of words can be searched as one of letters.
_AMOUNT = "h*c?n[nu]*"
_LEVEL = re.compile(
    rf"v(?:a?)(?P<change>b?{_AMOUNT})?(?P<to>t{_AMOUNT})(?:,?(?P<source>f{_AMOUNT}))?"
)
_RESTATED = frozenset(("%", "percent", "per", "times"))
_MOVES = frozenset(
    "rise fall drop increase decrease decline gain loss total reduction jump".split()
)
_COMPARED = frozenset(("below", "above", "than", "since", "behind", "ahead", "back", "clear"))
_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"])
_OWN = frozenset("its their his her the a an".split())
_EARLIER = frozenset("earlier ago before previous previously prior".split())
_LONGEST_ADDED = 20  # words after a comma


def split_measures(words: tuple[Word, ...], count: Count) -> Iterator[Count]:
    """Part "fell 6 percent to 40, down from 52 in May" into change, level and what is added.

    What is added after a comma is told with all that stands before it, which is also told alone.
    """
    own = count.indexes
    if count.is_outcome:
        yield count
        return
    commas = _added(words, own)
    if commas:
        main = own[: commas[0]]
        yield from _changes(words, Count(main, count.first))
        for place, comma in enumerate(commas):
            end = commas[place + 1] if place + 1 < len(commas) else len(own)
            yield Count((*main, *own[comma:end]), own[comma + 1])
        return
    yield from _changes(words, count)


def _added(words: tuple[Word, ...], own: Indexes) -> list[int]:
    """The places of the commas after which figures are added, up to the end of the predicate."""
    verb = next((place for place, i in enumerate(own) if words[i].part is Part.VERB), len(own))
    commas = [
        place
        for place in range(verb + 2, len(own) - 2)
        if words[own[place]].text == "," and not is_inner_comma(words, own[place])
    ]
    found: list[int] = []
    for place, comma in enumerate(commas):
        end = commas[place + 1] if place + 1 < len(commas) else len(own)
        if _adds(words, own[comma + 1 : end]):
            found.append(comma)
        elif found and not _is_listed(words, own[comma + 1 : end]):
            return []
    return found


def _is_listed(words: tuple[Word, ...], item: Indexes) -> bool:
    """Whether the words after a comma are one more item: "earnings before interest, tax and …"."""
    others = (Part.VERB, Part.RELATIVE, Part.QUOTED)
    return not any(words[i].part in others or is_number(words[i]) for i in item)


def _adds(words: tuple[Word, ...], added: Indexes) -> bool:
    """Whether these words are a figure of their own: ", with the loss of 900 jobs"."""
    texts = [words[i].lower for i in added]
    figures = [place for place, i in enumerate(added) if is_number(words[i])]
    is_compared = any(text in _COMPARED for text in texts)
    for index in added:
        part = words[index].part
        if part in (Part.QUOTED, Part.RELATIVE) or words[index].lower in ("if", "unless"):
            return False
        if part is Part.VERB and not is_compared:
            return False
    if len(texts) < 2 or len(texts) > _LONGEST_ADDED:
        return False
    if texts[1:3] in _OF_THEM or texts[2:4] in _OF_THEM:
        return True
    if texts[0] in _OWN and texts[1] in SUPERLATIVE | {"record"}:
        return texts[0] not in ("the", "a") or is_compared
    if not figures:
        return False
    first = figures[0]
    if texts[0] == "or":
        return all(t in COUNT_HEDGES for t in texts[1:first]) and bool(_RESTATED & {*texts})
    if texts[0] in ("down", "up") or texts[:1] == ["compared"]:
        return texts[1] in ("from", "with", "to", "by")
    if texts[0] in ("a", "an") and texts[1] in _MOVES:
        return True
    if texts[:2] == ["ahead", "of"]:
        return True
    if texts[0] == "before" and texts[1].endswith("ing"):
        return True
    if texts[0] == "with":
        return True
    is_compared = is_compared or texts[first + 1 : first + 2] == ["of"]
    return is_compared and all(t in COUNT_HEDGES or t in "$€£" for t in texts[:first])


def _changes(words: tuple[Word, ...], count: Count) -> Iterator[Count]:
    """Part "fell 6 percent to 40 from 43" into the change, the level and the level before."""
    own = count.indexes
    if not any(words[i].lower in CHANGE_VERBS for i in own):
        yield count
        return
    match = _LEVEL.search("".join(_letter(words[i]) for i in own))
    if match is None or not (match["change"] or match["source"]):
        yield count
        return
    if match["change"] and _may_be_range(words, own, match):
        yield count
        return
    start = match.start("change") if match["change"] else match.start("to")
    front = own[:start]
    rest = own[match.end() :]
    marks = (p for p, i in enumerate(rest) if words[i].text in (",", "."))
    comma = next(marks, len(rest))
    ends = {name: match.end(name) for name in ("change", "to", "source") if match[name]}
    tails = dict.fromkeys(ends, rest)
    if "source" in ends and rest[:comma] and not _is_earlier(words, rest[:comma]):
        # "Fell to 4.1 from 4.4 percent in the second quarter": which of the two was then?
        ends["to"] = ends.pop("source")
    elif match["change"] and "source" not in ends:
        # "Fell 4 percent to 3.1 in May from 3.2 in April": the level before goes with the level.
        source = next((p for p, i in enumerate(rest) if words[i].lower == "from"), len(rest))
        tails["change"] = (*rest[:source], *rest[max(source, comma) :])
    elif "source" in ends:
        tails = dict.fromkeys(ends, rest[comma:])
        tails["source"] = rest[:comma] if _is_outcome(words, rest[comma + 1 :]) else rest
    for name, end in ends.items():
        part = own[match.start(name) : end]
        first = count.first if part[0] == own[start] else part[0]
        yield Count((*front, *part, *tails[name]), first)


def _is_earlier(words: tuple[Word, ...], rest: Indexes) -> bool:
    """Whether "a year earlier" or "the previous month" dates the level before, and it alone."""
    return words[rest[0]].lower == "last" or any(words[i].lower in _EARLIER for i in rest)


def _is_outcome(words: tuple[Word, ...], rest: Indexes) -> bool:
    """Whether ", missing the target" follows, which is told of the level reached alone."""
    return bool(rest) and words[rest[0]].lower.endswith("ing")


def _may_be_range(words: tuple[Word, ...], own: Indexes, match: re.Match[str]) -> bool:
    """Whether "rise 5 to 7 percent" may give a span of change, not a change and a level."""
    change, level = (
        {words[i].lower for i in own[match.start(name) : match.end(name)] if _is_unit(words[i])}
        for name in ("change", "to")
    )
    return not change or bool(change & level - {"million", "billion", "m", "bn"})


def _is_unit(word: Word) -> bool:
    return word.lower in _UNITS or word.text in "$€£" or word.text[-1].isalpha()


def _letter(word: Word) -> str:
    if word.part is Part.QUOTED:
        return "x"
    if word.lower in CHANGE_VERBS:
        return "v"
    if word.text in ("$", "€", "£"):
        return "c"
    if word.text == ",":
        return ","
    if is_number(word):
        return "n"
    if word.lower in _UNITS:
        return "u"
    if word.lower in ("to", "from", "by"):
        return word.lower[0] if word.lower != "by" else "b"
    if word.lower in COUNT_HEDGES:
        return "h"
    return "a" if word.part is Part.ADVERB else "x"
