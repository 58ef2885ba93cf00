"""`verify check "CLAIM"`: one claim in, what the reports say of it out."""

from typing import Annotated

import typer

from verify.cli.choices import choose_date, choose_language, choose_statuses
from verify.cli.options import (
    ARTICLE_PANEL,
    DEFAULT_DB,
    DbOption,
    FailOnOption,
    FormatOption,
    JsonOption,
    LanguageOption,
    MaxRequestsOption,
    MaxTimeOption,
    OfflineOption,
    OutputOption,
    PublishedOption,
    QuietOption,
    SourcesOption,
    VerboseOption,
)
from verify.cli.reading import Given
from verify.cli.running import choose_running, code_for, prepare
from verify.cli.showing import choose_showing, show
from verify.errors import BadInput
from verify.records import Article

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

_MARKS = '"“”„«»‘'


def check(
    *,
    claim: ClaimWords,
    published: PublishedOption = "",
    context: ContextName = "",
    language: LanguageOption = "",
    sources: SourcesOption = "",
    db: DbOption = DEFAULT_DB,
    offline: OfflineOption = False,
    max_requests: MaxRequestsOption = 0,
    max_time: MaxTimeOption = "",
    form: FormatOption = "",
    is_json: JsonOption = False,
    output: OutputOption = "",
    fail_on: FailOnOption = [],  # noqa: B006 - typer wants a list and never changes it
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Check one claim against your sources.

    Example: verify check "More than 300,000 people marched." --published 2016-11-20
    """
    statuses = choose_statuses(fail_on, option="--fail-on")
    day = choose_date(published, option="--published")
    keep = (context, sources, db)
    showing = choose_showing(
        form=form, is_json=is_json, output=output, sort="article", min_worth=0.0, keep=keep
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
        run, result = ground.check(article, claims=(read,))
    show(run, result, showing)
    raise typer.Exit(code_for(result, fail_on=statuses, state=run.state))


def read_claim_words(given: str) -> str:
    """The claim as typed, cleaned; raises BadInput for nothing and for a question."""
    words = clean_argument(given)
    if not words:
        raise BadInput("the claim is empty; give one sentence that can be checked")
    if is_question(words):
        raise BadInput("a question cannot be checked; write the claim as a statement")
    return words


def clean_argument(words: str) -> str:
    """Words typed on the command line, without what no text may hold."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd").strip()


def is_question(words: str) -> bool:
    """True for "Will it last?", quoted or not; a statement may end in a quoted question."""
    is_quoted = words[:1] in _MARKS and not any(mark in words[1:-1] for mark in _MARKS)
    bare = words.strip(f"{_MARKS} ") if is_quoted else words.rstrip()
    return bare.endswith(("?", "\uff1f"))
