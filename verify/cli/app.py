"""All commands in, the typer application out; each command is a file of its own."""

from typing import Annotated

import typer

from verify.cli.browse import browse
from verify.cli.check import check
from verify.cli.claims import claims
from verify.cli.doctor import doctor
from verify.cli.guard import GuardedGroup
from verify.cli.help_text import GroupedCommand
from verify.cli.report import report
from verify.cli.runs import runs_app
from verify.cli.sources import sources_app
from verify.cli.split import split
from verify.cli.watch import watch_story
from verify.version import __version__

app = typer.Typer(
    cls=GuardedGroup,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(is_wanted: bool) -> None:
    if is_wanted:
        print(f"verify {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Say which claims of an article other reports corroborate, contradict or do not mention.

    Example: verify claims article.txt --published 2016-11-20
    """


for command in (claims, check, split, report, doctor, browse):
    app.command(cls=GroupedCommand)(command)
app.command("watch", cls=GroupedCommand)(watch_story)
app.add_typer(runs_app, name="runs")
app.add_typer(sources_app, name="sources")
