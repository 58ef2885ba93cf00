"""The arguments and options that several commands share, each with its help, declared once."""

from enum import StrEnum
from typing import Annotated, Any

import typer

from verify.cli.choices import Format, Order, SplitOrder
from verify.cli.guard import VERBOSE_KEY
from verify.records import Status

ARTICLE_PANEL = "The article"
LOOKING_PANEL = "Where to look and what to keep"
OUTPUT_PANEL = "What comes out"
JUDGING_PANEL = "How it is judged"
TALK_PANEL = "While it runs"

DEFAULT_DB = "verify.db"
_BY_WORTH = "worth (most worth checking first)"


def _remember_verbose(ctx: typer.Context, is_verbose: bool) -> bool:
    """Leave word for the guard, which outlives the command."""
    ctx.meta[VERBOSE_KEY] = is_verbose
    return is_verbose


def _sort_option(known: type[StrEnum], words: str) -> Any:  # noqa: ANN401 - as typer.Option is
    """--sort; only a report has statuses to sort by."""
    return typer.Option(
        "--sort",
        metavar="ORDER",
        autocompletion=lambda: [str(order) for order in known],
        help=words,
        rich_help_panel=OUTPUT_PANEL,
    )


InputName = Annotated[
    str,
    typer.Argument(
        metavar="INPUT",
        help="A text, Markdown or HTML file, the address of a web page, or - for standard input.",
        show_default=False,
    ),
]
RunName = Annotated[
    str,
    typer.Argument(
        metavar="[RUN]",
        help="The run, or the beginning of its id (default: the latest that was finished)",
        show_default=False,
    ),
]
PublishedOption = Annotated[
    str,
    typer.Option(
        "--published",
        metavar="DATE",
        help="When the article came out, as 2016-11-20; places its dates and the reports' window.",
        rich_help_panel=ARTICLE_PANEL,
        show_default=False,
    ),
]
TitleOption = Annotated[
    str,
    typer.Option(
        "--title",
        metavar="TEXT",
        help="Its headline, when the file does not say.",
        rich_help_panel=ARTICLE_PANEL,
        show_default=False,
    ),
]
UrlOption = Annotated[
    str,
    typer.Option(
        "--url",
        metavar="URL",
        help="Its own address, so that it is never evidence for itself.",
        rich_help_panel=ARTICLE_PANEL,
        show_default=False,
    ),
]
OutletOption = Annotated[
    str,
    typer.Option(
        "--outlet",
        metavar="NAME",
        help="Who published it; reports that have it from there are no second source.",
        rich_help_panel=ARTICLE_PANEL,
        show_default=False,
    ),
]
LanguageOption = Annotated[
    str,
    typer.Option(
        "--language",
        metavar="CODE",
        help="Its language, as de or fr (default: what the file says, else what its words show)",
        rich_help_panel=ARTICLE_PANEL,
        show_default=False,
    ),
]
SourcesOption = Annotated[
    str,
    typer.Option(
        "--sources",
        metavar="FILE",
        help="The sources to ask (default: ./sources.toml, else the one that came with verify)",
        rich_help_panel=LOOKING_PANEL,
        show_default=False,
    ),
]
DbOption = Annotated[
    str,
    typer.Option(
        "--db",
        metavar="FILE",
        help="The database that keeps what was read and found.",
        rich_help_panel=LOOKING_PANEL,
    ),
]
OfflineOption = Annotated[
    bool,
    typer.Option(
        "--offline",
        help="Leave out every source that needs the network.",
        rich_help_panel=LOOKING_PANEL,
    ),
]
MaxRequestsOption = Annotated[
    int | None,
    typer.Option(
        "--max-requests",
        metavar="N",
        help="Ask the web at most so often, robots.txt not counted; what is left is put off.",
        rich_help_panel=LOOKING_PANEL,
        show_default=False,
    ),
]
MaxTimeOption = Annotated[
    str,
    typer.Option(
        "--max-time",
        metavar="TIME",
        help="Ask the web at most so long, as 90s or 10m; what is left is put off and said so.",
        rich_help_panel=LOOKING_PANEL,
        show_default=False,
    ),
]
ReaderOption = Annotated[
    str,
    typer.Option(
        "--reader",
        metavar="NAME|PATH",
        autocompletion=lambda: ["auto", "none", "small"],
        help="The model that also reads each passage: small, none, auto (small where it is "
        "installed, else none; the report says which), or the folder of a model of your own.",
        rich_help_panel=JUDGING_PANEL,
    ),
]
EnoughReadOption = Annotated[
    int | None,
    typer.Option(
        "--enough-read",
        metavar="N",
        help="Call a claim unreported only when so many reports on the event were read in full and "
        "none has it (default: enough_read of the sources file, else 3).",
        rich_help_panel=JUDGING_PANEL,
        show_default=False,
    ),
]
FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORM",
        autocompletion=lambda: [str(form) for form in Format],
        help="table, markdown, json or csv (default: what the name after -o says, else table)",
        rich_help_panel=OUTPUT_PANEL,
        show_default=False,
    ),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Short for --format json.", rich_help_panel=OUTPUT_PANEL)
]
OutputOption = Annotated[
    str,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write to FILE, whole or not at all (default: standard output)",
        rich_help_panel=OUTPUT_PANEL,
        show_default=False,
    ),
]
ForceOption = Annotated[
    bool,
    typer.Option(
        "--force",
        help="Let -o replace a list of claims or a file that verify did not write.",
        rich_help_panel=OUTPUT_PANEL,
    ),
]
FailOnOption = Annotated[
    list[str],
    typer.Option(
        "--fail-on",
        metavar="STATUS,…",
        autocompletion=lambda: [str(status) for status in Status],
        help="Exit with 1 when a claim has one of these statuses, e.g. contradicted,contested.",
        rich_help_panel=OUTPUT_PANEL,
        show_default=False,
    ),
]
ReportSortOption = Annotated[
    str, _sort_option(Order, f"article, {_BY_WORTH} or status (most doubtful first).")
]
ClaimSortOption = Annotated[str, _sort_option(SplitOrder, f"article or {_BY_WORTH}.")]
MinWorthOption = Annotated[
    str,
    typer.Option(
        "--min-worth",
        metavar="0..1",
        help="Show only claims at least so much worth checking; each keeps its number.",
        rich_help_panel=OUTPUT_PANEL,
    ),
]
QuietOption = Annotated[
    bool,
    typer.Option(
        "-q", "--quiet", help="Nothing on standard error but errors.", rich_help_panel=TALK_PANEL
    ),
]
VerboseOption = Annotated[
    bool,
    typer.Option(
        "-v",
        "--verbose",
        help="Say more: every report read, and the traceback should verify itself fail.",
        rich_help_panel=TALK_PANEL,
        callback=_remember_verbose,
    ),
]
