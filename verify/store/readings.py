"""Readings by the model that made them in, rows out, and the readings of pairs back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final

from verify.records import Pair, Reading
from verify.store.content import ContentIds, clean_text

# SQLite takes at least so many values in one statement, whatever it was built with.
_AT_A_TIME: Final = 900
_SAVE: Final = """
INSERT INTO readings (model_sha256, pair_hash, is_read, supports, contradicts, silent, note)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET is_read = excluded.is_read, supports = excluded.supports,
    contradicts = excluded.contradicts, silent = excluded.silent, note = excluded.note"""


def name_pair(pair: Pair) -> str:
    """Name a passage and a claim by their texts."""
    return ContentIds().of("readings", pair.passage, pair.claim)


def save_readings(
    connection: sqlite3.Connection, model_hash: str, readings: Mapping[Pair, Reading]
) -> None:
    """Write what a model made of pairs; a pair that was read again has what it made of it last."""
    connection.executemany(
        _SAVE,
        (
            (
                model_hash,
                name_pair(pair),
                reading.is_read,
                float(reading.supports),
                float(reading.contradicts),
                float(reading.silent),
                clean_text(reading.note),
            )
            for pair, reading in readings.items()
        ),
    )


def load_readings(
    connection: sqlite3.Connection, model_hash: str, pairs: Iterable[Pair]
) -> dict[Pair, Reading]:
    """Return what this model has made of these pairs before; those it never read are left out."""
    by_name = {name_pair(pair): pair for pair in dict.fromkeys(pairs)}
    found: dict[Pair, Reading] = {}
    names = list(by_name)
    for start in range(0, len(names), _AT_A_TIME):
        some = names[start : start + _AT_A_TIME]
        marks = ", ".join("?" * len(some))
        rows = connection.execute(
            f"SELECT * FROM readings WHERE model_sha256 = ? AND pair_hash IN ({marks})",
            [model_hash, *some],
        )
        for row in rows:
            found[by_name[row["pair_hash"]]] = Reading(
                supports=row["supports"],
                contradicts=row["contradicts"],
                silent=row["silent"],
                note=row["note"],
                is_read=bool(row["is_read"]),
            )
    return found
