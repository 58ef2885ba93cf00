"""Work for an event loop in; its results out, from a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, Final, TypeVar

Result = TypeVar("Result")

# Closing sends nothing, so a second would do; a daemon thread that is stuck ends with the program.
CLOSING_TIME_S: Final = 5.0


class Background:
    """An event loop in a daemon thread, running until it is closed."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._futures: set[Future[Any]] = set()
        self._thread = threading.Thread(target=self._run, name="verify-fetch", daemon=True)
        self._thread.start()

    @property
    def is_running(self) -> bool:
        """True until it is closed."""
        return self._thread.is_alive() and not self._loop.is_closed()

    def submit(self, work: Coroutine[object, object, Result]) -> Future[Result]:
        """Start work on the loop; RuntimeError when it is closed.

        The future always comes to an end: it is cancelled when the loop closes before.
        """
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)
        if self._loop.is_closed():
            # It closed between the two, with nobody left to start the work.
            future.cancel()
        return future

    def call(self, function: Callable[..., object], *arguments: object) -> None:
        """Call a function on the loop soon; where the loop is closed, do nothing.

        It takes no lock, so that a signal handler may call it whatever it interrupted.
        """
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(function, *arguments)

    def close(self, last_work: Coroutine[object, object, None]) -> None:
        """Do the last work, stop the loop and wait for its thread."""
        with suppress(TimeoutError):
            self.submit(last_work).result(CLOSING_TIME_S)
        self.call(self._loop.stop)
        self._thread.join(CLOSING_TIME_S)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
        finally:
            self._loop.close()
            for future in tuple(self._futures):
                future.cancel()
