"""Ctrl-C in; a run that ends at the next step out, also where the first one went unheard."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Protocol

from verify.cli.notices import Notice
from verify.records import Progress


class Stoppable(Protocol):
    """What can be told to begin nothing new; verify.fetch.WebFetcher is one."""

    @property
    def is_busy(self) -> bool:
        """True while somebody waits for a page."""
        ...

    def stop(self, reason: str) -> None:
        """Begin nothing new; may be called from a signal handler, and twice."""
        ...


@contextmanager
def heard_interrupts(
    tell: Callable[[Progress], None], *, web: Stoppable, notice: Notice
) -> Iterator[Callable[[Progress], None]]:
    """Pass progress on to `tell`, and raise KeyboardInterrupt there when Ctrl-C was pressed before.

    While the web is asked, the first Ctrl-C ends the asking only: what is there is still judged.
    Python drops a KeyboardInterrupt that strikes inside a destructor or an import lock; the run
    would then go on to its end as if nobody had asked.
    """
    if threading.current_thread() is not threading.main_thread():
        yield tell
        return
    asked = threading.Event()
    stopped = threading.Event()

    def note(_signal: int, _frame: FrameType | None) -> None:
        if web.is_busy and not stopped.is_set():
            stopped.set()
            web.stop("you stopped the run")
            notice("Stopping: what is there is judged now; Ctrl-C again ends at once.")
            return
        asked.set()
        raise KeyboardInterrupt

    def tell_or_end(progress: Progress) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        tell(progress)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield tell_or_end
    finally:
        signal.signal(signal.SIGINT, before)
