"""Claims and the labelled places of their evidence in; how early these are found out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from benchmarks.events import Story, read_stories
from benchmarks.figures import Figure, Part, share
from verify import Relation
from verify.claims import read_claim
from verify.match.candidates import find_windows, index_reports, weigh_claim
from verify.match.rarity import count_words
from verify.match.reading import read_claim_facts, read_report
from verify.records import to_published

# The reports of a claim's event are ranked each by itself; so many passages of one are looked at.
FIVE = 5


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one report for one claim, true or falsified.

    `rank` is the place of the labelled evidence among the passages, counted from 0; FIVE where it
    is not among the first five. `length` counts the sentences of the best passage.
    """

    relation: Relation
    is_falsified: bool
    rank: int
    length: int


def figures(data: Path) -> tuple[Figure, ...]:
    """The candidate figures of the folder `data`."""
    return tuple(
        figure
        for name, part, stories in read_stories(data)
        for figure in _measure(name, part, [one for story in stories for one in _look(story)])
    )


def _measure(name: str, part: Part, found: Sequence[Found]) -> Iterator[Figure]:
    true = [one for one in found if not one.is_falsified]
    for who, chosen in (
        ("supporting evidence", [one for one in true if one.relation is Relation.SUPPORTS]),
        ("the same for falsified claims", [one for one in found if one.is_falsified]),
        ("partial and contrary evidence", [o for o in true if o.relation is not Relation.SUPPORTS]),
    ):
        for where, last in (("first", 1), ("among five", FIVE)):
            flags = [one.rank < last for one in chosen]
            yield Figure(name, f"{who} {where}", share(flags), len(flags), part=part)
    lengths = [one.length for one in true]
    measure = "sentences in the best passage"
    yield Figure(name, measure, fmean(lengths), len(lengths), part=part, is_better_low=True)


def _look(story: Story) -> Iterator[Found]:
    day = to_published(story.published or None)
    readings = [read_report(report, published=day) for report in story.reports]
    index = index_reports(readings)
    rarity = count_words(one.stems for reading in readings for one in reading.sentences)
    for text in (story.claim, *(twin.text for twin in story.twins)):
        claim = read_claim(text, context=story.context, published=day)
        read = read_claim_facts(claim, published=day)
        weights = weigh_claim(read, rarity)
        windows = find_windows(weights, index, names=read.name_stems, kept=FIVE)
        for at, (reading, expected) in enumerate(zip(readings, story.expected, strict=True)):
            is_falsified = text != story.claim
            if not expected.places or (is_falsified and expected.relation != "supports"):
                continue
            spans = [
                (reading.sentences[one.first].span.start, reading.sentences[one.last].span.end)
                for one in windows.get(at, ())
            ]
            ranks = [rank for rank, span in enumerate(spans) if expected.is_met_by(*span)]
            best = windows[at][0] if at in windows else None
            yield Found(
                expected.relation,
                is_falsified,
                ranks[0] if ranks else FIVE,
                best.last - best.first + 1 if best else 0,
            )
