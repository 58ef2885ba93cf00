"""`verify check "CLAIM"`: one claim in, what the reports say of it out."""

from dataclasses import replace
from typing import Annotated

import typer

from verify.cli.choices import choose_date, choose_language, choose_statuses
from verify.cli.claim_words import read_claim_words
from verify.cli.options import (
    ARTICLE_PANEL,
    DEFAULT_DB,
    DbOption,
    EnoughReadOption,
    FailOnOption,
    ForceOption,
    FormatOption,
    JsonOption,
    LanguageOption,
    MaxRequestsOption,
    MaxTimeOption,
    OfflineOption,
    OutputOption,
    PublishedOption,
    QuietOption,
    ReaderOption,
    SourcesOption,
    VerboseOption,
)
from verify.cli.reading import Given
from verify.cli.running import choose_running, code_for, prepare
from verify.cli.showing import choose_showing, show
from verify.records import Article, Claim

ClaimWords = Annotated[
    str,
    typer.Argument(metavar="CLAIM", help="One sentence, in quotes.", show_default=False),
]
ContextName = Annotated[
    str,
    typer.Option(
        "--context",
        metavar="INPUT",
        help="The article it stands in, which says who “he” is and when “Sunday” was.",
        rich_help_panel=ARTICLE_PANEL,
        show_default=False,
    ),
]


def check(
    *,
    claim: ClaimWords,
    published: PublishedOption = "",
    context: ContextName = "",
    language: LanguageOption = "",
    sources: SourcesOption = "",
    db: DbOption = DEFAULT_DB,
    offline: OfflineOption = False,
    max_requests: MaxRequestsOption = None,
    max_time: MaxTimeOption = "",
    reader: ReaderOption = "auto",
    enough_read: EnoughReadOption = None,
    form: FormatOption = "",
    is_json: JsonOption = False,
    output: OutputOption = "",
    is_forced: ForceOption = False,
    fail_on: FailOnOption = [],  # noqa: B006 - typer wants a list and never changes it
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Check one claim against your sources.

    Example: verify check "More than 300,000 people marched." --published 2016-11-20
    """
    statuses = choose_statuses(fail_on, option="--fail-on")
    day = choose_date(published, option="--published")
    showing = choose_showing(
        form, output, is_json=is_json, is_forced=is_forced, keep=(context, sources, db)
    )
    code = choose_language(language, option="--language")
    words = read_claim_words(claim)
    running = choose_running(
        sources,
        db,
        is_offline=offline,
        is_quiet=quiet,
        is_verbose=verbose,
        max_requests=max_requests,
        max_time=max_time,
        reader=reader,
        enough_read=enough_read,
    )
    with prepare(running) as ground:
        article = Article(words, published=day, language=code)
        if context:
            article = ground.read(context, Given(published=day, language=code))

        from verify.claims import read_claim

        read = read_claim(
            words,
            context=article.text if context else "",
            published=article.published,
            language=article.language,
        )
        run, result = ground.check(article, claims=(placed(read, words, article),))
    show(run, result, showing)
    raise typer.Exit(code_for(result, fail_on=statuses, state=run.state))


def placed(claim: Claim, words: str, article: Article) -> Claim:
    """The claim at the place of the article where its words stand, or nowhere."""
    start = article.text.find(words)
    if start < 0:
        return replace(claim, start=0, end=0, spans=())
    end = start + len(words)
    return replace(claim, start=start, end=end, spans=((start, end),))
