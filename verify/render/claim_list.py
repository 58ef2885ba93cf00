"""Claims in, their list as terminal text, Markdown, JSON or CSV out (`verify split`)."""

from collections.abc import Sequence
from enum import StrEnum

from rich.console import RenderableType

from verify.records import Article, Claim
from verify.render.csv_rows import to_csv
from verify.render.json_text import claim_fields, to_json
from verify.render.shown import markdown_text
from verify.render.terminal import indent, line, shown, typeset
from verify.render.wording import article_line, count, heading_of


class Format(StrEnum):
    """The forms in which a report or a list of claims can be given out."""

    TABLE = "table"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"


def render_claims(
    article: Article,
    claims: Sequence[Claim],
    *,
    form: Format = Format.TABLE,
    width: int = 100,
    is_color: bool = False,
) -> str:
    """The claims of an article, numbered from 1; width and is_color matter to TABLE only."""
    if form is Format.JSON:
        numbered = enumerate(claims, start=1)
        return to_json([{"number": number} | claim_fields(claim) for number, claim in numbered])
    if form is Format.CSV:
        return _csv(claims)
    if form is Format.MARKDOWN:
        return _markdown(article, claims)
    return _table(article, claims, width=width, is_color=is_color)


def _notes(claim: Claim) -> str:
    notes = [f"{claim.kind}, worth {claim.worth:.2f}, at {claim.start}–{claim.end}"]
    if claim.speaker:
        notes.append(f"speaker {claim.speaker}")
    if claim.ambiguous:
        notes.append(f"unclear: {'; '.join(claim.candidates) or 'who or when it is about'}")
    if len(claim.spans) > 1:
        notes.append(f"said {len(claim.spans)} times")
    return "; ".join(notes)


def _table(article: Article, claims: Sequence[Claim], *, width: int, is_color: bool) -> str:
    parts: list[RenderableType] = [
        shown(heading_of(article), "bold"),
        shown(article_line(article)),
        "",
        shown(count(len(claims), "claim"), "bold"),
    ]
    for number, claim in enumerate(claims, start=1):
        parts.append("")
        parts.append(line((f"{number:>3}  ", "bold"), (_notes(claim), "dim")))
        parts.append(indent(shown(claim.text), by=5))
    return typeset(parts, width=width, is_color=is_color)


def _markdown(article: Article, claims: Sequence[Claim]) -> str:
    lines = [f"# {markdown_text(heading_of(article))}", ""]
    for number, claim in enumerate(claims, start=1):
        lines.append(f"{number}. {markdown_text(claim.text)} ({markdown_text(_notes(claim))})")
    return "\n".join(lines) + "\n"


def _csv(claims: Sequence[Claim]) -> str:
    rows = (
        (
            str(number),
            claim.text,
            str(claim.kind),
            claim.speaker,
            f"{claim.worth:.3f}",
            str(claim.start),
            str(claim.end),
            "yes" if claim.ambiguous else "no",
        )
        for number, claim in enumerate(claims, start=1)
    )
    return to_csv(
        ("number", "claim", "kind", "speaker", "worth", "start", "end", "ambiguous"), rows
    )
