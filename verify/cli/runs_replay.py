"""`verify runs replay [RUN]`: a stored run in, its reports judged by today's code out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verify.cli.choices import choose_statuses
from verify.cli.notices import Notice, say, say_nothing
from verify.cli.options import (
    DEFAULT_DB,
    JUDGING_PANEL,
    DbOption,
    FailOnOption,
    ForceOption,
    FormatOption,
    JsonOption,
    MinWorthOption,
    OutputOption,
    QuietOption,
    ReportSortOption,
    RunName,
    VerboseOption,
)
from verify.cli.progress import make_reporter
from verify.cli.running import code_for, command_line, utc_now
from verify.cli.showing import choose_showing, show
from verify.cli.stored import need_database
from verify.errors import BadInput

if TYPE_CHECKING:  # they take 0.2 s to load
    from verify.kept_reader import KeptReader, StoredReader
    from verify.records import NoReader, Result
    from verify.replay import Replay
    from verify.store import Store

RescoreOption = Annotated[
    bool,
    typer.Option(
        "--rescore",
        help="Let the reader read every passage anew, in place of what it once said.",
        rich_help_panel=JUDGING_PANEL,
    ),
]
OtherReaderOption = Annotated[
    str,
    typer.Option(
        "--reader",
        metavar="NAME|PATH",
        autocompletion=lambda: ["auto", "none", "small"],
        help="With --rescore: the reader to read with (default: that of the run)",
        rich_help_panel=JUDGING_PANEL,
        show_default=False,
    ),
]


def replay(
    *,
    run_id: RunName = "",
    db: DbOption = DEFAULT_DB,
    rescore: RescoreOption = False,
    reader: OtherReaderOption = "",
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
    """Judge the stored reports of a run with today's code, offline.

    The claims and reports are those of the run, and so is what its reader said of each passage.
    The same code and database give the same JSON on any machine, to the byte. What comes out is
    kept as a run of its own; `verify runs diff` shows what it changed.

    Example: verify runs replay 20161120-150405 --json
    """
    statuses = choose_statuses(fail_on, option="--fail-on")
    if reader and not rescore:
        raise BadInput("--reader goes with --rescore only; a replay reuses what was read before")
    showing = choose_showing(
        form,
        output,
        is_json=is_json,
        is_forced=is_forced,
        sort=sort,
        min_worth=min_worth,
        keep=(db,),
    )
    notice = say_nothing if quiet else say
    done = _replay(
        run_id,
        db,
        is_rescored=rescore,
        reader=reader,
        notice=notice,
        is_quiet=quiet,
        is_verbose=verbose,
    )
    show(done.run, done.result, showing)
    raise typer.Exit(code_for(done.result, fail_on=statuses))


def _replay(
    run_id: str,
    db: str,
    *,
    is_rescored: bool,
    reader: str,
    notice: Notice,
    is_quiet: bool,
    is_verbose: bool,
) -> "Replay":
    from verify.kept_reader import StoredReader
    from verify.replay import replay_run
    from verify.store import open_store

    need_database(db)
    reporter = make_reporter(is_quiet=is_quiet, is_verbose=is_verbose)
    with open_store(Path(db), notice=notice) as store:
        run, result = store.load_run(run_id)
        chosen = _choose_reader(result, store, is_rescored=is_rescored, name=reader)
        with reporter as tell:
            done = replay_run(
                run,
                result,
                store=store,
                reader=chosen,
                now=utc_now,
                command=command_line(),
                on_progress=tell,
            )
    if isinstance(chosen, StoredReader) and chosen.missing:
        notice(
            f"{chosen.missing} passages were never read by {chosen.name} and are left unread; "
            f"`verify runs replay {run.id} --rescore` reads them."
        )
    is_same = done.kept.result_id == run.result_id
    told = "it comes to the same result" if is_same else "`verify runs diff` shows what changed"
    notice(f"Kept as run {done.kept.id}, which replays {run.id}: {told}.")
    return done


def _choose_reader(
    result: "Result", store: "Store", *, is_rescored: bool, name: str
) -> "NoReader | KeptReader | StoredReader":
    from verify.kept_reader import KeptReader
    from verify.reader import NONE, choose_reader
    from verify.records import READER
    from verify.replay import find_stored_reader

    if not is_rescored:
        return find_stored_reader(result, store)
    wanted = name or dict(result.settings).get(READER, NONE)
    return KeptReader(choose_reader(wanted), store, is_anew=True)
