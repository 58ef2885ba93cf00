"""Evidence and origins in, findings out."""

from verify.judge.findings import judge
from verify.judge.relevance import find_off_event

__all__ = ["find_off_event", "judge"]
