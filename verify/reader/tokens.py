"""A passage and a claim in; the numbers a model reads out, and what part of the passage they are.

Nothing is cut silently. A claim that leaves the passage less than a quarter of the model's window
is not read at all. Of a passage that does not fit, the stretch with the most of the claim's tokens
is read, rare ones counting more, and the reading says so.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from verify.errors import ReaderError
from verify.records import Pair

_LEAST_SHARE = 4
# What a token that stands once in the passage is worth; one that stands n times, an nth of it.
_UNIT = 10**6


class Tokens(NamedTuple):
    """What a model reads of a pair; `note` says what was left out, "" for nothing."""

    input_ids: list[int]
    attention_mask: list[int]
    token_type_ids: list[int]
    note: str = ""


class TooLong(NamedTuple):
    """A pair that cannot be read, and why."""

    note: str


class PairTokenizer:
    """The one user of the tokenizers package: passage first, claim second."""

    def __init__(self, path: Path, *, max_length: int) -> None:
        """Load tokenizer.json; raises ReaderError when it is corrupt."""
        import tokenizers

        try:
            self._tokenizer: Any = tokenizers.Tokenizer.from_file(str(path))
        except Exception as error:  # the package raises bare Exception
            raise ReaderError(f"{path} is corrupt or no tokenizer: {str(error)[:200]}") from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._max_length = max_length

    def encode(self, pair: Pair) -> Tokens | TooLong:
        """The tokens of a pair, at most `max_length`, or why it cannot be read."""
        whole = self._tokenizer.encode(pair.passage, pair.claim)
        if len(whole.ids) <= self._max_length:
            return _to_tokens(whole, "")
        claim = self._tokenizer.encode(pair.claim, add_special_tokens=False)
        passage = self._tokenizer.encode(pair.passage, add_special_tokens=False)
        room = self._max_length - (len(whole.ids) - len(passage.ids))
        if room < self._max_length // _LEAST_SHARE:
            fits = self._max_length - self._max_length // _LEAST_SHARE
            return TooLong(f"not read: the claim has {len(claim.ids)} tokens, of {fits} at most")
        while room > 0:
            first = _find_stretch(passage.ids, frozenset(claim.ids), room)
            start = passage.offsets[first][0]
            end = passage.offsets[min(first + room, len(passage.ids)) - 1][1]
            cut = self._tokenizer.encode(pair.passage[start:end], pair.claim)
            if len(cut.ids) <= self._max_length:
                note = f"read: characters {start}–{end} of {len(pair.passage)} of the passage"
                return _to_tokens(cut, note)
            room -= len(cut.ids) - self._max_length  # a cut inside a word may give more pieces
        return TooLong("not read: no part of the passage fits beside the claim")


def _to_tokens(encoding: Any, note: str) -> Tokens:  # noqa: ANN401 - the package has no types
    return Tokens(encoding.ids, encoding.attention_mask, encoding.type_ids, note)


def _find_stretch(ids: list[int], wanted: frozenset[int], room: int) -> int:
    """Where a stretch of `room` tokens begins that holds most of what is wanted, in its middle."""
    often = Counter(ids)
    # Whole numbers, so that equal stretches are equal to the last digit.
    worth = (_UNIT // often[one] if one in wanted else 0 for one in ids)
    sums = list(accumulate(worth, initial=0))
    starts = range(max(1, len(ids) - room + 1))
    held = [sums[min(at + room, len(ids))] - sums[at] for at in starts]
    first = held.index(max(held))
    last = next((at for at in starts[first:] if held[at] < held[first]), len(held)) - 1
    return (first + last) // 2
