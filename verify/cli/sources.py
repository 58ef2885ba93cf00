"""`verify sources list`: a sources file in, its sources as a table or JSON out."""

import typer

from verify.cli.help_text import GroupedCommand
from verify.cli.notices import say
from verify.cli.options import JsonOption, SourcesOption, VerboseOption
from verify.cli.output import open_output, write_output
from verify.cli.sources_add import add_source
from verify.cli.sources_file import read_sources
from verify.cli.sources_trial import try_sources


def list_sources(
    *,
    sources: SourcesOption = "",
    is_json: JsonOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """List the sources of a file, or every mistake in it.

    Example: verify sources list --sources seeds/sources.toml
    """
    output = open_output("")
    path, blocks = read_sources(sources, notice=say)

    from verify.render import render_sources

    write_output(
        render_sources(
            blocks, path=str(path), is_json=is_json, width=output.width, is_color=output.is_color
        ),
        output,
    )


sources_app = typer.Typer(no_args_is_help=True, help="Show, try out and add sources.")
sources_app.command("list", cls=GroupedCommand)(list_sources)
sources_app.command("test", cls=GroupedCommand)(try_sources)
sources_app.command("add", cls=GroupedCommand)(add_source)
