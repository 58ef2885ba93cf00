"""`verify runs diff [A] [B]`: two stored runs in, what changed from the one to the other out."""

from typing import TYPE_CHECKING, Annotated

import typer

from verify.cli.options import DEFAULT_DB, DbOption, JsonOption, VerboseOption
from verify.cli.output import open_output, write_output
from verify.cli.stored import find_earlier, open_stored
from verify.errors import BadInput

if TYPE_CHECKING:  # it takes 0.2 s to load
    from verify.store import Store

EarlierRun = Annotated[
    str,
    typer.Argument(
        metavar="[A]",
        help="The earlier run (default: the one before B that is of the same article)",
        show_default=False,
    ),
]
LaterRun = Annotated[
    str,
    typer.Argument(
        metavar="[B]",
        help="The later run (default: the latest that was finished)",
        show_default=False,
    ),
]


def diff(
    *,
    earlier: EarlierRun = "",
    later: LaterRun = "",
    db: DbOption = DEFAULT_DB,
    is_json: JsonOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """Show what changed from one stored run to another, claim by claim.

    New origins, figures that changed, reports that changed, withdrew a line or are gone, and each
    status that moved, with the rule that moved it. A page that could not be read this time is
    never shown as gone.

    Example: verify runs diff; verify runs diff 20161120-0900 20161120-1800 --json
    """
    output = open_output("")
    from verify.differences import compare_results
    from verify.render import heading_of, render_difference, render_difference_json

    with open_stored(db) as store:
        after, result = store.load_run(later)
        before, was = store.load_run(earlier or _need_earlier(store, after.id))
    difference = compare_results(was, result)
    title = heading_of(result.article, result.claims)
    if is_json:
        text = render_difference_json(before, after, difference, title=title)
    else:
        text = render_difference(
            before,
            after,
            difference,
            title=title,
            width=output.width,
            is_color=output.is_color,
        )
    write_output(text, output)


def _need_earlier(store: "Store", run_id: str) -> str:
    found = find_earlier(store, run_id)
    if not found:
        raise BadInput(
            f"no finished run before {run_id} is of the same article, so there is nothing to "
            "compare it with; `verify runs list` shows the runs, and two of them can be named"
        )
    return found
