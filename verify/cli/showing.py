"""Options on the form of a report in; the report written in that form out."""

from dataclasses import dataclass

from verify.cli.choices import (
    Format,
    Order,
    choose,
    choose_format,
    choose_worth,
    refuse_foreign,
)
from verify.cli.output import Output, open_output, spare_file, write_output
from verify.records import Result, Run


@dataclass(frozen=True, slots=True)
class Showing:
    """In which form, order and place a report is given out; all of it already checked."""

    form: Format
    order: Order
    min_worth: float
    output: Output


def choose_showing(
    form: str,
    output: str,
    *,
    is_json: bool,
    is_forced: bool,
    sort: str = "article",
    min_worth: str = "0",
    keep: tuple[str, ...] = (),
) -> Showing:
    """Check every option on the form before any work is done; raises BadInput.

    `keep` are files of the run that the output may not overwrite.
    """
    refuse_foreign(output)
    showing = Showing(
        choose_format(form, is_json=is_json, output=output),
        choose(sort, Order, option="--sort"),
        choose_worth(min_worth, option="--min-worth"),
        open_output(output, keep=keep),
    )
    spare_file(output, is_forced=is_forced)
    return showing


def show(run: Run, result: Result, showing: Showing) -> None:
    """Render a result and write it where it is wanted; raises OutputError."""
    from verify import render

    view = render.View(render.Order(showing.order), showing.min_worth)
    output = showing.output
    if showing.form is Format.JSON:
        text = render.render_json(run, result, view=view)
    elif showing.form is Format.CSV:
        text = render.render_csv(run, result, view=view)
    elif showing.form is Format.MARKDOWN:
        text = render.render_markdown(run, result, view=view)
    else:
        text = render.render_table(
            run, result, width=output.width, is_color=output.is_color, view=view
        )
    write_output(text, output, is_stored=True)
