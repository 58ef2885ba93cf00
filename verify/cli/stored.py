"""The name of a database in; the store that holds its runs, open to read, out."""

from pathlib import Path
from typing import TYPE_CHECKING

from verify.cli.notices import say
from verify.errors import BadInput, StoreOlder
from verify.records import RunState

if TYPE_CHECKING:  # it takes 0.2 s to load
    from verify.store import Store


def need_database(db: str) -> None:
    """Raise BadInput where there is none, before anything makes one."""
    if not Path(db).exists():
        raise BadInput(f"there is no database {db}; `verify claims FILE` makes one, --db names one")


def open_stored(db: str) -> "Store":
    """Open a database that must be there to read; one of an earlier version is brought up to date.

    Raises BadInput or StoreError.
    """
    from verify.store import open_store

    need_database(db)
    try:
        return open_store(Path(db), is_readonly=True)
    except StoreOlder:
        open_store(Path(db), notice=say).close()
        return open_store(Path(db), is_readonly=True)


def find_earlier(store: "Store", run_id: str) -> str:
    """The finished run before this one whose article has the same headline, "" for none."""
    done = [one for one in store.list_summaries() if one.run.state is RunState.DONE]
    at = next((place for place, one in enumerate(done) if one.run.id == run_id), 0)
    same = [one.run.id for one in done[:at] if one.run.result_id and one.title == done[at].title]
    return same[-1] if same else ""
