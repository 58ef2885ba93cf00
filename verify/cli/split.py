"""`verify split INPUT`: an article in, its claims out; nothing is looked up or kept."""

import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from verify.cli.choices import (
    Format,
    SplitOrder,
    check_ending,
    choose,
    choose_format,
    choose_number,
    choose_worth,
)
from verify.cli.notices import Notice, say, say_nothing
from verify.cli.options import (
    OUTPUT_PANEL,
    ClaimSortOption,
    ForceOption,
    FormatOption,
    InputName,
    JsonOption,
    LanguageOption,
    MinWorthOption,
    OutputOption,
    PublishedOption,
    QuietOption,
    SourcesOption,
    TitleOption,
    UrlOption,
    VerboseOption,
)
from verify.cli.output import Output, open_output, spare_file, write_output
from verify.cli.progress import make_split_reporter
from verify.cli.reading import choose_given, name_input
from verify.cli.running import read_alone
from verify.errors import BadInput
from verify.records import Article, Claim, Progress, Stage

AllOption = Annotated[
    bool,
    typer.Option(
        "--all",
        help="List every sentence and what it was taken for, not only the claims.",
        rich_help_panel=OUTPUT_PANEL,
    ),
]
ExplainOption = Annotated[
    str,
    typer.Option(
        "--explain",
        metavar="CLAIM",
        help="Show why this claim is what it is, by its number in the list.",
        rich_help_panel=OUTPUT_PANEL,
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True)
class Splitting:
    """What of an article's claims is given out, and how; `number` is the claim to explain."""

    name: str
    form: Format
    order: SplitOrder
    min_worth: float
    is_all: bool
    is_explained: bool
    number: int
    output: Output


@dataclass(frozen=True, slots=True)
class Rendered:
    """What is written, and what that is in words: "29 claims"."""

    text: str
    what: str


def split(
    *,
    name: InputName,
    published: PublishedOption = "",
    title: TitleOption = "",
    url: UrlOption = "",
    language: LanguageOption = "",
    sources: SourcesOption = "",
    form: FormatOption = "",
    is_json: JsonOption = False,
    output: OutputOption = "",
    is_forced: ForceOption = False,
    sort: ClaimSortOption = "article",
    min_worth: MinWorthOption = "0",
    is_all: AllOption = False,
    explain: ExplainOption = "",
    quiet: QuietOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """List the claims of an article; nothing is looked up.

    Of the sources file only its [fetch] table is used, and only where INPUT is an address.
    What --json writes can be edited and given back: verify claims INPUT --claims FILE.

    Example: verify split article.txt --published 2016-11-20
    """
    chosen = choose_format(form, is_json=is_json, output=output)
    showing = Splitting(
        name,
        chosen,
        choose(sort, SplitOrder, option="--sort"),
        choose_worth(min_worth, option="--min-worth"),
        is_all,
        bool(explain),
        choose_number(explain, option="--explain") if explain else 1,
        open_output(output, keep=(name,)),
    )
    check_ending(chosen, output)
    if is_all and (showing.min_worth or showing.order is SplitOrder.WORTH):
        raise BadInput("--all lists every sentence in order; leave out --min-worth and --sort")
    if is_all and explain:
        raise BadInput("--all and --explain exclude each other; give one of them")
    if explain and chosen is not Format.TABLE:
        raise BadInput("--explain gives out text only; --json holds the facts of every claim")
    given = choose_given(title, url, published, language)
    article = read_alone(name, given, sources=sources, is_quiet=quiet)
    notice = say_nothing if quiet else say
    with make_split_reporter(len(article.text), is_quiet=quiet) as tell:
        made = render_split(article, showing, notice=notice, tell=tell)
    is_there = bool(output) and Path(output).is_file()
    spare_file(output, is_forced=is_forced, data=made.text.encode("utf-8", "replace"))
    write_output(made.text, showing.output)
    if showing.output.path:
        over = ", in place of what it held" if is_there else ""
        notice(f"Wrote {made.what} to {output}{over}.")


def render_split(
    article: Article,
    showing: Splitting,
    *,
    notice: Notice = say_nothing,
    tell: Callable[[Progress], None],
) -> Rendered:
    """The claims of an article, all its sentences, or why one claim is what it is, as text.

    What was asked for and has no meaning for this article goes to notice, how far it is to tell.

    Raises BadInput where the claim asked for is not there.
    """
    from verify import render
    from verify.claims import read_sentences, split_claims, unplaced_dates
    from verify.language.capitals import is_in_capitals
    from verify.render.choosing import choose_claims
    from verify.render.languages import is_rated, language_name
    from verify.render.wording import count

    form = render.Format(showing.form)
    width, is_color = showing.output.width, showing.output.is_color
    tell(Progress(Stage.SENTENCES, 0, 0, waiting="reading the sentences"))
    claims = split_claims(article, on_progress=tell)
    tell(Progress(Stage.CLAIMS, len(claims), len(claims), waiting="setting the list"))
    if showing.is_all:
        sentences = read_sentences(article)
        text = render.render_sentences(
            article, sentences, claims, form=form, width=width, is_color=is_color
        )
        return Rendered(text, count(len(sentences), "sentence"))
    if not claims:
        again = f"verify split {shlex.quote(showing.name)} --all"
        notice(
            f"No checkable claim was found in {name_input(showing.name)}; "
            f"`{again}` shows what each sentence was taken for."
        )
    if showing.is_explained:
        return _explain(article, claims, showing)
    if (showing.min_worth or showing.order is SplitOrder.WORTH) and not is_rated(article.language):
        name = language_name(article.language)
        notice(f"Worth is not rated in {name}: --min-worth and --sort worth change nothing.")
    order = render.Order.WORTH if showing.order is SplitOrder.WORTH else render.Order.ARTICLE
    view = render.View(order, showing.min_worth)
    text = render.render_claims(
        article,
        claims,
        form=form,
        view=view,
        notes=(
            *render.capitals_notes(is_in_capitals=is_in_capitals(article.text)),
            *render.unplaced_notes(unplaced_dates(article, claims)),
        ),
        width=width,
        is_color=is_color,
    )
    shown = len(choose_claims(article, claims, view))
    return Rendered(text, count(shown, "claim"))


def _explain(article: Article, claims: Sequence[Claim], showing: Splitting) -> Rendered:
    from verify.claims import explain_claim
    from verify.render import render_claim_reading
    from verify.render.wording import claim_range

    number, output = showing.number, showing.output
    if not 1 <= number <= len(claims):
        has = claim_range(len(claims))
        raise BadInput(f"there is no claim {number}; {name_input(showing.name)} has {has}")
    reading = explain_claim(article, claims, number)
    text = render_claim_reading(article, reading, width=output.width, is_color=output.is_color)
    return Rendered(text, f"why claim {number} is what it is")
