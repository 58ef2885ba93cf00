"""Why a claim is what it is in; the same as terminal text out (`verify split --explain`)."""

from collections.abc import Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from verify.records import Article, Change, Claim, ClaimReading, Hedge, Number, Reference, Sentence
from verify.render.claim_list import describe, unclear_words
from verify.render.facts import quote_words, to_figure, underlined, unit_words
from verify.render.languages import is_rated, unread_line
from verify.render.sentence_list import ROLE_STYLES, role_words
from verify.render.shown import visible
from verify.render.terminal import bullets, indent, line, shown, typeset
from verify.render.wording import count

# What stands around the words a claim was read from, with colour and without.
MARKS = ("⟦", "⟧")
# Of the words that the worth comes from, those shown: a tenth of a unit of log-odds moves it by
# 0.025 at most.
_LEAST_SHOWN = 0.1
_MOST_SHOWN = 8


def render_claim_reading(
    article: Article, reading: ClaimReading, *, width: int, is_color: bool
) -> str:
    """Sentence and role, what was cut and changed, the facts, the worth, and other places."""
    rated = is_rated(article.language)
    claim = reading.claim
    head = f"Claim {reading.number} of {reading.claim_count}"
    parts: list[RenderableType] = [
        shown(head, "bold"),
        indent(underlined(claim, "bold"), by=2),
        indent(shown(describe(claim, is_rated=rated), "dim"), by=2),
    ]
    if words := unclear_words(claim):
        parts.append(indent(shown(f"? {words}", "yellow"), by=2))
    if words := unread_line(article.language):
        parts.append(indent(shown(words), by=2))
    parts += _sentence(reading)
    parts += _references(reading)
    parts += _changes(reading)
    parts += _facts(claim, article)
    parts += _worth(reading) if rated else []
    parts += _places(reading)
    return typeset(parts, width=width, is_color=is_color)


def _sentence(reading: ClaimReading) -> list[RenderableType]:
    sentence, number = reading.places[0], reading.place_numbers[0]
    parts: list[RenderableType] = [
        "",
        line(
            (f"Read from sentence {number} of {reading.sentence_count}  ", "bold"),
            (role_words(sentence.role), ROLE_STYLES[sentence.role]),
            f": {sentence.reason}" if sentence.reason else "",
        ),
        indent(_marked(sentence, reading.claim), by=2),
    ]
    if reading.cut:
        parts.append(indent(shown(f"Cut out: {reading.cut}.", "dim"), by=2))
    if reading.siblings:
        numbers = ", ".join(map(str, reading.siblings))
        noun = "claim" if len(reading.siblings) == 1 else "claims"
        parts.append(indent(shown(f"The same sentence also gave {noun} {numbers}.", "dim"), by=2))
    return parts


def _marked(sentence: Sentence, claim: Claim) -> Text:
    """The sentence with what the claim was read from between marks, unless that is all of it."""
    start = max(claim.start, sentence.start) - sentence.start
    end = min(claim.end, sentence.end) - sentence.start
    if end - start >= len(sentence.text):
        return shown(sentence.text)
    inside = f"{MARKS[0]}{sentence.text[start:end]}{MARKS[1]}"
    pieces = ((sentence.text[:start], "dim"), (inside, ""), (sentence.text[end:], "dim"))
    return line(*(piece for piece in pieces if piece[0]))


def _references(reading: ClaimReading) -> list[RenderableType]:
    if not reading.references:
        return []
    lines = []
    for reference in reading.references:
        read = f"is read as {quote_words(reference.meant)}" if reference.meant else "is left open"
        lines.append(f"{quote_words(reference.words)} {read}: {reference.reason}")
    return ["", shown("What it refers to", "bold"), *bullets(lines)]


def _changes(reading: ClaimReading) -> list[RenderableType]:
    heading: list[RenderableType] = ["", shown("Worded otherwise than the article", "bold")]
    lines = []
    for change in reading.changes:
        if _is_reference(change, reading.references):
            continue
        if change.before and change.after:
            lines.append(f"{quote_words(change.before)} → {quote_words(change.after)}")
        elif change.after:
            lines.append(f"put in: {quote_words(change.after)}")
        else:
            lines.append(f"left out: {quote_words(change.before)}")
    if not lines:
        but = "but for what it refers to, " if reading.changes else "no: "
        return [*heading, indent(shown(f"{but}these are its words"), by=2)]
    return [*heading, *bullets(lines)]


def _is_reference(change: Change, references: Sequence[Reference]) -> bool:
    """Whether a change is no more than a reference that was spelled out."""
    return any(
        reference.meant
        and change.before.casefold() in reference.words.casefold()
        and change.after.casefold() in reference.meant.casefold()
        for reference in references
    )


def _facts(claim: Claim, article: Article) -> list[RenderableType]:
    rows = [_number_row(number) for number in claim.numbers]
    rows += [
        (
            "date",
            period.text,
            str(period).replace("/", " to "),
            "" if period.first == period.last else f"{(period.last - period.first).days + 1} days",
            f"from {article.published.iso[:10]}" if period.is_relative else "",
        )
        for period in claim.dates
    ]
    rows += [
        (
            "quotation",
            quotation.text,
            "",
            "",
            ": ".join(filter(None, (quotation.speaker, quotation.cue))),
        )
        for quotation in claim.quotations
    ]
    heading: list[RenderableType] = ["", shown("Facts in it", "bold")]
    if not rows:
        return [*heading, indent(shown("no number, date or quotation"), by=2)]
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    for name in ("fact", "as written", "read as", "may stand for", ""):
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*map(shown, row))
    return [*heading, indent(table, by=2)]


def _number_row(number: Number) -> tuple[str, str, str, str, str]:
    """The interval as it is, but where rounding alone makes it: the figure itself says that."""
    bounds = f"{_bound(number.low)} to {_bound(number.high)}"
    kind = "ordinal" if number.is_ordinal else "number"
    is_bare = number.hedge is Hedge.EXACT and not number.low == number.value == number.high
    hedge = "as written" if is_bare else str(number.hedge)
    return (kind, number.text, f"{to_figure(number.value)}{unit_words(number)}", bounds, hedge)


def _bound(value: float) -> str:
    return to_figure(float(f"{value:.6g}")) if abs(value) < float("inf") else to_figure(value)


def _worth(reading: ClaimReading) -> list[RenderableType]:
    parts: list[RenderableType] = ["", shown(f"Worth {reading.claim.worth:.2f}", "bold")]
    steps = [step for step in reading.worth_steps if abs(step.value) >= _LEAST_SHOWN]
    if not steps:
        return parts
    rest = len(steps) - _MOST_SHOWN
    steps = steps[:_MOST_SHOWN]
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for step in steps:
        words = f"{visible(step.name)}{f' ({visible(step.detail)})' if step.detail else ''}"
        grid.add_row(f"  {step.value:+.1f}", shown(words))
    more = f" {count(rest, 'weaker word')} not shown." if rest > 0 else ""
    legend = f"The words that move it most, in log-odds: + speaks for checking it.{more}"
    return [*parts, grid, indent(shown(legend, "dim"), by=2)]


def _places(reading: ClaimReading) -> list[RenderableType]:
    spans: Sequence[tuple[int, int]] = reading.claim.spans
    if len(spans) < 2:
        return []
    heading = shown(f"Asserted in {count(len(spans), 'place')}, joined into one claim", "bold")
    lines = [
        f"sentence {number}, at {start}–{end}: {quote_words(sentence.text)}"
        for number, sentence, (start, end) in zip(
            reading.place_numbers, reading.places, spans, strict=True
        )
    ]
    return ["", heading, *bullets(lines)]
