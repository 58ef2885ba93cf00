"""How a table is described, and the words that many tables share; nothing in."""

from __future__ import annotations

from dataclasses import dataclass

ColumnText = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TableText:
    """What a table or view is for, what its columns hold, and how to show it first.

    A column whose name says all there is to say has the text "".
    `label` is the column a row is called by where another row points to it, `facets` the columns
    worth counting, `sort` the column to sort by ("-" before it: falling), "" for as it comes.
    `search` is the full-text index that finds the rows of a view by their search_row.
    `is_hidden` is True for lists and working tables, which a reader meets by way of others.
    """

    name: str
    title: str
    text: str
    columns: tuple[ColumnText, ...]
    label: str = ""
    facets: tuple[str, ...] = ()
    sort: str = ""
    search: str = ""
    is_hidden: bool = False


# What a name says already, or docs/schema.md says once for all, is not said again at each table.
ID = ("id", "")
POSITION = ("position", "")
OFFSETS = (
    ("start_char", "In characters (code points) from 0."),
    ("end_char", "The first character after it."),
)
PUBLISHED = (
    ("published", "As exactly as it is known (2016-11-20), or `unknown`, `ambiguous`."),
    ("published_at", "The same in UTC, at the start of what is known; empty: not known."),
    ("published_precision", "second, minute, day, month, year, ambiguous (01/02/2024), unknown."),
    ("published_zone", "The offset from UTC as written (+01:00, Z), or `unknown`."),
    ("published_provenance", "Where the date was read: given, sidecar, json-ld, meta, url, …"),
)
CLAIM_OFFSETS = (
    ("start_char", "In characters from 0, in the text the claim was read from."),
    ("end_char", "The first character after it."),
)
PUBLISHER = ("publisher_id", "As sources.toml or a sidecar describes it.")
CLAIM = ("claim_id", "")
RESULT = ("result_id", "")
FINDING = ("finding_id", "")
REPORT = ("report_id", "")
NOT_SAID = "Empty: not said."
SCORE = (
    "score",
    "Probability, 0 to 1, that at least one origin supports the claim and none contradicts it.",
)
COUNTING = (
    "counting",
    (
        "`counts`, or why not: copy-of-the-article, from-the-article, outside-date-window, undated,"
        " source-not-counted, before-event, wrong-date, off-event."
    ),
)
IS_ECHO = ("is_echo", "The report came out after the article, so it may repeat it. It counts.")
FOUND = (
    "found",
    (
        "has-it, says-otherwise, has-a-part; has-not: reports on the event were read in full and"
        " none has it; paywalled, headline-only, could-not-look: it might have it; off-event,"
        " outside-date-window, undated, wrong-date, before-event, source-not-counted,"
        " copy-of-the-article, from-the-article: what it has does not count; no-report: it answered"
        " and has none; left-out: not asked."
    ),
)
READ_COUNT = ("read_count", "Its reports on the event that were read in full and count.")
UNREAD_COUNT = ("unread_count", "Its reports that could not be read.")
STATUS_RULES = (
    "corroborated: two or more independent origins support it, none contradicts. single-origin:"
    " one supports. contested: support and contradiction. contradicted: contradiction only."
    " partly-reported: partial evidence only. unreported: enough was read and none has it."
    " unverifiable: too little was read."
)
