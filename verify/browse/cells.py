"""A cell as Datasette has it in, the HTML a reader sees in its place out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from verify.browse import rows, values
from verify.browse.lookups import (
    Database,
    find_best_evidence,
    find_checks,
    find_label,
    find_words,
    list_evidence,
    list_origins,
)
from verify.browse.marking import mark_passage, mark_words

_NOTHING = ""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value in its row: of which table or view ("" for a question), and in which column."""

    table: str
    column: str
    value: object
    row: Mapping[str, Any]

    def get(self, column: str) -> str:
        """Return the text of another column of the row; "" when it has none of that name."""
        return str(self.row[column]) if column in self.row.keys() else ""  # noqa: SIM118 - a sqlite3.Row


async def render(cell: Cell, database: Database, *, folder: str) -> Markup | str:
    """Return the cell as HTML, or "" where Datasette's own way is right.

    `folder` is the address of the database, which links to rows begin with.
    """
    value = cell.value
    if isinstance(value, dict):  # a foreign key with the label that stands for it
        target = rows.to_target(cell.table, cell.column)
        return _to_link(folder, target, str(value["value"]), str(value["label"]))
    if isinstance(value, str) and value:
        return await _render_text(cell, value, database, folder=folder)
    if isinstance(value, int) and rows.is_truth(cell.column):
        return "yes" if value else "no"
    if value == 0 and cell.column == "http_status":
        return "none"
    if isinstance(value, float):
        is_chance = cell.column in rows.CHANCES
        return values.show_chance(value) if is_chance else values.show_figure(value)
    return _NOTHING


async def render_origins(database: Database, finding_id: str, *, folder: str) -> Markup:
    """Return the origins for and against a claim as a list to read; empty where there is none."""
    parts = []
    for row in await list_origins(database, finding_id):
        link = _to_link(folder, "origins", row["origin_id"], row["origin"])
        if row["report_count"] == 1:
            parts.append(Markup("<li>{}: {}</li>").format(row["side"], link))
            continue
        parts.append(
            Markup("<li>{}: {} ({}, {} reports: {}) – {}</li>").format(
                row["side"], link, row["kind"], row["report_count"], row["outlets"], row["reason"]
            )
        )
    if not parts:
        return Markup("")
    return Markup('<ul class="verify-origins">{}</ul>').format(Markup("").join(parts))


async def render_evidence(database: Database, finding_id: str, *, folder: str) -> Markup:
    """Return the evidence of a finding as a list to read, the best first; empty when none."""
    parts = []
    for row in await list_evidence(database, finding_id):
        passage = await _mark(
            Cell("evidence", "passage", row["passage"], row), row["passage"], database
        )
        parts.append(
            Markup("<li>{} {} {}, {}{}<blockquote>{}</blockquote></li>").format(
                values.show_mark(row["relation"]),
                "" if row["counting"] == "counts" else values.show_mark(row["counting"]),
                _to_link(folder, "reports", row["report_id"], row["outlet"]),
                values.show_time(row["published"]),
                _to_more(folder, row["id"]),
                passage,
            )
        )
    return Markup('<ol class="verify-evidence">{}</ol>').format(Markup("").join(parts))


def _to_more(folder: str, evidence_id: str) -> Markup:
    return Markup(' · <a href="{}/evidence/{}">how it was judged</a>').format(folder, evidence_id)


async def _render_text(cell: Cell, value: str, database: Database, *, folder: str) -> Markup | str:
    target = rows.to_target(cell.table, cell.column) if values.is_key(value) else ""
    if target and (not cell.table or cell.table in rows.VIEW_NAMES):
        return _to_link(folder, target, value, f"the {rows.to_heading(cell.column)}")
    if target:
        return _to_link(folder, target, value, await find_label(database, target, value))
    if cell.column in rows.PASSAGES:
        return await _mark(cell, value, database)
    if cell.column in rows.QUOTATIONS:
        return mark_words(value, (), _new_words(value, cell.get(rows.QUOTATIONS[cell.column])))
    if cell.column == "claim" and (finding := cell.get("finding_id")):
        return _to_link(folder, "findings", finding, value)
    if cell.column in rows.MARKS:
        return values.show_mark(value)
    if cell.column in rows.TIMES:
        return values.show_time(value)
    if cell.column in rows.ADDRESSES:
        return values.show_address(value)
    if cell.column in rows.LISTS:
        return values.show_list(value)
    return values.show_text(value)


async def _mark(cell: Cell, passage: str, database: Database) -> Markup:
    """The passage with its marks; the checks are named below it where no other column does."""
    evidence = cell.get("id") if cell.table == "evidence" else cell.get("evidence_id")
    finding = cell.get("finding_id")
    if not evidence and cell.table == "claim_board":
        evidence = await find_best_evidence(database, finding)
    if evidence:
        words = await find_words(database, evidence)
        checks = await find_checks(database, evidence)
        is_named = cell.table in ("evidence", "claim_board")
        return mark_passage(passage, words, checks, is_named=is_named)
    return values.show_text(passage)


def _new_words(words: str, other: str) -> list[str]:
    """The words that the other wording does not have."""
    known = {word.casefold() for word in _WORD.findall(other)}
    return [word for word in _WORD.findall(words) if word.casefold() not in known]


def _to_link(folder: str, table: str, key: str, label: str) -> Markup:
    is_name = bool(label) and not values.is_hash(label)  # 1.x gives a nameless row its id for one
    shown = values.show_label(label) if is_name else rows.TABLES_BY_NAME[table].title
    return Markup('<a href="{}/{}/{}">{}</a>').format(folder, table, key, shown)
