"""A run and its result in, CSV out: one row for each claim, no cell that a spreadsheet runs."""

import csv
import io
from collections.abc import Iterable

from verify.records import Look, Result, Run
from verify.render.checking import checks_that_mattered
from verify.render.choosing import WHOLE, Numbered, View, choose_evidence, choose_findings
from verify.render.shown import csv_text
from verify.render.timeline import figure_lines
from verify.render.wording import date_words, origin_label, outlet_of

COLUMNS = (
    "number",
    "status",
    "score",
    "claim",
    "kind",
    "speaker",
    "worth",
    "start",
    "end",
    "origins_for",
    "origins_against",
    "for",
    "against",
    "relation",
    "evidence",
    "outlet",
    "published",
    "url",
    "checks",
    "looks",
    "series",
    "reason",
    "run",
)


def render_csv(run: Run, result: Result, *, view: View = WHOLE) -> str:
    """One header line, then a line for each claim with its best evidence."""
    rows = (_row(run, item, result) for item in choose_findings(result, view))
    return to_csv(COLUMNS, rows)


def to_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows of text as CSV with every cell made safe; line ends are LF."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([csv_text(cell) for cell in row] for row in rows)
    return out.getvalue()


def _row(run: Run, item: Numbered, result: Result) -> tuple[str, ...]:
    finding, claim = item.finding, item.finding.claim
    chosen = choose_evidence(finding)
    best = chosen[:1]
    return (
        str(item.number),
        str(finding.status),
        f"{finding.score:.3f}",
        claim.text,
        str(claim.kind),
        claim.speaker,
        f"{claim.worth:.3f}",
        str(claim.start),
        str(claim.end),
        str(len(finding.origins_for)),
        str(len(finding.origins_against)),
        "; ".join(origin_label(origin, result.reports) for origin in finding.origins_for),
        "; ".join(origin_label(origin, result.reports) for origin in finding.origins_against),
        "".join(str(evidence.relation) for evidence in best),
        "".join(evidence.text for evidence in best),
        "".join(outlet_of(evidence.report) for evidence in best),
        "".join(date_words(evidence.report.published) for evidence in best),
        "".join(evidence.report.url for evidence in best),
        "; ".join(words for evidence in chosen for words in checks_that_mattered(evidence)),
        "; ".join(map(_look_words, finding.looks)),
        "; ".join(figure_lines(finding)),
        finding.reason,
        run.id,
    )


def _look_words(look: Look) -> str:
    """A source and how it stands to the claim: "Quay Gazette: could-not-look (blocked)"."""
    status = f" ({look.status})" if look.status not in ("", str(look.found)) else ""
    unread = f" ({look.unread} unread)" if look.unread and not status else ""
    return f"{look.name}: {look.found}{status}{unread}"
