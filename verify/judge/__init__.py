"""Evidence and origins in, findings out."""

from verify.judge.findings import judge
from verify.judge.relevance import find_off_event, tells_event
from verify.judge.rules import ENOUGH_READ

__all__ = ["ENOUGH_READ", "find_off_event", "judge", "tells_event"]
