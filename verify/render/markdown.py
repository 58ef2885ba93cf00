"""A run and its result in, the corroboration report as Markdown out."""

from verify.records import Evidence, Result, Run
from verify.render.asked import describe_asked, gap_notices
from verify.render.checking import checks_that_mattered
from verify.render.choosing import WHOLE, Numbered, View, choose_evidence, choose_findings
from verify.render.looks import look_lines
from verify.render.shown import markdown_link, markdown_text
from verify.render.timeline import series_lines, timeline_lines
from verify.render.voices import content_line, voice_line
from verify.render.wording import (
    article_lines,
    count,
    date_words,
    evidence_note,
    first_concerns,
    fold_lines,
    heading_of,
    meaning_line,
    origin_counts,
    origin_label,
    outlet_of,
    quoted,
    run_line,
    status_words,
    summary_line,
    support_heading,
)


def render_markdown(run: Run, result: Result, *, view: View = WHOLE) -> str:
    """An overview table, then each claim with its evidence, then what was asked and read."""
    chosen = choose_findings(result, view)
    title = markdown_text(heading_of(result.article, result.claims))
    lines = [f"# {title}", ""]
    for words in article_lines(result):
        lines += [markdown_text(words), ""]
    lines += [f"**{markdown_text(summary_line(result))}**", ""]
    concerns, more = first_concerns(result)
    if concerns:
        lines += ["Look first at", "", *(f"- {markdown_text(words)}" for words in concerns), ""]
    if more:
        lines += [f"Then at {markdown_text(more)}", ""]
    for gap in gap_notices(run, result):
        lines += [markdown_text(gap), ""]
    lines += ["| | status | claim | origins |", "|---:|---|---|---|"]
    lines += [_row(item) for item in chosen]
    hidden = len(result.findings) - len(chosen)
    if hidden:
        lines += ["", f"{count(hidden, 'claim')} of less worth not shown."]
    for item in chosen:
        lines += _section(item, result)
    lines += _asked(result)
    lines += ["", meaning_line(), "", markdown_text(run_line(run))]
    return "\n".join(lines) + "\n"


def _row(item: Numbered) -> str:
    finding = item.finding
    cells = (
        str(item.number),
        markdown_text(status_words(finding.status)),
        markdown_text(finding.claim.text),
        origin_counts(finding),
    )
    return f"| {' | '.join(cells)} |"


def _section(item: Numbered, result: Result) -> list[str]:
    finding = item.finding
    status = markdown_text(status_words(finding.status))
    lines = ["", f"## {item.number}. {status}", "", f"> {markdown_text(finding.claim.text)}", ""]
    for heading, origins in (
        (support_heading(finding), finding.origins_for),
        ("against", finding.origins_against),
    ):
        if origins:
            names = ", ".join(origin_label(origin, result.reports) for origin in origins)
            lines.append(f"- {markdown_text(heading)}: {markdown_text(names)}")
    lines += [
        f"- {markdown_text(words)}"
        for words in (voice_line(finding), content_line(finding))
        if words
    ]
    if finding.reason:
        lines.append(f"- why: {markdown_text(finding.reason)}")
    lines += [f"- {markdown_text(words)}" for words in series_lines(finding)]
    for evidence in choose_evidence(finding):
        lines += _evidence(evidence)
    if len(finding.timeline) > 1:
        lines.append("- as they came out:")
        lines += [f"  - {markdown_text(words)}" for words in timeline_lines(finding)]
    if finding.looks:
        lines.append("- where it was looked for:")
        lines += [f"  - {markdown_text(words)}" for words in look_lines(finding.looks)]
    return lines


def _evidence(evidence: Evidence) -> list[str]:
    report = evidence.report
    link = markdown_link(outlet_of(report), report.url)
    note = f"{date_words(report.published)} ({evidence_note(evidence)})"
    lines = [f"- {link}, {note}: {quoted(markdown_text(evidence.text))}"]
    lines += [f"  - {markdown_text(words)}" for words in checks_that_mattered(evidence)]
    return lines


def _asked(result: Result) -> list[str]:
    asked = describe_asked(result)
    lines: list[str] = []
    for heading, items in (
        ("Other appearances of this article, which count for nothing", asked.appearances),
        ("Have it from this article, which counts for nothing", asked.derived),
        ("Counted as two, and near to each other", asked.related),
        ("Sources asked", asked.sources or ("none",)),
        ("Could not be read", asked.unread),
        ("Shown, not counted", asked.uncounted),
        ("Read, silent on every claim", asked.silent),
    ):
        if items:
            lines += ["", f"## {heading}", ""]
            lines += [f"- {markdown_text(item)}" for item in fold_lines(items)]
    return lines
