"""Evidence in, origins and findings out."""

from verify.judge.findings import judge
from verify.judge.origins import group_origins
from verify.judge.relevance import find_off_event, find_own_copies

__all__ = ["find_off_event", "find_own_copies", "group_origins", "judge"]
