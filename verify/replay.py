"""A stored run in; its reports judged anew by the code of today, as a run of its own, out.

Nothing is fetched, split or extracted again, and no model is asked unless the reader given does:
the same code and the same stored rows give the same result on any machine.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from verify.kept_reader import StoredReader
from verify.pipeline import make_result, name_reader
from verify.records import (
    READER,
    READER_NOTE,
    READER_SHA256,
    VERSION,
    NoReader,
    Reader,
    Result,
    Run,
    RunState,
)
from verify.surroundings import Clock, Keeper, OnProgress
from verify.version import __version__

_SET_ANEW = frozenset((VERSION, READER, READER_SHA256, READER_NOTE))


@dataclass(frozen=True, slots=True)
class Replay:
    """What a replay came to.

    `kept` is the run it left in the store, `run` the one that was judged anew as it would be had
    today's code judged it: nothing in it hangs on when or where the replay was done.
    """

    kept: Run
    run: Run
    result: Result


def replay_run(
    run: Run,
    result: Result,
    *,
    store: Keeper,
    reader: Reader,
    now: Clock,
    command: str = "",
    on_progress: OnProgress | None = None,
) -> Replay:
    """Judge the stored claims and reports of a run anew, and keep that as a run that says so.

    `find_stored_reader` gives the reader that reuses what the run's own one said.
    """
    kept = store.begin_run(__version__, command, job="", replays=run.replays or run.id, now=now)
    try:
        anew = make_result(
            result.article,
            result.claims,
            result.answers,
            result.reports,
            settings=_set_anew(result.settings, reader),
            rulings=store.origin_rulings(),
            reader=reader,
            tell=on_progress,
        )
        kept = store.save_result(kept, anew, now=now)
    except KeyboardInterrupt:
        store.end_run(kept, RunState.INTERRUPTED, now=now)
        raise
    except Exception:
        store.end_run(kept, RunState.FAILED, now=now)
        raise
    return Replay(kept, replace(run, result_id=kept.result_id, version=__version__), anew)


def find_stored_reader(result: Result, store: Keeper) -> NoReader | StoredReader:
    """The reader of a stored result, as far as its readings are stored."""
    settings = dict(result.settings)
    name, note = settings.get(READER, ""), settings.get(READER_NOTE, "")
    digest = settings.get(READER_SHA256, "")
    return StoredReader(name, digest, note, store) if digest else NoReader(note=note)


def _set_anew(settings: tuple[tuple[str, str], ...], reader: Reader) -> tuple[tuple[str, str], ...]:
    """The settings under today's version and reader, in the order a run gives them."""
    kept = tuple((name, value) for name, value in settings if name not in _SET_ANEW)
    return ((VERSION, __version__), *kept, *name_reader(reader))
