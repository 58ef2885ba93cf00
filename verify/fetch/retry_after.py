"""What a Retry-After header says in; when the server wants the next request, out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True)
class ComeBack:
    """When a server wants the next request; `wait_s` is from now, and 0 for a date that is past."""

    is_said: bool = False
    wait_s: float = 0.0


def read_retry_after(text: str, *, now: datetime) -> ComeBack:
    """Read a Retry-After header, seconds or a date; what cannot be read counts as not said."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        # Twelve digits are as good as never, and a number of a thousand is no float.
        return ComeBack(is_said=True, wait_s=float(text[:12]))
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return ComeBack()
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return ComeBack(is_said=True, wait_s=max(0.0, (moment - now).total_seconds()))
