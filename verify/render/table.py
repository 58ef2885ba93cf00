"""A run and its result in, the corroboration report for a terminal out.

Wide terminals get a table with one row per claim; below TABLE_FROM columns six columns would be
squeezed to a few words each, so that each claim becomes a block of lines instead.
"""

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table

from verify.records import Evidence, Result, Run, is_one_voice
from verify.render.asked import describe_asked, gap_notices
from verify.render.checking import checks_that_mattered
from verify.render.choosing import WHOLE, Numbered, View, choose_evidence, choose_findings
from verify.render.looks import silence_line
from verify.render.shown import cut_around, shorten, visible
from verify.render.terminal import (
    RELATION_STYLES,
    STYLES,
    bullets,
    indent,
    line,
    shown,
    typeset,
)
from verify.render.timeline import first_line, series_lines
from verify.render.voices import content_line, voice_line
from verify.render.wording import (
    article_lines,
    byline,
    count,
    evidence_note,
    first_concerns,
    fold_lines,
    heading_of,
    meaning_line,
    origin_counts,
    origin_label,
    quoted,
    run_line,
    status_words,
    summary_line,
    support_heading,
)

# Chosen by looking at real terminals: at 100 columns a table leaves 24 for the wording of a claim.
TABLE_FROM = 120
# A passage may be two long sentences; this much shows what it says, --explain shows it whole.
PASSAGE_LIMIT = 280
CLAIM_LIMIT = 400


def render_table(
    run: Run, result: Result, *, width: int, is_color: bool, view: View = WHOLE
) -> str:
    """The report as text of at most width columns, ANSI colours only when is_color."""
    chosen = choose_findings(result, view)
    is_wide = width >= TABLE_FROM
    parts: list[RenderableType] = [*_heading(result, width), *_looks(run, result, width)]
    parts += [_table(chosen, result)] if is_wide else _blocks(chosen, result)
    hidden = len(result.findings) - len(chosen)
    if hidden:
        parts += ["", f"{count(hidden, 'claim')} of less worth not shown."]
    parts += _asked(result)
    parts += ["", *_foot(run, result)]
    return typeset(parts, width=width, is_color=is_color)


def _heading(result: Result, width: int) -> list[RenderableType]:
    title = heading_of(result.article, result.claims)
    return [
        shown(title, "bold"),
        *(shown(words) for words in article_lines(result)),
        "",
        *_in_rows(summary_line(result), ", ", width),
    ]


def _looks(run: Run, result: Result, width: int) -> list[RenderableType]:
    concerns, more = first_concerns(result)
    rows = [indent(shown(words), by=2) for words in concerns]
    if rows:
        rows = [shown("Look first at", "bold"), *rows]
    if more:
        rows += [indent(part, by=2) for part in _in_rows(f"then at {more}", "; ", width - 2)]
    return [*rows, *(shown(gap, "yellow") for gap in gap_notices(run, result)), ""]


def _in_rows(words: str, joint: str, width: int) -> list[RenderableType]:
    """A line broken between its parts, never inside one: a sign stays with its word."""
    rows = [""]
    for part in words.split(joint):
        longer = f"{rows[-1]}{joint}{part}" if rows[-1] else part
        if rows[-1] and cell_len(longer) >= width:
            rows[-1] += joint.rstrip()
            rows.append(part)
        else:
            rows[-1] = longer
    return [shown(row, "bold") for row in rows]


def _blocks(chosen: tuple[Numbered, ...], result: Result) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for item in chosen:
        if parts:
            parts.append("")
        parts += _block(item, result)
    return parts


def _block(item: Numbered, result: Result) -> list[RenderableType]:
    finding = item.finding
    head = line(
        (f"{item.number:>3}  ", "bold"),
        (status_words(finding.status), STYLES[finding.status]),
        f"   {origin_counts(finding)}",
    )
    parts: list[RenderableType] = [
        head,
        indent(shown(shorten(visible(finding.claim.text), limit=CLAIM_LIMIT), "bold"), by=5),
    ]
    parts += [indent(text, by=5) for text in _origin_lines(item, result)]
    for evidence in choose_evidence(finding):
        parts.append(indent(_passage(evidence), by=7))
        parts += [
            indent(shown(f"→ {words}", "yellow"), by=7) for words in checks_that_mattered(evidence)
        ]
    return parts


def _origin_lines(item: Numbered, result: Result) -> list[RenderableType]:
    finding = item.finding
    lines: list[RenderableType] = []
    if finding.origins_for:
        names = ", ".join(origin_label(origin, result.reports) for origin in finding.origins_for)
        lines.append(line((f"{support_heading(finding)}: ", "green"), names))
    if finding.origins_against:
        names = ", ".join(
            origin_label(origin, result.reports) for origin in finding.origins_against
        )
        lines.append(line(("against: ", "red"), names))
    if not lines:
        lines.append(shown(finding.reason or "no origin for or against", "dim"))
    lines += [shown(words) for words in series_lines(finding)]
    if first := first_line(finding):
        lines.append(shown(first, "dim"))
    if voices := voice_line(finding):
        is_one = is_one_voice(finding)
        lines.append(shown(voices, "yellow" if is_one else "dim"))
    if said := content_line(finding):
        lines.append(shown(said, "yellow" if finding.content.against else "dim"))
    if silence := silence_line(finding):
        lines.append(shown(silence, "dim"))
    return lines


def _passage(evidence: Evidence) -> RenderableType:
    passage = cut_around(visible(evidence.text), evidence.matched, limit=PASSAGE_LIMIT)
    return line(
        (byline(evidence), "italic"),
        (f" ({evidence_note(evidence)}): ", RELATION_STYLES[evidence.relation]),
        quoted(passage),
    )


def _table(chosen: tuple[Numbered, ...], result: Result) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, padding=(0, 1), pad_edge=False)
    table.add_column("", justify="right", width=3)
    table.add_column("Status", width=17, overflow="fold")
    table.add_column("Claim", ratio=4, overflow="fold")
    table.add_column("Origins for / against", ratio=3, overflow="fold")
    table.add_column("Best evidence, and the checks that mattered", ratio=6, overflow="fold")
    for item in chosen:
        finding = item.finding
        table.add_row(
            str(item.number),
            shown(status_words(finding.status), STYLES[finding.status]),
            shown(shorten(visible(finding.claim.text), limit=CLAIM_LIMIT)),
            _group([shown(origin_counts(finding)), *_origin_lines(item, result)]),
            _group(_evidence_lines(item)),
        )
    return table


def _evidence_lines(item: Numbered) -> list[RenderableType]:
    lines: list[RenderableType] = []
    for evidence in choose_evidence(item.finding):
        lines.append(_passage(evidence))
        lines += [shown(f"→ {words}", "yellow") for words in checks_that_mattered(evidence)]
    return lines


def _group(lines: list[RenderableType]) -> RenderableType:
    return Group(*lines)


def _asked(result: Result) -> list[RenderableType]:
    asked = describe_asked(result)
    parts: list[RenderableType] = []
    for heading, lines in (
        ("Other appearances of this article, which count for nothing", asked.appearances),
        ("Have it from this article, which counts for nothing", asked.derived),
        ("Counted as two, and near to each other", asked.related),
        ("Sources asked", asked.sources or ("none",)),
        ("Could not be read", asked.unread),
        ("Shown, not counted", asked.uncounted),
        ("Read, silent on every claim", asked.silent),
    ):
        if lines:
            parts += ["", shown(heading, "bold"), *bullets(fold_lines(lines))]
    return parts


def _foot(run: Run, result: Result) -> list[RenderableType]:
    parts: list[RenderableType] = [shown(meaning_line(), "dim")]
    hint = " `verify report --explain 1` shows how claim 1 was judged." if result.findings else ""
    parts.append(shown(run_line(run) + hint, "dim"))
    return parts
