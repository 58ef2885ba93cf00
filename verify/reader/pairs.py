"""A model and pairs in, a reading of each out: the same for a pair in any company."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from verify.errors import ReaderError
from verify.reader.files import ModelFiles, hash_files
from verify.reader.tokens import PairTokenizer, Tokens, TooLong
from verify.records import Pair, Reading

# int8 models differ between processors in the digits behind these.
_DIGITS = 3
_TRIAL = Pair("The ferry left the harbour on Monday.", "The ferry left on Monday.")


class Head(Protocol):
    """A loaded model."""

    def score(self, tokens: Tokens) -> list[float]:
        """The logits of one pair; safe in many threads."""
        ...


class ModelReader:
    """A reader that asks a model; equal pairs are read once.

    Pairs are read one at a time on each core, the longest first. Batches of 16 by length were
    slower (41 pairs a second and core beside 48), and an int8 model scales its figures by all of
    its batch, so a pair's reading would hang on which others were asked.
    """

    def __init__(self, name: str, files: ModelFiles, head: Head) -> None:
        """Read a trial pair; raises ReaderError when the model is of another shape."""
        self.name = name
        self.model_hash = hash_files(files)
        self.note = ""
        self._files = files
        self._head = head
        self._tokenizer = PairTokenizer(files.tokenizer, max_length=files.max_length)
        self.read([_TRIAL])

    def read(self, pairs: Sequence[Pair]) -> Sequence[Reading]:
        """One reading per pair, in order."""
        encoded = {pair: self._tokenizer.encode(pair) for pair in dict.fromkeys(pairs)}
        by_length = sorted(encoded, key=lambda pair: -len(encoded[pair][0]))
        with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as cores:
            read = dict(
                zip(
                    by_length,
                    cores.map(self._read_one, (encoded[pair] for pair in by_length)),
                    strict=True,
                )
            )
        return [read[pair] for pair in pairs]

    def _read_one(self, tokens: Tokens | TooLong) -> Reading:
        if isinstance(tokens, TooLong):
            return Reading(note=tokens.note, is_read=False)
        logits = self._head.score(tokens)
        expected = len(self._files.labels.meanings)
        if len(logits) != expected:
            raise ReaderError(
                f"the model {self._files.model} is of another shape: it gives {len(logits)} "
                f"figures a pair, and its config.json names {expected} labels"
            )
        if not all(math.isfinite(logit) for logit in logits):
            raise ReaderError(f"the model {self._files.model} is corrupt: it gives no numbers")
        supports, contradicts, _ = self._files.labels.rate(
            logits, temperature=self._files.temperature
        )
        supports, contradicts = round(supports, _DIGITS), round(contradicts, _DIGITS)
        silent = max(0.0, round(1 - supports - contradicts, _DIGITS))
        return Reading(supports, contradicts, silent, note=tokens.note)
