"""Stored runs at a glance in, a list of them for a terminal or as JSON out, the newest first."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table

from verify.records import Run, RunState, RunSummary
from verify.render.json_text import to_json
from verify.render.listing import make_table
from verify.render.shown import shorten
from verify.render.terminal import STYLES, indent, line, shown, typeset
from verify.render.wording import SIGNS, count, status_words

# Below this a table of six columns squeezes headlines to a word a line.
TABLE_FROM = 120
_STATE_STYLES = {RunState.DONE: "green", RunState.FAILED: "bold red"}
_COMMAND_LIMIT = 200


def render_runs(summaries: Sequence[RunSummary], *, width: int, is_color: bool = False) -> str:
    """The stored runs: when, of what, how far each came, and what it found."""
    newest_first = tuple(reversed(summaries))
    parts: list[RenderableType] = []
    if width >= TABLE_FROM:
        parts = [_table(newest_first), ""] if summaries else []
    else:
        for summary in newest_first:
            parts += [*_block(summary), ""]
    unfinished = sum(one.run.state is RunState.RUNNING for one in summaries)
    counted = f"{count(len(summaries), 'run')}, {unfinished} not finished"
    parts.append(shown(counted if summaries else "no run is stored"))
    return typeset(parts, width=width, is_color=is_color)


def render_runs_json(summaries: Sequence[RunSummary]) -> str:
    """The same as a JSON list of runs, each with its article's title and its counts by status."""
    return to_json([_fields(summary) for summary in reversed(summaries)])


def _table(summaries: Sequence[RunSummary]) -> Table:
    table = make_table("run", "began (UTC)", "state", "article", "findings", "result")
    for summary in summaries:
        run = summary.run
        table.add_row(
            shown(run.id, "bold"),
            shown(_began(run)),
            shown(run.state, _STATE_STYLES.get(run.state, "yellow")),
            shown(_subject(summary) + (f" (replays {run.replays})" if run.replays else "")),
            line(*_signs(summary)),
            shown(run.result_id or "none", "" if run.result_id else "dim"),
        )
    return table


def _block(summary: RunSummary) -> list[RenderableType]:
    run = summary.run
    head = line(
        (run.id, "bold"),
        "  ",
        (str(run.state), _STATE_STYLES.get(run.state, "yellow")),
        f"  {_began(run)} UTC",
        f"  result {run.result_id}" if run.result_id else "",
    )
    lines: list[RenderableType] = [head, indent(shown(_subject(summary)), by=4)]
    if run.replays:
        lines.append(indent(shown(f"replays {run.replays}", "dim"), by=4))
    if summary.counts:
        lines.append(indent(line(*_words(summary)), by=4))
    return lines


def _began(run: Run) -> str:
    return f"{run.started_at:%Y-%m-%d %H:%M}"


def _subject(summary: RunSummary) -> str:
    """The headline; a run without a result is known by its command alone."""
    return summary.title or shorten(summary.run.command, limit=_COMMAND_LIMIT)


def _signs(summary: RunSummary) -> list[str | tuple[str, str]]:
    return _joined([(f"{number} {SIGNS[s]}", STYLES[s]) for s, number in summary.counts], "  ")


def _words(summary: RunSummary) -> list[str | tuple[str, str]]:
    total = sum(number for _, number in summary.counts)
    each = [(f"{number} {status_words(s)}", STYLES[s]) for s, number in summary.counts]
    return [f"{count(total, 'claim')}: ", *_joined(each, ", ")]


def _joined(parts: list[tuple[str, str]], joint: str) -> list[str | tuple[str, str]]:
    joined: list[str | tuple[str, str]] = []
    for part in parts:
        joined += [joint, part] if joined else [part]
    return joined


def _fields(summary: RunSummary) -> dict[str, object]:
    run = summary.run
    return {
        "id": run.id,
        "title": summary.title or "unknown",
        "state": str(run.state),
        "started_at": run.started_at.isoformat(),
        "ended_at": run.ended_at.isoformat() if run.state is not RunState.RUNNING else "unknown",
        "version": run.version,
        "command": run.command,
        "result": run.result_id,
        "replays": run.replays,
        "counts": {str(status): number for status, number in summary.counts},
    }
