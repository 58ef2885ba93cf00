"""Why a request came to nothing: a page status and one plain sentence, raised inside fetch only."""

from __future__ import annotations

from verify.records import PageStatus


class Failure(Exception):
    """Ends one exchange with `status`; `detail` says in one sentence what happened.

    `is_name_unknown` is True when the host's name has no address and asking again is vain. `body`
    is what had come of a body that broke off.
    """

    def __init__(self, status: PageStatus, detail: str, *, is_name_unknown: bool = False) -> None:
        super().__init__(detail)
        self.is_name_unknown = is_name_unknown
        self.body = b""
        self.status = status
        self.detail = detail
