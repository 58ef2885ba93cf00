"""The tally of a database in, the page a reader begins with out, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from markupsafe import Markup

from verify.browse.queries import QUERIES
from verify.browse.values import show_label, show_mark

TITLE = "Claims and who reports them"
_SUMMARY = (
    "Which claims of an article other reports corroborate, contradict or do not mention, with the"
    " evidence beside each. A status says what the stored reports say, not what is true."
)
# What to read, in the order in which questions come up; the rest is listed by Datasette.
_READ_FIRST = (
    ("look_first", "The claims to look at first, and why"),
    ("claim_board", "Every claim with its status and the sentence that says most about it"),
    ("contradictions", "What the claim says, and what the report says instead"),
    ("origins_by_claim", "Who really reported it, and who only printed it again"),
    ("voices_by_claim", "On whose word it rests: their own, a speaker’s, or one voice for all"),
    ("quote_drift", "Quotations that are printed in other words"),
    ("silent_sources", "Who was read and does not have it, and who could not be asked or read"),
    ("timeline", "Who reported it first, and what came out after the article"),
    ("figures_over_time", "How a toll grew from report to report"),
    ("page_changes", "What pages withdrew, added or reworded after they were first read"),
    ("page_versions", "Every version of a page that was read, with its time and hash"),
    ("reports", "All reports, with their text; search them there"),
    ("sources", "Where verify looked"),
    ("runs", "When verify was run, on what, and which run judged another anew"),
    ("reviews", "Your own verdicts"),
)

Tally = Mapping[str, Iterable[tuple[str, int]]]


def start_page(folder: str, tally: Tally, *, has_questions_below: bool) -> Markup:
    """Return the start page; `folder` is the address of the database in Datasette.

    Where Datasette lists the questions itself below it, they are left out.
    """
    parts = [Markup("<p>{}</p>").format(_SUMMARY)]
    parts += [_to_article(folder, article, counts) for article, counts in tally.items()]
    if not tally:
        parts.append(Markup("<p>No run has finished yet: <code>verify claims</code> fills it.</p>"))
    parts += [_to_search(folder), _to_list("Read", _read_links(folder))]
    if not has_questions_below:
        parts.append(_to_list("Ask", _question_links(folder)))
    return Markup("\n").join(parts)


def _to_article(folder: str, article: str, counts: Iterable[tuple[str, int]]) -> Markup:
    marks = Markup(" ").join(
        Markup('<a href="{}/claim_board?{}">{}</a>').format(
            folder,
            urlencode({"article": article, "status": status}),
            show_mark(status, f"{count} "),
        )
        for status, count in counts
    )
    return Markup(
        '<h3><a href="{}/claim_board?{}">{}</a></h3><p class="verify-tally">{}</p>'
    ).format(folder, urlencode({"article": article}), show_label(article), marks)


def _to_search(folder: str) -> Markup:
    return Markup(
        '<form action="{}/reports" method="get"><p><label>Search the reports: '
        '<input type="search" name="_search"></label> <input type="submit" value="Search">'
        "</p></form>"
    ).format(folder)


def _read_links(folder: str) -> list[Markup]:
    return [
        Markup('<a href="{}/{}">{}</a>: {}').format(
            folder, name, name.replace("_", " ").capitalize(), text
        )
        for name, text in _READ_FIRST
    ]


def _question_links(folder: str) -> list[Markup]:
    return [
        Markup('<a href="{}/{}">{}</a>').format(folder, query.name, query.question)
        for query in QUERIES
    ]


def _to_list(title: str, links: Iterable[Markup]) -> Markup:
    lines = Markup("").join(Markup("<li>{}</li>").format(link) for link in links)
    return Markup("<h3>{}</h3><ul>{}</ul>").format(title, lines)
