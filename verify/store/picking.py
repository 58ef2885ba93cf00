"""The runs of a database and what a user calls one by in; the run that is meant out."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from verify.errors import BadInput
from verify.records import Run

# So many runs are named at most where another was asked for.
NAMED_RUNS = 5


def pick_run(runs: tuple[Run, ...], run_id: str, path: Path) -> Run:
    """The run with this id or its beginning; without one, that of the latest pages with a result.

    Raises BadInput when no run, several runs or one without a result are meant.
    """
    done = [run for run in runs if run.result_id]
    named = ", ".join(run.id for run in reversed(done[-NAMED_RUNS:]))
    hint = f"the latest finished ones are {named}" if done else "`verify claims FILE` makes one"
    if not run_id:
        if not done:
            raise BadInput(f"{path} holds no finished run yet; {hint}")
        return max(enumerate(done), key=lambda one: (_fetched_at(one[1], runs), one[0]))[1]
    meant = [run for run in runs if run.id == run_id] or [
        run for run in runs if run.id.startswith(run_id)
    ]
    if not meant:
        raise BadInput(f"{path} holds no run {run_id!r}; {hint}")
    if len(meant) > 1:
        listed = ", ".join(run.id for run in meant[:NAMED_RUNS])
        raise BadInput(f"{run_id!r} fits {len(meant)} runs of {path} ({listed}); write more of it")
    if not meant[0].result_id:
        raise BadInput(f"run {meant[0].id} of {path} is {meant[0].state} and has no result; {hint}")
    return meant[0]


def _fetched_at(run: Run, runs: tuple[Run, ...]) -> datetime:
    """When the pages of a run were asked for: for a replay, when those of its run were."""
    return next((one.started_at for one in runs if one.id == run.replays), run.started_at)
