"""How a table is described, and the words that many tables share; nothing in."""

from __future__ import annotations

from dataclasses import dataclass

ColumnText = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TableText:
    """What a table or view is for, what its columns hold, and how to show it first.

    `label` is the column a row is called by where another row points to it, `facets` the columns
    worth counting, `sort` the column to sort by ("-" before it: falling), "" for as it comes.
    `is_hidden` is True for what only verify itself reads.
    """

    name: str
    title: str
    text: str
    columns: tuple[ColumnText, ...]
    label: str = ""
    facets: tuple[str, ...] = ()
    sort: str = ""
    is_hidden: bool = False


ID = ("id", "Hash of the row's content: the same thing always has the same id.")
LABEL = ("label", "What the row is called where another row points to it.")
POSITION = ("position", "Place in the list, 1 being the first.")
OFFSETS = (
    ("start_char", "Where it begins in the text, in characters (code points) from 0."),
    ("end_char", "Where it ends in the text; the character here is the first after it."),
)
PUBLISHED = (
    (
        "published",
        "When it came out, as exactly as that is known (2016-11-20), or `unknown`, `ambiguous`.",
    ),
    ("published_at", "The same as a UTC time, at the start of what is known; empty: not known."),
    (
        "published_precision",
        "How exact: second, minute, day, month, year; ambiguous (01/02/2024); unknown.",
    ),
    ("published_zone", "The offset from UTC as written (+01:00, Z), or `unknown`."),
    ("published_provenance", "Where the date was read: given, sidecar, json-ld, meta, url, …"),
)
CLAIM_OFFSETS = (
    ("start_char", "Where it begins, in characters from 0, in the text the claim was read from."),
    ("end_char", "Where it ends; the character here is the first after it."),
)
PUBLISHER = ("publisher_id", "What sources.toml or a sidecar says about who publishes it.")
CLAIM = ("claim_id", "The claim.")
RESULT = ("result_id", "The result it belongs to.")
FINDING = ("finding_id", "The finding it belongs to.")
REPORT = ("report_id", "The report.")
NOT_SAID = "Empty: not said."
STATUS_RULES = (
    "corroborated: two or more independent origins support it, none contradicts. single-origin:"
    " one supports. contested: support and contradiction. contradicted: contradiction only."
    " partly-reported: partial evidence only. unreported: enough was read and none has it."
    " unverifiable: too little was read."
)
