"""`verify split INPUT`: an article in, its claims out; nothing is looked up or kept."""

from typing import Annotated

import typer

from verify.cli.choices import Format, choose_date, choose_format
from verify.cli.options import (
    OUTPUT_PANEL,
    FormatOption,
    InputName,
    JsonOption,
    OutputOption,
    PublishedOption,
    QuietOption,
    SourcesOption,
    TitleOption,
    UrlOption,
    VerboseOption,
)
from verify.cli.output import open_output, write_output
from verify.cli.reading import Given
from verify.cli.running import read_alone
from verify.errors import NoClaims


def split(
    *,
    name: InputName,
    published: PublishedOption = "",
    title: TitleOption = "",
    url: UrlOption = "",
    sources: SourcesOption = "",
    form: FormatOption = "",
    is_json: JsonOption = False,
    output: OutputOption = "",
    is_all: Annotated[
        bool,
        typer.Option(
            "--all",
            help="List every sentence and what it was taken for, not only the claims.",
            rich_help_panel=OUTPUT_PANEL,
        ),
    ] = False,
    quiet: QuietOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """List the claims of an article; nothing is looked up.

    Of the sources file only its [fetch] table is used, and only where INPUT is an address.

    Example: verify split article.txt --published 2016-11-20
    """
    chosen = choose_format(form, is_json=is_json, output=output)
    target = open_output(output, keep=(name,))
    given = Given(title, url, choose_date(published, option="--published"))
    article = read_alone(name, given, sources=sources, is_quiet=quiet)

    from verify.claims import read_sentences, split_claims
    from verify.render import Format as RenderFormat
    from verify.render import render_claims, render_sentences

    width, is_color = target.width, target.is_color
    shape = RenderFormat(Format(chosen))
    if is_all:
        text = render_sentences(read_sentences(article), form=shape, width=width, is_color=is_color)
        write_output(text, target)
        return
    claims = split_claims(article)
    if not claims:
        raise NoClaims(
            f"no checkable claim was found in {name}; "
            "`verify split --all` shows what each sentence was taken for"
        )
    write_output(render_claims(article, claims, form=shape, width=width, is_color=is_color), target)
