"""The reports of two results in; which is which, and what became of each, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verify.differences.lines import compare_lines
from verify.records import PageStatus, Report, ReportChange, ReportDifference

READ = (PageStatus.OK, PageStatus.NOT_MODIFIED)
# What says that there is no article behind the address (any more).
_NO_ARTICLE = (PageStatus.HTTP_4XX, PageStatus.NOT_ARTICLE)


@dataclass(frozen=True, slots=True)
class PairedReports:
    """The reports of two results under keys that are the same for both.

    `before` and `after` hold the key of each report by its place in its result.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]


def pair_reports(before: Sequence[Report], after: Sequence[Report]) -> PairedReports:
    """Give each report a key: its address, or that of the same text under another address."""
    old = [_address(report) for report in before]
    new = [_address(report) for report in after]
    by_text = {
        (report.outlet, report.text): key
        for report, key in zip(before, old, strict=True)
        if report.text and key not in set(new)
    }
    known = set(old)
    moved = [
        key if key in known else by_text.pop((report.outlet, report.text), key)
        for report, key in zip(after, new, strict=True)
    ]
    return PairedReports(tuple(old), tuple(moved))


def compare_reports(
    before: Sequence[Report], after: Sequence[Report], pairs: PairedReports
) -> dict[str, ReportDifference]:
    """Tell by key which reports are new, changed, gone or unread, in the later result's order."""
    old = dict(zip(pairs.before, before, strict=True))
    new = dict(zip(pairs.after, after, strict=True))
    return dict(_compare_all(old, new))


def _compare_all(
    old: dict[str, Report], new: dict[str, Report]
) -> Iterator[tuple[str, ReportDifference]]:
    for key, report in new.items():
        if key in old:
            yield from ((key, found) for found in _compare_one(old[key], report))
        elif report.status in READ:
            yield key, _tell(ReportChange.NEW, report)
    for key, report in old.items():
        if key not in new and report.status in READ:
            yield key, _tell(ReportChange.UNLISTED, report)


def _compare_one(before: Report, after: Report) -> Iterator[ReportDifference]:
    was_read, is_read = before.status in READ, after.status in READ
    if was_read and not is_read:
        change = ReportChange.GONE if after.status in _NO_ARTICLE else ReportChange.UNREAD
        yield _tell(change, before, detail=_why(after))
    elif is_read and not was_read:
        yield _tell(ReportChange.READABLE, after, detail=f"before: {_why(before)}")
    elif is_read and (before.text, before.title) != (after.text, after.title):
        lines = compare_lines(before.text, after.text, language=after.language or "en")
        retitled = f"headline before: {before.title}" if before.title != after.title else ""
        if lines or retitled:
            yield ReportDifference(
                ReportChange.CHANGED,
                name_outlet(after),
                after.title,
                after.url,
                lines,
                retitled,
            )


def name_outlet(report: Report) -> str:
    """Who published a report, as well as is known."""
    return report.outlet or report.publisher.outlet or report.url or report.source or "unnamed"


def _tell(change: ReportChange, report: Report, *, detail: str = "") -> ReportDifference:
    return ReportDifference(change, name_outlet(report), report.title, report.url, detail=detail)


def _why(report: Report) -> str:
    return f"{report.status}: {report.detail}" if report.detail else str(report.status)


def _address(report: Report) -> str:
    return report.page_url or report.url or f"{report.outlet}\n{report.title}"
