"""Labelled pairs and groups of reports in; how well `group_origins` finds common origins out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import verify
from benchmarks.figures import (
    UNDEFINED,
    Figure,
    Part,
    Row,
    f1,
    read_rows,
    sample,
    share,
    split_rows,
)
from verify import Report

MANY_ARTICLES = "events/many/articles.jsonl"
PAIRS = "origins/pairs.jsonl"
SILVER = "origins/silver_pairs.jsonl"
BODIES = "origins/bodies.jsonl"
SILVER_SAMPLE_SIZE = 150


@dataclass(frozen=True, slots=True)
class Joined:
    """Two reports: whether they share an origin by the label, and by `group_origins`."""

    is_same: bool
    is_joined: bool


def figures(data: Path) -> tuple[Figure, ...]:
    """Every origins figure of the folder `data`."""
    return (*_event_figures(data), *_pair_figures(data), *_silver_figures(data))


def _event_figures(data: Path) -> Iterator[Figure]:
    events: dict[str, list[Row]] = {}
    for row in read_rows(data / MANY_ARTICLES):
        events.setdefault(row["event"], []).append(row)
    # Two events: one a part. The pairs of one event hang together and cannot be split.
    for part, event in zip((Part.DEV, Part.HELD_OUT), sorted(events), strict=False):
        rows = events[event]
        joined = _join(tuple(_event_report(row) for row in rows), rows)
        note = f"pairs of the event {event}, same or derived against not"
        yield from _pair_measures("events/many", joined, part, note)
        apart = [pair.is_joined for pair in joined if not pair.is_same]
        measure = "independent reports of one event joined"
        yield Figure(
            "events/many", measure, share(apart), len(apart), note, part, is_better_low=True
        )


def _event_report(row: Row) -> Report:
    outlet = row["publisher"]
    return Report(url=f"https://{outlet}/{row['id']}", text=row["text"], outlet=outlet)


def _join(reports: Sequence[Report], rows: Sequence[Row]) -> tuple[Joined, ...]:
    group_of = {
        member: number
        for number, origin in enumerate(verify.group_origins(reports))
        for member in origin.members
    }
    return tuple(
        Joined(_is_one(rows[one], rows[other]), group_of[one] == group_of[other])
        for one, other in combinations(range(len(reports)), 2)
    )


def _is_one(one: Row, other: Row) -> bool:
    """Whether two reports are of one origin by the labels, or one is derived from the other's.

    Two that each took something from a third report that is not in the set are of two origins.
    """
    return one["origin"] in (other["origin"], other["derived_from"]) or (
        other["origin"] == one["derived_from"]
    )


def _pair_measures(name: str, joined: Sequence[Joined], part: Part, note: str) -> Iterator[Figure]:
    hits = sum(pair.is_same and pair.is_joined for pair in joined)
    spurious = sum(pair.is_joined and not pair.is_same for pair in joined)
    missed = sum(pair.is_same and not pair.is_joined for pair in joined)
    found, wanted = hits + spurious, hits + missed
    precision = hits / found if found else UNDEFINED
    recall = hits / wanted if wanted else UNDEFINED
    yield Figure(name, "pair precision of origins", precision, found, note, part)
    yield Figure(name, "pair recall of origins", recall, wanted, note, part)
    score = f1(hits=hits, spurious=spurious, missed=missed)
    yield Figure(name, "pair F1 of origins", score, len(joined), note, part)


def _pair_figures(data: Path) -> Iterator[Figure]:
    for part, rows in split_rows(read_rows(data / PAIRS), _pair_key):
        joined = tuple(
            Joined(row["label"] != "independent", _are_joined(row["text_a"], row["text_b"]))
            for row in rows
        )
        yield from _pair_measures("origins/pairs", joined, part, "same or derived against not")
        for label in ("same", "derived"):
            flags = [
                pair.is_joined
                for pair, row in zip(joined, rows, strict=True)
                if row["label"] == label
            ]
            measure = f"pairs labelled {label} joined"
            yield Figure("origins/pairs", measure, share(flags), len(flags), part=part)


def _pair_key(row: Row) -> str:
    return f"{row['a']} {row['b']}"


def _are_joined(text_a: str, text_b: str) -> bool:
    reports = [
        Report(url=f"https://outlet-{name}.example/story", text=text, outlet=f"Outlet {name}")
        for name, text in (("a", text_a), ("b", text_b))
    ]
    return len(verify.group_origins(reports)) == 1


def _silver_figures(data: Path) -> Iterator[Figure]:
    bodies: Mapping[str, str] = {row["id"]: row["text"] for row in read_rows(data / BODIES)}
    rows = read_rows(data / SILVER)
    chosen = [
        row
        for label in ("dup", "nondup")
        for row in sample(
            (row for row in rows if row["silver"] == label), _pair_key, SILVER_SAMPLE_SIZE
        )
    ]
    note = "labels by 5-gram containment: circular for n-gram methods"
    for part, part_rows in split_rows(chosen, _pair_key):
        copies = [_are_joined(*_texts(row, bodies)) for row in part_rows if row["silver"] == "dup"]
        others = [_are_joined(*_texts(row, bodies)) for row in part_rows if row["silver"] != "dup"]
        name = "origins/silver"
        yield Figure(name, "copies joined", share(copies), len(copies), note, part)
        yield Figure(
            name, "others joined", share(others), len(others), note, part, is_better_low=True
        )


def _texts(row: Row, bodies: Mapping[str, str]) -> tuple[str, str]:
    return bodies[row["a"]], bodies[row["b"]]
