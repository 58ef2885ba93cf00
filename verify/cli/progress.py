"""The progress of a run in; bars on a terminal, one line per finished stage elsewhere, out."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Self

from verify.cli.notices import Notice, say
from verify.cli.output import is_color
from verify.records import Progress, Stage


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
        self._last: list[Progress] = []

    def __exit__(self, *_ending: object) -> None:
        """Tell how far the last stage came."""
        self._tell()

    def __call__(self, progress: Progress) -> None:
        """Keep the newest word on a stage and tell the one before when another stage begins."""
        if self._last and self._last[0].stage is not progress.stage:
            self._tell()
        if self._is_verbose and progress.note:
            self._notice(f"  {progress.note}")
        self._last = [progress]

    def _tell(self) -> None:
        for progress in self._last:
            self._notice(stage_line(progress))
        self._last = []


def stage_line(progress: Progress) -> str:
    """How far a stage has come, in words: "reports read: 13 of 14"."""
    is_part = progress.total > 0 and progress.done != progress.total
    return f"{progress.stage}: {progress.done}" + (f" of {progress.total}" if is_part else "")


class Bars(AbstractContextManager["Bars"]):
    """A bar for each stage on a terminal, left standing when the run is over."""

    def __init__(self, *, is_verbose: bool) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Live

        width = max(len(stage) for stage in Stage)
        self._live = Live(
            TextColumn(f"{{task.description:<{width}}}", markup=False),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True, markup=False, highlight=False),
        )
        self._is_verbose = is_verbose
        self._tasks: dict[Stage, Callable[[Progress], None]] = {}

    def __enter__(self) -> Self:
        """Begin showing."""
        self._live.start()
        return self

    def __exit__(self, *_ending: object) -> None:
        """Leave the bars as they are and give the cursor back."""
        self._live.stop()

    def __call__(self, progress: Progress) -> None:
        """Move the bar of a stage, making it when the stage is new."""
        if progress.stage not in self._tasks:
            self._tasks[progress.stage] = self._begin(progress.stage)
        self._tasks[progress.stage](progress)
        if self._is_verbose and progress.note:
            from verify.render.shown import visible

            self._live.console.print(f"  {visible(progress.note)}", markup=False)

    def _begin(self, stage: Stage) -> Callable[[Progress], None]:
        task = self._live.add_task(str(stage), total=None)

        def move(progress: Progress) -> None:
            self._live.update(task, completed=progress.done, total=progress.total or None)

        return move


def make_reporter(*, is_quiet: bool, is_verbose: bool) -> Silence | Lines | Bars:
    """What fits the stderr of this run: nothing with -q, bars on a terminal, else plain lines."""
    if is_quiet:
        return Silence()
    if sys.stderr.isatty() and is_color(sys.stderr, {"TERM": _term()}):
        return Bars(is_verbose=is_verbose)
    return Lines(say, is_verbose=is_verbose)


def _term() -> str:
    import os

    return os.environ.get("TERM", "")
