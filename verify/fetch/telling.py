"""Pages as they come and what is waited for in; progress for those who watch out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from verify.fetch.web_address import read_address
from verify.records import Page, Progress, Stage

OnProgress = Callable[[Progress], None]


class Teller:
    """Counts the pages of one round of fetching; each call tells once."""

    def __init__(self, on_progress: OnProgress, *, total: int, waiting: Callable[[], str]) -> None:
        self._on_progress = on_progress
        self._total = total
        self._waiting = waiting
        self._counts: Counter[str] = Counter()
        self._told = ""

    def tell_page(self, page: Page) -> None:
        """A page came."""
        self._counts[page.status.value] += 1
        self._tell(note=read_address(page.final_url).host, waiting=self._waiting())

    def tell_wait(self) -> None:
        """Nothing came for a while; say what for, unless that was just said."""
        waiting = self._waiting()
        if waiting != self._told:
            self._tell(note="", waiting=waiting)

    def _tell(self, *, note: str, waiting: str) -> None:
        self._told = waiting
        done = self._counts.total()
        counts = tuple(sorted(self._counts.items()))
        self._on_progress(Progress(Stage.PAGES, done, self._total, note, counts, waiting))
