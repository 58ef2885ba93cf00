"""`verify runs list`: a database in, its runs as a table or JSON out."""

from verify.cli.options import DEFAULT_DB, DbOption, JsonOption, VerboseOption
from verify.cli.output import Output, open_output, write_output
from verify.cli.stored import open_stored


def list_runs(
    *,
    db: DbOption = DEFAULT_DB,
    is_json: JsonOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """List the stored runs, the newest first: when, of what, and what each found.

    Example: verify runs list; verify runs list --json
    """
    show_runs(db, open_output(""), is_json=is_json)


def show_runs(db: str, output: Output, *, is_json: bool) -> None:
    """Write the runs of a database where they are wanted; raises VerifyError."""
    from verify.render import render_runs, render_runs_json

    with open_stored(db) as store:
        summaries = store.list_summaries()
    if is_json:
        text = render_runs_json(summaries)
    else:
        text = render_runs(summaries, width=output.width, is_color=output.is_color)
    write_output(text, output)
