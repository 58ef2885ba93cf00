"""Two runs and what changed between them in, JSON out: whole for a file, or one object a line."""

from __future__ import annotations

import json

from verify.records import (
    ClaimDifference,
    ClaimSide,
    FigureDifference,
    ReportDifference,
    ResultDifference,
    Run,
    Shift,
    WordDifference,
)
from verify.render.json_text import to_json
from verify.render.shown import json_text


def render_difference_json(
    before: Run, after: Run, difference: ResultDifference, *, title: str
) -> str:
    """`{before, after, title, claims, reports, sources, settings}`: what changed and nothing else.

    A side of a claim that is not there has the number 0 and no status.
    """
    return to_json(difference_fields(before, after, difference, title=title))


def render_difference_line(
    before: Run, after: Run, difference: ResultDifference, *, title: str
) -> str:
    """The same in one line, for a program that reads changes as they come."""
    fields = difference_fields(before, after, difference, title=title)
    return json_text(json.dumps(fields, ensure_ascii=False, sort_keys=True)) + "\n"


def difference_fields(
    before: Run, after: Run, difference: ResultDifference, *, title: str
) -> dict[str, object]:
    """The fields of both."""
    return {
        "before": _run(before),
        "after": _run(after),
        "title": title,
        "claim_count": difference.claim_count,
        "claims": [_claim(one) for one in difference.claims],
        "reports": [_report(one) for one in difference.reports],
        "sources": [_word(one) for one in difference.sources],
        "settings": [_word(one) for one in difference.settings],
    }


def _run(run: Run) -> dict[str, object]:
    return {
        "id": run.id,
        "started_at": run.started_at.isoformat(),
        "version": run.version,
        "result": run.result_id,
        "replays": run.replays,
    }


def _claim(one: ClaimDifference) -> dict[str, object]:
    return {
        "change": str(one.change),
        "status_moved": one.is_moved,
        "before": _side(one.before),
        "after": _side(one.after),
        "figures": [_figure(figure) for figure in one.figures],
        "shifts": [_shift(shift) for shift in one.shifts],
    }


def _side(side: ClaimSide) -> dict[str, object]:
    return {
        "number": side.number,
        "text": side.text,
        "status": side.status,
        "score": side.score,
        "reason": side.reason,
    }


def _shift(shift: Shift) -> dict[str, object]:
    return {
        "kind": str(shift.kind),
        "who": shift.who,
        "side": shift.side,
        "url": shift.url,
        "before": shift.before,
        "after": shift.after,
        "detail": shift.detail,
    }


def _report(one: ReportDifference) -> dict[str, object]:
    return {
        "change": str(one.change),
        "outlet": one.outlet,
        "title": one.title,
        "url": one.url,
        "detail": one.detail,
        "lines": [
            {
                "change": str(line.change),
                "before": line.before,
                "after": line.after,
                "figures": [_figure(figure) for figure in line.figures],
            }
            for line in one.lines
        ],
    }


def _figure(figure: FigureDifference) -> dict[str, str]:
    return {"before": figure.before, "after": figure.after, "unit": figure.unit}


def _word(one: WordDifference) -> dict[str, str]:
    return {"name": one.name, "before": one.before, "after": one.after}
