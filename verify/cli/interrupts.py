"""Ctrl-C in; a run that ends at the next step out, also where the first one went unheard."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from verify.records import Progress


@contextmanager
def heard_interrupts(tell: Callable[[Progress], None]) -> Iterator[Callable[[Progress], None]]:
    """Pass progress on to `tell`, and raise KeyboardInterrupt there when Ctrl-C was pressed before.

    Python drops a KeyboardInterrupt that strikes inside a destructor or an import lock; the run
    would then go on to its end as if nobody had asked.
    """
    if threading.current_thread() is not threading.main_thread():
        yield tell
        return
    asked = threading.Event()

    def note(_signal: int, _frame: FrameType | None) -> None:
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
