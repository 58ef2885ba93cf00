"""What sources answered to a trial in; a table or JSON of it out."""

from collections.abc import Sequence

from rich import box
from rich.table import Table

from verify.records import Answer, AnswerStatus, Lead
from verify.render.json_text import to_json
from verify.render.terminal import line, shown, typeset
from verify.render.wording import count

_STYLES = {AnswerStatus.OK: "green", AnswerStatus.EMPTY: "yellow", AnswerStatus.OFF: "dim"}


def render_trial(
    answers: Sequence[Answer],
    leads: Sequence[Lead],
    *,
    is_json: bool,
    width: int,
    is_color: bool,
) -> str:
    """Say of each source what came: its status, how many entries, the newest, and what is wrong.

    The leads of a source stand with the newest first.
    """
    newest = {lead.source: lead for lead in reversed(leads)}
    if is_json:
        return to_json([_fields(answer, newest.get(answer.source)) for answer in answers])
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False)
    for name in ("source", "answer", "entries", "newest"):
        table.add_column(name, overflow="fold", justify="right" if name == "entries" else "left")
    for answer in answers:
        table.add_row(
            shown(answer.source, "bold"),
            shown(answer.status, _STYLES.get(answer.status, "red")),
            shown(f"{answer.lead_count:,}"),
            shown(_newest(newest.get(answer.source))),
        )
    details = [
        line((f"{answer.source}: ", "bold"), answer.detail) for answer in answers if answer.detail
    ]
    answered = sum(answer.status in (AnswerStatus.OK, AnswerStatus.EMPTY) for answer in answers)
    end = shown(f"{answered} of {count(len(answers), 'source')} answered")
    gap = [shown("")] if details else []
    return typeset([table, *gap, *details, shown(""), end], width=width, is_color=is_color)


def _newest(lead: Lead | None) -> str:
    if lead is None:
        return ""
    day = lead.published.iso if lead.published.is_known else "undated"
    return f"{day}  {lead.headline or lead.url}"


def _fields(answer: Answer, lead: Lead | None) -> dict[str, object]:
    return {
        "source": answer.source,
        "status": str(answer.status),
        "entries": answer.lead_count,
        "detail": answer.detail,
        "newest": {
            "headline": lead.headline if lead else "",
            "url": lead.url if lead else "",
            "published": lead.published.iso if lead else "unknown",
        },
    }
