"""The seed story and the table of seeds/README.md in; how many rows of the table hold out."""

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

PUBLISHED = "2016-11-20"  # of the seed article, as seeds/README.md says
HEADING = "## Which finding each claim should get"
ROW = re.compile(r"^\| ([^|]+) \| ([a-z-]+) \| [^|]+ \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: words that stand in a claim, and the status it should get."""

    words: str
    status: str


def figures(root: Path) -> tuple[Figure, ...]:
    """The seeds figures; `root` is the project's folder."""
    seeds = root / "seeds"
    rows = read_table((seeds / "README.md").read_text(encoding="utf-8"))
    result = _run(seeds)
    found = [_find(row.words, result) for row in rows]
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
    return (
        Figure("seeds", "rows of the table found as a claim", share(split), len(rows)),
        Figure(
            "seeds",
            "rows with the status they should get",
            share(right),
            len(rows),
            "; ".join(wrong),
        ),
    )


def read_table(text: str) -> tuple[Row, ...]:
    """The rows of the table of expected findings in seeds/README.md."""
    section = text.split(HEADING, 1)[1].split("\n## ", 1)[0]
    rows = [Row(words.strip(), status) for words, status in ROW.findall(section)]
    return tuple(row for row in rows if row.status != "status")


def _run(seeds: Path) -> Result:
    text = (seeds / "lima" / "article.txt").read_text(encoding="utf-8")
    _, result = run_article(
        Article(text, published=PUBLISHED),
        load_sources(seeds / "sources.toml"),
        store=None,
        web=WebFetcher(FetchSettings(), now=_now),
        now=_now,
        is_offline=True,
    )
    return result


def _now() -> datetime:
    return datetime.now(tz=UTC)


def _find(words: str, result: Result) -> Sequence[Finding]:
    """The findings whose claim has the narrowest span that holds these words."""
    sizes = [
        (end - start, finding)
        for finding in result.findings
        for start, end in finding.claim.spans
        if words in result.article.text[start:end]
    ]
    narrowest = min((size for size, _ in sizes), default=0)
    return [finding for size, finding in sizes if size == narrowest]
