"""`verify claims INPUT`: an article in, its corroboration report out."""

import typer

from verify.cli.choices import choose_date, choose_language, choose_statuses
from verify.cli.options import (
    DEFAULT_DB,
    DbOption,
    FailOnOption,
    FormatOption,
    InputName,
    JsonOption,
    LanguageOption,
    MaxRequestsOption,
    MaxTimeOption,
    MinWorthOption,
    OfflineOption,
    OutputOption,
    PublishedOption,
    QuietOption,
    SortOption,
    SourcesOption,
    TitleOption,
    UrlOption,
    VerboseOption,
)
from verify.cli.reading import Given
from verify.cli.running import choose_running, code_for, prepare
from verify.cli.showing import choose_showing, show


def claims(
    *,
    name: InputName,
    published: PublishedOption = "",
    title: TitleOption = "",
    url: UrlOption = "",
    language: LanguageOption = "",
    sources: SourcesOption = "",
    db: DbOption = DEFAULT_DB,
    offline: OfflineOption = False,
    max_requests: MaxRequestsOption = 0,
    max_time: MaxTimeOption = "",
    form: FormatOption = "",
    is_json: JsonOption = False,
    output: OutputOption = "",
    sort: SortOption = "article",
    min_worth: MinWorthOption = 0.0,
    fail_on: FailOnOption = [],  # noqa: B006 - typer wants a list and never changes it
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Check every claim of an article against your sources.

    Prints which claims their reports corroborate, contradict or do not mention, with the
    evidence beside each. Ends with 0 when done, 1 when --fail-on matched, 2 on bad input, and
    3 when it is done but some sources could not be asked. Ctrl-C while the web is asked ends
    the asking: what is there is judged. Pressed again it ends at once. Either way it ends with 130.

    Example: verify claims article.txt --published 2016-11-20 --fail-on contradicted,contested
    """
    statuses = choose_statuses(fail_on, option="--fail-on")
    given = Given(
        title,
        url,
        choose_date(published, option="--published"),
        choose_language(language, option="--language"),
    )
    showing = choose_showing(
        form=form,
        is_json=is_json,
        output=output,
        sort=sort,
        min_worth=min_worth,
        keep=(name, sources, db),
    )
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
        run, result = ground.check(ground.read(name, given))
    show(run, result, showing)
    raise typer.Exit(code_for(result, fail_on=statuses, state=run.state))
