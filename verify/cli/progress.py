"""The progress of a run in; a live view on a terminal, a line per finished stage elsewhere, out."""

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Self

from verify.cli.notices import Notice, say
from verify.cli.output import is_color
from verify.records import Progress, Stage

# Characters that take two seconds to split here; below, a bar would be gone before it is read.
LONG_TEXT = 200_000


class Silence(AbstractContextManager["Silence"]):
    """Shows nothing (-q)."""

    def __exit__(self, *_ending: object) -> None:
        """Nothing to finish."""

    def __call__(self, progress: Progress) -> None:
        """Nothing to show."""


class Lines(AbstractContextManager["Lines"]):
    """One plain line for each stage once it is over; with is_verbose also every note on the way."""

    def __init__(self, notice: Notice, *, is_verbose: bool) -> None:
        self._notice = notice
        self._is_verbose = is_verbose
        self._newest: dict[Stage, Progress] = {}
        self._noted = ""

    def __exit__(self, *_ending: object) -> None:
        """Tell how far the last stages came."""
        self._tell(list(self._newest))

    def __call__(self, progress: Progress) -> None:
        """Keep the newest word on a stage and tell those that are over when another begins.

        Pages are fetched and read at once, so the words on both come mixed.
        """
        over = [stage for stage in self._newest if _is_before(stage, progress.stage)]
        self._tell(over)
        if self._is_verbose:
            for words in (progress.note, progress.waiting):
                if words and words != self._noted:
                    self._notice(f"  {words}")
                    self._noted = words
        self._newest[progress.stage] = progress

    def _tell(self, stages: list[Stage]) -> None:
        for stage in stages:
            self._notice(stage_line(self._newest.pop(stage)))


def _is_before(stage: Stage, other: Stage) -> bool:
    mixed = {Stage.PAGES, Stage.REPORTS}
    return stage is not other and not {stage, other} <= mixed


def stage_line(progress: Progress) -> str:
    """How far a stage has come, in words: "pages fetched: 13 of 14 (11 ok, 2 robots)"."""
    is_part = progress.total > 0 and progress.done != progress.total
    line = f"{progress.stage}: {progress.done}" + (f" of {progress.total}" if is_part else "")
    return f"{line} ({count_words(progress)})" if progress.counts else line


def count_words(progress: Progress) -> str:
    """What the counts of a stage say: "11 ok, 2 robots"."""
    return ", ".join(f"{number} {name}" for name, number in progress.counts)


class Live(AbstractContextManager["Live"]):
    """One live view on a terminal: a bar for each stage, pages by status, and what is waited for.

    The bars are left standing when the run is over; the line on waiting goes.
    """

    def __init__(self, *, is_verbose: bool) -> None:
        from rich.console import Console, Group
        from rich.live import Live as View
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bars
        from rich.text import Text

        width = max(len(stage) for stage in Stage)
        console = Console(stderr=True, markup=False, highlight=False)
        self._bars = Bars(
            TextColumn(f"{{task.description:<{width}}}", markup=False),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[counted]}", markup=False),
            console=console,
        )
        self._waiting = Text(no_wrap=True, overflow="ellipsis", style="dim")
        self._parts = Group
        self._view = View(self._bars, console=console, refresh_per_second=8)
        self._is_verbose = is_verbose
        self._tasks: dict[Stage, Callable[[Progress], None]] = {}

    def __enter__(self) -> Self:
        """Begin showing."""
        self._view.start()
        return self

    def __exit__(self, *_ending: object) -> None:
        """Leave the bars as they are and give the cursor back."""
        self._view.update(self._bars)
        self._view.stop()

    def __call__(self, progress: Progress) -> None:
        """Move the bar of a stage, making it when the stage is new."""
        from verify.render.shown import visible

        if progress.stage not in self._tasks:
            self._tasks[progress.stage] = self._begin(progress.stage)
        self._tasks[progress.stage](progress)
        self._waiting.plain = visible(progress.waiting)
        shown = (self._bars, self._waiting) if progress.waiting else (self._bars,)
        self._view.update(self._parts(*shown))
        if self._is_verbose and progress.note:
            self._view.console.print(f"  {visible(progress.note)}", markup=False)

    def _begin(self, stage: Stage) -> Callable[[Progress], None]:
        task = self._bars.add_task(str(stage), total=None, counted="")

        def move(progress: Progress) -> None:
            self._bars.update(
                task,
                completed=progress.done,
                total=progress.total or None,
                counted=count_words(progress),
            )

        return move


def make_reporter(*, is_quiet: bool, is_verbose: bool) -> Silence | Lines | Live:
    """What fits the stderr of this run: nothing with -q, a live view on a terminal, else lines."""
    if is_quiet:
        return Silence()
    if sys.stderr.isatty() and is_color(sys.stderr, {"TERM": os.environ.get("TERM", "")}):
        return Live(is_verbose=is_verbose)
    return Lines(say, is_verbose=is_verbose)


def make_split_reporter(length: int, *, is_quiet: bool) -> Silence | Live:
    """What fits the splitting of a text of so many characters: a live view where one waits."""
    is_long = length >= LONG_TEXT and not is_quiet
    made = make_reporter(is_quiet=not is_long, is_verbose=False)
    return made if isinstance(made, Live) else Silence()
