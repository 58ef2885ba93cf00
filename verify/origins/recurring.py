"""The prose of all reports in; the same without the lines that stand on every page of an outlet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from verify.language.function_words import FUNCTION_WORDS
from verify.language.tokens import normalize
from verify.origins.prose import Piece, Prose, WordCodes, make_prose

# On so many different reports of one outlet a line may be furniture. Two could be one story told
# twice; by reasoning, not fitted.
FEWEST_REPORTS = 3
# How many of an outlet's reports are looked at to decide on a line.
LOOKED_AT = 20
# A line belongs to the story when this share of the telling words around it stands in what recurs
# with it: the rest of a story is about what its beginning is about, an offer at its foot is not.
# By reasoning; the same share decides whether two reports have more in common than their frame.
ABOUT_FROM = 0.2
# Fewer telling words than this say nothing about what a text is about.
FEWEST_TELLING = 4


def drop_recurring(
    prose: Sequence[Prose], outlets: Sequence[str], codes: WordCodes
) -> tuple[Prose, ...]:
    """Leave out, of each report, the lines its outlet prints under unrelated reports too."""
    stops = encode_stops(codes)
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for index, outlet in enumerate(outlets):
        if outlet and prose[index].pieces:
            by_outlet[outlet].append(index)
    kept = list(prose)
    for indexes in by_outlet.values():
        if len(indexes) < FEWEST_REPORTS:
            continue
        furniture = _find_furniture([prose[index] for index in indexes], stops)
        for index in indexes if furniture else ():
            story = [piece for piece in prose[index].pieces if piece.words not in furniture]
            kept[index] = make_prose(story)
    return tuple(kept)


def encode_stops(codes: WordCodes) -> frozenset[str]:
    """The words that tell nothing, as the characters that stand for them."""
    return frozenset(codes[normalize(word)] for words in FUNCTION_WORDS.values() for word in words)


def is_about(words: Iterable[str], shared: Iterable[str], stops: frozenset[str]) -> bool:
    """Whether two parts of a text tell of the same; too little of either counts as yes."""
    telling = frozenset().union(*words) - stops
    there = frozenset().union(*shared) - stops
    fewer = min(len(telling), len(there))
    return fewer < FEWEST_TELLING or len(telling & there) >= ABOUT_FROM * fewer


def _find_furniture(reports: Sequence[Prose], stops: frozenset[str]) -> frozenset[str]:
    places: Mapping[str, list[int]] = _places(reports)
    often = {words: at for words, at in places.items() if len(at) >= FEWEST_REPORTS}
    if not often:
        return frozenset()
    is_framed: dict[int, bool] = {}
    votes: Counter[str] = Counter()
    for words, at in often.items():
        looked = at[:LOOKED_AT]
        for number in looked:
            if number not in is_framed:
                is_framed[number] = _is_framed(reports[number].pieces, often, stops)
        votes[words] = 2 * sum(is_framed[number] for number in looked) - len(looked)
    return frozenset(words for words, vote in votes.items() if vote > 0)


def _places(reports: Sequence[Prose]) -> dict[str, list[int]]:
    """In which different reports each sentence stands; a report met twice is one."""
    places: dict[str, list[int]] = defaultdict(list)
    met: set[tuple[str, ...]] = set()
    for number, report in enumerate(reports):
        whole = tuple(piece.words for piece in report.pieces)
        if whole in met:
            continue
        met.add(whole)
        for words in dict.fromkeys(whole):
            places[words].append(number)
    return places


def _is_framed(
    pieces: Sequence[Piece], often: Mapping[str, list[int]], stops: frozenset[str]
) -> bool:
    own = [piece.words for piece in pieces if piece.words not in often]
    frame = [piece.words for piece in pieces if piece.words in often]
    return bool(own) and not is_about(own, frame, stops)
