"""A command in, its help page out: options in the groups they were declared with, plain text.

typer groups options only when rich draws the page, which costs 70 ms of the 200 a help page may
take (docs/decisions/typer.md); plain text is also what a pager, a log and docs/cli.md want.
"""

from typing import TYPE_CHECKING

from typer.core import TyperCommand

if TYPE_CHECKING:  # typer keeps these to itself and asks for them in what it lets others override
    from typer._click.core import Context
    from typer._click.formatting import HelpFormatter

ARGUMENTS = "Arguments"
OTHER = "Other"


class GroupedCommand(TyperCommand):
    """A command whose help page lists its options group by group, in the order of declaration."""

    def format_options(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write one section for each group, `--help` last."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            row = parameter.get_help_record(ctx)
            if row:
                usual = ARGUMENTS if parameter.param_type_name == "argument" else OTHER
                group = getattr(parameter, "rich_help_panel", None) or usual
                groups.setdefault(group, []).append(row)
        for group, rows in groups.items():
            with formatter.section(group):
                formatter.write_dl(rows)
