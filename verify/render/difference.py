"""Two runs and what changed between them in, text for a terminal out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rich.console import RenderableType
from rich.text import Text

from verify.records import (
    VERSION,
    ClaimChange,
    ClaimDifference,
    ClaimSide,
    FigureDifference,
    LineChange,
    LineDifference,
    ReportChange,
    ReportDifference,
    ResultDifference,
    Run,
    Shift,
    ShiftKind,
    Status,
    WordDifference,
)
from verify.render.shown import shorten, visible
from verify.render.terminal import STYLES, indent, line, shown, typeset
from verify.render.wording import count, quoted, status_words

# A sentence longer than this is cut: the difference is in --json, whole.
LINE_LIMIT = 280
# So many changed sentences of one report are shown.
SHOWN_LINES = 12
_SHOWN_DIGEST = 12
_ADDED, _REMOVED, _CHANGED = "green", "red", "yellow"
_REPORT_SIGNS = {
    ReportChange.NEW: ("+ new", _ADDED),
    ReportChange.READABLE: ("+ can be read now", _ADDED),
    ReportChange.CHANGED: ("~ changed", _CHANGED),
    ReportChange.GONE: ("– gone from its site", _REMOVED),
    ReportChange.UNREAD: ("? could not be read this time", _CHANGED),
    ReportChange.UNLISTED: ("? named by no source this time", _CHANGED),
}


def render_difference(
    before: Run,
    after: Run,
    difference: ResultDifference,
    *,
    title: str,
    width: int,
    is_color: bool = False,
) -> str:
    """What changed, claims first: each with its status before and after, and what moved it."""
    parts: list[RenderableType] = [
        shown(title, "bold"),
        shown(f"from run {_name(before)} to {_name(after)}"),
        shown(summarise(difference), "bold"),
    ]
    # What may have moved a status without any report having changed stands above the claims.
    words = [*_sources(difference.sources), *_settings(difference.settings)]
    parts += ["", *(shown(each, _CHANGED) for each in words)] if words else []
    parts += claim_parts(difference)
    parts += report_parts(difference)
    return typeset(parts, width=width, is_color=is_color)


def summarise(difference: ResultDifference) -> str:
    """How much changed: "29 claims: 2 statuses moved, 1 claim new; 1 report changed"."""
    if difference.is_empty:
        return f"{count(difference.claim_count, 'claim')}: nothing changed"
    moved = sum(one.is_moved for one in difference.claims)
    told = [count(moved, "status moved", "statuses moved")] if moved else []
    others = sum(not one.is_moved and one.change is ClaimChange.KEPT for one in difference.claims)
    told += [f"{count(others, 'claim')} with other evidence"] if others else []
    for change in (ClaimChange.REWORDED, ClaimChange.NEW, ClaimChange.GONE):
        number = sum(one.change is change for one in difference.claims)
        told += [f"{count(number, 'claim')} {change}"] if number else []
    reports = [
        f"{count(number, 'report')} {change}"
        for change in ReportChange
        if (number := sum(one.change is change for one in difference.reports))
    ]
    claims = f"{count(difference.claim_count, 'claim')}: {', '.join(told) or 'none changed'}"
    return "; ".join([claims, ", ".join(reports)] if reports else [claims])


def claim_parts(difference: ResultDifference) -> list[RenderableType]:
    """Each claim that changed, those of moved status first; a changed sentence is shown once."""
    parts: list[RenderableType] = []
    told: dict[Shift, int] = {}
    for one in sorted(difference.claims, key=lambda one: not one.is_moved):
        parts += ["", *_claim(one, told)]
    return parts


def report_parts(difference: ResultDifference) -> list[RenderableType]:
    """Each report that is new, changed or gone, with its withdrawn and new lines."""
    parts: list[RenderableType] = []
    for one in difference.reports:
        sign, style = _REPORT_SIGNS[one.change]
        name = f"{one.outlet}: {one.title}" if one.title else one.outlet
        parts += ["", line((sign, style), "  ", name)]
        parts += [indent(shown(one.detail, "dim"), by=5)] if one.detail else []
        parts += [indent(text, by=5) for text in _lines(one)]
    return parts


def _claim(one: ClaimDifference, told: dict[Shift, int]) -> list[RenderableType]:
    """One claim; `told` are the sentences shown so far, with the claims that they stand under."""
    side = one.before if one.change is ClaimChange.GONE else one.after
    parts: list[RenderableType] = [line((f"{side.number:>3}  ", "bold"), *_status(one))]
    if one.change is ClaimChange.REWORDED:
        parts.append(indent(line(("was: ", _REMOVED), _cut(one.before.text)), by=5))
        parts.append(indent(line(("now: ", _ADDED), _cut(one.after.text)), by=5))
        parts += [indent(shown(f"figure {words}", _CHANGED), by=5) for words in _figures(one)]
    else:
        parts.append(indent(shown(_cut(side.text), "bold"), by=5))
    for shift in _worth_showing(one.shifts):
        is_line = shift.kind in (ShiftKind.LINE_REWORDED, ShiftKind.LINE_WITHDRAWN)
        sentence = replace(shift, side="")
        if is_line and told.setdefault(sentence, side.number) != side.number:
            again = f"{shift.who}: the sentence that changed under claim {told[sentence]}"
            parts.append(indent(line(("~ ", _CHANGED), again), by=5))
        else:
            parts.append(indent(_shift(shift), by=5))
    if one.is_moved and one.after.reason:
        parts.append(indent(shown(f"why: {one.after.reason}"), by=5))
    return parts


def _worth_showing(shifts: Sequence[Shift]) -> list[Shift]:
    """All but reworded sentences whose figure is told already; below stand both wordings."""
    told = {shift.url for shift in shifts if shift.kind is ShiftKind.FIGURE and shift.before}
    return [
        shift
        for shift in shifts
        if shift.kind is not ShiftKind.LINE_REWORDED or shift.url not in told
    ]


def _status(one: ClaimDifference) -> list[str | tuple[str, str]]:
    if one.change is ClaimChange.NEW:
        return [("new claim: ", _ADDED), _status_of(one.after)]
    if one.change is ClaimChange.GONE:
        return [("no longer in the article, was ", _REMOVED), _status_of(one.before)]
    if one.is_moved:
        return [_status_of(one.before), " → ", _status_of(one.after)]
    return ["still ", _status_of(one.after)]


def _status_of(side: ClaimSide) -> tuple[str, str]:
    status = Status(side.status)
    return status_words(status), STYLES[status]


def _shift(shift: Shift) -> Text:
    who = f"{shift.who}: " if shift.who else ""
    detail = f" ({shift.detail})" if shift.detail else ""
    if shift.kind is ShiftKind.ORIGIN_JOINED:
        return line(("+ ", _ADDED), f"new origin {shift.side}: {shift.who}{detail}")
    if shift.kind is ShiftKind.ORIGIN_LEFT:
        return line(("– ", _REMOVED), f"no longer an origin {shift.side}: {shift.who}{detail}")
    if shift.kind is ShiftKind.REGROUPED:
        told = f"{shift.before} → {shift.after} origins {shift.side}: {shift.who}"
        return line(("~ ", _CHANGED), f"the same reports now count as {told}")
    if shift.kind is ShiftKind.FIGURE:
        told = f"{shift.before} → {shift.after}" if shift.before else f"new figure {shift.after}"
        return line(("~ ", _CHANGED), f"{who}{told}{detail}")
    if shift.kind is ShiftKind.LINE_WITHDRAWN:
        return line(("– ", _REMOVED), f"{who}no longer has {quoted(_cut(shift.before))}")
    if shift.kind is ShiftKind.LINE_REWORDED:
        told = f"{quoted(_cut(shift.before))} → {quoted(_cut(shift.after))}"
        return line(("~ ", _CHANGED), f"{who}{told}")
    return line(("~ ", _CHANGED), f"{who}{shift.before} → {shift.after}{detail}")


def _lines(one: ReportDifference) -> Iterable[Text]:
    for change in one.lines[:SHOWN_LINES]:
        if change.change is not LineChange.ADDED:
            yield line(("– ", _REMOVED), quoted(_cut(change.before)))
        if change.change is not LineChange.WITHDRAWN:
            yield line(("+ ", _ADDED), quoted(_cut(change.after)))
        for words in _figures(change):
            yield shown(f"figure {words}", _CHANGED)
    left = len(one.lines) - SHOWN_LINES
    if left > 0:
        yield shown(f"and {left} more sentences changed; --json has all", "dim")


def _figures(one: ClaimDifference | LineDifference) -> Sequence[str]:
    return [figure_words(figure) for figure in one.figures]


def figure_words(figure: FigureDifference) -> str:
    """A changed figure: "12 → 15 dead"; a unit that the wording has already is not said again."""
    unit = figure.unit if figure.unit.casefold() not in figure.after.casefold() else ""
    is_word = unit.isalpha() and not unit.isupper()
    return f"{figure.before} → {figure.after}{f' ({unit})' if is_word else ''}"


def _sources(sources: Sequence[WordDifference]) -> list[str]:
    return [
        f"source {one.name}: {one.before or 'not asked'} → {one.after or 'not asked'}"
        for one in sources
    ]


def _settings(settings: Sequence[WordDifference]) -> list[str]:
    return [
        f"{'verify' if one.name == VERSION else one.name}: "
        f"{_value(one, one.before)} → {_value(one, one.after)}"
        for one in settings
    ]


def _value(one: WordDifference, value: str) -> str:
    """A setting's value; of a digest, as much as tells two apart."""
    is_digest = one.name.endswith("sha256") and len(value) > _SHOWN_DIGEST
    return f"{value[:_SHOWN_DIGEST]}…" if is_digest else value or "not set"


def _cut(text: str) -> str:
    return shorten(visible(text), limit=LINE_LIMIT)


def _name(run: Run) -> str:
    """A run by its id, which is its start, and the run whose reports it judged anew."""
    return f"{run.id} (replays {run.replays})" if run.replays else run.id
