"""A finding in, lines on who had it first and how its figures grew out."""

from verify.records import (
    Counting,
    Evidence,
    Figure,
    Finding,
    Precision,
    Published,
    Relation,
    Series,
    Trend,
    find_first,
)
from verify.render.wording import NOT_COUNTED_BECAUSE, date_words, outlet_of

# So many steps of a growing figure stand in one line; JSON and the database hold all of them.
_STEPS = 6


def moment_words(published: Published) -> str:
    """A date as exactly as it is known: "Tue 2023-11-14 07:05 UTC", "zone not known" beside it."""
    if not published.is_clocked:
        day = f"{published.day:%a} " if _is_a_day(published) else ""
        return f"{day}{date_words(published)}"
    zone = "(zone not known)" if published.lacks_zone else "UTC"
    return f"{published.value:%a %Y-%m-%d %H:%M} {zone}"


def _is_a_day(published: Published) -> bool:
    return published.precision is Precision.DAY


def first_line(finding: Finding) -> str:
    """Who had the claim first, where several have it and their dates tell; else ""."""
    having = [
        piece
        for piece in finding.timeline
        if piece.relation is Relation.SUPPORTS and piece.counting is Counting.COUNTS
    ]
    first = find_first(having)
    if len(having) < 2 or not first:
        return ""
    names = list(dict.fromkeys(outlet_of(piece.report) for piece in first))
    if len(names) > 1:
        return f"first: {', '.join(names[:3])}; their dates do not tell which"
    return f"first: {names[0]}, {moment_words(first[0].report.published)}"


def series_lines(finding: Finding) -> tuple[str, ...]:
    """A line for each figure of which reports tell several values, in the order of time."""
    return tuple(map(_series_line, finding.series))


def _series_line(series: Series) -> str:
    steps: list[Figure] = []
    for figure in series.figures:
        if not steps or figure.value != steps[-1].value:
            steps.append(figure)
    shown = steps if len(steps) <= _STEPS else [*steps[:2], *steps[2 - _STEPS :]]
    told = " → ".join(_figure_words(figure) for figure in shown)
    return f"{_trend_words(series)}: {told}"


def _trend_words(series: Series) -> str:
    return "figures" if series.trend is Trend.MIXED else str(series.trend)


def _figure_words(figure: Figure) -> str:
    report = figure.report
    when = report.published
    clock = f" {when.value:%H:%M}" if when.is_clocked else ""
    day = f"{when.value:%a %d %b}" if _is_a_day(when) or when.is_clocked else date_words(when)
    return f"{figure.words} ({day}{clock}, {outlet_of(report)})"


def figure_lines(finding: Finding) -> tuple[str, ...]:
    """A line for each figure of the claim of which reports tell several values, all of them."""
    return tuple(
        f"{series.claim_value} here; {_trend_words(series)}: "
        + " → ".join(_figure_words(figure) for figure in series.figures)
        for series in finding.series
    )


def timeline_lines(finding: Finding) -> tuple[str, ...]:
    """A line for each report that is not silent, as they came out."""
    return tuple(_timeline_line(piece) for piece in finding.timeline)


def _timeline_line(piece: Evidence) -> str:
    published = piece.report.published
    where = f" ({published.provenance})" if published.is_known or published.is_refused else ""
    why = NOT_COUNTED_BECAUSE.get(piece.counting, "")
    marks = f" – not counted: {why}" if why else ""
    if piece.is_echo:
        marks += " – after the article"
    when = f"{moment_words(published)}{where}"
    return f"{when}: {outlet_of(piece.report)}, {piece.relation}{marks}"
