"""The seed stories and the tables of their guides in; how many rows of the tables hold out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import Figure, share
from verify.config import load_sources
from verify.fetch import WebFetcher
from verify.pipeline import run_article
from verify.records import Article, FetchSettings, Finding, Result

HEADING = "## Which finding each claim should get"
ROW = re.compile(r"^\| ([^|]+) \| ([a-z-]+) \| [^|]+ \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Story:
    """One story of the seeds; `guide` is the page with its tables, `published` its article's day.

    Paths are relative to the folder of the seeds.
    """

    name: str
    published: str
    guide: str
    sources: str

    @property
    def article(self) -> str:
        """Where its article lies."""
        return f"{self.name}/article.txt"

    @property
    def reports(self) -> str:
        """Where its reports lie."""
        return f"{self.name}/reports"


STORIES = (
    Story("lima", "2016-11-20", "README.md", "sources.toml"),
    Story("brannoch", "2023-11-16", "brannoch/README.md", "brannoch/sources.toml"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: words that stand in a claim, and the status it should get."""

    words: str
    status: str


def figures(root: Path) -> tuple[Figure, ...]:
    """The figures of every story; `root` is the project's folder."""
    return tuple(figure for story in STORIES for figure in _measure(story, seeds=root / "seeds"))


def _measure(story: Story, *, seeds: Path) -> tuple[Figure, ...]:
    rows = read_table((seeds / story.guide).read_text(encoding="utf-8"))
    result = run_story(story, seeds=seeds)
    found = [find_findings(result, row.words) for row in rows]
    split = [bool(findings) for findings in found]
    right = [
        bool(findings) and all(finding.status == row.status for finding in findings)
        for row, findings in zip(rows, found, strict=True)
    ]
    wrong = [
        f"{row.words!r} is {', '.join(finding.status for finding in findings) or 'no claim'}"
        for row, findings, is_right in zip(rows, found, right, strict=True)
        if not is_right
    ]
    name = f"seeds/{story.name}"
    return (
        Figure(name, "rows of the table found as a claim", share(split), len(rows)),
        Figure(
            name,
            "rows with the status they should get",
            share(right),
            len(rows),
            "; ".join(wrong),
        ),
    )


def read_table(text: str) -> tuple[Row, ...]:
    """The rows of the table of expected findings in a story's guide."""
    section = text.split(HEADING, 1)[1].split("\n## ", 1)[0]
    rows = [Row(words.strip(), status) for words, status in ROW.findall(section)]
    return tuple(row for row in rows if row.status != "status")


def run_story(story: Story, *, seeds: Path) -> Result:
    """Do the whole job on a story's folders; nothing is kept."""
    text = (seeds / story.article).read_text(encoding="utf-8")
    _, result = run_article(
        Article(text, published=story.published),
        load_sources(seeds / story.sources),
        store=None,
        web=WebFetcher(FetchSettings(), now=_now),
        now=_now,
        is_offline=True,
    )
    return result


def _now() -> datetime:
    return datetime.now(tz=UTC)


def find_findings(result: Result, words: str) -> Sequence[Finding]:
    """The findings whose claim has the narrowest span that holds these words."""
    sizes = [
        (end - start, finding)
        for finding in result.findings
        for start, end in finding.claim.spans
        if words in result.article.text[start:end]
    ]
    narrowest = min((size for size, _ in sizes), default=0)
    return [finding for size, finding in sizes if size == narrowest]
