"""`verify report [RUN]`: a stored run in, its corroboration report again out."""

from typing import Annotated

import typer

from verify.cli.choices import Format, choose_number, choose_statuses
from verify.cli.options import (
    DEFAULT_DB,
    OUTPUT_PANEL,
    DbOption,
    FailOnOption,
    ForceOption,
    FormatOption,
    JsonOption,
    MinWorthOption,
    OutputOption,
    ReportSortOption,
    RunName,
    VerboseOption,
)
from verify.cli.output import write_output
from verify.cli.running import code_for
from verify.cli.runs_list import show_runs
from verify.cli.showing import Showing, choose_showing, show
from verify.cli.stored import open_stored
from verify.errors import BadInput
from verify.records import Result

ListOption = Annotated[
    bool,
    typer.Option(
        "--list",
        help="List the stored runs, as `verify runs list` does.",
        rich_help_panel=OUTPUT_PANEL,
    ),
]


def report(
    *,
    run_id: RunName = "",
    db: DbOption = DEFAULT_DB,
    form: FormatOption = "",
    is_json: JsonOption = False,
    output: OutputOption = "",
    is_forced: ForceOption = False,
    explain: Annotated[
        str,
        typer.Option(
            "--explain",
            metavar="CLAIM",
            help="Show all that the finding of this claim rests on, by its number in the report.",
            rich_help_panel=OUTPUT_PANEL,
            show_default=False,
        ),
    ] = "",
    is_list: ListOption = False,
    sort: ReportSortOption = "article",
    min_worth: MinWorthOption = "0",
    fail_on: FailOnOption = [],  # noqa: B006 - typer wants a list and never changes it
    _verbose: VerboseOption = False,
) -> None:
    """Show a stored run again; nothing is judged anew.

    Example: verify report --format markdown -o lima.md; verify report --explain 4
    """
    statuses = choose_statuses(fail_on, option="--fail-on")
    showing = choose_showing(
        form,
        output,
        is_json=is_json,
        is_forced=is_forced,
        sort=sort,
        min_worth=min_worth,
        keep=(db,),
    )
    if is_list:
        show_runs(db, showing.output, is_json=showing.form is Format.JSON)
        return
    with open_stored(db) as store:
        run, result = store.load_run(run_id)
    if explain:
        _explain(result, explain, showing)
    else:
        show(run, result, showing)
    raise typer.Exit(code_for(result, fail_on=statuses))


def _explain(result: Result, given: str, showing: Showing) -> None:
    from verify.render import render_explanation

    if showing.form is not Format.TABLE:
        raise BadInput("--explain gives out text only; --format json holds the same of every claim")
    number = choose_number(given, option="--explain")
    output = showing.output
    text = render_explanation(result, number, width=output.width, is_color=output.is_color)
    write_output(text, output, is_stored=True)
