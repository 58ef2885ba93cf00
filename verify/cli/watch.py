"""`verify watch INPUT`: a story that moves in, what changed from look to look out."""

import sys
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from verify.cli.choices import choose_duration, choose_limit
from verify.cli.exits import ExitCode
from verify.cli.notices import Notice
from verify.cli.options import (
    DEFAULT_DB,
    OUTPUT_PANEL,
    DbOption,
    EnoughReadOption,
    LanguageOption,
    MaxRequestsOption,
    MaxTimeOption,
    OfflineOption,
    OutletOption,
    PublishedOption,
    QuietOption,
    ReaderOption,
    SourcesOption,
    TitleOption,
    UrlOption,
    VerboseOption,
)
from verify.cli.output import Output, open_output
from verify.cli.reading import Given, choose_given
from verify.cli.running import Running, choose_running, code_for, prepare, utc_now
from verify.cli.stored import find_earlier, open_stored
from verify.errors import BadInput

if TYPE_CHECKING:  # it takes 0.2 s to load
    from verify.watching import Changes, FirstLook, Looked, MissedLook

LOOKS_PANEL = "How often"

StoryName = Annotated[
    str,
    typer.Argument(
        metavar="INPUT",
        help="A text, Markdown or HTML file, or the address of a web page.",
        show_default=False,
    ),
]
EveryOption = Annotated[
    str,
    typer.Option(
        "--every",
        metavar="TIME",
        help="From the beginning of one look to the next, as 10m or 2h; 1m at least.",
        rich_help_panel=LOOKS_PANEL,
    ),
]
TimesOption = Annotated[
    int | None,
    typer.Option(
        "--times",
        metavar="N",
        help="End after so many looks (default: go on until Ctrl-C)",
        rich_help_panel=LOOKS_PANEL,
        show_default=False,
    ),
]
JsonLinesOption = Annotated[
    bool,
    typer.Option(
        "--json",
        help="One line of JSON for each look that found a change, as `runs diff --json` has it.",
        rich_help_panel=OUTPUT_PANEL,
    ),
]


def watch_story(
    *,
    name: StoryName,
    every: EveryOption = "30m",
    times: TimesOption = None,
    published: PublishedOption = "",
    title: TitleOption = "",
    url: UrlOption = "",
    outlet: OutletOption = "",
    language: LanguageOption = "",
    sources: SourcesOption = "",
    db: DbOption = DEFAULT_DB,
    offline: OfflineOption = False,
    max_requests: MaxRequestsOption = None,
    max_time: MaxTimeOption = "",
    reader: ReaderOption = "auto",
    enough_read: EnoughReadOption = None,
    is_json: JsonLinesOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Check an article again and again, and print only what changed.

    Each look is a run of its own: INPUT and the sources file are read anew, and the sources are
    asked as politely as ever, within what their servers let be kept. The first look is compared
    with the last run of the same article, if there is one. Ctrl-C ends it, with 130.

    Example: verify watch https://gazette.example/bridge --every 30m
    """
    interval = choose_interval(every)
    limit = choose_limit(times, option="--times")
    if name == "-":
        raise BadInput("watch reads INPUT anew at each look, and - can be read once; give a file")
    given = choose_given(title, url, published, language, outlet=outlet)
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
    telling = Telling(open_output(""), running.notice, is_json=is_json)
    last = follow(Looks(name, given, running), telling, every=interval, times=limit)
    raise typer.Exit(last)


@dataclass(slots=True)
class Looks:
    """Looks at one INPUT; all but the first talk only with -v."""

    name: str
    given: Given
    running: Running
    code: ExitCode = ExitCode.DONE

    def look(self) -> "Looked":
        """Do the main job once; raises VerifyError."""
        from verify.watching import Looked

        with prepare(self.running) as ground:
            run, result = ground.check(ground.read(self.name, self.given))
        self.code = code_for(result, fail_on=frozenset(), state=run.state)
        self.running = replace(self.running, is_quiet=not self.running.is_verbose)
        return Looked(run, result)

    def find_earlier(self, looked: "Looked") -> "tuple[Looked, ...]":
        """The run before the first look that was of the same article."""
        from verify.watching import Looked

        with open_stored(self.running.db) as store:
            run_id = find_earlier(store, looked.run.id)
            return (Looked(*store.load_run(run_id)),) if run_id else ()


@dataclass(frozen=True, slots=True)
class Telling:
    """Where changes go, and where the words on looks that found none do."""

    output: Output
    notice: Notice
    is_json: bool

    def tell(self, event: "FirstLook | Changes | MissedLook", *, is_last: bool = False) -> None:
        """Print a change; say of anything else that it is none, and when the next look is."""
        from verify.watching import FirstLook, MissedLook

        following = "" if is_last else f" The next look is at {event.next_at:%H:%M} UTC."
        if isinstance(event, MissedLook):
            self.notice(f"This look failed: {event.reason}.{following}")
        elif isinstance(event, FirstLook):
            found = len(event.looked.result.findings)
            self.notice(f"{found} claims checked as run {event.looked.run.id}.{following}")
        elif event.difference.is_empty:
            self.notice(f"Nothing changed since run {event.before.run.id}.{following}")
        else:
            self._print(event)
            self.notice(following.strip() or "That was the last look.")

    def _print(self, event: "Changes") -> None:
        """Write at once, for whoever follows; a reader that has gone away ends the watching."""
        from verify.render import heading_of, render_difference, render_difference_line

        runs = event.before.run, event.after.run
        title = heading_of(event.after.result.article, event.after.result.claims)
        if self.is_json:
            text = render_difference_line(*runs, event.difference, title=title)
        else:
            width, is_color = self.output.width, self.output.is_color
            text = render_difference(
                *runs, event.difference, title=title, width=width, is_color=is_color
            )
            text += "\n"
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.flush()


def follow(looks: Looks, telling: Telling, *, every: timedelta, times: int) -> ExitCode:
    """Look until the end, and return how the last look ended."""
    from verify.watching import watch

    events = watch(
        looks.look,
        every=every,
        now=utc_now,
        sleep=time.sleep,
        find_earlier=looks.find_earlier,
        times=times,
    )
    for number, event in enumerate(events, start=1):
        telling.tell(event, is_last=number == times)
    if looks.code is ExitCode.INTERRUPTED:
        telling.notice("Stopped: what this look had read is stored, and not compared.")
    return looks.code


def choose_interval(given: str) -> timedelta:
    """The time between two looks; raises BadInput where it is too short or no time at all."""
    from verify.watching import SHORTEST_INTERVAL

    interval = timedelta(seconds=choose_duration(given, option="--every"))
    if interval < SHORTEST_INTERVAL:
        raise BadInput(
            f"--every {given or '0'} is too often: each look asks the sources anew, and they would "
            "turn you away; give 1m or more, 30m is what most stories need"
        )
    return interval
