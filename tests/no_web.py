"""Nothing in; a web that was never asked, for tests that read folders, out."""

from datetime import UTC, datetime

from verify.fetch import WebFetcher
from verify.records import FetchSettings, Progress


def no_web() -> WebFetcher:
    """A fetcher that starts nothing before it is asked, and these tests do not ask it."""
    return WebFetcher(FetchSettings(), now=lambda: datetime.now(UTC))


def ignore(_progress: Progress) -> None:
    """Hear of progress and do nothing."""
