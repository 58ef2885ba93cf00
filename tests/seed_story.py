"""A seed story in; the tables of its guide and the result of one run over its folders out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.seeds import STORIES, Story, find_findings, run_story
from verify.records import Counting, Evidence, PageStatus, Relation, Report, Result, Status

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
LIMA, BRANNOCH = STORIES


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row of a guide's table of pages."""

    story: Story
    name: str
    published: str
    provenance: str

    @property
    def source(self) -> str:
        """The page as it lies in the folder."""
        return (SEEDS / self.story.reports / self.name).read_text(encoding="utf-8")


def read_table(story: Story, heading: str) -> list[list[str]]:
    """The cells of a guide's table; no rows where the guide has no such heading."""
    guide = (SEEDS / story.guide).read_text(encoding="utf-8")
    section = guide.partition(f"## {heading}\n")[2].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def read_claims(story: Story) -> list[tuple[str, Status]]:
    """Words of a claim, and the status it should get."""
    rows = read_table(story, "Which finding each claim should get, and why")
    return [(row[0], Status(row[1])) for row in rows]


def read_pairs(story: Story) -> list[tuple[str, str, set[Relation]]]:
    """Words of a claim, a page, and how the one may stand to the other."""
    rows = read_table(story, "What single reports say")
    return [(row[0], row[1], {Relation(word) for word in row[2].split(" or ")}) for row in rows]


def read_pages(story: Story) -> list[PageRow]:
    """The pages that hold a report."""
    return [PageRow(story, *row[:3]) for row in read_table(story, "What each page is for")]


def read_unreadable(story: Story) -> list[tuple[str, PageStatus]]:
    """The pages that hold none, and how they end."""
    return [(row[0], PageStatus(row[1])) for row in read_table(story, "Pages without a report")]


def read_uncounted(story: Story) -> list[tuple[str, Counting]]:
    """The pages that never count, and why."""
    rows = read_table(story, "Pages that are shown and never counted")
    return [(row[0], Counting(row[1])) for row in rows]


def read_weak_claims(story: Story) -> dict[str, Status]:
    """The claims that get another status today than they should."""
    return {row[0]: Status(row[1]) for row in read_table(story, "Known weaknesses: claims")}


def read_weak_pairs(story: Story) -> dict[tuple[str, str], Relation]:
    """The pairs that stand otherwise to each other today than they should."""
    rows = read_table(story, "Known weaknesses: single reports")
    return {(row[0], row[1]): Relation(row[2]) for row in rows}


@cache
def result_of(story: Story) -> Result:
    """The result of a run over the story's folders, made once for all tests."""
    return run_story(story, seeds=SEEDS)


def report_of(result: Result, name: str) -> Report:
    """The report read from the page of this name."""
    return next(report for report in result.reports if report.page_url.endswith(f"/{name}"))


def statuses_of(result: Result, words: str) -> set[Status]:
    """The statuses of the claims that hold these words."""
    return {finding.status for finding in find_findings(result, words)}


def evidence_of(result: Result, words: str, report: Report) -> list[Evidence | None]:
    """What a report says of each claim that holds these words; None where it is silent."""
    return [
        next((piece for piece in finding.evidence if piece.report == report), None)
        for finding in find_findings(result, words)
    ]
