"""The commands on stored runs in, their group out."""

import typer

from verify.cli.help_text import GroupedCommand
from verify.cli.runs_diff import diff
from verify.cli.runs_list import list_runs
from verify.cli.runs_replay import replay

runs_app = typer.Typer(no_args_is_help=True, help="List stored runs, judge anew, compare.")
runs_app.command("list", cls=GroupedCommand)(list_runs)
runs_app.command("replay", cls=GroupedCommand)(replay)
runs_app.command("diff", cls=GroupedCommand)(diff)
