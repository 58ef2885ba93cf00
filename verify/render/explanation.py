"""A result and the number of a claim in, everything its finding rests on out, as terminal text."""

from collections.abc import Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from verify.errors import BadInput
from verify.records import Check, Claim, Evidence, Finding, Origin, Outcome, Report, Result, Step
from verify.render.asked import unread_lines
from verify.render.claim_list import unclear_words
from verify.render.deciding import LEGEND, decided_by
from verify.render.languages import is_rated
from verify.render.looks import look_lines
from verify.render.marks import How, find_marks, printed_values
from verify.render.shown import visible
from verify.render.terminal import RELATION_STYLES, STYLES, bullets, indent, line, shown, typeset
from verify.render.timeline import figure_lines, timeline_lines
from verify.render.voices import content_line, voice_line
from verify.render.wording import (
    MEANINGS,
    NOT_COUNTED_BECAUSE,
    byline,
    claim_range,
    date_words,
    fold_lines,
    origin_counts,
    origin_label,
    outlet_of,
    published_words,
    quoted,
    speaker_words,
    speech_note,
    status_words,
)

# So many characters of a digest tell the pages of one database apart.
SHOWN_DIGEST = 12
_MARK_STYLES = {How.MATCHED: "underline", How.DIFFERS: "bold red"}
_OUTCOME_STYLES = {Outcome.AGREES: "green", Outcome.DIFFERS: "bold red", Outcome.MISSING: "yellow"}


def render_explanation(result: Result, number: int, *, width: int, is_color: bool) -> str:
    """Everything behind the finding of claim `number` (from 1, in the order of the article).

    Raises BadInput when the result has no such claim.
    """
    if not 1 <= number <= len(result.findings):
        raise BadInput(
            f"there is no claim {number}; the run has {claim_range(len(result.findings))}"
        )
    finding = result.findings[number - 1]
    parts = [
        *_claim(finding, number, result),
        *_origins("Origins for", finding.origins_for, result.reports),
        *_origins("Origins against", finding.origins_against, result.reports),
    ]
    for place, evidence in enumerate(finding.evidence, start=1):
        heading = f"Evidence {place} of {len(finding.evidence)}"
        # Without colours the marks could not be seen, and the claim stands above.
        marked = _mark_claim(finding.claim, evidence) if is_color else Text()
        parts += _evidence(evidence, heading, marked)
    if any(evidence.steps for evidence in finding.evidence):
        parts += ["", shown(LEGEND, "dim")]
    parts += _reports("Read, silent on this claim", finding.silent)
    parts += _unread(finding.unread)
    if finding.timeline:
        parts += ["", shown("As they came out", "bold"), *bullets(timeline_lines(finding))]
    if finding.series:
        parts += ["", shown("Figures over time", "bold"), *bullets(figure_lines(finding))]
    if finding.looks:
        lines = look_lines(finding.looks, limit=len(finding.looks))
        parts += ["", shown("Where it was looked for", "bold"), *bullets(lines)]
    return typeset(parts, width=width, is_color=is_color)


def _claim(finding: Finding, number: int, result: Result) -> list[RenderableType]:
    claim = finding.claim
    parts: list[RenderableType] = [
        line(
            (f"Claim {number} of {len(result.findings)}  ", "bold"),
            (status_words(finding.status), STYLES[finding.status]),
            f"  score {finding.score:.2f}",
        ),
        indent(shown(claim.text, "bold"), by=2),
        "",
    ]
    worth = f"{claim.worth:.2f}" if is_rated(result.article.language) else "not rated"
    facts = [("kind", str(claim.kind)), ("worth", worth)]
    if claim.speaker:
        facts.append(("speaker", speaker_words(claim)))
    if claim.ambiguous:
        facts.append(("unclear", unclear_words(claim).removeprefix("unclear: ")))
    for start, end in claim.spans:
        words = result.article.text[start:end]
        facts.append(("in the article", f"{start}–{end}: {quoted(words)}"))
    if not claim.spans:
        facts.append(("in the article", "nowhere: the claim was given by hand"))
    facts.append(("rule", finding.reason or MEANINGS[finding.status]))
    facts.append(("origins", origin_counts(finding)))
    facts += [
        (name, words)
        for name, words in (
            ("voices", voice_line(finding)),
            ("said", content_line(finding).removeprefix("what was said: ")),
        )
        if words
    ]
    note = speech_note(claim, finding.status)
    if note and note.rpartition(", ")[2] not in finding.reason:
        facts.append(("note", f"the reports carry {note}"))
    parts.append(_facts(facts))
    return parts


def _facts(facts: Sequence[tuple[str, str | Text]]) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in facts:
        grid.add_row(f"  {name}", shown(value) if isinstance(value, str) else value)
    return grid


def _mark_claim(claim: Claim, evidence: Evidence) -> Text:
    """The claim with what the passage has of it, and what it has otherwise."""
    differing = [
        value
        for check in evidence.checks
        if check.outcome is Outcome.DIFFERS
        for value in printed_values(check.kind, check.claim_value, check.detail, side="here")
    ]
    return _mark(visible(claim.text), evidence.matched, differing)


def _mark_passage(evidence: Evidence) -> Text:
    differing = [
        value
        for check in evidence.checks
        if check.outcome is Outcome.DIFFERS
        for value in printed_values(check.kind, check.report_value, check.detail)
    ]
    return _mark(visible(quoted(evidence.text)), evidence.matched, differing)


def _mark(text: str, words: Sequence[str], differing: Sequence[str]) -> Text:
    marked = Text(text)
    for start, end, how in find_marks(text, words, differing):
        marked.stylize(_MARK_STYLES[how], start, end)
    return marked


def _origins(
    heading: str, origins: tuple[Origin, ...], reports: tuple[Report, ...]
) -> list[RenderableType]:
    if not origins:
        return []
    lines = []
    for origin in origins:
        members = [reports[index] for index in origin.members if index < len(reports)]
        names = ", ".join(dict.fromkeys(outlet_of(report) for report in members))
        lines.append(f"{origin_label(origin, reports)} – {origin.reason or origin.kind} [{names}]")
    return ["", shown(f"{heading} ({len(origins)})", "bold"), *bullets(lines)]


def _evidence(evidence: Evidence, heading: str, claim: Text) -> list[RenderableType]:
    report = evidence.report
    parts: list[RenderableType] = [
        "",
        line(
            (f"{heading}  ", "bold"),
            (f"{evidence.relation}  ", RELATION_STYLES[evidence.relation]),
            (byline(evidence), "italic"),
        ),
    ]
    counting = NOT_COUNTED_BECAUSE.get(evidence.counting)
    facts: list[tuple[str, str | Text]] = [
        ("decided", decided_by(evidence)),
        ("report", report.title),
        ("url", report.url if report.url != report.page_url else ""),
        ("read from", _page(report)),
        ("published", published_words(report.published)),
        ("claim", claim),
        (f"at {evidence.start}–{evidence.end}", _mark_passage(evidence)),
        ("counted", f"no: {counting}" if counting else "yes"),
        ("matched", "; ".join(evidence.matched)),
        ("missing", "; ".join(evidence.missing)),
        ("scores", _scores(evidence)),
    ]
    parts.append(_facts([(name, value) for name, value in facts if value]))
    if evidence.checks:
        parts.append(indent(_checks(evidence.checks), by=2))
    if evidence.steps:
        parts.append(_steps(evidence.steps))
    return parts


def _page(report: Report) -> str:
    """The page a report was read from, as asked; "" for one that a caller made."""
    digest = f"sha256 {report.page_sha256[:SHOWN_DIGEST]}" if report.page_sha256 else ""
    return ", ".join(part for part in (report.page_url, digest) if part)


def _scores(evidence: Evidence) -> str:
    return (
        f"supports {evidence.supports:.2f}, contradicts {evidence.contradicts:.2f}, "
        f"match {evidence.score:.2f}"
    )


def _checks(checks: tuple[Check, ...]) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    for name in ("check", "outcome", "here", "there", "because"):
        table.add_column(name, overflow="fold")
    for check in checks:
        table.add_row(
            str(check.kind),
            shown(str(check.outcome), _OUTCOME_STYLES[check.outcome]),
            shown(check.claim_value or "–"),
            shown(check.report_value or "–"),
            shown(check.detail),
        )
    return table


def _steps(steps: tuple[Step, ...]) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("  arithmetic", "", "")
    for step in steps:
        grid.add_row(f"    {visible(step.name)}", f"{step.value:.3f}", shown(step.detail, "dim"))
    return grid


def _reports(heading: str, reports: tuple[Report, ...]) -> list[RenderableType]:
    if not reports:
        return []
    lines = [f"{outlet_of(report)}, {date_words(report.published)}" for report in reports]
    return ["", shown(f"{heading} ({len(reports)})", "bold"), *bullets(fold_lines(lines))]


def _unread(reports: tuple[Report, ...]) -> list[RenderableType]:
    if not reports:
        return []
    lines = unread_lines(reports)
    return ["", shown(f"Could not be read ({len(reports)})", "bold"), *bullets(fold_lines(lines))]
