"""Labelled events in; how far the score of a finding is to be believed out.

    VERIFY_DATA=../shared/data python -m benchmarks.findings     prints the reliability plot

A finding holds when a labelled report supports its claim and none contradicts it: so a true claim
that a report has, and no falsified or fabricated one. The data is development data, both halves.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.calibration import Said, bootstrap, calibration_error, plot_reliability
from benchmarks.events import MANY, Story, ask, read_stories
from benchmarks.figures import Figure, Part, read_rows
from verify import Relation

SET = "findings, labelled events"
HIGH = 0.8


def read_said(data: Path) -> Said:
    """For each claim, twin and fabricated claim its score, and whether it holds."""
    return tuple(_judge_all(data))


def _judge_all(data: Path) -> Iterator[tuple[float, bool]]:
    fabricated = read_rows(data / MANY / "fabricated.jsonl")
    for name, _, stories in read_stories(data):
        for story in stories:
            yield ask(story, story.claim).score, _holds(story)
            for twin in story.twins:
                yield ask(story, twin.text).score, False
        if name == MANY:
            for row in fabricated:
                if row["event"] == stories[0].event:
                    yield ask(stories[0], row["text"]).score, False


def _holds(story: Story) -> bool:
    relations = {label.relation for label in story.expected}
    return Relation.SUPPORTS in relations and Relation.CONTRADICTS not in relations


def figures(data: Path) -> tuple[Figure, ...]:
    """The error of the score, and how many of the high ones hold."""
    said = read_said(data)
    note = "95 of 100 draws from {:.3f} to {:.3f}".format(*bootstrap(said))
    high = [holds for score, holds in said if score >= HIGH]
    error = calibration_error(said)
    return (
        Figure(
            SET, "expected calibration error", error, len(said), note, Part.DEV, is_better_low=True
        ),
        Figure(SET, f"of findings at {HIGH} or more hold", sum(high) / len(high), len(high)),
    )


def main() -> int:
    """Print the plot and the error; 2 without data."""
    data = os.environ.get("VERIFY_DATA", "")
    if not data:
        print(__doc__)
        return 2
    said = read_said(Path(data))
    low, high = bootstrap(said)
    print(f"expected calibration error {calibration_error(said):.3f} ({low:.3f}–{high:.3f})")
    print(plot_reliability(said))
    return 0


if __name__ == "__main__":
    sys.exit(main())
