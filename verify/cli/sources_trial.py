"""`verify sources test [NAME]`: a sources file in; what each source on the web answers now out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from verify.cli.exits import ExitCode
from verify.cli.notices import say, say_nothing
from verify.cli.options import JsonOption, QuietOption, SourcesOption, VerboseOption
from verify.cli.output import open_output, write_output
from verify.cli.running import utc_now
from verify.cli.sources_file import read_config
from verify.errors import BadInput
from verify.records import AnswerStatus, Query, SourceBlock

if TYPE_CHECKING:
    from pathlib import Path

# Without words to look for, a source gives all it has: no service counts it as a search.
HARMLESS = Query(text="", terms=())
_ASKED = (AnswerStatus.OK, AnswerStatus.EMPTY)


def try_sources(
    *,
    name: Annotated[
        str,
        typer.Argument(
            metavar="[NAME]",
            help="The source to ask, even if switched off (default: all on the web that are on)",
            show_default=False,
        ),
    ] = "",
    sources: SourcesOption = "",
    is_json: JsonOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Ask each source on the web for all it has, and say what came; nothing is read or kept.

    One harmless query: a feed is fetched once, of a site its robots.txt and news sitemaps. Ends
    with 3 when a source could not be asked.

    Example: verify sources test "Velmora Gazette"
    """
    output = open_output("")
    notice = say_nothing if quiet else say
    path, config = read_config(sources, notice=notice)
    chosen = choose_sources(config.sources, name, path=path)
    if not chosen:
        notice(f"No source of {path} is on the web; name one to ask it all the same.")
        return

    from verify.fetch import WebFetcher
    from verify.render import render_trial
    from verify.sources import ask_sources

    notice(f"Asking {len(chosen)} of {len(config.sources)} sources …")

    def tell(source: str, status: AnswerStatus) -> None:
        if verbose:
            notice(f"{source}: {status}")

    with WebFetcher(config.fetch, now=utc_now) as web:
        answers, leads = ask_sources(
            chosen, HARMLESS, fetcher=web, is_offline=False, on_answer=tell
        )
    write_output(
        render_trial(answers, leads, is_json=is_json, width=output.width, is_color=output.is_color),
        output,
    )
    if any(answer.status not in _ASKED for answer in answers):
        raise typer.Exit(ExitCode.SOURCES_FAILED)


def choose_sources(
    blocks: Sequence[SourceBlock], name: str, *, path: "Path"
) -> tuple[SourceBlock, ...]:
    """The source of that name, also when it is off, or for "" all on the web that are on.

    Raises BadInput for an unknown name.
    """
    if not name:
        return tuple(block for block in blocks if block.needs_network and block.is_on)
    wanted = name.strip().casefold()
    found = [block for block in blocks if block.name.casefold() == wanted]
    if found:
        return tuple(replace(block, is_on=True) for block in found)

    from verify.config import suggest

    names = {block.name.casefold(): block.name for block in blocks}
    hint = suggest(name, tuple(names)) or "; `verify sources list` shows their names"
    raise BadInput(f"there is no source {name!r} in {path}{hint}")
