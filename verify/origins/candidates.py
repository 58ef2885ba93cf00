"""The prose of all reports in; which pairs of them may share a sentence out, without trying all.

Each sentence is named by a MinHash of its word sequences; sentences that agree in a band of it
are looked at. So the work grows with the sentences, not with the square of the reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import rensa
from numpy.typing import NDArray

from verify.origins.prose import Prose

# Up to this many reports every pair is tried: it costs less than a second.
TRY_ALL = 40
# Sentences are compared by sequences of this many words.
SHINGLE = 3
# 16 bands of 3 rows: sentences that share half of their sequences meet in 88 of 100 cases, those
# that share a tenth in 2. Copies share many sentences, so hardly any is missed.
BANDS = 16
ROWS = 3
SEED = 1
# How many sentences are hashed at once: bounds the memory, not the result.
BATCH = 50_000

_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


def find_candidates(reports: Sequence[Prose]) -> tuple[tuple[int, int], ...]:
    """Find pairs of reports, by index, that may share a sentence; each pair once, in order.

    Of many reports that share one, each is paired with the first and with the one before it.
    """
    if len(reports) <= TRY_ALL:
        return tuple((one, other) for other in range(len(reports)) for one in range(other))
    places: dict[str, list[int]] = {}
    for index, report in enumerate(reports):
        for piece in report.pieces:
            at = places.setdefault(piece.words, [])
            if not at or at[-1] != index:
                at.append(index)
    pairs: set[int] = set()
    count = len(reports)
    for at in places.values():
        _add_pairs(pairs, at, count)
    firsts = np.array([at[0] for at in places.values()], dtype=np.int64)
    if len(firsts) > 1:
        for band in _sign(list(places)):
            _add_band(pairs, band, firsts, count)
    return tuple(sorted((key // count, key % count) for key in pairs))


def _add_pairs(pairs: set[int], indexes: Sequence[int], count: int) -> None:
    for position in range(1, len(indexes)):
        pairs.add(indexes[0] * count + indexes[position])
        pairs.add(indexes[position - 1] * count + indexes[position])


def _add_band(
    pairs: set[int], band: NDArray[np.uint64], firsts: NDArray[np.int64], count: int
) -> None:
    """Pair the reports of sentences that have one value in this band."""
    order = np.lexsort((firsts, band))
    ordered, reports = band[order], firsts[order]
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    lengths = np.diff(np.append(starts, len(ordered)))
    for start, length in zip(starts[lengths > 1], lengths[lengths > 1], strict=True):
        indexes = list(dict.fromkeys(reports[start : start + length].tolist()))
        _add_pairs(pairs, indexes, count)


def _sign(sentences: Sequence[str]) -> Iterator[NDArray[np.uint64]]:
    """The bands, each with a value for every sentence."""
    rows = [
        _hash_batch(sentences[start : start + BATCH]) for start in range(0, len(sentences), BATCH)
    ]
    signatures = np.concatenate(rows)
    for band in range(BANDS):
        part = signatures[:, band * ROWS : (band + 1) * ROWS].astype(np.uint64)
        yield (part * _FACTORS[:ROWS]).sum(axis=1, dtype=np.uint64)


def _hash_batch(sentences: Sequence[str]) -> NDArray[np.uint32]:
    lengths = np.array([len(words) for words in sentences])
    text = "".join(sentences).encode("utf-32-le")
    words = np.frombuffer(text, dtype=np.uint32).astype(np.uint64)
    hashed = words[: len(words) - SHINGLE + 1] * _FACTORS[0]
    for step in range(1, SHINGLE):
        hashed = hashed * _FACTORS[1] ^ words[step : len(words) - SHINGLE + 1 + step] * _FACTORS[2]
    ends = np.cumsum(lengths)
    crosses = np.zeros(len(words), dtype=bool)
    for step in range(1, SHINGLE):
        crosses[np.maximum(ends - step, 0)] = True
    flat = np.ascontiguousarray(hashed[~crosses[: len(hashed)]])
    counts = np.maximum(lengths - SHINGLE + 1, 0)
    offsets = np.concatenate(([0], np.cumsum(counts))).astype(np.uint64)
    matrix = rensa.RMinHash.digest_matrix_from_flat_token_hashes(
        flat, offsets, num_perm=BANDS * ROWS, seed=SEED
    )
    return np.array(matrix.to_rows(), dtype=np.uint32)
