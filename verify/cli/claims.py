"""`verify claims INPUT`: an article in, its corroboration report out."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from verify.cli.choices import choose_statuses
from verify.cli.claims_file import ClaimsFile, check_date, check_places, dated_by, read_claims_file
from verify.cli.options import (
    ARTICLE_PANEL,
    DEFAULT_DB,
    DbOption,
    EnoughReadOption,
    FailOnOption,
    ForceOption,
    FormatOption,
    InputName,
    JsonOption,
    LanguageOption,
    MaxRequestsOption,
    MaxTimeOption,
    MinWorthOption,
    OfflineOption,
    OutletOption,
    OutputOption,
    PublishedOption,
    QuietOption,
    ReaderOption,
    ReportSortOption,
    SourcesOption,
    TitleOption,
    UrlOption,
    VerboseOption,
)
from verify.cli.output import is_copy, is_same_file
from verify.cli.reading import choose_given
from verify.cli.running import Ground, choose_running, code_for, prepare
from verify.cli.showing import choose_showing, show
from verify.errors import BadInput
from verify.records import Article, Published, Result, Run

ClaimsFileName = Annotated[
    str,
    typer.Option(
        "--claims",
        metavar="FILE",
        help="Check the claims in FILE, edited by hand, instead of splitting the article: what "
        "`verify split --json` or `--format csv` wrote, or a list, a claim a line.",
        rich_help_panel=ARTICLE_PANEL,
        show_default=False,
    ),
]


def claims(
    *,
    name: InputName,
    published: PublishedOption = "",
    title: TitleOption = "",
    url: UrlOption = "",
    outlet: OutletOption = "",
    language: LanguageOption = "",
    claims_file: ClaimsFileName = "",
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
    sort: ReportSortOption = "article",
    min_worth: MinWorthOption = "0",
    fail_on: FailOnOption = [],  # noqa: B006 - typer wants a list and never changes it
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Check every claim of an article against your sources.

    Prints which claims reports corroborate, contradict or do not mention, with the evidence. Ends
    with 0 when done, 1 when --fail-on matched, 2 on bad input, 3 when some sources could not be
    asked, 130 by Ctrl-C: what is there is judged; twice ends at once.

    Example: verify claims article.txt --published 2016-11-20 --fail-on contradicted,contested
    """
    statuses = choose_statuses(fail_on, option="--fail-on")
    given = choose_given(title, url, published, language, outlet=outlet)
    own = (name, sources, db, claims_file)
    showing = choose_showing(
        form, output, is_json=is_json, is_forced=is_forced, sort=sort, min_worth=min_worth, keep=own
    )
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
    by_hand = choose_claims_file(claims_file, name, given.published)
    with prepare(running) as ground:
        run, result = check_article(ground, ground.read(name, given), by_hand)
    show(run, result, showing)
    raise typer.Exit(code_for(result, fail_on=statuses, state=run.state))


def choose_claims_file(claims_file: str, name: str, published: Published) -> ClaimsFile | None:
    """The claims given by hand, None where none are; raises BadInput before anything is fetched."""
    if not claims_file:
        return None
    if claims_file == name == "-":
        raise BadInput("--claims - and INPUT - cannot both be standard input; give one as a file")
    article = "INPUT" if name == "-" else shlex.quote(name)
    given, read = Path(claims_file), Path(name)
    if is_same_file(given, read) or is_copy(given, read):
        raise BadInput(
            f"--claims {claims_file} is the article itself; `verify split {article} -o claims.json`"
            " writes its claims, and without --claims it is split here"
        )
    by_hand = read_claims_file(claims_file, article=article)
    check_date(by_hand, published)
    return by_hand


def check_article(
    ground: Ground, article: Article, by_hand: ClaimsFile | None
) -> tuple[Run, Result]:
    """Check the claims given by hand, else those the article is split into; raises VerifyError."""
    if by_hand is None:
        return ground.check(article)
    from verify.claims import read_given_claims

    check_places(by_hand, article)
    article = dated_by(by_hand, article)
    claims = read_given_claims(article, by_hand.claims)
    return ground.check(article, claims=claims, given_by=by_hand.settings)
