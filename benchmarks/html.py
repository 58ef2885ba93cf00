"""Saved news pages with their expected extraction in; how well text and dates are read out.

VERIFY_DATA=../shared/data python -m benchmarks.html
"""

from __future__ import annotations

import gzip
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trafilatura

from benchmarks.figures import Figure, Part, Row, split_rows
from verify.extract import extract_report
from verify.records import Precision, Report

# Expected times are written to the second, pages to the minute.
SAME_TIME = timedelta(minutes=1)
LEFT_OUT_NOTE = "standfirsts count as text and credit lines do not, so 1 cannot be reached"


@dataclass(frozen=True, slots=True)
class SavedPage:
    """One page, what is expected of it, and what was read from it."""

    publisher: str
    html: bytes
    body: str
    title: str
    published: datetime
    report: Report
    undated: Report


def figures(data: Path) -> tuple[Figure, ...]:
    """All figures of the set; publishers, not pages, are split into the two parts."""
    pages = tuple(_read_pages(data / "html"))
    parts = ((Part.ALL, pages), *split_rows(pages, lambda page: page.publisher))
    return tuple(figure for part, kept in parts for figure in _measure(kept, part))


def _measure(pages: Sequence[SavedPage], part: Part) -> Iterator[Figure]:
    def figure(
        measure: str, values: Sequence[float], note: str = "", *, low: bool = False
    ) -> Figure:
        mean = sum(values) / len(values) if values else float("nan")
        return Figure("html", measure, mean, len(values), note, part, low)

    def scores(read: Callable[[SavedPage], str]) -> list[tuple[float, float, float]]:
        return [word_overlap(page.body, read(page)) for page in pages]

    ours = scores(lambda page: page.report.text)
    yield figure("body: word F1", [f1 for f1, _, _ in ours], LEFT_OUT_NOTE)
    yield figure("body: word precision", [precision for _, precision, _ in ours])
    yield figure("body: word recall", [recall for _, _, recall in ours])
    bare = {
        name: [f1 for f1, _, _ in scores(_bare(name))]
        for name in ("precision", "balanced", "recall")
    }
    best = max(bare, key=lambda name: sum(bare[name]))
    yield figure("body: word F1 of bare trafilatura", bare[best], f"its best setting here: {best}")
    yield figure("title: same words", [_is_same(page.title, page.report.title) for page in pages])
    yield figure("read at all", [float(page.report.status == "ok") for page in pages])
    dated = [page for page in pages if page.report.published.is_known]
    yield figure("date: stated dates found", [float(page in dated) for page in pages])
    yield figure(
        "date: right day", [float(_day_of(page) == page.published.date()) for page in pages]
    )
    timed = [page for page in dated if page.report.published.precision in _TIMED]
    right = [_is_right_time(page) for page in timed]
    yield figure("date: right to the minute", right, "of those with a time of day")
    guessed = [page for page in pages if page.undated.published.is_known]
    invented = [float(page in guessed and not _is_near(page)) for page in pages]
    note = "a wrong day read once JSON-LD, meta and time elements are taken out of the page"
    yield figure("date: invented", invented, note, low=True)


_TIMED = (Precision.SECOND, Precision.MINUTE)
_STATEMENTS = re.compile(
    rb"<script[^>]*ld\+json.*?</script>|<meta\b[^>]*>|<time\b[^>]*>.*?</time>",
    re.IGNORECASE | re.DOTALL,
)


def word_overlap(expected: str, found: str) -> tuple[float, float, float]:
    """F1, precision and recall of found's words, as a bag, against those of expected."""
    wanted, had = _words(expected), _words(found)
    shared = (wanted & had).total()
    if not shared:
        return (0.0, 0.0, 0.0)
    precision, recall = shared / had.total(), shared / wanted.total()
    return (2 * precision * recall / (precision + recall), precision, recall)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def _is_same(expected: str, found: str) -> float:
    return float(_words(expected) == _words(found))


def _bare(focus: str) -> Callable[[SavedPage], str]:
    def read(page: SavedPage) -> str:
        text = trafilatura.extract(
            page.html,
            favor_precision=focus == "precision",
            favor_recall=focus == "recall",
            include_comments=False,
            deduplicate=False,
        )
        return text or ""

    return read


def _day_of(page: SavedPage) -> object:
    return page.report.published.day if page.report.published.is_known else None


def _is_right_time(page: SavedPage) -> float:
    return float(abs(page.report.published.value - page.published) <= SAME_TIME)


def _is_near(page: SavedPage) -> bool:
    """A day off is a matter of zones; a month is right when it is that month."""
    published = page.undated.published
    if published.precision is Precision.MONTH:
        return published.iso == f"{page.published:%Y-%m}"
    return abs(published.day - page.published.date()) <= timedelta(days=1)


def _read_pages(folder: Path) -> Iterator[SavedPage]:
    """Each publisher's pages and versions, both in order of age, belong together pairwise."""
    for expected_file in sorted(folder.glob("*/*.json")):
        versions = json.loads(expected_file.read_text(encoding="utf-8"))
        details = json.loads((expected_file.parent / "meta.info").read_text(encoding="utf-8"))
        saved = sorted(expected_file.parent.glob(f"{expected_file.stem}_*.html.gz"))
        for path, expected in zip(saved, versions.values(), strict=True):
            yield _read_page(expected_file.stem, path, expected, details[path.name])


def _read_page(publisher: str, path: Path, expected: Row, details: Row) -> SavedPage:
    html = gzip.decompress(path.read_bytes())
    now = datetime.fromisoformat(details["crawl_date"]).replace(tzinfo=UTC)
    published = datetime.fromisoformat(expected["publishing_date"])
    bare = _STATEMENTS.sub(b"", html)
    return SavedPage(
        publisher=publisher,
        html=html,
        body="\n".join(_paragraphs(expected["body"])),
        title=expected["title"],
        published=published.astimezone(UTC) if published.tzinfo else published.replace(tzinfo=UTC),
        report=extract_report(html, url=details["url"], now=now),
        undated=extract_report(bare, url="https://example.org/story", now=now),
    )


def _paragraphs(body: Row) -> Iterator[str]:
    yield from body["summary"]
    for section in body["sections"]:
        yield from section["headline"]
        yield from section["paragraphs"]


def main() -> int:
    """Print the figures; 2 when VERIFY_DATA names no folder."""
    data = os.environ.get("VERIFY_DATA", "")
    if not data:
        print("VERIFY_DATA names no folder with html/ in it", file=sys.stderr)
        return 2
    for one in figures(Path(data)):
        print(f"{one.part:<9} {one.measure:<36} {one.value:.4f}  {one.count}  {one.note}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
