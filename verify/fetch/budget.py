"""How many requests a run may send in; whether one more may go out."""

from __future__ import annotations

import asyncio


class Budget:
    """Counts requests, redirects and further tries included; `limit` 0 is no limit.

    A robots.txt is free, since a limit of ten could be spent on ten sites' rules and no page; it
    is not asked for either once the limit is spent.

    Whoever may send reserves first and settles afterwards, so that nobody waits for a turn in
    vain, and what the cache answered costs nothing. Used on the loop's thread only.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._spent = 0
        self._reserved = 0
        self._settled = asyncio.Event()

    @property
    def reason(self) -> str:
        """Why nothing more is asked, once nothing is left."""
        return f"the limit of {self.limit} requests for this run was reached (--max-requests)"

    async def reserve(self, *, is_free: bool = False) -> bool:
        """Take one request unless it is free; False when none is left, once that is certain."""
        while self.limit and self._spent + self._reserved >= self.limit:
            if self._spent >= self.limit:
                return False
            await self._settled.wait()
        self._reserved += not is_free
        return True

    def settle(self, *, was_sent: bool) -> None:
        """Say what became of a reserved one that was not free."""
        self._reserved -= 1
        self._spent += was_sent
        settled, self._settled = self._settled, asyncio.Event()
        settled.set()
