"""Reports in; which go back to one piece of reporting, and which are the article itself, out."""

from verify.origins.appearances import find_own_copies
from verify.origins.grouping import group_origins

__all__ = ["find_own_copies", "group_origins"]
