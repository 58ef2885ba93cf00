"""The words around a figure with an m in; whether what is told of is counted in millions, out."""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.number_tokens import Piece
from verify.language.word_lists import word_set

COUNTED_IN_MILLIONS = word_set(
    "people men women children voters votes jobs users viewers listeners readers visitors visits "
    "workers passengers customers subscribers members followers migrants refugees pupils patients "
    "tonnes tons barrels litres gallons bushels acres hectares shares homes households copies "
    "doses views downloads tickets accounts euro yen yuan"
)
"""Nouns of which "5m" behind or before them is five million: no length has a number of them."""
_MASSES = word_set(
    "population audience audiences viewership readership circulation membership ridership "
    "turnout viewing unemployment sales profit profits revenue revenues turnover losses debt"
)
_REACHES = word_set("to by from at of about nearly almost around over above below under than was")
_CHANGES = word_set(
    "rose rise rises risen fell fall falls fallen grew grow grows grown dropped drops increased "
    "increases decreased climbed doubled tripled halved shrank surged slumped stood stands up down"
)
_CLAUSE_ENDS = (",", ";", ":", ".", "(", ")", "—", "–")
_LONGEST_WAY = 12  # pieces between a subject and its figure: "users of the site … rose to 3.2m"
_LENGTHS = word_set(
    "tall high deep long wide away metres meters below above beneath height depth length width "
    "distance level river tide water snow wall tower race sprint swim hurdles"
)


def tells_of_many(pieces: Sequence[Piece], first: int, after: int) -> bool:
    """True in "the population fell to 8.7m": the subject is counted, and nothing is measured.

    `first` is the piece of the figure, `after` the one behind its m.
    """
    if not first or pieces[first - 1].lower not in _REACHES:
        return False
    words = set()
    for place in range(first - 2, max(-1, first - 2 - _LONGEST_WAY), -1):
        if pieces[place].text in _CLAUSE_ENDS:
            break
        words.add(pieces[place].lower)
    behind = {piece.lower for piece in pieces[after : after + 2]}
    is_length = not _LENGTHS.isdisjoint(words | behind)
    is_counted = not COUNTED_IN_MILLIONS.isdisjoint(words) and not _CHANGES.isdisjoint(words)
    return not is_length and (is_counted or not _MASSES.isdisjoint(words))
