"""Reports in; the version of each that an earlier run had read, and the lines that changed, out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from verify.records import LineDifference, Report
from verify.store.load import load_report
from verify.store.save import Writer

# The latest of another run, whatever it read: a page that changed and changed back has changed
# twice. Reports of other extractors differ without the page having changed, so bytes decide.
_EARLIER: Final = """
SELECT extractions.report_id AS report_id, pages.sha256 AS sha256
FROM pages
JOIN run_pages ON run_pages.page_id = pages.id
JOIN runs ON runs.id = run_pages.run_id
JOIN extractions ON extractions.page_id = pages.id
WHERE pages.asked_url = ? AND run_pages.run_id <> ? AND run_pages.status IN ('ok', 'not-modified')
ORDER BY runs.started_at DESC, runs.rowid DESC, extractions.rowid DESC
LIMIT 1"""


def find_earlier(
    connection: sqlite3.Connection, reports: Iterable[Report], run_id: str
) -> dict[int, Report]:
    """Return, by the place of a report, the version read before its page changed."""
    found: dict[int, Report] = {}
    for at, report in enumerate(reports):
        if not (report.page_sha256 and report.text):
            continue
        row = connection.execute(_EARLIER, [report.page_url, run_id]).fetchone()
        if row is not None and row["sha256"] != report.page_sha256:
            earlier = load_report(connection, row["report_id"])
            if earlier.text and earlier.text != report.text:
                found[at] = earlier
    return found


def add_change(
    writer: Writer, earlier: Report, later: Report, lines: Iterable[LineDifference]
) -> None:
    """Write what changed from one version of a report to the next."""
    writer.insert_list(
        "report_changes",
        {
            "earlier_report_id": writer.add_report(earlier),
            "later_report_id": writer.add_report(later),
        },
        (
            {"change": str(line.change), "before": line.before, "after": line.after}
            for line in lines
        ),
    )
